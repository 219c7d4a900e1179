"""One report from end to end: document, reading, assessments, checks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from dedere.checks import Statement, check_statements
from dedere.checks.check import LANGUAGES
from dedere.law import Assessment, Presence, assess
from dedere.reader import Claim, Document, Reading, read_document
from dedere.record import Record


@dataclass(frozen=True, slots=True)
class AssessedClaim:
    """A claim with what the law says of it.

    `on` is the day assessed: the earliest day that the claim can mean, or the report's own where
    the claim names none. `also` is the assessment of the latest such day where it comes out
    differently.
    """

    claim: Claim
    on: date | None
    assessment: Assessment | None
    also: Assessment | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What one report says, what follows from it, and what of its assertions holds."""

    document: Document
    claims: tuple[AssessedClaim, ...]
    statements: tuple[Statement, ...]
    persons: tuple[str, ...]
    states: tuple[str, ...]
    reading: Reading
    known: date | None
    doctrine: str

    @property
    def note(self) -> str | None:
        """What was not done with this text and why: its language is not read, or not checked."""
        if self.reading.note is not None or self.document.language in LANGUAGES:
            return self.reading.note
        return "Its claims were read; what the text asserts is checked in English only."

    def as_dict(self) -> dict[str, Any]:
        """The report as the JSON object that `dedere read --json` prints."""
        document = self.document
        published = document.published
        return {
            "document": {
                "title": document.title,
                "published": None if published is None else published.isoformat(),
                "language": document.language,
                "characters": len(document.text),
                "address": document.address,
                "outlet": document.outlet,
                "note": self.note,
            },
            "claims": [_claim_dict(claim) for claim in self.claims],
            "statements": [statement.as_dict() for statement in self.statements],
            "persons": list(self.persons),
            "states": list(self.states),
        }


def read_report(
    record: Record,
    document: Document,
    *,
    known: date | None = None,
    doctrine: str = "court",
    definitions: Mapping[str, str] | None = None,
) -> Report:
    """Return what the document says, assessed and checked.

    `known` limits what the assessments may use to what was public by that day; statements are
    checked as known on the report's own day unless `known` is given.
    """
    reading = read_document(record, document, known=known)
    claims = tuple(_assessed(record, claim, document, known, doctrine) for claim in reading.claims)
    statements = check_statements(record, reading, known=known, definitions=definitions)
    return Report(
        document=document,
        claims=claims,
        statements=statements,
        persons=reading.persons,
        states=reading.states,
        reading=reading,
        known=known,
        doctrine=doctrine,
    )


def _assessed(
    record: Record, claim: Claim, document: Document, known: date | None, doctrine: str
) -> AssessedClaim:
    on = claim.earliest or document.published
    if on is None:
        return AssessedClaim(claim, None, None)
    presence: Presence = "remote" if claim.mode == "remote" else claim.presence

    def at(day: date) -> Assessment:
        return assess(
            record,
            claim.person,
            claim.state,
            day,
            known=known,
            presence=presence,
            doctrine=doctrine,
        )

    first = at(on)
    last = claim.latest
    if last is None or last == on:
        return AssessedClaim(claim, on, first)
    other = at(last)
    return AssessedClaim(claim, on, first, other if other.outcome != first.outcome else None)


def _claim_dict(assessed: AssessedClaim) -> dict[str, Any]:
    claim, assessment = assessed.claim, assessed.assessment
    return {
        "person": claim.person,
        "state": claim.state,
        "place": claim.place,
        "start": claim.start,
        "end": claim.end,
        "precision": claim.precision,
        "status": claim.status,
        "mode": claim.mode,
        "presence": claim.presence,
        "representative": claim.representative,
        "occasion": claim.occasion,
        "forum": claim.forum,
        "said_by": claim.said_by,
        "said_by_kind": claim.said_by_kind,
        "evidence": [
            {"start": part.start, "end": part.end, "text": part.text} for part in claim.evidence
        ],
        "occupied": claim.occupied,
        "trip": claim.trip,
        "assessment": None
        if assessment is None
        else {
            "on": assessment.on.isoformat(),
            "outcome": assessment.outcome,
            "duty": assessment.duty,
            "doctrine": assessment.doctrine,
            "summary": assessment.summary,
            "unverified": list(assessment.unverified),
            "derivation": assessment.derivation.as_dict(),
            "also": None
            if assessed.also is None
            else {
                "on": assessed.also.on.isoformat(),
                "outcome": assessed.also.outcome,
                "summary": assessed.also.summary,
            },
        },
    }


_STAYED_AWAY = frozenset({"declined", "cancelled", "denied", "postponed"})


def as_it_went(claim: Claim, text: str) -> str:
    """Return the sentence on a duty as the trip was: made, supposed, or one that did not happen."""
    if claim.mode == "remote":
        return text
    if claim.status in _STAYED_AWAY:
        forms = (" would have been ", " would not have been ", "Had the visit taken place: ")
    elif claim.status == "hypothetical":
        forms = (" would be ", " would not be ", "Should it come to it: ")
    else:
        return text
    would, would_not, otherwise = forms
    for plain, formed in (
        (" is not obliged", f"{would_not}obliged"),
        (" is obliged", f"{would}obliged"),
    ):
        if plain in text:
            return text.replace(plain, formed, 1)
    return otherwise + text
