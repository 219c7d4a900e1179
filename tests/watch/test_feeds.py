"""Feeds in every format, and in every state of disrepair."""

from __future__ import annotations

import gzip
import time
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.errors import FetchError
from dedere.watch.feeds.dates import feed_day
from dedere.watch.feeds.html import plain_text
from dedere.watch.feeds.parse import parse_feed, parse_links

HERE = "https://news.test/feed"
RSS = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
<language>en-gb</language>
<item><title>A &amp; B travel</title><link>https://news.test/1?utm_source=rss</link>
<guid isPermaLink="false">g1</guid><pubDate>Mon, 02 Mar 2026 09:00:00 +0300</pubDate>
<description>&lt;p&gt;He goes.&lt;/p&gt;</description></item>
<item><title>Second</title><guid>https://news.test/2</guid></item></channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru"><title>News</title>
<entry><id>tag:news.test,2026:1</id><title type="html">A &lt;b&gt;trip&lt;/b&gt;</title>
<link rel="self" href="/self"/><link rel="alternate" href="/1"/>
<published>2026-03-02T23:30:00-05:00</published><updated>2026-03-03T09:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content>
</entry></feed>"""
JSON = b"""{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": [
{"id": 7, "url": "https://news.test/1", "title": "A trip", "content_html": "<p>He goes.</p>",
 "date_published": "2026-03-02T09:00:00Z"}, {"id": ""}, "nonsense"]}"""
SITEMAP = b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://news.test/1</loc><news:news><news:publication><news:language>fr</news:language>
</news:publication><news:publication_date>2026-03-02</news:publication_date>
<news:title>A trip</news:title></news:news></url></urlset>"""


@pytest.mark.parametrize(
    ("body", "format_", "title"),
    [
        (RSS, "rss", "A & B travel"),
        (ATOM, "atom", "A trip"),
        (JSON, "json", "A trip"),
        (SITEMAP, "sitemap", "A trip"),
    ],
)
def test_each_format_gives_address_title_and_day(body: bytes, format_: str, title: str) -> None:
    feed = parse_feed(body, address=HERE)
    first = feed.entries[0]
    assert (feed.format, first.address, first.title, first.published) == (
        format_,
        "https://news.test/1",
        title,
        date(2026, 3, 2),
    )


def test_a_guid_that_is_an_address_stands_in_for_a_link() -> None:
    assert parse_feed(RSS, address=HERE).entries[1].address == "https://news.test/2"


def test_the_text_inside_an_entry_is_kept() -> None:
    texts = [
        plain_text(parse_feed(body, address=HERE).entries[0].text or "") for body in (RSS, ATOM)
    ]
    assert texts == ["He goes.", "One.\n\nTwo."]


def test_an_index_of_sitemaps_names_the_newest_first() -> None:
    body = b"""<sitemapindex><sitemap><loc>/old.xml</loc><lastmod>2025-01-01</lastmod></sitemap>
    <sitemap><loc>/new.xml</loc><lastmod>2026-03-01</lastmod></sitemap></sitemapindex>"""
    found = parse_feed(body, address=HERE).children
    assert found == ("https://news.test/new.xml", "https://news.test/old.xml")


@pytest.mark.parametrize(
    "body",
    [
        RSS[: RSS.index(b"</channel>")],
        RSS.replace(b"&amp;", b"&"),
        RSS.replace(b"<channel>", b"<channel><title>x &nbsp;&eacute; y</title>"),
        b"\xef\xbb\xbf \n junk before " + RSS,
        RSS.replace(b"version='2.0'", b""),
        RSS.replace(b"<item>", b"<item>\x00\x0b", 1),
        RSS.replace(b'<?xml version="1.0"?>', b'<?xml version="1.0" encoding="utf-16"?>'),
        gzip.compress(RSS),
    ],
)
def test_a_broken_feed_gives_what_is_whole_in_it(body: bytes) -> None:
    entries = parse_feed(body, address=HERE).entries
    assert "https://news.test/1" in [entry.address for entry in entries]


def test_entities_of_the_file_s_own_are_not_expanded() -> None:
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    body = f'<!DOCTYPE rss [<!ENTITY l0 "lol">{lol}]><rss><channel><item><title>&l8;</title>'
    begin = time.perf_counter()
    feed = parse_feed((body + "<guid>1</guid></item></channel></rss>").encode(), address=HERE)
    assert (len(str(feed)) < 10_000, time.perf_counter() - begin < 2) == (True, True)


