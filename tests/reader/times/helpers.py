"""Short ways to ask for the times of a sentence."""

from __future__ import annotations

from datetime import date

from dedere.reader.times import TimeMention, find_times

WEDNESDAY = date(2024, 9, 4)


def times(text: str, published: date | None = WEDNESDAY, lang: str = "en") -> list[TimeMention]:
    """The mentions of a text."""
    return list(find_times(text, published, lang=lang))


def days(mention: TimeMention) -> str:
    """The days of a mention: one, or two with a blank between them."""
    start, end = mention.span.earliest.isoformat(), mention.span.latest.isoformat()
    return start if start == end else f"{start} {end}"


def said(mention: TimeMention) -> str:
    """The days as precisely as they were said."""
    end = mention.span.iso_end()
    return mention.span.iso_start() if end is None else f"{mention.span.iso_start()} {end}"


def only(text: str, published: date | None = WEDNESDAY, lang: str = "en") -> TimeMention:
    """The single mention of a text."""
    found = times(text, published, lang)
    assert len(found) == 1, [mention.text for mention in found]
    return found[0]
