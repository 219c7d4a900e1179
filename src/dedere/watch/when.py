"""When a channel may be told: digests and quiet hours, in the operator's own time. Pure."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from dedere.watch.config import Channel


def due(channel: Channel, now: datetime, zone: ZoneInfo, *, urgent: bool) -> datetime:
    """Return the moment from which an alert may be handed over: at once when it is urgent."""
    if urgent:
        return now
    here = now.astimezone(zone)
    if channel.digest == "hourly":
        here = here.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    elif channel.digest == "daily":
        here = _next(here, channel.digest_at)
    if channel.quiet is not None:
        here = _awake(here, *channel.quiet)
    return here.astimezone(now.tzinfo)


def _next(here: datetime, at: time) -> datetime:
    """The next time of day `at`, strictly after `here`; the clock on the wall counts."""
    today = here.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)
    return today if today > here else today + timedelta(days=1)


def _awake(here: datetime, begin: time, end: time) -> datetime:
    """The same moment, or the end of the quiet hours that it falls into."""
    now = here.time()
    quiet = begin <= now < end if begin <= end else now >= begin or now < end
    return _next(here, end) if quiet else here
