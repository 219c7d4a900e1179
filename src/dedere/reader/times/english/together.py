"""What the expressions of one sentence say to one another: order, a closer day, a stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Final

from dedere.reader.times import arithmetic as sums
from dedere.reader.times.english.durations import Stay, ends_on, starts_on, stays
from dedere.reader.times.english.words import WEEKDAYS
from dedere.reader.times.spans import TimeMention, TimeSpan
from dedere.reader.times.tokens import Line


def in_order(found: list[TimeMention], first: int, published: date) -> None:
    """Move "Monday" back a week where "on Monday, Wednesday and Thursday" is told on a Monday."""
    later = None
    for index in range(len(found) - 1, first - 1, -1):
        mention = found[index]
        day = mention.span.earliest
        plain = mention.kind == "relative" and mention.direction == "past"
        if not plain or mention.span.precision != "day" or mention.text.lower() not in WEEKDAYS:
            continue
        if day == published and later is not None and later < day:
            before = sums.plus_days(day, -7)
            if before is not None:
                found[index] = replace(mention, span=TimeSpan(before, before, "day"))
        later = found[index].span.earliest


def said_closer(
    found: list[TimeMention], line: Line, first: int, places: list[tuple[int, int]]
) -> None:
    """Let the closer day speak alone in "this week, on June 26 and 27"."""
    for index, ((_, end), (start, _)) in enumerate(pairwise(places), first):
        coarse, close = found[index], found[index + 1]
        linked = line.words[end:start] in _CLOSER and coarse.span.precision in _COARSE
        inside = (
            coarse.span.earliest <= close.span.earliest and close.span.latest <= coarse.span.latest
        )
        if linked and inside and close.travel and close.span.earliest != coarse.span.earliest:
            found[index] = replace(coarse, travel=False)


_CLOSER: Final = (
    [","],
    [",", "on"],
    [",", "from"],
    [",", "probably", "on"],
    [",", "likely", "on"],
    ["on"],
)
_COARSE: Final = frozenset({"week", "month", "season", "year", "range"})


def _stretched(mention: TimeMention, stay: Stay) -> TimeMention:
    if mention.span.earliest != mention.span.latest or stay.vague:
        return mention
    first = sums.plus_days(mention.span.earliest, -stay.offset)
    last = None if first is None else sums.plus_days(first, stay.days - 1)
    if first is None or last is None:
        return mention
    span = TimeSpan(first, last, "range", True, mention.span.approximate)
    return replace(mention, span=span)


def attach_stays(
    found: list[TimeMention], line: Line, first: int, places: list[tuple[int, int]]
) -> None:
    """Give a day its end where the sentence says how long the stay is."""
    for stay in stays(line):
        near = None
        for index, (start, end) in enumerate(places):
            mention = found[first + index]
            if not mention.travel or mention.span.precision != "day" or mention.span.duration_known:
                continue
            if mention.kind == "dateline" or start <= stay.start < end:
                continue
            gap = stay.start - end if stay.start >= end else start - stay.end
            words = line.words[min(end, stay.end) : max(start, stay.start)]
            if stay.spent and "," in words and not starts_on(line, start):
                continue
            if gap <= 16 and (near is None or gap < near[0]):
                near = gap, first + index
        if near is not None:
            if ends_on(line, places[near[1] - first][0]):
                stay = replace(stay, offset=stay.days - 1)
            found[near[1]] = _stretched(found[near[1]], stay)
