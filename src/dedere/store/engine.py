"""Connections: the same promises on SQLite and on PostgreSQL.

A writing transaction on SQLite takes the write lock at its start, so two writers wait for each
other instead of failing half-way. A commit is on the disk before it returns, on both.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from dedere.errors import InputError, StoreError

if TYPE_CHECKING:
    from sqlalchemy import Engine

WAIT_SECONDS = 60


def default_address() -> str:
    """Return the address of the store in the user's data directory, making the directory."""
    from platformdirs import user_data_path

    folder = user_data_path("dedere", appauthor=False, ensure_exists=True)
    return f"sqlite:///{folder / 'dedere.sqlite3'}"


def normal_address(address: str) -> str:
    """Return an SQLAlchemy address for `postgresql://…`, `sqlite:///…` or the path of a file.

    Raises InputError `bad-store-address` for another scheme.
    """
    scheme, sign, rest = address.partition("://")
    if not sign:
        return f"sqlite:///{Path(address).expanduser()}"
    if scheme in ("postgresql", "postgres", "postgresql+psycopg"):
        return f"postgresql+psycopg://{rest}"
    if scheme == "sqlite":
        return address
    raise InputError(
        "bad-store-address",
        f"A store cannot be kept under '{scheme}://'.",
        way_out="Give the path of a file, sqlite:///PATH, or postgresql://USER@HOST/NAME.",
    )


def sqlite_file(address: str) -> Path | None:
    """Return the file of an SQLite store, or None for PostgreSQL or a store in memory."""
    prefix = "sqlite:///"
    if not address.startswith(prefix) or address == prefix or ":memory:" in address:
        return None
    return Path(address.removeprefix(prefix))


def connect(address: str, *, writing: bool) -> Engine:
    """Return an engine for a normal address; a reading one cannot write.

    Raises StoreError `store-missing` when a file to be read does not exist.
    """
    from sqlalchemy import create_engine

    path = sqlite_file(address)
    if path is not None:
        if not writing and not path.exists():
            raise StoreError(
                "store-missing",
                f"There is no store at {path}.",
                way_out="Run 'dedere watch once' to begin one, or give --store.",
            )
        path.parent.mkdir(parents=True, exist_ok=True)
    if address.startswith("sqlite"):
        engine = create_engine(address, connect_args={"timeout": WAIT_SECONDS})
        _sqlite(engine, writing=writing)
        return engine
    options = "" if writing else "-c default_transaction_read_only=on"
    return create_engine(
        address,
        pool_pre_ping=True,
        pool_size=5,
        connect_args={"options": options, "connect_timeout": WAIT_SECONDS},
    )


def _sqlite(engine: Engine, *, writing: bool) -> None:
    from sqlalchemy import event

    def on_connect(connection: Any, _: object) -> None:
        # The driver's own transactions are off: SQLAlchemy's "begin" below starts them.
        connection.isolation_level = None
        cursor = connection.cursor()
        if writing:
            cursor.execute("PRAGMA journal_mode=WAL")
            cursor.execute("PRAGMA synchronous=FULL")
        else:
            cursor.execute("PRAGMA query_only=ON")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute("PRAGMA cache_size=-32000")
        cursor.close()

    def on_begin(connection: Any) -> None:
        asks = connection.get_execution_options().get("dedere_reading", not writing)
        connection.exec_driver_sql("BEGIN" if asks else "BEGIN IMMEDIATE")

    event.listen(engine, "connect", on_connect)
    event.listen(engine, "begin", on_begin)
