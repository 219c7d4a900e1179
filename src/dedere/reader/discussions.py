"""Talks told by what they were about: "discussed trade with Y in Astana"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from dedere.reader.events import Destinations, Event
from dedere.reader.nodes import Node
from dedere.reader.people import home_of

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

_FORMS: Final = {
    **dict.fromkeys(("discussed", "reviewed", "negotiated", "debated"), "past"),
    **dict.fromkeys(("discusses", "reviews", "negotiates", "debates"), "s"),
    **dict.fromkeys(("discuss", "review", "negotiate", "debate"), "base"),
}
_UNREAL: Final = frozenset("may should cond question not wish unable would denied to".split())
_TOWNS: Final = frozenset({"city", "site", "un"})
_REACH: Final = 24


def discussed(s: Sentence, found: list[Event]) -> list[Event]:
    """Return the stays of those who discuss something with somebody in a town abroad.

    The town must stand right behind the partner: "discussed the future of Paris with Y" places
    nobody, and no call does.
    """
    if s.lows.isdisjoint(_FORMS):
        return []
    nodes = s.nodes
    if any(n.tags.get("cue") in {"remote", "phone"} for n in nodes):
        return []
    told = {event.person for event in found if event.places and event.status is not None}
    events: list[Event] = []
    for i, node in enumerate(nodes):
        form = _FORMS.get(node.low)
        if form is None or node.kind != "word":
            continue
        flags, at, _ = s._subject(i, form)
        if at is None or nodes[at].person is None or nodes[at].poss or flags & _UNREAL:
            continue
        person = str(nodes[at].person)
        ahead = bool(flags & {"will", "plan"})
        if person in told or (form == "base" and not ahead):
            continue
        spot = _behind_partner(nodes, i)
        place = s._place_after(spot) if spot is not None else None
        if place is None or place.area not in _TOWNS:
            continue
        if place.iso3 in home_of(s.cast.record, person):
            continue
        _, _, time, until = s._where(i)
        there = Destinations(places=[place], end=place.end, stop=i)
        status = "planned" if ahead else "made"
        event = s._event(person, "meet", status, False, nodes[at], i, there, time, until)
        event.trigger = i
        told.add(person)
        events.append(event)
    return events


def _behind_partner(nodes: Sequence[Node], i: int) -> int | None:
    """Where "in" stands right behind the partner of a talk: "with his counterpart, Y, in"."""
    k = next((k for k in range(i + 1, min(len(nodes), i + _REACH)) if nodes[k].low == "with"), None)
    if k is None:
        return None
    partner = False
    for m in range(k + 1, min(len(nodes) - 1, k + 12)):
        node = nodes[m]
        if node.kind == "actor":
            partner = True
        elif partner and node.low in {"in", "at"}:
            return m
        elif node.kind == "sign":
            if node.low not in {",", "-"}:
                return None
        elif not node.cap and (partner or not node.tags.keys() & {"det", "poss", "title"}):
            return None
    return None
