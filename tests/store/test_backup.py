"""What is backed up comes back the same, on either database, or not at all."""

from __future__ import annotations

import gzip
from collections.abc import Callable
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


def test_a_dump_comes_back_the_same(
    store: SqlStore, new_address: Callable[[], str], tmp_path: Path
) -> None:
    _fill(store)
    backup(store, tmp_path / "dump.jsonl.gz")
    other = open_store(new_address())
    restore(other, tmp_path / "dump.jsonl.gz", rooms=ROOMS)
    assert _rows(store) == _rows(other)
    other.close()


def test_a_restored_store_goes_on_counting(
    store: SqlStore, new_address: Callable[[], str], tmp_path: Path
) -> None:
    _fill(store)
    backup(store, tmp_path / "dump.jsonl.gz")
    other = open_store(new_address())
    restore(other, tmp_path / "dump.jsonl.gz", rooms=ROOMS)
    with other.writing() as writer:
        number, _, _ = writer.add_document(document("https://news.test/9"))
        assert number == 5
        assert len(writer.search("он едет")) == 1
    other.close()


def test_a_dump_moves_a_laptop_s_store_to_a_server(tmp_path: Path, databases: Databases) -> None:
    laptop, server = open_store(str(tmp_path / "s.sqlite3")), open_store(databases.new())
    _fill(laptop)
    backup(laptop, tmp_path / "dump.jsonl.gz")
    restore(server, tmp_path / "dump.jsonl.gz", rooms=ROOMS)
    assert _rows(laptop) == _rows(server)
    laptop.close()
    server.close()


def test_a_copy_of_an_sqlite_store_comes_back_the_same(tmp_path: Path) -> None:
    store, other = (open_store(str(tmp_path / name)) for name in ("a.sqlite3", "b.sqlite3"))
    _fill(store)
    backup(store, tmp_path / "copy.sqlite3")
    restore(other, tmp_path / "copy.sqlite3", rooms=ROOMS)
    assert _rows(store) == _rows(other)
    store.close()
    other.close()


def test_a_store_with_rows_is_not_overwritten(store: SqlStore, tmp_path: Path) -> None:
    _fill(store)
    backup(store, tmp_path / "dump.jsonl.gz")
    with pytest.raises(StoreError) as caught:
        restore(store, tmp_path / "dump.jsonl.gz", rooms=ROOMS)
    assert caught.value.code == "store-not-empty"


def test_an_existing_file_is_not_overwritten(store: SqlStore, tmp_path: Path) -> None:
    (tmp_path / "dump.jsonl.gz").write_text("something else")
    with pytest.raises(InputError, match="exists already"):
        backup(store, tmp_path / "dump.jsonl.gz")


def test_accounts_of_the_desk_are_restored_where_the_desk_has_begun_already(
    store: SqlStore, new_address: Callable[[], str], tmp_path: Path
) -> None:
    _fill(store)
    backup(store, tmp_path / "dump.jsonl.gz")
    other = open_store(new_address())
    with other.writing() as writer:
        desk.prepare(writer.connection)
    restore(other, tmp_path / "dump.jsonl.gz", rooms=ROOMS)
    with other.writing() as writer:
        session = ledger.sign_in(writer.connection, "ada", PASSWORD, at=NOON, address="", hours=9)
    assert session is not None
    other.close()


def test_what_nobody_here_knows_is_said_and_nothing_is_restored(
    store: SqlStore, new_address: Callable[[], str], tmp_path: Path
) -> None:
    _fill(store)
    backup(store, tmp_path / "dump.jsonl.gz")
    other = open_store(new_address())
    before = _rows(other)
    with pytest.raises(InputError) as caught:
        restore(other, tmp_path / "dump.jsonl.gz")
    assert (caught.value.code, _rows(other)) == ("backup-of-more", before)
    other.close()


def test_a_backup_of_a_newer_program_is_refused(
    store: SqlStore, new_address: Callable[[], str], tmp_path: Path
) -> None:
    _fill(store)
    backup(store, tmp_path / "dump.jsonl.gz")
    lines = gzip.decompress((tmp_path / "dump.jsonl.gz").read_bytes())
    newer = lines.replace(f'"{schema.HEAD}"'.encode(), b'"9999"', 1)
    (tmp_path / "newer.jsonl.gz").write_bytes(gzip.compress(newer))
    other = open_store(new_address())
    with pytest.raises(InputError) as caught:
        restore(other, tmp_path / "newer.jsonl.gz", rooms=ROOMS)
    assert caught.value.code == "backup-version"
    other.close()


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
    store: SqlStore,
    new_address: Callable[[], str],
    tmp_path: Path,
    damage: Callable[[list[bytes]], list[bytes]],
) -> None:
    _fill(store)
    file = tmp_path / "dump.jsonl.gz"
    backup(store, file)
    lines = gzip.decompress(file.read_bytes()).splitlines(keepends=True)
    file.write_bytes(gzip.compress(b"".join(damage(lines))))
    other = open_store(new_address())
    before = _rows(other)
    with pytest.raises(InputError) as caught:
        restore(other, file, rooms=ROOMS)
    assert ("bad-backup", before) == (caught.value.code, _rows(other))
    other.close()
