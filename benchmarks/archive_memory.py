"""The most memory that a worker takes, on ordinary pages and on pages made to hurt.

Each input is read in a fresh process. Limit: 400 MB resident. Beside it, what the interpreter
takes with the record loaded and nothing read.
"""

from __future__ import annotations

import gzip
import multiprocessing
import tempfile
from pathlib import Path

from archive_pages import VISIT, record, write_warc
from dedere import load_record
from dedere.archive.gate import GatePlan, plan_gate
from dedere.archive.model import ArchiveSettings, Shard
from dedere.archive.work import Job, Worker, peak_memory


def peak(plan: GatePlan, file: Path | None) -> float:
    """Read the file and return the process's peak in MB."""
    worker = Worker(Job(ArchiveSettings(), plan))
    if file is not None:
        size = file.stat().st_size
        worker.run(Shard(0, "warc", str(file), 0, size, size))
    return peak_memory() / 1e6


def inputs(folder: Path) -> dict[str, Path]:
    """Write the inputs and return them by what they are."""
    hurting = {
        "names in a deep tree of 5 MB": b"<div>" * 900_000 + b"Vladimir Putin",
        "names in many small elements": b"<p>Putin <b>visits</b> Kenya.</p>" * 150_000,
        "names in a table of 5 MB": b"<table>" + b"<tr><td>Putin" * 380_000,
        "one paragraph of 5 MB": b"<p>" + VISIT.encode() * 19_000,
        "5 MB that are no text": b"<html>Putin" + bytes(range(128, 256)) * 39_000,
    }
    found = {}
    for number, (name, body) in enumerate(hurting.items()):
        found[name] = folder / f"{number}.warc.gz"
        found[name].write_bytes(record(body, number))
    found["a bomb of 2 GB"] = folder / "bomb.warc.gz"
    with gzip.open(found["a bomb of 2 GB"], "wb", compresslevel=1) as out:
        out.write(
            b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 2000000000\r\n"
            b"Content-Type: application/http\r\n\r\nHTTP/1.1 200 OK\r\n\r\nPutin"
        )
        for _ in range(2_000):
            out.write(bytes(1_000_000))
    found["300 pages that all tell of a visit"] = folder / "all.warc.gz"
    write_warc(found["300 pages that all tell of a visit"], 300, every=1)
    return found


def main() -> None:
    plan = plan_gate(load_record())
    context = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as folder:
        todo: dict[str, Path | None] = {"nothing read": None, **inputs(Path(folder))}
        for name, file in todo.items():
            with context.Pool(1) as pool:
                most = pool.apply(peak, (plan, file))
            print(f"{name:40}{most:8.0f} MB   limit 400")


if __name__ == "__main__":
    main()
