"""Days that are written out: a fallback for times that the reader leaves alone.

The reader resolves the times of travel. Assertions also date warrants, treaty acts and wars, and
for those the plain written forms are enough.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from dedere.days import MONTHS

_MONTH = "|".join(MONTHS)
_FORMS = re.compile(
    rf"\b(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<m1>{_MONTH})(?:,? (?P<y1>[12]\d{{3}}))?"
    rf"|(?P<m2>{_MONTH}) (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d)(?:,? (?P<y2>[12]\d{{3}}))?"
    rf"|(?:(?P<rel>[Ll]ast|[Tt]his) )?(?P<m3>{_MONTH})(?:,? (?:of )?(?P<y3>[12]\d{{3}}))?"
    rf"|(?P<iso>[12]\d{{3}}-\d\d-\d\d)"
    rf"|(?P<ry>[Ll]ast|[Tt]his|[Ee]arlier this|[Ll]ater this) year"
    rf"|(?P<y4>(?:19|20)\d\d))\b"
)
_NUMBER = {month: index for index, month in enumerate(MONTHS, 1)}


@dataclass(frozen=True, slots=True)
class Moment:
    """A time named in the text: the first and the last day that it can mean."""

    start: int
    end: int
    first: date
    last: date
    words: str


def explicit(text: str, on: date) -> list[Moment]:
    """Return the written days, months and years of a text.

    A day or month without a year is the last one up to the day of the report; "last March" is
    the last March that has ended before it.
    """
    found = []
    for match in _FORMS.finditer(text):
        span = _span(match, on)
        if span is not None:
            found.append(Moment(match.start(), match.end(), *span, match[0]))
    return found


def _span(match: re.Match[str], on: date) -> tuple[date, date] | None:
    part = match.groupdict()
    if part["iso"]:
        return _day(int(part["iso"][:4]), int(part["iso"][5:7]), int(part["iso"][8:]))
    if part["ry"]:
        year = on.year - (part["ry"].lower() == "last")
        return date(year, 1, 1), date(year, 12, 31)
    if part["y4"]:
        year = int(part["y4"])
        return date(year, 1, 1), date(year, 12, 31)
    month = _NUMBER[part["m1"] or part["m2"] or part["m3"]]
    day = int(part["d1"] or part["d2"] or 0)
    year_text = part["y1"] or part["y2"] or part["y3"]
    if year_text:
        return _day(int(year_text), month, day) if day else _month(int(year_text), month)
    if day:
        this = _day(on.year, month, day)
        return this if this is None or this[0] <= on else _day(on.year - 1, month, day)
    if part["rel"] and part["rel"].lower() == "this":
        return _month(on.year, month)
    if not part["rel"] and match[0] in {"May", "March"} and not _is_month(match):
        return None
    ended = part["rel"] is not None
    current = _month(on.year, month)
    limit = current[1] if ended else current[0]
    return current if limit < on or (not ended and limit == on) else _month(on.year - 1, month)


def _is_month(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 12) : match.start()].lower()
    return before.endswith(
        (" in ", " since ", " of ", " until ", " by ", " early ", " late ", "in ")
    )


def _day(year: int, month: int, day: int) -> tuple[date, date] | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found, found


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def earlier(moment: Moment) -> Moment:
    """The same day or month a year before: "since November" never lies ahead."""
    first, last = (_year_back(day) for day in (moment.first, moment.last))
    return Moment(moment.start, moment.end, first, last, moment.words)


def _year_back(day: date) -> date:
    return day.replace(year=day.year - 1, day=min(day.day, monthrange(day.year - 1, day.month)[1]))


def before(day: date) -> date:
    """The day before."""
    return day - timedelta(days=1)
