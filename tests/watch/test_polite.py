"""Hosts are spared, robots.txt is kept, and a bad source harms only itself."""

from __future__ import annotations

import gzip
import time
from datetime import timedelta
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.watch.backoff import wait
from tests.watch.newsroom import Newsroom, planned


def test_a_feed_is_asked_whether_it_changed(room: Newsroom) -> None:
    room.publish("one", planned())
    room.once()
    room.once()
    asked = [
        headers
        for _, host, path, headers in room.press.asked
        if (host, path) == ("one.test", "/feed")
    ]
    assert ["If-None-Match" in headers for headers in asked] == [False, True]


def test_the_watch_says_what_it_is_and_whom_to_ask(room: Newsroom) -> None:
    room.watch = room.watch.model_copy(update={"contact": "desk@monitor.test"})
    room.publish("one", planned())
    room.once()
    assert all("dedere" in headers["User-Agent"] for *_, headers in room.press.asked)


def test_robots_txt_is_kept_for_pages(room: Newsroom) -> None:
    room.press.routes["one.test", "/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /1\n")
    room.publish("one", planned(), planned("Tajikistan"))
    room.once()
    assert ("/1" in room.press.paths("one.test"), room.stories()) == (
        False,
        [("TJK", "planned", "2026-03-10")],
    )


def test_robots_txt_is_kept_for_feeds(room: Newsroom) -> None:
    room.press.routes["one.test", "/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /\n")
    room.publish("one", planned())
    tally = room.once()
    assert ("/feed" in room.press.paths("one.test"), tally.polls_failed) == (False, 1)


def test_robots_txt_that_fails_forbids_until_it_is_asked_again(room: Newsroom) -> None:
    room.press.routes["one.test", "/robots.txt"] = (503, {}, b"")
    room.publish("one", planned())
    assert (room.once().polls_failed, room.press.paths("one.test")) == (1, ["/robots.txt"])


def test_robots_txt_is_asked_for_once(room: Newsroom) -> None:
    room.publish("one", planned(), planned("Tajikistan"), planned("Armenia"))
    room.once()
    assert room.press.paths("one.test").count("/robots.txt") == 1


def test_a_host_is_given_its_time_between_requests(room: Newsroom) -> None:
    room.sources = [room.source("one", delay="0.3s")]
    room.publish("one", planned(), planned("Tajikistan"), planned("Armenia"))
    room.once(clock=room.going_on())
    moments = [at for at, _, path, _ in room.press.asked if path != "/robots.txt"]
    assert (len(moments), all(b - a >= 0.25 for a, b in pairwise(moments))) == (4, True)


def test_a_source_that_asks_to_wait_is_left_alone_that_long(room: Newsroom) -> None:
    room.press.routes["one.test", "/feed"] = (503, {"Retry-After": "7200"}, b"")
    room.once()
    with room.store.reading() as reader:
        source = reader.source("one")
    assert source is not None
    assert source.due_at >= room.now() + timedelta(hours=2)


BAD_FEEDS = {
    "broken": (200, {}, b"<rss><channel><item><title>cut"),
    "lying": (200, {"Content-Type": "application/rss+xml"}, b"\x89PNG\r\n\x1a\n" + b"\0" * 500),
    "huge": (200, {}, b"<rss>" + b" " * 6_000_000),
    "bomb": (200, {"Content-Encoding": "gzip"}, gzip.compress(b" " * 30_000_000)),
    "garbled packing": (200, {"Content-Encoding": "gzip"}, b"not gzip at all"),
    "gone": (410, {}, b""),
    "inside": (302, {"Location": "http://10.0.0.1/feed"}, b""),
    "local": (302, {"Location": "http://localhost:22/"}, b""),
    "round": (302, {"Location": "/feed"}, b""),
    "file": (302, {"Location": "file:///etc/passwd"}, b""),
}


@pytest.mark.parametrize("kind", sorted(BAD_FEEDS))
def test_a_bad_feed_harms_only_itself_and_is_reported(room: Newsroom, kind: str) -> None:
    room.press.routes["one.test", "/feed"] = BAD_FEEDS[kind]
    room.publish("two", planned())
    room.once()
    with room.store.reading() as reader:
        source = reader.source("one")
    assert source is not None
    assert (kind == "broken" or source.error_code is not None, len(room.press.received)) == (
        True,
        1,
    )


def test_a_slow_feed_holds_no_other_up(room: Newsroom) -> None:
    def slow(headers: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
        time.sleep(4)
        return 200, {}, b""

    room.press.routes["one.test", "/feed"] = slow
    room.publish("two", planned())
    begin = time.monotonic()
    tally = room.once()
    assert (tally.polls_failed, len(room.press.received), time.monotonic() - begin < 4) == (
        1,
        1,
        True,
    )


def test_a_page_that_redirects_inside_is_never_fetched_again(room: Newsroom) -> None:
    room.publish("one", planned())
    room.press.routes["one.test", "/1"] = (302, {"Location": "http://169.254.169.254/"}, b"")
    room.once()
    with room.store.reading() as reader:
        (item,) = reader.items(state="failed")
    assert item.error_code == "private-address"


def test_a_page_that_fails_is_tried_again_later(room: Newsroom) -> None:
    room.publish("one", planned())
    page = room.press.routes["one.test", "/1"]
    room.press.routes["one.test", "/1"] = (500, {}, b"")
    room.once()
    room.press.routes["one.test", "/1"] = page
    room.hour += 1
    room.once()
    assert len(room.press.received) == 1


@given(st.integers(1, 400), st.integers(0, 2**32))
def test_waits_grow_to_a_bound_and_are_spread(failures: int, seed: int) -> None:
    first, longest = timedelta(seconds=60), timedelta(hours=6)
    found = wait(failures, first, longest, Random(seed))  # noqa: S311 - chance, no secret
    full = min(first * 2 ** min(failures - 1, 20), longest)
    assert full / 2 <= found <= full


def test_a_wait_is_never_shorter_than_asked() -> None:
    found = wait(1, timedelta(seconds=1), timedelta(hours=1), Random(1), asked=500.0)  # noqa: S311
    assert found >= timedelta(seconds=500)
