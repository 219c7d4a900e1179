"""Tables worked out from the record by the law, each with its definition and its query."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from dedere.law.assessment import DUTY, answer, conclude
from dedere.law.case import Case
from dedere.law.exposure import spans
from dedere.law.precedents import of_the_court
from dedere.publish.brief.view import presence_of
from dedere.publish.summits import coming
from dedere.record.model import Decision, Trip
from dedere.record.record import Record
from dedere.record.standing import membership

Kind = Literal["string", "date", "integer", "boolean"]
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its type in a table schema, what it holds."""

    name: str
    kind: Kind
    description: str


@dataclass(frozen=True, slots=True)
class Table:
    """A derived table. `definition` says in words what a row is, `query` how it is computed."""

    name: str
    title: str
    definition: str
    query: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Callable[[Record, date], Iterator[Row]]


def _c(name: str, description: str, kind: Kind = "string") -> Column:
    return Column(name, kind, description)


_FOUND = {"non_compliance", "no_finding", "overturned_in_part"}


def _rulings(record: Record, trip: Trip) -> list[Decision]:
    return [
        row
        for row in record.decisions_on(trip.iso3)
        if row.person_id == trip.person_id
        and row.subject == "arrest"
        and row.finding in _FOUND
        and row.visit_date is not None
        and trip.start <= row.visit_date <= trip.end
    ]


def _opportunities(record: Record, on: date) -> Iterator[Row]:
    for trip in record.trips:
        if trip.mode != "in_person" or trip.status != "made" or trip.start > on:
            continue
        a = answer(Case(record, trip.person_id, trip.iso3, trip.start, None, presence_of(trip)))
        if a.duty == "no":
            continue
        rulings = _rulings(record, trip)
        found = (row for row in rulings if row.finding == "non_compliance" and of_the_court(row))
        first = next(found, None)
        visit = first.visit_date if first else None
        yield (
            trip.trip_id,
            trip.person_id,
            trip.iso3,
            trip.start,
            trip.end,
            trip.presence,
            a.outcome,
            a.duty,
            a.source,
            " | ".join(a.basis),
            trip.outcome,
            " | ".join(row.decision_id for row in rulings),
            first.date if first else None,
            (first.date - visit).days if first and visit else None,
            first.referred_to if first else "",
            trip.unverified or bool(a.unverified),
        )


def _membership(record: Record, _: date) -> Iterator[Row]:
    for state in record.states:
        for span in membership(record, state.iso3):
            yield state.iso3, span.start, span.end


def _exposure(record: Record, _: date) -> Iterator[Row]:
    wanted = [row for row in record.persons if record.warrants_of(row.person_id)]
    for person in wanted:
        for state in record.states:
            case = Case(record, person.person_id, state.iso3, date.min, None, "presence")
            for span in spans(case):
                if span.outcome != "no_warrant":
                    yield (
                        person.person_id,
                        state.iso3,
                        span.start,
                        span.end,
                        span.outcome,
                        DUTY[span.outcome],
                        span.began,
                        span.ended,
                    )


def _duties(record: Record, _: date) -> Iterator[Row]:
    for trip in record.trips:
        case = Case(record, trip.person_id, trip.iso3, trip.start, None, presence_of(trip))
        outcome = conclude(case)
        yield trip.trip_id, case.presence, outcome, DUTY[outcome]


def _summits(record: Record, on: date) -> Iterator[Row]:
    for row in coming(record, on):
        summit = row.summit
        earlier = " | ".join(trip.trip for trip in row.earlier)
        common = (
            summit.forum,
            summit.edition,
            summit.host_iso3,
            summit.city,
            summit.start,
            summit.end,
            row.year,
            row.judged_on,
        )
        for guest in row.guests:
            yield (
                *common,
                guest.person,
                guest.office,
                guest.outcome,
                guest.duty,
                earlier,
                summit.unverified,
            )
        if not row.guests:
            yield (*common, "", "", "", "", earlier, summit.unverified)


