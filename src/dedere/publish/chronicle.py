"""The record as news: what happened on which day, and what changed between two versions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dedere.law.facts import of_act, of_decision, of_event, of_warrant
from dedere.law.words import opening, possessive, state_name
from dedere.publish.lines import OUTCOME, trip_title
from dedere.publish.stamp import identifier, stamp
from dedere.record.model import from_memory
from dedere.record.record import Record

_FOUND = {
    "non_compliance": "failure to comply",
    "no_finding": "no failure to comply",
    "overturned_in_part": "finding overturned in part",
    "request_reminder": "reminder of the request",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of news. `id` never changes for the same row; `day` is the day of the event."""

    id: str
    title: str
    text: str
    day: date
    kind: str
    key: str
    sources: tuple[str, ...]
    unverified: bool


def chronicle(
    record: Record, *, person: str | None = None, state: str | None = None, limit: int | None = None
) -> tuple[Entry, ...]:
    """Return the dated rows of the record as news, newest first.

    Trips stand on the day of their announcement, or of their beginning where none is known.
    `person` (id) and `state` (code) keep only what concerns them; nothing lies after the record's
    own day.
    """
    last = stamp(record).day
    found = [
        entry
        for about, entry in _entries(record)
        if entry.day <= last
        and (person is None or person in about)
        and (state is None or state in about)
    ]
    found.sort(key=lambda entry: (entry.day, entry.id), reverse=True)
    return tuple(found[:limit])


def changes(old: Path, new: Path) -> tuple[Entry, ...]:
    """Return what changed from one folder of tables to another, one entry a row.

    Raises RecordError when a folder is no record.
    """
    from dedere.record import load_record
    from dedere.record.diff import compare

    found = compare(old, new)
    mark = stamp(load_record(new))
    words = {"+": "added", "-": "removed", "~": "changed"}
    return tuple(
        Entry(
            identifier("change", mark.digest, part.table, line.sign, *line.key),
            f"{opening(words[line.sign])}: {line.text}",
            line.text,
            mark.day,
            part.table,
            "/".join(line.key),
            (),
            False,
        )
        for part in found.parts
        for line in part.lines
    )


def _entries(record: Record) -> Iterator[tuple[set[str], Entry]]:
    yield from _trips(record)
    yield from _warrants(record)
    yield from _acts(record)
    yield from _decisions(record)


def _seen(sources: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(source for source in sources if not from_memory((source,)))


def _trips(record: Record) -> Iterator[tuple[set[str], Entry]]:
    for trip in record.trips:
        outcome = f" {opening(OUTCOME[trip.outcome])}." if trip.outcome in OUTCOME else ""
        days = f"{trip.start.isoformat()} to {trip.end.isoformat()}"
        host = f" Host: {trip.host}." if trip.host else ""
        yield (
            {trip.person_id, trip.iso3},
            Entry(
                identifier("trip", trip.trip_id),
                trip_title(record, trip),
                f"{trip.occasion} ({days}).{host}{outcome}",
                trip.announced_on or trip.start,
                "trips",
                trip.trip_id,
                _seen(trip.sources),
                trip.unverified,
            ),
        )


def _warrants(record: Record) -> Iterator[tuple[set[str], Entry]]:
    for row in record.warrants:
        name = record.person[row.person_id].name
        yield (
            {row.person_id},
            Entry(
                identifier("warrant", row.warrant_id),
                f"{name}: {of_warrant(row).text} made public",
                f"{row.case_name}. {', '.join(row.crimes).replace('_', ' ')}.",
                row.made_public,
                "warrants",
                row.warrant_id,
                _seen(row.sources),
                row.unverified,
            ),
        )
    for event in record.warrant_events:
        if event.event in {"issued", "unsealed"}:
            continue
        person = record.warrant[event.warrant_id].person_id
        fact = of_event(event)
        yield (
            {person, event.state},
            Entry(
                identifier("event", fact.id),
                f"{record.person[person].name}: {fact.text}",
                event.note or fact.text,
                event.date,
                "warrant_events",
                fact.id,
                _seen(event.sources),
                event.unverified,
            ),
        )


def _acts(record: Record) -> Iterator[tuple[set[str], Entry]]:
    for row in record.treaty_acts:
        treaty = "" if row.instrument == "rome_statute" else f" ({row.instrument.upper()})"
        name = opening(state_name(record, row.iso3))
        yield (
            {row.iso3},
            Entry(
                identifier("act", row.act_id),
                f"{name}: {of_act(row).text}{treaty}",
                row.note or of_act(row).text,
                row.date,
                "treaty_acts",
                row.act_id,
                _seen(row.sources),
                row.unverified,
            ),
        )


def _decisions(record: Record) -> Iterator[tuple[set[str], Entry]]:
    for row in record.decisions:
        about = record.person[row.person_id].name if row.person_id else ""
        state = opening(state_name(record, row.respondent_state)) if row.respondent_state else ""
        found = _FOUND.get(row.finding, row.finding.replace("_", " "))
        subject = f"{possessive(about)} arrest" if about else "arrest"
        yield (
            {row.person_id, row.respondent_state},
            Entry(
                identifier("decision", row.decision_id),
                f"{state or of_decision(row).cite}: {found} ({subject})",
                f"{of_decision(row).cite}: {row.note}",
                row.date,
                "decisions",
                row.decision_id,
                _seen(row.sources),
                row.unverified,
            ),
        )
