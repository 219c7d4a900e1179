"""Trips told by their number: "the first being a trip to X", "the last time was in June 2022"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from dedere.reader.dating import gone, when
from dedere.reader.destinations import destinations
from dedere.reader.drafts import Draft
from dedere.reader.events import Event
from dedere.reader.likeness import ORDINALS
from dedere.reader.nodes import Node
from dedere.reader.people import home_of

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

_COUNTED: Final = frozenset({"first", "last", "previous", "only"})
_TRIPS: Final = frozenset("trip trips visit visits journey journeys stop stops".split())
_BEING: Final = frozenset({"being", "was"})
_VISITING: Final = frozenset({"visit", "go", "stay", "arrive"})
_FAR: Final = 14


def numbered(s: Sentence, found: list[Event]) -> list[Event]:
    """Return the trip of "it is his second trip, the first being to X"."""
    nodes = s.nodes
    if s.lows.isdisjoint(ORDINALS) or s.lows.isdisjoint(_TRIPS) or s.lows.isdisjoint(_BEING):
        return []
    for k in range(2, len(nodes) - 3):
        if nodes[k].low not in ORDINALS or nodes[k + 1].low not in _BEING:
            continue
        if nodes[k - 1].low != "the" or _TRIPS.isdisjoint([n.low for n in nodes[:k]]):
            continue
        who = next((n for n in reversed(nodes[:k]) if n.person is not None), None)
        if who is None or who.person is None:
            continue
        head = k + 3 if "det" in nodes[k + 2].tags and nodes[k + 3].low in _TRIPS else k + 1
        there = destinations(nodes, head, "noun")
        home = home_of(s.cast.record, who.person)
        if not there.places:
            spot = _led(nodes, head)
            there.places = [spot] if spot is not None else []
        there.places = [p for p in there.places if p.iso3 is not None and p.iso3 not in home]
        told = {p.iso3 for e in found if e.person == who.person for p in e.places}
        if not there.places or told & {p.iso3 for p in there.places}:
            continue
        _, _, time, until = s._where(head)
        end = max(p.end for p in there.places)
        event = s._event(who.person, "noun", "made", True, nodes[k], head, there, time, until)
        event.trigger, event.end = head, max(event.end, end)
        return [event]
    return []


def _led(nodes: Sequence[Node], head: int) -> Node | None:
    """ "A trip to meet with Y in X": the place behind the purpose."""
    for k in range(head + 1, min(len(nodes), head + _FAR)):
        if nodes[k].kind == "place" and nodes[k - 1].low in {"in", "to"} and not nodes[k].poss:
            return nodes[k]
        if nodes[k].kind == "sign":
            return None
    return None


def repeated(
    nodes: Sequence[Node], drafts: Sequence[Draft], sentence: int, published: date | None
) -> list[Draft]:
    """Return the earlier stays of "the last time was in June 2022", where the visit told last was.

    `drafts` are those of the sentences before.
    """
    times = _times(nodes)
    if not times:
        return []
    near = [d for d in drafts[-8:] if d.state is not None and 0 < sentence - d.sentence <= 2]
    if not near or len({(d.person, d.state) for d in near}) != 1:
        return []
    last = near[-1]
    made: list[Draft] = []
    for start, mention in times:
        time = gone(mention, when(mention, None), published)
        if published is None or time.latest is None or time.latest >= published:
            continue
        made.append(
            replace(
                last, time=time, status="made", firm=True, kind="noun", sentence=sentence,
                told=list(last.told), spans=[(start, mention.end)], again=True, recent=False,
                past=(published - time.latest).days > 30, remote=False, representative=None,
            )
        )  # fmt: skip
    return made


def _times(nodes: Sequence[Node]) -> list[tuple[int, Any]]:
    """Where each "the last time" of the sentence starts, with its day or year."""
    found: list[tuple[int, Any]] = []
    for k in range(1, len(nodes) - 3):
        if nodes[k].low != "time" or nodes[k - 1].low not in _COUNTED:
            continue
        was = False
        for node in nodes[k + 1 : k + _FAR]:
            if node.time is not None and was:
                if node.time.travel and node.time.relation not in {"since", "until"}:
                    found.append((nodes[k - 1].start, node.time))
                break
            if node.low.split()[0] in {"was", "came"}:
                was = True
            elif not _of_visit(node):
                break
    return found


def _of_visit(node: Node) -> bool:
    """Whether the node can stand between "time" and its day: "he visited it was in"."""
    if node.kind == "actor" or "pron" in node.tags:
        return node.person is not None or node.low == "it"
    if node.tags.get("verb", ("",))[0] in _VISITING and node.kind == "word":
        return True
    tags = node.tags.keys()
    return node.low in {"there", "here"} or bool(tags & {"prep", "det", "country", "aux", "adv"})
