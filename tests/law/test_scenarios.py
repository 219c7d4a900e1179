"""The project's own table of cases: one test a row."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from dedere import load_record
from dedere.law import assess

ROWS = list(
    csv.DictReader((Path(__file__).parent / "scenarios.csv").read_text("utf-8").splitlines())
)


@pytest.mark.parametrize("row", ROWS, ids=[row["scenario_id"] for row in ROWS])
def test_scenario_has_the_expected_outcome(row: dict[str, str]) -> None:
    known = date.fromisoformat(row["known_on"]) if row["known_on"] else None
    answer = assess(
        load_record(),
        row["person_id"],
        row["state"],
        date.fromisoformat(row["date"]),
        known=known,
        presence=row["mode"],
    )
    assert answer.outcome == row["expected"]
