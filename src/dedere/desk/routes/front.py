"""The front page."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import HTMLResponse, JSONResponse

from dedere.desk.views import exposed
from dedere.desk.views.front import front
from dedere.desk.views.rows import Data
from dedere.desk.web.answers import as_json, page, twin_of
from dedere.desk.web.ask import On, TheDesk
from dedere.record.names import find_person

router = APIRouter(tags=["front"])
Chosen = Annotated[
    str | None, Query(max_length=120, description="The person whose exposure is shown")
]


def _front(desk: TheDesk, person: Chosen = None, on: On = None) -> Data:
    day = desk.day(on)
    who = find_person(desk.record, person).person_id if person else desk.shown_first()
    return front(desk, who, day)


Front = Annotated[Data, Depends(_front)]


@router.get("/", include_in_schema=False)
def show(request: Request, desk: TheDesk, data: Front) -> HTMLResponse:
    """What is coming, where a duty holds, what happened lately."""
    who = data["exposed"]["person"]
    visited = tuple(row["state"] for row in data["coming"] if row.get("person") == who)
    picture = exposed.drawn(desk, who, date.fromisoformat(data["on"]), marked=visited)
    return page(
        desk,
        request,
        "front.html",
        data=data,
        map=picture,
        ringed=bool(visited),
        twin=twin_of(request),
        table="/calendar.csv",
    )


@router.get("/front.json", summary="What is coming, where a duty holds, what happened lately")
def twin(data: Front) -> JSONResponse:
    """Return what the front page shows."""
    return as_json(data)
