"""The record as schema.org in JSON-LD: the data set, its persons, their warrants and trips.

Reviews of what reports assert come from above, where reports are read: the record itself quotes
nobody, so it has no claim of its own to review.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from dedere.publish.brief.pieces import pieces
from dedere.publish.dataset.geo import points
from dedere.publish.dataset.package import json_of
from dedere.publish.lines import trip_title
from dedere.publish.stamp import Stamp, identifier
from dedere.record.model import Office, Person, Trip, Warrant
from dedere.record.record import Record

CONTEXT = "https://schema.org"
_STATUS = {
    "cancelled": "EventCancelled",
    "declined": "EventCancelled",
    "denied": "EventCancelled",
    "postponed": "EventPostponed",
}
_GENDERS = {"M": "Male", "F": "Female"}


Review = Mapping[str, Any]


def write(
    record: Record, described: Mapping[str, Any], stamp: Stamp, reviews: Sequence[Review] = ()
) -> bytes:
    """Return one JSON-LD graph; persons, warrants and trips have names (urn:uuid) for ever.

    `reviews` are schema.org `ClaimReview` objects. Each gets a name from its content, the data set
    as what it is based on, and the day of the record's version as its own where it has none.
    """
    graph: list[dict[str, Any]] = [_dataset(described, stamp)]
    graph += [_person(record, row) for row in record.persons]
    graph += [_trip(record, row) for row in record.trips]
    graph += [_review(row, stamp) for row in reviews]
    return json_of({"@context": CONTEXT, "@graph": graph})


def _review(review: Review, stamp: Stamp) -> dict[str, Any]:
    data = {name: value for name, value in review.items() if name != "@context"}
    content = json.dumps(data, ensure_ascii=False, sort_keys=True)
    return {
        "@type": data.pop("@type"),
        "@id": identifier("review", stamp.digest, content),
        **data,
        "datePublished": data.get("datePublished", stamp.day.isoformat()),
        "isBasedOn": {"@id": identifier("package", stamp.digest)},
    }


def _dataset(described: Mapping[str, Any], stamp: Stamp) -> dict[str, Any]:
    return {
        "@type": "Dataset",
        "@id": identifier("package", stamp.digest),
        "name": described["title"],
        "description": described["description"],
        "version": stamp.version,
        "identifier": f"sha256:{stamp.digest}",
        "dateModified": stamp.day.isoformat(),
        "license": described["licenses"][0]["path"],
        "inLanguage": "en",
        "isAccessibleForFree": True,
        "keywords": ["International Criminal Court", "arrest warrant", "Rome Statute", "travel"],
        "variableMeasured": [resource["title"] for resource in described["resources"]],
        "distribution": [
            {
                "@type": "DataDownload",
                "name": resource["name"],
                "encodingFormat": "text/csv",
                "contentUrl": f"data/{resource['path'].removeprefix('data/')}",
            }
            for resource in described["resources"]
        ],
    }


def _person(record: Record, row: Person) -> dict[str, Any]:
    names = [
        a.alias for a in record.aliases_of(row.person_id) if a.kind == "full" and not a.ambiguous
    ]
    nation = record.state.get(row.nationality)
    data = {
        "@type": "Person",
        "@id": identifier("person", row.person_id),
        "identifier": row.person_id,
        "name": row.name,
        "alternateName": sorted({row.full_name, *names} - {row.name, ""}),
        "birthDate": str(row.born) if row.born else None,
        "deathDate": str(row.died) if row.died else None,
        "gender": _GENDERS.get(row.sex),
        "nationality": {"@type": "Country", "name": nation.name, "identifier": nation.iso3}
        if nation
        else None,
        "sameAs": f"https://www.wikidata.org/entity/{row.wikidata}" if row.wikidata else None,
        "hasOccupation": [_role(record, office) for office in record.offices_of(row.person_id)],
        "subjectOf": [_warrant(record, each) for each in record.warrants_of(row.person_id)],
    }
    return _filled(data)


def _role(record: Record, office: Office) -> dict[str, Any]:
    state = record.state.get(office.state)
    return _filled(
        {
            "@type": "Role",
            "roleName": office.title,
            "startDate": str(office.start) if office.start else None,
            "endDate": str(office.end) if office.end else None,
            "hasOccupation": _filled(
                {
                    "@type": "Occupation",
                    "name": office.title,
                    "occupationLocation": {"@type": "Country", "name": state.name}
                    if state
                    else None,
                }
            ),
        }
    )


def _warrant(record: Record, row: Warrant) -> dict[str, Any]:
    word = "Warrant of arrest" if row.instrument == "arrest_warrant" else "Summons to appear"
    return _filled(
        {
            "@type": "CreativeWork",
            "@id": identifier("warrant", row.warrant_id),
            "name": f"{word}, {row.case_name}",
            "identifier": row.document_no or row.warrant_id,
            "dateCreated": row.issued.isoformat(),
            "datePublished": row.made_public.isoformat(),
            "about": [crime.replace("_", " ") for crime in row.crimes],
            "isPartOf": f"Situation in {record.situation[row.situation].name}",
            "sourceOrganization": {
                "@type": "Organization",
                "name": "International Criminal Court",
                "sameAs": "https://www.wikidata.org/entity/Q47488",
            },
            "citation": list(row.sources),
        }
    )


def _trip(record: Record, trip: Trip) -> dict[str, Any]:
    person = {"@id": identifier("person", trip.person_id)}
    came = trip.status in {"made", "under_way", "planned"} and trip.mode != "represented"
    host = trip.host and {"@type": "Organization", "name": trip.host}
    addresses = [href for source in trip.sources for _, href in pieces(source) if href]
    return _filled(
        {
            "@type": "Event",
            "@id": identifier("trip", trip.trip_id),
            "identifier": trip.trip_id,
            "name": trip_title(record, trip),
            "description": trip.occasion,
            "startDate": trip.start.isoformat(),
            "endDate": trip.end.isoformat(),
            "eventStatus": f"https://schema.org/{_STATUS.get(trip.status, 'EventScheduled')}",
            "eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode"
            if trip.mode == "remote"
            else "https://schema.org/OfflineEventAttendanceMode",
            "location": _place(record, trip),
            "attendee": person if came else None,
            "about": None if came else person,
            "organizer": host or None,
            "additionalProperty": [
                {"@type": "PropertyValue", "name": name, "value": value}
                for name, value in (
                    ("status", trip.status),
                    ("mode", trip.mode),
                    ("presence", trip.presence),
                    ("result", trip.outcome),
                    ("date_precision", trip.date_precision),
                    ("confidence", trip.confidence),
                    ("unverified", trip.unverified),
                )
            ],
            "citation": addresses or list(trip.sources),
        }
    )


def _place(record: Record, trip: Trip) -> dict[str, Any]:
    state = record.state[trip.iso3]
    at = points(trip)
    return _filled(
        {
            "@type": "Place",
            "name": trip.place if trip.place not in {"", "unknown"} else state.name,
            "address": {"@type": "PostalAddress", "addressCountry": state.iso2},
            "geo": {"@type": "GeoCoordinates", "latitude": at[0][1], "longitude": at[0][0]}
            if at
            else None,
        }
    )


def _filled(data: dict[str, Any]) -> dict[str, Any]:
    """The object without what is not known."""
    return {name: value for name, value in data.items() if value not in (None, "", [], {})}
