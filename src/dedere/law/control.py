"""Can the state act where the person would be? (article 97(b))

Where a state does not control part of its territory, its duty stands but cannot be performed
there; it owes its best efforts and tells the Court.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from dedere.law import articles
from dedere.law.case import Case
from dedere.law.finding import Fact, Finding
from dedere.law.words import opening, state_name
from dedere.record.model import Control
from dedere.record.record import Record

_FULL = Finding("control", "yes", "The state controls the place of the visit.", (), changed=False)


@lru_cache(maxsize=4096)
def _rows(record: Record, state: str) -> tuple[Control, ...]:
    return tuple(row for row in record.control if row.iso3 == state)


def areas(record: Record, state: str, on: date) -> tuple[Control, ...]:
    """Return the parts that the state does not control on the day."""
    return tuple(
        row for row in _rows(record, state) if row.start <= on and (row.end is None or on < row.end)
    )


def within_reach(case: Case) -> Finding:
    """Answer whether the state controls the place: `yes`, or `no` where it does not.

    Where the case does not say, the record's trip of that day decides.
    """
    rows = areas(case.record, case.state, case.on)
    if not rows:
        return _FULL
    nationality = case.record.person[case.person].nationality
    row = next(
        (
            row
            for row in rows
            if (not row.nationals or row.nationals == nationality) and _there(case, row)
        ),
        None,
    )
    name = opening(state_name(case.record, case.state))
    if row is not None:
        because = (
            f"{name} does not control {row.area}; its duty stands, and it owes its best efforts."
        )
        return Finding("control", "no", because, (articles.RS_97,), (_fact(row),))
    kept = tuple(row for row in rows if not row.nationals)
    if not kept or case.occupied is False:
        return _FULL
    because = (
        f"{name} does not control {kept[0].area}; there the duty would stand but could not be "
        "performed."
    )
    return Finding(
        "control", "yes", because, (articles.RS_97,), tuple(map(_fact, kept)), changed=False
    )


def _there(case: Case, row: Control) -> bool:
    if not row.places or case.occupied:
        return True
    if case.occupied is False:
        return False
    return any(
        trip.iso3 == case.state
        and trip.start <= case.on <= trip.end
        and trip.status in {"made", "under_way", "planned"}
        and any(place.casefold() in trip.place.casefold() for place in row.places)
        for trip in case.record.trips_of(case.person)
    )


def _fact(row: Control) -> Fact:
    key = f"{row.iso3}:{row.area}"
    return Fact("control", key, row.start, row.note, row.sources, row.unverified)
