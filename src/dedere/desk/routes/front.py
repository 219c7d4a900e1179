"""The front page."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from starlette.responses import HTMLResponse, JSONResponse

from dedere.desk.context import Desk
from dedere.desk.views import exposed
from dedere.desk.views.front import front
from dedere.desk.web.answers import as_json, page, twin_of
from dedere.desk.web.ask import On, TheDesk
from dedere.record.names import find_person

router = APIRouter(tags=["front"])
Chosen = Annotated[
    str | None, Query(max_length=120, description="The person whose exposure is shown")
]


def _data(desk: Desk, person: str | None, on: str | None) -> dict[str, Any]:
    day = desk.day(on)
    who = find_person(desk.record, person).person_id if person else desk.shown_first()
    return front(desk, who, day)


@router.get("/", include_in_schema=False)
def show(request: Request, desk: TheDesk, person: Chosen = None, on: On = None) -> HTMLResponse:
    """What is coming, where a duty holds, what happened lately."""
    data = _data(desk, person, on)
    who = data["exposed"]["person"]
    visited = tuple(row["state"] for row in data["coming"] if _goes(row, who))
    picture = exposed.drawn(desk, who, desk.day(on), marked=visited)
    return page(desk, request, "front.html", data=data, map=picture, twin=twin_of(request))


def _goes(row: dict[str, Any], who: str) -> bool:
    return bool(row["kind"] == "trip" and row["person"] == who)


@router.get("/front.json", summary="What is coming, where a duty holds, what happened lately")
def twin(desk: TheDesk, person: Chosen = None, on: On = None) -> JSONResponse:
    """Return what the front page shows."""
    return as_json(_data(desk, person, on))
