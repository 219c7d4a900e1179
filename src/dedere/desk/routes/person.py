"""Persons: the list, one person, where a person would have to be arrested."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, NamedTuple

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from dedere.desk.context import Desk
from dedere.desk.draw.picture import map_picture, timeline_picture
from dedere.desk.views import exposed, person
from dedere.desk.views.rows import Data
from dedere.desk.web.answers import as_csv, as_json, as_png, as_svg, page, twin_of
from dedere.desk.web.ask import On, PersonName, TheDesk, Words
from dedere.record.names import find_person

router = APIRouter(tags=["persons"])
SHOWN = 60
Standing = Annotated[
    Literal["", "at_large", "other"], Query(description="Only persons at large, or only others")
]
Status = Annotated[str, Query(max_length=20, description="Only trips of this status")]
Duty = Annotated[
    Literal["", "yes", "contested", "no"], Query(description="Only trips with this duty that day")
]

Counted = Annotated[
    str, Query(max_length=20, description="Only trips that are counted in this figure")
]


class Asked(NamedTuple):
    """A person, with those trips that were asked for."""

    data: Data
    status: str
    duty: str
    counted: str


def _who(desk: Desk, name: str) -> str:
    return find_person(desk.record, name).person_id


def _persons(desk: TheDesk, q: Words = "", standing: Standing = "") -> Data:
    return person.persons(desk, q, standing)


Persons = Annotated[Data, Depends(_persons)]


@router.get("/persons", include_in_schema=False)
def persons(request: Request, desk: TheDesk, data: Persons) -> HTMLResponse:
    """The list of persons."""
    return page(
        desk,
        request,
        "persons.html",
        data=data,
        twin=twin_of(request),
        table=twin_of(request, "csv"),
    )


@router.get("/persons.json", summary="Persons for whom a public warrant or summons was issued")
def persons_json(data: Persons) -> JSONResponse:
    """Return persons, those at large first."""
    return as_json(data)


@router.get("/persons.csv", summary="Persons as CSV", response_class=Response)
def persons_csv(data: Persons) -> Response:
    """Return persons as a table."""
    return as_csv(data["persons"], "persons")


def _trips(
    desk: TheDesk,
    name: PersonName,
    on: On = None,
    status: Status = "",
    duty: Duty = "",
    counted: Counted = "",
) -> Asked:
    data = person.person(desk, _who(desk, name), desk.day(on))
    rows = [
        row
        for row in data["trips"]
        if (not status or status in {row["status"], row["form"]})
        and (not duty or row["duty"] == duty)
        and (not counted or counted in row["counted"])
    ]
    return Asked({**data, "trips": rows}, status, duty, counted)


Trips = Annotated[Asked, Depends(_trips)]


@router.get("/person/{name}.json", summary="A person: warrants, offices, trips, exposure")
def one_json(asked: Trips) -> JSONResponse:
    """Return all that the record holds about a person, and the duties of all states on a day."""
    return as_json(asked.data)


@router.get("/person/{name}.csv", summary="The trips of a person as CSV", response_class=Response)
def one_csv(asked: Trips) -> Response:
    """Return the trips of a person as a table."""
    return as_csv(asked.data["trips"], f"trips-{asked.data['person']}")


@router.get("/person/{name}/exposure.json", summary="The duty of each state over all time")
def exposure_json(desk: TheDesk, name: PersonName) -> JSONResponse:
    """Return for each state the days on which its duty towards a person changed."""
    return as_json(exposed.changes(desk, _who(desk, name)))


@router.get(
    "/person/{name}/exposure.csv",
    summary="The duty of each state on a day as CSV",
    response_class=Response,
)
def exposure_csv(desk: TheDesk, name: PersonName, on: On = None) -> Response:
    """Return the outcome for a person in each state on a day as a table."""
    who = _who(desk, name)
    rows = [
        {"name": desk.state_name(row.state), **row.as_dict()}
        for row in desk.exposure(who, desk.day(on))
    ]
    return as_csv(rows, f"exposure-{who}")


def _picture(desk: TheDesk, name: PersonName, on: On = None) -> str:
    return map_picture(desk, _who(desk, name), desk.day(on))


MapPicture = Annotated[str, Depends(_picture)]


@router.get("/person/{name}/map.svg", summary="The map of exposure as SVG", response_class=Response)
def map_svg(picture: MapPicture) -> Response:
    """Return the map as a picture of its own, with its title, legend and source."""
    return as_svg(picture)


@router.get("/person/{name}/map.png", summary="The map of exposure as PNG", response_class=Response)
def map_png(picture: MapPicture) -> Response:
    """Return the map as a picture of 2,000 points across."""
    return as_png(picture)


def _line(desk: TheDesk, name: PersonName) -> str:
    who = _who(desk, name)
    counted = person.statistics(desk, who)
    title = desk.texts(
        "picture.timeline", person=desk.person_name(who), n=counted["made"], bound=counted["bound"]
    )
    return timeline_picture(desk, title, person.drawn(desk, who, desk.today))


LinePicture = Annotated[str, Depends(_line)]


@router.get(
    "/person/{name}/timeline.svg", summary="The timeline of trips as SVG", response_class=Response
)
def timeline_svg(picture: LinePicture) -> Response:
    """Return the timeline as a picture of its own, with its title, legend and source."""
    return as_svg(picture)


@router.get(
    "/person/{name}/timeline.png", summary="The timeline of trips as PNG", response_class=Response
)
def timeline_png(picture: LinePicture) -> Response:
    """Return the timeline as a picture of 2,000 points across."""
    return as_png(picture)


@router.get("/person/{name}", include_in_schema=False)
def one(
    request: Request,
    desk: TheDesk,
    name: PersonName,
    asked: Trips,
    rows: Annotated[Literal["some", "all"], Query(description="Show all trips")] = "some",
) -> Response:
    """A person: timeline, map, warrants, trips."""
    data = asked.data
    who, day = data["person"], date.fromisoformat(data["on"])
    if who != name:
        return RedirectResponse(f"/person/{who}", status_code=308)
    line = person.drawn(desk, who, day)
    found = data["trips"]
    shown = found if rows == "all" else found[:SHOWN]
    return page(
        desk,
        request,
        "person.html",
        data=data,
        lead=person.lead(desk, data),
        timeline=line.svg,
        first=line.scale.first.isoformat(),
        last=line.scale.last.isoformat(),
        map=exposed.drawn(desk, who, day),
        rows=shown,
        total=len(found),
        status=asked.status,
        duty=asked.duty,
        counted=asked.counted,
        twin=twin_of(request),
        table=twin_of(request, "csv"),
    )
