"""Builds dedere, and with DEDERE_COMPILE=1 its reader as machine code, by mypyc."""

from __future__ import annotations

import os
from pathlib import Path

from setuptools import Extension, setup

_MYPYC = "mypy>=1.11"
# Fetching waits for others; tables of typed values are classes that mypyc does not build.
_LEFT = {"__init__.py", "fetch.py", "tables.py"}


def compiled() -> list[Extension]:
    """The modules of the reader as extensions; none as long as mypyc is still to be installed."""
    try:
        from mypyc.build import mypycify
    except ImportError:
        return []
    modules = [Path("src/dedere/days.py"), *sorted(Path("src/dedere/reader").rglob("*.py"))]
    chosen = [str(module) for module in modules if module.name not in _LEFT]
    options = ["--config-file", "pyproject.toml", "--ignore-missing-imports"]
    level = os.environ.get("DEDERE_COMPILE_LEVEL", "2")
    return mypycify([*options, *chosen], opt_level=level, debug_level="0", multi_file=True)


wanted = os.environ.get("DEDERE_COMPILE") == "1"
setup(ext_modules=compiled() if wanted else [], setup_requires=[_MYPYC] if wanted else [])
