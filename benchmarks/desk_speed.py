"""The desk with 100,000 claims behind it: time and size of each page, requests per second.

Run: python benchmarks/desk_speed.py [--claims 100000] [--store postgresql://…] [--rounds 40]

Each page is asked for in this process, from the first byte of the request to the last of the
answer, so that no network is measured: by the clock, and in time of the processor, which a busy
machine does not stretch and which the limit is held against. No page is kept for this. Beside each
page stands a bare page of the same size that the same framework sends in the same run: the ratio
is what the desk itself costs. Then `dedere serve` is started, until it has answered with a page;
and the front page and its bare twin are asked for over the loopback from two processes each, with
pages kept, as it is served, and with each made anew.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import gzip
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import httpx
from fastapi import FastAPI
from starlette.responses import HTMLResponse

from dedere.desk import DeskSettings, create_app
from dedere.desk.accounts.schema import prepare
from dedere.record import load_record
from dedere.store import open_store, read_store
from desk_filled import TODAY, fill

PAGES = (
    ("/", True),
    ("/?person=omar-al-bashir&on=2015-06-13", True),
    ("/person/vladimir-putin", True),
    ("/person/omar-al-bashir", True),
    ("/persons", False),
    ("/states", False),
    ("/state/ZAF", False),
    ("/trips", False),
    ("/trip/putin-2024-09-mongolia", False),
    ("/duty/vladimir-putin/MNG?on=2024-09-03", False),
    ("/stories", False),
    ("/stories.csv?limit=500", False),
    ("/stories?person=vladimir-putin&status=planned", False),
    ("/story/77", False),
    ("/claims.json", False),
    ("/report/77", False),
    ("/calendar", False),
    ("/read", False),
    ("/search?q=putin", False),
    ("/search?q=museum", False),
    ("/search?q=report", False),
    ("/about", False),
    ("/api", False),
)
P95, SMALL, WITH_MAP = 0.050, 120_000, 350_000


def desk(address: str, kept_pages: int) -> FastAPI:
    """The desk as it is served; with 0 for `kept_pages`, each page is made anew."""
    writer = open_store(address)
    with writer.writing() as store:
        prepare(store.connection)
    settings = DeskSettings(
        today=lambda: TODAY,
        now=lambda: datetime(2026, 11, 24, 12, tzinfo=UTC),
        kept_pages=kept_pages,
    )
    app = create_app(load_record(), settings, reader=read_store(address), writer=writer)
    gc.freeze()
    return app


def bare(size: int) -> FastAPI:
    """The same framework sending a page of a size, compressed alike, and nothing more."""
    from starlette.middleware.gzip import GZipMiddleware

    app = FastAPI()
    body = os.urandom(size // 6).hex() + "a" * (size - size // 6 * 2)

    @app.get("/")
    def page() -> HTMLResponse:
        return HTMLResponse(body)

    app.add_middleware(GZipMiddleware, minimum_size=800, compresslevel=4)
    return app


def served() -> FastAPI:
    """What a process serves when told by the environment; for requests per second."""
    size = os.environ.get("BENCH_SIZE")
    if size:
        return bare(int(size))
    return desk(os.environ["BENCH_STORE"], int(os.environ["BENCH_KEPT"]))


async def times(app: FastAPI, path: str, rounds: int) -> tuple[list[float], list[float], bytes]:
    """Seconds by the clock and of the processor for each round after two to warm up; the body."""
    transport = httpx.ASGITransport(app=app)
    headers = {"accept": "text/html", "accept-encoding": "gzip"}
    async with httpx.AsyncClient(transport=transport, base_url="http://desk") as client:
        body = (await client.get(path, headers=headers)).content
        await client.get(path, headers=headers)
        taken, worked = [], []
        for _ in range(rounds):
            begin, work = time.perf_counter(), time.process_time()
            answer = await client.get(path, headers=headers)
            taken.append(time.perf_counter() - begin)
            worked.append(time.process_time() - work)
            assert answer.status_code == 200, (path, answer.status_code)
    return taken, worked, body


def p95(values: list[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(values, n=20)[18]


def per_second(environment: dict[str, str], seconds: float) -> float:
    """Requests per second that two processes answer to 16 askers over the loopback."""
    port = free_port()
    command = [sys.executable, "-m", "uvicorn", "desk_speed:served", "--factory"]
    command += ["--port", str(port), "--workers", "2", "--log-level", "error"]
    server = subprocess.Popen(command, cwd=Path(__file__).parent, env={**os.environ, **environment})
    try:
        return asyncio.run(_ask(f"http://127.0.0.1:{port}/", seconds))
    finally:
        server.terminate()
        server.wait(10)


async def _ask(address: str, seconds: float) -> float:
    async with httpx.AsyncClient(headers={"accept-encoding": "gzip"}, timeout=30) as client:
        for _ in range(200):
            try:
                await client.get(address)
                break
            except httpx.TransportError:
                await asyncio.sleep(0.1)
        for _ in range(8):
            await client.get(address)
        done, end = 0, time.perf_counter() + seconds

        async def asker() -> None:
            nonlocal done
            while time.perf_counter() < end:
                await client.get(address)
                done += 1

        begin = time.perf_counter()
        await asyncio.gather(*(asker() for _ in range(16)))
        return done / (time.perf_counter() - begin)


def start(address: str) -> tuple[float, float]:
    """Seconds from the start of `dedere serve` to its first page: by the clock, of processor."""
    port = free_port()
    command = [sys.executable, "-m", "dedere", "serve", "--store", address, "--port", str(port)]
    begin = time.perf_counter()
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    while True:
        try:
            with urlopen(f"http://127.0.0.1:{port}/") as answer:
                answer.read()
                break
        except URLError:
            time.sleep(0.004)
    taken = time.perf_counter() - begin
    server.terminate()
    _, _, used = os.wait4(server.pid, 0)
    return taken, used.ru_utime + used.ru_stime


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def main() -> None:
    """Fill, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--store", default=None)
    parser.add_argument("--seconds", type=float, default=8.0)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        address = asked.store or f"{folder}/desk.sqlite3"
        store = open_store(address)
        begin = time.perf_counter()
        fill(store, load_record(), asked.claims)
        store.close()
        kind = "PostgreSQL" if asked.store else "SQLite"
        print(f"{asked.claims:,} claims in {kind}, made in {time.perf_counter() - begin:.0f} s")
        app = desk(address, 0)
        heads = ("median", "p95", "p95 cpu", "bare cpu", "ratio", "kB sent")
        print(f"{'page':<46}" + "".join(f"{head:>10}" for head in heads))
        worst, over = 0.0, []
        for path, mapped in PAGES:
            taken, worked, body = asyncio.run(times(app, path, asked.rounds))
            _, other, _ = asyncio.run(times(bare(len(body)), "/", asked.rounds))
            sent = len(gzip.compress(body, 4))
            late, cpu, least = p95(taken), p95(worked), p95(other)
            worst = max(worst, cpu)
            if cpu > P95 or sent > (WITH_MAP if mapped else SMALL):
                over.append(path)
            figures = [f"{value * 1e3:.1f} ms" for value in (statistics.median(taken), late, cpu)]
            figures += [f"{least * 1e3:.1f} ms", f"{cpu / least:.1f}", f"{sent / 1e3:.1f}"]
            print(f"{path:<46}" + "".join(f"{figure:>10}" for figure in figures))
        print(
            f"slowest p95 of the processor {worst * 1e3:.1f} ms; limit 50 ms; over a limit: {over or 'none'}"
        )
        clock, work = min(start(address) for _ in range(5))
        print(
            f"from start to the first page, best of five: {clock:.2f} s, {work:.2f} s of the processor"
        )
        size = len(asyncio.run(times(app, "/", 2))[2])
        theirs = per_second({"BENCH_SIZE": str(size)}, asked.seconds)
        print(f"two processes: a bare page of the front page's size {theirs:.0f} a second")
        for word, kept in (("kept", "32000000"), ("made anew", "0")):
            ours = per_second({"BENCH_STORE": address, "BENCH_KEPT": kept}, asked.seconds)
            print(f"front page, {word}: {ours:.0f} a second, ratio {ours / theirs:.2f}")


if __name__ == "__main__":
    main()
