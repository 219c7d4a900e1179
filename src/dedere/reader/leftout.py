"""Clauses whose verb is left out: "and later to Belarus", "Y did not", "X declined"."""

from __future__ import annotations

from typing import Final

from dedere.reader.events import Destinations, Event
from dedere.reader.grammar import is_object
from dedere.reader.moving import Moving

_ANSWERS: Final = {
    **dict.fromkeys(("declined", "refused", "demurred"), "declined"),
    "accepted": "planned",
}
_NTH: Final = frozenset({"second", "third", "next", "last", "other"})
_GOING: Final = frozenset({"go", "visit", "arrive", "noun", "stay", "meet"})
_FACTS: Final = frozenset({"made", "planned", "under_way", "hypothetical"})
_ONWARD: Final = frozenset("later then next onward on afterwards subsequently finally".split())


class LeftOut(Moving):
    """Events that share the verb of a clause before them."""

    def _onward(self, found: list[Event]) -> list[Event]:
        """ "He went to China, where he spoke, and later to Belarus": the verb is left out."""
        nodes = self.nodes
        more: list[Event] = []
        known = {place.start for event in found for place in event.places}
        for k in range(3, len(nodes)):
            place = nodes[k]
            if place.kind != "place" or place.poss or place.start in known:
                continue
            via = nodes[k - 1].low == "via" or (
                nodes[k - 1].low == "of" and [n.low for n in nodes[k - 3 : k - 1]] == ["by", "way"]
            )
            if via:
                went = [e for e in found if e.trigger < k and e.kind in {"go", "leave", "noun"}]
                if went and went[-1].person is not None and went[-1].status is not None:
                    event = self._event(
                        went[-1].person, "transit", went[-1].status, went[-1].firm, place, k,
                        Destinations(places=[place], end=place.end, stop=k), went[-1].time, None,
                    )  # fmt: skip
                    event.presence = "transit"
                    more.append(event)
                    known.add(place.start)
                continue
            if nodes[k - 1].low == "in" and self._also_met(found, k):
                last = [e for e in found if e.trigger < k and e.kind == "meet" and e.places][-1]
                time = next((n.time for n in nodes[k + 1 : k + 4] if n.time is not None), None)
                more.append(
                    Event(
                        person=last.person, kind="meet", status=last.status, firm=last.firm,
                        start=place.start, end=max(place.end, getattr(time, "end", 0)),
                        places=[place], trigger=k, time=time,
                    )
                )  # fmt: skip
                known.add(place.start)
                continue
            if not self._leads_on(k):
                continue
            before = [e for e in found if e.trigger < k and e.kind in _GOING and e.places]
            if before and before[-1].person is not None and before[-1].status in _FACTS:
                last = before[-1]
                time = next((n.time for n in nodes[k + 1 : k + 4] if n.time is not None), None)
                more.append(
                    Event(
                        person=last.person, kind="go", status=last.status, firm=last.firm,
                        start=nodes[k - 2].start, end=max(place.end, getattr(time, "end", 0)),
                        places=[place], trigger=k, time=time,
                    )
                )  # fmt: skip
                known.add(place.start)
        return more

    def _leads_on(self, k: int) -> bool:
        """ "And later to A", "from there on to A", "followed by A", "then on Tuesday to A"."""
        nodes = self.nodes
        if nodes[k - 1].low == "by" and nodes[k - 2].low == "followed":
            return True
        j = k - 1
        if nodes[j].low not in {"to", "on to"}:
            return False
        onward = nodes[j].low == "on to"
        if nodes[j - 1].low in _NTH and "det" in nodes[j - 2].tags:
            return nodes[j - 3].low in {"and", ",", ";"}
        while j > 0:
            j -= 1
            node = nodes[j]
            if node.low in _ONWARD:
                onward = True
            elif node.low == "there" and nodes[j - 1].low == "from":
                onward = True
                j -= 1
            elif node.low not in {"on", "in"} and node.time is None:
                break
        return onward and nodes[j].low in {"and", ",", "then", ";"}

    def _also_met(self, found: list[Event], k: int) -> bool:
        """ "Met A in Kuala Lumpur, as well as B and C in Jakarta"."""
        before = [e for e in found if e.trigger < k and e.kind == "meet" and e.places]
        if not before or before[-1].person is None:
            return False
        last = before[-1].places[-1]
        between = [n for n in self.nodes[: k - 1] if n.start >= last.end]
        return any(n.kind == "actor" for n in between) and all(
            n.kind in {"actor", "sign", "adj"}
            or n.low in {"and", "as", "well", "with", "this", "week", "also", "later", "then", "in"}
            or n.time is not None
            or "title" in n.tags
            or "det" in n.tags
            for n in between
        )

    def _neither(self, found: list[Event]) -> list[Event]:
        """ "X did not go, and Y did not either", "Y came; X did not": the verb is left out."""
        nodes = self.nodes
        more: list[Event] = []
        for k in range(1, len(nodes) - 1):
            node = nodes[k]
            if node.tags.get("aux") not in {"did", "do", "will", "would"} or node.kind != "word":
                continue
            rest = list(nodes[k : k + 4])
            if not any("neg" in n.tags for n in rest):
                continue
            tail = [n for n in rest[1:] if "neg" not in n.tags and n.low != "either"]
            if tail and tail[0].kind != "sign":
                continue
            who = nodes[k - 1]
            if who.low == "," and k > 2:
                at = next((m for m in range(k - 2, -1, -1) if nodes[m].kind == "actor"), None)
                who = nodes[at] if at is not None else who
            if who.person is None:
                continue
            like = next((e for e in found if e.places or e.event is not None), None)
            if like is not None and like.person != who.person:
                more.append(
                    Event(
                        person=who.person, kind="skip", status="declined", firm=True,
                        start=who.start, end=rest[-1].end if not tail else tail[0].start,
                        places=like.places, event=like.event, time=like.time,
                    )
                )  # fmt: skip
        return more

    def _answered(self) -> list[Event]:
        """ "But X declined.", "X accepted.": the answer to what the sentence before asked."""
        nodes = self.nodes
        for k in range(1, len(nodes)):
            node = nodes[k]
            status = _ANSWERS.get(node.low)
            if status is None or node.kind != "word":
                continue
            if k + 1 < len(nodes) and nodes[k + 1].low not in {".", ",", ";", "!"}:
                continue
            who = nodes[k - 2] if nodes[k - 1].tags.get("aux") in {"have", "had"} else nodes[k - 1]
            if who.person is None or who.poss or is_object(nodes, nodes.index(who)):
                continue
            kind = "skip" if status == "declined" else "attend"
            return [
                Event(
                    person=who.person, kind=kind, status=status, firm=True,
                    start=who.start, end=node.end,
                )
            ]  # fmt: skip
        return []
