"""Digests and quiet hours."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from dedere.watch.config import Channel
from dedere.watch.when import due

VIENNA = ZoneInfo("Europe/Vienna")


def _due(now: datetime, *, urgent: bool = False, **more: Any) -> datetime:
    channel = Channel(**{"name": "c", "kind": "apprise", "url": "json://x", **more})
    return due(channel, now, VIENNA, urgent=urgent)


def _at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=VIENNA).astimezone(UTC)


@pytest.mark.parametrize(
    ("settings", "now", "wanted"),
    [
        ({}, _at(2, 23), _at(2, 23)),
        ({"quiet": "22:00-07:00"}, _at(2, 23), _at(3, 7)),
        ({"quiet": "22:00-07:00"}, _at(3, 6, 59), _at(3, 7)),
        ({"quiet": "22:00-07:00"}, _at(3, 7), _at(3, 7)),
        ({"quiet": "12:00-14:00"}, _at(3, 13), _at(3, 14)),
        ({"digest": "hourly"}, _at(3, 13, 1), _at(3, 14)),
        ({"digest": "daily", "digest_at": "08:30"}, _at(3, 8), _at(3, 8, 30)),
        ({"digest": "daily", "digest_at": "08:30"}, _at(3, 8, 30), _at(4, 8, 30)),
        ({"digest": "hourly", "quiet": "22:00-07:00"}, _at(3, 21, 30), _at(4, 7)),
    ],
)
def test_an_alert_waits_for_its_hour(
    settings: dict[str, Any], now: datetime, wanted: datetime
) -> None:
    assert _due(now, **settings) == wanted


def test_what_is_urgent_waits_for_nothing() -> None:
    assert _due(_at(2, 23), urgent=True, quiet="22:00-07:00", digest="daily") == _at(2, 23)


def test_the_clock_on_the_wall_counts_when_summer_time_begins() -> None:
    assert _due(_at(28, 23), quiet="22:00-07:00") == _at(29, 7)
