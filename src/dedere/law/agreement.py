"""Does what is derived here agree with the Court? Every decision on arrest, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dedere.law.assessment import Assessment, answer
from dedere.law.case import Case
from dedere.law.precedents import of_the_court
from dedere.record.model import Decision
from dedere.record.record import Record

_BASIS = {
    "party": "statute",
    "acceptance": "statute",
    "residual": "statute",
    "security_council": "security_council",
    "": "none",
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """A decision beside the answer derived for the day of the visit, or of the decision.

    `reason` says why they differ, and is empty where duty and basis are as the Court found.
    """

    decision: Decision
    day: date
    assessment: Assessment
    reason: str

    @property
    def agrees(self) -> bool:
        """True when duty and basis both came out as the Court found them."""
        return not self.reason


def compare(record: Record, *, line_of_the_day: bool = False) -> tuple[Comparison, ...]:
    """Return every decision of the Court on arrest beside the derived answer, oldest first.

    Decisions on evidence and on procedure are left out, and those whose state is redacted. Where
    no visit is named (a suspect who lives there) the day of the decision is taken. With
    `line_of_the_day` immunity is judged by the Court's own line on the day of the decision.
    """
    found = []
    for row in sorted(record.decisions, key=lambda each: (each.date, each.decision_id)):
        if row.subject != "arrest" or not row.respondent_state or not of_the_court(row):
            continue
        day = row.visit_date or row.date
        as_of = row.date if line_of_the_day else None
        case = Case(record, row.person_id, row.respondent_state, day, doctrine_as_of=as_of)
        a = answer(case)
        found.append(Comparison(row, day, a, _reason(row, a)))
    return tuple(found)


def _reason(row: Decision, a: Assessment) -> str:
    if row.duty_found == "not_decided":
        return "The decision asks the state for its view and does not decide on the duty."
    if a.duty == "contested":
        return f"The Court took the duty as given; here the point is open: {a.summary}"
    if row.duty_found != a.duty:
        return f"The Court found {row.duty_found}, here it is {a.duty}: {a.summary}"
    if row.basis_found != _BASIS[a.source]:
        return f"The Court relied on {row.basis_found}, here it is {_BASIS[a.source]}."
    return ""
