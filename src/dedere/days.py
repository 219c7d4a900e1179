"""Days, days that are only partly known, and intervals of days. No clock is read here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from dedere.errors import InputError, Place

_DAY: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_PARTIAL: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@lru_cache(maxsize=4096)
def _iso(text: str) -> date | None:
    match = _DAY.fullmatch(text)
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def parse_day(text: str, *, field: str = "date", place: Place | None = None) -> date:
    """Return the day written as YYYY-MM-DD; raise InputError `bad-date` for anything else."""
    day = _iso(text.strip())
    if day is not None:
        return day
    raise InputError(
        "bad-date",
        f"'{text[:40]}' is not a day of the calendar.",
        place=place or Place(field=field),
        way_out="Write it as YYYY-MM-DD, for example 2024-09-03.",
    )


@dataclass(frozen=True, slots=True, order=True)
class PartialDay:
    """A day of which perhaps only the year, or the year and month, is known."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str, *, place: Place | None = None) -> PartialDay:
        """Read YYYY, YYYY-MM or YYYY-MM-DD; raise InputError `bad-date` otherwise."""
        match = _PARTIAL.fullmatch(text)
        if match is not None:
            found = cls(int(match[1]), int(match[2] or 0), int(match[3] or 0))
            try:
                date(found.year, found.month or 1, found.day or 1)
            except ValueError:
                pass
            else:
                if match[2] != "00" and match[3] != "00":
                    return found
        raise InputError(
            "bad-date",
            f"'{text[:40]}' is neither a day nor a month nor a year.",
            place=place or Place(field="date"),
            way_out="Write YYYY, YYYY-MM or YYYY-MM-DD.",
        )

    @property
    def first(self) -> date:
        """The earliest day that this can be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day that this can be."""
        month = self.month or 12
        if self.day:
            return date(self.year, month, self.day)
        if month == 12:
            return date(self.year, 12, 31)
        return date(self.year, month + 1, 1) - timedelta(days=1)

    @property
    def precision(self) -> str:
        """`day`, `month` or `year`."""
        return "day" if self.day else "month" if self.month else "year"

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        if self.month:
            text += f"-{self.month:02d}"
        if self.day:
            text += f"-{self.day:02d}"
        return text


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from `start` up to but without `end`; an end of None is open."""

    start: date
    end: date | None = None

    def __contains__(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)

    @property
    def last_day(self) -> date | None:
        """The last day inside, or None when the interval is open."""
        return None if self.end is None else self.end - timedelta(days=1)


def english_day(day: date) -> str:
    """The day as English prose writes it: 3 September 2024."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def english_span(first: date, last: date) -> str:
    """Days from first to last in prose, no month or year said twice.

    One day; 2–3 September 2024; 31 August – 3 September 2025; 30 December 2024 – 2 January 2025.
    """
    if last <= first:
        return english_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{english_day(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {english_day(last)}"
    return f"{english_day(first)} – {english_day(last)}"


def english_partial(day: PartialDay) -> str:
    """A partly known day in English prose: 3 September 2024, September 2024, or 2024."""
    if day.day:
        return english_day(day.first)
    if day.month:
        return f"{MONTHS[day.month - 1]} {day.year}"
    return str(day.year)


MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
