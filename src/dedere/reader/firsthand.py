"""Whose words "I", "we" and "my" are: the one who speaks the quotation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from dedere.reader.grammar import governed, subject
from dedere.reader.nodes import Node

FIRST: Final = frozenset("i we me my our i'm i'll i've i'd we're we'll we've we'd".split())
_OPENING: Final = frozenset({"“", "«", "„", "‘"})
_CLOSING: Final = frozenset({"”", "»"})
_MARKS: Final = _OPENING | _CLOSING | {'"'}
# So many sentences a quotation goes on without naming its speaker again.
_GOES_ON: Final = 4


class Heard:
    """A sentence as it was heard: whether it is quoted, and whom the one before was about."""

    def __init__(
        self, nodes: Sequence[Node], inside: bool, marked: bool, focus: str | None
    ) -> None:
        self.nodes = nodes
        self.inside = inside
        self.marked = marked
        self.focus = focus


@dataclass(slots=True)
class Firsthand:
    """The last sentences of a text, and whether they leave a quotation open."""

    heard: list[Heard] = field(default_factory=list)
    open: bool = False

    def hear(self, nodes: Sequence[Node], lows: frozenset[str], focus: str | None) -> None:
        """Give each "I" and "we" of a sentence, whose words are `lows`, the person who speaks them.

        `focus` is whom the sentence before was about: a sentence that is nothing but a quotation
        goes on with his words when nobody is named as its speaker.
        """
        marked = self.open or not _MARKS.isdisjoint(lows)
        del self.heard[: -_GOES_ON + 1]
        self.heard.append(Heard(nodes, self.open, marked, focus))
        within = self._within(nodes) if marked else None
        if FIRST.isdisjoint(lows) or not nodes:
            return
        spoken = _speaker(nodes, within or [False] * len(nodes))
        who = nodes[spoken].person if spoken is not None else self._before()
        if who is None:
            return
        colon = next((k for k, n in enumerate(nodes) if n.low == ":"), len(nodes))
        for k, node in enumerate(nodes):
            told = spoken is not None and k > colon
            if node.low in FIRST and ((within is not None and within[k]) or told):
                node.person = who

    def _before(self) -> str | None:
        """The speaker of the sentences before, when the last one is a quotation that goes on."""
        last = self.heard[-1]
        if not (last.inside or last.nodes[0].low in _MARKS):
            return None
        for sentence in reversed(self.heard[:-1]):
            nodes = sentence.nodes
            within = _inside(nodes, sentence.inside)
            spoken = _speaker(nodes, within)
            if spoken is not None:
                return nodes[spoken].person
            starts = bool(nodes) and (nodes[0].low in _MARKS or within[0])
            if not starts:
                break
        return last.focus

    def _within(self, nodes: Sequence[Node]) -> list[bool]:
        """Which nodes stand inside a quotation; one left open goes on in the next sentence."""
        out = _inside(nodes, self.open)
        self.open = bool(out) and out[-1]
        return out


def _inside(nodes: Sequence[Node], inside: bool) -> list[bool]:
    """Which nodes stand inside a quotation; `inside` tells whether the sentence begins in one."""
    if nodes and nodes[0].low in _MARKS and nodes[0].low not in _CLOSING:
        inside = False
    out = []
    for node in nodes:
        if node.low == '"':
            inside = not inside
        elif node.low in _OPENING:
            inside = True
        elif node.low in _CLOSING:
            inside = False
        out.append(inside)
    return out


def _speaker(nodes: Sequence[Node], within: Sequence[bool]) -> int | None:
    """The index of who says what the sentence quotes, whoever it is."""
    for k, node in enumerate(nodes):
        if "say" not in node.tags or within[k] or node.kind != "word":
            continue
        ahead = k > 0 and nodes[k - 1].low not in {",", *_MARKS}
        behind = _behind(nodes, k) if not ahead else None
        if behind is not None:
            return behind
        _, j = governed(nodes, k)
        at = subject(nodes, j) if j >= 0 else None
        if at is not None and not within[at]:
            return at
        behind = _behind(nodes, k)
        if behind is not None:
            return behind
    return None


def _behind(nodes: Sequence[Node], k: int) -> int | None:
    """ "Said X": who stands behind the verb; whom somebody told is not who speaks."""
    if nodes[k].low.startswith(("told", "tell")):
        return None
    at = k + 1
    while at + 1 < len(nodes) and "det" in nodes[at].tags:
        at += 1
    return at if at < len(nodes) and nodes[at].kind == "actor" and not nodes[at].poss else None
