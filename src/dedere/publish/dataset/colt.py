"""Trips in the unit of the COLT data set, so that scholars can join the two.

COLT (Country and Organizational Leader Travel) has one row for each country that a leader visits:
who, which country, which year, for how many days. Its own codes of leaders are not repeated here;
names and ISO codes are the keys to join by.
"""

from __future__ import annotations

import csv
import io

from dedere.publish.dataset.package import cell
from dedere.record.model import Trip
from dedere.record.record import Record
from dedere.record.standing import offices_on

COLUMNS = (
    ("TripID", "key of the trip in the record"),
    ("LeaderFullName", "full name of the leader"),
    ("LeaderOffice", "head_of_state or head_of_government on the first day"),
    ("LeaderCountry", "country of that office"),
    ("LeaderCountryISO3", "its ISO 3166-1 alpha-3 code"),
    ("CountryVisited", "country visited"),
    ("CountryVisitedISO3", "its ISO 3166-1 alpha-3 code"),
    ("TripYear", "year of the first day"),
    ("TripStartDate", "first day; empty where only the month or the year is known"),
    ("TripEndDate", "last day; likewise"),
    ("TripDuration", "days, first and last counted; empty where days are not known"),
    ("Purpose", "occasion"),
    ("Unverified", "true where no source was seen"),
)
LEADERS = ("head_of_state", "head_of_government")


def write(record: Record) -> bytes:
    """Return trips made in person by those who were then head of state or of government, as CSV.

    Overflights and transit are left out, as are trips that did not take place.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([name for name, _ in COLUMNS])
    for trip in record.trips:
        row = _row(record, trip)
        if row is not None:
            writer.writerow([cell(value) for value in row])
    return text.getvalue().encode()


def _row(record: Record, trip: Trip) -> tuple[object, ...] | None:
    if trip.status != "made" or trip.mode != "in_person" or trip.presence != "presence":
        return None
    held = {row.office: row for row in offices_on(record, trip.person_id, trip.start)}
    office = next((held[name] for name in LEADERS if name in held), None)
    if office is None:
        return None
    exact = trip.date_precision in {"day", "approx"}
    person = record.person[trip.person_id]
    return (
        trip.trip_id,
        person.full_name or person.name,
        office.office,
        record.state_name.get(office.state, office.state),
        office.state,
        record.state_name.get(trip.iso3, trip.iso3),
        trip.iso3,
        trip.start.year,
        trip.start if exact else None,
        trip.end if exact else None,
        (trip.end - trip.start).days + 1 if exact else None,
        trip.occasion,
        trip.unverified,
    )
