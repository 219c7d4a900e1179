"""Talks: who holds them, and where."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from dedere.reader.events import Destinations, Event
from dedere.reader.grammar import is_object
from dedere.reader.nodes import Node
from dedere.reader.standing import paired

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

_TOOK_PLACE: Final = frozenset({"took", "occurred", "happened"})
_ARRANGING: Final = frozenset(
    "host hold arrange organise organize broker facilitate convene".split()
)
_OPENERS: Final = frozenset({"in", "at", "during", "after", "following", "on"})


def talks(
    s: Sentence,
    i: int,
    found: Destinations,
    owners: list[Node],
    left: str | None,
    right: str | None,
    at: int | None,
) -> list[Event]:
    """Return the events of talks: `left` and `right` are what stands round them says of them.

    `owners` are those who own the noun, `at` is the subject of the verb that governs it.
    """
    pair = paired(s.nodes, i - 1)
    owners = [*owners, pair] if pair is not None and pair not in owners else owners
    names = [node for node in owners if node.person is not None] + _partners(s.nodes, i)
    if not names and owners and owners[0].low == "their":
        names = _their(s, i, owners[0])
    if not names and i <= 7 and s.nodes[0].low in _OPENERS:
        names = _of_next_clause(s, i)
    if not names and at is not None:
        who = s.nodes[at]
        if who.person is not None and (who.kind == "actor" or "pron" in who.tags):
            names = [who]
    if not names or not found.places:
        return []
    direction, _, time, until = s._where(i)
    if time is None:
        time = _day_of_clause(s.nodes, i)
    if _offered(s.nodes, i):
        left = "hypothetical"
        published = s.cast.published
        if time is not None and published is not None and _past(time, published):
            # The day of the offer.
            time = None
    status = left or right or {"future": "planned", "past": "made"}.get(direction)
    remote, phone = s._cues(i, set(), found.stop)
    events = []
    for node in names:
        first = node if node.start < s.nodes[i].start else s.nodes[i]
        event = s._event(node.person, "meet", status, False, first, i, found, time, until)
        event.end = max(event.end, node.end)
        event.remote, event.phone = remote, phone
        events.append(event)
    return events


def _past(time: Any, published: date) -> bool:
    return bool(time.span.latest <= published)


def _offered(nodes: Sequence[Node], i: int) -> bool:
    """ "Is willing to host a meeting between X and Y": an offer, until it is taken up."""
    for k in range(i - 1, max(1, i - 7), -1):
        if nodes[k].low in _ARRANGING and nodes[k - 1].low == "to":
            return any("wish" in n.tags for n in nodes[max(0, k - 4) : k - 1])
    return False


def _day_of_clause(nodes: Sequence[Node], i: int) -> Any:
    """The day of "the meeting with X, which took place a week ago": that of its own clause."""
    for k in range(i + 1, min(len(nodes) - 2, i + 10)):
        if nodes[k].kind == "sign" and nodes[k].low != ",":
            return None
        if nodes[k].low in {"which", "that"} and nodes[k].kind == "word":
            verb = nodes[k + 1]
            if verb.tags.get("fate") != "made" and verb.low not in _TOOK_PLACE:
                return None
            near = (n.time for n in nodes[k + 2 : k + 8])
            return next((time for time in near if time is not None and time.travel), None)
    return None


def _partners(nodes: Sequence[Node], i: int) -> list[Node]:
    """The persons of "talks with X", "between X and Y"."""
    for k in range(i + 1, min(len(nodes), i + 10)):
        node = nodes[k]
        if node.kind == "sign" and node.low not in {",", "-"}:
            return []
        if node.low in {"with", "between"}:
            found = []
            for other in nodes[k + 1 : k + 6]:
                if other.kind == "actor" and other.person and not other.poss:
                    found.append(other)
                elif other.kind == "place":
                    break
            return found
        if "verb" in node.tags and node.kind == "word":
            return []
    return []


def _their(s: Sentence, i: int, owner: Node) -> list[Node]:
    """ "Their meeting in Beijing": one of them is the person last spoken of."""
    if not s.cast.recent:
        return []
    nodes = s.nodes
    last = s.cast.recent[-1]
    strangers = any(n.kind == "actor" and n.person is None for n in nodes[:i])
    joined = any(
        n.person == last and not n.poss and not is_object(nodes, k) for k, n in enumerate(nodes[:i])
    )
    if s.cast.sentence - s.cast.seen.get(last, -9) > 1 or (strangers and not joined):
        return []
    owner.person = last
    return [owner]


def _of_next_clause(s: Sentence, i: int) -> list[Node]:
    """ "At talks in Beijing, X and Y agreed": those who open the clause behind."""
    nodes = s.nodes
    first = s._forward(i)
    if first is None or "say" in nodes[min(first + 1, len(nodes) - 1)].tags:
        return []
    return [n for n in nodes[first : first + 6] if n.person is not None and not n.poss][:2]
