"""Alerts as Atom and JSON Feed, planned trips as iCalendar: files that can be put on any server."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, UUID, uuid5
from xml.etree import ElementTree as ET

from dedere.store import StoreReader
from dedere.store.model import Alert, Story
from dedere.watch.message import DUTY, render

if TYPE_CHECKING:
    from dedere.record import Record

TITLE = "Trips of persons wanted by the International Criminal Court"
_ATOM = "http://www.w3.org/2005/Atom"
_MOST = 100
_CALENDAR = {
    "planned": "TENTATIVE",
    "under_way": "CONFIRMED",
    "made": "CONFIRMED",
    "postponed": "CANCELLED",
    "cancelled": "CANCELLED",
}


def write_outputs(store: StoreReader, record: Record, folder: Path, *, today: date) -> None:
    """Write alerts.atom, alerts.json and trips.ics, each whole or not at all."""
    with store.reading() as reader:
        alerts = reader.alerts(limit=_MOST)
        stories = reader.stories(since=today - timedelta(days=30), limit=1000)
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in (
        ("alerts.atom", atom(alerts, today, place=store.address)),
        ("alerts.json", json_feed(alerts, today)),
        ("trips.ics", calendar(record, stories)),
    ):
        rough = folder / f".{name}.part"
        rough.write_bytes(content)
        rough.replace(folder / name)


def atom(alerts: Sequence[Alert], today: date, *, place: str) -> bytes:
    """Return alerts, newest first, as an Atom feed (RFC 4287); `place` tells stores apart."""
    ET.register_namespace("", _ATOM)
    feed = ET.Element(f"{{{_ATOM}}}feed")
    updated = max(
        (alert.at for alert in alerts), default=datetime.combine(today, datetime.min.time(), UTC)
    )
    for name, text in (
        ("id", uuid5(NAMESPACE_URL, f"dedere:alerts:{place}").urn),
        ("title", TITLE),
        ("updated", _moment(updated)),
    ):
        ET.SubElement(feed, f"{{{_ATOM}}}{name}").text = text
    author = ET.SubElement(feed, f"{{{_ATOM}}}author")
    ET.SubElement(author, f"{{{_ATOM}}}name").text = "dedere"
    for alert in alerts:
        entry = ET.SubElement(feed, f"{{{_ATOM}}}entry")
        for name, text in (
            ("id", UUID(hex=alert.key[:32], version=5).urn),
            ("title", _xml(alert.title)),
            ("updated", _moment(alert.at)),
            ("content", _xml(render(alert.body, today))),
        ):
            ET.SubElement(entry, f"{{{_ATOM}}}{name}").text = text
        ET.SubElement(entry, f"{{{_ATOM}}}category", term=alert.kind)
        for report in alert.body["reported_by"][:1]:
            if report["address"]:
                ET.SubElement(entry, f"{{{_ATOM}}}link", rel="alternate", href=report["address"])
    content: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return content


def json_feed(alerts: Sequence[Alert], today: date) -> bytes:
    """Return alerts, newest first, as a JSON Feed 1.1."""
    items = [
        {
            "id": alert.key,
            "title": alert.title,
            "content_text": render(alert.body, today),
            "date_published": _moment(alert.at),
            "tags": [alert.kind],
            **_external(alert),
            "_dedere": alert.body,
        }
        for alert in alerts
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": TITLE, "items": items}
    return json.dumps(feed, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def calendar(record: Record, stories: Sequence[Story]) -> bytes:
    """Return trips whose days are known as iCalendar (RFC 5545): planned ones, and what became of
    them, so that a calendar that showed a plan shows that it was made, put off or called off."""
    from icalendar import Calendar, Event

    found = Calendar()
    found.add("prodid", "-//dedere//trips//EN")
    found.add("version", "2.0")
    found.add("x-wr-calname", TITLE)
    for story in sorted(stories, key=lambda one: one.id):
        state = story.now
        days = _whole_days(state.start, state.end)
        if state.status not in _CALENDAR or days is None or story.manner != "bodily":
            continue
        person, country = record.person.get(story.person), record.state.get(story.state)
        name, where = (
            person.name if person else story.person,
            country.name if country else story.state,
        )
        event = Event()
        event.add("uid", f"story-{story.id}-{story.opened_at:%Y%m%d%H%M%S}@dedere")
        event.add("dtstamp", state.at)
        event.add("sequence", state.version - 1)
        event.add("summary", f"{name}: {where}")
        event.add("dtstart", days[0])
        event.add("dtend", days[1] + timedelta(days=1))
        event.add("status", _CALENDAR[state.status])
        event.add("transp", "TRANSPARENT")
        event.add("location", ", ".join(part for part in (state.place, where) if part))
        duty = DUTY.get(state.outcome or "", "").format(state=where)
        lines = [state.summary or f"{duty[:1].upper()}{duty[1:]}.", _reports(state.sources)]
        event.add("description", "\n".join(lines))
        found.add_component(event)
    content: bytes = found.to_ical()
    return content


def _reports(sources: int) -> str:
    return "Reported by one source." if sources == 1 else f"{sources} independent sources."


def _whole_days(start: str | None, end: str | None) -> tuple[date, date] | None:
    if start is None or len(start) != 10:
        return None
    first = date.fromisoformat(start)
    last = date.fromisoformat(end) if end is not None and len(end) == 10 else first
    return first, max(first, last)


def _external(alert: Alert) -> dict[str, Any]:
    for report in alert.body["reported_by"][:1]:
        if report["address"]:
            return {"external_url": report["address"]}
    return {}


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _xml(text: str) -> str:
    return "".join(sign for sign in text if sign in "\n\t" or sign >= " ")
