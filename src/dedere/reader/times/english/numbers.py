"""Numbers in English sentences: digits, words, ordinals, and numbers that are none of ours."""

from __future__ import annotations

from typing import Final

from dedere.reader.times.english.words import MONTHS, ORDINALS, SHORT_MONTHS, SMALL, VAGUE
from dedere.reader.times.tokens import Line

_SUFFIXES: Final = frozenset({"st", "nd", "rd", "th"})
_DASHES: Final = frozenset({"-", "–", "—", "‑", "−"})
_MONEY: Final = frozenset({"$", "€", "£", "#", "¥", "₽", "+", "@", "_"})
FIRST_YEAR, LAST_YEAR = 1900, 2100
# Words that a dash may join to a number of ours: "mid-2024", "31 Aug-3 Sep".
_BEFORE_DASH: Final = frozenset({*MONTHS, *SHORT_MONTHS, "mid", "early", "late", "pre", "post"})


def is_dash(word: str) -> bool:
    """Say whether a word is a hyphen or a dash."""
    return word in _DASHES


def begins(line: Line, index: int) -> bool:
    """Say whether a number starts at `index` that is not the tail of another, of F-16 or of $5."""
    words = line.words
    if not index or not line.joined(index - 1):
        return True
    mark = words[index - 1]
    if mark[-1].isalnum() or mark in _MONEY:
        return False
    joined_on = index > 1 and line.joined(index - 2)
    if joined_on and words[index - 2][-1].isalnum() and mark in ".,:/'’":
        # "Nov.12" is a day; "3.12" is none.
        return mark == "." and words[index - 2] in SHORT_MONTHS
    if joined_on and is_dash(mark) and words[index - 2].isalpha():
        return words[index - 2] in _BEFORE_DASH
    return True


def stands_alone(line: Line, index: int) -> bool:
    """Say whether the number at `index` is a number of its own: no part of 2,000, F-16 or $5."""
    words = line.words
    if not begins(line, index):
        return False
    if line.joined(index):
        mark = words[index + 1]
        if mark[0].isalpha():
            return mark in _SUFFIXES
        if mark in ("%", "_"):
            return False
        if mark in ".,:" and line.joined(index + 1) and words[index + 2].isdecimal():
            return False
    return True


def day_number(line: Line, index: int, *, linked: bool = False) -> tuple[int, int, bool] | None:
    """Read a day of the month: its number, the word after it, and whether it is an ordinal.

    `linked` says that the number ends a pair such as 4/5 or 2-6.
    """
    words = line.words
    if index >= len(words):
        return None
    word = words[index]
    if word.isdecimal():
        if len(word) > 2 or not 1 <= int(word) <= 31 or not (linked or stands_alone(line, index)):
            return None
        if line.joined(index) and words[index + 1] in _SUFFIXES:
            return int(word), index + 2, True
        if words[index + 1 : index + 3] == ["-", "th"]:
            return int(word), index + 3, True
        return int(word), index + 1, False
    if word in ("twenty", "thirty") and is_dash(line.word(index + 1)):
        number = ORDINALS.get(f"{word}-{line.word(index + 2)}")
        return None if number is None else (number, index + 3, True)
    number = ORDINALS.get(word)
    return None if number is None else (number, index + 1, True)


def year_number(line: Line, index: int) -> int | None:
    """Read a year of four digits."""
    word = line.word(index)
    if len(word) != 4 or not word.isdecimal() or not stands_alone(line, index):
        return None
    year = int(word)
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def count(line: Line, index: int) -> tuple[int, int, bool] | None:
    """Read a count: the number, the word after it, and whether it is vague ("a few")."""
    words = line.words
    word = line.word(index)
    if word.isdecimal():
        if len(word) > 3 or not stands_alone(line, index):
            return None
        return int(word), index + 1, False
    if word in ("a", "the") and line.word(index + 1) in VAGUE:
        index += 1
        word = words[index]
    if word in VAGUE:
        after = index + 1
        return VAGUE[word], after + (line.word(after) == "of"), True
    if word in ("half",) and line.word(index + 1) in ("a", "an"):
        return None
    number = SMALL.get(word)
    if number is None:
        return None
    after = index + 1
    if number >= 20 and is_dash(line.word(after)):
        more = SMALL.get(line.word(after + 1), 10)
        if more < 10:
            return number + more, after + 2, False
    return number, after, False
