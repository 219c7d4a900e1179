"""Detention and transfers abroad: who is held somewhere is there."""

from __future__ import annotations

from typing import Final

from dedere.reader.arrests import UNREAL, Arrests
from dedere.reader.events import Destinations, Event, stays_in, untold
from dedere.reader.grammar import governed, subject
from dedere.reader.grounds import JAILS
from dedere.reader.nodes import Node
from dedere.reader.people import home_of

_GIVING: Final = frozenset("give gives gave given".split())
_FREED: Final = frozenset({"released", "freed", "releases", "frees"})
_HELD: Final = frozenset(
    "held imprisoned jailed incarcerated locked confined housed kept detained interned lodged"
    " remanded holding detaining".split()
)
_MOVED: Final = frozenset(
    "handed turned surrendered transferred extradited deported flown taken brought sent delivered"
    " moved escorted repatriated put returned whisked surrendering surrenders surrender hand hands"
    " extradite extradites transfer transfers deport deports took flew give gives gave"
    " given".split()
)
_NOUNS: Final = frozenset(
    "arrest detention capture imprisonment incarceration transfer extradition surrender"
    " deportation handover custody".split()
)
# Without these words only the name of the seat of a court would be meant.
_WORDS: Final = _HELD | _FREED | _MOVED | _NOUNS
_YIELDING: Final = frozenset({"surrendered", "surrenders", "surrender"})
# Only these tell of a transfer when they are said of who hands somebody over.
_ALONE: Final = frozenset(
    "handed hand hands surrendered surrenders surrender transferred transfer transfers"
    " extradited extradite extradites deported deport deports".split()
)
_SENT: Final = frozenset("sent flew flown took brought delivered".split())
# Whoever is sent to the state of the Court's seat is handed over.
_SEAT: Final = "NLD"
_GIVEN_UP: Final = frozenset("himself herself themselves".split())


