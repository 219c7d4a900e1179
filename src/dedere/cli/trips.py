"""`dedere trips`: trips of the record, filtered."""

from __future__ import annotations

import csv
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from dedere.cli.common import DAY, person_id, say_json, state_code, the_record
from dedere.cli.style import (
    paint,
    table,
    trip_sign,
    trip_word,
    unverified_mark,
)
from dedere.words import OUTCOME_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dedere.record import Record
    from dedere.record.model import Trip

STATUSES = ("planned", "under_way", "made", "postponed", "cancelled", "declined")


def trip_days(trip: Trip) -> str:
    """The days of a trip as a table shows them, with how exact they are."""
    if trip.date_precision == "placeholder":
        start, end = str(trip.start)[:7], str(trip.end)[:7]
    else:
        start, end = str(trip.start), str(trip.end)
    days = start if start == end else f"{start} – {end}"
    if trip.date_precision == "approx":
        return f"about {days}"
    if trip.date_precision == "window":
        return f"within {days}"
    return days


def trip_dict(record: Record, trip: Trip) -> dict[str, Any]:
    """One trip as plain data, with its duty on the first day."""
    found = _assessed(record, trip)
    return {
        "trip": trip.trip_id,
        "person": trip.person_id,
        "state": trip.iso3,
        "place": trip.place,
        "start": trip.start.isoformat(),
        "end": trip.end.isoformat(),
        "date_precision": trip.date_precision,
        "status": trip.status,
        "mode": trip.mode,
        "presence": trip.presence,
        "representative": trip.representative or None,
        "occasion": trip.occasion,
        "forum": trip.forum,
        "host": trip.host or None,
        "announced_on": trip.announced_on.isoformat() if trip.announced_on else None,
        "announced_by": trip.announced_by or None,
        "what_happened": trip.outcome,
        "duty": found,
        "note": trip.note,
        "sources": list(trip.sources),
        "confidence": trip.confidence,
        "unverified": trip.unverified,
    }


def _assessed(record: Record, trip: Trip) -> str:
    from dedere.law import assess

    presence: Any = "remote" if trip.mode == "remote" else trip.presence
    return assess(record, trip.person_id, trip.iso3, trip.start, presence=presence).outcome


def trip_table(record: Record, trips: Iterable[Trip], *, with_person: bool) -> str:
    """The trips as a table for the terminal."""
    rows = []
    for trip in trips:
        outcome = _assessed(record, trip)
        what = trip.occasion + (
            f"; represented by {trip.representative}" if trip.representative else ""
        )
        mark = unverified_mark(trip.unverified)
        where = f"{record.state[trip.iso3].name}, {trip.place}" if trip.place else ""
        row = [
            trip_days(trip),
            f"{trip_sign(trip.status, trip.mode, trip.presence)} "
            f"{trip_word(trip.status, trip.mode, trip.presence)}{mark}",
            record.person[trip.person_id].name if with_person else "",
            where or record.state[trip.iso3].name,
            paint(OUTCOME_WORDS[outcome], outcome),
            what,
        ]
        rows.append(row if with_person else row[:2] + row[3:])
    heads = ["days", "form", "person", "where", "duty that day", "occasion"]
    return table(rows, heads if with_person else heads[:2] + heads[3:])


@click.command(
    epilog="Examples: dedere trips --person putin --status made --since 2023-03-17 ; "
    "dedere trips --state mongolia --json ; dedere trips --duty obliged --csv > visits.csv"
)
@click.option("--person", help="Only this person.")
@click.option("--state", help="Only to this state.")
@click.option("--status", type=click.Choice(STATUSES), help="Only of this status.")
@click.option(
    "--mode", type=click.Choice(["in_person", "remote", "represented"]), help="Only of this mode."
)
@click.option("--since", type=DAY, help="Ending on this day or later.")
@click.option("--until", type=DAY, help="Beginning on this day or earlier.")
@click.option("--duty", type=click.Choice(list(OUTCOME_WORDS)), help="Only with this outcome.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list.")
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV.")
def command(
    person: str | None,
    state: str | None,
    status: str | None,
    mode: str | None,
    since: date | None,
    until: date | None,
    duty: str | None,
    as_json: bool,
    as_csv: bool,
) -> int:
    """List trips of the record: made, planned, cancelled, declined, by video, delegated."""
    record = the_record()
    who = person_id(record, person) if person else None
    where = state_code(record, state) if state else None
    found = [
        trip
        for trip in sorted(record.trips, key=lambda trip: (trip.start, trip.trip_id))
        if (who is None or trip.person_id == who)
        and (where is None or trip.iso3 == where)
        and (status is None or trip.status == status)
        and (mode is None or trip.mode == mode)
        and (since is None or trip.end >= since)
        and (until is None or trip.start <= until)
        and (duty is None or _assessed(record, trip) == duty)
    ]
    if as_json:
        say_json([trip_dict(record, trip) for trip in found])
    elif as_csv:
        _write_csv([trip_dict(record, trip) for trip in found])
    elif not found:
        click.echo("No trip in the record fits. Widen the days or drop a filter.")
    else:
        click.echo(trip_table(record, found, with_person=who is None))
        click.echo()
        click.echo(paint(f"{len(found)} rows. A row is a trip to one state.", "quiet"))
    return 0


def _write_csv(rows: list[dict[str, Any]]) -> None:
    if not rows:
        return
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(rows[0])
    for row in rows:
        writer.writerow(
            [" | ".join(value) if isinstance(value, list) else value for value in row.values()]
        )
