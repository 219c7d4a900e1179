"""The project's own table of cases: one test a row."""

from __future__ import annotations

import pytest

from tests.law.cases import ROWS, ask_row


@pytest.mark.parametrize("row", ROWS, ids=[row["scenario_id"] for row in ROWS])
def test_scenario_has_the_expected_outcome(row: dict[str, str]) -> None:
    assert ask_row(row).outcome == row["expected"]
