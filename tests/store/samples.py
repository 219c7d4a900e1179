"""Small things to put into a store."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import Any

from dedere.store import Writer
from dedere.store.model import AlertDraft, ClaimDraft, DocumentDraft, ItemDraft, StoryState

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def later(**span: float) -> datetime:
    return NOON + timedelta(**span)


def document(address: str = "https://news.test/1", text: str = "He travels.", **more: Any):
    values = {
        "digest": sha256(text.encode("utf-8", "replace")).hexdigest(),
        "source": "agency",
        "outlet": "The Agency",
        "title": "A journey",
        "published": date(2026, 3, 1),
        "language": "en",
        "seen_at": NOON,
        "characters": len(text),
        "relevant": True,
    }
    return DocumentDraft(address=address, text=text, **{**values, **more})


def claim(**more: Any) -> ClaimDraft:
    values = {
        "person": "vladimir-putin",
        "state": "MNG",
        "start": "2026-03-10",
        "end": "2026-03-11",
        "precision": "day",
        "earliest": date(2026, 3, 10),
        "latest": date(2026, 3, 10),
        "status": "planned",
        "outcome": "obliged",
        "duty": "yes",
        "evidence": [{"start": 0, "end": 2, "text": "He"}],
    }
    return ClaimDraft(**{**values, **more})


def item(key: str = "1", source: str = "agency", **more: Any) -> ItemDraft:
    values = {
        "digest": sha256(key.encode()).hexdigest(),
        "address": f"https://news.test/{key}",
        "host": "news.test",
        "title": f"Item {key}",
        "found_at": NOON,
    }
    return ItemDraft(source=source, key=key, **{**values, **more})


def read(writer: Writer, draft: DocumentDraft, *claims: ClaimDraft) -> tuple[int, tuple[int, ...]]:
    """Keep a document with a reading; return its number and those of its claims."""
    number, _, _ = writer.add_document(draft)
    numbers = writer.add_reading(
        number, claims, record_digest="r" * 64, program="test", at=draft.seen_at
    )
    return number, numbers


def story_with_alert(writer: Writer, *, channel: str = "desk") -> int:
    """Keep a document, its claim, its story and an alert; return the alert's number."""
    _, (number,) = read(writer, document(), claim())
    story = writer.open_story("vladimir-putin", "MNG", "bodily", at=NOON, by="machine")
    writer.place_claim(number, story, at=NOON, by="machine", why="first")
    state = StoryState(status="planned", mode="in_person", reports=1, sources=1)
    version = writer.add_version(story, state, change="new", at=NOON, by="machine")
    draft = AlertDraft(
        story_id=story,
        version_id=version.id,
        corrects=None,
        kind="new",
        key="k" * 64,
        told="planned",
        at=NOON,
        urgent=False,
        title="A trip",
        body={"text": "A trip is planned."},
    )
    return writer.add_alert(draft, {channel: NOON})
