"""The portable form of a store: gzipped JSON Lines that either database can take.

A head with the version of the tables, one line a row in the order of the foreign keys, and a foot
with the number of rows and a SHA-256 over everything before it.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dedere.errors import InputError, Place
from dedere.store.tables import ordered, tables

if TYPE_CHECKING:
    from sqlalchemy import Connection, Table

FORMAT = "dedere-store-1"
BATCH = 500


def write(connection: Connection, revision: str, file: Path) -> dict[str, int]:
    """Write every row of every table; return the rows by table."""
    digest, counts = hashlib.sha256(), dict[str, int]()
    with gzip.open(file, "wb", compresslevel=6) as stream:

        def put(value: Any) -> None:
            data = _line(value)
            digest.update(data)
            stream.write(data)

        put({"format": FORMAT, "revision": revision})
        for table in tables(connection):
            counts[table.name] = 0
            rows = connection.execution_options(yield_per=BATCH).execute(ordered(table))
            for row in rows.mappings():
                put([table.name, dict(row)])
                counts[table.name] += 1
        stream.write(_line({"rows": counts, "sha256": digest.hexdigest()}))
    return counts


def revision_in(file: Path) -> str:
    """Return the version of the tables that a dump was made of; raises InputError `bad-backup`."""
    try:
        with gzip.open(file, "rb") as stream:
            head = json.loads(stream.readline(10_000))
    except (OSError, EOFError, ValueError) as fault:
        raise damaged(file, 1, str(fault)) from fault
    if not isinstance(head, dict) or head.get("format") != FORMAT:
        raise damaged(file, 1, "it is no dump of a store")
    return str(head.get("revision"))


def rows(file: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each row with its table's name; raises InputError `bad-backup` with the line.

    The fault may come only after the last row: what was made of the rows must be undone then.
    """
    digest, counts, number, whole = hashlib.sha256(), dict[str, int](), 0, False
    try:
        with gzip.open(file, "rb") as stream:
            for raw in stream:
                number += 1
                value = json.loads(raw)
                if number > 1 and isinstance(value, dict):
                    whole = _as_promised(value, counts, digest.hexdigest())
                    break
                if number > 1:
                    counts[value[0]] = counts.get(value[0], 0) + 1
                    yield value[0], value[1]
                digest.update(raw)
    except (OSError, EOFError, ValueError, KeyError, IndexError, TypeError) as fault:
        raise damaged(file, number, str(fault)) from fault
    if not whole:
        raise damaged(file, number, "its rows are not those that its last line promises")


def typed(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    """Return a row's values as the table's columns hold them."""
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


def damaged(file: Path, line: int | None, why: str) -> InputError:
    """Return the fault of a backup that cannot be read."""
    return InputError(
        "bad-backup",
        f"The backup cannot be read: {why}.",
        place=Place(file=str(file), line=line),
        way_out="Nothing was changed. Use another backup.",
    )


def _line(value: Any) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_plain)
    return text.encode() + b"\n"


def _plain(value: Any) -> Any:
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if isinstance(value, (bytes, memoryview)):
        return base64.b64encode(bytes(value)).decode("ascii")
    raise TypeError(f"{type(value).__name__} has no place in a dump")


def _as_promised(foot: dict[str, Any], counts: dict[str, int], digest: str) -> bool:
    promised = {name: count for name, count in foot["rows"].items() if count}
    return promised == counts and foot["sha256"] == digest
