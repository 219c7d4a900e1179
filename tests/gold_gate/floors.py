"""Measure the reader on the gold reports and dated sentences, and keep its floors.

`python -m tests.gold_gate.floors` prints the figures; with `--raise` it lifts each floor to what
was measured. It never lowers one, unless the gold set itself has changed.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from dedere.reader import Claim, document_from_text, read_document
from dedere.record import load_record
from tests.gold_gate.dates import date_is_right, no_date_is_found
from tests.gold_gate.score import score

GOLD = Path(__file__).parents[1] / "gold"
FLOORS = GOLD / "floors.json"
# What room a floor leaves below the figure, so that a tie broken otherwise is no failure.
ROOM = 0.002


def _files() -> list[Path]:
    return sorted(GOLD.glob("reports*.jsonl"))


def digest() -> str:
    """The SHA-256 of all gold reports and dated sentences."""
    found = hashlib.sha256()
    for path in [*_files(), *sorted(GOLD.glob("dates*.jsonl"))]:
        found.update(path.name.encode())
        found.update(path.read_bytes())
    return found.hexdigest()


def floors() -> dict[str, Any]:
    """The stored floors with the digest of the set that they were measured on."""
    stored: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return stored


def _rows(file: str, part: str) -> Iterator[dict[str, Any]]:
    path = GOLD / file
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if not part or row["part"] == part:
            yield row


def names() -> list[str]:
    """Dates and English by their parts; other languages, whose sets are small, as wholes."""
    other = sorted(path.stem.removeprefix("reports_") for path in _files() if "_" in path.stem)
    return ["dates-dev", "dates-blind", "en-dev", "en-blind", "en-hard", *other]


@lru_cache(maxsize=32)
def measured(name: str) -> dict[str, float]:
    """The figures of one set; blind rows are counted here and shown nowhere."""
    subject, _, part = name.partition("-")
    if subject == "dates":
        return _measured_dates(part)
    record = load_record()
    scored: list[tuple[dict[str, Any], tuple[Claim, ...]]] = []
    file = "reports.jsonl" if subject == "en" else f"reports_{subject}.jsonl"
    for row in _rows(file, part):
        document = document_from_text(
            row["text"], published=date.fromisoformat(row["published"]), title=row.get("title")
        )
        scored.append((row, read_document(record, document).claims))
    return score(scored).figures()


def _measured_dates(part: str) -> dict[str, float]:
    right = [date_is_right(row) for row in _rows("dates.jsonl", part)]
    quiet = [no_date_is_found(row) for row in _rows("dates_none.jsonl", part)]
    return {"right": sum(right) / len(right), "quiet": sum(quiet) / len(quiet)}


def raised() -> dict[str, Any]:
    """The floors lifted to the figures of now."""
    now = {name: measured(name) for name in names()}
    stored = floors() if FLOORS.exists() else {"digest": "", "floors": {}}
    same = stored["digest"] == digest()
    lifted = {}
    for name, figures in now.items():
        old = stored["floors"].get(name, {}) if same else {}
        lifted[name] = {
            figure: max(old.get(figure, 0.0), round(max(0.0, value - ROOM), 3))
            for figure, value in figures.items()
        }
    return {"digest": digest(), "floors": lifted}


def table() -> str:
    """The floors as the table that docs/reader.md shows, in hundredths."""
    shown = ("precision", "recall", "f1", "status", "state", "dates", "quiet")
    lines = [f"| set | {' | '.join(shown)} |", "|---|" + "---|" * len(shown)]
    stored = floors()["floors"]
    for name, figures in stored.items():
        if not name.startswith("dates"):
            cells = (f"{100 * figures[figure]:.0f}" for figure in shown)
            lines.append(f"| {name} | {' | '.join(cells)} |")
    dev, blind = (100 * stored[f"dates-{part}"]["right"] for part in ("dev", "blind"))
    lines.append("")
    lines.append(f"Dated sentences: {dev:.1f} of 100 right in `dev`, {blind:.1f} in `blind`.")
    return "\n".join(lines)


def main() -> None:
    """Print the figures and, when asked, raise the floors."""
    for name in names():
        line = "  ".join(f"{figure} {value:.3f}" for figure, value in measured(name).items())
        sys.stdout.write(f"{name:9} {line}\n")
    if "--raise" in sys.argv[1:]:
        FLOORS.write_text(json.dumps(raised(), indent=1) + "\n", encoding="utf-8")
        sys.stdout.write(f"floors written to {FLOORS.name}\n")


if __name__ == "__main__":
    main()
