"""Rows are added where they belong, with those that go along, or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dedere.errors import InputError, RecordError
from dedere.record import Record, load_record
from dedere.record.check import check_folder
from dedere.record.drafts import drafts, resolved, suggested
from dedere.record.edit import Draft, add_rows, refuse_read_only
from dedere.record.load import data_folder

SOURCE = "https://example.org/1"
TRIP = {
    "person_id": "putin",
    "start": "2027-03-01",
    "place": "Ulaanbaatar",
    "iso3": "mongolia",
    "status": "planned",
    "occasion": "Official visit",
    "forum": "bilateral",
    "note": "Announced by the host.",
    "sources": SOURCE,
}


def completed(record: Record, kind: str, cells: dict[str, str]) -> dict[str, str]:
    cells = resolved(record, cells, new_person="name" in cells)
    while more := suggested(record, kind, cells):
        cells |= more
    return cells


def add(folder: Path, kind: str, cells: dict[str, str]) -> list[tuple[str, int]]:
    record = load_record(folder)
    written = add_rows(folder, drafts(record, kind, completed(record, kind, cells)))
    return [(row.file, row.line) for row in written.rows]


def bodies(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_names_become_ids(record: Record) -> None:
    found = resolved(record, {"person_id": "Putin", "iso3": "Mongolia"})
    assert found == {"person_id": "vladimir-putin", "iso3": "MNG"}


def test_what_follows_for_a_trip(record: Record) -> None:
    found = completed(record, "trip", TRIP)
    filled = {name: found[name] for name in found if name not in TRIP}
    assert filled == {
        "trip_id": "putin-2027-03-mongolia",
        "end": "2027-03-01",
        "date_precision": "day",
        "mode": "in_person",
        "presence": "presence",
        "outcome": "not_applicable",
        "confidence": "B",
    }


def test_the_outcome_of_a_made_trip_is_not_guessed(record: Record) -> None:
    assert "outcome" not in completed(record, "trip", {**TRIP, "status": "made"})


def test_a_second_trip_of_a_month_gets_a_number(record: Record) -> None:
    again = {**TRIP, "start": "2024-09-20"}
    assert completed(record, "trip", again)["trip_id"] == "putin-2024-09-mongolia-2"


@pytest.mark.parametrize(
    ("cells", "effect"),
    [
        ({"act": "accession", "date": "2026-11-01"}, "2027-01-01"),
        ({"act": "withdrawal_notification", "date": "2026-11-01"}, "2027-11-01"),
        ({"act": "accession", "date": "2026-11-01", "instrument": "apic"}, "2026-12-01"),
        ({"act": "withdrawal_announced", "date": "2026-11-01"}, ""),
    ],
)
def test_the_day_of_effect_follows_from_the_article(
    record: Record, cells: dict[str, str], effect: str
) -> None:
    assert (
        completed(record, "treaty-act", {"iso3": "NPL", **cells}).get("effective_date", "")
        == effect
    )


@pytest.mark.parametrize(("sources", "grade"), [("", "C"), (SOURCE, "B"), (f"{SOURCE} | x", "B")])
def test_confidence_a_is_never_given_by_itself(record: Record, sources: str, grade: str) -> None:
    assert completed(record, "event", {"sources": sources})["confidence"] == grade


def test_a_trip_is_added_among_those_of_its_person(copy: Path) -> None:
    before = bodies(copy)
    (place,) = add(copy, "trip", TRIP)
    lines = (copy / "trips.csv").read_text(encoding="utf-8").splitlines()
    assert lines[place[1] - 1].startswith("putin-2027-03-mongolia,vladimir-putin,")
    assert lines[place[1] - 2].split(",")[1] == "vladimir-putin"
    after = bodies(copy)
    assert [name for name in after if after[name] != before[name]] == ["trips.csv"]
    assert (
        b"".join(
            line
            for line in after["trips.csv"].splitlines(keepends=True)
            if not line.startswith(b"putin-2027-03-mongolia,")
        )
        == before["trips.csv"]
    )


def test_an_earlier_trip_stands_before_the_later_ones(copy: Path) -> None:
    (place,) = add(copy, "trip", {**TRIP, "start": "2023-01-05", "status": "cancelled"})
    rows = [line.split(",") for line in (copy / "trips.csv").read_text("utf-8").splitlines()]
    assert rows[place[1] - 2][2] <= "2023-01-05" < rows[place[1]][2]


def test_a_new_warrant_brings_person_name_and_events(copy: Path) -> None:
    cells = {
        "name": "Jane Doe",
        "person_id": "jane-doe",
        "sex": "F",
        "nationality": "russia",
        "situation": "ukraine",
        "issued": "2026-11-01",
        "made_public": "2026-11-05",
        "crimes": "war_crimes",
        "sources": SOURCE,
    }
    files = [file for file, _ in add(copy, "warrant", cells)]
    assert files == [
        "persons.csv",
        "aliases.csv",
        "warrants.csv",
        "warrant_events.csv",
        "warrant_events.csv",
    ]
    found = load_record(Path(copy.rename(copy.with_name("renamed"))))
    assert [event.event for event in found.events_of("doe-2026")] == ["issued", "unsealed"]


def test_a_declaration_brings_its_acceptance(copy: Path) -> None:
    cells = {
        "iso3": "egypt",
        "act": "declaration_12_3",
        "date": "2026-10-01",
        "effective_date": "2013-07-03",
        "sources": SOURCE,
    }
    assert [file for file, _ in add(copy, "treaty-act", cells)] == [
        "treaty_acts.csv",
        "acceptances.csv",
    ]


def test_a_row_that_breaks_a_rule_changes_nothing(copy: Path) -> None:
    before = bodies(copy)
    event = {"warrant_id": "putin-2023", "event": "vacated", "date": "2022-01-01"}
    with pytest.raises(RecordError) as caught:
        add(copy, "event", {**event, "sources": SOURCE})
    assert (caught.value.code, bodies(copy)) == ("event-before-warrant", before)


def test_a_cell_that_is_no_value_changes_nothing(copy: Path) -> None:
    before = bodies(copy)
    with pytest.raises(RecordError) as caught:
        add(copy, "trip", {**TRIP, "start": "2027-02-30"})
    assert (caught.value.code, bodies(copy)) == ("bad-date", before)


def test_one_bad_row_of_several_keeps_all_out(copy: Path) -> None:
    before = bodies(copy)
    alias = {"person_id": "sergei-shoigu", "alias": "S. K. Shoigu", "lang": "en", "kind": "short"}
    rows = [
        Draft("aliases", {**alias, "ambiguous": "false"}),
        Draft("aliases", {**alias, "ambiguous": "perhaps"}),
    ]
    with pytest.raises(RecordError):
        add_rows(copy, rows)
    assert bodies(copy) == before


def test_an_unknown_column_is_refused(copy: Path) -> None:
    with pytest.raises(InputError) as caught:
        add_rows(copy, [Draft("aliases", {"nickname": "Vova"})])
    assert caught.value.code == "unknown-column"


def test_a_warning_is_told_and_written(copy: Path) -> None:
    record = load_record(copy)
    cells = completed(record, "trip", {**TRIP, "start": "2026-11-01"})
    written = add_rows(copy, drafts(record, "trip", cells))
    assert [problem.code for problem in written.problems] == ["plan-has-passed"]


def test_nothing_is_written_when_not_asked_to(copy: Path) -> None:
    before = bodies(copy)
    record = load_record(copy)
    rows = drafts(record, "trip", completed(record, "trip", TRIP))
    assert add_rows(copy, rows, write=False).rows[0].file == "trips.csv"
    assert bodies(copy) == before


def test_windows_line_ends_are_kept(copy: Path) -> None:
    path = copy / "trips.csv"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    add(copy, "trip", TRIP)
    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n")


def test_a_folder_that_cannot_be_written_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(InputError) as caught:
        refuse_read_only(data_folder())
    assert caught.value.code == "read-only"
    assert "--record DIR" in str(caught.value.way_out)


def test_the_copy_holds_together_after_adding(copy: Path) -> None:
    add(copy, "trip", TRIP)
    assert [p for p in check_folder(copy) if p.level == "error"] == []
