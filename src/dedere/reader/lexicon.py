"""The words of one language as one table: phrases of tokens, each with what it can mean.

The words themselves are data (`data/*.csv`); nothing here knows a language by name.
"""

from __future__ import annotations

import csv
import re
import weakref
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Any, Final

from dedere.reader.arabic import spelled
from dedere.reader.han import simplified
from dedere.record import Record

# A word with its apostrophes, an abbreviation such as "U.S.", a Han character, or one sign.
TOKEN: Final = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|[\u3400-\u9fff\u3040-\u30ff]"
    r"|[^\W\u3400-\u9fff\u3040-\u30ff]+(?:['’ʼ][^\W\u3400-\u9fff\u3040-\u30ff]+)*"
    r"|[^\w\s]"
)
# The same for text of small ASCII letters, which takes half the time; and where no abbreviation is.
ASCII_TOKEN: Final = re.compile(r"(?:[a-z]\.){2,}|[a-z0-9_]+(?:'[a-z0-9_]+)*|[^a-z0-9_\s]")
ASCII_WORD: Final = re.compile(r"[a-z0-9_]+(?:'[a-z0-9_]+)*|[^a-z0-9_\s]")
# Languages in which an article or pronoun is joined to the next word by an apostrophe.
ELIDING: Final = frozenset({"fr", "it"})
ELIDED: Final = re.compile(r"[^\W\d_]{1,6}['’](?=[^\W\d_])|" + TOKEN.pattern)
FORMS: Final = ("base", "s", "past", "pp", "ing")
# Classes of names that are written with a capital in languages that have one.
NAMES: Final = frozenset({"state", "adj", "place", "forum", "leader"})
_ACCENTED: Final = {"É": "E", "È": "E", "Ê": "E", "Î": "I", "Ô": "O", "Â": "A"}
_WITH_G: Final = frozenset({"person", "place", "leader"})
_LATIN: Final = frozenset({"en", "fr", "es", "de", "it", "pt", "pl", "tr"})
_LONG_NAME: Final = 7
# Languages that form the genitive of any surname by one letter, where the name bears it.
_GENITIVES: Final = {"de": "s"}
_SIBILANTS: Final = ("s", "ß", "x", "z")

Tags = dict[str, Any]
Entries = list[tuple[list[str], Tags]]
# The tokens that follow, how many, the tags, and whether a name is among them.
Candidate = tuple[list[str], int, Tags, bool]
# Candidates by the token that follows the first one, and those that are one token alone.
Opening = tuple[dict[str, list[Candidate]], list[Candidate]]


