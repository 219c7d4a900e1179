"""From an item appearing in a feed to its alert being handed over: under a minute, by the clock."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Event, Thread

import pytest

from dedere.record import load_record
from dedere.report import read_report
from dedere.store import open_store
from dedere.store.sql import SqlStore
from dedere.watch.config import Channel, Config, Rule, Source, Watch
from dedere.watch.metrics import Metrics
from dedere.watch.status import Speed, status
from dedere.watch.watcher import Watcher
from tests.watch.newsroom import planned
from tests.watch.sim.paper import Press
from tests.watch.sim.setup import fetcher

FEED = "paper.test"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    opened = open_store(str(tmp_path / "store.sqlite3"))
    yield opened
    opened.close()


def _watcher(store: SqlStore, press: Press, metrics: Metrics) -> Watcher:
    """A watcher with every setting as it is by default."""
    config = Config(
        watch=Watch(private_hosts=(FEED,)),
        source=(Source(name="paper", address=press.address(FEED, "/feed")),),
        rule=(Rule(name="all", channels=("hook",)),),
        channel=(Channel(name="hook", kind="webhook", url=f"http://127.0.0.1:{press.port}/"),),
    )
    return Watcher(
        store=store,
        config=config,
        record=load_record(),
        fetcher=fetcher(config),
        read=read_report,
        metrics=metrics,
    )


def _wait(until: float, press: Press, *, path: str | None = None) -> None:
    while time.monotonic() < until:
        if press.received if path is None else path in press.paths(FEED):
            return
        time.sleep(0.05)


def _publish(press: Press, today: date) -> None:
    day = today + timedelta(days=9)
    title, text = planned(day=f"{day:%B} {day.day}")
    press.page(FEED, "/1", title, text, day=today)
    press.feed(FEED, ("/1", title, today))


def test_an_alert_follows_within_a_minute_of_its_item_by_default(
    store: SqlStore, press: Press
) -> None:
    """The item appears right after a poll, which is the longest that it can have to wait."""
    press.feed(FEED)
    metrics, stop = Metrics(), Event()
    thread = Thread(target=_watcher(store, press, metrics).run, args=(stop,))
    thread.start()
    try:
        _wait(time.monotonic() + 20, press, path="/feed")
        begin = time.monotonic()
        _publish(press, datetime.now(UTC).date())
        _wait(begin + 90, press)
        taken = time.monotonic() - begin
    finally:
        # What is in the air is kept before the thread ends.
        stop.set()
        thread.join(20)
    with store.reading() as reader:
        found = status(reader, datetime.now(UTC))
    assert (len(press.received), taken < 60) == (1, True)
    assert found.speed is not None
    # What is ours: reading, keeping and queueing; the rest is the pause that the host is given.
    assert (found.speed.count, found.speed.own < 10, found.speed.whole < 15) == (1, True, True)
    assert f"dedere_own_seconds_count {1.0}" in metrics.text().decode()


def test_status_says_how_long_it_took_and_what_of_that_was_ours() -> None:
    from dedere.cli.watch_words import status_lines
    from dedere.watch.status import WatchStatus

    speed = Speed(count=12, whole=3.2, slowest=8.9, own=0.25)
    found = WatchStatus(sources=(), channels=(), working=(), untold=0, faults=(), speed=speed)
    lines = list(status_lines(found, datetime.now(UTC)))
    assert lines[1] == (
        "From feed to channel 3.2 s (median of 12; slowest 8.9 s), "
        "of which dedere itself took 250 ms."
    )
