"""Parts of months, seasons, years and weeks: "early next year", "the first week of April"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from dedere.reader.times.english.numbers import is_dash, year_number
from dedere.reader.times.english.points import Read, month_first
from dedere.reader.times.english.units import DAYS_FROM_NOW, season, simple_day, stepped
from dedere.reader.times.english.weekdays import weekday_at
from dedere.reader.times.english.words import MONTHS, SEASONS, SHORT_MONTHS, UNITS, WEEKDAYS
from dedere.reader.times.spoken import (
    After,
    Between,
    MonthOf,
    NthDay,
    Offset,
    Part,
    SeasonOf,
    Spoken,
    UnitFrom,
    YearOf,
)
from dedere.reader.times.tokens import Line

_EDGES: Final[dict[str, Part]] = {
    "start": "early",
    "beginning": "early",
    "outset": "early",
    "opening": "early",
    "middle": "mid",
    "midpoint": "mid",
    "end": "late",
    "close": "late",
}
_QUARTERS: Final[dict[str, Part]] = {
    "first": "quarter1",
    "second": "quarter2",
    "third": "quarter3",
    "fourth": "quarter4",
    "last": "quarter4",
    "final": "quarter4",
}
_WEEKS: Final[dict[str, Part]] = {
    "first": "week1",
    "opening": "week1",
    "second": "week2",
    "third": "week3",
    "fourth": "week4",
    "last": "lastweek",
    "final": "lastweek",
}
_HALVES: Final[dict[str, Part]] = {"first": "half1", "second": "half2", "latter": "half2"}
_DAYS: Final[dict[str, Part]] = {
    "first": "early",
    "opening": "early",
    "early": "early",
    "last": "late",
    "latter": "late",
    "final": "late",
    "closing": "late",
    "dying": "late",
}
_PLAIN_PARTS: Final[dict[str, Part]] = {
    "early": "early",
    "mid": "mid",
    "late": "late",
    "later": "later",
    "earlier": "earlier",
}


def part_word(line: Line, index: int) -> tuple[Part, int] | None:
    """Read "early", "the end of", "the first half of", "the last week of": the part, next word."""
    word = line.word(index)
    after = index + 1
    if word in _PLAIN_PARTS and line.word(after) not in ("days", "part", "stages"):
        part = _PLAIN_PARTS[word]
        if is_dash(line.word(after)):
            after += 1
        if part in ("later", "earlier", "late", "early") and line.word(after) in ("in", "on"):
            after += 1
        return part, after + (line.word(after) == "the")
    if word in ("rest", "remainder") and line.word(after) == "of":
        return "later", after + 1 + (line.word(after + 1) == "the")
    if word in ("tail", "back", "front") and line.word(after) == "end":
        word, after = "start" if word == "front" else "end", after + 1
    if word in _EDGES and line.word(after) == "of":
        return _EDGES[word], after + 1 + (line.word(after + 1) == "the")
    noun = line.word(after)
    link = after + 1
    part_of: Part | None = None
    if noun == "half":
        part_of = _HALVES.get(word)
    elif noun == "quarter":
        part_of = _QUARTERS.get(word)
    elif noun == "week":
        part_of = _WEEKS.get(word)
    elif noun == "fortnight":
        part_of = _HALVES.get(word)
    elif noun == "ten" and line.word(link) == "days":
        part_of, link = _DAYS.get(word), link + 1
    elif noun in ("days", "part", "stages"):
        part_of = _DAYS.get(word)
    if part_of is None or line.word(link) not in ("of", "in"):
        return None
    return part_of, link + 1 + (line.word(link + 1) == "the")


def in_part(line: Line, index: int) -> Read | None:
    """Read a part of a month, a season, a year or a unit: "early next year", "late August"."""
    found = part_word(line, index)
    if found is None:
        return None
    part, target = found
    word = line.word(target)
    nested = part_word(line, target) if word in _EDGES else None
    if nested is not None and part in ("later", "earlier"):
        part, target = nested
        word = line.word(target)
    read = _target(line, target, part, line.word(target - 1) == "the")
    return None if read is None else (read[0], _with_part(read[1], part))


def _target(line: Line, target: int, part: Part, definite: bool) -> Read | None:
    word = line.word(target)
    if word in MONTHS or word in SHORT_MONTHS:
        return month_first(line, target)
    year = year_number(line, target)
    if year is not None:
        return target + 1, YearOf(year)
    if word in SEASONS:
        return season(line, target)
    if word in WEEKDAYS:
        return weekday_at(line, target)
    if word in DAYS_FROM_NOW:
        return simple_day(line, target)
    if word in UNITS and (definite or part == "late") and not word.endswith("s"):
        unit, size = UNITS[word]
        if size == 1 and unit != "day":
            return target + 1, UnitFrom(unit, 0)
        return None
    if part in ("later", "earlier") and word == "that" and line.word(target + 1) in UNITS:
        unit, size = UNITS[line.word(target + 1)]
        return (target + 2, After(0, unit, whole=True)) if size else None
    return stepped(line, target) or simple_day(line, target)


def _with_part(spoken: Spoken, part: Part) -> Spoken:
    if isinstance(spoken, MonthOf):
        return MonthOf(spoken.month, spoken.year, spoken.year_shift, spoken.step, part)
    if isinstance(spoken, YearOf):
        return YearOf(spoken.year, part)
    if isinstance(spoken, SeasonOf):
        return replace(spoken, part=part)
    if isinstance(spoken, UnitFrom):
        return UnitFrom(spoken.unit, spoken.shift, part)
    if isinstance(spoken, After):
        return After(spoken.count, spoken.unit, spoken.whole, part)
    return spoken


def quarter(line: Line, index: int) -> Read | None:
    """Read "Q3 2024", "H1", and "the third quarter" of the running year."""
    word = line.word(index)
    number = line.word(index + 1)
    part: Part | None = None
    after = index + 2
    if word in ("q", "h") and line.joined(index) and len(number) == 1 and number.isdecimal():
        parts = _Q if word == "q" else _H
        part = parts.get(number)
        if line.joined(index + 1) and line.word(after).isalnum():
            return None
    elif number == "quarter" and line.word(index - 1) == "the":
        part = _QUARTERS.get(word)
        if line.word(after) in ("of", "final", "finals") or line.word(index - 2) not in (
            "in",
            "by",
        ):
            return None
    if part is None:
        return None
    at = after + (line.word(after) in ("of", ","))
    year = year_number(line, at)
    if year is not None:
        return at + 1, YearOf(year, part)
    return after, UnitFrom("year", 0, part)


_Q: Final[dict[str, Part]] = {"1": "quarter1", "2": "quarter2", "3": "quarter3", "4": "quarter4"}
_H: Final[dict[str, Part]] = {"1": "half1", "2": "half2"}


def numbered_day(line: Line, index: int) -> Read | None:
    """Read "the first Monday of September" and "the last day of the month"."""
    number = _NUMBERED.get(line.words[index])
    noun = line.word(index + 1)
    if number is None or line.word(index + 2) not in ("of", "in"):
        return None
    if noun not in ("day", "weekend") and noun not in WEEKDAYS:
        return None
    at = index + 3
    definite = line.word(at) == "the"
    found = _target(line, at + definite, "", definite)
    if found is None or not isinstance(found[1], (MonthOf, UnitFrom, YearOf)):
        return None
    if noun == "day":
        return found[0], NthDay(number, None, found[1])
    if noun == "weekend":
        saturday = NthDay(number, 5, found[1])
        return found[0], Between(saturday, Offset(1, saturday))
    return found[0], NthDay(number, WEEKDAYS[noun], found[1])


_NUMBERED: Final = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "last": -1,
    "final": -1,
}
