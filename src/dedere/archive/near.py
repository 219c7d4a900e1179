"""Fingerprints of texts: equal for equal texts, alike for texts with small edits."""

from __future__ import annotations

import re
import struct
from hashlib import blake2b
from zlib import crc32

# Smallest hash per bin over all shingles (one permutation, many bins: Li, Owen, Zhang 2012).
BINS = 64
BANDS = 16
ROWS = BINS // BANDS
# Bins that must agree before two texts count as one: about this share of shingles is common.
ALIKE = 40
_SHINGLE = 5
_FEWEST = 24
_WORDS = re.compile(r"\w+")
_EMPTY = 0xFFFFFFFF


def digest_of(text: str) -> str:
    """Return the digest of the text's words: case, spaces and marks do not change it."""
    words = " ".join(_WORDS.findall(text.casefold()))
    return blake2b(words.encode("utf-8", "replace"), digest_size=16).hexdigest()


def signature_of(text: str) -> bytes:
    """Return the signature of a text as 64 little-endian unsigned 32-bit numbers.

    Empty for a text too short to be told from others by its word sequences.
    """
    words = _WORDS.findall(text.casefold())
    if len(words) < _FEWEST:
        return b""
    lowest = [_EMPTY] * BINS
    for at in range(len(words) - _SHINGLE + 1):
        mixed = crc32(" ".join(words[at : at + _SHINGLE]).encode("utf-8", "replace"))
        mixed = (mixed * 0x9E3779B1) & 0xFFFFFFFF
        place = mixed & (BINS - 1)
        value = mixed >> 6
        lowest[place] = min(lowest[place], value)
    return struct.pack(f"<{BINS}I", *_filled(lowest))


def _filled(lowest: list[int]) -> list[int]:
    """An empty bin takes the next full one's value with its distance, so that short texts compare.

    (Shrivastava and Li 2014.)
    """
    full = [place for place, value in enumerate(lowest) if value != _EMPTY]
    if not full:
        return lowest
    out = list(lowest)
    for place, value in enumerate(lowest):
        if value == _EMPTY:
            step = next(s for s in range(1, BINS + 1) if lowest[(place + s) % BINS] != _EMPTY)
            out[place] = (lowest[(place + step) % BINS] + step * 0x4000001) & 0xFFFFFFFF
    return out


def band_key(signature: bytes, band: int) -> int:
    """Return the 64-bit key of one of the 16 bands; alike texts nearly always share one."""
    start = band * ROWS * 4
    part = signature[start : start + ROWS * 4]
    return int.from_bytes(blake2b(part, digest_size=8, salt=bytes([band])).digest(), "little")


def agreement(left: bytes, right: bytes) -> int:
    """Return how many of the 64 bins of two signatures agree."""
    pairs = zip(struct.unpack(f"<{BINS}I", left), struct.unpack(f"<{BINS}I", right), strict=True)
    return sum(1 for a, b in pairs if a == b)
