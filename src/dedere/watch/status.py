"""How the watch stands, out of the store alone: sources, queue, alerts, and how fast it was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from dedere.store import Reader

_LOOKED_AT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceStatus:
    """One source. `lag` is the time by which it is overdue, zero when it is not."""

    name: str
    last_success: datetime | None
    last_item: datetime | None
    lag: timedelta
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
class WatchStatus:
    """All of it. Seconds are medians over the latest deliveries, None when there was none.

    `found_to_made`: from an item being found in its feed to its alert being made; `made_to_sent`:
    from there to the channel having taken it, which digests and quiet hours put off on purpose.
    """

    sources: tuple[SourceStatus, ...]
    channels: tuple[ChannelStatus, ...]
    working: tuple[str, ...]
    found_to_made: float | None
    made_to_sent: float | None


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
    made, sent = _speeds(reader)
    return WatchStatus(
        sources=tuple(sources),
        channels=channels,
        working=reader.owners(),
        found_to_made=made,
        made_to_sent=sent,
    )


def _speeds(reader: Reader) -> tuple[float | None, float | None]:
    made, sent = [], []
    for delivery in reader.deliveries(state="sent", limit=_LOOKED_AT):
        alert = delivery.alert
        found = alert.body.get("found_at")
        if found:
            made.append((alert.at - datetime.fromisoformat(found)).total_seconds())
        if delivery.ended_at is not None:
            sent.append((delivery.ended_at - alert.at).total_seconds())
    return (median(made) if made else None, median(sent) if sent else None)
