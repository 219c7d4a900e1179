"""Verdicts as schema.org ClaimReview."""

from __future__ import annotations

import json
from datetime import date

import pytest

from dedere.checks import Statement, claim_review
from dedere.record.record import Record
from tests.checks.gold import statements_of


def review(record: Record, text: str) -> tuple[Statement, dict[str, object]]:
    (statement,) = statements_of(record, text, "2024-08-29")
    return statement, claim_review(
        statement,
        address="https://example.org/report",
        published=date(2024, 8, 29),
        author="Example Desk",
        reviewed=date(2024, 8, 30),
    )


def test_review_names_words_rating_and_report(record: Record) -> None:
    statement, found = review(record, "Mongolia is a signatory to the Rome Statute.")
    assert found["@type"] == "ClaimReview"
    assert statement.text == found["claimReviewed"]
    assert found["reviewRating"] == {
        "@type": "Rating",
        "alternateName": "Imprecise",
        "ratingValue": 2,
        "bestRating": 3,
        "worstRating": 1,
    }
    assert found["itemReviewed"] == {
        "@type": "Claim",
        "appearance": {
            "@type": "CreativeWork",
            "url": "https://example.org/report",
            "datePublished": "2024-08-29",
        },
    }
    assert found["datePublished"] == "2024-08-30"


def test_what_cannot_be_checked_has_no_number(record: Record) -> None:
    _, found = review(record, "Since the invasion Putin has never been to the West.")
    assert found["reviewRating"] == {"@type": "Rating", "alternateName": "Not checkable"}


def test_review_is_plain_json(record: Record) -> None:
    _, found = review(record, "Mongolia is a signatory to the Rome Statute.")
    assert found == json.loads(json.dumps(found))


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Neither Russia nor the United States is a member of the ICC.", "Supported"),
        ("Neither of them, Russia nor Belarus, is a member of the ICC.", "Supported"),
        ("Neither Mongolia nor Armenia is obliged to arrest Vladimir Putin.", "Contradicted"),
        ("None of Russia, China and India is a party to the Rome Statute.", "Supported"),
        ("Nor has India signed the Rome Statute.", "Supported"),
        ("Nor is Mongolia obliged to arrest Vladimir Putin.", "Contradicted"),
        ("Never has Vladimir Putin visited Mongolia.", "Contradicted"),
        ("Not once has Vladimir Putin been to Mongolia.", "Contradicted"),
        ("Not since 2023 has Vladimir Putin visited a member of the ICC.", "Contradicted"),
    ],
)
def test_the_words_reviewed_begin_with_what_denies_them(
    record: Record, sentence: str, verdict: str
) -> None:
    (statement,) = statements_of(record, sentence, "2025-01-10")
    found = claim_review(statement, address=None, published=None, author="Example Desk")
    assert (found["claimReviewed"], found["reviewRating"]["alternateName"]) == (  # type: ignore[index]
        sentence.rstrip("."),
        f"{verdict} by the record",
    )


def test_a_denial_of_the_sentence_before_is_not_drawn_in(record: Record) -> None:
    (statement,) = statements_of(
        record, "It is neither. Mongolia is a party to the ICC.", "2025-01-10"
    )
    assert statement.text == "Mongolia is a party to the ICC"
