"""One grammar of time for the languages that have a table of words."""

from __future__ import annotations

from dedere.reader.times.english.digits import compact, numeric, pair
from dedere.reader.times.english.numbers import is_dash, stands_alone, year_number
from dedere.reader.times.foreign.tables import Words
from dedere.reader.times.spoken import (
    Away,
    Between,
    DayFrom,
    DayOf,
    MonthOf,
    Part,
    Spoken,
    UnitFrom,
    WeekdayOf,
    YearOf,
)
from dedere.reader.times.tokens import Line

Read = tuple[int, Spoken]


def phrase_at(words: Words, line: Line, index: int) -> Read | None:
    """Return the word after the expression that starts at `index`, and what it says; or None."""
    first = _point(words, line, index)
    if first is None or isinstance(first[1], (Between, Away)):
        return first
    link = line.word(first[0])
    if link not in words.links:
        return first
    at = first[0] + 1 + (line.word(first[0] + 1) in words.between)
    second = _point(words, line, at)
    same = (DayOf, WeekdayOf, DayFrom)
    if second is None or not (isinstance(first[1], same) and isinstance(second[1], same)):
        return first
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
            or _counted(words, line, index)
            or _year(words, line, index)
        )
    return (
        _named_day(words, line, index)
        or _part(words, line, index)
        or _before(words, line, index)
        or _stepped(words, line, index)
        or _weekday(words, line, index, None)
        or _month(words, line, index, None)
        or _unit(words, line, index)
        or _counted(words, line, index)
    )


def _skip(words: Words, line: Line, index: int, most: int = 2) -> int:
    at = index
    while at < index + most and line.word(at) in words.between:
        at += 1
    return at


def _number(words: Words, line: Line, index: int) -> tuple[int, int] | None:
    word = line.word(index)
    if word.isdecimal():
        if len(word) > 2 or (not stands_alone(line, index) and not line.joined(index)):
            return None
        return int(word), index + 1
    found = words.numbers.at(line, index)
    return None if found is None else (found[1], found[0])


def _day_first(words: Words, line: Line, index: int) -> Read | None:
    """Read "3 septembre 2024", "3. September", "с 2 по 6 апреля", "15 et 16 novembre"."""
    first = line.words[index]
    if len(first) > 2 or not 1 <= int(first) <= 31:
        return None
    if index and line.joined(index - 1) and line.words[index - 1][-1].isalnum():
        return None
    at = _skip(words, line, index + 1)
    last: int | None = None
    if line.word(at) in words.links:
        second = _skip(words, line, at + 1)
        digits = line.word(second)
        if digits.isdecimal() and len(digits) <= 2 and int(first) < int(digits) <= 31:
            last = int(digits)
            at = _skip(words, line, second + 1)
    month = words.months.at(line, at)
    if month is None:
        return None
    year, end = _year_after(words, line, month[0])
    start = DayOf(int(first), month[1], year)
    if last is None:
        return end, start
    return end, Between(start, DayOf(last, month[1], year))


def _year_after(words: Words, line: Line, index: int) -> tuple[int | None, int]:
    at = index
    if line.word(at) == "/" and words.months.at(line, at + 1) is not None:
        # Arabic names both: September as it is called in the east, and in the west.
        again = words.months.at(line, at + 1)
        at = index = at + 1 if again is None else again[0]
    at = _skip(words, line, at)
    at += line.word(at) == ","
    year = year_number(line, at)
    if year is None:
        return None, index
    end = at + 1
    return year, end + (line.word(end) in words.year_follows and not line.joined(at))


def _named_day(words: Words, line: Line, index: int) -> Read | None:
    found = words.days.at(line, index)
    return None if found is None else (found[0], DayFrom(found[1]))


def _weekday(words: Words, line: Line, index: int, step: int | None) -> Read | None:
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
    if step is None:
        behind = words.steps.at(line, after)
        if behind is not None and behind[1]:
            return behind[0], WeekdayOf(weekday, step=behind[1])
        if line.words[index] in words.doubtful and line.word(index - 1) not in words.leads:
            return None
    return after, WeekdayOf(weekday, step=step)


