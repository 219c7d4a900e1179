"""Meetings that a sentence places, in French and Italian: "le sommet des Brics au Brésil".

Another sentence can then speak of being there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from dedere.reader.nodes import Node
from dedere.reader.venues import EVENT, Venue
from dedere.reader.whereheld import held_in

# So many words lie at most between a meeting and its place.
_REACH: Final = 9
_TOWN: Final = 4
# "È arrivato a New Delhi per il G20".
_FOR: Final = frozenset({"per", "pour"})
_WHERE: Final = frozenset({"où", "dove"})


def settings(nodes: Sequence[Node]) -> Iterator[tuple[Venue, Any]]:
    """Yield the meetings that a sentence places, each with the days it names or None."""
    for at, node in enumerate(nodes):
        if node.kind == "event":
            k = held_in(nodes, at)
            k = _behind(nodes, at) if k is None else k
            k = _before(nodes, at) if k is None else k
            if k is None:
                continue
            place = nodes[k]
            start, end = min(node.start, place.start), max(node.end, place.end)
            head = node.low.split()[-1]
            forum = node.forum or _forum(nodes, at)
            venue = Venue(place, EVENT, head, forum, start, end, node.end)
            near = nodes[min(at, k) : max(at, k) + _TOWN]
            yield venue, next((n.time for n in near if n.time is not None), None)


def _forum(nodes: Sequence[Node], at: int) -> str | None:
    """The forum that the words right behind a meeting name: "sommet des Brics"."""
    near = nodes[at + 1 : at + _TOWN]
    return next((n.forum for n in near if n.kind == "event" and n.forum is not None), None)


def _behind(nodes: Sequence[Node], at: int) -> int | None:
    """Where the place is to which a preposition leads right behind a meeting."""
    for k in range(at + 1, min(len(nodes), at + _REACH)):
        node = nodes[k]
        if node.kind == "place" and node.iso3 is not None:
            j = k - 1
            while j > at and ({"det", "site"} & nodes[j].tags.keys() or nodes[j].kind == "adj"):
                if "prep" in nodes[j].tags:
                    break
                j -= 1
            prep = nodes[j].tags.get("prep")
            town = node.area != "state" and k - at <= _TOWN
            return k if prep in {"to", "in"} or (prep == "from" and town) else None
        if node.kind in {"sign", "event"} and node.forum is None:
            return None
        if node.kind == "actor" and node.person is not None:
            return None
        if {"verb", "conj", "plan", "say"} & node.tags.keys() and node.time is None:
            return None
    return None


def _before(nodes: Sequence[Node], at: int) -> int | None:
    """ "En Indonésie, où se tiendra le G20": the place before "where"."""
    k = at - 1
    while k > 0 and ("det" in nodes[k].tags or nodes[k].kind == "adj"):
        k -= 1
    if k > 1 and nodes[k].low in _FOR and nodes[k - 1].kind == "place" and nodes[k - 1].iso3:
        return k - 1
    held = False
    for k in range(at - 1, max(1, at - _REACH), -1):
        node = nodes[k]
        held = held or "occurs" in node.tags
        if node.low in _WHERE:
            place = nodes[k - 2] if nodes[k - 1].low == "," else nodes[k - 1]
            return nodes.index(place) if held and place.kind == "place" and place.iso3 else None
        if node.kind in {"sign", "place", "event"}:
            return None
    return None


def place_of_event(nodes: Sequence[Node], j: int) -> int:
    """ "Au sommet des Brics à Y, X": where the place of the event at j stands.

    j itself where no event stands there, and -1 where the event has no place right behind it.
    """
    if j >= len(nodes) or nodes[j].kind != "event":
        return j
    for k in range(j + 1, min(len(nodes), j + 6)):
        if nodes[k].kind == "place":
            return k if "prep" in nodes[k - 1].tags or "det" in nodes[k - 1].tags else -1
        if nodes[k].kind != "event" and not {"prep", "det", "capital"} & nodes[k].tags.keys():
            return -1
    return -1
