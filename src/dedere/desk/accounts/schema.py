"""The desk's own tables, beside the store's in the same database.

Tokens and sessions are kept as SHA-256 of a random value of 256 bits, passwords as argon2id.
Rows of the audit log are never changed.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    select,
)

from dedere.errors import StoreError
from dedere.store.columns import Moment, identity

VERSION = 1
metadata = MetaData()

version = Table("desk_version", metadata, Column("number", Integer, primary_key=True))

accounts = Table(
    "desk_accounts",
    metadata,
    Column("id", identity(), primary_key=True, autoincrement=True),
    Column("name", String(60), nullable=False, unique=True),
    Column("password", String(200), nullable=False),
    Column("role", String(10), nullable=False),
    Column("created_at", Moment(), nullable=False),
    Column("closed_at", Moment(), nullable=True),
)

sessions = Table(
    "desk_sessions",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("account_id", identity(), ForeignKey("desk_accounts.id"), nullable=False),
    Column("begun_at", Moment(), nullable=False),
    Column("ends_at", Moment(), nullable=False),
    Index("ix_desk_sessions_account", "account_id"),
    Index("ix_desk_sessions_ends", "ends_at"),
)

tokens = Table(
    "desk_tokens",
    metadata,
    Column("id", identity(), primary_key=True, autoincrement=True),
    Column("account_id", identity(), ForeignKey("desk_accounts.id"), nullable=False),
    Column("digest", String(64), nullable=False, unique=True),
    Column("label", String(100), nullable=False),
    Column("scopes", String(100), nullable=False),
    Column("made_at", Moment(), nullable=False),
    Column("ends_at", Moment(), nullable=True),
    Column("revoked_at", Moment(), nullable=True),
    Index("ix_desk_tokens_account", "account_id"),
)

audit = Table(
    "desk_audit",
    metadata,
    Column("id", identity(), primary_key=True, autoincrement=True),
    Column("at", Moment(), nullable=False),
    Column("who", String(60), nullable=False),
    Column("event", String(30), nullable=False),
    Column("address", String(60), nullable=False),
    Column("detail", Text, nullable=False),
    Index("ix_desk_audit_event", "event", "at"),
)


def prepare(connection: Connection) -> None:
    """Make the tables where they are missing; raises StoreError for another version."""
    metadata.create_all(connection, checkfirst=True)
    found = connection.execute(select(version.c.number)).scalar()
    if found is None:
        connection.execute(version.insert().values(number=VERSION))
    elif found != VERSION:
        raise StoreError(
            "desk-version",
            f"The desk's tables are of version {found}; this program works with {VERSION}.",
            way_out="Use the program that made them, or a newer one.",
        )
