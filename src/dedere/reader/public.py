"""Presence told by what others do: carry somebody there, give him a dinner, watch him speak.

"An airliner carried X to Y", "Y's president gave a dinner for X", "delegates left the hall in Y as
X began to speak".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from dedere.reader.destinations import destinations
from dedere.reader.events import Destinations, Event, stays_in, untold
from dedere.reader.grammar import governed
from dedere.reader.nodes import Node
from dedere.reader.status import status_of

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

_CARRYING: Final = {
    "took": "past", "takes": "s", "take": "base", "taking": "ing",
    "brought": "past", "brings": "s", "bring": "base", "bringing": "ing",
    "carried": "past", "carries": "s", "carry": "base", "carrying": "ing",
    "ferried": "past", "ferries": "s", "ferry": "base", "ferrying": "ing",
    "whisked": "past", "whisks": "s", "whisk": "base", "whisking": "ing",
    "transported": "past", "transports": "s", "transport": "base", "transporting": "ing",
}  # fmt: skip
_CRAFT: Final = frozenset(
    "plane jet aircraft airliner aeroplane airplane helicopter flight car train ship motorcade"
    " limousine convoy ilyushin il-96 boeing wing".split()
)
_GIVING: Final = {
    "hosted": "past", "hosts": "s", "host": "base", "hosting": "ing",
    "gave": "past", "gives": "s", "give": "base", "giving": "ing",
    "held": "past", "holds": "s", "hold": "base", "holding": "ing",
    "threw": "past", "throws": "s", "throw": "base", "throwing": "ing",
}  # fmt: skip
_FEASTS: Final = frozenset(
    "banquet dinner lunch luncheon reception breakfast feast ceremony parade welcome".split()
)
_FOR: Final = frozenset({"for", "honouring", "honoring"})
_HONOURING: Final = (["in", "honour", "of"], ["in", "honor", "of"])
_SCENES: Final = frozenset({"when", "as", "while"})
_PUBLIC: Final = frozenset(
    "began begins started starts spoke speaks entered enters appeared appears rose walked took"
    " takes stood delivered delivers addressed addresses introduced announced mounted".split()
)
# What those do before whom somebody speaks.
_AUDIENCE: Final = frozenset(
    "walked left stood rose applauded clapped booed jeered heckled listened fell watched cheered"
    " erupted emptied walk leave stand boycotted hissed whistled".split()
)
_WITHIN: Final = frozenset({"in", "at", "of", "outside", "inside"})
_NEAR: Final = 9


def in_public(s: Sentence, found: list[Event]) -> list[Event]:
    """Return the stays that the deeds of others tell of and that nothing in `found` does."""
    told = stays_in(found)
    events = [*_carried(s), *_feted(s), *_watched(s)]
    return untold(events, told)


def _carried(s: Sentence) -> list[Event]:
    """ "The airliner that carried X to Y": whom a craft takes goes there."""
    nodes = s.nodes
    if s.lows.isdisjoint(_CARRYING) or s.lows.isdisjoint(_CRAFT):
        return []
    events: list[Event] = []
    for i, node in enumerate(nodes[:-3]):
        form = _CARRYING.get(node.low)
        who = nodes[i + 1]
        if form is None or i == 0 or who.person is None or who.poss or "poss" in who.tags:
            continue
        if nodes[i + 2].low not in {"to", "into", "from"}:
            continue
        if not any(n.low.split()[-1] in _CRAFT for n in nodes[max(0, i - 6) : i]):
            continue
        flags, _ = governed(nodes, i)
        there = destinations(nodes, i, "go")
        there.places = [p for p in there.places if s._abroad(who.person, p)]
        direction, today, time, until = s._where(i)
        status, firm = status_of(flags, form, "go", direction, today)
        if status is None or not there.places:
            continue
        event = s._event(who.person, "go", status, firm, node, i, there, time, until)
        event.trigger = i
        events.append(event)
    return events


def _feted(s: Sentence) -> list[Event]:
    """ "Y's president gave a dinner for X": the guest is with the host."""
    nodes = s.nodes
    if s.lows.isdisjoint(_GIVING) or s.lows.isdisjoint(_FEASTS):
        return []
    events: list[Event] = []
    for i, node in enumerate(nodes[:-3]):
        form = _GIVING.get(node.low)
        if form is None or i == 0 or node.kind != "word":
            continue
        feast = next(
            (k for k in range(i + 1, min(len(nodes) - 2, i + 6)) if nodes[k].low in _FEASTS), None
        )
        if feast is None:
            continue
        led = feast + 1
        if [n.low for n in nodes[led : led + 3]] in _HONOURING:
            led += 2
        elif nodes[led].low not in _FOR:
            continue
        if led + 1 >= len(nodes):
            continue
        guest = nodes[led + 1]
        if guest.person is None or guest.poss or "poss" in guest.tags:
            continue
        flags, j = governed(nodes, i)
        host = s._host_before(j)
        there = destinations(nodes, feast, "noun-meet")
        spots = there.places or ([host] if host else [])
        there.places = [p for p in spots if s._abroad(guest.person, p)]
        direction, today, time, until = s._where(i)
        status, firm = status_of(flags, form, "host", direction, today)
        if status is None or status in {"declined", "denied"} or not there.places:
            continue
        first = min((node, *there.places), key=lambda n: n.start)
        event = s._event(guest.person, "host", status, firm, first, i, there, time, until)
        event.end = max(event.end, guest.end)
        event.trigger = i
        events.append(event)
    return events


def _watched(s: Sentence) -> list[Event]:
    """ "Delegates left the hall in Y as X began to speak": X is where they were."""
    nodes = s.nodes
    if s.lows.isdisjoint(_SCENES) or s.lows.isdisjoint(_PUBLIC) or s.lows.isdisjoint(_AUDIENCE):
        return []
    for k in range(3, len(nodes) - 2):
        who = nodes[k + 1]
        if nodes[k].low not in _SCENES or who.person is None or who.poss or "poss" in who.tags:
            continue
        verb = next((m for m in range(k + 2, min(len(nodes), k + 5)) if _is_public(nodes, m)), None)
        if verb is None or any("neg" in n.tags for n in nodes[k:verb]):
            continue
        if any(n.tags.get("aux") in {"will", "would", "may"} for n in nodes[:verb]):
            continue
        spot = next(
            (
                n
                for m, n in reversed(list(enumerate(nodes[:k])))
                if m and n.kind == "place" and k - m < _NEAR and nodes[m - 1].low in _WITHIN
            ),
            None,
        )
        if spot is None or spot.poss or spot.area == "state":
            continue
        led = nodes.index(spot) - 1
        if led > 0 and nodes[led - 1].tags.get("aux") in {"is", "was", "be"}:
            # "Y was in London when X spoke" tells where Y was.
            continue
        if not s._abroad(who.person, spot) or any(
            n.kind == "place" and n is not spot for n in nodes[k:verb]
        ):
            continue
        there = Destinations(places=[spot], end=spot.end, stop=verb)
        _, today, time, until = s._where(verb)
        status = "under_way" if today else "made"
        event = s._event(who.person, "speak", status, False, spot, verb, there, time, until)
        event.remote, event.phone = s._cues(verb, set(), verb)
        event.trigger = verb
        return [event]
    return []


def _is_public(nodes: Sequence[Node], m: int) -> bool:
    """Whether the word is a verb of what is done before a crowd."""
    return nodes[m].kind == "word" and nodes[m].low in _PUBLIC
