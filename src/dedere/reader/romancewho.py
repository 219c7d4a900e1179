"""Whose a journey is in French and Italian: two leaders, one on board, hosts, names in an aside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.nodes import Node

_TWO: Final = frozenset({"deux", "due"})
_HEADS: Final = frozenset({"leader", "head_of_state", "head_of_government", "other"})
_RULERS: Final = ("dirigeants", "leader", "leaders", "présidents", "presidenti", "chefs d' état")
_ON_BOARD: Final = frozenset({"bordo", "bord"})
_RECEIVING: Final = frozenset({"head_of_state", "head_of_government", "leader", "counterpart"})
# So many words lie at most between two words that belong to one turn.
_NEAR: Final = 8
_BETWEEN: Final = frozenset({"entre", "tra", "fra"})
_INCLUDING: Final = frozenset({"dont", "notamment", "compreso", "incluso"})


def both(nodes: Sequence[Node], before: Sequence[Node]) -> None:
    """Give "the two leaders" the person of the record who is one of the two just named."""
    for j, node in enumerate(nodes[1:], 1):
        if node.kind != "actor" or node.person is not None or nodes[j - 1].low not in _TWO:
            continue
        if node.title not in _HEADS or not node.low.endswith(_RULERS):
            continue
        named = [n for n in nodes[:j] if n.kind == "actor"] or [
            n for n in before if n.kind == "actor"
        ]
        persons = {n.person for n in named if n.person is not None}
        others = [n for n in named if n.person is None]
        if len(persons) == 1 and others:
            node.person = persons.pop()


def on_board(nodes: Sequence[Node], j: int) -> bool:
    """ "Un aereo con a bordo X": whether the name at j is that of one on board."""
    near = nodes[max(0, j - _NEAR) : j]
    at = next((k for k, n in enumerate(near) if n.low in _ON_BOARD), None)
    return at is not None and any("craft" in n.tags for n in near[:at])


def received_by(nodes: Sequence[Node], i: int) -> Node | None:
    """ "Accueilli par son homologue tchadien": the ruler who received, by name or office."""
    for k in range(i, min(len(nodes), i + _NEAR)):
        if "agent" not in nodes[k].tags:
            continue
        for node in nodes[k + 1 : k + 4]:
            if node.kind == "actor":
                rules = node.title in _RECEIVING or "leader" in node.tags or node.person
                return node if rules else None
            if not {"det", "poss"} & node.tags.keys():
                return None
    return None


def received_in(nodes: Sequence[Node], i: int) -> Node | None:
    """ "Accueilli par la Mongolie": the state that received, where it stands for its rulers."""
    k = i + 1
    if k >= len(nodes) or "agent" not in nodes[k].tags:
        return None
    k += 1
    while k < len(nodes) and "det" in nodes[k].tags:
        k += 1
    return nodes[k] if k < len(nodes) and nodes[k].kind == "place" else None


def named_ahead(nodes: Sequence[Node], breaks: Sequence[int], j: int) -> Node | None:
    """ "Lors de sa rencontre à Y, M. Z": who a possessive at the head of a sentence can mean."""
    comma = next((k for k in range(j + 1, len(nodes)) if breaks[k] != breaks[j]), None)
    if comma is None or nodes[comma].low != ",":
        return None
    for node in nodes[comma + 1 : comma + 5]:
        if node.kind == "actor":
            return node
        if node.kind == "place" or {"verb", "prep", "conj", "noun"} & node.tags.keys():
            return None
    return None


def no_subject(nodes: Sequence[Node], j: int, *, under: bool) -> bool:
    """Return whether the name or title at j, of nobody of the record, is no subject.

    `under` tells that a preposition stands before it: "crimes au Darfour". Nor is an adjective,
    nor a title whose holder follows: "l'ex presidente delle Filippine X".
    """
    node = nodes[j]
    if node.title is None:
        described = "adj" in node.tags and not node.cap and " " not in node.low
        return under or (described and not (j and "det" in nodes[j - 1].tags))
    if node.name is not None:
        return False
    k = j + 1
    while k < len(nodes) and {"prep", "det"} & nodes[k].tags.keys():
        k += 1
    if k == j + 1 or k + 1 >= len(nodes) or nodes[k].kind != "place":
        return False
    return nodes[k + 1].kind == "actor" and nodes[k + 1].title is None


def among(nodes: Sequence[Node], j: int) -> bool:
    """ "Une rencontre entre X et Y": whether "between" stands before the name at j."""
    k = j - 1
    while k > 0 and "det" in nodes[k].tags:
        k -= 1
    return k >= 0 and nodes[k].low in _BETWEEN


def counted_among(nodes: Sequence[Node], j: int) -> bool:
    """ "Des dirigeants, dont X", "tra cui X": whether the name at j is one of those named so."""
    k = j - 1
    while k > 0 and "det" in nodes[k].tags:
        k -= 1
    if k < 1:
        return False
    return nodes[k].low in _INCLUDING or (nodes[k].low == "cui" and nodes[k - 1].low in _BETWEEN)


def beside(nodes: Sequence[Node], at: int) -> Node | None:
    """ "X e la moglie Y sono arrivati": the person of the record who stands before "and"."""
    k = at - 1
    while k > 0 and {"det", "poss"} & nodes[k].tags.keys():
        k -= 1
    if k < 1 or k == at - 1 or nodes[k].tags.get("conj") != "and":
        return None
    before = nodes[k - 1]
    return before if before.kind == "actor" and before.person is not None else None


def gives_to(nodes: Sequence[Node], i: int, j: int) -> bool:
    """ "Déroule le tapis rouge à X": whether the guest at j stands under the verb's "to"."""
    if j - i > 4 or i + 1 >= len(nodes) or nodes[i + 1].tags.get("prep") != "to":
        return False
    return all(node.kind == "word" and "noun" not in node.tags for node in nodes[i + 1 : j])
