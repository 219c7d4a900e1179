"""About the data: coverage, confidence, definitions, boundaries; the description of the API."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, JSONResponse

from dedere.desk.context import Desk
from dedere.desk.draw.signs import FORMS
from dedere.desk.web.answers import as_json, page, twin_of
from dedere.desk.web.ask import TheDesk
from dedere.law.base_rates import base_rates
from dedere.law.finding import OUTCOMES
from dedere.record import Record

router = APIRouter(tags=["about"])
TABLES = (
    "persons",
    "warrants",
    "warrant_events",
    "offices",
    "states",
    "treaty_acts",
    "trips",
    "decisions",
    "summits",
    "forum_members",
    "implementing_laws",
    "bilateral_agreements",
    "doctrines",
)


def _data(desk: Desk) -> dict[str, Any]:
    record = desk.record
    return {
        "version": record.version,
        "digest": record.digest,
        "tables": [{"table": name, **_counts(record, name)} for name in TABLES],
        "coverage": [
            {
                "person": row.person_id,
                "person_name": desk.person_name(row.person_id),
                "start": row.start.isoformat(),
                "end": row.end.isoformat(),
                "except_for": row.except_for,
                "reason": row.reason,
            }
            for row in record.coverage
        ],
        "rates": [row.as_dict() for row in base_rates(record)],
        "outcomes": [
            {
                "outcome": name,
                "word": desk.texts.word("outcome", name),
                "meaning": desk.texts(f"meaning.{name}"),
            }
            for name in OUTCOMES
        ],
    }


@lru_cache(maxsize=64)
def _counts(record: Record, table: str) -> dict[str, int]:
    rows = record.table(table)
    found = Counter(getattr(row, "confidence", "") for row in rows)
    return {
        "rows": len(rows),
        "two_sources": found["A"],
        "one_source": found["B"],
        "unverified": sum(bool(getattr(row, "unverified", False)) for row in rows),
    }


@router.get("/about", include_in_schema=False)
def show(request: Request, desk: TheDesk) -> HTMLResponse:
    """What the data is, how sure it is, how it is counted."""
    return page(desk, request, "about.html", data=_data(desk), forms=FORMS, twin=twin_of(request))


@router.get("/about.json", summary="Coverage, confidence, definitions")
def twin(desk: TheDesk) -> JSONResponse:
    """Return counts of the record's tables, coverage, rates with their definitions."""
    return as_json(_data(desk))


@router.get("/api", include_in_schema=False)
def api(request: Request, desk: TheDesk) -> HTMLResponse:
    """The addresses that programs may ask, from the OpenAPI description."""
    schema = request.app.openapi()
    groups: dict[str, list[dict[str, Any]]] = {}
    for path, ways in schema["paths"].items():
        for way, what in ways.items():
            names = what.get("tags") or ["other"]
            groups.setdefault(names[0], []).append(
                {
                    "way": way.upper(),
                    "path": path,
                    "summary": what.get("summary", ""),
                    "parameters": [
                        {"name": one["name"], "about": one.get("description", "")}
                        for one in what.get("parameters", [])
                    ],
                }
            )
    return page(desk, request, "api.html", groups=groups, twin="/openapi.json")
