"""The gate against the reader: what the reader finds in the gold texts, the gate lets pass."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from dedere.archive.gate import Gate
from dedere.reader import document_from_text, read_document
from dedere.record import Record
from tests.archive.making import page

GOLD = Path(__file__).parent.parent / "gold"


def texts_with_claims(record: Record) -> list[str]:
    found = []
    for file in sorted(GOLD.glob("reports*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            document = document_from_text(
                row["text"],
                published=date.fromisoformat(row["published"]) if row.get("published") else None,
                title=row.get("title"),
                language=row.get("lang"),
            )
            if read_document(record, document).claims:
                found.append(row["text"])
    return found


def test_no_text_in_which_the_reader_finds_a_claim_is_lost(the_record: Record, gate: Gate) -> None:
    texts = texts_with_claims(the_record)
    kept = [text for text in texts if gate.passes(page(text)) and gate.names(text)]
    assert len(texts) > 300
    assert len(kept) >= 0.999 * len(texts)
