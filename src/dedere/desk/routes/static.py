"""Files that go with the pages, kept by browsers for as long as their digest holds."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException
from starlette.responses import Response

from dedere.desk.web.answers import STATIC, static

router = APIRouter(include_in_schema=False)


@router.get("/static/{name}")
def asset(name: str) -> Response:
    """A style sheet, a script or a picture of the desk itself."""
    if name not in STATIC:
        raise HTTPException(404)
    return Response(
        static(name)[0],
        media_type=STATIC[name],
        headers={"Cache-Control": "public, max-age=31536000, immutable"},
    )


@router.get("/favicon.ico")
def icon() -> Response:
    """The icon under the address that browsers guess."""
    return asset("icon.svg")


@router.get("/robots.txt")
def robots() -> Response:
    """Machines may read everything but what costs much or asks for an account."""
    body = "User-agent: *\nDisallow: /read\nDisallow: /queue\nDisallow: /account\n"
    return Response(body, media_type="text/plain")
