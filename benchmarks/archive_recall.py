"""Recall of the gate on texts known to hold claims: the hand-made gold texts, all languages.

Each text is made a page in every encoding that can write it, in character references, and with the
signs nobody sees that sites put into long words. A page counts as kept when its bytes pass the
first gate and its visible text, decoded as the run decodes it, passes the second. Limit: 99.9 in
100. Beside it, which texts the reader finds a claim in though the gate would have dropped them.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path

from dedere import load_record
from dedere.archive.gate import Gate, plan_gate
from dedere.archive.model import Page
from dedere.archive.patterns import ENCODINGS
from dedere.archive.text import text_of, visible
from dedere.reader import document_from_text, read_document

SIGNS = {
    "soft hyphens": "\u00ad",
    "&shy;": "&shy;",
    "zero-width spaces": "\u200b",
    "&#8203;": "&#8203;",
}
GOLD = Path(__file__).parent.parent / "tests" / "gold"


def texts() -> list[dict]:
    """Return the gold texts that hold a claim, the longer reports among them."""
    rows = []
    for file in sorted(GOLD.glob("reports*.jsonl")):
        rows += [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line]
    return rows


def pages(text: str) -> list[tuple[str, bytes]]:
    """Return the text as a page in each encoding that has its letters, with that encoding."""
    page = f"<!doctype html><html><head><title>News</title></head><body><p>{text}</p></body></html>"
    made = [("utf-8", re.sub(r"[^\x00-\x7f]", lambda m: f"&#{ord(m[0])};", page).encode())]
    for encoding in (*ENCODINGS, "utf-16", "utf-16-be", "iso2022_jp_2"):
        try:
            made.append((encoding, page.encode(encoding)))
        except UnicodeEncodeError:
            continue
    return made


def hyphened(text: str, sign: str) -> str:
    """Return the text with a sign after the second letter of each word of five letters or more."""
    return re.sub(r"(?<!\w)(\w{2})(?=\w{3})", rf"\1{sign}", text)


def kept(gate: Gate, encoding: str, body: bytes) -> bool:
    """Return whether a page passes both gates, as a run would take it."""
    page = Page("", 0, None, None, None, "text/html", encoding, body)
    return gate.passes(body) and gate.names(visible(text_of(page)))


def told(gate: Gate, name: str, texts: list[tuple[str, str]]) -> None:
    """Print in how many of 100 pages of the texts both gates find somebody, and which do not."""
    lost: Counter[str] = Counter()
    tried = 0
    for key, text in texts:
        for encoding, body in pages(text):
            tried += 1
            if not kept(gate, encoding, body):
                lost[f"{key} in {encoding}"] += 1
    share = (tried - lost.total()) / tried * 100
    print(f"{name:44} {tried:6,} pages  {share:8.3f} in 100, limit 99.9")
    if lost:
        print("  lost:", ", ".join(sorted(lost)[:12]))


def main() -> None:
    record = load_record()
    gate = Gate(plan_gate(record))
    rows = texts()
    known = [row for row in rows if row.get("claims")]
    plain = [(row["id"], row["text"]) for row in known]
    languages = {row.get("lang", "en") for row in known}
    print(f"{len(known)} texts with claims in {len(languages)} languages")
    told(gate, f"in up to {len(ENCODINGS) + 4} encodings and references", plain)
    for name, sign in SIGNS.items():
        told(gate, f"with {name} in long words", [(key, hyphened(t, sign)) for key, t in plain])
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
