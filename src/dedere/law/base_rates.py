"""How often what happened: rates computed from the record, each with definition and list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from statistics import median

from dedere.law.assessment import DUTY, conclude
from dedere.law.case import Case
from dedere.law.finding import Outcome
from dedere.law.precedents import kind, of_the_court
from dedere.record.model import Decision, Trip
from dedere.record.record import Record


@dataclass(frozen=True, slots=True)
class Rate:
    """`count` of `total`, by a definition; `members` are the ids counted in total, `hits` those of
    them that were counted. `days` is a median in days for rates about time, else None.
    """

    id: str
    question: str
    definition: str
    count: int
    total: int
    members: tuple[str, ...]
    hits: tuple[str, ...]
    days: float | None = None

    def as_dict(self) -> dict[str, object]:
        """The rate as plain data."""
        return {
            "id": self.id,
            "question": self.question,
            "definition": self.definition,
            "count": self.count,
            "total": self.total,
            "members": list(self.members),
            "hits": list(self.hits),
            "days": self.days,
        }


_VISIT = (
    "A visit is a trip of the record that was made in person, landings included, judged on its "
    "first day by all that is known today and the Court's doctrine. The record's lists of trips "
    "are not complete for every person."
)


_DROPPED = frozenset({"cancelled", "postponed", "declined"})


@lru_cache(maxsize=4)
def _judged(record: Record) -> tuple[tuple[Trip, Outcome, str], ...]:
    return tuple(
        (trip, conclude(case), kind(case))
        for trip in record.trips
        if trip.presence != "overflight" and (trip.mode == "in_person" or trip.status in _DROPPED)
        for case in (Case(record, trip.person_id, trip.iso3, trip.start, None, trip.presence),)
    )


def base_rates(record: Record, *, until: date | None = None) -> tuple[Rate, ...]:
    """Return the rates over all trips and decisions of the record, up to a day if one is given."""
    rows = [row for row in _judged(record) if until is None or row[0].start <= until]
    bound = [row for row in rows if DUTY[row[1]] == "yes"]
    made = [row for row in bound if row[0].status == "made" and row[0].mode == "in_person"]
    leaders = [row for row in made if row[2].startswith("sitting leader of a state")]
    others = [row for row in made if not row[2].startswith("sitting leader")]
    return (
        _rate(
            "arrests_of_leaders",
            "How many visits by sitting leaders of states that are no parties, to states then "
            "obliged, ended in arrest?",
            f"{_VISIT} A leader is a head of state, head of government or foreign minister.",
            leaders,
            _arrested,
        ),
        _rate(
            "arrests_of_others",
            "How many visits by other persons to states then obliged ended in arrest?",
            _VISIT,
            others,
            _arrested,
        ),
        _rate(
            "plans_dropped",
            "How many announced trips to states then obliged did not take place?",
            "Trips of the record to a state obliged on the first day, made or not; those "
            "cancelled, postponed or declined count, also where a representative went or the "
            "person spoke by video. A day that was never fixed is judged on the record's "
            "placeholder. Trips still planned are left out.",
            [row for row in bound if row[0].status in _DROPPED | {"made"}],
            lambda trip: trip.status in _DROPPED,
        ),
        _findings(record, made, until),
        _times(record, until),
    )


def _arrested(trip: Trip) -> bool:
    return trip.outcome == "arrested"


def _rate(
    name: str,
    question: str,
    definition: str,
    rows: Iterable[tuple[Trip, Outcome, str]],
    counts: Callable[[Trip], bool],
) -> Rate:
    trips = [row[0] for row in rows]
    hits = tuple(trip.trip_id for trip in trips if counts(trip))
    members = tuple(trip.trip_id for trip in trips)
    return Rate(name, question, definition, len(hits), len(members), members, hits)


def _found(record: Record, until: date | None) -> list[Decision]:
    """The first finding on each visit, so that appeals and referrals are not counted again."""
    first: dict[tuple[str, str, date], Decision] = {}
    for row in sorted(record.decisions, key=lambda each: each.date):
        if (
            of_the_court(row)
            and row.finding == "non_compliance"
            and row.subject == "arrest"
            and row.visit_date is not None
            and (until is None or row.date <= until)
        ):
            first.setdefault((row.person_id, row.respondent_state, row.visit_date), row)
    return list(first.values())


def _findings(record: Record, made: list[tuple[Trip, Outcome, str]], until: date | None) -> Rate:
    free = [row[0] for row in made if not _arrested(row[0])]
    found = _found(record, until)
    hits = tuple(
        trip.trip_id
        for trip in free
        if any(
            row.person_id == trip.person_id
            and row.respondent_state == trip.iso3
            and row.visit_date is not None
            and trip.start <= row.visit_date <= trip.end
            for row in found
        )
    )
    return Rate(
        "findings",
        "How many visits to states then obliged, without an arrest, led to a finding of the Court?",
        f"{_VISIT} A finding is one of failure to comply under article 87(7) on a day of the "
        "visit.",
        len(hits),
        len(free),
        tuple(trip.trip_id for trip in free),
        hits,
    )


def _times(record: Record, until: date | None) -> Rate:
    found = _found(record, until)
    referred = tuple(row.decision_id for row in found if row.referred_to != "none")
    spans = [(row.date - row.visit_date).days for row in found if row.visit_date is not None]
    return Rate(
        "time_to_finding",
        "How many findings of failure to comply were referred, and how long did a finding take?",
        "First finding of the Court on each visit, from the day of the visit that it names; the "
        "days are a median. A referral in a later decision is not counted.",
        len(referred),
        len(found),
        tuple(row.decision_id for row in found),
        referred,
        float(median(spans)) if spans else None,
    )
