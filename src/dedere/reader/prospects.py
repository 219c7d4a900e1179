"""What is only thought of: "the possibility of X arriving", "talk of X visiting"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.nodes import Node

_THOUGHTS: Final = frozenset(
    "possibility prospect prospects chance chances likelihood idea notion talk rumours rumors"
    " suggestion suggestions hope hopes fear fears risk danger probability thought dream".split()
)
# How far a joined subject can reach: "of the presidents of A and B, X and Y, arriving".
_REACH: Final = 9


def only_thought_of(nodes: Sequence[Node], at: int) -> bool:
    """Return whether the subject at `at` of a verb in -ing hangs on a word for a thought."""
    for k in range(at - 1, max(0, at - _REACH), -1):
        node = nodes[k]
        if node.low in {"of", "about"}:
            return nodes[k - 1].low in _THOUGHTS
        joins = node.kind in {"actor", "adj", "place"} or node.low in {"and", ","}
        if not (joins or "det" in node.tags or "title" in node.tags):
            return False
    return False
