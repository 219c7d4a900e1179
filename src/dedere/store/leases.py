"""Work shared out by leases: a lease is a name and a time.

Whoever leased a row and died loses it when the time is over, so nothing is stuck, and two watchers
never hold the same row. A host's next free moment stands in the store too, so that all watchers
together are no less polite than one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Table, and_, case, func, or_, select, update

from dedere.store import schema
from dedere.store.model import Item, SourceState
from dedere.store.rows import build, upsert


class LeaseWrites:
    """Taking work so that nobody else does, and giving it back."""

    connection: Connection

    def lease_sources(
        self, owner: str, *, now: datetime, until: datetime, limit: int, names: Sequence[str]
    ) -> tuple[SourceState, ...]:
        """Take up to `limit` of these sources that are due, the longest overdue first."""
        table = schema.sources
        rows = self._lease(
            table,
            and_(table.c.due_at <= now, table.c.removed_at.is_(None), table.c.name.in_(names)),
            key=table.c.name,
            order=table.c.due_at,
            owner=owner,
            now=now,
            until=until,
            limit=limit,
        )
        return tuple(build(SourceState, row) for row in rows)

    def lease_items(
        self,
        owner: str,
        *,
        now: datetime,
        until: datetime,
        limit: int,
        delays: Mapping[str, float],
        usual: float = 0.0,
        asked: Mapping[str, float] | None = None,
    ) -> tuple[Item, ...]:
        """Take items that are due: urgent ones first, of a host with a delay at most one.

        `delays` gives the seconds between two requests to a host by the source of the item, for
        other sources it is `usual`; `asked` is what hosts ask for themselves. The longer holds.
        """
        table, hosts, asked = schema.items, schema.hosts, asked or {}
        busy = select(hosts.c.host).where(hosts.c.free_at > now)
        ready = and_(
            table.c.state == "waiting",
            table.c.due_at <= now,
            table.c.host.not_in(busy),
            or_(table.c.lease_until.is_(None), table.c.lease_until < now),
        )
        slow = _slow(table, delays, usual, asked)
        taken: list[Any] = []
        for urgent in (True, False):
            wanted = and_(ready, table.c.urgent == urgent)
            if slow is not None and len(taken) < limit:
                first = select(func.min(table.c.id)).where(wanted, slow).group_by(table.c.host)
                first = first.limit(limit - len(taken))
                found = self._lease_items(table.c.id.in_(first), owner, now, until, limit)
                for row in found:
                    delay = max(delays.get(row["source"], usual), asked.get(row["host"], 0.0))
                    self.hold_host(row["host"], until=now + timedelta(seconds=delay))
                taken += found
            if len(taken) < limit:
                free = wanted if slow is None else and_(wanted, ~slow)
                taken += self._lease_items(free, owner, now, until, limit - len(taken))
        return tuple(build(Item, row) for row in taken)

    def hold_host(self, host: str, *, until: datetime) -> None:
        """Ask nothing more of a host before that moment, or a later one that was set before."""
        table = schema.hosts
        statement = upsert(self.connection, table).values(host=host, free_at=until)
        later = case((table.c.free_at > until, table.c.free_at), else_=until)
        self.connection.execute(
            statement.on_conflict_do_update(index_elements=["host"], set_={"free_at": later})
        )

    def release(self, owners: Iterable[str]) -> int:
        """Give back everything that these owners hold; return how many rows."""
        names, freed = list(owners), 0
        for table in (schema.sources, schema.items, schema.deliveries):
            result = self.connection.execute(
                update(table)
                .where(table.c.lease_owner.in_(names))
                .values(lease_owner=None, lease_until=None)
            )
            freed += result.rowcount
        return freed

    def _lease_items(
        self, where: Any, owner: str, now: datetime, until: datetime, limit: int
    ) -> list[Any]:
        table = schema.items
        return self._lease(
            table,
            and_(where, table.c.state == "waiting"),
            key=table.c.id,
            order=table.c.id,
            owner=owner,
            now=now,
            until=until,
            limit=limit,
        )

    def _lease(
        self,
        table: Table,
        where: Any,
        *,
        key: Any,
        order: Any,
        owner: str,
        now: datetime,
        until: datetime,
        limit: int,
    ) -> list[Any]:
        free = or_(table.c.lease_until.is_(None), table.c.lease_until < now)
        chosen = (
            select(key)
            .where(where, free)
            .order_by(order, key)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        statement = (
            update(table)
            .where(key.in_(chosen))
            .values(lease_owner=owner, lease_until=until)
            .returning(*table.c)
        )
        return list(self.connection.execute(statement).mappings())


def _slow(
    table: Table, delays: Mapping[str, float], usual: float, asked: Mapping[str, float]
) -> Any:
    """True for an item whose host is asked for one thing at a time; None when there is none."""
    conditions = [table.c.host.in_([host for host, delay in asked.items() if delay > 0])]
    if usual > 0:
        quick = [name for name, delay in delays.items() if delay == 0]
        conditions.append(table.c.source.not_in(quick))
    else:
        conditions.append(table.c.source.in_([name for name, d in delays.items() if d > 0]))
    if usual == 0 and not any(delays.values()) and not any(asked.values()):
        return None
    return and_(table.c.host != "", or_(*conditions))
