"""What a report asserts and what the record says of it, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

Kind = Literal[
    "membership",
    "signature",
    "member_count",
    "duty",
    "warrant",
    "warrant_date",
    "first",
    "since",
    "never",
    "only",
    "count",
    "trip",
    "substitute",
    "remote",
    "office",
    "outcome",
    "precedent",
]
Verdict = Literal["supported", "contradicted", "imprecise", "not_checkable"]
ProofKind = Literal[
    "treaty_act",
    "warrant",
    "warrant_event",
    "trip",
    "decision",
    "office",
    "coverage",
    "article",
    "state",
    "person",
]


@dataclass(frozen=True, slots=True)
class Proof:
    """One fact that a verdict rests on.

    `id` is the row's id in the record (for an article, such as `RS 86`, the article itself),
    `day` its ISO 8601 day, `text` the fact in words. `unverified` means that no source was seen.
    """

    id: str
    kind: ProofKind
    day: str | None
    text: str
    sources: tuple[str, ...] = ()
    unverified: bool = False

    def as_dict(self) -> dict[str, Any]:
        """The proof as plain data."""
        return {
            "id": self.id,
            "kind": self.kind,
            "day": self.day,
            "text": self.text,
            "sources": list(self.sources),
            "unverified": self.unverified,
        }


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the record says of an assertion, before it is tied to a place in a text.

    `because` is the reason in one or two sentences, `definition` what the verdict depends on,
    `computed` the number or value found, `suggestion` a corrected sentence, `later` what later
    facts changed. `definition` names every definition where two fair ones disagree.
    """

    verdict: Verdict
    because: str
    evidence: tuple[Proof, ...] = ()
    definition: str | None = None
    computed: str | None = None
    suggestion: str | None = None
    later: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A checkable assertion of a report with its verdict: `document.text[start:end] == text`.

    `source` is the source of the suggestion. `unverified` is True when the verdict rests on a row
    for which no source was seen; `because` says so in words.
    """

    kind: Kind
    text: str
    start: int
    end: int
    verdict: Verdict
    because: str
    about: Mapping[str, Any] = field(default_factory=dict)
    evidence: tuple[Proof, ...] = ()
    definition: str | None = None
    computed: str | None = None
    suggestion: str | None = None
    source: str | None = None
    later: str | None = None
    unverified: bool = False
    known: date | None = None

    def as_dict(self) -> dict[str, Any]:
        """The statement as plain data; `known` is the ISO day as of which the facts were taken."""
        return {
            "kind": self.kind,
            "text": self.text,
            "start": self.start,
            "end": self.end,
            "about": dict(self.about),
            "verdict": self.verdict,
            "because": self.because,
            "evidence": [proof.as_dict() for proof in self.evidence],
            "definition": self.definition,
            "computed": self.computed,
            "suggestion": self.suggestion,
            "source": self.source,
            "later": self.later,
            "unverified": self.unverified,
            "known": self.known.isoformat() if self.known else None,
        }
