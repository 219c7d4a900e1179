"""Opening a store: new, old, newer, missing, read-only; and its tables are those of the schema."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from dedere.errors import InputError, StoreError
from dedere.store import open_store, read_store, schema
from dedere.store.migrate import configuration
from dedere.store.sql import SqlStore
from tests.store.postgres import Databases
from tests.store.samples import document


def test_the_head_in_the_schema_is_that_of_the_migrations() -> None:
    assert ScriptDirectory.from_config(configuration()).get_heads() == [schema.HEAD]


def test_the_migrations_make_the_tables_of_the_schema(store: SqlStore) -> None:
    ours = set(schema.metadata.tables)

    def included(name: str | None, kind: str, parents: object) -> bool:
        return kind != "table" or name in ours

    with store.engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_name": included, "compare_type": False}
        )
        changes = compare_metadata(context, schema.metadata)
    # The words that PostgreSQL indexes are its own column; SQLite keeps them in a table of its own.
    left = [change for change in changes if "words" not in str(change)]
    assert left == []


def _mark(store: SqlStore, revision: str) -> None:
    with store.writing() as writer:
        writer.connection.execute(
            text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision}
        )


@pytest.mark.parametrize(("revision", "code"), [("0000", "store-old"), ("9999", "store-newer")])
def test_a_store_of_another_version_is_refused(
    new_address: Callable[[], str], revision: str, code: str
) -> None:
    address = new_address()
    store = open_store(address)
    _mark(store, revision)
    store.close()
    for opening in (open_store, read_store):
        with pytest.raises(StoreError) as caught:
            opening(address)
        assert code == caught.value.code


def test_a_store_opened_for_reading_cannot_be_written(new_address: Callable[[], str]) -> None:
    address = new_address()
    open_store(address).close()
    store = read_store(address)
    with store.reading() as reader, pytest.raises(DBAPIError):
        reader.connection.execute(schema.sources.delete())
    store.close()


def test_a_reader_has_no_way_to_write(store: SqlStore) -> None:
    with store.reading() as reader:
        assert [
            name for name in dir(reader) if name.startswith(("add", "edit", "place", "lease"))
        ] == []


def test_a_writing_that_fails_leaves_nothing(store: SqlStore) -> None:
    def fail_in_the_middle() -> None:
        with store.writing() as writer:
            writer.add_document(document())
            raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError):
        fail_in_the_middle()
    with store.reading() as reader:
        assert reader.documents() == ()


def test_two_who_open_a_new_database_at_once_both_get_it(databases: Databases) -> None:
    from concurrent.futures import ThreadPoolExecutor

    address = databases.empty()
    with ThreadPoolExecutor(2) as pool:
        stores = list(pool.map(open_store, [address, address]))
    for store in stores:
        with store.reading() as reader:
            assert reader.documents() == ()
        store.close()


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        read_store(str(tmp_path / "none.sqlite3"))
    assert caught.value.code == "store-missing"


def test_a_file_that_is_no_store_is_said(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Sir or Madam, " * 100)
    with pytest.raises(StoreError) as caught:
        open_store(str(tmp_path / "letter.txt"))
    assert caught.value.code in {"store-unreadable", "store-unreachable"}


def test_a_database_that_does_not_answer_is_said() -> None:
    with pytest.raises(StoreError) as caught:
        open_store("postgresql://nobody@127.0.0.1:1/none")
    assert caught.value.code == "store-unreachable"


def test_an_unknown_scheme_is_said() -> None:
    with pytest.raises(InputError) as caught:
        open_store("mysql://localhost/dedere")
    assert caught.value.code == "bad-store-address"


def test_a_password_is_not_shown() -> None:
    from dedere.store.engine import connect, normal_address
    from dedere.store.sql import SqlStoreReader

    engine = connect(normal_address("postgresql://me:secret@db.test/dedere"), writing=False)
    assert "secret" not in SqlStoreReader(engine).address
