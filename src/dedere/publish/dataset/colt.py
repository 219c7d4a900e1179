"""Trips in the unit and under the column names of the COLT data set, so that the two can be joined.

COLT (Country and Organizational Leader Travel, doi:10.7910/DVN/87YG4K) has one row for each country
that a leader visits. Columns of that name hold here what they hold there; those that begin with
`Dedere` are this record's own, and what the record does not know is left out. Leaders have codes of
their own in COLT: join by the two ISO codes and the first day, or by name.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dedere.publish.dataset.sheets import Field, Sheet
from dedere.publish.lines import FORUMS
from dedere.record.model import Office, Trip
from dedere.record.record import Record
from dedere.record.standing import offices_on

NAME = "trips_colt"
DEFINITION = (
    "Trips of the record that were made in person, landings and overflights left out, by whoever "
    "was head of state or of government on the first day; one row for each country."
)
FIELDS = (
    Field("DedereTripID", "text", "key of the trip in the record"),
    Field("DederePersonID", "text", "key of the person in the record"),
    Field("LeaderCountryOrIGO", "text", "country of the leader's office"),
    Field("LeaderCountryISO", "text", "its ISO 3166-1 alpha-3 code"),
    Field("LeaderRole", "text", "S: head of state, G: head of government, GS: both"),
    Field("LeaderTitle", "text", "title of the office"),
    Field("LeaderFullName", "text", "full name of the leader, as the record writes it"),
    Field("CountryVisited", "text", "country visited"),
    Field("CountryVisitedISO", "text", "its ISO 3166-1 alpha-3 code"),
    Field("TripYear", "integer", "year of the first day"),
    Field("TripStartDate", "day", "first day; empty where only the month or the year is known"),
    Field("TripEndDate", "day", "last day; likewise"),
    Field("TripDuration", "integer", "days, the first and the last counted; likewise"),
    Field(
        "AttendedMultilatEvent",
        "text",
        "Yes: a meeting of a forum, No: a bilateral visit, empty: another occasion",
    ),
    Field("NameMultilatEvent", "text", "the forum"),
    Field("Notes", "text", "occasion"),
    Field(
        "DedereResult",
        "text",
        "what happened to the person, as in the table trips",
    ),
    Field("DedereUnverified", "boolean", "true where no source was seen"),
    Field("DedereSources", "list", "what the row rests on, separated by ' | '"),
)
_ROLES = {"head_of_state": "S", "head_of_government": "G"}


def sheet(record: Record) -> Sheet:
    """Return the table; nobody but heads of state and of government is in it, as in COLT's own."""
    rows = (_row(record, trip) for trip in record.trips)
    return Sheet(
        NAME,
        "Trips of leaders, to be joined with COLT",
        DEFINITION,
        True,
        FIELDS,
        ("DedereTripID",),
        {},
        tuple(row for row in rows if row is not None),
    )


def _row(record: Record, trip: Trip) -> tuple[Any, ...] | None:
    if trip.status != "made" or trip.mode != "in_person" or trip.presence != "presence":
        return None
    rows = offices_on(record, trip.person_id, trip.start)
    held = {row.office: row for row in rows if row.office in _ROLES}
    if not held:
        return None
    office = held.get("head_of_state") or held["head_of_government"]
    exact = trip.date_precision in {"day", "approx"}
    person = record.person[trip.person_id]
    return (
        trip.trip_id,
        trip.person_id,
        record.state_name.get(office.state, office.state),
        office.state,
        _role(held),
        office.title,
        person.full_name or person.name,
        record.state_name.get(trip.iso3, trip.iso3),
        trip.iso3,
        trip.start.year,
        trip.start if exact else None,
        trip.end if exact else None,
        (trip.end - trip.start).days + 1 if exact else None,
        "No" if trip.forum == "bilateral" else "Yes" if trip.forum in FORUMS else None,
        FORUMS.get(trip.forum),
        trip.occasion or None,
        trip.outcome or None,
        trip.unverified,
        trip.sources,
    )


def _role(held: Mapping[str, Office]) -> str:
    """COLT's letters: G before S where one person is both."""
    return "".join(sorted(_ROLES[name] for name in held))
