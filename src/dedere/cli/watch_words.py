"""What `dedere watch` shows and writes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from dedere.cli.style import paint, table

if TYPE_CHECKING:
    from dedere.watch.channels import Parcel
    from dedere.watch.config import Channel
    from dedere.watch.status import WatchStatus

FIRST_FILE = """\
# What is watched, who is told of what. Everything is described in docs/watch.md.

[watch]
timezone = "UTC"
# contact = "you@example.org"      # told to the hosts that are asked

[[source]]
name = "An agency"
address = "https://example.org/feed.xml"
every = "15m"
# language = "en"
# read = "feed"                    # when the feed itself holds the whole text

# [[channel]]
# name = "me"
# kind = "apprise"                 # e-mail, chat services and many more
# url_env = "DEDERE_ME"            # for example mailto://user:password@example.org
# quiet = "22:00-07:00"

# [[rule]]
# name = "every duty to arrest"
# outcomes = ["obliged", "obliged_contested", "unsc_duty"]
# channels = ["me"]
"""


def status_lines(status: WatchStatus, now: datetime) -> Iterator[str]:
    """Yield the lines of `dedere watch status`, sources with faults first."""
    failing = [source for source in status.sources if not source.healthy]
    waiting = sum(source.waiting for source in status.sources)
    pending = sum(channel.waiting for channel in status.channels)
    dead = sum(channel.dead for channel in status.channels)
    who = f"{len(status.working)} at work" if status.working else "nobody is at work"
    yield paint(
        f"{len(status.sources)} sources, {len(failing)} not well; {waiting} items wait; "
        f"{pending} alerts pending; {who}.",
        "strong",
    )
    if status.found_to_made is not None:
        own = f"From feed to alert {_short(status.found_to_made)}"
        if status.made_to_sent is not None:
            own += f", from alert to channel {_short(status.made_to_sent)} (medians)"
        yield own + "."
    rows = [
        (
            paint("✓", "supported") if source.healthy else paint("✗", "bad"),
            source.name,
            ago(source.last_success, now),
            _span(source.lag) if source.lag > timedelta(minutes=1) else "",
            f"{source.waiting}",
            f"{source.failed}",
            source.error or "",
        )
        for source in sorted(status.sources, key=lambda one: (one.healthy, one.name))
    ]
    if rows:
        yield ""
        yield table(rows, ("", "source", "last success", "late", "wait", "failed", "error"))
    if status.channels:
        yield ""
        channels = [
            (one.name, f"{one.waiting}", f"{one.sent}", f"{one.dead}") for one in status.channels
        ]
        yield table(channels, ("channel", "pending", "sent", "given up"))
    if dead:
        yield "'dedere watch retry' tries again what was given up."


def ago(moment: datetime | None, now: datetime) -> str:
    """How long ago a moment was, in one unit."""
    return "never" if moment is None else f"{_span(max(now - moment, timedelta(0)))} ago"


def trial(channel: Channel, now: datetime) -> Parcel:
    """Return a message that says of itself that it is a trial."""
    from dedere.store.model import Alert, Delivery
    from dedere.watch.channels import Parcel

    body = {
        "kind": "trial",
        "key": "trial",
        "person_name": "Nobody",
        "state_name": "Nowhere",
        "status": "trial",
        "mode": "in_person",
        "sources": 0,
        "reports": 0,
        "reported_by": [],
        "summary": "This is a trial message. Alerts of trips will arrive like it.",
    }
    alert = Alert(
        id=0,
        story_id=0,
        version_id=0,
        corrects=None,
        kind="trial",
        key="trial",
        told="",
        at=now,
        urgent=False,
        title="dedere: a trial message",
        body=body,
    )
    delivery = Delivery(
        id=0,
        channel=channel.name,
        state="waiting",
        due_at=now,
        attempts=1,
        ended_at=None,
        error=None,
        alert=alert,
    )
    return Parcel(channel, (delivery,))


def _short(seconds: float) -> str:
    return f"{seconds:.1f} s" if seconds < 90 else _span(timedelta(seconds=seconds))


def _span(span: timedelta) -> str:
    seconds = int(span.total_seconds())
    for unit, size in (("d", 86400), ("h", 3600), ("min", 60)):
        if seconds >= 2 * size:
            return f"{seconds // size} {unit}"
    return f"{seconds} s"
