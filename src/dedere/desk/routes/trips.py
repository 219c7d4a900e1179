"""Trips of the record: the list and one trip; decisions as a list."""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from dedere.desk.context import Desk
from dedere.desk.views import duty
from dedere.desk.views.rows import Data, decision_row, trip_row
from dedere.desk.web.answers import as_csv, as_json, page, twin_of
from dedere.desk.web.ask import Doctrine, Known, TheDesk, Words
from dedere.errors import InputError
from dedere.record.names import find_person, find_state, folded

router = APIRouter(tags=["trips"])
Status = Annotated[str, Query(max_length=20, description="Only trips of this status or form")]
Duty = Annotated[
    Literal["", "yes", "contested", "no"], Query(description="Only trips with this duty that day")
]
SIZE = 100


class Found(NamedTuple):
    """Trips that were asked for, the newest first, and what was asked."""

    rows: list[Data]
    asked: dict[str, str]


def _found(
    desk: TheDesk,
    q: Words = "",
    person: Words = "",
    state: Words = "",
    status: Status = "",
    duty: Duty = "",
) -> Found:
    who = find_person(desk.record, person).person_id if person else ""
    where = find_state(desk.record, state).iso3 if state else ""
    wanted = folded(q)
    rows = []
    for trip in sorted(desk.record.trips, key=lambda row: (row.start, row.trip_id), reverse=True):
        if (who and trip.person_id != who) or (where and trip.iso3 != where):
            continue
        row = trip_row(desk, trip)
        if (status and status not in {row["status"], row["form"]}) or (
            duty and row["duty"] != duty
        ):
            continue
        if wanted:
            text = f"{row['person_name']} {row['state_name']} {trip.place} {trip.occasion}"
            if wanted not in folded(text):
                continue
        rows.append(row)
    asked = {"q": q, "person": person, "state": state, "status": status, "duty": duty}
    return Found(rows, asked)


Trips = Annotated[Found, Depends(_found)]


@router.get("/trips", include_in_schema=False)
def trips(
    request: Request,
    desk: TheDesk,
    found: Trips,
    page_: Annotated[int, Query(ge=1, le=1000, alias="page")] = 1,
) -> HTMLResponse:
    """The list of trips."""
    rows = found.rows
    return page(
        desk,
        request,
        "trips.html",
        rows=rows[(page_ - 1) * SIZE : page_ * SIZE],
        total=len(rows),
        bound=sum(row["visit"] and row["duty"] == "yes" for row in rows),
        number=page_,
        pages=max(1, -(-len(rows) // SIZE)),
        asked=found.asked,
        twin=twin_of(request),
        table=twin_of(request, "csv"),
    )


@router.get("/trips.json", summary="Trips of the record, the newest first")
def trips_json(found: Trips) -> JSONResponse:
    """Return trips with the duty of the state on the first day and what followed."""
    return as_json({"trips": found.rows})


@router.get("/trips.csv", summary="Trips as CSV", response_class=Response)
def trips_csv(found: Trips) -> Response:
    """Return trips as a table."""
    return as_csv(found.rows, "trips")


def _decided(desk: TheDesk) -> list[Data]:
    return [decision_row(desk, row) for row in desk.record.decisions]


Decisions = Annotated[list[Data], Depends(_decided)]


@router.get("/decisions.json", summary="Decisions on failures to arrest", tags=["decisions"])
def decisions_json(rows: Decisions) -> JSONResponse:
    """Return all decisions of the record, the oldest first."""
    return as_json({"decisions": rows})


@router.get(
    "/decisions.csv", summary="Decisions as CSV", tags=["decisions"], response_class=Response
)
def decisions_csv(rows: Decisions) -> Response:
    """Return all decisions of the record as a table."""
    return as_csv(rows, "decisions")


def _check(desk: Desk, trip: str) -> str:
    if trip in desk.record.trip:
        return trip
    from difflib import get_close_matches

    near = get_close_matches(trip, desk.record.trip, n=3)
    raise InputError(
        "unknown-trip",
        f"There is no trip '{trip[:80]}' in the record.",
        way_out=f"Near it: {', '.join(near)}." if near else "The list of trips is at /trips.",
    )


def _trip(desk: TheDesk, trip: str, known: Known = None, doctrine: Doctrine = "court") -> Data:
    return duty.trip(desk, _check(desk, trip), known=desk.known(known), doctrine=doctrine)


OneTrip = Annotated[Data, Depends(_trip)]


@router.get("/trip/{trip}.json", summary="A trip: the duty, its reasons, what followed")
def one_json(data: OneTrip) -> JSONResponse:
    """Return a trip of the record with the assessment, its history and stored claims."""
    return as_json(data)


@router.get("/trip/{trip}", include_in_schema=False)
def one(request: Request, desk: TheDesk, data: OneTrip) -> HTMLResponse:
    """A trip: the finding as title, its history, the reasons."""
    address = f"{request.url.path}?doctrine={data['doctrine']}&"
    return page(
        desk,
        request,
        "trip.html",
        data=data,
        known_strip=duty.known_strip(desk, data, address),
        twin=twin_of(request),
    )
