"""The data set as a Frictionless data package: CSV tables, their description, a dictionary."""

from __future__ import annotations

import copy
import csv
import io
import json
from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from dedere.publish.dataset.sheets import LIST_MARK, Sheet
from dedere.publish.stamp import Stamp, identifier
from dedere.record.dictionary import data_dictionary
from dedere.record.record import Record

_TYPES = {"day": "date", "integer": "integer", "boolean": "boolean"}
DESCRIPTION = "datapackage.json"


def files(
    record: Record, described: Mapping[str, Any], sheets: Sequence[Sheet], stamp: Stamp
) -> dict[str, bytes]:
    """Return the files of the package by path: datapackage.json, tables, DICTIONARY.md.

    The record's own tables keep their bytes.
    """
    found = dict(_own(record, described))
    for sheet in sheets:
        if sheet.derived:
            found[f"derived/{sheet.name}.csv"] = csv_of(sheet)
    package = _describe(described, sheets, found, stamp)
    found[DESCRIPTION] = json_of(package)
    found["DICTIONARY.md"] = _dictionary(package, stamp).encode()
    return found


def json_of(data: object) -> bytes:
    """Return plain data as JSON, letters as they are, one value a line."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _own(record: Record, described: Mapping[str, Any]) -> list[tuple[str, bytes]]:
    from dedere.record.load import TABLES

    paths = {resource["name"]: resource["path"] for resource in described["resources"]}
    names = list(TABLES)
    return [(_own_path(paths[name]), body) for name, body in zip(names, record.bodies, strict=True)]


def _own_path(path: str) -> str:
    """Where a table of the record lies in an export, also in the export of an export."""
    return f"data/{path.removeprefix('data/')}"


def csv_of(sheet: Sheet) -> bytes:
    """Return the table as CSV with a line of names, lines ended by a line feed."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([field.name for field in sheet.fields])
    writer.writerows([[cell(value) for value in row] for row in sheet.rows])
    return text.getvalue().encode()


def cell(value: Any) -> str:
    """A value as a cell of text: ISO 8601 days, true and false, lists with ' | '."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return LIST_MARK.join(value)
    return str(value)


def _describe(
    described: Mapping[str, Any], sheets: Sequence[Sheet], bodies: Mapping[str, bytes], stamp: Stamp
) -> dict[str, Any]:
    package: dict[str, Any] = copy.deepcopy(dict(described))
    package["id"] = identifier("package", stamp.digest)
    package["created"] = f"{stamp.moment:%Y-%m-%dT%H:%M:%SZ}"
    package["dedere:digest"] = stamp.digest
    for resource in package["resources"]:
        resource["path"] = _own_path(resource["path"])
    package["resources"] += [
        resource_of(sheet, f"derived/{sheet.name}.csv") for sheet in sheets if sheet.derived
    ]
    for resource in package["resources"]:
        body = bodies[resource["path"]]
        resource["bytes"] = len(body)
        resource["hash"] = f"sha256:{sha256(body).hexdigest()}"
    return package


def resource_of(sheet: Sheet, path: str) -> dict[str, Any]:
    """Return the description of a table that lies at the path, as a tabular data resource."""
    schema: dict[str, Any] = {
        "fields": [
            {
                "name": field.name,
                "type": _TYPES.get(field.kind, "string"),
                "dedere:kind": field.kind,
                "description": field.description,
                **({"constraints": {"required": True}} if field.name in sheet.key[:2] else {}),
            }
            for field in sheet.fields
        ],
        "missingValues": [""],
    }
    if sheet.key and all(_filled(sheet, name) for name in sheet.key):
        schema["primaryKey"] = list(sheet.key)
    schema["foreignKeys"] = [
        {"fields": name, "reference": {"resource": table, "fields": target}}
        for name, (table, target) in sheet.refers.items()
    ]
    return {
        "name": sheet.name,
        "title": sheet.title,
        "description": sheet.description,
        "path": path,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n"},
        "schema": schema,
    }


def _filled(sheet: Sheet, name: str) -> bool:
    at = next(i for i, field in enumerate(sheet.fields) if field.name == name)
    return all(row[at] is not None for row in sheet.rows)


def _dictionary(package: Mapping[str, Any], stamp: Stamp) -> str:
    return (
        f"# {package['title']}: data dictionary\n\n"
        f"Version {stamp.version}, SHA-256 of the tables {stamp.digest}. "
        f"Licence: {package['licenses'][0]['title']} ({package['licenses'][0]['path']}). "
        "Made from datapackage.json. Tables in `data/` are curated; those in `derived/` are "
        "computed from them by the law as dedere applies it.\n\n"
        f"{data_dictionary(package)}"
    )
