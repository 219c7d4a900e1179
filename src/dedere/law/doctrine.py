"""Which line on immunity is applied, and who holds which? (table doctrines.csv)

`court` is the Court's own line, as of today or of an earlier day; the others are the positions
that states, organisations and authors hold against it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from dedere.errors import RecordError
from dedere.law import facts
from dedere.law.finding import Authority, Position
from dedere.record.model import DoctrinePosition
from dedere.record.record import Record

_VIEWS = {
    "no immunity stands against an arrest for the Court": ("all",),
    "immunity falls only for leaders of parties and of states bound by a referral": (
        "party",
        "referral",
    ),
    "the sitting leader of a state that is no party keeps personal immunity": ("none",),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A doctrine as applied: for whose leaders immunity falls, and the rulings that say so."""

    doctrine: str
    lifted_for: tuple[str, ...]
    statement: str
    authorities: tuple[Authority, ...]
    position: DoctrinePosition


def _held(row: DoctrinePosition, day: date | None) -> bool:
    if day is None:
        return row.until is None
    since = row.since is None or row.since.first <= day
    return since and (row.until is None or day < row.until.first)


@lru_cache(maxsize=1024)
def line(record: Record, doctrine: str, as_of: date | None) -> Line:
    """Return the doctrine as it stood on a day, or as it stands by all that the record holds.

    Raises RecordError when the table holds no position for it.
    """
    rows = [row for row in record.doctrines if row.doctrine == doctrine]
    if doctrine == "court":
        rulings = [row for row in rows if row.holder_kind == "court"]
        current = next((row for row in rulings if _held(row, as_of)), None)
    else:
        general = [row for row in rows if row.holder_kind == "author"] or rows
        rulings, current = rows, next(iter(general), None)
    if current is None:
        raise RecordError("missing-doctrine", f"No position states the doctrine '{doctrine}'.")
    chain = [row for row in rulings if row.lifted_for == current.lifted_for]
    if doctrine == "court":
        chain = _run(rulings, current)
    cited = tuple(facts.of_decision(record.decision[row.decision]) for row in chain if row.decision)
    return Line(doctrine, current.lifted_for, current.statement, cited, current)


def _run(rulings: list[DoctrinePosition], current: DoctrinePosition) -> list[DoctrinePosition]:
    """The rulings that led up to the current one without a change of reach."""
    run: list[DoctrinePosition] = []
    for row in rulings:
        run = [*run, row] if run and run[-1].lifted_for == row.lifted_for else [row]
        if row is current:
            break
    return run


@lru_cache(maxsize=1024)
def positions(record: Record, person: str, known: date | None) -> tuple[Position, ...]:
    """Return who holds which view of a person's immunity, as far as known on a day."""
    found = []
    for view, reach in _VIEWS.items():
        rows = [
            row
            for row in record.doctrines
            if row.lifted_for == reach
            and (not row.concerning or person in row.concerning)
            and (known is None or row.since is None or row.since.first <= known)
        ]
        holders = tuple(dict.fromkeys(row.holder for row in rows if row.holder_kind != "court"))
        cited = tuple(
            facts.of_decision(record.decision[row.decision]) for row in rows if row.decision
        )
        found.append(Position(view, holders, cited))
    return tuple(found)


def turning_days(record: Record) -> tuple[date, ...]:
    """Return the days on which the Court's own line turned."""
    rulings = [
        row for row in record.doctrines if row.doctrine == "court" and row.holder_kind == "court"
    ]
    return tuple(
        two.since.first
        for one, two in pairwise(rulings)
        if two.since is not None and one.lifted_for != two.lifted_for
    )
