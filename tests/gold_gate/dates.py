"""The scorer of dates in prose: whether the days of an expression are those of the gold set."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from dedere.reader.times import TimeMention, find_times


def date_is_right(row: dict[str, Any]) -> bool:
    """Return whether the expression of a row is found, as a day of travel, with its days.

    A day of tolerance holds at the edges of vague ranges. A dateline gives the day of a report
    and not of a trip, so there only the days count.
    """
    start = row["text"].index(row["quote"])
    end = start + len(row["quote"])
    return any(
        _days_agree(row, mention) and (mention.travel or mention.kind == "dateline")
        for mention in find_times(row["text"], date.fromisoformat(row["published"]))
        if mention.start < end and start < mention.end
    )


def _days_agree(row: dict[str, Any], mention: TimeMention) -> bool:
    span = mention.span
    if row["precision"] != "range":
        return (span.iso_start(), span.iso_end()) == (row["start"], row["end"])
    edges = (
        span.earliest - date.fromisoformat(row["start"]),
        span.latest - date.fromisoformat(row["end"]),
    )
    return all(abs(edge) <= timedelta(days=1) for edge in edges)


def no_date_is_found(row: dict[str, Any]) -> bool:
    """Return whether nothing in a text without a day of travel is taken for one."""
    found = find_times(row["text"], date.fromisoformat(row["published"]))
    return not any(mention.travel for mention in found)
