"""One grammar of time for the languages that have a table of words."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from dedere.reader.times.english.digits import compact, numeric, pair
from dedere.reader.times.english.numbers import is_dash, year_number
from dedere.reader.times.foreign.tables import Words
from dedere.reader.times.foreign.units import (
    Read,
    before,
    counted,
    leaning,
    skip,
    stepped_unit,
    unit_with_step,
    weekend,
    year_alone,
)
from dedere.reader.times.spoken import (
    Away,
    Between,
    DayFrom,
    DayOf,
    MonthOf,
    Part,
    SeasonOf,
    UnitFrom,
    WeekdayOf,
    YearOf,
)
from dedere.reader.times.tokens import Line

_BEFORE_WEEKDAY: Final = frozenset({"(", ",", "،"})


def phrase_at(words: Words, line: Line, index: int) -> Read | None:
    """Return the word after the expression that starts at `index`, and what it says; or None."""
    first = _point(words, line, index)
    if first is None or isinstance(first[1], (Between, Away)):
        return first
    link = line.word(first[0])
    at = first[0] + 1
    if words.prefix and link.startswith(words.prefix) and len(link) > len(words.prefix):
        # Arabic writes "and" in one word with what follows.
        at = first[0]
    elif link not in words.links:
        return first
    else:
        at += line.word(at) in words.between or line.word(at) in _ARTICLES
    second = _point(words, line, at)
    if second is None:
        second = _weekday(words, line, at, None, led=True)
    same = (DayOf, WeekdayOf, DayFrom)
    if second is None or not (isinstance(first[1], same) and isinstance(second[1], same)):
        return first
    if line.word(second[0]) in words.day_tails:
        second = second[0] + 1, second[1]
    return second[0], Between(first[1], second[1])


def _point(words: Words, line: Line, index: int) -> Read | None:
    if index >= len(line.words):
        return None
    if line.words[index].isdecimal():
        return (
            numeric(line, index)
            or pair(line, index)
            or compact(line, index)
            or _day_first(words, line, index)
            or counted(words, line, index)
            or year_alone(words, line, index)
        )
    return (
        leaning(words, line, index)
        or _named_day(words, line, index)
        or weekend(words, line, index)
        or _first_of(words, line, index)
        or _ordinal_day(words, line, index)
        or _part(words, line, index)
        or before(words, line, index)
        or _stepped(words, line, index)
        or _weekday(words, line, index, None)
        or _month(words, line, index, None)
        or _season(words, line, index, None)
        or unit_with_step(words, line, index)
        or counted(words, line, index)
    )


def _day_first(words: Words, line: Line, index: int) -> Read | None:
    """Read "3 septembre 2024", "3. September", "с 2 по 6 апреля", "15 et 16 novembre"."""
    first = line.words[index]
    if len(first) > 2 or not 1 <= int(first) <= 31:
        return None
    if index and line.joined(index - 1) and line.words[index - 1][-1].isalnum():
        return None
    at = index + 1
    if not (line.word(at) in words.links and line.word(at + 1).isdecimal()):
        at = skip(words, line, index + 1)
    last: int | None = None
    if line.word(at) in words.links:
        second = skip(words, line, at + 1)
        # "Entre el 22 y el 24 de agosto".
        second += line.word(second) in ("el", "o", "le", "il")
        digits = line.word(second)
        if digits.isdecimal() and len(digits) <= 2 and int(first) < int(digits) <= 31:
            last = int(digits)
            at = skip(words, line, second + 1)
    month = words.months.at(line, at)
    if month is None:
        return None
    year, shift, end = _year_after(words, line, month[0])
    start = DayOf(int(first), month[1], year, shift)
    if last is None:
        return end, start
    return end, Between(start, DayOf(last, month[1], year, shift))


def _year_after(words: Words, line: Line, index: int) -> tuple[int | None, int | None, int]:
    """Read the year that ends a date: its number, or its step from the report's."""
    at = index
    if line.word(at) == "/" and words.months.at(line, at + 1) is not None:
        # Arabic names both: September as it is called in the east, and in the west.
        again = words.months.at(line, at + 1)
        at = index = at + 1 if again is None else again[0]
    elif line.word(at) == "(" and (again := words.months.at(line, at + 1)) is not None:
        if line.word(again[0]) == ")":
            at = index = again[0] + 1
    at = skip(words, line, at)
    at += line.word(at) == ","
    year = year_number(line, at)
    if year is None:
        unit = stepped_unit(words, line, at) or unit_with_step(words, line, at)
        if unit is not None and isinstance(unit[1], UnitFrom) and unit[1].unit == "year":
            return None, unit[1].shift, unit[0]
        return None, None, index
    end = at + 1
    return year, None, end + (line.word(end) in words.year_follows and not line.joined(at))


