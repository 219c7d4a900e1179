"""A watcher over a simulated world."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from time import monotonic
from typing import Any

from dedere.errors import FetchError
from dedere.record import load_record
from dedere.report import read_report
from dedere.store import Store
from dedere.watch.config import Channel, Config, Rule, Source, Watch
from dedere.watch.fetching import SafeFetcher
from dedere.watch.watcher import Times, Watcher
from tests.watch.sim.world import FIRST_DAY


def config(feeds: int, port: int, **more: Any) -> Config:
    sources = tuple(
        Source(
            name=f"feed {number}",
            address=f"http://feed{number}.test:{port}/feed",
            kind="sitemap" if number % 20 == 7 else "feed",
            outlet=f"Paper {number}",
            every="6h",
            delay="0s",
            read="feed" if number % 20 in (14, 15) else "page",
        )
        for number in range(feeds)
    )
    values: dict[str, Any] = {
        "watch": Watch(workers=8, private_hosts=tuple(f"feed{n}.test" for n in range(feeds))),
        "source": sources,
        "rule": (Rule(name="all", channels=("hook",)),),
        "channel": (hook(port),),
    }
    return Config(**{**values, **more})


def hook(port: int, **more: Any) -> Channel:
    values = {"name": "hook", "kind": "webhook", "secret": "open sesame", **more}
    return Channel(url=f"http://127.0.0.1:{port}/hook", **values)


def local_resolver(host: str, port: int) -> list[str]:
    """Every host of the simulation is here; nothing else is anywhere."""
    if host.endswith(".test"):
        return ["127.0.0.1"]
    if host.replace(".", "").isdigit():
        return [host]
    raise FetchError("unreachable", f"The host '{host}' was not found.")


def fetcher(settings: Config, *, seconds: float = 3.0) -> SafeFetcher:
    return SafeFetcher(
        agent="dedere/test",
        seconds=seconds,
        limit=5_000_000,
        private_hosts=frozenset(settings.watch.private_hosts),
        resolver=local_resolver,
    )


def clock_on(day: int, hour: int = 12) -> Callable[[], datetime]:
    """A clock that shows a simulated day and goes on at its usual pace."""
    begin = datetime.combine(FIRST_DAY, time(hour), UTC) + timedelta(days=day)
    started = monotonic()
    return lambda: begin + timedelta(seconds=monotonic() - started)


def watcher(store: Store, settings: Config, *, day: int, **more: Any) -> Watcher:
    values: dict[str, Any] = {
        "fetcher": fetcher(settings),
        "read": read_report,
        "clock": clock_on(day),
        "times": Times(first_retry=timedelta(minutes=30), lease=timedelta(minutes=3)),
    }
    return Watcher(store=store, config=settings, record=load_record(), **{**values, **more})
