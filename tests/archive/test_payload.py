from __future__ import annotations

import gzip
import zlib

import brotli
import pytest
import zstandard

from dedere.archive.payload import content_of

BODY = b"<html>" + b"some words of a page " * 200 + b"</html>"


def response(body: bytes, *heads: str) -> bytes:
    return ("HTTP/1.1 200 OK\r\n" + "".join(f"{h}\r\n" for h in heads) + "\r\n").encode() + body


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", gzip.compress(BODY)),
        ("GZIP", gzip.compress(BODY)),
        ("deflate", zlib.compress(BODY)),
        ("deflate", zlib.compress(BODY, wbits=-15)),
        ("br", brotli.compress(BODY)),
        ("zstd", zstandard.compress(BODY)),
        ("identity", BODY),
        ("gzip", BODY),
    ],
    ids=["gzip", "GZIP", "zlib", "raw deflate", "br", "zstd", "identity", "a lie"],
)
def test_codings_are_undone_and_lies_are_seen_through(coding: str, body: bytes) -> None:
    assert content_of(response(body, f"Content-Encoding: {coding}"), 10**6).body == BODY


def test_chunks_are_joined() -> None:
    chunks = b"5\r\nhello\r\n6;x=y\r\n world\r\n0\r\n\r\n"
    assert content_of(response(chunks, "Transfer-Encoding: chunked"), 99).body == b"hello world"


def test_a_body_that_only_claims_chunks_is_taken_as_it_is() -> None:
    assert content_of(response(BODY, "Transfer-Encoding: chunked"), 10**6).body == BODY


def test_what_precedes_a_break_is_kept() -> None:
    whole = " ".join(str(n) for n in range(9_000)).encode()
    broken = bytearray(gzip.compress(whole))
    broken[-4_000:] = b"\xff" * 4_000
    found = content_of(response(bytes(broken), "Content-Encoding: gzip"), 10**6).body
    assert found[:9_000] == whole[:9_000]


@pytest.mark.parametrize(
    ("coding", "pack"),
    [("gzip", gzip.compress), ("br", brotli.compress), ("zstd", zstandard.compress)],
)
def test_a_bomb_is_cut_at_the_bound(coding: str, pack) -> None:
    content = content_of(response(pack(b"\0" * 5_000_000), f"Content-Encoding: {coding}"), 10_000)
    assert (len(content.body) <= 10_000, content.cut) == (True, True)


def test_type_and_charset_are_read() -> None:
    content = content_of(response(b"x", 'content-type: Text/HTML; Charset="windows-1251"'), 99)
    assert (content.content_type, content.charset) == ("text/html", "windows-1251")
