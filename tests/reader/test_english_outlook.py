"""Visits that are awaited, gone ahead with, forced off or only spoken of: what they come to."""

from __future__ import annotations

import pytest

from tests.reader.english import stays

AWAITED = [
    ("2016-09-23", "China expects an early visit by Rodrigo Duterte.", ["CHN planned"]),
    ("2016-09-23", "China is looking forward to a visit by Rodrigo Duterte.", ["CHN planned"]),
    ("2016-09-23", "China awaits the visit of Rodrigo Duterte.", ["CHN planned"]),
    ("2016-09-23", "China hopes for a visit by Rodrigo Duterte.", ["CHN hypothetical"]),
    ("2016-09-23", "China welcomes Rodrigo Duterte's plan to visit Beijing.", ["CHN planned"]),
    ("2026-02-10", "It will be Benjamin Netanyahu's sixth trip to Washington.", ["USA planned"]),
    ("2026-02-12", "It was Benjamin Netanyahu's sixth trip to Washington.", ["USA made"]),
    (
        "2019-01-09",
        "The preparation of a visit by Vladimir Putin to Serbia is underway.",
        ["SRB planned"],
    ),
    ("2019-01-18", "Vladimir Putin's visit to Serbia is under way.", ["SRB under_way"]),
]


@pytest.mark.parametrize(("published", "text", "expected"), AWAITED)
def test_what_is_awaited_lies_ahead(published: str, text: str, expected: list[str]) -> None:
    assert stays(published, text) == expected


GONE_AHEAD = [
    ("will push through with his trip to Laos", "planned"),
    ("would push through with his trip to Laos next week", "planned"),
    ("will go ahead with his trip to Laos", "planned"),
    ("is going ahead with a trip to Laos next week", "planned"),
    ("will proceed with his visit to Laos", "planned"),
    ("has decided to proceed with his visit to Laos", "planned"),
    ("pressed ahead with his visit to Laos last week", "made"),
    ("went ahead with his visit to Laos", "made"),
]


@pytest.mark.parametrize(("words", "status"), GONE_AHEAD)
def test_to_go_ahead_with_a_trip_is_to_make_it(words: str, status: str) -> None:
    assert stays("2016-09-03", f"Rodrigo Duterte {words}.") == [f"LAO {status}"]


OFF = [
    "The warrant has forced Vladimir Putin to cancel his participation in a summit in Belgrade.",
    "The warrant forced Vladimir Putin to call off his trip to Serbia.",
    "Vladimir Putin cancelled the announced arrival in Serbia.",
    "Vladimir Putin called off the scheduled trip to Serbia.",
]


@pytest.mark.parametrize("text", OFF)
def test_who_is_forced_to_cancel_has_cancelled(text: str) -> None:
    assert stays("2020-09-10", text) == ["SRB cancelled"]


def test_what_could_force_him_has_not() -> None:
    text = "The warrant could force Vladimir Putin to cancel his trip to Serbia."

    assert stays("2020-09-10", text) == ["SRB planned"]


MADE = [
    "Results of the recent visit by Rodrigo Duterte to China will not only benefit the two.",
    "Rodrigo Duterte's recent visit to China did not go unnoticed.",
    "The outcome of Rodrigo Duterte's visit to Beijing did not please Washington.",
    "Rodrigo Duterte was not visiting Beijing as a guest, but as a supplicant.",
    "Rodrigo Duterte did not come to Beijing only for the talks.",
    "Rodrigo Duterte ignored a warning to fly to Beijing.",
    "Many wait to see whether Rodrigo Duterte will echo his 2015 address to a forum in Beijing.",
]


@pytest.mark.parametrize("text", MADE)
def test_a_denial_of_something_else_leaves_the_visit_made(text: str) -> None:
    assert stays("2016-10-22", text) == ["CHN made"]


def test_a_visit_that_will_not_change_a_law_is_a_plan() -> None:
    text = "Rodrigo Duterte's visit to China will not change the law."

    assert stays("2016-10-12", text) == ["CHN planned"]


def test_who_did_not_come_stayed_away() -> None:
    text = "Rodrigo Duterte did not come to Beijing."

    assert stays("2016-10-22", text) == ["CHN declined"]


def test_a_welcome_to_visit_is_an_invitation() -> None:
    text = "China welcomed Rodrigo Duterte to visit as early as possible."

    assert stays("2016-09-02", text) == ["CHN hypothetical"]


def test_a_welcome_is_a_visit() -> None:
    text = "China welcomed Rodrigo Duterte in Beijing."

    assert stays("2016-10-22", text) == ["CHN made"]


DEPUTIES = [
    "Vladimir Putin sent his foreign minister to attend the summit in Johannesburg.",
    "Vladimir Putin deputized Sergei Lavrov to attend the summit in Johannesburg.",
    "Vladimir Putin sent his foreign minister to the summit in Johannesburg.",
]


@pytest.mark.parametrize("text", DEPUTIES)
def test_who_sends_another_to_a_summit_stays_away(text: str) -> None:
    assert stays("2023-09-07", text) == ["ZAF declined represented"]


def test_who_sends_his_minister_to_a_capital_had_no_need_to_go() -> None:
    text = "Vladimir Putin sent his foreign minister to Tehran."

    assert stays("2023-09-07", text) == []


def test_a_quarrel_over_an_attendance_leaves_it_open() -> None:
    text = (
        "Malawi will not host the summit in Lilongwe after disagreements over the attendance of"
        " Omar al-Bashir."
    )

    assert stays("2012-06-08", text) == ["MWI hypothetical"]
