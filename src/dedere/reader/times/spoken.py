"""Temporal expressions as they were said, before anyone asks which days they mean.

Every grammar, of whatever language, ends in these; `resolve` alone turns them into days.
Weekdays count from Monday = 0. A `step` or `shift` of -1, 0, 1 is last, this, next.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Unit = Literal["day", "week", "weekend", "month", "quarter", "year"]
Season = Literal["spring", "summer", "autumn", "winter"]
Part = Literal[
    "",
    "early",
    "mid",
    "late",
    "later",
    "earlier",
    "half1",
    "half2",
    "quarter1",
    "quarter2",
    "quarter3",
    "quarter4",
    "week1",
    "week2",
    "week3",
    "week4",
    "lastweek",
]


@dataclass(frozen=True, slots=True)
class DayOf:
    """A numbered day: "3 September 2024", "September 3", "the 3rd"; perhaps with its weekday."""

    day: int
    month: int | None = None
    year: int | None = None
    year_shift: int | None = None
    step: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class MonthOf:
    """A named month: "August of 2023", "last March", "early July", "in August last year"."""

    month: int
    year: int | None = None
    year_shift: int | None = None
    step: int | None = None
    part: Part = ""


@dataclass(frozen=True, slots=True)
class SeasonOf:
    """A season: "this spring", "the summer of 2023"."""

    season: Season
    year: int | None = None
    step: int | None = None
    part: Part = ""
    year_shift: int | None = None


@dataclass(frozen=True, slots=True)
class YearOf:
    """A year by number: "in 2019", "early 2025", "the second quarter of 2024"."""

    year: int
    part: Part = ""


@dataclass(frozen=True, slots=True)
class WeekdayOf:
    """A weekday: bare, "next Tuesday" (step), "Tuesday next week" (week), "the Tuesday after".

    `anchored` is -1 or 1 for "the previous Monday" and "the following Monday" of a story.
    """

    weekday: int
    step: int | None = None
    week: int | None = None
    coming: bool = False
    anchored: int = 0


@dataclass(frozen=True, slots=True)
class DayFrom:
    """A day counted from the report's: yesterday is -1, today 0, tomorrow 1."""

    days: int


@dataclass(frozen=True, slots=True)
class UnitFrom:
    """A calendar unit counted from the report's: "next week", "later this month", "last year"."""

    unit: Unit
    shift: int | None
    part: Part = ""


@dataclass(frozen=True, slots=True)
class Away:
    """A distance from the report's day: "a fortnight ago", "in three weeks".

    `exact` asks for the very day: "a year ago today".
    """

    count: int
    unit: Unit
    approximate: bool = False
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch that begins or ends at the report's day: "the coming days", "the past month"."""

    count: int
    unit: Unit
    ahead: bool


@dataclass(frozen=True, slots=True)
class After:
    """A distance from the story's last date: "two days later", "the following week", "that day".

    `whole` marks a calendar unit ("the following week") rather than a point ("a week later").
    """

    count: int
    unit: Unit
    whole: bool = False
    part: Part = ""


@dataclass(frozen=True, slots=True)
class Offset:
    """Days counted from another expression: "the eve of Monday's summit"."""

    days: int
    of: Spoken


@dataclass(frozen=True, slots=True)
class NthDay:
    """A day by its place in a unit: "the first Monday of May", "the last day of the month" (-1)."""

    number: int
    weekday: int | None
    of: Spoken


@dataclass(frozen=True, slots=True)
class EasterOf:
    """A day counted from Easter Sunday, by the western or the orthodox calendar."""

    days: int
    orthodox: bool = False
    year: int | None = None
    year_shift: int | None = None


@dataclass(frozen=True, slots=True)
class Between:
    """Two ends: "from Monday to Wednesday", "2-6 April". `known` is False for "or"."""

    first: Spoken
    last: Spoken
    known: bool = True


Spoken = (
    DayOf
    | MonthOf
    | SeasonOf
    | YearOf
    | WeekdayOf
    | DayFrom
    | UnitFrom
    | Away
    | Stretch
    | After
    | Offset
    | NthDay
    | EasterOf
    | Between
)
