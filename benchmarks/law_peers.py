"""The law beside OpenFisca-Core: single cases, and every person in every state on one day.

OpenFisca runs in an environment of its own, which is made on first use (`--folder` says where).
There the same rule is written: is the state a party, is a warrant in force and public, does a duty
follow. dedere answers with its whole derivation; OpenFisca is timed without and with its trace.
The ratio is printed whichever way it falls. Needs a package index that pip can reach.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from dedere import load_record
from dedere.law import assess
from dedere.law.exposure import exposure
from dedere.law.membership import spans
from dedere.law.warrant import live
from dedere.record import Record

PIN = "OpenFisca-Core==46.0.1"
DAY = date(2025, 6, 17)
SINGLES = 300
NEVER = "9999-12-31"
WORKER = Path(__file__).with_name("law_peers_openfisca.py")


def environment(folder: Path) -> Path:
    """Return the interpreter of an environment that holds OpenFisca-Core."""
    python = folder / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", PIN], check=True)
    return python


def inputs(record: Record) -> list[dict[str, str]]:
    """Return the dates of every pair: membership, and the first warrant in force on the day."""
    rows = []
    for person in record.persons:
        found = live(record, person.person_id, DAY, None)
        issued = found[0].issued.isoformat() if found else NEVER
        public = found[0].made_public.isoformat() if found else NEVER
        for state in record.states:
            last = spans(record, state.iso3, None)[-1:]
            joined = last[0].start.isoformat() if last else NEVER
            left = last[0].end.isoformat() if last and last[0].end else NEVER
            rows.append({"joined": joined, "left": left, "issued": issued, "public": public})
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    default = Path(tempfile.gettempdir()) / "dedere-openfisca"
    parser.add_argument("--folder", type=Path, default=default)
    python = environment(parser.parse_args().folder)
    record = load_record()
    pairs = inputs(record)

    start = time.perf_counter()
    for turn in range(SINGLES):
        person = record.persons[turn % len(record.persons)].person_id
        assess(record, person, record.states[turn % len(record.states)].iso3, DAY)
    one_of_each = (time.perf_counter() - start) / SINGLES * 1e3
    start = time.perf_counter()
    for state in record.states:
        assess(record, "vladimir-putin", state.iso3, date(2024, 9, 3))
    bound = (time.perf_counter() - start) / len(record.states) * 1e3
    start = time.perf_counter()
    duties = [
        a.source == "party" and a.rule == "party"
        for person in record.persons
        for state in record.states
        for a in (assess(record, person.person_id, state.iso3, DAY),)
    ]
    grid = time.perf_counter() - start
    start = time.perf_counter()
    for person in record.persons:
        exposure(record, person.person_id, DAY)
    outcomes = time.perf_counter() - start

    given = json.dumps({"day": DAY.isoformat(), "pairs": pairs, "singles": SINGLES})
    done = subprocess.run(
        [str(python), str(WORKER)], input=given, check=True, capture_output=True, text=True
    )
    theirs = json.loads(done.stdout)
    differ = sum(one != two for one, two in zip(duties, theirs["duties"], strict=True))
    print(f"single case, with its derivation   dedere     {one_of_each:9.4f} ms")
    print(f"single case, a wanted leader       dedere     {bound:9.4f} ms")
    for name, label in (("single", "without trace"), ("traced", "with trace   ")):
        ratio = theirs[name] / bound
        print(f"single case, {label}         OpenFisca  {theirs[name]:9.4f} ms   ratio {ratio:.1f}")
    print(f"{len(pairs)} pairs, with derivations     dedere     {grid:9.4f} s")
    print(f"{len(pairs)} pairs, outcomes only        dedere     {outcomes:9.4f} s")
    print(
        f"{len(pairs)} pairs, one vector           OpenFisca  {theirs['grid']:9.4f} s    "
        f"ratio {theirs['grid'] / grid:.3f} to derivations, "
        f"{theirs['grid'] / outcomes:.3f} to outcomes"
    )
    print(f"pairs on which the two differ: {differ} of {len(pairs)}", end="")
    print(" (dedere also looks at control, requests, exceptions and immunity)")


if __name__ == "__main__":
    main()
