"""From rows to frozen values and back, by the names of their fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import Column, ColumnElement, Connection, Table, and_, literal, select

from dedere.store import schema

Value = TypeVar("Value")


@lru_cache(maxsize=64)
def _names(cls: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cls))


def names_of(cls: type[Any]) -> tuple[str, ...]:
    """The names of a dataclass's fields."""
    return _names(cls)  # type: ignore[arg-type, unused-ignore]


def columns_of(table: Table, cls: type[Any], *, prefix: str = "") -> list[Any]:
    """The table's columns that a dataclass has fields for, labelled with a prefix."""
    wanted = [name for name in names_of(cls) if name in table.c]
    return [table.c[name].label(f"{prefix}{name}") for name in wanted]


def build(cls: type[Value], row: Mapping[Any, Any], *, prefix: str = "", **more: Any) -> Value:
    """Return the dataclass made from a row whose labels carry the prefix, and from `more`."""
    found = _labels(cls, prefix, tuple(row))  # type: ignore[arg-type, unused-ignore]
    return cls(**{**{name: row[label] for name, label in found}, **more})


@lru_cache(maxsize=64)
def _labels(cls: Any, prefix: str, labels: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The fields that rows with these labels hold, each with its label: the same for all rows."""
    named = [(name, f"{prefix}{name}") for name in _names(cls)]
    return tuple((name, label) for name, label in named if label in labels)


def values_of(draft: Any) -> dict[str, Any]:
    """The fields of a draft as a row, without copying what they hold."""
    return {name: getattr(draft, name) for name in names_of(type(draft))}


def inserted(connection: Connection, table: Table, values: Mapping[str, Any]) -> int:
    """Insert one row and return its number."""
    result = connection.execute(_insert(table), dict(values))
    key: Any = result.inserted_primary_key
    return int(key[0])


@lru_cache(maxsize=64)
def _insert(table: Any) -> Any:
    return table.insert()


def upsert(connection: Connection, table: Table) -> Any:
    """An insert that can leave out or overwrite rows that are there already."""
    if connection.dialect.name == "sqlite":
        from sqlalchemy.dialects import sqlite

        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql

    return postgresql.insert(table)


def not_superseded(table: Table) -> ColumnElement[bool]:
    """True for a row that no other row supersedes."""
    return _unsuperseded(table.c.id, table)


def newest(table: Table, group: Column[Any]) -> ColumnElement[bool]:
    """True for the row with the highest number among those with the same value of `group`."""
    other = table.alias()
    later = select(literal(1)).where(other.c[group.name] == group, other.c.id > table.c.id)
    # Not "the number is the greatest": PostgreSQL takes that to hold for one row in a table.
    return ~later.correlate(table).exists()


@lru_cache(maxsize=1)
def current_claims() -> ColumnElement[bool]:
    """True for a claim that stands: not edited since, of its report's newest reading and text."""
    claims = schema.claims
    return and_(
        not_superseded(claims),
        _unsuperseded(claims.c.reading_id, schema.readings),
        _unsuperseded(claims.c.document_id, schema.documents),
    )


def _unsuperseded(number: Column[Any], table: Table) -> ColumnElement[bool]:
    later = table.alias()
    query = select(literal(1)).where(later.c.supersedes == number).correlate(number.table)
    return ~query.exists()
