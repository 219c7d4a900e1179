"""HTTP responses as archives hold them: the head, and coded bodies undone within bounds."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from typing import Literal

_HEAD = 16_384
_CODED = re.compile(
    rb"\n(content-encoding|transfer-encoding)[ \t]*:[ \t]*([^\r\n]*)", re.IGNORECASE
)
_TYPE = re.compile(rb"\ncontent-type[ \t]*:[ \t]*([^\r\n]{1,200})", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_CHUNK = re.compile(rb"([0-9a-fA-F]{1,8})[^\r\n]{0,200}\r?\n")
_MEDIA = (b"image/", b"video/", b"audio/", b"font/")


@dataclass(frozen=True, slots=True)
class Content:
    """The type, charset and decoded body of a response; `cut` when it went on past the bound."""

    content_type: str
    charset: str | None
    body: bytes
    cut: bool = False


def head_of(data: bytes) -> tuple[bytes, int]:
    """Return the head of a response and where its body begins; an empty head for other data."""
    if not data.startswith(b"HTTP/"):
        return b"", 0
    end = data.find(b"\r\n\r\n", 0, _HEAD)
    if end >= 0:
        return data[:end], end + 4
    end = data.find(b"\n\n", 0, _HEAD)
    return (data[:end], end + 2) if end >= 0 else (b"", 0)


def type_of(head: bytes) -> Literal["media", "pdf", "other"]:
    """Return what the head says of the body: image, film, sound or font; PDF; anything else."""
    found = _TYPE.search(head)
    if found is None:
        return "other"
    kind = found[1].lower()
    if kind.startswith(_MEDIA):
        return "media"
    return "pdf" if kind.startswith(b"application/pdf") else "other"


def is_coded(head: bytes) -> bool:
    """Return whether the body must be decoded before anything can be found in it."""
    return _CODED.search(head) is not None


def content_of(data: bytes, longest: int) -> Content:
    """Return the decoded content of a response; never raises.

    Heads lie: a body that is not what its head says is taken as it stands. Broken compression
    gives what came before the break. `longest` bounds the decoded bytes.
    """
    head, start = head_of(data)
    body = data[start:]
    codings = [(name.lower(), value.strip().lower()) for name, value in _CODED.findall(head)]
    if any(name == b"transfer-encoding" and b"chunked" in value for name, value in codings):
        body = _joined(body)
    cut = False
    for name, value in codings:
        if name == b"content-encoding":
            for coding in reversed([part.strip() for part in value.split(b",")]):
                body, more = _decoded(body, coding, longest)
                cut = cut or more
    kind = _TYPE.search(head)
    full = kind[1].decode("latin-1").strip() if kind else ""
    charset = _CHARSET.search(full)
    return Content(
        full.partition(";")[0].strip().lower(), charset[1] if charset else None, body, cut
    )


def _joined(body: bytes) -> bytes:
    """The chunks of a body put together; the body itself when it is not in chunks."""
    parts: list[bytes] = []
    at = 0
    while (line := _CHUNK.match(body, at)) is not None:
        size = int(line[1], 16)
        if size == 0:
            return b"".join(parts)
        parts.append(body[line.end() : line.end() + size])
        at = line.end() + size
        at += 2 if body[at : at + 2] == b"\r\n" else 1
    return b"".join(parts) if parts else body


def _decoded(body: bytes, coding: bytes, longest: int) -> tuple[bytes, bool]:
    if coding in (b"gzip", b"x-gzip"):
        return _inflated(body, 31, longest) if body.startswith(b"\x1f\x8b") else (body, False)
    if coding == b"deflate":
        plain = _inflated(body, 15, longest)
        return plain if plain[0] else _inflated(body, -15, longest)
    if coding == b"br":
        return _brotli(body, longest)
    if coding == b"zstd":
        return _zstd(body, longest)
    return body, False


def _inflated(body: bytes, window: int, longest: int) -> tuple[bytes, bool]:
    undo = zlib.decompressobj(window)
    found = b""
    try:
        found = undo.decompress(body, longest)
    except zlib.error:
        # Byte by block, so that what precedes the break is kept.
        undo = zlib.decompressobj(window)
        for at in range(0, len(body), 512):
            try:
                found += undo.decompress(body[at : at + 512], max(1, longest - len(found)))
            except zlib.error:
                break
            if len(found) >= longest:
                break
    return found, bool(undo.unconsumed_tail)


def _brotli(body: bytes, longest: int) -> tuple[bytes, bool]:
    try:
        import brotli
    except ImportError:
        return body, False
    undo = brotli.Decompressor()
    try:
        found: bytes = undo.process(body, output_buffer_limit=longest)
    except brotli.error:
        return body, False
    return found[:longest], not undo.is_finished()


def _zstd(body: bytes, longest: int) -> tuple[bytes, bool]:
    import zstandard

    if not body.startswith(b"\x28\xb5\x2f\xfd"):
        return body, False
    try:
        with zstandard.ZstdDecompressor(max_window_size=1 << 27).stream_reader(body) as reader:
            found = reader.read(longest + 1)
    except zstandard.ZstdError:
        return b"", False
    return found[:longest], len(found) > longest
