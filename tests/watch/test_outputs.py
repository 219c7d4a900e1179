"""Alerts as feeds, trips as a calendar: other programs can read them."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import feedparser
import pytest
from icalendar import Calendar
from lxml import etree

from dedere.watch.feeds.parse import parse_feed
from tests.watch.newsroom import Newsroom, cancelled, planned

ATOM = "{http://www.w3.org/2005/Atom}"


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


def test_the_atom_feed_is_read_by_a_feed_reader(written: Path) -> None:
    found = feedparser.parse((written / "alerts.atom").read_bytes())
    assert (bool(found.bozo), found.version) == (False, "atom10")
    assert [entry.title[:10] for entry in found.entries] == [
        "Cancelled:",
        "Vladimir P",
        "Vladimir P",
    ]
    newest = found.entries[0]
    assert ("Told before: planned" in newest.summary, newest.tags[0].term, newest.link[:7]) == (
        True,
        "cancelled",
        "http://",
    )


def test_what_an_atom_feed_must_have_is_there(written: Path) -> None:
    feed = etree.parse(written / "alerts.atom").getroot()
    entries = feed.findall(f"{ATOM}entry")
    ids = [str(node.findtext(f"{ATOM}id")) for node in (feed, *entries)]
    assert [UUID(one).version for one in ids] == [5] * 4
    assert len(set(ids)) == 4
    for node in (feed, *entries):
        moment = datetime.fromisoformat(str(node.findtext(f"{ATOM}updated")))
        assert (moment.tzinfo is not None, bool(node.findtext(f"{ATOM}title"))) == (True, True)


def test_our_own_watch_reads_the_atom_feed(written: Path) -> None:
    feed = parse_feed((written / "alerts.atom").read_bytes(), address="https://here.test/")
    assert (feed.format, len(feed.entries)) == ("atom", 3)


def test_the_json_feed_has_what_version_1_1_asks_for(written: Path) -> None:
    feed = json.loads((written / "alerts.json").read_bytes())
    assert (feed["version"], len(feed["items"])) == ("https://jsonfeed.org/version/1.1", 3)
    for item in feed["items"]:
        assert all(isinstance(item[name], str) for name in ("id", "title", "content_text"))
        assert datetime.fromisoformat(item["date_published"]).tzinfo is not None
        assert item["external_url"].startswith("http://")
    assert feed["items"][0]["_dedere"]["status"] == "cancelled"


def test_our_own_watch_reads_the_json_feed(written: Path) -> None:
    feed = parse_feed((written / "alerts.json").read_bytes(), address="https://here.test/")
    assert (feed.format, len({entry.key for entry in feed.entries})) == ("json", 3)


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


def test_a_trip_that_was_put_off_is_struck_from_the_calendar(
    room: Newsroom, tmp_path: Path
) -> None:
    room.watch = room.watch.model_copy(update={"outputs": tmp_path})
    room.publish("one", planned())
    room.once()
    room.day += timedelta(days=1)
    title, text = planned()
    postponed = text.replace("will visit", "has postponed his visit to").replace(
        " on March", ", on March"
    )
    room.publish("two", (title.replace("to visit", "postpones visit to"), postponed))
    room.once()
    found = Calendar.from_ical((tmp_path / "trips.ics").read_bytes())
    assert [str(event["STATUS"]) for event in found.walk("VEVENT")] == ["CANCELLED"]


def test_a_calendar_s_lines_are_folded_and_end_as_they_must(written: Path) -> None:
    lines = (written / "trips.ics").read_bytes().split(b"\r\n")
    assert (max(map(len, lines)) <= 75, lines[-1], b"\n" in b"".join(lines)) == (True, b"", False)
