"""What the record says in prose can be read by who does not know its keys and columns."""

from __future__ import annotations

import dataclasses
import re

import pytest

from dedere.record import load_record
from dedere.record.load import TABLES, data_folder, describe

# Keys that are no words of a language: put together with a hyphen, an underscore or a digit.
_KEYED = re.compile(r"[A-Za-z0-9]+(?:[-_:][A-Za-z0-9]+)+")
_ADDRESS = re.compile(r"https?://\S+")
# Columns that are sentences, with the words in which they would point at other rows.
_PROSE = ("note", "statement", "title", "text")
_TABULAR = re.compile(r"\b(?:rows?|columns?) (?:date|above|below|with)|\brow\b|\bindex id\b|_id\b")


def prose() -> list[tuple[str, str]]:
    """Each text of the record with the table and the key where it stands."""
    record = load_record()
    return [
        (f"{table} {next(iter(dataclasses.astuple(row)))}", str(text))
        for table in TABLES
        for row in getattr(record, table)
        for name in _PROSE
        if (text := getattr(row, name, None))
    ]


def keys() -> frozenset[str]:
    """The keys of all rows, and the names of all columns and of their fixed words."""
    found: set[str] = set()
    for resource in describe(data_folder())["resources"]:
        fields = resource["schema"]["fields"]
        found.update(field["name"] for field in fields)
        for field in fields:
            found.update(map(str, field.get("constraints", {}).get("enum", ())))
        first = fields[0]["name"]
        found.update(str(getattr(row, first)) for row in getattr(load_record(), resource["name"]))
    return frozenset(key for key in found if _KEYED.fullmatch(key))


def test_a_text_names_no_row_by_its_key_and_no_column() -> None:
    known = keys()
    named = [
        (place, word)
        for place, text in prose()
        for word in _KEYED.findall(_ADDRESS.sub("", text))
        if word in known
    ]
    assert (len(known) > 1000, named) == (True, [])


def test_a_text_does_not_speak_of_rows_and_columns() -> None:
    assert [place for place, text in prose() if _TABULAR.search(_ADDRESS.sub("", text))] == []


@pytest.mark.parametrize("key", ["SDN-2010-harun", "putin-2024-09-mongolia", "effective_date"])
def test_keys_and_columns_are_known_as_such(key: str) -> None:
    assert key in keys()
