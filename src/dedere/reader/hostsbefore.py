"""Who has hosted somebody before: "the third country, after A and B, to host X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dedere.reader.events import Destinations, Event
from dedere.reader.likeness import ORDINALS
from dedere.reader.nodes import Node
from dedere.reader.people import home_of
from dedere.reader.standing import joined

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

_LATER: Final = ORDINALS - {"first", "only", "last", "latest"}
_HOSTS: Final = frozenset("country state nation member host capital city government place".split())
_HOSTING: Final = frozenset(
    "host hosts receive receives welcome welcomes invite entertain greet".split()
)


def hosted_before(s: Sentence, found: list[Event]) -> list[Event]:
    """Return the stays with the hosts that "the second country after A to receive X" names.

    What the verb of the sentence told of those hosts leaves `found`.
    """
    nodes = s.nodes
    if s.lows.isdisjoint(_LATER) or s.lows.isdisjoint(_HOSTS) or "after" not in s.lows:
        return []
    k = next((k for k, n in enumerate(nodes) if n.low in _LATER and n.kind == "word"), None)
    if k is None or not any(n.low in _HOSTS for n in nodes[k + 1 : k + 4]):
        return []
    after = next((m for m in range(k + 1, min(len(nodes), k + 7)) if nodes[m].low == "after"), None)
    if after is None:
        return []
    last = after
    while last + 1 < len(nodes) and _of_list(nodes[last + 1]):
        last += 1
    while nodes[last].kind != "place":
        last -= 1
        if last == after:
            return []
    near = range(last + 1, min(len(nodes), last + 8))
    verb = next((m for m in near if nodes[m].low in _HOSTING), None)
    if verb is None or nodes[verb - 1].low != "to":
        return []
    guest = next((n for n in nodes[verb + 1 : verb + 6] if n.kind == "actor" or n.person), None)
    if guest is None or guest.person is None or guest.poss:
        return []
    home = home_of(s.cast.record, guest.person)
    ahead = any(n.tags.get("aux") in {"will", "would", "may"} for n in nodes[:k])
    this = [n for n in nodes[:k] if n.kind == "place" and not n.poss][-1:] if not ahead else []
    places = [*joined(nodes, last), *this]
    places = [p for p in places if p.iso3 is not None and p.iso3 not in home]
    if not places:
        return []
    for event in [e for e in found if e.trigger == verb]:
        found.remove(event)
    there = Destinations(places=places, end=places[-1].end, stop=last)
    first = min(places, key=lambda place: place.start)
    event = s._event(guest.person, "host", "made", True, first, verb, there, None, None)
    event.trigger = verb
    event.end = max(event.end, guest.end)
    return [event]


def _of_list(node: Node) -> bool:
    return node.kind == "place" or "det" in node.tags or node.low in {"and", ","}
