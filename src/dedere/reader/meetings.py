"""Being at a meeting without a verb that says so: a guest, a message, a scene."""

from __future__ import annotations

from typing import Final

from dedere.reader.captions import apart, shows_a_likeness
from dedere.reader.destinations import destinations
from dedere.reader.events import Destinations, Event
from dedere.reader.grammar import governed, is_object, subject
from dedere.reader.leftout import LeftOut
from dedere.reader.nodes import Node


def _past(node: Node) -> bool:
    if node.kind != "word":
        return False
    verb = node.tags.get("verb")
    return (verb is not None and verb[1] in {"past", "pp"}) or (
        not node.tags and node.low.endswith("ed")
    )


_PRESENT: Final = frozenset(
    "attendance present guests dignitaries attendees participants arrivals".split()
)
_AWAITED: Final = frozenset(
    "expected leaders presidents speakers invited attending visitors".split()
)
_CROWD: Final = frozenset(
    "guests leaders dignitaries attendees participants invitees speakers attending present invited"
    " expected gathered arrivals guest visitors presidents attendance".split()
)


def _status_among(flags: set[str], words: set[str]) -> str:
    if flags & {"will", "would", "plan"}:
        return "planned"
    if "may" in flags:
        return "hypothetical"
    if "was" in flags:
        return "planned" if "expected" in words else "made"
    if "invited" in words:
        return "hypothetical"
    return "planned" if "expected" in words else "under_way"


