"""Who says so: the speaker of a sentence, by name where it has one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dedere.reader.model import SpeakerKind
from dedere.reader.nodes import Node


@dataclass(frozen=True, slots=True)
class Speaker:
    """The words that name the speaker and what kind of source that is."""

    text: str
    kind: SpeakerKind


REPORT = Speaker("the report", "report")
_CREDIT = re.compile(
    r"(?:\bvia|\b(?:photo|image|picture|credit)(?: by| courtesy of)?:?)\s+"
    r"([^.\s][^.\n]{0,38}(?:\.\w{2,6})?)",
    re.IGNORECASE,
)
_UNNAMED = frozenset(
    "official officials source sources diplomat diplomats aide aides people insiders adviser"
    " advisers spokesman spokeswoman media reports person lawmaker lawmakers analysts".split()
)
_EDGES = frozenset({",", ".", ";", ":", '"', "“", "”", "»", "«", "(", ")", "?", "!", "—", "–"})
_REPORTING = frozenset({"according to", "quoting", "citing"})


def speaker_of(nodes: Sequence[Node], text: str, start: int, end: int) -> Speaker:
    """Return who says what stands between the offsets of the sentence, else the report itself."""
    best: Speaker | None = None
    for k, node in enumerate(nodes):
        if "say" not in node.tags or node.kind == "actor":
            continue
        if start <= node.start < end and _inside(nodes, k, start):
            continue
        found = _phrase(nodes, k)
        if found is None:
            continue
        a, b = found
        if a < end and b > start and a > start:
            continue
        words = text[a:b].strip()
        if 1 < len(words) <= 120:
            if words.startswith(("The ", "A ", "An ")):
                words = words[0].lower() + words[1:]
            best = Speaker(words, _kind(nodes, a, b))
            if node.start >= end or node.low in _REPORTING:
                break
    return best or REPORT


def caption_of(text: str) -> Speaker:
    """Return the caption as the speaker, with the credit that it names."""
    credit = _CREDIT.search(text)
    return Speaker(
        f"the report, in a caption ({credit[1].strip()})" if credit else "the report, in a caption",
        "report",
    )


def _inside(nodes: Sequence[Node], k: int, start: int) -> bool:
    """A verb of saying in the middle of what is claimed names no speaker."""
    before = [n for n in nodes[:k] if n.start >= start]
    return bool(before) and any("verb" in n.tags for n in before)


def _phrase(nodes: Sequence[Node], k: int) -> tuple[int, int] | None:
    node = nodes[k]
    if node.low in _REPORTING:
        return _after(nodes, k)
    j = k - 1
    while (
        j >= 0
        and nodes[j].kind == "word"
        and (
            "aux" in nodes[j].tags
            or "adv" in nodes[j].tags
            or nodes[j].low.endswith("ly")
            or nodes[j].time is not None
        )
    ):
        j -= 1
    if j < 0 or nodes[j].low in _EDGES or "conj" in nodes[j].tags:
        if j >= 0 and nodes[j].low == ",":
            found = _apposed(nodes, j)
            if found is not None:
                return found
        return _after(nodes, k)
    end = nodes[j].end
    start = j
    while start > 0:
        before = nodes[start - 1]
        if before.low in _EDGES or "that" in before.tags or "say" in before.tags:
            break
        if before.tags.get("conj") in {"sub", "that"} or "rel" in before.tags:
            break
        if "verb" in before.tags and before.kind == "word" and "noun" not in before.tags:
            break
        if before.time is not None:
            break
        if j - start > 9:
            break
        start -= 1
    while start < j and ("conj" in nodes[start].tags or "adv" in nodes[start].tags):
        start += 1
    if nodes[start].kind == "word" and start == j and "pron" in nodes[j].tags:
        return None
    return nodes[start].start, end


def _apposed(nodes: Sequence[Node], j: int) -> tuple[int, int] | None:
    for m in range(j - 1, max(-1, j - 12), -1):
        if nodes[m].low == "," and m > 0 and nodes[m - 1].kind == "actor":
            return nodes[m - 1].start, nodes[j].start
    return None


def _after(nodes: Sequence[Node], k: int) -> tuple[int, int] | None:
    j = k + 1
    if j >= len(nodes) or nodes[j].low in _EDGES or "pron" in nodes[j].tags:
        return None
    if not (
        nodes[j].kind in {"actor", "place", "adj"}
        or "det" in nodes[j].tags
        or nodes[j].cap
        or "poss" in nodes[j].tags
        or nodes[k].low in _REPORTING
    ):
        return None
    if nodes[j].time is not None:
        return None
    last = j
    while last + 1 < len(nodes) and last - j < 9:
        after = nodes[last + 1]
        if after.low in _EDGES or after.time is not None or "that" in after.tags:
            break
        if "verb" in after.tags and after.kind == "word" and "noun" not in after.tags:
            break
        if after.tags.get("conj") in {"sub", "that"} or "say" in after.tags or "aux" in after.tags:
            break
        if after.low in {"on", "in", "to"} and last > j:
            break
        last += 1
    if nodes[j].low == "that":
        return None
    return nodes[j].start, nodes[last].end


def _kind(nodes: Sequence[Node], start: int, end: int) -> SpeakerKind:
    inside = [n for n in nodes if n.start >= start and n.end <= end]
    named = any(n.name or (n.kind == "place" and n.area == "site") for n in inside)
    if named:
        return "on_record"
    if any(set(n.low.split()) & _UNNAMED for n in inside):
        return "unnamed"
    return "on_record"
