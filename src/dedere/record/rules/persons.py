"""Persons, their names and offices; names of states."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from dedere.record.model import Alias, Office
from dedere.record.names import folded
from dedere.record.record import Record
from dedere.record.rules.base import At, Problem, rows

ONE_AT_A_TIME = frozenset({"head_of_state", "head_of_government", "foreign_minister"})
# A stand-in holds the office beside its holder; an unrecognised authority beside the state's own.
_BESIDE = re.compile(r"\b(acting|de facto|interim)\b", re.IGNORECASE)
_WIKIDATA = re.compile(r"Q[1-9]\d*", re.ASCII)
LANGUAGES_OF_STATES = ("en", "fr", "ru", "es", "de")


def lives(record: Record) -> Iterator[Problem]:
    """Birth before death, a usable Wikidata id, a warrant or an application for each person."""
    applied = {row.person_id for row in record.applications}
    for at, person in rows(record, "persons"):
        if person.born and person.died and person.died.last < person.born.first:
            yield at.error(
                "death-before-birth",
                "died",
                f"{person.name} was born {person.born} and cannot have died {person.died}.",
                "Correct one of the two.",
            )
        if person.wikidata and not _WIKIDATA.fullmatch(person.wikidata):
            yield at.error(
                "bad-wikidata",
                "wikidata",
                f"'{person.wikidata}' is no Wikidata id.",
                "Write Q and digits, for example Q7747.",
            )
        if not record.warrants_of(person.person_id) and person.person_id not in applied:
            yield at.error(
                "person-without-case",
                "person_id",
                f"{person.name} has neither a warrant nor a summons nor an application.",
                "The record holds only such persons: add the instrument or take the person out.",
            )
        if not any(alias.kind == "full" for alias in record.aliases_of(person.person_id)):
            yield at.error(
                "person-without-name",
                "person_id",
                f"{person.name} has no full name in aliases.csv and will not be found in texts.",
                "Add at least one row of the kind full.",
            )


def names_of_persons(record: Record) -> Iterator[Problem]:
    """A name that means several persons is marked ambiguous in each of its rows."""
    bearers: dict[str, list[tuple[At, Alias]]] = defaultdict(list)
    for at, alias in rows(record, "aliases"):
        bearers[folded(alias.alias)].append((at, alias))
    words: dict[str, set[str]] = defaultdict(set)
    for alias in record.aliases:
        if alias.kind == "full":
            for word in folded(alias.alias).split():
                words[word].add(alias.person_id)
    for name, found in bearers.items():
        persons = {alias.person_id for _, alias in found}
        if not name:
            at, alias = found[0]
            yield at.error(
                "empty-name", "alias", f"'{alias.alias}' holds no letter.", "Take it out."
            )
        elif len(persons) > 1:
            for at, alias in found:
                if not alias.ambiguous:
                    others = ", ".join(sorted(persons - {alias.person_id}))
                    yield at.error(
                        "alias-of-several",
                        "ambiguous",
                        f"'{alias.alias}' is also a name of {others}.",
                        "Mark it ambiguous: true in each row.",
                    )
        elif " " not in name and words[name] - persons and not found[0][1].ambiguous:
            at, alias = found[0]
            others = ", ".join(sorted(words[name] - persons))
            yield at.note(
                "name-shared",
                "alias",
                f"'{alias.alias}' alone is taken for {alias.person_id}; it is also part of the "
                f"name of {others}.",
                "Keep it if it alone means this person in texts; otherwise mark it ambiguous.",
            )


def names_of_states(record: Record) -> Iterator[Problem]:
    """Each state has exactly one usual name in each of the record's languages."""
    short: dict[tuple[str, str], int] = defaultdict(int)
    for row in record.state_names:
        short[row.iso3, row.lang] += row.kind == "short"
    for at, state in rows(record, "states"):
        for lang in LANGUAGES_OF_STATES:
            if short[state.iso3, lang] != 1:
                yield at.error(
                    "usual-name",
                    "iso3",
                    f"{state.name} has {short[state.iso3, lang]} usual names in '{lang}'.",
                    "Give it exactly one row of the kind short in state_names.csv.",
                )


def _span(office: Office) -> tuple[date, date]:
    """The days on which the office is certainly held: from the last start to the first end."""
    start = office.start.last if office.start else date.min
    end = office.end.first if office.end else date.max
    return start, end


def offices(record: Record) -> Iterator[Problem]:
    """Start before end, and no office held after death."""
    for at, office in rows(record, "offices"):
        if office.start and office.end and office.end.last < office.start.first:
            yield at.error(
                "end-before-start",
                "end",
                f"The office ends {office.end}, before it starts {office.start}.",
                "Correct one of the two days.",
            )
        died = record.person[office.person_id].died
        if died and (office.end is None or office.end.first > died.last):
            yield at.error(
                "office-after-death",
                "end",
                f"{office.person_id} died {died} and cannot hold an office after that.",
                f"End the office on {died} at the latest.",
            )


def incumbents(record: Record) -> Iterator[Problem]:
    """Never two heads of state, heads of government or foreign ministers of one state at once."""
    seats: dict[tuple[str, str], list[tuple[At, Office]]] = defaultdict(list)
    for at, office in rows(record, "offices"):
        if office.office in ONE_AT_A_TIME and not _BESIDE.search(office.title):
            seats[office.state, office.office].append((at, office))
    for (state, seat), held in seats.items():
        for (_, first), (at, second) in combinations(held, 2):
            start = max(_span(first)[0], _span(second)[0])
            end = min(_span(first)[1], _span(second)[1])
            if start < end:
                yield at.error(
                    "two-incumbents",
                    "start",
                    f"{first.person_id} and {second.person_id} are both {seat} of {state} "
                    f"from {start}" + ("." if end == date.max else f" to {end}."),
                    "Correct the days; a stand-in has 'acting' in the title.",
                )


RULES = (lives, names_of_persons, names_of_states, offices, incumbents)
