"""Days of tours: a tour through several states has one day for its start, not one for each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dedere.reader.events import Event
from dedere.reader.nodes import Node

_TOURS: Final = frozenset({"tour", "tours", "swing", "swings"})
# Days of which the text gives the first and the last: they hold for all stops.
_SPANS: Final = re.compile(r"\bto\b|\band\b|\buntil\b|[-–]")
_STARTING: Final = frozenset(
    "begin begins began beginning start starts started starting kick kicks kicked embark embarks"
    " embarked embarking commence commences commenced open opens opened".split()
)


def each_its_day(nodes: Sequence[Node], found: list[Event]) -> list[Event]:
    """Return the events with the day of a tour left to its first stop alone.

    "Begins a tour of A and B on Sunday" dates A; "after a week-long visit to A and B" neither.
    """
    out: list[Event] = []
    for event in found:
        span = getattr(event.time, "span", None)
        if span is None or len({place.iso3 for place in event.places}) < 2:
            if span is not None and out and _next_stop(out[-1], event) and _sets_out(nodes, event):
                event.time = None
            out.append(event)
        elif span.duration_known and event.over:
            event.time = None
            out.append(event)
        elif not _SPANS.search(event.time.text) and _sets_out(nodes, event):
            later = replace(event, places=event.places[1:], time=None)
            if event.kind == "leave" and event.status == "under_way":
                later.status, later.firm = "planned", False
            elif event.status == "made" and span.duration_known:
                later.status, later.firm = None, False
            event.places = event.places[:1]
            out.extend((event, later))
        else:
            out.append(event)
    return out


def _next_stop(before: Event, event: Event) -> bool:
    """Whether two stops of one list share the day that stands behind it."""
    return (
        before.trigger == event.trigger
        and before.person == event.person
        and bool(before.places and event.places)
        and before.places[0].iso3 != event.places[0].iso3
        and not _SPANS.search(event.time.text)
        and (before.time is event.time or before.time is None)
    )


def _sets_out(nodes: Sequence[Node], event: Event) -> bool:
    k = event.trigger
    if event.kind == "leave" or nodes[k].low in _TOURS:
        return event.status in {"planned", "under_way", "made"}
    return any(node.low in _STARTING for node in nodes[max(0, k - 8) : k])
