"""Dates in digits alone, for a language that has no table of words: 2024-09-03, 03/09/2024."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from dedere.reader.times.english.digits import compact, numeric, pair
from dedere.reader.times.meanings import Context
from dedere.reader.times.mentions import mention_of
from dedere.reader.times.resolve import resolve
from dedere.reader.times.spans import Tense, TimeMention
from dedere.reader.times.tokens import lines


def find_digits(
    text: str, published: date | None, tense: Callable[[int, int], Tense] | None
) -> tuple[TimeMention, ...]:
    """Return the dates in digits of a text in order; linear in its length."""
    found: list[TimeMention] = []
    for line in lines(text, frozenset()):
        at = 0
        while at < len(line.words):
            read = None
            if line.words[at].isdecimal():
                read = numeric(line, at) or pair(line, at) or compact(line, at)
            if read is None:
                at += 1
                continue
            start, end = line.starts[at], line.ends[read[0] - 1]
            said: Tense = tense(start, end) if tense else "unknown"
            meaning = resolve(read[1], Context(published, said))
            if meaning is not None:
                found.append(mention_of(text, start, end, meaning, said, published, travel=True))
            at = read[0]
    return tuple(found)
