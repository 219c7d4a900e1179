"""What can be set for one run; passed in, never read from a module."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Limits for one run.

    `max_characters` bounds a report's text; `fetch_seconds` and `fetch_bytes` bound what is
    fetched from an address.
    """

    max_characters: int = 5_000_000
    fetch_seconds: float = 10.0
    fetch_bytes: int = 5_000_000
