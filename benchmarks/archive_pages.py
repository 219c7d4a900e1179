"""Pages for the archive measures: real English prose from Python's own manual, as sites serve it."""

from __future__ import annotations

import gzip
import random
import re
from pathlib import Path
from pydoc_data.topics import topics

VISIT = (
    "Vladimir Putin will visit Mongolia on September 3, the Kremlin said on Thursday. It would be "
    "his first trip to a member of the International Criminal Court since the court issued a "
    "warrant for his arrest in March 2023. Mongolia is a party to the Rome Statute."
)


class Pages:
    """Makes pages of about 40 kB, half of it markup and scripts, from a seed."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)
        sentences = (s.strip() for t in topics.values() for s in re.split(r"(?<=[.])\s+", t))
        self._sentences = [s for s in sentences if 30 < len(s) < 300]

    def page(self, about: str = "") -> bytes:
        """Return one page; `about` is put as the first paragraph of its article."""
        pick, bits = self._random.choice, self._random.getrandbits
        styles = "".join(
            f'<link rel="stylesheet" href="/static/css/main.{bits(48):x}.css">' for _ in range(12)
        )
        state = ",".join(f'"k{bits(32):x}":"{bits(96):x}"' for _ in range(120))
        nav = "".join(
            f'<li class="nav-item"><a href="/section/{bits(24):x}/">{pick(self._sentences)[:20]}'
            "</a></li>"
            for _ in range(60)
        )
        body = "".join(
            f'<p class="article__paragraph">'
            f"{' '.join(self._random.choices(self._sentences, k=self._random.randint(1, 5)))}</p>\n"
            for _ in range(60)
        )
        first = f"<p>{about}</p>" if about else ""
        return (
            f'<!doctype html><html lang="en"><head><meta charset="utf-8">{styles}'
            f"<title>{pick(self._sentences)[:60]}</title>"
            '<meta property="article:published_time" content="2024-08-29T08:00:00Z">'
            f"<script>window.state={{{state}}}</script></head><body><nav><ul>{nav}</ul></nav>"
            f"<article><h1>{pick(self._sentences)[:60]}</h1>{first}{body}</article>"
            "<footer>About this site</footer></body></html>"
        ).encode()


def record(body: bytes, number: int) -> bytes:
    """Return one WARC response, gzipped by itself."""
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
    return gzip.compress(
        (
            "WARC/1.0\r\nWARC-Type: response\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012d}>\r\n"
            f"WARC-Target-URI: https://site{number % 97}.example/{number}\r\n"
            "WARC-Date: 2024-08-30T00:00:00Z\r\n"
            "Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(block)}\r\n\r\n"
        ).encode()
        + block
        + b"\r\n\r\n",
        6,
    )


def write_warc(file: Path, count: int, *, every: int = 0, seed: int = 1) -> None:
    """Write a WARC file of `count` pages; each `every`-th tells of a visit, none with 0."""
    pages = Pages(seed)
    with file.open("wb") as out:
        for number in range(count):
            about = VISIT if every and number % every == 0 else ""
            out.write(record(pages.page(about), number))
