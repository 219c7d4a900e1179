"""A report, read and annotated in place: paragraphs in pieces, notes beside them, a summary."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from dedere.desk import when
from dedere.desk.context import Desk
from dedere.desk.draw.signs import form
from dedere.desk.views.rows import Data, told

if TYPE_CHECKING:
    from dedere.checks import Statement
    from dedere.report import AssessedClaim, Report

# A page shows at most so many characters of text and so many notes; the JSON has all.
SHOWN, NOTES = 60_000, 250
VERDICTS = ("supported", "contradicted", "imprecise", "not_checkable")


@dataclass(frozen=True, slots=True)
class Span:
    """Words of the text that a note is about."""

    start: int
    end: int
    note: str
    kind: str


def annotated(desk: Desk, report: Report) -> Data:
    """Return what the page shows: a summary, the paragraphs with their marks, the notes."""
    claims = [_claim(desk, index, item) for index, item in enumerate(report.claims, 1)]
    statements = [_statement(index, item) for index, item in enumerate(report.statements, 1)]
    notes = sorted([*claims, *statements], key=lambda note: (int(note["at"]), note["id"]))
    kept = notes[:NOTES]
    spans = [
        Span(part["start"], part["end"], note["id"], note["class"])
        for note in kept
        for part in note["parts"]
    ]
    paragraphs, cut = _paragraphs(report, kept, spans)
    document = report.document
    return {
        "title": document.title or "",
        "published": document.published.isoformat() if document.published else None,
        "language": document.language,
        "address": document.address or "",
        "outlet": document.outlet or "",
        "note": report.note,
        "persons": [{"person": one, "name": desk.person_name(one)} for one in report.persons],
        "states": [{"state": one, "name": desk.state_name(one)} for one in report.states],
        "paragraphs": paragraphs,
        "cut": cut or len(notes) > NOTES,
        "notes": len(notes),
        "claims": claims,
        "statements": statements,
        "counts": {
            verdict: sum(row["verdict"] == verdict for row in statements) for verdict in VERDICTS
        },
        "headline": headline(desk, claims, statements),
        "summary": summary(desk, claims, statements),
    }


def _claim(desk: Desk, index: int, item: AssessedClaim) -> Data:
    from dedere.report import as_it_went

    claim, law = item.claim, item.assessment
    outcome = law.outcome if law else "no_warrant"
    day = f"?on={law.on.isoformat()}" if law else ""
    return {
        "id": f"c{index}",
        "kind": "claim",
        "at": claim.evidence[0].start if claim.evidence else 0,
        "parts": [{"start": part.start, "end": part.end} for part in claim.evidence],
        "class": f"{form(claim.status, claim.mode, claim.presence)} o-{outcome}",
        "person": claim.person,
        "person_name": desk.person_name(claim.person),
        "state": claim.state,
        "state_name": desk.state_name(claim.state),
        "place": claim.place or "",
        "when": when.of_claim(claim.start, claim.end) or desk.texts("when.unknown"),
        "status": claim.status,
        "form": form(claim.status, claim.mode, claim.presence),
        "said": told(desk, claim.status, claim.mode, claim.presence, claim.representative or ""),
        "mode": claim.mode,
        "representative": claim.representative or "",
        "said_by": claim.said_by,
        "occupied": claim.occupied,
        "trip": claim.trip,
        "outcome": outcome,
        "word": desk.texts.word("outcome", outcome),
        "summary": as_it_went(claim, law.summary) if law else "",
        "also": {"day": when.day(item.also.on), "summary": as_it_went(claim, item.also.summary)}
        if item.also
        else None,
        "basis": list(law.basis) if law else [],
        "unverified": bool(law and law.unverified),
        "link": f"/duty/{claim.person}/{claim.state}{day}",
    }


def _statement(index: int, item: Statement) -> Data:
    return {
        "id": f"s{index}",
        "kind": "statement",
        "at": item.start,
        "parts": [{"start": item.start, "end": item.end}],
        "class": f"v-{item.verdict}",
        "text": item.text,
        "about": item.kind,
        "verdict": item.verdict,
        "because": item.because,
        "suggestion": item.suggestion,
        "definition": item.definition,
        "computed": item.computed,
        "later": item.later,
        "unverified": item.unverified,
        "evidence": [
            {**proof.as_dict(), "link": _link(proof.kind, proof.id)} for proof in item.evidence
        ],
    }


def _link(kind: str, key: str) -> str | None:
    if kind == "trip":
        return f"/trip/{key}"
    if kind == "person":
        return f"/person/{key}"
    if kind == "state":
        return f"/state/{key}"
    return None


def _paragraphs(
    report: Report, notes: list[Data], spans: Iterable[Span]
) -> tuple[list[Data], bool]:
    """The paragraphs in pieces; those far from any note are left out of a very long text."""
    text = report.document.text
    whole = report.document.paragraphs
    if not whole:
        return [], False
    homes: dict[int, list[Data]] = {}
    starts = [paragraph.start for paragraph in whole]
    for note in notes:
        homes.setdefault(max(0, bisect_right(starts, note["at"]) - 1), []).append(note)
    ordered = sorted(spans, key=lambda span: (span.start, -span.end))
    rows, shown, cut, at = [], 0, False, 0
    for index, paragraph in enumerate(whole):
        here = homes.get(index, [])
        length = paragraph.end - paragraph.start
        if shown + length > SHOWN and not here:
            cut = True
            continue
        end = min(paragraph.end, paragraph.start + SHOWN)
        cut = cut or end < paragraph.end
        while at < len(ordered) and ordered[at].end <= paragraph.start:
            at += 1
        inside = []
        for span in ordered[at:]:
            if span.start >= end:
                break
            if span.end > paragraph.start:
                inside.append(span)
        shown += length
        rows.append(
            {
                "kind": paragraph.kind,
                "pieces": _pieces(text, paragraph.start, end, inside),
                "notes": here,
            }
        )
    return rows, cut


def _pieces(text: str, start: int, end: int, spans: list[Span]) -> list[Data]:
    """Cut a stretch of text where marks begin and end; each piece names the notes about it."""
    cuts = {start, end}
    for span in spans:
        cuts.update((max(start, span.start), min(end, span.end)))
    edges = sorted(cuts)
    pieces: list[Data] = []
    begun: set[str] = set()
    for left, right in pairwise(edges):
        over = [span for span in spans if span.start < right and span.end > left]
        names = list(dict.fromkeys(span.note for span in over))
        fresh = [name for name in names if name not in begun]
        begun.update(fresh)
        classes = " ".join(dict.fromkeys(span.kind for span in reversed(over)))
        pieces.append({"text": text[left:right], "notes": names, "begins": fresh, "class": classes})
    return pieces


def headline(desk: Desk, claims: list[Data], statements: list[Data]) -> str:
    """Return the answer to "is it right?" in a sentence, then what it tells of."""
    texts = desk.texts
    counts = Counter(row["verdict"] for row in statements)
    parts = [texts("read.checked_title", n=len(statements))]
    if statements:
        parts = [texts("read.holds_title", n=counts["supported"], of=len(statements))]
        parts += [
            texts(f"read.count.{verdict}", n=counts[verdict])
            for verdict in VERDICTS[1:]
            if counts[verdict]
        ]
    return f"{', '.join(parts)}. {texts('read.answer_title', n=len(claims))}."


def summary(desk: Desk, claims: list[Data], statements: list[Data]) -> list[str]:
    """Return the finding in a few lines, fit to be copied."""
    texts = desk.texts
    lines = [
        texts(
            "read.line",
            name=row["person_name"],
            place=row["state_name"],
            when=row["when"],
            said=row["said"],
            summary=" ".join(_said(desk, row)),
        )
        for row in claims[:6]
    ]
    counts = Counter(row["verdict"] for row in statements)
    parts = [
        texts(f"read.count.{verdict}", n=counts[verdict]) for verdict in VERDICTS if counts[verdict]
    ]
    if parts:
        lines.append(texts("read.checked", counts=", ".join(parts)))
    lines += [
        texts(
            f"read.about.{row['verdict']}",
            text=" ".join(row["text"].split()),
            because=row["because"],
        )
        for row in statements
        if row["verdict"] in {"contradicted", "imprecise"}
    ][:6]
    return lines


def _said(desk: Desk, row: Data) -> list[str]:
    """What the law makes of a claim; of both days where they differ."""
    parts = [row["summary"]]
    if row["also"]:
        parts.append(desk.texts("read.also", **row["also"]))
    return parts


def whole(report: Report) -> dict[str, Any]:
    """Return the report as `dedere read --json` prints it."""
    return report.as_dict()
