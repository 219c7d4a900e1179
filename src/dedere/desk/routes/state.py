"""States: the list and one state."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from dedere.desk.context import Desk
from dedere.desk.views import state
from dedere.desk.web.answers import as_csv, as_json, page, twin_of
from dedere.desk.web.ask import On, StateName, TheDesk, Words
from dedere.record.names import find_state

router = APIRouter(tags=["states"])
Standing = Annotated[
    Literal["", "party", "left", "signatory", "none"],
    Query(description="How the state stands to the Rome Statute today"),
]


def _code(desk: Desk, name: str) -> str:
    return find_state(desk.record, name).iso3


@router.get("/states", include_in_schema=False)
def states(request: Request, desk: TheDesk, q: Words = "", standing: Standing = "") -> HTMLResponse:
    """The list of states."""
    return page(
        desk,
        request,
        "states.html",
        data=state.states(desk, q, standing),
        twin=twin_of(request),
        table=twin_of(request, "csv"),
    )


@router.get("/states.json", summary="States and how they stand to the Rome Statute")
def states_json(desk: TheDesk, q: Words = "", standing: Standing = "") -> JSONResponse:
    """Return states in the order of their names."""
    return as_json(state.states(desk, q, standing))


@router.get("/states.csv", summary="States as CSV", response_class=Response)
def states_csv(desk: TheDesk, q: Words = "", standing: Standing = "") -> Response:
    """Return states as a table."""
    return as_csv(state.states(desk, q, standing)["states"], "states")


@router.get("/state/{name}.json", summary="A state: treaty acts, law, visits, decisions")
def one_json(desk: TheDesk, name: StateName, on: On = None) -> JSONResponse:
    """Return all that the record holds about a state, and who is wanted there on a day."""
    return as_json(state.state(desk, _code(desk, name), desk.day(on)))


@router.get("/state/{name}.csv", summary="The visits to a state as CSV", response_class=Response)
def one_csv(desk: TheDesk, name: StateName) -> Response:
    """Return the trips to a state as a table."""
    code = _code(desk, name)
    return as_csv(state.state(desk, code, desk.today)["trips"], f"trips-to-{code}")


@router.get("/state/{name}", include_in_schema=False)
def one(request: Request, desk: TheDesk, name: StateName, on: On = None) -> Response:
    """A state: its history with the Court, visits and what followed."""
    code = _code(desk, name)
    if code != name:
        return RedirectResponse(f"/state/{code}", status_code=308)
    data = state.state(desk, code, desk.day(on))
    return page(
        desk,
        request,
        "state.html",
        data=data,
        lead=state.lead(desk, data),
        strip=state.drawn(desk, data),
        twin=twin_of(request),
        table=f"/state/{code}.csv",
    )
