"""The words of time of a language, from its .toml table and the names of the CLDR."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any, Generic, TypeVar, get_args

from dedere.reader.arabic import plain, spelled
from dedere.reader.times.spoken import Part, Season, Unit
from dedere.reader.times.tokens import Line, word_texts

LANGUAGES = frozenset(["ar", "de", "es", "fr", "it", "pl", "pt", "ru", "tr", "uk"])
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Phrases(Generic[V]):
    """Words, or rows of words, with what they mean; the longest row wins."""

    by_first: dict[str, list[tuple[tuple[str, ...], V]]]
    prefix: str = ""

    def at(self, line: Line, index: int) -> tuple[int, V] | None:
        """Return the word after the phrase that starts at `index`, and its meaning."""
        word = line.word(index)
        rows = self.by_first.get(word)
        if rows is None and self.prefix and word.startswith(self.prefix):
            word = word[len(self.prefix) :]
            rows = self.by_first.get(word)
        for row, value in rows or ():
            end = index + len(row)
            if tuple(line.words[index + 1 : end]) == row[1:]:
                return end, value
        return None


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that the grammar asks of a language."""

    months: Phrases[int]
    weekdays: Phrases[int]
    days: Phrases[int]
    units: Phrases[Unit]
    numbers: Phrases[int]
    ordinals: Phrases[int]
    steps: Phrases[int]
    parts: Phrases[Part]
    seasons: Phrases[Season]
    stretches: Phrases[tuple[Unit, bool]]
    after: Phrases[int]
    duals: Phrases[Unit]
    year_steps: Phrases[int]
    prefix: str
    stays: tuple[tuple[str, int], ...]
    long_days: frozenset[str]
    ago_before: Phrases[bool]
    ago_after: Phrases[bool]
    ahead_before: Phrases[bool]
    ahead_after: Phrases[bool]
    between: frozenset[str]
    links: frozenset[str]
    leads: frozenset[str]
    year_leads: frozenset[str]
    year_follows: frozenset[str]
    doubtful: frozenset[str]
    # Nouns behind which such a word counts: "a segunda viagem".
    counted: frozenset[str]
    coming: frozenset[str]
    by: frozenset[str]
    by_after: frozenset[str]
    day_tails: frozenset[str]
    first_day: frozenset[str]
    season_cases: frozenset[str]
    stay_nouns: frozenset[str]
    stay_ends: frozenset[str]
    future: frozenset[str]
    past: frozenset[str]
    saying: frozenset[str]
    future_ends: tuple[str, ...]
    past_ends: tuple[str, ...]
    verb_last: bool
    triggers: frozenset[str]


