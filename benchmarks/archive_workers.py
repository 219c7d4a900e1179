"""Two workers beside one, for the pool and for Ray; Ray's start reported apart.

Wall time a shard in runs over the same file, without the time that each engine takes to start.
Limit: at least 1.85 times. On a busy machine the two cores are not free, so the least of some rounds
counts, and a pair of empty loops in two processes shows what the machine itself allows. Beside it,
what other work cannot change: the share of time in which workers worked, and their processor time.
"""

from __future__ import annotations

import multiprocessing
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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
COPIES = 20
# Shards of a good second, as an archive is split by default and no shorter.
SHARDS = 32
ROUNDS = 3


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


@dataclass(frozen=True, slots=True)
class Timed:
    """Wall seconds a shard, processor seconds a shard, and the share of time workers worked."""

    wall: float
    processor: float
    busy: float


def timed(engine: Engine, workers: int, job: Job, shards: Iterable[Shard]) -> Timed:
    """Return what a shard took, from the first result on, as the engine is started by then.

    What the other workers have under way at that moment counts as done, so that two workers gain
    nothing by it.
    """
    results: Iterator[ShardResult] = engine.run(job, iter(shards))
    next(results)
    start = time.perf_counter()
    spent = [result.seconds for result in results]
    wall = time.perf_counter() - start
    within = sum(row["all"] for row in spent) * (len(spent) + 1 - workers) / len(spent)
    return Timed(
        wall / (len(spent) + 1 - workers),
        sum(row["processor"] for row in spent) / len(spent),
        within / (wall * workers),
    )


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
            runs: dict[int, list[Timed]] = {1: [], 2: []}
            started = []
            for _ in range(ROUNDS):
                for workers, found in runs.items():
                    engine = make(workers)
                    found.append(timed(engine, workers, job, shards))
                    started.append(getattr(engine, "start_seconds", 0.0))
            one, two = (min(row.wall for row in runs[workers]) for workers in (1, 2))
            note = f", starts in {min(started):.1f} s" if name == "ray" else ""
            print(
                f"load {getloadavg()[0]:.2f}  {name:5} one {one:.3f} s a shard, two {two:.3f} s: "
                f"{one / two:.2f} times, limit {limit}{note}"
            )
            least = {w: min(row.processor for row in runs[w]) for w in runs}
            busy = {w: max(row.busy for row in runs[w]) for w in runs}
            share = 2 * busy[2] / busy[1] * least[1] / least[2]
            print(
                f"      workers at work {busy[1]:.1%} and {busy[2]:.1%} of the time, processor "
                f"{least[1]:.3f} and {least[2]:.3f} s a shard: {share:.2f} times by these"
            )


if __name__ == "__main__":
    main()
