"""Answers that name no trip: "no, he has no such plans", "there is no such visit on the diary"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dedere.reader.events import Event
from dedere.reader.grammar import subject

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

_PLANS = frozenset("plan plans intention intentions trip trips visit visits".split())
_OWNING = frozenset({"has", "have", "had", "is", "are", "was", "were"})


def answered(s: Sentence) -> list[Event]:
    """Return the refusal of "has no such plans", of whomever the sentence before spoke of."""
    nodes = s.nodes
    if "such" not in s.lows or not s.cast.recent:
        return []
    for k in range(2, len(nodes) - 1):
        if nodes[k].low != "such" or nodes[k - 1].low != "no" or nodes[k + 1].low not in _PLANS:
            continue
        if nodes[k - 2].low not in _OWNING:
            return []
        at = subject(nodes, k - 3) if k > 2 else None
        person = nodes[at].person if at is not None else None
        if person is None and nodes[k - 3].low == "there":
            person = s.cast.recent[-1]
        if person is None:
            return []
        first = nodes[at] if at is not None else nodes[k - 2]
        return [
            Event(
                person, "go", "declined", True, start=first.start, end=nodes[k + 1].end, trigger=k
            )
        ]
    return []
