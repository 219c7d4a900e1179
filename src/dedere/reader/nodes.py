"""A sentence as nodes: words, actors, places and events, each with its offsets in the text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from dedere.reader.han import simplified
from dedere.reader.lexicon import (
    ASCII_TOKEN,
    ASCII_WORD,
    ELIDED,
    ELIDING,
    TOKEN,
    Lexicon,
    Opening,
    Tags,
)

NONE: Final[Tags] = {}
_NO_OPENING: Final[Opening] = ({}, [])
_SHOUTED: Final = frozenset({"us", "sa", "car", "au", "un", "cis", "sco", "uk", "it", "nam", "who"})


class Node:
    """One word, sign or merged phrase. `kind` is word, sign, actor, place, adj or event."""

    # Defaults stand on the class, so that making a node sets only what every node has.
    cap = False
    poss = False
    person: str | None = None
    name: str | None = None
    title: str | None = None
    former = False
    iso3: str | None = None
    place: str | None = None
    area: str | None = None
    forum: str | None = None
    time: Any = None

    def __init__(self, start: int, end: int, low: str, tags: Tags, kind: str = "word") -> None:
        self.start = start
        self.end = end
        self.low = low
        self.bare = low
        self.tags = tags
        self.kind = kind

    def __repr__(self) -> str:
        return f"<{self.kind} {self.low!r} {self.person or self.iso3 or ''}>"


def _tokens(
    lang: str, text: str, start: int, end: int
) -> tuple[list[int], list[int], list[str], list[str]]:
    """The tokens of a stretch of text: where each begins and ends, in lower case, and without a
    possessive ending.
    """
    pattern = ELIDED if lang in ELIDING else TOKEN
    words = text[start:end]
    lowered = simplified(words).lower() if lang == "zh" else words.lower()
    starts: list[int] = []
    ends: list[int] = []
    lows: list[str]
    if len(lowered) == len(words):
        if pattern is TOKEN and lowered.isascii():
            pattern = ASCII_TOKEN if lowered.count(".") > 1 else ASCII_WORD
        lows = pattern.findall(lowered)
        at = 0
        # Only blanks stand between two tokens.
        for low in lows:
            at = lowered.find(low, at)
            starts.append(start + at)
            at += len(low)
            ends.append(start + at)
    else:
        # A letter such as "İ" is two characters in lower case.
        matches = list(pattern.finditer(text, start, end))
        starts = [match.start() for match in matches]
        ends = [match.end() for match in matches]
        lows = [match[0].lower() for match in matches]
    bares = lows
    if "'" in words or "’" in words or "ʼ" in words:
        lows = [low.replace("’", "'").replace("ʼ", "'") for low in lows]
        if lang == "tr":
            bares = [low.partition("'")[0] for low in lows]
        else:
            bares = [low[:-2] if low.endswith("'s") else low for low in lows]
    return starts, ends, lows, bares


def scan(
    lexicon: Lexicon, text: str, start: int, end: int, *, any_case: bool = False
) -> list[Node]:
    """Return the nodes of a stretch of text, multi-word phrases as one node.

    Names count only with a capital, unless `any_case`.
    """
    phrases = lexicon.phrases
    openings = lexicon.openings()
    arabic = lexicon.lang == "ar"
    cased = lexicon.cased
    starts, ends, lows, bares = _tokens(lexicon.lang, text, start, end)
    nodes: list[Node] = []
    count = len(lows)
    i = 0
    while i < count:
        low = lows[i]
        bare = bares[i]
        first = starts[i]
        if bare is low and low not in phrases:
            if not arabic or (bare := _without_prefix(low, phrases)) is low:
                node = Node(first, ends[i], low, NONE)
                char, head = text[first], low[0]
                if char != head and char.isupper():
                    node.cap = True
                elif (len(low) == 1 or head == "_") and not char.isalnum():
                    # A longer word begins with a letter or a digit.
                    node.kind = "sign"
                nodes.append(node)
                i += 1
                continue
        found: Tags = NONE
        size = 1
        after = bares[i + 1] if i + 1 < count else ""
        for key in (low,) if bare == low else (low, bare):
            by_next, alone = openings.get(key, _NO_OPENING)
            for tail, length, tags, named in by_next.get(after, alone):
                if length > 1 and bares[i + 1 : i + 1 + length] != tail:
                    continue
                if named and not any_case:
                    head = text[first]
                    if length and low == "the" and head == "t":
                        # "The Hague" in the middle of a sentence.
                        head = text[starts[i + 1]]
                    shown = length and any(
                        text[starts[m]].isupper() for m in range(i + 1, i + length + 1)
                    )
                    if (head.islower() and not shown) or (
                        not length and key in _SHOUTED and not text[first : ends[i]].isupper()
                    ):
                        tags = {k: v for k, v in tags.items() if k not in cased}
                        if not tags:
                            continue
                if named and "adj" in tags and "state" in tags and text[first].isupper():
                    tags = {k: v for k, v in tags.items() if k != "adj"}
                found = tags
                size = length + 1
                break
            if found:
                break
        tail_low = lows[i + size - 1]
        end_at = ends[i + size - 1]
        node = Node(first, end_at, low if size == 1 else " ".join(lows[i : i + size]), found)
        char, head = text[first], low[0]
        node.cap = char != head and char.isupper()
        if (len(low) == 1 or head == "_") and not char.isalnum():
            node.kind = "sign"
        if tail_low.endswith("'s") and not (found and size == 1 and low in phrases):
            node.poss = True
            node.bare = node.low[:-2]
        elif (
            i + size < count
            and lows[i + size] in ("'", "’")
            and tail_low.endswith("s")
            and starts[i + size] == end_at
            and (node.cap or found)
        ):
            node.poss = True
            node.end += 1
            i += 1
        nodes.append(node)
        i += size
    return nodes


def _without_prefix(low: str, phrases: Mapping[str, object]) -> str:
    """An Arabic word without the conjunction or preposition that is written to it."""
    if low.startswith("لل") and "ال" + low[2:] in phrases:
        return "ال" + low[2:]
    for prefix in ("و", "ف", "ب", "ل", "ك", "وال", "بال", "ال"):
        if low.startswith(prefix) and low[len(prefix) :] in phrases:
            return low[len(prefix) :]
    return low


def undotted(nodes: list[Node]) -> list[Node]:
    """Return the nodes of one sentence without the full stops of its abbreviations.

    A stop between two words of one sentence ends none: "on Dec. 29 in Palm Beach, Fla., he".
    """
    if not any(node.low == "." for node in nodes[1:-1]):
        return nodes
    last = len(nodes) - 1
    return [
        node
        for k, node in enumerate(nodes)
        if not (
            node.low == "."
            and 0 < k < last
            and nodes[k - 1].kind != "sign"
            and nodes[k - 1].end == node.start
            and (nodes[k + 1].kind != "sign" or nodes[k + 1].low == ",")
        )
    ]
