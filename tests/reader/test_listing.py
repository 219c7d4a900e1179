"""Lists of trips: the head names the traveller, each row a place and its days."""

from __future__ import annotations

from datetime import date

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
