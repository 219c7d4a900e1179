"""Who does the work: this process, a pool of processes, or Ray. The same results from each."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from typing import Protocol

from dedere.archive.model import Damage, Shard, ShardResult
from dedere.archive.work import Job, Worker


class Engine(Protocol):
    """Runs shards and yields their results as they are done, in any order."""

    name: str

    def run(self, job: Job, shards: Iterable[Shard]) -> Iterator[ShardResult]:
        """Yield one result for each shard; a shard that kills its worker gives a named failure."""


class InProcess:
    """One shard after the other in this process: for small inputs, tests and finding faults."""

    name = "in-process"

    def run(self, job: Job, shards: Iterable[Shard]) -> Iterator[ShardResult]:
        """Yield the results in the order of the shards."""
        worker = Worker(job)
        for shard in shards:
            yield worker.run(shard)


class Pool:
    """Processes on this machine."""

    name = "pool"

    def __init__(self, workers: int) -> None:
        self.workers = workers

    def run(self, job: Job, shards: Iterable[Shard]) -> Iterator[ShardResult]:
        """Yield results as they come. At most twice as many shards as workers are under way."""
        waiting = iter(shards)
        suspects: list[Shard] = []
        while True:
            yield from self._round(job, waiting, suspects)
            if not suspects:
                return
            # Whoever was under way when a worker died is tried again alone.
            again, suspects = suspects, []
            for shard in again:
                lone: list[Shard] = []
                yield from Pool(1)._round(job, iter([shard]), lone)
                if lone:
                    yield lost(shard)

    def _round(
        self, job: Job, waiting: Iterator[Shard], suspects: list[Shard]
    ) -> Iterator[ShardResult]:
        pool = ProcessPoolExecutor(
            self.workers, mp_context=_context(), initializer=_begin, initargs=(job, os.getpid())
        )
        running: dict[Future[ShardResult], Shard] = {}
        others = set(multiprocessing.active_children())
        try:
            while True:
                while len(running) < 2 * self.workers and not suspects:
                    shard = next(waiting, None)
                    if shard is None:
                        break
                    try:
                        running[pool.submit(_run, shard)] = shard
                    except BrokenProcessPool:
                        suspects.append(shard)
                if not running:
                    return
                done, _ = wait(running, return_when=FIRST_COMPLETED)
                for future in done:
                    shard = running.pop(future)
                    try:
                        yield future.result()
                    except BrokenProcessPool:
                        suspects.append(shard)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
            if running:
                # Stopped early: what is under way is lost anyway, so nobody waits for it.
                for child in set(multiprocessing.active_children()) - others:
                    child.terminate()


def lost(shard: Shard) -> ShardResult:
    """The result of a shard whose worker died twice: nothing but the damage, named."""
    damage = Damage(shard.path, shard.start, "worker-died", "The shard ended its worker twice.")
    counts = {"damaged": 1, "damaged:worker-died": 1}
    return ShardResult(shard, counts, {}, (damage,), {}, {}, 0)


def _context() -> multiprocessing.context.BaseContext:
    """Forked workers share record and gate with this process; elsewhere they load their own."""
    forks = sys.platform == "linux" and threading.active_count() == 1
    return multiprocessing.get_context("fork" if forks else "spawn")


# The worker of this process; set once when the process begins.
_WORKERS: list[Worker] = []


def _begin(job: Job, parent: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow, args=(parent,), daemon=True).start()
    _WORKERS[:] = [Worker(job)]


def _follow(parent: int) -> None:
    """End this process when the one that began it was killed."""
    while os.getppid() == parent:
        time.sleep(1.0)
    os._exit(1)


def _run(shard: Shard) -> ShardResult:
    return _WORKERS[0].run(shard)


def memory_of_machine() -> int | None:
    """Return the machine's memory in bytes, or None where it is not told."""
    with contextlib.suppress(AttributeError, ValueError, OSError):
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return None
