"""The temporal expressions of a text in a language that has a table of words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from dedere.reader.arabic import plain
from dedere.reader.times import arithmetic as sums
from dedere.reader.times.english.datelines import is_dateline
from dedere.reader.times.foreign.grammar import phrase_at
from dedere.reader.times.foreign.stays import with_stay
from dedere.reader.times.foreign.tables import Words, words_of
from dedere.reader.times.foreign.tense import dates_statement, tense_at
from dedere.reader.times.meanings import Context, Meaning
from dedere.reader.times.mentions import mention_of
from dedere.reader.times.resolve import resolve
from dedere.reader.times.spans import Tense, TimeMention, TimeSpan
from dedere.reader.times.spoken import DayOf, Spoken, UnitFrom
from dedere.reader.times.tokens import Line, lines

TenseAt = Callable[[int, int], Tense]


def find_foreign(
    text: str, published: date | None, lang: str, tense: TenseAt | None
) -> tuple[TimeMention, ...]:
    """Return the temporal expressions of a text in order; linear in its length."""
    words = words_of(lang)
    found: list[TimeMention] = []
    anchor = None if published is None else TimeSpan(published, published, "day")
    for line in lines(text, words.triggers, plain(text) if lang == "ar" else None):
        first = len(found)
        at = 0
        while at < len(line.words):
            read = phrase_at(words, line, at)
            if read is None:
                at += 1
                continue
            mention = _mention(words, line, at, read, published, anchor, tense)
            if mention is not None:
                found.append(mention)
                anchor = mention.span
            at = max(read[0], at + 1)
        if len(found) > first:
            with_stay(words, line, found, first)
    return tuple(found)


def _mention(
    words: Words,
    line: Line,
    at: int,
    read: tuple[int, Spoken],
    published: date | None,
    anchor: TimeSpan | None,
    tense: TenseAt | None,
) -> TimeMention | None:
    after, spoken = read
    start, end = line.starts[at], line.ends[after - 1]
    dateline = isinstance(spoken, DayOf) and is_dateline(line, at, after)
    said: Tense = "past"
    if not dateline:
        said = tense(start, end) if tense else tense_at(words, line, at, after)
    meaning = resolve(spoken, Context(published, said, anchor))
    if meaning is None:
        return None
    if dateline:
        meaning = meaning.of_kind("dateline")
    by = _is_end(words, line, at, after, spoken)
    if by:
        meaning = _until(meaning, spoken, published)
    travel = not dateline and not dates_statement(words, line, at, after)
    return mention_of(
        line.text,
        start,
        end,
        meaning,
        said,
        published,
        travel=travel,
        relation="by" if by else "at",
    )


def _is_end(words: Words, line: Line, at: int, after: int, spoken: Spoken) -> bool:
    """Recognise "до конца года" and "yıl sonuna kadar"."""
    if not isinstance(spoken, UnitFrom) or spoken.part != "late" or spoken.shift != 0:
        return False
    before = at - 1
    while before > at - 4 and (line.word(before) in words.between or line.word(before) in _SMALL):
        before -= 1
    return line.word(after) in words.by_after or line.word(before) in words.by


_SMALL: Final = frozenset(["la", "l", "'", "’", "a", "ao", "el", "à", "zum", "dem"])


def _until(meaning: Meaning, spoken: Spoken, published: date | None) -> Meaning:
    """Begin at the day of the report what is to happen by the end of a running unit."""
    if published is None or not isinstance(spoken, UnitFrom):
        return meaning
    whole = sums.unit_days(published, spoken.unit)
    if whole is None:
        return meaning
    return meaning.over(TimeSpan(published, whole[1], "range"))
