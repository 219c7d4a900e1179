"""The store over SQLAlchemy: one class that reads, one that also writes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from dedere.errors import StoreError
from dedere.store.engine import connect, default_address, normal_address
from dedere.store.protocol import Reader, Writer
from dedere.store.schema import HEAD

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

# The number under which writers of one PostgreSQL agree to go one at a time.
_ALONE = 0x64656465


class SqlStoreReader:
    """A store that can only be asked."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @property
    def address(self) -> str:
        """Where the store is, without a password."""
        return self.engine.url.render_as_string(hide_password=True)

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """Begin a transaction that sees one moment of the store."""
        engine = self.engine.execution_options(dedere_reading=True)
        with engine.connect() as connection, connection.begin():
            if connection.dialect.name == "postgresql":
                connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            reader = Reader()
            reader.connection = connection
            yield reader

    def close(self) -> None:
        """Give back the connections."""
        self.engine.dispose()


class SqlStore(SqlStoreReader):
    """A store that can be asked and added to."""

    @contextmanager
    def writing(self, *, alone: bool = False) -> Iterator[Writer]:
        """Begin a transaction that is kept whole or not at all."""
        with self.engine.begin() as connection:
            if alone and connection.dialect.name == "postgresql":
                # SQLite has one writer at a time anyhow.
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_ALONE})")
            writer = Writer()
            writer.connection = connection
            yield writer


def open_store(address: str | None = None, *, migrate: bool = False) -> SqlStore:
    """Open a store for writing and make its tables when it is new.

    `address` is a file's path, `sqlite:///…` or `postgresql://…`; None is the user's own store.
    Raises StoreError `store-old` or `store-newer` when its tables are of another version, unless
    `migrate` is set and it is older.
    """
    from dedere.store.migrate import upgrade

    engine = connect(normal_address(address or default_address()), writing=True)
    try:
        with reached(engine) as connection:
            revision = revision_of(connection)
        if revision is None or (migrate and revision != HEAD):
            upgrade(engine)
        else:
            require_head(revision)
    except BaseException:
        engine.dispose()
        raise
    return SqlStore(engine)


def read_store(address: str | None = None, *, any_version: bool = False) -> SqlStoreReader:
    """Open a store for reading only; with `any_version`, also one that must be migrated first.

    Raises StoreError `store-missing`, `store-unreachable`, `store-old` or `store-newer`.
    """
    engine = connect(normal_address(address or default_address()), writing=False)
    try:
        with reached(engine) as connection:
            revision = revision_of(connection)
        if revision is None:
            raise StoreError(
                "store-missing",
                "There is a database, but no store in it.",
                way_out="Run 'dedere watch once' or 'dedere store migrate' to begin one.",
            )
        if not any_version:
            require_head(revision)
    except BaseException:
        engine.dispose()
        raise
    return SqlStoreReader(engine)


@contextmanager
def reached(engine: Engine) -> Iterator[Connection]:
    """Connect, or raise StoreError `store-unreachable` with what the database said."""
    from sqlalchemy.exc import DatabaseError, OperationalError

    try:
        connection = engine.connect()
    except (OperationalError, DatabaseError) as fault:
        said = " ".join(str(fault.orig).split())
        raise StoreError(
            "store-unreachable",
            f"The store cannot be opened: {said[:300]}",
            way_out="Is the database running, and may this user write there?",
        ) from fault
    with connection:
        try:
            yield connection
        except DatabaseError as fault:
            raise StoreError(
                "store-unreadable",
                f"This is no store: {' '.join(str(fault.orig).split())[:300]}",
                way_out="Give another --store, or bring it back with 'dedere store restore'.",
            ) from fault


def revision_of(connection: Connection) -> str | None:
    """Return the version of the store's tables, or None when it has none."""
    from sqlalchemy import inspect, text

    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def require_head(revision: str) -> None:
    """Raise StoreError unless the tables are of the version that this program works with."""
    if revision == HEAD:
        return
    if revision < HEAD:
        raise StoreError(
            "store-old",
            f"The store is of version {revision}; this program works with {HEAD}.",
            way_out="Run 'dedere store backup FILE' to be safe, then 'dedere store migrate'.",
        )
    raise StoreError(
        "store-newer",
        f"The store is of version {revision}, newer than this program ({HEAD}).",
        way_out="Update dedere.",
    )
