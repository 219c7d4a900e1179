"""A denial that stands before the one it is said of: neither A nor B, nor is A, never has A."""

from __future__ import annotations

import re

_REACH = 60
_OPENING = re.compile(
    r"\b(?:neither|none of"
    r"|(?:nor|never|never before|not once)"
    r" (?:has|have|had|is|are|was|were|did|does|do|will|would|can|could|may|must|need))"
    r"\s+(?:the\s+)?$",
    re.I,
)
# "Neither of the two, Russia nor Belarus".
_NEITHER = re.compile(r"\bneither\b[^.;:!?]*$", re.I)
_NOR = re.compile(r"\bnor\b", re.I)


def opening(text: str, start: int, end: int) -> int | None:
    """Return where the denial begins that opens the clause of what is named from start to end.

    None where nothing before it denies; a "not" after it is the finder's own to see.
    """
    floor = max(0, start - _REACH)
    found = _OPENING.search(text, floor, start)
    if found is None and _NOR.search(text, start, end):
        found = _NEITHER.search(text, floor, start)
    return None if found is None else found.start()


def denied(text: str, start: int, end: int) -> bool:
    """Whether what is said of those named from start to end is denied before its verb."""
    return bool(_NOR.search(text, start, end)) or opening(text, start, end) is not None
