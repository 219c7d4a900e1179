"""A year by itself, where the words around it say that the number is one."""

from __future__ import annotations

from typing import Final

from dedere.reader.times.english.numbers import is_dash, year_number
from dedere.reader.times.english.points import Read
from dedere.reader.times.english.words import SEASONS, TRIP_NOUNS
from dedere.reader.times.spoken import Between, YearOf
from dedere.reader.times.tokens import Line

_YEAR_LEADS: Final = frozenset(
    "in since by until till during before after from through throughout for of to early late mid "
    "around about circa year as".split()
)
_DATED_NOUNS: Final = TRIP_NOUNS | frozenset(
    "war invasion election elections agreement deal treaty coup statute ruling warrant decision "
    "uprising crisis conflict revolution annexation resolution referendum attack campaign "
    "olympics games cup peace ceasefire victory battle".split()
)


def year_alone(line: Line, index: int) -> Read | None:
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
    if before in _YEAR_LEADS and not (
        before in ("of", "to", "for") and not _dated_before(line, index)
    ):
        return None if _counts(line, index) else (index + 1, YearOf(year))
    if before in ("and", "or", ",") and _year_before(line, index):
        return index + 1, YearOf(year)
    if index == 0 and follower in ("saw", "was", "brought", "began", "ended", "will"):
        return index + 1, YearOf(year)
    if before == "(" and (follower in (")", ",")):
        return index + 1, YearOf(year)
    if follower in ("'", "’") and line.word(index + 2) == "s":
        dated = not _DATED_NOUNS.isdisjoint(line.words[index + 3 : index + 6])
        return (index + 1, YearOf(year)) if dated else None
    if follower in _DATED_NOUNS or (line.word(index + 2) in _DATED_NOUNS and follower.isalpha()):
        return index + 1, YearOf(year)
    if before in ("the", "a", "his", "its", "s") and line.word(index + 3) in _DATED_NOUNS:
        return index + 1, YearOf(year)
    return None


def _dated_before(line: Line, index: int) -> bool:
    if line.word(index - 1) == "to":
        return line.word(index - 3) == "from"
    noun = line.word(index - 2)
    if noun in SEASONS or noun in ("start", "end", "beginning", "middle", "half", "quarter"):
        return True
    return line.word(index - 1) == "of" and noun in _DATED_NOUNS


def _year_before(line: Line, index: int) -> bool:
    return year_number(line, index - 2) is not None


def _counts(line: Line, index: int) -> bool:
    """Say whether a round number counts what follows: "in 2000 villages"."""
    follower = line.word(index + 1)
    return line.words[index].endswith("00") and follower.isalpha() and follower.endswith(("s", "n"))
