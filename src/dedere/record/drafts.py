"""From what a person says to the rows of the record: ids, days of effect, the rows that go along.

Nothing here invents a fact: what is filled in follows from the other cells by a rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from dedere.days import parse_day
from dedere.errors import InputError, Place
from dedere.record import standing
from dedere.record.edit import Draft
from dedere.record.names import find_person, find_state, folded
from dedere.record.record import Record
from dedere.record.rules.treaties import agreement_in_force, entry_into_force, one_year_after
from dedere.record.rules.trips import known_forums

KINDS: Mapping[str, str] = {
    "trip": "trips",
    "warrant": "warrants",
    "treaty-act": "treaty_acts",
    "event": "warrant_events",
}
NEW_PERSON = ("name", "full_name", "sex", "nationality", "born")


def resolved(record: Record, cells: Mapping[str, str], new_person: bool = False) -> dict[str, str]:
    """Return the cells with persons and states as ids and codes, however they were written.

    Raises InputError for a name that is unknown or means several.
    """
    found = {name: text.strip() for name, text in cells.items()}
    if found.get("person_id") and not new_person:
        found["person_id"] = find_person(record, found["person_id"]).person_id
    for field in ("iso3", "state", "nationality"):
        if found.get(field):
            found[field] = find_state(record, found[field]).iso3
    return found


def suggested(record: Record, kind: str, cells: Mapping[str, str]) -> dict[str, str]:
    """Return what follows from the cells so far for those that are empty: ids, days, defaults.

    Effects follow article 126(2) (joining), 127(1) (withdrawal) and, for the Agreement, article
    35. Confidence is C without a source and B with one or more: that two are independent, which A
    asks for, only a person can say.
    """
    rules: dict[str, Callable[[], str]] = {**_common(cells), **_RULES[kind](record, cells)}
    found: dict[str, str] = {}
    for field, rule in rules.items():
        if not cells.get(field):
            value = rule()
            if value:
                found[field] = value
    return found


def known_values(record: Record, kind: str, field: str) -> tuple[str, ...]:
    """Return what a column may hold because other rows hold it; empty where anything may stand."""
    if field == "forum":
        return tuple(sorted(known_forums(record)))
    if field == "situation":
        return tuple(record.situation)
    if field == "warrant_id" and kind == "event":
        return tuple(record.warrant)
    return ()


def drafts(record: Record, kind: str, cells: Mapping[str, str]) -> tuple[Draft, ...]:
    """Return the rows to write: the one asked for and those that must go along with it.

    A warrant brings its event 'issued', 'unsealed' when it became public later, and, for somebody
    new, the person and a name; a declaration under article 12(3) brings its acceptance.
    """
    main = {name: text for name, text in cells.items() if name not in _EXTRA[kind]}
    rows = [Draft(KINDS[kind], main)]
    if kind == "warrant":
        rows = [*_person(record, cells), *rows, *_events(main)]
    elif kind == "treaty-act" and main.get("act") == "declaration_12_3":
        rows.append(_acceptance(main, cells.get("situation", "")))
    return tuple(rows)


_EXTRA: Mapping[str, frozenset[str]] = {
    "trip": frozenset(),
    "event": frozenset(),
    "treaty-act": frozenset({"situation"}),
    "warrant": frozenset(NEW_PERSON),
}


def slug(text: str) -> str:
    """Return the text as ids write it: plain letters and digits, words joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", folded(text)).strip("-")


def _common(cells: Mapping[str, str]) -> dict[str, Callable[[], str]]:
    return {"confidence": lambda: "B" if cells.get("sources") else "C"}


def _trip(record: Record, cells: Mapping[str, str]) -> dict[str, Callable[[], str]]:
    def trip_id() -> str:
        person, start, iso3 = (cells.get(name, "") for name in ("person_id", "start", "iso3"))
        if not (person and start and iso3):
            return ""
        stem = f"{_short(record, person)}-{start[:7]}-{slug(record.state_name[iso3])}"
        return _free(stem, record.trip)

    def mode() -> str:
        return "represented" if cells.get("representative") else "in_person"

    def outcome() -> str:
        there = (cells.get("mode") or mode()) == "in_person"
        made = cells.get("status") in {"made", "under_way"}
        return "" if made and there else "not_applicable"

    return {
        "trip_id": trip_id,
        "end": lambda: cells.get("start", ""),
        "date_precision": lambda: "day",
        "mode": mode,
        "presence": lambda: "presence",
        "outcome": outcome,
    }


