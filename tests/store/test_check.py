"""The check finds what a hand or a broken disk did to a store."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from dedere.store.check import check
from dedere.store.sql import SqlStore
from tests.store.samples import NOON, claim, document, read, story_with_alert


def _whole(store: SqlStore) -> None:
    with store.writing() as writer:
        story_with_alert(writer)
        _, (number,) = read(writer, document(text="another text"), claim())
        writer.place_claim(number, 1, at=NOON, by="machine", why="same days")


def test_a_store_as_the_program_leaves_it_is_sound(store: SqlStore) -> None:
    _whole(store)
    assert check(store) == ()


@pytest.mark.parametrize(
    ("harm", "rule"),
    [
        ("DELETE FROM story_claims WHERE id = 2", "a claim belongs to a story"),
        (
            "UPDATE documents SET address = 'https://elsewhere.test/' WHERE version = 2",
            "a document of a later version supersedes one at the same address",
        ),
        ("UPDATE claims SET state = 'TJK' WHERE id = 1", "a claim and its story are of one person"),
        ("UPDATE story_versions SET version = 3", "a story has its versions without a gap"),
        ("DELETE FROM deliveries", "an alert has a delivery"),
        (
            "UPDATE deliveries SET state = 'sent'",
            "a delivery that was sent has an attempt that says so",
        ),
        (
            "UPDATE claims SET reading_id = 1 WHERE id = 2",
            "a claim belongs to the document of its reading",
        ),
    ],
)
def test_harm_is_found(store: SqlStore, harm: str, rule: str) -> None:
    _whole(store)
    with store.writing() as writer:
        writer.connection.execute(text(harm))
    faults = check(store)
    assert [fault.rule.startswith(rule) for fault in faults] == [True]
    assert [fault.count for fault in faults] == [1]
