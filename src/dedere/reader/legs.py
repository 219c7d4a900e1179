"""Trips told by what they take in: the stops of a tour, its first and last leg."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from dedere.reader.destinations import destinations
from dedere.reader.enumeration import walk
from dedere.reader.events import Event
from dedere.reader.grammar import governed
from dedere.reader.nodes import Node
from dedere.reader.nouns.phrase import noun_phrase, owners_after
from dedere.reader.status import status_of

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

_TAKES_IN: Final = frozenset(
    "include includes included including covers covered spanned spans comprises comprised featured"
    " features".split()
)
_PHRASES: Final = ("take in", "takes in", "took in", "taken in", "taking in")
_TRIPS: Final = frozenset(
    "destinations stops travels tours itinerary legs trips visits journeys tour trip journey leg"
    " swing".split()
)
_MANY: Final = frozenset("destinations travels trips visits journeys tours".split())
_SO_FAR: Final = frozenset({"since", "far", "past", "previous", "earlier", "recent"})
_BETWEEN: Final = frozenset(
    "stops stop in to both visits visit a the at days day of first second".split()
)


def toured(s: Sentence, found: list[Event]) -> list[Event]:
    """ "X's tour will include A and B", "a trip that took in A", "the tour begins in A"."""
    nodes = s.nodes
    if not any(node.kind == "place" for node in nodes):
        return []
    known = {place.start for event in found for place in event.places}
    made: list[Event] = []
    for k in range(1, len(nodes) - 1):
        node = nodes[k]
        if node.kind != "word" or (node.tags and "verb" not in node.tags):
            continue
        if node.low in _TAKES_IN or node.low.startswith(_PHRASES):
            events = _taken_in(s, k)
        elif node.tags and node.tags["verb"][0] in {"begin", "end"}:
            events = _leg(s, k)
        else:
            continue
        for event in events:
            if event.places[0].start not in known:
                made.append(event)
                known.add(event.places[0].start)
    return made


def _trip_before(s: Sentence, k: int) -> tuple[int, str] | None:
    """The trip that a verb at k speaks of, and whose it is."""
    nodes = s.nodes
    for m in range(k - 1, max(-1, k - 13), -1):
        node = nodes[m]
        if node.kind == "sign" and node.low not in {",", "-", "(", ")"}:
            return None
        if node.low not in _TRIPS and node.tags.get("noun") not in {"visit", "travel"}:
            continue
        if node.kind != "word":
            continue
        _, owner, _, _ = noun_phrase(s, m)
        owners = [owner] if owner is not None else owners_after(s, m)
        person = next((n.person for n in owners if n.person is not None), None)
        if person is None and not owners:
            person = _only_person(s)
        return (m, person) if person is not None else None
    return None


def _only_person(s: Sentence) -> str | None:
    """The one person of the sentence, or of the one before for "the tour"."""
    persons = {n.person for n in s.nodes if n.person is not None}
    if len(persons) == 1:
        return persons.pop()
    if persons or not s.cast.recent or any(n.kind == "actor" for n in s.nodes):
        return None
    last = s.cast.recent[-1]
    return last if s.cast.sentence - s.cast.seen.get(last, -9) <= 2 else None


def _taken_in(s: Sentence, k: int) -> list[Event]:
    nodes = s.nodes
    trip = _trip_before(s, k)
    first = _first_place(nodes, k)
    if trip is None or first is None:
        return []
    at, person = trip
    flags, _ = governed(nodes, k)
    status = _status_of_stops(s, at, k, flags)
    if status is None:
        return []
    start = nodes[at].start
    return [
        Event(
            person=person, kind="visit", status=status, firm=status != "made",
            start=start if not n else stop.place.start,
            end=max(stop.place.end, getattr(time, "end", 0)),
            places=[stop.place], time=time, trigger=k,
        )
        for n, stop in enumerate(walk(nodes, first).stops)
        for time in stop.times or [None]
    ]  # fmt: skip


def _status_of_stops(s: Sentence, at: int, k: int, flags: set[str]) -> str | None:
    nodes = s.nodes
    low = nodes[k].low
    if "not" in flags:
        return None
    if flags & {"may", "wish", "cond"}:
        return "hypothetical"
    if flags & {"will", "would", "plan", "to"}:
        return "planned"
    if "have" in flags or "had" in flags or low.endswith("ed") or low.startswith("took"):
        return "made"
    if any(n.low in _SO_FAR for n in nodes[max(0, at - 4) : k]):
        return "made"
    ahead = any(n.tags.get("aux") == "will" for n in nodes[:at] if n.kind == "word")
    over = any(
        n.kind == "word" and n.tags.get("verb", ("",))[0] in {"back", "end"} for n in nodes[:at]
    )
    if over or (nodes[at].low in _MANY and not ahead):
        return "made"
    return "planned"


def _leg(s: Sentence, k: int) -> list[Event]:
    """ "His tour begins in A on Monday", "the trip ended in B"."""
    nodes = s.nodes
    named = "det" in nodes[k - 1].tags and nodes[k - 1].low != "that"
    trip = None if named else _trip_before(s, k)
    if trip is None:
        return []
    there = destinations(nodes, k, "meet")
    if not there.places or there.event is not None:
        return []
    flags, _ = governed(nodes, k)
    # "Welcomed X on Thursday on a tour that began in A": another day.
    parted = nodes[k - 1].low in {"that", "which"}
    direction, today, time, until = s._where_itself(k, parted=parted)
    form = nodes[k].tags["verb"][1]
    status, firm = status_of(flags, form, "go", direction, today)
    if status == "under_way" and direction == "undated":
        status = "planned"
    if status is None:
        return []
    there.places = there.places[:1]
    at, person = trip
    return [s._event(person, "visit", status, firm, nodes[at], k, there, time, until)]


def _first_place(nodes: Sequence[Node], k: int) -> int | None:
    for m in range(k + 1, min(len(nodes), k + 7)):
        node = nodes[m]
        if node.kind == "place" and node.iso3 and not node.poss:
            return m
        if not (node.low in _BETWEEN or node.kind == "adj" or node.tags.keys() & {"det", "prep"}):
            return None
    return None
