""" "The country": the state that a text speaks of, for visits that name none."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from dedere.reader.events import Event
from dedere.reader.nodes import Node
from dedere.reader.standing import hyphened

# A court, a union or a council stands in a town and speaks for no state.
_SEATS: Final = frozenset({"The Hague", "New York", "Brussels", "Addis Ababa", "Geneva"})
_NEAR: Final = 24


def spoken_of(nodes: Sequence[Node], stop: int, home: AbstractSet[str] = frozenset()) -> str | None:
    """Return the one state, none of `home`, that is named before the node at `stop`.

    A nation counts where a government, a court or people of it are named. None where none or
    several are named.
    """
    states: set[str] = set()
    for k in range(max(0, stop - _NEAR), min(stop, len(nodes))):
        node = nodes[k]
        if node.iso3 is None or node.iso3 in home or node.person is not None:
            continue
        if node.kind not in {"place", "actor", "adj"} or hyphened(nodes, k):
            continue
        if node.kind == "place" and node.place in _SEATS:
            continue
        states.add(node.iso3)
    return next(iter(states)) if len(states) == 1 else None


def place_named(nodes: Sequence[Node], event: Event, home: AbstractSet[str]) -> list[Node]:
    """Return the state that "the country" of an event means in its own sentence, if any."""
    iso3 = spoken_of(nodes, event.trigger, home)
    if iso3 is None:
        return []
    place = next(n for n in nodes if n.iso3 == iso3 and n.person is None)
    if place.kind == "place":
        return [place]
    node = Node(place.start, place.end, place.low, {}, "place")
    node.iso3, node.area = iso3, "state"
    return [node]
