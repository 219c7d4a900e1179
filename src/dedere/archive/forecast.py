"""What a run would take: measured on a sample of the archive itself, then multiplied."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dedere.archive.engines import memory_of_machine
from dedere.archive.gate import plan_gate
from dedere.archive.model import ArchiveSettings, Shard, ShardResult
from dedere.archive.shards import shards_of
from dedere.archive.work import Job, Worker

if TYPE_CHECKING:
    from dedere.record import Record

# Sampled pieces are this many bytes as stored, spread evenly over the archive.
_PIECE = 4 * 1024 * 1024
_STAGES = ("decompress and iterate", "gate", "text", "extract", "read", "other behind the gate")


def forecast(
    record: Record,
    inputs: Sequence[str],
    *,
    settings: ArchiveSettings,
    workers: int,
    seconds: float = 20.0,
    cache: Path | None = None,
) -> dict[str, Any]:
    """Return the time, memory and output to expect for the inputs on so many workers.

    Reads pieces from all over the archive for about so many seconds in this process. Times suppose
    workers as fast as this machine's core, and inputs as near. All figures are plain data.
    """
    began = time.perf_counter()
    shards = shards_of(inputs, settings.shard_bytes)
    worker = Worker(Job(settings, plan_gate(record, cache=cache)), record)
    worker.warm()
    started = time.perf_counter() - began
    found: list[ShardResult] = []
    begun = time.perf_counter()
    read_bytes = 0
    for piece in _spread(shards):
        found.append(worker.run(piece))
        read_bytes += piece.size
        if time.perf_counter() - begun > seconds:
            break
    spent = sum(result.seconds["all"] for result in found)
    size = sum(shard.size for shard in shards)
    scale = size / read_bytes if read_bytes else 0.0
    counts: Counter[str] = Counter()
    stages: dict[str, float] = defaultdict(float)
    for result in found:
        counts.update(result.counts)
        for stage, value in _stages(result).items():
            stages[stage] += value
    output = sum(len(data) for result in found for data in result.tables.values())
    longest = max(shard.size for shard in shards) / read_bytes * spent if read_bytes else 0.0
    peak = max((result.peak_memory for result in found), default=0)
    machine = memory_of_machine()
    core_seconds = spent * scale
    return {
        "files": len({shard.path for shard in shards}),
        "shards": len(shards),
        "stored_bytes": size,
        "sample": {
            "pieces": len(found),
            "stored_bytes": read_bytes,
            "share": read_bytes / size if size else 0.0,
            "records": counts["records"],
            "bytes": counts["bytes"],
            "seconds": spent,
            "bytes_a_second": read_bytes / spent if spent else 0.0,
            "damaged": counts["damaged"],
        },
        "pages": round(counts["records"] * scale),
        "gate_passed": round(counts["gate_passed"] * scale),
        "documents": round(counts["documents"] * scale),
        "claims": round(counts["claims"] * scale),
        "core_hours": core_seconds / 3600,
        "workers": workers,
        "seconds": max(core_seconds / workers, longest) + started,
        "longest_shard_seconds": longest,
        "cost": {
            stage: stages[stage] / spent if spent else 0.0 for stage in _STAGES if stage in stages
        },
        "memory_a_worker": peak,
        "memory": peak * (workers + 1),
        "machine_memory": machine,
        "output_bytes": round(output * scale),
    }


def _spread(shards: Sequence[Shard]) -> list[Shard]:
    """Pieces of the shards in an order that covers the whole evenly, however early it is ended."""
    order = sorted(range(len(shards)), key=lambda at: _reversed_bits(at, len(shards)))
    return [_piece(shards[at]) for at in order]


def _reversed_bits(at: int, count: int) -> str:
    width = max(1, (count - 1).bit_length())
    return format(at, f"0{width}b")[::-1]


def _piece(shard: Shard) -> Shard:
    """A stretch of a shard where it can be begun and ended anywhere, else the shard."""
    packed = shard.kind == "jsonl" and not shard.path.lower().endswith((".jsonl", ".ndjson"))
    if shard.kind == "files":
        members = shard.members[:: max(1, len(shard.members) // 200)]
        share = len(members) / len(shard.members)
        return replace(shard, members=members, size=max(1, round(shard.size * share)))
    if shard.kind == "parquet" or packed or shard.end - shard.start <= _PIECE:
        return shard
    return replace(shard, end=shard.start + _PIECE, size=_PIECE)


def _stages(result: ShardResult) -> dict[str, float]:
    seconds = defaultdict(float, result.seconds)
    behind = seconds["text"] + seconds["extract"] + seconds["read"]
    return {
        "decompress and iterate": seconds["all"] - seconds["gate"] - seconds["behind_gate"],
        "gate": seconds["gate"],
        "text": seconds["text"],
        "extract": seconds["extract"],
        "read": seconds["read"],
        "other behind the gate": max(0.0, seconds["behind_gate"] - behind),
    }
