"""Our entities are what the real followthemoney accepts, to the letter."""

from __future__ import annotations

import json
from typing import Any

import pytest
from followthemoney import model

from dedere.publish.dataset import ftm
from dedere.publish.stamp import stamp
from dedere.record import Record


@pytest.fixture(scope="module")
def entities(record: Record) -> list[dict[str, Any]]:
    lines = ftm.write(record, stamp(record)).decode().splitlines()
    return [json.loads(line) for line in lines]


def test_every_entity_is_valid_by_its_schema(entities: list[dict[str, Any]]) -> None:
    for entity in entities:
        proxy = model.get_proxy(entity, cleaned=False)
        proxy.schema.validate(proxy.to_dict())


def test_cleaning_changes_no_value(entities: list[dict[str, Any]]) -> None:
    for entity in entities:
        cleaned = model.get_proxy(entity, cleaned=False).to_dict()["properties"]
        given = {name: sorted(values) for name, values in entity["properties"].items()}
        assert {name: sorted(values) for name, values in cleaned.items()} == given, entity["id"]


def test_what_an_entity_points_to_is_there(entities: list[dict[str, Any]]) -> None:
    ids = {entity["id"] for entity in entities}
    assert len(ids) == len(entities)
    for entity in entities:
        proxy = model.get_proxy(entity, cleaned=False)
        for prop in proxy.iterprops():
            if prop.type.name == "entity":
                assert set(proxy.get(prop)) <= ids


def test_only_those_at_large_are_called_wanted(entities: list[dict[str, Any]]) -> None:
    topics = {
        entity["id"]: entity["properties"].get("topics", [])
        for entity in entities
        if entity["schema"] == "Person"
    }
    assert topics["dedere-person-vladimir-putin"] == ["wanted"]
    assert topics["dedere-person-jean-pierre-bemba"] == []
