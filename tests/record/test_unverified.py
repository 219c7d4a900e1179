"""What counts as unverified: confidence C, or nothing behind a row but memory."""

from __future__ import annotations

from datetime import date

import pytest

from dedere.record import Record
from dedere.record.model import Confidence, Sourced, Summit


@pytest.mark.parametrize(
    ("confidence", "sources", "expected"),
    [
        ("A", ("https://example.org/1", "https://example.org/2"), False),
        ("B", ("https://example.org/1",), False),
        ("C", ("https://example.org/1",), True),
        ("B", ("memory",), True),
        ("B", ("Memory", "doc. no. from memory"), True),
        ("B", ("https://example.org/1", "memory (end)"), False),
        ("B", ("https://example.org/in-memory-of",), False),
        ("B", ("ICC press release 27 Aug 2010",), False),
        ("C", (), True),
        ("B", (), True),
    ],
)
def test_unverified(confidence: Confidence, sources: tuple[str, ...], expected: bool) -> None:
    assert Sourced(confidence=confidence, sources=sources).unverified is expected


@pytest.mark.parametrize(
    ("note", "sources", "expected"),
    [
        ("", ("https://example.org/1",), False),
        ("", ("memory",), True),
        ("SCHEDULED. NOT VERIFIED.", ("https://example.org/1",), True),
    ],
)
def test_unverified_summits(note: str, sources: tuple[str, ...], expected: bool) -> None:
    summit = Summit(
        forum="g20",
        edition="21st",
        host_iso3="USA",
        city="Miami",
        start=date(2026, 12, 14),
        end=date(2026, 12, 15),
        note=note,
        sources=sources,
    )
    assert summit.unverified is expected


def test_every_row_of_confidence_c_is_unverified(record: Record) -> None:
    sourced = [row for name in record.lines for row in record.table(name)]
    grades = [row for row in sourced if getattr(row, "confidence", "") == "C"]
    assert [row for row in grades if not row.unverified] == []
