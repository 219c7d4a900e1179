"""`dedere person`: who it is, what the Court issued, offices, trips."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from dedere.cli.common import DAY, person_id, say_json, the_record
from dedere.cli.style import paint, table, unverified_mark, wrapped
from dedere.cli.trips import trip_dict, trip_table
from dedere.days import english_day, english_partial

if TYPE_CHECKING:
    from dedere.record import Record


@click.command(epilog="Examples: dedere person putin ; dedere person 'al-Bashir' --on 2015-06-13")
@click.argument("name", metavar="PERSON")
@click.option("--on", type=DAY, default="today", help="The day asked about.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(name: str, on: date, as_json: bool) -> int:
    """Show a person: identity, warrants with their history, offices, trips."""
    record = the_record()
    who = person_id(record, name)
    if as_json:
        say_json(person_dict(record, who, on))
    else:
        _show(record, who, on)
    return 0


def person_dict(record: Record, who: str, on: date) -> dict[str, Any]:
    """All that the record holds about a person, as plain data."""
    from dedere.record.standing import at_large, offices_on

    row = record.person[who]
    return {
        "person": who,
        "name": row.name,
        "full_name": row.full_name,
        "born": str(row.born) if row.born else None,
        "died": str(row.died) if row.died else None,
        "nationality": row.nationality or None,
        "note": row.note,
        "on": on.isoformat(),
        "at_large": who in at_large(record, on),
        "offices_that_day": [office.title for office in offices_on(record, who, on)],
        "offices": [
            {
                "office": office.office,
                "title": office.title,
                "state": office.state,
                "start": str(office.start) if office.start else None,
                "end": str(office.end) if office.end else None,
                "unverified": office.unverified,
            }
            for office in record.offices_of(who)
        ],
        "warrants": [
            {
                "warrant": warrant.warrant_id,
                "instrument": warrant.instrument,
                "situation": warrant.situation,
                "case": warrant.case_name,
                "issued": warrant.issued.isoformat(),
                "made_public": warrant.made_public.isoformat(),
                "crimes": list(warrant.crimes),
                "document": warrant.document_no or None,
                "unverified": warrant.unverified,
                "events": [
                    {
                        "event": event.event,
                        "date": event.date.isoformat(),
                        "state": event.state or None,
                        "note": event.note,
                        "unverified": event.unverified,
                    }
                    for event in record.events_of(warrant.warrant_id)
                ],
                "sources": list(warrant.sources),
            }
            for warrant in record.warrants_of(who)
        ],
        "trips": [trip_dict(record, trip) for trip in record.trips_of(who)],
        "sources": list(row.sources),
        "confidence": row.confidence,
        "unverified": row.unverified,
    }


def _show(record: Record, who: str, on: date) -> None:
    from dedere.record.standing import at_large, offices_on

    row = record.person[who]
    click.echo(paint(row.full_name, "strong") + unverified_mark(row.unverified))
    life = []
    if row.born:
        life.append(f"born {english_partial(row.born)}")
    if row.died:
        life.append(f"died {english_partial(row.died)}")
    if row.nationality:
        life.append(f"national of {record.state[row.nationality].name}")
    click.echo("; ".join(life))
    held = [office.title for office in offices_on(record, who, on)]
    standing = "at large" if who in at_large(record, on) else "not at large under a public warrant"
    click.echo(
        wrapped(f"On {english_day(on)}: {standing}" + (f"; {'; '.join(held)}" if held else ""))
    )
    for warrant in record.warrants_of(who):
        click.echo()
        kind = (
            "Warrant of arrest" if warrant.instrument == "arrest_warrant" else "Summons to appear"
        )
        public = (
            "public that day"
            if warrant.made_public == warrant.issued
            else f"public on {english_day(warrant.made_public)}"
        )
        number = f" · {warrant.document_no}" if warrant.document_no else ""
        head = f"{kind} of {english_day(warrant.issued)}"
        click.echo(
            f"{paint(head, 'strong')}, {public}{number}{unverified_mark(warrant.unverified)}"
        )
        crimes = ", ".join(crime.replace("_", " ") for crime in warrant.crimes)
        situation = record.situation[warrant.situation].name
        click.echo(wrapped(f"{situation} · {crimes}", 2))
        for event in record.events_of(warrant.warrant_id):
            where = f" ({record.state[event.state].name})" if event.state in record.state else ""
            note = f": {event.note}" if event.note else ""
            text = f"{event.date}  {event.event.replace('_', ' ')}{where}{note}"
            click.echo(wrapped(text + unverified_mark(event.unverified), 2, 14))
    for application in record.applications:
        if application.person_id == who:
            day = english_day(application.applied_on)
            click.echo(wrapped(f"Application for a warrant of {day}. {application.note}", 0, 2))
    offices = record.offices_of(who)
    if offices:
        click.echo()
        click.echo(paint("Offices", "strong"))
        click.echo(
            table(
                [
                    [
                        str(office.start or "?"),
                        str(office.end or ""),
                        office.title + unverified_mark(office.unverified),
                    ]
                    for office in offices
                ],
                ["from", "to", "office"],
            )
        )
    trips = record.trips_of(who)
    if trips:
        click.echo()
        click.echo(paint("Trips", "strong"))
        click.echo(trip_table(record, trips, with_person=False))
    for cover in record.coverage:
        if cover.person_id == who:
            click.echo()
            click.echo(
                wrapped(
                    f"The list is believed complete from {english_day(cover.start)} to "
                    f"{english_day(cover.end)}, except {cover.except_for}. {cover.reason}"
                )
            )
