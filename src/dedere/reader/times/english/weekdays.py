"""Weekdays with what belongs to them: "Tuesday, September 3", "next Monday", "Friday week"."""

from __future__ import annotations

from typing import Final

from dedere.reader.times.english.digits import numeric, roman
from dedere.reader.times.english.numbers import day_number, is_dash
from dedere.reader.times.english.points import Read, day_first, month_at, month_first
from dedere.reader.times.english.words import (
    DAY_PARTS,
    NAMED_DAYS,
    NEWSPAPERS,
    SHORT_WEEKDAYS,
    TRIP_NOUNS,
    WEEKDAYS,
)
from dedere.reader.times.spoken import DayOf, Offset, WeekdayOf
from dedere.reader.times.tokens import Line

_STEPS: Final = {"last": -1, "past": -1, "this": 0, "next": 1}


def weekday_at(line: Line, index: int) -> Read | None:
    """Read a weekday with what belongs to it: a date, a part of the day, or a week."""
    word = line.word(index)
    weekday = WEEKDAYS.get(word)
    after = index + 1
    if weekday is None:
        weekday = SHORT_WEEKDAYS.get(word)
        if weekday is None or not line.capital(index):
            return None
        dotted = line.word(after) == "." and line.joined(index)
        after += dotted
        plain = dotted and word not in ("sun", "sat", "wed", "mon")
        if not plain and not _short_day_meant(line, index, after):
            return None
    if line.word(after) == "s" and word in WEEKDAYS:
        return None
    if _is_a_name(line, index, after):
        return None
    if line.word(index - 1) == "a" and line.word(after) not in TRIP_NOUNS:
        part_of_day = line.word(after) in DAY_PARTS and line.word(after + 1) in TRIP_NOUNS
        if not part_of_day:
            return None
    dated = _date_of_weekday(line, after, weekday)
    if dated is not None:
        return dated
    while line.word(after) in DAY_PARTS:
        after += 1
    return _week_of_weekday(line, index, after, weekday)


_JUST_GONE: Final = frozenset(
    {("just", "gone"), ("just", "past"), ("gone", "by"), ("just", "passed")}
)


def _short_day_meant(line: Line, index: int, after: int) -> bool:
    follower = line.word(after)
    before = line.word(index - 1)
    return (
        follower.isdecimal()
        or (
            follower == ","
            and (line.word(after + 1).isdecimal() or month_at(line, after + 1) is not None)
        )
        or (is_dash(follower) and line.word(after + 1) in (SHORT_WEEKDAYS | WEEKDAYS))
        or (is_dash(before) and line.word(index - 2) in (SHORT_WEEKDAYS | WEEKDAYS))
        or before in ("on", "next", "last", "until", "by", "from", "to")
        or month_at(line, after) is not None
    )


def _is_a_name(line: Line, index: int, after: int) -> bool:
    before = line.word(index - 1)
    if before in NAMED_DAYS and line.capital(index - 1):
        return True
    follower = line.word(after)
    if follower in NEWSPAPERS and line.capital(after) and follower not in ("world", "post"):
        return True
    return before == "on" and line.word(index - 2) == "mail" and line.capital(index - 2)


def _date_of_weekday(line: Line, after: int, weekday: int) -> Read | None:
    start = after
    while line.word(start) in DAY_PARTS:
        start += 1
    opened = line.word(start) == "("
    if line.word(start) in (",", "("):
        start += 1
    the = line.word(start) == "the"
    start += the
    read: Read | None = None
    if line.word(start).isdecimal():
        read = numeric(line, start) or roman(line, start) or day_first(line, start)
        if read is None and start == after + the:
            bare = day_number(line, start)
            if bare is not None and (bare[2] or _month_follows(line, bare[1])):
                read = bare[1], DayOf(bare[0])
    elif month_at(line, start) is not None:
        read = month_first(line, start)
    if read is None:
        return None
    end, day = read
    if not isinstance(day, DayOf):
        return None
    if opened and line.word(end) == ")":
        end += 1
    return end, DayOf(day.day, day.month, day.year, day.year_shift, day.step, weekday)


def _month_follows(line: Line, after: int) -> bool:
    """Recognise "(Friday 11) to Saturday 12 October", where the second end names the month."""
    if not (is_dash(line.word(after)) or line.word(after) in _TO):
        return False
    at = after + 1 + (line.word(after + 1) in WEEKDAYS) + (line.word(after + 1) == "the")
    last = day_number(line, at)
    if last is None:
        return False
    return month_at(line, last[1] + (line.word(last[1]) == "of")) is not None


_TO: Final = frozenset("to and until till through or".split())


def _week_of_weekday(line: Line, index: int, after: int, weekday: int) -> Read:
    rest = after + (line.word(after) in ("of", "in"))
    step = _STEPS.get(line.word(rest))
    if step is not None and line.word(rest + 1) == "week":
        return rest + 2, WeekdayOf(weekday, week=step)
    if line.word(after) in ("week", "fortnight") and line.word(index - 1) not in ("this", "that"):
        days = 7 if line.word(after) == "week" else 14
        return after + 1, Offset(days, WeekdayOf(weekday))
    if (line.word(after), line.word(after + 1)) in _JUST_GONE:
        return after + 2, WeekdayOf(weekday, step=-1)
    if (line.word(after), line.word(after + 1)) == ("before", "last"):
        return after + 2, Offset(-7, WeekdayOf(weekday, step=-1))
    if (line.word(after), line.word(after + 1)) == ("after", "next"):
        return after + 2, Offset(7, WeekdayOf(weekday, coming=True))
    if line.word(after) in ("before", "after") and line.word(index - 1) == "the":
        follower = line.word(after + 1)
        if not follower.isalpha() or follower in ("and", "but", "he", "she", "they"):
            return after + 1, WeekdayOf(weekday, anchored=1 if line.word(after) == "after" else -1)
    if line.word(after) == "next":
        return after + 1, WeekdayOf(weekday, step=1)
    if line.word(after) == "last":
        return after + 1, WeekdayOf(weekday, step=-1)
    before = line.word(index - 1)
    if before in ("following", "previous", "preceding"):
        return after, WeekdayOf(weekday, anchored=1 if before == "following" else -1)
    if before in ("coming", "upcoming"):
        return after, WeekdayOf(weekday, coming=True)
    if before in _STEPS:
        return after, WeekdayOf(weekday, step=_STEPS[before])
    return after, WeekdayOf(weekday)
