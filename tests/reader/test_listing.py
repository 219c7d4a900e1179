"""Lists of trips: the head names the traveller, each row a place and its days."""

from __future__ import annotations

from datetime import date

import pytest

import dedere
from dedere.reader import document_from_text, read_document

ROWS = """Where Putin went in 2024

China, May 16-17
Belarus: May 23-24
Uzbekistan (May 26-28)
"""


def read(text: str, published: date) -> list[tuple[str, str | None, str | None]]:
    found = read_document(
        dedere.load_record(), document_from_text(text, published=published, language="en")
    )
    return [(claim.state, claim.start, claim.end) for claim in found.claims]


def test_each_row_is_a_trip_in_the_year_of_the_head() -> None:
    assert read(ROWS, date(2025, 1, 10)) == [
        ("CHN", "2024-05-16", "2024-05-17"),
        ("BLR", "2024-05-23", "2024-05-24"),
        ("UZB", "2024-05-26", "2024-05-28"),
    ]


def test_a_list_under_a_colon_is_read() -> None:
    text = "Vladimir Putin's trips abroad:\n- Kyrgyzstan, October 12, 2023\n- China, October 2023\n"
    assert read(text, date(2024, 1, 10)) == [
        ("KGZ", "2023-10-12", None),
        ("CHN", "2023-10", None),
    ]


def test_rows_without_a_traveller_are_no_claims() -> None:
    assert read("Weather\n\nBeijing, 12 May\nMinsk, 13 May\n", date(2024, 5, 14)) == []


HEAD = "William Ruto has made several foreign trips since taking office."
LONDON, NEW_YORK = ("GBR", "2022-09-18", None), ("USA", "2022-09-20", None)


@pytest.mark.parametrize(
    "rows",
    [
        "London, United Kingdom - September 18, 2022\n\nNew York, USA - September 20, 2022",
        "September 18, 2022\nLondon, United Kingdom\n\nSeptember 20, 2022\nNew York, USA",
        "• Sept 18 – London: the funeral of the Queen\n• Sept 20 – New York: the United Nations",
        "Date | Country\n\n18 Sep 2022 | United Kingdom\n\n20 Sep 2022 | United States",
        "They are:\n\n(1) United Kingdom, September 18, 2022\n(2) USA, September 20, 2022",
        "1. London, September 18: Ruto attended the funeral.\n2. New York, September 20.",
    ],
)
def test_rows_of_many_forms_are_read(rows: str) -> None:
    assert read(f"{HEAD}\n\n{rows}\n", date(2023, 5, 10)) == [LONDON, NEW_YORK]


def test_years_above_the_rows_are_theirs() -> None:
    text = "William Ruto's trips abroad\n\n2022\n\nSeptember: Egypt\n\n2023\n\nJanuary: Senegal\n"

    assert read(text, date(2023, 5, 10)) == [("EGY", "2022-09", None), ("SEN", "2023-01", None)]


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD} The first was to the UK on September 18, followed by the US on September 20.",
        f"{HEAD} Among the destinations: London (September 18) and New York (September 20).",
        "William Ruto's trips: September 18: London; September 20: New York.",
        "William Ruto's travels. September 18: United Kingdom. September 20: United States.",
    ],
)
def test_a_list_in_prose_is_read(text: str) -> None:
    assert read(text, date(2023, 5, 10)) == [LONDON, NEW_YORK]


def test_a_plan_keeps_the_days_that_lie_ahead() -> None:
    text = "William Ruto's upcoming trips:\n- Japan, June 7\n- France, June 22\n"

    assert read(text, date(2023, 5, 10)) == [
        ("JPN", "2023-06-07", None),
        ("FRA", "2023-06-22", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}\n\nEthiopia, a neighbour, grows fast.\n\nUganda votes in 2026.\n",
        "William Ruto puts off his trips\n\nNairobi bureau\n\nKAMPALA:\n\nIt rained on Monday.\n",
    ],
)
def test_other_lines_are_no_rows(text: str) -> None:
    assert read(text, date(2023, 5, 10)) == []


@pytest.mark.parametrize(
    "line",
    [
        "September 18 London - September 20 New York - October 6 Addis Ababa",
        "London - September 18 - New York - September 20 - Addis Ababa - October 6",
        "London: September 18, New York: September 20, Addis Ababa: October 6",
    ],
)
def test_days_and_places_in_one_line_go_together(line: str) -> None:
    text = f"William Ruto has been abroad a lot.\n\nVisits in 2022\n\n{line}\n"

    assert read(text, date(2023, 5, 10)) == [LONDON, NEW_YORK, ("ETH", "2022-10-06", None)]


def test_days_and_places_of_nobody_are_no_trips() -> None:
    text = "Concert tour\n\nLondon: May 1, Paris: May 3, Rome: May 5\n"

    assert read(text, date(2023, 4, 10)) == []


def test_a_sentence_that_begins_with_a_state_is_no_row() -> None:
    text = "An airline lands in Georgia after Putin lifts a ban\n\nGeorgia received an airliner.\n"

    assert read(text, date(2023, 5, 20)) == []
