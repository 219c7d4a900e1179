"""How the answer to one question changed with what became known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from dedere.days import english_day
from dedere.law import facts
from dedere.law.assessment import conclude
from dedere.law.case import Case
from dedere.law.finding import Fact, Outcome


@dataclass(frozen=True, slots=True)
class Seen:
    """The outcome as seen from `start` up to but without `end`.

    `event` is what began it, a row of `table`.
    """

    start: date
    end: date | None
    outcome: Outcome
    event: str
    table: str


def events(case: Case) -> tuple[Fact, ...]:
    """Return the dated facts that could bear on the case, by the day they became known."""
    return tuple(sorted(_facts(case), key=lambda fact: fact.day or date.min))


def _facts(case: Case) -> Iterator[Fact]:
    record = case.record
    for warrant in record.warrants_of(case.person):
        yield Fact(
            "warrants",
            warrant.warrant_id,
            warrant.made_public,
            f"publication of the warrant on {english_day(warrant.made_public)}",
            warrant.sources,
            warrant.unverified,
        )
        for event in record.events_of(warrant.warrant_id):
            if event.event not in {"issued", "unsealed"}:
                yield facts.of_event(event)
    person = record.person[case.person]
    if person.died is not None:
        yield Fact(
            "persons", case.person, person.died.first, "death", person.sources, person.unverified
        )
    for act in record.acts_of(case.state):
        yield facts.of_act(act)
    for accepted in record.acceptances:
        if accepted.iso3 == case.state:
            yield facts.of_acceptance(accepted)
    for request in record.requests_for(case.person):
        if request.iso3 in {"", case.state}:
            yield facts.of_request(request)
    for row in record.overrides:
        if row.person_id == case.person and row.iso3 in {"", case.state}:
            yield facts.of_override(row)


def seen(case: Case) -> tuple[Seen, ...]:
    """Return the outcome over the days of knowledge, from the first day a warrant was public.

    Empty when no warrant against the person was ever public.
    """
    rows = [fact for fact in events(case) if fact.day is not None]
    public = [row.made_public for row in case.record.warrants_of(case.person)]
    if not public:
        return ()
    first = min(public)
    days = sorted({first, *(fact.day for fact in rows if fact.day and fact.day > first)})
    found: list[Seen] = []
    for day in days:
        outcome = conclude(replace(case, known=day))
        if found and found[-1].outcome == outcome:
            continue
        what = next((fact for fact in rows if fact.day == day), None)
        if found:
            found[-1] = replace(found[-1], end=day)
        text, table = (what.text, what.table) if what else ("", "")
        found.append(Seen(day, None, outcome, text, table))
    return tuple(found)
