"""Stories and claims: what this installation's reports say."""

from __future__ import annotations

from typing import Annotated, Any, NamedTuple
from urllib.parse import urlencode

from fastapi import APIRouter, Path, Query, Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from dedere.desk.context import Desk
from dedere.desk.views import duty, stories
from dedere.desk.views.rows import Data
from dedere.desk.web.answers import as_csv, as_json, page, twin_of
from dedere.desk.web.ask import Doctrine, Known, TheDesk, Words
from dedere.record.names import find_person, find_state

router = APIRouter(tags=["stories"])
Number = Annotated[int, Path(ge=1, lt=2**63, description="The number of the story")]
Before = Annotated[
    int | None, Query(ge=1, lt=2**63, description="Only rows with a smaller number: the next page")
]
Limit = Annotated[int, Query(ge=1, le=500, description="At most so many rows")]
Status = Annotated[str, Query(max_length=20, description="Only this status")]


class Asked(NamedTuple):
    """Which rows are asked for; None for any."""

    person: str | None
    state: str | None
    status: str | None


def _asked(desk: Desk, person: str, state: str, status: str) -> Asked:
    return Asked(
        find_person(desk.record, person).person_id if person else None,
        find_state(desk.record, state).iso3 if state else None,
        status or None,
    )


@router.get("/stories", include_in_schema=False)
def listed(
    request: Request,
    desk: TheDesk,
    person: Words = "",
    state: Words = "",
    status: Status = "",
    before: Before = None,
) -> HTMLResponse:
    """The list of stories, the newest first."""
    data = stories.listed(desk, *_asked(desk, person, state, status), before=before)
    asked = {"person": person, "state": state, "status": status}
    return page(
        desk,
        request,
        "stories.html",
        data=data,
        asked=asked,
        older=urlencode({**asked, "before": data["next"]}) if data["next"] else None,
        twin=twin_of(request),
        table=twin_of(request, "csv"),
    )


@router.get("/stories.json", summary="Stories: trips as reports tell them, the newest first")
def stories_json(
    desk: TheDesk,
    person: Words = "",
    state: Words = "",
    status: Status = "",
    before: Before = None,
    limit: Limit = 100,
) -> JSONResponse:
    """Return stories and the number to page on from."""
    asked = _asked(desk, person, state, status)
    return as_json(stories.listed(desk, *asked, before=before, limit=limit))


@router.get("/stories.csv", summary="Stories as CSV", response_class=Response)
def stories_csv(
    desk: TheDesk,
    person: Words = "",
    state: Words = "",
    status: Status = "",
    before: Before = None,
    limit: Limit = 500,
) -> Response:
    """Return stories as a table."""
    asked = _asked(desk, person, state, status)
    return as_csv(stories.listed(desk, *asked, before=before, limit=limit)["stories"], "stories")


@router.get("/claims.json", summary="Claims of reports that stand, the newest first")
def claims_json(
    desk: TheDesk,
    person: Words = "",
    state: Words = "",
    status: Status = "",
    before: Before = None,
    limit: Limit = 100,
) -> JSONResponse:
    """Return claims with their quotations and the number to page on from."""
    asked = _asked(desk, person, state, status)
    return as_json(stories.claims(desk, *asked, before=before, limit=limit))


@router.get("/claims.csv", summary="Claims as CSV", response_class=Response)
def claims_csv(
    desk: TheDesk,
    person: Words = "",
    state: Words = "",
    status: Status = "",
    before: Before = None,
    limit: Limit = 500,
) -> Response:
    """Return claims as a table."""
    asked = _asked(desk, person, state, status)
    return as_csv(stories.claims(desk, *asked, before=before, limit=limit)["claims"], "claims")


def _story(desk: Desk, number: int, known: str | None, doctrine: Doctrine) -> Data:
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
    return {**answer, "story": told}


@router.get("/story/{number}.json", summary="A story: claims by time, the duty, its versions")
def one_json(
    desk: TheDesk, number: Number, known: Known = None, doctrine: Doctrine = "court"
) -> JSONResponse:
    """Return a story with all its claims, how it stood over time, and the assessment."""
    return as_json(_story(desk, number, known, doctrine))


@router.get("/story/{number}", include_in_schema=False)
def one(
    request: Request,
    desk: TheDesk,
    number: Number,
    known: Known = None,
    doctrine: Doctrine = "court",
) -> HTMLResponse:
    """A story: all claims by time, the answer, its history; for editors what can be done."""
    data = _story(desk, number, known, doctrine)
    return page(
        desk,
        request,
        "story.html",
        data=data,
        told=data["story"],
        headline=duty.headline(desk, data["story"]),
        known_strip=duty.known_strip(desk, data, f"{request.url.path}?doctrine={doctrine}&"),
        twin=twin_of(request),
    )
