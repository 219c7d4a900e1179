"""Persons of the record meant by their office alone: "the Russian president", "Kremlin chief"."""

from __future__ import annotations

import html
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dedere.archive.patterns import LATIN, in_encodings
from dedere.archive.stems import Stem, spaced, words_of
from dedere.reader.lexicon import languages, lexicon_of
from dedere.reader.people import TITLES
from dedere.record import Record

_NEAR = 70
# A single word of fewer letters is no sign of an office by itself.
_LONG = 5


@dataclass(frozen=True, slots=True)
class Mark:
    """The name of a state or its seat, and the titles of which one must stand near it.

    `encoding` is that of the pattern, or `latin` for the letters of Europe in any encoding.
    """

    pattern: bytes
    encoding: str
    titles: tuple[str, ...]

    def holds(self, body: bytes, end: int) -> bool:
        """Return whether one of the titles stands near the name that ends at `end`."""
        near = body[max(0, end - _NEAR) : end + _NEAR]
        if self.encoding != LATIN:
            text = _letters(near.decode(self.encoding, "ignore").lower())
            return any(title in text for title in self.titles)
        return any(
            title in text
            for text in (_bare(near.decode("utf-8", "ignore")), _bare(near.decode("latin-1")))
            for title in self.titles
        )


def office_marks(record: Record) -> tuple[Mark, ...]:
    """Return the marks for all states of which a person of the record held an office.

    Only offices that the reader resolves, with the words of all languages that it reads.
    """
    offices = _offices(record)
    found: dict[tuple[bytes, str], set[str]] = defaultdict(set)
    for lang in languages():
        names, titles = nation_words(record, lang)
        for state, kinds in sorted(offices.items()):
            what = {word for kind in kinds for word in titles[kind] if len(word) > 2}
            what |= {word for word in _of_state(titles, state) if _is_slight(word)}
            if not what:
                continue
            for name in _shortest(names[state] | _seats(record, lang, state)):
                for encoding, pattern in in_encodings(words_of(name)):
                    plain = _bare if encoding == LATIN else _letters
                    found[pattern, encoding].update(map(plain, what))
    return tuple(
        Mark(pattern, encoding, tuple(_shortest(titles)))
        for (pattern, encoding), titles in sorted(found.items())
    )


def office_stems(record: Record) -> Iterator[Stem]:
    """Yield the phrases that mean an office of one state by themselves, in all languages.

    Not those that other languages have as common words, such as the Polish for tsar: these count
    as titles beside the state's name.
    """
    for lang in languages():
        _, titles = nation_words(record, lang)
        for state in _offices(record):
            for phrase in _of_state(titles, state):
                if not _is_slight(phrase):
                    yield Stem(words_of(phrase))


def _of_state(titles: Mapping[str, set[str]], state: str) -> set[str]:
    """The titles that only an office of this state bears."""
    own = (phrases for kind, phrases in titles.items() if kind.startswith(f"{state}:"))
    return set().union(*own)


def _is_slight(phrase: str) -> bool:
    """Whether a phrase is one short word, which proves nothing by itself."""
    return phrase.isalpha() and len(phrase) < _LONG and spaced(phrase)


def nation_words(
    record: Record, lang: str
) -> tuple[defaultdict[str, set[str]], defaultdict[str, set[str]]]:
    """Return names and adjectives by state, and titles by kind, as the reader knows them."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    titles: defaultdict[str, set[str]] = defaultdict(set)
    for phrase, tags in _phrases(record, lang):
        for tag in ("state", "adj"):
            if tag in tags:
                names[str(tags[tag])].add(phrase)
        if "title" in tags:
            titles[str(tags["title"])].add(phrase)
    return names, titles


def _phrases(record: Record, lang: str) -> Iterator[tuple[str, dict[str, object]]]:
    space = "" if lang in ("zh", "ja") else " "
    for first, entries in lexicon_of(record, lang).phrases.items():
        for tail, tags in entries:
            yield space.join((first, *tail)), tags


def _seats(record: Record, lang: str, state: str) -> set[str]:
    """The capital and the seats of power, whose names stand for the state's."""
    capital = record.state[state].capital.partition(",")[0]
    found = set()
    for phrase, tags in _phrases(record, lang):
        place = tags.get("place")
        if isinstance(place, tuple) and place[0] == state and place[2] == capital:
            found.add(phrase)
    return found


def _offices(record: Record) -> dict[str, set[str]]:
    """The titles that can mean an office held by a person of the record, by state."""
    found: dict[str, set[str]] = defaultdict(set)
    for office in record.offices:
        for title, meant in TITLES.items():
            if any(office.office == kind and part in office.title for kind, part in meant):
                found[office.state].add(title)
    return found


def _bare(text: str) -> str:
    """The text in lower case without marks and references, so that all encodings compare."""
    plain = unicodedata.normalize("NFD", html.unescape(text).lower())
    return "".join(char for char in plain if char.isascii() and char.isalnum())


def _letters(text: str) -> str:
    """The letters alone: the reader parts words at signs that pages write in several ways."""
    return "".join(filter(str.isalnum, text))


def _shortest(phrases: Iterable[str]) -> list[str]:
    """The phrases without those that begin with another."""
    kept: list[str] = []
    for phrase in sorted(phrases, key=lambda one: (len(one), one)):
        if phrase and not any(phrase.startswith(other) for other in kept):
            kept.append(phrase)
    return kept
