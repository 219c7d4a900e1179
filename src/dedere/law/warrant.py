"""Is a warrant of arrest in force on the day, and was it public? (articles 58, 87(3))

A summons (58(7)) and an application of the Prosecutor create no duty. A warrant stays in force
until the Court orders otherwise (58(4)); after a person's death no duty remains in practice.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from dedere.days import english_day, english_partial
from dedere.law import articles, facts
from dedere.law.finding import Fact, Finding
from dedere.law.words import listed
from dedere.record.model import Warrant
from dedere.record.record import Record
from dedere.record.standing import day_of_death, ended_by


def _by(on: date, known: date | None) -> date:
    return on if known is None else min(on, known)


@lru_cache(maxsize=65536)
def live(record: Record, person: str, on: date, known: date | None) -> tuple[Warrant, ...]:
    """Return the warrants of arrest in force on the day, public or not, as far as known."""
    by = _by(on, known)
    died = day_of_death(record, person)
    if died is not None and died <= by:
        return ()
    return tuple(
        row
        for row in record.warrants_of(person)
        if row.instrument == "arrest_warrant"
        and row.issued <= on
        and ended_by(record, row, by) is None
    )


@lru_cache(maxsize=65536)
def relied_on(record: Record, person: str, on: date, known: date | None) -> tuple[Warrant, ...]:
    """Return the warrants in force that were public by the day of knowledge; else all in force."""
    found = live(record, person, on, known)
    public = tuple(row for row in found if known is None or row.made_public <= known)
    return public or found


@lru_cache(maxsize=65536)
def situations(record: Record, person: str, on: date, known: date | None) -> tuple[str, ...]:
    """Return the situations of the warrants relied on."""
    return tuple(dict.fromkeys(row.situation for row in relied_on(record, person, on, known)))


@lru_cache(maxsize=65536)
def in_force(record: Record, person: str, on: date, known: date | None) -> Finding:
    """Answer whether a warrant of arrest is in force on the day (article 58)."""
    rows = relied_on(record, person, on, known)
    if rows:
        name = record.person[person].name
        issued = listed(english_day(row.issued) for row in rows)
        what, end = ("warrant", "is in force; nothing has ended it")
        if len(rows) > 1:
            what, end = ("warrants", "are in force; nothing has ended them")
        because = f"The {what} of arrest of {issued} against {name} {end}."
        told = tuple(facts.of_warrant(row) for row in rows)
        return Finding("warrant", "yes", because, (articles.RS_58,), told)
    return _absent(record, person, on, known)


def _absent(record: Record, person: str, on: date, known: date | None) -> Finding:
    name = record.person[person].name
    by = _by(on, known)
    died = day_of_death(record, person)
    rows = [row for row in record.warrants_of(person) if known is None or row.issued <= known]
    arrests = [row for row in rows if row.instrument == "arrest_warrant"]
    if died is not None and died <= by and arrests:
        return _dead(record, person, by, arrests)
    past = [row for row in arrests if row.issued <= on]
    if past:
        ends = [(end, row) for row in past if (end := ended_by(record, row, by)) is not None]
        end, row = max(ends, key=lambda pair: pair[0].date)
        told = facts.of_event(end)
        because = (
            f"The warrant of {english_day(row.issued)} against {name} is no longer in force "
            f"({told.text})."
        )
        return Finding("warrant", "no", because, (articles.RS_58,), (facts.of_warrant(row), told))
    summons = [row for row in rows if row.instrument == "summons_to_appear" and row.issued <= on]
    if summons:
        because = (
            f"{name} was summoned to appear on {english_day(summons[-1].issued)}; a summons "
            "creates no duty to arrest."
        )
        told_all = tuple(facts.of_warrant(row) for row in summons)
        return Finding("warrant", "no", because, (articles.RS_58_7,), told_all)
    return _not_issued(record, person, on, known, arrests)


def _dead(record: Record, person: str, by: date, arrests: list[Warrant]) -> Finding:
    row = record.person[person]
    died = row.died
    assert died is not None  # noqa: S101 - the caller looked
    text = f"died {english_partial(died)}"
    fact = Fact("persons", person, died.first, text, row.sources, row.unverified)
    ends = [
        event
        for warrant in arrests
        for event in record.events_of(warrant.warrant_id)
        if event.event == "terminated_by_death" and event.date <= by
    ]
    formal = (
        f"the proceedings were ended on {english_day(ends[-1].date)}"
        if ends
        else "no formal end of the proceedings is known by then"
    )
    when = f"{'on' if died.day else 'in'} {english_partial(died)}"
    because = f"{row.name} died {when}, so nobody is left to arrest; {formal}."
    told = (fact, *(facts.of_event(event) for event in ends))
    return Finding("warrant", "no", because, (articles.RS_58,), told)


def _not_issued(
    record: Record, person: str, on: date, known: date | None, arrests: list[Warrant]
) -> Finding:
    name = record.person[person].name
    if arrests:
        first = arrests[0]
        because = (
            f"No warrant against {name} existed on {english_day(on)}; the first was issued on "
            f"{english_day(first.issued)}."
        )
        return Finding("warrant", "no", because, (articles.RS_58,), (facts.of_warrant(first),))
    by = _by(on, known)
    asked = [row for row in record.applications if row.person_id == person and row.applied_on <= by]
    if asked:
        because = (
            f"The Prosecutor applied for a warrant against {name} on "
            f"{english_day(asked[-1].applied_on)}; no public warrant has followed, and an "
            "application creates no duty."
        )
        row = asked[-1]
        fact = Fact("applications", person, row.applied_on, row.note, row.sources, row.unverified)
        return Finding("warrant", "no", because, (articles.RS_58,), (fact,))
    because = f"No public warrant of arrest against {name} is on record."
    return Finding("warrant", "no", because, (articles.RS_58,))


@lru_cache(maxsize=65536)
def public(record: Record, person: str, on: date, known: date | None) -> Finding:
    """Answer whether a warrant in force was public by the day of knowledge (article 87(3))."""
    rows = relied_on(record, person, on, known)
    row = min(rows, key=lambda each: each.made_public)
    opened = [
        facts.of_event(event)
        for event in record.events_of(row.warrant_id)
        if event.event == "unsealed"
    ]
    told = tuple(opened[:1]) or (facts.of_warrant(row),)
    if known is None or row.made_public <= known:
        when = (
            "on the day of its issue"
            if row.made_public == row.issued
            else f"on {english_day(row.made_public)}"
        )
        what = "It was" if len(rows) == 1 else "The first was"
        return Finding("public", "yes", f"{what} made public {when}.", (), told)
    if row.issued > known:
        because = (
            f"Nobody could know of it on {english_day(known)}: it was issued on "
            f"{english_day(row.issued)} and made public on {english_day(row.made_public)}."
        )
    else:
        because = (
            f"On {english_day(known)} it was still under seal; it was made public on "
            f"{english_day(row.made_public)}. A state may have been bound by a confidential "
            "request."
        )
    return Finding("public", "no", because, (articles.RS_87_3,), told)
