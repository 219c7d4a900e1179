"""Visits told by what was granted, counted or carried: small turns that newsrooms use much.

"Kenya and Chad have allowed X to visit", "the trip was X's first to Uganda", "a previous visit to
the US", "arrived on a plane from Hong Kong", "scheduled to meet in Alaska's Joint Base".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from dedere.reader.destinations import destinations
from dedere.reader.events import Destinations, Event
from dedere.reader.grammar import governed
from dedere.reader.likeness import ORDINALS
from dedere.reader.nodes import Node
from dedere.reader.people import home_of
from dedere.reader.standing import joined

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

_GRANTING: Final = frozenset({"allowed", "permitted"})
_COMING: Final = frozenset(
    "visit enter attend travel come go fly transit return land participate".split()
)
_UNREAL: Final = frozenset(
    {"would", "may", "will", "to", "should", "cond", "not", "wish", "plan", "for"}
)
_CRAFT: Final = frozenset("plane flight jet aircraft airliner".split())
_CAME: Final = frozenset(
    "arrived arrives arriving landed lands landing flew returned returning".split()
)
_BESIDE: Final = frozenset({"neighbouring", "neighboring", "nearby"})
_EARLIER: Final = frozenset("previous earlier prior last".split())
_FOLLOWS: Final = frozenset("follows followed mirrors mirrored echoes echoed recalls after".split())
_NEWS: Final = frozenset("would will could may might if".split())


def granted(s: Sentence, found: list[Event]) -> list[Event]:
    """Return the stays of those whom a state has let visit; mends what the visit's verb told."""
    nodes = s.nodes
    if s.lows.isdisjoint(_GRANTING):
        return []
    for k, node in enumerate(nodes[:-3]):
        if node.low not in _GRANTING or node.kind != "word":
            continue
        flags, j = governed(nodes, k)
        if flags & _UNREAL or flags & {"is", "was", "be"}:
            continue
        guest = next((n for n in nodes[k + 1 : k + 4] if n.kind == "actor" or n.person), None)
        if guest is None or guest.person is None or guest.poss:
            continue
        at = nodes.index(guest)
        if at + 2 >= len(nodes) or nodes[at + 1].low != "to" or nodes[at + 2].low not in _COMING:
            continue
        home = home_of(s.cast.record, guest.person)
        hosts = [p for p in _hosts(nodes, j) if p.iso3 is not None and p.iso3 not in home]
        if not hosts:
            continue
        for event in [e for e in found if e.person == guest.person and e.trigger == at + 2]:
            found.remove(event)
        there = Destinations(places=hosts, end=nodes[at + 2].end, stop=at + 2)
        first = min([*hosts, guest], key=lambda n: n.start)
        _, _, time, until = s._where(at + 2)
        if _since(nodes, at + 2):
            time = until = None
        made = s._event(guest.person, "stay", "made", True, first, k, there, time, until)
        made.trigger = at + 2
        return [made]
    return []


def _since(nodes: Sequence[Node], i: int) -> bool:
    return any(n.low == "since" for n in nodes[i + 1 : i + 8])


def _hosts(nodes: Sequence[Node], j: int) -> list[Node]:
    """The states that end at or before j: "A, B and C", "members - A, B -", "A is the only"."""
    k = j
    while k >= 0 and j - k < 12:
        node = nodes[k]
        if node.kind == "place" and not node.poss:
            return joined(nodes, k)
        if node.kind == "actor":
            return []
        k -= 1
    return []


def counted(s: Sentence, found: list[Event]) -> list[Event]:
    """Return the visits of "the trip was X's first to Uganda"."""
    nodes = s.nodes
    if s.lows.isdisjoint(ORDINALS):
        return []
    events: list[Event] = []
    for k, node in enumerate(nodes[:-3]):
        if node.person is None or not node.poss or nodes[k + 1].low not in ORDINALS:
            continue
        if nodes[k + 2].low not in {"to", "in"} or nodes[k + 3].kind != "place":
            continue
        place = nodes[k + 3]
        if place.iso3 is None or place.iso3 in home_of(s.cast.record, node.person):
            continue
        ahead = any(n.low in _NEWS for n in nodes[max(0, k - 4) : k])
        there = Destinations(places=[place], end=place.end, stop=k + 3)
        status = "planned" if ahead else "made"
        event = s._event(node.person, "noun", status, False, node, k + 1, there, None, None)
        event.trigger = k + 1
        events.append(event)
    return [e for e in events if not _told(found, e)]


