"""Where the words begin that somebody says."""

from __future__ import annotations

from collections.abc import Sequence

from dedere.reader.nodes import Node
from dedere.reader.sourcephrases import is_that
from dedere.reader.sourcewords import ADJUNCTS, CITING, EDGES, MARKS, TELLING


def opens_at(nodes: Sequence[Node], k: int) -> int | None:
    """Where the words begin that are said after the verb at k; None where nothing is said."""
    count = len(nodes)
    j = k + 1
    while j < count and (
        nodes[j].time is not None
        or nodes[j].low in {"earlier", "later", "also", "again", "today", "here", "only"}
        or (
            nodes[j].low in {"on", "here", "that"}
            and j + 1 < count
            and nodes[j + 1].time is not None
        )
        or (nodes[j].kind == "word" and nodes[j].low.endswith("ly"))
    ):
        j += 1
    if nodes[k].low in TELLING:
        j = _addressed(nodes, j)
    if j >= count:
        return None
    node = nodes[j]
    if node.low in CITING:
        return None
    if node.low == "to":
        return _resumed(nodes, j) if j + 1 < count and not _verbal(nodes[j + 1]) else None
    if is_that(node) or node.low in MARKS or node.low == ":":
        return j + 1
    if node.low == ",":
        return j + 2 if j + 1 < count and nodes[j + 1].low in MARKS else None
    if node.kind == "sign":
        return None
    if node.kind == "word" and (
        node.low in ADJUNCTS or node.tags.get("conj") in {"sub"} or "prep" in node.tags
    ):
        return _resumed(nodes, j)
    if "conj" in node.tags and not node.tags.keys() & {"det", "pron"}:
        return None
    return j


def _verbal(node: Node) -> bool:
    return node.kind == "word" and (
        bool(node.tags.keys() & {"verb", "aux"}) or not (node.tags or node.cap)
    )


def _addressed(nodes: Sequence[Node], j: int) -> int:
    """The index after whoever is told: "told reporters", "told the agency on Monday"."""
    start = j
    while j < len(nodes) and j - start < 8:
        node = nodes[j]
        if node.low in EDGES or node.tags.keys() & {"aux"} or is_that(node):
            break
        if j > start and (
            "pron" in node.tags
            or node.low in ADJUNCTS
            or (node.kind in {"actor", "place"} and not nodes[j - 1].cap
                and not nodes[j - 1].tags.keys() & {"det", "adj"}
                and nodes[j - 1].low not in {"of", "the"} and not nodes[j - 1].poss)
        ):  # fmt: skip
            break
        j += 1
    while j < len(nodes) and nodes[j].time is not None:
        j += 1
    return j


def _resumed(nodes: Sequence[Node], j: int) -> int | None:
    """Where the content begins after a day, a place, an occasion: "said in Geneva that"."""
    for m in range(j, min(len(nodes), j + 18)):
        node = nodes[m]
        if is_that(node) and m + 1 < len(nodes):
            return m + 1
        if node.low in MARKS or node.low == ":":
            return m + 1
        if node.low == "," and m > j:
            continue
        if node.kind == "actor" or node.tags.keys() & {"pron"}:
            led = nodes[m - 1].low in ADJUNCTS or nodes[m - 1].tags.keys() & {
                "prep", "conj", "det", "adj",
            }  # fmt: skip
            rel = "rel" in node.tags
            if rel:
                return None
            verbal = m + 1 < len(nodes) and nodes[m + 1].tags.keys() & {"aux", "verb"}
            if not led and verbal and not node.poss:
                return m
    return None
