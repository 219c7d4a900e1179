"""The tables of the record and the derived ones in one shape, for every writer of tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from dedere.publish.derived import TABLES
from dedere.record.record import Record

LIST_MARK = " | "


@dataclass(frozen=True, slots=True)
class Field:
    """A column. `kind` is text, day, partial_day, integer, boolean or list."""

    name: str
    kind: str
    description: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its rows as Python values; None is an empty cell.

    `key` are the columns that name a row, `refers` the columns that point to another table.
    """

    name: str
    title: str
    description: str
    derived: bool
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    refers: Mapping[str, tuple[str, str]]
    rows: tuple[tuple[Any, ...], ...]


def sheets(record: Record, described: Mapping[str, Any], on: date) -> tuple[Sheet, ...]:
    """Return every table of the record, in the order of its description, then the derived ones.

    `on` is the day for which coming summits are worked out.
    """
    return (*_of_the_record(record, described), *_derived(record, on))


def _of_the_record(record: Record, described: Mapping[str, Any]) -> Iterator[Sheet]:
    for resource in described["resources"]:
        schema = resource["schema"]
        fields = tuple(
            Field(row["name"], row.get("dedere:kind", "text"), row["description"])
            for row in schema["fields"]
        )
        key = schema.get("primaryKey") or ()
        yield Sheet(
            resource["name"],
            resource["title"],
            resource["description"],
            False,
            fields,
            (key,) if isinstance(key, str) else tuple(key),
            {
                each["fields"]: (each["reference"]["resource"], each["reference"]["fields"])
                for each in schema.get("foreignKeys", ())
            },
            tuple(
                tuple(_value(getattr(row, field.name)) for field in fields)
                for row in record.table(resource["name"])
            ),
        )


def _value(value: Any) -> Any:
    if value is None or value == "":
        return None
    if isinstance(value, (str, int, date, tuple)):
        return value
    return str(value)


_KINDS = {"string": "text", "date": "day", "integer": "integer", "boolean": "boolean"}
_REFERS = {
    "person_id": ("persons", "person_id"),
    "iso3": ("states", "iso3"),
    "host_iso3": ("states", "iso3"),
    "trip_id": ("trips", "trip_id"),
}


def _derived(record: Record, on: date) -> Iterator[Sheet]:
    for table in TABLES:
        names = {column.name for column in table.columns}
        yield Sheet(
            table.name,
            table.title,
            f"{table.definition} Query: {table.query}.",
            True,
            tuple(Field(c.name, _KINDS[c.kind], c.description) for c in table.columns),
            table.key,
            {name: target for name, target in _REFERS.items() if name in names},
            tuple(
                tuple(None if cell == "" else cell for cell in row)
                for row in table.rows(record, on)
            ),
        )
