"""What a story's change is called, and which channels must hear of it. Pure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from dedere.store.model import Alert, Story, StoryState
from dedere.watch.config import Rule

_OFF = {"postponed", "cancelled", "declined", "denied"}
_GOING = {"planned", "under_way", "made"}


def change(old: StoryState | None, new: StoryState, *, corrected: bool) -> str | None:
    """Return the word for what changed, or None when nothing did that is worth keeping.

    `new`, `withdrawn`, `merged`, `corrected`, a status (`made`, `cancelled`, …), `back_on`,
    `dated`, `moved`, `outcome`, or `detail` for what is kept but told to nobody.
    """
    if old is None:
        return "new"
    if _same(old, new):
        return None
    if new.reports == 0:
        gone = "merged" if new.review == "merged" else "withdrawn"
        return gone if old.reports else "detail"
    if old.reports == 0:
        return "restored"
    if told(old) == told(new):
        return "detail"
    if corrected:
        return "corrected"
    if old.status != new.status:
        return "back_on" if old.status in _OFF and new.status in _GOING else new.status
    if old.mode != new.mode:
        return "corrected"
    if old.start != new.start:
        return "dated" if _vague(old) or old.start is None else "moved"
    return "outcome"


def told(state: StoryState) -> str:
    """Return what somebody who was told of this state knows: another value is worth an alert."""
    live = "live" if state.reports else "gone"
    return "|".join((live, state.status, state.start or "", state.mode, state.outcome or ""))


def matches(rule: Rule, story: Story, state: StoryState, *, today: date, newest: date) -> bool:
    """Return whether a rule asks to be told of a story; `newest` is its newest report's day."""
    if not state.reports or state.review == "rejected":
        return False
    for wanted, value in (
        (rule.persons, story.person),
        (rule.states, story.state),
        (rule.outcomes, state.outcome),
        (rule.statuses, state.status),
    ):
        if wanted and value not in wanted:
            return False
    if state.sources < rule.sources:
        return False
    first, last = state.earliest, _last(state)
    if rule.lead_days is not None and first is not None and (first - today).days > rule.lead_days:
        return False
    # A trip without days is as old as what was written of it.
    return (last or newest) >= today - timedelta(days=rule.past_days)


@dataclass(frozen=True, slots=True)
class Telling:
    """One alert to make: for these channels, correcting what they were told last (if anything)."""

    corrects: int | None
    kind: str
    channels: tuple[str, ...]


def tellings(
    story: Story,
    state: StoryState,
    *,
    kind: str,
    rules: Iterable[Rule],
    last: Mapping[str, Alert],
    earlier: Callable[[], Collection[str]],
    today: date,
    newest: date,
) -> tuple[Telling, ...]:
    """Return the alerts that a story as it stands gives rise to.

    A channel hears of a story first when one of its rules matches. From then on it hears of every
    change, whether or not a rule still matches, because it must not be left with what is no longer
    so. `earlier` gives all that was told of the story: days that go back to what was told before
    are two reports that disagree, and no news.
    """
    now = told(state)
    wanted = {
        channel
        for rule in rules
        if matches(rule, story, state, today=today, newest=newest)
        for channel in rule.channels
    }
    groups: dict[tuple[int | None, str], list[str]] = {}
    for channel in sorted(wanted | set(last)):
        before = last.get(channel)
        if before is None:
            groups.setdefault((None, "new"), []).append(channel)
        elif before.told != now and not (_only_days(before.told, now) and now in earlier()):
            word = kind if kind not in ("new", "detail") else "changed"
            groups.setdefault((before.id, word), []).append(channel)
    return tuple(
        Telling(corrects, word, tuple(channels)) for (corrects, word), channels in groups.items()
    )


def _only_days(one: str, other: str) -> bool:
    left, right = one.split("|"), other.split("|")
    return left[:2] == right[:2] and left[3:] == right[3:]


def _same(old: StoryState, new: StoryState) -> bool:
    return all(getattr(old, name) == getattr(new, name) for name in StoryState.__dataclass_fields__)


def _vague(state: StoryState) -> bool:
    return state.precision != "day"


def _last(state: StoryState) -> date | None:
    if state.end is not None and len(state.end) == 10:
        return date.fromisoformat(state.end)
    return state.latest or state.earliest