@dataclass(slots=True, eq=False)
class Lexicon:
    """Phrases by their first token: pairs of the tokens that follow and the tags, longest first."""

    lang: str
    phrases: dict[str, Entries] = field(default_factory=dict)
    first_names: dict[str, set[str]] = field(default_factory=dict)
    near: dict[str, tuple[str, str]] = field(default_factory=dict)
    given: dict[str, set[str]] = field(default_factory=dict)
    surnames: dict[str, set[str]] = field(default_factory=dict)
    nations: dict[str, str] = field(default_factory=dict)
    towns: Lexicon | None = None
    _openings: dict[str, Opening] = field(default_factory=dict)

    @property
    def cased(self) -> frozenset[str]:
        """The classes of names that the language writes with a capital."""
        return NAMES if self.lang == "en" else NAMES - {"adj"}

    def openings(self) -> dict[str, Opening]:
        """Return the phrases by their first two tokens; every phrase must have been entered."""
        if not self._openings:
            cased = self.cased
            towns = self.towns
            shared = {} if towns is None else towns.openings()
            for first, entries in self.phrases.items():
                if towns is not None and towns.phrases.get(first) is entries:
                    self._openings[first] = shared[first]
                    continue
                alone: list[Candidate] = []
                by_next: dict[str, list[Candidate]] = {}
                for words, tags in entries:
                    tail = words
                    if self.lang != "tr" and any(word.endswith("'s") for word in words):
                        # A text is asked for its words without the ending of the genitive.
                        tail = [word.removesuffix("'s") for word in words]
                    candidate = (tail, len(tail), tags, not cased.isdisjoint(tags))
                    (by_next.setdefault(tail[0], []) if tail else alone).append(candidate)
                for long in by_next.values():
                    long.extend(alone)
                self._openings[first] = (by_next, alone)
        return self._openings

    def add(self, phrase: str, cls: str, value: object) -> None:
        """Enter a phrase under a class; a phrase can bear one value of each class."""
        phrase = spelled(phrase) if self.lang == "ar" else phrase
        if self.lang == "fr" and phrase[0] in _ACCENTED and cls in NAMES:
            # Newsrooms write capitals without their accents: "Egypte".
            self.add(_ACCENTED[phrase[0]] + phrase[1:], cls, value)
        if phrase.isascii() and phrase.replace(" ", "").isalnum():
            tokens = phrase.lower().split()
        else:
            pattern = ELIDED if self.lang in ELIDING else TOKEN
            tokens = [_straight(token.lower()) for token in pattern.findall(phrase)]
        if not tokens:
            return
        if self.lang == "ar" and cls in _WITH_G and "غ" in phrase:
            # "غالانت", "جالانت": Arabic has no letter for g and writes either.
            self.add(phrase.replace("غ", "ج"), cls, value)
        if self.lang == "zh":
            tokens = [simplified(token) for token in tokens]
        # A scan compares what follows the first word without its possessive ending.
        tail = [token[:-2] if token.endswith("'s") else token for token in tokens[1:]]
        entries = self.phrases.setdefault(tokens[0], [])
        for known, tags in entries:
            if known == tail:
                if cls == "leader":
                    tags.setdefault(cls, []).append(value)
                else:
                    tags.setdefault(cls, value)
                return
        entries.append((tail, {cls: [value] if cls == "leader" else value}))
        if len(entries) > 1:
            entries.sort(key=lambda entry: -len(entry[0]))


def _straight(token: str) -> str:
    """The token with its apostrophes as "'"."""
    return token.replace("’", "'").replace("ʼ", "'")


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table of this package's data."""
    path = files("dedere.reader") / "data" / name
    yield from csv.DictReader(path.read_text(encoding="utf-8").splitlines())


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """Return the codes of the languages that are covered."""
    data = files("dedere.reader") / "data"
    return tuple(
        sorted(
            path.name[:-4]
            for folder in ("words", "foreign")
            for path in (data / folder).iterdir()
            if path.name.endswith(".csv")
        )
    )


def _words(lexicon: Lexicon) -> None:
    folder = "words" if lexicon.lang == "en" else "foreign"
    for row in rows(f"{folder}/{lexicon.lang}.csv"):
        words = row["words"].split("|")
        cls, kind, form = row["class"], row["kind"], row["form"]
        if cls == "verb" and not form:
            for one, word in zip(FORMS, words, strict=True):
                lexicon.add(word, "verb", (kind, one))
        elif cls == "verb":
            for word in words:
                lexicon.add(word, "verb", (kind, form))
        elif cls == "auxneg":
            for word in words:
                lexicon.add(word, "aux", kind)
                lexicon.add(word, "neg", "not")
        else:
            for word in words:
                lexicon.add(word, cls, kind)


def _named(lang: str, value: str) -> bool:
    return value in (lang, "*")


