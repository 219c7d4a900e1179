"""Sources that are cited: by "according to", in the passive, by a noun of saying."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dedere.reader.nodes import Node
from dedere.reader.sourcephrases import is_that, phrase_end, subject_of
from dedere.reader.sourcewords import EDGES, GIVING

_NEWS: Final = frozenset(
    "announcement news information statement confirmation decision report word".split()
)


@dataclass(frozen=True, slots=True)
class Saying:
    """One act of saying: the nodes that name the speaker, and those that tell what is said.

    `content` holds the indices of the first node and of the one after the last. `depth` is
    higher for the one who is quoted than for the one who quotes.
    """

    at: int
    first: int
    last: int
    content: tuple[int, int]
    depth: int = 0
    whole: bool = False


def cited(nodes: Sequence[Node], j: int, k: int, found: Sequence[Saying]) -> Saying | None:
    """ "According to X", "citing X": X speaks for the sentence, deeper than who cites him."""
    last = phrase_end(nodes, j)
    if last is None or nodes[j].low in {"its", "their", "own"}:
        return None
    return Saying(k, j, last, (0, len(nodes)), depth=1 if found or k else 0, whole=True)


def by_whom(nodes: Sequence[Node], k: int) -> int | None:
    """ "Announced on Sunday by his office": where the words after "by" begin."""
    if not nodes[k].low.endswith(("ed", "said", "told", "made")):
        return None
    seen = 0
    for j in range(k + 1, min(len(nodes) - 1, k + 14)):
        node = nodes[j]
        if node.low == "by":
            return j + 1
        if node.time is not None or node.low == ",":
            continue
        seen += 1
        minor = "prep" in node.tags or node.low.endswith("ly")
        if seen > 5 or (not minor and node.low not in {"earlier", "first", "also"}):
            return None
    return None


def as_quoted(nodes: Sequence[Node], by: int, k: int) -> Saying | None:
    """ "X was quoted by the agency as saying that": X speaks."""
    for j in range(by + 1, min(len(nodes) - 1, by + 8)):
        if nodes[j].low == "as" and nodes[j + 1].low.endswith("ing"):
            subject = subject_of(nodes, k)
            return None if subject is None else Saying(k, *subject, (j + 2, len(nodes)), depth=1)
    return None


def issued(nodes: Sequence[Node], k: int) -> Saying | None:
    """ "The announcement was made by X", "the news came from X"."""
    if k + 2 >= len(nodes) or not any(n.low in _NEWS for n in nodes[max(0, k - 4) : k]):
        return None
    if nodes[k].low == "made":
        by = by_whom(nodes, k) if passive(nodes, k) else None
        return None if by is None else cited(nodes, by, k, ())
    return cited(nodes, k + 2, k, ()) if nodes[k + 1].low == "from" else None


def left_open(nodes: Sequence[Node], k: int) -> Saying | None:
    """ "X does not rule out that", "X did not exclude that"."""
    if not any("neg" in n.tags for n in nodes[max(0, k - 4) : k]):
        return None
    subject = subject_of(nodes, k)
    return None if subject is None else Saying(k, *subject, (k + 1, len(nodes)))


def by_noun(nodes: Sequence[Node], k: int) -> Saying | None:
    """ "X's announcement that", "a statement by X that": the words after "that" are said by X."""
    that = next((m for m in range(k + 1, min(len(nodes) - 1, k + 10)) if is_that(nodes[m])), None)
    if that is None:
        return None
    content = (that + 1, len(nodes))
    if that == k + 1 and not any(n.poss for n in nodes[max(0, k - 3) : k]):
        subject = giver(nodes, k)
        return None if subject is None else Saying(k, *subject, content)
    if that == k + 1:
        last = k - 1
        while last > 0 and not nodes[last].poss and last > k - 3:
            last -= 1
        if last < 0 or not nodes[last].poss:
            return None
        subject = subject_of(nodes, last + 1)
        return None if subject is None else Saying(k, *subject, content)
    if nodes[k + 1].low not in {"by", "from", "of"} or nodes[k + 1].low == "of":
        return None
    end = phrase_end(nodes, k + 2)
    return None if end is None or end >= that else Saying(k, k + 2, end, content)


def as_saying(nodes: Sequence[Node], k: int) -> Saying | None:
    """ "X quoted Y as saying", where Y speaks."""
    for j in range(k + 2, min(len(nodes) - 1, k + 14)):
        if nodes[j].low == "as" and nodes[j + 1].low.endswith("ing"):
            after = (j + 2, len(nodes))
            trailing = k > 0 and _trails(nodes, j + 2)
            return Saying(k, k + 1, j - 1, (0, k) if trailing else after, depth=1)
        if nodes[j].low in EDGES and nodes[j].low != ",":
            return None
    last = phrase_end(nodes, k + 1)
    if last is None or subject_of(nodes, k) is None:
        return None
    trailing = k > 0 and _trails(nodes, last + 1)
    return Saying(k, k + 1, last, (0, k) if trailing else (last + 1, len(nodes)), depth=1)


def _trails(nodes: Sequence[Node], j: int) -> bool:
    """Whether no more than a day stands after what names the speaker."""
    return all(
        n.kind == "sign" or n.time is not None or n.low in {"on", "in", "late", "early"}
        for n in nodes[j : j + 6]
    )


def passive(nodes: Sequence[Node], k: int) -> bool:
    j = k - 1
    while j >= 0 and ("adv" in nodes[j].tags or nodes[j].low.endswith("ly")):
        j -= 1
    if nodes[k].low.endswith("ing") or j < 0:
        return False
    return nodes[j].tags.get("aux") in {"is", "was", "be"} or nodes[j].low in {"being", "been"}


def giver(nodes: Sequence[Node], k: int) -> tuple[int, int] | None:
    """ "X issued a statement": who gave what the node at k is."""
    for m in range(k - 1, max(0, k - 6), -1):
        if nodes[m].low in GIVING or (nodes[m].low == "out" and nodes[m - 1].low in GIVING):
            return subject_of(nodes, m if nodes[m].low != "out" else m - 1)
        if nodes[m].low in EDGES:
            return None
    return None


def in_words(nodes: Sequence[Node], k: int) -> Saying | None:
    """ "In the words of X, …", "in X's words", "by X's account"."""
    if k + 2 < len(nodes) and nodes[k + 1].low == "of" and nodes[k - 1].low == "the":
        return cited(nodes, k + 2, k, ())
    if not nodes[k - 1].poss:
        return None
    first = k - 1
    while first > 0 and nodes[first - 1].low not in {"in", "by"} and k - first < 6:
        first -= 1
    if first == 0 or nodes[first - 1].low not in {"in", "by"}:
        return None
    return Saying(k, first, k - 1, (0, len(nodes)), whole=True)
