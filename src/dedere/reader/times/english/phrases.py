"""One English expression of time at a given word, in its longest reading."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from dedere.reader.times.english import units
from dedere.reader.times.english.counted import counted, half_ago, vague_units
from dedere.reader.times.english.digits import (
    compact,
    glued,
    interval,
    numeric,
    pair,
    roman,
    without_year,
)
from dedere.reader.times.english.feasts import FEAST_TRIGGERS, FEAST_WORDS, feast
from dedere.reader.times.english.leaning import eve, offset, the_day_beside
from dedere.reader.times.english.numbers import begins, is_dash, year_number
from dedere.reader.times.english.parts import in_part, numbered_day, part_word, quarter
from dedere.reader.times.english.points import Read, day_first, month_at, month_first
from dedere.reader.times.english.weekdays import weekday_at
from dedere.reader.times.english.words import (
    DAY_PARTS,
    MONTHS,
    ORDINALS,
    SEASONS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    SMALL,
    UNITS,
    VAGUE,
    WEEKDAYS,
)
from dedere.reader.times.english.years import year_alone
from dedere.reader.times.spoken import (
    After,
    Away,
    Between,
    DayFrom,
    DayOf,
    MonthOf,
    Offset,
    Spoken,
    Stretch,
    UnitFrom,
    WeekdayOf,
    YearOf,
)
from dedere.reader.times.tokens import Line

_STEP_WORDS: Final = frozenset(
    "this current next coming upcoming last past following previous preceding same that".split()
)
_PART_WORDS: Final = frozenset(
    "early mid late later earlier start beginning outset opening middle midpoint end close first "
    "rest remainder second third fourth latter final closing tail back front dying".split()
)
# A sentence with none of these (and no digit) says nothing of time.
TRIGGERS: Final = frozenset(
    {*MONTHS, *SHORT_MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS, *SEASONS, *UNITS, "ago"}
    | {*units.DAYS_FROM_NOW, "eve", "morning", "afternoon", "evening", *FEAST_TRIGGERS}
    | {word for word, number in ORDINALS.items() if number > 4}
)


def starting_places(line: Line) -> list[int]:
    """Return the places of all words with which an expression can start at all."""
    return [
        index
        for index, word in enumerate(line.words)
        if word in _READERS or (word[0] <= "9" and word.isdecimal())
    ]


def phrase_at(line: Line, index: int) -> Read | None:
    """Return the word after the expression that starts at `index`, and what it says; or None."""
    first = point_at(line, index)
    if first is None:
        return None
    return _ranged(line, index, first)


def point_at(line: Line, index: int) -> Read | None:
    """Return a single expression, without the second end of a range."""
    word = line.words[index]
    if word.isdecimal():
        return _from_digits(line, index)
    reader = _READERS.get(word)
    return None if reader is None else reader(line, index)


def _from_digits(line: Line, index: int) -> Read | None:
    if len(line.words[index]) > 8 or (
        len(line.words[index]) != 4 and line.word(index + 1).isdecimal()
    ):
        return None
    if not begins(line, index) or (index > 1 and _in_chain(line, index)):
        return None
    return (
        interval(line, index)
        or numeric(line, index)
        or without_year(line, index)
        or pair(line, index)
        or roman(line, index)
        or glued(line, index)
        or compact(line, index)
        or day_first(line, index)
        or offset(line, index, point_at)
        or counted(line, index)
        or _year_first(line, index)
        or year_alone(line, index)
    )


def _in_chain(line: Line, index: int) -> bool:
    """Say whether a number is a later part of a chain such as 1-2-3-4."""
    return (
        is_dash(line.words[index - 1])
        and line.joined(index - 1)
        and line.joined(index - 2)
        and line.words[index - 2].isdecimal()
    )


def _year_first(line: Line, index: int) -> Read | None:
    """Read "2024 September 3"."""
    year = year_number(line, index)
    if year is None or month_at(line, index + 1) is None:
        return None
    read = month_first(line, index + 1)
    if read is None or not isinstance(read[1], DayOf) or read[1].year is not None:
        return None
    return read[0], DayOf(read[1].day, read[1].month, year)


def _unit_word(line: Line, index: int) -> Read | None:
    return (
        units.beyond(line, index)
        or units.running_out(line, index)
        or units.weekend(line, index)
        or units.simple_day(line, index)
        or units.year_end(line, index)
        or vague_units(line, index)
        or the_day_beside(line, index, point_at)
    )


def _counted(line: Line, index: int) -> Read | None:
    if line.words[index] in ("a", "an", "one") and line.word(index + 1) not in _AFTER_ONE:
        return None
    return offset(line, index, point_at) or counted(line, index)


_AFTER_ONE: Final = frozenset({*UNITS, *VAGUE, "and", "or"})


def _tens(line: Line, index: int) -> Read | None:
    """Read "twenty-second of August" before "twenty" is taken for a count."""
    return day_first(line, index) or _counted(line, index)


def _ordinal(line: Line, index: int) -> Read | None:
    return (
        numbered_day(line, index)
        or in_part(line, index)
        or quarter(line, index)
        or day_first(line, index)
    )


def _step(line: Line, index: int) -> Read | None:
    if line.words[index] in ("this", "that") and line.word(index + 1) not in _AFTER_THIS:
        return None
    return (
        numbered_day(line, index)
        or in_part(line, index)
        or units.simple_day(line, index)
        or units.stepped(line, index)
    )


_AFTER_THIS: Final = frozenset(
    {*UNITS, *MONTHS, *SHORT_MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS, *SEASONS, *DAY_PARTS}
    | {"night", "coming", "past", "current", "same", "very"}
)


def _month(line: Line, index: int) -> Read | None:
    return feast(line, index) or month_first(line, index)


def _feast_or_season(line: Line, index: int) -> Read | None:
    return feast(line, index) or units.year_end(line, index)


def _ranged(line: Line, index: int, first: Read) -> Read:
    """Join a second end to what was read, where the words between say that it is one."""
    after, spoken = first
    if isinstance(spoken, (Between, After, Away, Stretch, Offset)):
        return first
    link = line.word(after)
    at = after + 1
    if link == "," and line.word(at) in _AFTER_COMMA:
        link = line.word(at)
        at += 1
    if link in ("and", ",") and (ending := _told_end(line, at, spoken)) is not None:
        return ending
    if link == "and" and not _joins(line, index, spoken):
        return first
    if not (is_dash(link) or link in _LINKS) or at >= len(line.words):
        return first
    while line.word(at) in ("on", "the", "in") and link in ("and", "or", "to", "until", "through"):
        at += 1
    if link == "to" and not _to_joins(line, index, spoken):
        return first
    second = point_at(line, at) if at < len(line.words) else None
    if second is None or not _alike(spoken, second[1]):
        return first
    last = second[1]
    if isinstance(last, Between):
        return first
    return second[0], Between(spoken, last, link != "or")


def _told_end(line: Line, at: int, spoken: Spoken) -> Read | None:
    """Read on over "(begins on 16 May) and ends on 17 May"."""
    at += line.word(at) in ("and", "will")
    at += line.word(at) == "will"
    if line.word(at) not in _ENDS or not isinstance(spoken, (DayOf, WeekdayOf, DayFrom)):
        return None
    at += 1 + (line.word(at + 1) in ("on", "this"))
    last = point_at(line, at) if at < len(line.words) else None
    if last is None or not isinstance(last[1], (DayOf, WeekdayOf, DayFrom)):
        return None
    return last[0], Between(spoken, last[1])


_ENDS: Final = frozenset(
    "end ends ending ended conclude concludes concluding finish finishes".split()
)
_AFTER_COMMA: Final = frozenset("and or to until till through".split())
_LINKS: Final = frozenset("to through thru until till and & or".split())


def _to_joins(line: Line, index: int, spoken: Spoken) -> bool:
    """Say whether "to" leads to a second end: a day goes by itself, a month needs its "from"."""
    if isinstance(spoken, (DayOf, WeekdayOf)) or "from" in line.words[max(0, index - 2) : index]:
        return True
    return part_word(line, index) is not None


def _joins(line: Line, index: int, spoken: Spoken) -> bool:
    """Say whether "and" can make one stretch of two: after "between", or between two near days."""
    back = [line.word(index - k) for k in range(1, 4)]
    return "between" in back or isinstance(spoken, (WeekdayOf, DayFrom, DayOf))


def _alike(first: Spoken, last: Spoken) -> bool:
    days = (DayOf, WeekdayOf, DayFrom)
    if isinstance(first, days):
        if isinstance(last, DayOf) and last.month is None:
            return isinstance(first, DayOf)
        return isinstance(last, days)
    coarse = (MonthOf, UnitFrom, YearOf)
    return isinstance(first, coarse) and isinstance(last, (*coarse, DayOf))


_Reader = Callable[[Line, int], "Read | None"]
_READERS: Final[dict[str, _Reader]] = {}
_READERS.update(dict.fromkeys(UNITS, _unit_word))
_READERS.update(dict.fromkeys((*SMALL, *VAGUE), _counted))
_READERS.update(dict.fromkeys(("twenty", "thirty"), _tens))
_READERS.update(dict.fromkeys(ORDINALS, _ordinal))
_READERS.update(dict.fromkeys(_PART_WORDS, _ordinal))
_READERS.update(dict.fromkeys(_STEP_WORDS, _step))
_READERS.update(dict.fromkeys((*MONTHS, *SHORT_MONTHS), _month))
_READERS.update(dict.fromkeys((*WEEKDAYS, *SHORT_WEEKDAYS), weekday_at))
_READERS.update(dict.fromkeys(SEASONS, units.season))
_READERS.update(dict.fromkeys(units.DAYS_FROM_NOW, units.simple_day))
_READERS.update(dict.fromkeys(FEAST_WORDS - {*MONTHS}, feast))
_READERS.update(dict.fromkeys(("morning", "afternoon", "evening"), _unit_word))
_READERS.update(dict.fromkeys(("q", "h"), quarter))
_READERS["eve"] = lambda line, index: eve(line, index, point_at)
_READERS["half"] = half_ago
_READERS["new"] = _feast_or_season