def test_a_file_of_this_machine_is_not_read() -> None:
    body = b"""<!DOCTYPE rss [<!ENTITY e SYSTEM "file:///etc/hostname">]>
    <rss><channel><item><guid>1</guid><title>&e;</title></item></channel></rss>"""
    assert parse_feed(body, address=HERE).entries[0].title == "&e;"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><body>Not found</body></html>",
        b"{}",
        b'{"items": 3}',
        b"\x89PNG\r\n",
        b"[" * 99_999,
    ],
)
def test_what_is_no_feed_is_said(body: bytes) -> None:
    with pytest.raises(FetchError) as caught:
        parse_feed(body, address=HERE)
    assert caught.value.code == "not-a-feed"


def test_a_packed_file_that_is_too_large_is_refused() -> None:
    with pytest.raises(FetchError) as caught:
        parse_feed(gzip.compress(b"<rss>" + b" " * 60_000_000), address=HERE)
    assert caught.value.code == "too-large"


def test_a_page_s_links_are_announcements_when_they_have_a_label() -> None:
    body = b"""<nav><a href="/menu">Menu</a></nav><a href="/1#x">A journey to Mongolia begins</a>
    <a href="/1">A journey to Mongolia begins</a>
    <a href="mailto:x@y.test">Write to our editors</a>"""
    found = [entry.address for entry in parse_links(body, address=HERE).entries]
    assert found == ["https://news.test/1"]


def test_a_changed_entry_has_another_digest() -> None:
    one, other = (
        parse_feed(body, address=HERE).entries[0].digest
        for body in (RSS, RSS.replace(b"He goes", b"He stays"))
    )
    assert one != other


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Mon, 02 Mar 2026 09:00:00 GMT", date(2026, 3, 2)),
        ("Mon, 02 Mar 2026 23:59:00 -0500", date(2026, 3, 2)),
        ("02 Mar 26 09:00 EST", date(2026, 3, 2)),
        ("2026-03-02T09:00:00Z", date(2026, 3, 2)),
        ("2026-03-02 09:00", date(2026, 3, 2)),
        ("20260302", date(2026, 3, 2)),
        ("2026/3/2", date(2026, 3, 2)),
        ("0001-01-01", None),
        ("2026-02-30", None),
        ("yesterday", None),
        ("", None),
        (None, None),
    ],
)
def test_days_are_read_as_feeds_write_them(text: str | None, day: date | None) -> None:
    assert feed_day(text) == day


def _outcome(body: bytes) -> str:
    try:
        parse_feed(body, address=HERE)
    except FetchError as fault:
        return fault.code
    return "read"


@given(st.binary(max_size=400))
def test_no_bytes_crash_the_parser(body: bytes) -> None:
    for whole in (body, RSS[:200] + body + RSS[200:]):
        assert _outcome(whole) in {"read", "not-a-feed", "too-large", "bad-encoding"}


@given(st.text(max_size=200))
def test_no_text_crashes_the_reading_of_html(text: str) -> None:
    assert "\x00" not in plain_text(f"<p>{text}</p><script>{text}</script>") or "\x00" in text


def test_deep_nesting_is_read_in_linear_time() -> None:
    begin = time.perf_counter()
    plain_text("<div>" * 200_000 + "inside")
    parse_feed(b"<rss><channel>" + b"<a>" * 300_000, address=HERE)
    assert time.perf_counter() - begin < 5


@pytest.mark.parametrize("filling", [" ", "<", "&", "<item>", "<!--", "<?xml >", "\r\n", "Ã"])
def test_a_feed_full_of_one_thing_takes_no_longer_than_it_must(filling: str) -> None:
    body = f"<rss><channel>{filling * (200_000 // len(filling))}</channel></rss>".encode()
    begin = time.monotonic()
    with suppress(FetchError):
        parse_feed(body, address="https://here.test/")
    assert time.monotonic() - begin < 5


@pytest.mark.parametrize("filling", ["<a", "<a ", "<div>", "&#1", "<script>"])
def test_a_text_full_of_one_thing_takes_no_longer_than_it_must(filling: str) -> None:
    begin = time.monotonic()
    plain_text(filling * (400_000 // len(filling)))
    assert time.monotonic() - begin < 5
