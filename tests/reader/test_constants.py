"""Constants of the reader are Final: none is given twice, and machine code reads them directly."""

from __future__ import annotations

import ast
from pathlib import Path

import dedere.reader

READER = Path(dedere.reader.__file__).parent
# Its values are classes of their own, which mypyc does not build.
LEFT = {"tables.py"}


def loose(path: Path) -> list[str]:
    """The constants of a module that are not Final."""
    found = []
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign):
            names = [target.id for target in node.targets if isinstance(target, ast.Name)]
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            final = ast.unparse(node.annotation).startswith("Final")
            names = [] if final else [node.target.id]
        else:
            continue
        found += [f"{path.name}: {name}" for name in names if name.isupper() and len(name) > 1]
    return found


def test_each_constant_is_final() -> None:
    modules = [path for path in READER.rglob("*.py") if path.name not in LEFT]

    assert [name for path in modules for name in loose(path)] == []
