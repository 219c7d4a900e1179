"""Days that lean on another date: "on the eve of the summit of 22 August", "the day before"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from dedere.reader.times.english.cues import cue
from dedere.reader.times.english.numbers import count
from dedere.reader.times.english.points import Read
from dedere.reader.times.english.words import SMALL, UNITS, VAGUE
from dedere.reader.times.spoken import (
    After,
    Away,
    Between,
    DayOf,
    MonthOf,
    Offset,
    Stretch,
    UnitFrom,
    YearOf,
)
from dedere.reader.times.tokens import Line

Reader = Callable[[Line, int], "Read | None"]
_DAY_WORDS: Final = frozenset({"day", "night", "evening", "morning", "afternoon"})


def the_day_beside(line: Line, index: int, read_point: Reader) -> Read | None:
    """Read "the day before" and "a day after" with no noun to lean on, and "the week of 3 May"."""
    word, tail = line.words[index], line.word(index + 1)
    if line.word(index - 1) != "the":
        return None
    if word in ("week", "weekend") and tail in ("of", "beginning", "starting"):
        at = index + 2 + (line.word(index + 2) == "the")
        day = read_point(line, at) if at < len(line.words) else None
        if day is not None and isinstance(day[1], DayOf):
            return day[0], Between(day[1], Offset(6, day[1])) if tail != "of" else day[1]
        return None
    if tail == "previous" and word in _DAY_WORDS:
        return index + 2, After(-1, "day")
    if tail not in ("before", "after"):
        return None
    step = -1 if tail == "before" else 1
    by_day = word in _DAY_WORDS
    leaned = _leaned_on(line, index + 2, read_point) if by_day else None
    if leaned is not None:
        return leaned[0], Offset(step, leaned[1])
    follower = line.word(index + 2)
    if follower == "that" and by_day and _pronoun_or_end(line, index + 3):
        return index + 3, After(step, "day")
    opens = index == 1 and follower in ("he", "she", "they")
    does = index + 2 < len(line.words) and cue(line, index + 2) is not None
    if follower.isalpha() and not opens and not does and follower not in _GO_ON:
        return None
    if by_day:
        return index + 2, After(step, "day")
    unit = UNITS.get(word)
    if unit is None or word.endswith("s") or unit[1] != 1:
        return None
    return index + 2, After(step, unit[0], whole=True)


def _pronoun_or_end(line: Line, index: int) -> bool:
    word = line.word(index)
    return not word.isalpha() or word in ("he", "she", "they", "it") or line.capital(index)


def _leaned_on(line: Line, index: int, read_point: Reader) -> Read | None:
    """Find the date of the event that is named here: "the summit that opened on 22 August"."""
    told = False
    for at in range(index, min(index + 12, len(line.words))):
        told = told or line.words[at] in _TELLS_WHEN
        if at > index and _noun_ends(line, at):
            return None
        if not told and cue(line, at) is not None:
            return None
        # What leans here may not lean itself, or the cost would grow with every layer.
        leans = line.words[at] in _LEANING or line.word(at + 1) in UNITS
        read = None if leans else read_point(line, at)
        if read is not None and not isinstance(read[1], (After, Away, Stretch)):
            return read
    return None


def _noun_ends(line: Line, at: int) -> bool:
    """Say whether the noun phrase is over: another mark, or the subject of another clause."""
    word = line.words[at]
    if word == "," and line.word(at + 1) == "which":
        return False
    if not (word.isalnum() or word in "'’-"):
        return True
    return word in _NEW_SUBJECT and line.word(at - 1) not in _TIES


_TELLS_WHEN: Final = frozenset(
    "that which due scheduled opened opens began begins started starts closed closes ended".split()
)
_LEANING: Final = frozenset({"eve", *UNITS, *SMALL, *VAGUE, *_DAY_WORDS})
_GO_ON: Final = frozenset({"and", "in", "at", "with", "but"})
_NEW_SUBJECT: Final = frozenset({"the", "a", "he", "his"})
_TIES: Final = frozenset("of on in at for with by between before after to".split())


def offset(line: Line, index: int, read_point: Reader) -> Read | None:
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
    leaned = _leaned_on(line, noun_at + 2 + (line.word(noun_at + 2) == "of"), read_point)
    if leaned is None or isinstance(leaned[1], (YearOf, MonthOf, UnitFrom)):
        return None
    days = number * unit[1] * (7 if unit[0] == "week" else 1)
    return leaned[0], Offset(days if tail == "after" else -days, leaned[1])


def eve(line: Line, index: int, read_point: Reader) -> Read | None:
    if line.word(index + 1) != "of":
        return None
    leaned = _leaned_on(line, index + 2, read_point)
    return None if leaned is None else (leaned[0], Offset(-1, leaned[1]))
