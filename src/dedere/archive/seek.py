"""Where records begin in a large WARC file, so that it can be read from the middle."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import IO, Literal

Packing = Literal["gzip", "zstd", "zstd-dictionary", "none", "other"]

_GZIP = b"\x1f\x8b\x08"
_ZSTD = b"\x28\xb5\x2f\xfd"
_DICTIONARY = b"\x5d\x2a\x4d\x18"
_STEP = 1 << 20
_PEEK = 1 << 16
_LENGTH = re.compile(rb"\ncontent-length[ \t]*:[ \t]*(\d{1,18})", re.IGNORECASE)


def packing_of(file: IO[bytes]) -> Packing:
    """Return how a WARC file is compressed, by its first bytes; the file is left at its start."""
    file.seek(0)
    first = file.read(5)
    file.seek(0)
    if first.startswith(_GZIP):
        return "gzip"
    if first.startswith(_ZSTD):
        return "zstd"
    if first.startswith(_DICTIONARY):
        return "zstd-dictionary"
    return "none" if first.startswith(b"WARC/") else "other"


def next_record(file: IO[bytes], start: int, packing: Packing) -> int | None:
    """Return the offset of the first compressed record that begins at `start` or later, or None.

    A chance run of bytes is told from a record by unpacking its first ones: they must be `WARC/`.
    """
    mark = _GZIP if packing == "gzip" else _ZSTD
    at = start
    while True:
        file.seek(at)
        block = file.read(_STEP + len(mark) - 1)
        found = block.find(mark)
        while found >= 0:
            file.seek(at + found)
            if _begins_record(file.read(_PEEK), packing):
                return at + found
            found = block.find(mark, found + 1)
        if len(block) < _STEP:
            return None
        at += _STEP


def _begins_record(block: bytes, packing: Packing) -> bool:
    if packing == "gzip":
        try:
            return zlib.decompressobj(31).decompress(block, 5) == b"WARC/"
        except zlib.error:
            return False
    import zstandard

    try:
        with zstandard.ZstdDecompressor().stream_reader(block) as reader:
            return reader.read(5) == b"WARC/"
    except zstandard.ZstdError:
        return False


def plain_records(file: IO[bytes], size: int) -> Iterator[int]:
    """Yield where the records of an uncompressed file begin, from length to length.

    Ends early where a head cannot be read; what follows then belongs to the last record found.
    """
    at = 0
    while at < size:
        file.seek(at)
        head = file.read(_PEEK)
        end = head.find(b"\r\n\r\n")
        length = _LENGTH.search(head[: max(end, 0)])
        if not head.startswith(b"WARC/") or length is None:
            return
        yield at
        at += end + 4 + int(length[1]) + 4
