"""What a short English text is read as, in a line for each claim."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from dedere.reader import document_from_text, read_document
from dedere.reader.model import Claim
from dedere.record import Record, load_record


@lru_cache(maxsize=1)
def _record() -> Record:
    return load_record()


def claims(published: str, text: str) -> tuple[Claim, ...]:
    """Return the claims of a text that was published on the day, given as ISO 8601."""
    document = document_from_text(text, published=date.fromisoformat(published), language="en")
    return read_document(_record(), document).claims


def stays(published: str, text: str) -> list[str]:
    """Return state and status of each claim: "MNG made", with the mode unless in person."""
    return [
        f"{claim.state} {claim.status}" + ("" if claim.mode == "in_person" else f" {claim.mode}")
        for claim in claims(published, text)
    ]


def dated(published: str, text: str) -> list[str]:
    """Return state and days of each claim: "MNG 2024-09-02", "HUN 2025-04-03/2025-04-06"."""
    return [
        f"{claim.state} {claim.start}" + (f"/{claim.end}" if claim.end else "")
        for claim in claims(published, text)
    ]


def travellers(published: str, text: str) -> list[str]:
    """Return person and state of each claim: "vladimir-putin MNG"."""
    return [f"{claim.person} {claim.state}" for claim in claims(published, text)]
