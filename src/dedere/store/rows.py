"""From rows to frozen values and back, by the names of their fields."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import fields
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import Column, ColumnElement, Connection, Table, exists, func, select

from dedere.store import schema

Value = TypeVar("Value")


@lru_cache(maxsize=64)
def _names(cls: Hashable) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cls))  # type: ignore[arg-type]


def names_of(cls: type[Any]) -> tuple[str, ...]:
    """The names of a dataclass's fields."""
    return _names(cls)


def columns_of(table: Table, cls: type[Any], *, prefix: str = "") -> list[Any]:
    """The table's columns that a dataclass has fields for, labelled with a prefix."""
    wanted = [name for name in names_of(cls) if name in table.c]
    return [table.c[name].label(f"{prefix}{name}") for name in wanted]


def build(cls: type[Value], row: Mapping[Any, Any], *, prefix: str = "", **more: Any) -> Value:
    """Return the dataclass made from a row whose labels carry the prefix, and from `more`."""
    values = {name: row[f"{prefix}{name}"] for name in names_of(cls) if f"{prefix}{name}" in row}
    return cls(**{**values, **more})


def values_of(draft: Any) -> dict[str, Any]:
    """The fields of a draft as a row, without copying what they hold."""
    return {name: getattr(draft, name) for name in names_of(type(draft))}


def inserted(connection: Connection, table: Table, values: Mapping[str, Any]) -> int:
    """Insert one row and return its number."""
    result = connection.execute(table.insert().values(**values))
    key: Any = result.inserted_primary_key
    return int(key[0])


def not_superseded(table: Table) -> ColumnElement[bool]:
    """True for a row that no other row supersedes."""
    later = table.alias()
    return ~exists(select(1).where(later.c.supersedes == table.c.id))


def newest(table: Table, group: Column[Any]) -> ColumnElement[bool]:
    """True for the row with the highest number among those with the same value of `group`."""
    other = table.alias()
    top = select(func.max(other.c.id)).where(other.c[group.name] == group).scalar_subquery()
    return table.c.id == top


def current_claims() -> ColumnElement[bool]:
    """True for a claim that stands: not edited since, of its report's newest reading and text."""
    return (
        not_superseded(schema.claims)
        & ~exists(select(1).where(schema.readings.c.supersedes == schema.claims.c.reading_id))
        & ~exists(
            select(1).where(
                schema.documents.c.supersedes == schema.claims.c.document_id,
            )
        )
    )
