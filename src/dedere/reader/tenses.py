"""Whether what a word tells lies ahead, and whose day another clause gives.

For languages other than English. `breaks` counts the clause boundaries before each node.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.nodes import Node

# "Before the Congress" is where one speaks, "before the visit" what is to come.
BEFORE: Final = frozenset("vor ante devant davanti przed перед أمام امام".split())
_WILL_BE: Final = frozenset({"będzie", "będą", "będę"})
_WHEN: Final = frozenset({"gdy", "kiedy"})
_COMES: Final = frozenset("kommen kommt kam käme komme gekommen".split())
# "Not only" denies nothing.
_ONLY: Final = frozenset(
    "nur allein bloß tylko jedynie seulement solo sólo só тільки лише только".split()
)
_PROMISED: Final = frozenset({"zugesagt", "angekündigt", "versprochen", "erklärt", "gesagt"})
# What opens a clause of what went before.
_AFTER: Final = frozenset({"po tym", "po tym jak", "odkąd", "nachdem", "seitdem"})
_WARRANT: Final = ("haftbefehl", "nakaz", "wydani", "wystawieni")
# So many words before a day "since" still governs it: "seit seiner Wiederwahl im März".
_SINCE: Final = 8


def lies_ahead(nodes: Sequence[Node], i: int) -> bool:
    """ "Sagte vor seiner Abreise in die USA": whether the noun at i is still to come."""
    for k in range(i - 1, max(-1, i - 4), -1):
        if nodes[k].low in BEFORE:
            return True
        if not {"det", "poss"} & nodes[k].tags.keys():
            return False
    return False


def will_be(nodes: Sequence[Node], breaks: Sequence[int], i: int) -> bool:
    """ "Będzie gościł": whether the past form at i stands behind a Polish "will be"."""
    return any(nodes[k].low in _WILL_BE and breaks[k] == breaks[i] for k in range(max(0, i - 4), i))


def invites(nodes: Sequence[Node], breaks: Sequence[int], i: int, j: int) -> bool:
    """ "Er werde ihn zu einem Besuch einladen": the German verb at j ends the clause of i."""
    if nodes[j].cap or breaks[i] != breaks[j]:
        return False
    return j + 1 >= len(nodes) or nodes[j + 1].kind == "sign"


def comes_to_pass(nodes: Sequence[Node], breaks: Sequence[int], i: int) -> bool:
    """ "Dass es zu einem Treffen kommt": a German verb of coming that moves nobody."""
    if nodes[i].low not in _COMES:
        return False
    return any(
        node.low == "es" and breaks[k] == breaks[i]
        for k, node in enumerate(nodes[max(0, i - 16) : i + 3], max(0, i - 16))
    )


def if_he_comes(nodes: Sequence[Node], breaks: Sequence[int], i: int) -> bool:
    """ "Nie zostanie aresztowany, gdy przyleci": Polish "when" beside an arrest is an "if"."""
    first = i
    while first > 0 and breaks[first - 1] == breaks[i]:
        first -= 1
    if nodes[first].low not in _WHEN:
        return False
    return any(n.tags.get("verb", ("",))[0] == "arrest" for n in nodes)


def denies(nodes: Sequence[Node], j: int) -> bool:
    """Return whether the word of negation at j denies: "nicht nur" does not."""
    return j + 1 >= len(nodes) or nodes[j + 1].low not in _ONLY


def since_then(nodes: Sequence[Node], breaks: Sequence[int], j: int) -> bool:
    """ "Die dritte Reise seit seiner Wahl im März": the day of what it is counted from."""
    counted = False
    for k in range(j - 1, max(-1, j - _SINCE), -1):
        node = nodes[k]
        if breaks[k] != breaks[j] or (node.kind == "actor" and node.name is not None):
            return False
        if "since" in node.tags:
            return counted
        counted = counted or (node.kind == "word" and node.time is None and not node.tags)
    return False


def of_a_purpose(nodes: Sequence[Node], breaks: Sequence[int], j: int) -> bool:
    """ ", die Botschaft im Mai zu verlegen": the day of a German clause with an infinitive."""
    last = j
    while last + 1 < len(nodes) and breaks[last + 1] == breaks[j]:
        last += 1
    while last > j and nodes[last].kind == "sign":
        last -= 1
    return last > j and nodes[last - 1].low == "zu" and nodes[last].low.endswith("n")


def of_the_saying(nodes: Sequence[Node], breaks: Sequence[int], i: int, j: int) -> bool:
    """ "Gab Mitte Juli bekannt, dass er nicht kommt": the day at j is that of the word."""
    if j > i or breaks[j] == breaks[i]:
        return False
    for k in range(i, j, -1):
        if nodes[k].tags.get("conj") == "that" and nodes[k].kind == "word":
            return any(_says(n) for n in nodes[max(0, j - 12) : k])
    return False


def in_a_saying(nodes: Sequence[Node], breaks: Sequence[int], i: int, j: int) -> bool:
    """ "Sagte Ende Januar, er halte nichts von einem Besuch": German reports without "dass"."""
    if j > i or breaks[j] == breaks[i]:
        return False
    return any(
        _says(node) and breaks[k] == breaks[j]
        for k, node in enumerate(nodes[max(0, j - 8) : j + 8], max(0, j - 8))
    )


def after_which(nodes: Sequence[Node], breaks: Sequence[int], j: int) -> bool:
    """ "Po tym, jak Y w marcu wydał nakaz": the day of what went before, which moves nobody."""
    first = j
    while first > 0 and breaks[first - 1] == breaks[j]:
        first -= 1
    if not any(n.low in _AFTER for n in nodes[max(0, first - 1) : first + 3]):
        return False
    return not any(
        "verb" in node.tags and breaks[k] == breaks[j]
        for k, node in enumerate(nodes[first : j + _SINCE * 2], first)
    )


def after_the_warrant(nodes: Sequence[Node], breaks: Sequence[int], j: int) -> bool:
    """ "Reist nach Erlass des Haftbefehls im März": the day of the warrant, behind "after"."""
    warrant = False
    for k in range(j - 1, max(-1, j - 14), -1):
        if breaks[k] != breaks[j]:
            return False
        warrant = warrant or nodes[k].low.startswith(_WARRANT)
        if "after" in nodes[k].tags:
            return warrant
    return False


def _says(node: Node) -> bool:
    return "say" in node.tags or node.low in _PROMISED
