"""What a temporal expression comes to: an interval of days, and where in the text it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Precision = Literal["day", "week", "month", "season", "year", "range"]
Kind = Literal["absolute", "relative", "anchored", "dateline", "anniversary", "duration"]
Direction = Literal["past", "future", "unknown"]
Tense = Literal["past", "future", "present", "unknown"]
Relation = Literal["at", "since", "from", "until", "by", "before", "after"]


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """An interval of days. `earliest` is the first day it can start, `latest` the last it can end.

    `precision` is that of what was said. With `duration_known` both ends were said, and `earliest`
    and `latest` are the start and the end themselves. `approximate` marks "about", "early", "late".
    """

    earliest: date
    latest: date
    precision: Precision
    duration_known: bool = False
    approximate: bool = False

    def iso_start(self) -> str:
        """Return the start as precisely as it was said: `2024-09-03`, `2023-08` or `2019`."""
        return self._iso(self.earliest)

    def iso_end(self) -> str | None:
        """Return the end in the same form, or None for a single day, month or year."""
        end = self._iso(self.latest)
        return None if end == self._iso(self.earliest) else end

    def _iso(self, day: date) -> str:
        if self.precision == "year":
            return f"{day.year:04d}"
        if self.precision in ("month", "season"):
            return f"{day.year:04d}-{day.month:02d}"
        return day.isoformat()


@dataclass(frozen=True, slots=True)
class TimeMention:
    """One temporal expression: `text[start:end]` (code points) and the interval that it means.

    `travel` is False where the words date something else: a statement, a warrant, a war, an
    anniversary. `direction` is what the clause said of it. `relation` is the word that led in,
    so that "until Thursday" is told from "on Thursday".
    """

    start: int
    end: int
    text: str
    span: TimeSpan
    kind: Kind
    travel: bool
    direction: Direction
    relation: Relation = "at"
