"""The shortest strings that a page must hold if it names a person of the record."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from dedere.record import Record
from dedere.record.model import Alias

# Letters from which on a word may go on after the stem: "Putin" in "Putina", but not "Kony".
_LONG = 5
# The reader lets one wrong letter pass in surnames from this length on.
_NEAR = 6
# Given name and patronymic are a way to name somebody: Vladimir Vladimirovich.
_PATRONYMICS = ("vich", "evna", "ovna", "вич", "евна", "овна")
_SPACED = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN")


@dataclass(frozen=True, slots=True, order=True)
class Stem:
    """Words in sequence, in lower case.

    `begins`: the last may be only the beginning of a word. `inside`: it may stand anywhere in a
    run of letters, as in scripts that write no spaces or join small words to names. `near`: one
    wrong letter is let pass.
    """

    words: tuple[str, ...]
    begins: bool = True
    inside: bool = False
    near: bool = False

    @property
    def text(self) -> str:
        """The stem as one string."""
        return " ".join(self.words)


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name in lower case; vowel signs belong to their letters."""
    text = unicodedata.normalize("NFC", name.removesuffix("'s"))
    return tuple("".join(map(_letter, text)).split())


@lru_cache(maxsize=4096)
def _letter(char: str) -> str:
    """The letter in lower case, as one character always; a space for what is no letter."""
    if unicodedata.category(char)[0] not in "LMN":
        return " "
    low = char.lower()
    return low if len(low) == 1 else char


def spaced(text: str) -> bool:
    """Return whether the script parts words by spaces and joins nothing to their front."""
    return all(map(_is_spaced, text))


@lru_cache(maxsize=4096)
def _is_spaced(char: str) -> bool:
    return not char.isalpha() or unicodedata.name(char, "").startswith(_SPACED)


def stems_of(record: Record) -> tuple[Stem, ...]:
    """Return the stems of all names of all persons, in all scripts, sorted.

    Whatever holds an alias of the record holds a stem; a name that holds a shorter one adds none.
    """
    names = {words_of(alias.alias) for alias in record.aliases}
    names |= {words[:2] for words in names if len(words) > 2 and words[1].endswith(_PATRONYMICS)}
    kept = _shortest(words[0] for words in names if len(words) == 1)
    found = {_stem((word,)) for word in kept}
    found.update(
        _stem(words)
        for words in names
        if len(words) > 1 and not any(_holds(word, kept) for word in words)
    )
    sure = {words_of(alias.alias) for alias in record.aliases if _misspells(alias)}
    found.update(
        Stem((word,), near=True) for word in kept if (word,) in sure and len(word) >= _NEAR
    )
    return tuple(sorted(found))


def given_names(record: Record) -> dict[str, tuple[str, ...]]:
    """Return the given names that stand before each surname, both in plain Latin letters.

    The reader lets one wrong letter pass in a surname after one of them, so these are what a
    misspelt name is known by.
    """
    found: dict[str, set[str]] = {}
    for alias in record.aliases:
        words = words_of(alias.alias)
        if alias.kind == "full" and len(words) > 1 and "".join(words).isascii():
            if len(words[0]) > 2 and len(words[-1]) > 3:
                found.setdefault(words[-1], set()).add(words[0])
    return {surname: tuple(sorted(given)) for surname, given in sorted(found.items())}


def _misspells(alias: Alias) -> bool:
    """Whether the reader takes a word one letter off for the name; one form of each is enough."""
    usual = alias.kind == "surname" and alias.lang == "en"
    return usual and not alias.ambiguous and alias.alias.isascii()


def _stem(words: tuple[str, ...]) -> Stem:
    whole = "".join(words)
    inside = not spaced(whole)
    return Stem(words, begins=inside or len(whole) >= _LONG, inside=inside)


def _holds(word: str, stems: Iterable[str]) -> bool:
    return any(
        word == stem
        or (not spaced(stem) and stem in word)
        or (len(stem) >= _LONG and word.startswith(stem))
        for stem in stems
    )


def _shortest(words: Iterable[str]) -> tuple[str, ...]:
    kept: list[str] = []
    for word in sorted(set(words), key=lambda one: (len(one), one)):
        if not _holds(word, kept):
            kept.append(word)
    return tuple(kept)
