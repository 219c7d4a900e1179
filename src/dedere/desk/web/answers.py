"""From plain data to what is sent: a page, JSON, CSV, a picture."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from starlette.responses import HTMLResponse, JSONResponse, Response

from dedere.desk import when
from dedere.desk.draw.png import png
from dedere.desk.draw.signs import SHOWN, sign
from dedere.desk.web.compiled import Compiled

if TYPE_CHECKING:
    from starlette.requests import Request

    from dedere.desk.context import Desk

STATIC = {
    "desk.css": "text/css",
    "desk.js": "text/javascript",
    "icon.svg": "image/svg+xml",
}
_RISKY = ("=", "+", "-", "@", "\t", "\r")


@lru_cache(maxsize=8)
def static(name: str) -> tuple[bytes, str]:
    """Return a file that goes with the pages, and its digest."""
    body = (files("dedere.desk") / "static" / name).read_bytes()
    return body, sha256(body).hexdigest()[:12]


@lru_cache(maxsize=4)
def _environment(cache: Path | None) -> Environment:
    found = Environment(
        loader=PackageLoader("dedere.desk"),
        autoescape=select_autoescape(),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=Compiled(cache) if cache else None,
    )
    found.filters["day"] = when.day
    found.filters["host"] = _host
    found.globals["sign"] = sign
    found.globals["shown_forms"] = SHOWN
    found.globals["asset"] = lambda name: f"/static/{name}?v={static(name)[1]}"
    return found


def _host(address: str) -> str:
    """The host of an address, or the text itself where it is none."""
    rest = address.partition("://")[2]
    return (rest.partition("/")[0].removeprefix("www.") or address) if rest else address


def render(desk: Desk, request: Request, template: str, values: Mapping[str, Any]) -> str:
    """Return a page's HTML."""
    return (
        _environment(desk.settings.cache)
        .get_template(template)
        .render(
            t=desk.texts,
            word=desk.texts.word,
            desk=desk,
            settings=desk.settings,
            today=desk.today,
            path=request.url.path,
            identity=getattr(request.state, "identity", None),
            **values,
        )
    )


def page(
    desk: Desk, request: Request, template: str, *, http: int = 200, **values: Any
) -> HTMLResponse:
    """Return a page as an answer. `twin` names the address of its JSON."""
    values.setdefault("twin", None)
    values.setdefault("table", None)
    return HTMLResponse(render(desk, request, template, values), status_code=http)


def twin_of(request: Request, kind: str = "json", **more: object) -> str:
    """Return the address of the page's JSON or CSV with the same question, and more if given."""
    path = request.url.path.rstrip("/") or "/front"
    return _address(f"{path}.{kind}", request, more)


def older_of(request: Request, data: Mapping[str, Any]) -> str | None:
    """Return the address of the next part of a list, or None at its end."""
    if not data["next"]:
        return None
    return _address(request.url.path, request, {"before": data["next"]})


def _address(path: str, request: Request, more: Mapping[str, object]) -> str:
    query = {**request.query_params, **more}
    return f"{path}?{urlencode(query)}" if query else path


def as_json(data: Any) -> JSONResponse:
    """Return data as JSON that any site's reader may use."""
    return JSONResponse(data, headers={"Access-Control-Allow-Origin": "*"})


def as_svg(picture: str) -> Response:
    """Return a picture of its own; its style stands inside it."""
    headers = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}
    return Response(picture, media_type="image/svg+xml", headers=headers)


def as_png(picture: str) -> Response:
    """Return an SVG picture as PNG, 2,000 points across."""
    return Response(png(picture), media_type="image/png")


def as_csv(rows: Iterable[Mapping[str, Any]], name: str, *, older: str | None = None) -> Response:
    """Return rows as CSV with a head; lists are joined by ' | ', nested rows left out.

    `older` is the address of the next part, told in the header Link (RFC 8288).

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    heads: list[str] = []
    for number, row in enumerate(rows):
        if number == 0:
            heads = [key for key, value in row.items() if _is_cell(value)]
            writer.writerow(heads)
        writer.writerow([_cell(row.get(head)) for head in heads])
    return Response(
        text.getvalue(),
        media_type="text/csv; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{name}.csv"',
            "Access-Control-Allow-Origin": "*",
            **({"Link": f'<{older}>; rel="next"'} if older else {}),
        },
    )


def _is_cell(value: Any) -> bool:
    if isinstance(value, list):
        return all(isinstance(part, str) for part in value)
    return not isinstance(value, dict)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        value = " | ".join(str(part) for part in value)
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_RISKY) else text
