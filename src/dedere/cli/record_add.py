"""`dedere record add`: one row, guided by questions or given by options, with its checks."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dedere.cli.common import say_json
from dedere.cli.record import FOLDER
from dedere.cli.record_ask import LABELS, Guide, label
from dedere.cli.style import paint, wrapped
from dedere.errors import InputError, Place, RecordError
from dedere.record.cells import SEPARATOR
from dedere.record.drafts import KINDS, NEW_PERSON, drafts, resolved, slug, suggested
from dedere.record.edit import add_rows, columns, refuse_read_only
from dedere.record.load import data_folder, load_record

if TYPE_CHECKING:
    from dedere.record.edit import Written

Column = Mapping[str, Any]

_MANY = frozenset({"sources", "crimes"})
_LAST = ("sources", "confidence")
_ABOUT = {
    "trip": "Add a trip: made, planned, cancelled, declined, by video, by a representative.",
    "warrant": "Add a warrant or summons with its events and, where new, its person.",
    "treaty-act": "Add an act of a state under the Rome Statute or the Agreement.",
    "event": "Add what happened to a warrant: unsealed, arrest, surrender, withdrawal.",
}
_EXAMPLE = {
    "trip": "--person putin --state mongolia --start 2027-03-01 --status planned "
    "--place Ulaanbaatar --occasion 'Official visit' --forum bilateral "
    "--note 'Announced by the host.' --source https://example.org/1",
    "warrant": "--name 'Jane Doe' --sex F --nationality russia --situation ukraine "
    "--issued 2026-11-01 --crime war_crimes --source https://example.org/1",
    "treaty-act": "--state nepal --act accession --date 2026-11-01 --source https://example.org/1",
    "event": "--warrant-id putin-2023 --event withdrawn --date 2026-11-01 "
    "--source https://example.org/1",
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
        persons = {column["name"]: column for column in columns(folder, "persons")}
        found[2:2] = [_optional(persons[name], "a new person's ") for name in NEW_PERSON]
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
    return "--" + LABELS.get(name, name).replace("_", "-")


def _option(column: Column) -> click.Option:
    name = column["name"]
    enum = column.get("constraints", {}).get("enum")
    words = str(column.get("description", "")).replace(", separated by ' | '", "").rstrip(".")
    first = words.split(" ")[0]
    if "_" not in first and first.rstrip(",;:") not in (enum or ()):
        words = words[:1].upper() + words[1:]
    if name in _MANY:
        words += "; may be given several times"
    return click.Option(
        [_flag(name), name],
        type=click.Choice(enum) if enum else str,
        multiple=name in _MANY,
        help=f"{words}.",
        metavar=None if enum else "TEXT",
    )


def _command(kind: str) -> click.Command:
    params: list[click.Parameter] = [_option(column) for column in _columns(kind, data_folder())]
    params += [
        click.Option(
            ["--record", "folder"],
            type=FOLDER,
            help="The folder of tables to write to; default: that of the package.",
        ),
        click.Option(
            ["--ask/--no-ask"],
            default=None,
            help="Ask for what is missing (default: at a terminal).",
        ),
        click.Option(["--dry-run"], is_flag=True, help="Check and show, but write nothing."),
        click.Option(
            ["--json", "as_json"], is_flag=True, help="Print one JSON object; ask nothing."
        ),
    ]

    def run(
        folder: Path | None, ask: bool | None, dry_run: bool, as_json: bool, **given: Any
    ) -> int:
        asks = (sys.stdin.isatty() if ask is None else ask) and not as_json
        where = folder or data_folder()
        if not dry_run:
            refuse_read_only(where)
        return (_guided if asks else _given)(kind, where, given, dry_run, as_json)

    return click.Command(
        kind,
        callback=run,
        params=params,
        help=_ABOUT[kind],
        short_help=_ABOUT[kind],
        epilog=f"Example: dedere record add {kind} --record my-copy {_EXAMPLE[kind]}",
    )


for _kind in KINDS:
    command.add_command(_command(_kind))


def _start(kind: str, folder: Path, given: dict[str, Any]) -> dict[str, str]:
    """The cells that the options give, persons and states resolved."""
    cells = {
        name: SEPARATOR.join(value) if isinstance(value, tuple) else value
        for name, value in given.items()
        if value
    }
    new_person = kind == "warrant" and bool(cells.get("name"))
    if new_person:
        cells["person_id"] = slug(cells["name"])
    return resolved(load_record(folder), cells, new_person=new_person)


def _complete(kind: str, folder: Path, cells: dict[str, str]) -> dict[str, str]:
    """The cells with all that follows from them; raises InputError for what is still missing."""
    cells = dict(cells)
    while more := suggested(load_record(folder), kind, cells):
        cells |= more
    missing = [
        _flag(column["name"])
        for column in _columns(kind, folder)
        if column.get("constraints", {}).get("required") and not cells.get(column["name"])
    ]
    if missing:
        raise InputError(
            "missing-options",
            f"The row still needs {', '.join(missing)}.",
            place=Place(field=missing[0]),
            way_out="Give them, or let yourself be asked with --ask.",
        )
    return cells


def _given(kind: str, folder: Path, given: dict[str, Any], dry_run: bool, as_json: bool) -> int:
    cells = _complete(kind, folder, _start(kind, folder, given))
    written = add_rows(folder, drafts(load_record(folder), kind, cells), write=not dry_run)
    if as_json:
        say_json(_as_dict(written, dry_run))
    else:
        _say(written, dry_run)
    return 0


def _guided(kind: str, folder: Path, given: dict[str, Any], dry_run: bool, _: bool) -> int:
    guide = Guide(load_record(folder), kind, _columns(kind, folder))
    click.echo(paint(_ABOUT[kind], "strong"))
    click.echo(wrapped("Enter keeps what stands in brackets; a dash leaves a field empty."))
    cells = guide.ask(_start(kind, folder, given))
    while True:
        complete = _complete(kind, folder, cells)
        rows = drafts(load_record(folder), kind, complete)
        try:
            add_rows(folder, rows, write=False)
        except RecordError as fault:
            # What was answered so far is kept: only the field at fault is asked for again.
            cells = guide.ask_again(complete, fault)
            continue
        break
    for row in rows:
        click.echo(paint(f"\n{row.table}", "strong"))
        for name, value in row.cells.items():
            if value:
                click.echo(wrapped(f"{label(name):<15} {value}", 2, 18))
    if not dry_run and not click.confirm("\nWrite this?", default=True):
        click.echo("Nothing was written.")
        return 0
    _say(add_rows(folder, rows, write=not dry_run), dry_run)
    return 0


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
