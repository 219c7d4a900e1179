"""Journeys told by their start or their number: "left Kenya to attend", "visited both states"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.events import Destinations
from dedere.reader.grammar import governed
from dedere.reader.nodes import Node

_SEVERAL: Final = frozenset(
    "both two three four five six seven eight nine ten several many".split()
)
_STATES: Final = frozenset({"countries", "states", "nations", "capitals"})
_FAR: Final = 10
_UNDONE: Final = frozenset({"not", "unable", "wish", "may", "cond"})


def sets_out(nodes: Sequence[Node], i: int) -> bool:
    """Return whether a journey stands before the verb at i: "flew out on Monday to attend"."""
    for k in range(i - 1, max(-1, i - 12), -1):
        node = nodes[k]
        if _verb(node) in {"leave", "go"}:
            return True
        if node.kind == "place":
            # "Left Kenya on Tuesday to attend it".
            return k > 0 and _verb(nodes[k - 1]) == "leave"
        if node.kind == "sign" and node.low != ",":
            return False
    return False


def left_behind(nodes: Sequence[Node], j: int) -> str | None:
    """Return how the place at j was left for a purpose told behind it.

    "past" for "left Kenya to attend", "never" for "did not leave Kenya to attend", another form
    for what lies ahead; None where the place was not left.
    """
    if j < 1 or nodes[j].kind != "place" or _verb(nodes[j - 1]) != "leave":
        return None
    flags, _ = governed(nodes, j - 1)
    if flags & _UNDONE:
        return "never"
    form = str(nodes[j - 1].tags["verb"][1])
    return "base" if form == "past" and flags & {"will", "would", "to", "is"} else form


def unnamed(nodes: Sequence[Node], i: int, kind: str, found: Destinations) -> bool:
    """Return whether the verb at i visits states that it does not name: "both Gulf states"."""
    if kind != "visit" or found.places or found.event is not None or found.anaphor:
        return False
    after = nodes[i + 1 : i + 6]
    if not after or not (after[0].low in _SEVERAL or after[0].low.isdigit()):
        return False
    return any(node.low in _STATES for node in after)


def behind_dash(nodes: Sequence[Node], i: int) -> Node | None:
    """Return the place of "met only once – in Geneva in June"."""
    for k in range(i + 1, min(len(nodes) - 2, i + _FAR)):
        if nodes[k].low in {"–", "—"} and nodes[k + 1].low in {"in", "at"}:
            place = nodes[k + 2]
            return place if place.kind == "place" and not place.poss else None
        if nodes[k].kind in {"actor", "place"} or nodes[k].low in {".", ";"}:
            return None
    return None


def _verb(node: Node) -> str:
    return str(node.tags.get("verb", ("",))[0]) if node.kind == "word" else ""
