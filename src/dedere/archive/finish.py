"""The end of a run: tables of all shards, copies, the list of damage, the summary."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dedere.archive.duplicates import find_copies
from dedere.archive.output import shards_done, write_json
from dedere.archive.tables import TABLES, schemas

if TYPE_CHECKING:
    from dedere.record import Record

_EXAMPLES = 5


def finish(out: Path, record: Record) -> dict[str, Any]:
    """Write the tables of the whole run, its damage and its summary; return the summary.

    Everything is made anew from the shards, in their order, so it can be repeated.
    """
    for table in TABLES:
        _join(out, table)
    copies = find_copies(_parts(out, "documents"), out / "copies.parquet")
    counts: Counter[str] = Counter()
    languages: Counter[str] = Counter()
    seconds: defaultdict[str, float] = defaultdict(float)
    examples: dict[str, list[str]] = {}
    peak = shards = 0
    with (out / "damage.jsonl").open("w", encoding="utf-8") as file:
        for number, found in shards_done(out):
            shards += 1
            counts.update(found["counts"])
            languages.update(found["languages"])
            for stage, spent in found["seconds"].items():
                seconds[stage] += spent
            peak = max(peak, found["peak_memory"])
            for damage in found["damage"]:
                line = {"shard": number, **damage}
                file.write(json.dumps(line, ensure_ascii=False, sort_keys=True) + "\n")
                named = examples.setdefault(damage["code"], [])
                if len(named) < _EXAMPLES:
                    named.append(f"{damage['file']} at {damage['offset']}: {damage['message']}")
    summary = {
        "record": {"version": record.version, "sha256": record.digest},
        "shards": shards,
        "counts": dict(sorted(counts.items())),
        "documents": copies.documents,
        "distinct_texts": copies.texts,
        "independent_reports": copies.independent,
        "claims": counts["claims"],
        "statements": counts["statements"],
        "languages": dict(languages.most_common()),
        "damage": dict(sorted(examples.items())),
        "worker_seconds": {name: round(value, 1) for name, value in sorted(seconds.items())},
        "peak_memory": peak,
    }
    write_json(out / "summary.json", summary)
    return summary


def _parts(out: Path, table: str) -> list[Path]:
    return sorted((out / "shards").glob(f"[0-9]*/{table}.parquet"))


def _batches(files: list[Path]) -> Iterator[Any]:
    import pyarrow.parquet as pq

    for file in files:
        yield from pq.ParquetFile(file).iter_batches(batch_size=2_000)


def _join(out: Path, table: str) -> None:
    import pyarrow.parquet as pq

    fresh = out / f".{table}.parquet"
    with pq.ParquetWriter(fresh, schemas()[table], compression="zstd") as writer:
        for batch in _batches(_parts(out, table)):
            writer.write_batch(batch)
    fresh.replace(out / f"{table}.parquet")
