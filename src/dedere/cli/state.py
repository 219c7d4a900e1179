"""`dedere state`: its history with the Court, its laws, visits, decisions, who is wanted there."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from dedere.cli.common import DAY, say_json, state_code, the_record
from dedere.cli.style import paint, table, unverified_mark, wrapped
from dedere.cli.trips import trip_dict, trip_table
from dedere.days import english_day
from dedere.words import OUTCOME_WORDS

if TYPE_CHECKING:
    from dedere.law.exposure import Exposed
    from dedere.record import Record


@click.command(epilog="Examples: dedere state mongolia ; dedere state hungary --on 2026-06-03")
@click.argument("name", metavar="STATE")
@click.option("--on", type=DAY, default="today", help="The day asked about.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(name: str, on: date, as_json: bool) -> int:
    """Show a state: treaty acts, law at home, visits by wanted persons, decisions, duties."""
    record = the_record()
    iso3 = state_code(record, name)
    if as_json:
        say_json(state_dict(record, iso3, on))
    else:
        _show(record, iso3, on)
    return 0


def state_dict(record: Record, iso3: str, on: date) -> dict[str, Any]:
    """All that the record holds about a state, as plain data, with the duties of the day."""
    from dedere.law.exposure import wanted_in
    from dedere.record.standing import is_party, membership

    row = record.state[iso3]
    return {
        "state": iso3,
        "name": row.name,
        "on": on.isoformat(),
        "party": is_party(record, iso3, on),
        "membership": [
            {"start": span.start.isoformat(), "end": span.end.isoformat() if span.end else None}
            for span in membership(record, iso3)
        ],
        "treaty_acts": [
            {
                "act": act.act,
                "instrument": act.instrument,
                "date": act.date.isoformat(),
                "effective": act.effective_date.isoformat() if act.effective_date else None,
                "note": act.note,
                "sources": list(act.sources),
                "unverified": act.unverified,
            }
            for instrument in ("rome_statute", "apic")
            for act in record.acts_of(iso3, instrument)
        ],
        "implementing_laws": [
            {
                "status": law.status,
                "title": law.law_title or None,
                "year": law.year,
                "note": law.note,
                "unverified": law.unverified,
            }
            for law in record.implementing_laws
            if law.iso3 == iso3
        ],
        "wanted": [
            {"person": found.person, "outcome": found.outcome}
            for found in wanted_in(record, iso3, on)
        ],
        "visits": [trip_dict(record, trip) for trip in record.trips_to(iso3)],
        "decisions": [
            {
                "decision": decision.decision_id,
                "date": decision.date.isoformat(),
                "chamber": decision.chamber,
                "document": decision.document_no or None,
                "person": decision.person_id,
                "finding": decision.finding,
                "referred_to": decision.referred_to,
                "note": decision.note,
                "sources": list(decision.sources),
                "unverified": decision.unverified,
            }
            for decision in record.decisions_on(iso3)
        ],
    }


def _show(record: Record, iso3: str, on: date) -> None:
    from dedere.law.exposure import wanted_in

    click.echo(paint(record.state[iso3].name, "strong"))
    click.echo(_standing(record, iso3, on))
    acts = record.acts_of(iso3)
    if acts:
        click.echo()
        click.echo(paint("Under the Rome Statute", "strong"))
        rows = [
            [
                str(act.date),
                act.act.replace("_", " ").replace("12 3", "under article 12(3)"),
                str(act.effective_date or ""),
                act.note + unverified_mark(act.unverified),
            ]
            for act in acts
        ]
        click.echo(table(rows, ["day", "act", "effective", "note"]))
    for law in record.implementing_laws:
        if law.iso3 == iso3:
            title, year = law.law_title, f" ({law.year})" if law.year else ""
            kind = "none known" if law.status == "none_known" else law.status.replace("_", " ")
            what = f"{title}{year}, {kind}" if title else kind
            click.echo()
            text = f"Law at home: {what}. {law.note}"
            click.echo(wrapped(text + unverified_mark(law.unverified), 0, 2))
    _duties(wanted_in(record, iso3, on), record, on)
    trips = record.trips_to(iso3)
    if trips:
        click.echo()
        click.echo(paint("Visits by persons of the record, made and planned", "strong"))
        click.echo(trip_table(record, trips, with_person=True))
    decisions = record.decisions_on(iso3)
    if decisions:
        from dedere.law.facts import chamber_name

        click.echo()
        click.echo(paint("Decisions", "strong"))
        rows = [
            [
                str(row.date),
                chamber_name(row.chamber),
                record.person[row.person_id].name,
                row.finding.replace("_", " "),
                row.note + unverified_mark(row.unverified),
            ]
            for row in decisions
        ]
        click.echo(table(rows, ["day", "court", "person", "finding", "note"]))


def _standing(record: Record, iso3: str, on: date) -> str:
    from dedere.record.standing import is_party, membership

    day = english_day(on)
    if is_party(record, iso3, on):
        span = next(span for span in membership(record, iso3) if on in span)
        until = f"; it ceases to be one on {english_day(span.end)}" if span.end else ""
        return wrapped(
            f"On {day} a party to the Rome Statute, since {english_day(span.start)}{until}."
        )
    signed = [act for act in record.acts_of(iso3) if act.act == "signature" and act.date <= on]
    past = [span for span in membership(record, iso3) if span.end and span.end <= on]
    if past:
        ended = past[-1].end
        return wrapped(f"On {day} no longer a party: it left on {english_day(ended or on)}.")
    if signed:
        signature = english_day(signed[0].date)
        return wrapped(f"On {day} no party: it signed on {signature} and did not ratify.")
    return f"On {day} no party to the Rome Statute."


def _duties(found: tuple[Exposed, ...], record: Record, on: date) -> None:
    groups: dict[str, list[str]] = {}
    for item in found:
        if item.outcome != "no_warrant":
            groups.setdefault(item.outcome, []).append(record.person[item.person].name)
    if not groups:
        return
    click.echo()
    click.echo(paint(f"If they came on {english_day(on)}", "strong"))
    for outcome in OUTCOME_WORDS:
        if outcome in groups:
            names = ", ".join(sorted(groups[outcome]))
            click.echo(wrapped(f"{paint(OUTCOME_WORDS[outcome], outcome)}: {names}", 0, 2))
