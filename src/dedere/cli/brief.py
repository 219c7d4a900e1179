"""`dedere brief`: two to four pages on one visit, to send."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dedere.cli.common import DAY, PRESENCES, person_id, say_json, state_code, the_record, write_out
from dedere.errors import InputError, Place

if TYPE_CHECKING:
    from dedere.law import Assessment
    from dedere.record import Record
    from dedere.record.model import Trip

FORMATS = ("html", "pdf", "docx", "md")
_ENDINGS = {".html": "html", ".htm": "html", ".pdf": "pdf", ".docx": "docx", ".md": "md"}
_BINARY = {"pdf", "docx"}


@click.command(
    epilog="Examples: dedere brief putin-2024-09-mongolia --out brief.pdf  ·  "
    "dedere brief putin tajikistan --on 2027-06-01 --for parliament"
)
@click.argument("subject", metavar="TRIP|PERSON")
@click.argument("state", required=False)
@click.option("--on", type=DAY, help="The day of the visit, where a person and a state are given.")
@click.option(
    "--for",
    "addressee",
    type=click.Choice(["government", "press", "parliament"]),
    default="government",
    show_default=True,
    help="To whom it is written.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="Default: by the ending of --out, else md.",
)
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), help="The file to write to."
)
@click.option("--known", type=DAY, help="Use only what was public by this day; seen from it.")
@click.option(
    "--written", type=DAY, default="today", help="The day that the brief bears (default: today)."
)
@click.option("--presence", type=click.Choice(PRESENCES), help="How the person would be there.")
@click.option("--doctrine", default="court", show_default=True, help="The line on immunity.")
@click.option("--verified-only", is_flag=True, help="Leave out facts for which no source was seen.")
@click.option("--from", "sender", default="", help="The sender, to stand in the head.")
@click.option("--json", "as_json", is_flag=True, help="Print the brief as one JSON object.")
def command(
    subject: str,
    state: str | None,
    on: date | None,
    addressee: str,
    form: str | None,
    out: Path | None,
    known: date | None,
    written: date,
    presence: str | None,
    doctrine: str,
    verified_only: bool,
    sender: str,
    as_json: bool,
) -> int:
    """Write a brief on a trip of the record, or on a person's visit to a state on a day.

    The facts with their sources, the duty and its articles, objections and the Court's answers,
    what has to be done and when, how like cases were decided, what is asked, the derivation.
    """
    from typing import cast

    from dedere.publish.brief import compose, render
    from dedere.publish.brief.model import Addressee

    form = form or (_ENDINGS.get(out.suffix.lower(), "md") if out else "md")
    if form in _BINARY and out is None and sys.stdout.isatty() and not as_json:
        raise InputError(
            "needs-file",
            f"A brief as {form} is no text for a terminal.",
            place=Place(field="--out"),
            way_out=f"Give a file: --out brief.{form}",
        )
    record = the_record()
    brief = compose(
        record,
        _subject(record, subject, state, on, known, presence, doctrine),
        addressee=cast("Addressee", addressee),
        written=written,
        known=known,
        doctrine=doctrine,
        verified_only=verified_only,
        sender=sender,
    )
    if as_json:
        say_json(brief.as_dict())
        return 0
    body = render(brief, form)
    if out is None:
        click.echo(body, nl=False)
        return 0
    write_out(out, body)
    click.echo(f"{brief.title}. Written to {out} ({len(body):,} bytes).", err=True)
    return 0


def _subject(
    record: Record,
    subject: str,
    state: str | None,
    on: date | None,
    known: date | None,
    presence: str | None,
    doctrine: str,
) -> Trip | Assessment:
    """The trip of that id, or the assessment of a person in a state on a day."""
    trip = record.trip.get(subject)
    if trip is not None and state is None:
        return trip
    if state is None:
        return _no_state(record, subject)
    if on is None:
        raise InputError(
            "missing-day",
            "On which day would the visit be?",
            place=Place(field="--on"),
            way_out="Add --on YYYY-MM-DD.",
        )
    from typing import cast

    from dedere.law import Presence, assess

    return assess(
        record,
        person_id(record, subject),
        state_code(record, state),
        on,
        known=known,
        presence=cast("Presence", presence or "presence"),
        doctrine=doctrine,
        doctrine_as_of=known if doctrine == "court" else None,
    )


def _no_state(record: Record, subject: str) -> Trip:
    from difflib import get_close_matches

    near = get_close_matches(subject, record.trip, n=1)
    hint = f"Did you mean '{near[0]}'? " if near else ""
    raise InputError(
        "unknown-trip",
        f"The record has no trip '{subject}'.",
        place=Place(field="TRIP"),
        way_out=f"{hint}List them with: dedere trips; or give PERSON STATE --on DATE.",
    )
