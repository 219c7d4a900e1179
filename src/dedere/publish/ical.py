"""iCalendar, written as RFC 5545 says: folded at 75 octets, escaped, CRLF."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Literal

Status = Literal["TENTATIVE", "CONFIRMED", "CANCELLED"]


@dataclass(frozen=True, slots=True)
class Event:
    """An event of whole days. `last` is its last day; `transparent` marks it as no own time."""

    uid: str
    summary: str
    first: date
    last: date
    status: Status
    description: str
    location: str = ""
    categories: tuple[str, ...] = field(default=())
    address: str = ""


def write(
    name: str, events: Iterable[Event], *, stamp: datetime, version: str, description: str
) -> bytes:
    """Return a calendar; `stamp` (UTC) stands as the time of every event."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//dedere//record {_text(version)}//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{_text(name)}",
        f"X-WR-CALNAME:{_text(name)}",
        f"DESCRIPTION:{_text(description)}",
        f"LAST-MODIFIED:{_moment(stamp)}",
    ]
    for event in events:
        lines += _event(event, stamp)
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) for line in lines).encode()


def _event(event: Event, stamp: datetime) -> list[str]:
    lines = [
        "BEGIN:VEVENT",
        f"UID:{event.uid}",
        f"DTSTAMP:{_moment(stamp)}",
        f"DTSTART;VALUE=DATE:{event.first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{event.last + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_text(event.summary)}",
        f"STATUS:{event.status}",
        "TRANSP:TRANSPARENT",
        f"DESCRIPTION:{_text(event.description)}",
    ]
    if event.location:
        lines.append(f"LOCATION:{_text(event.location)}")
    if event.categories:
        lines.append("CATEGORIES:" + ",".join(_text(word) for word in event.categories))
    if event.address:
        lines.append(f"URL:{event.address}")
    lines.append("END:VEVENT")
    return lines


def _moment(moment: datetime) -> str:
    return f"{moment:%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    """Escaped as TEXT (section 3.3.11)."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def _folded(line: str) -> str:
    """Lines of at most 75 octets (section 3.1); no character is cut in two."""
    parts, part, size, limit = [], "", 0, 75
    for char in line:
        width = len(char.encode())
        if size + width > limit:
            parts.append(part)
            part, size, limit = "", 0, 74
        part += char
        size += width
    parts.append(part)
    return "\r\n ".join(parts) + "\r\n"
