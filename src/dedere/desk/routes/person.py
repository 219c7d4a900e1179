"""Persons: the list, one person, where a person would have to be arrested."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from dedere.desk.context import Desk
from dedere.desk.draw.picture import map_picture, png
from dedere.desk.views import exposed, person
from dedere.desk.web.answers import as_csv, as_json, page, twin_of
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


def _who(desk: Desk, name: str) -> str:
    return find_person(desk.record, name).person_id


@router.get("/persons", include_in_schema=False)
def persons(
    request: Request, desk: TheDesk, q: Words = "", standing: Standing = ""
) -> HTMLResponse:
    """The list of persons."""
    data = person.persons(desk, q, standing)
    return page(
        desk,
        request,
        "persons.html",
        data=data,
        twin=twin_of(request),
        table=twin_of(request, "csv"),
    )


@router.get("/persons.json", summary="Persons for whom a public warrant or summons was issued")
def persons_json(desk: TheDesk, q: Words = "", standing: Standing = "") -> JSONResponse:
    """Return persons, those at large first."""
    return as_json(person.persons(desk, q, standing))


@router.get("/persons.csv", summary="Persons as CSV", response_class=Response)
def persons_csv(desk: TheDesk, q: Words = "", standing: Standing = "") -> Response:
    """Return persons as a table."""
    return as_csv(person.persons(desk, q, standing)["persons"], "persons")


@router.get("/person/{name}.json", summary="A person: warrants, offices, trips, exposure")
def one_json(desk: TheDesk, name: PersonName, on: On = None) -> JSONResponse:
    """Return all that the record holds about a person, and the duties of all states on a day."""
    return as_json(person.person(desk, _who(desk, name), desk.day(on)))


@router.get("/person/{name}.csv", summary="The trips of a person as CSV", response_class=Response)
def one_csv(desk: TheDesk, name: PersonName, status: Status = "", duty: Duty = "") -> Response:
    """Return the trips of a person as a table."""
    who = _who(desk, name)
    rows = person.person(desk, who, desk.today)["trips"]
    return as_csv(_filtered(rows, status, duty), f"trips-{who}")


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


@router.get("/person/{name}/map.svg", summary="The map of exposure as SVG", response_class=Response)
def map_svg(desk: TheDesk, name: PersonName, on: On = None) -> Response:
    """Return the map as a picture of its own, with its title, legend and source."""
    picture = map_picture(desk, _who(desk, name), desk.day(on))
    headers = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}
    return Response(picture, media_type="image/svg+xml", headers=headers)


@router.get("/person/{name}/map.png", summary="The map of exposure as PNG", response_class=Response)
def map_png(desk: TheDesk, name: PersonName, on: On = None) -> Response:
    """Return the map as a picture of 2,000 points across."""
    picture = map_picture(desk, _who(desk, name), desk.day(on))
    return Response(png(picture), media_type="image/png")


@router.get("/person/{name}", include_in_schema=False)
def one(
    request: Request,
    desk: TheDesk,
    name: PersonName,
    on: On = None,
    status: Status = "",
    duty: Duty = "",
    rows: Annotated[Literal["some", "all"], Query(description="Show all trips")] = "some",
) -> Response:
    """A person: timeline, map, warrants, trips."""
    who = _who(desk, name)
    if who != name:
        return RedirectResponse(f"/person/{who}", status_code=308)
    day = desk.day(on)
    data = person.person(desk, who, day)
    line, scale = person.drawn(desk, who, day)
    found = _filtered(data["trips"], status, duty)
    shown = found if rows == "all" else found[:SHOWN]
    return page(
        desk,
        request,
        "person.html",
        data=data,
        lead=person.lead(desk, data),
        timeline=line,
        first=scale.first.isoformat(),
        last=scale.last.isoformat(),
        map=exposed.drawn(desk, who, day),
        rows=shown,
        total=len(found),
        status=status,
        duty=duty,
        twin=twin_of(request),
        table=f"/person/{who}.csv",
    )


def _filtered(rows: list[dict[str, Any]], status: str, duty: str) -> list[dict[str, Any]]:
    return [
        row
        for row in rows
        if (not status or status in {row["status"], row["form"]})
        and (not duty or row["duty"] == duty)
    ]
