"""Items per second from fetched body to stored claim, beside the reader alone; size on disk.

Run: python benchmarks/store_speed.py [--items 2000] [--relevant 0.3] [--store postgresql://…]

The bodies are made here, so that nothing is fetched. Each is opened, read and assessed by the same
code twice: once and thrown away (the reader alone), once and kept in a store. The figure to look
at is the ratio: the store may cost at most as much again as reading.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from html import escape
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from dedere.record import Record, load_record
from dedere.report import read_report
from dedere.store import open_store
from dedere.store.check import size
from dedere.store.model import Item, ItemDraft
from dedere.store.sql import SqlStore
from dedere.watch.basis import Basis
from dedere.watch.config import Rule
from dedere.watch.fetching import Answer
from dedere.watch.keeping import Touched, keep, settle
from dedere.watch.robots import Robots
from dedere.watch.taking import Taken, Taker

BATCH = 16
DAY = date(2026, 3, 2)
STATES = "Mongolia Tajikistan Armenia Brazil Austria Hungary Ghana Kenya Chile Spain".split()
NOUNS = "harvest bridge choir library market museum orchard railway river school".split()


class Bodies:
    """Gives made-up pages instead of fetching; nothing but reading is measured."""

    def __init__(self, pages: dict[str, bytes]) -> None:
        self.pages = pages

    def get(
        self, address: str, *, etag: str | None = None, last_modified: str | None = None
    ) -> Answer:
        body = self.pages.get(address, b"")
        return Answer(body=body, content_type="text/html", charset="utf-8", final_address=address)


def pages(count: int, relevant: float) -> dict[str, bytes]:
    """Pages of about 3,000 characters, of which a share speaks of a trip."""
    chance, made = Random(1), {}
    for number in range(count):
        filler = [
            " ".join(
                f"The {chance.choice(NOUNS)} of number {chance.randrange(9999)} was mended in "
                f"{chance.randrange(2, 90)} weeks, said {chance.randrange(5, 99)} neighbours."
                for _ in range(8)
            )
            for _ in range(5)
        ]
        title = f"Local news, number {number}"
        if chance.random() < relevant:
            day = DAY + timedelta(days=8 + chance.randrange(40))
            state = chance.choice(STATES)
            title = f"Putin to visit {state}"
            when = f"{day:%B} {day.day}"
            filler.insert(0, f"President Vladimir Putin will visit {state} on {when}.")
        text = "".join(f"<p>{escape(part)}</p>" for part in filler)
        head = f"<html><head><title>{title}</title></head>"
        body = f"{head}<body><article><h1>{title}</h1>{text}</article></body></html>"
        made[f"https://paper{number % 50}.test/{number}"] = body.encode()
    return made


def taker(record: Record, found: dict[str, bytes]) -> Taker:
    def clock() -> datetime:
        return datetime(2026, 3, 2, 12, tzinfo=UTC)

    fetcher = Bodies({**found})
    robots = Robots(fetcher, clock, "benchmark")
    return Taker(record, fetcher=fetcher, robots=robots, read=read_report, clock=clock)


def items(found: dict[str, bytes]) -> list[ItemDraft]:
    now = datetime(2026, 3, 2, 11, tzinfo=UTC)
    return [
        ItemDraft(
            source="bench",
            key=address,
            digest=sha256(address.encode()).hexdigest(),
            address=address,
            host="",
            title="",
            published=DAY,
            language="en",
            found_at=now,
        )
        for address in found
    ]


def in_batches(values: list[Item]) -> Iterator[list[Item]]:
    for start in range(0, len(values), BATCH):
        yield values[start : start + BATCH]


def fill(store: SqlStore, drafts: list[ItemDraft]) -> list[Item]:
    """Put the items into the queue as a poll does; return them as leased."""
    now = datetime(2026, 3, 2, 11, tzinfo=UTC)
    with store.writing() as writer:
        writer.keep_sources({"bench": "https://bench.test/feed"}, at=now)
        writer.polled(
            "bench", drafts, at=now, due_at=now, etag=None, last_modified=None, body_digest=None
        )
        leased = writer.lease_items(
            "bench", now=now, until=now + timedelta(days=1), limit=len(drafts), delays={}
        )
    return list(leased)


def measure(name: str, store: SqlStore, record: Record, found: dict[str, bytes]) -> None:
    """Print the figures for one store."""
    basis = Basis(
        record=record,
        rules=(Rule(name="all", channels=("none",)),),
        channels={},
        zone=ZoneInfo("UTC"),
    )
    before, leased, one = size(store), fill(store, items(found)), taker(record, found)
    now = datetime(2026, 3, 2, 12, tzinfo=UTC)
    reading = keeping = 0.0
    claims = 0
    for batch in in_batches(leased):
        begin = time.perf_counter()
        taken: list[Taken] = [one.take(item, None) for item in batch]
        middle = time.perf_counter()
        with store.writing(alone=True) as writer:
            touched: Touched = {}
            for each in taken:
                claims += keep(writer, each, basis, touched, at=now).claims
            settle(writer, touched, basis, at=now)
        reading += middle - begin
        keeping += time.perf_counter() - middle
    count = len(leased)
    grown = (size(store) - before) * 10_000 / count / 1e6
    print(
        f"{name:11} {count / (reading + keeping):8.0f} items/s in all   "
        f"reading {1000 * reading / count:6.2f} ms   keeping {1000 * keeping / count:6.2f} ms   "
        f"ratio {keeping / reading:5.2f}   {claims} claims   {grown:6.1f} MB for each 10,000 items"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--items", type=int, default=2000)
    parser.add_argument("--relevant", type=float, default=0.3)
    parser.add_argument("--store", action="append", default=[])
    options = parser.parse_args()
    record, found = load_record(), pages(options.items, options.relevant)
    taker(record, found).take(
        Item(
            **_first(found),
            id=0,
            state="waiting",
            due_at=datetime.now(UTC),
            attempts=0,
            document_id=None,
            error_code=None,
            error=None,
        ),
        None,
    )
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(str(Path(folder) / "store.sqlite3"))
        measure("SQLite", store, record, found)
        store.close()
    for address in options.store:
        store = open_store(address)
        measure("PostgreSQL", store, record, found)
        store.close()


def _first(found: dict[str, bytes]) -> dict[str, object]:
    draft = items(found)[0]
    return {name: getattr(draft, name) for name in ItemDraft.__dataclass_fields__}


if __name__ == "__main__":
    main()
