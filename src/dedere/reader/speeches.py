"""Speeches as nouns: "X's speech to Congress", "in an address to the assembly, X", "his UN speech".

Who gives a speech somewhere is there, unless it is recorded or sent by a link.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from dedere.reader.destinations import destinations
from dedere.reader.events import Destinations, Event, stays_in
from dedere.reader.nodes import Node
from dedere.reader.nouns.governors import status_before
from dedere.reader.nouns.phrase import noun_phrase, owners_after, status_of_cues
from dedere.reader.nouns.predicates import status_behind
from dedere.reader.people import home_of

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

_SPEECHES: Final = frozenset(
    "speech speeches address addresses remarks keynote lecture oration sermon".split()
)
_NEAR: Final = 10
_TELLING: Final = frozenset("told tells assured assures warned warns reminded informed".split())
_UNREAL: Final = frozenset({"would", "may", "will", "should", "cond", "not", "wish", "plan", "to"})
# What stands behind "to" where no verb does.
_NOMINAL: Final = frozenset({"det", "poss", "noun", "adv"})
_LEADS: Final = frozenset({"to", "at", "in", "before", "from", "outside"})
_OPENERS: Final = frozenset({"in", "during", "after", "at", "following"})
_ABSENT: Final = frozenset({"declined", "denied"})


def speeches(s: Sentence, found: list[Event]) -> list[Event]:
    """Return the stays that speeches tell of and that nothing in `found` does."""
    if s.lows.isdisjoint(_SPEECHES):
        return []
    nodes = s.nodes
    told = stays_in(found, settled=True)
    events: list[Event] = []
    for i, node in enumerate(nodes):
        if node.low not in _SPEECHES or node.kind != "word" or i == 0:
            continue
        event = _speech(s, i)
        if event is None or any((event.person, p.iso3) in told for p in event.places):
            continue
        if not event.places and any(e.person == event.person and e.event for e in found):
            continue
        event.trigger = i
        events.append(event)
    return events


def told_gatherings(s: Sentence, found: list[Event]) -> list[Event]:
    """Return the stays of "X told the summit in Y": who speaks to those gathered is there."""
    if s.lows.isdisjoint(_TELLING):
        return []
    nodes = s.nodes
    for event in found:
        if event.time is None and (event.places or event.event is not None):
            if nodes[event.trigger].low in _TELLING:
                event.time = _day_of_telling(nodes, event.trigger, event.trigger)
    events: list[Event] = []
    for i, node in enumerate(nodes[:-2]):
        if node.low not in _TELLING or node.kind != "word":
            continue
        m = i + 1
        while m < min(len(nodes), i + 5) and nodes[m].kind != "event" and _modifies(nodes[m]):
            m += 1
        if m >= len(nodes) or nodes[m].kind != "event" or "council" in nodes[m].low:
            continue
        flags, at, _ = s._subject(i, "past")
        person = nodes[at].person if at is not None else None
        if at is None or person is None or flags & _UNREAL or nodes[at].poss:
            continue
        there = destinations(nodes, i, "attend")
        home = home_of(s.cast.record, person)
        seats = [n for n in nodes[i + 1 : m] if n.kind == "place" and n.iso3 not in home]
        there.places = [p for p in there.places or seats if p.iso3 not in home]
        there.event = there.event or nodes[m]
        if any(e.person == person and (e.places or e.event) and e.status for e in found):
            continue
        time = _day_of_telling(nodes, i, m)
        event = s._event(person, "attend", "made", False, nodes[at], i, there, time, None)
        event.remote, event.phone = s._cues(i, set(), max(m, there.stop))
        event.trigger = i
        events.append(event)
    return events


def _day_of_telling(nodes: Sequence[Node], i: int, m: int) -> Any:
    """The day before the verb at i or behind the gathering at m, before what was told.

    Here it is that of the presence too.
    """
    before = nodes[i - 1].time if i else None
    if before is not None and before.span.precision == "day":
        return before
    for node in nodes[m + 1 : m + 12]:
        if node.tags.get("conj") == "that" or node.kind == "sign":
            return None
        if node.time is not None and node.time.span.precision == "day":
            return node.time
    return None


def _modifies(node: Node) -> bool:
    """Whether the node can stand before the name of a gathering."""
    return node.kind in {"place", "adj"} or "det" in node.tags or node.cap or node.low.isdigit()


def _speech(s: Sentence, i: int) -> Event | None:
    nodes = s.nodes
    left, owner, places, cues = noun_phrase(s, i)
    if owner is None or owner.person is None:
        owner = _speaker(s, left, i) if owner is None or owner.low == "his" else None
    if owner is None or owner.person is None or "no" in cues:
        return None
    there = _venue(s, i, places, home_of(s.cast.record, owner.person))
    if there is None or _by_another(nodes, there.stop):
        return None
    g_status, g_firm, _ = status_before(s, left - 1)
    status, firm = status_of_cues(cues)
    if status is None:
        status, firm = g_status, g_firm
    direction, _, time, until = s._where(i)
    if status in _ABSENT and owner.poss:
        # "Plan to boycott X's speech": who stays away is not X.
        status = None
    undone, _ = status_behind(s, i, there)
    if undone in {"cancelled", "postponed"}:
        status, firm = undone, True
    if status in {None, "under_way", "made"} and direction == "future":
        status, firm = "planned", False
    if status is None:
        status = "planned" if time is None and _lies_ahead(nodes, left) else "made"
    if status in _ABSENT:
        return None
    first = nodes[left] if owner.start > nodes[left].start else owner
    event = s._event(owner.person, "speak", status, firm, first, i, there, time, until)
    event.end = max(event.end, owner.end if owner.end - event.end < 80 else event.end)
    event.remote, event.phone = s._cues(i, set(), there.stop)
    return event


def _lies_ahead(nodes: Sequence[Node], left: int) -> bool:
    """ "Under pressure to address calls in his speech", "will preside at X's speech"."""
    for k in range(max(0, left - 12), left):
        node = nodes[k]
        if node.tags.get("aux") == "will":
            return True
        after = nodes[k + 1]
        if node.low == "to" and after.kind == "word" and not after.tags.keys() & _NOMINAL:
            return not any(n.tags.get("aux") in {"was", "had"} for n in nodes[:k])
    return False


def _speaker(s: Sentence, left: int, i: int) -> Node | None:
    """ "A speech by X", "In a speech to Congress, X said"."""
    nodes = s.nodes
    after = next((n for n in owners_after(s, i) if n.person is not None), None)
    if after is not None:
        return after
    if left > 1 and nodes[left - 1].low in {"in", "during"}:
        # "X defends the war in a speech to Congress".
        first = next((n for n in nodes[:left] if n.kind == "actor"), None)
        if first is not None and first.person is not None and not first.poss:
            return first
    if 0 < left <= 2 and nodes[left - 1].low in _OPENERS:
        at = s._forward(i)
        if at is not None and nodes[at].person is not None and not nodes[at].poss:
            return nodes[at]
    return None


def _venue(s: Sentence, i: int, places: list[Node], home: frozenset[str]) -> Destinations | None:
    """Where the speech is given, when its own phrase says so."""
    nodes = s.nodes
    abroad = [p for p in places if p.iso3 not in home and p.area in {"un", "city", "site"}]
    if abroad:
        return Destinations(places=abroad, end=nodes[i].end, stop=i)
    k = i + 1
    while k + 1 < len(nodes) and nodes[k].kind == "word" and nodes[k].low not in _LEADS:
        if nodes[k].time is None:
            return None
        k += 1
    if k + 1 >= len(nodes) or nodes[k].low not in _LEADS:
        return None
    there = destinations(nodes, i, "speak")
    there.places = [p for p in there.places if p.iso3 not in home]
    named = there.places or there.event is not None
    return there if named and there.stop - i <= _NEAR else None


def _by_another(nodes: Sequence[Node], stop: int) -> bool:
    """ "X's speech in Bali, read by his ambassador": X is not there."""
    after = [n.low for n in nodes[stop + 1 : stop + 4]]
    return "read" in after or ("delivered" in after and "by" in after)
