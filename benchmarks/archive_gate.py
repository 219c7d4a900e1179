"""The gate over pages that name nobody, beside FastWARC decompressing and iterating them alone.

Both read the same file in turn, several rounds; the least processor time of each counts, because
other work on the machine only adds. Limit: a ratio of 2.0. Beside it Python's `re` and Google's
RE2, where installed, with the same patterns, and Aho-Corasick with fewer.
"""

from __future__ import annotations

import re
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from fastwarc.warc import ArchiveIterator

from archive_pages import write_warc
from dedere import load_record
from dedere.archive.gate import Gate, plan_gate
from dedere.archive.model import ArchiveSettings, Shard
from dedere.archive.stems import stems_of
from dedere.archive.work import Job, Worker

PAGES = 2_500
ROUNDS = 7
CYRILLIC = str.maketrans("abcdefghijklmnopqrstuvwxyz", "абцдефгхийклмнопзрстувщхыж")


def iterated(file: Path) -> int:
    """Read every record's bytes and do nothing with them."""
    size = 0
    with file.open("rb", buffering=1 << 20) as stored:
        for record in ArchiveIterator(stored, parse_http=False):
            size += len(record.reader.read())
    return size


def least(work: list[Callable[[], object]]) -> list[float]:
    """Return the least processor time of each, measured in turn."""
    best = [float("inf")] * len(work)
    for _ in range(ROUNDS):
        for at, run in enumerate(work):
            start = time.process_time()
            run()
            best[at] = min(best[at], time.process_time() - start)
    return best


def in_cyrillic(body: bytes) -> str:
    """Return a page with its visible words in Cyrillic letters, one for one."""
    return re.sub(r">([^<]+)<", lambda m: f">{m[1].translate(CYRILLIC)}<", body.decode())


def elsewhere(gate: Gate, bodies: list[bytes]) -> None:
    """Print how fast the gate is on pages in other letters."""
    pages = [in_cyrillic(body) for body in bodies]
    for encoding in ("utf-8", "cp1251"):
        made = [page.encode(encoding, "ignore") for page in pages]
        (spent,) = least([lambda made=made: [gate.passes(body) for body in made]])
        size = sum(map(len, made))
        print(f"the gate alone, Cyrillic in {encoding:8}{size / spent / 1e6:9.1f} MB/s")


def others(patterns: tuple[bytes, ...], bodies: list[bytes]) -> None:
    """Print what other engines take for the same patterns on some pages."""
    compiled = [re.compile(pattern, re.IGNORECASE | re.DOTALL) for pattern in patterns]
    size = sum(map(len, bodies))
    start = time.process_time()
    for body in bodies[:2]:
        for pattern in compiled:
            pattern.search(body)
    spent = time.process_time() - start
    print(
        f"re, one pattern after the other     {sum(map(len, bodies[:2])) / spent / 1e6:9.2f} MB/s"
    )
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for stem in stems_of(load_record()):
        automaton.add_word(stem.text.encode().decode("latin-1"), 1)
    automaton.make_automaton()
    start = time.process_time()
    for body in bodies:
        any(True for _ in automaton.iter(body.decode("latin-1").lower()))
    spent = time.process_time() - start
    print(f"Aho-Corasick, UTF-8 literals only   {size / spent / 1e6:9.2f} MB/s")
    try:
        import re2
    except ImportError:
        return
    options = re2.Options()
    options.case_sensitive, options.dot_nl, options.max_mem = False, True, 2 << 30
    options.encoding = re2.Options.Encoding.LATIN1
    group = re2.Set.SearchSet(options)
    for pattern in patterns:
        group.Add(pattern.decode("latin-1"))
    group.Compile()
    group.Match(bodies[0])
    start = time.process_time()
    for body in bodies:
        group.Match(body)
    spent = time.process_time() - start
    print(f"RE2 set                             {size / spent / 1e6:9.2f} MB/s")


def main() -> None:
    record = load_record()
    start = time.process_time()
    plan = plan_gate(record)
    print(f"{len(plan.patterns)} patterns, compiled once in {time.process_time() - start:.1f} s")
    worker = Worker(Job(ArchiveSettings(), plan), record)
    gate = Gate(plan)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.warc.gz"
        write_warc(file, PAGES)
        shard = Shard(0, "warc", str(file), 0, file.stat().st_size, file.stat().st_size)
        with file.open("rb") as stored:
            bodies = [r.reader.read() for r in ArchiveIterator(stored, parse_http=False)]
        size = sum(map(len, bodies))
        alone, ours, gated = least(
            [
                lambda: iterated(file),
                lambda: worker.run(shard),
                lambda: [gate.passes(body) for body in bodies],
            ]
        )
        counts = worker.run(shard).counts
    assert counts["records"] == PAGES
    assert "gate_passed" not in counts
    print(f"{PAGES} pages, {size / 1e6:.0f} MB, none passes the gate")
    print(f"FastWARC alone                      {size / alone / 1e6:9.1f} MB/s")
    print(f"the gate alone                      {size / gated / 1e6:9.1f} MB/s")
    print(
        f"dedere archive                      {size / ours / 1e6:9.1f} MB/s   "
        f"ratio of times {ours / alone:.2f}, limit 2.0"
    )
    elsewhere(gate, bodies[:200])
    others(plan.patterns, bodies[:200])


if __name__ == "__main__":
    main()
