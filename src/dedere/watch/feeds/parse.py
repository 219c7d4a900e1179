"""From bytes to entries, by what the bytes are and not by what their label says."""

from __future__ import annotations

from dedere.errors import FetchError, Place
from dedere.watch.charset import feed_text
from dedere.watch.feeds.html import links
from dedere.watch.feeds.json import parse_json
from dedere.watch.feeds.model import Feed
from dedere.watch.feeds.xml import parse_xml


def parse_feed(body: bytes, *, address: str, charset: str | None = None) -> Feed:
    """Return the RSS, Atom, JSON Feed or sitemap in some bytes.

    Raises FetchError `not-a-feed` when they are none of these.
    """
    if body[:2] == b"\x1f\x8b":
        body = _unpacked(body, address)
    text = feed_text(body, charset).lstrip("\ufeff \t\r\n")
    feed = parse_json(text, address) if text[:1] == "{" else parse_xml(text, address)
    if feed is None:
        what = "an HTML page" if "<html" in text[:2000].lower() else "something else"
        raise FetchError(
            "not-a-feed",
            f"This is {what if text else 'empty'}, and no feed.",
            place=Place(file=address),
            way_out="Give the feed's own address, or set kind = 'page' or 'links'.",
        )
    return feed


def parse_links(body: bytes, *, address: str, charset: str | None = None) -> Feed:
    """Return the links of an index page as a feed."""
    return links(feed_text(body, charset), address)


def _unpacked(body: bytes, address: str, limit: int = 50_000_000) -> bytes:
    """Unpack a sitemap that is served as a .gz file, up to the size that its standard allows."""
    import zlib

    try:
        stream = zlib.decompressobj(31)
        found = stream.decompress(body, limit)
    except zlib.error:
        found = b""
    if not found or stream.unconsumed_tail:
        raise FetchError(
            "too-large" if found else "bad-encoding",
            f"Unpacked, the file has more than {limit:,} bytes."
            if found
            else "The file is packed, and its packing is broken.",
            place=Place(file=address),
        )
    return found
