"""What a source announces becomes items: matching, recent, within its limit."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from dedere.errors import FetchError
from dedere.store.model import ItemDraft, SourceState
from dedere.watch.config import Source
from dedere.watch.fetching import Answer
from dedere.watch.polling import Polled, Poller
from dedere.watch.robots import Robots

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
FEED = "https://news.test/feed"


class Library:
    """Gives what a test has put on its shelves."""

    def __init__(self, **pages: bytes) -> None:
        self.pages = {f"https://news.test/{name}": body for name, body in pages.items()}
        self.asked: list[str] = []

    def get(
        self, address: str, *, etag: str | None = None, last_modified: str | None = None
    ) -> Answer:
        self.asked.append(address)
        if address not in self.pages:
            fault = FetchError("bad-status", "The server answered 404.")
            fault.status = 404
            raise fault
        return Answer(body=self.pages[address], final_address=address, etag='"e"')


def _state(**more: Any) -> SourceState:
    values = dict.fromkeys(SourceState.__dataclass_fields__)
    return SourceState(**{**values, "name": "s", "address": FEED, "failures": 0, **more})


def _poll(library: Library, state: SourceState | None = None, **more: Any) -> Polled:
    source = Source(**{"name": "s", "address": FEED, **more})
    poller = Poller(library, Robots(library, lambda: NOON, "dedere"), lambda: NOON)
    return poller.poll(source, state or _state())


def _items(library: Library, **more: Any) -> list[str]:
    return [(item.address or item.key).rpartition("/")[2] for item in _poll(library, **more).items]


def _rss(*days: str) -> bytes:
    items = "".join(
        f"<item><link>https://news.test/{number}</link><title>T{number}</title>"
        f"<pubDate>{day}</pubDate><description>Words {number}</description></item>"
        for number, day in enumerate(days, 1)
    )
    return f"<rss><channel>{items}</channel></rss>".encode()


def test_items_older_than_the_source_allows_are_left() -> None:
    feed = _rss("2026-03-01", "2025-12-01", "")
    assert _items(Library(feed=feed)) == ["1", "3"]


def test_no_more_items_are_taken_than_the_limit() -> None:
    assert _items(Library(feed=_rss("", "", "")), limit=2) == ["1", "2"]


def test_only_addresses_of_the_form_asked_for_are_taken() -> None:
    assert _items(Library(feed=_rss("", "")), match="*/2") == ["2"]


def test_a_day_in_the_future_is_not_believed() -> None:
    (item,) = _poll(Library(feed=_rss("2027-01-01"))).items
    assert item.published is None


def test_the_text_of_a_feed_is_kept_only_when_it_is_read() -> None:
    library = Library(feed=_rss(""))
    texts = [_poll(library, read=read).items[0].text for read in ("page", "feed")]
    assert texts == [None, "Words 1"]


def test_a_body_that_is_as_it_was_is_not_parsed_again() -> None:
    library = Library(feed=_rss(""))
    first = _poll(library)
    again = _poll(library, _state(body_digest=first.body_digest))
    assert (len(first.items), len(again.items)) == (1, 0)


def test_the_files_of_a_sitemap_s_index_are_read_and_one_that_fails_is_left() -> None:
    index = (
        b"<sitemapindex><sitemap><loc>/a.xml</loc><lastmod>2026-03-02</lastmod></sitemap>"
        b"<sitemap><loc>/gone.xml</loc></sitemap></sitemapindex>"
    )
    library = Library(feed=index)
    library.pages["https://news.test/a.xml"] = b"<urlset><url><loc>/1</loc></url></urlset>"
    assert _items(library, kind="sitemap") == ["1"]


def test_a_page_that_is_watched_is_an_item_whenever_its_text_changes() -> None:
    def page(text: str) -> ItemDraft:
        body = f"<html><head><title>Diary</title></head><body><p>{text}</p></body></html>"
        (item,) = _poll(Library(feed=body.encode()), kind="page").items
        return item

    one, same, other = page("He stays at home."), page("He stays  at home."), page("He travels.")
    assert (one.key, one.digest == same.digest, one.digest == other.digest) == (FEED, True, False)


def test_the_links_of_an_index_page_are_items() -> None:
    body = b"<p><a href='/1'>The president will travel abroad</a> <a href='/2'>more</a></p>"
    assert _items(Library(feed=body), kind="links") == ["1"]


def test_robots_txt_can_be_left_aside_with_the_host_s_consent() -> None:
    library = Library(feed=_rss(""))
    library.pages["https://news.test/robots.txt"] = b"User-agent: *\nDisallow: /"
    with pytest.raises(FetchError) as caught:
        _poll(library)
    assert (caught.value.code, len(_poll(library, robots=False).items)) == ("robots", 1)
