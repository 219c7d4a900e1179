"""Meetings of two, told by their place: "X and Y end Geneva summit", "Alaska for X-Y summit"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from dedere.reader.ceremonies import named_after
from dedere.reader.events import Destinations, Event, stays_in, untold
from dedere.reader.nodes import Node
from dedere.reader.standing import paired
from dedere.reader.status import status_of

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

_HOLDING: Final = {
    "hold": "base", "holds": "s", "held": "past", "holding": "ing",
    "end": "base", "ends": "s", "ended": "past",
    "open": "base", "opens": "s", "opened": "past",
    "begin": "base", "begins": "s", "began": "past",
    "start": "base", "starts": "s", "started": "past",
    "conclude": "base", "concludes": "s", "concluded": "past",
}  # fmt: skip
_CHOSEN: Final = {
    **dict.fromkeys(("chosen", "picked", "selected", "named"), "planned"),
    **dict.fromkeys(("eyed", "floated", "proposed"), "hypothetical"),
}
_FOR: Final = frozenset({"for", "as", "to"})


def summits(s: Sentence, found: list[Event]) -> list[Event]:
    """Return the stays that the place of a meeting tells and that nothing in `found` does."""
    nodes = s.nodes
    if not any(node.kind == "event" for node in nodes):
        return []
    told = stays_in(found)
    events = [*_held(s), *_chosen(s)]
    return untold(events, told)


def _held(s: Sentence) -> list[Event]:
    """ "X and Y hold Geneva summit": both are in Geneva."""
    nodes = s.nodes
    if s.lows.isdisjoint(_HOLDING):
        return []
    for i, node in enumerate(nodes[:-1]):
        form = _HOLDING.get(node.low)
        if form is None or i == 0 or node.kind != "word":
            continue
        meeting = next(
            (k for k in range(i + 1, min(len(nodes), i + 5)) if nodes[k].kind == "event"), None
        )
        place = named_after(nodes, meeting) if meeting is not None else None
        if meeting is None or place is None or place.start < node.end:
            continue
        flags, at, _ = s._subject(i, form)
        if at is None or "not" in flags:
            continue
        who = _of_the_two(nodes, at)
        if who is None or not s._abroad(str(who.person), place):
            continue
        direction, today, time, until = s._where(i)
        status, firm = status_of(flags, form, "meet", direction, today)
        if status is None:
            continue
        there = Destinations(places=[place], event=nodes[meeting], end=nodes[meeting].end, stop=i)
        event = s._event(who.person, "attend", status, firm, who, i, there, time, until)
        event.trigger = i
        return [event]
    return []


def _of_the_two(nodes: Sequence[Node], at: int) -> Node | None:
    """The person of the record among two who are joined by "and", the last one at the index."""
    others = [nodes[at - 2]] if at > 1 and nodes[at - 1].low in {"and", ",", "&"} else []
    pair = [nodes[at], *others]
    return next((n for n in pair if n.person is not None and not n.poss), None)


def _chosen(s: Sentence) -> list[Event]:
    """ "Alaska chosen for X-Y summit": where they are to meet."""
    nodes = s.nodes
    if s.lows.isdisjoint(_CHOSEN):
        return []
    for k in range(1, len(nodes) - 2):
        status = _CHOSEN.get(nodes[k].low)
        if status is None or nodes[k + 1].low not in _FOR:
            continue
        before = k - 1
        while before > 0 and nodes[before].tags.get("aux") in {"is", "was", "have", "had", "be"}:
            before -= 1
        place = nodes[before]
        if place.kind != "place" or place.poss:
            continue
        meeting = next(
            (m for m in range(k + 2, min(len(nodes), k + 9)) if nodes[m].kind == "event"), None
        )
        if meeting is None:
            continue
        last = nodes[meeting - 1]
        other = paired(nodes, meeting - 1)
        who = next((n for n in (last, other) if n is not None and n.person is not None), None)
        if who is None or not s._abroad(str(who.person), place):
            continue
        there = Destinations(places=[place], event=nodes[meeting], end=nodes[meeting].end, stop=k)
        _, _, time, until = s._where(meeting)
        event = s._event(who.person, "attend", status, True, place, k, there, time, until)
        event.end = max(event.end, who.end)
        event.trigger = k
        return [event]
    return []
