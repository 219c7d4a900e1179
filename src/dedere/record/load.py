"""Read the record strictly: what is not understood is an error with its place, never a default.

The schema is the package description itself (`data/datapackage.json`, Frictionless Data Package):
types, enumerations, keys. Nothing else says what a column may hold.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dedere.errors import Place, RecordError
from dedere.record import model
from dedere.record.record import Record
from dedere.record.tables import DESCRIPTION, TableRead

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

# Where an export puts the tables that it works out.
_DERIVED = "derived/"

TABLES: Mapping[str, type[Any]] = {
    "states": model.State,
    "state_names": model.StateName,
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


def data_folder() -> Path:
    """The folder of the record that ships with the package."""
    return Path(__file__).with_name("data")


@lru_cache(maxsize=2)
def load_record(folder: Path | None = None) -> Record:
    """Return the record from `folder`, or the one that ships with the package.

    Raises RecordError for the first fault, with file, line, field and a suggestion. The result is
    frozen and is kept for later calls.
    """
    faults: list[RecordError] = []
    record = read_tables(data_folder() if folder is None else folder, faults)
    if faults:
        raise faults[0]
    return record


def describe(source: Traversable) -> dict[str, Any]:
    """Return the package description of a folder; raises RecordError when it is none.

    Tables that an export worked out (under `derived/`) are left out: they are no part of the
    record.
    """
    body = _read(source, DESCRIPTION)
    try:
        described = json.loads(body)
        own = [row for row in described["resources"] if not str(row["path"]).startswith(_DERIVED)]
        described["resources"] = own
        described["version"]
    except (ValueError, KeyError, TypeError) as fault:
        raise RecordError(
            "bad-description",
            f"The package description cannot be used: {fault}.",
            place=Place(file=DESCRIPTION, line=getattr(fault, "lineno", None)),
            way_out="Take the one of the latest release and add your change again.",
        ) from None
    found: dict[str, Any] = described
    return found


def read_tables(source: Traversable, faults: list[RecordError]) -> Record:
    """Return a record of all rows that can be read; every fault is appended to `faults`.

    Raises RecordError at once when the description or a whole table is missing.
    """
    described = describe(source)
    resources = {resource["name"]: resource for resource in described["resources"]}
    read: dict[str, TableRead] = {}
    for name, cls in TABLES.items():
        if name not in resources:
            raise RecordError(
                "missing-table",
                f"The package description lacks the table '{name}'.",
                place=Place(file=DESCRIPTION),
                way_out="Each table of the record must be described there.",
            )
        body = _read(source, resources[name]["path"])
        read[name] = TableRead(cls, resources[name], body, faults)
    for name, table in read.items():
        _check_unique(table, faults)
        for foreign in resources[name]["schema"].get("foreignKeys", ()):
            _check_foreign(table, foreign, read, faults)
    faults.sort(key=lambda fault: fault.code != "bad-header")
    return Record(
        version=described["version"],
        bodies=tuple(table.body for table in read.values()),
        lines={name: table.lines for name, table in read.items()},
        **{name: table.values for name, table in read.items()},
    )


def _read(source: Traversable, path: str) -> bytes:
    try:
        return (source / path).read_bytes()
    except OSError:
        raise RecordError(
            "missing-file",
            f"'{path}' is not in the folder of the record.",
            place=Place(file=path),
            way_out="Give a folder that holds datapackage.json and all tables it names.",
        ) from None


def _check_unique(table: TableRead, faults: list[RecordError]) -> None:
    if not table.primary_key:
        return
    key = [table.primary_key] if isinstance(table.primary_key, str) else table.primary_key
    values = list(zip(*(table.columns[field] for field in key), strict=True))
    if len(set(values)) == len(values):
        return
    seen: dict[tuple[Any, ...], int] = {}
    for line, value in zip(table.lines, values, strict=True):
        first = seen.setdefault(value, line)
        if first != line:
            shown = ", ".join(str(part) for part in value)
            faults.append(
                RecordError(
                    "double-key",
                    f"'{shown}' stands already in line {first}.",
                    place=Place(file=table.path, line=line, field=", ".join(key)),
                    way_out="Keep one of the two rows.",
                )
            )


def _check_foreign(
    table: TableRead,
    foreign: Mapping[str, Any],
    read: Mapping[str, TableRead],
    faults: list[RecordError],
) -> None:
    field, target = foreign["fields"], foreign["reference"]
    known = set(read[target["resource"]].columns[target["fields"]])
    column = table.columns[field]
    dangling = set(column) - known - {""}
    if not dangling:
        return
    from difflib import get_close_matches

    for line, value in zip(table.lines, column, strict=True):
        if value in dangling:
            near = get_close_matches(value, known, n=1)
            faults.append(
                RecordError(
                    "dangling-key",
                    f"'{value}' is not in the table '{target['resource']}'.",
                    place=Place(file=table.path, line=line, field=field),
                    way_out=f"Did you mean '{near[0]}'?"
                    if near
                    else f"Add it to {read[target['resource']].path} first.",
                )
            )
