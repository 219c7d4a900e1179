"""How often a source is asked: within a minute, unless its host minds."""

from __future__ import annotations

import time
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.errors import FetchError
from dedere.watch.config import Source
from dedere.watch.fetching import fresh_for, retry_after
from dedere.watch.pace import LONGEST, USUAL, Heard, Pace, pace
from tests.watch.newsroom import Newsroom, planned


def _source(**more: Any) -> Source:
    return Source(**{"name": "a", "address": "https://news.test/feed", **more})


def _seconds(source: Source, **heard: Any) -> tuple[float, str]:
    found = pace(source, Heard(**heard))
    return found.every.total_seconds(), found.why


def test_a_feed_is_asked_often_enough_for_an_alert_within_a_minute() -> None:
    assert pace(_source(), Heard()) == Pace(timedelta(seconds=45), "usual")


@pytest.mark.parametrize("kind", ["sitemap", "links", "page"])
def test_what_is_large_or_changes_seldom_is_asked_each_five_minutes(kind: str) -> None:
    assert _seconds(_source(kind=kind)) == (300, "usual")


def test_what_the_operator_sets_holds() -> None:
    assert _seconds(_source(every="2m"), fresh_for=900, wasted=10**8) == (120, "set")


@pytest.mark.parametrize(
    ("heard", "wanted"),
    [
        ({"fresh_for": 300}, (300, "asked")),
        ({"fresh_for": 30}, (45, "usual")),
        ({"fresh_for": 0}, (45, "usual")),
        ({"fresh_for": 10**6}, (3600, "asked")),
        ({"ttl": 900}, (900, "asked")),
        ({"ttl": 900, "checked": True}, (45, "usual")),
        ({"ttl": 3600, "fresh_for": 60}, (60, "asked")),
        ({"wasted": 100_000}, (45, "usual")),
        ({"wasted": 3_000_000}, (300, "spared")),
        ({"wasted": 10**9, "fresh_for": 60}, (3600, "spared")),
    ],
)
def test_a_host_that_minds_is_asked_less_often(heard: dict[str, Any], wanted: Any) -> None:
    assert _seconds(_source(), **heard) == wanted


@given(
    st.none() | st.floats(0, 1e9),
    st.none() | st.floats(0, 1e9),
    st.integers(0, 10**10),
    st.booleans(),
)
def test_the_pace_is_never_quicker_than_usual_nor_slower_than_an_hour(
    fresh: float | None, ttl: float | None, wasted: int, checked: bool
) -> None:
    heard = Heard(fresh_for=fresh, ttl=ttl, wasted=wasted, checked=checked)
    assert USUAL["feed"] <= pace(_source(), heard).every <= LONGEST


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"cache-control": "public, max-age=300"}, 300),
        ({"cache-control": "max-age=300", "age": "100"}, 200),
        ({"cache-control": "max-age=300", "age": "900"}, 0),
        ({"cache-control": "s-maxage=900, max-age=60"}, 60),
        ({"cache-control": "no-cache, max-age=300"}, None),
        ({"cache-control": "no-store"}, None),
        ({"cache-control": 'Max-Age="60"'}, 60),
        ({"cache-control": "max-age=soon"}, None),
        (
            {
                "date": "Mon, 02 Mar 2026 12:00:00 GMT",
                "expires": "Mon, 02 Mar 2026 12:10:00 GMT",
            },
            600,
        ),
        ({"date": "Mon, 02 Mar 2026 12:00:00 GMT", "expires": "0"}, None),
        (
            {
                "cache-control": "max-age=60",
                "date": "Mon, 02 Mar 2026 12:00:00 GMT",
                "expires": "Mon, 02 Mar 2026 13:00:00 GMT",
            },
            60,
        ),
    ],
)
def test_for_how_long_an_answer_holds_is_read_from_its_headers(
    headers: dict[str, str], seconds: float | None
) -> None:
    assert fresh_for(headers) == seconds


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("120", 120.0), ("999999", 86_400.0), ("Mon, 02 Mar 2026 12:00:00 GMT", 0.0), ("soon", None)],
)
def test_a_server_may_ask_to_wait_in_seconds_or_until_a_moment(
    value: str, seconds: float | None
) -> None:
    fault = FetchError("bad-status", "")
    fault.retry_after = value
    # A moment that is long past asks for nothing.
    assert retry_after(fault) == seconds


