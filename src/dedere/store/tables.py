"""The tables that are really there: of any version of the store, and of rooms that keep theirs
beside it in the same database (the desk's accounts, for one)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dedere.store import schema

if TYPE_CHECKING:
    from sqlalchemy import Connection, Table
    from sqlalchemy.types import TypeEngine

# What a room keeps here begins with its name; everything else in a shared database is not ours.
ROOMS = ("desk_",)


def tables(connection: Connection) -> tuple[Table, ...]:
    """Return our tables as the database has them, each after those that it refers to.

    Their columns have the types of `dedere.store.columns`, so that a row means the same whichever
    database it came from. Columns that the database computes by itself are left out.
    """
    from sqlalchemy import MetaData, Table, inspect

    names = [name for name in inspect(connection).get_table_names() if _ours(name)]
    found, plain = MetaData(), MetaData()
    found.reflect(connection, only=names)
    for table in found.sorted_tables:
        columns = [column for column in table.columns if column.computed is None]
        Table(table.name, plain, *(_plain(column) for column in columns))
    return tuple(plain.tables[table.name] for table in found.sorted_tables)


def ordered(table: Table) -> Any:
    """Return the query for all rows in the order of their keys, so that none precedes its own."""
    return table.select().order_by(*table.primary_key.columns)


def _ours(name: str) -> bool:
    return name in schema.metadata.tables or name.startswith(ROOMS)


def _plain(column: Any) -> Any:
    from sqlalchemy import Column

    return Column(column.name, _typed(column), primary_key=column.primary_key)


def _typed(column: Any) -> TypeEngine[Any]:
    from sqlalchemy import JSON, DateTime, LargeBinary

    from dedere.store.columns import Moment, document_json

    if isinstance(column.type, DateTime):
        return Moment()
    if isinstance(column.type, JSON):
        return document_json()
    if isinstance(column.type, LargeBinary):
        return LargeBinary()
    kind: TypeEngine[Any] = column.type
    return kind
