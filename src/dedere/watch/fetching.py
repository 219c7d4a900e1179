"""Fetching for the watch: conditional, bounded, and only from the public internet.

A host in a private network is reached only when the operator names it (`private_hosts`); a
redirect to any other private address is refused all the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Protocol

from dedere.errors import FetchError, Place

Resolver = Callable[[str, int], list[str]]

FEED_TYPES = (
    "application/atom+xml,application/rss+xml,application/feed+json,application/json;q=0.9,"
    "application/xml;q=0.9,text/xml;q=0.9,text/html;q=0.8,*/*;q=0.5"
)
_DAY = 86_400.0
_MAX_AGE = re.compile(r"(?<![\w-])max-age\s*=\s*\"?(\d{1,9})", re.ASCII)
# Answers that another try will not change.
_FINAL = frozenset({400, 401, 402, 403, 404, 405, 406, 410, 451})
_FINAL_CODES = frozenset({"bad-address", "private-address", "too-large", "not-text", "bad-pdf"})


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address gave; `unchanged` when the server says that it is as it was.

    `fresh_for` is for how many seconds the server says that the answer holds, or None.
    """

    body: bytes
    unchanged: bool = False
    content_type: str | None = None
    charset: str | None = None
    final_address: str = ""
    etag: str | None = None
    last_modified: str | None = None
    fresh_for: float | None = None


class Fetcher(Protocol):
    """Anything that fetches; it must be safe to call from several threads."""

    def get(
        self, address: str, *, etag: str | None = None, last_modified: str | None = None
    ) -> Answer:
        """Return what the address gives; raises FetchError with the server's status if any."""
        ...


class SafeFetcher:
    """Fetches with `dedere.reader.fetch`."""

    def __init__(
        self,
        *,
        agent: str,
        seconds: float = 10.0,
        limit: int = 5_000_000,
        private_hosts: frozenset[str] = frozenset(),
        resolver: Resolver | None = None,
    ) -> None:
        self._agent = agent
        self._seconds = seconds
        self._limit = limit
        self._private = private_hosts
        self._resolver = resolver

    def get(
        self, address: str, *, etag: str | None = None, last_modified: str | None = None
    ) -> Answer:
        """Return what the address gives."""
        from dedere.reader.fetch import fetch

        headers = {"User-Agent": self._agent, "Accept": FEED_TYPES}
        headers |= _conditions(etag, last_modified)
        found = fetch(
            address,
            seconds=self._seconds,
            limit=self._limit,
            headers=headers,
            # The check of each resolved address is ours then, and no weaker.
            allow_private=bool(self._private),
            resolver=self._checked,
        )
        return Answer(
            body=found.body,
            unchanged=found.status == 304,
            content_type=found.content_type,
            charset=found.charset,
            final_address=found.final_address,
            etag=found.etag,
            last_modified=found.last_modified,
            fresh_for=fresh_for(found.headers),
        )

    def _checked(self, host: str, port: int) -> list[str]:
        from dedere.reader.fetch import is_public, resolve

        found = (self._resolver or resolve)(host, port)
        if host.lower() not in self._private and not all(is_public(ip) for ip in found):
            raise FetchError(
                "private-address",
                f"'{host}' lies in a private network.",
                place=Place(field="address"),
                way_out="Name the host under private_hosts if it is one of yours.",
            )
        return found


def is_final(fault: Exception) -> bool:
    """Return whether trying again later is pointless."""
    status = getattr(fault, "status", None)
    return status in _FINAL or getattr(fault, "code", None) in _FINAL_CODES


def retry_after(fault: Exception) -> float | None:
    """Return the seconds that the server asks to wait, at most a day, or None."""
    value = (getattr(fault, "retry_after", None) or "").strip()
    if value.isascii() and value.isdigit() and len(value) < 9:
        return min(float(value), _DAY)
    until = _moment(value)
    if until is None:
        return None
    return min(max((until - datetime.now(UTC)).total_seconds(), 0.0), _DAY)


def fresh_for(headers: Mapping[str, str]) -> float | None:
    """Return for how many seconds an answer holds by its headers (RFC 9111, 4.2), or None."""
    told = headers.get("cache-control", "").lower()
    if re.search(r"\bno-(?:cache|store)\b", told):
        return None
    if (found := _MAX_AGE.search(told)) is not None:
        age = headers.get("age", "").strip()
        spent = float(age) if age.isascii() and age.isdigit() and len(age) < 9 else 0.0
        return max(min(float(found[1]), _DAY) - spent, 0.0)
    ends, begun = _moment(headers.get("expires", "")), _moment(headers.get("date", ""))
    if ends is None or begun is None:
        return None
    return min(max((ends - begun).total_seconds(), 0.0), _DAY)


def _moment(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text.strip()[:60])
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found


def agent(version: str, contact: str | None) -> str:
    """Return what the watch says it is, with the operator's contact when given."""
    return f"dedere/{version} (watches feeds{'; ' + contact if contact else ''})"


def _conditions(etag: str | None, last_modified: str | None) -> Mapping[str, str]:
    values = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {
        name: value
        for name, value in values.items()
        if value and len(value) < 400 and value.isascii() and value.isprintable()
    }
