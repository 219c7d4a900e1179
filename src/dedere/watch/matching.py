"""Which story a claim belongs to. Pure: stories and claims in, a choice out.

One story is one trip: a person, a state, and days. In person and by video are two things, so they
are two stories; a trip on which somebody else is sent stays with the person's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dedere.store.model import ClaimDraft, Story, StoryState

# Reports differ by a day over when a visit begins; time zones alone do that.
SLACK = timedelta(days=1)
# A planned trip whose days changed by no more than this is the same trip, moved.
MOVED = timedelta(days=14)
# A trip that was put off or called off and comes back within this time is the same trip.
RESUMED = timedelta(days=200)
# A claim without days is about the trip that the person's other reports spoke of lately.
RECENT = timedelta(days=45)

Why = Literal[
    "the record's trip",
    "same days",
    "days once named",
    "moved",
    "resumed",
    "no days named",
    "first",
]
_OFF = frozenset({"postponed", "cancelled", "declined", "denied"})
_AHEAD = frozenset({"planned", "hypothetical"})


@dataclass(frozen=True, slots=True)
class Choice:
    """The story for a claim, or None when one must be opened, and why."""

    story: int | None
    why: Why


def manner(mode: str) -> str:
    """Return `remote` for an appearance by video, `bodily` for everything else."""
    return "remote" if mode == "remote" else "bodily"


def choose(
    claim: ClaimDraft,
    seen: date,
    stories: Sequence[Story],
    *,
    last_seen: Callable[[int], date | None],
    earlier: Callable[[int], Iterable[StoryState]] = lambda _: (),
    merged: Mapping[int, int] | None = None,
) -> Choice:
    """Return where a claim belongs among the stories of its person, state and manner.

    `seen` is the day of its report; `last_seen` gives that of a story's newest report, `earlier`
    how a story stood before: a late copy of the first announcement still names the first days.
    `merged` says into which story another was merged by hand: what fits the one goes into the
    other.
    """
    into = merged or {}
    open_stories = [story for story in stories if story.now.reports or story.id in into]
    if claim.trip:
        for story in open_stories:
            if story.now.trip == claim.trip:
                return Choice(_followed(story.id, into), "the record's trip")
    ranked: list[tuple[int, int, int, Why]] = []
    for story in open_stories:
        if claim.trip and story.now.trip and claim.trip != story.now.trip:
            continue
        found = _fit(claim, seen, story, last_seen)
        if (found is None or found[0] > 1) and _once_named(claim, earlier(story.id)):
            found = 1, 0, "days once named"
        if found is not None:
            rank, distance, why = found
            ranked.append((rank, distance, -story.id, why))
    if not ranked:
        return Choice(None, "first")
    _, _, number, why = min(ranked)
    return Choice(_followed(-number, into), why)


def _followed(story: int, into: Mapping[int, int]) -> int:
    seen = {story}
    while (target := into.get(story)) is not None and target not in seen:
        seen.add(target)
        story = target
    return story


def _fit(
    claim: ClaimDraft, seen: date, story: Story, last_seen: Callable[[int], date | None]
) -> tuple[int, int, Why] | None:
    """Return how well a claim fits a story: a rank (less is better), a distance in days, why."""
    theirs, ours = (
        _days(story.now.earliest, story.now.latest, story.now.end),
        _days(claim.earliest, claim.latest, claim.end),
    )
    if ours is None or theirs is None:
        near = _near(seen, last_seen(story.id), theirs)
        return None if near is None else (4, near, "no days named")
    gap = _gap(ours, theirs)
    if gap <= SLACK:
        return 0, abs((ours[0] - theirs[0]).days), "same days"
    status = story.now.status
    if status in _OFF and claim.status not in _OFF and ours[0] > theirs[0] and gap <= RESUMED:
        return 3, gap.days, "resumed"
    ahead = status in _AHEAD and claim.status in {"planned", "postponed"}
    if ahead and gap <= MOVED and theirs[0] >= seen:
        last = last_seen(story.id)
        if last is None or seen >= last:
            return 2, gap.days, "moved"
    return None


def _once_named(claim: ClaimDraft, states: Iterable[StoryState]) -> bool:
    ours = _days(claim.earliest, claim.latest, claim.end)
    if ours is None:
        return False
    for state in states:
        theirs = _days(state.earliest, state.latest, state.end)
        if state.reports and theirs is not None and _gap(ours, theirs) <= SLACK:
            return True
    return False


def _days(earliest: date | None, latest: date | None, end: str | None) -> tuple[date, date] | None:
    """The first and last day that a stay can touch."""
    if earliest is None and latest is None:
        return None
    first = earliest or latest
    last = latest or earliest
    if first is None or last is None:
        return None
    if end is not None and len(end) == 10:
        last = max(last, date.fromisoformat(end))
    return first, last


def _gap(one: tuple[date, date], other: tuple[date, date]) -> timedelta:
    """The days between two stays; zero when they touch or overlap."""
    return max(one[0] - other[1], other[0] - one[1], timedelta(0))


def _near(seen: date, last: date | None, days: tuple[date, date] | None) -> int | None:
    """How many days a report lies from a story's reports or days, or None when too many."""
    distances = [abs((seen - last).days)] if last is not None else []
    if days is not None:
        distances.append(_gap((seen, seen), days).days)
    near = min(distances, default=None)
    return near if near is not None and near <= RECENT.days else None
