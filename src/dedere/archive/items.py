"""What every kind of input yields: something to hold against the gate, and the page behind it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from dedere.archive.model import Page


class Item(NamedTuple):
    """Bytes for the gate, and how to get the page when they pass. `page` may raise.

    `sealed`: the bytes hide their text, as those of a PDF do, so the gate cannot judge them.
    """

    data: bytes
    page: Callable[[], Page]
    sealed: bool = False
