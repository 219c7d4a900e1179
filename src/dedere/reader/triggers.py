"""The words of a sentence that can start an event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from dedere.reader.grammar import is_object
from dedere.reader.nodes import Node
from dedere.reader.standing import determined, is_noun, paired

AWAITED: Final = frozenset({"expected", "due", "awaited", "scheduled", "set", "billed", "slated"})


def triggers(nodes: Sequence[Node]) -> Iterator[tuple[int, str, str, str]]:
    """Yield index, word class, kind and form of each word that can start an event."""
    for i, node in enumerate(nodes):
        if node.kind == "event" and (
            (i + 1 < len(nodes) and nodes[i + 1].low in {"between", "with"})
            or (i > 0 and nodes[i - 1].low == "their")
            or _of_two(nodes, i)
        ):
            yield i, "event", "meet", ""
        if node.kind != "word":
            continue
        tags = node.tags
        if "noun" in tags and ("verb" not in tags or is_noun(nodes, i)):
            yield i, "noun", tags["noun"], ""
        elif node.low == "sitting" and i + 1 < len(nodes) and nodes[i + 1].title:
            pass
        elif node.low in STOPPING and _a_stop(nodes, i):
            yield i, "noun", "visit", ""
        elif (node.low == "address" and i and nodes[i - 1].poss) or (
            node.low == "going" and _will_do(nodes, i)
        ):
            pass
        elif "verb" in tags and not (
            i + 1 < len(nodes) and nodes[i + 1].low == "-" and nodes[i + 1].start == node.end
        ):
            kind, form = tags["verb"]
            yield i, "verb", kind, form
        elif (not tags or "say" in tags) and _located(nodes, i):
            yield i, "verb", "meet", "past"
        elif node.low in AWAITED:
            yield i, "due", "go", "pp"


def _of_two(nodes: Sequence[Node], i: int) -> bool:
    """ "The summit of X and Y", "the X-Y summit", "X and Y's summit"."""
    if i + 2 < len(nodes) and nodes[i + 1].low == "of" and nodes[i + 2].kind == "actor":
        # "The funeral of Y" is no meeting with Y.
        return nodes[i].tags.get("event") != "ceremony"
    return paired(nodes, i - 1) is not None


STOPPING: Final = frozenset({"stop in", "stops in", "stop over", "stop off", "visit", "tour"})


def _a_stop(nodes: Sequence[Node], i: int) -> bool:
    """ "A brief stop in Lahore" is a noun, although "stop in" is a verb."""
    if i == 0 or "noun" in nodes[i].tags:
        return False
    before = nodes[i - 1]
    if determined(before) or before.tags.get("verb", ("",))[0] == "make":
        return True
    return i > 1 and not before.tags and before.kind == "word" and determined(nodes[i - 2])


def _will_do(nodes: Sequence[Node], i: int) -> bool:
    """ "Going to attend": an auxiliary, no movement."""
    return (
        i + 2 < len(nodes)
        and nodes[i + 1].low == "to"
        and nodes[i + 2].kind == "word"
        and "verb" in nodes[i + 2].tags
        and nodes[i + 2].tags["verb"][1] in {"base", "pp"}
    )


def _located(nodes: Sequence[Node], i: int) -> bool:
    """ "X lounged in Sochi": an intransitive verb of no list with its place right behind it."""
    low = nodes[i].low
    if not low.endswith("ed") or low in _ELSEWHERE or i == 0 or i + 1 >= len(nodes):
        return False
    before = nodes[i - 1]
    if not (before.kind == "actor" or "pron" in before.tags) or is_object(nodes, i - 1):
        return False
    return nodes[i + 1].low in _WITHIN


_WITHIN: Final = frozenset("in at through around across along into inside".split())

# Past forms whose place is that of their matter, not of their subject.
_ELSEWHERE: Final = frozenset(
    "succeeded failed intervened invested believed engaged meddled interfered acted prevailed"
    " triumphed increased decreased resulted ended persisted specialised specialized escalated"
    " retreated advanced attacked operated faltered struggled suffered erred miscalculated"
    " overreached ruled governed reigned studied trained served dabbled indulged delighted"
    " committed confided wanted interested involved based born rooted embedded accused charged"
    " convicted tried sentenced sued named cited mentioned described portrayed depicted quoted"
    " published elected reelected isolated loved hated admired liked feared despised reviled"
    " criticised criticized condemned denounced mocked sanctioned trusted located persevered"
    " featured figured gained profited benefited lagged trailed polled rated ranked looked"
    " peered gazed leaned hinted pumped poured ploughed plowed plunged dragged sucked pulled"
    " bogged mired embroiled".split()
)
