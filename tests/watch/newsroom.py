"""A press, a store and watchers over them, with a clock that the test sets."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from threading import Event, Thread
from typing import Any

from dedere.record import load_record
from dedere.report import read_report
from dedere.store.sql import SqlStore
from dedere.watch.config import Channel, Config, Rule, Source, Watch
from dedere.watch.tally import Tally
from dedere.watch.watcher import Times, Watcher
from tests.watch.sim.paper import Press
from tests.watch.sim.setup import fetcher

MONDAY = date(2026, 3, 2)


class Newsroom:
    """Two papers, one channel, one rule; `day` and `hour` are what the clock shows."""

    def __init__(self, store: SqlStore, press: Press) -> None:
        self.store, self.press = store, press
        self.day, self.hour = MONDAY, 12
        self.sources = [self.source("one"), self.source("two")]
        self.rules = [Rule(name="all", channels=("hook",))]
        self.channels = [self.hook()]
        self.watch = Watch(private_hosts=("one.test", "two.test", "three.test"))
        for source in self.sources:
            press.feed(f"{source.name}.test")

    def now(self) -> datetime:
        return datetime(self.day.year, self.day.month, self.day.day, self.hour, tzinfo=UTC)

    def going_on(self) -> Callable[[], datetime]:
        """A clock that begins at the room's moment and goes on at its usual pace."""
        begin, start = time.monotonic(), self.now()
        return lambda: start + timedelta(seconds=time.monotonic() - begin)

    @contextmanager
    def running(self, **more: Any) -> Iterator[Thread]:
        """Let a watcher run on its own by the real clock, each source polled each second."""
        # A file of sources cannot ask for that.
        every = {"every": timedelta(seconds=1)}
        self.sources = [source.model_copy(update=every) for source in self.sources]
        self.day = datetime.now(UTC).date()
        stop = Event()
        watcher = self.watcher(clock=lambda: datetime.now(UTC), **more)
        thread = Thread(target=watcher.run, args=(stop,))
        thread.start()
        try:
            self._await_polls(thread)
            yield thread
        finally:
            stop.set()
            thread.join(20)

    def _await_polls(self, thread: Thread) -> None:
        """Wait until each source was asked for; a busy machine takes its time."""
        patience = time.monotonic() + 60
        hosts = [f"{source.name}.test" for source in self.sources]
        while not all("/feed" in self.press.paths(host) for host in hosts):
            assert thread.is_alive(), "the watcher ended by itself"
            assert time.monotonic() < patience, "no feed was ever asked for"
            time.sleep(0.01)

    def told_within(self, seconds: float) -> float:
        """Publish a report; return the seconds until its alert arrived, `seconds` if it did not."""
        begin, day = time.monotonic(), self.day + timedelta(days=9)
        self.publish("one", planned(day=f"{day:%B} {day.day}"))
        while not self.press.received and time.monotonic() - begin < seconds:
            time.sleep(0.05)
        return time.monotonic() - begin

    def source(self, name: str, **more: Any) -> Source:
        values = {
            "name": name,
            "address": self.press.address(f"{name}.test", "/feed"),
            "outlet": f"Paper {name}",
            "delay": "0s",
            "every": "15m",
        }
        return Source(**{**values, **more})

    def hook(self, name: str = "hook", **more: Any) -> Channel:
        values = {"kind": "webhook", "url": f"http://127.0.0.1:{self.press.port}/{name}"}
        return Channel(name=name, **{**values, **more})

    def config(self) -> Config:
        # Not validated anew, so that a test can poll more often than a file may ask for.
        return Config.model_construct(
            watch=self.watch,
            source=tuple(self.sources),
            rule=tuple(self.rules),
            channel=tuple(self.channels),
        )

    def publish(self, host: str, *reports: tuple[str, str], day: date | None = None) -> None:
        """Publish (title, text) reports on a host; the feed then lists exactly these."""
        day = day or self.day
        entries = []
        for number, (title, text) in enumerate(reports, 1):
            path = f"/{number}"
            self.press.page(f"{host}.test", path, title, text, day=day)
            entries.append((path, title, day))
        self.press.feed(f"{host}.test", *entries)

    def watcher(self, **more: Any) -> Watcher:
        config = self.config()
        values: dict[str, Any] = {
            "fetcher": fetcher(config, seconds=1.5),
            "read": read_report,
            "clock": self.now,
            "times": Times(first_retry=timedelta(minutes=10)),
        }
        return Watcher(store=self.store, config=config, record=load_record(), **{**values, **more})

    def once(self, **more: Any) -> Tally:
        """Poll every source, take every item, send what is due."""
        return self.watcher(**more).once(all_sources=True)

    def stories(self) -> list[tuple[str, str, str | None]]:
        with self.store.reading() as reader:
            return [(one.state, one.now.status, one.now.start) for one in reader.stories()]


def planned(state: str = "Mongolia", day: str = "March 10") -> tuple[str, str]:
    """A report of a planned trip."""
    return (
        f"Putin to visit {state}",
        f"Russian President Vladimir Putin will visit {state} on {day}, the Kremlin said.",
    )


def cancelled(state: str = "Mongolia", day: str = "March 10") -> tuple[str, str]:
    """A report that the trip is off."""
    return (
        f"Putin cancels visit to {state}",
        f"Russian President Vladimir Putin has cancelled his visit to {state} on {day}, "
        "the Kremlin said.",
    )
