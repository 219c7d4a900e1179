"""The review queue, and what editors decide: accept, reject, correct, merge, split."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from dedere.desk.accounts.who import Editor
from dedere.desk.context import Desk
from dedere.desk.review import CORRECTABLE, Reviewer
from dedere.desk.routes.story import Before, Limit, Number
from dedere.desk.views import stories
from dedere.desk.views.rows import Data
from dedere.desk.web.answers import as_csv, as_json, older_of, page, twin_of
from dedere.desk.web.ask import TheDesk
from dedere.desk.web.faults import wants_json
from dedere.errors import InputError, Place

router = APIRouter(tags=["review"])
Note = Annotated[str, Form(max_length=2000, description="Why")]
Returning = Annotated[int, Form(ge=1, lt=2**63, description="The story to return to")]
OPEN = "open"


def _open(desk: TheDesk, _who: Editor, before: Before = None, limit: Limit = 100) -> Data:
    return stories.listed(desk, review=OPEN, before=before, limit=limit)


Queue = Annotated[Data, Depends(_open)]


@router.get("/queue", include_in_schema=False)
def queue(request: Request, desk: TheDesk, data: Queue) -> HTMLResponse:
    """Stories that nobody has judged yet."""
    return page(
        desk,
        request,
        "queue.html",
        data=data,
        older=older_of(request, data),
        twin=twin_of(request),
        table=twin_of(request, "csv", limit=500),
    )


@router.get("/queue.json", summary="Stories that nobody has judged yet")
def queue_json(data: Queue) -> JSONResponse:
    """Return open stories, the newest first."""
    return as_json(data)


@router.get("/queue.csv", summary="Open stories as CSV", response_class=Response)
def queue_csv(request: Request, data: Queue) -> Response:
    """Return open stories as a table; the header Link names the next part."""
    return as_csv(data["stories"], "queue", older=older_of(request, data))


@dataclass(frozen=True, slots=True)
class Deciding:
    """An editor about to decide: who, when, and what carries it out."""

    request: Request
    desk: Desk
    reviewer: Reviewer
    by: str
    at: datetime

    def done(self, event: str, story: int) -> Response:
        """Write the decision into the audit log and lead to the story."""
        from dedere.desk.accounts import ledger

        assert self.desk.writer is not None  # noqa: S101 - an identity comes from a store
        with self.desk.writer.writing() as store:
            ledger.note(store.connection, event, who=self.by, at=self.at, detail=f"story {story}")
        if wants_json(self.request):
            return JSONResponse({"story": story, "done": event})
        return RedirectResponse(f"/story/{story}", status_code=303)


async def _deciding(request: Request, desk: TheDesk, who: Editor) -> Deciding:
    reviewer: Reviewer | None = request.app.state.reviewer
    if reviewer is None:
        raise InputError("no-store", desk.texts("read.no_store"))
    return Deciding(request, desk, reviewer, who.name, desk.settings.now())


Decides = Annotated[Deciding, Depends(_deciding)]


@router.post("/story/{number}/accept", summary="Say that a story is true as it stands")
def accept(act: Decides, number: Number, note: Note = "") -> Response:
    """Accept a story."""
    act.reviewer.accept(number, by=act.by, at=act.at, note=note or None)
    return act.done("story_accepted", number)


@router.post("/story/{number}/reject", summary="Say that a story is none")
def reject(act: Decides, number: Number, note: Note = "") -> Response:
    """Reject a story with all its claims."""
    act.reviewer.reject(number, by=act.by, at=act.at, note=note or None)
    return act.done("story_rejected", number)


@router.post("/story/{number}/merge", summary="Make a story one with another")
def merge(
    act: Decides,
    number: Number,
    into: Annotated[int, Form(ge=1, lt=2**63, description="The story that stays")],
) -> Response:
    """Merge a story into another of the same person and state."""
    act.reviewer.merge(number, into, by=act.by, at=act.at)
    return act.done("stories_merged", into)


@router.post("/story/{number}/split", summary="Part claims from a story")
def split(
    act: Decides,
    number: Number,
    claim: Annotated[list[int], Form(max_length=200, description="The claims to part")],
) -> Response:
    """Split claims off into a story of their own."""
    if any(not 0 < one < 2**63 for one in claim):
        raise InputError("no-claim", "There is no such claim.", place=Place(field="claim"))
    fresh = act.reviewer.split(number, claim, by=act.by, at=act.at)
    return act.done("story_split", fresh)


@router.post("/claim/{number}/reject", summary="Say that a claim was misread")
def reject_claim(act: Decides, number: Number, story: Returning, note: Note = "") -> Response:
    """Reject one claim."""
    act.reviewer.reject_claim(number, by=act.by, at=act.at, note=note or None)
    return act.done("claim_rejected", story)


@router.post("/claim/{number}/correct", summary="Correct a field of a claim")
def correct(
    act: Decides,
    number: Number,
    story: Returning,
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
    changes = {field: value.strip() or None}
    act.reviewer.correct(number, changes, by=act.by, at=act.at, note=note or None)
    return act.done("claim_corrected", story)
