"""Where those are who are arrested, held or handed over: the places of such clauses."""

from __future__ import annotations

from typing import Final

from dedere.reader.governing import MISSIONS
from dedere.reader.nodes import Node
from dedere.reader.welcomes import Welcomes

_FIGURES: Final = frozenset("justice trial account task book heel light court".split())
_AUTHORITIES: Final = frozenset(
    "police authorities officials forces judge court agents officers government prosecutors troops"
    " soldiers guards security customs".split()
)
JAILS: Final = frozenset("prison jail detention facility custody cell court airport".split())


class Grounds(Welcomes):
    """The places that a clause of custody names."""

    def _in_place(self, i: int, *, led_to: bool = True) -> Node | None:
        """The place of the clause that a preposition of place leads to."""
        nodes = self.nodes
        for k in range(i + 1, min(len(nodes), i + 18)):
            node = nodes[k]
            if node.kind == "sign" and node.low not in {",", "(", ")", "-", "'", "’"}:
                return None
            if "rel" in node.tags or "say" in node.tags:
                return None
            if node.tags.get("conj") == "sub" and nodes[k - 1].low not in {"more", "less"}:
                return None
            if "aux" in node.tags and node.low != "to":
                return None
            if node.kind != "place" or node.iso3 is None:
                continue
            m = k - 1
            while m > i and ("det" in nodes[m].tags or nodes[m].kind == "adj"):
                m -= 1
            if nodes[m].low not in {"in", "at", "near", "outside", "inside", "to", "into", "of"}:
                if k + 1 < len(nodes) and nodes[k + 1].low in JAILS:
                    return node
                continue
            if nodes[m].low == "of" and node.area == "state":
                continue
            if k + 1 < len(nodes) and nodes[k + 1].low in MISSIONS:
                continue
            if not led_to and nodes[m].low == "to":
                continue
            after = nodes[k + 1].low if k + 1 < len(nodes) else ""
            if node.poss and after not in JAILS and "'s" in after:
                continue
            return node
        return None

    def _to_place(self, i: int) -> Node | None:
        nodes = self.nodes
        for k in range(i + 1, min(len(nodes) - 1, i + 9)):
            if nodes[k].low in {"to", "into"}:
                if nodes[k + 1].low in _FIGURES:
                    return None
                found = self._in_place(k - 1)
                return found if found is None or found.start - nodes[k].end < 90 else None
            if nodes[k].kind == "sign" and nodes[k].low != ",":
                return None
        return None

    def _from_place(self, i: int) -> Node | None:
        nodes = self.nodes
        for k in range(i + 1, min(len(nodes) - 1, i + 9)):
            if nodes[k].low == "from":
                return self._place_after(k)
            if nodes[k].kind == "sign" and nodes[k].low != ",":
                return None
        return None

    def _authority(self, i: int) -> Node | None:
        """ "Belgian police arrested X", "arrested by German authorities": their state."""
        nodes = self.nodes
        for k in range(max(0, i - 7), min(len(nodes) - 1, i + 10)):
            if nodes[k].kind != "adj" or nodes[k].iso3 is None:
                continue
            if k > i and nodes[k - 1].low not in {"by", "the"}:
                continue
            if any(n.low in _AUTHORITIES for n in nodes[k + 1 : k + 4]):
                place = Node(nodes[k].start, nodes[k].end, nodes[k].low, {}, "place")
                place.iso3, place.area = nodes[k].iso3, "state"
                return place
        return None
