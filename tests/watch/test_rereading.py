"""When the record or the program changes, what is kept is read anew."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dedere.record import load_record
from dedere.report import Report, read_report
from dedere.store.check import check
from dedere.watch import review
from dedere.watch.rereading import Reread, reread
from tests.watch.newsroom import Newsroom, planned


def _again(room: Newsroom, read: Any = read_report, **more: Any) -> Reread:
    found = reread(room.store, load_record(), read, clock=room.now, **more)
    room.watcher().once()
    assert check(room.store) == ()
    return found


def _a_day_later(record: Any, document: Any) -> Report:
    """A reader that has learned to read another day."""
    report = read_report(record, document)
    moved = [
        replace(one, claim=replace(one.claim, start="2026-03-11", end="2026-03-11"))
        for one in report.claims
    ]
    return replace(report, claims=tuple(moved))


def test_what_is_current_is_left_alone(room: Newsroom) -> None:
    room.publish("one", planned())
    room.once()
    assert _again(room).documents == 0


def test_another_reading_corrects_what_was_told(room: Newsroom) -> None:
    room.publish("one", planned())
    room.once()
    found = _again(room, _a_day_later, everything=True)
    assert (found.documents, found.changed, found.stories) == (1, 1, 1)
    assert [(one["kind"], one["start"]) for one in room.press.received] == [
        ("new", "2026-03-10"),
        ("corrected", "2026-03-11"),
    ]


def test_the_same_reading_tells_nobody(room: Newsroom) -> None:
    room.publish("one", planned(), planned("Tajikistan"))
    room.once()
    found = _again(room, everything=True)
    assert (found.documents, found.changed, found.stories, len(room.stories())) == (2, 0, 0, 2)


def test_what_a_person_corrected_stays(room: Newsroom) -> None:
    room.publish("one", planned())
    room.once()
    with room.store.writing() as writer:
        changes = {"start": "2026-03-12", "end": "2026-03-12"}
        review.correct_claim(writer, 1, changes, load_record(), by="Ana", at=room.now())
    _again(room, everything=True)
    assert room.stories() == [("MNG", "planned", "2026-03-12")]


def test_a_person_newly_wanted_is_found_in_what_was_kept(room: Newsroom) -> None:
    def blind(record: Any, document: Any) -> Report:
        report = read_report(record, document)
        return replace(report, claims=(), persons=())

    room.watch = room.watch.model_copy(update={"keep": "all"})
    room.publish("one", planned())
    room.once(read=blind)
    before = room.stories()
    _again(room, everything=True)
    assert (before, room.stories()) == ([], [("MNG", "planned", "2026-03-10")])
