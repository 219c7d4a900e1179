"""Who "the first leader to visit" is: a noun that the sentence says somebody to be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.grammar import governed, subject
from dedere.reader.nodes import Node

ORDINALS: Final = frozenset(
    {"first", "second", "third", "fourth", "fifth", "only", "last", "latest"}
)
_BECOMING: Final = frozenset("become becomes became becoming".split())
_BEING: Final = frozenset({"is", "was", "be", "'s"})
# Nodes between the ordinal and the noun that it counts.
_FAR: Final = 6


def liken(nodes: Sequence[Node]) -> None:
    """Give "the first Arab leader to visit" the person whom the sentence calls so."""
    for k, node in enumerate(nodes):
        if node.low not in ORDINALS or node.kind != "word":
            continue
        head = _head(nodes, k)
        if head is None:
            continue
        found = called(nodes, k)
        if found is not None:
            at, flags = found
            nodes[head].person = None if "not" in flags else nodes[at].person
            continue
        after = _named_behind(nodes, head)
        if after is not None:
            nodes[head].person = nodes[after].person


def called(nodes: Sequence[Node], k: int) -> tuple[int, set[str]] | None:
    """Return whom the sentence calls the first at k, and what governs the verb that says so.

    The flags are empty for an apposition: "X, the first leader to visit".
    """
    m = k - 1
    denied = False
    while m > 0 and (
        "det" in nodes[m].tags or nodes[m].poss or nodes[m].low == "as" or "neg" in nodes[m].tags
    ):
        denied = denied or "neg" in nodes[m].tags
        m -= 1
    if m < 1:
        return None
    before = nodes[m]
    if before.low == "," and nodes[m - 1].kind == "actor" and not nodes[m - 1].poss:
        return m - 1, set()
    be = before.tags.get("aux") in _BEING
    if not be and before.low not in _BECOMING:
        return None
    flags, j = governed(nodes, m)
    if be:
        flags.add(before.tags["aux"])
    at = subject(nodes, j) if j >= 0 else None
    if at is None or nodes[at].poss:
        return None
    if at > 0 and "cond" in nodes[at - 1].tags:
        flags.add("cond")
    if denied:
        flags.add("not")
    return at, flags


def first_to(nodes: Sequence[Node], at: int, i: int) -> set[str] | None:
    """Return the flags of "became the first premier to visit": so, to come or possible.

    None when nothing between the subject at `at` and the verb at `i` is counted.
    """
    k = next((k for k in range(i - 1, max(-1, at - 6), -1) if nodes[k].low in ORDINALS), None)
    if k is None:
        return None
    found = called(nodes, k)
    flags = found[1] if found is not None else set()
    for flag in ("cond", "may", "will", "would", "plan", "wish"):
        if flag in flags:
            return {"will" if flag in {"would", "plan"} else flag}
    if found is None and any(
        n.tags.get("aux") in {"will", "would"} for n in nodes[:at] if n.kind == "word"
    ):
        return {"will"}
    return {"did"}


def whom(nodes: Sequence[Node], i: int) -> int | None:
    """Return who is meant by "X, whom Y hosted", "the first leader Y received", or None.

    `i` is the verb, with its subject Y somewhere before it.
    """
    for k in range(i - 1, max(0, i - 9), -1):
        node = nodes[k]
        if node.kind == "sign" and node.low != "-":
            return None
        if node.low in {"whom", "who", "that"} and node.kind == "word":
            m = k - 1
            while m > 0 and nodes[m].low == ",":
                m -= 1
            return m if nodes[m].person is not None and not nodes[m].poss else None
        if node.kind == "actor":
            # "The first leader Trump received": office and host are one actor.
            near = range(k - 1, max(0, k - 5), -1)
            first = next((m for m in near if nodes[m].low in ORDINALS), 0)
            found = called(nodes, first) if first and node.title == "leader" else None
            if found is not None and nodes[found[0]].person is not None and "not" not in found[1]:
                return found[0]
        if node.kind == "word" and not node.tags.keys() & {"aux", "adv", "det", "pron"}:
            return None
    return None


def _head(nodes: Sequence[Node], k: int) -> int | None:
    """The title that the ordinal at k counts, when it is told what its bearer does."""
    for m in range(k + 1, min(len(nodes) - 1, k + _FAR)):
        node = nodes[m]
        if node.kind == "actor":
            return m if node.title and not node.name and not node.poss else None
        if node.kind == "sign" and node.low != "-":
            return None
        if node.tags.keys() & {"aux", "prep", "verb", "rel", "say", "det"}:
            # "The third trip the leader has made" counts trips, and no leaders.
            return None
    return None


def _named_behind(nodes: Sequence[Node], head: int) -> int | None:
    """ "The first leader to visit Syria was X": who is named behind the verb."""
    if nodes[head + 1].low != "to":
        return None
    for m in range(head + 2, min(len(nodes) - 1, head + 20)):
        node = nodes[m]
        if node.kind == "actor" or (node.kind == "sign" and node.low != ","):
            return None
        if node.tags.get("aux") in {"was", "is", "be"}:
            behind = range(m + 1, min(len(nodes), m + 5))
            first = next((n for n in behind if nodes[n].kind == "actor"), None)
            return first if first is not None and not nodes[first].poss else None
    return None
