"""The day on which something was published, out of the ways in which feeds write it."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_tz

_ISO = re.compile(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_SLASHED = re.compile(r"\s*(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
_ZONE = re.compile(r"\s+\(?[A-Za-z]{2,5}\)?$")


def feed_day(text: str | None) -> date | None:
    """Return the day as the publisher's own clock showed it, or None when it cannot be told."""
    if not text or len(text) > 100:
        return None
    match = _ISO.match(text) or _SLASHED.match(text)
    if match is not None:
        return _day(int(match[1]), int(match[2]), int(match[3]))
    try:
        found = parsedate_tz(_ZONE.sub(" GMT", text.strip())) or parsedate_tz(text)
    except (ValueError, TypeError, IndexError):
        return None
    return None if found is None else _day(found[0], found[1], found[2])


def _day(year: int, month: int, day: int) -> date | None:
    if not 1990 <= year <= 2100:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