@lru_cache(maxsize=16)
def words_of(lang: str) -> Words:
    """Return the table of a language of `LANGUAGES`."""
    data = resources.files("dedere.reader.times") / "data"
    as_written = (data / f"{lang}.toml").read_text("utf-8")
    table = tomllib.loads(plain(as_written) if lang == "ar" else as_written)
    names = json.loads((data / "names.json").read_text("utf-8"))[lang]
    if lang == "ar":
        names = {key: [[spelled(name) for name in one] for one in names[key]] for key in names}
    prefix = "و" if lang == "ar" else ""
    months = _numbered(names["months"], table["months"], 1, prefix)
    weekdays = _numbered(
        [
            [name + tail for name in day for tail in ("", *table["weekday_tails"])]
            for day in names["weekdays"]
        ],
        table["weekdays"],
        0,
        prefix,
    )
    days = _phrases(
        ((text, int(key)) for key, all_ in table["days"].items() for text in all_), prefix
    )
    units = _phrases(
        (text, unit) for unit in get_args(Unit) for text in table["units"].get(unit, [])
    )
    steps = _phrases(
        (text, step)
        for key, step in (("next", 1), ("last", -1), ("this", 0))
        for text in table[key]
    )
    parts: Phrases[Part] = _phrases(
        (text, part) for part in get_args(Part) if part in table for text in table[part]
    )
    seasons: Phrases[Season] = _phrases(
        ((text, season) for season in get_args(Season) for text in table["seasons"][season]), prefix
    )
    after = _phrases(
        ((text, int(key)) for key, all_ in table["after"].items() for text in all_), prefix
    )
    duals: Phrases[Unit] = _phrases(
        (text, unit) for unit in get_args(Unit) for text in table["duals"].get(unit, [])
    )
    stretches = _phrases(
        (text, (_unit_of(key), key.endswith("+")))
        for key, all_ in table["stretches"].items()
        for text in all_
    )
    year_steps = _phrases(
        (text, int(key)) for key, all_ in table.get("year_steps", {}).items() for text in all_
    )
    ordinals = _phrases(
        (text, int(day)) for day, all_ in table.get("ordinals", {}).items() for text in all_
    )
    firsts = [year_steps, months, weekdays, days, units, seasons, after, duals, stretches]
    return Words(
        months=months,
        weekdays=weekdays,
        days=days,
        units=units,
        numbers=_phrases((text, int(n)) for n, all_ in table["numbers"].items() for text in all_),
        ordinals=ordinals,
        steps=steps,
        parts=parts,
        seasons=seasons,
        stretches=stretches,
        after=after,
        duals=duals,
        year_steps=year_steps,
        prefix=prefix,
        stays=tuple((text, int(days)) for days, all_ in table["stays"].items() for text in all_),
        long_days=frozenset(table["long_days"]),
        ago_before=_marks(table["ago_before"]),
        ago_after=_marks(table["ago_after"]),
        ahead_before=_marks(table["ahead_before"]),
        ahead_after=_marks(table["ahead_after"]),
        between=frozenset(table["between"]),
        links=frozenset(table["links"]),
        leads=frozenset(table["leads"]),
        year_leads=frozenset(table["year_leads"]),
        year_follows=frozenset(table["year_follows"]),
        doubtful=frozenset(table["doubtful_months"] + table["doubtful_days"]),
        counted=frozenset(table.get("counted", [])),
        coming=frozenset(word_texts(" ".join(table["coming"]))),
        by=frozenset(table["by"]),
        by_after=frozenset(table["by_after"]),
        day_tails=frozenset(table["day_tails"]),
        first_day=frozenset(table["first_day"]),
        season_cases=frozenset(table["season_cases"]),
        stay_nouns=frozenset(table["stay_nouns"]),
        stay_ends=frozenset(table["stay_ends"]),
        future=frozenset(table["future"]),
        past=frozenset(table["past"]),
        saying=frozenset(table["saying"]),
        future_ends=tuple(table["future_ends"]),
        past_ends=tuple(table["past_ends"]),
        verb_last=lang == "tr",
        triggers=_triggers(firsts, prefix),
    )


def _unit_of(key: str) -> Unit:
    return next(unit for unit in get_args(Unit) if unit == key.rstrip("+-"))


def _triggers(tables: list[Phrases[Any]], prefix: str) -> frozenset[str]:
    found = {word for table in tables for word in table.by_first}
    return frozenset(found | {prefix + word for word in found} if prefix else found)


def _numbered(
    names: list[list[str]], more: dict[str, list[str]], first: int, prefix: str
) -> Phrases[int]:
    pairs = [(text, number) for number, texts in enumerate(names, first) for text in texts]
    pairs += [(text, int(key)) for key, texts in more.items() for text in texts]
    return _phrases(pairs, prefix)


def _marks(texts: Iterable[str]) -> Phrases[bool]:
    return _phrases((text, True) for text in texts)


def _phrases(pairs: Iterable[tuple[str, V]], prefix: str = "") -> Phrases[V]:
    rows: dict[str, list[tuple[tuple[str, ...], V]]] = {}
    for text, value in pairs:
        row = tuple(word_texts(text))
        rows.setdefault(row[0], []).append((row, value))
    for row_list in rows.values():
        row_list.sort(key=lambda item: -len(item[0]))
    return Phrases(rows, prefix)
