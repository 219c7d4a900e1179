"""The reader's figures on the gold reports, beside a naive reader's.

The naive reader claims a stay wherever a sentence holds a person, a foreign state and a word of
travel. Prints precision, recall and F1 of both on the English development and blind parts.
"""

from __future__ import annotations

import json
import re
import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.gold_gate.score import score

from dedere.reader import Claim, document_from_text, read_document
from dedere.reader.people import home_of
from dedere.record import Record, load_record

GOLD = Path(__file__).parents[1] / "tests" / "gold" / "reports.jsonl"
TRAVEL = re.compile(r"\b(?:visit|travel|trip|arriv|fl(?:y|ew|ies)|went|go(?:es|ing)?|attend|host)")


def naive(record: Record, text: str, published: date) -> tuple[Claim, ...]:
    """One claim for each person and foreign state that a sentence names with a word of travel."""
    found: dict[tuple[str, str], Claim] = {}
    for sentence in re.split(r"(?<=[.!?])\s+|\n+", text):
        if not TRAVEL.search(sentence.lower()):
            continue
        reading = read_document(
            record, document_from_text(sentence, published=published, language="en")
        )
        for person in reading.persons:
            for state in reading.states:
                if state in home_of(record, person):
                    continue
                status = "planned" if re.search(r"\bwill\b|\bto\b", sentence) else "made"
                claim = Claim(
                    person, state, None, None, None, "unknown", None, None,
                    status, "in_person", "presence", None, None, None, "the report", "report", (),
                )  # fmt: skip
                found.setdefault((person, state), claim)
    return tuple(found.values())


def main() -> None:
    record = load_record()
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    for part in ("dev", "blind"):
        chosen = [row for row in rows if row["part"] == part]
        ours, theirs = [], []
        for row in chosen:
            published = date.fromisoformat(row["published"])
            document = document_from_text(row["text"], published=published)
            ours.append((row, read_document(record, document).claims))
            theirs.append((row, naive(record, row["text"], published)))
        for name, claims in (("this reader", ours), ("a naive reader", theirs)):
            figures = score(claims).figures()
            print(
                f"{part:6} {name:15} precision {figures['precision']:.3f}  "
                f"recall {figures['recall']:.3f}  F1 {figures['f1']:.3f}"
            )


if __name__ == "__main__":
    main()
