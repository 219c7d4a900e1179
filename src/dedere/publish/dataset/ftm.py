"""FollowTheMoney entities as JSON lines, written directly (its library must be compiled).

Persons, the offices they hold (Position, Occupancy), their cases (CourtCase, CourtCaseParty) and
their trips (Event: a Trip of that model needs a place of departure, which the record does not
claim to know).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from dedere.law.words import state_name
from dedere.publish.brief.pieces import pieces
from dedere.publish.lines import trip_title
from dedere.publish.stamp import Stamp
from dedere.record.model import Alias, Office, Person, Trip, Warrant
from dedere.record.record import Record
from dedere.record.standing import at_large

DATASET = "dedere"
_GENDERS = {"M": "male", "F": "female"}
# ISO 3166-1 alpha-2 codes in lower case; Kosovo has its own word there.
_COUNTRIES = {"XKX": "xk"}

# Marks that join letters without being any; names are compared without them.
_JOINERS = {0x200C: None, 0x200D: None}

Entity = dict[str, Any]


def entities(record: Record, on: date) -> Iterator[Entity]:
    """Return the entities of the record: persons first, then what points to them.

    Persons at large on the day carry the topic `wanted`; nobody is called a criminal.
    """
    wanted = set(at_large(record, on))
    for person in record.persons:
        yield _person(record, person, person.person_id in wanted)
    positions: dict[str, Entity] = {}
    for office in record.offices:
        position = _position(record, office)
        positions.setdefault(position["id"], position)
    yield from positions.values()
    for number, office in enumerate(record.offices):
        yield _occupancy(record, office, number)
    cases: dict[str, Entity] = {}
    for warrant in record.warrants:
        cases.setdefault(_case_id(warrant), _case(record, warrant))
    yield from cases.values()
    for warrant in record.warrants:
        yield _party(record, warrant)
    for trip in record.trips:
        yield _event(record, trip)


def write(record: Record, stamp: Stamp) -> bytes:
    """Return the entities as JSON lines; every one names the record's day as last seen."""
    moment = f"{stamp.moment:%Y-%m-%dT%H:%M:%S}"
    lines = []
    for entity in entities(record, stamp.day):
        entity |= {"datasets": [DATASET], "last_change": moment}
        lines.append(json.dumps(entity, ensure_ascii=False, sort_keys=True))
    return ("\n".join(lines) + "\n").encode()


def _make(schema: str, key: str, **properties: list[str]) -> Entity:
    kept = {name: sorted(set(values)) for name, values in properties.items() if any(values)}
    return {
        "id": f"{DATASET}-{key}",
        "schema": schema,
        "properties": {name: [v for v in values if v] for name, values in kept.items()},
    }


def _country(record: Record, iso3: str) -> str:
    row = record.state.get(iso3)
    if row is None:
        return ""
    return _COUNTRIES.get(iso3, row.iso2.lower())


def _addresses(sources: tuple[str, ...]) -> list[str]:
    found = [href for source in sources for _, href in pieces(source) if href]
    return [href + "/" if href.count("/") == 2 else href for href in found]


def _doubt(unverified: bool) -> list[str]:
    return ["Unverified: no source was seen for this row."] if unverified else []


def _is_name(alias: Alias) -> bool:
    return alias.kind == "full" and not alias.ambiguous


def _person(record: Record, row: Person, wanted: bool) -> Entity:
    names = [a.alias.translate(_JOINERS) for a in record.aliases_of(row.person_id) if _is_name(a)]
    return _make(
        "Person",
        f"person-{row.person_id}",
        name=[row.full_name or row.name],
        alias=[row.name, *names],
        birthDate=[str(row.born)] if row.born else [],
        deathDate=[str(row.died)] if row.died else [],
        gender=[_GENDERS.get(row.sex, "")],
        nationality=[_country(record, row.nationality)],
        wikidataId=[row.wikidata],
        topics=["wanted"] if wanted else [],
        notes=_doubt(row.unverified),
        sourceUrl=_addresses(row.sources),
    )


def _position_id(office: Office) -> str:
    from hashlib import sha256

    return sha256(f"{office.title}/{office.state}".encode()).hexdigest()[:16]


def _position(record: Record, office: Office) -> Entity:
    return _make(
        "Position",
        f"position-{_position_id(office)}",
        name=[office.title],
        country=[_country(record, office.state)],
        description=[office.office.replace("_", " ")],
    )


def _occupancy(record: Record, office: Office, number: int) -> Entity:
    del record
    return _make(
        "Occupancy",
        f"occupancy-{office.person_id}-{number}",
        holder=[f"{DATASET}-person-{office.person_id}"],
        post=[f"{DATASET}-position-{_position_id(office)}"],
        startDate=[str(office.start)] if office.start else [],
        endDate=[str(office.end)] if office.end else [],
        description=_doubt(office.unverified),
        sourceUrl=_addresses(office.sources),
    )


def _case_id(warrant: Warrant) -> str:
    from hashlib import sha256

    return sha256(f"{warrant.situation}/{warrant.case_name}".encode()).hexdigest()[:16]


def _case(record: Record, warrant: Warrant) -> Entity:
    situation = record.situation[warrant.situation]
    rows = [each for each in record.warrants if _case_id(each) == _case_id(warrant)]
    return _make(
        "CourtCase",
        f"case-{_case_id(warrant)}",
        name=[warrant.case_name],
        court=["International Criminal Court"],
        category=[f"Situation in {situation.name}"],
        caseNumber=[row.document_no for row in rows],
        fileDate=[min(row.issued for row in rows).isoformat()],
    )


def _party(record: Record, warrant: Warrant) -> Entity:
    instrument = warrant.instrument.replace("_", " ")
    crimes = ", ".join(warrant.crimes).replace("_", " ")
    ends = [event for event in record.events_of(warrant.warrant_id) if event.event != "issued"]
    told = [f"{event.date.isoformat()} {event.event.replace('_', ' ')}" for event in ends]
    history = "; ".join(told)
    return _make(
        "CourtCaseParty",
        f"warrant-{warrant.warrant_id}",
        party=[f"{DATASET}-person-{warrant.person_id}"],
        case=[f"{DATASET}-case-{_case_id(warrant)}"],
        role=[f"suspect, {instrument}"],
        startDate=[warrant.issued.isoformat()],
        summary=[f"{instrument} for alleged {crimes}; public {warrant.made_public.isoformat()}"],
        description=[history, *_doubt(warrant.unverified)],
        recordId=[warrant.document_no],
        sourceUrl=_addresses(warrant.sources),
    )


def _event(record: Record, trip: Trip) -> Entity:
    place = "" if trip.place in {"", "unknown"} else f"{trip.place.replace('; ', ' and ')}, "
    facts = {
        "status": trip.status,
        "mode": trip.mode,
        "presence": trip.presence,
        "result": trip.outcome,
        "precision": trip.date_precision,
    }
    return _make(
        "Event",
        f"trip-{trip.trip_id}",
        name=[trip_title(record, trip)],
        summary=[trip.occasion],
        description=["; ".join(f"{name}: {value}" for name, value in facts.items())],
        startDate=[trip.start.isoformat()],
        endDate=[trip.end.isoformat()],
        location=[f"{place}{state_name(record, trip.iso3)}"],
        country=[_country(record, trip.iso3)],
        involved=[f"{DATASET}-person-{trip.person_id}"],
        recordId=[trip.trip_id],
        notes=_doubt(trip.unverified),
        sourceUrl=_addresses(trip.sources),
    )
