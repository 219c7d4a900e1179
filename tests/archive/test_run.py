"""Whole runs: engines that agree, folders that go on, workers that die."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from dedere.archive import ArchiveSettings, InProcess, Pool, Progress, RayEngine, run_archive
from dedere.archive.model import Shard, ShardResult
from dedere.archive.shards import shards_of
from dedere.archive.work import Job, Worker
from dedere.errors import InputError
from dedere.record import Record
from tests.archive.making import OTHER, VISIT, crawl, lines, page

TABLES = ("documents", "claims", "statements", "copies")
SMALL = ArchiveSettings(shard_bytes=4_000)


def inputs(folder: Path) -> list[str]:
    pages = folder / "pages"
    pages.mkdir()
    for at in range(3):
        (pages / f"{at}.html").write_bytes(page(VISIT if at else OTHER, day="2024-08-30"))
    rows = lines(folder, [{"url": "http://x.example/", "text": VISIT, "date": "2024-08-29"}])
    return [str(crawl(folder)), str(rows), str(pages)]


def tables(out: Path) -> dict[str, bytes]:
    return {name: (out / f"{name}.parquet").read_bytes() for name in TABLES}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    return inputs(tmp_path_factory.mktemp("archive"))


@pytest.fixture(scope="module")
def finished(
    archive: list[str], the_record: Record, cache: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    out = tmp_path_factory.mktemp("runs") / "in-process"
    run_archive(the_record, archive, out, engine=InProcess(), settings=SMALL, cache=cache)
    return out


def test_claims_and_documents_point_at_each_other_and_at_the_text(finished: Path) -> None:
    texts = {
        row["document"]: row["text"]
        for row in pq.read_table(finished / "documents.parquet").to_pylist()
    }
    claims = pq.read_table(finished / "claims.parquet").to_pylist()
    parts = [(claim["document"], part) for claim in claims for part in claim["evidence"]]
    assert len(parts) > 10
    assert all(texts[key][part["start"] : part["end"]] == part["text"] for key, part in parts)


def test_what_was_claimed_is_found(finished: Path) -> None:
    claims = pq.read_table(finished / "claims.parquet").to_pylist()
    found = {(c["person"], c["state"], c["start"], c["status"], c["trip"]) for c in claims}
    assert ("vladimir-putin", "MNG", "2024-09-03", "planned", "putin-2024-09-mongolia") in found


def test_each_document_says_where_it_is_from(finished: Path) -> None:
    rows = pq.read_table(finished / "documents.parquet").to_pylist()
    warc = [row for row in rows if row["file"].endswith(".warc.gz")]
    assert len(warc) == 10
    assert all(row["record_id"] and row["captured"] and row["address"] for row in warc)
    assert len({(row["file"], row["offset"]) for row in rows}) == len(rows)


def test_copies_across_shards_are_counted(finished: Path) -> None:
    summary = json.loads((finished / "summary.json").read_text())
    assert summary["documents"] == 13
    assert summary["independent_reports"] < summary["distinct_texts"] < 13


def test_a_pool_gives_the_same_bytes(
    archive: list[str], finished: Path, the_record: Record, cache: Path, tmp_path: Path
) -> None:
    run_archive(the_record, archive, tmp_path / "o", engine=Pool(2), settings=SMALL, cache=cache)
    assert tables(tmp_path / "o") == tables(finished)


def test_ray_gives_the_same_bytes(
    archive: list[str], finished: Path, the_record: Record, cache: Path, tmp_path: Path
) -> None:
    engine = RayEngine(2)
    run_archive(the_record, archive, tmp_path / "o", engine=engine, settings=SMALL, cache=cache)
    assert tables(tmp_path / "o") == tables(finished)
    assert engine.start_seconds > 0


# Put before a program: a worker does the first shard and holds each other one for ever, so that
# the run cannot end before its signal. Only a forked worker has what is changed here.
HELD = """
import multiprocessing, signal
from dedere.archive import engines
from dedere.archive.work import Worker
engines._context = lambda: multiprocessing.get_context("fork")
run = Worker.run
Worker.run = lambda self, shard: signal.pause() if shard.number else run(self, shard)
"""


def wait_for_a_shard(running: subprocess.Popen[str], out: Path) -> None:
    """Wait until a run has written its first shard or ended; a busy machine takes its time."""
    patience = time.monotonic() + 120
    while running.poll() is None and not written(out):
        assert time.monotonic() < patience, "no shard was ever written"
        time.sleep(0.005)


def written(out: Path) -> list[str]:
    """The shards that a run has written whole."""
    return sorted(path.name for path in (out / "shards").glob("[0-9]*"))


def test_a_run_that_was_killed_goes_on_and_ends_the_same(
    archive: list[str], finished: Path, cache: Path, tmp_path: Path
) -> None:
    out = tmp_path / "o"
    program = (
        "import sys; from pathlib import Path; from dedere import load_record\n"
        "from dedere.archive import ArchiveSettings, Pool, run_archive\n"
        "run_archive(load_record(), sys.argv[3:], Path(sys.argv[1]), engine=Pool(2),"
        " settings=ArchiveSettings(shard_bytes=4000), cache=Path(sys.argv[2]),"
        " resume=Path(sys.argv[1]).exists())"
    )
    given = [str(out), str(cache), *archive]
    running = subprocess.Popen([sys.executable, "-c", HELD + program, *given], text=True)
    wait_for_a_shard(running, out)
    running.send_signal(signal.SIGKILL)
    assert (running.wait(), written(out)) == (-signal.SIGKILL, ["000000"])
    subprocess.run([sys.executable, "-c", program, *given], check=True)
    assert tables(out) == tables(finished)
    assert not list((out / "shards").glob(".*"))


class _Stops:
    """An engine that is interrupted after some shards."""

    name = "stops"

    def run(self, job: Job, shards: Iterable[Shard]) -> Iterator[ShardResult]:
        worker = Worker(job)
        for at, shard in enumerate(shards):
            if at == 3:
                raise KeyboardInterrupt
            yield worker.run(shard)


def test_an_interrupted_run_does_only_what_is_left(
    archive: list[str], finished: Path, the_record: Record, cache: Path, tmp_path: Path
) -> None:
    out = tmp_path / "o"
    told: list[Progress] = []
    with pytest.raises(KeyboardInterrupt):
        run_archive(the_record, archive, out, engine=_Stops(), settings=SMALL, cache=cache)
    run_archive(
        the_record,
        archive,
        out,
        engine=InProcess(),
        settings=SMALL,
        cache=cache,
        resume=True,
        tell=told.append,
    )
    assert (told[0].shards_done, told[-1].shards_done) == (3, told[-1].shards)
    assert tables(out) == tables(finished)


@pytest.mark.parametrize(
    "settings", [ArchiveSettings(shard_bytes=5_000), ArchiveSettings(pdf=True)]
)
def test_another_run_is_not_mixed_in(
    settings: ArchiveSettings, archive: list[str], finished: Path, the_record: Record
) -> None:
    with pytest.raises(InputError) as caught:
        run_archive(
            the_record, archive, finished, engine=InProcess(), settings=settings, resume=True
        )
    assert caught.value.code == "other-run"


def test_a_full_folder_is_left_alone(finished: Path, the_record: Record) -> None:
    before = tables(finished)
    with pytest.raises(InputError) as caught:
        run_archive(the_record, ["x"], finished, engine=InProcess(), settings=SMALL)
    assert (caught.value.code, tables(finished)) == ("no-such-file", before)


def test_a_shard_that_kills_its_worker_is_named_and_the_others_done(
    the_record: Record, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = []
    for name in "abc":
        (tmp_path / name).mkdir()
        files.append(str(crawl(tmp_path / name, 8)))
    run = Worker.run

    def dies(self: Worker, shard: Shard) -> ShardResult:
        if shard.number == 1:
            os._exit(9)
        return run(self, shard)

    monkeypatch.setattr(Worker, "run", dies)
    # Only a forked worker has what is patched here.
    monkeypatch.setattr("dedere.archive.engines.threading.active_count", lambda: 1)
    summary = run_archive(
        the_record, files, tmp_path / "o", engine=Pool(2), settings=SMALL, cache=cache
    )
    assert (summary["documents"], list(summary["damage"])) == (4, ["worker-died"])


def test_undated_pages_take_the_day_of_capture_only_when_asked(
    the_record: Record, cache: Path, tmp_path: Path
) -> None:
    from tests.archive.making import packed, record

    body = b"<html><body><p>" + VISIT.encode() + b"</p></body></html>"
    file = tmp_path / "a.warc.gz"
    file.write_bytes(packed([record(body)], "gz"))
    days = []
    for undated in ("leave", "captured"):
        out = tmp_path / undated
        settings = ArchiveSettings(undated=undated)
        run_archive(
            the_record, [str(file)], out, engine=InProcess(), settings=settings, cache=cache
        )
        (row,) = pq.read_table(out / "documents.parquet").to_pylist()
        days.append((str(row["published"]), row["published_from"]))
    assert days == [("None", "none"), ("2024-08-30", "captured")]


def test_inputs_and_output_of_a_store_are_those_of_a_folder(
    the_record: Record, cache: Path, tmp_path: Path
) -> None:
    import fsspec

    folder = tmp_path / "archive"
    folder.mkdir()
    here = [str(crawl(folder, 12)), str(lines(folder, [{"text": VISIT, "date": "2024-08-29"}]))]
    store = fsspec.filesystem("memory")
    for path in here:
        store.pipe_file(f"/bucket/{Path(path).name}", Path(path).read_bytes())
    found = []
    for name, given in (("here", [str(folder)]), ("store", ["memory://bucket/"])):
        out = tmp_path / name
        run_archive(the_record, given, out, engine=InProcess(), settings=SMALL, cache=cache)
        rows = pq.read_table(out / "documents.parquet").to_pylist()
        found.append(sorted((Path(row["file"]).name, row["offset"], row["text"]) for row in rows))
    assert found[0] == found[1]
    assert len(found[0]) == 4
    assert shards_of(["memory://bucket/*.jsonl"], 10**6)[0].path == "memory:///bucket/rows.jsonl"


def test_an_interrupt_of_the_command_keeps_what_is_done_and_leaves_no_worker(
    archive: list[str], finished: Path, cache: Path, tmp_path: Path
) -> None:
    out = tmp_path / "o"
    program = (
        "import dedere.cli.archive as a, dataclasses\n"
        "small = a._settings\n"
        "a._settings = lambda **k: dataclasses.replace(small(**k), shard_bytes=4000)\n"
        "from dedere.cli import main; main()"
    )
    given = ["archive", *archive, "--out", str(out), "--workers", "2"]
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache.parent)}
    held = [sys.executable, "-c", HELD + program, *given]
    running = subprocess.Popen(held, env=environment, stderr=subprocess.PIPE, text=True)
    wait_for_a_shard(running, out)
    workers = children(running.pid)
    running.send_signal(signal.SIGINT)
    _, told = running.communicate(timeout=60)
    assert (running.returncode, "go on with --resume" in told) == (130, True)
    assert (len(workers), written(out)) == (2, ["000000"])
    for _ in range(600):
        if not any(Path(f"/proc/{pid}").exists() for pid in workers):
            break
        time.sleep(0.05)
    assert [pid for pid in workers if Path(f"/proc/{pid}").exists()] == []
    again = [sys.executable, "-c", program, *given, "--resume"]
    subprocess.run(again, env=environment, check=True, capture_output=True)
    assert tables(out) == tables(finished)


def children(pid: int) -> list[int]:
    """The processes that a process has begun."""
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def test_a_shard_that_kills_its_ray_worker_is_named_and_the_others_done(
    the_record: Record, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Dies(Worker):
        def run(self, shard: Shard) -> ShardResult:
            if shard.number == 1:
                os._exit(9)
            return super().run(shard)

    files = []
    for name in "abcd":
        (tmp_path / name).mkdir()
        files.append(str(crawl(tmp_path / name, 8)))
    monkeypatch.setattr("dedere.archive.ray_engine.Worker", Dies)
    settings = ArchiveSettings(shard_bytes=10**6)
    summary = run_archive(
        the_record, files, tmp_path / "o", engine=RayEngine(2), settings=settings, cache=cache
    )
    assert (summary["documents"], list(summary["damage"])) == (6, ["worker-died"])
