"""Those who are missing from a meeting: "absentees included X", "opened without X"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from dedere.reader.destinations import destinations
from dedere.reader.events import Destinations, Event
from dedere.reader.grammar import governed, subject
from dedere.reader.nodes import Node
from dedere.reader.people import home_of

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

_MISSING: Final = frozenset({"absentee", "absentees", "no-show", "no-shows"})
_NAMING: Final = frozenset("was were is are be include includes included including : -".split())
_OPENING: Final = frozenset(
    "open opens opened opening begin begins began start starts started starting convene convenes"
    " convened gather gathers gathered gathering meet meets met kick kicks kicked ahead proceed"
    " proceeded under way underway".split()
)
_WORDS: Final = _MISSING | {"absent", "without"}
_STOPS: Final = frozenset({".", ";", "!", "?", "…"})
_NAMES: Final = 5


def absentees(s: Sentence, found: list[Event]) -> list[Event]:
    """Return the absences of those whom a sentence counts among the missing of a meeting."""
    if s.lows.isdisjoint(_WORDS):
        return []
    nodes = s.nodes
    told = {event.person for event in found if event.status is not None and event.kind == "skip"}
    events: list[Event] = []
    for i, node in enumerate(nodes):
        if node.low not in _WORDS or node.kind != "word":
            continue
        there = _meeting(nodes, i)
        if there is None:
            continue
        for who in _missing(nodes, i):
            person = who.person
            if person is None or who.poss or person in told:
                continue
            home = home_of(s.cast.record, person)
            if any(place.iso3 in home for place in there.places):
                continue
            told.add(person)
            _, _, time, until = s._where(i)
            first = min(who, node, key=lambda n: n.start)
            event = s._event(person, "skip", "declined", True, first, i, there, time, until)
            event.end = max(event.end, who.end)
            event.trigger = i
            events.append(event)
    return events


def _missing(nodes: Sequence[Node], i: int) -> list[Node]:
    """Those who are missing by the word at i."""
    low = nodes[i].low
    if low == "without":
        opened = any(n.low in _OPENING for n in nodes[max(0, i - 14) : i])
        return _row(nodes, i + 1) if opened else []
    if low == "absent":
        flags, j = governed(nodes, i)
        at = j
        if j > 0 and nodes[j].low in {"both", "all"}:
            more, at = governed(nodes, j)
            flags |= more
        if not flags & {"is", "was", "be"} or flags & {"not", "may", "cond", "would"}:
            return []
        return _row_before(nodes, subject(nodes, at)) if at >= 0 else []
    if i > 2 and nodes[i - 1].low == "the" and nodes[i - 2].low == "among":
        # "X is among the absentees": who stands before the verb.
        _, j = governed(nodes, i - 2)
        return _row_before(nodes, subject(nodes, j)) if j >= 0 else []
    for k in range(i + 1, min(len(nodes), i + 20)):
        if nodes[k].low in _STOPS:
            return []
        if nodes[k].low in _NAMING:
            after = k + 1
            while after < len(nodes) and nodes[after].low in {"been", "both"}:
                after += 1
            return _row(nodes, after)
    return []


def _row(nodes: Sequence[Node], k: int) -> list[Node]:
    """The actors that stand in a row from k on: "X, Y and Z"."""
    row: list[Node] = []
    while k < len(nodes) and len(row) < _NAMES:
        node = nodes[k]
        if node.kind == "actor":
            row.append(node)
        elif not (node.low in {",", "and", "or"} or "det" in node.tags):
            break
        k += 1
    return row


def _row_before(nodes: Sequence[Node], k: int | None) -> list[Node]:
    """The actors that stand in a row up to k."""
    row: list[Node] = []
    while k is not None and k >= 0 and len(row) < _NAMES:
        if nodes[k].kind == "actor":
            row.append(nodes[k])
        elif nodes[k].low not in {",", "and", "nor"}:
            break
        k -= 1
    return row


def _meeting(nodes: Sequence[Node], i: int) -> Destinations | None:
    """The meeting that somebody misses: the one behind the word at i, else the one before it."""
    there = destinations(nodes, i, "skip")
    if there.event is not None:
        return there
    at = next((k for k in range(i - 1, max(-1, i - 20), -1) if nodes[k].kind == "event"), None)
    if at is None:
        return None
    there = destinations(nodes, at, "attend")
    there.event = nodes[at]
    there.end = nodes[i].end
    return there
