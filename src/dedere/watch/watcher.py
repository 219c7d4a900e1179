"""The watch itself: one thread that keeps, others that fetch, read and send.

Only the main thread touches the store. It leases work, gives it to the threads, and keeps what
comes back in transactions that are whole or not at all; so a process may die at any moment, and
the next one goes on from what was kept.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from threading import Event
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from dedere import __version__
from dedere.reader.gate import Gate
from dedere.store import Store, Writer
from dedere.store.model import SourceState
from dedere.watch import work
from dedere.watch.addresses import host_of
from dedere.watch.announcing import reconsider, tell_decided
from dedere.watch.backoff import wait as backoff
from dedere.watch.basis import Basis
from dedere.watch.channels import Parcel
from dedere.watch.config import Config
from dedere.watch.fetching import Fetcher, agent
from dedere.watch.finishing import Finisher
from dedere.watch.logs import Log, Quiet
from dedere.watch.metrics import Metrics
from dedere.watch.outputs import write_outputs
from dedere.watch.owner import dead_owners, new_owner
from dedere.watch.polling import Poller
from dedere.watch.robots import Robots
from dedere.watch.rules import resolved
from dedere.watch.taking import ReadReport, Taker
from dedere.watch.tally import Tally

if TYPE_CHECKING:
    from dedere.record import Record

Clock = Callable[[], datetime]
_IDLE_SECONDS = 1.0
# Between two requests to a host of which only sources that are gone had announced something.
_OTHERS_DELAY = 2.0
_RECONSIDER = timedelta(hours=1)
_STOPPING_SECONDS = 15.0
# For how long a single round waits for a host, and how late its turn may come.
_PATIENCE = timedelta(seconds=30)
_GRACE = timedelta(seconds=2)
_GAUGES = timedelta(seconds=15)


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """How long leases last and when failures are tried again."""

    lease: timedelta = timedelta(minutes=3)
    first_retry: timedelta = timedelta(minutes=1)
    longest_retry: timedelta = timedelta(hours=6)
    item_tries: int = 6
    delivery_tries: int = 20


@dataclass(kw_only=True)
class Watcher:
    """One watcher. `read`, `clock` and `fetcher` are handed in, so that a test can play time."""

    store: Store
    config: Config
    record: Record
    fetcher: Fetcher
    read: ReadReport
    clock: Clock = _now
    log: Log = field(default_factory=Quiet)
    metrics: Metrics | None = None
    times: Times = Times()
    chance: Random = field(default_factory=Random)
    owner: str = field(default_factory=new_owner)
    robots: Robots = field(init=False)

    def __post_init__(self) -> None:
        name = agent(__version__, self.config.watch.contact)
        self.robots = robots = Robots(self.fetcher, self.clock, name)
        wanted = Gate(self.record).mentions_wanted
        self._poller = Poller(self.fetcher, robots, self.clock, wanted)
        self._taker = Taker(
            self.record,
            fetcher=self.fetcher,
            robots=robots,
            read=self.read,
            clock=self.clock,
            keep_all=self.config.watch.keep == "all",
        )
        self._sources = {source.name: source for source in self.config.source}
        self._channels = {channel.name: channel for channel in self.config.channel}
        self._zone = ZoneInfo(self.config.watch.timezone)
        self._desk = Basis(
            record=self.record,
            rules=resolved(self.record, self.config.rule),
            channels=self._channels,
            zone=self._zone,
        )
        self._tally = Tally()
        self._finisher = Finisher(self)
        self._flying: dict[Future[work.Done], str] = {}
        self._reconsider_at = self._gauges_at = self.clock()
        self._put_off: dict[str, datetime] = {}
        self._delays = {one.name: one.delay.total_seconds() for one in self.config.source}
        self._looked_at = float("-inf")

    @property
    def basis(self) -> Basis:
        """What alerts are decided by."""
        return self._desk

    @property
    def tally(self) -> Tally:
        """What was done so far."""
        return self._tally

    def once(self, *, all_sources: bool = False, stop: Event | None = None) -> Tally:
        """Poll what is due (or everything), take every item, hand over what is due; then return."""
        with self._begun(all_sources=all_sources) as pool:
            self._lead(pool, stop or Event(), forever=False)
        return self._tally

    def run(self, stop: Event) -> Tally:
        """Go on until `stop` is set; what is in the air then is still kept."""
        away = False
        with self._begun(all_sources=False) as pool:
            while not stop.is_set():
                try:
                    if away:
                        # What was in the air is not kept; it need not wait for its lease to end.
                        with self.store.writing() as writer:
                            writer.release([self.owner])
                        away = False
                    self._lead(pool, stop, forever=True)
                except _connection_faults() as fault:
                    # The store is away; what was in the air will be done again.
                    self._flying.clear()
                    away = True
                    self._tally.store_faults += 1
                    pause = backoff(
                        min(self._tally.store_faults, 6),
                        timedelta(seconds=2),
                        timedelta(minutes=1),
                        self.chance,
                    )
                    self.log.error("store away", error=str(fault)[:300], wait=pause.total_seconds())
                    stop.wait(pause.total_seconds())
        return self._tally

    @contextmanager
    def _begun(self, *, all_sources: bool) -> Iterator[ThreadPoolExecutor]:
        now = self.clock()
        with self.store.writing(alone=True) as writer:
            writer.release(dead_owners(writer.owners()))
            writer.keep_sources(
                {source.name: source.address for source in self.config.source}, at=now
            )
            if all_sources:
                writer.hurry(self._sources, at=now)
        self.log.info("begun", owner=self.owner, sources=len(self._sources))
        pool = ThreadPoolExecutor(self.config.watch.workers, thread_name_prefix="watch")
        try:
            yield pool
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
            with self.store.writing() as writer:
                writer.release([self.owner])
            self.log.info("ended", owner=self.owner, **self._tally.as_dict())

    def _lead(self, pool: ThreadPoolExecutor, stop: Event, *, forever: bool) -> None:
        stopped_at: float | None = None
        while True:
            if stop.is_set():
                stopped_at = stopped_at or time.monotonic()
                if not self._flying or time.monotonic() - stopped_at > _STOPPING_SECONDS:
                    break
            else:
                self._now_and_then()
                leased = self._lease(pool)
                if not leased and not self._flying:
                    if not forever:
                        if not self._soon(stop):
                            break
                        continue
                    self._write_outputs()
                    stop.wait(_IDLE_SECONDS)
                    continue
            self._land()
        self._write_outputs()

    def _soon(self, stop: Event) -> bool:
        """Wait for what only a host's delay holds back; False when there is nothing."""
        now = self.clock()
        with self.store.reading() as reader:
            ready = reader.ready_items(now, _PATIENCE)
        held = self._put_off.values()
        if ready or any(now - _GRACE < until <= now + _PATIENCE for until in held):
            stop.wait(0.2)
            return True
        return False

    def _lease(self, pool: ThreadPoolExecutor) -> bool:
        """Lease work for the threads that are free and give it to them."""
        workers = self.config.watch.workers
        flying = list(self._flying.values())
        now, until = self.clock(), self.clock() + self.times.lease
        room = 2 * workers - len(flying)
        if room < workers and flying:
            return False
        busy = {name.partition(" ")[2] for name in flying}
        channels = [name for name in self._channels if name not in busy]
        asked = self.robots.delays()
        with self.store.writing() as writer:
            states = writer.lease_sources(
                self.owner, now=now, until=until, limit=workers, names=list(self._sources)
            )
            items = writer.lease_items(
                self.owner,
                now=now,
                until=until,
                limit=2 * room,
                delays=self._delays,
                usual=_OTHERS_DELAY,
                asked=asked,
            )
            parcels = []
            while channels:
                found = writer.lease_deliveries(self.owner, now=now, until=until, channels=channels)
                if not found:
                    break
                channels.remove(found[0].channel)
                parcels.append(found)
            polls = [state for state in states if self._may_poll(writer, state, now, asked)]
        for state in polls:
            source = self._sources[state.name]
            self._fly(pool.submit(work.poll, self._poller, source, state), "poll")
        for item in items:
            source_of = self._sources.get(item.source)
            self._fly(pool.submit(work.take, self._taker, item, source_of), "take")
        today = now.astimezone(self._zone).date()
        for found in parcels:
            channel = self._channels[found[0].channel]
            # Without a digest each message goes alone, so that one that fails holds no other.
            groups = [found] if channel.digest != "off" else [(one,) for one in found]
            for group in groups:
                parcel = Parcel(channel, group)
                self._fly(pool.submit(work.send, parcel, now, today), f"send {channel.name}")
        return bool(polls or items or parcels)

    def _may_poll(
        self, writer: Writer, state: SourceState, now: datetime, asked: Mapping[str, float]
    ) -> bool:
        """Hold the source's host for its delay, or put the source off while it is held."""
        source = self._sources[state.name]
        self._put_off.pop(state.name, None)
        host = host_of(source.address)
        free_at = writer.host_free_at(host)
        if free_at is not None and free_at > now:
            writer.put_off(state.name, until=free_at)
            self._put_off[state.name] = free_at
            return False
        self.spare(writer, host, source.name, asked if source.robots else {}, now)
        return True

    def spare(
        self, writer: Writer, host: str, source: str, asked: Mapping[str, float], now: datetime
    ) -> None:
        """Leave a host alone for the delay of a source, or for what the host asks if longer."""
        delay = max(self._delays.get(source, _OTHERS_DELAY), asked.get(host, 0.0))
        if host and delay:
            writer.hold_host(host, until=now + timedelta(seconds=delay))

    def _fly(self, future: Future[work.Done], name: str) -> None:
        self._flying[future] = name

    def _land(self) -> None:
        """Wait a little for what is in the air and keep what has come down."""
        if not self._flying:
            return
        done, _ = wait(self._flying, timeout=0.5, return_when=FIRST_COMPLETED)
        if not done:
            return
        # What else comes down at once goes into the same transaction.
        more, _ = wait(self._flying, timeout=0.005)
        done |= more
        for future in done:
            del self._flying[future]
        self._finisher.finish([future.result() for future in done])

    def _now_and_then(self) -> None:
        now = self.clock()
        if self.metrics is not None and now >= self._gauges_at:
            self._gauges_at = now + _GAUGES
            with self.store.reading() as reader:
                self.metrics.look(reader)
        if time.monotonic() >= self._looked_at + _IDLE_SECONDS:
            self._looked_at = time.monotonic()
            self._tell_decided(now)
        if now < self._reconsider_at:
            return
        self._reconsider_at = now + _RECONSIDER
        with self.store.writing(alone=True) as writer:
            alerts = reconsider(writer, self._desk, at=now)
        self._finisher.count_alerts(len(alerts))

    def _tell_decided(self, now: datetime) -> None:
        """Queue what people's decisions owe to those who were told."""
        with self.store.reading() as reader:
            if not reader.untold():
                return
        with self.store.writing(alone=True) as writer:
            alerts = tell_decided(writer, self._desk, at=now)
        self._tally.changed = True
        self._finisher.count_alerts(len(alerts))

    def _write_outputs(self) -> None:
        folder = self.config.watch.outputs
        if folder is not None and self._tally.changed:
            self._tally.changed = False
            today = self.clock().astimezone(self._zone).date()
            write_outputs(self.store, self.record, folder, today=today)


def _connection_faults() -> tuple[type[Exception], ...]:
    from sqlalchemy.exc import InterfaceError, OperationalError

    return OperationalError, InterfaceError
