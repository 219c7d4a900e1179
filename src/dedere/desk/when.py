"""Days and stretches of days as English pages write them."""

from __future__ import annotations

from datetime import date

from dedere.days import PartialDay, english_day, english_partial, english_span
from dedere.publish.summits import year_of
from dedere.record.model import Summit, Trip


def day(value: str | date | None) -> str:
    """The day in prose, 3 September 2024; partly known ISO text as far as it is known."""
    if not value:
        return ""
    if isinstance(value, date):
        return english_day(value)
    return english_partial(PartialDay.parse(value))


def of_trip(trip: Trip) -> str:
    """The days of a trip by their precision: exact, about, within a window, or never fixed."""
    if trip.date_precision == "placeholder":
        return f"{trip.start.year}, no day was fixed"
    text = english_span(trip.start, trip.end)
    if trip.date_precision == "approx":
        return f"about {text}"
    return f"some day in {text}" if trip.date_precision == "window" else text


def of_claim(start: str | None, end: str | None) -> str:
    """The days that a report gives, as precise as it gives them; '' for none."""
    if not start:
        return ""
    first = PartialDay.parse(start)
    if end and end != start:
        last = PartialDay.parse(end)
        if first.day and last.day:
            return english_span(first.first, last.first)
        return f"{english_partial(first)} – {english_partial(last)}"
    return english_partial(first)


def of_summit(summit: Summit) -> str:
    """The days of a meeting, or its year where no day is known; '' for neither."""
    if summit.start is not None:
        return english_span(summit.start, summit.end or summit.start)
    found = year_of(summit)
    return f"{found}, day not known" if found else "day not known"
