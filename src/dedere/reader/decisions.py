"""Whose word a day, a wish or a cancellation is, in a sentence of a language other than English."""

from __future__ import annotations

from typing import Final

from dedere.reader.nodes import Node
from dedere.reader.subjects import CASED, DECIDING, Subjects

_PAST_ENDS: Final = {"ru": ("л", "ла", "ли"), "uk": ("в", "ла", "ли"), "pl": ("ł", "ła", "li")}


class Decisions(Subjects):
    """The sentence with what is decided, proposed, given up and said in it, and by whom."""

    def _decision(self, i: int) -> str | None:
        """ "Принял решение о поездке" is a plan, "ещё не принял" it leaves the trip open."""
        nodes = self.nodes
        for k in range(max(0, i - 3), i):
            if nodes[k].low in DECIDING and "prep" in nodes[k + 1].tags:
                before = nodes[max(0, k - 4) : k]
                open_yet = any("neg" in n.tags or n.tags.get("conj") == "sub" for n in before)
                return "hypothetical" if open_yet else "planned"
        return None

    def _undone_by(self, i: int, j: int) -> bool:
        """Whether the word at j tells what somebody else gave up: "после того, как Y отказался".

        The clause of j has a subject of its own, and the trip at i is not in it.
        """
        if self.lang not in CASED or j < i or abs(self.breaks[j] - self.breaks[i]) < 2:
            return False
        return any(
            b == self.breaks[j] and n.kind == "actor" and n.person is None and self._may_act(k)
            for k, (n, b) in enumerate(zip(self.nodes, self.breaks, strict=True))
        )

    def _said_at(self, i: int, node: Node) -> bool:
        """ "На встрече в Y предложил": what was proposed at the meeting at i is not the meeting."""
        if self.lang not in CASED or i == 0 or "held" not in self.nodes[i - 1].tags:
            return False
        return node.low.endswith(_PAST_ENDS[self.lang])
