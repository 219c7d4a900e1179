"""Where a sentence says that a meeting is, so that another sentence can speak of being there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from dedere.reader.ceremonies import ceremony_place, named_after
from dedere.reader.destinations import destinations
from dedere.reader.nodes import Node
from dedere.reader.nouns.held import held_at

# What a sentence can place: a summit or a funeral; talks; a crowd of leaders; "it", "the venue".
EVENT, TALKS, CROWD, IT = "event", "talks", "crowd", "it"

_DEFINITE: Final = frozenset({"the", "their", "this", "that", "these", "its"})
_HELD: Final = frozenset(
    "held hold holds hosted staged convened convenes convene opens open opened begins begin began"
    " starts start started takes take took kicks kicked runs run ends ended place".split()
)
_LEADERS: Final = (
    "leaders",
    "presidents",
    "ministers",
    "heads of state",
    "heads of government",
    "guests",
)
_VENUES: Final = frozenset({"venue", "location", "setting", "site"})
_SWORN: Final = frozenset({"sworn", "sworn in", "inaugurated"})
_WATCHED: Final = (
    "watched",
    "followed",
    "seen",
    "criticis",
    "criticiz",
    "discussed",
    "felt",
    "awaited",
)
_BE: Final = frozenset({"is", "was", "be", "will", "would"})
_HOSTING: Final = frozenset({"host", "hosts", "hosted", "hosting", "organises", "stages", "staged"})


@dataclass(slots=True, eq=False)
class Venue:
    """A meeting and its place; `what` is one of EVENT, TALKS, CROWD and IT.

    `start` and `end` span both of them, and `at` is where the word for the meeting ends.
    """

    place: Node
    what: str
    head: str = ""
    forum: str | None = None
    start: int = 0
    end: int = 0
    at: int = 0


def venues(nodes: Sequence[Node]) -> Iterator[Venue]:
    """Yield the meetings that a sentence places, in the order of their words."""
    if not any(node.kind in {"place", "event"} for node in nodes):
        return
    for i, node in enumerate(nodes):
        if node.kind == "event":
            place = _of_event(nodes, i)
            if place is not None:
                yield _venue(nodes, i, place, EVENT, node.low.split()[-1], node.forum)
        elif node.kind != "word":
            continue
        elif node.tags.get("noun") == "meet" and node.low not in {"meet"}:
            place = _of_talks(nodes, i)
            if place is not None:
                yield _venue(nodes, i, place, TALKS, node.low.split()[-1])
        elif node.low == "it" and i < 8:
            place = _of_it(nodes, i)
            if place is not None:
                yield _venue(nodes, i, place, IT)
        elif node.low in _VENUES:
            place = _chosen(nodes, i)
            if place is not None:
                yield _venue(nodes, i, place, IT)
        elif node.low in _SWORN and i > 1:
            place = _of_oath(nodes, i)
            if place is not None:
                yield _venue(nodes, i, place, EVENT, "inauguration")
        elif node.low in _HOSTING and i > 0:
            place = _host_of_crowd(nodes, i)
            if place is not None:
                yield _venue(nodes, i, place, CROWD)


def _venue(
    nodes: Sequence[Node], i: int, place: Node, what: str, head: str = "", forum: str | None = None
) -> Venue:
    start, end = min(nodes[i].start, place.start), max(nodes[i].end, place.end)
    return Venue(place, what, head, forum, start, end, nodes[i].end)


def _of_event(nodes: Sequence[Node], i: int) -> Node | None:
    found = destinations(nodes, i, "attend")
    place = found.places[0] if found.places else None
    if place is not None and _followed(nodes, i, place):
        return None
    if place is None:
        place = named_after(nodes, i)
    if place is None:
        place = _host_of(nodes, i) or ceremony_place(nodes, i) or _hosting(nodes, i)
    if place is None:
        place = _owner_of(nodes, i)
    return place if place is not None and place.iso3 is not None else None


def _followed(nodes: Sequence[Node], i: int, place: Node) -> bool:
    """ "The summit will be watched in Europe": that is not where it is held."""
    be = False
    for node in nodes[i + 1 :]:
        if node is place:
            return False
        be = be or node.tags.get("aux") in _BE
        if be and node.kind == "word" and node.low.startswith(_WATCHED):
            return True
    return False


def _owner_of(nodes: Sequence[Node], i: int) -> Node | None:
    """ "Beijing's largest military parade": the town whose event it is."""
    for k in range(i - 1, max(-1, i - 6), -1):
        node = nodes[k]
        if node.kind == "place":
            return node if node.poss else None
        if node.kind in {"actor", "sign", "event"} and node.low != "-":
            return None
        if node.kind == "word" and node.tags.keys() & {"verb", "prep", "conj"}:
            return None
    return None


def _host_of(nodes: Sequence[Node], i: int) -> Node | None:
    """The place of a meeting: "in New Delhi for the summit", "the summit, hosted by India"."""
    for k in range(i + 1, min(len(nodes) - 1, i + 6)):
        if nodes[k].low == "by" and nodes[k - 1].low in {"hosted", "organised", "organized", "led"}:
            after = next((n for n in nodes[k + 1 : k + 4] if n.kind == "place"), None)
            return after
    for k in range(i - 1, max(-1, i - 8), -1):
        node = nodes[k]
        if node.kind == "place":
            led = k > 0 and nodes[k - 1].low in {"in", "at", "to"}
            compound = k + 2 < len(nodes) and nodes[k + 1].low == "-"
            return node if (led or compound) and not node.poss else None
        if node.kind in {"actor", "event"} or ("verb" in node.tags and node.kind == "word"):
            return None
    return None


def _hosting(nodes: Sequence[Node], i: int) -> Node | None:
    """ "Kazakhstan hosts the summit", "the summit is being hosted by Kazakhstan"."""
    for k in range(i - 1, max(-1, i - 6), -1):
        if nodes[k].low in _HOSTING and nodes[k].kind == "word":
            m = k - 1
            while (
                m > 0 and nodes[m].kind == "word" and nodes[m].tags.keys() & {"aux", "adv", "plan"}
            ):
                m -= 1
            lone = m == 0 or not nodes[m - 1].tags.keys() & {"prep", "verb"}
            return nodes[m] if m >= 0 and nodes[m].kind == "place" and lone else None
        if nodes[k].kind in {"actor", "place", "event"}:
            return None
    return _by_host(nodes, i)


def _by_host(nodes: Sequence[Node], i: int) -> Node | None:
    for k in range(i + 1, min(len(nodes) - 2, i + 9)):
        if nodes[k].low in {"hosted", "organised", "organized"} and nodes[k + 1].low == "by":
            return next((n for n in nodes[k + 2 : k + 4] if n.kind == "place"), None)
    return None


def _of_talks(nodes: Sequence[Node], i: int) -> Node | None:
    """ "The talks in Anchorage", "their meeting took place in Anchorage"."""
    k = i - 1
    while k >= 0 and not nodes[k].tags.keys() & {"det", "poss"}:
        if nodes[k].kind != "word" or i - k > 4 or nodes[k].tags.keys() & {"verb", "cue"}:
            return None
        k -= 1
    if (k >= 0 or nodes[i].low != "talks") and nodes[max(k, 0)].low not in _DEFINITE:
        return None
    found = destinations(nodes, i, "noun-meet")
    if not found.places:
        held_at(nodes, i, found)
    return found.places[0] if found.places else _hosting(nodes, i)


def _of_oath(nodes: Sequence[Node], i: int) -> Node | None:
    """ "Rwanda's president was sworn in on Friday": the state whose leader takes an oath."""
    for k in range(i - 1, max(-1, i - 4), -1):
        node = nodes[k]
        if node.kind == "actor":
            if node.person is not None or node.iso3 is None or node.poss:
                return None
            place = Node(node.start, node.end, node.low, {}, "place")
            place.iso3, place.area = node.iso3, "state"
            return place
        if node.kind != "word" or not node.tags.keys() <= {"aux", "adv"}:
            return None
    return None


def _host_of_crowd(nodes: Sequence[Node], i: int) -> Node | None:
    """ "Kazakhstan is hosting the leaders of ten states"."""
    crowd = next((n for n in nodes[i + 1 : i + 4] if n.kind == "actor"), None)
    if crowd is None or crowd.person is not None or not crowd.low.endswith(_LEADERS):
        return None
    return _hosting(nodes, i + 1)


def _of_it(nodes: Sequence[Node], i: int) -> Node | None:
    """ "It opens in Astana on Wednesday", "said it would be held in Astana"."""
    if i > 1 and nodes[i - 1].low in _HOSTING:
        return _hosting(nodes, i)
    for k in range(i + 1, min(len(nodes), i + 7)):
        node = nodes[k]
        if node.low in _HELD:
            found = destinations(nodes, k, "attend")
            return found.places[0] if found.places else None
        if node.kind != "word" or not (node.tags.keys() & {"aux", "adv", "plan", "neg"}):
            return None
    return None


def _chosen(nodes: Sequence[Node], i: int) -> Node | None:
    """ "The venue is a base in Anchorage", "Alaska was chosen as the venue"."""
    if any("neg" in n.tags for n in nodes):
        return None
    be = next((k for k in range(i + 1, min(len(nodes), i + 8)) if _is(nodes[k])), None)
    if be is not None:
        return next((n for n in nodes[be + 1 : be + 8] if n.kind == "place" and not n.poss), None)
    k = i - 1
    while k >= 0 and i - k < 9 and not _is(nodes[k]):
        k -= 1
    if k < 1 or not _is(nodes[k]):
        return None
    return next((n for n in reversed(nodes[:k]) if n.kind == "place" and not n.poss), None)


def _is(node: Node) -> bool:
    return node.kind == "word" and node.tags.get("aux") in _BE


def day_of(nodes: Sequence[Node], venue: Venue) -> Any:
    """The day that a sentence gives for the meeting that it places, None for one of else."""
    at = next(k for k, node in enumerate(nodes) if node.end >= venue.at)
    ahead = (n.time for n in nodes[at:] if n.time is not None)
    close = (n.time for n in reversed(nodes[max(0, at - 2) : at]) if n.time is not None)
    opening = (n.time for n in nodes[: min(4, at)] if n.time is not None)
    return next((time for times in (ahead, close, opening) for time in times if time.travel), None)
