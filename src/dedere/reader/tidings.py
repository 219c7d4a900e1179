"""Trips told in the short forms of news: "ahead of Beijing trip", "among those who came was X".

"Would be welcome in Caracas", "asked to be taken to The Hague".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dedere.reader.destinations import destinations
from dedere.reader.events import Destinations, Event, stays_in, untold
from dedere.reader.nodes import Node

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

_TRIPS: Final = frozenset({"trip", "visit", "tour", "journey"})
_LEADING: Final = {
    "ahead of": "planned", "before": "planned", "after": "made", "following": "made",
    "during": "under_way", "on": "under_way",
}  # fmt: skip
_CROWD: Final = frozenset(
    "those leaders guests presidents delegates visitors dignitaries heads participants attendees"
    " speakers politicians".split()
)
_CAME: Final = frozenset(
    "arrived attended came present gathered attending arriving joined invited flew landed".split()
)
_CARRIED: Final = frozenset({"taken", "sent", "flown", "transferred", "brought", "moved", "handed"})
_MODAL: Final = frozenset({"will", "would", "may"})


def tidings(s: Sentence, found: list[Event]) -> list[Event]:
    """Return the stays that the short forms of news tell and that nothing in `found` does."""
    told = stays_in(found)
    events = [*_headed(s), *_among_those(s), *_welcome(s), *_asked(s)]
    return untold(events, told)


def _headed(s: Sentence) -> list[Event]:
    """ "X calls Y ahead of Beijing trip": in a headline the trip is that of its subject."""
    nodes = s.nodes
    if not s.headline or s.lows.isdisjoint(_TRIPS):
        return []
    who = next((n for n in nodes if n.kind == "actor"), None)
    if who is None or who.person is None or who.poss:
        return []
    for k in range(3, len(nodes)):
        place = nodes[k - 1]
        if nodes[k].low not in _TRIPS or place.kind != "place" or place.poss:
            continue
        status = _LEADING.get(nodes[k - 2].low)
        if status is None or not s._abroad(who.person, place) or place.start < who.end:
            continue
        there = Destinations(places=[place], end=nodes[k].end, stop=k)
        _, _, time, until = s._where(k)
        event = s._event(who.person, "noun", status, False, place, k, there, time, until)
        event.trigger = k
        return [event]
    return []


def _among_those(s: Sentence) -> list[Event]:
    """ "Among the leaders who arrived in A on Saturday was X"."""
    nodes = s.nodes
    if not nodes or nodes[0].low not in {"among", "amongst"}:
        return []
    lows = [n.low for n in nodes[1:5]]
    if _CROWD.isdisjoint(word for low in lows for word in low.split()):
        return []
    be = next((k for k in range(2, len(nodes) - 1) if _stands_before(nodes[k], nodes[k + 1])), None)
    if be is None or any("neg" in n.tags for n in nodes[:be]):
        return []
    who = nodes[be + 1]
    came = next((k for k in range(2, be) if nodes[k].low in _CAME), None)
    first = came if came is not None else 1
    there = destinations(nodes, first, "attend")
    there.places = [p for p in there.places if p.end <= who.start and s._abroad(str(who.person), p)]
    if came is None and not there.places:
        return []
    if not there.places and there.event is None:
        there.anaphor = "gathering"
    _, today, time, until = s._where(first)
    ahead = any(n.tags.get("aux") in _MODAL or "plan" in n.tags for n in nodes[: be + 1])
    status = "planned" if ahead else "under_way" if today else "made"
    event = s._event(who.person, "attend", status, False, nodes[0], first, there, time, until)
    event.end = max(event.end, who.end)
    event.trigger = first
    return [event]


def _stands_before(be: Node, who: Node) -> bool:
    """Whether the two are a form of "to be" and the person of the record whom it tells of."""
    return (
        be.tags.get("aux") in {"was", "is", "be"}
        and who.kind == "actor"
        and who.person is not None
        and not who.poss
    )


def _welcome(s: Sentence) -> list[Event]:
    """ "X would be welcome in A": he may come."""
    nodes = s.nodes
    if "welcome" not in s.lows:
        return []
    for k in range(3, len(nodes) - 2):
        if nodes[k].low != "welcome" or nodes[k - 1].low != "be":
            continue
        if nodes[k + 1].low not in {"in", "at"} or nodes[k + 2].kind != "place":
            continue
        if nodes[k - 2].tags.get("aux") not in _MODAL:
            continue
        who, place = nodes[k - 3], nodes[k + 2]
        event = _may_go(s, who, place, k)
        if event is not None:
            return [event]
    return []


def _asked(s: Sentence) -> list[Event]:
    """ "X asked to be taken to A"."""
    nodes = s.nodes
    if s.lows.isdisjoint(_CARRIED):
        return []
    for k in range(4, len(nodes) - 2):
        if nodes[k].low not in _CARRIED or nodes[k - 1].low != "be" or nodes[k - 2].low != "to":
            continue
        if nodes[k - 3].low not in {"asked", "asks", "offered", "wants", "wanted", "agreed"}:
            continue
        who, place = nodes[k - 4], nodes[k + 2]
        if nodes[k + 1].low not in {"to", "into"} or place.kind != "place" or place.poss:
            continue
        event = _may_go(s, who, place, k)
        if event is not None:
            return [event]
    return []


def _may_go(s: Sentence, who: Node, place: Node, k: int) -> Event | None:
    """The stay that a person may come to make at a place, told by the word at k."""
    if who.person is None or who.poss or not s._abroad(who.person, place):
        return None
    there = Destinations(places=[place], end=place.end, stop=k)
    event = s._event(who.person, "go", "hypothetical", True, who, k, there, None, None)
    event.trigger = k
    return event
