"""How many trips, visits or states: numbers with their definition."""

from __future__ import annotations

from datetime import date
from typing import Literal

from dedere.checks.anchors import Window
from dedere.checks.basis import Basis
from dedere.checks.model import Ruling, Verdict
from dedere.checks.rulings.visits import (
    join_definition,
    list_words,
    open_world,
    other_definition,
    since_words,
    survey,
    trip_proofs,
    undefined_scope,
    verified,
)
from dedere.checks.scopes import Scope, definition_of

Unit = Literal["trips", "states"]
Bound = Literal["exact", "at_least", "at_most", "about"]

FEW = {"a handful of": (2, 6), "a few": (2, 6), "several": (3, 9), "dozens of": (24, 100)}


def rule_count(
    basis: Basis,
    person: str,
    scope: Scope,
    window: Window,
    until: date,
    number: int,
    bound: Bound,
    unit: Unit,
) -> Ruling:
    """Return whether the person made so many trips, or visited so many states, in the window.

    A trip is a stay in one state; the number of states counts each once.
    """
    missing = undefined_scope(basis, scope)
    if missing:
        return missing
    found = survey(basis, person, scope, window, until)
    rows = found.inside
    value = _value(rows, unit)
    sure = _value(verified(rows), unit)
    name = basis.person_name(person)
    since = since_words(window, found)
    states = len({row.iso3 for row in rows})
    computed = _figures(len(rows), states)
    evidence = (*trip_proofs(basis, rows), *list_words(basis, found))
    definition = join_definition(
        "one stay in one state is one trip; each state counts once"
        if unit == "states"
        else "each stay in one state is one trip",
        definition_of(basis, scope),
        other_definition(basis, scope, found),
    )
    because = f"The record holds {computed} of {name} {since}."
    if bound == "at_least" and sure >= number:
        return Ruling("supported", because, evidence, definition, computed)
    if bound in {"exact", "at_most"} and sure > number:
        suggestion = f"{name} made {computed} {since}."
        return Ruling("contradicted", because, evidence, definition, computed, suggestion)
    if window.unknown or found.coverage is None:
        because = f"{open_world(basis, person, window)} {because}"
        return Ruling("not_checkable", because, evidence, definition, computed)
    verdict: Verdict = "supported" if _fits(value, number, bound) else "contradicted"
    if verdict == "contradicted" and unit == "trips" and _fits(states, number, bound):
        verdict = "imprecise"
    mended = None if verdict == "supported" else f"{name} made {computed} {since}."
    return Ruling(verdict, because, evidence, definition, computed, mended)


def rule_vague(
    basis: Basis, person: str, scope: Scope, window: Window, until: date, words: str
) -> Ruling:
    """Return the number behind a vague count such as "a handful of trips".

    The words have no agreed number; the ruling gives the figure and says whether it lies far
    above what dictionaries give for them.
    """
    missing = undefined_scope(basis, scope)
    if missing:
        return missing
    found = survey(basis, person, scope, window, until)
    name = basis.person_name(person)
    since = since_words(window, found)
    states = len({row.iso3 for row in found.inside})
    computed = _figures(len(found.inside), states)
    evidence = (*trip_proofs(basis, found.inside), *list_words(basis, found))
    definition = join_definition(
        f"“{words}” has no agreed number", other_definition(basis, scope, found)
    )
    if found.coverage is None or window.unknown:
        because = open_world(basis, person, window)
        return Ruling("not_checkable", because, evidence, definition, computed)
    low, high = FEW.get(words, (0, 0))
    because = f"In figures: {computed} {since}."
    if high and low <= len(found.inside) <= high:
        return Ruling("supported", because, evidence, definition, computed)
    return Ruling(
        "imprecise", because, evidence, definition, computed, f"{name} made {computed} {since}."
    )


def _value(rows: tuple[object, ...], unit: Unit) -> int:
    return len({getattr(row, "iso3", "") for row in rows}) if unit == "states" else len(rows)


def _fits(value: int, number: int, bound: Bound) -> bool:
    if bound == "at_least":
        return value >= number
    if bound == "at_most":
        return value <= number
    if bound == "about":
        return abs(value - number) * 10 <= number * 2
    return value == number


def _figures(trips: int, states: int) -> str:
    return f"{trips} trip{'' if trips == 1 else 's'} to {states} state{'' if states == 1 else 's'}"
