"""robots.txt: what a host asks of programs, fetched once a day and kept in memory (RFC 9309)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Lock
from urllib.robotparser import RobotFileParser

from dedere.errors import FetchError
from dedere.watch.addresses import host_of, origin_of
from dedere.watch.fetching import Fetcher

_KEPT = timedelta(hours=24)
_KEPT_AFTER_FAULT = timedelta(minutes=30)
_LONGEST = 500_000
_LONGEST_DELAY = 60.0
_MOST_HOSTS = 5_000


class Robots:
    """Answers whether an address may be fetched; safe to ask from several threads."""

    def __init__(self, fetcher: Fetcher, clock: Callable[[], datetime], agent: str) -> None:
        self._fetcher, self._clock, self._agent = fetcher, clock, agent
        self._lock = Lock()
        self._known: dict[str, tuple[datetime, RobotFileParser | None]] = {}
        self._asking: dict[str, Lock] = {}
        self._delays: dict[str, float] = {}

    def allows(self, address: str) -> bool:
        """Return whether the host's robots.txt lets us fetch the canonical address.

        A missing file allows everything; one that the server fails to give forbids everything
        until it is asked again.
        """
        rules = self._rules(origin_of(address))
        return rules is not None and rules.can_fetch(self._agent, address)

    def delays(self) -> dict[str, float]:
        """Return the seconds between requests that hosts ask for (Crawl-delay), by host.

        Only of hosts that were asked for their robots.txt already; at most a minute.
        """
        with self._lock:
            return dict(self._delays)

    def _rules(self, origin: str) -> RobotFileParser | None:
        with self._lock:
            asking = self._asking.setdefault(origin, Lock())
        # Others who need the same file wait for the one that asks.
        with asking:
            now = self._clock()
            with self._lock:
                known = self._known.get(origin)
            if known is not None and now < known[0]:
                return known[1]
            rules, kept = self._fetched(origin)
            asked = rules.crawl_delay(self._agent) if rules else None
            with self._lock:
                if len(self._known) >= _MOST_HOSTS:
                    self._known.clear()
                    self._delays.clear()
                self._known[origin] = (now + kept, rules)
                self._delays.pop(host_of(origin), None)
                if asked:
                    self._delays[host_of(origin)] = min(float(asked), _LONGEST_DELAY)
            return rules

    def _fetched(self, origin: str) -> tuple[RobotFileParser | None, timedelta]:
        rules = RobotFileParser()
        try:
            body = self._fetcher.get(f"{origin}/robots.txt").body
        except FetchError as fault:
            if fault.status is not None and 400 <= fault.status < 500 and fault.status != 429:
                rules.parse([])
                return rules, _KEPT
            return None, _KEPT_AFTER_FAULT
        rules.parse(body[:_LONGEST].decode("utf-8", "replace").splitlines())
        return rules, _KEPT
