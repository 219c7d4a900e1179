"""`dedere record add`: one row, guided by questions or given by options, with its checks."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dedere.cli.common import say_json
from dedere.cli.record import FOLDER
from dedere.cli.style import paint, wrapped
from dedere.errors import DedereError, InputError, Place
from dedere.record.cells import SEPARATOR
from dedere.record.drafts import KINDS, drafts, resolved, slug, suggested
from dedere.record.edit import add_rows, check_cell, columns, refuse_read_only
from dedere.record.load import data_folder, load_record

if TYPE_CHECKING:
    from dedere.record.edit import Draft, Written
    from dedere.record.record import Record

Column = Mapping[str, Any]

_OPTION = {"person_id": "person", "iso3": "state", "sources": "source", "crimes": "crime"}
_MANY = frozenset({"sources", "crimes"})
_LAST = ("sources", "confidence")
_ABOUT = {
    "trip": "Add a trip: made, planned, cancelled, declined, by video, by a representative.",
    "warrant": "Add a warrant or summons with its events and, where new, its person.",
    "treaty-act": "Add an act of a state under the Rome Statute or the Agreement.",
    "event": "Add what happened to a warrant: unsealed, arrest, surrender, withdrawal.",
}
_EXAMPLE = {
    "trip": "dedere record add trip --record my-copy --person putin --state mongolia "
    "--start 2027-03-01 --status planned --place Ulaanbaatar --occasion 'Official visit' "
    "--forum bilateral --note 'Announced by the host.' --source https://example.org/1",
    "warrant": "dedere record add warrant --record my-copy --person 'Jane Doe' --name 'Jane Doe' "
    "--sex F --nationality RUS --situation ukraine --issued 2026-11-01 --crime war_crimes "
    "--source https://example.org/1",
    "treaty-act": "dedere record add treaty-act --record my-copy --state nepal --act accession "
    "--date 2026-11-01 --source https://example.org/1",
    "event": "dedere record add event --record my-copy --warrant-id putin-2023 --event withdrawn "
    "--date 2026-11-01 --source https://example.org/1",
}


@click.group(epilog="Example: dedere record add trip --record my-copy")
def command() -> None:
    """Add a row to the tables of a folder: asked for step by step, or given by options.

    What would break a rule of the record is refused and nothing is written.
    """


def _columns(kind: str, folder: Path) -> list[Column]:
    """The columns to ask for, in the order of asking: ids and grades come last."""
    found: list[Column] = list(columns(folder, KINDS[kind]))
    own_id = found[0]["name"] if kind != "event" else ""
    if kind == "warrant":
        wanted = ("name", "full_name", "sex", "nationality", "born")
        persons = {column["name"]: column for column in columns(folder, "persons")}
        optional = [_optional(persons[name], "a new person's ") for name in wanted]
        found[2:2] = optional
    if kind == "treaty-act":
        every = {column["name"]: column for column in columns(folder, "acceptances")}
        found.append(_optional(every["situation"], "for a declaration under article 12(3): "))
    last = [column for column in found if column["name"] in _LAST]
    first = [column for column in found if column["name"] not in (*_LAST, own_id)]
    return [*first, *last, *(column for column in found if column["name"] == own_id)]


def _optional(column: Column, about: str) -> Column:
    constraints = {k: v for k, v in column.get("constraints", {}).items() if k != "required"}
    description = about + str(column.get("description", column["name"]))
    return {**column, "constraints": constraints, "description": description}


def _flag(name: str) -> str:
    return "--" + _OPTION.get(name, name).replace("_", "-")


def _option(column: Column) -> click.Option:
    name = column["name"]
    constraints = column.get("constraints", {})
    enum = constraints.get("enum")
    words = str(column.get("description", "")).rstrip(".")
    return click.Option(
        [_flag(name), name],
        type=click.Choice(enum) if enum else str,
        multiple=name in _MANY,
        help=f"{words[:1].upper()}{words[1:]}.",
        metavar=None if enum else "TEXT",
    )


def _command(kind: str) -> click.Command:
    params: list[click.Parameter] = [_option(column) for column in _columns(kind, data_folder())]
    params += [
        click.Option(["--record", "folder"], type=FOLDER, help="The folder of tables to write to."),
        click.Option(
            ["--ask/--no-ask"],
            default=None,
            help="Ask for what is missing (default: at a terminal).",
        ),
        click.Option(["--dry-run"], is_flag=True, help="Check and show, but write nothing."),
        click.Option(
            ["--json", "as_json"], is_flag=True, help="Print one JSON object; asks nothing."
        ),
    ]

    def run(
        folder: Path | None, ask: bool | None, dry_run: bool, as_json: bool, **given: Any
    ) -> int:
        asks = (sys.stdin.isatty() if ask is None else ask) and not as_json
        return _add(kind, folder or data_folder(), given, asks, dry_run, as_json)

    return click.Command(
        kind, callback=run, params=params, help=_ABOUT[kind], epilog=f"Example: {_EXAMPLE[kind]}"
    )


for _kind in KINDS:
    command.add_command(_command(_kind))


def _add(
    kind: str, folder: Path, given: dict[str, Any], asks: bool, dry_run: bool, as_json: bool
) -> int:
    if not dry_run:
        refuse_read_only(folder)
    record = load_record(folder)
    cells = {
        name: SEPARATOR.join(value) if isinstance(value, tuple) else value
        for name, value in given.items()
        if value
    }
    if kind == "warrant" and cells.get("name"):
        cells["person_id"] = slug(cells["name"])
    cells = resolved(record, cells, new_person=bool(cells.get("name")))
    wanted = _columns(kind, folder)
    if asks:
        cells = _asked(record, kind, wanted, cells)
    while more := suggested(record, kind, cells):
        cells |= more
    _refuse_missing(wanted, cells)
    rows = drafts(record, kind, cells)
    if asks:
        _show_rows(rows)
        if not dry_run and not click.confirm("Write this?", default=True):
            click.echo("Nothing was written.")
            return 0
    written = add_rows(folder, rows, write=not dry_run)
    if as_json:
        say_json(_as_dict(written, dry_run))
    else:
        _say(written, dry_run)
    return 0


def _refuse_missing(wanted: list[Column], cells: Mapping[str, str]) -> None:
    missing = [
        _flag(column["name"])
        for column in wanted
        if column.get("constraints", {}).get("required") and not cells.get(column["name"])
    ]
    if missing:
        raise InputError(
            "missing-options",
            f"The row still needs {', '.join(missing)}.",
            place=Place(field=missing[0]),
            way_out="Give them, or let yourself be asked with --ask.",
        )


def _asked(
    record: Record, kind: str, wanted: list[Column], cells: dict[str, str]
) -> dict[str, str]:
    click.echo(_ABOUT[kind] + " Enter keeps what stands in brackets; a dash leaves a field empty.")
    for column in wanted:
        name = column["name"]
        if name in cells or (name in _NEW_PERSON and cells.get("person_id") in record.person):
            continue
        default = suggested(record, kind, cells).get(name, "")
        value = _ask_one(record, column, default, kind)
        if value is None:
            cells |= _new_person()
        elif value:
            cells[name] = value
    return cells


_NEW_PERSON = frozenset({"name", "full_name", "sex", "nationality", "born"})


def _ask_one(record: Record, column: Column, default: str, kind: str) -> str | None:
    """The value of one column; None when the person is to be entered as new."""
    name = column["name"]
    constraints = column.get("constraints", {})
    enum = constraints.get("enum")
    click.echo(paint(wrapped(str(column.get("description", name)), 2), "quiet"))
    if enum:
        click.echo(paint(wrapped(", ".join(enum), 2), "quiet"))
    required = bool(constraints.get("required"))
    label = str(_OPTION.get(name, name)).replace("_", " ")
    while True:
        said = click.prompt(
            label,
            default=default or ("" if not required else None),
            show_default=bool(default),
        )
        text = str(said).strip()
        if text == "-" and not required:
            return ""
        try:
            value = resolved(record, {name: text})[name]
            check_cell(column, value)
        except DedereError as fault:
            click.echo(wrapped(f"{fault.message} {fault.way_out or ''}", 2))
            unknown = kind == "warrant" and fault.code == "unknown-person"
            if unknown and click.confirm("Is this somebody new to the record?", default=False):
                return None
            continue
        if value != text:
            click.echo(paint(f"  → {value}", "quiet"))
        return value


def _new_person() -> dict[str, str]:
    name = str(click.prompt("name (as it is usually written)")).strip()
    return {"name": name, "person_id": slug(name)}


def _show_rows(rows: tuple[Draft, ...]) -> None:
    for row in rows:
        click.echo(paint(row.table, "strong"))
        for name, value in row.cells.items():
            if value:
                click.echo(wrapped(f"{name:<16} {value}", 2, 19))


def _as_dict(written: Written, dry_run: bool) -> dict[str, Any]:
    return {
        "written": not dry_run,
        "rows": [{"file": row.file, "line": row.line, "text": row.text} for row in written.rows],
        "problems": [problem.as_dict() for problem in written.problems],
    }


def _say(written: Written, dry_run: bool) -> None:
    for row in written.rows:
        click.echo(f"{'Would add to' if dry_run else 'Added to'} {row.file}, line {row.line}:")
        click.echo(wrapped(row.text, 2))
    for problem in written.problems:
        kind = "imprecise" if problem.level == "warning" else "quiet"
        click.echo(f"{paint(problem.level, kind)}  {problem.place}")
        click.echo(wrapped(f"{problem.message} {problem.way_out}", 4))
