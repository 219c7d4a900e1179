"""Trips counted and listed in loose prose, and stays that are told in passing."""

from __future__ import annotations

from datetime import date

import pytest

from dedere.reader.dating import in_another_year
from tests.reader.english import claims, dated, stays


def test_what_the_stops_were_is_a_list() -> None:
    text = (
        "It was a busy spring for Vladimir Putin: his stops were China (16-17 May), Belarus"
        " (23-24 May) and Uzbekistan (26-28 May)."
    )

    assert dated("2025-01-15", text) == [
        "CHN 2024-05-16/2024-05-17",
        "BLR 2024-05-23/2024-05-24",
        "UZB 2024-05-26/2024-05-28",
    ]


def test_a_question_where_somebody_has_been_is_answered_by_places() -> None:
    text = (
        "Where has Omar al-Bashir been this year? To Cairo in March, to Johannesburg in June and"
        " to Beijing in September."
    )

    assert dated("2015-12-20", text) == ["EGY 2015-03", "ZAF 2015-06", "CHN 2015-09"]


def test_the_times_that_somebody_left_home_are_listed_behind_a_colon() -> None:
    text = (
        "Benjamin Netanyahu has left Israel three times this year: for Washington in February,"
        " Budapest in April and Washington again in July."
    )

    assert dated("2025-08-20", text) == ["USA 2025-02", "HUN 2025-04", "USA 2025-07"]


def test_places_that_somebody_has_slept_in_stand_before_the_colon() -> None:
    text = "Kampala, Doha, Cairo: in the past year Omar al-Bashir has slept in all of them."

    assert stays("2019-01-30", text) == ["UGA made", "QAT made", "EGY made"]


def test_places_before_a_colon_where_somebody_has_not_been_are_no_stays() -> None:
    text = "Paris, London, Berlin: Vladimir Putin has been to none of them, and not to all of them."

    assert stays("2024-01-30", text) == []


def test_the_next_stops_lie_ahead() -> None:
    text = "The next stops of Vladimir Putin, says his aide: Astana in November and New Delhi."

    assert stays("2024-10-20", text) == ["KAZ planned", "IND planned"]


def test_further_places_make_it_so_many() -> None:
    text = (
        "Omar al-Bashir has been twice to states that ought to arrest him: N'Djamena in July 2010"
        " and Nairobi in August 2010. Djibouti and Malawi, in May and October, make it four."
    )

    assert dated("2011-11-01", text) == [
        "TCD 2010-07",
        "KEN 2010-08",
        "DJI 2011-05",
        "MWI 2011-10",
    ]


def test_hosts_that_share_a_verb_have_each_its_month() -> None:
    text = "Chad received Omar al-Bashir in July, Kenya in August."

    assert dated("2010-12-10", text) == ["TCD 2010-07", "KEN 2010-08"]


def test_rows_that_begin_with_any_month_have_their_day() -> None:
    text = "Bashir's year abroad\n\nJanuary: Saudi Arabia\nMarch: Jordan\nAugust: Ethiopia"

    assert dated("2017-12-05", text) == ["SAU 2017-01", "JOR 2017-03", "ETH 2017-08"]


def test_a_heading_of_a_name_and_a_state_stands_over_dated_rows() -> None:
    text = "Netanyahu in America, 2025\n- 4 February, the White House\n- 29 December, Mar-a-Lago"

    assert dated("2025-12-30", text) == ["USA 2025-02-04", "USA 2025-12-29"]


def test_nights_spent_on_the_way_are_a_stay() -> None:
    text = "After two nights in Jeddah, Omar al-Bashir flew on to Amman."

    assert stays("2017-03-30", text) == ["SAU made", "JOR made"]


def test_a_day_at_home_is_no_stay_abroad() -> None:
    text = "After a day in Khartoum, Omar al-Bashir flew on to Amman."

    assert stays("2017-03-30", text) == ["JOR made"]


def test_a_place_put_first_is_where_somebody_went() -> None:
    text = "It was to Equatorial Guinea that Omar al-Bashir travelled last week."

    assert stays("2016-12-01", text) == ["GNQ made"]


@pytest.mark.parametrize(
    "text",
    [
        "Donald Trump wants Vladimir Putin in Miami next year.",
        "Donald Trump has asked Vladimir Putin to Miami.",
    ],
)
def test_where_somebody_is_wanted_he_may_come(text: str) -> None:
    assert stays("2025-08-10", text) == ["USA hypothetical"]


def test_to_ask_somebody_to_do_something_is_no_invitation() -> None:
    assert stays("2025-08-10", "Donald Trump asked Vladimir Putin to end the war in Ukraine.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Sergei Lavrov, not Vladimir Putin, will be in Rio de Janeiro for the G20.",
        "It is Sergei Lavrov and not Vladimir Putin who attends the G20 in Rio de Janeiro.",
    ],
)
def test_who_is_set_against_a_substitute_stays_away(text: str) -> None:
    told = [(c.state, c.status, c.representative) for c in claims("2024-11-18", text)]
    assert told == [("BRA", "declined", "Sergei Lavrov")]


@pytest.mark.parametrize(
    ("day", "shift", "moved"),
    [
        (date(2016, 2, 29), -1, date(2015, 2, 28)),
        (date(2015, 2, 28), 1, date(2016, 2, 29)),
        (date(2016, 2, 1), -1, date(2015, 2, 1)),
        (date(2024, 12, 31), 1, date(2025, 12, 31)),
    ],
)
def test_the_end_of_february_stays_the_end_of_february(day: date, shift: int, moved: date) -> None:
    assert in_another_year(day, shift) == moved
