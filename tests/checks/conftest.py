"""The record, loaded once for all tests of the checks."""

from __future__ import annotations

import pytest

import dedere
from dedere.record.record import Record


@pytest.fixture(scope="session")
def record() -> Record:
    """The shipped record."""
    return dedere.load_record()
