"""Visitors and their hosts: "X met visiting Y", talks under a dateline, "arrived here"."""

from __future__ import annotations

from typing import Final

from dedere.reader.events import Destinations, Event
from dedere.reader.floated import Floated
from dedere.reader.grammar import is_object
from dedere.reader.hosting import leader_state
from dedere.reader.nodes import Node
from dedere.reader.people import home_of

_REMOTE: Final = frozenset(
    "phone telephone telephoned phoned call called calls letter letters message messages video"
    " congratulated congratulates condolences virtual virtually online envoy teleconference"
    " statement cable telegram".split()
)
_TOGETHER: Final = frozenset(
    "met meet meets meeting held holds hold told tells agreed agree agrees discussed discuss"
    " discusses signed sign signs exchanged exchange exchanges witnessed reviewed vowed pledged"
    " received receives greeted greets attended oversaw inked talks dined conferred".split()
)


# Who waits for a meeting has not met anybody.
_AWAITING: Final = frozenset(
    {"await", "awaits", "awaiting", "awaited", "seeks", "seeking", "sought"}
)


class Visitors(Floated):
    """Events of those who are spoken of as guests of the one they are with."""

    def _visiting(self, found: list[Event]) -> list[Event]:
        """ "X held talks with visiting Y": Y is in the state of X, of the place or of the line."""
        if not any("visiting" in low for low in self.lows):
            return []
        told = {e.person for e in found if e.status is not None and (e.places or e.event)}
        events = []
        for k, node in enumerate(self.nodes):
            if node.person is None or node.kind != "actor" or node.person in told or node.poss:
                continue
            if not self._is_visiting(k):
                continue
            told.add(node.person)
            events.append(self._visitor(k, self._host_of_visitor(k), "here"))
        return events

    def _is_visiting(self, k: int) -> bool:
        nodes = self.nodes
        words = nodes[k].low.split()
        before = nodes[k - 1] if k else None
        if "visiting" in words[:3]:
            # "Is visiting X", "by visiting X" are verbs.
            led = before is not None and before.low not in {"with", "and", "between", "the", "to"}
            return not (led and before is not None and before.tags.keys() & {"aux", "prep"})
        # "The visiting president, X": the name follows in apposition.
        return (
            k > 1
            and nodes[k - 1].low == ","
            and nodes[k - 2].kind == "actor"
            and "visiting" in nodes[k - 2].low.split()[:2]
        )

    def _host_of_visitor(self, k: int) -> Node | None:
        """The one foreign state whose leader, official or soil the sentence names."""
        nodes = self.nodes
        home = home_of(self.cast.record, str(nodes[k].person))
        hosts: dict[str, Node] = {}
        for j, node in enumerate(nodes):
            if node.person is not None or abs(j - k) > 24:
                continue
            nation: Node | None = None
            if node.kind == "actor":
                nation = self._nation(node, j)
            elif node.kind == "place":
                led = j > 0 and nodes[j - 1].low in {"in", "at"}
                nation = node if led or (j < k and not is_object(nodes, j)) else None
            if nation is not None and nation.iso3 and nation.iso3 not in home:
                hosts.setdefault(nation.iso3, nation)
        return next(iter(hosts.values())) if len(hosts) == 1 else None

    def _visitor(self, k: int, host: Node | None, anaphor: str) -> Event:
        node = self.nodes[k]
        places = [host] if host is not None else []
        there = Destinations(places=places, end=node.end, stop=k)
        there.anaphor = None if places else anaphor
        _, today, time, until = self._where(k)
        status = "under_way" if today else "made"
        first = min([node, *places], key=lambda n: n.start)
        event = self._event(node.person, "host", status, False, first, k, there, time, until)
        event.trigger = k
        return event

    def received_at(self, state: str, found: list[Event]) -> list[Event]:
        """Return the stays of those who meet the hosts of a dateline's state there.

        `state` is where the report was sent from.
        """
        nodes = self.nodes
        if self.lows.isdisjoint(_TOGETHER):
            return []
        lows = {word for low in self.lows for word in low.split()}
        if not lows.isdisjoint(_REMOTE) or lows.isdisjoint(_TOGETHER):
            return []
        told = {e.person for e in found}
        hosts = [k for k, n in enumerate(nodes) if self._speaks_for(k, n, state)]
        if not hosts:
            return []
        events = []
        for k, node in enumerate(nodes):
            if node.person is None or node.kind != "actor" or node.poss or node.person in told:
                continue
            if state in home_of(self.cast.record, node.person) or not self._together(k, hosts):
                continue
            told.add(node.person)
            events.append(self._visitor(k, None, "here"))
        return events

    def _speaks_for(self, k: int, node: Node, state: str) -> bool:
        if node.kind != "actor" or node.person is not None or node.poss:
            return False
        nation = node.iso3 or leader_state(node.tags.get("leader") or [], self.cast.published)
        return nation == state and (node.name is not None or "leader" in node.tags)

    def _together(self, k: int, hosts: list[int]) -> bool:
        """Whether the person at k and a host do something together."""
        nodes = self.nodes
        for h in hosts:
            low, high = min(k, h), max(k, h)
            between = nodes[low + 1 : high]
            if high - low > 14 or any(n.low in {".", ";", '"', "“", "”"} for n in between):
                continue
            if any(n.low in _AWAITING for n in between):
                continue
            if any(n.low in {"and", "with"} for n in between[-3:]) or any(
                n.low in _TOGETHER for n in between
            ):
                return True
        return False
