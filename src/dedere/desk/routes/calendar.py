"""The calendar: summits to come, who of the wanted would come, what the host owes; to subscribe."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from dedere.desk.context import Desk
from dedere.desk.views import summits
from dedere.desk.views.calendar import months, planned
from dedere.desk.web.answers import as_csv, as_json, page, twin_of
from dedere.desk.web.ask import TheDesk

router = APIRouter(tags=["calendar"])


def _data(desk: Desk) -> dict[str, Any]:
    rows = summits.coming(desk)
    return {
        "today": desk.today.isoformat(),
        "summits": rows,
        "trips": planned(desk),
        "next_problem": summits.next_problem(rows),
    }


@router.get("/calendar", include_in_schema=False)
def show(request: Request, desk: TheDesk) -> HTMLResponse:
    """Months as rows, summits as bars."""
    data = _data(desk)
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
def twin(desk: TheDesk) -> JSONResponse:
    """Return meetings to come, those with a day first, and planned trips."""
    return as_json(_data(desk))


@router.get("/calendar.csv", summary="Summits to come as CSV", response_class=Response)
def table(desk: TheDesk) -> Response:
    """Return meetings to come as a table, the persons joined into one cell."""
    rows = [
        {
            **{key: value for key, value in row.items() if key != "persons"},
            "persons": [one["person_name"] for one in row["persons"]],
            "outcomes": [one["outcome"] for one in row["persons"]],
        }
        for row in summits.coming(desk)
    ]
    return as_csv(rows, "summits")


@router.get("/calendar.ics", summary="Summits and planned trips to subscribe to")
def subscribe(request: Request, desk: TheDesk) -> Response:
    """Return what has a day as iCalendar (RFC 5545), whole days."""
    data = _data(desk)
    base = str(request.base_url).rstrip("/")
    now = desk.settings.now().strftime("%Y%m%dT%H%M%SZ")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//dedere//desk//EN",
        f"X-WR-CALNAME:{_plain(desk.texts('calendar.name'))}",
    ]
    for row in data["trips"]:
        title = f"{row['person_name']}: {row['state_name']} ({row['said']})"
        word = desk.texts.word("outcome", row["outcome"])
        lines += _event(
            f"{row['link'].strip('/').replace('/', '-')}@dedere",
            row["start"],
            row["end"],
            title,
            word,
            f"{base}{row['link']}",
            now,
        )
    for row in data["summits"]:
        if row["start"] and row["persons"]:
            said = "; ".join(
                f"{one['person_name']}: {desk.texts.word('outcome', one['outcome'])}"
                for one in row["persons"]
            )
            lines += _event(
                f"{row['forum']}-{row['start']}-{row['state']}@dedere",
                row["start"],
                row["end"],
                f"{row['edition']}, {row['state_name']}",
                said,
                f"{base}/calendar",
                now,
            )
    lines.append("END:VCALENDAR")
    body = "".join(f"{_folded(line)}\r\n" for line in lines)
    return Response(body, media_type="text/calendar; charset=utf-8")


def _event(
    uid: str, start: str, end: str | None, title: str, said: str, link: str, now: str
) -> list[str]:
    if len(start) != 10:
        return []
    last = date.fromisoformat(end if end and len(end) == 10 else start) + timedelta(days=1)
    return [
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{now}",
        f"DTSTART;VALUE=DATE:{start.replace('-', '')}",
        f"DTEND;VALUE=DATE:{last.strftime('%Y%m%d')}",
        f"SUMMARY:{_plain(title)}",
        f"DESCRIPTION:{_plain(said)}",
        f"URL:{link}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _plain(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return " ".join(text.split())


def _folded(line: str) -> str:
    """The line folded so that no part is longer than 75 octets (RFC 5545, 3.1)."""
    parts, part, size = [], "", 0
    for sign in line:
        width = len(sign.encode())
        if size + width > 73:
            parts.append(part)
            part, size = " ", 1
        part += sign
        size += width
    return "\r\n".join([*parts, part])
