"""How long a stay lasts: "a four-day visit", "for two days", and where in it a date lies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from dedere.reader.times.english.numbers import count, is_dash
from dedere.reader.times.english.words import ORDINALS, SMALL, TRIP_NOUNS, UNITS, VAGUE
from dedere.reader.times.tokens import Line

_ENDING: Final = frozenset(
    "ending ended ends end concluded concluding concludes conclude wrapped wrapping completed "
    "completing completes finished finishing finishes left leaves leaving departed departing "
    "wound winds winding rounds returned returning returns flew farewell rounded home close "
    "bade".split()
)
_SETTING_OUT: Final = frozenset("left leaves leave leaving departed departs departing flew".split())
_LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class Stay:
    """A stay of `days`; `offset` counts from its first day to the date that is said with it."""

    start: int
    end: int
    days: int
    offset: int = 0
    spent: bool = False
    vague: bool = False


def stays(line: Line) -> list[Stay]:
    """Return every stay that the sentence tells the length of."""
    found: list[Stay] = []
    if _LENGTHS.isdisjoint(line.words):
        return found
    at = 0
    while at < len(line.words):
        stay = _stay_at(line, at) if _counts(line.words[at]) else None
        if stay is None:
            at += 1
        else:
            found.append(stay)
            at = stay.end
    return found


_LENGTHS: Final = frozenset(
    "day days night nights week weeks weeklong hour hours fortnight weekend".split()
)
_NUMBERS: Final = frozenset({*SMALL, *VAGUE, "week", "weeklong", "the"})


def _counts(word: str) -> bool:
    return word in _NUMBERS or word.isdecimal()


def _stay_at(line: Line, at: int) -> Stay | None:
    if line.word(at) in ("weeklong", "week") and not {"long", "weeklong"}.isdisjoint(
        (line.word(at), line.word(at + 2))
    ):
        end = at + (1 if line.word(at) == "weeklong" else 3)
        return Stay(at, end, 7, _offset(line, at, 7))
    number = count(line, at)
    if number is None or _elsewhere(line, at):
        return None
    days, noun_at, vague = number
    if line.word(noun_at).startswith("hour") or line.word(noun_at + 1).startswith("hour"):
        days = days // 24
    hyphen = is_dash(line.word(noun_at))
    unit = line.word(noun_at + hyphen)
    if unit not in UNITS or unit.startswith(("minute", "month", "year", "decade")):
        return None
    size = (UNITS[unit][1] or 1) * (7 if UNITS[unit][0] == "week" else 1)
    end = noun_at + hyphen + 1
    if not 1 < days * size <= _LONGEST:
        return None
    if is_dash(line.word(end)) and line.word(end + 1) == "long":
        end += 2
    if line.word(end) in ("'", "’"):
        # "A fortnight's tour", "three days' talks".
        end += 1 + (line.word(end + 1) == "s")
        hyphen = True
    if hyphen:
        nouns = {line.word(end + k) for k in range(4)}
        if nouns.isdisjoint(TRIP_NOUNS):
            return None
    elif not _is_stay(line, at, end):
        return None
    return Stay(
        at, end, days * size, _offset(line, at, days * size), line.word(at - 1) in _SPENDING, vague
    )


def _elsewhere(line: Line, at: int) -> bool:
    """Recognise "(saw him on Friday) after two days of talks in Doha", a stay of before."""
    if "after" not in line.words[max(0, at - 2) : at]:
        return False
    return _ENDING.isdisjoint(line.words[max(0, at - 18) : at])


def _is_stay(line: Line, at: int, end: int) -> bool:
    """Say whether "two days" without a hyphen is the length of a stay."""
    before, after = line.word(at - 1), line.word(end)
    if before == "for":
        return line.word(at - 2) not in ("president", "mayor", "held")
    if _spends(line, at):
        return True
    if after in ("in", "at") and before in ("after", "his", "her", "their", "s"):
        return True
    return after == "of" and not TRIP_NOUNS.isdisjoint(line.words[end + 1 : end + 4])


def _spends(line: Line, at: int) -> bool:
    """Recognise "spent two days in", "a visit of four days", "lasting a week"."""
    before = line.word(at - 1)
    if before in _SPENDING:
        return True
    return before == "of" and line.word(at - 2) in TRIP_NOUNS


_SPENDING: Final = frozenset(
    "spend spends spent spending stay stays stayed staying last lasts lasting lasted".split()
)


def _offset(line: Line, at: int, days: int) -> int:
    """Find which day of the stay the sentence speaks of: 0 the first, days - 1 the last."""
    before = line.words[max(0, at - 7) : at]
    for back in range(len(before) - 1, -1, -1):
        word = before[back]
        if word == "day" and back and before[back - 1] in ORDINALS:
            return min(ORDINALS[before[back - 1]] - 1, days - 1)
        if word == "day" and back and before[back - 1] in ("last", "final"):
            return days - 1
    if "after" in before[-3:] and not {"shortly", "days", "day"} & set(before):
        return days - 1
    if before[-1:] in (["for"], ["on"]) or before[-2:-1] in (["for"], ["on"]):
        # "Leaves on a two-day visit" sets out on it.
        if not _SETTING_OUT.isdisjoint(before):
            return 0
    return days - 1 if not _ENDING.isdisjoint(before[-5:]) else 0


def starts_on(line: Line, start: int) -> bool:
    """Say whether "starting" or "beginning" leads to the day at `start`."""
    return not {"starting", "beginning", "from"}.isdisjoint(line.words[max(0, start - 2) : start])


def ends_on(line: Line, start: int) -> bool:
    """Say whether the stay ends on the day at `start`: "until Friday", "which ended on Friday"."""
    before = line.words[max(0, start - 4) : start]
    return not _UNTIL.isdisjoint(before)


_UNTIL: Final = frozenset(
    "until till through ending ended ends end concluding concluded concludes closing closed closes "
    "close finished finishes".split()
)
