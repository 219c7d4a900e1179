"""Two workers beside one, for the pool and for Ray; Ray's start reported apart.

Wall time a shard in runs over the same file, without the time that each engine takes to start.
Limit: at least 1.85 times. On a busy machine the two cores are not free, so the least of some rounds
counts, and a pair of empty loops in two processes shows what the machine itself allows.
"""

from __future__ import annotations

import multiprocessing
import tempfile
import time
from collections.abc import Iterable, Iterator
from os import getloadavg
from pathlib import Path

from archive_pages import write_warc
from dedere import load_record
from dedere.archive import ArchiveSettings, Engine, Pool, RayEngine
from dedere.archive.gate import plan_gate
from dedere.archive.model import Shard, ShardResult
from dedere.archive.shards import shards_of
from dedere.archive.work import Job

PAGES = 4_000
COPIES = 10
SHARDS = 40
ROUNDS = 4


def spin(count: int) -> int:
    """Count, and nothing else."""
    total = 0
    for at in range(count):
        total += at & 3
    return total


def machine() -> float:
    """Return how much faster two processes count than one."""
    times = {}
    for workers in (1, 2):
        with multiprocessing.Pool(workers) as pool:
            pool.map(spin, [10] * workers)
            best = float("inf")
            for _ in range(ROUNDS):
                start = time.perf_counter()
                pool.map(spin, [12_000_000] * 2, chunksize=1)
                best = min(best, time.perf_counter() - start)
            times[workers] = best
    return times[1] / times[2]


def timed(engine: Engine, workers: int, job: Job, shards: Iterable[Shard]) -> float:
    """Return the seconds a shard, from the first result on, as the engine is started by then.

    What the other workers have under way at that moment counts as done, so that two workers gain
    nothing by it.
    """
    results: Iterator[ShardResult] = engine.run(job, iter(shards))
    next(results)
    start = time.perf_counter()
    count = sum(1 for _ in results)
    return (time.perf_counter() - start) / (count + 1 - workers)


def main() -> None:
    job = Job(ArchiveSettings(), plan_gate(load_record()))
    print(f"what two processes give here   {machine():6.2f} times one")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.warc.gz"
        write_warc(file, PAGES, every=200)
        data = file.read_bytes()
        file.write_bytes(data * COPIES)
        shards = shards_of([str(file)], len(data) * COPIES // SHARDS)
        engines = {
            "pool": (Pool, 1.85),
            "ray": (RayEngine, 1.85),
        }
        for name, (make, limit) in engines.items():
            best = {1: float("inf"), 2: float("inf")}
            started = []
            for _ in range(ROUNDS):
                for workers in (1, 2):
                    engine = make(workers)
                    best[workers] = min(best[workers], timed(engine, workers, job, shards))
                    started.append(getattr(engine, "start_seconds", 0.0))
            note = f", starts in {min(started):.1f} s" if name == "ray" else ""
            print(
                f"load {getloadavg()[0]:.2f}  "
                f"{name:5} one {best[1]:6.3f} s a shard, two {best[2]:6.3f} s: "
                f"{best[1] / best[2]:5.2f} times, limit {limit}{note}"
            )


if __name__ == "__main__":
    main()
