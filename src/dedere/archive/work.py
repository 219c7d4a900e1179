"""One shard from end to end: items, gate, text, article, reading, tables."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from dedere.archive.folder import file_items
from dedere.archive.gate import Gate, GatePlan
from dedere.archive.items import Item
from dedere.archive.limit import TookTooLongError, at_most
from dedere.archive.model import ArchiveSettings, Damage, Page, Shard, ShardResult, Tally
from dedere.archive.near import digest_of, signature_of
from dedere.archive.rows import jsonl_items, parquet_items
from dedere.archive.stems import spaced
from dedere.archive.tables import (
    TABLES,
    TableBytes,
    claim_row,
    document_row,
    statement_row,
)
from dedere.archive.text import document_of, is_html, text_of, visible
from dedere.archive.warc import warc_items

if TYPE_CHECKING:
    from dedere.record import Record

_ITEMS = {
    "warc": warc_items,
    "jsonl": jsonl_items,
    "parquet": parquet_items,
    "files": file_items,
}


@dataclass(frozen=True, slots=True)
class Job:
    """What every worker is given once: how to read, and the gate as it was compiled."""

    settings: ArchiveSettings
    gate: GatePlan


class Worker:
    """Reads shards, one after the other. One for each process; the record is loaded once."""

    def __init__(self, job: Job, record: Record | None = None) -> None:
        from dedere.record import load_record

        self.settings = job.settings
        self.record = load_record() if record is None else record
        self.gate = Gate(job.gate)
        self._names = tuple(
            (alias.alias, alias.person_id)
            for alias in self.record.aliases
            if not alias.ambiguous
            and alias.kind in ("full", "surname")
            and (len(alias.alias) > 4 or not spaced(alias.alias))
        )

    def ready(self) -> bool:
        """Return True, once the worker can work."""
        return bool(self._names)

    def warm(self) -> None:
        """Import what the first kept page would import, so that no measure counts it."""
        from dedere.report import read_report

        name = self._names[0][0]
        page = Page("", 0, None, None, None, "text/html", None, f"<p>{name} will visit Kenya.</p>")
        visible(str(page.body))
        read_report(self.record, document_of(page, str(page.body), self.settings)[0])

    def run(self, shard: Shard) -> ShardResult:
        """Return all that the shard gives. Nothing in the shard's content makes this raise."""
        started, worked = time.perf_counter(), time.process_time()
        tally = Tally()
        tables = {name: TableBytes(name) for name in TABLES}
        counts, seconds = tally.counts, tally.seconds
        passes, clock = self.gate.passes, time.perf_counter
        for item in self._items(shard, tally):
            before = clock()
            passed = item.sealed or passes(item.data)
            between = clock()
            seconds["gate"] += between - before
            if not passed:
                continue
            counts["gate_passed"] += 1
            self._guarded(item, shard, tally, tables)
            seconds["behind_gate"] += clock() - between
        seconds["all"] = clock() - started
        seconds["processor"] = time.process_time() - worked
        written = {name: table.done() for name, table in tables.items()}
        return ShardResult(
            shard=shard,
            counts=dict(sorted(counts.items())),
            languages=dict(sorted(tally.languages.items())),
            damage=tuple(tally.damage),
            tables={name: data for name, data in written.items() if data is not None},
            seconds=dict(seconds),
            peak_memory=peak_memory(),
        )

    def _items(self, shard: Shard, tally: Tally) -> Iterator[Item]:
        try:
            yield from _ITEMS[shard.kind](shard, self.settings, tally)
        except OSError as fault:
            tally.hurt(Damage(shard.path, shard.start, "unreadable", str(fault)[:200]))

    def _guarded(
        self, item: Item, shard: Shard, tally: Tally, tables: dict[str, TableBytes]
    ) -> None:
        """One page in full; whatever goes wrong with it is counted, named and passed over."""
        page: Page | None = None
        code, message = "", ""
        try:
            with at_most(self.settings.seconds):
                page = item.page()
                self._page(page, tally, tables)
            return
        except TookTooLongError:
            code, message = "too-slow", f"Given up after {self.settings.seconds:g} s."
        except (MemoryError, RecursionError) as fault:
            code, message = "too-deep", type(fault).__name__
        except Exception as fault:
            # Pages of the open web break libraries in ways that none of them documents.
            code, message = "bad-page", f"{type(fault).__name__}: {fault}"[:200]
        file, offset = (shard.path, shard.start) if page is None else (page.file, page.offset)
        tally.hurt(Damage(file, offset, code, message))

    def _page(self, page: Page, tally: Tally, tables: dict[str, TableBytes]) -> None:
        from dedere.report import read_report

        counts, seconds, clock = tally.counts, tally.seconds, time.perf_counter
        start = clock()
        text = text_of(page) if page.content_type != "application/pdf" else ""
        if text and is_html(page, text):
            if len(text) > self.settings.longest_html:
                counts["cut"] += 1
                text = text[: self.settings.longest_html]
            seen = self.gate.names(visible(text))
        else:
            seen = not text or self.gate.names(f"{page.title or ''}\n{text}")
        seconds["text"] += clock() - start
        if not seen:
            return
        counts["text_passed"] += 1
        start = clock()
        document, dated = document_of(page, text, self.settings)
        seconds["extract"] += clock() - start
        if not self.gate.names(document.text):
            return
        counts["article_passed"] += 1
        tally.languages[document.language] += 1
        start = clock()
        report = read_report(
            self.record, document, known=self.settings.known, doctrine=self.settings.doctrine
        )
        seconds["read"] += clock() - start
        names = self._named(document.text)
        if not report.persons and not names:
            return
        key = sha256(f"{page.file}\n{page.offset}".encode()).hexdigest()[:20]
        body = page.body if isinstance(page.body, bytes) else page.body.encode("utf-8", "replace")
        counts["documents"] += 1
        counts["claims"] += len(report.claims)
        counts["statements"] += len(report.statements)
        tables["documents"].add(
            document_row(
                page,
                report,
                key=key,
                names=names,
                published_from=dated,
                body_digest=sha256(body).hexdigest(),
                text_digest=digest_of(document.text),
                signature=signature_of(document.text),
                text=document.text if self.settings.keep_text else None,
            )
        )
        for number, assessed in enumerate(report.claims):
            tables["claims"].add(claim_row(key, number, assessed))
        for number, statement in enumerate(report.statements):
            tables["statements"].add(statement_row(key, number, statement))

    def _named(self, text: str) -> tuple[str, ...]:
        """Persons whose name stands in the text as the record writes it, in any language."""
        return tuple(sorted({person for name, person in self._names if name in text}))


def peak_memory() -> int:
    """Return the most memory that this process has had resident, in bytes; 0 where untold."""
    try:
        # Not getrusage, which counts what the process that began this one had.
        for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    except (OSError, ValueError):
        pass
    try:
        import resource
    except ImportError:
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024
