"""Raise the reader's floors to its figures of today; a floor is never lowered here.

Usage: python scripts/raise_floors.py. Where the gold set itself has changed, the floors are taken
anew for it, and what fell is said.
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.gold_gate.measures import GOLD, digest, measures


def main() -> None:
    """Write the floors, cut to three places, so that the same figure passes everywhere."""
    path = GOLD / "floors_reader.json"
    old = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    same = old.get("digest") == digest()
    floors = {}
    for name, figure in measures():
        cut = math.floor(figure * 1000) / 1000
        before = old.get("floors", {}).get(name, 0.0)
        floors[name] = max(cut, before) if same else cut
        mark = "  BELOW THE FLOOR" if figure < before else ""
        sys.stdout.write(f"{name:32} {figure:.3f}  floor {floors[name]:.3f}{mark}\n")
    path.write_text(
        json.dumps({"digest": digest(), "floors": floors}, indent=1) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
