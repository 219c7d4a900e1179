"""What would change an answer is found by trying, and each change is true."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dedere import load_record
from dedere.law import assess
from dedere.law.counterfactual import what_would_change
from tests.law.cases import ROWS, ask, ask_row


def test_armenia_the_day_before_was_free() -> None:
    a = ask("vladimir-putin", "ARM", "2024-02-01")
    first = what_would_change(load_record(), a)[0]
    assert first.text == (
        "Had the visit been before 1 February 2024 (Armenia's membership by its ratification of "
        "14 November 2023), the answer would be 'free to cooperate'."
    )


def test_mongolia_turns_on_doctrine_exception_presence_and_the_courts_earlier_line() -> None:
    found = what_would_change(load_record(), ask("vladimir-putin", "MNG", "2024-09-03"))
    assert {change.kind for change in found} == {
        "day",
        "presence",
        "exception",
        "doctrine",
        "court_line",
    }


def test_hungary_turns_on_knowledge() -> None:
    found = what_would_change(load_record(), ask("benjamin-netanyahu", "HUN", "2026-06-03"))
    seen = [change for change in found if change.kind == "knowledge"]
    assert [change.outcome for change in seen] == ["obliged_contested"]


@pytest.mark.parametrize("row", ROWS, ids=[row["scenario_id"] for row in ROWS])
def test_no_change_gives_the_same_outcome_and_each_day_is_the_turning_day(
    row: dict[str, str],
) -> None:
    a = ask_row(row)
    record = load_record()
    for change in what_would_change(record, a):
        assert change.outcome != a.outcome
        if change.kind == "day" and change.day is not None:
            before = change.day <= a.on
            day = change.day - timedelta(days=1) if before else change.day
            there = assess(record, a.person, a.state, day, known=a.known, presence=a.presence)
            assert there.outcome == change.outcome
