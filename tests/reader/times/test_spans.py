"""A span tells its days as precisely as they were said."""

from datetime import date

import pytest

from dedere.reader.times import TimeSpan


@pytest.mark.parametrize(
    ("precision", "start"),
    [("day", "2024-09-03"), ("week", "2024-09-03"), ("month", "2024-09"), ("year", "2024")],
)
def test_the_start_is_as_precise_as_what_was_said(precision, start):
    assert TimeSpan(date(2024, 9, 3), date(2024, 9, 3), precision).iso_start() == start


def test_a_month_has_no_end_of_its_own():
    assert TimeSpan(date(2024, 9, 1), date(2024, 9, 30), "month").iso_end() is None


def test_a_range_has_an_end():
    assert TimeSpan(date(2024, 9, 2), date(2024, 9, 3), "range", True).iso_end() == "2024-09-03"


def test_a_season_is_told_by_its_months():
    span = TimeSpan(date(2024, 6, 1), date(2024, 8, 31), "season")
    assert (span.iso_start(), span.iso_end()) == ("2024-06", "2024-08")
