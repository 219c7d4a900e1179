"""What people decide, by command or at the desk, reaches everyone who was told of it."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from dedere.cli.reviewing import WatchReviewer
from dedere.reader import document_from_text
from dedere.record import load_record
from dedere.report import read_report
from dedere.store.check import check
from dedere.watch.config import Rule
from dedere.watch.status import status
from tests.watch.newsroom import Newsroom, cancelled, planned

BY = "Ana"


@pytest.fixture
def told(room: Newsroom) -> Newsroom:
    """A room in which a trip was told to two channels, one of which sleeps at night."""
    room.channels = [room.hook("awake"), room.hook("asleep", quiet="22:00-07:00", urgent_days=0)]
    room.rules = [Rule(name="all", channels=("awake", "asleep"))]
    room.publish("one", planned())
    room.once()
    room.press.posts.clear()
    room.press.received.clear()
    return room


def _desk(room: Newsroom) -> WatchReviewer:
    return WatchReviewer(load_record(), room.store)


def _got(room: Newsroom) -> list[tuple[str, str]]:
    found = [json.loads(body) for _, body in room.press.posts]
    return sorted((one["channel"], one["messages"][0]["kind"]) for one in found)


def test_a_withdrawal_at_the_desk_reaches_everyone_who_was_told(told: Newsroom) -> None:
    _desk(told).reject(1, by=BY, at=told.now(), note=None)
    told.once()
    assert (_got(told), check(told.store)) == (
        [("asleep", "withdrawn"), ("awake", "withdrawn")],
        (),
    )


def test_a_correction_at_the_desk_keeps_quiet_hours(told: Newsroom) -> None:
    told.hour = 23
    changes = {"start": "2026-03-12", "end": "2026-03-12"}
    _desk(told).correct(1, changes, by=BY, at=told.now(), note="misread")
    told.once()
    at_night = _got(told)
    told.day, told.hour = told.day + timedelta(days=1), 7
    told.once()
    assert (at_night, _got(told)) == (
        [("awake", "corrected")],
        [("asleep", "corrected"), ("awake", "corrected")],
    )
    assert {one["previous"]["start"] for one in told.press.received} == {"2026-03-10"}


def test_a_channel_that_no_rule_names_any_more_hears_of_it_too(told: Newsroom) -> None:
    told.rules = []
    _desk(told).reject_claim(1, by=BY, at=told.now(), note=None)
    told.once()
    assert _got(told) == [("asleep", "withdrawn"), ("awake", "withdrawn")]


def test_accepting_is_told_to_nobody(told: Newsroom) -> None:
    _desk(told).accept(1, by=BY, at=told.now(), note=None)
    told.once()
    assert _got(told) == []


def test_a_report_kept_at_the_desk_is_told_as_any_other(told: Newsroom) -> None:
    title, text = planned("Kenya")
    report = read_report(load_record(), document_from_text(text, published=told.day, title=title))
    _desk(told).keep(report, by=BY, at=told.now())
    told.once()
    assert [(one["kind"], one["state"]) for one in told.press.received] == [("new", "KEN")] * 2


def test_a_report_kept_at_the_desk_that_a_trip_is_off_is_told_as_that(told: Newsroom) -> None:
    told.day += timedelta(days=1)
    title, text = cancelled()
    report = read_report(load_record(), document_from_text(text, published=told.day, title=title))
    _desk(told).keep(report, by=BY, at=told.now())
    told.once()
    assert [(one["kind"], one["status"]) for one in told.press.received] == [
        ("cancelled", "cancelled")
    ] * 2


def test_what_was_corrected_twice_before_the_watch_came_is_told_once(told: Newsroom) -> None:
    desk, at = _desk(told), told.now()
    first = desk.correct(1, {"start": "2026-03-12", "end": None}, by=BY, at=at, note=None)
    desk.correct(first, {"start": "2026-03-13", "end": None}, by=BY, at=at, note=None)
    told.once()
    assert [one["start"] for one in told.press.received] == ["2026-03-13"] * 2


def test_what_was_corrected_and_set_right_again_is_told_to_nobody(told: Newsroom) -> None:
    desk, at = _desk(told), told.now()
    first = desk.correct(1, {"status": "cancelled"}, by=BY, at=at, note=None)
    desk.correct(first, {"status": "planned"}, by=BY, at=at, note=None)
    told.once()
    assert _got(told) == []


def test_a_story_found_to_be_part_of_another_says_of_which(told: Newsroom) -> None:
    told.publish("two", planned(day="April 20"))
    told.once()
    told.press.received.clear()
    _desk(told).merge(2, 1, by=BY, at=told.now())
    told.once()
    first = next(one for one in told.press.received if one["kind"] == "merged")
    assert first["title"] == "Merged: Vladimir Putin and Mongolia, 20 April 2026"
    assert first["text"].startswith("This is the trip told of as: planned, ")


def test_two_watches_tell_of_a_decision_once(told: Newsroom) -> None:
    _desk(told).reject(1, by=BY, at=told.now(), note=None)
    watchers = [told.watcher(), told.watcher()]
    for watcher in watchers:
        watcher.once()
    assert len(told.press.received) == 2


def test_a_decision_that_waits_is_seen(told: Newsroom) -> None:
    _desk(told).reject(1, by=BY, at=told.now(), note=None)
    with told.store.reading() as reader:
        before = status(reader, told.now()).untold
    told.once()
    with told.store.reading() as reader:
        assert (before, status(reader, told.now()).untold) == (1, 0)


def test_a_decision_and_a_new_report_that_come_together_are_told_as_they_are(
    told: Newsroom,
) -> None:
    changes = {"start": "2026-03-12", "end": "2026-03-12"}
    _desk(told).correct(1, changes, by=BY, at=told.now(), note=None)
    told.publish("two", planned("Kenya"))
    told.once()
    kinds = {(one["state"], one["kind"]) for one in told.press.received}
    assert kinds == {("MNG", "corrected"), ("KEN", "new")}
