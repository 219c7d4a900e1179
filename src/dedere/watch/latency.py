"""How long an alert was on its way, and how much of that the watch itself took."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dedere.store.model import Delivery


@dataclass(frozen=True, slots=True)
class Latency:
    """Seconds. `whole`: from an item being found in a feed to its alert being handed over.

    `own`: what of that the watch took by itself: from the report's text being here to the alert
    being made, and from there to the channel being spoken to. The rest is waiting for hosts: for
    their turn, for their pages, for the channel's answer.
    """

    whole: float
    own: float


def latency(delivery: Delivery, begun: datetime, ended: datetime) -> Latency | None:
    """Return how long a delivery took that was begun and ended at these moments.

    None for one that a digest or quiet hours held back, that was tried more than once, or that is
    of an alert made before these moments were kept.
    """
    alert = delivery.alert
    found, seen = alert.body.get("found_at"), alert.body.get("seen_at")
    if delivery.attempts != 1 or delivery.due_at > alert.at or not found or not seen:
        return None
    reading = alert.at - datetime.fromisoformat(seen)
    own = reading + (begun - alert.at)
    whole = ended - datetime.fromisoformat(found)
    return Latency(max(whole.total_seconds(), 0.0), max(own.total_seconds(), 0.0))
