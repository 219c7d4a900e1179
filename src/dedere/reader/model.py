"""What a text says, as frozen values: the document, its claims, and the reading of the whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from dedere.record.model import Mode, Status

Kind = Literal["headline", "dateline", "body", "caption", "list", "quote", "teaser"]
Precision = Literal["day", "month", "year", "unknown"]
Presence = Literal["presence", "transit", "overflight", "un_headquarters"]
SpeakerKind = Literal["on_record", "unnamed", "report"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph by its offsets in the text. `repeats` is the index of the one it repeats."""

    start: int
    end: int
    kind: Kind
    repeats: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A text with what is known about it; offsets count Unicode code points of `text`."""

    text: str
    title: str | None
    published: date | None
    language: str
    paragraphs: tuple[Paragraph, ...]
    address: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The quoted words: always `document.text[start:end] == text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A person, state, place or forum named in the text."""

    kind: Literal["person", "state", "city", "site", "forum"]
    id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Claim:
    """What the report says of one stay of one person in one foreign state.

    `start` and `end` are ISO 8601 days, months or years as precise as the text allows, else None.
    `earliest` and `latest` bound the first day of the stay. `trip` is the id of the record's
    matching trip.
    """

    person: str
    state: str
    place: str | None
    start: str | None
    end: str | None
    precision: Precision
    earliest: date | None
    latest: date | None
    status: Status
    mode: Mode
    presence: Presence
    representative: str | None
    occasion: str | None
    forum: str | None
    said_by: str
    said_by_kind: SpeakerKind
    evidence: tuple[Evidence, ...]
    occupied: bool = False
    trip: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read: claims, the mentions and times they rest on, persons and states named.

    `note` says why nothing could be read, for one that the language is not covered.
    """

    document: Document
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...] = ()
    times: tuple[object, ...] = ()
    persons: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    note: str | None = None
