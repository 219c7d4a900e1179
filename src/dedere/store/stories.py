"""Stories: which claims tell of one trip, how it stands, and what people decided about it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, or_, select

from dedere.store import schema
from dedere.store.model import (
    Bond,
    ClaimInStory,
    Review,
    StoredClaim,
    Story,
    StoryState,
    StoryVersion,
)
from dedere.store.rows import (
    build,
    columns_of,
    current_claims,
    inserted,
    names_of,
    newest,
    values_of,
)

_VERSION = columns_of(schema.story_versions, StoryVersion, prefix="v_")
_CLAIM = columns_of(schema.claims, StoredClaim, prefix="c_")


@lru_cache(maxsize=1)
def _stories() -> Select[Any]:
    table, version = schema.stories, schema.story_versions
    return (
        select(table.c.id, table.c.person, table.c.state, table.c.manner, table.c.opened_at)
        .add_columns(*_VERSION)
        .join(version, version.c.story_id == table.c.id)
        .where(newest(version, version.c.story_id))
    )


@lru_cache(maxsize=1)
def _one_story() -> Select[Any]:
    return _stories().where(schema.stories.c.id == bindparam("story"))


@lru_cache(maxsize=1)
def _candidates() -> Select[Any]:
    table = schema.stories
    wanted = [table.c[name] == bindparam(name) for name in ("person", "state", "manner")]
    return _stories().where(*wanted).order_by(table.c.id)


@lru_cache(maxsize=1)
def _claims_of() -> Select[Any]:
    link, document = schema.story_claims, schema.documents
    return (
        select(*_CLAIM)
        .add_columns(*(document.c[name] for name in names_of(ClaimInStory) if name in document.c))
        .join(link, link.c.claim_id == schema.claims.c.id)
        .join(document, document.c.id == schema.claims.c.document_id)
        .where(
            link.c.story_id == bindparam("story"), newest(link, link.c.claim_id), current_claims()
        )
        .order_by(schema.claims.c.id)
    )


@lru_cache(maxsize=1)
def _versions() -> Select[Any]:
    table = schema.story_versions
    query = select(*columns_of(table, StoryVersion)).where(table.c.story_id == bindparam("story"))
    return query.order_by(table.c.version)


def _story(row: Any) -> Story:
    return build(Story, row, now=build(StoryVersion, row, prefix="v_"))


class StoryReads:
    """Questions about stories."""

    connection: Connection

    def story(self, number: int) -> Story | None:
        """Return the story of that number as it stands, or None."""
        first = self.connection.execute(_one_story(), {"story": number}).mappings().first()
        return None if first is None else _story(first)

    def stories(
        self,
        *,
        person: str | None = None,
        state: str | None = None,
        status: str | None = None,
        since: date | None = None,
        until: date | None = None,
        review: str | None = None,
        empty: bool = False,
        before: int | None = None,
        limit: int = 100,
    ) -> tuple[Story, ...]:
        """Return stories, newest first; `since` and `until` bound the days of travel.

        Stories whose claims have all gone elsewhere are left out unless `empty` is set.
        """
        table, version = schema.stories, schema.story_versions
        query = _stories().order_by(table.c.id.desc()).limit(limit)
        for column, value in (
            (table.c.person, person),
            (table.c.state, state),
            (version.c.status, status),
            (version.c.review, review),
        ):
            if value is not None:
                query = query.where(column == value)
        if since is not None:
            query = query.where(version.c.latest >= since)
        if until is not None:
            query = query.where(version.c.earliest <= until)
        if not empty:
            query = query.where(version.c.reports > 0)
        if before is not None:
            query = query.where(table.c.id < before)
        return tuple(_story(row) for row in self.connection.execute(query).mappings())

    def candidates(self, person: str, state: str, manner: str) -> tuple[Story, ...]:
        """Return every story of a person in a state, oldest first, empty ones among them."""
        values = {"person": person, "state": state, "manner": manner}
        rows = self.connection.execute(_candidates(), values).mappings()
        return tuple(_story(row) for row in rows)

    def versions(self, story: int) -> tuple[StoryVersion, ...]:
        """Return how a story stood from its beginning, oldest first."""
        rows = self.connection.execute(_versions(), {"story": story}).mappings()
        return tuple(build(StoryVersion, row) for row in rows)

    def claims_of(self, story: int) -> tuple[ClaimInStory, ...]:
        """Return the claims of a story that stand, in the order in which they came."""
        rows = self.connection.execute(_claims_of(), {"story": story}).mappings()
        return tuple(
            build(ClaimInStory, row, claim=build(StoredClaim, row, prefix="c_")) for row in rows
        )

    def stories_of_documents(self, documents: Iterable[int]) -> tuple[int, ...]:
        """Return the stories that hold claims of any version of these documents."""
        link = schema.story_claims
        query = (
            select(link.c.story_id)
            .distinct()
            .join(schema.claims, schema.claims.c.id == link.c.claim_id)
            .where(schema.claims.c.document_id.in_(list(documents)), newest(link, link.c.claim_id))
        )
        return tuple(sorted(int(row[0]) for row in self.connection.execute(query)))

    def story_of_claim(self, claim: int) -> int | None:
        """Return the story that a claim belongs to now, or None."""
        link = schema.story_claims
        query = select(link.c.story_id).where(link.c.claim_id == claim)
        found = self.connection.execute(query.order_by(link.c.id.desc()).limit(1)).scalar()
        return None if found is None else int(found)

    def bonds(self, stories: Iterable[int]) -> tuple[Bond, ...]:
        """Return what people decided about joining these stories with others."""
        table, numbers = schema.story_bonds, list(stories)
        query = (
            select(*columns_of(table, Bond))
            .where(or_(table.c.left_id.in_(numbers), table.c.right_id.in_(numbers)))
            .order_by(table.c.id)
        )
        return tuple(build(Bond, row) for row in self.connection.execute(query).mappings())

    def reviews(self, *, story: int | None = None, claim: int | None = None) -> tuple[Review, ...]:
        """Return the judgements on a story itself or on a claim, oldest first."""
        table = schema.reviews
        query = select(*columns_of(table, Review)).order_by(table.c.id)
        if story is not None:
            query = query.where(table.c.story_id == story)
        if claim is not None:
            query = query.where(table.c.claim_id == claim)
        return tuple(build(Review, row) for row in self.connection.execute(query).mappings())

    def untold(self) -> tuple[int, ...]:
        """Return the stories that a person has decided on and nobody has been told of yet."""
        query = select(schema.untold.c.story_id).order_by(schema.untold.c.story_id)
        return tuple(int(row[0]) for row in self.connection.execute(query))

    def verdicts(self, claims: Iterable[int]) -> dict[int, str]:
        """Return the last judgement on each of these claims that has one."""
        table, numbers = schema.reviews, list(claims)
        if not numbers:
            return {}
        query = (
            select(table.c.claim_id, table.c.verdict)
            .where(table.c.claim_id.in_(numbers))
            .order_by(table.c.id)
        )
        return {int(claim): str(verdict) for claim, verdict in self.connection.execute(query)}


class StoryWrites(StoryReads):
    """Opening stories, placing claims in them and keeping how they stand."""

    def open_story(self, person: str, state: str, manner: str, *, at: datetime, by: str) -> int:
        """Open a story without claims; return its number. A version must follow at once."""
        values = {
            "person": person,
            "state": state,
            "manner": manner,
            "opened_at": at,
            "opened_by": by,
        }
        return inserted(self.connection, schema.stories, values)

    def place_claim(self, claim: int, story: int, *, at: datetime, by: str, why: str) -> None:
        """Say that a claim belongs to a story from now on; where it was before stays known."""
        values = {"claim_id": claim, "story_id": story, "at": at, "by": by, "why": why}
        inserted(self.connection, schema.story_claims, values)

    def add_version(
        self, story: int, state: StoryState, *, change: str, at: datetime, by: str
    ) -> StoryVersion:
        """Keep how a story stands now as its next version."""
        table = schema.story_versions
        query = select(table.c.version).where(table.c.story_id == story)
        last = self.connection.execute(query.order_by(table.c.version.desc()).limit(1)).scalar()
        values = {
            **{name: getattr(state, name) for name in names_of(StoryState)},
            "story_id": story,
            "version": int(last or 0) + 1,
            "at": at,
            "by": by,
            "change": change,
        }
        number = inserted(self.connection, table, values)
        return StoryVersion(id=number, **values)

    def leave_untold(self, story: int, *, at: datetime) -> None:
        """Note that a person has decided on a story and that nobody has been told of it yet."""
        table = schema.untold
        query = select(table.c.story_id).where(table.c.story_id == story)
        if self.connection.execute(query).first() is None:
            self.connection.execute(table.insert().values(story_id=story, at=at))

    def take_untold(self) -> dict[int, datetime]:
        """Take the stories that were left untold, with the moment of the first decision."""
        table = schema.untold
        taken = self.connection.execute(table.delete().returning(table.c.story_id, table.c.at))
        return {int(row[0]): row[1] for row in sorted(taken, key=lambda row: int(row[0]))}

    def add_bond(self, bond: Bond) -> None:
        """Keep a person's decision to join two stories or to hold them apart."""
        inserted(self.connection, schema.story_bonds, values_of(bond))

    def add_review(
        self,
        verdict: str,
        *,
        by: str,
        at: datetime,
        claim: int | None = None,
        story: int | None = None,
        replaced_by: int | None = None,
        note: str | None = None,
    ) -> int:
        """Keep a judgement: accept, correct, reject, merge, split or reopen."""
        values = {
            "claim_id": claim,
            "story_id": story,
            "verdict": verdict,
            "replaced_by": replaced_by,
            "at": at,
            "by": by,
            "note": note,
        }
        return inserted(self.connection, schema.reviews, values)
