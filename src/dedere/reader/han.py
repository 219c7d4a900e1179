"""Chinese characters: traditional ones as their simplified forms."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from itertools import islice, product
from typing import Final

# So many spellings of a name are kept.
_MOST: Final = 500


def _rows() -> Iterator[tuple[str, str]]:
    """Yield each simplified character with its traditional ones, the most usual first."""
    path = files("dedere.reader") / "data" / "han.csv"
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        simple, _, marks = line.partition(",")
        yield simple, marks


@lru_cache(maxsize=1)
def _pairs() -> dict[int, str]:
    return {ord(mark): simple for simple, marks in _rows() for mark in marks}


@lru_cache(maxsize=1)
def _inverse() -> dict[str, str]:
    return dict(_rows())


def simplified(text: str) -> str:
    """Return the text with each traditional character as its simplified form; as long as before."""
    return text.translate(_pairs())


def spellings(name: str) -> Iterator[str]:
    """Yield the name in simplified characters and, up to a number, with traditional ones."""
    inverse = _inverse()
    choices = [mark + inverse.get(mark, "") for mark in simplified(name)]
    yield from map("".join, islice(product(*choices), _MOST))
