"""Venues that are only talked of: "Geneva was mooted as a venue for talks between X and Y"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.events import Destinations, Event, stays_in
from dedere.reader.nodes import Node
from dedere.reader.people import home_of
from dedere.reader.standing import hyphened, is_noun
from dedere.reader.unarrested import Unarrested

_VENUES: Final = frozenset(
    "venue venues location locations host hosts site sites place places setting options option"
    " possibilities".split()
)
_FLOATED: Final = frozenset(
    "mooted floated mentioned suggested proposed named considered discussed cited touted tipped"
    " listed offered include includes including likely possible suitable potential eyed favourite"
    " preferred suggests proposes offers offer names under option options candidate candidates"
    " among raised contender contenders could might may".split()
)
_CHOSEN: Final = frozenset("chosen selected picked agreed confirmed settled".split())
_RULED_OUT: Final = frozenset(
    "rejected rejects ruled dismissed dismisses unacceptable unsuitable".split()
)
_READY: Final = frozenset("ready willing prepared offered offers offering offer open".split())
_WEIGHING: Final = frozenset(
    {"possible", "potential", "likely", "as", "suitable", "the", "preferred"}
)
_MEETINGS: Final = frozenset("meeting meetings talks summit encounter negotiations".split())


class Floated(Unarrested):
    """Events of those for whose meeting a place is proposed."""

    def _floated(self, found: list[Event]) -> list[Event]:
        """Return a stay in each place that is named as a possible venue."""
        nodes = self.nodes
        if self.lows.isdisjoint(_VENUES) and not any(low.startswith("host") for low in self.lows):
            return []
        met = next((k for k, n in enumerate(nodes) if _meeting(nodes, k)), None)
        if met is None:
            return []
        people = {n.person for n in nodes if n.person is not None and n.kind == "actor"}
        if len(people) != 1:
            return []
        person = str(people.pop())
        home = home_of(self.cast.record, person)
        at = next((k for k, n in enumerate(nodes) if n.low in _VENUES and self._a_venue(k)), None)
        lows = self.lows
        if at is not None and not lows.isdisjoint(_FLOATED | _CHOSEN | _RULED_OUT):
            places = self._candidates(home)
        else:
            places = self._offering(met, home)
        told = stays_in(found)
        places = [p for p in places if (person, p.iso3) not in told]
        if not places:
            return []
        status = "hypothetical"
        if not lows.isdisjoint(_RULED_OUT):
            status = "denied"
        elif any("neg" in n.tags for n in nodes):
            return []
        elif not lows.isdisjoint(_CHOSEN) and lows.isdisjoint({"not", "yet", "could"}):
            status = "planned"
        who = next(n for n in nodes if n.person == person)
        i = met if at is None else at
        first = min([who, *places, nodes[i]], key=lambda n: n.start)
        last = max([who, *places, nodes[met]], key=lambda n: n.end)
        there = Destinations(places=places, end=last.end, stop=i)
        _, _, time, until = self._where(met)
        return [self._event(person, "meet", status, True, first, i, there, time, until)]

    def _a_venue(self, k: int) -> bool:
        node = self.nodes[k]
        return node.kind == "word" and (
            "verb" not in node.tags or self.nodes[k - 1].low in _WEIGHING
        )

    def _candidates(self, home: frozenset[str]) -> list[Node]:
        """The places of the sentence that no seat, speaker or nation only modifies."""
        nodes = self.nodes
        return [
            n
            for k, n in enumerate(nodes)
            if n.kind == "place"
            and n.iso3 is not None
            and n.iso3 not in home
            and not n.poss
            and not hyphened(nodes, k)
            and not (k + 1 < len(nodes) and "say" in nodes[k + 1].tags)
            and not (k > 0 and nodes[k - 1].low in {"from", "of"} and n.area == "state" and k > 1
                     and nodes[k - 2].kind == "actor")
        ]  # fmt: skip

    def _offering(self, met: int, home: frozenset[str]) -> list[Node]:
        """ "Turkey said it was ready to host talks between X and Y"."""
        nodes = self.nodes
        hosting = next(
            (k for k in range(max(0, met - 8), met + 1) if nodes[k].low.startswith("host")), None
        )
        if hosting is None or all(
            n.low not in _READY for n in nodes[max(0, hosting - 4) : hosting]
        ):
            return []
        host = self._host_before(hosting - 1)
        named = [n for n in nodes[:hosting] if n.kind == "place" and not n.poss]
        host = host or (named[0] if len(named) == 1 else None)
        return [host] if host is not None and host.iso3 and host.iso3 not in home else []


def _meeting(nodes: Sequence[Node], k: int) -> bool:
    node = nodes[k]
    if node.kind == "event":
        return node.low.split()[-1] in _MEETINGS
    return (
        node.kind == "word"
        and node.low.split()[-1] in _MEETINGS
        and (node.low != "meeting" or is_noun(nodes, k))
    )
