"""Work is shared out by leases, and hosts are spared by all who share it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Barrier, Thread

from dedere.store import Writer
from dedere.store.model import ItemDraft
from dedere.store.sql import SqlStore, open_store
from tests.store.samples import NOON, item, later


def _begin(writer: Writer, *items: ItemDraft) -> int:
    writer.keep_sources({"agency": "https://news.test/feed"}, at=NOON)
    return _polled(writer, *items)


def _polled(writer: Writer, *items: ItemDraft) -> int:
    return writer.polled(
        "agency",
        items,
        at=NOON,
        due_at=later(minutes=15),
        etag='"1"',
        last_modified=None,
        body_digest="b" * 64,
    )


def _lease(writer: Writer, owner: str = "one", **more: object) -> list[str]:
    values = {"now": NOON, "until": later(minutes=2), "limit": 10, "delays": {}, **more}
    return [found.key for found in writer.lease_items(owner, **values)]


def test_an_item_announced_twice_is_kept_once(store: SqlStore) -> None:
    with store.writing() as writer:
        assert (
            _begin(writer, item("1"), item("2")),
            _polled(writer, item("1"), item("2")),
            _polled(writer, item("1", digest="changed"), item("2")),
        ) == (2, 0, 1)


def test_what_one_has_leased_the_other_does_not_get(store: SqlStore) -> None:
    with store.writing() as writer:
        _begin(writer, item("1"), item("2"), item("3"))
        assert _lease(writer, limit=2) == ["1", "2"]
        assert _lease(writer, "two") == ["3"]


def test_a_lease_that_is_over_can_be_taken(store: SqlStore) -> None:
    with store.writing() as writer:
        _begin(writer, item("1"))
        _lease(writer)
        assert (
            _lease(writer, "two", now=later(minutes=1)),
            _lease(writer, "two", now=later(minutes=3), until=later(minutes=5)),
        ) == ([], ["1"])


def test_what_a_dead_owner_held_can_be_given_back(store: SqlStore) -> None:
    with store.writing() as writer:
        _begin(writer, item("1"))
        _lease(writer)
        assert (
            writer.owners(),
            writer.release(["one"]),
            _lease(writer, "two"),
        ) == (("one",), 1, ["1"])


def test_a_source_with_a_delay_gives_one_item_of_each_host_at_a_time(store: SqlStore) -> None:
    with store.writing() as writer:
        other = item("3", address="https://other.test/3", host="other.test")
        _begin(writer, item("1"), item("2"), other)
        slow = {"agency": 10.0}
        assert [
            sorted(_lease(writer, delays=slow)),
            _lease(writer, delays=slow, now=later(seconds=5)),
            _lease(writer, delays=slow, now=later(seconds=11)),
        ] == [["1", "3"], [], ["2"]]


def test_a_host_that_asks_for_time_is_given_it(store: SqlStore) -> None:
    with store.writing() as writer:
        _begin(writer, item("1"), item("2"))
        more = {"delays": {"agency": 0.0}, "asked": {"news.test": 30.0}}
        assert [
            _lease(writer, **more),
            _lease(writer, **more, now=later(seconds=29)),
            _lease(writer, **more, now=later(seconds=31)),
        ] == [["1"], [], ["2"]]


def test_a_host_that_is_held_gives_nothing_even_without_a_delay(store: SqlStore) -> None:
    with store.writing() as writer:
        _begin(writer, item("1"))
        writer.hold_host("news.test", until=later(hours=1))
        writer.hold_host("news.test", until=later(minutes=1))
        assert (_lease(writer, now=later(minutes=30)), _lease(writer, now=later(hours=2))) == (
            [],
            ["1"],
        )


def test_an_item_that_names_somebody_wanted_is_taken_first(store: SqlStore) -> None:
    with store.writing() as writer:
        _begin(writer, item("1"), item("2"), item("3", urgent=True))
        slow = {"delays": {"agency": 10.0}}
        assert [_lease(writer, **slow), _lease(writer, limit=1, now=later(minutes=1))] == [
            ["3"],
            ["1"],
        ]


def test_an_item_that_failed_waits_and_then_fails(store: SqlStore) -> None:
    with store.writing() as writer:
        _begin(writer, item("1"))
        number = writer.lease_items("one", now=NOON, until=later(minutes=1), limit=1, delays={})[
            0
        ].id
        writer.item_failed(number, code="timeout", error="too slow", again_at=later(minutes=5))
        assert (_lease(writer), _lease(writer, now=later(minutes=6))) == ([], ["1"])
        writer.item_failed(number, code="gone", error="410", again_at=None)
        assert [found.error_code for found in writer.items(state="failed")] == ["gone"]


def test_a_source_taken_off_the_list_is_not_polled(store: SqlStore) -> None:
    with store.writing() as writer:
        _begin(writer)
        writer.keep_sources({"other": "https://other.test/feed"}, at=NOON)
        leased = writer.lease_sources(
            "one", now=later(days=1), until=later(days=2), limit=9, names=["agency", "other"]
        )
    assert [source.name for source in leased] == ["other"]


def test_a_source_at_a_new_address_forgets_the_old_body(store: SqlStore) -> None:
    with store.writing() as writer:
        _begin(writer)
        writer.keep_sources({"agency": "https://news.test/atom"}, at=NOON)
        found = writer.source("agency")
    assert found is not None
    assert (found.address, found.etag) == ("https://news.test/atom", None)


def test_a_poll_that_failed_counts_until_one_succeeds(store: SqlStore) -> None:
    with store.writing() as writer:
        _begin(writer)
        for _ in range(2):
            writer.poll_failed(
                "agency", at=NOON, due_at=later(hours=1), code="timeout", error="too slow"
            )
        failing = writer.source("agency")
        _polled(writer)
        well = writer.source("agency")
    assert failing is not None
    assert well is not None
    assert (
        (failing.failures, failing.error_code),
        (well.failures, well.error_code),
    ) == ((2, "timeout"), (0, None))


def test_many_who_lease_at_once_never_hold_the_same_item(
    new_address: Callable[[], str],
) -> None:
    address = new_address()
    stores = [open_store(address) for _ in range(4)]
    with stores[0].writing() as writer:
        _begin(writer, *(item(str(number)) for number in range(60)))
    start, held = Barrier(4), list[str]()

    def work(number: int) -> None:
        start.wait()
        for _ in range(8):
            with stores[number].writing() as writer:
                held.extend(_lease(writer, str(number), limit=3))

    threads = [Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for opened in stores:
        opened.close()
    assert sorted(str(number) for number in range(60)) == sorted(held)
