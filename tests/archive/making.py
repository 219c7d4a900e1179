"""Archives made for the tests: pages, records, files of every kind, whole and broken."""

from __future__ import annotations

import gzip
import json
import uuid
from pathlib import Path

import zstandard

VISIT = (
    "Vladimir Putin will visit Mongolia on September 3, the Kremlin said on Thursday. "
    "Officials in Ulaanbaatar prepared a welcome, and the two presidents are to talk of a gas "
    "pipeline, of trade and of the battle that their armies fought side by side long ago."
)
OTHER = "Computing costs fell again this year, a putative expert on disputing figures told nobody."


def page(text: str, title: str = "News of the day", day: str = "2024-08-29") -> bytes:
    """An article as sites serve it, with things around it."""
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta property="article:published_time" content="{day}T08:00:00Z"></head><body>'
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/sport'>Sport</a></li></ul></nav>"
        f"<article><h1>{title}</h1><p>{text}</p><p>More is to follow in the days that come, as "
        "this paper will report in its evening issue.</p></article><footer>About</footer>"
        "</body></html>"
    ).encode()


def record(
    body: bytes,
    address: str = "http://news.example/1",
    *,
    head: str = "Content-Type: text/html; charset=utf-8",
    kind: str = "response",
    length: int | None = None,
    day: str = "2024-08-30",
) -> bytes:
    """One WARC record; `length` makes its head lie."""
    block = f"HTTP/1.1 200 OK\r\n{head}\r\n\r\n".encode() + body
    name = uuid.uuid5(uuid.NAMESPACE_URL, address + kind)
    return (
        (
            f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{name}>\r\n"
            f"WARC-Date: {day}T00:00:00Z\r\nWARC-Target-URI: {address}\r\n"
            "Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(block) if length is None else length}\r\n\r\n"
        ).encode()
        + block
        + b"\r\n\r\n"
    )


def packed(records: list[bytes], packing: str) -> bytes:
    """Records as one file: each gzipped by itself, each as a Zstandard frame, or plain."""
    if packing == "gz":
        return b"".join(gzip.compress(one, 6, mtime=0) for one in records)
    if packing == "zst":
        return b"".join(zstandard.compress(one) for one in records)
    return b"".join(records)


def suffix(packing: str) -> str:
    return ".warc" if packing == "plain" else f".warc.{packing}"


def crawl(folder: Path, count: int = 40, packing: str = "gz", every: int = 4) -> Path:
    """A WARC file of `count` pages of which each `every`-th tells of the visit."""
    records = []
    for at in range(count):
        text = f"{VISIT} Edition {at}." if at % every == 0 else f"{OTHER} Issue {at}."
        records.append(record(page(text), f"http://news{at % 3}.example/{at}"))
    file = folder / f"crawl{suffix(packing)}"
    file.write_bytes(packed(records, packing))
    return file


def lines(folder: Path, rows: list[object], name: str = "rows.jsonl") -> Path:
    file = folder / name
    data = "".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows)
    if name.endswith(".gz"):
        file.write_bytes(gzip.compress(data.encode(), mtime=0))
    elif name.endswith(".zst"):
        file.write_bytes(zstandard.compress(data.encode()))
    else:
        file.write_text(data, encoding="utf-8")
    return file
