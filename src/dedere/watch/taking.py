"""From an announced item to what is kept of it: fetched, turned into text, read, assessed.

Runs in a worker thread and touches no store, so a slow or broken page harms only itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from dedere.errors import FetchError, Place
from dedere.store.columns import storable
from dedere.store.model import ClaimDraft, DocumentDraft, Item
from dedere.watch.addresses import canonical, host_of
from dedere.watch.charset import best_charset, repaired
from dedere.watch.config import Source
from dedere.watch.copies import sketch
from dedere.watch.feeds.html import plain_text
from dedere.watch.fetching import Fetcher
from dedere.watch.robots import Robots

if TYPE_CHECKING:
    from dedere.reader import Document
    from dedere.record import Record
    from dedere.report import AssessedClaim, Report

ReadReport = Callable[["Record", "Document"], "Report"]
_LONGEST = 5_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What was made of an item."""

    item: Item
    document: DocumentDraft
    claims: tuple[ClaimDraft, ...]
    statements: tuple[dict[str, Any], ...]


class Taker:
    """Takes items with one record, one way of reading and one way of fetching."""

    def __init__(
        self,
        record: Record,
        *,
        fetcher: Fetcher,
        robots: Robots,
        read: ReadReport,
        clock: Callable[[], datetime],
        keep_all: bool = False,
    ) -> None:
        self._record, self._fetcher, self._robots = record, fetcher, robots
        self._read, self._clock, self._keep_all = read, clock, keep_all

    def take(self, item: Item, source: Source | None) -> Taken:
        """Return what an item holds; raises FetchError or InputError when it gives no text."""
        document = self.opened(item, source)
        return self.made(item, source, document, seen_at=self._clock())

    def opened(self, item: Item, source: Source | None) -> Document:
        """Return the item's text: of its page, or of the feed itself."""
        from dedere.reader import document_from_bytes, document_from_text

        from_feed = item.address is None or (source is not None and source.read == "feed")
        language = item.language or (source.language if source else None)
        language = language[:2].lower() if language else None
        if from_feed:
            parts = (item.title, plain_text(item.text or ""))
            text = "\n\n".join(part for part in parts if part)
            return document_from_text(
                text,
                title=item.title,
                published=item.published,
                language=language,
                address=item.address,
            )
        address = item.address or ""
        if (source is None or source.robots) and not self._robots.allows(address):
            raise FetchError(
                "robots",
                "The host's robots.txt asks not to fetch this.",
                place=Place(file=address),
                way_out="Set read = 'feed' to read what the feed itself says.",
            )
        answer = self._fetcher.get(address)
        return document_from_bytes(
            answer.body,
            content_type=answer.content_type,
            charset=best_charset(answer.body, answer.charset),
            address=answer.final_address or address,
            published=item.published,
            language=language,
        )

    def made(
        self, item: Item, source: Source | None, document: Document, *, seen_at: datetime
    ) -> Taken:
        """Return what is kept of a text: the document, its claims and its checked statements."""
        found = item.found_at.date()
        text = storable(repaired(document.text[:_LONGEST]))
        outlet = (source.outlet if source else None) or document.outlet
        document = replace(
            document,
            text=text,
            title=document.title or item.title,
            published=_believable(document.published, found) or found,
            outlet=outlet,
            paragraphs=document.paragraphs if text == document.text else _paragraphs(text),
        )
        report = self._read(self._record, document)
        claims = tuple(claim_draft(one) for one in report.claims)
        relevant = bool(claims or report.persons)
        address = _address(item, document)
        draft = DocumentDraft(
            address=address,
            digest=_digest(document.title, text),
            source=item.source,
            rank=source.rank if source else 2,
            outlet=outlet or host_of(address) or item.source,
            title=document.title,
            published=document.published,
            language=document.language[:35] or None,
            seen_at=seen_at,
            characters=len(text),
            relevant=relevant,
            text=text if relevant or self._keep_all else None,
            sketch=sketch(text) if claims else None,
        )
        statements = tuple(one.as_dict() for one in report.statements) if relevant else ()
        return Taken(item=item, document=draft, claims=claims, statements=statements)


def claim_draft(assessed: AssessedClaim) -> ClaimDraft:
    """Return an assessed claim as a store keeps it."""
    claim, law = assessed.claim, assessed.assessment
    return ClaimDraft(
        person=claim.person,
        state=claim.state,
        place=claim.place,
        start=claim.start,
        end=claim.end,
        precision=claim.precision,
        earliest=claim.earliest,
        latest=claim.latest,
        status=claim.status,
        mode=claim.mode,
        presence=claim.presence,
        representative=claim.representative,
        occasion=claim.occasion,
        forum=claim.forum,
        said_by=claim.said_by or None,
        said_by_kind=claim.said_by_kind,
        occupied=claim.occupied,
        trip=claim.trip,
        outcome=None if law is None else law.outcome,
        duty=None if law is None else law.duty,
        summary=None if law is None else law.summary,
        evidence=[
            {"start": part.start, "end": part.end, "text": part.text} for part in claim.evidence
        ],
    )


def _believable(day: date | None, found: date) -> date | None:
    """A report from the future has a wrong clock; one from tomorrow only another time zone."""
    return day if day is not None and day <= found + timedelta(days=1) else None


def _address(item: Item, document: Document) -> str:
    """The address under which the document is kept.

    A page may name another address of its own host as the canonical one, but never another host's.
    """
    asked = item.address or ""
    named = canonical(document.address or "")
    if (
        named
        and asked
        and host_of(named).removeprefix("www.") != host_of(asked).removeprefix("www.")
    ):
        named = None
    return (
        named
        or asked
        or f"feed:{item.source}:{sha256(item.key.encode('utf-8', 'replace')).hexdigest()[:32]}"
    )


def _paragraphs(text: str) -> Any:
    from dedere.reader.document import split

    return split(text)


def _digest(title: str | None, text: str) -> str:
    words = " ".join(f"{title or ''}\n{text}".split())
    return sha256(words.encode("utf-8", "replace")).hexdigest()
