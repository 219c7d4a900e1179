"""First, since, never and only: assertions over all trips of a person in some time.

They need a closed world. One counter-example decides anywhere; that there is none decides only
where the record states that its list of the person's trips is complete.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from dedere.checks.anchors import WHOLE, Window
from dedere.checks.basis import (
    Basis,
    any_coverage,
    coverage_for,
    english_trip_days,
    is_occupied,
    made_trips,
)
from dedere.checks.model import Proof, Ruling
from dedere.checks.proofs import coverage_proof, trip_proof, warrant_proof
from dedere.checks.rulings.standing import short_standing
from dedere.checks.scopes import Scope, by_group, contains, defined, definition_of, holds
from dedere.days import english_day
from dedere.law.words import days_long, listed, opening
from dedere.record.model import Coverage, Trip

ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
SHOWN = 40


@dataclass(frozen=True, slots=True)
class Occasion:
    """The trip that a report speaks of: where and when, and its row in the record if it has one."""

    state: str | None
    day: date
    trip: str | None = None


@dataclass(frozen=True, slots=True)
class Survey:
    """The trips of a time, those under the scope, and the row that closes the list, if any."""

    all: tuple[Trip, ...]
    inside: tuple[Trip, ...]
    occupied: tuple[Trip, ...]
    coverage: Coverage | None
    start: date | None
    until: date


def survey(
    basis: Basis, person: str, scope: Scope, window: Window, until: date, skip: str | None = None
) -> Survey:
    """Return the person's trips in the window up to and with the day, without the one skipped.

    A trip that began before the window or within its opening period is what the words count
    from, not one of those counted.
    """
    start = window.start
    if window.mark_end is not None:
        start = window.mark_end + timedelta(days=1)
    last = min(until, window.end or until, basis.known)
    trips = [
        trip
        for trip in made_trips(basis, person, start, last, occupied=True)
        if trip.trip_id != skip and trip.iso3 not in window.without
    ]
    abroad = tuple(trip for trip in trips if not is_occupied(trip))
    inside = tuple(trip for trip in abroad if holds(basis, scope, trip))
    occupied = tuple(trip for trip in trips if is_occupied(trip) and holds(basis, scope, trip))
    closed = coverage_for(basis, person, window.start, last)
    return Survey(abroad, inside, occupied, closed, start, last)


def verified(trips: tuple[Trip, ...]) -> tuple[Trip, ...]:
    """Those trips for which a source was seen."""
    return tuple(trip for trip in trips if not trip.unverified)


def trip_proofs(basis: Basis, trips: tuple[Trip, ...]) -> tuple[Proof, ...]:
    """The trips as proofs, each with its state's standing with the Court on its day."""
    return tuple(
        trip_proof(basis, trip, short_standing(basis, trip.iso3, trip.start))
        for trip in trips[:SHOWN]
    )


def brief(basis: Basis, trips: tuple[Trip, ...], most: int = 3) -> str:
    """The trips in a few words: "Mongolia (2–3 September 2024) and 2 more"."""
    days: dict[str, list[str]] = {}
    for trip in trips:
        days.setdefault(trip.iso3, []).append(english_trip_days(trip))
    parts = [
        f"{basis.state_name(iso3)} ({listed(_cut(when, most))})"
        for iso3, when in list(days.items())[:most]
    ]
    if len(days) > most:
        parts.append(f"{len(days) - most} more")
    return listed(parts)


def _cut(parts: list[str], most: int) -> list[str]:
    return parts if len(parts) <= most else [*parts[:most], f"{len(parts) - most} more times"]


def since_words(window: Window, found: Survey) -> str:
    """The window in words, for the end of a sentence."""
    if window.label:
        return f"since {window.label}"
    return f"since {english_day(found.start)}" if found.start else "on record"


def open_world(basis: Basis, person: str, window: Window) -> str:
    """Why the list of trips does not decide: what is missing."""
    name = basis.person_name(person)
    if window.unknown:
        return f"The day from which the words count ({window.label}) is not in the record."
    row = any_coverage(basis, person)
    if row is None:
        return (
            f"The record does not state that its list of {name}'s trips is complete for any time."
        )
    return (
        f"The record's list of {name}'s trips is closed only from {english_day(row.start)} to "
        f"{english_day(row.end)}; the words reach beyond that."
    )


def undefined_scope(basis: Basis, scope: Scope) -> Ruling | None:
    """Return the ruling for words without an agreed definition, or None when there is one."""
    if scope.kind != "undefined" or defined(basis, scope) is not None:
        return None
    hint = "west" if "west" in scope.value else scope.value.split(" ")[0]
    return Ruling(
        "not_checkable",
        f"There is no agreed definition of {scope.label}: give one, for example "
        f"--define {hint}=weog or a list of ISO codes.",
        definition=f"missing: {scope.label}",
    )


