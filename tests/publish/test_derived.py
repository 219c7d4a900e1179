"""Derived tables hold what their definitions say."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dedere.law import assess
from dedere.publish.derived import BY_NAME, TABLES, Table
from dedere.record import Record
from dedere.record.standing import parties
from tests.publish.conftest import TODAY


def rows(record: Record, name: str) -> list[dict[str, Any]]:
    table = BY_NAME[name]
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows(record, TODAY)]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_key_names_one_row(record: Record, table: Table) -> None:
    names = [column.name for column in table.columns]
    keys = [
        tuple(row[names.index(name)] for name in table.key) for row in table.rows(record, TODAY)
    ]
    assert not table.key or len(keys) == len(set(keys))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_has_a_definition_and_a_query(table: Table) -> None:
    assert table.definition.endswith(".")
    assert table.query


def test_the_ledger_holds_visits_made_to_states_that_owed_the_arrest(record: Record) -> None:
    ledger = {row["trip_id"]: row for row in rows(record, "opportunities")}
    mongolia = ledger["putin-2024-09-mongolia"]
    assert mongolia["duty"] == "yes"
    assert mongolia["result"] == "not_arrested"
    assert mongolia["days_to_finding"] == 52
    assert "putin-2023-08-south-africa-brics" not in ledger
    assert "netanyahu-2025-02-usa" not in ledger


def test_the_ledger_agrees_with_the_law(record: Record) -> None:
    for row in rows(record, "opportunities"):
        if row["presence"] == "presence":
            a = assess(record, row["person_id"], row["iso3"], row["start"])
            assert (a.outcome, a.duty) == (row["outcome"], row["duty"]), row["trip_id"]


@pytest.mark.parametrize("day", [date(2002, 7, 1), date(2017, 10, 27), date(2024, 2, 1), TODAY])
def test_membership_by_day_follows_from_the_intervals(record: Record, day: date) -> None:
    found = {
        row["iso3"]
        for row in rows(record, "membership")
        if row["start"] <= day and (row["end"] is None or day < row["end"])
    }
    assert found == set(parties(record, day))


def test_exposure_intervals_agree_with_the_law_on_their_first_and_last_day(record: Record) -> None:
    from datetime import timedelta

    found = [row for row in rows(record, "exposure") if row["person_id"] == "vladimir-putin"]
    for row in found:
        days = [row["start"]] + ([row["end"] - timedelta(days=1)] if row["end"] else [])
        for day in days:
            a = assess(record, "vladimir-putin", row["iso3"], day)
            assert a.outcome == row["outcome"], (row["iso3"], day)


def test_armenia_owes_the_arrest_from_its_first_day_as_a_party(record: Record) -> None:
    found = [
        (row["start"], row["duty"])
        for row in rows(record, "exposure")
        if (row["person_id"], row["iso3"]) == ("vladimir-putin", "ARM")
    ]
    assert found == [(date(2023, 3, 17), "no"), (date(2024, 2, 1), "yes")]


def test_every_trip_has_its_duty(record: Record) -> None:
    found = {row["trip_id"] for row in rows(record, "trip_duties")}
    assert found == {trip.trip_id for trip in record.trips}


def test_a_coming_meeting_tells_the_hosts_duty(record: Record) -> None:
    found = {
        (row["edition"], row["person_id"]): row["duty"] for row in rows(record, "coming_summits")
    }
    assert found["22nd G20 summit", "vladimir-putin"] == "yes"
    assert found["21st G20 summit", "vladimir-putin"] == "no"


def test_a_national_courts_ruling_is_no_finding_of_the_court(record: Record) -> None:
    (row,) = [
        r for r in rows(record, "opportunities") if r["trip_id"] == "bashir-2015-06-south-africa"
    ]
    assert row["found_on"] == date(2017, 7, 6)
    assert "ZAF-HC-2015" in row["decisions"]
