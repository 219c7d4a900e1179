"""Newsroom phrases get the verdict that the record gives them.

In `phrases.jsonl` bars stand around the words that the statement must touch.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dedere.record.record import Record
from tests.checks.gold import pick, statements_of

PHRASES = [
    json.loads(line)
    for line in Path(__file__).with_name("phrases.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("row", PHRASES, ids=lambda row: row["text"][:60])
def test_phrase_gets_its_verdict(record: Record, row: dict[str, str]) -> None:
    marked = row["text"]
    start = marked.index("|")
    end = marked.index("|", start + 1) - 1
    statements = statements_of(record, marked.replace("|", ""), row["published"])
    found = pick(statements, start, end, row["kind"])
    assert row["verdict"] == (found.verdict if found else "not_checkable")
