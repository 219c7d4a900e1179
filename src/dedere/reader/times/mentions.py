"""Put a resolved expression and its place together."""

from __future__ import annotations

from datetime import date

from dedere.reader.times.meanings import Meaning
from dedere.reader.times.spans import Direction, Relation, Tense, TimeMention, TimeSpan


def mention_of(
    text: str,
    start: int,
    end: int,
    meaning: Meaning,
    tense: Tense,
    published: date | None,
    *,
    travel: bool,
    relation: Relation = "at",
) -> TimeMention:
    """Return the mention of `text[start:end]`."""
    side = direction(meaning.direction, tense, meaning.span, published)
    return TimeMention(
        start, end, text[start:end], meaning.span, meaning.kind, travel, side, relation
    )


def direction(said: Direction, tense: Tense, span: TimeSpan, published: date | None) -> Direction:
    """Return the side that the clause said; a present tense takes it from the days."""
    if tense == "present" and published is not None:
        return "past" if span.latest < published else "future"
    return said
