"""Start of the command line: `dedere --help` beside a bare interpreter and an import of click.

The design's limit is 120 ms. Each is started anew several times; the median is printed, and the
ratio to a bare `python -c pass` in the same run, because machines differ.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

ROUNDS = 15


def median_ms(command: list[str]) -> float:
    """Return the median wall time of the command in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main() -> None:
    python = sys.executable
    bare = median_ms([python, "-c", "pass"])
    click = median_ms([python, "-c", "import click"])
    ours = median_ms([python, "-m", "dedere", "--help"])
    print(f"python -c pass        {bare:7.1f} ms")
    print(f"python -c import click{click:7.1f} ms")
    print(f"dedere --help         {ours:7.1f} ms   ratio to bare {ours / bare:.1f}, limit 120 ms")


if __name__ == "__main__":
    main()
