"""How the checks do on the gold statements: counts, never the rows of the blind part."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dedere.checks import Statement, check_statements
from dedere.reader.document import document_from_text
from dedere.reader.read import read_document
from dedere.record.record import Record

GOLD = Path(__file__).parent.parent / "gold"
DECIDED = frozenset({"supported", "contradicted", "imprecise"})
# Kinds that say much the same: a stand-in is a kind of trip, an earlier outcome a precedent.
ALIKE = (
    {"membership", "signature", "member_count"},
    {"duty"},
    {"warrant", "warrant_date"},
    {"first", "since", "never", "only", "count", "trip"},
    {"trip", "substitute", "remote", "outcome", "precedent"},
    {"office"},
)


@dataclass(frozen=True, slots=True)
class Score:
    """`right` of `decided` verdicts are those of the gold; `wanted` verdicts could be decided."""

    decided: int
    right: int
    wanted: int

    @property
    def precision(self) -> float:
        """The share of decided verdicts that are right."""
        return self.right / self.decided

    @property
    def recall(self) -> float:
        """The share of decidable statements that were found and decided rightly."""
        return self.right / self.wanted


def digest() -> str:
    """The SHA-256 of the gold statements."""
    return hashlib.sha256((GOLD / "statements.jsonl").read_bytes()).hexdigest()


def alike(left: str, right: str) -> bool:
    """Whether two kinds name the same sort of statement."""
    return left == right or any(left in group and right in group for group in ALIKE)


def pick(found: tuple[Statement, ...], start: int, end: int, kind: str) -> Statement | None:
    """The statement of that kind that covers most of the words."""
    near = [s for s in found if s.start < end and s.end > start and alike(s.kind, kind)]
    near.sort(key=lambda s: (s.kind != kind, -(min(s.end, end) - max(s.start, start))))
    return near[0] if near else None


def statements_of(record: Record, text: str, published: str) -> tuple[Statement, ...]:
    """The statements of an English text of that day."""
    document = document_from_text(text, published=date.fromisoformat(published), language="en")
    return check_statements(record, read_document(record, document))


def score(record: Record, part: str | None = None) -> Score:
    """The score on one part of the gold statements, or on all."""
    count: Counter[str] = Counter()
    for line in (GOLD / "statements.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if part is not None and row["part"] != part:
            continue
        start = row["text"].index(row["quote"])
        found = pick(
            statements_of(record, row["text"], row["published"]),
            start,
            start + len(row["quote"]),
            row["kind"],
        )
        verdict = found.verdict if found else "not_checkable"
        count["decided"] += verdict in DECIDED
        count["right"] += verdict in DECIDED and verdict == row["verdict"]
        count["wanted"] += row["verdict"] in DECIDED
    return Score(count["decided"], count["right"], count["wanted"])
