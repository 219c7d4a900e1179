"""The decided cases nearest to this one: what was found, how long it took, what followed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dedere.law.assessment import Assessment, answer
from dedere.law.case import Case
from dedere.law.facts import of_decision
from dedere.law.finding import Authority
from dedere.law.immunity import leading_office
from dedere.law.membership import span_on
from dedere.law.referral import urged
from dedere.law.warrant import situations
from dedere.law.words import days_long
from dedere.record.model import Decision
from dedere.record.record import Record

_RULINGS = frozenset({"non_compliance", "no_finding", "overturned_in_part"})
COURT = ("PTC", "TC", "AC", "Plenary")


def of_the_court(row: Decision) -> bool:
    """Return whether the decision is one of the International Criminal Court's own."""
    return row.chamber.startswith(COURT)


@dataclass(frozen=True, slots=True)
class _Features:
    """What makes cases alike, each with its weight."""

    kind: str
    source: str
    presence: str
    referred: bool
    person: str
    state: str


_WEIGHTS = {
    "kind": 30,
    "source": 25,
    "referred": 15,
    "presence": 10,
    "person": 10,
    "state": 10,
}
_SAID = {
    "kind": "same kind of person",
    "source": "same basis of the duty",
    "referred": "same kind of situation",
    "presence": "same presence",
    "person": "same person",
    "state": "same state",
}


@dataclass(frozen=True, slots=True)
class Precedent:
    """A decided visit. `similarity` runs from 0 to 1; `elapsed` counts days from visit to finding.

    `alike` and `unlike` say what the figure is made of; `this_case` marks the visit asked about.
    """

    person: str
    state: str
    visit: date | None
    place: str
    similarity: float
    alike: tuple[str, ...]
    unlike: tuple[str, ...]
    finding: str
    elapsed: int | None
    decisions: tuple[Authority, ...]
    followed: tuple[str, ...]
    this_case: bool
    unverified: bool

    def as_dict(self) -> dict[str, object]:
        """The precedent as plain data."""
        return {
            "person": self.person,
            "state": self.state,
            "visit": self.visit.isoformat() if self.visit else None,
            "place": self.place,
            "similarity": self.similarity,
            "alike": list(self.alike),
            "unlike": list(self.unlike),
            "finding": self.finding,
            "elapsed": self.elapsed,
            "decisions": [row.as_dict() for row in self.decisions],
            "followed": list(self.followed),
            "this_case": self.this_case,
            "unverified": self.unverified,
        }


def precedents(record: Record, a: Assessment, *, limit: int = 5) -> tuple[Precedent, ...]:
    """Return the decided visits most like this case, as far as known, most similar first.

    Only decisions on arrest count; the case itself, where it was decided, comes first.
    """
    if a.rule in {"no_warrant", "warrant_not_public"}:
        return ()
    mine = _features(a)
    found = [
        _compare(mine, theirs, rows, a)
        for rows, theirs in _decided(record)
        if a.known is None or rows[0].date <= a.known
    ]
    found.sort(key=lambda row: (not row.this_case, -row.similarity, _distance(row, a.on)))
    return tuple(found[:limit])


def _distance(row: Precedent, on: date) -> int:
    return abs(((row.visit or date.min) - on).days)


def _features(a: Assessment) -> _Features:
    case = a.case
    referred = bool(urged(case.record, situations(case.record, case.person, case.on, case.known)))
    source = a.source or "none"
    return _Features(kind(case), source, a.presence, referred, a.person, a.state)


def kind(case: Case) -> str:
    """Return what kind of person this is on the day, as far as the law tells them apart."""
    office = leading_office(case.record, case.person, case.on)
    if office is None:
        return "no leading office"
    party = span_on(case.record, office.state, case.on, case.known) is not None
    return "sitting leader of a party" if party else "sitting leader of a state that is no party"


@lru_cache(maxsize=4)
def _decided(record: Record) -> tuple[tuple[tuple[Decision, ...], _Features], ...]:
    """The visits that the Court decided on, each with its decisions in order."""
    visits: dict[tuple[str, str, date | None], list[Decision]] = defaultdict(list)
    for row in sorted(record.decisions, key=lambda each: each.date):
        if row.respondent_state and row.finding in _RULINGS and row.subject != "evidence":
            visits[row.person_id, row.respondent_state, row.visit_date].append(row)
    found = []
    for (person, state, visit), rows in visits.items():
        if any(of_the_court(row) and row.subject == "arrest" for row in rows):
            day = visit or rows[0].date
            a = answer(Case(record, person, state, day))
            found.append((tuple(rows), _features(a)))
    return tuple(found)


def _compare(
    mine: _Features, theirs: _Features, rows: tuple[Decision, ...], a: Assessment
) -> Precedent:
    rows = tuple(row for row in rows if a.known is None or row.date <= a.known)
    same = [name for name in _WEIGHTS if getattr(mine, name) == getattr(theirs, name)]
    first = next((row for row in rows if of_the_court(row) and row.subject == "arrest"), rows[0])
    visit = first.visit_date
    close = visit is not None and abs((visit - a.on).days) <= 7
    return Precedent(
        first.person_id,
        first.respondent_state,
        visit,
        first.visit_place,
        sum(_WEIGHTS[name] for name in same) / sum(_WEIGHTS.values()),
        tuple(_SAID[name] for name in same),
        tuple(_SAID[name].replace("same", "another", 1) for name in _WEIGHTS if name not in same),
        first.finding,
        (first.date - visit).days if visit else None,
        tuple(of_decision(row) for row in rows),
        tuple(_followed(row, visit) for row in rows if row is not first),
        "person" in same and "state" in same and close,
        any(row.unverified for row in rows),
    )


def _followed(row: Decision, visit: date | None) -> str:
    after = f", {days_long((row.date - visit).days)} after the visit" if visit else ""
    return f"{of_decision(row).cite}{after}: {row.note}"
