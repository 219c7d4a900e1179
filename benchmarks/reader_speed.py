"""Reading a relevant report, and passing over one that names nobody wanted.

Prints the time for each and its ratio to lower-casing and counting the same text, which is about
the least that any reader must do.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from importlib.resources import files

from dedere.reader import document_from_text, read_document
from dedere.reader.gate import Gate
from dedere.record import load_record

RUNS = 50
FILLER = (
    "The council met on Tuesday to discuss the new bridge over the river, and the mayor said that"
    " work would begin in the spring. Residents asked how long the road would be closed. "
)


def best(action: Callable[[], object]) -> float:
    """The shortest of several runs, in milliseconds."""
    least = float("inf")
    for _ in range(RUNS):
        start = time.perf_counter()
        action()
        least = min(least, time.perf_counter() - start)
    return least * 1000


def main() -> None:
    record = load_record()
    published = date(2024, 8, 29)
    example = (files("dedere.reader") / "data" / "example.txt").read_text(encoding="utf-8")
    relevant = (example * (3000 // len(example) + 1))[:3000]
    relevant = (
        example + FILLER * ((3000 - len(example)) // len(FILLER))
        if len(example) < 3000
        else relevant
    )
    irrelevant = (FILLER * 20)[:3000]
    gate = Gate(record)
    document = document_from_text(relevant, published=published)
    read_document(record, document)
    floor = best(lambda: len(relevant.lower().split()))
    rows = (
        ("document from text", best(lambda: document_from_text(relevant, published=published))),
        ("reading it", best(lambda: read_document(record, document))),
        ("passing over an irrelevant text", best(lambda: gate.mentions_wanted(irrelevant))),
    )
    print(f"{len(relevant)} characters; lower-casing and splitting them: {floor:.4f} ms")
    for name, spent in rows:
        print(f"{name:34} {spent:8.3f} ms   {spent / floor:8.1f} x")
    print(f"claims read: {len(read_document(record, document).claims)}")


if __name__ == "__main__":
    main()