def _short(record: Record, person_id: str) -> str:
    """The stem that the person's trips have in their ids, or the last part of the person's id."""
    trips = record.trips_of(person_id)
    return trips[0].trip_id.partition("-")[0] if trips else person_id.rpartition("-")[2]


def _free(stem: str, taken: Mapping[str, object]) -> str:
    names = [stem, *(f"{stem}-{number}" for number in range(2, 100))]
    return next(name for name in names if name not in taken)


def _act(_record: Record, cells: Mapping[str, str]) -> dict[str, Callable[[], str]]:
    def act_id() -> str:
        parts = [cells.get(name, "") for name in ("iso3", "instrument", "act", "date")]
        return slug(" ".join(parts)) if all(parts) else ""

    def effect() -> str:
        act, day = cells.get("act", ""), cells.get("date", "")
        if not day:
            return ""
        on: date | None = None
        if act in standing.JOINING:
            statute = cells.get("instrument", "rome_statute") == "rome_statute"
            on = (entry_into_force if statute else agreement_in_force)(parse_day(day))
        elif act == "withdrawal_notification":
            on = one_year_after(parse_day(day))
        return on.isoformat() if on else ""

    return {"instrument": lambda: "rome_statute", "act_id": act_id, "effective_date": effect}


def _warrant(record: Record, cells: Mapping[str, str]) -> dict[str, Callable[[], str]]:
    def warrant_id() -> str:
        person, issued = cells.get("person_id", ""), cells.get("issued", "")
        if not (person and issued):
            return ""
        return _free(f"{person.rpartition('-')[2]}-{issued[:4]}", record.warrant)

    def basis() -> str:
        situation = record.situation.get(cells.get("situation", ""))
        return situation.referral_basis[0] if situation else ""

    def case_name() -> str:
        person = record.person.get(cells.get("person_id", ""))
        name = person.full_name if person else cells.get("full_name") or cells.get("name")
        return f"The Prosecutor v. {name}" if name else ""

    return {
        "warrant_id": warrant_id,
        "instrument": lambda: "arrest_warrant",
        "made_public": lambda: cells.get("issued", ""),
        "basis": basis,
        "case_name": case_name,
    }


def _event(_record: Record, _cells: Mapping[str, str]) -> dict[str, Callable[[], str]]:
    return {}


_RULES: Mapping[str, Callable[[Record, Mapping[str, str]], dict[str, Callable[[], str]]]] = {
    "trip": _trip,
    "treaty-act": _act,
    "warrant": _warrant,
    "event": _event,
}


def _events(warrant: Mapping[str, str]) -> list[Draft]:
    shared = {name: warrant.get(name, "") for name in ("warrant_id", "sources", "confidence")}
    issued, public = warrant.get("issued", ""), warrant.get("made_public", "")
    rows = [Draft("warrant_events", {**shared, "event": "issued", "date": issued})]
    if public != issued:
        rows.append(Draft("warrant_events", {**shared, "event": "unsealed", "date": public}))
    return rows


def _person(record: Record, cells: Mapping[str, str]) -> list[Draft]:
    person_id = cells.get("person_id", "")
    given = {name: cells.get(name, "") for name in NEW_PERSON}
    if person_id in record.person:
        if any(given.values()):
            raise InputError(
                "person-exists",
                f"'{person_id}' is in the record already; the warrant brings no second row.",
                place=Place(field="person_id"),
                way_out="Leave name, sex, nationality and birth out, or mend persons.csv itself.",
            )
        return []
    given["full_name"] = given["full_name"] or given["name"]
    shared = {name: cells.get(name, "") for name in ("sources", "confidence")}
    rows = [Draft("persons", {"person_id": person_id, **given, **shared})]
    for name in dict.fromkeys((given["name"], given["full_name"])):
        alias = {"person_id": person_id, "alias": name, "lang": "en", "kind": "full"}
        rows.append(Draft("aliases", {**alias, "ambiguous": "false"}))
    return rows


def _acceptance(act: Mapping[str, str], situation: str) -> Draft:
    kept = {name: act.get(name, "") for name in ("act_id", "iso3", "sources", "confidence")}
    return Draft(
        "acceptances",
        {
            **kept,
            "lodged_on": act.get("date", ""),
            "situation": situation,
            "start": act.get("effective_date", ""),
        },
    )
