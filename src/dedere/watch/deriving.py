"""How a story stands now, kept as its next version; and what is owed to those who were told.

The watch derives and announces in one go. A person decides elsewhere (a command, the desk), where
neither rules nor quiet hours are known: there the story is left untold, and the next watch, which
knows them, tells whoever must hear of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from dedere.store import Reader, Writer
from dedere.store.model import ClaimInStory, Story, StoryVersion
from dedere.watch.standing import standing
from dedere.watch.telling import change


@dataclass(frozen=True, slots=True)
class Derived:
    """A story as it stands, what changed (None: nothing), and the claims that count when asked."""

    story: Story
    change: str | None
    counted: Callable[[], Sequence[ClaimInStory]]


def derive(
    writer: Writer,
    number: int,
    *,
    at: datetime,
    by: str,
    corrected: bool = False,
    review: str | None = None,
) -> Derived:
    """Derive how a story stands and keep a new version if it changed."""
    claims = writer.claims_of(number)
    verdicts = writer.verdicts(one.claim.id for one in claims)
    story = writer.story(number)
    before: StoryVersion | None = None if story is None else story.now
    state = standing(
        claims,
        verdicts,
        review=review or (before.review if before else "open"),
        before=before,
    )
    word = change(before, state, corrected=corrected)
    if word is not None:
        version = writer.add_version(number, state, change=word, at=at, by=by)
        story = replace(story, now=version) if story is not None else writer.story(number)
    if story is None:
        raise LookupError(f"story {number} is not there")
    return Derived(story, word, lambda: counting(claims, verdicts))


def decided(
    writer: Writer, number: int, *, at: datetime, by: str, review: str | None = None
) -> None:
    """Derive a story anew after a person's decision, and leave it to the watch to tell of it."""
    derive(writer, number, at=at, by=by, corrected=True, review=review)
    writer.leave_untold(number, at=at)


def counted_of(reader: Reader | Writer, story: int) -> Callable[[], Sequence[ClaimInStory]]:
    """Return a function that gives the claims of a story that count."""
    return partial(_counted_of, reader, story)


def counting(claims: Sequence[ClaimInStory], verdicts: dict[int, str]) -> list[ClaimInStory]:
    """Return the claims that were not rejected."""
    return [one for one in claims if verdicts.get(one.claim.id) != "reject"]


def _counted_of(reader: Reader | Writer, story: int) -> list[ClaimInStory]:
    claims = reader.claims_of(story)
    return counting(claims, reader.verdicts(one.claim.id for one in claims))
