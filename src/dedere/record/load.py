"""Read the record strictly: what is not understood is an error with its place, never a default.

The schema is the package description itself (`data/datapackage.json`, Frictionless Data Package):
types, enumerations, keys. Nothing else says what a column may hold.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from dedere.days import PartialDay, parse_day
from dedere.errors import DedereError, Place, RecordError
from dedere.record import model
from dedere.record.record import Record

TABLES: Mapping[str, type[Any]] = {
    "states": model.State,
    "treaty_acts": model.TreatyAct,
    "bilateral_agreements": model.BilateralAgreement,
    "implementing_laws": model.ImplementingLaw,
    "persons": model.Person,
    "aliases": model.Alias,
    "offices": model.Office,
    "situations": model.Situation,
    "warrants": model.Warrant,
    "warrant_events": model.WarrantEvent,
    "trips": model.Trip,
    "summits": model.Summit,
    "forum_members": model.ForumMember,
    "decisions": model.Decision,
    "coverage": model.Coverage,
    "acceptances": model.Acceptance,
    "security_council_duties": model.SecurityCouncilDuty,
    "requests": model.Request,
    "overrides": model.Override,
    "control": model.Control,
    "applications": model.Application,
    "doctrines": model.DoctrinePosition,
}

_Convert = Callable[[str], Any]
_OPTIONAL_NONE = {"day", "partial_day", "integer"}


def data_folder() -> Traversable:
    """The folder of the record that ships with the package."""
    return files("dedere.record") / "data"


@lru_cache(maxsize=2)
def load_record(folder: Path | None = None) -> Record:
    """Return the record from `folder`, or the one that ships with the package.

    Raises RecordError for the first fault, with file, line, field and a suggestion. The result is
    frozen and is kept for later calls.
    """
    source: Traversable = folder if folder is not None else data_folder()
    faults: list[RecordError] = []
    record = read_tables(source, faults)
    if faults:
        raise faults[0]
    return record


def read_tables(source: Traversable, faults: list[RecordError]) -> Record:
    """Return a record of all rows that can be read; every fault is appended to `faults`."""
    described = json.loads((source / "datapackage.json").read_text(encoding="utf-8"))
    digest = hashlib.sha256()
    rows: dict[str, tuple[Any, ...]] = {}
    resources = {resource["name"]: resource for resource in described["resources"]}
    for name, cls in TABLES.items():
        resource = resources.get(name)
        if resource is None:
            raise RecordError(
                "missing-table",
                f"The package description lacks the table '{name}'.",
                place=Place(file="datapackage.json"),
            )
        body = (source / resource["path"]).read_bytes()
        digest.update(body)
        rows[name] = tuple(_rows(cls, resource, body, faults))
    record = Record(version=described["version"], digest=digest.hexdigest(), **rows)
    _check_keys(resources, rows, faults)
    return record


def _rows(
    cls: type[Any], resource: Mapping[str, Any], body: bytes, faults: list[RecordError]
) -> Iterator[Any]:
    path: str = resource["path"]
    reader = csv.reader(body.decode("utf-8").splitlines(keepends=True))
    header = next(reader)
    fields = resource["schema"]["fields"]
    expected = [field["name"] for field in fields]
    if header != expected:
        odd = [name for name in header if name not in expected] or header
        near = get_close_matches(odd[0], expected, n=1)
        faults.append(
            RecordError(
                "bad-header",
                f"The columns are {', '.join(header)}; expected {', '.join(expected)}.",
                place=Place(file=path, line=1),
                way_out=f"Did you mean '{near[0]}'?" if near else None,
            )
        )
        return
    converters = [_converter(field, path) for field in fields]
    for row in reader:
        line = reader.line_num
        if len(row) != len(header):
            faults.append(
                RecordError(
                    "bad-row",
                    f"The row has {len(row)} values for {len(header)} columns.",
                    place=Place(file=path, line=line),
                    way_out="Put values that hold a comma in double quotes.",
                )
            )
            continue
        try:
            values = [convert(value) for convert, value in zip(converters, row, strict=True)]
        except DedereError as fault:
            field = fault.place.field if fault.place else None
            faults.append(
                RecordError(
                    fault.code,
                    fault.message,
                    place=Place(file=path, line=line, field=field),
                    way_out=fault.way_out,
                )
            )
            continue
        yield cls(**dict(zip(header, values, strict=True)))


def _converter(field: Mapping[str, Any], path: str) -> _Convert:
    """Return the function that turns one cell into its value, or raises RecordError."""
    name: str = field["name"]
    constraints = field.get("constraints", {})
    required: bool = constraints.get("required", False)
    enum = frozenset(constraints.get("enum", ()))
    kind: str = field.get("dedere:kind", "text")
    place = Place(file=path, field=name)

    def text(value: str) -> Any:
        if enum and value and value not in enum:
            near = get_close_matches(value, sorted(enum), n=1)
            hint = f"Did you mean '{near[0]}'?" if near else f"One of: {', '.join(sorted(enum))}."
            raise RecordError(
                "bad-value", f"'{value}' is not a known {name}.", place=place, way_out=hint
            )
        return value

    def day(value: str) -> Any:
        return parse_day(value, field=name, place=place)

    def partial(value: str) -> Any:
        try:
            return PartialDay.parse(value)
        except DedereError as fault:
            raise RecordError(
                fault.code, fault.message, place=place, way_out=fault.way_out
            ) from None

    def integer(value: str) -> Any:
        if not value.isascii() or not value.isdigit():
            raise RecordError("bad-number", f"'{value}' is not a whole number.", place=place)
        return int(value)

    def listing(value: str) -> Any:
        return tuple(part for part in (p.strip() for p in value.split(" | ")) if part)

    def boolean(value: str) -> Any:
        if value not in {"true", "false"}:
            raise RecordError("bad-value", f"'{value}' is neither true nor false.", place=place)
        return value == "true"

    convert: _Convert = {
        "text": text,
        "day": day,
        "partial_day": partial,
        "integer": integer,
        "list": listing,
        "boolean": boolean,
    }[kind]

    if not required and not enum and kind == "text":
        return str

    def checked(value: str) -> Any:
        if value:
            return convert(value)
        if required:
            raise RecordError(
                "missing-value", f"The field '{name}' must not be empty.", place=place
            )
        return None if kind in _OPTIONAL_NONE else convert(value)

    return lru_cache(maxsize=4096)(checked)


def _check_keys(
    resources: Mapping[str, Any], rows: Mapping[str, tuple[Any, ...]], faults: list[RecordError]
) -> None:
    for name, table in rows.items():
        schema = resources[name]["schema"]
        path = resources[name]["path"]
        key = schema.get("primaryKey")
        if key:
            _check_unique(path, [key] if isinstance(key, str) else key, table, faults)
        for foreign in schema.get("foreignKeys", ()):
            field, target = foreign["fields"], foreign["reference"]
            known = {getattr(row, target["fields"]) for row in rows[target["resource"]]}
            for line, row in enumerate(table, start=2):
                value = getattr(row, field)
                if value and value not in known:
                    near = get_close_matches(value, [str(k) for k in known], n=1)
                    faults.append(
                        RecordError(
                            "dangling-key",
                            f"'{value}' is not in the table '{target['resource']}'.",
                            place=Place(file=path, line=line, field=field),
                            way_out=f"Did you mean '{near[0]}'?" if near else None,
                        )
                    )


def _check_unique(
    path: str, key: list[str], table: tuple[Any, ...], faults: list[RecordError]
) -> None:
    seen: dict[tuple[Any, ...], int] = {}
    for line, row in enumerate(table, start=2):
        value = tuple(getattr(row, field) for field in key)
        first = seen.setdefault(value, line)
        if first != line:
            shown = ", ".join(str(part) for part in value)
            faults.append(
                RecordError(
                    "double-key",
                    f"'{shown}' stands already in line {first}.",
                    place=Place(file=path, line=line, field=", ".join(key)),
                    way_out="Keep one of the two rows.",
                )
            )
