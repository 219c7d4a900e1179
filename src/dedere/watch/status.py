"""How the watch stands, out of the store alone: sources, queue, alerts, and how fast it was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from dedere.store import Reader
from dedere.store.model import ItemFault
from dedere.watch.latency import latency

_LOOKED_AT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceStatus:
    """One source. `lag` is the time by which it is overdue, zero when it is not.

    `pace` lies between two polls; `pace_why` is set, usual, asked (by the host) or spared (a host
    that sends everything each time).
    """

    name: str
    last_success: datetime | None
    last_item: datetime | None
    lag: timedelta
    pace: timedelta | None
    pace_why: str | None
    failures: int
    error: str | None
    waiting: int
    done: int
    failed: int

    @property
    def healthy(self) -> bool:
        """Whether the last poll succeeded."""
        return self.failures == 0 and self.last_success is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelStatus:
    name: str
    waiting: int
    sent: int
    dead: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Speed:
    """Seconds over the latest `count` deliveries that nothing held back on purpose.

    `whole`: from an item being found in its feed to its alert being handed over; `own`: what of
    that dedere took itself.
    """

    count: int
    whole: float
    slowest: float
    own: float


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchStatus:
    """All of it; `untold` counts decisions of people that the watch has still to tell of.

    `faults` say why items could not be taken, those that are tried again among them.
    """

    sources: tuple[SourceStatus, ...]
    channels: tuple[ChannelStatus, ...]
    working: tuple[str, ...]
    untold: int
    faults: tuple[ItemFault, ...]
    speed: Speed | None


def status(reader: Reader, now: datetime) -> WatchStatus:
    """Return how the watch stands at a moment."""
    sizes = reader.queue_sizes()
    sources = []
    for source in reader.sources():
        size = sizes.get(source.name, {})
        sources.append(
            SourceStatus(
                name=source.name,
                last_success=source.last_success,
                last_item=source.last_item,
                lag=max(now - source.due_at, timedelta(0)),
                pace=None
                if source.pace_seconds is None
                else timedelta(seconds=source.pace_seconds),
                pace_why=source.pace_why,
                failures=source.failures,
                error=f"{source.error_code}: {source.error}" if source.error_code else None,
                waiting=size.get("waiting", 0),
                done=size.get("done", 0),
                failed=size.get("failed", 0),
            )
        )
    channels = tuple(
        ChannelStatus(
            name=name,
            waiting=count.get("waiting", 0),
            sent=count.get("sent", 0),
            dead=count.get("dead", 0),
        )
        for name, count in sorted(reader.delivery_counts().items())
    )
    return WatchStatus(
        sources=tuple(sources),
        channels=channels,
        working=reader.owners(),
        untold=len(reader.untold()),
        faults=reader.item_faults(),
        speed=_speed(reader),
    )


def _speed(reader: Reader) -> Speed | None:
    sent = reader.deliveries(state="sent", limit=_LOOKED_AT)
    begun = reader.begun_at(delivery.id for delivery in sent)
    found = [
        spent
        for one in sent
        if one.ended_at is not None
        and one.id in begun
        and (spent := latency(one, begun[one.id], one.ended_at)) is not None
    ]
    if not found:
        return None
    return Speed(
        count=len(found),
        whole=median(one.whole for one in found),
        slowest=max(one.whole for one in found),
        own=median(one.own for one in found),
    )
