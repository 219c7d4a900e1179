"""What an archive run is made of: its settings, shards, pages, damage and results."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any, Literal

Kind = Literal["warc", "jsonl", "parquet", "files"]
Undated = Literal["leave", "captured"]


@dataclass(frozen=True, slots=True)
class ArchiveSettings:
    """How an archive is read; all of it can change results, so a run keeps it in its manifest.

    `shard_bytes` is the size from which a file is split. `longest` bounds the bytes of a page that
    are read, `longest_html` the characters of its markup, whose tree takes a hundred times the
    memory. `undated` says what a page without a day of its own gets: none, or the day of its
    capture. `seconds` bounds the work on one page. `fields` renames columns of JSON Lines and
    Parquet, as pairs of ours and theirs.
    """

    known: date | None = None
    doctrine: str = "court"
    undated: Undated = "leave"
    pdf: bool = False
    keep_text: bool = True
    shard_bytes: int = 128 * 1024 * 1024
    longest: int = 5_000_000
    longest_html: int = 1_250_000
    seconds: float = 30.0
    fields: tuple[tuple[str, str], ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The settings as plain data."""
        plain = asdict(self)
        plain["known"] = None if self.known is None else self.known.isoformat()
        plain["fields"] = dict(self.fields)
        return plain


@dataclass(frozen=True, slots=True)
class Shard:
    """One piece of work: a stretch of a file, or a group of small files.

    `start` and `end` are byte offsets in the file as stored; in Parquet, row groups. `members` are
    the files of a group.
    """

    number: int
    kind: Kind
    path: str
    start: int
    end: int
    size: int
    members: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The shard's name in file names and messages."""
        return f"{self.number:06d}"


@dataclass(frozen=True, slots=True)
class Page:
    """A page whose bytes passed the gate, with where it comes from.

    `offset` is the record's place in the file: bytes in WARC, lines or rows elsewhere.
    """

    file: str
    offset: int
    record_id: str | None
    address: str | None
    captured: str | None
    content_type: str
    charset: str | None
    body: bytes | str
    title: str | None = None
    published: date | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Damage:
    """Something that could not be read and was passed over."""

    file: str
    offset: int
    code: str
    message: str


@dataclass(slots=True)
class Tally:
    """What a shard's stages saw and dropped, and the seconds that each took."""

    counts: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    seconds: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    damage: list[Damage] = field(default_factory=list)

    def hurt(self, damage: Damage) -> None:
        """Count and name one thing that was passed over; the first thousand are kept."""
        self.counts["damaged"] += 1
        self.counts[f"damaged:{damage.code}"] += 1
        if len(self.damage) < 1000:
            self.damage.append(damage)


@dataclass(frozen=True, slots=True)
class ShardResult:
    """All that a shard gave. `tables` are Parquet files by table name; empty tables are absent."""

    shard: Shard
    counts: dict[str, int]
    languages: dict[str, int]
    damage: tuple[Damage, ...]
    tables: dict[str, bytes]
    seconds: dict[str, float]
    peak_memory: int