def list_words(basis: Basis, found: Survey) -> tuple[Proof, ...]:
    """The proof that the list is closed, if it is."""
    return (coverage_proof(basis, found.coverage),) if found.coverage else ()


def warrant_proofs(basis: Basis, person: str, window: Window) -> tuple[Proof, ...]:
    """The warrant that the window counts from, when it does."""
    if "warrant" not in window.label:
        return ()
    rows = basis.record.warrants_of(person)
    return tuple(warrant_proof(basis, row) for row in rows if row.made_public == window.start)


def other_definition(basis: Basis, scope: Scope, found: Survey) -> str | None:
    """What a second fair definition gives, where it differs: regional groups, occupied places."""
    parts = []
    if scope.kind == "region" and defined(basis, scope) is None:
        group = tuple(trip for trip in found.all if by_group(basis, scope, trip.iso3))
        if {t.trip_id for t in group} != {t.trip_id for t in found.inside} and group:
            parts.append(f"by the UN's regional groups also {brief(basis, group)}")
    if found.occupied:
        places = listed([f"{trip.place} ({english_trip_days(trip)})" for trip in found.occupied])
        parts.append(f"counting visits to occupied territory also {places}")
    return "; ".join(parts) or None


def join_definition(*parts: str | None) -> str | None:
    """Join the definitions that a verdict depends on."""
    return "; ".join(part for part in parts if part) or None


def rule_first(
    basis: Basis,
    person: str,
    scope: Scope,
    window: Window,
    occasion: Occasion,
    ordinal: int = 1,
    quality: str = "",
) -> Ruling:
    """Return whether the occasion is the nth trip of its kind in the window.

    Trips before the occasion count. The occasion itself must be of the kind asserted. `quality`
    narrows it to what the record's occasion calls a state, official or working visit.
    """
    undecided = _undecidable(basis, person, scope, window, occupied=True)
    if undecided is not None:
        return undecided
    name = basis.person_name(person)
    until = min(occasion.day - timedelta(days=1), basis.known)
    found = survey(basis, person, scope, window, until, occasion.trip)
    if quality:
        kept = tuple(trip for trip in found.inside if quality in trip.occasion.casefold())
        found = replace(found, inside=kept)
    computed = f"{len(found.inside)} before, of {len(found.all)} trips abroad"
    evidence = (
        *warrant_proofs(basis, person, window),
        *trip_proofs(basis, found.inside or found.all),
        *list_words(basis, found),
    )
    definition = join_definition(
        definition_of(basis, scope),
        f"only visits that the record calls {quality} visits" if quality else None,
        other_definition(basis, scope, found),
    )
    since = since_words(window, found)
    if occasion.state and not contains(basis, scope, occasion.state, occasion.day, person):
        if scope.kind in {"state", "forum"}:
            return Ruling("not_checkable", f"It is not clear which trip to {scope.label} is meant.")
        because = f"{opening(basis.state_name(occasion.state))} itself is not {scope.label}: "
        because += f"{short_standing(basis, occasion.state, occasion.day)}."
        return Ruling("contradicted", because, evidence, definition, computed, because)
    seen = verified(found.inside)
    if len(seen) >= ordinal:
        because = f"{name} had been to {_goal(basis, scope)} before {since}: "
        because += f"{brief(basis, seen)}."
        suggestion = f"{name} had already gone to {brief(basis, seen)} {since}."
        return Ruling("contradicted", because, evidence, definition, computed, suggestion)
    if found.coverage is None:
        return _open(basis, person, window, found, evidence, definition, computed)
    if len(found.inside) == ordinal - 1:
        trips = f"{len(found.all)} earlier trip{'' if len(found.all) == 1 else 's'} abroad {since}"
        because = f"Of his {trips}, none was to {_goal(basis, scope)}."
        if not found.all:
            because = f"No earlier trip abroad {since} is on the closed list."
        if ordinal > 1:
            because = f"Before it: {brief(basis, found.inside)} {since}."
        return Ruling(
            "supported",
            _his(basis, person, because),
            evidence,
            definition,
            computed,
            later=_later(basis, person, occasion),
        )
    because = f"The closed list holds {len(found.inside)} earlier trips of that kind {since}, "
    because += f"so it is number {len(found.inside) + 1}."
    suggestion = f"It was {name}'s {_ordinal(len(found.inside) + 1)} trip to "
    suggestion += f"{_goal(basis, scope)} {since}."
    return Ruling("contradicted", because, evidence, definition, computed, suggestion)


