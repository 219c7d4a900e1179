"""Polling one source: what it announces that is worth an item. Runs in a worker thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from fnmatch import fnmatchcase
from hashlib import sha256

from dedere.errors import FetchError, Place
from dedere.store.columns import storable
from dedere.store.model import ItemDraft, SourceState
from dedere.watch.addresses import host_of
from dedere.watch.charset import best_charset
from dedere.watch.config import Source
from dedere.watch.feeds.model import Entry, Feed
from dedere.watch.feeds.parse import parse_feed, parse_links
from dedere.watch.fetching import Answer, Fetcher
from dedere.watch.pace import Heard, Pace, pace
from dedere.watch.robots import Robots

Wanted = Callable[[str], bool]
_MOST_CHILDREN = 4
# How much of an announcement's own words is looked at to see whether it goes first.
_LOOKED_AT = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Polled:
    """What a source gave, and when it may be asked again; no items when it is as it was."""

    source: Source
    items: tuple[ItemDraft, ...]
    etag: str | None
    last_modified: str | None
    body_digest: str | None
    pace: Pace


class Poller:
    """Polls sources with one way of fetching; `wanted` says if a text names somebody wanted."""

    def __init__(
        self,
        fetcher: Fetcher,
        robots: Robots,
        clock: Callable[[], datetime],
        wanted: Wanted = lambda _: False,
    ) -> None:
        self._fetcher, self._robots, self._clock = fetcher, robots, clock
        self._wanted = wanted

    def poll(self, source: Source, state: SourceState) -> Polled:
        """Return what the source announces now; raises FetchError."""
        if source.robots and not self._robots.allows(source.address):
            raise FetchError(
                "robots",
                "The host's robots.txt asks not to fetch this, or cannot be had.",
                place=Place(file=source.address),
                way_out="Choose another source, or set robots = false with the host's consent.",
            )
        answer = self._fetcher.get(
            source.address, etag=state.etag, last_modified=state.last_modified
        )
        if answer.unchanged:
            return Polled(
                source=source,
                items=(),
                etag=answer.etag or state.etag,
                last_modified=answer.last_modified or state.last_modified,
                body_digest=state.body_digest,
                pace=pace(source, Heard(fresh_for=answer.fresh_for, checked=True)),
            )
        digest = sha256(answer.body).hexdigest()
        same = digest == state.body_digest
        items, ttl = ((), _ttl_before(state)) if same else self._items(source, answer)
        heard = Heard(
            fresh_for=answer.fresh_for,
            ttl=ttl,
            wasted=len(answer.body) if same else 0,
            checked=bool(answer.etag or answer.last_modified),
        )
        return Polled(
            source=source,
            items=items,
            etag=_short(answer.etag),
            last_modified=_short(answer.last_modified),
            body_digest=digest,
            pace=pace(source, heard),
        )

    def _items(self, source: Source, answer: Answer) -> tuple[tuple[ItemDraft, ...], float | None]:
        now = self._clock()
        if source.kind == "page":
            return (self._page(source, answer, now),), None
        feed = self._feed(source, answer)
        entries = [*feed.entries, *self._of_children(feed)]
        return tuple(drafts(entries, source, now, self._wanted)), feed.ttl

    def _feed(self, source: Source, answer: Answer) -> Feed:
        address = answer.final_address or source.address
        if source.kind == "links":
            return parse_links(answer.body, address=address, charset=answer.charset)
        return parse_feed(answer.body, address=address, charset=answer.charset)

    def _of_children(self, feed: Feed) -> Iterable[Entry]:
        """The entries of the newest files that a sitemap's index names; one that fails is left."""
        for address in feed.children[:_MOST_CHILDREN]:
            try:
                answer = self._fetcher.get(address)
                yield from parse_feed(answer.body, address=address, charset=answer.charset).entries
            except FetchError:
                continue

    def _page(self, source: Source, answer: Answer, now: datetime) -> ItemDraft:
        from dedere.reader import document_from_bytes

        document = document_from_bytes(
            answer.body,
            content_type=answer.content_type,
            charset=best_charset(answer.body, answer.charset),
            address=source.address,
        )
        text = " ".join(document.text.split())
        return ItemDraft(
            source=source.name,
            key=source.address,
            digest=sha256(text.encode("utf-8", "replace")).hexdigest(),
            address=source.address,
            host=host_of(source.address),
            title=document.title,
            published=None,
            language=source.language,
            found_at=now,
        )


def drafts(
    entries: Iterable[Entry], source: Source, now: datetime, wanted: Wanted = lambda _: False
) -> Iterable[ItemDraft]:
    """Yield the items that a source's settings let in: matching, recent, at most `limit`."""
    oldest, count = (now - source.max_age).date(), 0
    for entry in entries:
        if source.match and not (entry.address and fnmatchcase(entry.address, source.match)):
            continue
        if entry.published is not None and entry.published < oldest:
            continue
        if entry.address is None and not entry.text and source.read == "page":
            continue
        published = entry.published
        if published is not None and published > now.date() + timedelta(days=1):
            published = None
        count += 1
        if count > source.limit:
            return
        needed = source.read == "feed" or entry.address is None
        yield ItemDraft(
            source=source.name,
            key=storable(entry.key),
            digest=entry.digest,
            address=entry.address,
            host=host_of(entry.address) if entry.address and not needed else "",
            title=entry.title,
            text=entry.text if needed else None,
            published=published,
            language=(entry.language or source.language or "")[:35] or None,
            urgent=wanted(f"{entry.title or ''}\n{(entry.text or '')[:_LOOKED_AT]}"),
            found_at=now,
        )


def _ttl_before(state: SourceState) -> float | None:
    """What the same body asked for when it was read."""
    return None if state.pace_why != "asked" else state.pace_seconds


def _short(header: str | None) -> str | None:
    return header if header is not None and len(header) < 400 else None
