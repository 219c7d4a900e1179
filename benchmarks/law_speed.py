"""The law: one assessment, every person in every state on one day, the history of every pair.

Limits: 1 ms for one assessment with its whole derivation, 1 s for the grid, 5 s for the histories.
Beside them, as a measure of the machine, the time that `json.dumps` takes for one derivation.
"""

from __future__ import annotations

import json
import time
from datetime import date, timedelta

from dedere import load_record
from dedere.law import assess
from dedere.law.explain import reading, sentence
from dedere.law.exposure import exposure, history

ROUNDS = 2000
DAY = date(2025, 6, 17)


def main() -> None:
    record = load_record()
    start = time.perf_counter()
    first = assess(record, "vladimir-putin", "MNG", date(2024, 9, 3))
    cold = (time.perf_counter() - start) * 1e3
    data = first.as_dict(full=False)
    start = time.perf_counter()
    for _ in range(ROUNDS):
        json.dumps(data)
    unit = (time.perf_counter() - start) / ROUNDS * 1e3
    start = time.perf_counter()
    for turn in range(ROUNDS):
        assess(record, "vladimir-putin", "MNG", date(2023, 9, 3) + timedelta(turn))
    single = (time.perf_counter() - start) / ROUNDS * 1e3
    start = time.perf_counter()
    for turn in range(200):
        a = assess(record, "vladimir-putin", "MNG", date(2023, 9, 3) + timedelta(turn))
        sentence(a)
        reading(record, a)
    told = (time.perf_counter() - start) / 200 * 1e3
    start = time.perf_counter()
    pairs = sum(
        1
        for person in record.persons
        for state in record.states
        if assess(record, person.person_id, state.iso3, DAY).derivation
    )
    grid = time.perf_counter() - start
    start = time.perf_counter()
    for person in record.persons:
        exposure(record, person.person_id, DAY + timedelta(1))
    outcomes = time.perf_counter() - start
    start = time.perf_counter()
    spans = sum(
        len(history(record, person.person_id, state.iso3))
        for person in record.persons
        for state in record.states
    )
    past = time.perf_counter() - start
    print(f"json.dumps of one derivation              {unit:8.4f} ms")
    print(f"first assessment, nothing kept            {cold:8.4f} ms")
    print(
        f"one assessment with its derivation        {single:8.4f} ms   "
        f"ratio to json.dumps {single / unit:.1f}, limit 1 ms"
    )
    print(f"the same with sentence and reading        {told:8.4f} ms   ratio {told / unit:.1f}")
    print(
        f"{pairs} pairs on one day, with derivation  {grid:8.3f} s    "
        f"ratio {grid * 1e3 / unit / pairs:.1f} a pair, limit 1 s"
    )
    print(f"the same, outcomes only                   {outcomes:8.3f} s")
    print(f"history of all pairs, {spans} intervals   {past:8.3f} s    limit 5 s")


if __name__ == "__main__":
    main()
