"""Is the store sound? The database's own check, then what must always hold between its rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dedere.store import schema
from dedere.store.sql import SqlStoreReader

if TYPE_CHECKING:
    from sqlalchemy import Connection

_EXAMPLES = 5


@dataclass(frozen=True, slots=True)
class Fault:
    """What does not hold, in how many rows, with the numbers of at most five of them."""

    rule: str
    count: int
    examples: tuple[str, ...]


# Each query returns the rows for which the rule is broken; none of a user's words stands in them.
_RULES: tuple[tuple[str, str], ...] = (
    (
        "an item that was read has its document",
        "SELECT id FROM items WHERE state = 'done' AND document_id IS NULL AND address IS NOT NULL",
    ),
    (
        "a document of a later version supersedes one at the same address",
        "SELECT d.id FROM documents d LEFT JOIN documents e ON e.id = d.supersedes "
        "WHERE (d.version > 1 AND (e.id IS NULL OR e.address <> d.address)) "
        "OR (d.version = 1 AND d.supersedes IS NOT NULL)",
    ),
    (
        "nothing is superseded twice",
        "SELECT supersedes FROM documents WHERE supersedes IS NOT NULL "
        "GROUP BY supersedes HAVING count(*) > 1 UNION ALL "
        "SELECT supersedes FROM claims WHERE supersedes IS NOT NULL "
        "GROUP BY supersedes HAVING count(*) > 1 UNION ALL "
        "SELECT supersedes FROM readings WHERE supersedes IS NOT NULL "
        "GROUP BY supersedes HAVING count(*) > 1",
    ),
    (
        "a document that names somebody wanted has a reading",
        "SELECT d.id FROM documents d WHERE d.relevant AND NOT EXISTS "
        "(SELECT 1 FROM readings r WHERE r.document_id = d.id)",
    ),
    (
        "a claim belongs to the document of its reading",
        "SELECT c.id FROM claims c JOIN readings r ON r.id = c.reading_id "
        "WHERE r.document_id <> c.document_id",
    ),
    (
        "a claim belongs to a story",
        "SELECT c.id FROM claims c WHERE NOT EXISTS "
        "(SELECT 1 FROM story_claims s WHERE s.claim_id = c.id)",
    ),
    (
        "a claim and its story are of one person and one state",
        "SELECT s.id FROM story_claims s JOIN claims c ON c.id = s.claim_id "
        "JOIN stories t ON t.id = s.story_id "
        "WHERE s.by = 'machine' AND (c.person <> t.person OR c.state <> t.state)",
    ),
    (
        "a story has its versions without a gap",
        "SELECT t.id FROM stories t LEFT JOIN story_versions v ON v.story_id = t.id "
        "GROUP BY t.id HAVING count(v.id) = 0 OR count(v.id) <> max(v.version)",
    ),
    (
        "an alert has a delivery",
        "SELECT a.id FROM alerts a WHERE NOT EXISTS "
        "(SELECT 1 FROM deliveries d WHERE d.alert_id = a.id)",
    ),
    (
        "a delivery that was sent has an attempt that says so",
        "SELECT d.id FROM deliveries d WHERE d.state = 'sent' AND NOT EXISTS "
        "(SELECT 1 FROM attempts a WHERE a.delivery_id = d.id AND a.event = 'sent')",
    ),
    (
        "nothing is sent after it was taken by the channel",
        "SELECT delivery_id FROM attempts WHERE event = 'sent' "
        "GROUP BY delivery_id HAVING count(*) > 1",
    ),
)


def check(store: SqlStoreReader) -> tuple[Fault, ...]:
    """Return what is wrong with the store; nothing is right."""
    from sqlalchemy import text

    faults: list[Fault] = []
    with store.reading() as reader:
        faults += _own_check(reader.connection)
        for rule, query in _RULES:
            rows = reader.connection.execute(text(query)).all()
            if rows:
                examples = tuple(str(row[0]) for row in rows[:_EXAMPLES])
                faults.append(Fault(rule, len(rows), examples))
    return tuple(faults)


def _own_check(connection: Connection) -> list[Fault]:
    from sqlalchemy import text

    if connection.dialect.name != "sqlite":
        # PostgreSQL holds keys itself; an index that was left half built is marked invalid.
        rows = connection.execute(
            text("SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid")
        ).all()
        faults = [Fault("an index is whole", 1, (str(row[0]),)) for row in rows]
        if connection.execute(text("SELECT lower('Ж')")).scalar() != "ж":
            faults.append(Fault("capital letters of all scripts are known (LC_CTYPE)", 1, ()))
        return faults
    said = [str(row[0]) for row in connection.execute(text("PRAGMA integrity_check"))]
    faults = [] if said == ["ok"] else [Fault("the file is whole", len(said), tuple(said[:5]))]
    broken = connection.execute(text("PRAGMA foreign_key_check")).all()
    if broken:
        examples = tuple(f"{row[0]} {row[1]}" for row in broken[:_EXAMPLES])
        faults.append(Fault("a row that is referred to exists", len(broken), examples))
    return faults


def counts(store: SqlStoreReader) -> dict[str, int]:
    """Return the number of rows by table."""
    from sqlalchemy import func, select

    with store.reading() as reader:
        return {
            table.name: int(
                reader.connection.execute(select(func.count()).select_from(table)).scalar() or 0
            )
            for table in schema.metadata.sorted_tables
        }


def size(store: SqlStoreReader) -> int:
    """Return the bytes that the store takes on disk."""
    from sqlalchemy import text

    with store.reading() as reader:
        if store.engine.dialect.name == "sqlite":
            pages = reader.connection.execute(text("PRAGMA page_count")).scalar_one()
            page = reader.connection.execute(text("PRAGMA page_size")).scalar_one()
            return int(pages) * int(page)
        return int(
            reader.connection.execute(
                text("SELECT pg_database_size(current_database())")
            ).scalar_one()
        )
