"""Tours told by their stages, and guests named before "a quien", in Spanish and Portuguese."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.events import Event
from dedere.reader.gatherings import Gatherings
from dedere.reader.nodes import Node
from dedere.reader.people import home_of

# "La primera etapa de una gira por X e Y": so many words lie between the stage and the tour.
_TO_TOUR: Final = 6
_STAGES: Final = frozenset("etapa parada escala estación estação destino".split())
_FIRST: Final = frozenset("primera primer primeira primeiro".split())
_LAST: Final = frozenset("última último".split())
_BEGINS: Final = frozenset("inicio início comienzo começo arranque".split())
_ENDS: Final = frozenset("final fin fim término".split())
_THERE: Final = frozenset({"arrive", "go", "visit", "host", "meet", "stay"})
# So many words lie between "a quien" and the verb of receiving.
_TO_VERB: Final = 9
_WHOM: Final = frozenset({"quien", "quienes", "quem", "que", "cual", "qual"})
_TO: Final = frozenset({"a", "al", "ao", "à", "con", "com"})


def stage_of(nodes: Sequence[Node], i: int) -> str | None:
    """Return "planned" where the tour at i has begun, "made" where it ends, or None."""
    ordinal = {n.low for n in nodes[max(0, i - _TO_TOUR) : i]}
    if not ordinal.isdisjoint(_STAGES):
        if not ordinal.isdisjoint(_FIRST):
            return "planned"
        return None if ordinal.isdisjoint(_LAST) else "made"
    for k in range(max(0, i - _TO_TOUR + 1), i - 1):
        if nodes[k + 1].tags.get("prep") == "from":
            if nodes[k].low in _BEGINS:
                return "planned"
            if nodes[k].low in _ENDS:
                return "made"
    return None


def guest_before(nodes: Sequence[Node], i: int) -> Node | None:
    """ "X, a quien Y recibió": the name before the clause in which the verb at i receives."""
    for k in range(i - 1, max(1, i - _TO_VERB), -1):
        if nodes[k].low not in _WHOM:
            if nodes[k].kind == "sign" or "conj" in nodes[k].tags:
                return None
            continue
        j = k - 1
        while j > 0 and nodes[j].low in {"el", "la", "los", "o", "os"}:
            j -= 1
        if nodes[j].low not in _TO:
            return None
        j -= 1
        if j > 0 and nodes[j].low == ",":
            j -= 1
        who = nodes[j]
        return who if j >= 0 and who.kind == "actor" and who.person is not None else None
    return None


class Stages(Gatherings):
    """The sentence with the other states of a tour that it tells one stage of."""

    def _other_stages(self, found: list[Event]) -> list[Event]:
        """ "Llegó a X, primera etapa de una gira por X e Y": Y is still to come."""
        nodes = self.nodes
        told = next((e for e in reversed(found) if e.places and e.kind in _THERE), None)
        if told is None or told.status not in {"made", "under_way"}:
            return []
        who = next((n for n in nodes if n.kind == "actor" and n.person == told.person), None)
        if who is None or who.person is None:
            return []
        for i, node in enumerate(nodes):
            if node.tags.get("noun") != "visit" or i <= told.trigger:
                continue
            status = stage_of(nodes, i)
            if status is None:
                continue
            home = home_of(self.cast.record, who.person)
            here = {place.iso3 for place in told.places}
            other = [p for p in self._places(i, home, direct=True) if p.iso3 not in here]
            other = [p for p in other if nodes.index(p) > i]
            if not other:
                return []
            for event in found:
                if event.trigger == i and event.status in {"made", "under_way", None}:
                    event.status, event.time = status, None
            if any(event.trigger == i for event in found):
                return []
            made = self._make(who, i, "noun", status, False, other, None)
            made.status, made.time = status, None
            return [made]
        return []
