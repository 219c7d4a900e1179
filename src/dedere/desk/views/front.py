"""The front page: what is coming, where a duty holds today, what happened lately."""

from __future__ import annotations

from datetime import date, timedelta

from dedere.desk import when
from dedere.desk.context import Desk
from dedere.desk.views import stories, summits
from dedere.desk.views.exposed import exposed
from dedere.desk.views.rows import (
    Data,
    counts_as_visit,
    decision_row,
    first_public,
    is_overdue,
    trip_row,
)
from dedere.law.precedents import of_the_court

COMING, LATELY, FINDINGS = 8, 6, 4
# Days ahead within which a meeting is shown, and up to which the day can be moved.
HORIZON, AHEAD = 400, 365


def front(desk: Desk, person: str, on: date) -> Data:
    """Return all that the front page shows for a person and a day."""
    ahead = coming_trips(desk)
    meetings = summits.coming(desk)
    large = desk.at_large(on)
    return {
        "today": desk.today.isoformat(),
        "on": on.isoformat(),
        "last": (desk.today + timedelta(days=AHEAD)).isoformat(),
        "at_large": len(large),
        "persons": [{"person": row, "name": desk.person_name(row)} for row in large],
        "announced": len(ahead),
        "next_duty": next((row for row in ahead if row["duty"] != "no"), None),
        "next_summit": summits.next_problem(meetings),
        "coming": strip(desk, ahead, meetings),
        "exposed": exposed(desk, person, on),
        "visits": bound_visits(desk, person),
        "lately": lately(desk),
        "findings": findings(desk),
    }


def coming_trips(desk: Desk) -> list[Data]:
    """Return planned trips and stories that have not ended, the nearest first."""
    today = desk.today
    rows = [
        {**trip_row(desk, trip), "link": f"/trip/{trip.trip_id}", "days": (trip.start - today).days}
        for trip in desk.record.trips
        if trip.status in {"planned", "under_way"} and trip.end >= today
    ]
    known = {row["trip"] for row in rows}
    for story in stories.ahead(desk):
        if story["trip"] not in known:
            rows.append(story)
    return sorted(rows, key=lambda row: str(row["start"]))


def strip(desk: Desk, ahead: list[Data], meetings: list[Data]) -> list[Data]:
    """Return trips and meetings with wanted leaders as one list by day.

    The next meeting whose host is bound is always in it, even when its day is not known.
    """
    taken = {(row["state"], row["forum"]) for row in ahead if row.get("forum")}
    rows: list[Data] = [{**row, "kind": "trip"} for row in ahead]
    problem = summits.next_problem(meetings)
    for row in meetings:
        if not row["persons"] or (row["state"], row["forum"]) in taken:
            continue
        if row["start"] or row is problem:
            days = (date.fromisoformat(row["start"]) - desk.today).days if row["start"] else None
            if days is None or days <= HORIZON or row is problem:
                rows.append({**row, "kind": "summit", "days": days})
    rows.sort(key=lambda row: str(row["start"] or row.get("year") or ""))
    shown = rows[:COMING]
    if problem is not None and not any(row.get("problem") for row in shown):
        shown = [*shown[: COMING - 1], next(row for row in rows if row.get("problem"))]
    return shown


def bound_visits(desk: Desk, person: str) -> Data:
    """Return the visits since the warrant became public to states then bound, and what followed."""
    since = first_public(desk, person)
    trips = [
        trip
        for trip in desk.record.trips_of(person)
        if counts_as_visit(desk.record, trip) and since is not None and trip.end >= since
    ]
    bound = [
        trip
        for trip in trips
        if desk.trip_outcome(trip) in {"obliged", "unsc_duty", "obliged_contested"}
    ]
    return {
        "person": person,
        "person_name": desk.person_name(person),
        "since": since.isoformat() if since else None,
        "made": len(trips),
        "arrested": sum(trip.outcome == "arrested" for trip in trips),
        "trips": [trip_row(desk, trip) for trip in reversed(bound)],
    }


def lately(desk: Desk) -> list[Data]:
    """Return what happened last: trips, events of warrants, plans whose days have passed."""
    today = desk.today
    since = today - timedelta(days=400)
    rows: list[Data] = []
    for trip in desk.record.trips:
        if since <= trip.end < today and (trip.status == "made" or is_overdue(desk, trip)):
            rows.append(
                {
                    **trip_row(desk, trip),
                    "kind": "trip",
                    "day": trip.start.isoformat(),
                    "link": f"/trip/{trip.trip_id}",
                }
            )
    for event in desk.record.warrant_events:
        if since <= event.date <= today and event.event != "unsealed":
            warrant = desk.record.warrant[event.warrant_id]
            rows.append(
                {
                    "kind": "warrant",
                    "day": event.date.isoformat(),
                    "when": when.day(event.date),
                    "person": warrant.person_id,
                    "person_name": desk.person_name(warrant.person_id),
                    "event": event.event,
                    "said": desk.texts.word("event", event.event),
                    "note": event.note,
                    "link": f"/person/{warrant.person_id}",
                    "unverified": event.unverified,
                }
            )
    rows.sort(key=lambda row: str(row["day"]), reverse=True)
    return rows[:LATELY]


def findings(desk: Desk) -> list[Data]:
    """Return the last findings of the Court on failures to arrest, the newest first."""
    rows = [
        row
        for row in desk.record.decisions
        if of_the_court(row)
        and row.finding in {"non_compliance", "no_finding"}
        and row.subject == "arrest"
        and row.respondent_state
    ]
    rows.sort(key=lambda row: row.date, reverse=True)
    return [decision_row(desk, row) for row in rows[:FINDINGS]]
