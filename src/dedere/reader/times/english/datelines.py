"""Datelines: "BUDAPEST, April 3 (Agency) -", "BISHKEK. Oct 12 (Agency) -", "Moscow, 3 May -"."""

from __future__ import annotations

from dedere.reader.times.english.numbers import is_dash
from dedere.reader.times.tokens import Line


def is_dateline(line: Line, start: int, end: int) -> bool:
    """Say whether the words from `start` up to `end` are the date of a dateline."""
    if not line.opens_paragraph or not 1 < start <= 12:
        return False
    marks = 0
    for index in range(start):
        word = line.words[index]
        if word.isalpha():
            if not line.capital(index):
                return False
        elif word in (",", ".", "("):
            marks += 1
        elif word not in (")", "/", "-", "'", "’", "—", "–"):
            return False
    return marks > 0 and _closes(line, end)


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
