"""Datelines: "BUDAPEST, April 3 (Agency) -", "BISHKEK. Oct 12 (Agency) -", "Moscow, 3 May -"."""

from __future__ import annotations

from typing import Final

from dedere.reader.times.english.numbers import is_dash
from dedere.reader.times.tokens import Line

_LONGEST_LEAD: Final = 80
_MARKS: Final = frozenset(",.(—–:")


def is_dateline(line: Line, start: int, end: int) -> bool:
    """Say whether the words from `start` up to `end` are the date of a dateline."""
    lead = _lead(line, start)
    if lead is None:
        return False
    for word in lead.replace("-", " ").replace("/", " ").split():
        letters = [mark for mark in word if mark.isalpha()]
        if letters and not letters[0].isupper():
            return False
    named = any(mark.isalpha() for mark in lead)
    if line.word(end) == ":" and not lead.isupper():
        return False
    return named and not _MARKS.isdisjoint(lead) and _closes(line, end)


def _lead(line: Line, start: int) -> str | None:
    """Return what stands before the date in its paragraph, or None if that is long."""
    at = line.starts[start]
    before = line.text[max(0, at - _LONGEST_LEAD) : at]
    newline = before.rfind("\n")
    if newline < 0 and at > _LONGEST_LEAD:
        return None
    return before[newline + 1 :]


def _closes(line: Line, end: int) -> bool:
    at = end
    if line.word(at) in (".", ","):
        at += 1
    mark = line.word(at)
    if is_dash(mark) or mark == ":":
        return True
    if mark not in ("(", "/"):
        return False
    for index in range(at + 1, min(at + 8, len(line.words))):
        if line.words[index] in (")", "/"):
            return is_dash(line.word(index + 1)) or mark == "/" or line.word(index + 1) == ":"
    return False
