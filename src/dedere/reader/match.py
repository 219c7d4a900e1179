"""Which trip of the record a claim speaks of."""

from __future__ import annotations

from datetime import date, timedelta

from dedere.reader.model import Claim
from dedere.record import Record
from dedere.record.model import Trip

_SLACK = {"day": 1, "approx": 10, "window": 3, "placeholder": 31}
# Statuses that can be two reports of one and the same trip.
_UNDONE = frozenset({"cancelled", "declined", "postponed", "denied", "hypothetical"})
_DONE = frozenset({"made", "under_way"})


def match_trip(record: Record, claim: Claim, published: date | None) -> str | None:
    """Return the id of the trip of the same person, state and days, or None.

    A claim without a day matches only a trip near the day of the report, and no claim matches when
    two trips fit equally well.
    """
    best: list[tuple[int, str]] = []
    for trip in record.trips_of(claim.person):
        if trip.iso3 != claim.state:
            continue
        score = _fit(trip, claim, published)
        if score is not None:
            best.append((score, trip.trip_id))
    if not best:
        return None
    best.sort()
    if len(best) > 1 and best[0][0] == best[1][0]:
        return None
    return best[0][1]


def _fit(trip: Trip, claim: Claim, published: date | None) -> int | None:
    if (trip.mode == "remote") != (claim.mode == "remote"):
        if not (trip.status == "declined" and claim.status == "declined"):
            return None
    slack = timedelta(days=_SLACK[trip.date_precision])
    if claim.earliest is not None and claim.latest is not None:
        if claim.latest < trip.start - slack or claim.earliest > trip.end + slack:
            return None
        distance = abs((claim.earliest - trip.start).days)
    elif published is not None:
        distance = _distance(trip, claim, published)
        if distance < 0:
            return None
    else:
        return None
    penalty = 0 if _alike(trip.status, claim.status) else 400
    return penalty + distance


def _distance(trip: Trip, claim: Claim, published: date) -> int:
    """Days between the report and the trip, or -1 where they are too far apart."""
    ahead = (trip.start - published).days
    behind = (published - trip.end).days
    if claim.status in {"made", "under_way"}:
        if ahead > 1:
            return -1
        return max(behind, 0) if behind <= 30 else -1
    if claim.status in {"planned", "hypothetical"}:
        return ahead if 0 <= ahead <= 200 else -1
    return min(abs(ahead), abs(behind)) if min(abs(ahead), abs(behind)) <= 200 else -1


def _alike(trip: str, claim: str) -> bool:
    if trip == claim:
        return True
    if claim in {"planned", "hypothetical"}:
        return True
    return (trip in _DONE and claim in _DONE) or (trip in _UNDONE and claim in _UNDONE)
