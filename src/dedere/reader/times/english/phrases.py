"""One English expression of time at a given word: the longest reading of points, parts and ranges."""

from __future__ import annotations

from collections.abc import Callable

from dedere.reader.times.english import units
from dedere.reader.times.english.numbers import count, is_dash, year_number
from dedere.reader.times.english.tense import cue
from dedere.reader.times.english.points import (
    Read,
    day_first,
    month_first,
    numeric,
    weekday_at,
)
from dedere.reader.times.english.words import (
    HOLIDAYS,
    MONTHS,
    ORDINALS,
    SEASONS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    SMALL,
    TRIP_NOUNS,
    UNITS,
    VAGUE,
    WEEKDAYS,
)
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

_STEP_WORDS = frozenset(
    "this current next coming upcoming last past following previous preceding same that".split()
)
_PART_WORDS = frozenset(
    "early mid late later earlier start beginning outset opening middle midpoint end close first "
    "second third fourth latter final closing".split()
)
# A sentence with none of these (and no digit) says nothing of time.
TRIGGERS = frozenset(
    {*MONTHS, *SHORT_MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS, *SEASONS, *UNITS, "ago"}
    | {*units.DAYS_FROM_NOW, "eve", "morning", "afternoon", "evening", "christmas", "victory"}
)
_YEAR_LEADS = frozenset(
    "in since by until till during before after from through throughout for of to early late mid "
    "around about circa year".split()
)
_DATED_NOUNS = TRIP_NOUNS | frozenset(
    "war invasion election elections agreement deal treaty coup statute ruling warrant decision "
    "uprising crisis conflict revolution annexation resolution referendum attack campaign "
    "olympics games cup peace ceasefire victory battle".split()
)


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
    return (
        numeric(line, index)
        or day_first(line, index)
        or _offset_read(line, index)
        or units.counted(line, index)
        or _year(line, index)
    )


