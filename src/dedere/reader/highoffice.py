"""Persons of high office, whom a text that speaks of their state may call by surname alone."""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Final

from dedere.reader.lines import Line
from dedere.record import Record
from dedere.record.standing import holds_office

_NATIONS: Final = frozenset({"state", "adj", "place"})
_HIGH: Final = frozenset({"head_of_state", "head_of_government"})
_COURT: Final = frozenset({"icc", "court", "hague", "the hague", "warrant", "warrants", "indicted"})


def by_nation(record: Record, lines: Sequence[Line], published: date | None) -> set[str]:
    """Return the persons of high office whose surname alone is enough.

    The text names their nation, or the court, or they lead a state on the day of the report.
    """
    reference = weakref.ref(record)
    by_state = _high_offices(reference)
    found = set(_leading(reference, published)) if published is not None else set()
    if any(node.low in _COURT for line in lines for node in line.nodes):
        return found.union(*by_state.values())
    for line in lines:
        if _NATIONS.isdisjoint(line.classes):
            continue
        for node in line.nodes:
            tags = node.tags
            if tags and ("state" in tags or "adj" in tags or "place" in tags):
                nation = tags.get("state") or tags.get("adj") or tags["place"][0]
                found.update(by_state.get(nation, ()))
    return found


@lru_cache(maxsize=8)
def _high_offices(reference: weakref.ref[Record]) -> dict[str, set[str]]:
    """The persons who ever held a high office, by the state that they held it of."""
    record = reference()
    assert record is not None  # noqa: S101  the caller holds it
    found: dict[str, set[str]] = {}
    for office in record.offices:
        if office.office in _HIGH or office.office == "defence_minister":
            found.setdefault(office.state, set()).add(office.person_id)
    return found


@lru_cache(maxsize=512)
def _leading(reference: weakref.ref[Record], on: date) -> frozenset[str]:
    """The persons who lead a state on a day."""
    record = reference()
    assert record is not None  # noqa: S101  the caller holds it
    return frozenset(
        office.person_id
        for office in record.offices
        if office.office in _HIGH and holds_office(office, on)
    )
