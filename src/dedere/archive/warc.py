"""WARC files: records iterated by FastWARC, damage passed over at the next whole record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any

from dedere.archive.files import open_file
from dedere.archive.items import Item
from dedere.archive.model import ArchiveSettings, Damage, Page, Shard, Tally
from dedere.archive.payload import content_of, head_of, is_coded, type_of
from dedere.archive.seek import Packing, next_record, packing_of
from dedere.errors import missing_extra

# Beyond this many broken places in one shard the rest of it is given up.
_MOST_BREAKS = 10_000


def warc_items(shard: Shard, settings: ArchiveSettings, tally: Tally) -> Iterator[Item]:
    """Yield the responses, resources and conversions whose records begin within the shard.

    A broken place is counted and named, and reading goes on at the next record that is whole.
    """
    with open_file(shard.path) as file:
        packing = packing_of(file)
        at: int | None = shard.start
        if at and packing in ("gzip", "zstd"):
            at = next_record(file, at, packing)
        for _ in range(_MOST_BREAKS):
            if at is None or at >= shard.end:
                return
            place = _Place(at)
            try:
                yield from _records(file, shard, settings, tally, place)
                return
            except EOFError:
                message = "The file ends within the record."
                tally.hurt(Damage(shard.path, place.at, "truncated", message))
            except (OSError, ValueError) as fault:
                tally.hurt(Damage(shard.path, place.at, "bad-record", str(fault)[:200]))
            at = _after(file, place.at, packing)


class _Place:
    """The offset of the record that was begun last."""

    __slots__ = ("at",)

    def __init__(self, at: int) -> None:
        self.at = at


def _after(file: IO[bytes], broken: int, packing: Packing) -> int | None:
    """The next place to go on from after a broken record, or None."""
    if packing in ("gzip", "zstd"):
        return next_record(file, broken + 1, packing)
    if packing != "none":
        return None
    at = broken + 1
    while True:
        file.seek(at)
        block = file.read(1 << 20)
        found = block.find(b"\r\n\r\nWARC/1.")
        if found >= 0:
            return at + found + 4
        if len(block) < 1 << 20:
            return None
        at += len(block) - 16


def _records(
    file: IO[bytes], shard: Shard, settings: ArchiveSettings, tally: Tally, place: _Place
) -> Iterator[Item]:
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError:
        raise missing_extra("archive", "Reading archives needs more packages.") from None
    pages = (WarcRecordType.response, WarcRecordType.resource, WarcRecordType.conversion)
    counts, end, longest = tally.counts, shard.end, settings.longest
    most = longest + 20_000
    file.seek(place.at)
    for record in ArchiveIterator(file, parse_http=False):
        place.at = at = record.stream_pos
        if at >= end:
            return
        counts["records"] += 1
        if record.record_type not in pages:
            counts["not_a_page"] += 1
            continue
        length = record.content_length
        data = record.reader.read(most if length > most else -1)
        counts["bytes"] += length
        short = len(data) < min(length, most)
        if short:
            # A length that lies has taken in the records that follow.
            data = data.partition(b"\r\n\r\nWARC/1.")[0]
        elif length > most:
            counts["cut"] += 1
        head, _ = head_of(data)
        kind = type_of(head)
        if kind == "media" or (kind == "pdf" and not settings.pdf):
            counts["other_type" if kind == "media" else "pdf_not_read"] += 1
        elif is_coded(head):
            content = content_of(data, longest)
            if content.cut:
                tally.hurt(
                    Damage(shard.path, at, "too-long", "The decoded page is longer than is read.")
                )
            yield Item(content.body, _maker(shard.path, record, data, settings))
        else:
            yield Item(data, _maker(shard.path, record, data, settings), kind == "pdf")
        if short:
            raise EOFError


def _maker(path: str, record: Any, data: bytes, settings: ArchiveSettings) -> Any:
    at = record.stream_pos

    def page() -> Page:
        content = content_of(data, settings.longest)
        headers = record.headers
        kind = content.content_type
        if not kind and not data.startswith(b"HTTP/"):
            kind = (headers.get("Content-Type") or "").partition(";")[0].strip().lower()
        return Page(
            file=path,
            offset=at,
            record_id=headers.get("WARC-Record-ID"),
            address=headers.get("WARC-Target-URI"),
            captured=headers.get("WARC-Date"),
            content_type=kind,
            charset=content.charset,
            body=content.body,
        )

    return page
