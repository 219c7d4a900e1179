"""Feasts by name: those with a fixed day, and those that hang on Easter."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from dedere.reader.times.english.numbers import year_number
from dedere.reader.times.english.points import Read
from dedere.reader.times.spoken import DayOf, EasterOf, MonthOf, NthDay, Spoken
from dedere.reader.times.tokens import Line

_Dated = Callable[["int | None", "int | None"], Spoken]


def _fixed(day: int, month: int) -> _Dated:
    return lambda year, shift: DayOf(day, month, year, shift)


def _easter(days: int, *, orthodox: bool = False) -> _Dated:
    return lambda year, shift: EasterOf(days, orthodox, year, shift)


def _thanksgiving(year: int | None, shift: int | None) -> Spoken:
    return NthDay(4, 3, MonthOf(11, year, shift))


_NAMES: Final[dict[str, _Dated]] = {
    "new year ' s eve": _fixed(31, 12),
    "new year eve": _fixed(31, 12),
    "new year ' s day": _fixed(1, 1),
    "new year day": _fixed(1, 1),
    "orthodox christmas": _fixed(7, 1),
    "orthodox christmas day": _fixed(7, 1),
    "orthodox christmas eve": _fixed(6, 1),
    "coptic christmas": _fixed(7, 1),
    "christmas eve": _fixed(24, 12),
    "christmas day": _fixed(25, 12),
    "christmas": _fixed(25, 12),
    "boxing day": _fixed(26, 12),
    "epiphany": _fixed(6, 1),
    "valentine ' s day": _fixed(14, 2),
    "st valentine ' s day": _fixed(14, 2),
    "international women ' s day": _fixed(8, 3),
    "women ' s day": _fixed(8, 3),
    "st patrick ' s day": _fixed(17, 3),
    "april fools ' day": _fixed(1, 4),
    "april fool ' s day": _fixed(1, 4),
    "may day": _fixed(1, 5),
    "labour day": _fixed(1, 5),
    "victory day": _fixed(9, 5),
    "ve day": _fixed(8, 5),
    "europe day": _fixed(9, 5),
    "africa day": _fixed(25, 5),
    "russia day": _fixed(12, 6),
    "bastille day": _fixed(14, 7),
    "assumption day": _fixed(15, 8),
    "halloween": _fixed(31, 10),
    "all saints ' day": _fixed(1, 11),
    "armistice day": _fixed(11, 11),
    "holocaust remembrance day": _fixed(27, 1),
    "remembrance day": _fixed(11, 11),
    "thanksgiving": _thanksgiving,
    "thanksgiving day": _thanksgiving,
    "palm sunday": _easter(-7),
    "maundy thursday": _easter(-3),
    "good friday": _easter(-2),
    "easter": _easter(0),
    "easter sunday": _easter(0),
    "easter monday": _easter(1),
    "easter weekend": _easter(0),
    "ascension day": _easter(39),
    "whit monday": _easter(50),
    "orthodox easter": _easter(0, orthodox=True),
    "orthodox easter sunday": _easter(0, orthodox=True),
}
# These alone may stand for a season or a holiday of many days; a preposition makes a day of them.
_NEEDS_LEAD: Final = frozenset(
    {"christmas", "easter", "thanksgiving", "orthodox easter", "epiphany", "good friday"}
)
_LEADS: Final = frozenset("on at for this last next until till by".split())
_STEPS: Final = {"last": -1, "this": 0, "next": 1}


def _by_first() -> dict[str, list[tuple[tuple[str, ...], _Dated]]]:
    found: dict[str, list[tuple[tuple[str, ...], _Dated]]] = {}
    for name in sorted(_NAMES, key=len, reverse=True):
        words = tuple(name.split())
        found.setdefault(words[0], []).append((words, _NAMES[name]))
    return found


_BY_FIRST: Final = _by_first()
FEAST_WORDS: Final = frozenset(_BY_FIRST)
# The rest are known by "day", "eve" or a weekday.
FEAST_TRIGGERS: Final = frozenset({"christmas", "easter", "thanksgiving", "halloween", "epiphany"})


def feast(line: Line, index: int) -> Read | None:
    """Read the name of a feast, with its year if one follows: "Christmas Eve 2024"."""
    if not line.capital(index):
        return None
    for words, dated in _BY_FIRST.get(line.words[index], ()):
        end = index + len(words)
        said = ["'" if word == "’" else word for word in line.words[index:end]]
        if tuple(said) != words:
            continue
        if " ".join(words) in _NEEDS_LEAD and not _led(line, index, end):
            return None
        return _with_year(line, end, dated)
    return None


def _led(line: Line, index: int, end: int) -> bool:
    follower = line.word(end)
    return line.word(index - 1) in _LEADS and (
        not follower.isalpha() or follower in ("in", "and", "with", "at", "this", "last", "next")
    )


def _with_year(line: Line, end: int, dated: _Dated) -> Read:
    at = end + (line.word(end) in (",", "in"))
    year = year_number(line, at)
    if year is not None:
        return at + 1, dated(year, None)
    if line.word(end) in _STEPS and line.word(end + 1) == "year":
        return end + 2, dated(None, _STEPS[line.word(end)])
    return end, dated(None, None)
