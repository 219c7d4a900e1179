"""How often a source is asked: as its operator sets, or as fast as its host is spared by. Pure.

A feed is asked each 45 seconds unless something speaks against it, so that an alert follows its
report within a minute. Most of these questions cost a host next to nothing: it answers that
nothing changed. A host that says for how long its answer holds is believed, and one that sends
everything each time is asked the less often the more that is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from dedere.watch.config import Source

USUAL = {
    "feed": timedelta(seconds=45),
    "sitemap": timedelta(minutes=5),
    "links": timedelta(minutes=5),
    "page": timedelta(minutes=5),
}
# However long a host says that its answer holds.
LONGEST = timedelta(hours=1)
# What an unchanged answer may cost a host, spread over time.
BYTES_A_SECOND = 10_000

Why = Literal["set", "usual", "asked", "spared"]


@dataclass(frozen=True, slots=True)
class Pace:
    """The time between two polls, and why: set by the operator, usual, asked for, or spared."""

    every: timedelta
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What one answer tells of how often a source may be asked.

    `fresh_for` is for how many seconds the server says that it holds (Cache-Control, Expires; RFC
    9111), `ttl` the same out of an RSS feed, `wasted` the bytes that were sent though nothing had
    changed, `checked` whether the server offers to be asked for changes only (RFC 9110, 13).
    """

    fresh_for: float | None = None
    ttl: float | None = None
    wasted: int = 0
    checked: bool = False


def usual(source: Source) -> timedelta:
    """Return the time between two polls that is set, or usual for the kind of source."""
    return source.every or USUAL[source.kind]


def pace(source: Source, heard: Heard) -> Pace:
    """Return how long to wait until the next poll."""
    if source.every is not None:
        return Pace(source.every, "set")
    found = Pace(USUAL[source.kind], "usual")
    hint = heard.fresh_for
    if hint is None and not heard.checked:
        # Writers of feeds often leave a `ttl` of an hour there; it counts only where asking costs.
        hint = heard.ttl
    if hint is not None and timedelta(seconds=hint) > found.every:
        found = Pace(min(timedelta(seconds=hint), LONGEST), "asked")
    spared = timedelta(seconds=heard.wasted / BYTES_A_SECOND)
    return Pace(min(spared, LONGEST), "spared") if spared > found.every else found
