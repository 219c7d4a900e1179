"""One question of law: must this state arrest this person on this day?"""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from dedere.desk.views import duty
from dedere.desk.views.rows import Data
from dedere.desk.web.answers import as_json, page, twin_of
from dedere.desk.web.ask import (
    Doctrine,
    Known,
    On,
    PersonName,
    PresenceKind,
    StateName,
    TheDesk,
)
from dedere.record.names import find_person, find_state

router = APIRouter(tags=["duty"])


@router.get("/duty", include_in_schema=False)
def ask(desk: TheDesk, person: str = "", state: str = "", on: On = None) -> Response:
    """Lead from a form to the page of its answer."""
    who = find_person(desk.record, person[:120]).person_id
    where = find_state(desk.record, state[:120]).iso3
    day = f"?on={desk.day(on).isoformat()}" if on else ""
    return RedirectResponse(f"/duty/{who}/{where}{day}", status_code=303)


def _answered(
    desk: TheDesk,
    person: PersonName,
    state: StateName,
    on: On = None,
    known: Known = None,
    presence: PresenceKind = "presence",
    doctrine: Doctrine = "court",
) -> Data:
    return duty.question(
        desk,
        find_person(desk.record, person).person_id,
        find_state(desk.record, state).iso3,
        desk.day(on),
        known=desk.known(known),
        presence=presence,
        doctrine=doctrine,
    )


Answer = Annotated[Data, Depends(_answered)]


@router.get("/duty/{person}/{state}.json", summary="Must a state arrest a person on a day?")
def twin(data: Answer) -> JSONResponse:
    """Return the answer with its whole derivation, what would change it, procedure, precedents."""
    return as_json(data)


@router.get("/duty/{person}/{state}", include_in_schema=False)
def show(
    request: Request, desk: TheDesk, person: PersonName, state: StateName, data: Answer
) -> Response:
    """The answer at three depths."""
    if (data["person"], data["state"]) != (person, state):
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"/duty/{data['person']}/{data['state']}{query}", 308)
    chosen = {name: data[name] for name in ("on", "presence", "doctrine")}
    address = f"{request.url.path}?{urlencode(chosen)}&"
    return page(
        desk,
        request,
        "duty.html",
        data=data,
        known_strip=duty.known_strip(desk, data, address),
        twin=twin_of(request),
    )
