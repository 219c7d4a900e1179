"""Who is wanted by the International Criminal Court, where they go, and who must arrest them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dedere.api import assess, read
    from dedere.record import Record, load_record

__version__ = "0.1.0"

__all__ = ["Record", "__version__", "assess", "load_record", "read"]

# Imported on first use, so that the command line starts at once.
_HOMES = {
    "Record": "dedere.record",
    "assess": "dedere.api",
    "load_record": "dedere.record",
    "read": "dedere.api",
}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'dedere' has no attribute '{name}'")
    return getattr(import_module(home), name)
