"""What stands around the name of a place, and whether a word leads there, in Romance languages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.nodes import Node

# "Otro país", "um país membro": no state that has been named.
_ANY: Final = frozenset(
    "otro outro un um algún algum ningún nenhum cualquier qualquer cada todo tercer"
    " terceiro autre aucun un'altro altro qualsiasi".split()
)
# "Uno de esos países, Sudáfrica": the name behind the comma is where the word leads.
_STATES: Final = frozenset({"país", "países", "pays", "paese", "paesi"})
_IS: Final = frozenset({"está", "están", "estão", "se encuentra", "se encontra", "encontra-se"})
_THEN: Final = frozenset({"depois", "después", "luego", "e", "y", "también"})


def is_the_country(nodes: Sequence[Node], k: int) -> bool:
    """Return whether the word at k is "the country", and not "another" or "any"."""
    return "country" in nodes[k].tags and nodes[k - 1].low not in _ANY


def in_passing(node: Node) -> bool:
    """ "A Japón, y probablemente después a Rusia": words between two items of a list."""
    return node.kind == "word" and (node.low.endswith("mente") or node.low in _THEN)


def one_of_them(nodes: Sequence[Node], k: int, *, direct: bool) -> bool:
    """ "Un viaje a uno de esos países, Sudáfrica": the word at k with "to" before it.

    `direct` tells that the verb needs no "to": "ha visitado seis países: ...".
    """
    if nodes[k].low not in _STATES and "country" not in nodes[k].tags:
        return False
    if direct:
        return True
    return any(n.tags.get("prep") in {"to", "in"} for n in nodes[max(0, k - 4) : k])


def only_owns(nodes: Sequence[Node], k: int) -> bool:
    """ "La retirada de la ciudad de X": the site at k only tells what something is of."""
    while k > 0 and "det" in nodes[k - 1].tags and "prep" not in nodes[k - 1].tags:
        k -= 1
    if k < 2 or nodes[k - 1].tags.get("prep") != "from":
        return False
    of = nodes[k - 2]
    return not ({"event", "noun", "site"} & of.tags.keys() or of.kind == "event")


def and_the_one(nodes: Sequence[Node], k: int) -> int | None:
    """ "La cumbre del G20 en X y la de los BRICS en Y": where the place of the second is.

    `k` is where the conjunction stands.
    """
    if k + 4 >= len(nodes):
        return None
    at = k + 1 + (nodes[k + 1].low in _THEN)
    if not {"det", "prep"} & nodes[at].tags.keys() or nodes[at].kind != "word":
        return None
    at += "det" in nodes[at + 1].tags and "prep" not in nodes[at + 1].tags
    if nodes[at + 1].tags.get("prep") != "from" and "occurs" not in nodes[at + 1].tags:
        return None
    for m in range(at + 2, min(len(nodes), at + 8)):
        if nodes[m].kind == "place" and nodes[m - 1].tags.get("prep") == "in":
            return m
        if nodes[m].kind == "sign" or nodes[m].time is not None or "verb" in nodes[m].tags:
            return None
    return None


def of_the_war(nodes: Sequence[Node], k: int) -> bool:
    """ "La guerra de Rusia en X", "la ofensiva israelí en X": the word at k leads to the war."""
    if k < 2 or nodes[k].tags.get("prep") != "in":
        return False
    for m in range(k - 1, max(-1, k - 5), -1):
        node = nodes[m]
        if "stop" in node.tags:
            return True
        bare = node.kind in {"place", "adj"} or bool({"det", "prep"} & node.tags.keys())
        if not bare:
            return False
    return False


def asked_of(nodes: Sequence[Node], k: int) -> bool:
    """ "Kiev pide a X que lo detenga", "X debe detenerlo": the state at k is the one that is to."""
    before = nodes[k - 1] if k else None
    after = nodes[k + 1] if k + 1 < len(nodes) else None
    if after is not None and after.low == ",":
        return False
    if before is None or before.kind == "sign" or "conj" in before.tags:
        return True
    if before.tags.get("prep") == "to":
        return True
    return "det" in before.tags and "prep" not in before.tags


def on_a_visit(nodes: Sequence[Node], i: int) -> bool:
    """ "Está nesta quinta-feira em uma visita": whether somebody is on the visit at i."""
    for k in range(i - 1, max(-1, i - 12), -1):
        node = nodes[k]
        if node.low in _IS:
            return True
        if node.time is None and not {"det", "prep"} & node.tags.keys():
            return False
    return False
