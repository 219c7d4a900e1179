"""Backups: a copy of the SQLite file taken while it is in use, or a portable dump of any store.

A backup holds every table, also those that other rooms keep in the same database, and can be made
of a store of an older version: that is what is wanted before it is migrated.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dedere.errors import InputError
from dedere.store import dump
from dedere.store.sql import SqlStoreReader, revision_of
from dedere.store.tables import tables


@dataclass(frozen=True, slots=True)
class Backup:
    """What was written or read: the file, its form (`sqlite` or `dump`) and the rows by table."""

    file: Path
    form: str
    rows: dict[str, int]


def backup(store: SqlStoreReader, file: Path) -> Backup:
    """Write a backup; a name that ends in .sqlite3 asks for a copy, any other for a dump.

    The file appears whole or not at all, and only its owner may read it: it holds what accounts
    are opened with. Raises InputError `bad-backup` when a copy is asked of PostgreSQL or the file
    exists.
    """
    if file.exists():
        raise InputError(
            "bad-backup", f"{file} exists already.", way_out="Give another name, or move it away."
        )
    rough = file.with_name(file.name + ".part")
    rough.unlink(missing_ok=True)
    rough.touch(mode=0o600)
    try:
        if file.suffix in (".sqlite3", ".sqlite", ".db"):
            form, rows = "sqlite", _copy(store, rough)
        else:
            with store.reading() as reader:
                revision = str(revision_of(reader.connection))
                form, rows = "dump", dump.write(reader.connection, revision, rough)
        rough.replace(file)
    finally:
        rough.unlink(missing_ok=True)
    return Backup(file, form, rows)


def _copy(store: SqlStoreReader, file: Path) -> dict[str, int]:
    import sqlite3

    if store.engine.dialect.name != "sqlite":
        raise InputError(
            "bad-backup",
            "A store in PostgreSQL cannot be copied as an SQLite file.",
            way_out="Name the backup with .jsonl.gz for a portable dump.",
        )
    with store.reading() as reader:
        names = [table.name for table in tables(reader.connection)]
    target = sqlite3.connect(file)
    try:
        raw = store.engine.raw_connection()
        try:
            raw.driver_connection.backup(target)  # type: ignore[union-attr]
        finally:
            raw.close()
        target.execute("PRAGMA journal_mode=DELETE")
        return {
            name: int(target.execute(f"SELECT count(*) FROM {name}").fetchone()[0])  # noqa: S608 - names of our own tables
            for name in names
        }
    finally:
        target.close()