def _places(lexicon: Lexicon, record: Record) -> None:
    if lexicon.lang == "en":
        for state in record.states:
            if state.name != "Georgia":
                lexicon.add(state.name, "state", state.iso3)
        for row in rows("states.csv"):
            for name in filter(None, row["names"].split("|")):
                lexicon.add(name, "state", row["iso3"])
            for name in filter(None, row["adjectives"].split("|")):
                lexicon.add(name, "adj", row["iso3"])
        lexicon.add("Georgia", "state", "GEO")
    else:
        for row in rows("leaders_foreign.csv"):
            if row["lang"] == lexicon.lang:
                for name in row["names"].split("|"):
                    lexicon.add(name, "leader", (row["iso3"], "", ""))
        for row in rows("names.csv"):
            if row["lang"] == lexicon.lang:
                for name in row["names"].split("|"):
                    value: object = row["iso3"]
                    if row["class"] == "place":
                        value = (row["iso3"], row["kind"], row["place"])
                    elif row["class"] == "person":
                        value = (row["iso3"], row["kind"], True)
                    elif row["class"] == "leader":
                        value = (row["iso3"], "", "")
                    lexicon.add(name, row["class"], value)
    for row in rows("places.csv"):
        names = [row["place"], *row["names"].split("|")]
        if row["kind"] in {"site", "un"}:
            names = names[1:]
        for name in filter(None, names):
            lexicon.add(name, "place", (row["iso3"], row["kind"], row["place"]))
    for row in rows("forums.csv"):
        if _named(lexicon.lang, row["lang"]) or row["lang"] == "en":
            for name in row["names"].split("|"):
                lexicon.add(name, "forum", row["forum"])
    for row in rows("leaders.csv"):
        for name in row["names"].split("|"):
            lexicon.add(name, "leader", (row["iso3"], row["start"], row["end"]))


@lru_cache(maxsize=2)
def _towns(shortest: int) -> Lexicon:
    """The towns of the world whose names are so long: one table for all languages that use it."""
    towns = Lexicon("en")
    for row in rows("towns.csv"):
        names = row["names"].split("|")
        for name in names:
            if len(name) >= shortest:
                towns.add(name, "place", (row["iso3"], row["kind"], names[0]))
    return towns


def _with_towns(lexicon: Lexicon) -> None:
    """Enter the towns, after all else: what is entered may be shared with other languages."""
    for row in rows("towns_foreign.csv") if lexicon.lang not in _LATIN else ():
        if row["lang"] == lexicon.lang:
            for name in row["names"].split("|"):
                lexicon.add(name, "place", (row["iso3"], row["kind"], row["place"]))
    if lexicon.lang not in _LATIN:
        return
    # Where a language may use a name as a word, only the longer ones.
    lexicon.towns = _towns(0 if lexicon.lang == "en" else _LONG_NAME)
    for first, entries in lexicon.towns.phrases.items():
        own = lexicon.phrases.get(first)
        if own is None:
            lexicon.phrases[first] = entries
            continue
        for tail, tags in entries:
            same = next((known for known in own if known[0] == tail), None)
            if same is None:
                own.append((tail, tags))
            else:
                same[1].setdefault("place", tags["place"])
        own.sort(key=lambda entry: -len(entry[0]))


def _deletes(word: str) -> set[str]:
    return {word[:i] + word[i + 1 :] for i in range(len(word))}


_UNDECLINED: Final = ("у", "ю", "о", "е", "и", "э")
_ARTICLES: Final = frozenset({"al", "el", "as", "an", "ben", "bin"})


def _hyphens(name: str) -> Iterator[str]:
    """Yield the name with its Arabic articles written apart and joined: "El X", "El-X"."""
    words = name.replace("-", " ").split()
    if name.isascii() and any(word.lower() in _ARTICLES for word in words[:-1]):
        joined = " ".join(words)
        for word in words[:-1]:
            if word.lower() in _ARTICLES:
                yield joined.replace(f"{word} ", f"{word}-", 1)
        if "-" in name:
            yield joined


def _last_names(lexicon: Lexicon, record: Record) -> None:
    """Enter the last word of a full name where no other person bears it; it needs support."""
    bearers: dict[str, set[str]] = {}
    for alias in record.aliases:
        if alias.kind == "full" and alias.alias.isascii():
            bearers.setdefault(alias.alias.replace("-", " ").split()[-1], set()).add(
                alias.person_id
            )
    for word, persons in bearers.items():
        if len(persons) == 1 and len(word) > 4:
            lexicon.add(word, "person", (next(iter(persons)), "short", False))


