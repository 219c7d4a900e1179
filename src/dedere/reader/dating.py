"""The days of a claim, from the temporal expressions of its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import Any

from dedere.reader.model import Precision
from dedere.reader.nodes import Node


@dataclass(frozen=True, slots=True)
class When:
    """Start and end as ISO text, and the bounds of the first day."""

    start: str | None = None
    end: str | None = None
    precision: Precision = "unknown"
    earliest: date | None = None
    latest: date | None = None


NEVER = When()


def times_of(text: str, published: date | None, lang: str) -> list[Any]:
    """Return the temporal expressions of the text in order; none without a day of report."""
    if published is None:
        return []
    try:
        find_times = import_module("dedere.reader.times").find_times
    except (ImportError, AttributeError):
        return []
    found: list[Any] = list(find_times(text, published, lang=lang))
    found.sort(key=lambda mention: (mention.start, -mention.end))
    return found


def attach(nodes: Sequence[Node], times: Sequence[Any], at: int) -> int:
    """Mark the nodes that a temporal expression covers; return where to go on in `times`."""
    for node in nodes:
        while at < len(times) and times[at].end <= node.start:
            at += 1
        if at < len(times) and times[at].start < node.end:
            node.time = times[at]
    return at


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
    return When(start, end, precision, span.earliest, span.latest)