def _year(line: Line, index: int) -> Read | None:
    year = year_number(line, index)
    if year is None:
        return None
    before, follower = line.word(index - 1), line.word(index + 1)
    if line.joined(index) and follower == "s":
        return None
    if is_dash(follower) and line.joined(index):
        second = year_number(line, index + 2)
        short = line.word(index + 2)
        if second is not None and second > year:
            return index + 3, Between(YearOf(year), YearOf(second))
        if short.isdecimal() and len(short) == 2 and int(short) > year % 100:
            return index + 3, Between(YearOf(year), YearOf(year // 100 * 100 + int(short)))
    if before in _YEAR_LEADS and not (before in ("of", "to", "for") and not _dated_before(line, index)):
        return None if _counts(line, index) else (index + 1, YearOf(year))
    if before in ("and", "or", ",") and _year_before(line, index):
        return index + 1, YearOf(year)
    if before == "(" and (follower in (")", ",")):
        return index + 1, YearOf(year)
    if follower in _DATED_NOUNS or (line.word(index + 2) in _DATED_NOUNS and follower.isalpha()):
        return index + 1, YearOf(year)
    if before in ("the", "a", "his", "its", "s") and line.word(index + 3) in _DATED_NOUNS:
        return index + 1, YearOf(year)
    return None


def _dated_before(line: Line, index: int) -> bool:
    if line.word(index - 1) == "to":
        return line.word(index - 3) == "from"
    noun = line.word(index - 2)
    return noun in SEASONS or noun in ("start", "end", "beginning", "middle", "half", "quarter")


def _year_before(line: Line, index: int) -> bool:
    return year_number(line, index - 2) is not None


def _counts(line: Line, index: int) -> bool:
    """Say whether a round number counts what follows: "in 2000 villages"."""
    follower = line.word(index + 1)
    return line.words[index].endswith("00") and follower.isalpha() and follower.endswith(("s", "n"))


def _unit_word(line: Line, index: int) -> Read | None:
    return (
        units.beyond(line, index)
        or units.running_out(line, index)
        or units.weekend(line, index)
        or units.simple_day(line, index)
        or units.vague_units(line, index)
        or _the_day_beside(line, index)
    )


def _the_day_beside(line: Line, index: int) -> Read | None:
    """Read "the day before" and "a day after" with no noun to lean on, and "the week of 3 May"."""
    word, tail = line.words[index], line.word(index + 1)
    if line.word(index - 1) != "the":
        return None
    if word in ("week", "weekend") and tail in ("of", "beginning", "starting"):
        at = index + 2 + (line.word(index + 2) == "the")
        day = point_at(line, at) if at < len(line.words) else None
        if day is not None and isinstance(day[1], DayOf):
            return day[0], Between(day[1], Offset(6, day[1])) if tail != "of" else day[1]
        return None
    if word != "day" or tail not in ("before", "after"):
        return None
    offset = -1 if tail == "before" else 1
    leaned = _leaned_on(line, index + 2)
    if leaned is not None:
        return leaned[0], Offset(offset, leaned[1])
    follower = line.word(index + 2)
    if not follower or not follower.isalpha() or follower in ("and", "in", "at", "with", "but"):
        return index + 2, After(offset, "day")
    return None


def _leaned_on(line: Line, index: int) -> Read | None:
    """Find the date of the event that is named here: "the summit that opened on 22 August"."""
    told = False
    for at in range(index, min(index + 12, len(line.words))):
        word = line.words[at]
        if word in ("that", "which", "due", "scheduled"):
            told = True
        elif at > index and word == "," and line.word(at + 1) == "which":
            continue
        elif at > index and not (word.isalnum() or word in "'’-"):
            return None
        elif at > index and word in ("the", "a", "he", "his") and line.word(at - 1) not in _TIES:
            return None
        elif not told and cue(line, at) is not None:
            return None
        read = point_at(line, at)
        if read is not None and not isinstance(read[1], (After, Away, Stretch)):
            return read
    return None


_TIES = frozenset("of on in at for with by between before after to".split())


def _offset_read(line: Line, index: int) -> Read | None:
    """Read "two days before the summit on 22 August"."""
    found = count(line, index)
    if found is None:
        return None
    number, noun_at, _ = found
    unit = UNITS.get(line.word(noun_at))
    tail = line.word(noun_at + 1)
    if unit is None or unit[0] not in ("day", "week") or not unit[1]:
        return None
    if tail not in ("before", "after", "ahead"):
        return None
    leaned = _leaned_on(line, noun_at + 2 + (line.word(noun_at + 2) == "of"))
    if leaned is None or isinstance(leaned[1], (YearOf, MonthOf, UnitFrom)):
        return None
    days = number * unit[1] * (7 if unit[0] == "week" else 1)
    return leaned[0], Offset(days if tail == "after" else -days, leaned[1])


def _eve(line: Line, index: int) -> Read | None:
    if line.word(index + 1) != "of":
        return None
    leaned = _leaned_on(line, index + 2)
    return None if leaned is None else (leaned[0], Offset(-1, leaned[1]))


def _counted(line: Line, index: int) -> Read | None:
    return _offset_read(line, index) or units.counted(line, index)


def _tens(line: Line, index: int) -> Read | None:
    """Read "twenty-second of August" before "twenty" is taken for a count."""
    return day_first(line, index) or _counted(line, index)


def _ordinal(line: Line, index: int) -> Read | None:
    return units.in_part(line, index) or day_first(line, index)


def _step(line: Line, index: int) -> Read | None:
    return units.in_part(line, index) or units.simple_day(line, index) or units.stepped(line, index)


def _month(line: Line, index: int) -> Read | None:
    return _holiday(line, index) or month_first(line, index)


def _holiday(line: Line, index: int) -> Read | None:
    for name, (day, month) in HOLIDAYS.items():
        if name[0] == line.words[index] and line.capital(index):
            end = index + len(name)
            if tuple(line.words[index:end]) == name:
                year = year_number(line, end)
                return end + (year is not None), DayOf(day, month, year)
    return None


def _ranged(line: Line, index: int, first: Read) -> Read:
    """Join a second end to what was read, where the words between say that it is one."""
    after, spoken = first
    if isinstance(spoken, (Between, After, Away, Stretch, Offset)):
        return first
    link = line.word(after)
    at = after + 1
    if link == "," and line.word(at) in ("and", "or"):
        link = line.word(at)
        at += 1
    if link == "and" and not _joins(line, index, spoken):
        return first
    if not (is_dash(link) or link in _LINKS) or at >= len(line.words):
        return first
    while line.word(at) in ("on", "the", "in") and link in ("and", "or", "to", "until", "through"):
        at += 1
    if link == "to" and line.word(index - 1) != "from" and not isinstance(spoken, (DayOf, WeekdayOf)):
        if units.part_word(line, index) is None and line.word(index - 2) != "from":
            return first
    second = point_at(line, at) if at < len(line.words) else None
    if second is None or not _alike(spoken, second[1]):
        return first
    last = second[1]
    if isinstance(last, Between):
        return first
    return second[0], Between(spoken, last, link != "or")


_LINKS = frozenset("to through thru until till and or".split())


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
_READERS: dict[str, _Reader] = {}
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
_READERS.update({name[0]: _holiday for name in HOLIDAYS if name[0] != "may"})
_READERS["eve"] = _eve
