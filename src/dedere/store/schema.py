"""The tables: one schema for SQLite and PostgreSQL.

History is append-only: a row of `documents`, `readings`, `claims`, `story_claims`,
`story_versions`, `reviews`, `alerts` or `attempts` is never changed and never deleted. An edit is
a new row that names the one it supersedes, with who and when. Only the working tables (`sources`,
`hosts`, `items`, `deliveries`, `untold`) are updated in place: they say what is to be done next.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    false,
)

from dedere.store.columns import Moment, Prose, document_json, identity

# The newest migration; a test holds it equal to the head of the migrations folder.
HEAD = "0002"

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id() -> Column[int]:
    return Column("id", identity(), primary_key=True, autoincrement=True)


def _to(name: str, target: str, *, nullable: bool = False) -> Column[int]:
    return Column(name, identity(), ForeignKey(f"{target}.id"), nullable=nullable)


def _at(name: str, *, nullable: bool = False) -> Column[Any]:
    return Column(name, Moment(), nullable=nullable)


def _text(name: str, *, nullable: bool = False) -> Column[str]:
    return Column(name, Prose(), nullable=nullable)


def _count(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, default=0, server_default="0")


sources = Table(
    "sources",
    metadata,
    Column("name", String(200), primary_key=True),
    _text("address"),
    _at("added_at"),
    _at("removed_at", nullable=True),
    _at("due_at"),
    _text("etag", nullable=True),
    _text("last_modified", nullable=True),
    _text("body_digest", nullable=True),
    _at("last_attempt", nullable=True),
    _at("last_success", nullable=True),
    _at("last_item", nullable=True),
    _text("error_code", nullable=True),
    _text("error", nullable=True),
    _count("failures"),
    _count("polls"),
    _count("found"),
    Column("pace_seconds", Integer, nullable=True),
    Column("pace_why", String(10), nullable=True),
    _text("lease_owner", nullable=True),
    _at("lease_until", nullable=True),
    Index(None, "due_at"),
)

hosts = Table(
    "hosts",
    metadata,
    Column("host", String(300), primary_key=True),
    _at("free_at"),
)

items = Table(
    "items",
    metadata,
    _id(),
    Column("source", String(200), ForeignKey("sources.name"), nullable=False),
    _text("key"),
    Column("digest", String(64), nullable=False),
    _text("address", nullable=True),
    Column("host", String(300), nullable=False, default="", server_default=""),
    _text("title", nullable=True),
    _text("text", nullable=True),
    Column("published", Date, nullable=True),
    Column("language", String(35), nullable=True),
    Column("urgent", Boolean, nullable=False, default=False, server_default=false()),
    _at("found_at"),
    Column("state", String(10), nullable=False),
    _at("due_at"),
    _count("attempts"),
    _text("error_code", nullable=True),
    _text("error", nullable=True),
    Column("document_id", identity(), ForeignKey("documents.id"), nullable=True),
    _text("lease_owner", nullable=True),
    _at("lease_until", nullable=True),
    UniqueConstraint("source", "key", "digest"),
    Index(None, "state", "urgent", "id"),
    Index(None, "document_id"),
)

documents = Table(
    "documents",
    metadata,
    _id(),
    _text("address"),
    Column("version", Integer, nullable=False),
    Column("supersedes", identity(), ForeignKey("documents.id"), nullable=True),
    Column("digest", String(64), nullable=False),
    Column("source", String(200), nullable=True),
    Column("rank", Integer, nullable=False),
    _text("outlet", nullable=True),
    _text("title", nullable=True),
    Column("published", Date, nullable=True),
    Column("language", String(35), nullable=True),
    _at("seen_at"),
    Column("characters", Integer, nullable=False),
    Column("relevant", Boolean, nullable=False),
    _text("text", nullable=True),
    Column("sketch", LargeBinary, nullable=True),
    UniqueConstraint("address", "version"),
    Index(None, "supersedes"),
    Index(None, "seen_at"),
)

readings = Table(
    "readings",
    metadata,
    _id(),
    _to("document_id", "documents"),
    Column("supersedes", identity(), ForeignKey("readings.id"), nullable=True),
    Column("record_digest", String(64), nullable=False),
    Column("program", String(40), nullable=False),
    _at("read_at"),
    Column("statements", document_json(), nullable=False),
    Index(None, "document_id"),
    Index(None, "supersedes"),
)

claims = Table(
    "claims",
    metadata,
    _id(),
    _to("document_id", "documents"),
    _to("reading_id", "readings"),
    Column("ordinal", Integer, nullable=False),
    Column("supersedes", identity(), ForeignKey("claims.id"), nullable=True),
    _at("entered_at"),
    _text("entered_by"),
    _text("note", nullable=True),
    Column("person", String(120), nullable=False),
    Column("state", String(3), nullable=False),
    _text("place", nullable=True),
    Column("start", String(10), nullable=True),
    Column("end", String(10), nullable=True),
    Column("precision", String(10), nullable=False),
    Column("earliest", Date, nullable=True),
    Column("latest", Date, nullable=True),
    Column("status", String(20), nullable=False),
    Column("mode", String(20), nullable=False),
    Column("presence", String(20), nullable=False),
    _text("representative", nullable=True),
    _text("occasion", nullable=True),
    _text("forum", nullable=True),
    _text("said_by", nullable=True),
    Column("said_by_kind", String(20), nullable=False),
    Column("occupied", Boolean, nullable=False),
    _text("trip", nullable=True),
    Column("outcome", String(40), nullable=True),
    Column("duty", String(10), nullable=True),
    _text("summary", nullable=True),
    Column("evidence", document_json(), nullable=False),
    Index(None, "document_id"),
    Index(None, "reading_id"),
    Index(None, "supersedes"),
    Index(None, "person", "state"),
)

stories = Table(
    "stories",
    metadata,
    _id(),
    Column("person", String(120), nullable=False),
    Column("state", String(3), nullable=False),
    Column("manner", String(10), nullable=False),
    _at("opened_at"),
    _text("opened_by"),
    Index(None, "person", "state", "manner"),
)

story_claims = Table(
    "story_claims",
    metadata,
    _id(),
    _to("claim_id", "claims"),
    _to("story_id", "stories"),
    _at("at"),
    _text("by"),
    _text("why"),
    Index(None, "claim_id"),
    Index(None, "story_id"),
)

story_bonds = Table(
    "story_bonds",
    metadata,
    _id(),
    _to("left_id", "stories"),
    _to("right_id", "stories"),
    Column("kind", String(10), nullable=False),
    _at("at"),
    _text("by"),
    Index(None, "left_id"),
    Index(None, "right_id"),
)

story_versions = Table(
    "story_versions",
    metadata,
    _id(),
    _to("story_id", "stories"),
    Column("version", Integer, nullable=False),
    _at("at"),
    _text("by"),
    Column("change", String(20), nullable=False),
    Column("review", String(10), nullable=False),
    Column("status", String(20), nullable=False),
    Column("mode", String(20), nullable=False),
    Column("presence", String(20), nullable=False),
    Column("start", String(10), nullable=True),
    Column("end", String(10), nullable=True),
    Column("precision", String(10), nullable=False),
    Column("earliest", Date, nullable=True),
    Column("latest", Date, nullable=True),
    _text("place", nullable=True),
    _text("occasion", nullable=True),
    _text("forum", nullable=True),
    _text("representative", nullable=True),
    Column("outcome", String(40), nullable=True),
    Column("duty", String(10), nullable=True),
    _text("summary", nullable=True),
    _text("trip", nullable=True),
    Column("reports", Integer, nullable=False),
    Column("sources", Integer, nullable=False),
    Column("newest", Date, nullable=True),
    Column("lead_claim", identity(), ForeignKey("claims.id"), nullable=True),
    UniqueConstraint("story_id", "version"),
    Index(None, "at"),
    Index(None, "earliest"),
)

reviews = Table(
    "reviews",
    metadata,
    _id(),
    _to("claim_id", "claims", nullable=True),
    _to("story_id", "stories", nullable=True),
    Column("verdict", String(10), nullable=False),
    Column("replaced_by", identity(), ForeignKey("claims.id"), nullable=True),
    _at("at"),
    _text("by"),
    _text("note", nullable=True),
    Index(None, "claim_id"),
    Index(None, "story_id"),
)

# Stories that a person has decided on, until the watch has told those who must hear of it.
untold = Table(
    "untold",
    metadata,
    Column("story_id", identity(), ForeignKey("stories.id"), primary_key=True),
    _at("at"),
)

alerts = Table(
    "alerts",
    metadata,
    _id(),
    _to("story_id", "stories"),
    _to("version_id", "story_versions"),
    Column("corrects", identity(), ForeignKey("alerts.id"), nullable=True),
    Column("kind", String(20), nullable=False),
    Column("key", String(64), nullable=False, unique=True),
    Column("told", String(200), nullable=False),
    _at("at"),
    Column("urgent", Boolean, nullable=False),
    _text("title"),
    Column("body", document_json(), nullable=False),
    Index(None, "story_id"),
    Index(None, "at"),
)

deliveries = Table(
    "deliveries",
    metadata,
    _id(),
    _to("alert_id", "alerts"),
    Column("channel", String(120), nullable=False),
    Column("state", String(10), nullable=False),
    _at("due_at"),
    _count("attempts"),
    _at("ended_at", nullable=True),
    _text("error", nullable=True),
    _text("lease_owner", nullable=True),
    _at("lease_until", nullable=True),
    UniqueConstraint("alert_id", "channel"),
    Index(None, "state", "due_at"),
)

attempts = Table(
    "attempts",
    metadata,
    _id(),
    _to("delivery_id", "deliveries"),
    Column("number", Integer, nullable=False),
    Column("event", String(10), nullable=False),
    _at("at"),
    _text("by"),
    _text("error", nullable=True),
    Index(None, "delivery_id"),
)