class AtMeetings(LeftOut):
    """Events that are placed by a meeting."""

    def _screened(self, found: list[Event]) -> list[Event]:
        """ "X railed against the West in a recorded message at a conference in South Africa"."""
        nodes = self.nodes
        k = next((k for k, n in enumerate(nodes) if n.tags.get("cue") == "remote"), None)
        if k is None or any("cond" in n.tags or "neg" in n.tags for n in nodes[:k]):
            return []
        if any(event.places and event.kind in {"speak", "attend"} for event in found):
            return []
        at = next((m for m, n in enumerate(nodes) if n.kind == "actor" and not n.poss), None)
        if at is None or nodes[at].person is None or is_object(nodes, at):
            return []
        there = destinations(nodes, k, "attend")
        if not there.places:
            return []
        flags: set[str] = set()
        for node in nodes[at : max(k, at)]:
            if "aux" in node.tags:
                flags.add(node.tags["aux"])
            elif "plan" in node.tags:
                flags.add("plan")
        direction, _, time, until = self._where(k)
        ahead = bool(flags & {"will", "would", "plan"}) or direction == "future"
        who = nodes[at]
        event = self._event(
            who.person, "attend", "planned" if ahead else "made", True, who, k, there, time, until
        )
        event.remote = True
        return [event]

    def _pictured(self, found: list[Event]) -> list[Event]:
        """A caption: "X congratulates Y in Lusaka on September 13" shows X there."""
        nodes = self.nodes
        if shows_a_likeness(nodes) or any(
            "neg" in n.tags or n.tags.get("cue") == "remote" for n in nodes
        ):
            return []
        events: list[Event] = []
        for at, who in enumerate(nodes):
            if who.kind != "actor" or who.person is None or who.poss or apart(nodes, at):
                continue
            if any(e.person == who.person and (e.places or e.event) for e in (*found, *events)):
                continue
            stay = self._shown(at)
            if stay is not None:
                events.append(stay)
        return events

    def _shown(self, at: int) -> Event | None:
        nodes = self.nodes
        for k in range(at + 1, len(nodes) - 1):
            if nodes[k].low not in {"in", "at", "outside", "near"} or nodes[k].kind != "word":
                continue
            place = self._place_after(k)
            if place is None:
                end = min(len(nodes), k + 9)
                seat = next((n for n in nodes[k + 1 : end] if n.kind == "place"), None)
                if seat is None or seat.poss or nodes[nodes.index(seat) - 1].low != ",":
                    continue
                place = seat
            dated = any(n.time is not None and n.time.travel for n in nodes[k:])
            if place.area == "state" and not dated:
                continue
            _, _, time, until = self._where(k)
            there = Destinations(places=[place], end=place.end, stop=k)
            who = nodes[at]
            return self._event(who.person, "stay", "made", False, who, k, there, time, until)
        return None

    def _as_pictured(self, found: list[Event]) -> None:
        """What a caption tells in the present was so when the picture was taken."""
        for event in found:
            if event.status in {"under_way", "planned"} and event.places:
                direction = self._where(event.trigger)[0]
                if direction == "past" or (direction == "undated" and event.status == "under_way"):
                    event.status = "made"

    def _present(self) -> list[Event]:
        """ "In attendance were A, B and X", "Among those present was X"."""
        nodes = self.nodes
        opening = [n.low for n in nodes[:5]]
        if not opening or not (
            _PRESENT & set(opening)
            or opening[0] in {"participating", "attending"}
            or (opening[0] == "among" and not _AWAITED.isdisjoint(opening))
        ):
            return []
        be = next((k for k, n in enumerate(nodes[:16]) if n.tags.get("aux") in {"was", "is"}), None)
        if be is None or be + 1 >= len(nodes) or any(n.kind == "actor" for n in nodes[:be]):
            return []
        ahead = any(n.tags.get("aux") == "will" or n.low == "expected" for n in nodes[:be])
        guests = [n for n in nodes[be + 1 :] if n.kind == "actor" and n.person and not n.poss]
        there = destinations(nodes, 0, "attend")
        return [
            Event(
                person=guest.person, kind="attend", status="planned" if ahead else "made",
                firm=True, start=nodes[0].start, end=guest.end, places=there.places,
                anaphor=None if there.places else "there",
            )
            for guest in guests
        ]  # fmt: skip

    def _among(self) -> list[Event]:
        """ "X was among them", "is one of the guests": at what the sentence before tells of."""
        nodes = self.nodes
        for k in range(2, len(nodes) - 1):
            if nodes[k].low not in {"among", "amongst", "one of"} and not (
                nodes[k].low == "of" and nodes[k - 1].low == "one"
            ):
                continue
            flags, j = governed(nodes, k - 1 if nodes[k].low == "of" else k)
            if j < 0 or not flags & {"is", "was", "be"} or "not" in flags:
                continue
            if nodes[0].low in {"neither", "nor", "never", "nowhere"}:
                continue
            at = subject(nodes, j)
            if at is not None and nodes[at].person is None:
                at = self._in_list(at)
            if at is None or nodes[at].person is None or nodes[at].poss:
                continue
            rest = [n.low for n in nodes[k + 1 : k + 9]]
            if rest[0] != "them" and _CROWD.isdisjoint(rest[:5]):
                continue
            if any("rel" in n.tags for n in nodes[k + 1 : k + 9]) and rest[0] != "them":
                continue
            status = _status_among(flags, set(rest))
            there = destinations(nodes, k, "attend")
            if not there.places and there.event is None and there.anaphor is None:
                there.anaphor = "gathering"
            _, _, time, until = self._where(k)
            who = nodes[at]
            return [self._event(who.person, "attend", status, True, who, k, there, time, until)]
        return []

    def _in_list(self, at: int) -> int | None:
        """ "X, the president of Y and Z were among": the person of the list that ends at `at`."""
        nodes = self.nodes
        for k in range(at - 1, -1, -1):
            node = nodes[k]
            if node.person is not None and node.kind == "actor":
                return k
            listed = node.kind in {"actor", "place"} or node.low in {",", "and", "of"}
            if not (listed or "det" in node.tags):
                return None
        return None

    def _at_event(self, found: list[Event]) -> list[Event]:
        """ "X caused a scene at the summit in Kampala": whatever he did, he did it there."""
        nodes = self.nodes
        at = next((k for k, n in enumerate(nodes) if n.kind == "actor" and not n.poss), None)
        if at is None or nodes[at].person is None or is_object(nodes, at):
            return []
        if any(e.person == nodes[at].person for e in found):
            return []
        if at + 2 < len(nodes) and "say" in nodes[at + 1].tags and "det" in nodes[at + 2].tags:
            # "X said the guests of the summit in A were few".
            return []
        for k in range(at + 2, min(len(nodes), at + 26)):
            node = nodes[k]
            if node.kind == "sign" and node.low not in {",", "-", "'", "’", "(", ")"}:
                return []
            if node.tags.keys() & {"neg", "cond", "rel", "say", "wish", "unable"} or (
                node.tags.get("conj") in {"sub", "that"}
            ):
                return []
            if node.kind == "actor" and node.name and node.person is None and not node.poss:
                return []
            if node.kind != "event" or not self._located_at(k):
                continue
            there = destinations(nodes, k, "meet")
            if not there.places:
                return []
            there.event = node
            flags = {n.tags["aux"] for n in nodes[at:k] if "aux" in n.tags}
            plan = any("plan" in n.tags or n.tags.get("cue") == "future" for n in nodes[at:k])
            direction, _, time, until = self._where(k)
            if "may" in flags:
                status = "hypothetical"
            elif flags & {"will", "would"} or plan or direction == "future":
                status = "planned"
            elif any(_past(n) for n in nodes[at:k]):
                status = "made"
            else:
                return []
            who = nodes[at]
            return [self._event(who.person, "attend", status, True, who, k, there, time, until)]
        return []

    def _located_at(self, k: int) -> bool:
        nodes = self.nodes
        m = k - 1
        while m > 0 and (
            "det" in nodes[m].tags
            or "cue" in nodes[m].tags
            or nodes[m].cap
            or nodes[m].kind == "adj"
            or (nodes[m].low.isalpha() and not nodes[m].tags and k - m < 4)
        ):
            m -= 1
        return nodes[m].low in {"at", "during"}
