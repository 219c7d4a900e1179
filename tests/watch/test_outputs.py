"""Alerts as feeds, trips as a calendar: other programs can read them."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from dedere.watch.feeds.parse import parse_feed
from tests.watch.newsroom import Newsroom, cancelled, planned


@pytest.fixture
def written(room: Newsroom, tmp_path: Path) -> Path:
    """The files of a watch that saw two trips, of which one was cancelled a day later."""
    folder = tmp_path / "public"
    room.watch = room.watch.model_copy(update={"outputs": folder})
    room.publish("one", planned(), planned("Tajikistan", "March 20"))
    room.once()
    room.day += timedelta(days=1)
    room.publish("two", cancelled("Tajikistan", "March 20"))
    room.once()
    return folder


def test_the_atom_feed_is_read_back(written: Path) -> None:
    feed = parse_feed((written / "alerts.atom").read_bytes(), address="https://here.test/")
    assert (feed.format, [(entry.title or "")[:10] for entry in feed.entries]) == (
        "atom",
        ["Cancelled:", "Vladimir P", "Vladimir P"],
    )


def test_the_json_feed_is_read_back(written: Path) -> None:
    feed = json.loads((written / "alerts.json").read_bytes())
    assert (feed["version"], len(feed["items"])) == ("https://jsonfeed.org/version/1.1", 3)
    assert feed["items"][0]["_dedere"]["status"] == "cancelled"


def test_the_calendar_is_read_back(written: Path) -> None:
    found = Calendar.from_ical((written / "trips.ics").read_bytes())
    events = {
        str(event["SUMMARY"]): (
            event.decoded("DTSTART"),
            event.decoded("DTEND"),
            str(event["STATUS"]),
        )
        for event in found.walk("VEVENT")
    }
    assert events == {
        "Vladimir Putin: Mongolia": (date(2026, 3, 10), date(2026, 3, 11), "TENTATIVE"),
        "Vladimir Putin: Tajikistan": (date(2026, 3, 20), date(2026, 3, 21), "CANCELLED"),
    }


def test_an_event_that_changed_has_a_higher_number(written: Path) -> None:
    found = Calendar.from_ical((written / "trips.ics").read_bytes())
    numbers = {str(event["SUMMARY"]): int(event["SEQUENCE"]) for event in found.walk("VEVENT")}
    assert numbers["Vladimir Putin: Tajikistan"] > numbers["Vladimir Putin: Mongolia"]


def test_no_half_written_file_is_left(written: Path) -> None:
    assert sorted(path.name for path in written.iterdir()) == [
        "alerts.atom",
        "alerts.json",
        "trips.ics",
    ]
