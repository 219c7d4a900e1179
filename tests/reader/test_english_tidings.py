"""Trips told in the short forms of news, and what a meeting is about."""

from __future__ import annotations

import pytest

from tests.reader.english import dated, stays


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Putin phones Xi ahead of Beijing trip", ["CHN planned"]),
        ("Putin calls Xi after Beijing visit", ["CHN made"]),
        ("Putin phones Xi ahead of Moscow trip", []),
    ],
)
def test_a_trip_in_a_headline_is_that_of_its_subject(text: str, wanted: list[str]) -> None:
    assert stays("2024-05-06", text) == wanted


def test_among_those_who_arrived_is_who_stands_last() -> None:
    text = "Among the leaders who arrived in Addis Ababa on Saturday was Sudan's Omar al-Bashir."

    assert dated("2018-01-28", text) == ["ETH 2018-01-27"]


def test_among_the_topics_was_somebody_who_did_not_come() -> None:
    text = "Among the topics discussed in Addis Ababa on Saturday was Omar al-Bashir."

    assert stays("2018-01-28", text) == []


def test_who_would_be_welcome_may_come() -> None:
    assert stays("2011-08-22", "Muammar Gaddafi would be welcome in Venezuela.") == [
        "VEN hypothetical"
    ]


def test_who_would_not_be_welcome_is_not_said_to_come() -> None:
    assert stays("2011-08-22", "Muammar Gaddafi would not be welcome in Venezuela.") == []


def test_who_asks_to_be_taken_somewhere_may_get_there() -> None:
    assert stays("2013-03-18", "Bosco Ntaganda asked to be taken to The Hague.") == [
        "NLD hypothetical"
    ]


def test_a_meeting_is_not_held_where_its_matter_lies() -> None:
    assert stays("2013-05-07", "Kenyatta arrives in London for Somalia conference") == [
        "GBR under_way"
    ]


def test_a_lecture_that_was_called_off_is_cancelled() -> None:
    text = "Former defence minister Yoav Gallant's lecture in London was called off."

    assert stays("2024-11-25", text) == ["GBR cancelled"]


def test_an_anniversary_is_marked_anywhere() -> None:
    text = "Vladimir Putin marked the anniversary of the summit in Helsinki on Tuesday."

    assert stays("2019-07-16", text) == []


@pytest.mark.parametrize("who", ["Aides of Vladimir Putin", "Advisers to Vladimir Putin"])
def test_aides_are_somebody_else(who: str) -> None:
    assert stays("2024-11-16", f"{who} met American officials in Riyadh on Tuesday.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Uhuru Kenyatta heads to London for forum on Somalia",
        "Uhuru Kenyatta heads to London for the Somalia conference",
    ],
)
def test_the_matter_of_a_conference_is_no_place(text: str) -> None:
    assert stays("2013-05-06", text) == ["GBR under_way"]


def test_a_town_in_the_name_of_a_conference_is_its_place() -> None:
    text = "Vladimir Putin skipped the Munich Security Conference."

    assert stays("2022-02-20", text) == ["DEU declined"]


def test_a_visit_that_was_not_announced_was_made() -> None:
    text = "Omar al-Bashir's visit to Eritrea had not been announced."

    assert stays("2009-03-24", text) == ["ERI made"]


def test_nobody_invites_himself() -> None:
    text = "Vladimir Putin congratulated Barack Obama and invited him to visit Russia."

    assert stays("2012-11-07", text) == []


def test_who_was_present_was_there() -> None:
    text = "Omar al-Bashir was also present in Beijing in September."

    assert dated("2015-10-20", text) == ["CHN 2015-09"]
