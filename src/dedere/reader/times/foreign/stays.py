"""How long a stay lasts, in the languages that have a table of words: "визит на два дня"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from dedere.reader.times import arithmetic as sums
from dedere.reader.times.foreign.tables import Words
from dedere.reader.times.foreign.units import number_at
from dedere.reader.times.spans import TimeMention, TimeSpan
from dedere.reader.times.tokens import Line

_LONGEST: Final = 30
_REACH: Final = 5


def with_stay(words: Words, line: Line, found: list[TimeMention], first: int) -> None:
    """Give the first day of travel of a sentence its end, where the length of the stay is told."""
    if words.stay_nouns.isdisjoint(line.words):
        return
    index = next(
        (
            at
            for at in range(first, len(found))
            if found[at].travel
            and found[at].kind != "dateline"
            and found[at].span.precision == "day"
            and not found[at].span.duration_known
        ),
        None,
    )
    if index is None:
        return
    told = _length(words, line)
    if told is None:
        return
    days, ends = told
    mention = found[index]
    start = sums.plus_days(mention.span.earliest, 1 - days if ends else 0)
    last = None if start is None else sums.plus_days(start, days - 1)
    if start is not None and last is not None:
        found[index] = replace(mention, span=TimeSpan(start, last, "range", True))


def _length(words: Words, line: Line) -> tuple[int, bool] | None:
    for at, word in enumerate(line.words):
        days = _days_at(words, line, at, word)
        if days is None or not 1 < days <= _LONGEST:
            continue
        around = line.words[max(0, at - _REACH) : at + _REACH]
        if not words.stay_nouns.isdisjoint(around):
            ends = not words.stay_ends.isdisjoint(line.words[max(0, at - 12) : at + 12])
            return days, ends
    return None


def _days_at(words: Words, line: Line, at: int, word: str) -> int | None:
    for stem, days in words.stays:
        if word.startswith(stem):
            return days
    number = number_at(words, line, at)
    if number is None:
        return None
    unit = words.units.at(line, number[1])
    if unit is not None and unit[1] == "day" and words.ago_after.at(line, unit[0]) is None:
        return number[0]
    return number[0] if line.word(number[1]) in words.long_days else None
