"""What a host lays on for a guest, and whom he invites."""

from __future__ import annotations

from typing import Final

from dedere.reader.destinations import destinations
from dedere.reader.events import Destinations, Event
from dedere.reader.grammar import governed, subject
from dedere.reader.hosting import Hosting
from dedere.reader.nodes import Node
from dedere.reader.people import home_of

_HOSPITALITY: Final = frozenset(
    "banquet dinner lunch reception ceremony welcome parade guard carpet salute honours honors"
    " flags lined decked feast gala party concert cheers crowds waited waiting motorcade guns"
    " streets shut closed cleared".split()
)
_LAYING: Final = frozenset(
    "laid lays lay staged stages threw throws held holds gave gives organised organized organises"
    " organizes prepared prepares put puts mounted".split()
)


_ANSWERS: Final = {
    **dict.fromkeys(("declined", "refused", "demurred", "declines", "refuses"), "declined"),
    **dict.fromkeys(("accepted", "accepts", "agreed"), "planned"),
}
_IT: Final = frozenset({"it", "the", "because", "citing", "to", "on", "last"})


class Welcomes(Hosting):
    """Events of hospitality."""

    def _laid_on(self, found: list[Event]) -> list[Event]:
        """ "Soldiers lined up for X in Ulaanbaatar", "a banquet for X in Baku"."""
        nodes = self.nodes
        if "for" not in self.lows:
            return []
        for k in range(1, len(nodes) - 1):
            to = k + 2 if "det" in nodes[k + 1].tags and k + 2 < len(nodes) else k + 1
            guest = nodes[to]
            if nodes[k].low != "for" or guest.kind != "actor" or guest.person is None or guest.poss:
                continue
            if any(e.person == guest.person for e in found):
                continue
            led = to + 1 < len(nodes) and nodes[to + 1].low in {"in", "at"}
            place = self._place_after(to + 1) if led else None
            before = {n.low.split()[-1] for n in nodes[max(0, k - 5) : k]}
            if before.isdisjoint(_HOSPITALITY):
                continue
            if place is None:
                place = self._who_lays_on(k)
            if place is None or place.iso3 in home_of(self.cast.record, guest.person):
                continue
            flags = {n.tags["aux"] for n in nodes[:k] if "aux" in n.tags}
            if any("neg" in n.tags or "cond" in n.tags for n in nodes[:k]) or "may" in flags:
                continue
            status = "planned" if flags & {"will", "would"} else "made"
            _, _, time, until = self._where(k)
            there = Destinations(places=[place], end=place.end, stop=k)
            return [
                self._event(
                    guest.person, "host", status, True, nodes[k - 1], k, there, time, until
                )
            ]  # fmt: skip
        return []

    def _who_lays_on(self, k: int) -> Node | None:
        """ "Mongolia laid on a parade for X": the state of the host."""
        nodes = self.nodes
        for i in range(k - 1, max(-1, k - 9), -1):
            if nodes[i].low.split()[0] in _LAYING and nodes[i].kind == "word":
                return self._host_before(governed(nodes, i)[1])
            if nodes[i].kind in {"sign", "actor", "place"}:
                return None
        return None

    def _invite(self, i: int, form: str) -> list[Event]:
        nodes = self.nodes
        flags, j = governed(nodes, i)
        fronted = self._fronted_guest(i, form, frozenset({"by", "to"}))
        passive = form in {"past", "pp"} and bool(flags & {"be", "is", "was"})
        passive = passive or fronted is not None
        if passive:
            at = subject(nodes, j) if j >= 0 else None
            at = at if fronted is None else fronted
            guests = [nodes[at]] if at is not None and nodes[at].person else []
            host = self._agent(i)
        else:
            guests = self._guests(i)
            host = self._host_before(j)
        if not passive and guests:
            _, inviting, _ = self._subject(i, form)
            host_himself = nodes[inviting].person if inviting is not None else None
            # "Y congratulated Z and invited him": nobody invites himself.
            guests = [g for g in guests if g.person != host_himself or g.kind == "actor"]
        if not guests or "not" in flags:
            return []
        found = destinations(nodes, i, "go")
        after = {n.low for n in nodes[i + 1 : i + 5]}
        if "back" in after and not found.places and found.anaphor == "country":
            # "Invited him back to the country": home.
            return []
        if not found.places and host is not None and host.iso3 and found.event is None:
            found.places = self._hosts_joined(host)
        if not found.places and found.event is None and found.anaphor is None:
            found.anaphor = "meeting"
        direction, _, time, until = self._where(i)
        if direction == "past" or getattr(time, "start", nodes[i].start) < nodes[i].start:
            # "Last month he invited X": the day of the invitation, not of the trip.
            time = None
        elif time is not None and self._is_past(time):
            # "Invited X last November".
            time = None
        events = []
        for guest in guests:
            first = nodes[max(j, 0)] if not passive else guest
            event = self._event(
                guest.person, "go", "hypothetical", False, first, i, found, time, until
            )
            event.end = max(event.end, guest.end)
            answer = self._answer(i, guest)
            if answer is not None:
                event.status, event.firm = answer, True
                event.kind = "skip" if answer == "declined" else "go"
            events.append(event)
        return events

    def _answer(self, i: int, guest: Node) -> str | None:
        """ "Was invited but declined", "invited him, and he accepted"."""
        nodes = self.nodes
        for k in range(i + 1, min(len(nodes), i + 40)):
            status = _ANSWERS.get(nodes[k].low) if nodes[k].kind == "word" else None
            if status is None:
                continue
            if k + 1 < len(nodes) and nodes[k + 1].kind != "sign" and nodes[k + 1].low not in _IT:
                continue
            m = k - 1
            while m > i and nodes[m].tags.keys() & {"aux", "adv"}:
                m -= 1
            who = nodes[m]
            if any("neg" in n.tags for n in nodes[m : k + 1]):
                return None
            he = who.tags.get("pron") in {"m", "f"} and nodes[m - 1].low in {"but", "and", ","}
            if who.low in {"but", "and", "which"} or he or who.person == guest.person:
                return status
            return None
        return None
