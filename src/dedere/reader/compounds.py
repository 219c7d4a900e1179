"""Places that are part of a compound or the aim of an attack, and no destination.

German joins a state by a hyphen to a noun ("im Gaza-Krieg") and attacks, bets or looks "auf" one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.nodes import Node

# States to which one travels "auf": islands.
_ISLANDS: Final = frozenset(
    "PHL CUB MLT CYP MDV SYC MUS BHS BRB FJI TON WSM TTO JAM HTI DOM LKA COM CPV STP ISL".split()
)

# What German calls a state or town beside its name, and the endings of adjectives before that.
_KINDS: Final = (
    *("republik", "stadt", "staat", "insel", "land", "provinz", "region", "ort", "metropole"),
    *("königreich", "emirat", "sultanat", "exklave", "gebiet", "hochburg", "halbinsel"),
)
_ENDINGS: Final = ("en", "em", "er")
_COURTS: Final = ("strafgericht", "gerichtshof", "weltstrafgericht", "weltgericht", "trybuna")
_SHORT: Final = frozenset({"istgh", "mtk", "icc", "tribunal"})
_HANDED: Final = (
    "überstell",
    "ausgeliefert",
    "auslief",
    "ausgeflogen",
    "gebracht",
    "przekaz",
    "wydan",
    "przewiezion",
)


def in_compound(nodes: Sequence[Node], j: int) -> bool:
    """Return whether the place at j opens a compound of something else: "Ukraine-Krieg"."""
    if j + 2 >= len(nodes) or nodes[j + 1].low != "-" or nodes[j + 1].start != nodes[j].end:
        return False
    head = nodes[j + 2]
    if head.start != nodes[j + 1].end or head.kind == "event":
        return False
    return "noun" not in head.tags


def describes_place(nodes: Sequence[Node], k: int) -> bool:
    """Return whether the word at k only describes the place behind it.

    "In der zentralasiatischen Republik X", "in der Hafenstadt Y".
    """
    node = nodes[k]
    if node.kind != "word" or node.tags or node.time is not None or not node.low.isalpha():
        return False
    if node.cap:
        return k + 1 < len(nodes) and nodes[k + 1].kind == "place" and node.low.endswith(_KINDS)
    return node.low.endswith(_ENDINGS)


def court_sits(nodes: Sequence[Node], i: int, j: int) -> bool:
    """Return whether the place at j tells where a court sits, and not where the word at i leads.

    "Den der Strafgerichtshof in Den Haag sucht"; but who is handed over comes to the court.
    """
    if nodes[j].iso3 != "NLD" or any(w in nodes[i].low for w in _HANDED):
        return False
    return any(
        n.low in _SHORT or any(court in n.low for court in _COURTS)
        for n in nodes[max(0, j - 5) : j]
    )


def against(nodes: Sequence[Node], j: int) -> bool:
    """Return whether the place at j is an adversary: "Krieg gegen die Ukraine"."""
    k = j - 1
    while k > 0 and "det" in nodes[k].tags:
        k -= 1
    if k < 0 or "prep" not in nodes[k].tags:
        return False
    return nodes[k].tags["prep"] == "with" or (k > 0 and "stop" in nodes[k - 1].tags)


def aimed_at(nodes: Sequence[Node], j: int) -> bool:
    """Return whether the state at j is what something is aimed at: "auf die Ukraine"."""
    if nodes[j].area != "state" or nodes[j].iso3 in _ISLANDS:
        return False
    if j + 1 < len(nodes) and {"soil", "capital", "site"} & nodes[j + 1].tags.keys():
        return False
    k = j - 1
    while k > 0 and "det" in nodes[k].tags:
        k -= 1
    return k >= 0 and nodes[k].low == "auf"
