"""Arrests abroad: who is seized somewhere is there."""

from __future__ import annotations

from typing import Final

from dedere.reader.destinations import destinations
from dedere.reader.events import Destinations, Event
from dedere.reader.grounds import Grounds
from dedere.reader.nodes import Node
from dedere.reader.people import home_of
from dedere.reader.prospects import only_thought_of

_SEIZING: Final = frozenset({"arrest", "capture", "detention"})
_MOVING_NOUNS: Final = frozenset("transfer extradition surrender deportation handover".split())
_NOT_SO: Final = frozenset(
    "warrant warrants order ordered orders ordering call called calls calling demand demanded"
    " demands demanding seek seeks sought seeking urge urged urges request requested requests risk"
    " fear fears avoid possible potential facing faces face threat threatened eventual reward"
    " immediate future want wants".split()
)
_GROUNDS: Final = frozenset("airport international border hotel station port hospital".split())
_BEHIND: Final = ("in", "at", "by", "on", "near", "last", "this")
# What governs an arrest that was not made, or only may be.
UNREAL: Final = frozenset("may should cond question not wish unable would denied".split())


class Arrests(Grounds):
    """Events of those who are seized, told by a verb or a noun."""

    def _arrest(self, i: int, form: str) -> list[Event]:
        """An arrest abroad: who is seized somewhere is there."""
        nodes = self.nodes
        if form not in {"past", "pp"}:
            return []
        flags, at, _j = self._subject(i, form)
        if at is not None and only_thought_of(nodes, at):
            # "The possibility of X being arrested in A".
            return []
        if at is not None:
            self._inverted(at, flags)
        if flags & (UNREAL | {"will", "plan", "to", "is", "do", "did"}):
            return []
        passive = bool(flags & {"was", "be"})
        if not flags and self._apposed_participle(i):
            # "X, arrested in Berlin in July, awaits his trial".
            passive, at = True, i - 2
        if passive and "have" in flags and self._ongoing(i):
            return []
        if passive:
            who = nodes[at] if at is not None else None
        else:
            guests = self._guests(i)
            who = guests[0] if guests else None
        if who is None or who.person is None or (not passive and who.start < nodes[i].start):
            return []
        found = destinations(nodes, i, "meet")
        if not found.places:
            # "Arrested at Nouakchott airport": a town that names the airport.
            found.places = [
                n
                for k, n in enumerate(nodes[i + 1 : i + 7], i + 1)
                if n.kind == "place" and k + 1 < len(nodes) and nodes[k + 1].low in _GROUNDS
            ][:1]
        if not found.places:
            found.places = [
                n
                for k, n in enumerate(nodes[i + 1 :], i + 1)
                if n.kind == "place"
                and not n.poss
                and nodes[k - 1].low == "in"
                and n.iso3 not in home_of(self.cast.record, who.person)
            ][:1]
        if not found.places and not passive and at is not None:
            host = self._nation(nodes[at], at)
            found.places = [host] if host is not None else []
        if not found.places:
            authority = self._authority(i)
            found.places = [authority] if authority is not None else []
        if not found.places:
            found.places = [
                n
                for k, n in enumerate(nodes[:i])
                if n.kind == "place" and k > 0 and nodes[k - 1].low in {"in", "at"}
            ][-1:]
        if not found.places:
            return []
        _, _, time, until = self._where(i)
        event = self._event(who.person, "arrest", "made", True, who, i, found, time, until)
        return [event]

    def _apposed_participle(self, i: int, after: tuple[str, ...] = _BEHIND) -> bool:
        nodes = self.nodes
        return (
            i > 1
            and i + 1 < len(nodes)
            and nodes[i - 1].low == ","
            and nodes[i - 2].kind == "actor"
            and nodes[i + 1].low in after
        )

    def _seizure(self, i: int) -> list[Event]:
        """ "The arrest of X in Berlin", "after his transfer to The Hague"."""
        nodes = self.nodes
        if i + 1 < len(nodes) and nodes[i + 1].low in {"warrant", "warrants", "order", "orders"}:
            return []
        who: Node | None = None
        k = i - 1
        while k > 0 and (
            nodes[k].low == "and" or nodes[k].low in _SEIZING or "cue" in nodes[k].tags
        ):
            k -= 1
        owner = nodes[k] if k >= 0 else None
        if owner is not None and owner.person is not None and (owner.poss or "poss" in owner.tags):
            who = owner
        else:
            near = range(i + 1, min(len(nodes) - 1, i + 6))
            of = next((k for k in near if nodes[k].low == "of"), len(nodes))
            who = next((n for n in nodes[of + 1 : of + 3] if n.kind == "actor"), None)
        if who is None or who.person is None or (who.poss and who is not owner):
            return []
        lows = {n.low for n in nodes[max(0, i - 10) : i + 8]}
        if lows & _NOT_SO or any(
            n.tags.keys() & {"wish", "cond", "neg"} or n.tags.get("aux") in UNREAL for n in nodes
        ):
            return []
        moving = nodes[i].low in _MOVING_NOUNS
        after = [n.low for n in nodes[max(0, i - 4) : i]]
        direction, _, time, until = self._where(i)
        past = direction == "past" or bool({"after", "since", "following"} & set(after))
        past = past or any(n.tags.get("cue") == "past" for n in nodes[k + 1 : i])
        if moving and not past:
            return []
        place = self._to_place(i) if moving else self._in_place(i) or self._authority(i)
        if place is None or place.iso3 in home_of(self.cast.record, who.person):
            return []
        there = Destinations(places=[place], end=place.end, stop=i)
        return [self._event(who.person, "stay", "made", False, who, i, there, time, until)]
