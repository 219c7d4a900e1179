"""Rows of the record as plain data for pages: trips, decisions, treaty acts, warrants."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from dedere.desk import when
from dedere.desk.context import DROPPED, Desk
from dedere.desk.draw.signs import form
from dedere.law.assessment import DUTY
from dedere.law.control import areas
from dedere.law.precedents import of_the_court
from dedere.record import Record
from dedere.record.model import Decision, Trip

Data = dict[str, Any]


def trip_row(desk: Desk, trip: Trip) -> Data:
    """A trip with its duty that day, its words, its sources and what followed."""
    return dict(_trip_row(desk, trip.trip_id, desk.today))


@lru_cache(maxsize=4096)
def _trip_row(desk: Desk, trip_id: str, _today: date) -> Data:
    """The row, made once a day; what is read from it is never changed."""
    trip = desk.record.trip[trip_id]
    outcome = desk.trip_outcome(trip)
    return {
        "trip": trip.trip_id,
        "person": trip.person_id,
        "person_name": desk.person_name(trip.person_id),
        "state": trip.iso3,
        "state_name": desk.state_name(trip.iso3),
        "place": trip.place if trip.place != "unknown" else "",
        "start": trip.start.isoformat(),
        "end": trip.end.isoformat(),
        "precision": trip.date_precision,
        "when": when.of_trip(trip),
        "status": trip.status,
        "mode": trip.mode,
        "presence": trip.presence,
        "form": form(trip.status, trip.mode, trip.presence),
        "said": said(desk, trip),
        "representative": trip.representative,
        "occasion": trip.occasion,
        "forum": trip.forum,
        "host": trip.host,
        "announced_on": trip.announced_on.isoformat() if trip.announced_on else None,
        "announced_by": trip.announced_by,
        "outcome": outcome,
        "duty": DUTY[outcome],
        "result": trip.outcome,
        "followed": [decision_row(desk, row) for row in followed(desk, trip)],
        "note": trip.note,
        "sources": list(trip.sources),
        "confidence": trip.confidence,
        "unverified": is_unverified(trip),
        "overdue": is_overdue(desk, trip),
        "visit": counts_as_visit(desk.record, trip),
        "counted": list(counted(desk, trip)),
        "occupied": is_occupied(desk.record, trip),
    }


def said(desk: Desk, trip: Trip) -> str:
    """The word for what became of a trip: made, cancelled, by video, represented by."""
    if trip.mode == "remote" and trip.status in DROPPED:
        return desk.texts("trip.by_video_instead")
    words = told(desk, trip.status, trip.mode, trip.presence, trip.representative)
    if trip.mode == "in_person" and is_occupied(desk.record, trip):
        return desk.texts("trip.occupied", said=words)
    return words


def told(desk: Desk, status: str, mode: str, presence: str, representative: str) -> str:
    """The word for a trip or claim by its status, mode and presence."""
    texts = desk.texts
    word = texts.word("status", status)
    if mode == "represented":
        return texts("trip.represented", who=representative or texts("trip.somebody"))
    if mode == "remote":
        video = texts("mode.remote")
        return video if status == "made" else f"{video}, {word}"
    if presence != "presence":
        kind = texts.word("presence", presence)
        return kind if status == "made" else f"{kind}, {word}"
    return word


def is_unverified(trip: Trip) -> bool:
    """Whether no source was seen, or the row's own note begins by saying that it is unverified."""
    return trip.unverified or trip.note.startswith("unverified")


def is_overdue(desk: Desk, trip: Trip) -> bool:
    """Whether a planned trip's days have passed without the record knowing what became of it."""
    return trip.status in {"planned", "under_way"} and trip.end < desk.today


def followed(desk: Desk, trip: Trip) -> tuple[Decision, ...]:
    """The decisions of the Court and of national courts on a visit, oldest first."""
    return tuple(
        row
        for row in desk.record.decisions_on(trip.iso3)
        if row.person_id == trip.person_id
        and row.visit_date is not None
        and trip.start <= row.visit_date <= trip.end
    )


def decision_row(desk: Desk, row: Decision) -> Data:
    """A decision with what it found, in words."""
    return {
        "decision": row.decision_id,
        "date": row.date.isoformat(),
        "chamber": row.chamber,
        "court": of_the_court(row),
        "document": row.document_no,
        "state": row.respondent_state,
        "state_name": desk.state_name(row.respondent_state),
        "person": row.person_id,
        "person_name": desk.person_name(row.person_id),
        "visit": row.visit_date.isoformat() if row.visit_date else None,
        "place": row.visit_place,
        "finding": row.finding,
        "said": found_words(desk, row),
        "referred_to": row.referred_to,
        "note": row.note,
        "sources": list(row.sources),
        "confidence": row.confidence,
        "unverified": row.unverified,
    }


def found_words(desk: Desk, row: Decision) -> str:
    """What a decision found, in a few words, with where it was referred."""
    texts = desk.texts
    text = texts.word("finding", row.finding)
    if row.subject != "arrest":
        about = texts.word("subject", row.subject)
        ruling = texts("finding.ruling", about=about)
        text = ruling if row.finding == "no_finding" else f"{text} ({about})"
    if row.referred_to != "none":
        text += f", {texts.word('referred', row.referred_to)}"
    return text


def is_occupied(record: Record, trip: Trip) -> bool:
    """Whether a trip went to a place that the state did not control that day.

    Such a trip is no visit to a state that receives the person.
    """
    nationality = record.person[trip.person_id].nationality
    place = trip.place.casefold()
    return any(
        row.nationals in {"", nationality} and any(name.casefold() in place for name in row.places)
        for row in areas(record, trip.iso3, trip.start)
    )


def counts_as_visit(record: Record, trip: Trip) -> bool:
    """Whether a trip was made in person to a state that received the person.

    Plans, videos, representatives, overflights and occupied territory do not count.
    """
    return (
        trip.status in {"made", "under_way"}
        and trip.mode == "in_person"
        and trip.presence != "overflight"
        and not is_occupied(record, trip)
    )


def counted(desk: Desk, trip: Trip) -> tuple[str, ...]:
    """The figures about a person among which a trip is counted, the widest first.

    Only trips since the first warrant became public are; those never given a day are not counted
    as made.
    """
    since = first_public(desk, trip.person_id)
    if since is None or trip.end < since:
        return ()
    outcome = desk.trip_outcome(trip)
    bound = outcome in {"obliged", "unsc_duty"}
    if trip.status in DROPPED:
        return ("dropped", "dropped_bound") if bound else ("dropped",)
    if trip.date_precision == "placeholder":
        return ()
    if not counts_as_visit(desk.record, trip):
        there = trip.status == "made" and is_occupied(desk.record, trip)
        return ("occupied",) if there else ()
    holds = {
        "made": True,
        "bound": bound,
        "contested": outcome == "obliged_contested",
        "arrested": trip.outcome == "arrested",
    }
    return tuple(name for name, held in holds.items() if held)


def first_public(desk: Desk, person: str) -> date | None:
    """The day on which the first warrant of arrest against a person became public."""
    days = [
        row.made_public
        for row in desk.record.warrants_of(person)
        if row.instrument == "arrest_warrant"
    ]
    return min(days, default=None)
