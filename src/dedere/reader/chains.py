"""Who acts in the last of several joined predicates: "X has limited his travel, but visited A"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.grammar import is_object
from dedere.reader.nodes import Node

# So many nodes before the last predicate its subject can stand, and so long a quotation between.
_REACH: Final = 40
_QUOTED: Final = 14
_FINITE: Final = frozenset({"aux", "verb", "say"})
_CLOSING: Final = {"”": "“", '"': '"'}


def head_of_chain(nodes: Sequence[Node], j: int) -> int | None:
    """Return the subject of the verb behind the conjunction at j, or None.

    It is the last one before j with a verb of its own. What stands in quotation marks on the way
    is passed over.
    """
    k = j - 1
    low = max(-1, j - _REACH)
    while k > low:
        node = nodes[k]
        if node.kind == "sign":
            mark = _CLOSING.get(node.low)
            if mark is not None:
                near = range(k - 1, max(-1, k - _QUOTED), -1)
                k = next((m for m in near if nodes[m].low == mark), -1)
            elif node.low not in {",", "-"}:
                return None
        elif "rel" in node.tags and nodes[k - 1].low != ",":
            return None
        elif (node.kind == "actor" and not node.poss) or "pron" in node.tags:
            after = nodes[k + 1]
            acts = not _FINITE.isdisjoint(after.tags) or after.low.endswith("ed")
            if acts and not is_object(nodes, k) and not _subordinate(nodes, k):
                return k
        k -= 1
    return None


def _subordinate(nodes: Sequence[Node], k: int) -> bool:
    """Whether a conjunction opens the clause of the subject at k: "since his troops moved in"."""
    at = k - 1
    while at > 0 and "det" in nodes[at].tags:
        at -= 1
    return at >= 0 and nodes[at].tags.get("conj") in {"sub", "that"}
