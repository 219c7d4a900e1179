"""The package description as a page for people: every table, every column, in Markdown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_KINDS = {
    "text": "text",
    "day": "day",
    "partial_day": "day, month or year",
    "integer": "whole number",
    "list": "list",
    "boolean": "true or false",
}


def data_dictionary(described: Mapping[str, Any]) -> str:
    """Return a section in Markdown for each table of a package description."""
    return "\n".join(_table(resource) for resource in described["resources"])


def _table(resource: Mapping[str, Any]) -> str:
    schema = resource["schema"]
    key = schema.get("primaryKey") or []
    keys = {key} if isinstance(key, str) else set(key)
    foreign = {
        each["fields"]: each["reference"]["resource"] for each in schema.get("foreignKeys", ())
    }
    lines = [
        f"### {resource['name']}",
        "",
        f"{resource['title']}. {resource['description']}",
        "",
        "| column | holds | may be |",
        "|---|---|---|",
    ]
    for field in schema["fields"]:
        name = f"**{field['name']}**" if field["name"] in keys else field["name"]
        lines.append(f"| {name} | {_cell(field['description'])} | {_values(field, foreign)} |")
    return "\n".join([*lines, ""])


def _values(field: Mapping[str, Any], foreign: Mapping[str, str]) -> str:
    constraints = field.get("constraints", {})
    enum = constraints.get("enum") or field.get("dedere:enum")
    if field["name"] in foreign:
        words = f"a key of {foreign[field['name']]}"
    elif enum:
        words = ", ".join(enum)
    else:
        words = _KINDS[field.get("dedere:kind", "text")]
    if field.get("dedere:kind") == "list" and enum:
        words = f"list of {words}"
    return _cell(words if constraints.get("required") else f"{words}; may be empty")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