def _named_day(words: Words, line: Line, index: int) -> Read | None:
    found = words.days.at(line, index)
    if found is None:
        return None
    after = found[0]
    # "Yesterday, Sunday": the weekday only says again which day it is.
    again = after + (line.word(after) in _BEFORE_WEEKDAY)
    weekday = words.weekdays.at(line, again)
    if weekday is not None and words.steps.at(line, weekday[0]) is None:
        after = weekday[0]
    return after, DayFrom(found[1])


def _ordinal_day(words: Words, line: Line, index: int) -> Read | None:
    """Read a day that is spelled out: "الثالث من سبتمبر"."""
    found = words.ordinals.at(line, index)
    month = None if found is None else words.months.at(line, skip(words, line, found[0]))
    if found is None or month is None:
        return None
    year, shift, end = _year_after(words, line, month[0])
    return end, DayOf(found[1], month[1], year, shift)


def _weekday(
    words: Words, line: Line, index: int, step: int | None, *, led: bool = False
) -> Read | None:
    found = words.weekdays.at(line, index)
    if found is None:
        return None
    after, weekday = found
    at = after
    while at < after + 2 and line.word(at) in (",", "(", "den", "le", "il"):
        at += 1
    if line.word(at).isdecimal():
        day = _day_first(words, line, at) or numeric(line, at)
        if day is not None and isinstance(day[1], DayOf):
            said = day[1]
            return day[0], DayOf(said.day, said.month, said.year, weekday=weekday)
        if line.word(at - 1) == "(" and line.word(at + 1) == ")" and len(line.words[at]) <= 2:
            # Portuguese: "nesta terça-feira (3)".
            return at + 2, DayOf(int(line.words[at]), weekday=weekday)
    if line.word(after) in words.day_tails:
        after, led = after + 1, True
    if step is None:
        behind = words.steps.at(line, after)
        if behind is not None and behind[1]:
            return behind[0], _stepped_day(words, line, after, weekday, behind[1])
        doubtful = line.words[index] in words.doubtful
        if doubtful and not led and line.word(index - 1) not in words.leads:
            return None
        if doubtful and line.word(after) in words.counted:
            return None
        return after, WeekdayOf(weekday)
    return after, _stepped_day(words, line, index - 1, weekday, step)


def _stepped_day(words: Words, line: Line, at: int, weekday: int, step: int) -> WeekdayOf:
    """Return "dimanche prochain", the one that comes, or "в следующий вторник", of next week."""
    if step == 1 and line.word(at) in words.coming:
        return WeekdayOf(weekday, coming=True)
    return WeekdayOf(weekday, step=step)


def _month(
    words: Words, line: Line, index: int, step: int | None, *, led: bool = False
) -> Read | None:
    found = words.months.at(line, index)
    if found is None:
        return None
    if line.words[index] in words.doubtful and line.joined(index) and is_dash(line.word(index + 1)):
        # "В Мар-а-Лаго" is no March.
        return None
    year, shift, end = _year_after(words, line, found[0])
    if year is not None or shift is not None:
        return end, MonthOf(found[1], year, shift)
    # Turkish: "ekim başında", "Ekim ayının ortasında".
    part = words.parts.at(line, skip(words, line, end)) if words.verb_last else None
    if part is not None:
        return part[0], MonthOf(found[1], step=step, part=part[1])
    behind = words.steps.at(line, end)
    if step is None and behind is not None and behind[1]:
        return behind[0], MonthOf(found[1], step=behind[1])
    led = led or step is not None or line.word(index - 1) in words.leads
    # Turkish: "Kasım ayında", "Eylül'de".
    unit = words.units.at(line, end)
    tailed = line.word(end) in ("'", "’") or line.word(end).startswith("ayı") or unit is not None
    plain = line.words[index] in words.doubtful or not tailed
    if not led and plain and not (tailed and words.verb_last):
        return None
    return end, MonthOf(found[1], step=step)


