"""`dedere assess`: one case, or a file of cases."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dedere.cli.common import (
    DAY,
    PRESENCES,
    person_id,
    say_json,
    say_json_line,
    state_code,
    the_record,
)
from dedere.errors import DedereError, InputError, Place

if TYPE_CHECKING:
    from dedere.law import Assessment
    from dedere.record import Record


@click.command(
    epilog="Examples: dedere assess putin mongolia --on 2024-09-03 ; "
    "dedere assess netanyahu hungary --on 2026-06-03 --known 2025-12-01 ; "
    "dedere assess --from cases.csv --json"
)
@click.argument("person", required=False)
@click.argument("state", required=False)
@click.option("--on", type=DAY, help="The day asked about, YYYY-MM-DD or 'today'.")
@click.option("--known", type=DAY, help="Use only what was public by this day.")
@click.option("--presence", type=click.Choice(PRESENCES), default="presence", show_default=True)
@click.option("--doctrine", default="court", show_default=True, help="A position on immunity.")
@click.option("--doctrine-as-of", type=DAY, help="The Court's own line as it was on this day.")
@click.option("--from", "cases", type=click.Path(path_type=Path), help="A CSV of cases.")
@click.option("--full", is_flag=True, help="Show the whole derivation, steps without effect too.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON; one object a line with --from.")
def command(
    person: str | None,
    state: str | None,
    on: date | None,
    known: date | None,
    presence: str,
    doctrine: str,
    doctrine_as_of: date | None,
    cases: Path | None,
    full: bool,
    as_json: bool,
) -> int:
    """Say whether STATE must arrest PERSON on a day, and why."""
    record = the_record()
    if cases is not None:
        return _cases(record, cases, as_json)
    if not person or not state:
        raise click.UsageError("Give a person and a state, or --from a CSV of cases.")
    if on is None:
        raise click.UsageError("Give the day: --on 2024-09-03, or --on today.")
    from dedere.law import assess

    found = assess(
        record,
        person_id(record, person),
        state_code(record, state),
        on,
        known=known,
        presence=presence,  # type: ignore[arg-type]
        doctrine=doctrine,
        doctrine_as_of=doctrine_as_of,
    )
    if as_json:
        say_json(found.as_dict())
    else:
        from dedere.cli.answer import show_assessment

        show_assessment(record, found, full=full)
    return 0


def _cases(record: Record, path: Path, as_json: bool) -> int:
    """Assess every row that can be read; say which could not, with its line. 2 if any could not."""
    bad = 0
    for line, row in _rows(path):
        try:
            found = _case(record, row, path.name, line)
        except DedereError as fault:
            bad += 1
            if as_json:
                say_json_line({"id": row.get("id"), "error": fault.as_dict()})
            else:
                click.echo(f"{row.get('id') or line}: {fault}", err=True)
            continue
        if as_json:
            say_json_line({"id": row.get("id") or None, **found.as_dict()})
        else:
            click.echo(f"{row.get('id') or line}  {found.outcome}  {found.summary}")
    return 2 if bad else 0


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise InputError(
            "no-file", f"There is no file '{path.name}'.", way_out="Check its name and folder."
        ) from None
    except UnicodeDecodeError as fault:
        raise InputError(
            "bad-encoding",
            f"The file is not UTF-8 at byte {fault.start}.",
            place=Place(file=path.name),
            way_out="Save it as UTF-8.",
        ) from None
    reader = csv.DictReader(text.splitlines())
    lacking = {"person", "state", "on"} - set(reader.fieldnames or ())
    if lacking:
        raise InputError(
            "missing-column",
            f"The file lacks the column {', '.join(sorted(lacking))}.",
            place=Place(file=path.name, line=1),
            way_out="Columns: person, state, on and, as wanted, id, known, presence, doctrine.",
        )
    for row in reader:
        cells = {str(name): (value or "").strip() for name, value in row.items() if name}
        if any(cells.values()):
            yield reader.line_num, cells


def _case(record: Record, row: dict[str, str], file: str, line: int) -> Assessment:
    from dedere.days import parse_day
    from dedere.law import assess

    def day(field: str) -> date:
        return parse_day(row[field], field=field, place=Place(file=file, line=line, field=field))

    try:
        return assess(
            record,
            person_id(record, row["person"]),
            state_code(record, row["state"]),
            day("on"),
            known=day("known") if row.get("known") else None,
            presence=row.get("presence") or "presence",  # type: ignore[arg-type]
            doctrine=row.get("doctrine") or "court",
        )
    except DedereError as fault:
        if fault.place is None or fault.place.line is None:
            field = fault.place.field if fault.place else None
            fault.place = Place(file=file, line=line, field=field)
        raise
