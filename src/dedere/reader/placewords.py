"""What stands around the name of a place, and whether a word leads there, in Romance languages."""

from __future__ import annotations

from collections.abc import Sequence

from dedere.reader.nodes import Node

# "Otro país", "um país membro": no state that has been named.
_ANY = frozenset(
    "otro outro otros outros un um algún algum ningún nenhum cualquier qualquer cada tercer"
    " terceiro autre aucun un'altro altro qualsiasi".split()
)
# "Uno de esos países, Sudáfrica": the name behind the comma is where the word leads.
_STATES = frozenset({"país", "países", "pays", "paese", "paesi"})
_THEN = frozenset({"depois", "luego", "e", "y"})


def is_the_country(nodes: Sequence[Node], k: int) -> bool:
    """Return whether the word at k is "the country", and not "another" or "any"."""
    return "country" in nodes[k].tags and nodes[k - 1].low not in _ANY


def one_of_them(nodes: Sequence[Node], k: int) -> bool:
    """ "Un viaje a uno de esos países, Sudáfrica": the word at k with "to" before it."""
    if nodes[k].low not in _STATES and "country" not in nodes[k].tags:
        return False
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
