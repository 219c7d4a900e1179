"""Ray: the same work on many machines. Results come back to the driver, which alone writes."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Iterable, Iterator
from typing import Any

from dedere.archive.engines import lost
from dedere.archive.model import Shard, ShardResult
from dedere.archive.work import Job, Worker
from dedere.errors import missing_extra

# Shards given to a worker at a time.
_AHEAD = 2


class RayEngine:
    """Workers as Ray actors. `address` joins a cluster; without it one is started here and ended.

    Every machine needs this package and must reach the inputs under the same paths. After `run`
    has begun, `start_seconds` says how long Ray and its workers took to start.
    """

    name = "ray"

    def __init__(self, workers: int | None = None, address: str | None = None) -> None:
        self.workers = workers
        self.address = address
        self.start_seconds = 0.0

    def run(self, job: Job, shards: Iterable[Shard]) -> Iterator[ShardResult]:
        """Yield results as they come. A worker that dies is replaced; its shard is tried twice."""
        try:
            import ray
        except ImportError:
            raise missing_extra("ray", "Working on a Ray cluster needs more packages.") from None
        began = time.perf_counter()
        started = not ray.is_initialized()
        if started:
            # Nothing is reported to Ray's makers, and no page is served.
            os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
            ray.init(
                address=self.address,
                include_dashboard=None if self.address else False,
                num_cpus=None if self.address else self.workers,
                logging_level=logging.ERROR,
                log_to_driver=False,
            )
        try:
            resources = ray.cluster_resources()  # type: ignore[no-untyped-call,unused-ignore]
            count = self.workers or max(1, int(resources.get("CPU", 1)))
            yield from self._spread(ray, ray.put(job), shards, count, began)
        finally:
            if started:
                ray.shutdown()

    def _spread(
        self, ray: Any, job: Any, shards: Iterable[Shard], count: int, began: float
    ) -> Iterator[ShardResult]:
        remote = ray.remote(num_cpus=1)(Worker)
        workers = [remote.remote(job) for _ in range(count)]
        ray.get([worker.ready.remote() for worker in workers])
        self.start_seconds = time.perf_counter() - began
        line = _Line(iter(shards), count)
        running: dict[Any, tuple[int, Any, Shard]] = {}
        while True:
            for at in range(count):
                while (shard := line.next_for(at)) is not None:
                    running[workers[at].run.remote(shard)] = (at, workers[at], shard)
            if not running:
                return
            done, _ = ray.wait(list(running), num_returns=1)
            at, worker, shard = running.pop(done[0])
            line.held[at] -= 1
            try:
                result: ShardResult = ray.get(done[0])
            except ray.exceptions.RayError:
                if workers[at] is worker:
                    workers[at] = remote.remote(job)
                if not line.again(shard):
                    yield lost(shard)
                continue
            yield result


class _Line:
    """Which worker gets which shard: each has one at work and one waiting, so that none idles.

    What was under way when a worker died is tried once more, by a worker that has nothing else:
    so no shard is blamed for another's end.
    """

    def __init__(self, shards: Iterator[Shard], count: int) -> None:
        self._shards = shards
        self._again: list[Shard] = []
        self._tried: set[int] = set()
        self.held = [0] * count
        self._alone = [False] * count

    def next_for(self, at: int) -> Shard | None:
        """Return a shard for the worker, or None when it has enough."""
        if self.held[at] == 0:
            self._alone[at] = bool(self._again)
        if self.held[at] >= (1 if self._alone[at] else _AHEAD):
            return None
        shard = self._again.pop() if self._alone[at] else next(self._shards, None)
        if shard is not None:
            self.held[at] += 1
        return shard

    def again(self, shard: Shard) -> bool:
        """Keep a shard for a second try; return False after that one."""
        if shard.number in self._tried:
            return False
        self._tried.add(shard.number)
        self._again.append(shard)
        return True
