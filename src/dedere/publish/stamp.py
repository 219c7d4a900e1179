"""The version that everything published carries, and the one moment that its files bear."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from dedere.record import Record

# For a record whose version is no date.
_FALLBACK = date(2002, 7, 1)
NAMESPACE = "d3d9a1b6-5a0e-5c2f-9a57-0a8f5b1f7c21"


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which state of the record something was made from.

    `version` is the record's, `digest` the SHA-256 of its tables in hexadecimal, `day` the day of
    the version. Files take their time from it, never from a clock, so that they rebuild
    identically.
    """

    version: str
    digest: str
    day: date

    @property
    def moment(self) -> datetime:
        """Midnight UTC of the version's day."""
        return datetime(self.day.year, self.day.month, self.day.day, tzinfo=UTC)

    @property
    def seconds(self) -> int:
        """The moment in seconds since 1970."""
        return int(self.moment.timestamp())

    @property
    def short(self) -> str:
        """The first twelve digits of the digest, enough to tell two states apart."""
        return self.digest[:12]


def stamp(record: Record) -> Stamp:
    """Return the stamp of a record; its day is read from the version (YYYY.MM.DD)."""
    try:
        year, month, day = (int(part) for part in record.version.split(".")[:3])
        of = date(year, month, day)
    except ValueError:
        of = _FALLBACK
    return Stamp(record.version, record.digest, of)


def identifier(*parts: str) -> str:
    """Return a name (urn:uuid) that is the same for the same parts, everywhere and for ever."""
    from uuid import UUID, uuid5

    return f"urn:uuid:{uuid5(UUID(NAMESPACE), '/'.join(parts))}"
