"""The package description: valid for others, complete for readers, the same as the model."""

from __future__ import annotations

import dataclasses
import typing

import pytest
from frictionless import Package

from dedere.record import model
from dedere.record.load import TABLES, data_folder, describe

RESOURCES = {resource["name"]: resource for resource in describe(data_folder())["resources"]}


def test_frictionless_finds_nothing_wrong() -> None:
    report = Package(str(data_folder() / "datapackage.json")).validate()
    assert report.flatten(["name", "rowNumber", "fieldName", "message"]) == []


def test_every_table_is_described() -> None:
    assert sorted(RESOURCES) == sorted(TABLES)


@pytest.mark.parametrize("table", TABLES)
def test_every_table_and_column_says_what_it_holds(table: str) -> None:
    resource = RESOURCES[table]
    silent = [f["name"] for f in resource["schema"]["fields"] if not f.get("description")]
    assert (bool(resource.get("description")), silent) == (True, [])


@pytest.mark.parametrize("table", TABLES)
def test_columns_are_the_fields_of_the_model(table: str) -> None:
    columns = {field["name"] for field in RESOURCES[table]["schema"]["fields"]}
    assert columns == {field.name for field in dataclasses.fields(TABLES[table])}


@pytest.mark.parametrize("table", TABLES)
def test_what_the_model_calls_literal_is_what_the_description_allows(table: str) -> None:
    hints = typing.get_type_hints(TABLES[table], vars(model))
    for field in RESOURCES[table]["schema"]["fields"]:
        hint = hints[field["name"]]
        if typing.get_origin(hint) is typing.Literal:
            allowed = field["constraints"]["enum"]
            assert sorted(typing.get_args(hint)) == sorted(allowed), field["name"]


@pytest.mark.parametrize("table", TABLES)
def test_only_columns_that_may_be_empty_may_be_none(table: str) -> None:
    hints = typing.get_type_hints(TABLES[table], vars(model))
    for field in RESOURCES[table]["schema"]["fields"]:
        may_be_empty = not field.get("constraints", {}).get("required")
        is_text_or_list = field.get("dedere:kind", "text") in {"text", "list"}
        may_be_none = type(None) in typing.get_args(hints[field["name"]])
        assert may_be_none == (may_be_empty and not is_text_or_list), field["name"]
