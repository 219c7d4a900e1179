"""Accepted stories as rows for the record's table of trips, to be looked over and added by hand."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Container, Iterator, Sequence
from itertools import count
from typing import TYPE_CHECKING

from dedere.days import PartialDay
from dedere.store import Reader
from dedere.store.model import ClaimInStory, Review, Story
from dedere.watch.standing import day_of

if TYPE_CHECKING:
    from dedere.record import Record

COLUMNS = (
    "trip_id person_id start end date_precision place iso3 status mode presence representative "
    "occasion forum host announced_on announced_by outcome note sources confidence"
).split()


def rows(reader: Reader, record: Record) -> Iterator[dict[str, str]]:
    """Yield a row of `trips.csv` for each accepted story that the record does not hold yet.

    A trip without any date cannot be a row and is left out. What the reports do not name is
    "unknown", as in the record. Confidence is A for two independent sources, B for one.
    """
    taken = set(record.trip)
    for story in _accepted(reader):
        if _why_not(story) is None:
            row = _row(story, reader.claims_of(story.id), record)
            row["note"] = _note(story, reader.reviews(story=story.id))
            row["trip_id"] = _free(row["trip_id"], taken)
            taken.add(row["trip_id"])
            yield row


def left_out(reader: Reader) -> Iterator[tuple[int, str]]:
    """Yield each accepted story that makes no row, with the reason."""
    for story in _accepted(reader):
        if (why := _why_not(story)) is not None:
            yield story.id, why


def as_csv(reader: Reader, record: Record) -> str:
    """Return the rows as CSV with the columns of the record's own table."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows(reader, record))
    return out.getvalue()


def _note(story: Story, reviews: Sequence[Review]) -> str:
    """Where the row comes from, in words, for whoever looks it over."""
    last = next((one for one in reversed(reviews) if one.verdict == "accept"), None)
    who = f"; accepted by {last.by} on {last.at:%Y-%m-%d}" if last else ""
    why = f": {last.note}" if last and last.note else ""
    reports = f"{story.now.reports} report{'' if story.now.reports == 1 else 's'}"
    return f"From {reports} that the watch found{who}{why}."


def _free(name: str, taken: Container[str]) -> str:
    """The name, or with the first number that nobody has."""
    if name not in taken:
        return name
    return next(found for number in count(2) if (found := f"{name}-{number}") not in taken)


def _accepted(reader: Reader) -> Iterator[Story]:
    before: int | None = None
    while stories := reader.stories(review="accepted", before=before, limit=500):
        yield from stories
        before = stories[-1].id


def _why_not(story: Story) -> str | None:
    if story.now.trip is not None:
        return f"the record holds it as {story.now.trip}"
    return "no day is known" if story.now.start is None else None


def _row(story: Story, claims: tuple[ClaimInStory, ...], record: Record) -> dict[str, str]:
    state = story.now
    start = PartialDay.parse(state.start or "")
    end = PartialDay.parse(state.end) if state.end else start
    addresses = [one.address for one in claims if one.address.startswith("http")]
    first = min(claims, key=lambda one: (day_of(one), one.claim.id), default=None)
    country = record.state.get(story.state)
    name = re.sub(r"[^a-z]+", "-", (country.name if country else story.state).lower()).strip("-")
    surname = story.person.rpartition("-")[2]
    return {
        "trip_id": f"{surname}-{start}-{name}",
        "person_id": story.person,
        "start": start.first.isoformat(),
        "end": end.last.isoformat(),
        "date_precision": "day" if start.day and end.day else "window",
        "place": state.place or "unknown",
        "iso3": story.state,
        "status": state.status,
        "mode": state.mode,
        # The record knows where the United Nations sit; it keeps a trip there as any other.
        "presence": "presence" if state.presence == "un_headquarters" else state.presence,
        "representative": state.representative or "",
        "occasion": state.occasion or "unknown",
        "forum": state.forum or "other",
        "host": "",
        "announced_on": day_of(first).isoformat() if first else "",
        "announced_by": (first.claim.said_by or "") if first else "",
        "outcome": "not_arrested" if state.status in ("made", "under_way") else "not_applicable",
        "sources": " | ".join(dict.fromkeys(addresses)),
        "confidence": "A" if state.sources > 1 else "B",
    }
