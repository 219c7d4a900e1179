"""Near-copies: ten papers with one agency's text are one source.

Each text is sketched by the hashes of its five-word runs. Long texts keep only hashes divisible by
a power of two, so a sketch stays small and two sketches can be compared at the coarser of their
scales (the idea of Broder's "modulo" sketches, 1997). What is compared is containment, because a
paper that prints half of an agency's text adds nothing of its own.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Hashable, Iterator, Sequence
from zlib import crc32

_WORD = re.compile(r"\w+")
_RUN = 5
_MOST_WORDS = 20_000
_MOST_KEPT = 512
# A text with fewer shared runs than this is a copy only when it is wholly the same.
_FEWEST = 12
CONTAINED = 0.6
_SAME = 0.9
_MOST_COMPARED = 150


def sketch(text: str) -> bytes:
    """Return the sketch of a text: its scale in the first byte, then sorted 32-bit hashes."""
    words = [match[0].casefold() for match, _ in zip(_WORD.finditer(text), range(_MOST_WORDS))]  # noqa: B905 - the second bounds the first
    if not words:
        return b""
    runs = range(max(1, len(words) - _RUN + 1))
    hashes = {crc32(" ".join(words[at : at + _RUN]).encode("utf-8", "replace")) for at in runs}
    scale = 0
    while len(hashes) > _MOST_KEPT:
        scale += 1
        mask = (1 << scale) - 1
        hashes = {value for value in hashes if not value & mask}
    return bytes([scale]) + array("I", sorted(hashes)).tobytes()


def independent(sources: Sequence[tuple[Hashable, bytes | None]]) -> int:
    """Return how many independent sources there are among (outlet, sketch) pairs.

    Reports of one outlet are one source; so are reports of which one copies the other.
    """
    parent = list(range(len(sources)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    outlets: dict[Hashable, int] = {}
    for at, (outlet, _) in enumerate(sources):
        parent[root(at)] = root(outlets.setdefault(outlet, at))
    heads: dict[bytes, int] = {}
    for at, (_, mark) in enumerate(sources):
        if mark:
            parent[root(at)] = root(heads.setdefault(mark, at))
    for at, other in _copied([(at, mark) for mark, at in heads.items()]):
        parent[root(at)] = root(other)
    return len({root(at) for at in range(len(sources))})


def _copied(marks: Sequence[tuple[int, bytes]]) -> Iterator[tuple[int, int]]:
    """Yield pairs of which one copies the other, enough of them to join what belongs together.

    Each text is compared with those that stand for the ones before it. One that is nearly the same
    as another stands for nothing new, so the copies of one agency's text are compared with it
    alone; and no text is compared with more than `_MOST_COMPARED`.
    """
    standing: list[tuple[int, int, set[int]]] = []
    for at, mark in marks:
        scale, hashes, same = mark[0], _hashes(mark), False
        for other, other_scale, others in standing:
            one, two = hashes, others
            if scale != other_scale:
                mask = (1 << max(scale, other_scale)) - 1
                one, two = ({value for value in part if not value & mask} for part in (one, two))
            fewer, shared = min(len(one), len(two)), len(one & two)
            if fewer >= _FEWEST and shared >= CONTAINED * fewer:
                yield at, other
                same = same or shared >= _SAME * max(len(one), len(two))
        if not same and len(standing) < _MOST_COMPARED:
            standing.append((at, scale, hashes))


def _hashes(mark: bytes) -> set[int]:
    values = array("I")
    values.frombytes(mark[1:])
    return set(values)
