"""Backups: a copy of the SQLite file taken while it is in use, or a portable dump of any store.

The dump is gzipped JSON Lines: a head, one line a row in the order of the foreign keys, and a foot
with the number of rows and a SHA-256 over everything before it. It is restored into SQLite or
PostgreSQL alike, so it is also the way from one to the other.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dedere.errors import InputError, Place, StoreError
from dedere.store import schema
from dedere.store.sql import SqlStore, SqlStoreReader, reached, revision_of

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine, Table

FORMAT = "dedere-store-1"
_BATCH = 500


@dataclass(frozen=True, slots=True)
class Backup:
    """What was written or read: the file, its form (`sqlite` or `dump`) and the rows by table."""

    file: Path
    form: str
    rows: dict[str, int]


def backup(store: SqlStoreReader, file: Path) -> Backup:
    """Write a backup; a name that ends in .sqlite3 asks for a copy, any other for a dump.

    The file appears whole or not at all. Raises InputError `bad-backup` when a copy is asked of
    PostgreSQL or the file exists.
    """
    if file.exists():
        raise InputError(
            "bad-backup", f"{file} exists already.", way_out="Give another name, or move it away."
        )
    rough = file.with_name(file.name + ".part")
    rough.unlink(missing_ok=True)
    try:
        if file.suffix in (".sqlite3", ".sqlite", ".db"):
            done = _copy(store, rough)
        else:
            done = _dump(store, rough)
        rough.replace(file)
    finally:
        rough.unlink(missing_ok=True)
    return Backup(file, done.form, done.rows)


def restore(store: SqlStore, file: Path) -> Backup:
    """Read a backup into an empty store, all of it or nothing.

    Raises InputError `bad-backup` (with the line) for a damaged or foreign file, StoreError
    `store-not-empty` when something would be overwritten.
    """
    with store.writing() as writer:
        for table in schema.metadata.sorted_tables:
            if writer.connection.execute(table.select().limit(1)).first() is not None:
                raise StoreError(
                    "store-not-empty",
                    f"The store already holds rows of {table.name}.",
                    way_out="Restore into a new store: give --store with another place.",
                )
    if not file.exists():
        raise InputError("bad-backup", f"There is no file {file}.")
    with file.open("rb") as stream:
        form = "sqlite" if stream.read(15) == b"SQLite format 3" else "dump"
    rows = _from_copy(store, file) if form == "sqlite" else _from_dump(store, file)
    return Backup(file, form, rows)


def _copy(store: SqlStoreReader, file: Path) -> Backup:
    import sqlite3

    if store.engine.dialect.name != "sqlite":
        raise InputError(
            "bad-backup",
            "A store in PostgreSQL cannot be copied as an SQLite file.",
            way_out="Name the backup with .jsonl.gz for a portable dump.",
        )
    target = sqlite3.connect(file)
    try:
        raw = store.engine.raw_connection()
        try:
            raw.driver_connection.backup(target)  # type: ignore[union-attr]
        finally:
            raw.close()
        target.execute("PRAGMA journal_mode=DELETE")
        rows = {
            table.name: int(target.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0])  # noqa: S608 - names of our own tables
            for table in schema.metadata.sorted_tables
        }
    finally:
        target.close()
    return Backup(file, "sqlite", rows)


def _from_copy(store: SqlStore, file: Path) -> dict[str, int]:
    from dedere.store.engine import connect

    engine = connect(f"sqlite:///{file}", writing=False)
    try:
        _same_revision(engine, store.engine, file)
        counts: dict[str, int] = {}
        with engine.connect() as source, store.writing() as writer:
            for table in schema.metadata.sorted_tables:
                result = source.execution_options(yield_per=_BATCH).execute(_ordered(table))
                for part in result.mappings().partitions(_BATCH):
                    writer.connection.execute(table.insert(), [dict(row) for row in part])
                    counts[table.name] = counts.get(table.name, 0) + len(part)
            _continue_numbers(writer.connection)
    finally:
        engine.dispose()
    return counts


def _dump(store: SqlStoreReader, file: Path) -> Backup:
    digest, counts = hashlib.sha256(), {}

    def line(value: Any) -> bytes:
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_plain)
        return text.encode() + b"\n"

    with gzip.open(file, "wb", compresslevel=6) as stream, store.reading() as reader:
        head = line({"format": FORMAT, "revision": revision_of(reader.connection)})
        digest.update(head)
        stream.write(head)
        for table in schema.metadata.sorted_tables:
            connection = reader.connection.execution_options(yield_per=_BATCH)
            counts[table.name] = 0
            for row in connection.execute(_ordered(table)).mappings():
                data = line([table.name, dict(row)])
                digest.update(data)
                stream.write(data)
                counts[table.name] += 1
        stream.write(line({"rows": counts, "sha256": digest.hexdigest()}))
    return Backup(file, "dump", counts)


def _from_dump(store: SqlStore, file: Path) -> dict[str, int]:
    from sqlalchemy.exc import DatabaseError

    counts: dict[str, int] = {}
    try:
        with store.writing() as writer:
            for table, rows in _batches(_rows(writer.connection, file), counts):
                writer.connection.execute(table.insert(), rows)
            _continue_numbers(writer.connection)
    except DatabaseError as fault:
        raise _damaged(file, None, " ".join(str(fault.orig).split())[:200]) from fault
    return counts


def _rows(connection: Connection, file: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    digest, counts, number, whole = hashlib.sha256(), dict[str, int](), 0, False
    try:
        with gzip.open(file, "rb") as stream:
            for raw in stream:
                number += 1
                value = json.loads(raw)
                if number == 1:
                    _require_head(connection, value, file)
                elif isinstance(value, dict):
                    whole = _same_counts(value, counts, digest.hexdigest())
                    break
                else:
                    counts[value[0]] = counts.get(value[0], 0) + 1
                    yield value[0], value[1]
                digest.update(raw)
    except (OSError, EOFError, ValueError, KeyError, IndexError, TypeError) as fault:
        raise _damaged(file, number, str(fault)) from fault
    if not whole:
        raise _damaged(file, number, "its rows are not those that its last line promises")


def _batches(
    rows: Iterator[tuple[str, dict[str, Any]]], counts: dict[str, int]
) -> Iterator[tuple[Table, list[dict[str, Any]]]]:
    name, batch = "", list[dict[str, Any]]()
    for table_name, row in rows:
        if batch and (table_name != name or len(batch) >= _BATCH):
            yield schema.metadata.tables[name], batch
            batch = []
        name = table_name
        counts[name] = counts.get(name, 0) + 1
        batch.append(_typed(schema.metadata.tables[name], row))
    if batch:
        yield schema.metadata.tables[name], batch


def _ordered(table: Table) -> Any:
    return table.select().order_by(*table.primary_key.columns)


def _plain(value: Any) -> Any:
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if isinstance(value, (bytes, memoryview)):
        return base64.b64encode(bytes(value)).decode("ascii")
    raise TypeError(f"{type(value).__name__} has no place in a dump")


def _typed(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    from sqlalchemy import Date, LargeBinary

    from dedere.store.columns import Moment

    out = dict(row)
    for column in table.columns:
        value = out.get(column.name)
        if isinstance(value, str):
            if isinstance(column.type, Moment):
                out[column.name] = datetime.fromisoformat(value)
            elif isinstance(column.type, Date):
                out[column.name] = date.fromisoformat(value)
            elif isinstance(column.type, LargeBinary):
                out[column.name] = base64.b64decode(value)
    return out


def _continue_numbers(connection: Connection) -> None:
    """Let PostgreSQL go on counting after the highest number restored."""
    if connection.dialect.name != "postgresql":
        return
    for table in schema.metadata.sorted_tables:
        if "id" in table.c:
            connection.exec_driver_sql(
                f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), "  # noqa: S608
                f"coalesce((SELECT max(id) FROM {table.name}), 0) + 1, false)"
            )


def _require_head(connection: Connection, head: Any, file: Path) -> None:
    if not isinstance(head, dict) or head.get("format") != FORMAT:
        raise _damaged(file, 1, "it is no dump of a store")
    ours = revision_of(connection)
    if head.get("revision") != ours:
        raise _other_version(file, str(head.get("revision")), str(ours))


def _same_revision(source: Engine, target: Engine, file: Path) -> None:
    with reached(source) as theirs, reached(target) as ours:
        left, right = revision_of(theirs), revision_of(ours)
    if left != right:
        raise _other_version(file, str(left), str(right))


def _other_version(file: Path, theirs: str, ours: str) -> InputError:
    return InputError(
        "backup-version",
        f"{file} is of version {theirs}, the store of {ours}.",
        way_out="Restore it with the dedere that wrote it, then run 'dedere store migrate'.",
    )


def _same_counts(foot: dict[str, Any], counts: dict[str, int], digest: str) -> bool:
    promised = {name: count for name, count in foot["rows"].items() if count}
    return promised == counts and foot["sha256"] == digest


def _damaged(file: Path, line: int | None, why: str) -> InputError:
    return InputError(
        "bad-backup",
        f"The backup cannot be read: {why}.",
        place=Place(file=str(file), line=line),
        way_out="Nothing was changed. Use another backup.",
    )
