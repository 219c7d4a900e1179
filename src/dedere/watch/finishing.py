"""What a watcher does with work that came back: keep it, or say when it is tried again."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from dedere.store import Writer
from dedere.watch.addresses import host_of
from dedere.watch.announcing import tell_decided
from dedere.watch.backoff import wait as backoff
from dedere.watch.keeping import Kept, Touched, keep, settle
from dedere.watch.latency import latency
from dedere.watch.pace import usual
from dedere.watch.taking import Taken
from dedere.watch.work import Done, Fault, PollDone, SendDone, TakeDone

if TYPE_CHECKING:
    from dedere.watch.watcher import Watcher


class Finisher:
    """Ends work on behalf of one watcher."""

    def __init__(self, watcher: Watcher) -> None:
        self._watcher = watcher

    def finish(self, done: Sequence[Done]) -> None:
        """Keep everything in one transaction; if that fails, each by itself."""
        from sqlalchemy.exc import InterfaceError, OperationalError

        begin = time.monotonic()
        try:
            self._keep(done)
        except (OperationalError, InterfaceError):
            # The store is away or busy; nothing was kept, and all of it is done again.
            raise
        except Exception as fault:
            if len(done) == 1:
                self._give_up(done[0], fault)
                return
            for one in done:
                self.finish([one])
        metrics = self._watcher.metrics
        if metrics is not None:
            metrics.keeping.observe(time.monotonic() - begin)

    def _keep(self, done: Sequence[Done]) -> None:
        ends: list[tuple[Done, object]] = []
        touched: Touched = {}
        alerts: list[int] = []
        with self._watcher.store.writing(alone=True) as writer:
            for one in done:
                if isinstance(one, PollDone):
                    ends.append((one, self._polled(writer, one)))
                elif isinstance(one, TakeDone):
                    ends.append((one, self._taken(writer, one, touched)))
                else:
                    self._sent(writer, one)
                    ends.append((one, None))
            if touched:
                basis, now = self._watcher.basis, self._watcher.clock()
                # What people decided comes first, so that it is told as theirs.
                alerts = tell_decided(writer, basis, at=now)
                alerts += settle(writer, touched, basis, at=now)
        # Only what is kept is counted and told.
        self.count_alerts(len(alerts))
        for one, end in ends:
            self._count(one, end)

    def _polled(self, writer: Writer, done: PollDone) -> int:
        watcher, now = self._watcher, self._watcher.clock()
        host = host_of(done.source.address)
        # The time between two requests counts from the answer: the first poll may have begun
        # before the host's wish was known, and any request later than it was given out.
        asked = watcher.robots.delays() if done.source.robots else {}
        watcher.spare(writer, host, done.source.name, asked, now)
        found = done.found
        if isinstance(found, Fault):
            every, failures = usual(done.source), done.state.failures + 1
            if found.asked is not None:
                until = now + timedelta(seconds=found.asked)
                writer.hold_host(host, until=until)
            pause = backoff(
                failures,
                min(every, watcher.times.longest_retry),
                max(watcher.times.longest_retry, every),
                watcher.chance,
                found.asked,
            )
            writer.poll_failed(
                done.source.name, at=now, due_at=now + pause, code=found.code, error=found.message
            )
            return 0
        # A little chance, so that sources added together are not polled together for ever; but
        # never sooner than the host asks for.
        least = 0.95 if found.pace.why in ("set", "usual") else 1.0
        pause = found.pace.every * watcher.chance.uniform(least, 1.05)
        return writer.polled(
            done.source.name,
            found.items,
            at=now,
            due_at=now + pause,
            etag=found.etag,
            last_modified=found.last_modified,
            body_digest=found.body_digest,
            pace_seconds=math.ceil(found.pace.every.total_seconds()),
            pace_why=found.pace.why,
        )

    def _taken(self, writer: Writer, done: TakeDone, touched: Touched) -> Kept | None:
        watcher, now = self._watcher, self._watcher.clock()
        watcher.spare(writer, done.item.host, done.item.source, watcher.robots.delays(), now)
        if isinstance(done.found, Taken):
            return keep(writer, done.found, watcher.basis, touched, at=now)
        fault, tries = done.found, done.item.attempts + 1
        again = None
        if not fault.final and tries < watcher.times.item_tries:
            times = watcher.times
            pause = backoff(
                tries, times.first_retry, times.longest_retry, watcher.chance, fault.asked
            )
            again = now + pause
        if fault.asked is not None and done.item.host:
            writer.hold_host(done.item.host, until=now + timedelta(seconds=fault.asked))
        writer.item_failed(done.item.id, code=fault.code, error=fault.message, again_at=again)
        return None

    def _sent(self, writer: Writer, done: SendDone) -> None:
        watcher, now = self._watcher, self._watcher.clock()
        for delivery in done.parcel.deliveries:
            if done.fault is None:
                writer.delivered(delivery, at=now, by=watcher.owner)
                continue
            times, again = watcher.times, None
            if not done.fault.final and delivery.attempts < times.delivery_tries:
                again = now + backoff(
                    delivery.attempts, times.first_retry, times.longest_retry, watcher.chance
                )
            writer.not_delivered(
                delivery, at=now, by=watcher.owner, error=done.fault.message, again_at=again
            )

    def _give_up(self, done: Done, fault: Exception) -> None:
        """Put aside what the store will not hold, so that it harms nothing else."""
        watcher, now = self._watcher, self._watcher.clock()
        message = f"{type(fault).__name__}: {fault}"[:300]
        watcher.log.error("not kept", error=message)
        with watcher.store.writing() as writer:
            if isinstance(done, PollDone):
                writer.poll_failed(
                    done.source.name,
                    at=now,
                    due_at=now + max(usual(done.source), timedelta(hours=1)),
                    code="not-kept",
                    error=message,
                )
            elif isinstance(done, TakeDone):
                writer.item_failed(done.item.id, code="not-kept", error=message, again_at=None)

    def _count(self, done: Done, end: object) -> None:
        watcher = self._watcher
        tally, metrics, log = watcher.tally, watcher.metrics, watcher.log
        if isinstance(done, PollDone):
            tally.polls += 1
            name = done.source.name
            failed = isinstance(done.found, Fault)
            tally.polls_failed += failed
            tally.found += end if isinstance(end, int) else 0
            if isinstance(done.found, Fault):
                log.warning(
                    "poll failed", source=name, code=done.found.code, error=done.found.message
                )
            elif end:
                log.info("polled", source=name, new=end)
            if metrics is not None:
                metrics.polls.labels(name, "failed" if failed else "done").inc()
        elif isinstance(done, TakeDone):
            self._count_taken(done, end)
        else:
            sent = done.fault is None
            count = len(done.parcel.deliveries)
            tally.sent += count if sent else 0
            tally.sends_failed += 0 if sent else count
            tally.changed = True
            name = done.parcel.channel.name
            if done.fault is not None:
                log.warning("not sent", channel=name, error=done.fault.message)
            else:
                log.info("sent", channel=name, messages=count)
            if metrics is not None:
                metrics.deliveries.labels(name, "sent" if sent else "failed").inc(count)
                for delivery in done.parcel.deliveries if sent else ():
                    if (spent := latency(delivery, done.begun, watcher.clock())) is not None:
                        metrics.delay.observe(spent.whole)
                        metrics.own.observe(spent.own)

    def count_alerts(self, alerts: int) -> None:
        """Count alerts that are queued and kept."""
        if not alerts:
            return
        watcher = self._watcher
        watcher.tally.alerts += alerts
        watcher.tally.changed = True
        watcher.log.info("alerts queued", count=alerts)
        if watcher.metrics is not None:
            watcher.metrics.alerts.inc(alerts)

    def _count_taken(self, done: TakeDone, end: object) -> None:
        watcher = self._watcher
        tally, metrics, log = watcher.tally, watcher.metrics, watcher.log
        result = "failed"
        if isinstance(end, Kept):
            result = "new" if end.new else "known"
            tally.documents += end.new
            tally.known += not end.new
            tally.claims += end.claims
            tally.changed = tally.changed or end.claims > 0
            if end.claims:
                log.info("kept", address=done.item.address, claims=end.claims)
        else:
            tally.items_failed += 1
            if isinstance(done.found, Fault):
                log.warning("item failed", address=done.item.address, code=done.found.code)
        if metrics is not None:
            metrics.items.labels(result).inc()
            metrics.reading.observe(done.seconds)
            if isinstance(end, Kept):
                metrics.claims.inc(end.claims)
