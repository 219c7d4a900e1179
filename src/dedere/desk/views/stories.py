"""Stories: trips as the reports tell them, from the store; nothing where there is no store."""

from __future__ import annotations

from typing import Any

from dedere.desk import when
from dedere.desk.context import Desk
from dedere.desk.draw.signs import form
from dedere.desk.views.rows import Data
from dedere.record.model import Trip

AHEAD, PAGE, CANDIDATES = 20, 50, 20


def story_row(desk: Desk, story: Any) -> Data:
    """A story as it stands now."""
    now = story.now
    outcome = now.outcome or "no_warrant"
    return {
        "story": story.id,
        "trip": now.trip,
        "person": story.person,
        "person_name": desk.person_name(story.person),
        "state": story.state,
        "state_name": desk.state_name(story.state),
        "place": now.place or "",
        "start": now.start,
        "end": now.end,
        "when": when.of_claim(now.start, now.end) or desk.texts("when.unknown"),
        "status": now.status,
        "mode": now.mode,
        "presence": now.presence,
        "form": form(now.status, now.mode, now.presence),
        "said": desk.texts.word("status", now.status),
        "representative": now.representative or "",
        "occasion": now.occasion or "",
        "forum": now.forum or "",
        "outcome": outcome,
        "duty": now.duty or "no",
        "summary": now.summary,
        "review": now.review,
        "reports": now.reports,
        "sources_count": now.sources,
        "opened_at": story.opened_at.isoformat(),
        "changed_at": now.at.isoformat(),
        "unverified": now.review != "accepted",
        "link": f"/story/{story.id}",
    }


def ahead(desk: Desk) -> list[Data]:
    """Return stories of planned trips that have not ended, without rejected ones."""
    if desk.reader is None:
        return []
    today = desk.today
    with desk.reader.reading() as store:
        found = store.stories(status="planned", since=today, limit=AHEAD)
    rows = []
    for story in found:
        if story.now.review == "rejected" or story.now.earliest is None:
            continue
        row = story_row(desk, story)
        row["days"] = (story.now.earliest - today).days
        rows.append(row)
    return rows


def claims_of_trip(desk: Desk, trip: Trip) -> list[Data]:
    """Return what stored reports say about a trip of the record, by the day of the report."""
    if desk.reader is None:
        return []
    with desk.reader.reading() as store:
        near = [
            story
            for story in store.stories(person=trip.person_id, state=trip.iso3)
            if story.now.trip == trip.trip_id
        ]
        found = [item for story in near[:CANDIDATES] for item in store.claims_of(story.id)]
    return [claim_row(desk, item) for item in found[:PAGE]]


def claim_row(desk: Desk, item: Any) -> Data:
    """A claim of a report with the report that makes it."""
    claim = item.claim
    return {
        "claim": claim.id,
        "document": claim.document_id,
        "person": claim.person,
        "person_name": desk.person_name(claim.person),
        "state": claim.state,
        "state_name": desk.state_name(claim.state),
        "status": claim.status,
        "mode": claim.mode,
        "form": form(claim.status, claim.mode, claim.presence),
        "said": desk.texts.word("status", claim.status),
        "when": when.of_claim(claim.start, claim.end) or desk.texts("when.unknown"),
        "said_by": claim.said_by or desk.texts("claim.report"),
        "outcome": claim.outcome or "no_warrant",
        "duty": claim.duty or "no",
        "quotes": [part.get("text", "") for part in claim.evidence],
        "published": item.published.isoformat() if item.published else None,
        "seen_at": item.seen_at.isoformat(),
        "outlet": item.outlet or item.source or "",
        "title": item.title or "",
        "address": item.address,
        "entered_by": claim.entered_by,
        "note": claim.note,
    }
