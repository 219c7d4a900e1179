"""Numbered sources: each fact that a brief states gets one number, in order of first use."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dedere.days import english_day
from dedere.law.finding import LATER, Authority, Fact
from dedere.law.words import opening
from dedere.publish.brief.model import Source
from dedere.record.model import from_memory
from dedere.record.record import Record

# A longer text of a fact stands in the brief itself; its source is named by kind and day.
LONG = 100
_ONE = {
    "requests": "request or policy for requests",
    "overrides": "challenge or suspension",
    "control": "control of territory",
    "doctrines": "position on doctrine",
}
# What only our own search could follow: the number of a file in its index.
_INDEX = re.compile(r"(?:, )?index id \d+")
_EMPTY = re.compile(r"\s*\(\s*\)")
_LEADING = re.compile(r"\(\s*,\s*")
_MEMORY = "general knowledge; no source was seen"


class Sources:
    """Hands out numbers while a brief is composed and lists them at its end."""

    __slots__ = ("_found", "_record")

    def __init__(self, record: Record) -> None:
        self._record = record
        self._found: dict[str, Source] = {}

    def row(self, key: str, fact: str, sources: tuple[str, ...], *, unverified: bool) -> int:
        """Return the number of a row of the record, which is entered at its first use."""
        known = self._found.get(key)
        if known is not None:
            return known.number
        number = len(self._found) + 1
        fact = opening(fact).rstrip(".")
        entries = tuple(_readable(entry) for entry in sources if not from_memory((entry,)))
        self._found[key] = Source(number, fact, entries or (_MEMORY,), unverified)
        return number

    def fact(self, fact: Fact) -> int:
        """Return the number of a fact of the derivation."""
        text = fact.text
        if len(text) > LONG or fact.table == "requests":
            on = f" of {english_day(fact.day)}" if fact.day else ""
            text = f"{_ONE.get(fact.table, fact.table.replace('_', ' '))}{on} ({fact.id})"
        if fact.later:
            text = f"{text.rstrip('.')} {LATER}"
        key = f"{fact.table}:{fact.id}"
        return self.row(key, text, fact.sources, unverified=fact.unverified)

    def facts(self, facts: Iterable[Fact]) -> tuple[int, ...]:
        """Return the numbers of facts that have a source at all."""
        return tuple(dict.fromkeys(self.fact(fact) for fact in facts if fact.sources))

    def decisions(self, authorities: Iterable[Authority]) -> tuple[int, ...]:
        """Return the numbers of the decisions among authorities; articles need none."""
        numbers = []
        for row in authorities:
            decision = self._record.decision.get(row.id)
            if decision is not None:
                key = f"decisions:{decision.decision_id}"
                sources, doubt = decision.sources, decision.unverified
                numbers.append(self.row(key, row.cite, sources, unverified=doubt))
        return tuple(dict.fromkeys(numbers))

    def listed(self) -> tuple[Source, ...]:
        """All sources in the order of their numbers."""
        return tuple(self._found.values())


def _readable(source: str) -> str:
    return _EMPTY.sub("", _LEADING.sub("(", _INDEX.sub("", source))).strip()
