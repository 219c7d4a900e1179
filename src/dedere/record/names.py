"""Find a person or a state by the name that somebody wrote.

Accents, case, hyphens, dots and apostrophes do not matter. A name that means several is asked back
with the candidates; one that means none, with the nearest names. Nothing is guessed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any, NoReturn

from dedere.errors import InputError, Place
from dedere.record.model import Person, State
from dedere.record.record import Record

# Letters that carry no separable accent, as people without them write.
_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
_MARKS = frozenset(".'’‘ʼ`´\"")


class _Plain(dict[int, str | None]):
    """What becomes of each character, worked out when it is first met.

    Accents and marks vanish; whatever else is no letter or digit parts words.
    """

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        found: str | None = _LETTERS.get(char, char)
        if char in _MARKS or unicodedata.combining(char):
            found = None
        elif not char.isalnum():
            found = " "
        self[code] = found
        return found


_PLAIN = _Plain()
_CIVIL = {"mr", "mrs", "ms", "dr", "m", "mme", "herr", "frau", "г", "господин"}
_OFFICIAL = {"president", "minister", "general", "gen", "colonel", "col"}
_HONORIFICS = frozenset(_CIVIL | _OFFICIAL)


def folded(text: str) -> str:
    """Return the name without accents, case and marks, words parted by one blank."""
    if text.isascii():
        return " ".join(text.lower().translate(_PLAIN).split())
    # Twice, because folding case can set an accent free and taking marks apart can yield capitals.
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return " ".join(apart.translate(_PLAIN).split())


def find_person(record: Record, text: str) -> Person:
    """Return the person that the name or id means.

    Raises InputError `ambiguous-person` with the candidates, or `unknown-person` with the nearest.
    """
    exact = record.person.get(text)
    if exact is not None:
        return exact
    wanted = _without_honorific(folded(text))
    _refuse_empty(wanted, "person")
    names = _person_names(record)
    found = names.get(wanted, frozenset())
    if not found or " " not in wanted:
        # One word, even where the record calls it one person's surname, may be another's as well.
        found |= _containing(wanted.split(), names)
    if len(found) == 1:
        return record.person[next(iter(found))]
    if found:
        _ambiguous(text, "person", [_person_line(record, key) for key in sorted(found)])
    near = _near(wanted, names, 3)
    _unknown(
        text,
        "person",
        "is nobody of the record",
        [record.person[key].name for key in near],
        "'dedere record stats' counts the persons of the record.",
    )


def find_state(record: Record, text: str) -> State:
    """Return the state that the name or code (ISO 3166-1 alpha-2 or alpha-3) means.

    Names are understood in English, French, Russian, Spanish and German. Raises InputError
    `ambiguous-state` with the candidates, or `unknown-state` with the nearest.
    """
    stripped = text.strip()
    exact = record.state.get(stripped)
    if exact is not None:
        return exact
    wanted = folded(stripped)
    _refuse_empty(wanted, "state")
    names = _state_names(record)
    found = names.get(wanted) or names.get(_without_article(wanted)) or frozenset()
    if len(found) == 1:
        return record.state[next(iter(found))]
    if found:
        _ambiguous(text, "state", [f"{record.state[key].name} ({key})" for key in sorted(found)])
    near = _near(wanted, names, 3)
    _unknown(
        text,
        "state",
        "is no state of the record",
        [f"{record.state[key].name} ({key})" for key in near],
        "Write a name, or a code such as MNG.",
    )


Names = Mapping[str, frozenset[str]]


def _person_names(record: Record) -> Names:
    def pairs() -> Iterable[tuple[str, str]]:
        for person in record.persons:
            yield person.person_id, person.person_id
            yield person.name, person.person_id
            yield person.full_name, person.person_id
        for alias in record.aliases:
            yield alias.alias, alias.person_id

    return _kept(record, "_folded_persons", pairs)


def _state_names(record: Record) -> Names:
    def pairs() -> Iterable[tuple[str, str]]:
        for state in record.states:
            yield state.iso3, state.iso3
            yield state.iso2, state.iso3
            yield state.official_name, state.iso3
            yield state.name, state.iso3
            yield state.name.partition(" (")[0], state.iso3
        for name in record.state_names:
            yield name.name, name.iso3

    return _kept(record, "_folded_states", pairs)


def _kept(record: Record, slot: str, pairs: Any) -> Names:
    """The index of folded names, made once for a record and kept beside its other look-ups."""
    kept: Names | None = record.__dict__.get(slot)
    if kept is None:
        index: dict[str, set[str]] = {}
        for name, key in pairs():
            index.setdefault(folded(name), set()).add(key)
        kept = record.__dict__[slot] = {name: frozenset(keys) for name, keys in index.items()}
    return kept


def _without_honorific(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and first in _HONORIFICS else name


def _without_article(name: str) -> str:
    return name.removeprefix("the ").removeprefix("republic of ").removeprefix("state of ")


def _containing(words: list[str], names: Names) -> frozenset[str]:
    """The persons with a name that holds all the words, in any order."""
    wanted = set(words)
    return frozenset(
        key for name, keys in names.items() if wanted <= set(name.split()) for key in keys
    )


def _near(wanted: str, names: Names, count: int) -> list[str]:
    from difflib import get_close_matches

    keys: list[str] = []
    for name in get_close_matches(wanted, names, n=count * 3, cutoff=0.72):
        keys.extend(key for key in sorted(names[name]) if key not in keys)
    return keys[:count]


def _person_line(record: Record, key: str) -> str:
    return f"{record.person[key].name} ({key})"


def _refuse_empty(wanted: str, what: str) -> None:
    if not wanted:
        raise InputError(
            f"unknown-{what}",
            f"An empty name means no {what}.",
            place=Place(field=what),
            way_out="Write a name.",
        )


def _ambiguous(text: str, what: str, candidates: list[str]) -> NoReturn:
    raise InputError(
        f"ambiguous-{what}",
        f"'{text}' can mean {len(candidates)} {what}s: {'; '.join(candidates)}.",
        place=Place(field=what),
        way_out="Write more of the name, or the id in brackets.",
    )


def _unknown(text: str, what: str, said: str, near: list[str], otherwise: str) -> NoReturn:
    raise InputError(
        f"unknown-{what}",
        f"'{text[:60]}' {said}.",
        place=Place(field=what),
        way_out=f"Did you mean {' or '.join(near)}?" if near else otherwise,
    )
