"""Figures of the reader on the gold set, one by one, and the digest of that set."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import dedere
from dedere.reader import document_from_text, read_document
from dedere.reader.times import find_times
from dedere.reader.times.spans import TimeMention
from tests.gold_gate.score import Score, score

GOLD = Path(__file__).parent.parent / "gold"
LANGUAGES = ("fr", "es", "de", "ru", "uk", "ar", "pt", "it", "tr", "pl", "zh")
FILES = (
    "dates.jsonl",
    "dates_none.jsonl",
    "reports.jsonl",
    *(f"reports_{code}.jsonl" for code in LANGUAGES),
)


def digest() -> str:
    """Return the SHA-256 of the files that the figures rest on."""
    found = hashlib.sha256()
    for name in FILES:
        found.update((GOLD / name).read_bytes())
    return found.hexdigest()


def rows(name: str) -> list[dict[str, Any]]:
    """Return the rows of one gold file."""
    text = (GOLD / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def date_is_right(row: dict[str, Any]) -> bool:
    """Return whether the expression of a row is found, as a day of travel, with its days.

    A day of tolerance holds at the edges of vague ranges. A dateline gives the day of a report
    and not of a trip, so there only the days count.
    """
    start = row["text"].index(row["quote"])
    end = start + len(row["quote"])
    return any(
        _days_agree(row, mention) and (mention.travel or mention.kind == "dateline")
        for mention in find_times(row["text"], date.fromisoformat(row["published"]))
        if mention.start < end and start < mention.end
    )


def _days_agree(row: dict[str, Any], mention: TimeMention) -> bool:
    span = mention.span
    if row["precision"] != "range":
        return (span.iso_start(), span.iso_end()) == (row["start"], row["end"])
    edges = (
        span.earliest - date.fromisoformat(row["start"]),
        span.latest - date.fromisoformat(row["end"]),
    )
    return all(abs(edge) <= timedelta(days=1) for edge in edges)


def no_date_is_found(row: dict[str, Any]) -> bool:
    """Return whether nothing in a text without a day of travel is taken for one."""
    found = find_times(row["text"], date.fromisoformat(row["published"]))
    return not any(mention.travel for mention in found)


def claims(name: str, part: str | None = None) -> Score:
    """Return the score of the claims on one file of reports, or on one part of it."""
    record = dedere.load_record()
    read = []
    for row in rows(name):
        if part is None or row["part"] == part:
            document = document_from_text(
                row["text"],
                published=date.fromisoformat(row["published"]),
                title=row.get("title"),
                language=row["lang"],
            )
            read.append((row, read_document(record, document).claims))
    return score(read)


def measures() -> Iterator[tuple[str, float]]:
    """Yield the name and the figure of each measure; higher is better for all of them."""
    for part in ("dev", "blind"):
        dated = [date_is_right(row) for row in rows("dates.jsonl") if row["part"] == part]
        yield f"dates {part}", sum(dated) / len(dated)
    none = [no_date_is_found(row) for row in rows("dates_none.jsonl")]
    yield "no dates", sum(none) / len(none)
    for part in ("dev", "blind"):
        found = claims("reports.jsonl", part)
        yield f"en {part} claims F1", found.f1
        yield f"en {part} precision", found.precision
        yield f"en {part} status", found.status / max(1, found.paired)
        yield f"en {part} state", found.state / max(1, found.person_paired)
        yield f"en {part} dates", found.dates / max(1, found.paired)
        yield f"en {part} modes", found.modes / max(1, found.paired)
        yield f"en {part} speakers", found.speakers / max(1, found.paired)
        yield f"en {part} quiet without claims", 1 - found.false_alarms / found.empty_reports
    for code in LANGUAGES:
        yield f"{code} claims F1", claims(f"reports_{code}.jsonl").f1
