"""How one desk is set up; passed in once when the application is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path


def _today() -> date:
    return datetime.now(UTC).date()


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class DeskSettings:
    """Settings of a desk. `today` and `now` are its only clocks, in UTC.

    `public` lets anyone look; otherwise every page asks for an account. `fetch` lets the page
    "Read" fetch an address. `secure` marks the session cookie for HTTPS only; `proxied` trusts the
    last address that a proxy added in X-Forwarded-For. Sizes are in bytes, texts in characters;
    `kept_pages` is what made pages may take in memory, 0 to make each anew. `cache` is a folder for
    compiled templates, None to compile them with each start.
    """

    public: bool = True
    fetch: bool = True
    secure: bool = False
    proxied: bool = False
    language: str = "en"
    session_hours: int = 12
    max_body: int = 64_000
    max_report: int = 5_500_000
    reads_per_minute: int = 30
    kept_pages: int = 32_000_000
    cache: Path | None = None
    today: Callable[[], date] = _today
    now: Callable[[], datetime] = _now
