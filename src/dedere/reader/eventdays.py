"""Days told of a visit or a meeting as such: "the trip, which is expected to begin on Thursday"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from dedere.reader.dating import NEVER, When, coming, gone, when
from dedere.reader.drafts import Draft
from dedere.reader.nodes import Node

if TYPE_CHECKING:
    from dedere.reader.events import Event

_HEADS: Final = frozenset(
    "visit trip tour journey meeting talks summit conference negotiations ceremony funeral"
    " inauguration parade".split()
)
_DEFINITE: Final = frozenset("the this that his her their".split())
_OTHER: Final = frozenset("first last previous earlier next second third another original".split())
_HAPPENING: Final = frozenset(
    "place held hold scheduled planned set slated due expected start starts started begin begins"
    " began open opens opened going supposed".split()
)
_BEHIND: Final = frozenset("took began started opened".split())
_SMALL: Final = frozenset({"prep", "aux", "adv", "plan", "det"})
_LINKS: Final = frozenset({"which", "that", ",", "to", "take", "takes", "be", "been", "have"})
# So many words behind the noun its day can stand.
_FAR: Final = 14
_WEEK: Final = 6


@dataclass(frozen=True, slots=True)
class Told:
    """A day with the words that tell it; `ahead` where the words speak of what is to come."""

    time: Any
    ahead: bool
    start: int
    end: int


def day_told(nodes: Sequence[Node]) -> Told | None:
    """Return the day that a sentence about "the visit" or "the talks" gives, if any."""
    for k in range(min(5, len(nodes))):
        node = nodes[k]
        if node.kind in {"actor", "place"} or node.low in _OTHER:
            return None
        if not node.tags.keys().isdisjoint({"neg", "prep"}):
            # "The dates of the trip should be set in May": another day.
            return None
        if not _HEADS.isdisjoint(node.low.split()):
            if k == 0 or nodes[0].low not in _DEFINITE:
                return None
            return _behind(nodes, k)
    return None


def _behind(nodes: Sequence[Node], k: int) -> Told | None:
    """The day in the predicate or the relative clause of the noun at k."""
    happens = past = False
    for j in range(k + 1, min(len(nodes), k + _FAR)):
        node = nodes[j]
        if node.time is not None:
            if not node.time.travel or node.time.relation in {"since", "until"}:
                return None
            if not happens:
                continue
            return Told(node.time, not past, nodes[k].start, node.time.end)
        words = node.low.split()
        on = node.low in {"is", "was"} and j + 1 < len(nodes) and nodes[j + 1].low == "on"
        if on or not _HAPPENING.isdisjoint(words):
            happens = True
            past = past or nodes[j - 1].low == "was" or not _BEHIND.isdisjoint(words)
        elif words[0] in _BEHIND:
            past = True
        elif not _passes(node):
            return None
    return None


def _passes(node: Node) -> bool:
    """Whether the node can stand between a noun and its day: "which is now expected to"."""
    if node.kind == "sign":
        return node.low == ","
    if node.kind != "word" or "neg" in node.tags:
        return False
    return node.low in _LINKS or not node.tags.keys().isdisjoint(_SMALL)


def dated_by_relative(nodes: Sequence[Node], found: Sequence[Event]) -> None:
    """Give "his visit to X, which will take place on Friday," the day of its relative clause."""
    if all(node.low not in {"which", "that"} for node in nodes):
        return
    for event in found:
        if event.time is not None or event.kind not in {"noun", "meet"} or not event.places:
            continue
        k = event.trigger
        if _HEADS.isdisjoint(nodes[k].low.split()):
            continue
        for j in range(k + 1, min(len(nodes), k + 9)):
            if nodes[j].low in {"which", "that"}:
                told = _behind(nodes, j)
                if told is not None:
                    event.time = told.time
                break
            if nodes[j].low != "to" and not nodes[j].tags.keys().isdisjoint({"aux", "verb"}):
                break


def dated(
    nodes: Sequence[Node], drafts: Sequence[Draft], sentence: int, published: date | None
) -> Draft | None:
    """Return the visit of the sentences before with the day that this one gives to "the visit"."""
    if not drafts or sentence - max(d.sentence for d in drafts[-8:]) > 3:
        return None
    told = day_told(nodes)
    if told is None:
        return None
    near = [d for d in drafts[-8:] if d.state is not None and 0 < sentence - d.sentence <= 3]
    near = [d for d in near if d.sentence == near[-1].sentence]
    if not near or len({(d.person, d.state, d.remote) for d in near}) != 1:
        return None
    last = near[-1]
    if last.status not in (
        {"planned", "declined", "hypothetical"} if told.ahead else {"made", "under_way"}
    ):
        return None
    time = when(told.time, None)
    time = (coming if told.ahead else gone)(told.time, time, published)
    if not _narrows(last.time, time):
        return None
    return replace(
        last,
        time=time,
        kind="noun",
        sentence=sentence,
        told=list(last.told),
        spans=[(told.start, told.end)],
    )


def _narrows(old: When, new: When) -> bool:
    """Whether a day says more than what is known: within a month or a week that was named."""
    if new.earliest is None or new.latest is None:
        return False
    if old is NEVER or old.earliest is None or old.latest is None:
        return True
    wide = old.latest - old.earliest
    if wide.days < _WEEK or new.latest - new.earliest >= wide:
        return False
    return old.earliest <= new.earliest <= old.latest
