"""Alerts and their deliveries, queued in the transaction of the change that they tell of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256

from dedere.store import Writer
from dedere.store.model import Alert, AlertDraft, ClaimInStory, Story, StoryState, StoryVersion
from dedere.watch import message
from dedere.watch.basis import Basis
from dedere.watch.config import Channel
from dedere.watch.deriving import counted_of
from dedere.watch.telling import tellings, told
from dedere.watch.when import due


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """Why a story must be looked at again, and when the item behind it was found and had.

    `found_at` is the first moment at which an item of the change stood in a feed that was polled,
    `seen_at` the last at which the text of one was here: all that follows is the watch's own time.
    """

    corrected: bool
    opened: bool
    found_at: datetime
    seen_at: datetime


def announce(
    writer: Writer,
    story: Story,
    claims: Callable[[], Sequence[ClaimInStory]],
    basis: Basis,
    *,
    last: Mapping[str, Alert],
    kind: str,
    at: datetime,
    why: Touch | None = None,
    into: Story | None = None,
) -> list[int]:
    """Queue the alerts that a story as it stands gives rise to; return their numbers.

    `into` is the story that this one was found to be part of, if it was.

    `last` is what each channel was told last; `claims` gives those that count, when needed.
    """
    version, today = story.now, at.astimezone(basis.zone).date()
    wanted = tellings(
        story,
        version,
        kind=kind,
        rules=basis.rules,
        last=last,
        earlier=lambda: {alert.told for alert in writer.alerts(story=story.id, limit=500)},
        today=today,
        newest=version.newest or today,
    )
    numbers = []
    for telling in wanted:
        previous = next((a for a in last.values() if a.id == telling.corrects), None)
        data = message.body(
            basis.record,
            story,
            version,
            claims(),
            kind=telling.kind,
            previous=previous.body if previous else None,
            into=into,
        )
        data["corrects"] = previous.key if previous else None
        # A decision, or a rule that came to match, was in no feed.
        data["found_at"] = why.found_at.isoformat() if why else None
        data["seen_at"] = why.seen_at.isoformat() if why else None
        key = _key(story, version, telling.kind, telling.corrects)
        draft = AlertDraft(
            story_id=story.id,
            version_id=version.id,
            corrects=telling.corrects,
            kind=telling.kind,
            key=key,
            told=told(version),
            at=at,
            urgent=any(
                _urgent(basis.channels.get(name), version, today) for name in telling.channels
            ),
            title=message.title(data),
            body={"key": key, **data},
        )
        moments = {
            name: _moment(basis, name, version, at=at, today=today) for name in telling.channels
        }
        numbers.append(writer.add_alert(draft, moments))
    return numbers


def reconsider(writer: Writer, basis: Basis, *, at: datetime) -> list[int]:
    """Queue alerts for stories that no rule asked for when they changed, but one asks for now.

    A rule with a lead time comes to match as the days pass; so does a rule that was added.
    """
    today = at.astimezone(basis.zone).date()
    longest = max((rule.past_days for rule in basis.rules), default=0)
    numbers: list[int] = []
    before: int | None = None
    while basis.rules:
        stories = writer.stories(since=today - timedelta(days=longest), before=before, limit=500)
        told_before = writer.told(story.id for story in stories)
        for story in stories:
            numbers += announce(
                writer,
                story,
                counted_of(writer, story.id),
                basis,
                last=told_before.get(story.id, {}),
                kind=story.now.change,
                at=at,
            )
        if len(stories) < 500:
            break
        before = stories[-1].id
    return numbers


def tell_decided(writer: Writer, basis: Basis, *, at: datetime) -> list[int]:
    """Queue the alerts for what people have decided since; return their numbers.

    Whoever was told of a story hears that it was corrected or withdrawn, by the rules, digests and
    quiet hours of this watch, wherever the decision was made.
    """
    numbers: list[int] = []
    for number in writer.take_untold():
        story = writer.story(number)
        if story is None:
            continue
        numbers += announce(
            writer,
            story,
            counted_of(writer, number),
            basis,
            last=writer.told([number]).get(number, {}),
            kind=_word(story),
            at=at,
            into=_into(writer, story) if story.now.review == "merged" else None,
        )
    return numbers


def _word(story: Story) -> str:
    if not story.now.reports:
        return "merged" if story.now.review == "merged" else "withdrawn"
    return "corrected" if story.now.change in ("new", "detail") else story.now.change


def _into(writer: Writer, story: Story) -> Story | None:
    bonds = [bond for bond in writer.bonds([story.id]) if bond.kind == "merged"]
    last = next((bond.right_id for bond in reversed(bonds) if bond.left_id == story.id), None)
    return None if last is None else writer.story(last)


def _moment(basis: Basis, name: str, state: StoryState, *, at: datetime, today: date) -> datetime:
    channel = basis.channels.get(name)
    if channel is None:
        # A channel taken off the list still holds somebody who was told; it waits to come back.
        return at
    return due(channel, at, basis.zone, urgent=_urgent(channel, state, today))


def _urgent(channel: Channel | None, state: StoryState, today: date) -> bool:
    if channel is None or state.earliest is None:
        return False
    return -1 <= (state.earliest - today).days <= channel.urgent_days


def _key(story: Story, version: StoryVersion, kind: str, corrects: int | None) -> str:
    parts = (
        story.id,
        story.person,
        story.state,
        story.opened_at.isoformat(),
        version.version,
        kind,
        corrects,
    )
    return sha256("|".join(str(part) for part in parts).encode()).hexdigest()
