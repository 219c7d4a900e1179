"""Starts watchers by way of the zygote, and kills them when told."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]


class Nursery:
    """One zygote; watchers run one after the other."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self._read()

    def run(self, **order: Any) -> float:
        """Run a watcher to its end; return the seconds that it took."""
        begin = time.monotonic()
        self._begin(order, killed=False)
        end = self._read()
        if end != "ended 0":
            raise RuntimeError(f"the watcher {end}")
        return time.monotonic() - begin

    def kill(self, after: float, **order: Any) -> None:
        """Run a watcher and kill it after some seconds; one that has done all waits for that."""
        child = self._begin(order, killed=True)
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
        end = self._read()
        if end != f"ended {-signal.SIGKILL}":
            raise RuntimeError(f"the watcher {end} before it was killed")

    def _begin(self, order: dict[str, Any], *, killed: bool) -> int:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({**order, "killed": killed}) + "\n")
        self._process.stdin.flush()
        return int(self._read())

    def _read(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the zygote has died")
        return line.strip()


@contextmanager
def nursery() -> Iterator[Nursery]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.watch.sim.zygote"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield Nursery(process)
    finally:
        assert process.stdin is not None
        process.stdin.close()
        process.wait(timeout=60)
