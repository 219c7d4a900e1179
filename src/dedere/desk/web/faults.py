"""What went wrong, told as a page or as JSON: the code, a sentence, the way out."""

from __future__ import annotations

import logging
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from dedere.desk.context import Desk
from dedere.desk.web.answers import page
from dedere.desk.web.security import HEADERS
from dedere.errors import DedereError, FetchError, InputError, StoreError

log = logging.getLogger("dedere.desk")
_MISSING = ("unknown-", "no-")
_STATUS = {
    "signed-out": 401,
    "not-allowed": 403,
    "too-often": 429,
    "too-large": 413,
}


def status_of(fault: DedereError) -> int:
    """Return the HTTP status that a fault is told with."""
    if fault.code in _STATUS:
        return _STATUS[fault.code]
    if isinstance(fault, InputError):
        return 404 if fault.code.startswith(_MISSING) else 400
    if isinstance(fault, FetchError):
        return 422
    return 503 if isinstance(fault, StoreError) else 500


def wants_json(request: Request) -> bool:
    """Return whether a program asks: by the address, or by what it accepts."""
    path = request.url.path
    if path.endswith((".json", ".csv", ".ics", ".svg", ".png")) or path.startswith("/api/"):
        return True
    return "text/html" not in request.headers.get("accept", "text/html")


def install(app: FastAPI, desk: Desk) -> None:
    """Have every fault of the application told in one way."""

    def answer(request: Request, status: int, body: dict[str, Any]) -> Response:
        headers = {"WWW-Authenticate": "Bearer"} if status == 401 else {}
        if wants_json(request):
            return JSONResponse(body, status_code=status, headers=headers)
        found = page(desk, request, "fault.html", http=status, fault=body, code=status)
        found.headers.update(headers)
        return found

    async def told(request: Request, fault: Exception) -> Response:
        assert isinstance(fault, DedereError)  # noqa: S101 - registered for this class only
        return answer(request, status_of(fault), fault.as_dict())

    async def http(request: Request, fault: Exception) -> Response:
        assert isinstance(fault, HTTPException)  # noqa: S101 - registered for this class only
        texts = desk.texts
        key = f"fault.{fault.status_code}"
        message = texts(key) if key in texts.leaves else str(fault.detail)
        found = answer(
            request,
            fault.status_code,
            {
                "code": f"http-{fault.status_code}",
                "message": message,
                "place": None,
                "way_out": texts("fault.way_out"),
            },
        )
        found.headers.update(fault.headers or {})
        return found

    async def invalid(request: Request, fault: Exception) -> Response:
        assert isinstance(fault, RequestValidationError)  # noqa: S101 - registered for this class
        first = fault.errors()[0] if fault.errors() else {}
        field = str((first.get("loc") or ("",))[-1])
        body = {
            "code": "bad-input",
            "message": desk.texts("fault.field", field=field, said=first.get("msg", "")),
            "place": {"file": None, "line": None, "column": None, "field": field},
            "way_out": None,
        }
        return answer(request, 422, body)

    async def ours(request: Request, fault: Exception) -> Response:
        log.exception("a fault of ours at %s", request.url.path, exc_info=fault)
        body = {
            "code": "fault",
            "message": desk.texts("fault.500"),
            "place": None,
            "way_out": desk.texts("fault.way_out"),
        }
        found = answer(request, 500, body)
        found.headers.update(HEADERS)
        return found

    app.add_exception_handler(DedereError, told)
    app.add_exception_handler(HTTPException, http)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(Exception, ours)
