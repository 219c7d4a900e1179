"""The gate: no figure of the reader falls below its stored floor."""

from __future__ import annotations

import json

import pytest

from tests.gold_gate.measures import GOLD, digest, measures

STORED = json.loads((GOLD / "floors_reader.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def figures() -> dict[str, float]:
    return dict(measures())


def test_the_floors_belong_to_this_gold_set() -> None:
    assert digest() == STORED["digest"]


def test_every_figure_has_a_floor(figures: dict[str, float]) -> None:
    assert sorted(figures) == sorted(STORED["floors"])


@pytest.mark.parametrize("name", sorted(STORED["floors"]))
def test_no_figure_lies_below_its_floor(name: str, figures: dict[str, float]) -> None:
    assert figures[name] >= STORED["floors"][name]
