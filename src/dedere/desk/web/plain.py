"""Refusals from below the pages, as plain JSON in the shape of every other error."""

from __future__ import annotations

from starlette.responses import JSONResponse
from starlette.types import Receive, Scope, Send


async def refuse(
    status: int, code: str, message: str, scope: Scope, receive: Receive, send: Send
) -> None:
    """Answer a request with an error before anything of it is read further."""
    body = {"code": code, "message": message, "place": None, "way_out": None}
    await JSONResponse(body, status_code=status)(scope, receive, send)
