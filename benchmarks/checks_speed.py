"""How long the checks take on a page, beside reading the page and beside a plain look at it.

Prints one JSON object. The peer is the reader on the same text in the same run; the floor is one
`str.lower` of the text. Run: python benchmarks/checks_speed.py
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parent.parent / "src"))

import dedere
from dedere.checks import check_statements
from dedere.reader.document import document_from_text
from dedere.reader.read import read_document

SENTENCES = (
    "The harvest in the north was better than last year, farmers said at the fair. ",
    "Vladimir Putin spoke with his ministers about the roads and the price of bread. ",
    "The railway will carry more grain once the new bridge is open to all trains. ",
)
ASSERTIONS = (
    "Mongolia is a signatory to the Rome Statute and obliged to arrest Putin. ",
    "It is Putin's first trip to a member of the court since the warrant of March 2023. ",
    "The court has 124 members, and Putin has never set foot in Europe since the invasion. ",
)


def best(work: Callable[[], object], rounds: int = 30) -> float:
    """The least seconds of several runs."""
    times = []
    for _ in range(rounds):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times)


def page(parts: tuple[str, ...], size: int) -> str:
    """A text of that many characters."""
    text = "".join(parts)
    return (text * (size // len(text) + 1))[:size]


def main() -> None:
    """Measure and print."""
    record = dedere.load_record()
    found: dict[str, object] = {}
    for name, parts in (("nothing to check", SENTENCES), ("dense", ASSERTIONS)):
        text = page(parts, 3000)
        document = document_from_text(text, published=date(2024, 8, 29), language="en")
        reading = read_document(record, document)
        checks = best(lambda reading=reading: check_statements(record, reading))
        read = best(lambda document=document: read_document(record, document), 10)
        floor = best(text.lower, 200)
        found[name] = {
            "checks_ms": round(checks * 1000, 3),
            "reader_ms": round(read * 1000, 3),
            "ratio_to_reader": round(checks / read, 3),
            "ratio_to_lower": round(checks / floor),
            "statements": len(check_statements(record, reading)),
        }
    growth = {}
    for size in (10_000, 100_000, 1_000_000):
        text = page(ASSERTIONS, size)
        reading = read_document(
            record, document_from_text(text, published=date(2024, 8, 29), language="en")
        )
        seconds = best(lambda reading=reading: check_statements(record, reading), 1)
        growth[str(size)] = round(seconds / size * 1e6, 3)
    found["microseconds_per_character"] = growth
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