def _stepped(words: Words, line: Line, index: int) -> Read | None:
    """Read a step with its noun behind it: "el próximo lunes", "на следующей неделе"."""
    found = words.steps.at(line, index)
    if found is None:
        return None
    after, step = found
    after += line.word(after) in ("'", "’")
    if words.units.at(line, after) is not None:
        return stepped_unit(words, line, index)
    return (
        _weekday(words, line, after, step)
        or _month(words, line, after, step)
        or _season(words, line, after, step)
    )


def _season(words: Words, line: Line, index: int, step: int | None) -> Read | None:
    """Read "летом 2024 года", "cet automne", "la scorsa estate"."""
    found = words.seasons.at(line, index)
    if found is None:
        return None
    year, shift, end = _year_after(words, line, found[0])
    if year is not None or shift is not None:
        return end, SeasonOf(found[1], year, year_shift=shift)
    behind = words.steps.at(line, found[0])
    if step is None and behind is not None and behind[1]:
        return behind[0], SeasonOf(found[1], step=0 if behind[1] > 0 else -1)
    cased = line.words[index] in words.season_cases
    if step is None and not cased and line.word(index - 1) not in words.leads:
        return None
    return found[0], SeasonOf(found[1], step=-1 if step == -1 else None if step is None else 0)


def _first_of(words: Words, line: Line, index: int) -> Read | None:
    """Read "il primo settembre"."""
    if line.words[index] not in words.first_day:
        return None
    month = words.months.at(line, skip(words, line, index + 1))
    if month is None:
        return None
    year, shift, end = _year_after(words, line, month[0])
    return end, DayOf(1, month[1], year, shift)


def _part(words: Words, line: Line, index: int) -> Read | None:
    found = words.parts.at(line, index)
    if found is None:
        return None
    at = skip(words, line, found[0])
    at += is_dash(line.word(at))
    month = _month(words, line, at, None, led=True)
    if month is not None and isinstance(month[1], MonthOf):
        return month[0], _parted(month[1], found[1])
    year = year_number(line, at)
    if year is not None:
        return at + 1 + (line.word(at + 1) in words.year_follows), YearOf(year, found[1])
    unit = _stepped(words, line, at) or unit_with_step(words, line, at)
    if unit is not None and isinstance(unit[1], UnitFrom):
        return unit[0], UnitFrom(unit[1].unit, unit[1].shift, found[1])
    if unit is not None and isinstance(unit[1], SeasonOf):
        return unit[0], replace(unit[1], part=found[1])
    at += line.word(at) in _ARTICLES
    at += line.word(at) in ("'", "’")
    bare = words.units.at(line, at)
    if bare is not None and bare[1] == "month":
        # "La segunda mitad del mes de agosto".
        named = _month(words, line, skip(words, line, bare[0]), None, led=True)
        if named is not None and isinstance(named[1], MonthOf) and named[0] > bare[0] + 1:
            return named[0], _parted(named[1], found[1])
    if bare is not None and bare[1] in ("month", "year"):
        return bare[0], UnitFrom(bare[1], 0, found[1])
    return None


# "La fin de l'année", "a fine mese".
_ARTICLES: Final = frozenset(
    {"l", "dell", "der", "das", "la", "el", "o", "los", "na", "no", "le", "il"}
)


def _parted(month: MonthOf, part: Part) -> MonthOf:
    return MonthOf(month.month, month.year, month.year_shift, month.step, part)
