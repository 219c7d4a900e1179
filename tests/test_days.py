"""Days, partly known days and intervals: what holds for all of them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.days import (
    Interval,
    PartialDay,
    english_day,
    english_partial,
    english_span,
    parse_day,
)
from dedere.errors import InputError

days = st.dates(min_value=date(1, 1, 1), max_value=date(9998, 12, 31))


@st.composite
def partial_days(draw: st.DrawFn) -> PartialDay:
    day = draw(days)
    known = draw(st.sampled_from(("year", "month", "day")))
    if known == "year":
        return PartialDay(day.year)
    return PartialDay(day.year, day.month, day.day if known == "day" else 0)


@given(days)
def test_a_day_is_read_as_it_is_written(day: date) -> None:
    assert parse_day(day.isoformat()) == day


def outcome(text: str) -> str:
    try:
        return parse_day(text).isoformat()
    except InputError as fault:
        return fault.code


@given(st.text(max_size=20))
def test_any_text_is_a_day_or_a_clear_error(text: str) -> None:
    assert outcome(text) in {text.strip(), "bad-date"}


@pytest.mark.parametrize(
    "text", ["2024-02-30", "2023-02-29", "2024-13-01", "24-01-01", "2024-1-1", "", "٢٠٢٤-٠١-٠١"]
)
def test_what_is_no_day_of_the_calendar_is_refused(text: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_day(text)
    assert caught.value.code == "bad-date"


@given(partial_days())
def test_a_partly_known_day_is_read_as_it_is_written(day: PartialDay) -> None:
    assert PartialDay.parse(str(day)) == day


@given(partial_days())
def test_the_first_day_is_not_after_the_last(day: PartialDay) -> None:
    assert day.first <= day.last


@given(partial_days())
def test_the_day_after_the_last_is_outside(day: PartialDay) -> None:
    following = day.last + timedelta(days=1)
    parts = {
        "day": following != day.first,
        "month": following.month != day.month,
        "year": following.year != day.year,
    }
    assert parts[day.precision]


@given(partial_days())
def test_first_and_last_carry_what_is_known(day: PartialDay) -> None:
    known = len(str(day))
    assert (day.first.isoformat()[:known], day.last.isoformat()[:known]) == (str(day), str(day))


@pytest.mark.parametrize("text", ["2024-00", "2024-05-00", "2024-02-30", "0000", "2024-", "May"])
def test_what_is_no_partial_day_is_refused(text: str) -> None:
    with pytest.raises(InputError) as caught:
        PartialDay.parse(text)
    assert caught.value.code == "bad-date"


@given(days, st.integers(min_value=1, max_value=4000), days)
def test_an_interval_holds_its_start_and_not_its_end(start: date, length: int, day: date) -> None:
    end = date.fromordinal(min(start.toordinal() + length, date.max.toordinal()))
    span = Interval(start, end)
    assert (start in span, end in span, day in span) == (True, False, start <= day < end)


@given(days, days)
def test_an_open_interval_holds_all_days_from_its_start(start: date, day: date) -> None:
    assert (day in Interval(start)) == (day >= start)


@given(days, st.integers(min_value=1, max_value=4000))
def test_the_last_day_is_the_one_before_the_end(start: date, length: int) -> None:
    end = start + timedelta(days=length) if length < (date.max - start).days else date.max
    last = Interval(start, end).last_day
    assert last is not None
    assert (last in Interval(start, end), last + timedelta(days=1)) == (True, end)


def test_an_open_interval_has_no_last_day() -> None:
    assert Interval(date(2024, 1, 1)).last_day is None


def test_days_in_english_prose() -> None:
    assert english_day(date(2024, 9, 3)) == "3 September 2024"


@pytest.mark.parametrize(
    ("text", "prose"),
    [("2024-09-03", "3 September 2024"), ("2024-09", "September 2024"), ("2024", "2024")],
)
def test_partly_known_days_in_english_prose(text: str, prose: str) -> None:
    assert english_partial(PartialDay.parse(text)) == prose


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2024, 9, 3), date(2024, 9, 3), "3 September 2024"),
        (date(2024, 9, 2), date(2024, 9, 3), "2–3 September 2024"),
        (date(2024, 8, 30), date(2024, 9, 2), "30 August – 2 September 2024"),
        (date(2025, 12, 28), date(2026, 1, 1), "28 December 2025 – 1 January 2026"),
    ],
)
def test_days_are_joined_as_prose_does(first: date, last: date, words: str) -> None:
    assert english_span(first, last) == words
