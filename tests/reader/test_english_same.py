"""Which tellings are of one trip, and which names are of another person."""

from __future__ import annotations

import pytest

from tests.reader.english import dated, stays, travellers

ONE_TRIP = [
    (
        "2018-03-04",
        "Benjamin Netanyahu left for Washington on Saturday for a five-day visit. He will meet"
        " Donald Trump during his Washington visit.",
        ["USA under_way"],
    ),
    (
        "2009-04-20",
        "Omar al-Bashir was set to visit Ethiopia on his latest foreign trip.",
        ["ETH planned"],
    ),
    (
        "2011-09-20",
        "Omar al-Bashir has called off a trip to New York to address the UN General Assembly.",
        ["USA cancelled"],
    ),
    (
        "2017-03-28",
        "Netanyahu addresses the AIPAC conference from Jerusalem\n\nBenjamin Netanyahu addressed the"
        " AIPAC conference in Washington live from Jerusalem on Monday.",
        ["USA made remote"],
    ),
]


@pytest.mark.parametrize(("published", "text", "expected"), ONE_TRIP)
def test_tellings_of_one_trip_are_one_claim(published: str, text: str, expected: list[str]) -> None:
    assert stays(published, text) == expected


def test_a_spokesman_who_says_so_speaks_at_no_meeting() -> None:
    text = (
        "Vladimir Putin will not go to Bali. The Russian leader will join one of the meetings in"
        " Bali virtually, said a spokesman."
    )

    assert stays("2022-11-10", text) == ["IDN declined", "IDN planned remote"]


def test_who_flies_back_into_the_country_comes_home() -> None:
    text = "William Ruto is set to jet back into the country today after a tour of China."

    assert stays("2025-04-28", text) == ["CHN made"]


def test_the_place_and_day_in_brackets_are_those_of_the_report() -> None:
    text = "(Moscow, 16 December 2019) Preparations are underway for Putin's visit to Israel."

    assert dated("2019-12-16", text) == ["ISR None"]


OTHERS = [
    ("2012-05-09", "Iranian President Mahmoud Ahmadinejad will visit Beijing next month."),
    ("2012-06-01", "President Joyce Banda flew to Addis Ababa. Abdallah Banda stayed at home."),
    ("2025-06-01", "Jordan's Crown Prince Hussein sat beside his father in the Oval Office."),
]


@pytest.mark.parametrize(("published", "text"), OTHERS)
def test_a_name_in_part_alike_is_of_another(published: str, text: str) -> None:
    assert travellers(published, text) == []


def test_a_surname_with_its_state_and_office_is_that_person() -> None:
    text = "Sudan's Defence Minister Hussein flew to Cairo on Monday."

    assert travellers("2012-06-05", text) == ["abdel-raheem-hussein EGY"]