def _persons(lexicon: Lexicon, record: Record) -> None:
    lexicon.nations.update({one.person_id: one.nationality for one in record.persons})
    for alias in record.aliases:
        strong = not alias.ambiguous
        name = alias.alias.removesuffix("'s")
        if alias.lang == lexicon.lang and alias.kind == "title":
            continue
        if alias.lang == lexicon.lang or name.isascii() or alias.kind == "full":
            lexicon.add(name, "person", (alias.person_id, alias.kind, strong))
            genitive = _GENITIVES.get(lexicon.lang, "")
            if genitive and alias.kind == "surname" and not name.endswith(_SIBILANTS):
                lexicon.add(name + genitive, "person", (alias.person_id, alias.kind, strong))
            if lexicon.lang == "en" and alias.kind in {"full", "surname", "short"}:
                for variant in _hyphens(name):
                    lexicon.add(variant, "person", (alias.person_id, alias.kind, strong))
        tokens = [token.lower() for token in TOKEN.findall(name)]
        if alias.kind == "full" and len(tokens) > 1:
            lexicon.first_names.setdefault(alias.person_id, set()).update(tokens)
            if len(tokens[0]) > 2:
                lexicon.given.setdefault(tokens[0], set()).add(alias.person_id)
            lexicon.surnames.setdefault(alias.person_id, set()).add(tokens[-1])
        near = alias.kind == "surname" and alias.lang in {lexicon.lang, "en"}
        # Names of another script count where they are not declined: no case is a slip.
        whole = name.isascii() or name.endswith(_UNDECLINED)
        if near and strong and whole and len(name) >= 6:
            low = name.lower()
            variants = _deletes(low) | {low}
            if len(low) >= 8:
                variants |= {twice for once in variants for twice in _deletes(once)}
            for variant in variants:
                lexicon.near.setdefault(variant, (alias.person_id, low))


@lru_cache(maxsize=64)
def _build(reference: weakref.ref[Record], lang: str) -> Lexicon:
    record = reference()
    assert record is not None  # noqa: S101  the caller holds it
    lexicon = Lexicon(lang)
    _persons(lexicon, record)
    if lang == "en":
        _last_names(lexicon, record)
    _places(lexicon, record)
    _words(lexicon)
    _with_towns(lexicon)
    return lexicon


def lexicon_of(record: Record, lang: str) -> Lexicon:
    """Return the lexicon of a covered language over the record, built once."""
    return _build(weakref.ref(record), lang)


@lru_cache(maxsize=4096)
def nearest(lexicon: Lexicon, low: str) -> str | None:
    """Return the person whose long surname is one edit away from the word, if any."""
    once = _deletes(low)
    for variant in (low, *once):
        found = lexicon.near.get(variant)
        if found is not None and one_edit(low, found[1]):
            return found[0]
    if len(low) < 8:
        return None
    for variant in {low, *once, *(twice for first in once for twice in _deletes(first))}:
        found = lexicon.near.get(variant)
        if found is not None and two_edits(low, found[1]):
            return found[0]
    return None


def two_edits(left: str, right: str) -> bool:
    """Return whether the words begin alike and differ by at most two edits."""
    if left[:2] != right[:2] or abs(len(left) - len(right)) > 2:
        return False
    before = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        row = [i]
        for j, b in enumerate(right, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (a != b)))
        before = row
    return before[-1] <= 2


def one_edit(left: str, right: str) -> bool:
    """Return whether one insertion, omission, exchange or swap parts the words."""
    if left == right:
        return False
    if abs(len(left) - len(right)) > 1:
        return False
    at = 0
    while at < min(len(left), len(right)) and left[at] == right[at]:
        at += 1
    if at == 0:
        return False
    a, b = left[at:], right[at:]
    if len(a) == len(b):
        return a[1:] == b[1:] or (len(a) > 1 and a[0] == b[1] and a[1] == b[0] and a[2:] == b[2:])
    return a[1:] == b if len(a) > len(b) else b[1:] == a
