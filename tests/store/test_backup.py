"""What is backed up comes back the same, on either database, or not at all."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dedere.errors import InputError, StoreError
from dedere.store import schema
from dedere.store.backup import backup, restore
from dedere.store.sql import SqlStore, SqlStoreReader, open_store
from tests.store.postgres import Databases
from tests.store.samples import NOON, claim, document, item, read, story_with_alert


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


def _rows(store: SqlStoreReader) -> dict[str, list[Any]]:
    with store.reading() as reader:
        return {
            table.name: [
                tuple(row)
                for row in reader.connection.execute(
                    table.select().order_by(*table.primary_key.columns)
                )
            ]
            for table in schema.metadata.sorted_tables
        }


def test_a_dump_comes_back_the_same(
    store: SqlStore, new_address: Callable[[], str], tmp_path: Path
) -> None:
    _fill(store)
    backup(store, tmp_path / "dump.jsonl.gz")
    other = open_store(new_address())
    restore(other, tmp_path / "dump.jsonl.gz")
    assert _rows(store) == _rows(other)
    other.close()


def test_a_restored_store_goes_on_counting(
    store: SqlStore, new_address: Callable[[], str], tmp_path: Path
) -> None:
    _fill(store)
    backup(store, tmp_path / "dump.jsonl.gz")
    other = open_store(new_address())
    restore(other, tmp_path / "dump.jsonl.gz")
    with other.writing() as writer:
        number, _, _ = writer.add_document(document("https://news.test/9"))
        assert number == 5
        assert len(writer.search("он едет")) == 1
    other.close()


def test_a_dump_moves_a_laptop_s_store_to_a_server(tmp_path: Path, databases: Databases) -> None:
    laptop, server = open_store(str(tmp_path / "s.sqlite3")), open_store(databases.new())
    _fill(laptop)
    backup(laptop, tmp_path / "dump.jsonl.gz")
    restore(server, tmp_path / "dump.jsonl.gz")
    assert _rows(laptop) == _rows(server)
    laptop.close()
    server.close()


def test_a_copy_of_an_sqlite_store_comes_back_the_same(tmp_path: Path) -> None:
    store, other = (open_store(str(tmp_path / name)) for name in ("a.sqlite3", "b.sqlite3"))
    _fill(store)
    backup(store, tmp_path / "copy.sqlite3")
    restore(other, tmp_path / "copy.sqlite3")
    assert _rows(store) == _rows(other)
    store.close()
    other.close()


def test_a_store_with_rows_is_not_overwritten(store: SqlStore, tmp_path: Path) -> None:
    _fill(store)
    backup(store, tmp_path / "dump.jsonl.gz")
    with pytest.raises(StoreError) as caught:
        restore(store, tmp_path / "dump.jsonl.gz")
    assert caught.value.code == "store-not-empty"


def test_an_existing_file_is_not_overwritten(store: SqlStore, tmp_path: Path) -> None:
    (tmp_path / "dump.jsonl.gz").write_text("something else")
    with pytest.raises(InputError, match="exists already"):
        backup(store, tmp_path / "dump.jsonl.gz")


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
        restore(other, file)
    assert ("bad-backup", before) == (caught.value.code, _rows(other))
    other.close()
