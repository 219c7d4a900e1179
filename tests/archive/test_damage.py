"""Broken and hostile files: counted, named, passed over, and the rest is read."""

from __future__ import annotations

import gzip
import random
import zlib
from pathlib import Path

import pytest

from dedere.archive.engines import Pool
from dedere.archive.gate import GatePlan
from dedere.archive.model import ArchiveSettings, ShardResult
from dedere.archive.shards import shards_of
from dedere.archive.work import Job, Worker
from tests.archive.making import VISIT, lines, packed, page, record, suffix


def read(worker: Worker, file: Path) -> ShardResult:
    (shard,) = shards_of([str(file)], 10**9)
    return worker.run(shard)


def visits(count: int) -> list[bytes]:
    return [record(page(f"{VISIT} {at}"), f"http://a.example/{at}") for at in range(count)]


def codes(result: ShardResult) -> list[str]:
    return [damage.code for damage in result.damage]


@pytest.mark.parametrize("packing", ["gz", "zst", "plain"])
def test_a_truncated_file_gives_what_precedes_its_end(
    packing: str, worker: Worker, tmp_path: Path
) -> None:
    data = packed(visits(3), packing)
    last = len(packed(visits(3)[2:], packing))
    file = tmp_path / f"a{suffix(packing)}"
    file.write_bytes(data[: -last + 320])
    result = read(worker, file)
    assert (result.counts["documents"] >= 2, len(codes(result))) == (True, 1)


@pytest.mark.parametrize("packing", ["gz", "zst", "plain"])
def test_a_broken_record_does_not_hide_those_after_it(
    packing: str, worker: Worker, tmp_path: Path
) -> None:
    parts = [packed([one], packing) for one in visits(5)]
    broken = bytearray(parts[2])
    broken[: 40 if packing == "plain" else 4] = b"\0" * (40 if packing == "plain" else 4)
    parts[2] = bytes(broken)
    file = tmp_path / f"a{suffix(packing)}"
    file.write_bytes(b"".join(parts))
    result = read(worker, file)
    assert (result.counts["documents"], codes(result)) == (4, ["bad-record"])


def test_garbage_within_a_compressed_record_is_passed_over(worker: Worker, tmp_path: Path) -> None:
    parts = [packed([one], "gz") for one in visits(4)]
    parts[1] = parts[1][:60] + bytes(200) + parts[1][260:]
    file = tmp_path / "a.warc.gz"
    file.write_bytes(b"".join(parts))
    result = read(worker, file)
    assert (result.counts["documents"] >= 3, set(codes(result))) == (True, {"bad-record"})


def test_a_bomb_costs_little_and_hides_nothing(plan: GatePlan, tmp_path: Path) -> None:
    bomb = zlib.compressobj(9, zlib.DEFLATED, 31)
    head = record(b"", "http://bomb.example/")
    head = head.replace(b"Content-Length: ", b"Content-Length: 3000000")[:-4]
    packed_bomb = [bomb.compress(head), *(bomb.compress(bytes(1 << 20)) for _ in range(300))]
    file = tmp_path / "a.warc.gz"
    first, last = (packed([one], "gz") for one in visits(2))
    file.write_bytes(first + b"".join([*packed_bomb, bomb.flush()]) + last)
    # In a process of its own: the most memory of this one is that of all tests before.
    (result,) = Pool(1).run(Job(ArchiveSettings(), plan), shards_of([str(file)], 10**9))
    assert (result.counts["documents"], result.peak_memory < 400_000_000) == (2, True)


def test_a_bomb_within_http_is_cut(worker: Worker, tmp_path: Path) -> None:
    body = gzip.compress(page(VISIT) + b" " * 50_000_000)
    head = "Content-Type: text/html\r\nContent-Encoding: gzip"
    file = tmp_path / "a.warc.gz"
    file.write_bytes(packed([record(body, head=head), *visits(1)], "gz"))
    result = read(worker, file)
    assert (result.counts["documents"], codes(result)) == (2, ["too-long"])


def test_a_length_that_lies_is_named(worker: Worker, tmp_path: Path) -> None:
    file = tmp_path / "a.warc.gz"
    file.write_bytes(packed([record(page(VISIT), length=10**15), *visits(2)], "gz"))
    result = read(worker, file)
    assert ("documents" in result.counts, len(codes(result)) > 0) == (True, True)


@pytest.mark.parametrize(
    "body",
    [
        b"<div>" * 200_000 + b"Vladimir Putin",
        b"<p>Vladimir Putin " + b"&amp;" * 300_000,
        b"<table>" + b"<tr><td>Putin" * 20_000,
        b"<a href='" + b"Putin " * 500_000,
        b"Putin \xff\xfe\x00\x01" * 50_000,
        b"<!--" + b"Putin -" * 200_000,
    ],
)
def test_pages_made_to_hurt_are_read_or_named(body: bytes, worker: Worker, tmp_path: Path) -> None:
    file = tmp_path / "a.warc.gz"
    file.write_bytes(packed([record(body), *visits(1)], "gz"))
    result = read(worker, file)
    assert (result.counts["documents"] >= 1, result.counts["records"]) == (True, 2)


def test_a_page_that_takes_too_long_is_given_up(
    worker: Worker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(*_: object, **__: object) -> None:
        while True:
            pass

    monkeypatch.setattr("dedere.report.read_report", endless)
    hasty = Worker.__new__(Worker)
    hasty.__dict__.update(worker.__dict__, settings=ArchiveSettings(seconds=0.2))
    file = tmp_path / "a.warc.gz"
    file.write_bytes(packed(visits(1), "gz"))
    assert codes(read(hasty, file)) == ["too-slow"]


def test_bad_lines_are_named_and_the_others_read(worker: Worker, tmp_path: Path) -> None:
    good = {"url": "http://a.example/", "text": VISIT, "date": "2024-08-29"}
    deep = '{"text": "Putin", "x": ' + "[" * 100_000 + "]" * 100_000 + "}"
    rows = [
        good,
        "no json",
        "[1, 2]",
        '{"text": "Putin',
        '{"text": "Putin",}',
        deep,
        good,
        '{"a": "Putin"}',
    ]
    result = read(worker, lines(tmp_path, rows))
    assert (result.counts["documents"], result.counts["records"]) == (2, 8)
    assert result.counts["damaged"] == 6


def test_a_truncated_packed_file_of_lines_is_named(worker: Worker, tmp_path: Path) -> None:
    seeded = random.Random(1)  # noqa: S311 - nothing secret
    rows = [{"text": f"{VISIT} {seeded.random()}"} for _ in range(300)]
    file = lines(tmp_path, rows, "a.jsonl.gz")
    file.write_bytes(file.read_bytes()[:-2_000])
    result = read(worker, file)
    assert (result.counts["documents"] > 100, codes(result)) == (True, ["truncated"])


@pytest.mark.parametrize("name", ["a.parquet", "a.warc.gz", "a.warc.zst", "a.jsonl.gz"])
def test_a_file_that_is_something_else_is_named(name: str, worker: Worker, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(b"This is no such file, whatever its name says. " * 20)
    assert len(codes(read(worker, file))) == 1


def test_an_empty_file_is_read_as_nothing(worker: Worker, tmp_path: Path) -> None:
    file = tmp_path / "a.warc.gz"
    file.write_bytes(b"")
    assert read(worker, file).counts.get("documents", 0) == 0


def test_job_and_worker_agree_on_settings(worker: Worker, plan) -> None:
    assert Worker(Job(worker.settings, plan), worker.record).settings == worker.settings
