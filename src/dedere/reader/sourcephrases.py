"""Which words beside a verb of saying name who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.nodes import Node
from dedere.reader.sourcewords import EDGES, MARKS, SOURCES, TICKS

_LONGEST: Final = 12
_SPAN: Final = 120
_TRAILING: Final = frozenset("earlier later today yesterday also again previously".split())
# What a noun of a source can carry behind it: "two people briefed on the trip".
_CARRIED: Final = frozenset({"familiar", "close", "briefed", "involved", "travelling", "traveling"})


def phrase_end(nodes: Sequence[Node], j: int) -> int | None:
    """The last node of the noun phrase that starts at j; None when none does."""
    if j >= len(nodes) or nodes[j].low in EDGES or nodes[j].time is not None:
        return None
    last = j
    while last + 1 < len(nodes) and last - j < _LONGEST:
        after = nodes[last + 1]
        if after.low in MARKS and last + 3 < len(nodes) and nodes[last + 2].cap:
            for m in range(last + 3, min(len(nodes), last + 8)):
                if nodes[m].low in MARKS:
                    return m
            return last
        if _dotted(nodes, last):
            last += 2
            continue
        if after.low in EDGES or after.time is not None or is_that(after):
            break
        if after.tags.get("conj") in {"sub", "that"} or "rel" in after.tags:
            break
        if "say" in after.tags or "aux" in after.tags:
            break
        if "verb" in after.tags and after.kind == "word" and "noun" not in after.tags:
            break
        if after.low == "on" or (after.low in {"to", "as", "with"} and last >= j):
            if _carried(nodes, last):
                last += 1
                continue
            if after.low != "to" or last + 2 >= len(nodes) or nodes[last + 2].kind != "place":
                break
        last += 1
    while last > j and (
        nodes[last].tags.keys() & {"det", "prep", "conj"} or nodes[last].low in _TRAILING
    ):
        last -= 1
    return last


def _dotted(nodes: Sequence[Node], last: int) -> bool:
    """Whether a full stop behind the node belongs to a name: "News.Az", "Folha de S. Paulo"."""
    if last + 2 >= len(nodes):
        return False
    dot, after = nodes[last + 1], nodes[last + 2]
    if dot.low != "." or dot.start != nodes[last].end:
        return False
    initial = nodes[last].cap and len(nodes[last].low.split()[-1]) == 1 and after.cap
    return after.start == dot.end or initial


def _carried(nodes: Sequence[Node], last: int) -> bool:
    """ "People close to the Kremlin", "officials briefed on the trip": the small word goes on."""
    return nodes[last].low in _CARRIED and last > 0 and is_source(nodes[last - 1])


def is_source(node: Node) -> bool:
    """Whether the node has a word that heads the name of a source: "the ministry"."""
    return any(word.removesuffix("'s") in SOURCES for word in node.low.split())


def subject_of(nodes: Sequence[Node], k: int) -> tuple[int, int] | None:
    """The first and last node of the phrase before the verb at k."""
    j = k - 1
    while j >= 0 and nodes[j].kind != "actor" and small(nodes[j]):
        j -= 1
    if j < 0:
        return None
    if nodes[j].low == "," and j > 0 and nodes[j - 1].time is not None:
        j -= 1
        while j > 0 and (nodes[j].time is not None or nodes[j].low in {"on", "in", ","}):
            j -= 1
    elif nodes[j].low == ",":
        return _apposed(nodes, j)
    if nodes[j].low == ")":
        j = next((m for m in range(j - 1, max(0, j - 8), -1) if nodes[m].low == "("), 0) - 1
        if j < 0:
            return None
    start = _opening_mark(nodes, j)
    if start is None:
        if nodes[j].low in EDGES or "conj" in nodes[j].tags or nodes[j].low == "to":
            return None
        start = j
    if "rel" in nodes[j].tags:
        return None
    while start > 0 and j - start <= _LONGEST:
        before = nodes[start - 1]
        if before.low == "." and (before.end == nodes[start].start or _dotted(nodes, start - 2)):
            start -= 1
            continue
        if before.low in EDGES or before.low in TICKS or before.time is not None:
            break
        if is_that(before):
            break
        if "rel" in before.tags and start > 1 and is_source(nodes[start - 2]):
            j = start - 2
            start = j
            continue
        if before.tags.get("conj") in {"sub", "that"} or "rel" in before.tags:
            break
        if before.low in {"but", "yet", "what"} or "say" in before.tags:
            if not (before.low in _CARRIED and start > 1 and is_source(nodes[start - 2])):
                break
        elif before.low == "with":
            if start < 2 or not (
                is_source(nodes[start - 2]) or _carried(nodes, start - 2)
                or nodes[start - 2].low.endswith("ing")
            ):  # fmt: skip
                break
        elif "verb" in before.tags and before.kind == "word" and "noun" not in before.tags:
            led = start > 1 and is_source(nodes[start - 2]) and before.low.endswith("ing")
            who = start > 2 and "rel" in nodes[start - 2].tags and is_source(nodes[start - 3])
            if not (led or who):
                break
        elif "aux" in before.tags and not (before.low == "to" and start > 1):
            break
        elif before.low == "to":
            led = start > 1 and (nodes[start - 2].low == "close" or is_source(nodes[start - 2]))
            if not led and nodes[start].kind != "place":
                break
        start -= 1
    while start < j and (
        "conj" in nodes[start].tags
        or ("adv" in nodes[start].tags and "det" not in nodes[start].tags)
        or nodes[start].low in _OPENINGS
    ):
        start += 1
    return start, j


def _opening_mark(nodes: Sequence[Node], j: int) -> int | None:
    """ "The newspaper "X" wrote": the node at the opening mark of the name that closes at j."""
    if nodes[j].low not in MARKS:
        return None
    for m in range(j - 2, max(0, j - 7), -1):
        if nodes[m].low in MARKS:
            named = nodes[m + 1].cap and m > 0 and is_source(nodes[m - 1])
            return m if named else None
    return None


_OPENINGS: Final = frozenset(
    "meanwhile however earlier later also then and but for by in yesterday jokingly reports"
    " separately moreover additionally".split()
)


def small(node: Node) -> bool:
    return node.time is not None or (
        node.kind == "word"
        and (
            "aux" in node.tags
            or "adv" in node.tags
            or node.low.endswith("ly")
            or node.time is not None
            or "neg" in node.tags
            or node.tags.get("cue") == "past"
            or node.low
            in {"on", "further", "also", "in", "has", "first", "earlier", "later", "then", "since"}
        )
    )


def _apposed(nodes: Sequence[Node], j: int) -> tuple[int, int] | None:
    """ "X, for its part, said": the phrase before an aside that ends with the comma at j."""
    for m in range(j - 1, max(-1, j - 14), -1):
        if nodes[m].low in EDGES and nodes[m].low != ",":
            return None
        if nodes[m].low != "," or m == 0:
            continue
        subject = subject_of(nodes, m) if nodes[m - 1].low not in EDGES else None
        if subject is None:
            return None
        aside = nodes[m + 1 : j]
        name = bool(aside) and not aside[0].low.endswith("ing") and all(
            n.kind in {"actor", "place", "adj"} or n.cap or n.tags.keys() & {"det", "title"}
            or n.low == "of" or "prep" in n.tags or (n.kind == "word" and not n.tags)
            for n in aside
        )  # fmt: skip
        if name and any(n.kind == "actor" for n in (*aside, *nodes[subject[0] : m])):
            return subject[0], j - 1
        return subject
    return None


def of_many(nodes: Sequence[Node], k: int) -> bool:
    """Whether a plural stands before the verb: "officials say", "sources in Baku report"."""
    j = k - 1
    while j >= 0 and nodes[j].low.endswith("ly"):
        j -= 1
    if j < 0:
        return False
    for m in range(j, max(-1, j - 7), -1):
        if nodes[m].low in EDGES or "aux" in nodes[m].tags or is_that(nodes[m]):
            return False
        head = nodes[m].bare.split()[-1]
        if m == j or (m + 1 <= j and "prep" in nodes[m + 1].tags):
            if head in {"media", "they", "people"} or (head.endswith("s") and head in SOURCES):
                return True
    return False


def is_that(node: Node) -> bool:
    return node.low == "that" and node.time is None


def can_speak(nodes: Sequence[Node], first: int, last: int, *, whole: bool) -> bool:
    """Whether the phrase can name a source: an actor, a place, a name, or a noun like "media"."""
    inside = nodes[first : last + 1]
    if inside[-1].end - inside[0].start > _SPAN:
        return False
    if any(n.low in MARKS for n in inside) and inside[-1].low not in MARKS:
        return False
    if len(inside) == 1 and "pron" in inside[0].tags:
        return inside[0].low in {"he", "she", "it", "they"} and not whole
    head = next((m for m, n in enumerate(inside) if m and _leads_on(n)), len(inside))
    if any("noun" in n.tags and n.kind == "word" for n in inside[:head]):
        return False
    if any(is_source(n) for n in inside[:head]):
        return True
    if any("noun" in n.tags and n.kind == "word" for n in inside):
        return False
    if any(n.kind in {"actor", "place"} and not n.poss for n in inside[:head]):
        return True
    return any(n.cap and n.kind == "word" and not n.tags for n in inside[:head]) and not any(
        n.kind == "event" for n in inside
    )


def _leads_on(node: Node) -> bool:
    return node.low == "of" or node.low in _CARRIED or node.low == "with"
