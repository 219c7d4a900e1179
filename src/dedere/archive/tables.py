"""The tables that a run writes: their columns, and rows as Parquet bytes."""

from __future__ import annotations

import io
import json
from datetime import date
from typing import TYPE_CHECKING, Any

from dedere.archive.model import Page

if TYPE_CHECKING:
    from dedere.checks import Statement
    from dedere.report import AssessedClaim, Report

TABLES = ("documents", "claims", "statements")
_FLUSH = 400


def schemas() -> dict[str, Any]:
    """Return the Arrow schema of each table."""
    import pyarrow as pa

    words = pa.list_(pa.string())
    quotes = pa.list_(
        pa.struct([("start", pa.int32()), ("end", pa.int32()), ("text", pa.string())])
    )
    columns: dict[str, dict[str, Any]] = {
        "documents": {
            "document": pa.string(),
            "file": pa.string(),
            "offset": pa.int64(),
            "record_id": pa.string(),
            "address": pa.string(),
            "captured": pa.string(),
            "content_type": pa.string(),
            "bytes": pa.int64(),
            "body_digest": pa.string(),
            "text_digest": pa.string(),
            "signature": pa.binary(),
            "title": pa.string(),
            "outlet": pa.string(),
            "published": pa.date32(),
            "published_from": pa.string(),
            "language": pa.string(),
            "characters": pa.int32(),
            "persons": words,
            "names": words,
            "states": words,
            "claims": pa.int32(),
            "statements": pa.int32(),
            "note": pa.string(),
            "text": pa.string(),
        },
        "claims": {
            "document": pa.string(),
            "number": pa.int32(),
            "person": pa.string(),
            "state": pa.string(),
            "place": pa.string(),
            "start": pa.string(),
            "end": pa.string(),
            "precision": pa.string(),
            "earliest": pa.date32(),
            "latest": pa.date32(),
            "status": pa.string(),
            "mode": pa.string(),
            "presence": pa.string(),
            "representative": pa.string(),
            "occasion": pa.string(),
            "forum": pa.string(),
            "said_by": pa.string(),
            "said_by_kind": pa.string(),
            "occupied": pa.bool_(),
            "trip": pa.string(),
            "assessed_on": pa.date32(),
            "outcome": pa.string(),
            "duty": pa.string(),
            "doctrine": pa.string(),
            "evidence": quotes,
        },
        "statements": {
            "document": pa.string(),
            "number": pa.int32(),
            "kind": pa.string(),
            "text": pa.string(),
            "start": pa.int32(),
            "end": pa.int32(),
            "verdict": pa.string(),
            "because": pa.string(),
            "about": pa.string(),
            "evidence": words,
            "definition": pa.string(),
            "computed": pa.string(),
            "suggestion": pa.string(),
            "later": pa.string(),
            "unverified": pa.bool_(),
            "known": pa.date32(),
        },
    }
    return {name: pa.schema(list(fields.items())) for name, fields in columns.items()}


class TableBytes:
    """One table written row by row into memory, compressed as it grows."""

    def __init__(self, name: str) -> None:
        self._schema = schemas()[name]
        self._rows: list[dict[str, Any]] = []
        self._sink: io.BytesIO | None = None
        self._writer: Any = None

    def add(self, row: dict[str, Any]) -> None:
        """Add one row."""
        self._rows.append(row)
        if len(self._rows) >= _FLUSH:
            self._flush()

    def done(self) -> bytes | None:
        """Return the file's bytes, or None when there was no row."""
        if self._rows:
            self._flush()
        if self._writer is None or self._sink is None:
            return None
        self._writer.close()
        return self._sink.getvalue()

    def _flush(self) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        if self._writer is None:
            self._sink = io.BytesIO()
            self._writer = pq.ParquetWriter(self._sink, self._schema, compression="zstd")
        self._writer.write_table(pa.Table.from_pylist(self._rows, schema=self._schema))
        self._rows = []


def document_row(
    page: Page, report: Report, *, key: str, names: tuple[str, ...], **more: Any
) -> dict[str, Any]:
    """Return the row of a document; `more` holds the columns that are computed elsewhere."""
    document = report.document
    return {
        "document": key,
        "file": page.file,
        "offset": page.offset,
        "record_id": page.record_id,
        "address": document.address or page.address,
        "captured": page.captured,
        "content_type": page.content_type,
        "bytes": len(page.body),
        "title": document.title,
        "outlet": document.outlet,
        "published": document.published,
        "language": document.language,
        "characters": len(document.text),
        "persons": list(report.persons),
        "names": list(names),
        "states": list(report.states),
        "claims": len(report.claims),
        "statements": len(report.statements),
        "note": report.reading.note,
        **more,
    }


def claim_row(key: str, number: int, assessed: AssessedClaim) -> dict[str, Any]:
    """Return the row of a claim; offsets count code points of the document's text."""
    claim, assessment = assessed.claim, assessed.assessment
    names = (
        *("person state place start end precision earliest latest status mode presence").split(),
        *("representative occasion forum said_by said_by_kind occupied trip").split(),
    )
    row: dict[str, Any] = {name: getattr(claim, name) for name in names}
    row.update(
        document=key,
        number=number,
        assessed_on=assessed.on,
        outcome=assessment.outcome if assessment else None,
        duty=assessment.duty if assessment else None,
        doctrine=assessment.doctrine if assessment else None,
        evidence=[
            {"start": part.start, "end": part.end, "text": part.text} for part in claim.evidence
        ],
    )
    return row


def statement_row(key: str, number: int, statement: Statement) -> dict[str, Any]:
    """Return the row of a statement; `evidence` are the ids that the verdict rests on."""
    names = (
        *("kind text start end verdict because definition computed suggestion later").split(),
        *("unverified known").split(),
    )
    row: dict[str, Any] = {name: getattr(statement, name) for name in names}
    row.update(
        document=key,
        number=number,
        about=json.dumps(dict(statement.about), ensure_ascii=False, sort_keys=True, default=_plain),
        evidence=[proof.id for proof in statement.evidence],
    )
    return row


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
