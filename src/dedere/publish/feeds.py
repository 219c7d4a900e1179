"""Atom (RFC 4287) and JSON Feed 1.1 of what the record tells."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from xml.etree import ElementTree as ET

from dedere.publish.brief.pieces import pieces
from dedere.publish.chronicle import Entry
from dedere.publish.stamp import Stamp, identifier

ATOM = "http://www.w3.org/2005/Atom"
JSON_FEED = "https://jsonfeed.org/version/1.1"
TITLE = "Wanted by the International Criminal Court: changes of the record"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def atom(
    entries: Sequence[Entry], stamp: Stamp, *, title: str = TITLE, address: str | None = None
) -> bytes:
    """Return an Atom feed; `address` is where it will be found, if that is known."""
    ET.register_namespace("", ATOM)
    feed = ET.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "en"})
    _child(feed, "id", identifier("feed", title))
    _child(feed, "title", title)
    _child(feed, "subtitle", f"dedere record {stamp.version}, {stamp.digest}")
    _child(feed, "updated", _moment(stamp))
    _child(_child(feed, "author", ""), "name", "dedere")
    _child(feed, "rights", f"CC BY 4.0, {LICENCE}")
    _child(feed, "generator", "dedere", version=stamp.version)
    if address:
        _child(feed, "link", "", rel="self", href=address, type="application/atom+xml")
    for entry in entries:
        _entry(feed, entry, stamp)
    ET.indent(feed, " ")
    body: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return body + b"\n"


def _entry(feed: ET.Element, entry: Entry, stamp: Stamp) -> None:
    row = _child(feed, "entry", "")
    _child(row, "id", entry.id)
    _child(row, "title", entry.title)
    _child(row, "published", f"{entry.day.isoformat()}T00:00:00Z")
    _child(row, "updated", _moment(stamp))
    _child(row, "category", "", term=entry.kind)
    if entry.unverified:
        _child(row, "category", "", term="unverified")
    addresses = _addresses(entry)
    for number, href in enumerate(addresses):
        _child(row, "link", "", rel="via" if number else "alternate", href=href)
    _child(row, "content", _content(entry), type="text")


def json_feed(
    entries: Sequence[Entry], stamp: Stamp, *, title: str = TITLE, address: str | None = None
) -> bytes:
    """Return a JSON Feed; what it says of the record stands under `_dedere`."""
    feed: dict[str, Any] = {
        "version": JSON_FEED,
        "title": title,
        "description": f"dedere record {stamp.version}, {stamp.digest}. CC BY 4.0.",
        "language": "en",
        "authors": [{"name": "dedere"}],
        "_dedere": {"version": stamp.version, "digest": stamp.digest, "licence": LICENCE},
        "items": [_item(entry, stamp) for entry in entries],
    }
    if address:
        feed["feed_url"] = address
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def _item(entry: Entry, stamp: Stamp) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": entry.id,
        "title": entry.title,
        "content_text": _content(entry),
        "date_published": f"{entry.day.isoformat()}T00:00:00Z",
        "date_modified": _moment(stamp),
        "tags": [entry.kind, *(["unverified"] if entry.unverified else [])],
        "_dedere": {"table": entry.kind, "key": entry.key, "sources": list(entry.sources)},
    }
    addresses = _addresses(entry)
    if addresses:
        item["external_url"] = addresses[0]
    return item


def _content(entry: Entry) -> str:
    mark = " Unverified: no source was seen." if entry.unverified else ""
    sources = f"\nSources: {'; '.join(entry.sources)}" if entry.sources else ""
    return f"{entry.text}{mark}{sources}"


def _addresses(entry: Entry) -> list[str]:
    found = [href for source in entry.sources for _, href in pieces(source) if href]
    return list(dict.fromkeys(found))


def _moment(stamp: Stamp) -> str:
    return f"{stamp.moment:%Y-%m-%dT%H:%M:%SZ}"


def _child(parent: ET.Element, name: str, text: str, **attributes: str) -> ET.Element:
    child = ET.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    child.text = text or None
    return child