def _month(
    words: Words, line: Line, index: int, step: int | None, *, led: bool = False
) -> Read | None:
    found = words.months.at(line, index)
    if found is None:
        return None
    year, end = _year_after(words, line, found[0])
    if year is not None:
        return end, MonthOf(found[1], year)
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


def _unit(words: Words, line: Line, index: int) -> Read | None:
    """Read a unit with its step behind it: "la semaine prochaine", "الأسبوع المقبل"."""
    found = words.units.at(line, index)
    if found is None:
        return None
    after = words.ago_after.at(line, found[0])
    if after is not None:
        return after[0], Away(-1, found[1])
    behind = words.steps.at(line, found[0])
    if behind is None or found[1] == "day":
        return None
    return behind[0], UnitFrom(found[1], behind[1])


def _stepped(words: Words, line: Line, index: int) -> Read | None:
    """Read a step with its noun behind it: "el próximo lunes", "на следующей неделе"."""
    found = words.steps.at(line, index)
    if found is None:
        return None
    after, step = found
    unit = words.units.at(line, after)
    if unit is not None:
        if unit[1] == "day":
            return None
        return unit[0], UnitFrom(unit[1], step)
    return _weekday(words, line, after, step) or _month(words, line, after, step)


def _part(words: Words, line: Line, index: int) -> Read | None:
    found = words.parts.at(line, index)
    if found is None:
        return None
    at = _skip(words, line, found[0])
    at += is_dash(line.word(at))
    month = _month(words, line, at, None, led=True)
    if month is not None and isinstance(month[1], MonthOf):
        return month[0], _parted(month[1], found[1])
    year = year_number(line, at)
    if year is not None:
        return at + 1 + (line.word(at + 1) in words.year_follows), YearOf(year, found[1])
    unit = _stepped(words, line, at) or _unit(words, line, at)
    if unit is not None and isinstance(unit[1], UnitFrom):
        return unit[0], UnitFrom(unit[1].unit, unit[1].shift, found[1])
    return None


def _parted(month: MonthOf, part: Part) -> MonthOf:
    return MonthOf(month.month, month.year, month.year_shift, month.step, part)


def _before(words: Words, line: Line, index: int) -> Read | None:
    """Read "il y a deux jours", "hace una semana", "через три дня", "vor einer Woche"."""
    for table, sign in ((words.ago_before, -1), (words.ahead_before, 1)):
        found = table.at(line, index)
        if found is None:
            continue
        number = _number(words, line, found[0])
        at = found[0] if number is None else number[1]
        unit = words.units.at(line, at)
        if unit is None or (number is None and words.steps.at(line, unit[0]) is not None):
            continue
        if words.ago_after.at(line, unit[0]) is not None:
            continue
        return unit[0], Away(sign * (1 if number is None else number[0]), unit[1])
    return None


def _counted(words: Words, line: Line, index: int) -> Read | None:
    """Read "два дня назад", "trzy dni temu", "iki gün önce"."""
    number = _number(words, line, index)
    if number is None:
        return None
    unit = words.units.at(line, number[1])
    if unit is None:
        return None
    ago = words.ago_after.at(line, unit[0])
    if ago is not None:
        return ago[0], Away(-number[0], unit[1])
    ahead = words.ahead_after.at(line, unit[0])
    return None if ahead is None else (ahead[0], Away(number[0], unit[1]))


def _year(words: Words, line: Line, index: int) -> Read | None:
    year = year_number(line, index)
    if year is None:
        return None
    follower = line.word(index + 1)
    apostrophe = follower in ("'", "’") and line.joined(index)
    if apostrophe and line.word(index + 2) in words.year_follows:
        return index + 1, YearOf(year)
    if follower in words.year_follows:
        return index + 2, YearOf(year)
    return (index + 1, YearOf(year)) if line.word(index - 1) in words.year_leads else None
