"""Whose words "I", "we" and "my" are: the one who speaks the quotation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dedere.reader.grammar import governed, subject
from dedere.reader.nodes import Node

FIRST = frozenset("i we me my our i'm i'll i've i'd we're we'll we've we'd".split())
_OPENING = frozenset({"“", "«", "„", "‘"})
_CLOSING = frozenset({"”", "»"})
_MARKS = _OPENING | _CLOSING | {'"'}
# So many sentences a quotation goes on without naming its speaker again.
_GOES_ON = 4


@dataclass(slots=True)
class Firsthand:
    """The speaker of the quotation that a text is in, from sentence to sentence."""

    speaker: str | None = None
    at: int = -99
    open: bool = False

    def hear(self, nodes: Sequence[Node], sentence: int, focus: str | None) -> None:
        """Give each "I" and "we" of a sentence the person whose words they are.

        `focus` is whom the sentence before was about: a sentence that is nothing but a quotation
        goes on with his words when nobody is named as its speaker.
        """
        firsts = [n for n in nodes if n.low in FIRST]
        marked = self.open or any(n.low in _MARKS for n in nodes)
        if not firsts and not marked and not any("say" in n.tags for n in nodes):
            return
        within = self._within(nodes)
        spoken = _speaker(nodes, within)
        starts = bool(nodes) and (nodes[0].low in _MARKS or within[0])
        if spoken is not None:
            self.speaker, self.at = nodes[spoken].person, sentence
        elif not starts and not marked:
            self.speaker = None
        elif starts and sentence - self.at > _GOES_ON:
            self.speaker, self.at = focus, sentence
        if self.speaker is None:
            return
        colon = next((k for k, n in enumerate(nodes) if n.low == ":"), None)
        for k, node in enumerate(nodes):
            if node.low in FIRST and (
                within[k] or (spoken is not None and colon is not None and k > colon)
            ):
                node.person = self.speaker

    def _within(self, nodes: Sequence[Node]) -> list[bool]:
        """Which nodes stand inside a quotation; one left open goes on in the next sentence."""
        inside = self.open
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
        self.open = inside
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
