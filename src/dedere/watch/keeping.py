"""Keeping what was taken: document, claims, stories, alerts and outbox in one transaction.

Everything here runs inside a transaction that is alone over all who share the store, and nothing
here waits for anything. A process that dies before the end leaves the item to be taken again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from dedere import __version__
from dedere.store import Reader, Writer
from dedere.store.model import StoredClaim, StoryState
from dedere.store.rows import names_of
from dedere.watch.announcing import Touch, announce
from dedere.watch.basis import Basis
from dedere.watch.deriving import derive
from dedere.watch.matching import choose, manner
from dedere.watch.taking import Taken


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What one item added."""

    document: int
    new: bool
    claims: int


Touched = dict[int, Touch]


def keep(writer: Writer, taken: Taken, basis: Basis, touched: Touched, *, at: datetime) -> Kept:
    """Keep what was taken of an item and place its claims; `settle` must follow for `touched`."""
    number, earlier, new = writer.add_document(taken.document)
    writer.item_done(taken.item.id, number)
    if not new:
        return Kept(document=number, new=False, claims=0)
    found_at, seen_at = taken.item.found_at, taken.document.seen_at
    old: list[tuple[StoredClaim, int]] = []
    if earlier is not None:
        for story in writer.stories_of_documents([earlier]):
            why = Touch(corrected=True, opened=False, found_at=found_at, seen_at=seen_at)
            touch(touched, story, why)
        old = _claims_of(writer, earlier)
    numbers: tuple[int, ...] = ()
    if taken.document.relevant:
        numbers = writer.add_reading(
            number,
            taken.claims,
            record_digest=basis.record.digest,
            program=__version__,
            at=at,
            statements=taken.statements,
        )
    seen = taken.document.published or at.date()
    for claim in numbers:
        story, opened = place(writer, claim, seen, at=at, instead_of=old)
        why = Touch(corrected=False, opened=opened, found_at=found_at, seen_at=seen_at)
        touch(touched, story, why)
    return Kept(document=number, new=True, claims=len(numbers))


def settle(writer: Writer, touched: Touched, basis: Basis, *, at: datetime) -> list[int]:
    """Derive anew how each touched story stands and queue the alerts; return their numbers.

    Once for all items of a transaction: ten reports that came together are one change.
    """
    alerts: list[int] = []
    for number, why in touched.items():
        found = derive(writer, number, at=at, by="machine", corrected=why.corrected)
        if found.change is None and not why.opened:
            continue
        alerts += announce(
            writer,
            found.story,
            found.counted,
            basis,
            last=writer.told([number]).get(number, {}),
            kind="new" if why.opened else found.change or "new",
            at=at,
            why=why,
        )
    return alerts


def touch(touched: Touched, story: int, why: Touch) -> None:
    """Note that a story must be looked at again, beside what was noted of it before."""
    old = touched.get(story)
    if old is not None:
        why = Touch(
            corrected=old.corrected or why.corrected,
            opened=old.opened or why.opened,
            found_at=min(old.found_at, why.found_at),
            seen_at=max(old.seen_at, why.seen_at),
        )
    touched[story] = why


def place(
    writer: Writer,
    number: int,
    seen: date,
    *,
    at: datetime,
    instead_of: Sequence[tuple[StoredClaim, int]] = (),
) -> tuple[int, bool]:
    """Place a claim in its story, opening one if needed; return the story and whether it is new."""
    claim = writer.claim(number)
    if claim is None:
        raise LookupError(f"claim {number} is not there")
    way = manner(claim.mode)
    # A corrected report's claim stays in the story of the claim that it replaces.
    same = {
        story
        for old, story in instead_of
        if (old.person, old.state, manner(old.mode)) == (claim.person, claim.state, way)
    }
    if len(same) == 1:
        story = same.pop()
        writer.place_claim(number, story, at=at, by="machine", why="corrected report")
        return story, False
    stories = writer.candidates(claim.person, claim.state, way)
    bonds = writer.bonds([story.id for story in stories])
    merged = {bond.left_id: bond.right_id for bond in bonds if bond.kind == "merged"}
    last_seen = {story.id: story.now.newest for story in stories}
    choice = choose(
        claim,
        seen,
        stories,
        last_seen=last_seen.get,
        earlier=writer.versions,
        merged=merged,
    )
    if choice.story is not None:
        writer.place_claim(number, choice.story, at=at, by="machine", why=choice.why)
        return choice.story, False
    story = writer.open_story(claim.person, claim.state, way, at=at, by="machine")
    writer.place_claim(number, story, at=at, by="machine", why=choice.why)
    # A first version at once, so that the next claim of the same report finds the story.
    writer.add_version(story, _alone(claim, seen), change="new", at=at, by="machine")
    return story, True


def _claims_of(reader: Reader | Writer, document: int | None) -> list[tuple[StoredClaim, int]]:
    """The claims of a document that is now superseded, with their stories."""
    found = []
    for claim in reader.claims_read_from(document or 0):
        story = reader.story_of_claim(claim.id)
        if story is not None:
            found.append((claim, story))
    return found


def _alone(claim: StoredClaim, seen: date) -> StoryState:
    """How a story stands that has one claim."""
    shared = set(names_of(StoryState)) & set(names_of(StoredClaim))
    values = {name: getattr(claim, name) for name in shared}
    return StoryState(**values, reports=1, sources=1, newest=seen, lead_claim=claim.id)
