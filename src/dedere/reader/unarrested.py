"""Duties not done: whom a state failed to arrest, or let go, had been there.

The Court's own language: "for failing to arrest X while on its territory", "its refusal to
surrender X", "non-compliance with the request for the arrest of X", "let X leave".
"""

from __future__ import annotations

from typing import Final

from dedere.reader.arrests import UNREAL
from dedere.reader.custody import Custody
from dedere.reader.events import Destinations, Event, stays_in, untold
from dedere.reader.grammar import governed
from dedere.reader.nodes import Node
from dedere.reader.people import home_of
from dedere.reader.standing import joined

_SEIZING: Final = frozenset(
    "arrest arresting arrested detain detaining detained apprehend apprehending apprehended"
    " surrender surrendering surrendered seize seizing seized capture".split()
)
_FAILING: Final = frozenset(
    "fail fails failed failing failure failures refuse refuses refused refusing refusal neglected"
    " neglecting declined declining unwilling unwillingness reluctance omitted omission".split()
)
_BREACH: Final = frozenset(
    "failure failed failing fail noncompliance non-compliance compliance violated breached breach"
    " violation".split()
)
_WITHOUT: Final = frozenset({"without", "not", "never", "n't"})
_LETTING: Final = frozenset(
    "let lets letting allow allows allowed allowing permitted permitting".split()
)
_GOING: Final = frozenset(
    "leave go depart fly slip escape return exit flee sneak walk get travel".split()
)
_AHEAD: Final = frozenset(
    "will would may might could should can must if whether plans plan".split()
)
_BARRING: Final = frozenset(
    "bar bars barred barring stop stops stopped stopping prevent prevents prevented preventing"
    " ban bans banned banning forbid forbids forbade forbidding".split()
)
# "To execute the warrant against X" is to arrest him.
_EXECUTING: Final = frozenset(
    "execute executing enforce enforcing honour honor implement serve".split()
)
_WARRANTS: Final = frozenset({"warrant", "warrants", "arrest warrant", "arrest warrants"})
_NAMING: Final = _SEIZING | _LETTING | _BARRING | _EXECUTING
# How far before the arrest its failure can be named.
_BACK: Final = 24


