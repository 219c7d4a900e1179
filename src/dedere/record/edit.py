"""Add rows to the tables of a folder: checked first, written together or not at all."""

from __future__ import annotations

import csv
import io
import os
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, cast

from dedere.errors import InputError, Place, RecordError
from dedere.record.cells import converter
from dedere.record.check import check
from dedere.record.load import describe, read_tables
from dedere.record.rules.base import Problem

# By what a table is grouped and, inside a group, ordered: where a new row belongs.
_ORDER: Mapping[str, tuple[str, str]] = {
    "trips": ("person_id", "start"),
    "treaty_acts": ("iso3", "date"),
    "warrants": ("person_id", "issued"),
    "warrant_events": ("warrant_id", "date"),
}

Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Draft:
    """A row not yet written: its table and its cells as text, missing ones empty."""

    table: str
    cells: Cells


@dataclass(frozen=True, slots=True)
class Added:
    """Where a new row stands, counted from line 1, and the row as it was written."""

    file: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Written:
    """The rows added, and what the checks newly say about the record with them."""

    rows: tuple[Added, ...]
    problems: tuple[Problem, ...]


def columns(folder: Path, table: str) -> tuple[dict[str, Any], ...]:
    """Return the columns of a table as the package description of the folder gives them."""
    for resource in describe(folder)["resources"]:
        if resource["name"] == table:
            return tuple(resource["schema"]["fields"])
    raise RecordError(
        "missing-table",
        f"The package description lacks the table '{table}'.",
        place=Place(file="datapackage.json"),
    )


def check_cell(column: Mapping[str, Any], text: str) -> None:
    """Raise RecordError when the text is no value of the column."""
    converter(column, "")(text)


def refuse_read_only(folder: Path) -> None:
    """Raise InputError `read-only` when the tables of the folder cannot be written."""
    tables = [folder, folder / "trips.csv"]
    if not all(os.access(path, os.W_OK) for path in tables):
        raise InputError(
            "read-only",
            f"The record in '{folder}' cannot be written.",
            place=Place(file=str(folder)),
            way_out="Copy that folder to one of your own and name it with --record DIR.",
        )


def add_rows(folder: Path, drafts: Sequence[Draft], *, write: bool = True) -> Written:
    """Add all rows to the tables of the folder and return where they stand.

    Raises RecordError for the first new error that the rows would bring, and writes nothing then;
    warnings and notes are returned. With `write` false nothing is written in any case. The rest of
    each file keeps its bytes.
    """
    if write:
        refuse_read_only(folder)
    paths = {resource["name"]: resource["path"] for resource in describe(folder)["resources"]}
    before = _problems(folder)
    changed: dict[str, bytes] = {}
    added: list[Added] = []
    for draft in drafts:
        path = paths[draft.table]
        body = changed.get(path)
        if body is None:
            body = (folder / path).read_bytes()
        changed[path], row = _with_row(folder, draft, path, body)
        added.append(row)
    after = _problems(cast(Traversable, _Overlay(folder, changed)))
    new = _beyond(after, before)
    for problem in new:
        if problem.level == "error":
            raise RecordError(
                problem.code, problem.message, place=problem.place, way_out=problem.way_out
            )
    if write:
        for path, body in changed.items():
            _replace(folder / path, body)
    return Written(tuple(added), new)


def _beyond(after: Sequence[Problem], before: Sequence[Problem]) -> tuple[Problem, ...]:
    """The problems that were not there before; lines may have moved, so they are not compared."""
    known = Counter((p.level, p.code, p.place.file, p.message) for p in before)
    new = []
    for problem in after:
        key = (problem.level, problem.code, problem.place.file, problem.message)
        if known[key]:
            known[key] -= 1
        else:
            new.append(problem)
    return tuple(new)


def _problems(folder: Traversable) -> tuple[Problem, ...]:
    faults: list[RecordError] = []
    record = read_tables(folder, faults)
    if faults:
        raise faults[0]
    return check(record)


def _with_row(folder: Path, draft: Draft, path: str, body: bytes) -> tuple[bytes, Added]:
    names = [column["name"] for column in columns(folder, draft.table)]
    unknown = sorted(set(draft.cells) - set(names))
    if unknown:
        raise InputError(
            "unknown-column",
            f"The table '{draft.table}' has no column {', '.join(unknown)}.",
            place=Place(file=path),
            way_out=f"Its columns are {', '.join(names)}.",
        )
    ending = "\r\n" if b"\r\n" in body else "\n"
    written = io.StringIO()
    csv.writer(written, lineterminator=ending).writerow(
        [draft.cells.get(name, "") for name in names]
    )
    text = body.decode("utf-8")
    if not text.endswith("\n"):
        text += ending
    lines = io.StringIO(text, newline="").readlines()
    at = _where(draft, text, len(lines))
    lines.insert(at, written.getvalue())
    return "".join(lines).encode(), Added(path, at + 1, written.getvalue().rstrip("\r\n"))


def _where(draft: Draft, text: str, end: int) -> int:
    """The index of the line before which the row belongs."""
    if draft.table not in _ORDER:
        return end
    owner, day = _ORDER[draft.table]
    reader = csv.reader(io.StringIO(text, newline=""))
    header = next(reader)
    owner_at, day_at = header.index(owner), header.index(day)
    place = end
    for row in reader:
        if len(row) == len(header) and row[owner_at] == draft.cells[owner]:
            if row[day_at] > draft.cells[day]:
                return place if place != end else reader.line_num - _height(row)
            place = reader.line_num
    return place


def _height(row: list[str]) -> int:
    return 1 + sum(cell.count("\n") for cell in row)


def _replace(path: Path, body: bytes) -> None:
    """Write beside the file and rename, so that it is whole at every moment."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(body)
    beside.replace(path)


@dataclass(frozen=True, slots=True)
class _Overlay:
    """A folder of which some files have other bytes, not yet written."""

    folder: Path
    bodies: Mapping[str, bytes]
    name: str = ""

    def __truediv__(self, name: str) -> _Overlay:
        return _Overlay(self.folder, self.bodies, name)

    def read_bytes(self) -> bytes:
        body = self.bodies.get(self.name)
        return (self.folder / self.name).read_bytes() if body is None else body
