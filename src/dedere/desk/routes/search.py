"""Search: persons, states, trips, decisions, and the reports that are kept."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from dedere.desk.context import Desk
from dedere.desk.views.person import persons
from dedere.desk.views.rows import Data, decision_row, trip_row
from dedere.desk.views.state import states
from dedere.desk.web.answers import as_csv, as_json, page, twin_of
from dedere.desk.web.ask import TheDesk, Words
from dedere.record.names import folded

router = APIRouter(tags=["search"])
MOST = 20
KINDS = ("persons", "states", "trips", "decisions", "reports")


def _found(desk: TheDesk, q: Words = "") -> Data:
    words, wanted = q, folded(q)
    found: Data = {"words": words, **{kind: [] for kind in KINDS}}
    if not wanted:
        return found
    found["persons"] = persons(desk, words)["persons"][:MOST]
    found["states"] = _states(desk, wanted, words)
    people = {row["person"] for row in found["persons"]}
    places = {row["state"] for row in found["states"]}
    parts = wanted.split()
    for trip in reversed(desk.record.trips):
        text = folded(
            f"{desk.person_name(trip.person_id)} {desk.state_name(trip.iso3)} {trip.place} "
            f"{trip.occasion} {trip.forum} {trip.start.year}"
        )
        if all(part in text for part in parts) and len(found["trips"]) < MOST:
            found["trips"].append(trip_row(desk, trip))
    for decision in reversed(desk.record.decisions):
        text = folded(f"{decision.document_no} {decision.note} {decision.chamber}")
        about = decision.person_id in people or decision.respondent_state in places
        if (wanted in text or about) and len(found["decisions"]) < MOST:
            found["decisions"].append(decision_row(desk, decision))
    if desk.reader is not None:
        with desk.reader.reading() as store:
            hits = store.search(words, limit=MOST)
        found["reports"] = [
            {
                "document": hit.document_id,
                "title": hit.title or hit.address,
                "address": hit.address,
                "published": hit.published.isoformat() if hit.published else None,
                "excerpt": hit.excerpt,
            }
            for hit in hits
        ]
    return found


def _states(desk: Desk, wanted: str, words: str) -> list[Any]:
    rows = states(desk, words)["states"]
    known = {row["state"] for row in rows}
    others = {
        name.iso3
        for name in desk.record.state_names
        if name.iso3 not in known and folded(name.name).startswith(wanted)
    }
    return [*rows, *(row for row in states(desk)["states"] if row["state"] in others)][:MOST]


Found = Annotated[Data, Depends(_found)]


@router.get("/search", include_in_schema=False)
def show(request: Request, desk: TheDesk, data: Found) -> HTMLResponse:
    """What was found, kind by kind."""
    return page(
        desk,
        request,
        "search.html",
        data=data,
        twin=twin_of(request),
        table=twin_of(request, "csv"),
    )


@router.get("/search.json", summary="Search persons, states, trips, decisions and kept reports")
def twin(data: Found) -> JSONResponse:
    """Return at most twenty of each kind."""
    return as_json(data)


@router.get("/search.csv", summary="What a search finds as CSV", response_class=Response)
def table(data: Found) -> Response:
    """Return what was found as a table: its kind, id, title, day and address at the desk."""
    return as_csv([row for kind in KINDS for row in _cells(kind, data[kind])], "search")


def _cells(kind: str, rows: list[Data]) -> list[Data]:
    return [
        {
            "kind": kind.removesuffix("s"),
            "id": row.get(kind.removesuffix("s")) or row.get("document") or "",
            "title": row.get("name") or row.get("title") or f"{row['person_name']}, {row['said']}",
            "day": row.get("start") or row.get("date") or row.get("published") or "",
            "state": row.get("state") or "",
            "person": row.get("person") or "",
        }
        for row in rows
    ]
