"""Stories: trips as the reports tell them, from the store; nothing where there is no store."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from dedere.desk import when
from dedere.desk.context import Desk
from dedere.desk.draw.signs import form
from dedere.desk.views.rows import Data, told
from dedere.errors import InputError
from dedere.record.model import Trip

if TYPE_CHECKING:
    from dedere.store.model import ClaimInStory, StoredClaim, Story, StoryVersion

AHEAD, PAGE, TURNS = 1000, 50, 8


def story_row(desk: Desk, story: Story) -> Data:
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
        "said": told(desk, now.status, now.mode, now.presence, now.representative or ""),
        "overdue": False,
        "representative": now.representative or "",
        "occasion": now.occasion or "",
        "forum": now.forum or "",
        "outcome": outcome,
        "duty": now.duty or "no",
        "summary": now.summary,
        "review": now.review,
        "reports": now.reports,
        "sources": now.sources,
        "opened_at": story.opened_at.isoformat(),
        "changed_at": now.at.isoformat(),
        "unverified": now.review != "accepted",
        "link": f"/story/{story.id}",
    }


def ahead(desk: Desk) -> list[Data]:
    """Return stories of planned trips that have not ended, without rejected ones."""
    return [] if desk.reader is None else list(_ahead(desk, desk.mark()))


@lru_cache(maxsize=8)
def _ahead(desk: Desk, _mark: tuple[object, ...]) -> tuple[Data, ...]:
    today = desk.today
    assert desk.reader is not None  # noqa: S101 - the caller looked
    with desk.reader.reading() as store:
        found = store.stories(status="planned", since=today, limit=AHEAD)
    rows = []
    for story in found:
        if story.now.review == "rejected" or story.now.earliest is None:
            continue
        row = story_row(desk, story)
        row["days"] = (story.now.earliest - today).days
        rows.append(row)
    return tuple(rows)


def listed(
    desk: Desk,
    person: str | None = None,
    state: str | None = None,
    status: str | None = None,
    *,
    review: str | None = None,
    before: int | None = None,
    limit: int = PAGE,
) -> Data:
    """Return stories, the newest first, and the number to page on from."""
    rows: list[Data] = []
    if desk.reader is not None:
        with desk.reader.reading() as store:
            found = store.stories(
                person=person,
                state=state,
                status=status,
                review=review,
                before=before,
                limit=limit,
            )
        rows = [story_row(desk, story) for story in found]
    return {
        "stories": rows,
        "next": rows[-1]["story"] if len(rows) == limit else None,
        "store": desk.reader is not None,
    }


def story(desk: Desk, number: int) -> Data:
    """Return a story with its claims by time, its versions and what people decided.

    Raises InputError `no-story`.
    """
    fault = InputError("no-story", f"There is no story {number}.")
    if desk.reader is None:
        raise fault
    with desk.reader.reading() as store:
        found = store.story(number)
        if found is None:
            raise fault
        claims = store.claims_of(number)
        versions = store.versions(number)
        reviews = store.reviews(story=number)
        near = store.candidates(found.person, found.state, found.manner)
    rows = [claim_row(desk, item) for item in claims]
    rows.sort(key=lambda row: (str(row["published"] or row["seen_at"]), int(row["claim"])))
    history = [_version(desk, row) for row in versions]
    return {
        **story_row(desk, found),
        "ribbon": [_point(row) for row in history if row["change"] != "detail"][-TURNS:],
        "claims": rows,
        "versions": history,
        "reviews": [
            {"verdict": row.verdict, "by": row.by, "at": row.at.isoformat(), "note": row.note}
            for row in reviews
        ],
        "near": [
            story_row(desk, other)
            for other in near[-PAGE:]
            if other.id != number and other.now.reports
        ],
        "assessed_on": (found.now.earliest or found.opened_at.date()).isoformat(),
    }


def _version(desk: Desk, row: StoryVersion) -> Data:
    return {
        "version": row.version,
        "at": row.at.isoformat(),
        "by": row.by,
        "change": row.change,
        "said": desk.texts.word("change", row.change),
        "status": row.status,
        "status_word": desk.texts.word("status", row.status),
        "when": when.of_claim(row.start, row.end),
        "outcome": row.outcome,
        "reports": row.reports,
        "review": row.review,
    }


def _point(row: Data) -> Data:
    """A turn of a story for the ribbon: the day on which it was told, and how it stood then."""
    said = [row["said"]] if row["said"] == row["status_word"] else [row["said"], row["status_word"]]
    return {
        "day": row["at"][:10],
        "when": when.day(row["at"][:10]),
        "text": f"{': '.join(said)}{', ' if row['when'] else ''}{row['when']}",
        "days": 0,
        "note": "",
    }


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
        found = [item for story in near for item in store.claims_of(story.id)]
    return [claim_row(desk, item) for item in found[:PAGE]]


def claim_row(desk: Desk, item: ClaimInStory) -> Data:
    """A claim of a report with the report that makes it."""
    return {
        **_claim(desk, item.claim),
        "published": item.published.isoformat() if item.published else None,
        "seen_at": item.seen_at.isoformat(),
        "outlet": item.outlet or item.source or "",
        "title": item.title or "",
        "address": item.address,
    }


def _claim(desk: Desk, claim: StoredClaim) -> Data:
    return {
        "claim": claim.id,
        "document": claim.document_id,
        "person": claim.person,
        "person_name": desk.person_name(claim.person),
        "state": claim.state,
        "state_name": desk.state_name(claim.state),
        "place": claim.place or "",
        "start": claim.start,
        "end": claim.end,
        "status": claim.status,
        "mode": claim.mode,
        "form": form(claim.status, claim.mode, claim.presence),
        "said": told(desk, claim.status, claim.mode, claim.presence, claim.representative or ""),
        "when": when.of_claim(claim.start, claim.end) or desk.texts("when.unknown"),
        "said_by": claim.said_by or desk.texts("claim.report"),
        "said_by_kind": claim.said_by_kind,
        "outcome": claim.outcome or "no_warrant",
        "duty": claim.duty or "no",
        "trip": claim.trip,
        "quotes": [str(part.get("text", "")) for part in claim.evidence],
        "entered_by": claim.entered_by,
        "entered_at": claim.entered_at.isoformat(),
        "note": claim.note or "",
    }


def claims(
    desk: Desk,
    person: str | None = None,
    state: str | None = None,
    status: str | None = None,
    *,
    before: int | None = None,
    limit: int = 100,
) -> Data:
    """Return claims that stand, the newest first, and the number to page on from."""
    rows: list[Data] = []
    if desk.reader is not None:
        with desk.reader.reading() as store:
            found = store.claims(
                person=person, state=state, status=status, before=before, limit=limit
            )
        rows = [_claim(desk, claim) for claim in found]
    return {"claims": rows, "next": rows[-1]["claim"] if len(rows) == limit else None}
