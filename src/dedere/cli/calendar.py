"""`dedere calendar`: planned trips and coming summits, for a calendar program."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from dedere.cli.common import DAY, person_id, say_json, state_code, the_record, write_out


@click.command(epilog="Example: dedere calendar --person putin --out putin.ics")
@click.option("--person", help="Only what concerns this person.")
@click.option("--state", help="Only trips to this state, and meetings that it hosts.")
@click.option("--on", type=DAY, default="today", help="From this day on (default: today).")
@click.option("--past", is_flag=True, help="With all earlier trips.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="The file to write.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(
    person: str | None, state: str | None, on: date, past: bool, out: Path | None, as_json: bool
) -> int:
    """Write an iCalendar file of trips and of coming summits to which a wanted person would come.

    A planned trip is tentative, one made or under way confirmed, one called off cancelled. Meetings
    of which no day is known yet cannot stand in a calendar; those whose host would owe an arrest
    are named in its description.
    """
    from dedere.publish.calendar import calendar, events, without_day

    record = the_record()
    who = person_id(record, person) if person else None
    where = state_code(record, state) if state else None
    if as_json:
        rows = events(record, on, person=who, state=where, past=past)
        ahead = without_day(record, on, person=who, state=where)
        say_json(
            {
                "on": on.isoformat(),
                "version": record.version,
                "events": [
                    {
                        "id": row.uid,
                        "title": row.summary,
                        "start": row.first.isoformat(),
                        "end": row.last.isoformat(),
                        "status": row.status.lower(),
                        "place": row.location,
                        "text": row.description,
                    }
                    for row in rows
                ],
                "without_day": [
                    {
                        "forum": row.summit.forum,
                        "edition": row.summit.edition,
                        "state": row.summit.host_iso3,
                        "year": row.year,
                        "persons": [guest.person for guest in row.guests if guest.duty != "no"],
                    }
                    for row in ahead
                ],
            }
        )
        return 0
    body = calendar(record, on, person=who, state=where, past=past)
    if out is None:
        click.echo(body, nl=False)
        return 0
    write_out(out, body)
    count = body.count(b"BEGIN:VEVENT")
    click.echo(f"{count} event{'' if count == 1 else 's'} written to {out}.", err=True)
    return 0
