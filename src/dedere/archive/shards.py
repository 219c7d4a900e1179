"""Inputs split into shards: pieces of work of much the same size, the same on every machine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import PurePosixPath

from dedere.archive.files import listed, open_file, size_of
from dedere.archive.model import Kind, Shard
from dedere.archive.seek import packing_of, plain_records
from dedere.errors import InputError, Place, missing_extra

_SUFFIXES: tuple[tuple[str, Kind], ...] = (
    (".warc", "warc"),
    (".wet", "warc"),
    (".arc", "warc"),
    (".jsonl", "jsonl"),
    (".ndjson", "jsonl"),
    (".parquet", "parquet"),
    (".html", "files"),
    (".htm", "files"),
    (".xhtml", "files"),
    (".txt", "files"),
    (".pdf", "files"),
)
_PACKED = (".gz", ".zst", ".zstd", ".lz4")


def kind_of(path: str) -> Kind | None:
    """Return what a file is by its name, or None for something that is not read."""
    name = PurePosixPath(path.lower()).name
    for packed in _PACKED:
        if name.endswith(packed):
            kind = kind_of(name.removesuffix(packed))
            return kind if kind in ("warc", "jsonl") else None
    return next((kind for suffix, kind in _SUFFIXES if name.endswith(suffix)), None)


def shards_of(inputs: Sequence[str], shard_bytes: int) -> tuple[Shard, ...]:
    """Return the shards of all inputs, numbered in their order.

    They depend on the files and `shard_bytes` alone, never on engine or workers. Raises InputError
    `no-such-file`, or `nothing-to-read` where no input holds a file of a kind that is read.
    """
    found = tuple(_all(_files(inputs), shard_bytes))
    if not found:
        raise InputError(
            "nothing-to-read",
            "None of the inputs is a WARC, JSON Lines, Parquet, HTML or text file.",
            place=Place(file=inputs[0] if inputs else None),
            way_out="File names decide: .warc, .warc.gz, .warc.zst, .jsonl, .jsonl.gz, .parquet, "
            ".html, .txt.",
        )
    return tuple(replace(shard, number=number) for number, shard in enumerate(found))


def _files(inputs: Iterable[str]) -> Iterator[tuple[str, Kind]]:
    seen: set[str] = set()
    for given in inputs:
        for path in listed(given):
            kind = kind_of(path)
            if kind is not None and path not in seen:
                seen.add(path)
                yield path, kind


def _all(files: Iterable[tuple[str, Kind]], shard_bytes: int) -> Iterator[Shard]:
    group: list[str] = []
    held = 0
    for path, kind in files:
        size = size_of(path)
        if kind != "files":
            yield from _split(path, kind, size, shard_bytes)
            continue
        group.append(path)
        held += size
        if held >= shard_bytes or len(group) >= 5_000:
            yield Shard(0, "files", group[0], 0, held, held, tuple(group))
            group, held = [], 0
    if group:
        yield Shard(0, "files", group[0], 0, held, held, tuple(group))


def _split(path: str, kind: Kind, size: int, shard_bytes: int) -> Iterator[Shard]:
    if kind == "parquet":
        yield from _row_groups(path, shard_bytes)
        return
    if size <= shard_bytes * 3 // 2 or not _splits(path, kind):
        yield Shard(0, kind, path, 0, size, size)
        return
    for start, end in _pieces(path, kind, size, shard_bytes):
        yield Shard(0, kind, path, start, end, end - start)


def _splits(path: str, kind: Kind) -> bool:
    """Whether a file can be read from the middle."""
    if kind == "jsonl":
        return not path.lower().endswith(_PACKED)
    with open_file(path) as file:
        return packing_of(file) in ("gzip", "zstd", "none")


def _pieces(path: str, kind: Kind, size: int, shard_bytes: int) -> Iterator[tuple[int, int]]:
    with open_file(path) as file:
        if kind == "warc" and packing_of(file) == "none":
            start = 0
            for at in plain_records(file, size):
                if at - start >= shard_bytes:
                    yield start, at
                    start = at
            yield start, size
            return
    count = max(1, round(size / shard_bytes))
    edges = [size * part // count for part in range(count + 1)]
    yield from pairwise(edges)


def _row_groups(path: str, shard_bytes: int) -> Iterator[Shard]:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise missing_extra("archive", "Reading archives needs more packages.") from None
    try:
        with open_file(path) as file:
            footer = pq.ParquetFile(file).metadata
            sizes = [footer.row_group(at).total_byte_size for at in range(footer.num_row_groups)]
    except (pa.ArrowException, OSError):
        # A broken file is one shard, which then names the damage.
        yield Shard(0, "parquet", path, 0, 1, size_of(path))
        return
    start = held = 0
    for at, size in enumerate(sizes):
        held += size
        if held >= shard_bytes or at == len(sizes) - 1:
            yield Shard(0, "parquet", path, start, at + 1, held)
            start, held = at + 1, 0
