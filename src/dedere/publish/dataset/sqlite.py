"""All tables in one SQLite file, with keys, and with their description beside them."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Sequence
from pathlib import Path

from dedere.publish.dataset.package import cell
from dedere.publish.dataset.sheets import Sheet
from dedere.publish.stamp import Stamp

_TYPES = {"integer": "INTEGER", "boolean": "INTEGER"}


def write(sheets: Sequence[Sheet], stamp: Stamp) -> bytes:
    """Return the SQLite file; the same bytes with the same version of SQLite.

    Days are ISO 8601 text, lists are text with ' | ', true is 1. The tables `about` and `columns`
    say what the others are.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.sqlite"
        store = sqlite3.connect(path)
        try:
            with store:
                for sheet in sheets:
                    _table(store, sheet)
                _about(store, sheets, stamp)
            store.execute("VACUUM")
        finally:
            store.close()
        return path.read_bytes()


def _table(store: sqlite3.Connection, sheet: Sheet) -> None:
    parts = [f"{_name(field.name)} {_TYPES.get(field.kind, 'TEXT')}" for field in sheet.fields]
    if sheet.key:
        parts.append(f"PRIMARY KEY ({', '.join(_name(name) for name in sheet.key)})")
    parts += [
        f"FOREIGN KEY ({_name(name)}) REFERENCES {_name(table)} ({_name(target)})"
        for name, (table, target) in sheet.refers.items()
    ]
    store.execute(f"CREATE TABLE {_name(sheet.name)} ({', '.join(parts)})")
    marks = ", ".join("?" * len(sheet.fields))
    store.executemany(
        f"INSERT INTO {_name(sheet.name)} VALUES ({marks})",  # noqa: S608 - names are ours
        [[_cell(value) for value in row] for row in sheet.rows],
    )


def _cell(value: object) -> object:
    if value is None or isinstance(value, int):
        return value
    return cell(value)


def _about(store: sqlite3.Connection, sheets: Sequence[Sheet], stamp: Stamp) -> None:
    store.execute("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
    store.executemany(
        "INSERT INTO about VALUES (?, ?)",
        [
            ("version", stamp.version),
            ("digest", stamp.digest),
            ("licence", "CC-BY-4.0"),
            *((f"table:{sheet.name}", f"{sheet.title}. {sheet.description}") for sheet in sheets),
        ],
    )
    store.execute(
        'CREATE TABLE columns ("table" TEXT, name TEXT, kind TEXT, description TEXT, '
        'PRIMARY KEY ("table", name))'
    )
    store.executemany(
        "INSERT INTO columns VALUES (?, ?, ?, ?)",
        [
            (sheet.name, field.name, field.kind, field.description)
            for sheet in sheets
            for field in sheet.fields
        ],
    )


def _name(name: str) -> str:
    return f'"{name}"'
