"""When an infinitive of Spanish or Portuguese tells of what has been done.

"Viajó a X para reunirse con Y", "fue recibido al llegar a X": as past as the verb before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.nodes import Node

_CLAUSE: Final = 16
_MANAGED: Final = frozenset({"logrado", "conseguido", "podido"})
_HAVE: Final = frozenset({"ha", "han", "había", "habían", "tem", "têm", "tinha", "tinham", "haya"})
_WAS: Final = frozenset({"fue", "foi", "fueron", "foram"})
# "Al llegar a X", "ao chegar": while one does it.
_ON_DOING: Final = frozenset({"al", "ao"})


def on_doing(nodes: Sequence[Node], i: int) -> bool:
    """Return whether the infinitive at i, behind "al", belongs to a verb in the past."""
    if not i or nodes[i - 1].low not in _ON_DOING:
        return False
    for k in range(i - 2, max(-1, i - _CLAUSE), -1):
        node = nodes[k]
        if "passive" in node.tags and node.low in _WAS:
            return True
        if node.kind == "word" and "verb" in node.tags:
            return bool(node.tags["verb"][1] == "past")
    return False


def for_what_was_done(nodes: Sequence[Node], i: int, moving: frozenset[str]) -> bool:
    """Return whether the infinitive at i tells what a journey in the past was for.

    `moving` are the kinds of verbs that tell of a journey.
    """
    if not i or nodes[i - 1].low != "para":
        return False
    for k in range(i - 2, max(-1, i - _CLAUSE), -1):
        verb = nodes[k].tags.get("verb") if nodes[k].kind == "word" else None
        if verb is not None:
            return verb[0] in moving and verb[1] == "past"
        if nodes[k].tags.get("conj") == "that":
            return False
    return False


def managed(nodes: Sequence[Node], i: int) -> bool:
    """ "Ha logrado visitar": return whether the infinitive at i tells what has been achieved."""
    if i < 2 or nodes[i - 1].low not in _MANAGED:
        return False
    return nodes[i - 2].low in _HAVE