class Unarrested(Custody):
    """Events of those who could have been arrested and were not."""

    def _unarrested(self, found: list[Event]) -> list[Event]:
        """Return one stay for each state that did not arrest somebody, or let him go."""
        events: list[Event] = []
        if self.lows.isdisjoint(_NAMING):
            return events
        for i, node in enumerate(self.nodes):
            if node.kind != "word":
                continue
            if node.low in _SEIZING or (node.low in _EXECUTING and self._warrant(i) is not None):
                events.extend(self._spared_arrest(i))
            elif node.low in _LETTING:
                events.extend(self._let_go(i))
            elif node.low in _BARRING:
                events.extend(self._kept(i))
        told = stays_in(found)
        for event in list(events):
            back = next((e for e in found if e.person == event.person and e.anaphor), None)
            if back is not None and not back.places:
                # "When he travelled there", "to leave the country": that state is meant.
                back.places, back.anaphor = event.places, None
                back.status = "made" if back.kind == "leave" else back.status
                events.remove(event)
        return untold(events, told)

    def _spared_arrest(self, i: int) -> list[Event]:
        warrant = self._warrant(i) if self.nodes[i].low in _EXECUTING else None
        guests = self._guests(i) or self._arrest_of(i) if warrant is None else [warrant]
        who = next((g for g in guests if g.person is not None), None)
        if who is None or who.poss or "poss" in who.tags:
            return []
        at = self._failure(i)
        if at is None:
            return []
        home = home_of(self.cast.record, str(who.person))
        states = [p for p in self._failing_states(at, i) if p.iso3 not in home]
        if not states:
            place = self._in_place(i)
            states = [place] if place is not None and place.iso3 not in home else []
        if not states and self._of_the_country(at):
            _, _, time, until = self._where(i)
            there = Destinations(anaphor="country", end=who.end, stop=i)
            return [self._event(who.person, "stay", "made", True, who, i, there, time, until)]
        return self._left_free(i, who, states)

    def _of_the_country(self, at: int) -> bool:
        """Whether "it" or "the country" is what fails at `at`: the state spoken of before."""
        nodes = self.nodes
        for k in range(at - 1, max(-1, at - 4), -1):
            if nodes[k].low == "it" or "country" in nodes[k].tags:
                return True
            if not nodes[k].tags.keys() & {"aux", "adv"}:
                return False
        return False

    def _warrant(self, i: int) -> Node | None:
        """Whom the warrant names that the verb at i has for its object, or None."""
        nodes = self.nodes
        told = False
        for k in range(i + 1, min(len(nodes), i + 10)):
            node = nodes[k]
            if node.kind == "sign" or node.tags.get("conj") in {"sub", "that"}:
                return None
            told = told or node.low in _WARRANTS
            if node.kind == "actor" and (node.person is not None or told):
                led = nodes[k - 1].low in {"against", "for", "on"}
                return node if told and led and node.person and not node.poss else None
        return None

    def _left_free(self, i: int, who: Node, states: list[Node]) -> list[Event]:
        if not states:
            return []
        first = min([who, *states, self.nodes[i]], key=lambda n: n.start)
        _, _, time, until = self._where(i)
        there = Destinations(places=states, end=who.end, stop=i)
        return [self._event(who.person, "stay", "made", True, first, i, there, time, until)]

    def _arrest_of(self, i: int) -> list[Node]:
        """ "The arrest and surrender of X"."""
        nodes = self.nodes
        for k in range(i + 1, min(len(nodes) - 1, i + 5)):
            if nodes[k].low == "of":
                return [n for n in nodes[k + 1 : k + 3] if n.kind == "actor"][:1]
        return []

    def _failure(self, i: int) -> int | None:
        """The index of the word that says that the arrest at i was not made, or None."""
        nodes = self.nodes
        flags, j = governed(nodes, i)
        if flags & {"may", "should", "cond", "question", "will", "would", "wish"}:
            return None
        if nodes[i].low.endswith("ing") and nodes[i - 1].low in _WITHOUT:
            return i - 1
        if "not" in flags and flags & {"did", "do", "have", "had"} and "to" not in flags:
            return max(j, 0) + 1
        noun = nodes[i].low in {"arrest", "surrender"} and "to" not in flags
        for k in range(i - 1, max(-1, i - _BACK), -1):
            node = nodes[k]
            if node.kind == "sign" and node.low not in {",", "-", "'"}:
                return None
            if node.low in (_BREACH if noun else _FAILING):
                if not noun and k < i - 8:
                    return None
                return None if self._still_ahead(k) else k
            if not noun and k < i - 16:
                return None
            if not noun and "verb" in node.tags and node.low not in {"comply", "abide"}:
                if nodes[i - 1].low != "to" or k < i - 3:
                    return None
        return None

    def _still_ahead(self, k: int) -> bool:
        """ "Would refuse to", "if it fails to": no failure yet."""
        nodes = self.nodes
        flags, _ = governed(nodes, k)
        if flags & (UNREAL | {"will", "plan", "to"}):
            return True
        return any(n.low in _AHEAD for n in nodes[max(0, k - 4) : k])

    def _failing_states(self, at: int, i: int) -> list[Node]:
        """The states that the failure at `at` is said of: subject, owner, agent or object."""
        nodes = self.nodes
        for k in range(at + 1, min(i, at + 6)):
            if nodes[k].low in {"by", "of"}:
                for m in range(k + 1, min(i, k + 5)):
                    if nodes[m].kind == "place":
                        return joined(nodes, m)
        for k in range(at - 1, max(-1, at - 14), -1):
            node = nodes[k]
            if node.kind == "sign" and node.low not in {",", "(", ")", "'", "-"}:
                return []
            if node.kind == "place" and node.area in {"state", "city"}:
                if k > 1 and nodes[k - 1].low == "(" and nodes[k - 2].iso3 == node.iso3:
                    # "The Democratic Republic of Congo (DRC)".
                    return joined(nodes, k - 2)
                led = k > 0 and nodes[k - 1].low in {"in", "at", "from", "near"}
                if not led:
                    return [node] if node.poss else joined(nodes, k)
            if node.kind == "actor" and node.person is None and node.iso3:
                nation = self._nation(node, k)
                return [nation] if nation is not None else []
            if node.kind == "adj" and node.iso3:
                place = Node(node.start, node.end, node.low, {}, "place")
                place.iso3, place.area = node.iso3, "state"
                return [place]
        return []

    def _kept(self, i: int) -> list[Event]:
        """ "A South African court barred X from leaving the country"."""
        nodes = self.nodes
        guests = self._guests(i)
        if not guests or guests[0].person is None or guests[0].poss:
            return []
        after = [n.low for n in nodes[nodes.index(guests[0]) + 1 :][:4]]
        if after[:2] not in (["from", "leaving"], ["from", "exiting"], ["to", "leave"]):
            return []
        home = home_of(self.cast.record, str(guests[0].person))
        named = [n for n in nodes[:i] if n.iso3 and n.person is None and n.iso3 not in home]
        if after[2:] != ["the", "country"] or len({n.iso3 for n in named}) != 1:
            return []
        place = self._nation(named[0], nodes.index(named[0]))
        return self._left_free(i, guests[0], [place]) if place is not None else []

    def _let_go(self, i: int) -> list[Event]:
        """ "Let X leave", "allowed X to slip out of the country"."""
        nodes = self.nodes
        flags, j = governed(nodes, i)
        if flags & (UNREAL | {"will", "plan", "to"}) or i + 2 >= len(nodes):
            return []
        guests = self._guests(i)
        if not guests or guests[0].person is None or guests[0].poss:
            return []
        at = nodes.index(guests[0])
        k = at + 1 if at + 1 < len(nodes) and nodes[at + 1].low != "to" else at + 2
        if k >= len(nodes) or nodes[k].low.split()[0] not in _GOING:
            return []
        after = [n.low for n in nodes[k + 1 : k + 4]]
        if nodes[k].low in {"fly", "travel", "go", "get"} and "out" not in after[:1]:
            if nodes[k].low != "go" or {"to", "into", "ahead", "through"} & set(after):
                return []
        if nodes[k].low == "return" and "home" not in after[:1]:
            return []
        host = self._host_before(j)
        home = home_of(self.cast.record, str(guests[0].person))
        if host is None or host.iso3 in home:
            return []
        return self._left_free(i, guests[0], [host])
