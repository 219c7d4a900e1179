"""One sentence of English to its events: each trigger word has its rule."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dedere.reader.destinations import destinations
from dedere.reader.enumeration import ITINERARY, members, spread, walk
from dedere.reader.events import Destinations, Event
from dedere.reader.grammar import governed, is_object
from dedere.reader.moving import Moving
from dedere.reader.nodes import Node
from dedere.reader.nouns import noun_events
from dedere.reader.status import status_of
from dedere.reader.triggers import triggers

_ONWARD = frozenset("later then next onward on afterwards subsequently finally".split())
_TOURS = frozenset({"visit", "travel", "flight", "transit"})


def _past(node: Node) -> bool:
    if node.kind != "word":
        return False
    verb = node.tags.get("verb")
    return (verb is not None and verb[1] in {"past", "pp"}) or (
        not node.tags and node.low.endswith("ed")
    )


class Sentence(Moving):
    """The nodes of one sentence and the events that they tell."""

    def events(self) -> list[Event]:
        """Return the events of the sentence in the order of their triggers."""
        found: list[Event] = []
        nodes = self.nodes
        for i, cls, kind, form in triggers(nodes):
            made: list[Event] = []
            if cls == "event":
                made = noun_events(self, i, "meet")
            elif cls == "noun":
                made = noun_events(self, i, kind)
            elif cls == "due":
                made = self._due(i)
            elif kind == "host" and self._misses(i):
                made = self._skip(i, "skip", form)
            elif kind in {"host", "expect", "seen", "hear"}:
                made = (self._due(i) if kind == "expect" else []) or self._host(i, kind, form)
            elif kind == "take" or (kind == "lead" and not self._delegation(i)):
                made = self._taken(i, form)
            elif kind == "overfly" and self._enters(i):
                made = self._verb(i, "go", form)
            elif kind == "invite":
                made = self._invite(i, form)
            elif kind == "arrest":
                made = self._arrest(i, form)
            elif kind in {"send", "represent", "lead"} or (
                nodes[i].low.startswith("head") and self._delegation(i)
            ):
                made = self._send(i, "lead" if kind in {"go", "lead"} else kind, form)
            elif kind in {"cancel", "postpone", "skip"}:
                made = self._skip(i, kind, form)
            elif kind in {
                "visit",
                "go",
                "arrive",
                "leave",
                "back",
                "stay",
                "attend",
                "meet",
                "speak",
                "transit",
                "overfly",
            }:
                made = self._verb(i, kind, form)
            for event in made:
                event.trigger = i
                found.append(event)
        if not any(event.remote for event in found):
            found.extend(self._screened(found))
        found.extend(self._opening(found))
        found.extend(self._laid_on(found))
        found.extend(self._at_event(found))
        found.extend(self._present())
        found.extend(self._refused())
        found.extend(self._copula())
        found.extend(self._onward(found))
        found.extend(self._neither(found))
        found = spread(nodes, found)
        return found + (
            self._enumerated(found)
            or ([] if any(e.places or e.event for e in found) else members(nodes))
        )

    def _enumerated(self, found: list[Event]) -> list[Event]:
        """ "X's trips since: Mongolia (September), China", "his visits to America: May, July"."""
        nodes = self.nodes
        colon = next((k for k, n in enumerate(nodes) if n.low == ":" and k > 0), None)
        if colon is None:
            return []
        head, tail = nodes[:colon], nodes[colon + 1 :]
        who = next((n for n in head if n.person is not None), None)
        told = any(
            (
                n.kind == "word"
                and (
                    n.tags.get("noun") in {"visit", "travel"}
                    or ("verb" in n.tags and n.tags["verb"][0] in {"visit", "go", "host", "stay"})
                )
            )
            or n.low in ITINERARY
            for n in head
        ) or (
            len(head) <= 3
            and bool(tail)
            and (tail[0].kind == "place" or (tail[0].time is not None and len(tail) > 2))
        )
        if who is None or not told or any("say" in n.tags for n in nodes):
            return []
        if any("aux" in n.tags for n in tail if n.kind == "word"):
            return []
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
        ahead = time is not None and published is not None and time.span.earliest > published
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

    def _misses(self, i: int) -> bool:
        """ "Gives the summit a miss"."""
        low = self.nodes[i].low
        return low.startswith(("give", "gave", "giving")) and any(
            node.low == "miss" for node in self.nodes[i + 1 : i + 12]
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

    def _present(self) -> list[Event]:
        """ "In attendance were A, B and X", "Among those present was X"."""
        nodes = self.nodes
        opening = [n.low for n in nodes[:5]]
        if not opening or not (
            {"attendance", "present", "guests", "dignitaries", "attendees"} & set(opening)
            or opening[0] in {"participating", "attending"}
        ):
            return []
        be = next((k for k, n in enumerate(nodes[:16]) if n.tags.get("aux") in {"was", "is"}), None)
        if be is None or be + 1 >= len(nodes) or any(n.kind == "actor" for n in nodes[:be]):
            return []
        ahead = any(n.tags.get("aux") == "will" for n in nodes[:be])
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

    def _enters(self, i: int) -> bool:
        """ "Crossed the border into Niger" goes there; "crossed its airspace" does not."""
        nodes = self.nodes
        return nodes[i].low.startswith("cross") and any(
            n.low == "into" for n in nodes[i + 1 : i + 7]
        )

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
                        Destinations(places=[place], end=place.end, stop=k), None, None,
                    )  # fmt: skip
                    event.presence = "transit"
                    more.append(event)
                    known.add(place.start)
                continue
            if nodes[k - 1].low == "in" and self._also_met(found, k):
                last = [e for e in found if e.trigger < k and e.kind == "meet" and e.places][-1]
                more.append(
                    Event(
                        person=last.person, kind="meet", status=last.status, firm=last.firm,
                        start=place.start, end=place.end, places=[place], trigger=k,
                    )
                )  # fmt: skip
                known.add(place.start)
                continue
            if nodes[k - 1].low != "to" or nodes[k - 2].low not in _ONWARD:
                continue
            if nodes[k - 3].low not in {"and", ",", "then"}:
                continue
            before = [e for e in found if e.trigger < k and e.kind in {"go", "visit", "arrive"}]
            if before and before[-1].places and before[-1].person is not None:
                last = before[-1]
                more.append(
                    Event(
                        person=last.person, kind="go", status=last.status, firm=last.firm,
                        start=nodes[k - 2].start, end=place.end, places=[place], trigger=k,
                    )
                )  # fmt: skip
        return more

    def _also_met(self, found: list[Event], k: int) -> bool:
        """ "Met A in Kuala Lumpur, as well as B and C in Jakarta"."""
        before = [e for e in found if e.trigger < k and e.kind == "meet" and e.places]
        if not before or before[-1].person is None:
            return False
        last = before[-1].places[-1]
        between = [n for n in self.nodes[: k - 1] if n.start >= last.end]
        return any(n.kind == "actor" for n in between) and all(
            n.kind in {"actor", "sign", "adj"}
            or n.low in {"and", "as", "well", "with", "this", "week", "also", "later", "then"}
            or n.time is not None
            or "title" in n.tags
            for n in between
        )

    def _at_event(self, found: list[Event]) -> list[Event]:
        """ "X caused a scene at the summit in Kampala": whatever he did, he did it there."""
        nodes = self.nodes
        at = next((k for k, n in enumerate(nodes) if n.kind == "actor" and not n.poss), None)
        if at is None or nodes[at].person is None or is_object(nodes, at):
            return []
        if any(e.person == nodes[at].person for e in found):
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
            (k for k in range(i - 1, max(-1, i - 13), -1) if nodes[k].tags.get("noun") in _TOURS),
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

    def _refused(self) -> list[Event]:
        """ "But X declined." closes what was asked of him in the sentence before."""
        nodes = self.nodes
        for k in range(1, len(nodes)):
            node = nodes[k]
            if node.low not in {"declined", "refused", "demurred"} or node.kind != "word":
                continue
            if k + 1 < len(nodes) and nodes[k + 1].low not in {".", ",", ";", "!"}:
                continue
            who = nodes[k - 1]
            if who.person is None or who.poss:
                continue
            return [
                Event(
                    person=who.person, kind="skip", status="declined", firm=True,
                    start=who.start, end=node.end,
                )
            ]  # fmt: skip
        return []
