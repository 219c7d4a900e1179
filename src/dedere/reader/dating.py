"""The days of a claim, from the temporal expressions of its sentence."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from dedere.reader.model import Precision
from dedere.reader.nodes import Node
from dedere.reader.times import find_times


@dataclass(frozen=True, slots=True)
class When:
    """Start and end as ISO text, and the bounds of the first day.

    `loose` marks a span in which the days lie, such as "this week", and not those of a stay.
    """

    start: str | None = None
    end: str | None = None
    precision: Precision = "unknown"
    earliest: date | None = None
    latest: date | None = None
    loose: bool = False


NEVER: Final = When()


def times_of(text: str, published: date | None, lang: str) -> list[Any]:
    """Return the temporal expressions of the text in order; none without a day of report."""
    if published is None:
        return []
    if "Mar-a-" in text:
        # A syllable of the name of an estate, and no month.
        text = text.replace("Mar-a-", "mar_a-")
    found: list[Any] = list(find_times(text, published, lang=lang))
    # "First visit in 24 years" looks back, whatever its words; nobody plans so far ahead.
    found = [m for m in found if not _far_ahead(m, published)]
    found.sort(key=lambda mention: (mention.start, -mention.end))
    return found


_YEAR: Final = re.compile(r"\d{4}")
_FARTHEST: Final = 4


def _far_ahead(mention: Any, published: date) -> bool:
    """Whether a span counted from the report lies further ahead than any plan of a visit."""
    span = mention.span
    if span is None or span.earliest is None or _YEAR.search(mention.text):
        return False
    return bool(span.earliest.year > published.year + _FARTHEST)


def attach(nodes: Sequence[Node], times: Sequence[Any], at: int) -> int:
    """Mark the nodes that a temporal expression covers; return where to go on in `times`."""
    while nodes and at < len(times) and times[at].end <= nodes[0].start:
        at += 1
    if not nodes or at >= len(times) or times[at].start >= nodes[-1].end:
        return at
    for node in nodes:
        while at < len(times) and times[at].end <= node.start:
            at += 1
        if at < len(times) and times[at].start < node.end and not _within(node, times[at]):
            node.time = times[at]
            if node.low in _MONTHS:
                node.tags = {}
    return at


def _within(node: Node, mention: Any) -> bool:
    """ "Rio de Janeiro": the month is a part of the name of a place."""
    inside = node.start <= mention.start and mention.end <= node.end
    return "place" in node.tags and inside and mention.end - mention.start < node.end - node.start


# Months that are also verbs or auxiliaries: "in May" permits nothing.
_MONTHS: Final = frozenset({"may", "march"})
# A day so near ahead is none of a year ago.
_SOON: Final = 7
# A month so far back is more likely the one that comes next.
_HALF_A_YEAR: Final = 183
_WEEKDAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def same_day(nodes: Sequence[Node]) -> bool:
    """Return whether a sentence opens with "earlier in the day" or the like.

    What it tells is of the day that the sentence before it gave.
    """
    if len(nodes) < 4 or nodes[0].low not in {"earlier", "later"}:
        return False
    words = [node.low for node in nodes[1:4]]
    return words in (["in", "the", "day"], ["that", "same", "day"]) or words[:2] == ["that", "day"]


def coming(mention: Any, time: When, published: date | None) -> When:
    """Return the next such weekday for a trip that is called off or planned in advance.

    "He has cancelled Sunday's visit" speaks in the past of a day that still lies ahead.
    """
    if mention is None or published is None or time.earliest is None:
        return time
    if time.precision == "month" and mention.kind == "absolute":
        return _next_year(mention, time, published)
    if time.precision != "day":
        return time
    words = set(mention.text.lower().replace("'s", "").replace("’s", "").split())
    if not words & _WEEKDAYS or "last" in words or time.earliest != time.latest:
        return time
    behind = (published - time.earliest).days
    if not 0 < behind < 7:
        return time
    day = time.earliest + timedelta(days=7)
    return When(day.isoformat(), None, "day", day, day)


def _next_year(mention: Any, time: When, published: date) -> When:
    """A month without a year that was taken for the last one, of a trip that lies ahead."""
    if time.latest is None or _YEAR.search(mention.text):
        return time
    return _moved(time, 1) if (published - time.latest).days >= _HALF_A_YEAR else time


def nearer(mention: Any, time: When, published: date | None) -> When:
    """Return the next such day or month for a trip that is called off, where that is nearer."""
    if mention is None or published is None or time.latest is None or mention.kind != "absolute":
        return time
    if _YEAR.search(mention.text) or time.precision == "year" or time.start is None:
        return time
    if (published - time.latest).days <= _HALF_A_YEAR or time.earliest is None:
        return time
    return _moved(time, 1)


def in_another_year(day: date, shift: int) -> date:
    """Return the day so many years on; the end of February stays the end of February."""
    year = day.year + shift
    if day.month == 2 and day.day == monthrange(day.year, 2)[1]:
        return date(year, 2, monthrange(year, 2)[1])
    return day.replace(year=year)


def gone(mention: Any, time: When, published: date | None) -> When:
    """Return the last such day or month for a trip that was made and whose year is not told."""
    if mention is None or published is None or time.earliest is None or time.latest is None:
        return time
    if time.earliest <= published or time.start is None:
        return time
    words = set(mention.text.lower().replace("'s", "").replace("’s", "").split())
    if words & _WEEKDAYS and time.precision == "day" and (time.earliest - published).days <= 7:
        day = time.earliest - timedelta(days=7)
        return When(day.isoformat(), None, "day", day, day)
    if mention.kind != "absolute":
        return time
    if time.precision == "day" and (time.earliest - published).days <= _SOON:
        # "Greeted those who came for the summit of Friday": the day of what is yet to come.
        return NEVER if not _YEAR.search(mention.text) else time
    if _YEAR.search(mention.text) or time.precision == "year":
        return time
    return _moved(time, -1)


def _moved(time: When, shift: int) -> When:
    """The same days of another year."""
    if time.start is None or time.earliest is None or time.latest is None:
        return time
    earliest, latest = in_another_year(time.earliest, shift), in_another_year(time.latest, shift)
    end = time.end
    if end is not None:
        end = f"{int(end[:4]) + shift}{end[4:]}"
    start = f"{int(time.start[:4]) + shift}{time.start[4:]}"
    return When(start, end, time.precision, earliest, latest)


def when(mention: Any, until: Any) -> When:
    """Return the days that an expression, and one that gives the end, come to."""
    if mention is None and until is None:
        return NEVER
    if mention is None:
        return When(end=until.span.iso_start(), precision="day", latest=until.span.latest)
    span = mention.span
    precision: Precision = "day"
    if span.precision == "year":
        precision = "year"
    elif span.precision in {"month", "season"}:
        precision = "month"
    start = span.iso_start()
    end = span.iso_end()
    if until is not None:
        end = until.span.latest.isoformat()
    loose = mention.kind == "relative" and until is None and end is not None
    if loose and not _WEEKDAYS.isdisjoint(mention.text.lower().split()):
        # "Next Monday and Tuesday" are the days themselves.
        loose = False
    return When(start, end, precision, span.earliest, span.latest, loose)
