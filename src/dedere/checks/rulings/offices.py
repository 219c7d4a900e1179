"""Does the person hold the office that the report gives, on the day of the report?"""

from __future__ import annotations

from datetime import date

from dedere.checks.basis import Basis
from dedere.checks.model import Ruling
from dedere.checks.proofs import office_proof
from dedere.days import english_partial
from dedere.law.words import listed
from dedere.record.model import Office
from dedere.record.standing import holds_office


def rule_office(
    basis: Basis,
    person: str,
    title: str,
    kinds: tuple[str, ...],
    words: tuple[str, ...],
    former: bool,
    on: date | None = None,
) -> Ruling:
    """Return whether the person holds (or, for `former`, held) such an office on the day.

    `on` is a day that the sentence itself names: an office held then or on the day of the report
    holds. An office agrees when it is of one of the kinds and its title bears one of the words.
    """
    day = on or basis.on
    rows = tuple(row for row in basis.record.offices_of(person) if _agrees(row, kinds, words))
    name = basis.person_name(person)
    days = (day, basis.on)
    held = tuple(row for row in rows if any(holds_office(row, when) for when in days))
    past = tuple(
        row
        for row in rows
        if row.end is not None and row.end.last <= day and "acting" not in row.title.casefold()
    )
    now = tuple(row for row in basis.record.offices_of(person) if holds_office(row, day))
    evidence = tuple(office_proof(basis, row) for row in rows)
    if former:
        if past and not held:
            return Ruling("supported", f"{name} was {_say(past[-1])}.", evidence)
        if held:
            text = f"{name} still held the office: {_say(held[0])}."
            return Ruling("contradicted", text, evidence, suggestion=text)
        return _unknown(name, title)
    if held:
        return Ruling("supported", f"{name} was {_say(held[0])}.", evidence)
    if past:
        text = f"{name} was {_say(past[-1])}"
        text += f"; then {listed([_say(row) for row in now])}." if now else "."
        proofs = (*evidence, *(office_proof(basis, row) for row in now if row not in rows))
        if any(row.unverified for row in past[-1:]):
            return Ruling("not_checkable", f"Only an unverified row bears on it: {text}", proofs)
        return Ruling("contradicted", text, proofs, suggestion=text)
    return _unknown(name, title)


def _agrees(row: Office, kinds: tuple[str, ...], words: tuple[str, ...]) -> bool:
    if kinds and row.office not in kinds:
        return False
    title = row.title.casefold()
    return not words or any(word in title for word in words)


def _say(row: Office) -> str:
    start = f" from {english_partial(row.start)}" if row.start else ""
    end = f" until {english_partial(row.end)}" if row.end else ""
    return f"{row.title}{start}{end}"


def _unknown(name: str, title: str) -> Ruling:
    return Ruling(
        "not_checkable", f"The record holds no office of {name} that answers to “{title}”."
    )
