"""Whether a text can speak of a wanted person at all: one pass over it, all names at once."""

from __future__ import annotations

import weakref
from functools import lru_cache
from typing import Any, Final

from dedere.reader.han import spellings
from dedere.reader.lexicon import rows
from dedere.reader.people import TITLES
from dedere.record import Record

# Scripts that put no space between words: a name there needs no edge.
_UNSPACED: Final = ("\u3040", "\u9fff")
_TITLES: Final = {
    "head_of_state": ("president", "leader", "ruler", "head of state", "dictator", "strongman"),
    "head_of_government": ("prime minister", "premier", "pm", "leader"),
    "defence_minister": ("defence minister", "defense minister", "defence chief", "defense chief"),
}
_EPITHETS: Final = ("kremlin chief", "kremlin leader", "kremlin boss", "kremlin strongman")


class Gate:
    """Passes texts that name a person of the record, or an office that such a person held."""

    def __init__(self, record: Record) -> None:
        self._automaton = _automaton(weakref.ref(record))

    def mentions_wanted(self, text: str) -> bool:
        """Return whether a name or office stands in the text as a whole word. Linear time."""
        low = text.lower()
        count = len(low)
        for end, length in self._automaton.iter(low):
            start = end - length + 1
            first, last = low[start], low[end]
            if _UNSPACED[0] <= first <= _UNSPACED[1]:
                return True
            if start and low[start - 1].isalnum() and first.isalnum() and not _joined(low, start):
                continue
            if end + 1 < count and low[end + 1].isalpha() and last.isalpha() and first < "\u0250":
                continue
            return True
        return False


def _joined(low: str, start: int) -> bool:
    """An Arabic name can have a conjunction or a preposition written to it."""
    return "\u0600" <= low[start] <= "\u06ff"


@lru_cache(maxsize=8)
def _automaton(reference: weakref.ref[Record]) -> Any:
    import ahocorasick

    record = reference()
    names: set[str] = set(_EPITHETS)
    if record is not None:
        for alias in record.aliases:
            name = alias.alias.lower().removesuffix("'s")
            names.add(name)
            if alias.lang == "zh":
                names.update(spellings(name))
        names.update(_offices(record))
    found = ahocorasick.Automaton()
    for name in names:
        if len(name) > 1:
            found.add_word(name, len(name))
    found.make_automaton()
    return found


def _offices(record: Record) -> set[str]:
    """The English phrases for the offices that persons of the record held."""
    held = {(office.state, office.office) for office in record.offices}
    assert set(_TITLES) <= set(TITLES)  # noqa: S101
    phrases: set[str] = set()
    for row in rows("states.csv"):
        for kind, words in _TITLES.items():
            if (row["iso3"], kind) not in held:
                continue
            for word in words:
                phrases.update(f"{adj} {word}".lower() for adj in row["adjectives"].split("|"))
                for name in row["names"].split("|"):
                    phrases.update((f"{name}'s {word}".lower(), f"{name} {word}".lower()))
                    phrases.add(f"{word} of {name}".lower())
    return phrases
