"""Units, distances and bare years of the languages that have a table of words."""

from __future__ import annotations

from typing import Final

from dedere.reader.times.english.numbers import stands_alone, year_number
from dedere.reader.times.foreign.tables import Words
from dedere.reader.times.spoken import After, Away, Spoken, Stretch, UnitFrom, YearOf
from dedere.reader.times.tokens import Line

Read = tuple[int, Spoken]
# Endings of a year written as an ordinal number.
_ORDINAL: Final = frozenset({"м", "го", "му"})


def skip(words: Words, line: Line, index: int, most: int = 2) -> int:
    at = index
    while at < index + most and line.word(at) in words.between:
        at += 1
    return at


def number_at(words: Words, line: Line, index: int) -> tuple[int, int] | None:
    word = line.word(index)
    if word.isdecimal():
        if len(word) > 2 or (not stands_alone(line, index) and not line.joined(index)):
            return None
        return int(word), index + 1
    found = words.numbers.at(line, index)
    return None if found is None else (found[1], found[0])


def unit_with_step(words: Words, line: Line, index: int) -> Read | None:
    """Read a unit with its step behind it: "la semaine prochaine", "الأسبوع المقبل"."""
    found = words.units.at(line, index)
    if found is None:
        return None
    after = words.ago_after.at(line, found[0])
    if after is not None:
        return after[0], Away(-1, found[1])
    behind = words.steps.at(line, found[0])
    part = words.parts.at(line, found[0]) if words.verb_last else None
    if part is not None and found[1] != "day":
        return part[0], UnitFrom(found[1], 0, part[1])
    if behind is None or found[1] == "day":
        return None
    return behind[0], UnitFrom(found[1], behind[1])


def stepped_unit(words: Words, line: Line, index: int) -> Read | None:
    found = words.steps.at(line, index)
    unit = None if found is None else words.units.at(line, found[0])
    if found is None or unit is None or unit[1] == "day":
        return None
    if unit[1] == "weekend" and line.words[index] in words.coming:
        return unit[0], UnitFrom("weekend", None)
    return unit[0], UnitFrom(unit[1], found[1])


def leaning(words: Words, line: Line, index: int) -> Read | None:
    """Read "le lendemain" and "в ближайшие дни", which lean on the story or on the report."""
    told = words.after.at(line, index)
    if told is not None:
        return told[0], After(told[1], "day")
    year = words.year_steps.at(line, index)
    if year is not None:
        return year[0], UnitFrom("year", year[1])
    stretch = words.stretches.at(line, index)
    if stretch is None:
        return None
    unit, ahead = stretch[1]
    return stretch[0], Stretch(3, unit, ahead)


def weekend(words: Words, line: Line, index: int) -> Read | None:
    """Read a weekend with no step of its own; "fine settimana" is no end of a week."""
    found = words.units.at(line, index)
    if found is None or found[1] != "weekend":
        return None
    behind = words.steps.at(line, found[0])
    if behind is not None and behind[1]:
        shift = None if line.word(found[0]) in words.coming else behind[1]
        return behind[0], UnitFrom("weekend", shift)
    return found[0], UnitFrom("weekend", None)


def before(words: Words, line: Line, index: int) -> Read | None:
    """Read "il y a deux jours", "hace una semana", "через три дня", "vor einer Woche"."""
    for table, sign in ((words.ago_before, -1), (words.ahead_before, 1)):
        found = table.at(line, index)
        if found is None:
            continue
        pair = words.duals.at(line, found[0])
        if pair is not None:
            return pair[0], Away(sign * 2, pair[1])
        number = number_at(words, line, found[0])
        at = found[0] if number is None else number[1]
        unit = words.units.at(line, at)
        if unit is None or (number is None and words.steps.at(line, unit[0]) is not None):
            continue
        if words.ago_after.at(line, unit[0]) is not None:
            continue
        return unit[0], Away(sign * (1 if number is None else number[0]), unit[1])
    return None


def counted(words: Words, line: Line, index: int) -> Read | None:
    """Read "два дня назад", "trzy dni temu", "iki gün önce"."""
    number = number_at(words, line, index)
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


def year_alone(words: Words, line: Line, index: int) -> Read | None:
    year = year_number(line, index)
    if year is None:
        return None
    follower = line.word(index + 1)
    apostrophe = follower in ("'", "’") and line.joined(index)
    if apostrophe and line.word(index + 2) in words.year_follows:
        return index + 1, YearOf(year)
    if follower == "-" and line.joined(index) and line.word(index + 2) in _ORDINAL:
        # "В 2019-м".
        return index + 3, YearOf(year)
    if follower in words.year_follows:
        return index + 2, YearOf(year)
    return (index + 1, YearOf(year)) if line.word(index - 1) in words.year_leads else None
