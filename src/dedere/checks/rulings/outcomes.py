"""What followed: arrested or not, found in breach, referred (article 87(7))."""

from __future__ import annotations

from datetime import date
from typing import Literal

from dedere.checks.basis import Basis, english_trip_days
from dedere.checks.model import Ruling
from dedere.checks.proofs import decision_proof, event_proof, trip_proof, warrant_proof
from dedere.days import english_day
from dedere.law.words import opening
from dedere.record.model import Decision, Trip, WarrantEvent

Asserted = Literal[
    "not_arrested",
    "arrested",
    "handed_over",
    "breach",
    "referred",
    "reversed",
    "released",
    "acquitted",
    "convicted",
    "no_breach",
]
FOUND = frozenset({"non_compliance", "overturned_in_part"})


def rule_outcome(
    basis: Basis,
    asserted: Asserted,
    person: str | None,
    state: str | None,
    first: date | None = None,
    last: date | None = None,
    addressee: str = "",
    times: int = 0,
) -> Ruling:
    """Return whether the outcome asserted is in the record.

    `addressee` is `asp` or `unsc` for a referral, `times` a number of findings where one is
    asserted. The days bound the visit, or the event itself.
    """
    if asserted in {"arrested", "handed_over", "released", "acquitted", "convicted"}:
        return _custody(basis, asserted, person, state, first, last)
    if asserted == "not_arrested":
        return _not_arrested(basis, person, state, first, last)
    if state is None:
        return Ruling("not_checkable", "The state is not named.")
    return _decided(basis, asserted, person, state, first, last, addressee, times)


def _trips(
    basis: Basis, person: str, state: str | None, first: date | None, last: date | None
) -> tuple[Trip, ...]:
    return tuple(
        trip
        for trip in basis.record.trips_of(person)
        if trip.status == "made"
        and trip.mode == "in_person"
        and trip.presence != "overflight"
        and trip.start <= basis.known
        and (state is None or trip.iso3 == state)
        and (last is None or trip.start <= last)
        and (first is None or trip.end >= first)
    )


def _events(
    basis: Basis, person: str, kinds: frozenset[str], first: date | None, last: date | None
) -> tuple[WarrantEvent, ...]:
    return tuple(
        event
        for warrant in basis.record.warrants_of(person)
        for event in basis.record.events_of(warrant.warrant_id)
        if event.event in kinds
        and event.date <= basis.known
        and (first is None or event.date >= first)
        and (last is None or event.date <= last)
    )


def _not_arrested(
    basis: Basis, person: str | None, state: str | None, first: date | None, last: date | None
) -> Ruling:
    if person is None:
        return Ruling("not_checkable", "The person is not named.")
    name = basis.person_name(person)
    rows = _trips(basis, person, state, first, last)
    held = tuple(trip for trip in rows if trip.outcome == "arrested")
    free = tuple(trip for trip in rows if trip.outcome in {"not_arrested", "left_early"})
    where = opening(basis.state_name(state)) if state else "He"
    if free:
        text = f"{name} was in {basis.state_name(free[-1].iso3)} "
        text += f"({english_trip_days(free[-1])}) and was not arrested."
        proofs = tuple(trip_proof(basis, trip) for trip in free[-5:])
        findings = _findings(basis, free[-1].iso3, person)
        proofs += tuple(decision_proof(basis, row) for row in findings)
        return Ruling("supported", text, proofs, later=_later(basis, free[-1].iso3, person))
    if held:
        text = f"{where} arrested {name} ({english_trip_days(held[-1])})."
        return Ruling("contradicted", text, (trip_proof(basis, held[-1]),), suggestion=text)
    return Ruling("not_checkable", f"The record holds no such stay of {name}.")


