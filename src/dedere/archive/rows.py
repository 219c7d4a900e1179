"""JSON Lines and Parquet: one page a row, columns by the names that data sets give them."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import IO, Any

from dedere.archive.files import open_file
from dedere.archive.items import Item
from dedere.archive.model import ArchiveSettings, Damage, Page, Shard, Tally
from dedere.days import parse_day
from dedere.errors import InputError

_LONGEST_LINE = 32_000_000
# Ours: the names of columns that data sets use for it, the likeliest first.
COLUMNS = {
    "text": ("text", "content", "maintext", "body", "article", "article_text", "raw_content"),
    "html": ("html", "raw_html", "page", "document"),
    "address": ("url", "address", "uri", "link", "source_url"),
    "published": ("published", "date_publish", "date", "publish_date", "published_at", "pubdate"),
    "captured": ("captured", "timestamp", "crawl_date", "date_download", "warc_date"),
    "title": ("title", "headline"),
    "language": ("language", "lang"),
    "id": ("id", "record_id", "warc_record_id", "uuid", "guid"),
}
_ESCAPES = tuple((b"\\" + char, b"\n ") for char in (b"n", b"t", b"r", b"b", b"f"))


def jsonl_items(shard: Shard, settings: ArchiveSettings, tally: Tally) -> Iterator[Item]:
    """Yield the lines that begin within the shard. A line that is no object is named and passed."""
    for at, line in _lines(shard, tally):
        tally.counts["records"] += 1
        tally.counts["bytes"] += len(line)
        whole = line.strip()
        if not (whole.startswith(b"{") and whole.endswith(b"}")):
            tally.hurt(Damage(shard.path, at, "bad-line", "The line is no JSON object."))
            continue
        if b"\\u" in line:
            row = _object(line, shard, at, tally)
            if row is not None:
                yield _row_item(shard.path, at, row, settings)
            continue
        data = line
        if b"\\" in line:
            for escape, plain in _ESCAPES:
                data = data.replace(escape, plain)
        yield Item(data, _line_maker(shard, at, line, settings))


def _line_maker(shard: Shard, at: int, line: bytes, settings: ArchiveSettings) -> Any:
    def page() -> Page:
        row = json.loads(line)
        if not isinstance(row, dict):
            raise InputError("bad-line", "The line is no JSON object.")
        return _page(shard.path, at, row, settings)

    return page


def _object(line: bytes, shard: Shard, at: int, tally: Tally) -> dict[str, Any] | None:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as fault:
        tally.hurt(Damage(shard.path, at, "bad-line", str(fault)[:200]))
        return None
    if not isinstance(row, dict):
        tally.hurt(Damage(shard.path, at, "bad-line", "The line is no JSON object."))
        return None
    return row


def _lines(shard: Shard, tally: Tally) -> Iterator[tuple[int, bytes]]:
    """The lines with their offsets, in the unpacked stream where the file is packed."""
    with open_file(shard.path) as stored:
        file, packed = _unpacked(stored, shard.path)
        at = shard.start
        if packed:
            at, end = 0, None
        else:
            end = shard.end
            file.seek(at)
            if at:
                # The line under way belongs to the shard before, unless one begins just here.
                file.seek(at - 1)
                at = at - 1 + len(file.readline(_LONGEST_LINE))
        while end is None or at < end:
            try:
                line = file.readline(_LONGEST_LINE)
            except (OSError, EOFError, ValueError) as fault:
                tally.hurt(Damage(shard.path, at, "truncated", str(fault)[:200]))
                return
            except Exception as fault:
                # The library of the packing has errors of its own, without a common base.
                tally.hurt(Damage(shard.path, at, "bad-packing", str(fault)[:200]))
                return
            if not line:
                return
            start, at = at, at + len(line)
            if len(line) == _LONGEST_LINE and not line.endswith(b"\n"):
                tally.hurt(Damage(shard.path, start, "too-long", "The line is too long."))
                at += _skip_line(file)
                continue
            if line.strip():
                yield start, line


def _skip_line(file: IO[bytes]) -> int:
    skipped = 0
    while rest := file.readline(1 << 20):
        skipped += len(rest)
        if rest.endswith(b"\n"):
            break
    return skipped


def _unpacked(file: IO[bytes], path: str) -> tuple[IO[bytes], bool]:
    name = path.lower()
    if name.endswith(".gz"):
        import gzip

        return io.BufferedReader(gzip.GzipFile(fileobj=file)), True
    if name.endswith((".zst", ".zstd")):
        import zstandard

        unpacker = zstandard.ZstdDecompressor(max_window_size=1 << 27)
        reader = unpacker.stream_reader(file, read_across_frames=True)
        return io.BufferedReader(reader), True
    return file, False


def parquet_items(shard: Shard, settings: ArchiveSettings, tally: Tally) -> Iterator[Item]:
    """Yield the rows of the shard's row groups."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    with open_file(shard.path) as file:
        try:
            table = pq.ParquetFile(file)
            wanted = {name.lower() for names in COLUMNS.values() for name in names}
            wanted |= {theirs.lower() for _, theirs in settings.fields}
            columns = [name for name in table.schema_arrow.names if name.lower() in wanted]
            groups = range(shard.start, min(shard.end, table.num_row_groups))
            at = sum(table.metadata.row_group(group).num_rows for group in range(shard.start))
            for batch in table.iter_batches(batch_size=256, row_groups=groups, columns=columns):
                for row in batch.to_pylist():
                    tally.counts["records"] += 1
                    item = _row_item(shard.path, at, row, settings)
                    tally.counts["bytes"] += len(item.data)
                    yield item
                    at += 1
        except (pa.ArrowException, OSError) as fault:
            tally.hurt(Damage(shard.path, shard.start, "bad-parquet", str(fault)[:200]))


def _row_item(path: str, at: int, row: Mapping[str, Any], settings: ArchiveSettings) -> Item:
    parts = (_value(row, ours, settings) for ours in ("title", "text", "html"))
    data = b"\n".join(_bytes(part) for part in parts if part)
    return Item(data, lambda: _page(path, at, row, settings))


def _bytes(value: Any) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")


def _page(path: str, at: int, row: Mapping[str, Any], settings: ArchiveSettings) -> Page:
    def get(ours: str) -> Any:
        return _value(row, ours, settings)

    html, text = get("html"), get("text")
    body = html if html else text
    if not body:
        raise InputError(
            "no-text",
            f"The row has no column of text; it has {', '.join(sorted(map(str, row)))[:200]}.",
            way_out="Name the column: --field text=NAME.",
        )
    captured = get("captured")
    return Page(
        file=path,
        offset=at,
        record_id=_string(get("id")),
        address=_string(get("address")),
        captured=captured.isoformat() if isinstance(captured, date) else _string(captured),
        content_type="text/html" if html else "",
        charset=None,
        body=body if isinstance(body, (bytes, str)) else str(body),
        title=_string(get("title")),
        published=_day(get("published")),
        language=(_string(get("language")) or "")[:2].lower() or None,
    )


def _value(row: Mapping[str, Any], ours: str, settings: ArchiveSettings) -> Any:
    for mine, theirs in settings.fields:
        if mine == ours:
            return row.get(theirs)
    for name in COLUMNS[ours]:
        if row.get(name):
            return row[name]
    return None


def _string(value: Any) -> str | None:
    return None if value is None else str(value)[:2_000]


def _day(value: Any) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return parse_day(str(value)[:10]) if value else None
    except InputError:
        return None
