"""What holds for every table: sources and confidence; and small tables' own days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from dedere.days import PartialDay
from dedere.record.load import TABLES
from dedere.record.record import Record
from dedere.record.rules.base import At, Problem, rows

# Members of forums that are no states of the record.
NO_STATES = {"HKG": "Hong Kong, a member of APEC", "ESH": "Western Sahara, a member of the AU"}
# One source that gathers several: it stands for as many as its text says.
_DIGEST = "sources seen, not listed"


def sources(record: Record) -> Iterator[Problem]:
    """Confidence A rests on two sources, B on one; a row without any is C."""
    for table in TABLES:
        for at, row in rows(record, table):
            confidence = getattr(row, "confidence", None)
            if confidence is None:
                continue
            count = len(row.sources)
            if not row.sources and confidence != "C":
                yield at.error(
                    "source-missing",
                    "sources",
                    f"Confidence {confidence} without a source.",
                    "Add the source, or set the confidence to C.",
                )
            elif confidence == "A" and count < 2 and _DIGEST not in row.sources[0]:
                yield at.warning(
                    "one-source-for-a",
                    "sources",
                    "Confidence A asks for two independent sources; one is listed.",
                    "Add the second, or set the confidence to B.",
                )
            if len(set(row.sources)) != count:
                yield at.error(
                    "source-twice",
                    "sources",
                    "One source is listed twice.",
                    "Keep it once; confidence A needs two independent ones.",
                )


def spans(record: Record) -> Iterator[Problem]:
    """Start before end in summits, coverage, memberships, control, doctrines, acceptances."""
    named = (
        ("summits", "start", "end"),
        ("coverage", "start", "end"),
        ("control", "start", "end"),
        ("acceptances", "start", "end"),
        ("forum_members", "joined", "left"),
        ("doctrines", "since", "until"),
        ("bilateral_agreements", "signed", "in_force"),
    )
    for table, first, last in named:
        for at, row in rows(record, table):
            start, end = getattr(row, first), getattr(row, last)
            if start is not None and end is not None and _late(end) < _early(start):
                yield at.error(
                    "end-before-start",
                    last,
                    f"{last} is {end}, before {first} ({start}).",
                    "Correct one of the two.",
                )


def _early(day: date | PartialDay) -> date:
    return day.first if isinstance(day, PartialDay) else day


def _late(day: date | PartialDay) -> date:
    return day.last if isinstance(day, PartialDay) else day


def members(record: Record) -> Iterator[Problem]:
    """Members of forums are states of the record, and members once at a time."""
    held: dict[tuple[str, str], list[tuple[At, date, date | None]]] = {}
    for at, row in rows(record, "forum_members"):
        if row.iso3 not in record.state and row.iso3 not in NO_STATES:
            yield at.error(
                "dangling-key",
                "iso3",
                f"'{row.iso3}' is no state of the record.",
                "Write an ISO alpha-3 code.",
            )
        left = row.left.first if row.left else None
        held.setdefault((row.forum, row.iso3), []).append((at, row.joined.last, left))
    for (forum, iso3), spells in held.items():
        for (_, a, b), (at, c, d) in combinations(spells, 2):
            if (d is None or a < d) and (b is None or c < b):
                yield at.error(
                    "member-twice",
                    "joined",
                    f"{iso3} is a member of {forum} twice at one time.",
                    "End the first membership before the second starts.",
                )


RULES = (sources, spans, members)
