"""Recall of the gate on texts known to hold claims: the hand-made gold texts, all languages.

Each text is made a page in every encoding that can write it, and in character references. A text
counts as kept when its bytes pass the gate and its text passes the second one. Limit: 99.9 in 100.
Beside it, which texts the reader finds a claim in though the gate would have dropped them.
"""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

from dedere import load_record
from dedere.archive.gate import Gate, plan_gate
from dedere.archive.patterns import ENCODINGS
from dedere.reader import document_from_text, read_document

GOLD = Path(__file__).parent.parent / "tests" / "gold"


def texts() -> list[dict]:
    """Return the gold texts that hold a claim, the longer reports among them."""
    rows = []
    for file in sorted(GOLD.glob("reports*.jsonl")):
        rows += [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line]
    return rows


def pages(text: str) -> list[bytes]:
    """Return the text as a page in each encoding that has its letters."""
    page = f"<!doctype html><html><head><title>News</title></head><body><p>{text}</p></body></html>"
    made = [re.sub(r"[^\x00-\x7f]", lambda m: f"&#{ord(m[0])};", page).encode()]
    for encoding in (*ENCODINGS, "utf-16", "utf-16-be", "iso2022_jp_2"):
        try:
            made.append(page.encode(encoding))
        except UnicodeEncodeError:
            continue
    return made


def main() -> None:
    record = load_record()
    gate = Gate(plan_gate(record))
    rows = texts()
    known = [row for row in rows if row.get("claims")]
    lost = [row["id"] for row in known if not gate.names(row["text"])]
    tried = kept = 0
    for row in known:
        for page in pages(row["text"]):
            tried += 1
            kept += gate.passes(page)
    print(f"{len(known)} texts with claims, {tried} pages in {len(ENCODINGS) + 4} encodings")
    print(f"first gate, on bytes   {kept / tried * 100:8.3f} in 100, limit 99.9")
    print(f"second gate, on text   {(1 - len(lost) / len(known)) * 100:8.3f} in 100, limit 99.9")
    print("lost:", ", ".join(lost) or "none")
    found = dropped = 0
    for row in rows:
        published = date.fromisoformat(row["published"]) if row.get("published") else None
        document = document_from_text(
            row["text"], published=published, title=row.get("title"), language=row.get("lang")
        )
        if read_document(record, document).claims:
            found += 1
            if not gate.names(row["text"]):
                dropped += 1
                print("the reader finds a claim, the gate no name:", row["id"])
    print(f"of {found} texts in which the reader finds a claim, {dropped} would be dropped")


if __name__ == "__main__":
    main()
