"""Where a meeting is whose name or occasion tells it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.nodes import Node
from dedere.reader.standing import hyphened

_HELD_AT_HOME: Final = (
    "inauguration promulgation swearing - in enthronement coronation funeral burial wedding parade"
    " celebrations celebration commemoration commemorations ceremony requiem festivities"
).split()


_ABOUT: Final = ("conference", "forum")


def topic_of(place: Node, event: Node) -> bool:
    """Return whether a place before a meeting tells its matter: "the Somalia conference"."""
    return place.area == "state" and event.kind == "event" and event.low.endswith(_ABOUT)


def named_after(nodes: Sequence[Node], i: int) -> Node | None:
    """The town that a meeting bears in its name: "the Munich Security Conference"."""
    k = i - 1
    while k > 0 and i - k < 3 and nodes[k].kind == "word" and nodes[k].cap and not nodes[k].tags:
        k -= 1
    if k >= 0 and nodes[k].kind == "place" and not nodes[k].poss and not hyphened(nodes, k):
        # "The Somalia conference" is about Somalia, wherever it meets.
        return None if topic_of(nodes[k], nodes[i]) else nodes[k]
    return None


def ceremony_place(nodes: Sequence[Node], i: int) -> Node | None:
    """The state of "the inauguration of X of Uganda", "Kenya's new constitution", "X's funeral"."""
    if nodes[i].tags.get("event") != "ceremony" or nodes[i].low.split()[-1] not in _HELD_AT_HOME:
        return None
    # "The inauguration": what stands before its article owns nothing.
    before = range(0) if i and "det" in nodes[i - 1].tags else range(i - 1, max(-1, i - 4), -1)
    for k in [*before, *range(i + 1, min(len(nodes), i + 8))]:
        node: Node = nodes[k]
        if k > i and (node.tags.get("conj") == "sub" or "verb" in node.tags):
            return None
        if node.kind == "sign" and node.low not in {"-", ","}:
            if k > i:
                return None
            continue
        if node.person is not None:
            return None
        if node.kind == "actor" and not {"pope", "pope's", "pontiff"}.isdisjoint(node.low.split()):
            return _ground(node, "VAT")
        if node.kind == "place" and not node.poss and nodes[k - 1].low in {"of", "at", "in"}:
            return node
        if node.iso3 and (node.kind in {"actor", "adj"} or node.poss or nodes[k - 1].low == "of"):
            return _ground(node, node.iso3)
        if k > i and node.kind == "actor":
            named = k + 2 < len(nodes) and nodes[k + 1].low == "of"
            beyond: Node | None = nodes[k + 2] if named else None
            if beyond is not None and beyond.kind == "place":
                return beyond
    return None


def _ground(node: Node, iso3: str) -> Node:
    place = Node(node.start, node.end, node.low, {}, "place")
    place.iso3, place.area = iso3, "state"
    return place
