"""What a short text in another language than English is read as; its language is told from it."""

from __future__ import annotations

from datetime import date

from dedere.reader import Claim, document_from_text, read_document
from dedere.record import Record


def claims_of(record: Record, text: str, published: str) -> tuple[Claim, ...]:
    """Return the claims of a text that was published on the day, given as ISO 8601."""
    document = document_from_text(text, published=date.fromisoformat(published))
    return read_document(record, document).claims


def told(record: Record, published: str, text: str) -> list[tuple[str, str, str]]:
    """Return person, state and status of each claim."""
    return [(c.person, c.state, c.status) for c in claims_of(record, text, published)]
