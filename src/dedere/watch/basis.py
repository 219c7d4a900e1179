"""What alerts are decided by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from dedere.watch.config import Channel, Rule

if TYPE_CHECKING:
    from dedere.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What is needed to decide on alerts: the record, the rules, the channels, the time zone."""

    record: Record
    rules: tuple[Rule, ...]
    channels: dict[str, Channel]
    zone: ZoneInfo
