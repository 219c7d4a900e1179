"""Trips as GeoJSON (RFC 7946): points to a tenth of a degree, no lines, no borders."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from dedere.law.assessment import DUTY, conclude
from dedere.law.case import Case
from dedere.publish.brief.view import presence_of
from dedere.publish.lines import trip_title
from dedere.publish.stamp import Stamp
from dedere.record.model import Trip
from dedere.record.record import Record

Point = tuple[float, float]
PLACES = (
    "GeoNames (geonames.org), CC BY 4.0, to a tenth of a degree, or set by hand: see point_from"
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the record: its point (longitude, latitude) or None, and where that is from.

    `source` is `geonames` with the number there, or `by hand` for landmarks and districts.
    """

    point: Point | None
    source: str


@lru_cache(maxsize=1)
def places() -> Mapping[tuple[str, str], Spot]:
    """Return the spot of each (state, place); a place that is no point has none."""
    text = (files("dedere.publish") / "data" / "places.csv").read_text(encoding="utf-8")
    return {
        (row["iso3"], row["place"]): Spot(
            (float(row["lon"]), float(row["lat"])) if row["lat"] else None, row["source"]
        )
        for row in csv.DictReader(text.splitlines())
    }


def spots(trip: Trip) -> tuple[Spot, ...]:
    """Return the spots with a point where a trip went; none for an overflight."""
    if trip.presence == "overflight":
        return ()
    known = places()
    found = (known.get((trip.iso3, name.strip())) for name in trip.place.split(";"))
    return tuple(spot for spot in found if spot is not None and spot.point is not None)


def points(trip: Trip) -> tuple[Point, ...]:
    """Return where a trip went, (longitude, latitude) each; empty where no point is known."""
    return tuple(spot.point for spot in spots(trip) if spot.point is not None)


def write(record: Record, stamp: Stamp) -> bytes:
    """Return a collection of one feature a trip; trips without a known point have no geometry."""
    collection: dict[str, Any] = {
        "type": "FeatureCollection",
        "name": "trips",
        "dedere": {"version": stamp.version, "digest": stamp.digest, "licence": "CC-BY-4.0"},
        "places": PLACES,
        "features": [_feature(record, trip) for trip in record.trips],
    }
    return (json.dumps(collection, ensure_ascii=False, indent=0) + "\n").encode()


def _feature(record: Record, trip: Trip) -> dict[str, Any]:
    case = Case(record, trip.person_id, trip.iso3, trip.start, None, presence_of(trip))
    outcome = conclude(case)
    return {
        "type": "Feature",
        "id": trip.trip_id,
        "geometry": geometry(points(trip)),
        "properties": {
            "title": trip_title(record, trip),
            "person": trip.person_id,
            "person_name": record.person[trip.person_id].name,
            "state": trip.iso3,
            "place": trip.place or None,
            "point_from": [spot.source for spot in spots(trip)],
            "start": trip.start.isoformat(),
            "end": trip.end.isoformat(),
            "date_precision": trip.date_precision,
            "status": trip.status,
            "mode": trip.mode,
            "presence": trip.presence,
            "result": trip.outcome,
            "outcome": outcome,
            "duty": DUTY[outcome],
            "occasion": trip.occasion,
            "unverified": trip.unverified,
            "sources": list(trip.sources),
        },
    }


def geometry(found: tuple[Point, ...]) -> dict[str, Any] | None:
    """A point, several points, or nothing."""
    if not found:
        return None
    if len(found) == 1:
        return {"type": "Point", "coordinates": list(found[0])}
    return {"type": "MultiPoint", "coordinates": [list(point) for point in found]}
