from __future__ import annotations

from collections.abc import Iterator

import pytest

from dedere.store.sql import SqlStore
from tests.store.fixtures import databases, new_address, store
from tests.watch.newsroom import Newsroom
from tests.watch.sim.paper import Press

__all__ = ["databases", "new_address", "store"]


@pytest.fixture
def press() -> Iterator[Press]:
    with Press().running() as running:
        yield running


@pytest.fixture
def room(store: SqlStore, press: Press) -> Newsroom:
    """Two papers that have published nothing yet, on each database in turn."""
    return Newsroom(store, press)
