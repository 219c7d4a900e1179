"""What people decide stands beside what the machine read, and whoever was told hears of it."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dedere.errors import InputError
from dedere.record import load_record
from dedere.record.load import data_folder
from dedere.store import Writer
from dedere.store.check import check
from dedere.watch import review
from dedere.watch.export import COLUMNS, as_csv, left_out
from tests.watch.newsroom import Newsroom, planned
from tests.watch.samples import NOON

RECORD = load_record()


@pytest.fixture
def told(room: Newsroom) -> Newsroom:
    """A room in which one trip was reported by two papers and told."""
    room.publish("one", planned())
    room.publish("two", planned())
    room.once()
    return room


def _decide(room: Newsroom, step: Callable[[Writer], Any]) -> Any:
    """Decide something, and let the watch send what follows from it."""
    with room.store.writing(alone=True) as writer:
        found = step(writer)
    room.watcher().once()
    assert check(room.store) == ()
    return found


def _kinds(room: Newsroom) -> list[str]:
    return [one["kind"] for one in room.press.received]


def test_an_accepted_story_becomes_a_row_for_the_record(told: Newsroom) -> None:
    _decide(told, lambda w: review.accept_story(w, 1, by="Ana", at=told.now()))
    with told.store.reading() as reader:
        text = as_csv(reader, RECORD)
    (row,) = csv.DictReader(io.StringIO(text))
    assert (tuple(row), row["trip_id"], row["person_id"], row["start"], row["confidence"]) == (
        tuple(COLUMNS),
        "putin-2026-03-10-mongolia",
        "vladimir-putin",
        "2026-03-10",
        "B",
    )
    assert row["sources"].count("http") == 2


def test_the_rows_fit_into_the_record_without_a_change(told: Newsroom, tmp_path: Path) -> None:
    told.publish("two", planned(), planned("Kenya", "April 20"))
    told.once()

    def accept_both_and_part_one(writer: Writer) -> None:
        new = review.split(writer, 1, [2], by="Ana", at=NOON)
        for number in (1, 2, new):
            review.accept_story(writer, number, by="Ana", at=NOON)

    _decide(told, accept_both_and_part_one)
    with told.store.reading() as reader:
        lines = as_csv(reader, RECORD).splitlines()[1:]
    folder = tmp_path / "record"
    shutil.copytree(data_folder(), folder)
    with (folder / "trips.csv").open("a", encoding="utf-8") as table:
        table.write("".join(f"{line}\n" for line in lines))
    added = set(load_record(folder).trip) - set(RECORD.trip)
    assert added == {
        "putin-2026-03-10-mongolia",
        "putin-2026-03-10-mongolia-2",
        "putin-2026-04-20-kenya",
    }


def test_an_accepted_story_that_makes_no_row_is_named_with_the_reason(told: Newsroom) -> None:
    def without_days(writer: Writer) -> None:
        changes = {"start": None, "end": None}
        for number in (1, 2):
            review.correct_claim(writer, number, changes, RECORD, by="Ana", at=told.now())
        review.accept_story(writer, 1, by="Ana", at=told.now())

    _decide(told, without_days)
    with told.store.reading() as reader:
        assert (as_csv(reader, RECORD).count("\n"), list(left_out(reader))) == (
            1,
            [(1, "no day is known")],
        )


def test_the_row_has_the_columns_of_the_record_s_own_table() -> None:
    head = (data_folder() / "trips.csv").read_text(encoding="utf-8").splitlines()[0]
    assert head.split(",") == COLUMNS


def test_accepting_is_told_to_nobody(told: Newsroom) -> None:
    _decide(told, lambda w: review.accept_story(w, 1, by="Ana", at=told.now()))
    assert _kinds(told) == ["new"]


def test_a_rejected_story_is_withdrawn_from_who_was_told(told: Newsroom) -> None:
    _decide(told, lambda w: review.reject_story(w, 1, by="Ana", at=told.now()))
    assert _kinds(told) == ["new", "withdrawn"]


def test_one_rejected_claim_of_two_changes_nothing_that_was_told(told: Newsroom) -> None:
    _decide(told, lambda w: review.reject_claim(w, 1, by="Ana", at=told.now()))
    with told.store.reading() as reader:
        story = reader.story(1)
    assert story is not None
    assert (_kinds(told), story.now.reports) == (["new"], 1)


def test_a_correction_is_told_and_the_machine_s_reading_stays(told: Newsroom) -> None:
    changes = {"start": "2026-03-12", "end": "2026-03-13"}

    def both(writer: Writer) -> int:
        review.correct_claim(writer, 1, changes, RECORD, by="Ana", at=told.now(), note="misread")
        return review.correct_claim(writer, 2, changes, RECORD, by="Ana", at=told.now())

    edit = _decide(told, both)
    with told.store.reading() as reader:
        history = [(one.entered_by, one.start) for one in reader.claim_history(edit)]
    assert history == [("Ana", "2026-03-12"), ("machine", "2026-03-10")]
    assert [(one["kind"], one["start"]) for one in told.press.received][-1] == (
        "corrected",
        "2026-03-12",
    )


def test_a_correction_of_the_state_moves_the_claim_to_a_story_of_its_own(told: Newsroom) -> None:
    changes = {"state": "TJK"}
    _decide(told, lambda w: review.correct_claim(w, 1, changes, RECORD, by="Ana", at=told.now()))
    assert sorted(told.stories()) == [
        ("MNG", "planned", "2026-03-10"),
        ("TJK", "planned", "2026-03-10"),
    ]


def test_a_correction_is_assessed_anew(told: Newsroom) -> None:
    changes = {"state": "CHN"}
    edit = _decide(
        told, lambda w: review.correct_claim(w, 1, changes, RECORD, by="A", at=told.now())
    )
    with told.store.reading() as reader:
        claim = reader.claim(edit)
    assert claim is not None
    assert claim.duty == "no"


@pytest.mark.parametrize(
    "changes",
    [
        {"person": "nobody"},
        {"state": "Mongolia"},
        {"status": "gone"},
        {"start": "soon"},
        {"start": "2026-03-12", "end": "2026-03-01"},
        {"colour": "red"},
        {"trip": "no-such-trip"},
    ],
)
def test_a_correction_that_cannot_be_is_refused(told: Newsroom, changes: dict[str, str]) -> None:
    with told.store.writing() as writer, pytest.raises(InputError):
        review.correct_claim(writer, 1, changes, RECORD, by="Ana", at=told.now())


def test_merging_is_kept_when_further_reports_come(room: Newsroom) -> None:
    room.publish("one", planned(), planned(day="April 20"))
    room.once()
    _decide(room, lambda w: review.merge(w, 2, 1, by="Ana", at=room.now()))
    room.publish("two", planned(day="April 20"))
    room.once()
    with room.store.reading() as reader:
        found = {one.id: one.now.reports for one in reader.stories()}
    assert found == {1: 3}


def test_splitting_is_kept_when_further_reports_come(told: Newsroom) -> None:
    new = _decide(told, lambda w: review.split(w, 1, [2], by="Ana", at=told.now()))
    with told.store.reading() as reader:
        counts = {one.id: one.now.reports for one in reader.stories()}
        bonds = [(bond.left_id, bond.right_id, bond.kind) for bond in reader.bonds([1])]
    assert (counts, bonds) == ({1: 1, new: 1}, [(1, new, "apart")])


def test_a_corrected_report_stays_where_a_hand_has_put_it(told: Newsroom) -> None:
    new = _decide(told, lambda w: review.split(w, 1, [2], by="Ana", at=told.now()))
    with told.store.reading() as reader:
        claim = reader.claim(2)
        assert claim is not None
        document = reader.document(claim.document_id)
    assert document is not None
    host = "one" if "one.test" in document.address else "two"
    title, text = planned()
    told.publish(host, (title + " (updated)", text))
    told.once()
    with told.store.reading() as reader:
        assert {one.id: one.now.reports for one in reader.stories()} == {1: 1, new: 1}


@pytest.mark.parametrize(
    "step",
    [
        lambda w: review.merge(w, 1, 1, by="A", at=NOON),
        lambda w: review.split(w, 1, [1, 2], by="A", at=NOON),
        lambda w: review.split(w, 1, [99], by="A", at=NOON),
        lambda w: review.accept_story(w, 99, by="A", at=NOON),
        lambda w: review.reject_claim(w, 99, by="A", at=NOON),
    ],
)
def test_a_decision_that_cannot_be_is_refused(told: Newsroom, step: Any) -> None:
    with told.store.writing() as writer, pytest.raises(InputError):
        step(writer)
