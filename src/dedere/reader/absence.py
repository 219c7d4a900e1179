"""Staying away: skipped, called off, forgone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from dedere.reader.destinations import destinations
from dedere.reader.events import Event
from dedere.reader.grammar import is_object, subject
from dedere.reader.inhisplace import InHisPlace
from dedere.reader.nodes import Node

# What one can skip at a meeting that one attends.
_PARTS: Final = frozenset(
    "lunch dinner breakfast session photo banquet portion part handshake".split()
)
_COUNTED: Final = frozenset("first second third last final opening closing".split())
_AWAY: Final = frozenset(
    "stay stays stayed staying keep keeps kept keeping skip skips skipped".split()
)
# What leaves it open whether somebody pulled out.
_UNDECIDED: Final = frozenset({"not", "may", "wish", "cond", "question", "to"})
_UNDOING: Final = {
    **dict.fromkeys(
        ("cancelled", "canceled", "withdrew", "pulled out", "backed out", "called off"),
        "cancelled",
    ),
    "postponed": "postponed",
    "put off": "postponed",
}


class Absence(InHisPlace):
    """Events of those who do not come."""

    def _skip(self, i: int, kind: str, form: str) -> list[Event]:
        nodes = self.nodes
        out = self._out_of_talks(i, form) if kind == "cancel" else []
        if out or (kind in {"cancel", "postpone"} and self._before_noun(i)):
            return out
        if any(
            n.low in _PARTS or (n.kind == "event" and n.low.split()[-1] in _PARTS)
            for n in nodes[i + 1 : i + 7]
        ) or _one_day(nodes[i + 1 : i + 5]):
            return []
        if kind == "skip" and form in {"past", "pp"} and i + 1 < len(nodes):
            if nodes[i + 1].low == "by":
                return self._shunned(i)
        flags, at, j = self._subject(i, form)
        if form == "base" and flags == {"to"} and j == i - 2 and at != j:
            if nodes[j].kind == "actor" and nodes[j].person is None:
                # "X told his ministers to stay away": it is they who stay away.
                return []
        if at is not None and nodes[at].person is None:
            at = self._joined(at)
        if at is None or nodes[at].person is None:
            return []
        found = destinations(nodes, i, "skip")
        if kind in {"cancel", "postpone"} and found.event is None:
            return []
        _, _, time, until = self._where(i)
        if kind != "skip" and getattr(time, "start", nodes[i].start) < nodes[i].start:
            time = None
        status = {"skip": "declined", "cancel": "cancelled", "postpone": "postponed"}[kind]
        if (
            "not" in flags
            or "cond" in flags
            or (flags == {"to"} and (is_object(nodes, at) or nodes[at].low in {"him", "her"}))
        ):
            # "Warned him to stay away" tells of no answer.
            return []
        if flags & {"may", "wish", "question"}:
            status = "hypothetical"
        if kind == "skip" and self.nodes[i].low.startswith(("give", "gave", "giving")):
            found.places = found.places or [
                n for n in nodes[i : i + 12] if n.kind == "place" and not n.poss
            ]
        if kind == "skip" and not found.places and found.event is None and not found.anaphor:
            if nodes[i].low.split()[0] not in _AWAY:
                return []
            found.event = next((n for n in reversed(nodes[:i]) if n.kind == "event"), None)
            if found.event is None:
                found.anaphor = "gathering"
                time = time or next((n.time for n in nodes[:i] if n.time is not None), None)
        event = self._event(
            nodes[at].person, "skip", status, True, nodes[at], i, found, time, until
        )
        return [event, *self._companions(at, event)]

    def _out_of_talks(self, i: int, form: str) -> list[Event]:
        """ "Pulled out of the talks in Istanbul"."""
        nodes = self.nodes
        if i + 1 >= len(nodes) or nodes[i + 1].low not in {"of", "from"}:
            return []
        k = next(
            (
                k
                for k in range(i + 2, min(len(nodes), i + 6))
                if nodes[k].tags.get("noun") == "meet"
            ),
            None,
        )
        flags, at, _ = self._subject(i, form)
        if k is None or at is None or nodes[at].person is None or flags & _UNDECIDED:
            return []
        found = destinations(nodes, k, "meet")
        if not found.places:
            return []
        _, _, time, until = self._where(k)
        who = nodes[at]
        return [self._event(who.person, "skip", "cancelled", True, who, i, found, time, until)]

    def _called_off(self, found: list[Event]) -> None:
        """ "Had planned to visit Turkey but cancelled": the verb alone undoes what was planned."""
        nodes = self.nodes
        if self.lows.isdisjoint(_UNDOING):
            return
        for k in range(2, len(nodes)):
            status = _UNDOING.get(nodes[k].low)
            if status is None or nodes[k].kind != "word":
                continue
            if k + 1 < len(nodes) and nodes[k + 1].kind != "sign" and nodes[k + 1].low != "it":
                continue
            lead = nodes[k - 1]
            if lead.low not in {"but", "then", "later", "he", "she"} and lead.person is None:
                continue
            planned = [
                e for e in found if e.trigger < k and e.status in {"planned", "hypothetical"}
            ]
            if planned and (planned[-1].places or planned[-1].event is not None):
                planned[-1].status, planned[-1].firm = status, True
                planned[-1].end = max(planned[-1].end, nodes[k].end)

    def _instead_of(self, i: int) -> bool:
        """Whether "instead of" or "rather than" stands right before the verb."""
        before = self.nodes[i - 1] if i else None
        return before is not None and before.low in {"instead of", "rather than"}

    def _forgone(self, i: int, kind: str) -> list[Event]:
        """ "Instead of going to Durban, X will speak by video": where he does not go."""
        nodes = self.nodes
        at = self._forward(i) if i <= 2 else subject(nodes, i - 2, free=True)
        if at is None or nodes[at].person is None or nodes[at].poss:
            return []
        found = destinations(nodes, i, kind)
        if not found.places and found.event is None:
            return []
        _, _, time, until = self._where(i)
        who = nodes[at]
        first = nodes[i - 1] if who.start > nodes[i].start else who
        return [self._event(who.person, "skip", "declined", True, first, i, found, time, until)]

    def _shunned(self, i: int) -> list[Event]:
        """ "The summit in India, boycotted by X and Y"."""
        nodes = self.nodes
        at = next((k for k in range(i - 1, max(-1, i - 8), -1) if nodes[k].kind == "event"), None)
        if at is None:
            return []
        found = destinations(nodes, at, "meet")
        found.event = nodes[at]
        if not found.places and at > 3 and nodes[at - 1].tags.get("det") is not None:
            found.places = [
                n for k, n in enumerate(nodes[:at]) if n.kind == "place" and at - k <= 3
            ][-1:]
        _, _, time, until = self._where(i)
        return [
            self._event(n.person, "skip", "declined", True, nodes[at], i, found, time, until)
            for n in nodes[i + 2 : i + 8]
            if n.kind == "actor" and n.person is not None and not n.poss
        ]

    def _before_noun(self, i: int) -> bool:
        nodes = self.nodes
        for k in range(i + 1, min(len(nodes), i + 8)):
            if "noun" in nodes[k].tags and nodes[k].kind == "word":
                return True
            if nodes[k].kind == "sign" or nodes[k].kind == "event":
                return False
        return False


def _one_day(after: Sequence[Node]) -> bool:
    """ "Will miss the first day of the debate": no more than a part of it."""
    return any(a.low in _COUNTED and b.low in {"day", "days"} for a, b in pairwise(after))
