"""Summits to come: whom they concern, what the host owes, and the calendar to subscribe to."""

from __future__ import annotations

from datetime import date

from icalendar import Calendar
from starlette.testclient import TestClient

from dedere.desk.context import Desk
from dedere.desk.views.summits import coming
from dedere.publish.summits import guests_of
from dedere.record import Record


def test_a_wanted_leader_of_a_member_would_come(desk: Desk, record: Record) -> None:
    summit = next(row for row in record.summits if row.edition == "18th BRICS summit")
    day = date(2026, 9, 12)
    guests = guests_of(record, summit, day, wanted=desk.at_large(day))
    assert [guest.person for guest in guests] == ["vladimir-putin"]


def test_nobody_would_come_to_a_meeting_at_home(desk: Desk, record: Record) -> None:
    summit = next(row for row in record.summits if row.forum == "csto" and row.host_iso3 == "RUS")
    guests = guests_of(record, summit, desk.today)
    assert "vladimir-putin" not in [guest.person for guest in guests]


def test_what_has_ended_is_not_coming(desk: Desk) -> None:
    ended = [row for row in coming(desk) if row["end"] and row["end"] < "2026-11-24"]
    assert ended == []


def test_the_calendar_can_be_subscribed_to(client: TestClient) -> None:
    found = Calendar.from_ical(client.get("/calendar.ics").content)
    days = [event["DTSTART"].dt for event in found.walk("VEVENT")]
    assert date(2026, 12, 14) in days


def test_a_month_shows_its_days_and_who_would_come(client: TestClient) -> None:
    text = client.get("/calendar").text
    assert 'aria-label="Days of December 2026"' in text
    assert 'aria-label="21st G20 summit, United States: free to cooperate"' in text


def test_one_may_subscribe_to_a_person(client: TestClient) -> None:
    found = Calendar.from_ical(client.get("/calendar.ics?person=netanyahu").content)
    said = [str(event["SUMMARY"]) for event in found.walk("VEVENT")]
    assert [one for one in said if "Putin" in one] == []
    assert len(said) > 0


def test_no_line_of_the_calendar_is_too_long(client: TestClient) -> None:
    lines = client.get("/calendar.ics").content.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
