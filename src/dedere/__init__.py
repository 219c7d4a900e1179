"""Who is wanted by the International Criminal Court, where they go, and who must arrest them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dedere.record import Record, load_record

__version__ = "0.1.0"

__all__ = ["Record", "__version__", "load_record"]

# Imported on first use, so that the command line starts at once.
_HOMES = {"Record": "dedere.record", "load_record": "dedere.record"}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'dedere' has no attribute '{name}'")
    return getattr(import_module(home), name)
