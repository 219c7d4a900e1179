"""Stories and claims for the tests of pure rules."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from dedere.store.model import (
    ClaimDraft,
    ClaimInStory,
    StoredClaim,
    Story,
    StoryState,
    StoryVersion,
)

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def draft(start: str | None = "2026-03-10", **more: Any) -> ClaimDraft:
    """A claim of a trip to Mongolia that begins on a day, in a month, or at no known time."""
    day = date.fromisoformat(start) if start and len(start) == 10 else None
    values: dict[str, Any] = {
        "person": "vladimir-putin",
        "state": "MNG",
        "start": start,
        "end": start,
        "precision": "day" if day else "unknown",
        "earliest": day,
        "latest": day,
        "status": "planned",
        "outcome": "obliged",
        "duty": "yes",
    }
    return ClaimDraft(**{**values, **more})


def stored(number: int, start: str | None = "2026-03-10", **more: Any) -> StoredClaim:
    made = draft(start, **more)
    values = {name: getattr(made, name) for name in ClaimDraft.__dataclass_fields__}
    return StoredClaim(
        **values,
        id=number,
        document_id=number,
        reading_id=number,
        ordinal=0,
        supersedes=None,
        entered_at=NOON,
        entered_by="machine",
        note=None,
    )


def reported(
    number: int,
    day: str = "2026-03-01",
    outlet: str = "A",
    *,
    sketch: bytes = b"",
    rank: int = 2,
    **more: Any,
) -> ClaimInStory:
    """A claim with its report of a day, by an outlet."""
    return ClaimInStory(
        claim=stored(number, **more),
        published=date.fromisoformat(day),
        seen_at=NOON,
        source=outlet,
        rank=rank,
        outlet=outlet,
        address=f"https://{outlet.lower()}.test/{number}",
        title=f"Report {number}",
        digest=f"{number}",
        sketch=sketch,
    )


def state(start: str | None = "2026-03-10", **more: Any) -> StoryState:
    day = date.fromisoformat(start) if start and len(start) == 10 else None
    values: dict[str, Any] = {
        "status": "planned",
        "mode": "in_person",
        "start": start,
        "end": start,
        "precision": "day" if day else "unknown",
        "earliest": day,
        "latest": day,
        "outcome": "obliged",
        "duty": "yes",
        "reports": 1,
        "sources": 1,
    }
    return StoryState(**{**values, **more})


def story(number: int = 1, start: str | None = "2026-03-10", **more: Any) -> Story:
    made = state(start, **more)
    values = {name: getattr(made, name) for name in StoryState.__dataclass_fields__}
    version = StoryVersion(
        **values, id=number, story_id=number, version=1, at=NOON, by="machine", change="new"
    )
    return Story(
        id=number,
        person="vladimir-putin",
        state="MNG",
        manner="bodily",
        opened_at=NOON,
        now=version,
    )