def rule_last(
    basis: Basis, person: str, scope: Scope, first: date, last: date, until: date
) -> Ruling:
    """Return whether the person's last trip under the scope, before the one at hand, began then.

    A trip of the last twenty days before the report is the one at hand and does not count.
    """
    rows = tuple(
        trip
        for trip in made_trips(basis, person, None, until - timedelta(days=20))
        if holds(basis, scope, trip)
    )
    name = basis.person_name(person)
    closed = coverage_for(basis, person, first, min(until, basis.known))
    proofs = (*trip_proofs(basis, rows[-1:]), *((coverage_proof(basis, closed),) if closed else ()))
    if not rows or rows[-1].unverified:
        return Ruling("not_checkable", f"The record holds no earlier trip of {name} there.", proofs)
    latest = rows[-1]
    text = f"The last earlier trip of {name} on record: {brief(basis, (latest,))}."
    if latest.start > last:
        return Ruling("contradicted", text, proofs, suggestion=text)
    if closed is None:
        return Ruling("not_checkable", f"{open_world(basis, person, WHOLE)} {text}", proofs)
    if latest.end < first:
        return Ruling("contradicted", text, proofs, suggestion=text)
    return Ruling("supported", text, proofs)


def rule_never(basis: Basis, person: str, scope: Scope, window: Window, until: date) -> Ruling:
    """Return whether the person made no trip under the scope in the window, up to the day."""
    undecided = _undecidable(basis, person, scope, window, occupied=True)
    if undecided is not None:
        return undecided
    name = basis.person_name(person)
    found = survey(basis, person, scope, window, until)
    since = since_words(window, found)
    computed = f"{len(found.inside)} of {len(found.all)} trips abroad"
    definition = join_definition(definition_of(basis, scope), other_definition(basis, scope, found))
    seen = verified(found.inside)
    if seen:
        because = f"{name} was in {brief(basis, seen)}"
        because += f"; {_count(found.inside)} {since}." if since != "on record" else "."
        return Ruling(
            "contradicted",
            because,
            trip_proofs(basis, found.inside),
            definition,
            computed,
            f"{name} went to {brief(basis, seen)}{'' if since == 'on record' else ' ' + since}.",
        )
    evidence = (
        *warrant_proofs(basis, person, window),
        *trip_proofs(basis, found.inside or found.all),
        *list_words(basis, found),
    )
    if found.coverage is None or found.inside:
        return _open(basis, person, window, found, evidence, definition, computed)
    because = (
        f"None of {name}'s {len(found.all)} trips abroad {since} was to {_goal(basis, scope)}."
    )
    if not found.all:
        because = f"The closed list holds no trip abroad of {name} {since}."
    return Ruling(
        "supported", because, evidence, definition, computed, later=_broken(basis, person, scope)
    )


def rule_only(basis: Basis, person: str, scope: Scope, window: Window, until: date) -> Ruling:
    """Return whether all trips of the person in the window fall under the scope."""
    undecided = _undecidable(basis, person, scope, window)
    if undecided is not None:
        return undecided
    name = basis.person_name(person)
    found = survey(basis, person, scope, window, until)
    since = since_words(window, found)
    outside = tuple(trip for trip in found.all if trip not in found.inside)
    computed = f"{len(found.inside)} of {len(found.all)} trips abroad"
    definition = definition_of(basis, scope)
    seen = verified(outside)
    if seen:
        because = f"{name} also went to {brief(basis, seen)} {since}."
        return Ruling(
            "contradicted", because, trip_proofs(basis, outside), definition, computed, because
        )
    evidence = (*trip_proofs(basis, found.all), *list_words(basis, found))
    if found.coverage is None or outside or not found.all:
        return _open(basis, person, window, found, evidence, definition, computed)
    because = f"{_number(found.all)} of {name} abroad {since}, none elsewhere than to "
    because += f"{_goal(basis, scope)}."
    return Ruling("supported", because, evidence, definition, computed)


