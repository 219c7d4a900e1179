"""What is to be done next: sources to poll, items to take, and how that ended."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, or_, select, update

from dedere.store import schema
from dedere.store.leases import LeaseWrites
from dedere.store.model import Item, ItemDraft, ItemFault, SourceState
from dedere.store.rows import build, columns_of, upsert, values_of


class QueueReads:
    """Questions about sources and items."""

    connection: Connection

    def source(self, name: str) -> SourceState | None:
        """Return where the watch stands with a source, or None."""
        table = schema.sources
        query = select(*columns_of(table, SourceState)).where(table.c.name == name)
        row = self.connection.execute(query).mappings().first()
        return None if row is None else build(SourceState, row)

    def sources(self, *, removed: bool = False) -> tuple[SourceState, ...]:
        """Return all sources by name; those taken off the list only when asked."""
        table = schema.sources
        query = select(*columns_of(table, SourceState)).order_by(table.c.name)
        if not removed:
            query = query.where(table.c.removed_at.is_(None))
        return tuple(build(SourceState, row) for row in self.connection.execute(query).mappings())

    def items(
        self, *, source: str | None = None, state: str | None = None, limit: int = 100
    ) -> tuple[Item, ...]:
        """Return items, newest first."""
        table = schema.items
        query = select(*columns_of(table, Item)).order_by(table.c.id.desc()).limit(limit)
        if source is not None:
            query = query.where(table.c.source == source)
        if state is not None:
            query = query.where(table.c.state == state)
        return tuple(build(Item, row) for row in self.connection.execute(query).mappings())

    def queue_sizes(self) -> dict[str, dict[str, int]]:
        """Return how many items stand in each state, by source."""
        table = schema.items
        query = select(table.c.source, table.c.state, func.count()).group_by(
            table.c.source, table.c.state
        )
        sizes: dict[str, dict[str, int]] = {}
        for source, state, count in self.connection.execute(query):
            sizes.setdefault(source, {})[state] = int(count)
        return sizes

    def item_faults(self, limit: int = 5) -> tuple[ItemFault, ...]:
        """Return why items wait or have failed, the most frequent reason first."""
        table = schema.items
        query = (
            select(table.c.error_code, table.c.error, func.count(), func.max(table.c.address))
            .where(table.c.error_code.is_not(None), table.c.state.in_(("waiting", "failed")))
            .group_by(table.c.error_code, table.c.error)
            .order_by(func.count().desc(), table.c.error_code)
            .limit(limit)
        )
        return tuple(
            ItemFault(code=code, message=message or "", count=int(count), example=example)
            for code, message, count, example in self.connection.execute(query)
        )

    def ready_items(self, now: datetime, within: timedelta) -> bool:
        """Return whether an item is due that nobody holds and whose host is free soon."""
        table, hosts = schema.items, schema.hosts
        held = select(hosts.c.host).where(hosts.c.free_at > now + within)
        query = select(table.c.id).where(
            table.c.state == "waiting",
            table.c.due_at <= now,
            table.c.host.not_in(held),
            or_(table.c.lease_until.is_(None), table.c.lease_until < now),
        )
        return self.connection.execute(query.limit(1)).first() is not None

    def host_free_at(self, host: str) -> datetime | None:
        """Return the moment before which nothing more is asked of a host, or None."""
        table = schema.hosts
        query = select(table.c.free_at).where(table.c.host == host)
        found: datetime | None = self.connection.execute(query).scalar()
        return found

    def owners(self) -> tuple[str, ...]:
        """Return everybody who holds a lease."""
        names: set[str] = set()
        for table in (schema.sources, schema.items, schema.deliveries):
            query = select(table.c.lease_owner).distinct().where(table.c.lease_owner.is_not(None))
            names.update(row[0] for row in self.connection.execute(query))
        return tuple(sorted(names))


class QueueWrites(LeaseWrites, QueueReads):
    """Announcing, finishing and postponing work."""

    def keep_sources(self, wanted: Mapping[str, str], *, at: datetime) -> None:
        """Make the list of sources be these names and addresses; others are marked removed."""
        table = schema.sources
        known = {
            row.name: row
            for row in self.connection.execute(
                select(table.c.name, table.c.address, table.c.removed_at)
            )
        }
        for name, address in wanted.items():
            old = known.get(name)
            if old is None:
                self.connection.execute(
                    table.insert().values(name=name, address=address, added_at=at, due_at=at)
                )
            elif old.address != address:
                # Another address: what was known of the old body no longer holds.
                fresh = {"etag": None, "last_modified": None, "body_digest": None, "failures": 0}
                self._source(name, address=address, removed_at=None, due_at=at, **fresh)
            elif old.removed_at is not None:
                self._source(name, removed_at=None, due_at=at)
        for name, old in known.items():
            if name not in wanted and old.removed_at is None:
                self._source(name, removed_at=at)

    def hurry(self, names: Iterable[str], *, at: datetime) -> None:
        """Make these sources due now."""
        table = schema.sources
        self.connection.execute(
            update(table)
            .where(table.c.name.in_(list(names)), table.c.due_at > at)
            .values(due_at=at)
        )

    def polled(
        self,
        source: str,
        items: Sequence[ItemDraft],
        *,
        at: datetime,
        due_at: datetime,
        etag: str | None,
        last_modified: str | None,
        body_digest: str | None,
        pace_seconds: int | None = None,
        pace_why: str | None = None,
    ) -> int:
        """Keep the items of a poll and the source's new standing; return how many are new.

        Both in one transaction: when it is lost, the next poll brings the same items again.
        """
        new = 0
        if items:
            rows = [{**values_of(item), "state": "waiting", "due_at": at} for item in items]
            for start in range(0, len(rows), 200):
                statement = upsert(self.connection, schema.items).values(rows[start : start + 200])
                result = self.connection.execute(
                    statement.on_conflict_do_nothing(
                        index_elements=["source", "key", "digest"]
                    ).returning(schema.items.c.id)
                )
                new += len(result.all())
        table = schema.sources
        values: dict[str, Any] = {
            "due_at": due_at,
            "etag": etag,
            "last_modified": last_modified,
            "body_digest": body_digest,
            "pace_seconds": pace_seconds,
            "pace_why": pace_why,
            "last_attempt": at,
            "last_success": at,
            "error_code": None,
            "error": None,
            "failures": 0,
            "polls": table.c.polls + 1,
            "found": table.c.found + new,
            "lease_owner": None,
            "lease_until": None,
        }
        if new:
            values["last_item"] = at
        self._source(source, **values)
        return new

    def put_off(self, source: str, *, until: datetime) -> None:
        """Give a leased source back, to be polled at another moment; nothing was asked of it."""
        self._source(source, due_at=until, lease_owner=None, lease_until=None)

    def poll_failed(
        self, source: str, *, at: datetime, due_at: datetime, code: str, error: str
    ) -> None:
        """Keep that a source could not be polled and when it is tried again."""
        table = schema.sources
        self._source(
            source,
            due_at=due_at,
            last_attempt=at,
            error_code=code,
            error=error[:500],
            failures=table.c.failures + 1,
            polls=table.c.polls + 1,
            lease_owner=None,
            lease_until=None,
        )

    def item_done(self, item: int, document: int | None) -> None:
        """Say that an item was read; what it carried is in the document now."""
        self._item(
            item,
            state="done",
            document_id=document,
            text=None,
            error_code=None,
            error=None,
            lease_owner=None,
            lease_until=None,
        )

    def item_failed(self, item: int, *, code: str, error: str, again_at: datetime | None) -> None:
        """Say that an item could not be taken: it waits until `again_at`, or has failed."""
        values: dict[str, Any] = {
            "attempts": schema.items.c.attempts + 1,
            "error_code": code,
            "error": error[:500],
            "lease_owner": None,
            "lease_until": None,
        }
        if again_at is None:
            values["state"] = "failed"
        else:
            values["due_at"] = again_at
        self._item(item, **values)

    def _source(self, name: str, **values: Any) -> None:
        table = schema.sources
        self.connection.execute(update(table).where(table.c.name == name).values(**values))

    def _item(self, number: int, **values: Any) -> None:
        table = schema.items
        self.connection.execute(update(table).where(table.c.id == number).values(**values))
