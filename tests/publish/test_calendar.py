"""Calendars: valid by the field's parser, tentative, confirmed and cancelled where they are."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from dedere.publish import ical
from dedere.publish.calendar import calendar, events, without_day
from dedere.publish.stamp import stamp
from dedere.publish.summits import coming
from dedere.record import Record
from tests.publish.conftest import TODAY


def parsed(body: bytes) -> Any:
    return Calendar.from_ical(body)


def test_the_parser_of_the_field_reads_every_event(record: Record) -> None:
    body = calendar(record, TODAY, past=True)
    found = parsed(body)
    assert found.errors == []
    assert [event.errors for event in found.events if event.errors] == []
    assert len(found.events) == len(events(record, TODAY, past=True))


def test_an_announced_trip_is_tentative(record: Record) -> None:
    found = parsed(calendar(record, TODAY, person="vladimir-putin"))
    trip = next(event for event in found.events if "Miami" in event["SUMMARY"])
    assert trip["STATUS"] == "TENTATIVE"
    assert (trip.start, trip.end) == (date(2026, 12, 14), date(2026, 12, 16))


def test_a_trip_that_was_made_is_confirmed_and_one_called_off_cancelled(record: Record) -> None:
    found = parsed(calendar(record, TODAY, past=True))
    status = {str(event["DESCRIPTION"]).split()[-1]: event["STATUS"] for event in found.events}
    assert status["putin-2024-09-mongolia"] == "CONFIRMED"
    assert status["putin-2023-08-south-africa-brics"] == "CANCELLED"


def test_a_meeting_names_who_would_come_and_what_the_host_owes(record: Record) -> None:
    found = parsed(calendar(record, TODAY))
    meeting = next(event for event in found.events if "21st G20" in event["SUMMARY"])
    assert "Vladimir Putin, President of Russia: host free to cooperate" in meeting["DESCRIPTION"]


def test_a_meeting_without_a_day_is_named_beside_the_calendar(record: Record) -> None:
    rows = without_day(record, TODAY, state="TJK")
    assert [row.summit.edition for row in rows] == ["CSTO collective security council 2027"]
    assert "CSTO collective security council 2027" in str(
        parsed(calendar(record, TODAY))["DESCRIPTION"]
    )


def test_a_calendar_of_one_state_holds_no_other(record: Record) -> None:
    found = parsed(calendar(record, TODAY, state="CHN", past=True))
    assert {str(event["LOCATION"]).rsplit(", ", 1)[-1] for event in found.events} == {"China"}


def test_trips_whose_days_are_unknown_are_left_out(record: Record) -> None:
    keys = {row.description.split()[-1] for row in events(record, TODAY, past=True)}
    placeholder = {t.trip_id for t in record.trips if t.date_precision == "placeholder"}
    assert keys & placeholder == set()


def test_the_same_record_and_day_give_the_same_bytes(record: Record) -> None:
    assert calendar(record, TODAY) == calendar(record, TODAY)


def test_its_times_are_those_of_the_record(record: Record) -> None:
    found = parsed(calendar(record, TODAY))
    assert {event["DTSTAMP"].dt for event in found.events} == {stamp(record).moment}


@given(
    summary=st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=200),
    days=st.integers(min_value=0, max_value=40),
)
def test_any_text_comes_back_as_it_was_and_no_line_is_too_long(summary: str, days: int) -> None:
    event = ical.Event(
        "urn:x", summary, TODAY, TODAY + timedelta(days=days), "CONFIRMED", f"{summary}\n;,\\"
    )
    moment = stamp_moment()
    body = ical.write("n", [event], stamp=moment, version="1", description="d")
    assert max(len(line) for line in body.split(b"\r\n")) <= 75
    [back] = parsed(body).events
    assert str(back["SUMMARY"]) == summary
    assert str(back["DESCRIPTION"]) == f"{summary}\n;,\\"
    assert (back.end - back.start).days == days + 1


def stamp_moment() -> Any:
    from datetime import UTC, datetime

    return datetime(2026, 11, 24, tzinfo=UTC)


def test_a_meeting_that_has_ended_is_not_coming(record: Record) -> None:
    editions = {row.summit.edition for row in coming(record, TODAY)}
    assert "33rd APEC leaders meeting" not in editions
    assert "33rd APEC leaders meeting" in {
        row.summit.edition for row in coming(record, date(2026, 11, 19))
    }


def test_a_leader_of_a_member_would_come_but_not_the_hosts_own(record: Record) -> None:
    guests = {
        row.summit.edition: [guest.person for guest in row.guests] for row in coming(record, TODAY)
    }
    assert guests["22nd G20 summit"] == ["vladimir-putin"]
    assert guests["28th SCO summit"] == []


def test_earlier_hosts_that_owed_the_arrest_are_listed(record: Record) -> None:
    row = next(row for row in coming(record, TODAY) if row.summit.edition == "20th BRICS summit")
    assert {trip.duty for trip in row.earlier} <= {"yes", "contested"}
    assert "putin-2023-08-south-africa-brics" in {trip.trip for trip in row.earlier}
