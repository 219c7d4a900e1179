"""Deliveries: at least once, in order, every attempt written down."""

from __future__ import annotations

from dedere.store import Writer
from dedere.store.model import Delivery
from dedere.store.sql import SqlStore
from tests.store.samples import NOON, later, story_with_alert


def _lease(writer: Writer, **more: object) -> tuple[Delivery, ...]:
    values = {"now": NOON, "until": later(minutes=2), "channels": ["desk"], **more}
    return writer.lease_deliveries("one", **values)


def test_a_delivery_that_was_sent_is_not_leased_again(store: SqlStore) -> None:
    with store.writing() as writer:
        story_with_alert(writer)
        (delivery,) = _lease(writer)
        writer.delivered(delivery, at=NOON, by="one")
        assert _lease(writer, now=later(days=1), until=later(days=2)) == ()


def test_an_attempt_that_never_ended_is_followed_by_a_numbered_one(store: SqlStore) -> None:
    with store.writing() as writer:
        story_with_alert(writer)
        first = _lease(writer)
        again = _lease(writer, now=later(minutes=3), until=later(minutes=5))
    assert ([one.attempts for one in first], [one.attempts for one in again]) == ([1], [2])


def test_a_delivery_that_failed_waits_for_its_moment(store: SqlStore) -> None:
    with store.writing() as writer:
        story_with_alert(writer)
        (delivery,) = _lease(writer)
        writer.not_delivered(
            delivery, at=NOON, by="one", error="refused", again_at=later(minutes=9)
        )
        assert _lease(writer, now=later(minutes=8), until=later(minutes=10)) == ()
        assert len(_lease(writer, now=later(minutes=9), until=later(minutes=10))) == 1


def test_what_was_given_up_can_be_tried_again(store: SqlStore) -> None:
    with store.writing() as writer:
        story_with_alert(writer)
        (delivery,) = _lease(writer)
        writer.not_delivered(delivery, at=NOON, by="one", error="gone", again_at=None)
        dead = writer.delivery_counts()
        writer.revive(at=NOON)
        assert (
            dead,
            writer.delivery_counts(),
        ) == ({"desk": {"dead": 1}}, {"desk": {"waiting": 1}})


def test_a_channel_that_is_not_asked_for_keeps_its_deliveries(store: SqlStore) -> None:
    with store.writing() as writer:
        story_with_alert(writer, channel="elsewhere")
        assert _lease(writer) == ()


def test_what_each_channel_was_told_is_known_by_story(store: SqlStore) -> None:
    with store.writing() as writer:
        alert = story_with_alert(writer)
        told = writer.told([1])
    assert {"desk": alert} == {channel: one.id for channel, one in told[1].items()}
