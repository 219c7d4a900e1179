"""The United Nations and the Court as places: "spoke at the UN", "appeared before the ICC".

The name alone is that of a body, which sends envoys, votes and reports from anywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.grammar import governed
from dedere.reader.nodes import Node

_NAMES: Final = frozenset({"un", "u.n.", "united nations"})
_COURT: Final = frozenset({"icc", "international criminal court"})
# One of these is among the words of a sentence that names the Court, its nodes joined or not.
_COURT_WORDS: Final = _COURT | {"court"}
# What can stand between a verb and the Court: "appeared for a “status” hearing at".
_QUOTES: Final = frozenset({"“", "”", '"', "‘", "’"})
_HEARING: Final = 14
# What is only demanded or thought of puts nobody before the Court.
_UNREAL: Final = frozenset("should may wish cond not invited unable question would".split())
_BIDDING: Final = (
    "order",
    "summon",
    "want",
    "urg",
    "told",
    "ask",
    "requir",
    "call",
    "demand",
    "oblig",
)
_AT: Final = frozenset({"at", "before"})
_SPEECH: Final = frozenset({"speech", "address", "appearance", "remarks", "visit", "trip"})
_WAY: Final = frozenset(
    {"way", "route", "en route", "heading", "headed", "flies", "flew", "flying"}
)
# Verbs that have whom they speak to for an object, or behind "to".
_SPEAKS: Final = frozenset({"speak", "attend"})


def seat(nodes: Sequence[Node], lows: frozenset[str]) -> bool:
    """Make the name of the body the place of its seat where somebody speaks or stands there.

    `lows` are the words of the sentence. Returns whether the name became a place.
    """
    if lows.isdisjoint(_NAMES) and lows.isdisjoint(_COURT_WORDS):
        return False
    seated = False
    for k, node in enumerate(nodes):
        if node.low in _COURT and not node.poss and _in_court(nodes, k):
            node.kind, node.iso3, node.place, node.area = "place", "NLD", "The Hague", "city"
            before = nodes[k - 2] if "det" in nodes[k - 1].tags else nodes[k - 1]
            before.tags = {"prep": "in"}
            seated = True
            continue
        if node.low not in _NAMES or node.kind not in {"actor", "word"} or node.poss:
            continue
        j = k - 1
        while j >= 0 and "det" in nodes[j].tags and "poss" not in nodes[j].tags:
            j -= 1
        if j >= 0 and _leads(nodes, j, k):
            node.kind, node.iso3, node.place, node.area = "place", "USA", "New York", "un"
            seated = True
    return seated


def _in_court(nodes: Sequence[Node], k: int) -> bool:
    """Whether the one who "will appear before" or "attend a hearing at" the Court is there."""
    j = k - 1 if k and "det" in nodes[k - 1].tags else k
    if j < 2 or nodes[j - 1].low not in _AT:
        return False
    if k + 1 < len(nodes) and not _ends(nodes[k + 1]):
        return False
    for i in range(j - 2, max(-1, j - _HEARING), -1):
        node = nodes[i]
        if node.kind not in {"word", "event"} and node.low not in _QUOTES:
            return False
        kind = node.tags.get("verb", ("",))[0] if node.kind == "word" else ""
        if kind in {"attend", "arrive"}:
            return not demanded(nodes, i)
    return False


def demanded(nodes: Sequence[Node], i: int) -> bool:
    """Return whether the verb at i tells of what is demanded, thought of or yet to be done."""
    flags, m = governed(nodes, i)
    bid = "to" in flags and m >= 0 and nodes[m].low.startswith(_BIDDING)
    unmet = any("yet" in node.low.split() for node in nodes[max(m, 0) : i])
    return bid or unmet or bool(flags & _UNREAL)


def _leads(nodes: Sequence[Node], j: int, k: int) -> bool:
    """Whether the word at j makes the name at k a place."""
    before = nodes[j]
    after = nodes[k + 1] if k + 1 < len(nodes) else None
    if after is not None and after.low in _SPEECH:
        travels = after.low in {"visit", "trip"}
        return travels or before.poss or "poss" in before.tags
    if after is not None and not _ends(after):
        return False
    if before.low in _AT or before.low.endswith("way to"):
        return True
    verb = before.tags.get("verb", ("",))[0] if before.kind == "word" else ""
    if before.low == "to" and j > 0 and nodes[j - 1].kind == "word":
        verb = nodes[j - 1].tags.get("verb", ("",))[0]
        return verb in _SPEAKS or nodes[j - 1].low in _WAY or nodes[j - 1].low in _SPEECH
    return verb in _SPEAKS and before.low.startswith("address")


def _ends(node: Node) -> bool:
    """Whether the name is no more than itself: no "UN agency" and no "UN General Assembly"."""
    return (
        node.kind == "sign"
        or node.time is not None
        or bool(node.tags.keys() & {"prep", "conj", "rel", "aux", "adv", "cue"})
    )
