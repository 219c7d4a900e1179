"""Words of greeting: who is "delighted to meet you here in Helsinki" is there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from dedere.reader.events import Destinations, Event
from dedere.reader.firsthand import FIRST
from dedere.reader.nodes import Node
from dedere.reader.people import home_of

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

_GLAD: Final = frozenset(
    "glad delighted pleased happy honoured honored grateful proud thrilled".split()
)
_JOY: Final = frozenset("pleasure honour honor privilege joy".split())
_THERE: Final = frozenset("be meet see visit return speak stand address join come attend".split())
_LEADS: Final = frozenset({"in", "to", "at"})
_FAR: Final = 9


def greeted(s: Sentence, found: list[Event]) -> list[Event]:
    """Return the stays of those who greet somebody in a place abroad, in words of their own.

    What the verb of the greeting told as possible ("able to meet") leaves `found`.
    """
    nodes = s.nodes
    if s.lows.isdisjoint(_GLAD) and s.lows.isdisjoint(_JOY):
        return []
    for k, node in enumerate(nodes):
        if node.low not in _GLAD and node.low not in _JOY:
            continue
        before = nodes[max(0, k - 6) : k]
        if any(n.tags.get("aux") in {"will", "would", "may"} or "neg" in n.tags for n in before):
            continue
        person = _speaker(nodes, k)
        at = _place(nodes, k)
        if person is None or at is None or nodes[at].iso3 in home_of(s.cast.record, person):
            continue
        for event in [e for e in found if e.person == person and k < e.trigger < at]:
            found.remove(event)
        there = Destinations(places=[nodes[at]], end=nodes[at].end, stop=at)
        past = any(n.tags.get("aux") == "was" for n in before)
        _, _, time, until = s._where(at)
        status = "made" if past else "under_way"
        event = s._event(person, "stay", status, True, node, k, there, time, until)
        event.trigger = k
        return [event]
    return []


def _speaker(nodes: Sequence[Node], k: int) -> str | None:
    """Whose joy it is: "I am glad", or "it is a pleasure", with who says so beside it."""
    if nodes[k].low in _GLAD:
        near = reversed(nodes[max(0, k - 5) : k])
        return next((n.person for n in near if n.low in FIRST and n.person is not None), None)
    for m, node in enumerate(nodes):
        if "say" in node.tags and m != k:
            beside = [n for n in (*nodes[max(0, m - 1) : m], *nodes[m + 1 : m + 2]) if n.person]
            if beside and not beside[0].poss:
                told = node.low.startswith(("told", "tell"))
                return beside[0].person if not told or nodes[m - 1] is beside[0] else None
    return None


def _place(nodes: Sequence[Node], k: int) -> int | None:
    """The place of "to meet you here in Y", "to be back in Y"."""
    to = next((m for m in range(k + 1, min(len(nodes), k + 5)) if nodes[m].low == "to"), None)
    if to is None:
        return None
    acts = False
    for m in range(to + 1, min(len(nodes), to + _FAR)):
        node = nodes[m]
        acts = acts or node.low.split()[0] in _THERE
        if node.kind == "place":
            led = nodes[m - 1].low.split()[-1] in _LEADS or "det" in nodes[m - 1].tags
            return m if acts and led and not node.poss and node.iso3 is not None else None
        if node.kind in {"sign", "actor"} or "conj" in node.tags:
            return None
    return None
