"""Search: persons, states, trips, decisions, and the reports that are kept."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, JSONResponse

from dedere.desk.context import Desk
from dedere.desk.views.person import persons
from dedere.desk.views.rows import decision_row, trip_row
from dedere.desk.views.state import states
from dedere.desk.web.answers import as_json, page, twin_of
from dedere.desk.web.ask import TheDesk, Words
from dedere.record.names import folded

router = APIRouter(tags=["search"])
MOST = 20


def _found(desk: Desk, words: str) -> dict[str, Any]:
    wanted = folded(words)
    found: dict[str, Any] = {
        "words": words,
        "persons": [],
        "states": [],
        "trips": [],
        "decisions": [],
        "reports": [],
    }
    if not wanted:
        return found
    found["persons"] = persons(desk, words)["persons"][:MOST]
    found["states"] = _states(desk, wanted, words)
    people = {row["person"] for row in found["persons"]}
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
        if (wanted in text or decision.person_id in people) and len(found["decisions"]) < MOST:
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


@router.get("/search", include_in_schema=False)
def show(request: Request, desk: TheDesk, q: Words = "") -> HTMLResponse:
    """What was found, kind by kind."""
    return page(desk, request, "search.html", data=_found(desk, q), twin=twin_of(request))


@router.get("/search.json", summary="Search persons, states, trips, decisions and kept reports")
def twin(desk: TheDesk, q: Words = "") -> JSONResponse:
    """Return at most twenty of each kind."""
    return as_json(_found(desk, q))
