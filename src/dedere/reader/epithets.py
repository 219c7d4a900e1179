"""Words that stand for somebody without a title: "the 71-year-old", "the Libyan"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.nodes import Node

# "The Russians were", "the Chinese have": a people.
_MANY: Final = frozenset({"were", "are", "have"})
_ACTS: Final = frozenset({"aux", "verb", "say", "adv"})
# Those of whom "the suspect" tells held no high office.
OF_PRIVATE: Final = frozenset({"suspect", "defendant", "detainee"})


def by_age(nodes: Sequence[Node], at: int) -> bool:
    """Return whether "old" at the index ends "the 71-year-old" and no noun follows."""
    if at < 5 or nodes[at].low != "old" or nodes[at - 2].low != "year":
        return False
    if nodes[at - 1].low != "-" or not nodes[at - 4].low.isdigit():
        return False
    return nodes[at - 5].low == "the" and _acts(nodes, at)


def is_adjective(node: Node) -> bool:
    """Return whether a word for an age stands before a noun: "der 71-jährige Präsident"."""
    return not node.cap and node.low.startswith("jährige")


def by_nation(nodes: Sequence[Node], at: int) -> bool:
    """Return whether a nationality at the index stands for a person: "the Libyan was seized"."""
    if nodes[at].kind != "adj" or at == 0 or nodes[at - 1].low != "the" or not _acts(nodes, at):
        return False
    return not nodes[at].low.endswith("ans") and nodes[at + 1].low not in _MANY


def _acts(nodes: Sequence[Node], at: int) -> bool:
    if at + 1 >= len(nodes):
        return False
    after = nodes[at + 1]
    if after.kind != "word":
        return False
    return not after.tags.keys().isdisjoint(_ACTS) or after.low.endswith("ed")
