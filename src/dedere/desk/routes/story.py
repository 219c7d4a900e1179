"""Stories and claims: what this installation's reports say."""

from __future__ import annotations

from typing import Annotated, Any, NamedTuple

from fastapi import APIRouter, Depends, Path, Query, Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from dedere.desk.review import CORRECTABLE
from dedere.desk.views import duty, stories
from dedere.desk.views.rows import Data
from dedere.desk.web.answers import as_csv, as_json, older_of, page, twin_of
from dedere.desk.web.ask import Doctrine, Known, TheDesk, Words
from dedere.record.names import find_person, find_state

router = APIRouter(tags=["stories"])
Number = Annotated[int, Path(ge=1, lt=2**63, description="The number of the story")]
Before = Annotated[
    int | None, Query(ge=1, lt=2**63, description="Only rows with a smaller number: the next page")
]
Limit = Annotated[int, Query(ge=1, le=500, description="At most so many rows")]
FILTERS = ("person", "state", "status")
Status = Annotated[str, Query(max_length=20, description="Only this status")]


class Asked(NamedTuple):
    """Which rows are asked for; None for any."""

    person: str | None
    state: str | None
    status: str | None
    before: int | None
    limit: int


def _asked(
    desk: TheDesk,
    person: Words = "",
    state: Words = "",
    status: Status = "",
    before: Before = None,
    limit: Limit = 100,
) -> Asked:
    return Asked(
        find_person(desk.record, person).person_id if person else None,
        find_state(desk.record, state).iso3 if state else None,
        status or None,
        before,
        limit,
    )


def _stories(desk: TheDesk, asked: Annotated[Asked, Depends(_asked)]) -> Data:
    return stories.listed(desk, **asked._asdict())


def _claims(desk: TheDesk, asked: Annotated[Asked, Depends(_asked)]) -> Data:
    return stories.claims(desk, **asked._asdict())


Stories = Annotated[Data, Depends(_stories)]
Claims = Annotated[Data, Depends(_claims)]


@router.get("/stories", include_in_schema=False)
def listed(request: Request, desk: TheDesk, data: Stories) -> HTMLResponse:
    """The list of stories, the newest first."""
    return page(
        desk,
        request,
        "stories.html",
        data=data,
        asked={name: request.query_params.get(name, "") for name in FILTERS},
        older=older_of(request, data),
        twin=twin_of(request),
        table=twin_of(request, "csv", limit=500),
    )


@router.get("/stories.json", summary="Stories: trips as reports tell them, the newest first")
def stories_json(data: Stories) -> JSONResponse:
    """Return stories and the number to page on from."""
    return as_json(data)


@router.get("/stories.csv", summary="Stories as CSV", response_class=Response)
def stories_csv(request: Request, data: Stories) -> Response:
    """Return stories as a table; the header Link names the next part."""
    return as_csv(data["stories"], "stories", older=older_of(request, data))


@router.get("/claims.json", summary="Claims of reports that stand, the newest first")
def claims_json(data: Claims) -> JSONResponse:
    """Return claims with their quotations and the number to page on from."""
    return as_json(data)


@router.get("/claims.csv", summary="Claims as CSV", response_class=Response)
def claims_csv(request: Request, data: Claims) -> Response:
    """Return claims as a table; the header Link names the next part."""
    return as_csv(data["claims"], "claims", older=older_of(request, data))


def _story(
    desk: TheDesk, number: Number, known: Known = None, doctrine: Doctrine = "court"
) -> Data:
    told = stories.story(desk, number)
    presence: Any = "remote" if told["mode"] == "remote" else told["presence"]
    answer = duty.question(
        desk,
        told["person"],
        told["state"],
        desk.day(told["assessed_on"]),
        known=desk.known(known),
        presence=presence,
        doctrine=doctrine,
    )
    return {**answer, "story": told, "headline": duty.headline(desk, told, answer["outcome"])}


Told = Annotated[Data, Depends(_story)]


@router.get("/story/{number}.json", summary="A story: claims by time, the duty, its versions")
def one_json(data: Told) -> JSONResponse:
    """Return a story with all its claims, how it stood over time, and the assessment."""
    return as_json(data)


@router.get("/story/{number}", include_in_schema=False)
def one(request: Request, desk: TheDesk, data: Told) -> HTMLResponse:
    """A story: all claims by time, the answer, its history; for editors what can be done."""
    address = f"{request.url.path}?doctrine={data['doctrine']}&"
    return page(
        desk,
        request,
        "story.html",
        data=data,
        told=data["story"],
        correctable=CORRECTABLE,
        known_strip=duty.known_strip(desk, data, address),
        twin=twin_of(request),
    )
