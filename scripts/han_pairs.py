"""Write the table of traditional Chinese characters and their simplified forms, by OpenCC.

Usage: pip install opencc-python-reimplemented==0.1.7 (into an environment of your own), then
    python scripts/han_pairs.py src/dedere/reader/data/han.csv

Only pairs of one character for one are kept, so that offsets in a text stay what they are. OpenCC's
tables are under the Apache License 2.0.
"""

from __future__ import annotations

import sys
from pathlib import Path

from opencc import OpenCC  # type: ignore[import-not-found]

FIRST, LAST = 0x3400, 0x9FFF


def pairs() -> dict[str, str]:
    """Return the traditional characters of each simplified one."""
    convert = OpenCC("t2s").convert
    found: dict[str, str] = {}
    for code in range(FIRST, LAST + 1):
        mark = chr(code)
        simple = convert(mark)
        if simple != mark and len(simple) == 1:
            found[simple] = found.get(simple, "") + mark
    return found


def main() -> None:
    """Write the table to the path given."""
    lines = [f"{simple},{marks}" for simple, marks in sorted(pairs().items())]
    Path(sys.argv[1]).write_text("simplified,traditional\n" + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
