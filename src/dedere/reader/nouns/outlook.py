"""Visits that somebody looks ahead to, goes ahead with or counts: "expects a visit by X"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from dedere.reader.grammar import governed
from dedere.reader.nodes import Node

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

_EXPECTING: Final = frozenset("expects expecting anticipates anticipating".split())
_HOPING: Final = frozenset("hopes hoped hoping hope longs longed pressing presses pressed".split())
# "Go ahead with", "push through with", "proceed with", "stick to".
_ON_WITH: Final = frozenset({"ahead", "through", "on", "forward"})
_GOING_ON: Final = (
    "push", "go", "went", "press", "forg", "proceed", "carr", "mov", "stick", "stuck", "plough",
)  # fmt: skip


def outlook(s: Sentence, g: int) -> tuple[str, bool] | None:
    """Return the status that the word at g gives to the visit behind it, and if that is sure."""
    nodes = s.nodes
    node = nodes[g]
    if node.low in {"with", "to"} and g > 0:
        return _going_on(s, g)
    if node.low in {"follows", "followed"} and node.kind == "word":
        # "The visit follows his trip to X": that one is made.
        return "made", True
    if node.low == "for" and g > 0 and nodes[g - 1].low in _HOPING:
        return "hypothetical", True
    if node.low in {"be", "become", "marks", "mark"}:
        ahead = {n.tags.get("aux") for n in nodes[max(0, g - 2) : g]} & {"will", "would"}
        return ("planned", True) if ahead else None
    verb = node.tags.get("verb", ("", ""))[0] if node.kind == "word" else ""
    if verb == "expect" or node.low in _EXPECTING:
        flags, j = governed(nodes, g)
        if j < 0 or nodes[j].person is not None or flags & {"had", "was"}:
            return None
        if node.low.endswith("ed"):
            return None
        return ("denied" if "not" in flags else "planned"), True
    return None


def _going_on(s: Sentence, g: int) -> tuple[str, bool] | None:
    nodes = s.nodes
    at = g - 1
    if nodes[at].low in _ON_WITH:
        at -= 1
    words = nodes[at].low.split() if at >= 0 else []
    if nodes[g].low == "to" and not (words and words[-1].startswith(("stick", "stuck"))):
        return None
    if not words:
        return None
    on = at < g - 1 or words[-1] in _ON_WITH or words[-1].startswith("proceed")
    if not on and nodes[g].low != "to":
        return None
    told = [word for word in words if word.startswith(_GOING_ON)]
    if not told:
        return None
    flags, _ = governed(nodes, at)
    flags = flags | set(words[:1])
    if "not" in flags:
        return "declined", True
    if flags & {"may", "wish", "cond"}:
        return "hypothetical", True
    if _done(told[0]) and not flags & {"will", "would", "to", "is"}:
        return "made", True
    return "planned", True


def _done(word: str) -> bool:
    return word.endswith("ed") or word in {"went", "stuck"}


def of_its_fruits(nodes: Sequence[Node], left: int) -> bool:
    """ "The results of the visit will not": what follows is said of the results."""
    if left < 2 or nodes[left - 1].low != "of":
        return False
    return nodes[left - 2].low in _FRUITS


_FRUITS: Final = frozenset(
    "result results outcome outcomes success failure fruits significance importance purpose aim"
    " goal timing cost costs agenda programme program achievements highlight highlights".split()
)
