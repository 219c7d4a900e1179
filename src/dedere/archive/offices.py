"""Phrases that mean a person of the record without the name: "the Russian president"."""

from __future__ import annotations

import re
from collections import defaultdict

from dedere.reader.lexicon import languages, lexicon_of
from dedere.reader.people import TITLES
from dedere.record import Record

_START = rb"(?:^|[^a-z0-9])"
_BETWEEN = rb"[^.<>]{1,24}"
_OF = rb"[^a-z<>]{1,6}of[^a-z<>]{1,6}(?:the[^a-z<>]{1,6})?"


def office_patterns(record: Record) -> tuple[bytes, ...]:
    """Return patterns for "STATE … title" and "title of STATE", for all languages that are read.

    Only states of which a person of the record held an office that the reader resolves, and only
    the titles of those offices.
    """
    found: list[bytes] = []
    for lang in languages():
        names, titles = nation_words(record, lang)
        for state, kinds in sorted(_offices(record).items()):
            whose = _either(names[state])
            what = _either({word for kind in kinds for word in titles[kind]})
            if whose and what:
                found.append(_START + whose + _BETWEEN + what)
                found.append(_START + what + _OF + whose)
    return tuple(found)


def _offices(record: Record) -> dict[str, set[str]]:
    """The titles that can mean an office held by a person of the record, by state."""
    found: dict[str, set[str]] = defaultdict(set)
    for office in record.offices:
        for title, meant in TITLES.items():
            if any(office.office == kind and part in office.title for kind, part in meant):
                found[office.state].add(title)
    return found


def nation_words(record: Record, lang: str) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Return names and adjectives by state, and titles by kind, as the reader knows them."""
    names: dict[str, set[str]] = defaultdict(set)
    titles: dict[str, set[str]] = defaultdict(set)
    for first, entries in lexicon_of(record, lang).phrases.items():
        for tail, tags in entries:
            phrase = " ".join((first, *tail))
            for tag in ("state", "adj"):
                if tag in tags:
                    names[tags[tag]].add(phrase)
            if tags.get("title") in TITLES:
                titles[tags["title"]].add(phrase)
    return names, titles


def _either(phrases: set[str]) -> bytes:
    """One of the phrases; a phrase that begins with another is left out."""
    kept: list[str] = []
    for phrase in sorted(phrases, key=lambda one: (len(one), one)):
        if len(phrase) > 2 and not any(phrase.startswith(other) for other in kept):
            kept.append(phrase)
    parts = [
        rb"[^a-z<>]{1,6}".join(re.escape(word.encode()) for word in re.findall(r"[\w']+", phrase))
        for phrase in kept
    ]
    return b"(?:" + b"|".join(parts) + b")" if parts else b""
