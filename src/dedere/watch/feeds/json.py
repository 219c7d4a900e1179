"""JSON Feed, versions 1.0 and 1.1."""

from __future__ import annotations

import json
from typing import Any

from dedere.watch.addresses import canonical
from dedere.watch.charset import repaired
from dedere.watch.feeds.dates import feed_day
from dedere.watch.feeds.model import (
    LONGEST_KEY,
    LONGEST_TEXT,
    LONGEST_TITLE,
    MOST_ENTRIES,
    Entry,
    Feed,
)


def parse_json(text: str, address: str) -> Feed | None:
    """Return the JSON Feed in a text, or None when it is none."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or not isinstance(data.get("items"), list):
        return None
    items = data["items"]
    found = (_entry(item, address) for item in items[:MOST_ENTRIES] if isinstance(item, dict))
    kept = {(entry.key, entry.digest): entry for entry in found if entry is not None}
    return Feed(
        format="json",
        title=_string(data.get("title")),
        language=_string(data.get("language")),
        entries=tuple(kept.values()),
        cut=len(items) > MOST_ENTRIES,
    )


def _entry(item: dict[str, Any], base: str) -> Entry | None:
    where = _string(item.get("url")) or _string(item.get("external_url"))
    address = canonical(where, base) if where else None
    key = item.get("id")
    key = str(key) if isinstance(key, (str, int)) and key != "" else address
    if key is None:
        return None
    text = (
        _string(item.get("content_html"))
        or _string(item.get("content_text"))
        or _string(item.get("summary"))
    )
    title = _string(item.get("title"))
    return Entry(
        key=key[:LONGEST_KEY],
        address=address,
        title=repaired(title)[:LONGEST_TITLE] if title else None,
        text=repaired(text)[:LONGEST_TEXT] if text else None,
        published=feed_day(_string(item.get("date_published"))),
        updated=_string(item.get("date_modified")),
        language=_string(item.get("language")),
    )


def _string(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
