"""Ray: the same work on many machines. Results come back to the driver, which alone writes."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Iterable, Iterator
from typing import Any

from dedere.archive.engines import lost
from dedere.archive.model import Shard, ShardResult, missing_extra
from dedere.archive.work import Job, Worker


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
            raise missing_extra("ray") from None
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
        idle = [remote.remote(job) for _ in range(count)]
        ray.get([worker.ready.remote() for worker in idle])
        self.start_seconds = time.perf_counter() - began
        waiting = iter(shards)
        again: list[Shard] = []
        tried: set[int] = set()
        running: dict[Any, tuple[Any, Shard]] = {}
        while True:
            while idle:
                shard = again.pop() if again else next(waiting, None)
                if shard is None:
                    break
                worker = idle.pop()
                running[worker.run.remote(shard)] = (worker, shard)
            if not running:
                return
            done, _ = ray.wait(list(running), num_returns=1)
            worker, shard = running.pop(done[0])
            try:
                result: ShardResult = ray.get(done[0])
            except ray.exceptions.RayError:
                idle.append(remote.remote(job))
                if shard.number in tried:
                    yield lost(shard)
                else:
                    tried.add(shard.number)
                    again.append(shard)
                continue
            idle.append(worker)
            yield result
