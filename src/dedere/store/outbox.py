"""Alerts and their deliveries: handed over at least once, and marked so that repeats can be told.

An alert and its deliveries are kept in the same transaction as the change they tell of. An attempt
is written down before the message is handed over; whoever finds an attempt that began and never
ended tries again and says so in the message. The key of an alert never changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, and_, func, or_, select, update

from dedere.store import schema
from dedere.store.model import Alert, AlertDraft, Delivery
from dedere.store.rows import build, columns_of, inserted, values_of

_ALERT = columns_of(schema.alerts, Alert, prefix="a_")
_DELIVERY = columns_of(schema.deliveries, Delivery)


def _deliveries() -> Select[Any]:
    return (
        select(*_DELIVERY)
        .add_columns(*_ALERT)
        .join(schema.alerts, schema.alerts.c.id == schema.deliveries.c.alert_id)
    )


def _delivery(row: Any) -> Delivery:
    return build(Delivery, row, alert=build(Alert, row, prefix="a_"))


class OutboxReads:
    """Questions about alerts."""

    connection: Connection

    def alerts(
        self, *, story: int | None = None, before: int | None = None, limit: int = 100
    ) -> tuple[Alert, ...]:
        """Return alerts, newest first."""
        table = schema.alerts
        query = select(*columns_of(table, Alert)).order_by(table.c.id.desc()).limit(limit)
        if story is not None:
            query = query.where(table.c.story_id == story)
        if before is not None:
            query = query.where(table.c.id < before)
        return tuple(build(Alert, row) for row in self.connection.execute(query).mappings())

    def told(self, stories: Iterable[int]) -> dict[int, dict[str, Alert]]:
        """Return for each story the last alert that each channel got or will get."""
        numbers = list(stories)
        if not numbers:
            return {}
        query = (
            select(schema.deliveries.c.channel)
            .add_columns(*_ALERT)
            .join(schema.alerts, schema.alerts.c.id == schema.deliveries.c.alert_id)
            .where(schema.alerts.c.story_id.in_(numbers))
            .order_by(schema.alerts.c.id)
        )
        found: dict[int, dict[str, Alert]] = {}
        for row in self.connection.execute(query).mappings():
            alert = build(Alert, row, prefix="a_")
            found.setdefault(alert.story_id, {})[row["channel"]] = alert
        return found

    def deliveries(
        self, *, state: str | None = None, alert: int | None = None, limit: int = 100
    ) -> tuple[Delivery, ...]:
        """Return deliveries, newest first; `state` is waiting, sent or dead."""
        table = schema.deliveries
        query = _deliveries().order_by(table.c.id.desc()).limit(limit)
        if state is not None:
            query = query.where(table.c.state == state)
        if alert is not None:
            query = query.where(table.c.alert_id == alert)
        return tuple(_delivery(row) for row in self.connection.execute(query).mappings())

    def begun_at(self, deliveries: Iterable[int]) -> dict[int, datetime]:
        """Return the moment at which each of these deliveries was last taken up."""
        table, numbers = schema.attempts, list(deliveries)
        if not numbers:
            return {}
        query = (
            select(table.c.delivery_id, table.c.at)
            .where(table.c.delivery_id.in_(numbers), table.c.event == "begun")
            .order_by(table.c.id)
        )
        return {int(delivery): at for delivery, at in self.connection.execute(query)}

    def delivery_counts(self) -> dict[str, dict[str, int]]:
        """Return how many deliveries stand in each state, by channel."""
        table = schema.deliveries
        query = select(table.c.channel, table.c.state, func.count()).group_by(
            table.c.channel, table.c.state
        )
        counts: dict[str, dict[str, int]] = {}
        for channel, state, count in self.connection.execute(query):
            counts.setdefault(channel, {})[state] = int(count)
        return counts


class OutboxWrites(OutboxReads):
    """Putting alerts in, taking deliveries out."""

    def add_alert(self, draft: AlertDraft, due: Mapping[str, datetime]) -> int:
        """Keep an alert with one delivery a channel, each due at its moment; return its number."""
        number = inserted(self.connection, schema.alerts, values_of(draft))
        for channel, due_at in due.items():
            values = {
                "alert_id": number,
                "channel": channel,
                "state": "waiting",
                "due_at": due_at,
            }
            inserted(self.connection, schema.deliveries, values)
        return number

    def lease_deliveries(
        self,
        owner: str,
        *,
        now: datetime,
        until: datetime,
        channels: Sequence[str],
        limit: int = 50,
    ) -> tuple[Delivery, ...]:
        """Take due deliveries of one channel and write down that an attempt begins.

        All of one channel, in the order of their alerts, so that a digest can hold them together.
        """
        table = schema.deliveries
        free = and_(
            table.c.state == "waiting",
            table.c.due_at <= now,
            table.c.channel.in_(list(channels)),
            or_(table.c.lease_until.is_(None), table.c.lease_until < now),
        )
        first = select(table.c.channel).where(free).order_by(table.c.due_at).limit(1)
        channel = self.connection.execute(first).scalar()
        if channel is None:
            return ()
        chosen = (
            select(table.c.id)
            .where(free, table.c.channel == channel)
            .order_by(table.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        numbers = [
            int(row[0])
            for row in self.connection.execute(
                update(table)
                .where(table.c.id.in_(chosen))
                .values(lease_owner=owner, lease_until=until, attempts=table.c.attempts + 1)
                .returning(table.c.id)
            )
        ]
        if not numbers:
            return ()
        query = _deliveries().where(table.c.id.in_(numbers)).order_by(table.c.alert_id)
        found = tuple(_delivery(row) for row in self.connection.execute(query).mappings())
        for delivery in found:
            self._attempt(delivery, "begun", at=now, by=owner, error=None)
        return found

    def delivered(self, delivery: Delivery, *, at: datetime, by: str) -> None:
        """Say that a channel took the message."""
        self._attempt(delivery, "sent", at=at, by=by, error=None)
        self._delivery(delivery.id, state="sent", ended_at=at, error=None)

    def not_delivered(
        self, delivery: Delivery, *, at: datetime, by: str, error: str, again_at: datetime | None
    ) -> None:
        """Say that a channel did not take it: tried again at `again_at`, or given up."""
        self._attempt(delivery, "failed", at=at, by=by, error=error[:500])
        if again_at is None:
            self._delivery(delivery.id, state="dead", ended_at=at, error=error[:500])
        else:
            self._delivery(delivery.id, due_at=again_at, error=error[:500])

    def revive(self, *, at: datetime) -> int:
        """Make every delivery that was given up wait again; return how many."""
        table = schema.deliveries
        result = self.connection.execute(
            update(table)
            .where(table.c.state == "dead")
            .values(state="waiting", due_at=at, ended_at=None)
        )
        return int(result.rowcount)

    def _attempt(
        self, delivery: Delivery, event: str, *, at: datetime, by: str, error: str | None
    ) -> None:
        values = {
            "delivery_id": delivery.id,
            "number": delivery.attempts,
            "event": event,
            "at": at,
            "by": by,
            "error": error,
        }
        inserted(self.connection, schema.attempts, values)

    def _delivery(self, number: int, **values: Any) -> None:
        table = schema.deliveries
        self.connection.execute(
            update(table)
            .where(table.c.id == number)
            .values(lease_owner=None, lease_until=None, **values)
        )
