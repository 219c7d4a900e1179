"""Presence told by deeds: "gave a press conference in", "received a medal in", "handed X a letter".

A deed is a verb with a thing that is done on the spot; its words are data (`data/deeds.csv`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from dedere.reader.destinations import destinations
from dedere.reader.events import Destinations, Event, stays_in
from dedere.reader.grammar import governed, is_object, subject
from dedere.reader.lexicon import FORMS, rows
from dedere.reader.meetings import AtMeetings
from dedere.reader.nodes import Node
from dedere.reader.people import home_of
from dedere.reader.prepositions import stray
from dedere.reader.status import status_of

_WITHIN: Final = frozenset({"in", "at", "outside", "near", "inside", "aboard", "on"})
_GIVEN: Final = frozenset({"awarded", "presented", "given", "handed", "granted", "offered"})
_BODILY: Final = frozenset({"body"})
_UNREAL: Final = frozenset(
    "would may will to should cond not wish plan unable noplan never".split()
)
# Words between a verb and its thing, and between the thing and its place.
_THING: Final = 8
_PLACE: Final = 14

_SCREENS: Final = frozenset({"television", "tv", "screen", "screens"})
_GUESTS: Final = frozenset({"guest", "guests"})
_SHOWING: Final = frozenset({"show", "shows", "showed", "shown", "showing"})
_FILM: Final = frozenset(
    "footage video videos pictures images photographs photos clip clips photo image television"
    " photograph picture".split()
)

Verbs = dict[str, list[tuple[frozenset[str], str]]]
Things = dict[str, frozenset[str]]


@lru_cache(maxsize=1)
def _words() -> tuple[Verbs, Things]:
    """The verbs by their forms, each with its groups of things; the things with their groups."""
    verbs: Verbs = {}
    things: dict[str, set[str]] = {}
    for row in rows("deeds.csv"):
        groups = frozenset(row["groups"].split())
        words = row["words"].split("|")
        if row["class"] == "verb":
            for form, word in zip(FORMS, words, strict=True):
                verbs.setdefault(word, []).append((groups, form))
        elif row["class"] == "object":
            for word in words:
                things.setdefault(word, set()).update(groups)
    return verbs, {word: frozenset(groups) for word, groups in things.items()}


class Deeds(AtMeetings):
    """Events of those who do somewhere what can be done nowhere else."""

    def _deeds(self, found: list[Event]) -> list[Event]:
        """The stays that deeds tell of and that nothing else in the sentence does."""
        verbs, _ = _words()
        nodes = self.nodes
        events: list[Event] = []
        if self.lows.isdisjoint(verbs):
            return events
        told = stays_in(found, settled=True)
        for i, node in enumerate(nodes):
            known = verbs.get(node.low)
            if known is None or node.kind != "word" or i == 0:
                continue
            event = self._deed(i, known)
            if event is not None and (event.person, event.places[0].iso3) not in told:
                event.trigger = i
                events.append(event)
        return events

    def _deed(self, i: int, known: list[tuple[frozenset[str], str]]) -> Event | None:
        nodes = self.nodes
        if "absentia" in self.lows:
            return None
        if nodes[i].low.startswith("watch") and any(n.low in _SCREENS for n in nodes[i : i + 12]):
            return None
        groups: frozenset[str] = frozenset().union(*(g for g, _ in known))
        if self._thing(i, groups | {"gift"}) is None:
            return None
        forms = [form for _, form in known]
        flags, j = governed(nodes, i)
        if flags & {"not", "unable", "noplan", "cond", "never"} or j < 0:
            return None
        form = self._form(forms, flags)
        passive = form == "pp" and bool(flags & {"is", "was", "be"})
        if passive:
            if nodes[i].low not in _GIVEN:
                return None
            groups = frozenset({"gift"})
        flags, at, _ = self._subject(i, form)
        if at is None or (form == "base" and not flags):
            return None
        if nodes[at].person is None:
            joined = self._joined(at)
            at = joined if joined is not None else self._recipient(i, groups, passive=passive)
        if at is None or nodes[at].person is None or nodes[at].poss or "poss" in nodes[at].tags:
            return None
        if at < i and is_object(nodes, at) and form != "ing":
            return None
        end = self._thing(i, groups)
        if end is None:
            return None
        place = self._spot(end) or self._in_front(at)
        if place is None or place.iso3 in self._home(at):
            return None
        if form == "ing":
            self._gerund(i, self._subject(i, form)[2], flags)
        direction, today, time, until = self._where(i)
        status, firm = status_of(flags, form, "meet", direction, today)
        if status is None or status in {"declined", "denied"}:
            return None
        who = nodes[at]
        there = Destinations(places=[place], end=place.end, stop=i)
        event = self._event(who.person, "meet", status, firm, who, i, there, time, until)
        event.remote, event.phone = self._cues(i, flags, nodes.index(place))
        return event

    def _deed_on_the_spot(self, allowed: frozenset[str]) -> tuple[int, int] | None:
        """The verb and the subject of a deed of the groups allowed that names no place."""
        verbs, _ = _words()
        nodes = self.nodes
        if self.lows.isdisjoint(verbs) or "absentia" in self.lows:
            return None
        for i, node in enumerate(nodes):
            known = verbs.get(node.low)
            if known is None or node.kind != "word" or i == 0:
                continue
            groups = allowed.intersection(*([frozenset().union(*(g for g, _ in known))]))
            flags, j = governed(nodes, i)
            if not groups or flags & _UNREAL or j < 0 or self._thing(i, groups) is None:
                continue
            form = self._form([form for _, form in known], flags)
            if form not in {"past", "pp"} or flags & {"is", "was", "be"}:
                continue
            _, at, _ = self._subject(i, form)
            if at is None or at > i or nodes[at].person is None or nodes[at].poss:
                continue
            if "poss" not in nodes[at].tags and not is_object(nodes, at):
                return i, at
        return None

    def _recipient(self, i: int, groups: frozenset[str], *, passive: bool) -> int | None:
        """ "The mayor gave X a sabre": who is given something is there."""
        if passive or "gift" not in groups:
            return None
        guests = self._guests(i)
        return self.nodes.index(guests[0]) if guests else None

    def _in_front(self, at: int) -> Node | None:
        """ "At a ceremony in Beijing, X was awarded an order"."""
        nodes = self.nodes
        if at < 3 or nodes[at - 1].low != "," or nodes[0].low not in {"in", "at", "during", "on"}:
            return None
        found = Destinations()
        self._fronted(at, found)
        return found.places[0] if found.places and found.places[0].area != "state" else None

    @staticmethod
    def _form(forms: list[str], flags: set[str]) -> str:
        """Which form it is of those that are spelt alike: "read", "gave", "met"."""
        if flags & {"have", "had", "is", "was", "be"} and "pp" in forms:
            return "pp"
        return forms[0]

    def _thing(self, i: int, groups: frozenset[str]) -> int | None:
        """The index of the last word of the thing that is done; that of the verb for a gesture."""
        nodes = self.nodes
        _, things = _words()
        for k in range(i + 1, min(len(nodes), i + _THING)):
            node = nodes[k]
            if node.kind == "actor" or "pron" in node.tags:
                if "people" in groups and node.person is None and "pron" not in node.tags:
                    return k
                continue
            if node.kind == "sign" and node.low not in {"-", "'", "’", '"', "“", "”"}:
                break
            own = things.get(node.low) or things.get(node.low.split()[-1])
            if own is not None and not own.isdisjoint(groups):
                return k
            if "prep" in node.tags and node.low not in {"to", "with", "for"}:
                break
            if node.tags.keys() & {"aux", "rel", "say", "conj"} and node.low not in {"and", "to"}:
                break
        after = nodes[i + 1] if i + 1 < len(nodes) else None
        alone = after is None or after.kind == "sign" or bool(after.tags.keys() & {"prep", "adv"})
        return i if groups & _BODILY and alone else None

    def _spot(self, end: int) -> Node | None:
        """The place that the clause of the thing at `end` names."""
        nodes = self.nodes
        for k in range(end + 1, min(len(nodes) - 1, end + _PLACE)):
            node = nodes[k]
            tags = node.tags
            if node.kind == "sign" and node.low not in {"-", "'", "’"}:
                return None
            if tags.get("conj") in {"sub", "that"} or "rel" in tags or "stop" in tags:
                return None
            if node.low == "for" and nodes[k + 1].time is None:
                return None
            if ("aux" in tags and node.low != "to") or "say" in tags:
                return None
            if node.kind == "word" and "verb" in tags and "noun" not in tags:
                if nodes[k - 1].low != "of":
                    return None
            if node.low not in _WITHIN:
                continue
            place = self._place_after(k)
            if place is None or stray(nodes, end - 1, k):
                continue
            if node.low == "on" and not place.low.endswith(("soil", "territory", "island", "hill")):
                # "Met X on Iran".
                continue
            if place.area != "state" or k == end + 1 or place.low.endswith("soil"):
                return place
            return None
        return None

    def _home(self, at: int) -> frozenset[str]:
        return home_of(self.cast.record, str(self.nodes[at].person))

    def _guest_of(self, k: int) -> Node | None:
        """The state of "a guest of the Mongolian president", "the guest of Mongolia"."""
        nodes = self.nodes
        for m in range(k, min(len(nodes), k + 3)):
            if nodes[m].kind in {"actor", "place"} and not nodes[m].poss:
                return self._nation(nodes[m], m)
        return None

    def _filmed(self, found: list[Event]) -> list[Event]:
        """ "Footage showed X walking through Beijing": a picture shows who is there."""
        nodes = self.nodes
        if self.lows.isdisjoint(_SHOWING):
            return []
        k = next((k for k, n in enumerate(nodes) if n.low in _SHOWING and n.kind == "word"), None)
        if k is None or k + 1 >= len(nodes) or _FILM.isdisjoint(n.low for n in nodes[:k]):
            return []
        at = next((m for m in range(k + 1, min(len(nodes), k + 5)) if nodes[m].person), None)
        if at is None or nodes[at].poss or any("neg" in n.tags for n in nodes[:at]):
            return []
        own = [e for e in found if e.person == nodes[at].person and e.places]
        for event in own:
            if event.status == "under_way":
                event.status = "made"
        place = None if own else self._scene(at)
        if place is None or place.iso3 in self._home(at):
            return []
        who = nodes[at]
        _, _, time, until = self._where(at)
        there = Destinations(places=[place], end=place.end, stop=at)
        return [self._event(who.person, "stay", "made", False, who, at, there, time, until)]

    def _scene(self, at: int) -> Node | None:
        """Where the one pictured is: "walking through Beijing", "on stage with Y in Minsk"."""
        nodes = self.nodes
        for k in range(at + 1, min(len(nodes) - 1, at + 16)):
            node = nodes[k]
            tags = node.tags
            if node.kind == "sign" or "aux" in tags or "rel" in tags or tags.get("cue") == "remote":
                return None
            if tags.get("conj") in {"sub", "that"}:
                return None
            if node.low in _WITHIN or node.low.split()[-1] == "through":
                place = self._place_after(k)
                if place is not None and not stray(nodes, at, k):
                    return place
        return None

    def _guest_at(self, found: list[Event]) -> list[Event]:
        """ "Was the star guest at a parade in Beijing", "was among the guests in Minsk"."""
        nodes = self.nodes
        if self.lows.isdisjoint(_GUESTS):
            return []
        for k in range(2, len(nodes) - 1):
            if not nodes[k].low.endswith(("guest", "guests")) or nodes[k].person is not None:
                continue
            be = next(
                (
                    m
                    for m in range(k - 1, max(0, k - 7), -1)
                    if nodes[m].tags.get("aux") in {"is", "was", "be"}
                ),
                None,
            )
            if be is None:
                continue
            flags, j = governed(nodes, be)
            flags.add(nodes[be].tags["aux"])
            at = subject(nodes, j) if j >= 0 else None
            if at is None or nodes[at].person is None or nodes[at].poss:
                continue
            if flags & {"not", "cond", "unable"} or any(
                e.person == nodes[at].person and e.places for e in found
            ):
                continue
            place = self._spot(k)
            if place is None and nodes[k + 1].low == "of":
                place = self._guest_of(k + 2)
            there = Destinations(places=[place], end=place.end, stop=k) if place else None
            there = there or destinations(nodes, k, "attend")
            if not there.places and there.event is None:
                continue
            if there.places and there.places[0].iso3 in self._home(at):
                continue
            direction, _, time, until = self._where(k)
            if any("neg" in n.tags for n in nodes[be:k]):
                status = "declined"
            elif "may" in flags:
                status = "hypothetical"
            elif flags & {"will", "would", "plan", "to"} or direction == "future":
                status = "planned"
            else:
                status = "made"
            return [
                self._event(
                    nodes[at].person, "attend", status, True, nodes[at], k, there, time, until
                )
            ]
        return []
