"""Since when: a window of days with the words that opened it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dedere.checks.basis import Basis


@dataclass(frozen=True, slots=True)
class Window:
    """Days from `start` to `end`, both inside; an open start is None.

    `label` says in our words what opened it ("the warrant of 17 March 2023"). `mark_end` is the
    last day of the opening period where that is longer than a day or is a visit itself: a trip
    within it is the one that the words count from. `unknown` marks words that name an event
    whose day is not known here. `without` are states that the words leave out ("apart from …").
    """

    start: date | None
    end: date | None = None
    label: str = ""
    mark_end: date | None = None
    unknown: bool = False
    without: tuple[str, ...] = ()


WHOLE = Window(None)

# Wars that reports count from, by the nationality of the person: first day and name.
WARS = {
    "RUS": (date(2022, 2, 24), "the full-scale invasion of Ukraine on 24 February 2022"),
    "ISR": (date(2023, 10, 7), "the attack and the war that began on 7 October 2023"),
}


def warrant_window(basis: Basis, person: str) -> Window | None:
    """Return the time since the first warrant against the person became public, or None."""
    from dedere.days import english_day

    rows = [row for row in basis.record.warrants_of(person) if row.made_public <= basis.known]
    if not rows:
        return None
    first = min(rows, key=lambda row: row.made_public)
    return Window(first.made_public, label=f"the warrant of {english_day(first.issued)}")


def war_window(basis: Basis, person: str) -> Window | None:
    """Return the time since the war that a report about this person counts from, or None."""
    row = basis.record.person.get(person)
    found = WARS.get(row.nationality) if row else None
    return Window(found[0], label=found[1]) if found else None
