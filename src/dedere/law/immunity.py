"""Does immunity bar the arrest? (articles 27, 98(1))

Only a head of state, head of government or foreign minister in office can have personal immunity,
only against another state, and only where the own state is no party (a party has given it up,
article 27(2)). Whether anything is left then is the central dispute; a doctrine decides it.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from dedere.law import articles, facts
from dedere.law.case import Case
from dedere.law.doctrine import Line, line
from dedere.law.finding import Fact, Finding, as_known
from dedere.law.membership import span_on
from dedere.law.referral import duties
from dedere.law.words import DOCTRINE_WORDS, state_name
from dedere.record.model import Office
from dedere.record.record import Record
from dedere.record.standing import offices_on

TROIKA = {
    "head_of_state": "head of state",
    "head_of_government": "head of government",
    "foreign_minister": "foreign minister",
}


@lru_cache(maxsize=65536)
def leading_office(record: Record, person: str, on: date) -> Office | None:
    """Return the office that can carry personal immunity on the day: the highest of the three."""
    held = {row.office: row for row in offices_on(record, person, on)}
    return next((held[name] for name in TROIKA if name in held), None)


def bars(case: Case, situations: tuple[str, ...]) -> Finding:
    """Answer whether immunity bars the arrest under the doctrine of the case."""
    return _bars(
        case.record,
        case.person,
        case.state,
        case.on,
        case.known,
        case.doctrine,
        case.doctrine_as_of,
        situations,
    )


@lru_cache(maxsize=65536)
def _bars(
    record: Record,
    person: str,
    state: str,
    on: date,
    known: date | None,
    doctrine: str,
    as_of: date | None,
    situations: tuple[str, ...],
) -> Finding:
    office = leading_office(record, person, on)
    name = record.person[person].name
    if office is None:
        because = (
            f"{name} is not head of state, head of government or foreign minister on that day, so "
            "no personal immunity arises under any doctrine."
        )
        return Finding("immunity", "no", because, (articles.RS_27,), changed=False)
    told = (facts.of_office(office),)
    role = f"{TROIKA[office.office]} of {state_name(record, office.state)}"
    if office.state == state:
        because = f"{name} is {role}; a state owes no immunity to its own leader here."
        return Finding("immunity", "no", because, (articles.RS_27,), told, changed=False)
    party = span_on(record, office.state, on, known) is not None
    referred = any(
        row.situation in situations and row.start <= on for row in duties(record, office.state)
    )
    if party:
        because = (
            f"{name} is {role}, a party; parties have given up the immunity of their leaders "
            "before the Court."
        )
        return Finding("immunity", "no", because, (articles.RS_27,), told, changed=False)
    applied = line(record, doctrine, as_of)
    return _weigh(applied, name, role, told, known, referred=referred)


def _weigh(
    applied: Line,
    name: str,
    role: str,
    told: tuple[Fact, ...],
    known: date | None,
    *,
    referred: bool,
) -> Finding:
    # The doctrine is the one asked for whatever was known; rulings that came later are marked.
    rulings = (as_known(row, known) for row in applied.authorities)
    cited = (articles.RS_27, articles.RS_98_1, *rulings)
    told = (*told, as_known(facts.of_position(applied.position), known))
    head = f"{name} is {role}, a state that is no party."
    if "all" in applied.lifted_for:
        because = f"{head} No immunity bars the arrest: {_inner(applied.statement)}"
        return Finding("immunity", "no", because, cited, told)
    if "referral" in applied.lifted_for and referred:
        because = f"{head} The Security Council's referral binds it: {_inner(applied.statement)}"
        return Finding("immunity", "no", because, cited, told)
    if "open" in applied.lifted_for:
        because = f"{head} Whether immunity bars the arrest was open: {_inner(applied.statement)}"
        return Finding("immunity", "contested", because, cited, told)
    by = f"Under the {DOCTRINE_WORDS[applied.doctrine]}"
    if applied.doctrine == "court":
        by = "By the Court's own line of that time"
    because = f"{head} {by}, no arrest is possible without a waiver: {_inner(applied.statement)}"
    return Finding("immunity", "yes", because, cited, told)


def _inner(statement: str) -> str:
    """A statement continued after a colon, with a small first letter unless it is a name."""
    first = statement.split(" ", 1)[0]
    names = {"Pre-Trial", "Appeals", "Security", "Article", "President"}
    return statement if first in names else statement[:1].lower() + statement[1:]


def in_dispute(case: Case) -> bool:
    """Return whether some doctrine would let immunity bar the arrest."""
    office = leading_office(case.record, case.person, case.on)
    if office is None or office.state == case.state:
        return False
    return span_on(case.record, office.state, case.on, case.known) is None
