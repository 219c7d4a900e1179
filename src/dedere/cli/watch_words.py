"""What `dedere watch` shows and writes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import click

from dedere.cli.style import paint, table

if TYPE_CHECKING:
    from dedere.watch.channels import Parcel
    from dedere.watch.config import Channel
    from dedere.watch.status import SourceStatus, WatchStatus

FIRST_FILE = """\
# What is watched, who is told of what. Everything is described in docs/watch.md.

[watch]
timezone = "UTC"
# contact = "you@example.org"      # told to the hosts that are asked

[[source]]
name = "An agency"
address = "https://example.org/feed.xml"
# every = "2m"                     # a feed is asked each 45 s if its host does not mind
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


def counted(count: int, word: str) -> str:
    """A number with its word: 1 alert, 2 alerts, 2 deliveries."""
    many = f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"
    return f"{count} {word if count == 1 else many}"


def say(value: Any) -> None:
    """Write one JSON value: moments and days as ISO 8601, spans of time in seconds."""
    import json

    click.echo(json.dumps(value, default=_plain, indent=2, ensure_ascii=False))


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, timedelta):
        return value.total_seconds()
    raise TypeError(f"{type(value).__name__} cannot be written as JSON")


def status_lines(status: WatchStatus, now: datetime) -> Iterator[str]:
    """Yield the lines of `dedere watch status`, sources with faults first."""
    failing = [source for source in status.sources if not source.healthy]
    waiting = sum(source.waiting for source in status.sources)
    pending = sum(channel.waiting for channel in status.channels)
    dead = sum(channel.dead for channel in status.channels)
    who = f"{len(status.working)} at work" if status.working else "nobody is at work"
    yield paint(
        f"{counted(len(status.sources), 'source')}, {len(failing)} not well; "
        f"{counted(waiting, 'item')} waiting; {counted(pending, 'alert')} pending; {who}.",
        "strong",
    )
    if status.untold:
        yield f"{counted(status.untold, 'decision')} not told yet: the next watch tells of it."
    if (speed := status.speed) is not None:
        yield (
            f"From feed to channel {_short(speed.whole)} (median of {speed.count}; slowest "
            f"{_short(speed.slowest)}), of which dedere itself took {_short(speed.own)}."
        )
    rows = [
        (
            paint("✓", "supported") if source.healthy else paint("✗", "bad"),
            source.name,
            ago(source.last_success, now),
            _pace(source),
            _span(source.lag) if source.lag > timedelta(minutes=1) else "",
            f"{source.waiting}",
            f"{source.failed}",
            source.error or "",
        )
        for source in sorted(status.sources, key=lambda one: (one.healthy, one.name))
    ]
    if rows:
        yield ""
        yield table(rows, ("", "source", "last success", "each", "late", "wait", "failed", "error"))
    if status.channels:
        yield ""
        channels = [
            (one.name, f"{one.waiting}", f"{one.sent}", f"{one.dead}") for one in status.channels
        ]
        yield table(channels, ("channel", "pending", "sent", "given up"))
    if status.faults:
        yield ""
        faults = [
            (f"{one.count}", f"{one.code}: {one.message}", one.example or "")
            for one in status.faults
        ]
        yield table(faults, ("items", "not taken because", "for example"))
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


def _pace(source: SourceStatus) -> str:
    """How often a source is asked; a word when that is not for us to say."""
    if source.pace is None:
        return ""
    why = {"asked": " (its host asks for it)", "spared": " (it sends all each time)"}
    return _span(source.pace) + why.get(source.pace_why or "", "")


def _short(seconds: float) -> str:
    if seconds < 1:
        return f"{1000 * seconds:.0f} ms"
    return f"{seconds:.1f} s" if seconds < 90 else _span(timedelta(seconds=seconds))


def _span(span: timedelta) -> str:
    seconds = int(span.total_seconds())
    for unit, size in (("d", 86400), ("h", 3600), ("min", 60)):
        if seconds >= 2 * size:
            return f"{seconds // size} {unit}"
    return f"{seconds} s"
