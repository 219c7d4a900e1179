"""States: the list and one state."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from dedere.desk.views import state
from dedere.desk.views.rows import Data
from dedere.desk.web.answers import as_csv, as_json, page, twin_of
from dedere.desk.web.ask import On, StateName, TheDesk, Words
from dedere.record.names import find_state

router = APIRouter(tags=["states"])
Standing = Annotated[
    Literal["", "party", "left", "signatory", "none"],
    Query(description="How the state stands to the Rome Statute today"),
]


def _states(desk: TheDesk, q: Words = "", standing: Standing = "") -> Data:
    return state.states(desk, q, standing)


States = Annotated[Data, Depends(_states)]


@router.get("/states", include_in_schema=False)
def states(request: Request, desk: TheDesk, data: States) -> HTMLResponse:
    """The list of states."""
    return page(
        desk,
        request,
        "states.html",
        data=data,
        twin=twin_of(request),
        table=twin_of(request, "csv"),
    )


@router.get("/states.json", summary="States and how they stand to the Rome Statute")
def states_json(data: States) -> JSONResponse:
    """Return states in the order of their names."""
    return as_json(data)


@router.get("/states.csv", summary="States as CSV", response_class=Response)
def states_csv(data: States) -> Response:
    """Return states as a table."""
    return as_csv(data["states"], "states")


def _state(desk: TheDesk, name: StateName, on: On = None) -> Data:
    return state.state(desk, find_state(desk.record, name).iso3, desk.day(on))


State = Annotated[Data, Depends(_state)]


@router.get("/state/{name}.json", summary="A state: treaty acts, law, visits, decisions")
def one_json(data: State) -> JSONResponse:
    """Return all that the record holds about a state, and who is wanted there on a day."""
    return as_json(data)


@router.get("/state/{name}.csv", summary="The visits to a state as CSV", response_class=Response)
def one_csv(data: State) -> Response:
    """Return the trips to a state as a table."""
    return as_csv(data["trips"], f"trips-to-{data['state']}")


@router.get("/state/{name}", include_in_schema=False)
def one(request: Request, desk: TheDesk, name: StateName, data: State) -> Response:
    """A state: its history with the Court, visits and what followed."""
    if data["state"] != name:
        return RedirectResponse(f"/state/{data['state']}", status_code=308)
    return page(
        desk,
        request,
        "state.html",
        data=data,
        lead=state.lead(desk, data),
        strip=state.drawn(desk, data),
        twin=twin_of(request),
        table=twin_of(request, "csv"),
    )
