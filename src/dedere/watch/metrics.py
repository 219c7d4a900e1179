"""What the watch counts, for Prometheus. One object a watcher, no global registry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dedere.store import Reader

if TYPE_CHECKING:
    from prometheus_client import CollectorRegistry

_SECONDS = (0.005, 0.02, 0.1, 0.5, 1, 2, 5, 10, 30, 60, 300, 1800)


class Metrics:
    """Counters and clocks of one watcher."""

    def __init__(self) -> None:
        from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

        self.registry: CollectorRegistry = CollectorRegistry()
        here = self.registry
        self.polls = Counter(
            "dedere_polls", "Polls by source and result.", ["source", "result"], registry=here
        )
        self.items = Counter(
            "dedere_items", "Items by result: new, known, failed.", ["result"], registry=here
        )
        self.claims = Counter("dedere_claims", "Claims kept.", registry=here)
        self.alerts = Counter("dedere_alerts", "Alerts queued.", registry=here)
        self.deliveries = Counter(
            "dedere_deliveries",
            "Deliveries by channel and result.",
            ["channel", "result"],
            registry=here,
        )
        self.waiting = Gauge("dedere_items_waiting", "Items that wait to be taken.", registry=here)
        self.pending = Gauge("dedere_alerts_pending", "Deliveries that wait.", registry=here)
        self.failing = Gauge("dedere_sources_failing", "Sources whose poll failed.", registry=here)
        self.reading = Histogram(
            "dedere_taking_seconds",
            "Fetching and reading one item.",
            buckets=_SECONDS,
            registry=here,
        )
        self.keeping = Histogram(
            "dedere_keeping_seconds", "Keeping one batch of items.", buckets=_SECONDS, registry=here
        )
        self.delay = Histogram(
            "dedere_found_to_handed_seconds",
            "From an item being found in a feed to its alert being handed over.",
            buckets=_SECONDS,
            registry=here,
        )
        self.own = Histogram(
            "dedere_own_seconds",
            "What of that dedere took itself: without waiting for hosts and channels.",
            buckets=_SECONDS,
            registry=here,
        )
        self.pace = Gauge(
            "dedere_source_pace_seconds",
            "Between two polls of a source.",
            ["source"],
            registry=here,
        )

    def look(self, reader: Reader) -> None:
        """Set the gauges by what stands in the store."""
        sizes = reader.queue_sizes().values()
        self.waiting.set(sum(size.get("waiting", 0) for size in sizes))
        counts = reader.delivery_counts().values()
        self.pending.set(sum(count.get("waiting", 0) for count in counts))
        sources = reader.sources()
        self.failing.set(sum(source.failures > 0 for source in sources))
        self.pace.clear()
        for source in sources:
            if source.pace_seconds is not None:
                self.pace.labels(source.name).set(source.pace_seconds)

    def text(self) -> bytes:
        """Return all figures in Prometheus' text format."""
        from prometheus_client import generate_latest

        return generate_latest(self.registry)


def serve(metrics: Metrics, port: int, address: str = "127.0.0.1") -> None:
    """Serve the figures under /metrics from a thread of its own."""
    from prometheus_client import start_http_server

    start_http_server(port, addr=address, registry=metrics.registry)
