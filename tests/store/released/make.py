"""Writes what a release leaves behind: a filled store of its version, for each database.

Run once for each version of the tables, with the program that made it:

    python -m tests.store.released.make

It writes NUMBER.sqlite3.gz (the file itself), NUMBER.postgresql.sql.gz (what pg_dump says) and
NUMBER.jsonl.gz (a portable backup) beside this module. They are never changed afterwards: the
tests migrate them to the newest version.
"""

from __future__ import annotations

import gzip
import os
import subprocess
import tempfile
from datetime import timedelta
from pathlib import Path

from dedere.desk.accounts import ledger
from dedere.desk.accounts.schema import prepare
from dedere.record import load_record
from dedere.store import open_store
from dedere.store.backup import backup
from dedere.store.schema import HEAD
from dedere.store.sql import SqlStore
from dedere.watch import review
from tests.store.postgres import Databases, programs, server
from tests.watch.newsroom import Newsroom, cancelled, planned
from tests.watch.sim.paper import Press

HERE = Path(__file__).parent


def fill(store: SqlStore) -> None:
    """Let two papers report over some days, and a person decide: every table gets its rows."""
    with Press().running() as press:
        room = Newsroom(store, press)
        room.publish("one", planned(), planned("Tajikistan", "March 20"))
        press.routes["two.test", "/feed"] = (500, {}, b"")
        room.once(owner="release")
        room.day += timedelta(days=1)
        press.hook_status = [500]
        room.publish("two", planned(), cancelled("Tajikistan", "March 20"), planned("Kenya"))
        room.once(owner="release")
        room.day += timedelta(days=1)
        room.publish("one", ("Corrected", planned(day="March 12")[1]))
        room.once(owner="release")
        press.page("two.test", "/9", *planned("Chile"), day=room.day)
        del press.routes["two.test", "/9"]
        press.feed("two.test", ("/9", "Gone", room.day))
        room.once(owner="release")
        decide(store, room)


def decide(store: SqlStore, room: Newsroom) -> None:
    """Accept, correct, reject, split and merge; open an account at the desk."""
    at = room.now()
    with store.writing(alone=True) as writer:
        stories = {one.state: one.id for one in writer.stories()}
        review.accept_story(writer, stories["KEN"], by="Ana", at=at, note="seen by two")
        (claim,) = writer.claims_of(stories["KEN"])
        changes = {"start": "2026-03-11", "end": "2026-03-11"}
        review.correct_claim(writer, claim.claim.id, changes, load_record(), by="Ana", at=at)
        claims = [one.claim.id for one in writer.claims_of(stories["TJK"])]
        new = review.split(writer, stories["TJK"], claims[:1], by="Ana", at=at)
        review.merge(writer, new, stories["TJK"], by="Ana", at=at)
    with store.writing(alone=True) as writer:
        writer.hold_host("two.test", until=at)
        prepare(writer.connection)
        ledger.add_account(
            writer.connection, "ada", "four plain words here", "admin", at=at, by="test"
        )


def main() -> None:
    for kind in ("sqlite3", "postgresql.sql", "jsonl"):
        if (HERE / f"{HEAD}.{kind}.gz").exists():
            raise SystemExit(f"There are files of version {HEAD} already; they stay as they are.")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "store.sqlite3"
        store = open_store(str(file))
        fill(store)
        backup(store, HERE / f"{HEAD}.jsonl.gz")
        store.close()
        _write("sqlite3", file.read_bytes())
    with server() as address:
        name = Databases(address).new()
        store = open_store(name)
        fill(store)
        store.close()
        bin_ = (programs() / "initdb").resolve().parent
        run = [bin_ / "pg_dump", "--inserts", "--no-owner", "--no-privileges", name]
        said = subprocess.run(run, check=True, capture_output=True, text=True).stdout
        # What psql alone understands, and what only newer servers know.
        left = ("\\", "--", "SET transaction_")
        lines = [one for one in said.splitlines() if not one.startswith(left)]
        _write("postgresql.sql", "\n".join(lines).encode())


def _write(kind: str, content: bytes) -> None:
    (HERE / f"{HEAD}.{kind}.gz").write_bytes(gzip.compress(content, mtime=0))


if __name__ == "__main__":
    os.umask(0o022)
    main()
