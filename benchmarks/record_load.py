"""Loading the record beside reading the same tables with the csv module alone, and finding names.

Three figures: the load in a running process (the best of many), the load in a fresh interpreter
with its imports, and the first and later look-ups of a name. The ratio to csv.DictReader over the
same bytes says what types, keys and strictness cost.
"""

from __future__ import annotations

import csv
import io
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

from dedere.record.check import check
from dedere.record.load import data_folder, load_record
from dedere.record.names import find_person, find_state

ROUNDS = 25


def best_ms(call: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the shortest of several runs in milliseconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        call()
        times.append((time.perf_counter() - start) * 1000)
    return min(times)


def load_afresh() -> object:
    load_record.cache_clear()
    return load_record()


def read_plainly() -> int:
    """Read every table into dictionaries of text, checking nothing."""
    rows = 0
    for path in sorted(data_folder().glob("*.csv")):
        rows += sum(1 for _ in csv.DictReader(io.StringIO(path.read_text("utf-8"), newline="")))
    return rows


def process_ms(code: str) -> float:
    """Return the median time of a fresh interpreter that runs the code, in milliseconds."""
    times = []
    for _ in range(9):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def first_ms(call: Callable[[], object]) -> float:
    """Return the time of the very first look-up in a record just loaded."""
    times = []
    for _ in range(9):
        load_afresh()
        start = time.perf_counter()
        call()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main() -> None:
    plain, ours = best_ms(read_plainly), best_ms(load_afresh)
    bare = process_ms("pass")
    fresh = process_ms("from dedere.record import load_record; load_record()")
    person = first_ms(lambda: find_person(load_record(), "putin"))
    state = first_ms(lambda: find_state(load_record(), "mongolia"))
    again = best_ms(lambda: find_state(load_record(), "mongolia"))
    record = load_record()
    print(f"csv.DictReader, nothing checked  {plain:7.1f} ms   {read_plainly()} rows")
    print(f"load_record, typed and checked   {ours:7.1f} ms   ratio {ours / plain:.2f}")
    print(f"python -c pass                   {bare:7.1f} ms")
    print(f"import and load, new process     {fresh:7.1f} ms   ratio {fresh / bare:.1f}")
    print(f"first person by name             {person:7.2f} ms   limit 5 ms")
    print(f"first state by name              {state:7.2f} ms   limit 5 ms")
    print(f"the next state by name           {again:7.4f} ms")
    print(f"all rules of the record          {best_ms(lambda: check(record), 5):7.1f} ms")


if __name__ == "__main__":
    main()
