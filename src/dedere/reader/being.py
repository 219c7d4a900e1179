"""Being somewhere: "X is in London", "X, in Astana on a visit,", "X is due in Beijing"."""

from __future__ import annotations

from typing import Final

from dedere.reader.captions import apart
from dedere.reader.destinations import destinations
from dedere.reader.events import Destinations, Event
from dedere.reader.governing import Governing
from dedere.reader.grammar import governed, subject
from dedere.reader.nodes import Node

_STATES_OF: Final = frozenset(
    "exile hiding hospital custody detention asylum town holiday jail trial bars cell prison arrest"
    " captivity extradition large run care surgery treatment dock court courtroom clinic embassy"
    " consulate centre center".split()
)
_SETTLED: Final = frozenset(
    "present based exiled stranded ensconced hospitalised hospitalized marooned".split()
)
_LEADING: Final = frozenset("in on under behind inside at awaiting facing standing".split())
# "Is wanted in": a state of law and no place.
_NOT_THERE: Final = frozenset({"wanted", "seeking", "sought"})


class Being(Governing):
    """Events without a verb of movement."""

    def _copula(self) -> list[Event]:
        """ "X is in London", "X in Beijing" as a headline, "X, in Astana on a visit,"."""
        nodes = self.nodes
        events: list[Event] = []
        for k in range(1, len(nodes) - 1):
            low = nodes[k].low
            if low not in {"in", "at", "on", "to", "inside"} or nodes[k].kind != "word":
                continue
            place = self._place_after(k)
            if place is None or (low == "on" and not place.low.endswith(("soil", "territory"))):
                continue
            event = self._being(k, place)
            if event is not None:
                event.trigger = k
                events.append(event)
        return events

    def _being(self, k: int, place: Node) -> Event | None:
        nodes = self.nodes
        j = k - 1
        if nodes[j].low == "back":
            j -= 1
        if nodes[j].low in _STATES_OF:
            j = self._into_state(j)
        if nodes[j].low in _SETTLED:
            j -= 1
        elif nodes[j].low in {"up", "free"} and nodes[j - 1].low in {"holed", "laid", "set"}:
            j -= 2
        flags, g = governed(nodes, j + 1)
        if g < 0 or (flags & {"should", "may", "would"} and nodes[j].low == "tried"):
            return None
        if any(n.low in _NOT_THERE for n in nodes[g + 1 : j + 1]):
            return None
        self._shared_copula(flags, g)
        bare = not flags
        node = nodes[g]
        at: int | None
        if bare or not flags & {"is", "was", "be", "have", "had", "will", "would"}:
            apposed = node.low == "," and g > 0 and nodes[g - 1].kind == "actor"
            if apposed and nodes[k].low in {"in", "at"}:
                at = g - 1
            elif (
                ((self.headline and g <= 2) or (self.caption and not apart(nodes, g)))
                and node.kind == "actor"
                and nodes[k].low != "to"
            ):
                at = g
            else:
                return None
            if nodes[at].poss:
                return None
        else:
            if nodes[k].low == "to" and not flags & {"have", "had"}:
                return None
            at = subject(nodes, g)
        if at is None:
            return None
        person = nodes[at].person or self._not_the_speaker(at, place)
        if person is None:
            joined = self._joined(at)
            at = joined if joined is not None else at
            person = nodes[at].person
        if person is None or nodes[at].poss:
            return None
        if at > 0 and "cond" in nodes[at - 1].tags:
            flags.add("cond")
        if at > 0 and nodes[at - 1].low in {"neither", "nor"}:
            flags.add("not")
        self._inverted(at, flags)
        self._disowned(k, at, k + 1, flags)
        direction, _, time, until = self._where(k)
        if time is None:
            time = self._since(k)
        if (last := self._not_since(at)) is not None:
            found = Destinations(places=[place], end=place.end, stop=k + 1)
            return self._event(person, "stay", "made", True, nodes[0], k, found, last, None)
        if "should" in flags and not flags & {"have", "will", "would"}:
            # "X should be in The Hague": he is not.
            return None
        if flags & {"cond", "question", "may"} or {"wish", "to"} <= flags:
            status = "hypothetical"
        elif "denied" in flags:
            status = "denied"
        elif "not" in flags:
            if not flags & {"is", "was", "will", "would"}:
                return None
            status = "declined" if flags & {"will", "would"} else "denied"
        elif flags & {"will", "would", "plan"} or (
            direction == "future" and not flags & {"was", "had"}
        ):
            status = "planned"
        elif flags & {"was", "had"} or direction == "past":
            status = "made"
        elif "have" in flags:
            status = "under_way" if self._ongoing(k) else "made"
        else:
            status = "made" if self.caption else "under_way"
        if direction == "future" and status == "made":
            time = until = None
        found = Destinations(places=[place], end=place.end, stop=k + 1)
        return self._event(person, "stay", status, not bare, nodes[at], k, found, time, until)

    def _shared_copula(self, flags: set[str], g: int) -> None:
        """ "X is in Sochi, not in Istanbul": the second place shares the verb of the first."""
        nodes = self.nodes
        if "not" not in flags or flags & {"is", "was", "be"} or nodes[g].low not in {",", "and"}:
            return
        for k in range(g - 1, max(-1, g - 6), -1):
            aux = nodes[k].tags.get("aux")
            if aux in {"is", "was"}:
                flags.add(aux)
                return
            if nodes[k].kind not in {"place", "word"} or "verb" in nodes[k].tags:
                return

    def _not_the_speaker(self, at: int, place: Node) -> str | None:
        """ "A minister of Niger said he was in Niger": he is the one spoken of before."""
        nodes = self.nodes
        cast = self.cast
        if nodes[at].tags.get("pron") not in {"m", "f"} or at < 2 or cast.wanted is None:
            return None
        said = any("say" in n.tags for n in nodes[max(0, at - 3) : at])
        own = any(n.kind == "actor" and n.iso3 == place.iso3 for n in nodes[:at])
        fresh = cast.sentence - cast.seen.get(cast.wanted, -9) <= 2
        return cast.wanted if said and own and fresh else None

    def _into_state(self, j: int) -> int:
        """Where the words before "in exile", "on trial", "behind bars", "awaiting trial" end."""
        nodes = self.nodes
        if nodes[j].low == "large":
            return j - 2 if nodes[j - 1].low == "at" else j
        for k in range(j - 1, max(0, j - 9), -1):
            if nodes[k].low in _LEADING:
                return k - 1
            if nodes[k].kind == "sign" or nodes[k].tags.keys() & {"aux", "verb", "say", "rel"}:
                return j
        return j

    def _opening(self, found: list[Event]) -> list[Event]:
        """ "In Phnom Penh, X discussed trade": whatever X did, he did it there."""
        nodes = self.nodes
        if len(nodes) < 5 or nodes[0].low not in {"in", "at"}:
            return []
        place = self._place_after(0)
        if place is None:
            return []
        k = nodes.index(place) + 1
        if k + 2 >= len(nodes) or nodes[k].low != ",":
            return []
        at = k + 1
        while at + 1 < len(nodes) and "det" in nodes[at].tags:
            at += 1
        who = nodes[at]
        if who.person is None or who.poss or "poss" in who.tags:
            return []
        if any(e.person == who.person and e.places for e in found):
            return []
        flags = {n.tags["aux"] for n in nodes[at + 1 : at + 4] if "aux" in n.tags}
        if any("neg" in n.tags for n in nodes[at + 1 : at + 5]) or flags & {"have", "may", "is"}:
            return []
        verb = nodes[at + 1]
        tag = verb.tags.get("verb")
        past = (tag is not None and tag[1] in {"past", "pp"}) or (
            not verb.tags and verb.low.endswith("ed")
        )
        if not past and not flags & {"will", "was", "had"}:
            return []
        _, _, time, until = self._where(0)
        there = Destinations(places=[place], end=max(place.end, verb.end), stop=k)
        status = "planned" if "will" in flags else "made"
        return [
            self._event(who.person, "stay", status, False, nodes[0], at + 1, there, time, until)
        ]

    def _due(self, i: int) -> list[Event]:
        """ "X is expected in Bishkek", "X due in Beijing"."""
        nodes = self.nodes
        place = event = None
        for k in range(i + 1, min(len(nodes), i + 5)):
            if nodes[k].low in {"in", "at"}:
                place = self._place_after(k)
                if place is None and nodes[k].low == "at":
                    # "Is expected on Wednesday at a summit in Ashgabat".
                    there = destinations(nodes, k, "attend")
                    event = there.event
                    place = there.places[0] if event is not None and there.places else None
                break
            dated = k + 1 < len(nodes) and nodes[k + 1].time is not None
            if nodes[k].time is None and "adv" not in nodes[k].tags and not dated:
                return []
        if place is None:
            return []
        flags, at, _ = self._subject(i, "pp")
        if at is not None and nodes[at].person is None:
            at = self._joined(at)
        if at is None or nodes[at].person is None:
            return []
        if event is not None and flags & {"was", "had", "may", "not"}:
            return []
        status = "declined" if "not" in flags else "planned"
        _, _, time, until = self._where(i)
        found = Destinations(places=[place], event=event, end=place.end, stop=i)
        return [self._event(nodes[at].person, "go", status, True, nodes[at], i, found, time, until)]
