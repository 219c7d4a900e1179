"""A verdict as schema.org ClaimReview, for pages that search engines and archives read."""

from __future__ import annotations

from datetime import date
from typing import Any

from dedere.checks.model import Statement, Verdict

# Ratings from 1 (contradicted) to 3 (supported); what cannot be checked has a name and no number.
RATINGS: dict[Verdict, tuple[int | None, str]] = {
    "supported": (3, "Supported by the record"),
    "imprecise": (2, "Imprecise"),
    "contradicted": (1, "Contradicted by the record"),
    "not_checkable": (None, "Not checkable"),
}


def claim_review(
    statement: Statement,
    *,
    address: str | None,
    published: date | None,
    author: str,
    reviewed: date | None = None,
) -> dict[str, Any]:
    """Return the verdict as a schema.org `ClaimReview` object (JSON-LD).

    `address` and `published` are those of the report in which the words stand, `author` names who
    reviews, `reviewed` is the ISO day of the review. Sources of the evidence become citations.
    """
    value, name = RATINGS[statement.verdict]
    rating: dict[str, Any] = {"@type": "Rating", "alternateName": name}
    if value is not None:
        rating |= {"ratingValue": value, "bestRating": 3, "worstRating": 1}
    appearance: dict[str, Any] = {"@type": "CreativeWork"}
    if address:
        appearance["url"] = address
    if published:
        appearance["datePublished"] = published.isoformat()
    parts = [statement.because, statement.definition and f"Definition: {statement.definition}."]
    parts += [statement.suggestion and f"Better: {statement.suggestion}", statement.later]
    review: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "claimReviewed": statement.text,
        "itemReviewed": {"@type": "Claim", "appearance": appearance},
        "author": {"@type": "Organization", "name": author},
        "reviewRating": rating,
        "reviewBody": " ".join(part for part in parts if part),
        "inLanguage": "en",
    }
    if reviewed:
        review["datePublished"] = reviewed.isoformat()
    sources = [source for proof in statement.evidence for source in proof.sources]
    addresses = [source for source in dict.fromkeys(sources) if source.startswith("http")]
    if addresses:
        review["citation"] = addresses
    return review
