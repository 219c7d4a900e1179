"""`dedere record`: check, count, extend, compare and export the record."""

from __future__ import annotations

import os
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dedere.cli.common import DAY, say_json
from dedere.cli.style import paint, table, wrapped
from dedere.days import english_day

if TYPE_CHECKING:
    from dedere.record.diff import Difference
    from dedere.record.rules.base import Problem
    from dedere.record.stats import Stats

# Verbs that live in files of their own, imported when called; one that is not there is not listed.
_ELSEWHERE = {
    "add": ("dedere.cli.record_add", "Add a row, guided, with the rows that go along and checks."),
    "export": ("dedere.cli.record_export", "Write the record in the formats that others use."),
}

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
RECORD_OPTION = click.option(
    "--record",
    "folder",
    type=FOLDER,
    help="A folder of tables; default: the record of the package.",
)
JSON_OPTION = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")


class _RecordGroup(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*super().list_commands(ctx), *(name for name in _ELSEWHERE if _is_there(name))]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in _ELSEWHERE and _is_there(cmd_name):
            command = import_module(_ELSEWHERE[cmd_name][0]).command
            assert isinstance(command, click.Command)  # noqa: S101 - for the type checker
            return command
        return super().get_command(ctx, cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Verbs"):
            formatter.write_dl([(name, self._about(name)) for name in self.list_commands(ctx)])

    def _about(self, name: str) -> str:
        if name in _ELSEWHERE:
            return _ELSEWHERE[name][1]
        return self.commands[name].get_short_help_str(limit=90)


def _is_there(name: str) -> bool:
    file = _ELSEWHERE[name][0].rpartition(".")[2] + ".py"
    return os.path.exists(os.path.join(os.path.dirname(os.path.abspath(__file__)), file))  # noqa: PTH110, PTH118, PTH120, PTH100


@click.group(cls=_RecordGroup, epilog="Example: dedere record stats --on 2024-08-29")
def command() -> None:
    """Check, count, extend, compare and export the record."""


@command.command(epilog="Example: dedere record check --record my-copy")
@RECORD_OPTION
@click.option("--notes", is_flag=True, help="Show notes too, not only errors and warnings.")
@JSON_OPTION
def check(folder: Path | None, notes: bool, as_json: bool) -> int:
    """Say what is wrong with the record: every cell, every key, and what must fit together.

    Leaves with 2 when there is an error, with 0 otherwise.
    """
    from dedere.record.check import check_folder

    problems = check_folder(folder)
    if as_json:
        say_json({"problems": [problem.as_dict() for problem in problems]})
    else:
        _show_problems(problems, notes)
    return 2 if any(problem.level == "error" for problem in problems) else 0


@command.command(epilog="Example: dedere record stats --on 2024-08-29")
@RECORD_OPTION
@click.option("--on", type=DAY, default="today", help="The day to count parties and persons on.")
@click.option("--known", type=DAY, help="Count only what was known by this day.")
@JSON_OPTION
def stats(folder: Path | None, on: date, known: date | None, as_json: bool) -> int:
    """Count the rows by table and confidence, and parties and persons at large on a day."""
    from dedere.record import load_record
    from dedere.record.stats import statistics

    record = load_record(folder)
    found = statistics(record, on, known)
    if as_json:
        say_json(found.as_dict())
        return 0
    _show_stats(found, {row.person_id: row.name for row in record.persons})
    return 0


@command.command(epilog="Example: dedere record diff old-copy new-copy")
@click.argument("old", type=FOLDER, metavar="A")
@click.argument("new", type=FOLDER, metavar="[B]", required=False)
@JSON_OPTION
def diff(old: Path, new: Path | None, as_json: bool) -> int:
    """Say in words what changed from the tables in folder A to those in B.

    Without B, the record of the package is taken.
    """
    from dedere.record.diff import compare
    from dedere.record.load import data_folder

    found = compare(old, new or data_folder())
    if as_json:
        say_json(found.as_dict())
    else:
        _show_difference(found)
    return 0


def _show_problems(problems: tuple[Problem, ...], notes: bool) -> None:
    counts = {
        level: sum(problem.level == level for problem in problems)
        for level in ("error", "warning", "note")
    }
    for problem in problems:
        if problem.level == "note" and not notes:
            continue
        kind = {"error": "bad", "warning": "imprecise", "note": "quiet"}[problem.level]
        click.echo(f"{paint(problem.level, kind)}  {problem.place}  {paint(problem.code, 'quiet')}")
        click.echo(wrapped(f"{problem.message} {problem.way_out}", 4))
    words = [f"{count} {level}{'' if count == 1 else 's'}" for level, count in counts.items()]
    sentence = "The record holds together" if not counts["error"] else "The record must be mended"
    hint = " (show them with --notes)" if counts["note"] and not notes else ""
    click.echo(f"{paint(sentence, 'strong')}: {', '.join(words)}{hint}.")


def _show_stats(found: Stats, names: dict[str, str]) -> None:
    day = found.day
    if day is not None:
        known = f", as known on {english_day(day.known)}" if day.known else ""
        sentence = (
            f"On {english_day(day.on)}{known}, {len(day.parties)} states were parties and "
            f"{len(day.at_large)} persons were at large by public warrants."
        )
        click.echo(paint(wrapped(sentence), "strong"))
        people = ", ".join(sorted(names[person] for person in day.at_large))
        click.echo(wrapped(people, 2) + "\n" if people else "")
    rows = []
    for row in found.tables:
        grades = dict(row.by_confidence)
        cells = [str(grades[grade]) if grades else "·" for grade in "ABC"]
        rows.append(
            [
                row.table,
                f"{row.rows:>5}",
                *(f"{c:>4}" for c in cells),
                f"{row.unverified or '·':>5}",
            ]
        )
    total = f"{sum(row.rows for row in found.tables):>5}"
    rows.append(["all", total, "", "", "", f"{sum(row.unverified for row in found.tables):>5}"])
    click.echo(table(rows, ["table", " rows", "   A", "   B", "   C", "unverified"]))
    click.echo(
        wrapped(
            f"\nVersion {found.version}, {found.digest[:12]}. A rests on two independent sources, "
            "B on one, C on none that was seen; a dot: the table has no grades."
        )
    )


def _show_difference(found: Difference) -> None:
    if found.empty:
        click.echo("Nothing changed.")
        return
    for part in found.parts:
        click.echo(paint(part.title, "strong"))
        for line in part.lines:
            click.echo(wrapped(f"{line.sign} {line.text}", 2, 4))
    if found.consequences:
        click.echo(paint("What follows", "strong"))
        for text in found.consequences:
            click.echo(wrapped(text, 2, 4))
