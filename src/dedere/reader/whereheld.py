"""Where a meeting is held, in languages other than English: "la cumbre, que se celebrará en Y"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from dedere.reader.nodes import Node

# So many words lie at most between a meeting and the verb of being held, and from it to the place.
_TO_VERB: Final = 13
_TO_PLACE: Final = 14
# The United Nations, and the words that make them a place.
_UN: Final = frozenset(
    {"onu", "naciones unidas", "nações unidas", "nazioni unite", "nations unies"}
)
_AT: Final = frozenset("en na nas ante perante all' alle à aux devant davanti".split())
_SPEAKS: Final = frozenset({"remote", "attend", "go", "arrive"})


def held_in(nodes: Sequence[Node], at: int) -> int | None:
    """Return where the place is in which the meeting at `at` is told to be held, or None."""
    verb = None
    for k in range(at + 1, min(len(nodes), at + _TO_VERB)):
        node = nodes[k]
        if "occurs" in node.tags or ("plan" in node.tags and nodes[k - 1].low == ","):
            verb = k
            break
        if node.time is None and node.kind == "word" and "verb" in node.tags:
            return None
    if verb is None:
        return None
    for k in range(verb + 1, min(len(nodes), verb + _TO_PLACE)):
        node = nodes[k]
        if node.time is not None:
            continue
        if node.kind == "actor" or "say" in node.tags or "verb" in node.tags:
            return None
        if node.kind == "place" and node.iso3 is not None and _inside(nodes, k):
            return k
    return None


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting with the place and the days that a sentence gives it."""

    head: str
    forum: str | None
    place: Node
    time: Any


def told_of(nodes: Sequence[Node]) -> Held | None:
    """Return the meeting that a sentence tells to be held somewhere: "Y, que acogerá la cumbre"."""
    held = any("occurs" in node.tags for node in nodes)
    hosted = any(node.tags.get("verb", ("",))[0] == "host" for node in nodes)
    if not held and not hosted:
        return None
    for at, node in enumerate(nodes):
        if node.kind != "event" and node.tags.get("noun") != "meet":
            continue
        k = held_in(nodes, at) if held else None
        k = _hosted_by(nodes, at) if k is None and hosted else k
        if k is None:
            continue
        forum = node.forum or next((n.forum for n in nodes[at : at + 5] if n.forum), None)
        return Held(node.low, forum, nodes[k], _day_from(nodes, at, max(at, k)))
    return None


def _hosted_by(nodes: Sequence[Node], at: int) -> int | None:
    """ "Sudáfrica acogerá la cumbre": the place right before the verb that leads to the meeting."""
    j = at - 1
    while j > 0 and {"det", "adj"} & nodes[j].tags.keys():
        j -= 1
    if j < 1 or nodes[j].tags.get("verb", ("", ""))[0] != "host" or nodes[j].kind != "word":
        return None
    k = j - 1
    while k > 0 and (nodes[k].low == "," or nodes[k].tags.get("conj") == "that"):
        k -= 1
    place = nodes[k]
    return k if place.kind == "place" and place.iso3 is not None else None


def _day_from(nodes: Sequence[Node], at: int, k: int) -> Any:
    """The first day behind the meeting that is not that of saying so."""
    for other in nodes[at + 1 : k + _TO_PLACE]:
        if "say" in other.tags:
            return None
        if other.time is not None and other.time.span.precision in {"day", "range"}:
            return other.time
    return None


def _inside(nodes: Sequence[Node], k: int) -> bool:
    """Whether "in" leads to the place at k, or "in the island of"."""
    j = k - 1
    while (
        j > 0 and ("det" in nodes[j].tags or nodes[j].kind == "adj") and "prep" not in nodes[j].tags
    ):
        j -= 1
    prep = nodes[j].tags.get("prep")
    if prep == "from" and j > 1:
        back = nodes[j - 2 : j]
        return any("site" in n.tags or "capital" in n.tags for n in back)
    return prep in {"in", "to"}


def seat_of_the_un(nodes: Sequence[Node]) -> None:
    """Make the United Nations the place of their seat in "habló en la ONU", "ante la ONU"."""
    for k, node in enumerate(nodes):
        if node.low not in _UN or node.kind != "actor":
            continue
        j = k - 1
        while j > 0 and "det" in nodes[j].tags and "prep" not in nodes[j].tags:
            j -= 1
        if j < 1 or nodes[j].low not in _AT or nodes[j - 1].kind == "actor":
            continue
        here = nodes[max(0, j - _TO_VERB) : j]
        if any(
            n.tags.get("verb", ("",))[0] in _SPEAKS or "speech" in n.tags.values() for n in here
        ):
            node.kind, node.iso3, node.place, node.area = "place", "USA", "New York", "un"