def rule_sole(
    basis: Basis, person: str, scope: Scope, states: tuple[str, ...], window: Window, until: date
) -> Ruling:
    """Return whether the states are the only ones under the scope that the person visited."""
    undecided = _undecidable(basis, person, scope, window)
    if undecided is not None:
        return undecided
    name = basis.person_name(person)
    found = survey(basis, person, scope, window, until)
    since = since_words(window, found)
    others = tuple(trip for trip in found.inside if trip.iso3 not in states)
    there = tuple(trip for trip in found.inside if trip.iso3 in states)
    computed = f"{len({trip.iso3 for trip in found.inside})} states, {len(found.inside)} trips"
    definition = definition_of(basis, scope)
    seen = verified(others)
    if seen:
        because = f"{name} also went to {brief(basis, seen)} {since}."
        return Ruling(
            "contradicted", because, trip_proofs(basis, others), definition, computed, because
        )
    evidence = (*trip_proofs(basis, there), *list_words(basis, found))
    if found.coverage is None or others:
        return _open(basis, person, window, found, evidence, definition, computed)
    unseen = [row for row in states if row not in {trip.iso3 for trip in there}]
    if unseen:
        because = (
            f"No trip of {name} to {basis.state_name(unseen[0])} {since} is on the closed list."
        )
        return Ruling("contradicted", because, evidence, definition, computed, because)
    because = f"No other than {brief(basis, there)} is on the closed list {since}."
    return Ruling("supported", because, evidence, definition, computed)


def _occupied_scope(basis: Basis, person: str, scope: Scope) -> bool:
    """Whether the state is one in which the person goes to occupied territory."""
    return scope.kind == "state" and any(
        is_occupied(trip) for trip in basis.record.trips_of(person) if trip.iso3 == scope.value
    )


def _undecidable(
    basis: Basis, person: str, scope: Scope, window: Window, *, occupied: bool = False
) -> Ruling | None:
    """Why nothing can be decided before a trip is looked at; None where it can.

    `occupied`: the answer needs a closed list also where the scope is occupied territory.
    """
    missing = undefined_scope(basis, scope)
    if missing is None and (window.unknown or (occupied and _occupied_scope(basis, person, scope))):
        return _beyond(basis, person, scope, window)
    return missing


def _beyond(basis: Basis, person: str, scope: Scope, window: Window) -> Ruling:
    if window.unknown:
        return Ruling("not_checkable", open_world(basis, person, window))
    return Ruling(
        "not_checkable",
        f"The record's list of {basis.person_name(person)}'s trips leaves out travel to occupied "
        f"territory, so it does not decide on {scope.label}.",
        definition="missing: a closed list of visits to occupied territory",
    )


def _open(
    basis: Basis,
    person: str,
    window: Window,
    found: Survey,
    evidence: tuple[Proof, ...],
    definition: str | None,
    computed: str,
) -> Ruling:
    because = open_world(basis, person, window)
    if found.inside:
        because += f" What it holds: {brief(basis, found.inside)}."
    else:
        because += " It holds no counter-example."
    if found.coverage is not None and not window.unknown:
        because = f"Only unverified rows bear on it: {brief(basis, found.inside or found.all)}."
    return Ruling("not_checkable", because, evidence, definition, computed)


def _goal(basis: Basis, scope: Scope) -> str:
    if scope.kind == "state":
        return basis.state_name(scope.value)
    if scope.kind == "abroad":
        return "a foreign state"
    return scope.label


def _number(trips: tuple[Trip, ...]) -> str:
    return f"{len(trips)} trip{'' if len(trips) == 1 else 's'}"


def _count(trips: tuple[Trip, ...]) -> str:
    return f"{len(trips)} trip{'' if len(trips) == 1 else 's'} of that kind"


def _ordinal(number: int) -> str:
    return ORDINALS[number] if number < len(ORDINALS) else f"{number}th"


def _his(basis: Basis, person: str, text: str) -> str:
    row = basis.record.person.get(person)
    return text.replace("Of his", "Of her") if row and row.sex == "F" else text


def _later(basis: Basis, person: str, occasion: Occasion) -> str | None:
    """What became of the trip after the report, or None."""
    if occasion.state is None:
        return None
    for trip in basis.record.trips_of(person):
        near = abs((trip.start - occasion.day).days) <= 7
        if trip.iso3 == occasion.state and near and not trip.start <= basis.known:
            return f"The trip was later {_became(trip)} ({english_trip_days(trip)})."
    return None


def _became(trip: Trip) -> str:
    return {"made": "made", "cancelled": "cancelled", "declined": "dropped"}.get(
        trip.status, trip.status.replace("_", " ")
    )


def _broken(basis: Basis, person: str, scope: Scope) -> str | None:
    """The first later trip that would make a "never" false, or None."""
    later = basis.later()
    if scope.kind == "undefined":
        return None
    for trip in made_trips(later, person, basis.known + timedelta(days=1), date.max):
        if not trip.unverified and holds(later, scope, trip):
            gap = days_long((trip.start - basis.known).days)
            return (
                f"It held no longer {gap} after the report: "
                f"{basis.state_name(trip.iso3)}, {english_trip_days(trip)}."
            )
    return None
