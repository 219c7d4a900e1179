"""Counts by table and confidence, and for a day parties and persons at large."""

from __future__ import annotations

from datetime import date

import pytest

from dedere.record import Record
from dedere.record.load import TABLES
from dedere.record.stats import statistics


@pytest.mark.parametrize(
    ("on", "parties", "at_large"),
    [
        ("2024-08-29", 124, 19),
        ("2025-01-01", 125, 28),
        ("2026-10-02", 125, 31),
        ("2026-11-23", 125, 31),
    ],
)
def test_parties_and_persons_at_large(record: Record, on: str, parties: int, at_large: int) -> None:
    day = statistics(record, date.fromisoformat(on)).as_dict()["day"]
    assert (day["parties"], day["at_large"]) == (parties, at_large)


def test_what_was_not_known_is_not_counted(record: Record) -> None:
    on, known = date(2026, 6, 3), date(2026, 5, 28)
    assert len(statistics(record, on, known).as_dict()["day"]["persons_at_large"]) >= 1
    now, then = statistics(record, on), statistics(record, on, known)
    assert now.day is not None
    assert then.day is not None
    assert set(now.day.parties) - set(then.day.parties) == {"HUN"}


def test_all_tables_are_counted(record: Record) -> None:
    found = statistics(record)
    assert [(row.table, row.rows) for row in found.tables] == [
        (name, len(record.table(name))) for name in TABLES
    ]


def test_grades_add_up_to_the_rows(record: Record) -> None:
    graded = [row for row in statistics(record).tables if row.by_confidence]
    assert [row.table for row in graded if sum(n for _, n in row.by_confidence) != row.rows] == []


def test_without_a_day_nothing_is_said_about_one(record: Record) -> None:
    assert statistics(record).as_dict()["day"] is None
