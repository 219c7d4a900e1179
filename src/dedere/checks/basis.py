"""What a ruling is made from: the record, the day of the report, and what was known by then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dedere.days import english_day, english_span
from dedere.law.words import state_name
from dedere.record.model import Coverage, Trip
from dedere.record.record import Record


@dataclass(frozen=True, eq=False)
class Basis:
    """The record as known on a day. `on` is the report's day, `known` the day of what was public.

    `definitions` gives the words of a report a meaning, such as `west` -> `weog` or a list of
    ISO alpha-3 codes.
    """

    record: Record
    on: date
    known: date
    definitions: Mapping[str, str]

    def later(self) -> Basis:
        """The same question with everything that the record holds today."""
        return Basis(self.record, self.on, date.max, self.definitions)

    def state_name(self, iso3: str) -> str:
        """The name of a state inside a sentence; a code without a row stays as it is."""
        return state_name(self.record, iso3) if iso3 in self.record.state else iso3

    def person_name(self, person_id: str) -> str:
        """The usual name of a person."""
        row = self.record.person.get(person_id)
        return row.name if row else person_id


def is_occupied(trip: Trip) -> bool:
    """Return whether the trip went to occupied territory, where no state received the person."""
    return trip.host.startswith("none (occupied")


def is_foreign(record: Record, trip: Trip) -> bool:
    """Return whether the trip left the person's own state."""
    return record.person[trip.person_id].nationality != trip.iso3


def is_known(trip: Trip, known: date) -> bool:
    """Return whether the trip as the record has it was public by the day.

    A trip that was made is known from its start. One that was not made is known from its
    announcement, or from its own day where none is recorded.
    """
    if trip.status in {"made", "under_way"}:
        return trip.start <= known
    return (trip.announced_on or trip.start) <= known


def made_trips(
    basis: Basis, person_id: str, since: date | None, until: date, *, occupied: bool = False
) -> tuple[Trip, ...]:
    """Return the trips made in person to foreign states between two days, both included, by start.

    A trip of which only a window of days is known counts when the whole window lies inside.
    Overflights are no trips. Trips to occupied territory are left out unless asked for.
    """
    return tuple(
        trip
        for trip in basis.record.trips_of(person_id)
        if trip.status in {"made", "under_way"}
        and trip.mode == "in_person"
        and trip.presence != "overflight"
        and is_foreign(basis.record, trip)
        and (occupied or not is_occupied(trip))
        and (since is None or since <= trip.start)
        and (trip.end if trip.date_precision == "window" else trip.start) <= until
        and is_known(trip, basis.known)
    )


def coverage_for(basis: Basis, person_id: str, since: date | None, until: date) -> Coverage | None:
    """Return the row that closes the list of trips for the whole time, or None."""
    if since is None:
        return None
    for row in basis.record.coverage:
        if row.person_id == person_id and row.start <= since and until <= row.end:
            return row
    return None


def any_coverage(basis: Basis, person_id: str) -> Coverage | None:
    """Return the row that closes the list of trips of a person for any time, or None."""
    return next((row for row in basis.record.coverage if row.person_id == person_id), None)


def english_trip_days(trip: Trip) -> str:
    """The days of a trip in prose, as precise as the record knows them."""
    if trip.date_precision == "day":
        return english_span(trip.start, trip.end)
    if trip.date_precision == "approx":
        return f"about {english_span(trip.start, trip.end)}"
    if trip.date_precision == "placeholder":
        return english_day(trip.start).split(" ", 1)[1]
    return f"between {english_day(trip.start)} and {english_day(trip.end)}"
