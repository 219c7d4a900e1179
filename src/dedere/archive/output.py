"""The folder of a run: shards written whole or not at all, and what is read back from them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from dedere.archive.model import ShardResult


def shards_done(out: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the numbers and reports of the shards that are written, in their order."""
    for file in sorted((out / "shards").glob("[0-9]*/shard.json")):
        yield int(file.parent.name), json.loads(file.read_text(encoding="utf-8"))


def write_shard(out: Path, result: ShardResult) -> None:
    """Write a shard's folder under another name and rename it: it is there whole or not at all."""
    name = result.shard.name
    under_way = out / "shards" / f".{name}.{os.getpid()}"
    under_way.mkdir()
    for table, data in result.tables.items():
        (under_way / f"{table}.parquet").write_bytes(data)
    write_json(
        under_way / "shard.json",
        {
            "shard": result.shard.number,
            "file": result.shard.path,
            "start": result.shard.start,
            "end": result.shard.end,
            "counts": result.counts,
            "languages": result.languages,
            "damage": [asdict(damage) for damage in result.damage],
            "seconds": {name: round(value, 3) for name, value in result.seconds.items()},
            "peak_memory": result.peak_memory,
        },
    )
    under_way.rename(out / "shards" / name)


def write_json(file: Path, value: Any) -> None:
    """Write one JSON file whole or not at all."""
    fresh = file.with_name(f".{file.name}.{os.getpid()}")
    fresh.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    fresh.replace(file)