class Custody(Arrests):
    """Events of those who are held, handed over or brought somewhere by others."""

    def _custody(self, found: list[Event]) -> list[Event]:
        """ "X is held in Scheveningen", "X was handed over to the Court in The Hague"."""
        nodes = self.nodes
        events: list[Event] = []
        if self.lows.isdisjoint(_WORDS):
            return events
        for i, node in enumerate(nodes):
            if node.low not in _WORDS or node.kind != "word":
                continue
            if node.low in _NOUNS and self._a_noun(i):
                events.extend(self._seizure(i))
            elif node.low in _FREED:
                events.extend(self._freed(i))
            elif node.low in _HELD:
                events.extend(self._held(i))
            elif node.low in _MOVED:
                events.extend(self._moved(i))
        told = stays_in(found, settled=True)
        return untold(events, told)

    def _a_noun(self, i: int) -> bool:
        before = self.nodes[i - 1] if i else None
        return before is None or not (
            "aux" in before.tags
            or "pron" in before.tags
            or before.kind == "place"
            or (before.kind == "actor" and not before.poss)
        )

    def _held(self, i: int) -> list[Event]:
        nodes = self.nodes
        place = self._in_place(i)
        flags, j = governed(nodes, i)
        if flags & UNREAL or "to" in flags:
            return []
        if nodes[i].low.endswith("ing") or not flags & {"is", "was", "be", "have", "had"}:
            who, status, place = self._holder(i, j, place)
        else:
            if not flags & {"is", "was", "be"}:
                return []
            _, at, _ = self._subject(i, "pp")
            who = nodes[at] if at is not None else None
            if place is None and i + 1 < len(nodes) and nodes[i + 1].low == "by":
                place = self._authority(i)
            status = "under_way" if flags & {"is", "have"} and "had" not in flags else "made"
            if "will" in flags or "plan" in flags:
                status = "planned"
        if who is None or who.person is None or who.poss or place is None:
            return []
        if "poss" in who.tags or place.iso3 in home_of(self.cast.record, who.person):
            return []
        direction, _, time, until = self._where(i)
        if status == "under_way" and direction == "past":
            status = "made"
        there = Destinations(places=[place], end=place.end, stop=i)
        time = time if time is not None else self._since(i)
        return [self._event(who.person, "stay", status, True, who, i, there, time, until)]

    def _freed(self, i: int) -> list[Event]:
        """ "Released from prison in The Hague", "freed by Italy", "Italy released X"."""
        nodes = self.nodes
        flags, j = governed(nodes, i)
        if flags & UNREAL or flags & {"to", "will", "plan"}:
            return []
        at: int | None = None
        if flags & {"is", "was", "be"}:
            at = self._subject(i, "pp")[1]
        elif self._apposed_participle(i, ("from", "by", "in", "on", "last", "after")):
            at = i - 2
        place: Node | None = None
        if at is not None:
            who = nodes[at]
            if any(n.low == "from" for n in nodes[i + 1 : i + 3]):
                jail = any(not JAILS.isdisjoint(n.low.split()) for n in nodes[i + 2 : i + 7])
                place = self._in_place(i) if jail else None
            else:
                place = self._authority(i) or self._agent(i)
        else:
            guests = self._guests(i)
            if not guests or nodes[i].low.endswith("ing"):
                return []
            who = guests[0]
            place = self._authority(i) or self._host_before(j)
        if place is None or place.iso3 is None or who.person is None or who.poss:
            return []
        if place.iso3 in home_of(self.cast.record, who.person):
            return []
        _, _, time, until = self._where(i)
        there = Destinations(places=[place], end=place.end, stop=i)
        return [self._event(who.person, "stay", "made", True, who, i, there, time, until)]

    def _holder(self, i: int, j: int, place: Node | None) -> tuple[Node | None, str, Node | None]:
        """ "X, held in The Hague,", "Mauritania is holding X": the status of the present."""
        nodes = self.nodes
        if nodes[i].low.endswith("ing"):
            guests = self._guests(i)
            if place is None and guests:
                place = self._authority(i) or self._host_before(j)
            return (guests[0] if guests else None), "under_way", place
        before = nodes[j] if j >= 0 else None
        if before is None or before.low != "," or j < 1 or nodes[j - 1].kind != "actor":
            return None, "under_way", None
        return nodes[j - 1], "under_way", place

    def _moved(self, i: int) -> list[Event]:
        nodes = self.nodes
        flags, j = self._governed_with(i)
        if flags & UNREAL:
            return []
        himself = next((n.low for n in nodes[i + 1 : i + 3] if n.low in _GIVEN_UP), None)
        if himself and "to" in flags and any("neg" in n.tags for n in nodes[max(0, i - 8) : i]):
            # "Has not yet found a way to hand himself in".
            return []
        if nodes[i].low in _GIVING:
            if himself is None or all(n.low != "up" for n in nodes[i + 2 : i + 4]):
                return []
        passive = bool(flags & {"is", "was", "be"}) and not nodes[i].low.endswith("ing")
        at = self._subject(i, "pp")[1] if passive or himself else None
        if passive and at is None:
            at = subject(nodes, j)
        # "Surrendered power" hands over something else.
        after = nodes[i + 1].tags if i + 1 < len(nodes) else {}
        alone = i + 1 >= len(nodes) or nodes[i + 1].kind == "sign" or nodes[i + 1].time is not None
        alone = alone or not after.keys().isdisjoint({"prep", "adv", "conj"})
        intransitive = nodes[i].low in _YIELDING and not passive and "to" not in flags and alone
        host: Node | None = None
        if at is not None:
            who = nodes[at]
            if passive and any(n.low == "by" for n in nodes[i + 1 : i + 9]):
                host = self._authority(i) or self._agent(i)
        else:
            over = i + 1 < len(nodes) and nodes[i + 1].low == "over"
            guests = self._guests(i + 1 if over else i)
            if not guests and intransitive:
                at = self._subject(i, "pres" if nodes[i].low == "surrender" else "past")[1]
                guests = [nodes[at]] if at is not None else []
                himself = "himself"
            elif guests:
                if "to" in flags or not self._hands_over(i, flags, guests[0]):
                    return []
                host = self._authority(i) or self._host_before(j)
            if not guests:
                return []
            who = guests[0]
        if who.kind != "actor" and "pron" not in who.tags:
            return []
        if who.person is None or who.poss:
            return []
        status = "planned" if flags & {"will", "plan", "to"} else "made"
        if "is" in flags and status == "made" and "have" not in flags:
            status = "under_way"
        if at is not None and at > 0 and "cond" in nodes[at - 1].tags:
            # "If X is taken to A": it is open whether that comes.
            status = "hypothetical"
        return self._ends(i, who, status, host, given_up=himself is not None)

    def _governed_with(self, i: int) -> tuple[set[str], int]:
        """What governs a transfer; "was arrested and taken" shares what governs the first verb."""
        nodes = self.nodes
        flags, j = governed(nodes, i)
        if flags or j < 2 or nodes[j].low not in {"and", "then"}:
            return flags, j
        k = j - 1
        while k > 1 and nodes[k].low in {",", "and"}:
            k -= 1
        for m in range(k, max(0, k - 6), -1):
            if nodes[m].low.endswith("ed") and nodes[m].kind == "word":
                shared, at = governed(nodes, m)
                return (shared, at) if shared & {"is", "was", "be"} else (flags, j)
            if nodes[m].kind in {"actor", "sign"}:
                break
        return flags, j

    def _hands_over(self, i: int, flags: set[str], guest: Node) -> bool:
        """ "Handed X over", "extradited X to": no letter is handed, and nobody only asks for it."""
        nodes = self.nodes
        low = nodes[i].low
        if low in _SENT:
            target = self._to_place(i)
            return target is not None and target.iso3 == _SEAT
        if low not in _ALONE or not (low.endswith(("ed", "s")) or flags & {"will", "plan"}):
            return False
        at = nodes.index(guest)
        return any(n.low in {"to", "over", "from"} for n in nodes[i + 1 : at + 3])

    def _ends(
        self, i: int, who: Node, status: str, host: Node | None, *, given_up: bool
    ) -> list[Event]:
        """Where somebody is brought from and where to."""
        home = home_of(self.cast.record, str(who.person))
        target = self._in_place(i, led_to=False) if given_up else self._to_place(i)
        origin = None if given_up else self._from_place(i)
        if origin is None and status == "made":
            origin = host
        _, _, time, until = self._where(i)
        events = []
        for place, how in ((origin, "made"), (target, status)):
            if place is None or place.iso3 is None or place.iso3 in home:
                continue
            if how is None or (place is origin and target is not None and origin is target):
                continue
            there = Destinations(places=[place], end=place.end, stop=i)
            kind = "leave" if place is origin else "stay"
            day = time if place is target or target is None or target.iso3 in home else None
            event = self._event(who.person, kind, how, True, who, i, there, day, until)
            events.append(event)
        return events
