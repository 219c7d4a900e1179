"""Coming summits: who of the wanted would come by office, what the host owes, what hosts did.

A person "would come by office" who is wanted on the day by a public warrant and is then head of
state or of government of a member of the forum, or of any state where the meeting is open to all.
For a meeting without a day, the first day of its year is judged, or the day of asking if later.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from dedere.law import Outcome, Presence
from dedere.law.assessment import DUTY, conclude
from dedere.law.case import Case
from dedere.law.finding import Duty
from dedere.record.model import Summit, Trip
from dedere.record.record import Record
from dedere.record.standing import at_large, offices_on

LEADERS = frozenset({"head_of_state", "head_of_government"})
# Meetings that every state may attend.
OPEN = frozenset({"un", "cop"})
_YEAR = re.compile(r"\b(20\d\d)\b")


@dataclass(frozen=True, slots=True)
class Guest:
    """A wanted person who would come by office, and what the host then owes."""

    person: str
    office: str
    outcome: Outcome
    duty: Duty


@dataclass(frozen=True, slots=True)
class Precedent:
    """How an earlier host in that position acted: the trip to its meeting."""

    trip: str
    person: str
    state: str
    start: date
    status: str
    mode: str
    outcome: str
    duty: Duty


@dataclass(frozen=True, slots=True)
class Coming:
    """A summit with its guests. `judged_on` is the day on which duties were judged.

    `year` is that of the meeting, read from its note or title where there is no day, or None.
    `earlier` are the trips of wanted persons to earlier meetings of the forum whose host owed the
    arrest, made or not, latest first.
    """

    summit: Summit
    year: int | None
    judged_on: date
    guests: tuple[Guest, ...]
    earlier: tuple[Precedent, ...]

    @property
    def matters(self) -> bool:
        """True when the host would owe the arrest of someone who would come, contested or not."""
        return any(guest.duty != "no" for guest in self.guests)


def coming(record: Record, on: date) -> tuple[Coming, ...]:
    """Return the meetings of the record that have not ended on a day, in order of their days."""
    rows = [_coming(record, row, on) for row in record.summits if _ahead(row, on)]
    return tuple(sorted(rows, key=_order))


def _order(row: Coming) -> tuple[date, bool, str, str]:
    day = row.summit.start or date(row.year or 9999, 12, 31)
    return day, row.summit.start is None, row.summit.forum, row.summit.edition


def year_of(summit: Summit) -> int | None:
    """Return the year of a meeting: of its day, or the first that its title or note names."""
    if summit.start is not None:
        return summit.start.year
    found = _YEAR.search(summit.edition) or _YEAR.search(summit.note)
    return int(found[1]) if found else None


def _ahead(summit: Summit, on: date) -> bool:
    last = summit.end or summit.start
    if last is not None:
        return last >= on
    return (year_of(summit) or 9999) >= on.year


def presence_at(summit: Summit) -> Presence:
    """Return how the law sees a guest: at the United Nations in New York, or simply there."""
    at_home = summit.forum == "un" and summit.host_iso3 == "USA"
    return "un_headquarters" if at_home else "presence"


def _coming(record: Record, summit: Summit, on: date) -> Coming:
    year = year_of(summit)
    day = summit.start or max(on, date(year or on.year, 1, 1))
    guests = guests_of(record, summit, max(day, on))
    return Coming(summit, year, day, guests, _earlier(record, summit, on))


def guests_of(
    record: Record, summit: Summit, day: date, *, wanted: tuple[str, ...] | None = None
) -> tuple[Guest, ...]:
    """Return the wanted persons who would come by office on a day, with what the host then owes.

    `wanted` are the persons at large on the day, where the caller has them already. Nobody is
    returned for meetings by invitation, whose guests do not follow from an office.
    """
    members = {
        row.iso3
        for row in record.members_of(summit.forum)
        if row.joined.first <= day and (row.left is None or day < row.left.first)
    }
    found = []
    for person in at_large(record, day) if wanted is None else wanted:
        for office in offices_on(record, person, day):
            invited = summit.forum in OPEN or office.state in members
            if office.office in LEADERS and invited and office.state != summit.host_iso3:
                case = Case(record, person, summit.host_iso3, day, None, presence_at(summit))
                outcome = conclude(case)
                found.append(Guest(person, office.title, outcome, DUTY[outcome]))
                break
    return tuple(found)


def _earlier(record: Record, summit: Summit, on: date) -> tuple[Precedent, ...]:
    """Trips to earlier meetings of the forum, by those then wanted, whose host owed the arrest."""
    if summit.forum == "other":
        return ()
    found = [_precedent(record, trip) for trip in record.trips if trip.forum == summit.forum]
    rows = [row for row in found if row.duty != "no" and row.start < on]
    return tuple(sorted(rows, key=lambda row: (row.start, row.trip), reverse=True))


def _precedent(record: Record, trip: Trip) -> Precedent:
    outcome = conclude(Case(record, trip.person_id, trip.iso3, trip.start, None, trip.presence))
    return Precedent(
        trip.trip_id,
        trip.person_id,
        trip.iso3,
        trip.start,
        trip.status,
        trip.mode,
        trip.outcome,
        DUTY[outcome],
    )
