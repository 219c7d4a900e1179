"""The quality gate of the checks: floors on the gold statements, bound to their digest."""

from __future__ import annotations

import json

import pytest

from dedere.record.record import Record
from tests.checks.gold import GOLD, digest, score

FLOORS = json.loads((GOLD / "floors_checks.json").read_text(encoding="utf-8"))


def test_floors_belong_to_this_gold_set() -> None:
    assert digest() == FLOORS["digest"]


@pytest.mark.parametrize("part", ["all", "dev", "blind"])
def test_decided_verdicts_are_right_as_often_as_the_floor_demands(
    record: Record, part: str
) -> None:
    result = score(record, None if part == "all" else part)
    assert result.precision >= FLOORS[part]["precision"]
    assert result.recall >= FLOORS[part]["recall"]


def test_ninety_eight_of_a_hundred_decided_verdicts_is_the_least_floor() -> None:
    assert FLOORS["all"]["precision"] >= 0.98
