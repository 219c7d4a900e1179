"""Which trip of the record a claim speaks of."""

from __future__ import annotations

import weakref
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from dedere.record import Record
from dedere.record.model import Mode, Status, Trip

_SLACK: Final = {"day": 1, "approx": 10, "window": 3, "placeholder": 31}
# Statuses that can be two reports of one and the same trip.
_UNDONE: Final = frozenset({"cancelled", "declined", "postponed", "denied", "hypothetical"})
_DONE: Final = frozenset({"made", "under_way"})


@dataclass(frozen=True, slots=True)
class TripTold:
    """What a text says of a trip: its first day within bounds, its status and its mode."""

    earliest: date | None
    latest: date | None
    status: Status
    mode: Mode


def match_trip(
    record: Record, person: str, state: str, told: TripTold, published: date | None
) -> str | None:
    """Return the id of the trip of the same person, state and days, or None.

    A trip told without a day matches only one near the day of the report, and none matches when
    two trips fit equally well.
    """
    best: list[tuple[int, str]] = []
    for trip in _trips(weakref.ref(record)).get((person, state), ()):
        score = _fit(trip, told, published)
        if score is not None:
            best.append((score, trip.trip_id))
    if not best:
        return None
    best.sort()
    if len(best) > 1 and best[0][0] == best[1][0]:
        return None
    return best[0][1]


@lru_cache(maxsize=8)
def _trips(reference: weakref.ref[Record]) -> dict[tuple[str, str], list[Trip]]:
    """The trips of the record by person and state."""
    record = reference()
    assert record is not None  # noqa: S101  the caller holds it
    found: dict[tuple[str, str], list[Trip]] = {}
    for trip in record.trips:
        found.setdefault((trip.person_id, trip.iso3), []).append(trip)
    return found


def _fit(trip: Trip, told: TripTold, published: date | None) -> int | None:
    if (trip.mode == "remote") != (told.mode == "remote"):
        if not (trip.status == "declined" and told.status == "declined"):
            return None
    slack = timedelta(days=_SLACK[trip.date_precision])
    if told.earliest is not None and told.latest is not None:
        if told.latest < trip.start - slack or told.earliest > trip.end + slack:
            return None
        distance = abs((told.earliest - trip.start).days)
    elif published is not None:
        distance = _distance(trip, told.status, published)
        if distance < 0:
            return None
    else:
        return None
    penalty = 0 if _alike(trip.status, told.status) else 400
    return penalty + distance


def _distance(trip: Trip, status: Status, published: date) -> int:
    """Days between the report and the trip, or -1 where they are too far apart."""
    ahead = (trip.start - published).days
    behind = (published - trip.end).days
    if status in {"made", "under_way"}:
        if ahead > 1:
            return -1
        return max(behind, 0) if behind <= 30 else -1
    if status in {"planned", "hypothetical"}:
        return ahead if 0 <= ahead <= 200 else -1
    return min(abs(ahead), abs(behind)) if min(abs(ahead), abs(behind)) <= 200 else -1


def _alike(trip: str, claim: str) -> bool:
    if trip == claim:
        return True
    if claim in {"planned", "hypothetical"}:
        return True
    return (trip in _DONE and claim in _DONE) or (trip in _UNDONE and claim in _UNDONE)
