"""Restoring a backup into an empty store, also one of an older version: it is brought forward."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dedere.errors import InputError, StoreError
from dedere.store import dump
from dedere.store.backup import Backup
from dedere.store.engine import connect
from dedere.store.migrate import is_known, upgrade_on
from dedere.store.schema import HEAD
from dedere.store.sql import SqlStore, reached, revision_of
from dedere.store.tables import ordered, tables

if TYPE_CHECKING:
    from sqlalchemy import Connection, MetaData, Table

Rows = Iterable[tuple[str, dict[str, Any]]]


def restore(store: SqlStore, file: Path, *, rooms: Sequence[MetaData] = ()) -> Backup:
    """Read a backup into an empty store, all of it or nothing.

    `rooms` are the tables of those who keep theirs beside the store: they are made when the backup
    holds them. Raises InputError `bad-backup` (with the line) for a damaged or foreign file,
    `backup-version` for one of a newer program, `backup-of-more` for one with tables that neither
    the store nor the rooms know, StoreError `store-not-empty` when something would be overwritten.
    """
    if not file.exists():
        raise InputError("bad-backup", f"There is no file {file}.")
    with file.open("rb") as stream:
        copied = stream.read(15) == b"SQLite format 3"
    opened = _copy(file) if copied else _dump(file)
    with opened as (revision, rows):
        if not is_known(revision):
            raise _unknown(file, revision)
        counts = _load(store, file, revision, rows, rooms)
    return Backup(file, "sqlite" if copied else "dump", counts)


@contextmanager
def _dump(file: Path) -> Iterator[tuple[str, Rows]]:
    yield dump.revision_in(file), dump.rows(file)


@contextmanager
def _copy(file: Path) -> Iterator[tuple[str, Rows]]:
    engine = connect(f"sqlite:///{file}", writing=False)
    try:
        with reached(engine) as connection:
            yield str(revision_of(connection)), _rows_of(connection)
    finally:
        engine.dispose()


def _rows_of(connection: Connection) -> Rows:
    for table in tables(connection):
        found = connection.execution_options(yield_per=dump.BATCH).execute(ordered(table))
        for row in found.mappings():
            yield table.name, dict(row)


def _load(
    store: SqlStore, file: Path, revision: str, rows: Rows, rooms: Sequence[MetaData]
) -> dict[str, int]:
    from sqlalchemy.exc import DatabaseError

    counts: dict[str, int] = {}
    try:
        with store.writing(alone=True) as writer:
            connection = writer.connection
            for room in rooms:
                room.create_all(connection, checkfirst=True)
            _require_empty(connection)
            if revision != HEAD:
                _made_anew(connection, revision)
            for table, batch in _batches(rows, {one.name: one for one in tables(connection)}, file):
                connection.execute(table.insert(), batch)
                counts[table.name] = counts.get(table.name, 0) + len(batch)
            if revision != HEAD:
                upgrade_on(connection)
            _continue_numbers(connection)
    except DatabaseError as fault:
        raise dump.damaged(file, None, " ".join(str(fault.orig).split())[:200]) from fault
    return counts


def _require_empty(connection: Connection) -> None:
    for table in tables(connection):
        if table.name.endswith("_version"):
            # That a room has numbered its tables already is nothing that could be lost.
            connection.execute(table.delete())
        elif connection.execute(table.select().limit(1)).first() is not None:
            raise StoreError(
                "store-not-empty",
                f"The store already holds rows of {table.name}.",
                way_out="Restore into a new store: give --store with another place.",
            )


def _made_anew(connection: Connection, revision: str) -> None:
    """Make the empty tables anew as they were in an older version."""
    from sqlalchemy import MetaData, text

    from dedere.store.schema import metadata

    old = MetaData()
    own = [*(name for name in metadata.tables), "alembic_version"]
    if connection.dialect.name == "sqlite":
        connection.execute(text("DROP TABLE documents_words"))
    old.reflect(connection, only=lambda name, _: name in own)
    old.drop_all(connection)
    upgrade_on(connection, revision)


def _batches(
    rows: Rows, known: dict[str, Table], file: Path
) -> Iterator[tuple[Table, list[dict[str, Any]]]]:
    name, batch = "", list[dict[str, Any]]()
    for table_name, row in rows:
        if batch and (table_name != name or len(batch) >= dump.BATCH):
            yield known[name], batch
            batch = []
        if table_name not in known:
            raise InputError(
                "backup-of-more",
                f"{file} holds rows of {table_name}, which this program does not know.",
                way_out="Install what wrote it: pip install 'dedere[watch,desk]', or update.",
            )
        name = table_name
        batch.append(dump.typed(known[name], row))
    if batch:
        yield known[name], batch


def _continue_numbers(connection: Connection) -> None:
    """Let PostgreSQL go on counting after the highest number restored."""
    from sqlalchemy import text

    if connection.dialect.name != "postgresql":
        return
    for table in tables(connection):
        serial = text("SELECT pg_get_serial_sequence(:name, 'id')")
        if "id" in table.c and connection.execute(serial, {"name": table.name}).scalar():
            connection.exec_driver_sql(
                f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), "  # noqa: S608
                f"coalesce((SELECT max(id) FROM {table.name}), 0) + 1, false)"
            )


def _unknown(file: Path, revision: str) -> InputError:
    return InputError(
        "backup-version",
        f"{file} is of version {revision}, newer than this program ({HEAD}).",
        way_out="Update dedere, then restore it.",
    )
