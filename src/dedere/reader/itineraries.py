"""A traveller, a colon, and the list of his trips."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from dedere.reader.deeds import Deeds
from dedere.reader.destinations import destinations
from dedere.reader.enumeration import ITINERARY, walk
from dedere.reader.events import Event
from dedere.reader.grammar import governed
from dedere.reader.listing import Listing, in_year
from dedere.reader.nodes import Node
from dedere.reader.status import status_of

_LEGS: Final = frozenset({"leg", "legs", "stage", "swing", "trips", "travels"})
_TOURS: Final = frozenset({"visit", "travel", "flight", "transit"})


_AHEAD: Final = frozenset({"next", "upcoming", "planned", "forthcoming", "coming", "scheduled"})
_EVERY: Final = frozenset({"all", "each", "every"})
_THEM: Final = frozenset({"them", "these", "those", "one"})
_GONE: Final = frozenset(
    "been slept stayed visited gone travelled traveled landed stopped toured".split()
)
_COUNTED: Final = frozenset({"times", "once", "twice", "thrice"})


def _of_trips(head: Sequence[Node]) -> bool:
    """Whether the words before a colon speak of journeys."""
    lows = {n.low for n in head}
    if not lows.isdisjoint(ITINERARY):
        return True
    if not lows.isdisjoint(_COUNTED) and ("been" in lows or "left" in lows):
        # "Has left Israel six times:", "has been three times to states that":
        return True
    return any(
        n.kind == "word"
        and (
            n.tags.get("noun") in {"visit", "travel"}
            or ("verb" in n.tags and n.tags["verb"][0] in {"visit", "go", "host", "stay"})
        )
        for n in head
    )


def _says_otherwise(head: Sequence[Node]) -> bool:
    """Whether somebody says something before a colon, and not of the list: "the next stops of X,
    says his aide:".
    """
    # In "been to states" the word is a noun.
    at = next(
        (
            k
            for k, n in enumerate(head)
            if "say" in n.tags and not (k and head[k - 1].tags.keys() & {"prep", "det"})
        ),
        None,
    )
    if at is None:
        return False
    listed = any(n.low in ITINERARY for n in head[:at])
    return not (listed and len(head) - at <= 4)


def _links(tail: Sequence[Node], k: int) -> bool:
    """ "His stops were A and B": the verb that leads from the word for a list to its places."""
    return k > 0 and tail[k].low in _BE and tail[k - 1].low in ITINERARY


def _been(nodes: Sequence[Node]) -> bool:
    """Whether the words before "all of them" tell of being there."""
    return any(n.low.split()[0] in _GONE for n in nodes)


_BE: Final = frozenset({"are", "were"})
_PAST: Final = frozenset({"were", "was", "been", "had", "left"})


class Itineraries(Deeds):
    """Events of a list behind a colon, and of a tour that takes somebody somewhere."""

    def _enumerated(self, found: list[Event]) -> list[Event]:
        """ "X's trips since: Mongolia (September), China", "his visits to America: May, July"."""
        nodes = self.nodes
        colon = next((k for k, n in enumerate(nodes) if n.low == ":" and k > 0), None)
        if colon is None:
            return []
        head, tail = nodes[:colon], nodes[colon + 1 :]
        who = next((n for n in head if n.person is not None), None)
        if who is None:
            return self._all_of_them(head, tail)
        linked = any(_links(tail, k) for k in range(min(len(tail), 7)))
        told = (
            _of_trips(head)
            or linked
            or (
                len(head) <= 3
                and bool(tail)
                and (_opens_list(tail) or (tail[0].time is not None and len(tail) > 2))
            )
        )
        if not told or any("say" in n.tags for n in tail) or _says_otherwise(head):
            return []
        if any("aux" in n.tags and not _links(tail, k) for k, n in enumerate(tail)):
            return []
        self.to_come = any(n.low in _AHEAD or n.tags.get("aux") == "will" for n in head)
        self.over = not self.to_come and any(n.low in _PAST for n in (*head, *tail[:6]))
        places = [n for n in tail if n.kind == "place" and not n.poss]
        first = next((k for k, n in enumerate(tail) if n.kind == "place" and not n.poss), None)
        if first is not None and first <= 6:
            start = next((k for k in range(first) if tail[k].time is not None), first)
            rows = self._rows(who, tail[start:], first - start)
            if len(rows) > 1:
                found.clear()
                return rows
        times = list(dict.fromkeys(n.time for n in tail if n.time is not None))
        known = {p.start for e in found for p in e.places}
        if len(places) > 1:
            return [
                self._row(who, place, self._beside(tail, place), place.start, place.end)
                for place in places
                if place.start not in known
            ]
        ahead = [p for e in found if e.kind == "noun" for p in e.places if p.end <= head[-1].end]
        if not places and len(times) > 1 and len({n.iso3 for n in ahead}) == 1:
            for event in found:
                event.time = None if event.places == ahead[:1] else event.time
            return [self._row(who, ahead[0], time, time.start, time.end) for time in times]
        return []

    def _all_of_them(self, head: Sequence[Node], tail: Sequence[Node]) -> list[Event]:
        """ "Kampala, Doha, Cairo: in a year X has slept in all of them"."""
        who = next((n for n in tail if n.person is not None and not n.poss), None)
        if who is None or len(head) < 3 or head[0].kind != "place":
            return []
        after = [n for n in tail if n.start > who.end]
        every = next((k for k, n in enumerate(after) if n.low in _EVERY), None)
        if every is None or not any(n.low in _THEM for n in after[every + 1 : every + 4]):
            return []
        if not _been(after[:every]) or any("neg" in n.tags for n in after):
            return []
        listed = walk(head, 0)
        if len(listed.stops) < 2 or head[-1].end > listed.stops[-1].place.end:
            return []
        self.to_come = False
        return [
            self._row(who, stop.place, time, stop.place.start, stop.place.end)
            for stop in listed.stops
            for time in stop.times or [None]
        ]

    def _rows(self, who: Node, tail: Sequence[Node], first: int) -> list[Event]:
        listed = walk(tail, first)
        ahead = next((n.time for n in tail[:first] if n.time is not None), None)
        return [
            self._row(who, stop.place, time, stop.place.start, stop.place.end)
            for k, stop in enumerate(listed.stops)
            for time in stop.times or [ahead if not k or not listed.led else None]
        ]

    @staticmethod
    def _beside(tail: Sequence[Node], place: Node) -> Any:
        """The day that stands between a place of a list and the next one."""
        at = tail.index(place)
        for k, node in enumerate(tail[at + 1 : at + 8]):
            if node.kind == "place" and not (k <= 2 and tail[at + 1].low == "and"):
                return None
            if node.time is not None:
                return node.time
        return None

    def _row(self, who: Node, place: Node, time: Any, start: int, end: int) -> Event:
        published = self.cast.published
        if self.over and time is not None and published is not None:
            # "His stops were A (3-4 July)": the July that is over.
            time = in_year(time, Listing(str(who.person), None), "", published)
        ahead = self.to_come and time is None
        if time is not None and published is not None:
            ahead = time.span.earliest > published
        return Event(
            person=who.person,
            kind="visit",
            status="planned" if ahead else "made",
            firm=True,
            start=start,
            end=max(end, getattr(time, "end", end)),
            places=[place],
            time=time,
        )

    def _taken(self, i: int, form: str) -> list[Event]:
        """ "A tour that will also take him to Saudi Arabia"."""
        nodes = self.nodes
        at = next(
            (k for k in range(i + 1, min(len(nodes), i + 4)) if nodes[k].person is not None), None
        )
        if at is None or nodes[at].poss or at + 1 >= len(nodes):
            return []
        if nodes[at + 1].low not in {"to", "through", "across", "from", "into"}:
            return []
        tour = next(
            (
                k
                for k in range(i - 1, max(-1, i - 13), -1)
                if nodes[k].tags.get("noun") in _TOURS or nodes[k].low in _LEGS
            ),
            None,
        )
        if tour is None:
            return []
        for node in nodes[max(0, tour - 3) : tour]:
            if (node.poss or "poss" in node.tags) and node.person != nodes[at].person:
                return []
        flags, _ = governed(nodes, i)
        direction, today, time, until = self._where(i)
        status, firm = status_of(flags, form, "go", direction, today)
        found = destinations(nodes, i, "go")
        if status is None or not found.places:
            return []
        who = nodes[at]
        event = self._event(who.person, "go", status, firm, who, i, found, time, until)
        event.over = form == "past"
        return [event]


def _opens_list(tail: Sequence[Node]) -> bool:
    """Whether the words behind a colon are places in a row: no "US behind the attack"."""
    if tail[0].kind != "place":
        return False
    after = tail[1] if len(tail) > 1 else None
    return after is None or after.kind == "sign" or after.time is not None or "conj" in after.tags
