"""The review queue, and what editors decide: accept, reject, correct, merge, split."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from dedere.desk.accounts.model import Identity
from dedere.desk.accounts.who import Editor
from dedere.desk.context import Desk
from dedere.desk.review import Reviewer
from dedere.desk.routes.story import Before, Limit, Number
from dedere.desk.views import stories
from dedere.desk.web.answers import as_json, page, twin_of
from dedere.desk.web.ask import TheDesk
from dedere.desk.web.faults import wants_json
from dedere.errors import InputError, Place

router = APIRouter(tags=["review"])
Note = Annotated[str, Form(max_length=2000, description="Why")]
OPEN = "open"
CORRECTABLE = (
    "person",
    "state",
    "place",
    "start",
    "end",
    "status",
    "mode",
    "presence",
    "representative",
    "occasion",
    "forum",
    "trip",
)


@router.get("/queue", include_in_schema=False)
def queue(request: Request, desk: TheDesk, who: Editor, before: Before = None) -> HTMLResponse:
    """Stories that nobody has judged yet."""
    data = stories.listed(desk, review=OPEN, before=before)
    return page(desk, request, "queue.html", data=data, who=who, twin=twin_of(request))


@router.get("/queue.json", summary="Stories that nobody has judged yet")
def queue_json(
    desk: TheDesk, _who: Editor, before: Before = None, limit: Limit = 100
) -> JSONResponse:
    """Return open stories, the newest first."""
    return as_json(stories.listed(desk, review=OPEN, before=before, limit=limit))


def _reviewer(request: Request, desk: Desk) -> Reviewer:
    found: Reviewer | None = request.app.state.reviewer
    if found is None:
        raise InputError("no-store", desk.texts("read.no_store"))
    return found


def _done(request: Request, desk: Desk, who: Identity, event: str, story: int) -> Response:
    from dedere.desk.accounts import ledger

    assert desk.writer is not None  # noqa: S101 - an identity comes from a store
    with desk.writer.writing() as store:
        ledger.note(
            store.connection,
            event,
            who=who.name,
            at=desk.settings.now(),
            detail=f"story {story}",
        )
    if wants_json(request):
        return JSONResponse({"story": story, "done": event})
    return RedirectResponse(f"/story/{story}", status_code=303)


@router.post("/story/{number}/accept", summary="Say that a story is true as it stands")
def accept(
    request: Request, desk: TheDesk, who: Editor, number: Number, note: Note = ""
) -> Response:
    """Accept a story."""
    at = desk.settings.now()
    _reviewer(request, desk).accept(number, by=who.name, at=at, note=note or None)
    return _done(request, desk, who, "story_accepted", number)


@router.post("/story/{number}/reject", summary="Say that a story is none")
def reject(
    request: Request, desk: TheDesk, who: Editor, number: Number, note: Note = ""
) -> Response:
    """Reject a story with all its claims."""
    at = desk.settings.now()
    _reviewer(request, desk).reject(number, by=who.name, at=at, note=note or None)
    return _done(request, desk, who, "story_rejected", number)


@router.post("/story/{number}/merge", summary="Make a story one with another")
def merge(
    request: Request,
    desk: TheDesk,
    who: Editor,
    number: Number,
    into: Annotated[int, Form(ge=1, lt=2**63, description="The story that stays")],
) -> Response:
    """Merge a story into another of the same person and state."""
    at = desk.settings.now()
    _reviewer(request, desk).merge(number, into, by=who.name, at=at)
    return _done(request, desk, who, "stories_merged", into)


@router.post("/story/{number}/split", summary="Part claims from a story")
def split(
    request: Request,
    desk: TheDesk,
    who: Editor,
    number: Number,
    claim: Annotated[list[int], Form(max_length=200, description="The claims to part")],
) -> Response:
    """Split claims off into a story of their own."""
    at = desk.settings.now()
    if any(not 0 < one < 2**63 for one in claim):
        raise InputError("no-claim", "There is no such claim.", place=Place(field="claim"))
    fresh = _reviewer(request, desk).split(number, claim, by=who.name, at=at)
    return _done(request, desk, who, "story_split", fresh)


@router.post("/claim/{number}/reject", summary="Say that a claim was misread")
def reject_claim(
    request: Request,
    desk: TheDesk,
    who: Editor,
    number: Number,
    story: Annotated[int, Form(ge=1, lt=2**63, description="The story to return to")],
    note: Note = "",
) -> Response:
    """Reject one claim."""
    at = desk.settings.now()
    _reviewer(request, desk).reject_claim(number, by=who.name, at=at, note=note or None)
    return _done(request, desk, who, "claim_rejected", story)


@router.post("/claim/{number}/correct", summary="Correct a field of a claim")
def correct(
    request: Request,
    desk: TheDesk,
    who: Editor,
    number: Number,
    story: Annotated[int, Form(ge=1, lt=2**63, description="The story to return to")],
    field: Annotated[str, Form(max_length=20, description="The field to correct")],
    value: Annotated[str, Form(max_length=300, description="Its value; empty for none")] = "",
    note: Note = "",
) -> Response:
    """Keep an edit beside the machine's reading."""
    if field not in CORRECTABLE:
        raise InputError(
            "bad-correction",
            f"'{field}' is no field that can be corrected.",
            place=Place(field="field"),
            way_out=f"One of {', '.join(CORRECTABLE)}.",
        )
    at = desk.settings.now()
    changes = {field: value.strip() or None}
    _reviewer(request, desk).correct(number, changes, by=who.name, at=at, note=note or None)
    return _done(request, desk, who, "claim_corrected", story)
