"""A crawl read by dedere, and as it is done now: warcio, trafilatura, a regular expression.

The crawl's pages name somebody as rarely as `EVERY` says. Both give the pages that name a wanted
person with their text; dedere also reads and checks them. Limit: at least 20 times as fast. The
peer is measured on the first pages only, one by one, and multiplied. Needs warcio besides the extras.
"""

from __future__ import annotations

import re
import tempfile
import time
from pathlib import Path

from trafilatura import extract
from warcio.archiveiterator import ArchiveIterator

from archive_pages import write_warc
from dedere import load_record
from dedere.archive.gate import plan_gate
from dedere.archive.model import ArchiveSettings, Shard
from dedere.archive.work import Job, Worker

PAGES = 4_000
EVERY = 1_000
PEER_PAGES = 150


def peer(file: Path, names: re.Pattern[str], most: int) -> tuple[int, int]:
    """Extract each page's text and look for a name; return pages seen and pages that name one."""
    seen = found = 0
    with file.open("rb") as stored:
        for record in ArchiveIterator(stored):
            if record.rec_type != "response" or seen >= most:
                continue
            seen += 1
            text = extract(record.content_stream().read()) or ""
            found += names.search(text) is not None
    return seen, found


def main() -> None:
    record = load_record()
    aliases = sorted({alias.alias for alias in record.aliases}, key=len, reverse=True)
    names = re.compile("|".join(map(re.escape, aliases)))
    worker = Worker(Job(ArchiveSettings(), plan_gate(record)), record)
    worker.warm()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.warc.gz"
        write_warc(file, PAGES, every=EVERY)
        size = file.stat().st_size
        start = time.process_time()
        result = worker.run(Shard(0, "warc", str(file), 0, size, size))
        ours = (time.process_time() - start) / PAGES
        head = Path(folder) / "head.warc.gz"
        write_warc(head, PEER_PAGES, every=EVERY)
        peer(head, names, 2)
        start = time.process_time()
        seen, _ = peer(head, names, PEER_PAGES)
        theirs = (time.process_time() - start) / seen
    assert result.counts["documents"] == PAGES // EVERY
    print(f"{PAGES} pages, one in {EVERY} names somebody; {result.counts['claims']} claims read")
    print(f"warcio + trafilatura + re   {theirs * 1e3:9.3f} ms a page")
    print(f"dedere archive              {ours * 1e3:9.3f} ms a page")
    print(f"times as fast               {theirs / ours:9.1f}      limit 20")


if __name__ == "__main__":
    main()
