"""What an expression is resolved against, and what comes of it."""

from __future__ import annotations

from datetime import date

from dedere.reader.times import arithmetic as sums
from dedere.reader.times.spans import Direction, Kind, Precision, Tense, TimeSpan
from dedere.reader.times.spoken import Part


# No dataclasses: many are made, and machine code makes a plain class much faster.
class Context:
    """What an expression is resolved against. `year` is one said earlier in the sentence,
    `near_day` a day of travel told just before, whose month "the 16th" shares.
    """

    def __init__(
        self,
        published: date | None,
        tense: Tense = "unknown",
        anchor: TimeSpan | None = None,
        week: TimeSpan | None = None,
        year: int | None = None,
        near_day: date | None = None,
    ) -> None:
        self.published = published
        self.tense: Tense = tense
        self.anchor = anchor
        self.week = week
        self.year = year
        self.near_day = near_day

    def told(self, tense: Tense) -> Context:
        """Return the same for another tense."""
        return Context(self.published, tense, self.anchor, self.week, self.year, self.near_day)


class Meaning:
    """Days, and of what kind the words were that gave them."""

    def __init__(self, span: TimeSpan, kind: Kind, direction: Direction = "unknown") -> None:
        self.span = span
        self.kind: Kind = kind
        self.direction: Direction = direction

    def over(self, span: TimeSpan) -> Meaning:
        """Return the same for other days."""
        return Meaning(span, self.kind, self.direction)

    def of_kind(self, kind: Kind) -> Meaning:
        """Return the same days as words of another kind would give them."""
        return Meaning(self.span, kind, self.direction)


def sense(tense: Tense) -> Direction:
    """Return the side that a tense looks to."""
    return "unknown" if tense == "unknown" else "past" if tense == "past" else "future"


def one(day: date, kind: Kind, tense: Tense) -> Meaning:
    """Return a single day."""
    return Meaning(TimeSpan(day, day, "day"), kind, sense(tense))


def cut(days: sums.Days, precision: Precision, part: Part, today: date | None) -> TimeSpan:
    """Return the days, or the part of them that was said."""
    if not part:
        return TimeSpan(*days, precision)
    start, end = sums.part_of(days, part, today)
    if part[-1].isdecimal():
        return TimeSpan(start, end, "range")
    if part == "lastweek":
        return TimeSpan(start, end, "range")
    return TimeSpan(start, end, precision, approximate=True)
