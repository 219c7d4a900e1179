"""Calendars of trips and of coming summits that matter, by person or by state."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dedere.law.assessment import conclude
from dedere.law.case import Case
from dedere.law.words import days_long, listed, state_name
from dedere.publish import ical
from dedere.publish.brief.view import presence_of
from dedere.publish.lines import FORUMS, OUTCOME, duty_words, trip_title
from dedere.publish.stamp import identifier, stamp
from dedere.publish.summits import Coming, coming
from dedere.record.model import Trip, from_memory
from dedere.record.record import Record

# A row without a day of its own would stand on a wrong one.
_NO_DAY = "placeholder"
_ENDED: dict[str, ical.Status] = {
    "cancelled": "CANCELLED",
    "declined": "CANCELLED",
    "denied": "CANCELLED",
    "postponed": "CANCELLED",
}


def events(
    record: Record,
    on: date,
    *,
    person: str | None = None,
    state: str | None = None,
    past: bool = False,
) -> tuple[ical.Event, ...]:
    """Return trips that have not ended on a day, and the coming summits that matter, by day.

    A summit matters when a wanted person would come by office. `person` (id) and `state` (code)
    keep only theirs; with `past`, all earlier trips are there too. Trips and summits of which no
    day is known are left out.
    """
    found = [*_trips(record, on, person, state, past=past), *_summits(record, on, person, state)]
    return tuple(sorted(found, key=lambda event: (event.first, event.summary)))


def calendar(
    record: Record,
    on: date,
    *,
    person: str | None = None,
    state: str | None = None,
    past: bool = False,
) -> bytes:
    """Return the same as an iCalendar file (RFC 5545), UTF-8."""
    mark = stamp(record)
    words = [record.person[person].name] if person else []
    words += [state_name(record, state)] if state else []
    name = f"Wanted by the Court: {listed(words)}" if words else "Wanted by the Court"
    return ical.write(
        name,
        events(record, on, person=person, state=state, past=past),
        stamp=mark.moment,
        version=mark.version,
        description=f"dedere record {mark.version}, {mark.digest}. Trips of wanted persons and "
        f"coming summits, as of {on.isoformat()}.{_no_day_yet(record, on, person, state)}",
    )


def without_day(
    record: Record, on: date, *, person: str | None = None, state: str | None = None
) -> tuple[Coming, ...]:
    """Return the coming summits that matter and of which no day is known yet.

    They cannot stand in a calendar; only those whose host would owe an arrest are returned.
    """
    return tuple(
        row
        for row in coming(record, on)
        if row.summit.start is None
        and row.matters
        and (state is None or row.summit.host_iso3 == state)
        and (person is None or any(guest.person == person for guest in row.guests))
    )


def _no_day_yet(record: Record, on: date, person: str | None, state: str | None) -> str:
    rows = without_day(record, on, person=person, state=state)
    if not rows:
        return ""
    names = [
        f"{row.summit.edition} ({state_name(record, row.summit.host_iso3)}"
        f"{f', {row.year}' if row.year else ''})"
        for row in rows
    ]
    return f" No day is known yet of: {'; '.join(names)}; each host would owe an arrest."


def _seen(sources: tuple[str, ...]) -> list[str]:
    return [source for source in sources if not from_memory((source,))]


def _trips(
    record: Record, on: date, person: str | None, state: str | None, *, past: bool
) -> Iterator[ical.Event]:
    for trip in record.trips:
        if (person and trip.person_id != person) or (state and trip.iso3 != state):
            continue
        if trip.date_precision == _NO_DAY or (trip.end < on and not past):
            continue
        yield _trip(record, trip)


def _trip(record: Record, trip: Trip) -> ical.Event:
    case = Case(record, trip.person_id, trip.iso3, trip.start, None, presence_of(trip))
    outcome = conclude(case)
    status: ical.Status = _ENDED.get(trip.status, "TENTATIVE")
    if trip.status in {"made", "under_way"}:
        status = "CONFIRMED"
    lines = [trip.occasion, f"Duty of {state_name(record, trip.iso3)}: {duty_words(outcome)}."]
    if trip.outcome in OUTCOME:
        lines.append(f"Outcome: {OUTCOME[trip.outcome]}.")
    if trip.date_precision != "day":
        lines.append("The days are not exactly known.")
    if trip.unverified:
        lines.append("Unverified: no source was seen.")
    lines += ["", *_seen(trip.sources), "", f"dedere record {record.version}: {trip.trip_id}"]
    place = "" if trip.place in {"", "unknown"} else trip.place
    return ical.Event(
        identifier("trip", trip.trip_id),
        trip_title(record, trip),
        trip.start,
        trip.end,
        status,
        "\n".join(lines).strip(),
        ", ".join(part for part in (place, record.state[trip.iso3].name) if part),
        ("trip", outcome),
    )


def _summits(
    record: Record, on: date, person: str | None, state: str | None
) -> Iterator[ical.Event]:
    for row in coming(record, on):
        if row.summit.start is None or not row.guests:
            continue
        if state and row.summit.host_iso3 != state:
            continue
        if person and all(guest.person != person for guest in row.guests):
            continue
        yield _summit(record, row)


def _summit(record: Record, row: Coming) -> ical.Event:
    summit = row.summit
    first = summit.start or row.judged_on
    host = state_name(record, summit.host_iso3)
    lines = [f"Host: {host}. Would come by office:"]
    for guest in row.guests:
        who = f"{record.person[guest.person].name}, {guest.office}"
        lines.append(f"- {who}: host {duty_words(guest.outcome)}")
    lines += [f"{text}" for text in earlier_words(record, row)]
    if summit.note:
        lines.append(summit.note)
    if summit.unverified:
        lines.append("Unverified: no source was seen.")
    lines += ["", *_seen(summit.sources), "", f"dedere record {record.version}"]
    duty = "duty to arrest" if row.matters else "no duty to arrest"
    return ical.Event(
        identifier("summit", summit.forum, summit.edition),
        f"{summit.edition}, {host}: {duty}",
        first,
        summit.end or first,
        "TENTATIVE",
        "\n".join(lines),
        ", ".join(part for part in (summit.city, record.state[summit.host_iso3].name) if part),
        ("summit", FORUMS.get(summit.forum, summit.forum)),
    )


def earlier_words(record: Record, row: Coming) -> tuple[str, ...]:
    """How earlier hosts that owed the arrest acted, one line a trip, the latest three."""
    found = []
    for trip in row.earlier[:3]:
        acted = OUTCOME.get(trip.outcome, trip.status.replace("_", " "))
        if trip.mode != "in_person":
            acted = f"{trip.status}, {trip.mode.replace('_', ' ')}"
        who = record.person[trip.person].name
        found.append(
            f"Earlier: {who} in {state_name(record, trip.state)}, {trip.start.isoformat()}: {acted}"
        )
    if len(row.earlier) > 3:
        found.append(f"and {days_long(len(row.earlier) - 3).split()[0]} earlier ones")
    return tuple(found)
