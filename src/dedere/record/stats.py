"""Counts of the record, and how many states were parties and persons at large on a day."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from dedere.record import standing
from dedere.record.load import TABLES
from dedere.record.record import Record


@dataclass(frozen=True, slots=True)
class TableStats:
    """Rows of a table, by confidence where it has one, and how many of them are unverified."""

    table: str
    rows: int
    by_confidence: tuple[tuple[str, int], ...]
    unverified: int


@dataclass(frozen=True, slots=True)
class DayStats:
    """States parties and persons at large on a day, as known on `known` (None: as known now)."""

    on: date
    known: date | None
    parties: tuple[str, ...]
    at_large: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stats:
    version: str
    digest: str
    tables: tuple[TableStats, ...]
    day: DayStats | None

    def as_dict(self) -> dict[str, Any]:
        """The counts as plain data; `day` is None when no day was asked about."""
        day = self.day
        return {
            "version": self.version,
            "digest": self.digest,
            "tables": {
                row.table: {
                    "rows": row.rows,
                    "confidence": dict(row.by_confidence),
                    "unverified": row.unverified,
                }
                for row in self.tables
            },
            "day": day
            and {
                "on": day.on.isoformat(),
                "known": day.known and day.known.isoformat(),
                "parties": len(day.parties),
                "at_large": len(day.at_large),
                "persons_at_large": list(day.at_large),
            },
        }


def statistics(record: Record, on: date | None = None, known: date | None = None) -> Stats:
    """Return the counts by table and confidence and, for a day, parties and persons at large."""
    return Stats(
        version=record.version,
        digest=record.digest,
        tables=tuple(_table(record, name) for name in TABLES),
        day=None if on is None else _day(record, on, known),
    )


def _table(record: Record, name: str) -> TableStats:
    rows = record.table(name)
    found = Counter(getattr(row, "confidence", "") for row in rows)
    return TableStats(
        table=name,
        rows=len(rows),
        by_confidence=tuple((grade, found[grade]) for grade in "ABC") if "" not in found else (),
        unverified=sum(getattr(row, "unverified", False) for row in rows),
    )


def _day(record: Record, on: date, known: date | None) -> DayStats:
    return DayStats(
        on=on,
        known=known,
        parties=standing.parties(record, on, known),
        at_large=standing.at_large(record, on, known),
    )
