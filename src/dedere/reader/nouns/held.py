"""Where a meeting is held, and whether it was."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from dedere.reader.destinations import destinations
from dedere.reader.events import Destinations
from dedere.reader.grammar import governed
from dedere.reader.nodes import Node
from dedere.reader.status import status_of

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

_TOOK_PLACE: Final = frozenset(
    "place occurred occur occurs happened happen happens held scheduled planned due set hosted"
    " slated staged".split()
)

_HAPPENING: Final = frozenset("held hosted staged convened happen happened occur occurred".split())

_TAKING: Final = frozenset({"take", "takes", "took", "taken", "taking"})

_AWAITING: Final = frozenset({"scheduled", "planned", "due", "set", "slated"})


def held_at(nodes: Sequence[Node], i: int, found: Destinations) -> str | None:
    """ "The meeting with X, which took place in New York": where its own verb says it was."""
    for k in range(i + 1, min(len(nodes), i + 32)):
        node = nodes[k]
        if node.kind == "sign" and node.low not in {",", "-", "(", ")"}:
            return None
        if node.tags.get("fate") == "made" or node.low.split()[-1] in _TOOK_PLACE:
            there = destinations(nodes, k, "noun")
            if there.places:
                found.places, found.end, found.stop = there.places, there.end, there.stop
                return _when_held(nodes, k)
            return None
    return None


def _when_held(nodes: Sequence[Node], k: int) -> str:
    """Whether the meeting whose verb stands at k was, will be or might be held."""
    if nodes[k].low in _AWAITING:
        return "planned"
    at = k - 1 if nodes[k].low == "place" else k
    flags, _ = governed(nodes, at)
    ahead = bool(flags & {"will", "would", "plan", "to"})
    if "not" in flags:
        return "cancelled" if ahead else "denied"
    if flags & {"may", "wish", "cond"} or {"would", "have"} <= flags:
        return "hypothetical"
    return "planned" if ahead else "made"


def held_before(nodes: Sequence[Node], i: int, place: Node) -> str | None:
    """ "Talks may be held in Turkey": what the verb between a meeting and its place says."""
    for k in range(i + 1, len(nodes)):
        node = nodes[k]
        if node is place:
            return None
        if node.kind == "word" and (
            node.low in _HAPPENING or (node.low == "place" and nodes[k - 1].low in _TAKING)
        ):
            return _when_held(nodes, k)
    return None


def hosted_by(s: Sentence, g: int, found: Destinations) -> str | None:
    """ "The Vatican could host talks between": the host gives the place, its verb the status."""

    verb = s.nodes[g].tags.get("verb") if s.nodes[g].kind == "word" else None
    if verb is None or verb[0] != "host":
        return None
    flags, j = governed(s.nodes, g)
    host = s._host_before(j)
    if host is None or host.iso3 is None:
        return None
    s._conditional(flags, max(j, 0))
    direction, today, _, _ = s._where(g)
    status, _ = status_of(flags, verb[1], "host", direction, today)
    if status is not None:
        found.places = s._hosts_joined(host)
    return status
