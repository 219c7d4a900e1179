"""Run every console block of the documentation again and write its real output back.

Usage: python scripts/refresh_docs.py. A block whose expected output ends in a line of "…" keeps
that many lines and the "…" after them. The tables of docs/record.md follow the
package description, that of docs/reader.md the stored floors.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.gold_gate.floors import table
from tests.test_docs import BLOCK, PAGES, run

from dedere.record.dictionary import data_dictionary
from dedere.record.load import data_folder, describe

FLOORS = re.compile(r"(?<=<!-- floors: begin -->\n).*?(?=<!-- floors: end -->)", re.S)
TABLES = re.compile(r"(?<=<!-- tables: begin -->\n).*?(?=<!-- tables: end -->)", re.S)


def refreshed(block: str) -> str:
    """Return the block with the output of each command as it is now."""
    parts = []
    for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
        command, _, old = part.partition("\n")
        if not command.startswith("dedere "):
            parts.append(f"$ {part}")
            continue
        lines = run(command).splitlines()
        head = old.split("\n…")[0] if "\n…" in old else None
        if head is not None:
            lines = [*lines[: len(head.splitlines())], "…"]
        parts.append("\n".join([f"$ {command}", *lines, ""]))
    return "".join(parts)


def main() -> None:
    """Rewrite every page in place."""
    tables = f"\n{data_dictionary(describe(data_folder()))}\n"
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        fresh = BLOCK.sub(lambda match: f"```console\n{refreshed(match[1])}```", text)
        fresh = TABLES.sub(lambda _: tables, fresh)
        fresh = FLOORS.sub(lambda _: f"\n{table()}\n", fresh)
        page.write_text(fresh, encoding="utf-8")


if __name__ == "__main__":
    main()