def earlier(s: Sentence, found: list[Event]) -> list[Event]:
    """Return the visit of "a previous visit to the US in February", of the one last spoken of."""
    nodes = s.nodes
    if s.lows.isdisjoint(_EARLIER) and "similar" not in s.lows:
        return []
    for k, node in enumerate(nodes[:-2]):
        if node.low not in _EARLIER and not _likened(nodes, k):
            continue
        if nodes[k + 1].tags.get("noun") != "visit":
            continue
        if k == 0 or nodes[k - 1].low not in {"a", "an", "the"}:
            continue
        owner = next((n for n in nodes[k + 2 :] if n.kind == "actor"), None)
        person = owner.person if owner is not None else None
        if owner is None and s.cast.recent:
            person = s.cast.recent[-1]
        if person is None:
            continue
        there = destinations(nodes, k + 1, "noun")
        home = home_of(s.cast.record, person)
        there.places = [p for p in there.places if p.iso3 is not None and p.iso3 not in home]
        if not there.places:
            continue
        _, _, time, until = s._where(k + 1)
        event = s._event(person, "noun", "made", True, nodes[k - 1], k + 1, there, time, until)
        event.trigger = k + 1
        if not _told(found, event):
            return [event]
    return []


def _likened(nodes: Sequence[Node], k: int) -> bool:
    """ "His visit follows a similar trip to Y": the traveller is the same."""
    if nodes[k].low != "similar":
        return False
    before = nodes[max(0, k - 12) : k - 1]
    return any(n.low in _FOLLOWS for n in before) and any(
        n.tags.get("noun") in {"visit", "arrive"} for n in before
    )


def flown(s: Sentence, found: list[Event]) -> list[Event]:
    """Return the stay that "arrived on a plane from Hong Kong" leaves behind."""
    nodes = s.nodes
    if s.lows.isdisjoint(_CRAFT) or s.lows.isdisjoint(_CAME):
        return []
    for k, node in enumerate(nodes[:-2]):
        if node.low not in _CRAFT or nodes[k + 1].low != "from":
            continue
        spot = k + 3 if k + 3 < len(nodes) and nodes[k + 2].low in _BESIDE else k + 2
        place = nodes[spot]
        came = next((m for m in range(k - 1, max(-1, k - 18), -1) if nodes[m].low in _CAME), None)
        if place.kind != "place" or place.poss or place.iso3 is None or came is None:
            continue
        flags, at, _ = s._subject(came, nodes[came].tags.get("verb", ("", "past"))[1])
        person = nodes[at].person if at is not None else None
        if person is None or flags & _UNREAL or at is None:
            continue
        if place.iso3 in home_of(s.cast.record, person):
            continue
        there = Destinations(places=[place], end=place.end, stop=spot)
        event = s._event(person, "back", "made", True, nodes[at], came, there, None, None)
        event.trigger = k
        if not _told(found, event):
            return [event]
    return []


def bound(s: Sentence, found: list[Event]) -> list[Event]:
    """Return the journey of "X's plane takes a detour on its way to New York"."""
    nodes = s.nodes
    if s.lows.isdisjoint(_CRAFT) or any(e.places and e.status for e in found):
        return []
    for k in range(1, len(nodes) - 2):
        who = nodes[k - 1]
        if nodes[k].low not in _CRAFT or who.person is None or not who.poss:
            continue
        way = next((m for m in range(k + 1, len(nodes) - 1) if _is_way(nodes[m])), None)
        if way is None or any("neg" in n.tags or "cond" in n.tags for n in nodes[:way]):
            continue
        there = destinations(nodes, way, "go")
        home = home_of(s.cast.record, who.person)
        there.places = [p for p in there.places if p.iso3 not in home]
        if not there.places:
            continue
        _, _, time, until = s._where(way)
        event = s._event(who.person, "go", "under_way", False, who, way, there, time, until)
        event.trigger = way
        return [event]
    return []


def _is_way(node: Node) -> bool:
    return node.low.endswith(("way to", "route to", "bound for")) and "verb" in node.tags


def _told(found: list[Event], event: Event) -> bool:
    return any(
        other.person == event.person
        and other.status in {"made", "under_way", "planned"}
        and {p.iso3 for p in other.places} & {p.iso3 for p in event.places}
        for other in found
    )


def dated_by_clause(s: Sentence, found: list[Event]) -> None:
    """Give a visit the days of "the summit, which will take place on 9-10 September"."""
    nodes = s.nodes
    if s.lows.isdisjoint({"which", "scheduled", "slated", "set", "due"}):
        return
    for event in found:
        if event.event is None or event.time is not None or event.event not in nodes:
            continue
        at = nodes.index(event.event)
        for k in range(at + 1, min(len(nodes) - 2, at + 8)):
            if nodes[k].low in {"which", "scheduled", "slated", "set", "due"}:
                for node in nodes[k + 1 : k + 10]:
                    if node.kind in {"actor"} or node.low in {";", "."}:
                        break
                    if node.time is not None and node.time.travel:
                        event.time = node.time
                        break
                break
