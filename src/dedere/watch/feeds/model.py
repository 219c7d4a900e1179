"""What a feed announces, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

MOST_ENTRIES = 50_000
LONGEST_TEXT = 1_000_000
LONGEST_TITLE = 1_000
LONGEST_KEY = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One announcement. `text` is the feed's own wording, as HTML or plain text."""

    key: str
    address: str | None
    title: str | None = None
    text: str | None = None
    published: date | None = None
    updated: str | None = None
    language: str | None = None

    @property
    def digest(self) -> str:
        """What identifies this state of the entry: another one means that it was changed."""
        day = self.published.isoformat() if self.published else ""
        parts = (self.address or "", self.title or "", self.text or "", self.updated or "", day)
        return sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed as parsed: entries in its order, and further files that an index names.

    `ttl` is for how many seconds the feed says that it may be kept, or None.
    """

    format: str
    title: str | None = None
    language: str | None = None
    entries: tuple[Entry, ...] = ()
    children: tuple[str, ...] = ()
    cut: bool = False
    ttl: float | None = None
