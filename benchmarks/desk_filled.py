"""Fills a store with made-up reports, claims and stories, for measuring the desk."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from random import Random
from typing import Any

from dedere.record import Record
from dedere.store import schema
from dedere.store.sql import SqlStore

TODAY = date(2026, 11, 24)
STATUSES = ("planned", "planned", "made", "made", "made", "cancelled", "declined", "postponed")
PER_DOCUMENT, PER_STORY, BATCH = 4, 8, 2000
# A report is as long as an article, and so few words are of this field that about one report in
# ten holds a given one.
LENGTH, RARE = 450, 0.006


def fill(store: SqlStore, record: Record, count: int) -> None:
    """Put `count` claims into an empty store: 4 to a report, 8 to a story, over three years."""
    chance = Random(7)
    people = [row.person_id for row in record.persons][:20]
    states = [row.iso3 for row in record.states]
    rows: dict[str, list[dict[str, Any]]] = {
        name: []
        for name in (
            "documents",
            "readings",
            "claims",
            "stories",
            "story_claims",
            "story_versions",
        )
    }
    stories: list[dict[str, Any]] = []
    for number in range(1, count // PER_STORY + 1):
        start = TODAY - timedelta(days=chance.randrange(-60, 1000))
        story = {
            "id": number,
            "person": chance.choice(people),
            "state": chance.choice(states),
            "status": chance.choice(STATUSES),
            "start": start,
            "at": datetime.combine(start - timedelta(days=9), datetime.min.time(), UTC),
        }
        stories.append(story)
        rows["stories"].append(_story(story))
    for number in range(1, count // PER_DOCUMENT + 1):
        at = datetime.combine(TODAY - timedelta(days=number % 1000), datetime.min.time(), UTC)
        rows["documents"].append(_document(number, at, chance))
        rows["readings"].append(_reading(number, at))
    for number in range(1, count + 1):
        story = stories[(number - 1) // PER_STORY % len(stories)]
        document = (number - 1) // PER_DOCUMENT + 1
        rows["claims"].append(_claim(number, document, story))
        rows["story_claims"].append(
            {
                "id": number,
                "claim_id": number,
                "story_id": story["id"],
                "at": story["at"],
                "by": "machine",
                "why": "same days",
            }
        )
        if number % PER_STORY == 0:
            rows["story_versions"].append(_version(story, number))
    with store.engine.begin() as connection:
        for name, values in rows.items():
            table = schema.metadata.tables[name]
            for at in range(0, len(values), BATCH):
                connection.execute(table.insert(), values[at : at + BATCH])
    with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ANALYZE")


def _story(story: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": story["id"],
        "person": story["person"],
        "state": story["state"],
        "manner": "bodily",
        "opened_at": story["at"],
        "opened_by": "machine",
    }


def _document(number: int, at: datetime, chance: Random) -> dict[str, Any]:
    words = " ".join(
        chance.choice(WORDS) if chance.random() < RARE else f"w{chance.randrange(9000)}"
        for _ in range(LENGTH)
    )
    return {
        "id": number,
        "rank": 2,
        "address": f"https://news.example/{number}",
        "version": 1,
        "digest": sha256(str(number).encode()).hexdigest(),
        "source": f"feed-{number % 40}",
        "outlet": f"Outlet {number % 40}",
        "title": f"Report {number} on a trip",
        "published": at.date(),
        "language": "en",
        "seen_at": at,
        "characters": len(words),
        "relevant": True,
        "text": words,
        "sketch": None,
    }


def _reading(number: int, at: datetime) -> dict[str, Any]:
    return {
        "id": number,
        "document_id": number,
        "record_digest": "0" * 64,
        "program": "benchmark",
        "read_at": at,
        "statements": [],
    }


def _claim(number: int, document: int, story: dict[str, Any]) -> dict[str, Any]:
    text = "will travel there, the ministry said on Monday"
    return {
        "id": number,
        "document_id": document,
        "reading_id": document,
        "ordinal": number % PER_DOCUMENT,
        "entered_at": story["at"],
        "entered_by": "machine",
        "person": story["person"],
        "state": story["state"],
        "precision": "day",
        "start": story["start"].isoformat(),
        "end": story["start"].isoformat(),
        "earliest": story["start"],
        "latest": story["start"],
        "status": story["status"],
        "mode": "in_person",
        "presence": "presence",
        "said_by": "the ministry",
        "said_by_kind": "on_record",
        "occupied": False,
        "outcome": "obliged",
        "duty": "yes",
        "summary": "The state is obliged.",
        "evidence": [{"start": 0, "end": len(text), "text": text}],
    }


def _version(story: dict[str, Any], claim: int) -> dict[str, Any]:
    return {
        "id": claim // PER_STORY,
        "story_id": story["id"],
        "version": 1,
        "at": story["at"],
        "by": "machine",
        "change": "opened",
        "review": "open" if story["id"] % 3 else "accepted",
        "status": story["status"],
        "mode": "in_person",
        "presence": "presence",
        "start": story["start"].isoformat(),
        "end": story["start"].isoformat(),
        "precision": "day",
        "earliest": story["start"],
        "latest": story["start"],
        "outcome": "obliged",
        "duty": "yes",
        "summary": "The state is obliged.",
        "reports": PER_STORY,
        "sources": 2,
        "lead_claim": claim,
    }


WORDS = (
    "harvest bridge choir library market museum orchard railway river school president minister "
    "visit summit warrant court duty arrest capital border treaty Mongolia Brazil Kenya Austria"
).split()
