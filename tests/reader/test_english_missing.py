"""Those who are counted among the missing of a meeting."""

from __future__ import annotations

import pytest

from tests.reader.english import dated, stays

MISSING = {
    "was the absentee": "The most notable absentee at the G20 summit in New Delhi was Vladimir Putin.",
    "a notable absentee": "Vladimir Putin was a notable absentee at the G20 summit in New Delhi.",
    "among the absentees": "Vladimir Putin was among the absentees from the summit in New Delhi.",
    "absentees included": (
        "Absentees from the summit in New Delhi included Xi Jinping and Vladimir Putin."
    ),
    "opened without": (
        "The G20 summit opened in New Delhi on Saturday without Xi Jinping and Vladimir Putin."
    ),
    "both absent": "Xi Jinping and Vladimir Putin are both absent from the summit in New Delhi.",
    "appeared as the absentee": (
        "Vladimir Putin has become careful, appearing as the great absentee at the summit in New"
        " Delhi."
    ),
    "his inability": (
        "Vladimir Putin told Narendra Modi of his inability to attend the summit to be hosted by"
        " New Delhi."
    ),
}


@pytest.mark.parametrize("text", MISSING.values(), ids=MISSING)
def test_the_missing_stayed_away(text: str) -> None:
    assert stays("2023-09-10", text) == ["IND declined"]


@pytest.mark.parametrize(
    "text",
    [
        "The summit in New Delhi agreed on a text without naming Vladimir Putin.",
        "Emmanuel Macron was among the absentees, not Vladimir Putin.",
        "Without Vladimir Putin, nothing would change.",
    ],
)
def test_nobody_is_missing_who_is_only_named(text: str) -> None:
    assert stays("2023-09-10", text) == []


def test_the_year_in_the_name_of_an_earlier_summit_dates_an_absence() -> None:
    text = "Vladimir Putin also skipped the 2022 G20 summit in Bali."
    assert dated("2023-08-28", text) == ["IDN 2022"]


def test_two_absences_share_a_subject_beyond_a_quotation() -> None:
    text = (
        "Vladimir Putin skipped the summit in August in South Africa, which recognizes the court,"
        " to avoid causing a “political show”, and missed the G20 summit in India in September."
    )
    assert dated("2023-12-07", text) == ["ZAF 2023-08", "IND 2023-09"]


def test_a_day_of_the_news_is_no_day_of_what_is_to_come() -> None:
    text = "Speculation that Vladimir Putin will not travel to New Delhi began last week."
    assert dated("2023-08-29", text) == ["IND None"]
