"""The calendar: summits to come, who of the wanted would come, what the host owes; to subscribe."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from dedere.desk.context import Desk
from dedere.desk.views import summits
from dedere.desk.views.calendar import months, planned
from dedere.desk.views.rows import Data
from dedere.desk.web.answers import as_csv, as_json, page, twin_of
from dedere.desk.web.ask import TheDesk, Words
from dedere.record.names import find_person, find_state

router = APIRouter(tags=["calendar"])


def _coming(desk: TheDesk) -> Data:
    rows = summits.coming(desk)
    return {
        "today": desk.today.isoformat(),
        "summits": rows,
        "trips": planned(desk),
        "next_problem": summits.next_problem(rows),
    }


Coming = Annotated[Data, Depends(_coming)]


@router.get("/calendar", include_in_schema=False)
def show(request: Request, desk: TheDesk, data: Coming) -> HTMLResponse:
    """Months as rows, summits as bars."""
    return page(
        desk,
        request,
        "calendar.html",
        data=data,
        months=months(desk, data["summits"], data["trips"]),
        twin=twin_of(request),
        table="/calendar.csv",
    )


@router.get("/calendar.json", summary="Summits and planned trips to come, with the host's duty")
def twin(data: Coming) -> JSONResponse:
    """Return meetings to come, those with a day first, and planned trips."""
    return as_json(data)


@router.get("/calendar.csv", summary="Summits and planned trips to come as CSV")
def table(data: Coming) -> Response:
    """Return meetings and planned trips as one table, the persons joined into one cell."""
    rows: list[Data] = [
        *(_of_summit(row) for row in data["summits"]),
        *(_of_trip(row) for row in data["trips"]),
    ]
    rows.sort(key=_by_day)
    return as_csv(rows, "calendar")


def _by_day(row: Data) -> str:
    return str(row["start"] or row["year"] or "9999")


def _of_summit(row: Data) -> dict[str, Any]:
    return {
        "kind": "summit",
        "title": row["edition"],
        **{name: row[name] for name in ("start", "end", "year", "state", "state_name", "place")},
        "persons": [one["person"] for one in row["persons"]],
        "outcomes": [one["outcome"] for one in row["persons"]],
        "occasion": row["forum_name"],
        "unverified": row["unverified"],
        "sources": row["sources"],
    }


def _of_trip(row: Data) -> dict[str, Any]:
    return {
        "kind": "trip",
        "title": f"{row['person_name']}, {row['state_name']}",
        **{name: row[name] for name in ("start", "end")},
        "year": int(row["start"][:4]),
        **{name: row[name] for name in ("state", "state_name", "place")},
        "persons": [row["person"]],
        "outcomes": [row["outcome"]],
        "occasion": row["occasion"],
        "unverified": row["unverified"],
        "sources": row["sources"] if isinstance(row["sources"], list) else [],
    }


@router.get(
    "/calendar.ics", summary="Summits and planned trips to subscribe to", response_class=Response
)
def subscribe(
    request: Request, desk: TheDesk, data: Coming, person: Words = "", state: Words = ""
) -> Response:
    """Return what has a day as iCalendar (RFC 5545); of a person or a state if asked."""
    from dedere.publish import ical
    from dedere.publish.calendar import events
    from dedere.publish.stamp import stamp

    who = find_person(desk.record, person).person_id if person else None
    where = find_state(desk.record, state).iso3 if state else None
    base = str(request.base_url).rstrip("/")
    told = [
        _told(desk, row, base)
        for row in data["trips"]
        if "story" in row and who in {None, row["person"]} and where in {None, row["state"]}
    ]
    found = [*events(desk.record, desk.today, person=who, state=where), *told]
    mark = stamp(desk.record)
    body = ical.write(
        desk.texts("calendar.name"),
        sorted(found, key=lambda event: (event.first, event.summary)),
        stamp=max(desk.settings.now(), mark.moment),
        version=mark.version,
        description=desk.texts("calendar.intro"),
    )
    return Response(body, media_type="text/calendar; charset=utf-8")


def _told(desk: Desk, row: Data, base: str) -> Any:
    """A trip that reports announce as an event of the calendar."""
    from dedere.publish import ical

    first = date.fromisoformat(row["start"])
    last = date.fromisoformat(row["end"]) if len(row["end"] or "") == 10 else first
    word = desk.texts.word("outcome", row["outcome"])
    return ical.Event(
        f"story-{row['story']}@{base.partition('://')[2]}",
        f"{row['person_name']}: {row['state_name']} ({row['said']})",
        first,
        max(first, last),
        "TENTATIVE",
        f"{word}. {desk.texts('stories.reports', n=row['reports'])}.",
        ", ".join(part for part in (row["place"], row["state_name"]) if part),
        ("trip", row["outcome"]),
        f"{base}{row['link']}",
    )
