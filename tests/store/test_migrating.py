"""A filled store of every released version is brought forward, on both databases, losing nothing."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import inspect, text
from sqlalchemy.exc import DatabaseError

from dedere.errors import StoreError
from dedere.store import open_store, read_store, schema
from dedere.store.backup import backup
from dedere.store.check import check
from dedere.store.engine import connect, normal_address
from dedere.store.migrate import upgrade
from dedere.store.restore import restore
from dedere.store.sql import SqlStoreReader, revision_of
from dedere.store.tables import ordered, tables
from tests.store.postgres import Databases
from tests.store.samples import NOON, document

RELEASED = Path(__file__).parent / "released"
VERSIONS = sorted(path.name.partition(".")[0] for path in RELEASED.glob("*.jsonl.gz"))
Rows = dict[str, list[dict[str, Any]]]


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


@pytest.fixture(params=["sqlite", "postgresql"])
def old(request: pytest.FixtureRequest, version: str, tmp_path: Path) -> str:
    """The address of a store as a release left it, on each database in turn."""
    if request.param == "sqlite":
        file = tmp_path / "released.sqlite3"
        file.write_bytes(gzip.decompress((RELEASED / f"{version}.sqlite3.gz").read_bytes()))
        return str(file)
    import psycopg

    databases: Databases = request.getfixturevalue("databases")
    address = databases.empty()
    script = gzip.decompress((RELEASED / f"{version}.postgresql.sql.gz").read_bytes())
    with psycopg.connect(address) as connection:
        connection.execute(script)
    return address


def _rows(store: SqlStoreReader) -> Rows:
    with store.reading() as reader:
        return {
            table.name: [dict(row) for row in reader.connection.execute(ordered(table)).mappings()]
            for table in tables(reader.connection)
        }


def _read(address: str) -> Rows:
    store = read_store(address, any_version=True)
    found = _rows(store)
    store.close()
    return found


def _only(rows: Rows, like: Rows) -> Rows:
    """The rows with the columns alone that another state of the store has."""
    return {
        name: [{key: row[key] for key in like[name][0]} for row in rows[name]] if like[name] else []
        for name in like
    }


def test_there_is_a_store_of_every_version_before_this_one() -> None:
    assert [f"{number:04}" for number in range(1, int(schema.HEAD))] == [
        name for name in VERSIONS if name != schema.HEAD
    ]


def test_it_is_refused_until_it_is_migrated(old: str) -> None:
    with pytest.raises(StoreError, match="is of version"):
        open_store(old)
    open_store(old, migrate=True).close()
    open_store(old).close()


def test_every_row_is_there_afterwards_and_every_rule_holds(old: str) -> None:
    before = _read(old)
    store = open_store(old, migrate=True)
    after, faults = _rows(store), check(store)
    store.close()
    # What was empty before is no proof.
    filled = {name for name, rows in before.items() if rows}
    assert filled >= {"documents", "claims", "stories", "reviews", "alerts", "desk_accounts"}
    assert (_only(after, before), faults) == (before, ())


def test_a_migrated_store_has_the_tables_of_a_new_one(
    old: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    def shape(address: str) -> dict[str, Any]:
        store = open_store(address, migrate=True)
        with store.engine.connect() as connection:
            look = inspect(connection)
            found = {
                name: (
                    sorted((one["name"], str(one["type"])) for one in look.get_columns(name)),
                    sorted(str(one["name"]) for one in look.get_indexes(name)),
                    sorted(str(one["name"]) for one in look.get_foreign_keys(name)),
                )
                for name in schema.metadata.tables
            }
        store.close()
        return found

    fresh = str(tmp_path / "fresh.sqlite3")
    if old.startswith("postgresql"):
        databases: Databases = request.getfixturevalue("databases")
        fresh = databases.new()
    assert shape(old) == shape(fresh)


def test_work_goes_on_in_a_migrated_store(old: str) -> None:
    store = open_store(old, migrate=True)
    with store.writing() as writer:
        number, _, new = writer.add_document(document("https://news.test/9", "A wholly new text."))
        found = [hit.document_id for hit in writer.search("wholly new")]
        earlier = {hit.address.rpartition("/")[2] for hit in writer.search("Mongolia")}
        leased = writer.lease_sources("me", now=NOON, until=NOON, limit=9, names=["one", "two"])
    store.close()
    assert (new, found, bool(earlier), [one.pace_seconds for one in leased]) == (
        True,
        [number],
        True,
        [None] * len(leased),
    )


def test_a_migration_that_fails_leaves_everything_as_it_was(old: str) -> None:
    engine = connect(normal_address(old), writing=True)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE untold (in_the_way INTEGER)"))
        columns = inspect(connection).get_columns("sources")
        before = revision_of(connection)
    with pytest.raises(DatabaseError):
        upgrade(engine)
    with engine.connect() as connection:
        after = revision_of(connection)
        assert len(inspect(connection).get_columns("sources")) == len(columns)
    engine.dispose()
    assert before == after


def test_a_backup_can_be_taken_before_migrating(
    old: str, new_address: Callable[[], str], tmp_path: Path
) -> None:
    file = tmp_path / "before.jsonl.gz"
    store = read_store(old, any_version=True)
    backup(store, file)
    before = _rows(store)
    store.close()
    other = open_store(new_address())
    restore(other, file, rooms=_desk())
    after, faults = _rows(other), check(other)
    other.close()
    assert (_only(after, before), faults) == (before, ())


def test_a_backup_of_a_release_is_restored_and_brought_forward(
    version: str, new_address: Callable[[], str]
) -> None:
    other = open_store(new_address())
    done = restore(other, RELEASED / f"{version}.jsonl.gz")
    with other.writing() as writer:
        revision = revision_of(writer.connection)
        number, _, _ = writer.add_document(document(relevant=False))
        alerts = len(writer.alerts())
    faults = check(other)
    other.close()
    assert (revision, number, alerts, faults) == (
        schema.HEAD,
        done.rows["documents"] + 1,
        done.rows["alerts"],
        (),
    )


def test_a_copy_of_a_release_s_file_is_restored_and_brought_forward(
    version: str, new_address: Callable[[], str], tmp_path: Path
) -> None:
    file = tmp_path / "released.sqlite3"
    file.write_bytes(gzip.decompress((RELEASED / f"{version}.sqlite3.gz").read_bytes()))
    before, other = _read(str(file)), open_store(new_address())
    restore(other, file, rooms=_desk())
    assert _only(_rows(other), before) == before
    other.close()


def test_a_released_migration_still_makes_what_it_made(version: str, tmp_path: Path) -> None:
    import sqlite3

    def made(file: Path) -> set[str]:
        with sqlite3.connect(file) as connection:
            found = connection.execute(
                "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'desk_%' "
                "AND name NOT LIKE 'ix_desk_%'"
            ).fetchall()
        connection.close()
        return {str(row[0]) for row in found}

    file, fresh = tmp_path / "released.sqlite3", tmp_path / "fresh.sqlite3"
    file.write_bytes(gzip.decompress((RELEASED / f"{version}.sqlite3.gz").read_bytes()))
    engine = connect(f"sqlite:///{fresh}", writing=True)
    upgrade(engine, version)
    engine.dispose()
    assert made(fresh) == made(file)


def _desk() -> tuple[Any, ...]:
    from dedere.desk.accounts.schema import metadata

    return (metadata,)
