"""Names of months and weekdays with one slip of the pen: "Febuary", "Thrusday", "Octobor"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dedere.reader.times.english.words import MONTHS, WEEKDAYS
from dedere.reader.times.tokens import Line

_VOWELS: Final = "aeiou"
_ANY_CASE: Final = {
    "tommorow": "tomorrow",
    "tommorrow": "tomorrow",
    "tomorow": "tomorrow",
    "tomorrrow": "tomorrow",
    "yesteday": "yesterday",
    "yesterady": "yesterday",
    "yeserday": "yesterday",
    "tonite": "tonight",
    "wensday": "wednesday",
    "wendesday": "wednesday",
    "wedensday": "wednesday",
}


def _slipped(name: str) -> Iterator[str]:
    """Yield the name with a letter lost, doubled or swapped, or a vowel put for another."""
    for at in range(1, len(name)):
        if at < len(name) - 1:
            yield name[:at] + name[at + 1 :]
            yield name[:at] + name[at + 1] + name[at] + name[at + 2 :]
            yield name[:at] + name[at] + name[at:]
        if name[at] in _VOWELS and name in MONTHS:
            yield from (name[:at] + vowel + name[at + 1 :] for vowel in _VOWELS)


def _table() -> dict[str, str]:
    names = [name for name in (*MONTHS, *WEEKDAYS) if len(name) > 5]
    slips = {slip: name for name in names for slip in _slipped(name)}
    # "Sunay" is a surname; a weekday keeps its last letters.
    kept = {slip: name for slip, name in slips.items() if name in MONTHS or slip.endswith("day")}
    return {slip: name for slip, name in kept.items() if slip not in names} | _ANY_CASE


SLIPS: Final = _table()


def mend(line: Line) -> None:
    """Put the right name for every slip that a sentence holds; offsets stay as they are."""
    if SLIPS.keys().isdisjoint(line.words):
        return
    for index, word in enumerate(line.words):
        name = SLIPS.get(word)
        if name is not None and (word in _ANY_CASE or line.capital(index)):
            line.words[index] = name
