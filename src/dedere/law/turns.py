"""The days on which an outcome can change, and what happens on each.

An outcome is constant between two such days, so that whatever asks about all time asks only these.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from dedere.days import english_day
from dedere.law import doctrine as doctrines
from dedere.law import facts
from dedere.law.case import Case
from dedere.law.immunity import TROIKA
from dedere.law.words import possessive, state_name
from dedere.record.record import Record
from dedere.record.standing import APPEARED, JOINING, TERMINAL


class Turn(NamedTuple):
    """A day from which something is different, and what it is, as a noun phrase."""

    day: date
    what: str


def turns(case: Case) -> tuple[Turn, ...]:
    """Return the days on which the outcome of this pair of person and state can change."""
    record = case.record
    rows = [*_of_person(record, case.person), *_of_state(record, case.state)]
    rows += _of_pair(record, case.person, case.state)
    if case.doctrine != "court" or case.doctrine_as_of is not None:
        rows += _of_offices(record, case.person)
    for row in case.supposed:
        rows += _ends(row.start, row.end, f"the exception '{row.override_id}'")
    return tuple(sorted(rows))


def _ends(start: date, end: date | None, what: str) -> list[Turn]:
    rows = [Turn(start, f"the beginning of {what}")]
    return rows if end is None else [*rows, Turn(end, f"the end of {what}")]


@lru_cache(maxsize=1024)
def _of_person(record: Record, person: str) -> tuple[Turn, ...]:
    return tuple(_person(record, person))


def _person(record: Record, person: str) -> Iterator[Turn]:
    for warrant in record.warrants_of(person):
        if warrant.instrument == "arrest_warrant":
            yield Turn(warrant.issued, f"the warrant of {english_day(warrant.issued)}")
        for event in record.events_of(warrant.warrant_id):
            if event.event in TERMINAL | APPEARED:
                yield Turn(event.date, f"the end of the warrant ({facts.of_event(event).text})")
    died = record.person[person].died
    if died is not None:
        yield Turn(died.first, "death")


@lru_cache(maxsize=1024)
def _of_state(record: Record, state: str) -> tuple[Turn, ...]:
    return tuple(_state(record, state))


def _state(record: Record, state: str) -> Iterator[Turn]:
    name = possessive(state_name(record, state))
    for act in record.acts_of(state):
        day = act.effective_date
        if act.act in JOINING and day is not None:
            yield Turn(day, f"{name} membership by its {act.act} of {english_day(act.date)}")
        elif act.act == "withdrawal_notification" and day is not None:
            yield Turn(day, f"the effect of {name} withdrawal of {english_day(act.date)}")
    for row in record.acceptances:
        if row.iso3 == state:
            yield Turn(row.lodged_on, f"{name} declaration under article 12(3)")
    for duty in record.security_council_duties:
        if duty.iso3 == state:
            yield Turn(duty.start, f"Security Council resolution {duty.resolution}")
    for area in record.control:
        if area.iso3 == state:
            yield from _ends(area.start, area.end, f"{name} loss of control over {area.area}")


def _of_pair(record: Record, person: str, state: str) -> Iterator[Turn]:
    for asked in record.requests_for(person):
        if asked.iso3 == state:
            yield Turn(asked.date, f"the request of {english_day(asked.date)}")
    for row in record.overrides:
        if row.person_id == person and row.iso3 in {"", state}:
            what = f"the suspension under article {row.article}"
            yield from _ends(row.start, row.end, what)
    if any(area.iso3 == state for area in record.control):
        for trip in record.trips_of(person):
            if trip.iso3 == state:
                yield Turn(trip.start, f"the visit to {trip.place}")
                yield Turn(trip.end + timedelta(days=1), f"the end of the visit to {trip.place}")


@lru_cache(maxsize=1024)
def _of_offices(record: Record, person: str) -> tuple[Turn, ...]:
    return tuple(_offices(record, person))


def _offices(record: Record, person: str) -> Iterator[Turn]:
    for office in record.offices_of(person):
        if office.office not in TROIKA:
            continue
        if office.start is not None:
            yield Turn(office.start.first, f"the office of {office.title}")
        if office.end is not None:
            end = office.end.first if office.end.day else office.end.last + timedelta(days=1)
            yield Turn(end, f"the end of the office of {office.title}")
        for act in record.acts_of(office.state):
            if act.effective_date is not None and act.act in JOINING:
                yield Turn(act.effective_date, f"membership of {office.state}")
    for day in doctrines.turning_days(record):
        yield Turn(day, "a new line of the Court")
