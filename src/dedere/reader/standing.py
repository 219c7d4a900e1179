"""What a word is where it stands: part of a compound, a modifier, a noun."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.nodes import Node

# States that are spoken of as fronts more often than as places of a visit.
FRONTS: Final = frozenset({"UKR", "PSE", "LBN", "SYR", "YEM"})


def hyphened(nodes: Sequence[Node], j: int) -> bool:
    """Return whether the node at j is part of a compound such as "Moscow-based"."""
    node = nodes[j]
    if j > 0 and nodes[j - 1].low == "-" and nodes[j - 1].end == node.start:
        return True
    return j + 1 < len(nodes) and nodes[j + 1].low == "-" and nodes[j + 1].start == node.end


def joined(nodes: Sequence[Node], j: int) -> list[Node]:
    """Return the places of the list that ends with the one at j: "A, B and C"."""
    found = [nodes[j]]
    k = j
    while k > 1:
        m = k - 1
        while m > 0 and "det" in nodes[m].tags:
            m -= 1
        if m == 0 or not (nodes[m].low in {",", "and", "or", "&"} or nodes[m].low == "nor"):
            break
        if nodes[m - 1].low == "," and nodes[m].low in {"and", "or"}:
            m -= 1
        before = nodes[m - 1]
        if before.kind != "place" or before.poss or hyphened(nodes, m - 1):
            break
        found.insert(0, before)
        k = m - 1
    if k == 0 or not _under(nodes, k) or _names_members(nodes, k):
        return found
    return found[-1:]


def _names_members(nodes: Sequence[Node], k: int) -> bool:
    """Whether the list at k names members: "countries, including A and B, hosted X"."""
    m = k - 1
    while m > 0 and "det" in nodes[m].tags:
        m -= 1
    if nodes[m].low not in {"including", "like", "as"}:
        return False
    before = nodes[max(0, m - 7) : m]
    if any(n.kind == "actor" and n.low.endswith(_PEOPLE) for n in before):
        return False
    return any(n.low.split()[-1] in _MEMBERS for n in before)


_PEOPLE: Final = (
    "leaders",
    "presidents",
    "ministers",
    "officials",
    "delegates",
    "diplomats",
    "guests",
)
_MEMBERS: Final = frozenset(
    "countries states nations members parties signatories governments".split()
)


def _under(nodes: Sequence[Node], k: int) -> bool:
    """Whether a preposition or a verb has the place as its object, articles aside."""
    m = k - 1
    while m > 0 and "det" in nodes[m].tags:
        m -= 1
    tags = nodes[m].tags
    return nodes[m].kind == "word" and ("prep" in tags or "verb" in tags)


def modifies(nodes: Sequence[Node], j: int) -> bool:
    """Return whether the place at j only describes what follows or hangs on a war or a force.

    "The White House spokesperson", "the Ukraine war", "troops in Ukraine".
    """
    if j + 1 < len(nodes):
        after = nodes[j + 1]
        if after.kind == "actor" and after.title and after.start - nodes[j].end <= 1:
            return True
        if after.kind == "word" and "stop" in after.tags:
            return not (j + 2 < len(nodes) and nodes[j + 2].low == "to")
        if (
            nodes[j].low in {"us", "u.s.", "uk", "u.k."}
            and after.kind == "word"
            and not (after.tags or after.cap or after.time)
        ):
            return True
    k = j - 1
    while k > 0 and ("det" in nodes[k].tags or nodes[k].kind == "adj" or nodes[k].low in SOFT):
        k -= 1
    return k > 0 and "prep" in nodes[k].tags and "stop" in nodes[k - 1].tags


def is_noun(nodes: Sequence[Node], j: int) -> bool:
    """Return whether the word at j that can be verb or noun stands as a noun."""
    node = nodes[j]
    if "noun" not in node.tags:
        return False
    if "verb" not in node.tags:
        return True
    if j == 0:
        return j + 1 < len(nodes) and "prep" in nodes[j + 1].tags
    before = nodes[j - 1]
    k = j - 1
    while k > 0 and before.time is not None and before.kind == "word":
        k -= 1
        before = nodes[k]
    if k < j - 1 and "aux" not in before.tags:
        before = nodes[j - 1]
    tags = before.tags
    if before.poss or "det" in tags or "poss" in tags or before.kind == "adj":
        return True
    if j >= 2 and before.kind == "word" and "aux" not in tags and determined(nodes[j - 2]):
        return True
    if before.low == "long" and nodes[j - 2].low == "-":
        return True
    if (
        "aux" in tags
        or "neg" in tags
        or before.low == "rather than"
        or "pron" in tags
        or "plan" in tags
        or "adv" in tags
    ):
        return False
    if before.kind == "actor":
        if paired(nodes, j - 1) is not None:
            return True
        return node.low in {"visit", "stay"} and not (
            j + 1 < len(nodes) and nodes[j + 1].kind == "place"
        )
    if before.kind == "place":
        return node.tags["verb"][1] != "s" or "prep" in (
            nodes[j + 1].tags if j + 1 < len(nodes) else {}
        )
    if before.kind == "sign":
        return before.low == "-"
    if tags.get("conj") == "sub" and before.low in _BEFORE_NOUNS and node.tags["verb"][1] != "ing":
        return j + 1 < len(nodes) and "prep" in nodes[j + 1].tags
    if "conj" in tags or "rel" in tags:
        return False
    return not before.low.endswith("ly") or before.low in {"early", "weekly", "friendly"}


_BEFORE_NOUNS: Final = frozenset(
    {"following", "after", "during", "despite", "amid", "before", "given"}
)


def paired(nodes: Sequence[Node], j: int) -> Node | None:
    """Return the other one of two names, the second of which ends at j: "X-Y", "X and Y's"."""
    if (j > 1 and nodes[j].kind in {"place", "adj"}) or (j > 1 and nodes[j].tags.get("cue")):
        j -= 1
    if j < 2 or nodes[j].kind != "actor" or nodes[j - 2].kind != "actor":
        return None
    if nodes[j - 1].low in {"-", "–", "—"} or (nodes[j - 1].low == "and" and nodes[j].poss):
        return nodes[j - 2]
    return None


def determined(node: Node) -> bool:
    """Return whether the node can open a noun phrase: an article, an owner, a cue."""
    return "det" in node.tags or "poss" in node.tags or node.poss or "cue" in node.tags


SOFT: Final = frozenset(
    "city town capital port resort neighbouring neighboring oil - rich island eastern western"
    " southern northern central nearby far occupied annexed former soviet visit state".split()
)
