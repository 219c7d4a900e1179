"""Presence told by what others do, offers and ways that are no stay yet, and days of what is off."""

from __future__ import annotations

from datetime import date

import pytest

from dedere.reader.captions import is_caption
from dedere.reader.dating import When, nearer
from dedere.reader.times import find_times
from tests.reader.english import claims, dated, stays


def test_whom_an_airliner_carries_comes_to_its_goal() -> None:
    text = (
        "Four fighters escorted the airliner that carried Vladimir Putin to Abu Dhabi on Wednesday."
    )

    assert dated("2023-12-07", text) == ["ARE 2023-12-06"]


def test_whom_the_court_may_bring_somewhere_is_on_no_craft() -> None:
    assert (
        stays("2023-12-07", "The court hopes to bring Vladimir Putin to The Hague one day.") == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "Hungary's president hosted a state banquet for Benjamin Netanyahu on Thursday.",
        "Hungary's president gave a dinner in honour of Benjamin Netanyahu on Thursday.",
        "Hungary gave Benjamin Netanyahu a salute of guns on Thursday.",
    ],
)
def test_the_guest_of_honour_is_with_his_host(text: str) -> None:
    assert [claim.state for claim in claims("2025-04-04", text)] == ["HUN"]


def test_he_is_where_others_leave_the_hall_as_he_begins() -> None:
    text = (
        "Delegates walked out of the General Assembly hall in New York as Benjamin Netanyahu"
        " began his address on Friday."
    )

    assert dated("2025-09-27", text) == ["USA 2025-09-26"]


def test_where_others_watch_a_screen_nobody_came() -> None:
    text = "Delegates in New York fell silent as Benjamin Netanyahu spoke by video link."

    assert stays("2025-09-27", text) == ["USA made remote"]


def test_a_square_of_a_town_is_in_the_town() -> None:
    text = "Vladimir Putin laid a wreath in Ulaanbaatar's Sukhbaatar Square on Tuesday."

    assert dated("2024-09-04", text) == ["MNG 2024-09-03"]


def test_an_airport_of_a_town_is_in_the_town() -> None:
    text = "Uhuru Kenyatta arrived at Amsterdam's Schiphol airport on Tuesday."

    assert dated("2014-10-08", text) == ["NLD 2014-10-07"]


def test_an_offer_to_host_is_no_meeting() -> None:
    text = (
        "Turkey is ready to host a meeting between Vladimir Putin and Volodymyr Zelensky in"
        " Istanbul, its president said on Wednesday."
    )

    assert stays("2026-07-01", text) == ["TUR hypothetical"]


def test_a_visit_expected_on_a_day_lies_ahead() -> None:
    text = "Vladimir Putin's visit to Turkey, expected on February 12, was welcomed by Ankara."

    assert dated("2024-02-06", text) == ["TUR 2024-02-12"]


def test_a_visit_to_be_held_at_a_later_date_is_put_off() -> None:
    text = "Vladimir Putin's visit to Turkey, expected on Monday, will be held at a later date."

    assert stays("2024-02-06", text) == ["TUR postponed"]


def test_reports_that_were_lies_deny_what_they_told() -> None:
    text = "State television said reports that Muammar Gaddafi had fled to Venezuela were lies."

    assert stays("2011-03-10", text) == ["VEN denied"]


def test_on_his_way_in_what_will_be_is_a_plan() -> None:
    text = "Vladimir Putin will not stop in China on his way to Alaska."

    assert stays("2025-08-14", text) == ["CHN declined", "USA planned"]


def test_what_was_decided_against_lies_ahead() -> None:
    text = "Vladimir Putin has decided against going to the summit in Brazil in November."

    assert dated("2024-10-02", text) == ["BRA 2024-11"]


def test_who_is_named_to_head_the_delegation_stands_in() -> None:
    text = (
        "Vladimir Putin has appointed Maxim Oreshkin to head the Russian delegation at the G20"
        " summit in Johannesburg."
    )
    told = [(c.state, c.mode, c.representative) for c in claims("2025-11-05", text)]

    assert told == [("ZAF", "represented", "Maxim Oreshkin")]


def test_who_joins_by_video_does_so_where_the_others_meet() -> None:
    text = (
        "Sergei Lavrov will represent Russia at the summit in Johannesburg, with Vladimir Putin"
        " joining by video link."
    )

    assert "ZAF planned remote" in stays("2023-08-20", text)


def test_via_satellite_is_no_credit_of_a_picture() -> None:
    assert not is_caption("Benjamin Netanyahu will speak in Washington on Sunday via satellite")


@pytest.mark.parametrize(
    ("published", "wanted"),
    [(date(2024, 10, 2), "2024-11"), (date(2024, 1, 2), "2023-11")],
)
def test_a_month_of_what_is_off_is_the_nearer_one(published: date, wanted: str) -> None:
    (mention,) = find_times("He stayed away in November.", published, lang="en")
    said = When("2023-11", None, "month", date(2023, 11, 1), date(2023, 11, 30))

    assert nearer(mention, said, published).start == wanted