_OUTCOME = (
    _c("outcome", "what follows for the state, in the record's seven classes"),
    _c("duty", "yes, contested or no"),
)
TABLES: tuple[Table, ...] = (
    Table(
        "opportunities",
        "Ledger of opportunities",
        "Trips made in person (landings and overflights are marked) to a state that owed the "
        "arrest on the first day of the trip, contested duties included, by all that is known and "
        "the Court's own doctrine; with what happened and what the Court decided on it. Lists of "
        "trips are complete only where the table coverage says so.",
        "trips where status = made and mode = in_person; duty = assess(person, state, start) in "
        "(yes, contested); decisions where person and state are the same, subject = arrest, and "
        "visit_date lies within the trip",
        (
            _c("trip_id", "key of the trip"),
            _c("person_id", "key of the person"),
            _c("iso3", "state visited, ISO 3166-1 alpha-3"),
            _c("start", "first day of the trip", "date"),
            _c("end", "last day of the trip", "date"),
            _c("presence", "presence, transit or overflight"),
            *_OUTCOME,
            _c("source", "what the duty rests on: party, security_council, acceptance, residual"),
            _c("basis", "articles and resolutions, separated by ' | '"),
            _c("result", "arrested, not_arrested or left_early"),
            _c(
                "decisions",
                "keys of rulings on the visit, national courts' too, separated by ' | '",
            ),
            _c("found_on", "day of the Court's own first finding of failure to comply", "date"),
            _c("days_to_finding", "days from the visit to that finding", "integer"),
            _c("referred_to", "whom that finding was referred to: asp, unsc, both or none"),
            _c("unverified", "whether it rests on a row for which no source was seen", "boolean"),
        ),
        ("trip_id",),
        _opportunities,
    ),
    Table(
        "membership",
        "Membership by interval",
        "The intervals in which each state is a party to the Rome Statute, by all that is known: "
        "from the day of effect of its joining act up to, and without, the day of effect of a "
        "withdrawal that was not rescinded (articles 126 and 127).",
        "treaty_acts of instrument rome_statute; a state is a party on day D when start <= D and "
        "(end is empty or D < end)",
        (
            _c("iso3", "state, ISO 3166-1 alpha-3"),
            _c("start", "first day as a party", "date"),
            _c("end", "first day no longer a party; empty while it lasts", "date"),
        ),
        ("iso3", "start"),
        _membership,
    ),
    Table(
        "exposure",
        "Exposure by person and state",
        "For each person with a warrant and each state, the intervals in which one outcome holds "
        "for a visit in person, by all that is known and the Court's own doctrine. Days on which "
        "no warrant was in force are left out.",
        "assess(person, state, D) for every day D; neighbouring days of one outcome are joined; "
        "the outcome holds on D when start <= D and (end is empty or D < end)",
        (
            _c("person_id", "key of the person"),
            _c("iso3", "state, ISO 3166-1 alpha-3"),
            _c("start", "first day of the interval", "date"),
            _c("end", "first day after it; empty while it lasts", "date"),
            *_OUTCOME,
            _c("began", "what happened on the first day"),
            _c("ended", "what ended it"),
        ),
        ("person_id", "iso3", "start"),
        _exposure,
    ),
    Table(
        "trip_duties",
        "Duty for each trip",
        "For each trip of the record, made or not, what the state owed, or would have owed, on its "
        "first day, by all that is known and the Court's own doctrine. Someone who stayed away is "
        "judged as if he had come; a part by video that took place is no presence.",
        "assess(person, state, start, presence) for every row of trips",
        (
            _c("trip_id", "key of the trip"),
            _c(
                "presence",
                "how the law sees it: presence, transit, overflight, remote, un_headquarters",
            ),
            *_OUTCOME,
        ),
        ("trip_id",),
        _duties,
    ),
    Table(
        "coming_summits",
        "Coming summits with duties",
        "Meetings of the record that have not ended on the day of the export, with each person "
        "wanted then who would come by office: head of state or of government of a member of the "
        "forum (of any state, where the meeting is open to all), the host's own leader apart. A "
        "meeting without a day is judged on the first day of its year. Meetings without such a "
        "person have one row without one. Earlier trips are those to meetings of the same forum "
        "whose host owed the arrest.",
        "summits where end >= day; at_large(start) joined with offices and forum_members; "
        "assess(person, host, start)",
        (
            _c("forum", "the forum"),
            _c("edition", "the meeting"),
            _c("host_iso3", "host, ISO 3166-1 alpha-3"),
            _c("city", "place, where it is known"),
            _c("start", "first day, where it is known", "date"),
            _c("end", "last day, where it is known", "date"),
            _c("year", "year of the meeting", "integer"),
            _c("judged_on", "the day on which duties were judged", "date"),
            _c("person_id", "key of the person who would come; empty where there is none"),
            _c("office", "the office by which"),
            *_OUTCOME,
            _c("earlier", "keys of earlier trips of that kind, separated by ' | '"),
            _c("unverified", "whether no source was seen for the meeting", "boolean"),
        ),
        (),
        _summits,
    ),
)
BY_NAME: Mapping[str, Table] = {table.name: table for table in TABLES}
