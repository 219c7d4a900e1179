"""What is backed up comes back the same, on either database, or not at all."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from dedere.desk.accounts import ledger
from dedere.desk.accounts import schema as desk
from dedere.desk.accounts.model import Identity
from dedere.errors import InputError, StoreError
from dedere.store import schema
from dedere.store.backup import backup
from dedere.store.model import Bond
from dedere.store.restore import restore
from dedere.store.sql import SqlStore, SqlStoreReader, open_store
from dedere.store.tables import ordered, tables
from tests.store.postgres import Databases
from tests.store.samples import NOON, claim, document, item, read, story_with_alert

PASSWORD = "four plain words here"  # noqa: S105 - of a test's own account
ROOMS = (desk.metadata,)


def _fill(store: SqlStore) -> None:
    with store.writing() as writer:
        story_with_alert(writer)
        read(writer, document("https://news.test/2", "Он едет.", sketch=b"\x00\xff"), claim())
        for number in (3, 4):
            _, claims = read(writer, document(f"https://news.test/{number}"), claim())
            writer.place_claim(claims[0], 1, at=NOON, by="machine", why="same days")
        writer.keep_sources({"agency": "https://news.test/feed"}, at=NOON)
        writer.polled(
            "agency", [item()], at=NOON, due_at=NOON, etag=None, last_modified=None, body_digest=""
        )

        writer.hold_host("news.test", until=NOON)
        writer.add_review("accept", story=1, by="Ana", at=NOON, note="sure")
        writer.add_bond(Bond(left_id=1, right_id=1, kind="apart", at=NOON, by="Ana"))
        writer.leave_untold(1, at=NOON)
        for delivery in writer.lease_deliveries("me", now=NOON, until=NOON, channels=["desk"]):
            writer.delivered(delivery, at=NOON, by="me")
        desk.prepare(writer.connection)
        ledger.add_account(writer.connection, "ada", PASSWORD, "admin", at=NOON, by="test")
        who = Identity(1, "ada", "admin", frozenset(), token=False)
        ledger.add_token(writer.connection, who, "mine", ["read"], days=9, at=NOON)
        ledger.sign_in(writer.connection, "ada", PASSWORD, at=NOON, address="", hours=9)


def _rows(store: SqlStoreReader) -> dict[str, list[Any]]:
    with store.reading() as reader:
        return {
            table.name: [tuple(row) for row in reader.connection.execute(ordered(table))]
            for table in tables(reader.connection)
        }


def test_the_store_of_these_tests_has_rows_in_every_table(store: SqlStore) -> None:
    _fill(store)
    every = {*schema.metadata.tables, *desk.metadata.tables}
    assert {name for name, rows in _rows(store).items() if rows} == every


@pytest.fixture
def dump(store: SqlStore, tmp_path: Path) -> Path:
    """A dump of a store that is filled, on each database in turn."""
    _fill(store)
    return backup(store, tmp_path / "dump.jsonl.gz").file


@pytest.fixture
def other(new_address: Callable[[], str]) -> Iterator[SqlStore]:
    """An empty store beside it, on the same database."""
    opened = open_store(new_address())
    yield opened
    opened.close()


def test_a_dump_comes_back_the_same(store: SqlStore, dump: Path, other: SqlStore) -> None:
    restore(other, dump, rooms=ROOMS)
    assert _rows(store) == _rows(other)


def test_a_restored_store_goes_on_counting(dump: Path, other: SqlStore) -> None:
    restore(other, dump, rooms=ROOMS)
    with other.writing() as writer:
        number, _, _ = writer.add_document(document("https://news.test/9"))
        assert number == 5
        assert len(writer.search("он едет")) == 1


@pytest.mark.parametrize(("from_", "to"), [("sqlite", "postgresql"), ("postgresql", "sqlite")])
def test_a_dump_moves_a_store_from_one_database_to_the_other(
    from_: str, to: str, tmp_path: Path, databases: Databases
) -> None:
    addresses = {"sqlite": str(tmp_path / "s.sqlite3"), "postgresql": databases.new()}
    here, there = open_store(addresses[from_]), open_store(addresses[to])
    _fill(here)
    restore(there, backup(here, tmp_path / "dump.jsonl.gz").file, rooms=ROOMS)
    assert _rows(here) == _rows(there)
    here.close()
    there.close()


def test_a_copy_of_an_sqlite_store_comes_back_the_same(tmp_path: Path, other: SqlStore) -> None:
    store = open_store(str(tmp_path / "a.sqlite3"))
    _fill(store)
    restore(other, backup(store, tmp_path / "copy.sqlite3").file, rooms=ROOMS)
    assert _rows(store) == _rows(other)
    store.close()


def test_a_store_with_rows_is_not_overwritten(store: SqlStore, dump: Path) -> None:
    with pytest.raises(StoreError) as caught:
        restore(store, dump, rooms=ROOMS)
    assert caught.value.code == "store-not-empty"


def test_an_existing_file_is_not_overwritten(store: SqlStore, dump: Path) -> None:
    with pytest.raises(InputError, match="exists already"):
        backup(store, dump)


def test_accounts_of_the_desk_are_restored_where_the_desk_has_begun_already(
    dump: Path, other: SqlStore
) -> None:
    with other.writing() as writer:
        desk.prepare(writer.connection)
    restore(other, dump, rooms=ROOMS)
    with other.writing() as writer:
        session = ledger.sign_in(writer.connection, "ada", PASSWORD, at=NOON, address="", hours=9)
    assert session is not None


def test_what_nobody_here_knows_is_said_and_nothing_is_restored(
    dump: Path, other: SqlStore
) -> None:
    before = _rows(other)
    with pytest.raises(InputError) as caught:
        restore(other, dump)
    assert (caught.value.code, _rows(other)) == ("backup-of-more", before)


def test_a_backup_of_a_newer_program_is_refused(dump: Path, other: SqlStore) -> None:
    lines = gzip.decompress(dump.read_bytes())
    newer = lines.replace(f'"{schema.HEAD}"'.encode(), b'"9999"', 1)
    dump.write_bytes(gzip.compress(newer))
    with pytest.raises(InputError) as caught:
        restore(other, dump, rooms=ROOMS)
    assert caught.value.code == "backup-version"


@pytest.mark.parametrize("name", ["dump.jsonl.gz", "copy.sqlite3"])
def test_only_its_owner_may_read_a_backup(tmp_path: Path, name: str) -> None:
    store = open_store(str(tmp_path / "a.sqlite3"))
    backup(store, tmp_path / name)
    store.close()
    assert (tmp_path / name).stat().st_mode & 0o077 == 0


def _cut(lines: list[bytes]) -> list[bytes]:
    return lines[:-3]


def _altered(lines: list[bytes]) -> list[bytes]:
    return [line.replace(b"A journey", b"A voyage") for line in lines]


def _without_a_row(lines: list[bytes]) -> list[bytes]:
    return lines[:2] + lines[3:]


def _garbled(lines: list[bytes]) -> list[bytes]:
    return [*lines[:2], b"{{{\n", *lines[2:]]


@pytest.mark.parametrize("damage", [_cut, _altered, _without_a_row, _garbled])
def test_a_damaged_dump_changes_nothing(
    dump: Path, other: SqlStore, damage: Callable[[list[bytes]], list[bytes]]
) -> None:
    lines = gzip.decompress(dump.read_bytes()).splitlines(keepends=True)
    dump.write_bytes(gzip.compress(b"".join(damage(lines))))
    before = _rows(other)
    with pytest.raises(InputError) as caught:
        restore(other, dump, rooms=ROOMS)
    assert ("bad-backup", before) == (caught.value.code, _rows(other))
