"""Answers that name no trip: "no, he has no such plans", "there is no such visit on the diary"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from dedere.reader.events import Destinations, Event
from dedere.reader.grammar import subject
from dedere.reader.nodes import Node
from dedere.reader.people import home_of

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

_PLANS: Final = frozenset("plan plans intention intentions trip trips visit visits".split())
_OWNING: Final = frozenset({"has", "have", "had", "is", "are", "was", "were"})


def neither(s: Sentence, found: list[Event]) -> list[Event]:
    """Return the absences of "neither in A nor at the summit in B will X be"."""
    nodes = s.nodes
    if len(nodes) < 6 or nodes[0].low != "neither" or nodes[1].low not in {"in", "at"}:
        return []
    at = next((k for k, n in enumerate(nodes) if n.kind == "actor" and n.person is not None), None)
    if at is None or nodes[at].poss or nodes[at - 1].tags.get("aux") not in {"will", "did", "was"}:
        return []
    home = home_of(s.cast.record, str(nodes[at].person))
    events: list[Event] = []
    for k in range(2, at):
        place = nodes[k]
        if place.kind != "place" or place.poss or place.iso3 in home:
            continue
        there = Destinations(places=[place], end=nodes[at].end, stop=k)
        event = s._event(
            nodes[at].person, "skip", "declined", True, place, at, there, _own_day(nodes, k), None
        )
        event.trigger = k
        events.append(event)
    for event in [e for e in found if e.person == nodes[at].person] if events else []:
        found.remove(event)
    return events


def _own_day(nodes: Sequence[Node], k: int) -> Any:
    """The day that stands with the place at k, up to the next place."""
    for node in nodes[k + 1 : k + 5]:
        if node.kind == "place" or node.low == "nor":
            return None
        if node.time is not None:
            return node.time if node.time.travel else None
    return None


def answered(s: Sentence) -> list[Event]:
    """Return the refusal of "has no such plans", of whomever the sentence before spoke of."""
    nodes = s.nodes
    if "such" not in s.lows or not s.cast.recent:
        return []
    for k in range(2, len(nodes) - 1):
        if nodes[k].low != "such" or nodes[k - 1].low != "no" or nodes[k + 1].low not in _PLANS:
            continue
        if nodes[k - 2].low not in _OWNING:
            return []
        at = subject(nodes, k - 3) if k > 2 else None
        person = nodes[at].person if at is not None else None
        if person is None and nodes[k - 3].low == "there":
            person = s.cast.recent[-1]
        if person is None:
            return []
        first = nodes[at] if at is not None else nodes[k - 2]
        return [
            Event(
                person, "go", "declined", True, start=first.start, end=nodes[k + 1].end, trigger=k
            )
        ]
    return []
