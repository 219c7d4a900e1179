"""How the simulated feeds and pages are written, with the faults of each feed."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime, time
from email.utils import format_datetime
from functools import lru_cache
from html import escape

from tests.watch.sim.world import Article, World

Answer = tuple[int, dict[str, str], bytes]


@lru_cache(maxsize=1)
def bomb() -> bytes:
    """Twenty megabytes of nothing in twenty kilobytes."""
    return gzip.compress(b"<rss>" + b" " * 20_000_000 + b"</rss>", 9)


def page(article: Article) -> Answer:
    paragraphs = "".join(f"<p>{escape(text)}</p>" for text in article.paragraphs)
    body = (
        f"<!doctype html><html lang='en'><head><title>{escape(article.title)}</title>"
        f"<meta property='article:published_time' content='{article.published}'></head>"
        f"<body><nav><a href='/'>Home</a></nav><article><h1>{escape(article.title)}</h1>"
        f"{paragraphs}</article><footer>All rights reserved</footer></body></html>"
    )
    return 200, {"Content-Type": "text/html; charset=utf-8"}, body.encode()


def feed(world: World, number: int, port: int) -> Answer:
    """A feed's answer today, in its own format and with its own faults."""
    kind, shown = number % 20, world.shown(number)
    base = f"http://{world.host(number)}:{port}"
    if kind == 3 and world.day % 2:
        return 200, {"Content-Type": "text/xml", "Content-Encoding": "gzip"}, bomb()
    if kind == 11 and world.day % 3 == 1:
        return 503, {"Retry-After": "60"}, b"busy"
    if kind == 13 and world.day % 2:
        return 200, {"Content-Type": "text/xml"}, b"<rss>" + b"<!-- -->" * 700_000
    if kind == 5:
        return 200, {"Content-Type": "application/feed+json"}, _json(shown, base)
    if kind == 6:
        return 200, {"Content-Type": "application/atom+xml"}, _atom(shown, base)
    if kind == 7:
        return 200, {"Content-Type": "application/xml"}, _sitemap(shown, base)
    body = _rss(shown, base, twice=kind == 8)
    if kind == 0:
        body = body.replace(b"</channel></rss>", b"<item><title>cut &nbsp; off")
    if kind == 4:
        return 200, {"Content-Type": "text/html; charset=iso-8859-1"}, body
    return 200, {"Content-Type": "application/rss+xml"}, body


def _rss(shown: list[Article], base: str, *, twice: bool) -> bytes:
    items = []
    for one in shown:
        moment = format_datetime(datetime.combine(one.published, time(9), UTC))
        text = escape("".join(f"<p>{escape(part)}</p>" for part in one.paragraphs))
        head = f"<title>{escape(one.title)}</title><link>{base}{one.path}?utm_source=rss</link>"
        rest = f"<pubDate>{moment}</pubDate><description>{text}</description>"
        items.append(f"<item>{head}<guid isPermaLink='false'>{one.number}</guid>{rest}</item>")
        if twice:
            items.append(f"<item>{head}<guid isPermaLink='false'>b{one.number}</guid>{rest}</item>")
    inner = "".join(items)
    return (
        "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel>"
        f"<title>A feed</title><link>{base}/</link>{inner}</channel></rss>"
    ).encode()


def _atom(shown: list[Article], base: str) -> bytes:
    entries = "".join(
        f"<entry><id>urn:{one.number}</id><title>{escape(one.title)}</title>"
        f"<link href='{base}{one.path}'/><published>{one.published}T09:00:00Z</published>"
        f"<updated>{one.published}T09:00:00Z</updated>"
        f"<summary>{escape(one.paragraphs[-1])}</summary></entry>"
        for one in shown
    )
    return f"<feed xmlns='http://www.w3.org/2005/Atom'><title>A</title>{entries}</feed>".encode()


def _json(shown: list[Article], base: str) -> bytes:
    items = [
        {
            "id": str(one.number),
            "url": base + one.path,
            "title": one.title,
            "content_text": "\n\n".join(one.paragraphs),
            "date_published": f"{one.published}T09:00:00Z",
        }
        for one in shown
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "A", "items": items}
    return json.dumps(feed).encode()


def _sitemap(shown: list[Article], base: str) -> bytes:
    urls = "".join(
        f"<url><loc>{base}{one.path}</loc><lastmod>{one.published}</lastmod></url>" for one in shown
    )
    return (f"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{urls}</urlset>").encode()