def _custody(
    basis: Basis,
    asserted: Asserted,
    person: str | None,
    state: str | None,
    first: date | None,
    last: date | None,
) -> Ruling:
    if person is None:
        return Ruling("not_checkable", "The person is not named.")
    name = basis.person_name(person)
    kinds = {
        "arrested": frozenset({"executed_arrest"}),
        "handed_over": frozenset({"surrendered"}),
        "released": frozenset({"released"}),
        "acquitted": frozenset({"acquitted"}),
        "convicted": frozenset({"convicted"}),
    }[asserted]
    events = _events(basis, person, kinds, first, last)
    good = tuple(row for row in events if state is None or not row.state or row.state == state)
    if not good and asserted == "arrested":
        more = _events(basis, person, frozenset({"surrendered"}), first, last)
        good = tuple(row for row in more if state is None or row.state == state)
    if good:
        text = f"{name}: {event_proof(good[-1]).text}"
        if good[-1].state:
            text += f" ({basis.state_name(good[-1].state)})"
        return Ruling("supported", f"{text}.", tuple(event_proof(row) for row in good))
    rows = _trips(basis, person, state, first, last)
    free = tuple(
        row for row in rows if row.outcome in {"not_arrested", "left_early"} and not row.unverified
    )
    if free and asserted in {"arrested", "handed_over"}:
        text = f"{name} was in {basis.state_name(free[-1].iso3)} ({english_trip_days(free[-1])}) "
        text += "and left without being arrested."
        proofs = tuple(trip_proof(basis, row) for row in free[-3:])
        return Ruling("contradicted", text, proofs, suggestion=text)
    freed = list(_events(basis, person, frozenset({"released"}), None, None))
    let_go = asserted == "handed_over" and state and any(row.state == state for row in freed)
    if let_go and not _events(basis, person, frozenset({"surrendered"}), None, None):
        text = f"{name}: {event_proof(freed[-1]).text} ({basis.state_name(state or '')})."
        return Ruling("contradicted", text, (event_proof(freed[-1]),), suggestion=text)
    anytime = _events(basis, person, kinds, None, None)
    warrants = basis.record.warrants_of(person)
    if anytime and not (events or first is None):
        text = f"{name}: {event_proof(anytime[-1]).text}."
        return Ruling("contradicted", text, (event_proof(anytime[-1]),), suggestion=text)
    issued = tuple(warrant_proof(basis, row) for row in warrants)
    return Ruling("not_checkable", f"The record holds no such event about {name}.", issued)


def _findings(basis: Basis, state: str, person: str | None) -> tuple[Decision, ...]:
    return tuple(
        row
        for row in basis.record.decisions_on(state)
        if row.date <= basis.known
        and (person is None or row.person_id == person)
        and row.finding in FOUND
    )


def _about(
    basis: Basis, state: str, person: str | None, first: date | None, last: date | None
) -> tuple[Decision, ...]:
    return tuple(
        row
        for row in basis.record.decisions_on(state)
        if row.date <= basis.known
        and (person is None or row.person_id == person)
        and (
            first is None
            or last is None
            or first <= row.date <= last
            or (row.visit_date is not None and first <= row.visit_date <= last)
        )
    )


def _decided(
    basis: Basis,
    asserted: Asserted,
    person: str | None,
    state: str,
    first: date | None,
    last: date | None,
    addressee: str,
    times: int,
) -> Ruling:
    rows = _about(basis, state, person, first, last)
    name = opening(basis.state_name(state))
    proofs = tuple(decision_proof(basis, row) for row in rows)
    said = "; ".join(proof.text for proof in proofs[-3:])
    later = _later(basis, state, person)
    if not rows:
        text = f"The record holds no decision on {basis.state_name(state)} in this matter"
        text += f" up to {english_day(basis.known)}."
        return Ruling("not_checkable", text, later=later)
    if asserted == "no_breach":
        good = not any(row.finding in FOUND for row in rows) and any(
            row.finding == "no_finding" and row.subject == "arrest" for row in rows
        )
    elif asserted == "reversed":
        good = any(row.finding == "overturned_in_part" for row in rows)
    elif asserted == "referred":
        good = any(_referred(row, addressee) for row in rows)
    else:
        breaches = [row for row in rows if row.finding == "non_compliance" and _court(row)]
        good = (
            len(breaches) == times
            if times
            else bool(breaches) or any(row.finding in FOUND for row in rows)
        )
    used = _resting(rows, asserted, addressee) or rows
    proofs = tuple(decision_proof(basis, row) for row in used)
    said = "; ".join(proof.text for proof in proofs[-3:])
    if good:
        return Ruling("supported", f"{said}.", proofs, later=later)
    if all(row.unverified for row in rows):
        return Ruling("not_checkable", f"Only unverified rows bear on it: {said}.", proofs)
    text = f"{name}: {said}."
    return Ruling("contradicted", text, proofs, suggestion=text, later=later)


def _resting(
    rows: tuple[Decision, ...], asserted: Asserted, addressee: str
) -> tuple[Decision, ...]:
    if asserted == "referred":
        return tuple(row for row in rows if _referred(row, addressee))
    if asserted == "reversed":
        return tuple(row for row in rows if row.finding == "overturned_in_part")
    return tuple(row for row in rows if row.finding in FOUND)


def _referred(row: Decision, addressee: str) -> bool:
    if addressee:
        return row.referred_to in {addressee, "both"}
    return row.referred_to in {"asp", "unsc", "both"}


def _court(row: Decision) -> bool:
    return row.chamber.startswith(("PTC", "TC", "AC"))


def _later(basis: Basis, state: str, person: str | None) -> str | None:
    for row in basis.record.decisions_on(state):
        if (
            row.date > basis.known
            and (person is None or row.person_id == person)
            and row.finding in FOUND
        ):
            return f"Later: {decision_proof(basis, row).text}."
    return None
