"""Many answers at once: a person in all states, a pair over all time, a state and all persons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from dedere.law.assessment import DUTY, conclude, ready
from dedere.law.case import Case, check
from dedere.law.finding import Duty, Outcome, Presence
from dedere.law.turns import turns
from dedere.record.record import Record


@dataclass(frozen=True, slots=True)
class Exposed:
    """The outcome for one person in one state on one day."""

    person: str
    state: str
    outcome: Outcome
    duty: Duty

    def as_dict(self) -> dict[str, object]:
        """The outcome as plain data."""
        return {
            "person": self.person,
            "state": self.state,
            "outcome": self.outcome,
            "duty": self.duty,
        }


@dataclass(frozen=True, slots=True)
class Span:
    """An outcome from `start` up to but without `end`; None is open on that side.

    `began` and `ended` say what happened on those days.
    """

    start: date | None
    end: date | None
    outcome: Outcome
    began: str
    ended: str

    def as_dict(self) -> dict[str, object]:
        """The interval as plain data; days are ISO 8601 or null."""
        return {
            "start": self.start.isoformat() if self.start else None,
            "end": self.end.isoformat() if self.end else None,
            "outcome": self.outcome,
            "duty": DUTY[self.outcome],
            "began": self.began,
            "ended": self.ended,
        }


def exposure(
    record: Record,
    person_id: str,
    on: date,
    *,
    known: date | None = None,
    presence: Presence = "presence",
    doctrine: str = "court",
    doctrine_as_of: date | None = None,
) -> tuple[Exposed, ...]:
    """Return the outcome for a person in every state on a day, in the record's order of states.

    Raises InputError for an unknown person, presence or doctrine.
    """
    first = Case(
        ready(record),
        person_id,
        record.states[0].iso3,
        on,
        known,
        presence,
        doctrine,
        doctrine_as_of,
    )
    check(first)
    return tuple(_exposed(replace(first, state=row.iso3)) for row in record.states)


def wanted_in(
    record: Record,
    iso3: str,
    on: date,
    *,
    known: date | None = None,
    presence: Presence = "presence",
    doctrine: str = "court",
    doctrine_as_of: date | None = None,
) -> tuple[Exposed, ...]:
    """Return the outcome for every person with a warrant in force in one state on a day.

    Persons for whom the outcome is `no_warrant` are left out. Raises InputError as `exposure`.
    """
    first = Case(
        ready(record),
        record.persons[0].person_id,
        iso3,
        on,
        known,
        presence,
        doctrine,
        doctrine_as_of,
    )
    check(first)
    found = (_exposed(replace(first, person=row.person_id)) for row in record.persons)
    return tuple(row for row in found if row.outcome != "no_warrant")


def _exposed(case: Case) -> Exposed:
    outcome = conclude(case)
    return Exposed(case.person, case.state, outcome, DUTY[outcome])


def history(
    record: Record,
    person_id: str,
    iso3: str,
    *,
    presence: Presence = "presence",
    doctrine: str = "court",
    doctrine_as_of: date | None = None,
) -> tuple[Span, ...]:
    """Return the outcome over all time, by all that is known, with what began and ended each.

    The intervals touch, neighbours differ, and the first and the last are open. Only the days on
    which something changes are asked. Raises InputError as `exposure`.
    """
    case = Case(
        ready(record),
        person_id,
        iso3,
        date.min,
        None,
        presence,
        doctrine,
        doctrine_as_of,
    )
    check(case)
    return spans(case)


def spans(case: Case) -> tuple[Span, ...]:
    """Return the outcome over all time on the assumptions of a case, its day left aside."""
    return tuple(_spans(case))


def _spans(case: Case) -> Iterator[Span]:
    rows = turns(case)
    if not rows:
        yield Span(None, None, conclude(replace(case, on=date(2002, 7, 1))), "", "")
        return
    before = rows[0].day - timedelta(days=1)
    current = Span(None, None, conclude(replace(case, on=before)), "", "")
    for day, group in groupby(rows, key=lambda turn: turn.day):
        outcome = conclude(replace(case, on=day))
        if outcome != current.outcome:
            what = "; ".join(dict.fromkeys(turn.what for turn in group))
            yield replace(current, end=day, ended=what)
            current = Span(day, None, outcome, what, "")
    yield current
