"""Check a report: paste its text or give its address; a kept report has an address of its own."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Depends, Request
from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from dedere.desk.accounts.who import Asker, address_of, reviewing
from dedere.desk.context import Desk
from dedere.desk.review import Reviewer
from dedere.desk.views.report import annotated, whole
from dedere.desk.web.answers import as_json, page, twin_of
from dedere.desk.web.ask import Doctrine, TheDesk
from dedere.errors import InputError, Place

if TYPE_CHECKING:
    from dedere.reader import Document
    from dedere.report import Report

router = APIRouter(tags=["reports"])
LONGEST = 5_000_000
FIELDS = ("text", "address", "published", "known", "doctrine", "title")


class Given(BaseModel):
    """A report to be checked: its text, or an address that is fetched."""

    model_config = ConfigDict(extra="forbid")

    text: Annotated[str, Field(max_length=LONGEST, description="The text of the report")] = ""
    address: Annotated[str, Field(max_length=2000, description="Where it is, if no text")] = ""
    title: Annotated[str, Field(max_length=500, description="Its title, if it has none")] = ""
    published: Annotated[str, Field(max_length=10, description="Its day, YYYY-MM-DD")] = ""
    known: Annotated[str, Field(max_length=10, description="Only what was public by then")] = ""
    doctrine: Doctrine = "court"


async def bounded(request: Request, desk: TheDesk) -> None:
    """Let each network address read so many reports a minute."""
    who = address_of(request, proxied=desk.settings.proxied)
    if not request.app.state.reads.allows(who):
        raise InputError("too-often", desk.texts("read.too_often"), way_out=desk.texts("read.wait"))


def _read(desk: Desk, given: Given) -> Report:
    from dedere.report import read_report

    document = _document(desk, given)
    return read_report(
        desk.record, document, known=desk.known(given.known), doctrine=given.doctrine
    )


def _document(desk: Desk, given: Given) -> Document:
    from dedere.reader import document_from_bytes, document_from_text

    published = desk.day(given.published, "published") if given.published else None
    text = given.text.replace("\r\n", "\n")
    if text.strip():
        return document_from_text(
            text, title=given.title or None, published=published, address=given.address or None
        )
    if not given.address:
        raise InputError(
            "nothing-given",
            desk.texts("read.nothing"),
            place=Place(field="text"),
            way_out=desk.texts("read.nothing_way_out"),
        )
    if not desk.settings.fetch:
        raise InputError("no-fetching", desk.texts("read.no_fetching"))
    from dedere.reader.fetch import fetch

    found = fetch(given.address)
    return document_from_bytes(
        found.body,
        content_type=found.content_type,
        charset=found.charset,
        address=found.final_address,
        published=published,
    )


@router.get("/read", include_in_schema=False)
def form(request: Request, desk: TheDesk) -> HTMLResponse:
    """The form."""
    return page(desk, request, "read.html", data=None, given=Given())


@router.post("/read", include_in_schema=False, dependencies=[Depends(bounded)])
async def read_form(request: Request, desk: TheDesk, who: Asker) -> Response:
    """Read a report that was given in the form."""
    most = desk.settings.max_report
    async with request.form(max_files=1, max_fields=12, max_part_size=most) as sent:
        values = {}
        for name in FIELDS:
            value = sent.get(name)
            if isinstance(value, UploadFile):
                value = (await value.read(most)).decode("utf-8", "replace")
            if value:
                values[name] = value
        keeps = bool(sent.get("keep"))
    from pydantic import ValidationError

    try:
        given = Given.model_validate(values)
    except ValidationError as fault:
        first = fault.errors()[0]
        raise InputError(
            "bad-input",
            desk.texts("fault.field", field=str(first["loc"][-1]), said=first["msg"]),
            place=Place(field=str(first["loc"][-1])),
        ) from fault
    by = reviewing(desk, who).name if keeps else ""
    report = await run_in_threadpool(_read, desk, given)
    if keeps:
        return await run_in_threadpool(partial(_keep, request, desk, report, by=by))
    data = await run_in_threadpool(annotated, desk, report)
    return await run_in_threadpool(
        partial(page, desk, request, "read.html", data=data, given=given)
    )


@router.post(
    "/read.json",
    summary="Check a report",
    dependencies=[Depends(bounded)],
    responses={422: {"description": "The address cannot be fetched, or a field is wrong"}},
)
def read_json(desk: TheDesk, given: Given) -> JSONResponse:
    """Return claims with their assessments, checked statements, persons and states."""
    return as_json(whole(_read(desk, given)))


def _keep(request: Request, desk: Desk, report: Report, *, by: str) -> Response:
    reviewer: Reviewer | None = request.app.state.reviewer
    if reviewer is None:
        raise InputError("no-store", desk.texts("read.no_store"))
    number = reviewer.keep(report, by=by, at=desk.settings.now())
    return RedirectResponse(f"/report/{number}", status_code=303)


@lru_cache(maxsize=64)
def _kept(desk: Desk, number: int) -> Report:
    """Read a kept report again with today's record; a kept text never changes."""
    from dedere.reader import document_from_text
    from dedere.report import read_report

    fault = InputError("no-report", f"There is no kept report {number}.")
    if desk.reader is None:
        raise fault
    with desk.reader.reading() as store:
        found = store.document(number)
    if found is None or found.text is None:
        raise fault
    document = document_from_text(
        found.text,
        title=found.title,
        published=found.published,
        language=found.language,
        address=found.address,
        outlet=found.outlet,
    )
    return read_report(desk.record, document)


@router.get("/report/{number}.json", summary="A kept report, read with today's record")
def kept_json(desk: TheDesk, number: int) -> JSONResponse:
    """Return a kept report as it is read today."""
    return as_json(whole(_kept(desk, _row(number))))


@router.get("/report/{number}", include_in_schema=False)
def kept(request: Request, desk: TheDesk, number: int) -> HTMLResponse:
    """A kept report, annotated in place."""
    report = _kept(desk, _row(number))
    return page(
        desk,
        request,
        "read.html",
        data=annotated(desk, report),
        given=None,
        twin=twin_of(request),
    )


def _row(number: int) -> int:
    """The number, if a row can have it."""
    if 0 < number < 2**63:
        return number
    raise InputError("no-report", f"There is no kept report {str(number)[:20]}.")
