"""Which documents are the same text, or nearly: found over all shards within bounded memory.

Signatures lie in a mapped file; in memory stands one band's keys at a time, about 30 bytes a
document.
"""

from __future__ import annotations

import mmap
import tempfile
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from dedere.archive.near import ALIKE, BANDS, BINS, agreement, band_key

_KEY, _DIGEST, _SIGNATURE = 10, 16, 4 * BINS
_SIZE = _KEY + _DIGEST + 1 + _SIGNATURE


@dataclass(frozen=True, slots=True)
class Copies:
    """How many documents there are, how many distinct texts, how many that are not alike."""

    documents: int
    texts: int
    independent: int


def find_copies(files: list[Path], out: Path) -> Copies:
    """Write for each document which first document has its text, and which one alike.

    `files` are the tables of documents in their order, which decides what is first. The table
    written to `out` has the columns document, text_of, like; the result is the same for the same
    files.
    """
    with tempfile.TemporaryFile() as spill:
        count = _spill(files, spill)
        if count == 0:
            _write(out, iter(()))
            return Copies(0, 0, 0)
        with mmap.mmap(spill.fileno(), 0, access=mmap.ACCESS_READ) as rows:
            texts = _same_texts(rows, count)
            groups = array("Q", texts)
            for band in range(BANDS):
                _join_band(rows, texts, groups, band)
            for at in range(count):
                groups[at] = _root(groups, at)
            _write(out, _named(rows, texts, groups))
            return Copies(
                documents=count,
                texts=sum(1 for at in range(count) if texts[at] == at),
                independent=sum(1 for at in range(count) if groups[at] == at),
            )


def _spill(files: list[Path], spill: IO[bytes]) -> int:
    import pyarrow.parquet as pq

    count = 0
    columns = ["document", "text_digest", "signature"]
    for file in files:
        for batch in pq.ParquetFile(file).iter_batches(batch_size=4096, columns=columns):
            for row in batch.to_pylist():
                signature = row["signature"] or b""
                spill.write(bytes.fromhex(row["document"]))
                spill.write(bytes.fromhex(row["text_digest"]))
                spill.write(b"\1" if signature else b"\0")
                spill.write(signature.ljust(_SIGNATURE, b"\0"))
                count += 1
    spill.flush()
    return count


def _signature(rows: mmap.mmap, at: int) -> bytes:
    start = at * _SIZE + _KEY + _DIGEST + 1
    return rows[start : start + _SIGNATURE]


def _same_texts(rows: mmap.mmap, count: int) -> array[int]:
    """For each document the first one with its text."""
    first = array("Q", range(count))

    def digest(at: int) -> bytes:
        start = at * _SIZE + _KEY
        return rows[start : start + _DIGEST]

    def keys() -> Iterator[int]:
        for at in range(count):
            yield int.from_bytes(digest(at)[:8], "little")

    for run in _runs(array("Q", keys()), array("Q", range(count))):
        seen: dict[bytes, int] = {}
        for at in run:
            first[at] = seen.setdefault(digest(at), at)
    return first


def _join_band(rows: mmap.mmap, texts: array[int], groups: array[int], band: int) -> None:
    """Join documents that share a band's key and agree in enough bins."""
    keys, places = array("Q"), array("Q")
    for at, text in enumerate(texts):
        if text == at and rows[at * _SIZE + _KEY + _DIGEST]:
            keys.append(band_key(_signature(rows, at), band))
            places.append(at)
    for run in _runs(keys, places):
        leaders: list[int] = []
        for at in run:
            mine = _signature(rows, at)
            for leader in leaders[:64]:
                if agreement(mine, _signature(rows, leader)) >= ALIKE:
                    _join(groups, leader, at)
                    break
            else:
                leaders.append(at)


def _runs(keys: array[int], places: array[int]) -> Iterator[list[int]]:
    """The places whose keys are equal, at least two together, in ascending order."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if len(keys) < 2:
        return
    values = pa.Array.from_buffers(pa.uint64(), len(keys), [None, pa.py_buffer(keys)])
    order = pc.sort_indices(values)
    ordered = values.take(order)
    same = pc.equal(ordered.slice(1), ordered.slice(0, len(ordered) - 1))
    run: list[int] = []
    last = -2
    for at in pc.indices_nonzero(same).to_pylist():
        if at != last + 1:
            if run:
                yield sorted(run)
            run = [places[order[at].as_py()]]
        run.append(places[order[at + 1].as_py()])
        last = at
    if run:
        yield sorted(run)


def _root(groups: array[int], at: int) -> int:
    while groups[at] != at:
        groups[at] = groups[groups[at]]
        at = groups[at]
    return at


def _join(groups: array[int], left: int, right: int) -> None:
    a, b = _root(groups, left), _root(groups, right)
    if a != b:
        groups[max(a, b)] = min(a, b)


def _named(
    rows: mmap.mmap, texts: array[int], groups: array[int]
) -> Iterator[tuple[str, str, str]]:
    def name(at: int) -> str:
        return rows[at * _SIZE : at * _SIZE + _KEY].hex()

    for at, (text, group) in enumerate(zip(texts, groups, strict=True)):
        yield name(at), name(text), name(group)


def _write(out: Path, named: Iterator[tuple[str, str, str]]) -> None:
    from itertools import islice

    import pyarrow as pa
    import pyarrow.parquet as pq

    columns = ("document", "text_of", "like")
    schema = pa.schema([(column, pa.string()) for column in columns])
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        while rows := list(islice(named, 20_000)):
            table: dict[str, Any] = dict(zip(columns, zip(*rows, strict=True), strict=True))
            writer.write_table(pa.table({k: list(v) for k, v in table.items()}, schema=schema))
