"""What is kept, as frozen values. A draft is what goes in; its stored twin adds the row's number.

Days that are only partly known stay as the report gave them (`start`, `end`: YYYY, YYYY-MM or
YYYY-MM-DD) beside the first and last day they can be (`earliest`, `latest`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentDraft:
    """A report as it was seen. `text` is None when nobody wanted is named and it is not kept.

    `rank` says how far its source is trusted: 1 most, 5 least.
    """

    address: str
    digest: str
    source: str | None = None
    rank: int = 2
    outlet: str | None = None
    title: str | None = None
    published: date | None = None
    language: str | None = None
    seen_at: datetime
    characters: int
    relevant: bool
    text: str | None = None
    sketch: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDocument(DocumentDraft):
    id: int
    version: int
    supersedes: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimDraft:
    """What a report says about one trip, with what the law makes of it on the day of reading."""

    person: str
    state: str
    place: str | None = None
    start: str | None = None
    end: str | None = None
    precision: str = "unknown"
    earliest: date | None = None
    latest: date | None = None
    status: str
    mode: str = "in_person"
    presence: str = "presence"
    representative: str | None = None
    occasion: str | None = None
    forum: str | None = None
    said_by: str | None = None
    said_by_kind: str = "report"
    occupied: bool = False
    trip: str | None = None
    outcome: str | None = None
    duty: str | None = None
    summary: str | None = None
    evidence: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredClaim(ClaimDraft):
    """`entered_by` is `machine` or a person's name; `supersedes` the claim that it edits."""

    id: int
    document_id: int
    reading_id: int
    ordinal: int
    supersedes: int | None
    entered_at: datetime
    entered_by: str
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimInStory:
    """A current claim with the report that makes it, as a story needs them."""

    claim: StoredClaim
    published: date | None
    seen_at: datetime
    source: str | None
    rank: int
    outlet: str | None
    address: str
    title: str | None
    digest: str
    sketch: bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryState:
    """How a story stands; every field is derived from its current claims and their review.

    `newest` is the day of its newest report, `lead_claim` the claim that gave the status.
    """

    review: str = "open"
    status: str
    mode: str
    presence: str = "presence"
    start: str | None = None
    end: str | None = None
    precision: str = "unknown"
    earliest: date | None = None
    latest: date | None = None
    place: str | None = None
    occasion: str | None = None
    forum: str | None = None
    representative: str | None = None
    outcome: str | None = None
    duty: str | None = None
    summary: str | None = None
    trip: str | None = None
    reports: int = 0
    sources: int = 0
    newest: date | None = None
    lead_claim: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryVersion(StoryState):
    id: int
    story_id: int
    version: int
    at: datetime
    by: str
    change: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One trip as the reports tell it: who, where, and the newest version of how it stands."""

    id: int
    person: str
    state: str
    manner: str
    opened_at: datetime
    now: StoryVersion


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """A person's decision about two stories: `apart` (never join), `merged` (left into right)."""

    left_id: int
    right_id: int
    kind: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A person's judgement on a claim or a story."""

    id: int
    claim_id: int | None
    story_id: int | None
    verdict: str
    replaced_by: int | None
    at: datetime
    by: str
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertDraft:
    """One change of one story, told once to each channel. `told` is what the channel now knows."""

    story_id: int
    version_id: int
    corrects: int | None
    kind: str
    key: str
    told: str
    at: datetime
    urgent: bool
    title: str
    body: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert(AlertDraft):
    id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """An alert on its way to a channel. `attempts` counts those begun, this one among them."""

    id: int
    channel: str
    state: str
    due_at: datetime
    attempts: int
    ended_at: datetime | None
    error: str | None
    alert: Alert


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """Where the watch stands with one source.

    `pace_seconds` lie between two polls; `pace_why` is `set`, `usual`, `asked` or `spared`.
    """

    name: str
    address: str
    added_at: datetime
    removed_at: datetime | None
    due_at: datetime
    etag: str | None
    last_modified: str | None
    body_digest: str | None
    last_attempt: datetime | None
    last_success: datetime | None
    last_item: datetime | None
    error_code: str | None
    error: str | None
    failures: int
    polls: int
    found: int
    pace_seconds: int | None
    pace_why: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDraft:
    """Something a source announced: to be fetched at `address`, or to be read from `text`.

    `urgent` when the announcement itself names somebody wanted: such items are taken first.
    """

    source: str
    key: str
    digest: str
    address: str | None
    host: str = ""
    title: str | None = None
    text: str | None = None
    published: date | None = None
    language: str | None = None
    urgent: bool = False
    found_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(ItemDraft):
    id: int
    state: str
    due_at: datetime
    attempts: int
    document_id: int | None
    error_code: str | None
    error: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFault:
    """Why items were not taken: the last fault, of how many, and the address of one of them."""

    code: str
    message: str
    count: int
    example: str | None
