"""What a deed is about, and not where it is done: "condemned the attack in Berlin"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.nodes import Node

_DEFINITE: Final = frozenset(
    {"the", "this", "that", "these", "those", "all", "any", "its", "their"}
)
_CLOSE: Final = frozenset(
    "guard guards flag flags statue rostrum podium altar grave tomb wreath".split()
)
# What is done to a matter from anywhere.
_FROM_AFAR: Final = frozenset(
    "approved backed opposed condemned denounced criticised criticized rejected supported endorsed"
    " ordered authorised authorized planned funded armed doubted feared expected predicted"
    " compared likened recalled mourned regretted ignored dismissed mentioned described cited"
    " summarised summarized reviewed assessed discussed debated replaced appointed fired sacked"
    " named blamed accused threatened targeted bombed attacked killed closed opened reopened"
    " postponed cancelled canceled delayed halted blocked banned defended justified hailed praised"
    " followed watched monitored noted lamented deplored decried owned bought financed sponsored"
    " inherited lived".split()
)


def is_matter(nodes: Sequence[Node], i: int, place: Node) -> bool:
    """Return whether the place belongs to the object of the deed at i, and not to the deed.

    "Condemned the attack in Berlin", "backed talks in Doha", but "danced in Beijing".
    """
    p = next((k for k in range(i + 1, len(nodes)) if nodes[k] is place), i)
    p -= 1
    while p > i and "det" in nodes[p].tags:
        p -= 1
    between = nodes[i + 1 : p]
    if not between:
        return False
    if nodes[i].low in _FROM_AFAR:
        return True
    if any(n.kind == "event" or "stop" in n.tags or n.tags.get("noun") == "meet" for n in between):
        return True
    return between[0].low in _DEFINITE and not any(n.low in _CLOSE for n in between)
