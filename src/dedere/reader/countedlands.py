""" "The first state that X visits": the place that such words count, in French and Italian."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.nodes import Node

_COUNTED: Final = frozenset(
    "premier première deuxième troisième seul unique dernier primo prima secondo terzo unico"
    " ultimo".split()
)
# So many words lie at most between the place, the word that counts it and the verb.
_NEAR: Final = 8


def counted_land(nodes: Sequence[Node]) -> tuple[Node, int, Node] | None:
    """Return the place, the verb and who visits in "Y, premier pays visité par X", or None."""
    for k, node in enumerate(nodes):
        if "country" in node.tags and any(n.low in _COUNTED for n in nodes[max(0, k - 2) : k]):
            place, verb = _place_before(nodes, k), _verb_behind(nodes, k)
            who = _who_visits(nodes, verb) if verb is not None else None
            if place is not None and verb is not None and who is not None:
                return place, verb, who
    return None


def _place_before(nodes: Sequence[Node], k: int) -> Node | None:
    """The place that the word at k stands for: "la Cina è il primo Paese"."""
    for node in reversed(nodes[max(0, k - _NEAR) : k]):
        if node.kind == "place":
            return node
        if node.kind in {"actor", "event"} or "neg" in node.tags:
            return None
        if "verb" in node.tags and "passive" not in node.tags:
            return None
    return None


def _verb_behind(nodes: Sequence[Node], k: int) -> int | None:
    for j in range(k + 1, min(len(nodes), k + _NEAR)):
        verb = nodes[j].tags.get("verb")
        if verb is not None:
            return j if verb[0] == "visit" and verb[1] in {"past", "fut"} else None
        if nodes[j].kind in {"place", "event"} or {"neg", "cond", "wish"} & nodes[j].tags.keys():
            return None
    return None


def _who_visits(nodes: Sequence[Node], verb: int) -> Node | None:
    """The one before a finite verb, or behind the participle and its "by"."""
    before = nodes[verb - 1]
    if before.person is not None and before.kind == "actor":
        return before
    k = verb + 1
    while k < len(nodes) and {"agent", "det"} & nodes[k].tags.keys():
        k += 1
    return nodes[k] if k < len(nodes) and nodes[k].person is not None else None