def _feed(room: Newsroom, headers: dict[str, str], ttl: str = "") -> None:
    item = f"<item><title>News</title><link>{room.press.address('one.test', '/1')}</link></item>"
    body = f"<rss><channel>{ttl}{item}</channel></rss>".encode()
    room.sources = [room.source("one", every=None)]
    room.press.routes["one.test", "/feed"] = (200, headers, body)


def _next(room: Newsroom) -> tuple[int | None, str | None, bool]:
    with room.store.reading() as reader:
        (source,) = reader.sources()
    soon = source.due_at <= room.now() + timedelta(seconds=50)
    return source.pace_seconds, source.pace_why, soon


@pytest.mark.parametrize(
    ("headers", "ttl", "wanted"),
    [
        ({}, "", (45, "usual", True)),
        ({"Cache-Control": "max-age=600"}, "", (600, "asked", False)),
        ({}, "<ttl>15</ttl>", (900, "asked", False)),
        ({"Last-Modified": "Mon, 02 Mar 2026 12:00:00 GMT"}, "<ttl>15</ttl>", (45, "usual", True)),
    ],
)
def test_the_next_poll_is_when_the_host_may_be_asked_again(
    room: Newsroom, headers: dict[str, str], ttl: str, wanted: Any
) -> None:
    _feed(room, headers, ttl)
    room.once()
    first = _next(room)
    # The same body again: nothing new is read in it, and what it asked for still holds.
    room.once()
    assert (first, _next(room)) == (wanted, wanted)


def test_a_host_that_sends_all_each_time_is_spared(room: Newsroom) -> None:
    _feed(room, {})
    status, headers, body = room.press.routes["one.test", "/feed"]  # type: ignore[misc]
    body = body.replace(b"</channel>", b" " * 2_000_000 + b"</channel>")
    room.press.routes["one.test", "/feed"] = (status, headers, body)
    room.once()
    first = _next(room)
    room.once()
    assert (first, _next(room)) == ((45, "usual", True), (201, "spared", False))


def test_the_time_that_robots_txt_asks_for_is_given(room: Newsroom) -> None:
    robots = (200, {}, b"User-agent: *\nCrawl-delay: 1\n")
    room.press.routes["one.test", "/robots.txt"] = robots
    room.publish("one", planned(), planned("Tajikistan"))
    room.sources = [room.source("one")]
    room.once(clock=room.going_on())
    moments = [at for at, _, path, _ in room.press.asked if path != "/robots.txt"]
    assert (len(moments), all(b - a >= 0.95 for a, b in pairwise(moments))) == (3, True)


def test_a_host_whose_feed_asks_to_wait_is_left_alone_by_all_sources(room: Newsroom) -> None:
    room.press.routes["one.test", "/feed"] = (429, {"Retry-After": "3600"}, b"")
    room.once()
    with room.store.reading() as reader:
        free_at = reader.host_free_at(f"one.test:{room.press.port}")
    assert free_at == room.now() + timedelta(hours=1)


def test_a_single_round_does_not_wait_for_a_host_that_asks_for_an_hour(room: Newsroom) -> None:
    room.press.routes["one.test", "/feed"] = (503, {"Retry-After": "3600"}, b"")
    room.once()
    begin = time.monotonic()
    tally = room.once(clock=room.going_on())
    assert (tally.polls, time.monotonic() - begin < 10) == (1, True)


def test_pages_of_another_host_than_the_feed_s_are_spared_too(room: Newsroom) -> None:
    for path, report in (("/1", planned()), ("/2", planned("Tajikistan"))):
        room.press.page("two.test", path, *report, day=room.day)
    links = "".join(
        f"<item><link>{room.press.address('two.test', path)}</link></item>" for path in ("/1", "/2")
    )
    body = f"<rss><channel>{links}</channel></rss>".encode()
    room.press.routes["one.test", "/feed"] = (200, {}, body)
    room.sources = [room.source("one", delay="0.4s")]
    room.once(clock=room.going_on())
    moments = [
        at for at, host, path, _ in room.press.asked if host == "two.test" and path[1:] in "12"
    ]
    assert (len(moments), moments[-1] - moments[0] >= 0.35) == (2, True)
