"""A large archive from end to end, as a whole run sees it: rate, memory of each process, a kill.

Writes WARC files of our own pages until they hold `--gigabytes` as stored, then runs the command:
once to its end, with the resident memory of every process looked at five times a second; once
killed with SIGKILL when half of the shards are done, and gone on with by `--resume`. Limit: 400 MB
for each worker; the two outputs must be the same bytes. Beside it, FastWARC alone on the same files.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from fastwarc.warc import ArchiveIterator

from archive_pages import write_warc

PAGES = 20_000
EVERY = 1_000
TABLES = ("documents", "claims", "statements", "copies")


def make(folder: Path, gigabytes: float) -> list[Path]:
    """Write files of some 260 MB, each of other pages, until they hold so much."""
    files: list[Path] = []
    while sum(file.stat().st_size for file in files) < gigabytes * 1e9:
        files.append(folder / f"{len(files):03}.warc.gz")
        write_warc(files[-1], PAGES, every=EVERY, seed=len(files))
    return files


def alone(files: list[Path]) -> tuple[float, int]:
    """Return the processor seconds of FastWARC's unpacking and iterating, and the bytes."""
    start, unpacked = time.process_time(), 0
    for file in files:
        with file.open("rb") as stream:
            for record in ArchiveIterator(stream, parse_http=False):
                unpacked += len(record.reader.read())
    return time.process_time() - start, unpacked


def resident(pid: int) -> int:
    """Return the resident memory of a process in bytes; 0 when it has ended."""
    with contextlib.suppress(OSError, IndexError, ValueError):
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return 0


def children(pid: int) -> list[int]:
    """Return the processes that a process has begun."""
    with contextlib.suppress(OSError):
        return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    return []


def shards(out: Path) -> int:
    """Return how many shards of a run are written."""
    return len(list((out / "shards").glob("[0-9]*")))


def watched(
    command: list[str], until: Callable[[], bool] | None = None
) -> tuple[float, dict[int, int], set[int]]:
    """Run the command; return its seconds, the most memory of each process, and its workers.

    It is killed as soon as `until` holds.
    """
    start = time.perf_counter()
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    most: dict[int, int] = {}
    workers: set[int] = set()
    while running.poll() is None:
        begun = children(running.pid)
        workers.update(begun)
        for pid in (running.pid, *begun):
            most[pid] = max(most.get(pid, 0), resident(pid))
        if until is not None and until():
            running.send_signal(signal.SIGKILL)
            running.wait()
            break
        time.sleep(0.2)
    if until is None and running.returncode:
        raise SystemExit(f"the run ended with {running.returncode}")
    return time.perf_counter() - start, most, workers


def digest(out: Path) -> str:
    """Return one sum over all tables of a run."""
    return sha256(b"".join((out / f"{name}.parquet").read_bytes() for name in TABLES)).hexdigest()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gigabytes", type=float, default=3.0, help="as stored")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--folder", type=Path, help="where to write; default: a temporary one")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder) as name:
        folder = Path(name)
        files = make(folder, given.gigabytes)
        stored = sum(file.stat().st_size for file in files)
        seconds, unpacked = alone(files)
        print(f"{len(files)} files, {stored / 1e9:.2f} GB stored, {unpacked / 1e9:.2f} GB unpacked")
        print(f"FastWARC alone, one core     {seconds:8.1f} s, {unpacked / seconds / 1e6:.0f} MB/s")
        command = [sys.executable, "-m", "dedere", "archive", *map(str, files)]
        command += ["--workers", str(given.workers), "--json", "--out"]
        whole, broken = folder / "whole", folder / "broken"
        spent, most, workers = watched([*command, str(whole)])
        summary = json.loads((whole / "summary.json").read_text())
        count = summary["shards"]
        worst = max(size for pid, size in most.items() if pid in workers)
        driver = max(size for pid, size in most.items() if pid not in workers)
        core = summary["worker_seconds"]["processor"]
        print(
            f"the run, {given.workers} workers           {spent:8.1f} s, {core:.1f} s of processors in workers"
        )
        print(f"beside FastWARC, processors  {core / seconds:8.2f} times")
        print(
            f"{summary['counts']['records']:,} records, {summary['documents']:,} documents, "
            f"{summary['claims']:,} claims, {count} shards, damage {summary['damage'] or 'none'}"
        )
        print(f"most memory of a worker      {worst / 1e6:8.0f} MB   limit 400")
        print(f"most memory of the driver    {driver / 1e6:8.0f} MB")
        _, _, workers = watched([*command, str(broken)], lambda: shards(broken) >= count // 2)
        kept = shards(broken)
        time.sleep(2.5)
        left = [pid for pid in workers if resident(pid)]
        again, _, _ = watched([*command, str(broken), "--resume"])
        same = digest(whole) == digest(broken)
        print(
            f"killed with {kept} of {count} shards done; {len(left)} workers outlived it by 2.5 s"
        )
        print(f"--resume took {again:.1f} s; the same bytes: {same}")


if __name__ == "__main__":
    main()
