"""The record, a day to see it from, and briefs as Markdown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from dedere.publish.brief import compose, render
from dedere.record import Record, load_record

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def record() -> Record:
    return load_record()


Write = Callable[..., str]


@pytest.fixture
def write(record: Record) -> Write:
    """The brief on a trip, in Markdown."""

    def call(trip: str, **options: Any) -> str:
        options.setdefault("written", TODAY)
        return render(compose(record, record.trip[trip], **options), "md").decode()

    return call
