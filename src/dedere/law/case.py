"""One question put to the law: a person, a state, a day, and on what assumptions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from dedere.days import english_day
from dedere.errors import InputError, Place
from dedere.law.finding import PRESENCES, Presence
from dedere.record.model import Override
from dedere.record.record import Record

DOCTRINES: tuple[str, ...] = ("court", "unsc_or_party", "customary_immunity")


@dataclass(frozen=True, slots=True)
class Case:
    """The question. `known` None means all that the record holds.

    `occupied` True puts the person in a part of the state that it does not control; None leaves
    that to the record's trips of the day. `supposed` are exceptions assumed for the sake of
    argument.
    """

    record: Record
    person: str
    state: str
    on: date
    known: date | None = None
    presence: Presence = "presence"
    doctrine: str = "court"
    doctrine_as_of: date | None = None
    occupied: bool | None = None
    supposed: tuple[Override, ...] = ()

    @property
    def by(self) -> date:
        """The last day whose facts count: the day asked about, or the day of knowledge before."""
        return self.on if self.known is None else min(self.on, self.known)


def check(case: Case) -> None:
    """Raise InputError when the record lacks the person or the state, or a word is not known."""
    record = case.record
    if case.person not in record.person:
        raise _unknown("person", case.person, record.person)
    if case.state not in record.state:
        raise _unknown("state", case.state, record.state)
    if case.presence not in PRESENCES:
        raise _unknown("presence", case.presence, PRESENCES)
    if case.doctrine not in DOCTRINES:
        raise _unknown("doctrine", case.doctrine, DOCTRINES)
    first = min(
        (row.since.first for row in record.doctrines if row.since and row.doctrine == "court"),
        default=None,
    )
    if case.doctrine_as_of is not None and first is not None and case.doctrine_as_of < first:
        raise InputError(
            "bad-date",
            f"The Court did not exist on {english_day(case.doctrine_as_of)}.",
            place=Place(field="doctrine_as_of"),
            way_out=f"Ask for a day from {english_day(first)} on.",
        )


def _unknown(field: str, value: str, known: Iterable[str]) -> InputError:
    words = list(known)
    near = get_close_matches(value, words, n=3, cutoff=0.6)
    if field in {"presence", "doctrine"}:
        hint = f"One of: {', '.join(words)}."
    elif near:
        hint = f"Did you mean {' or '.join(repr(word) for word in near)}?"
    elif field == "state":
        hint = "Give the ISO 3166-1 alpha-3 code, for example MNG."
    else:
        hint = "Give the person's id in the record, for example vladimir-putin."
    return InputError(
        f"unknown-{field}",
        f"'{value[:60]}' is not a {field} that the record knows.",
        place=Place(field=field),
        way_out=hint,
    )
