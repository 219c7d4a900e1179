"""Events of travel in one sentence: who, where to, and with which status."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from dedere.reader.nodes import Node


@dataclass(slots=True, eq=False)
class Event:
    """One thing that a sentence says of one traveller."""

    person: str | None
    kind: str
    status: str | None
    firm: bool
    start: int
    end: int
    places: list[Node] = field(default_factory=list)
    event: Node | None = None
    remote: bool = False
    phone: bool = False
    representative: str | None = None
    presence: str = "presence"
    anaphor: str | None = None
    time: Any = None
    until: Any = None
    trigger: int = 0
    replaced: bool = False
    purpose: bool = False
    ground: Node | None = None
    over: bool = False
    # It was decided against, so that its day lies ahead unless that is far.
    decided: bool = False
    beside: bool = False


@dataclass(slots=True, eq=False)
class Destinations:
    """Where a movement leads: places, a meeting, or a word that points back to a place.

    `home` is the place that it comes from; `stop` the index of the last node that was read.
    """

    places: list[Node] = field(default_factory=list)
    event: Node | None = None
    anaphor: str | None = None
    end: int = 0
    stop: int = 0
    home: Node | None = None


Stays = set[tuple[str | None, str | None]]


def stays_in(found: Iterable[Event], *, settled: bool = False) -> Stays:
    """Return the persons of events, each with a state where it has them; of those with a status
    alone, if `settled`.
    """
    return {
        (event.person, place.iso3)
        for event in found
        if event.status is not None or not settled
        for place in event.places
    }


def untold(events: Iterable[Event], stays: Stays) -> list[Event]:
    """Return the events that tell of no stay that is known already."""
    return [e for e in events if all((e.person, place.iso3) not in stays for place in e.places)]
