"""Days of a French or Italian sentence that are not those of the travel it tells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.nodes import Node

# What is counted from something that is told: "un mois après l'annonce", "dopo che".
_FROM_THERE: Final = frozenset(
    {"dopo", "après", "prima", "avant", "dopo che", "après que", "prima che"}
)
_HAD: Final = frozenset({"aveva", "avevano", "avait", "avaient"})
_COURT: Final = frozenset(
    "mandat mandats mandato mandati cpi cour corte inculpé incriminato incriminazione émis émise"
    " délivré emesso emessa spiccato acquitté assolto ratifié ratificato procureur"
    " procuratore".split()
)
_WARRANTS: Final = ("mandato ", "mandati ")
_TOLD: Final = (
    "annonc",
    "annunci",
    "conferm",
    "confirm",
    "dichiar",
    "déclar",
    "fatto sapere",
    "indiqu",
)
_EVES: Final = frozenset({"veille", "vigilia"})
_MEANT_TO: Final = frozenset({"devait", "devaient", "doveva", "dovevano"})
_WENT_ON: Final = ("ait", "aient", "ava", "avano")
_AGREED: Final = frozenset({"accettato", "accepté", "promesso", "promis", "deciso", "décidé"})
# So many words lie at most between two words that belong to one turn.
_NEAR: Final = 8


def counted_on(nodes: Sequence[Node], j: int) -> bool:
    """Return whether the days at j are counted from what is told: "un mese dopo che"."""
    mention = nodes[j].time
    last = j
    while last + 1 < len(nodes) and nodes[last + 1].time is mention:
        last += 1
    if nodes[last].low in {"dopo che", "après que", "prima che"}:
        return True
    after = nodes[last + 1] if last + 1 < len(nodes) else None
    if after is None:
        return False
    if after.low in {"dopo che", "après que", "prima che"}:
        return True
    return nodes[last].low in _FROM_THERE and bool({"det", "poss"} & after.tags.keys())


def told_on(nodes: Sequence[Node], j: int, i: int) -> bool:
    """ "Il 18 ottobre X aveva annunciato che": whether the day at j is that of saying."""
    said = False
    for k in range(j + 1, i):
        node = nodes[k]
        if node.kind != "word":
            continue
        if "say" in node.tags or node.low.startswith(_TOLD):
            said = True
        elif said and node.tags.get("conj") == "that":
            return True
        elif "verb" in node.tags and "passive" not in node.tags:
            return False
    return False


def of_the_court(nodes: Sequence[Node], breaks: Sequence[int], j: int) -> bool:
    """Return whether the clause of the day at j tells of a warrant or a court."""
    first = last = j
    while first > 0 and breaks[first - 1] == breaks[j]:
        first -= 1
    while last + 1 < len(nodes) and breaks[last + 1] == breaks[j]:
        last += 1
    return any(n.low in _COURT or n.low.startswith(_WARRANTS) for n in nodes[first : last + 1])


def had_asked(nodes: Sequence[Node], i: int) -> bool:
    """ "Aveva invitato X": the day beside the invitation at i is that of asking."""
    return any(node.low in _HAD for node in nodes[max(0, i - 2) : i])


def since_when_told(nodes: Sequence[Node], j: int) -> bool:
    """ "Da quando X è rientrato la scorsa settimana": the day at j is that of the return."""
    for k in range(j - 1, max(-1, j - 2 * _NEAR), -1):
        node = nodes[k]
        if node.low in {"da quando", "depuis que"}:
            return True
        if "since" in node.tags:
            return k + 1 < j and nodes[k + 1].tags.get("conj") == "that"
        if node.low in {",", ";"} and nodes[k - 1].low not in {"da quando", "depuis que"}:
            return False
    return False


def accepted_on(nodes: Sequence[Node], j: int, i: int) -> bool:
    """ "Ha accettato a maggio di visitare Y": whether the day at j is that of agreeing."""
    if not j < i or nodes[i - 1].low not in {"di", "de", "d'"}:
        return False
    return any(node.low in _AGREED for node in nodes[max(0, j - 3) : j])


def told_that(nodes: Sequence[Node], j: int) -> bool:
    """ "Affirmait dimanche que X devait": whether the day stands between a verb and its "that"."""
    first = last = j
    while first > 0 and nodes[first - 1].time is not None:
        first -= 1
    while last + 1 < len(nodes) and nodes[last + 1].time is not None:
        last += 1
    if not first or last + 1 >= len(nodes) or nodes[last + 1].tags.get("conj") != "that":
        return False
    verb = nodes[first - 1]
    return verb.kind == "word" and not verb.tags and verb.low.endswith(_WENT_ON)


def on_the_eve(nodes: Sequence[Node], j: int, i: int) -> bool:
    """ "Devait arriver la veille": the day before one that the text tells of elsewhere."""
    if nodes[j].low not in _EVES and (j + 1 >= len(nodes) or nodes[j + 1].low not in _EVES):
        return False
    return any(node.low in _MEANT_TO for node in nodes[max(0, i - 2 * _NEAR) : i])
