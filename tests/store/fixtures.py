"""Fixtures that the tests of the store and of the watch share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dedere.store.sql import SqlStore, open_store
from tests.store.postgres import Databases, server


@pytest.fixture(scope="session")
def databases() -> Iterator[Databases]:
    with server() as address:
        yield Databases(address)


@pytest.fixture(params=["sqlite", "postgresql"])
def new_address(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """Addresses of new stores, on each database in turn."""
    if request.param == "postgresql":
        databases: Databases = request.getfixturevalue("databases")
        return databases.new
    numbers = iter(range(100))
    return lambda: f"sqlite:///{tmp_path}/store{next(numbers)}.sqlite3"


@pytest.fixture
def store(new_address: Callable[[], str]) -> Iterator[SqlStore]:
    """An empty store, on each database in turn."""
    opened = open_store(new_address())
    yield opened
    opened.close()
