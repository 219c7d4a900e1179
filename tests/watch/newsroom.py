"""A press, a store and watchers over them, with a clock that the test sets."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
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
