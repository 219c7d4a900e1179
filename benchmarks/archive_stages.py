"""What each stage costs on a page that reaches it, and what a kept document takes on disk.

The figures that docs/scale.md multiplies. Beside them, what FastWARC alone takes for such a page.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from fastwarc.warc import ArchiveIterator

from archive_pages import write_warc
from dedere import load_record
from dedere.archive.gate import plan_gate
from dedere.archive.model import ArchiveSettings, Shard
from dedere.archive.work import Job, Worker

PAGES = 200


def main() -> None:
    record = load_record()
    worker = Worker(Job(ArchiveSettings(), plan_gate(record)), record)
    worker.warm()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.warc.gz"
        write_warc(file, PAGES, every=1)
        size = file.stat().st_size
        best: dict[str, float] = {}
        for _ in range(4):
            result = worker.run(Shard(0, "warc", str(file), 0, size, size))
            for stage, spent in result.seconds.items():
                best[stage] = min(best.get(stage, spent), spent)
        start = time.perf_counter()
        with file.open("rb") as stored:
            for one in ArchiveIterator(stored, parse_http=False):
                one.reader.read()
        alone = time.perf_counter() - start
    unpacked = result.counts["bytes"]
    print(f"a page: {unpacked / PAGES / 1e3:.0f} kB unpacked, {size / PAGES / 1e3:.0f} kB stored")
    for stage in ("gate", "text", "extract", "read"):
        spent = best[stage] / PAGES
        ratio = best[stage] / alone
        print(f"{stage:8} {spent * 1e3:8.3f} ms a page   {ratio:7.1f} times FastWARC alone")
    output = sum(len(data) for data in result.tables.values())
    print(f"a kept document takes {output / result.counts['documents'] / 1e3:.1f} kB of Parquet")


if __name__ == "__main__":
    main()
