"""The temporal expressions of a text in a language that has a table of words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from dedere.reader.times.foreign.grammar import phrase_at
from dedere.reader.times.foreign.tables import words_of
from dedere.reader.times.foreign.tense import dates_statement, tense_at
from dedere.reader.times.meanings import Context
from dedere.reader.times.mentions import mention_of
from dedere.reader.times.resolve import resolve
from dedere.reader.times.spans import Tense, TimeMention
from dedere.reader.times.tokens import lines


def find_foreign(
    text: str, published: date | None, lang: str, tense: Callable[[int, int], Tense] | None
) -> tuple[TimeMention, ...]:
    """Return the temporal expressions of a text in order; linear in its length."""
    words = words_of(lang)
    found: list[TimeMention] = []
    for line in lines(text, words.triggers):
        at = 0
        while at < len(line.words):
            read = phrase_at(words, line, at)
            if read is None:
                at += 1
                continue
            start, end = line.starts[at], line.ends[read[0] - 1]
            said = tense(start, end) if tense else tense_at(words, line, at, read[0])
            meaning = resolve(read[1], Context(published, said))
            if meaning is not None:
                travel = not dates_statement(words, line, at, read[0])
                found.append(mention_of(text, start, end, meaning, said, published, travel=travel))
            at = max(read[0], at + 1)
    return tuple(found)
