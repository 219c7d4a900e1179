"""Watchers that share a store, stop, die, or lose the database for a while."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy.exc import OperationalError

from dedere.store import open_store
from dedere.store.check import check
from dedere.watch.finishing import Finisher
from dedere.watch.owner import dead_owners, new_owner
from dedere.watch.work import Done
from tests.store.postgres import Databases
from tests.watch.newsroom import Newsroom, planned
from tests.watch.sim.paper import Press

COUNTRIES = "Mongolia Tajikistan Armenia Brazil Austria Hungary Ghana Kenya Chile Spain".split()


def test_two_watchers_share_the_work_without_doubling_it(
    databases: Databases, press: Press
) -> None:
    address = databases.new()
    stores = [open_store(address), open_store(address)]
    rooms = [Newsroom(store, press) for store in stores]
    for host in ("one", "two"):
        rooms[0].publish(host, *(planned(country) for country in COUNTRIES * 3))
    threads = [Thread(target=room.once) for room in rooms]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    pages = Counter((host, path) for _, host, path, _ in press.asked if path[1:].isdigit())
    told = Counter(one["state"] for one in press.received)
    assert (len(pages), set(pages.values())) == (60, {1})
    assert (len(told), set(told.values())) == (10, {1})
    assert check(stores[0]) == ()
    for store in stores:
        store.close()


def test_from_the_feed_to_the_channel_it_takes_seconds(room: Newsroom) -> None:
    with room.running() as thread:
        taken = room.told_within(60)
    assert (thread.is_alive(), len(room.press.received), taken < 10) == (False, 1, True)


def test_a_database_that_goes_away_for_a_while_stops_nothing(
    databases: Databases, press: Press
) -> None:
    import psycopg

    address = databases.new()
    store = open_store(address)
    room = Newsroom(store, press)
    with room.running() as thread:
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        room.told_within(30)
    store.close()
    assert (thread.is_alive(), len(room.press.received)) == (False, 1)


def test_what_was_in_the_air_when_the_store_went_away_is_done_again_at_once(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep, lost = Finisher.finish, []

    def finish(self: Finisher, done: Sequence[Done]) -> None:
        if not lost:
            lost.append(done)
            raise OperationalError("commit", None, Exception("the store is away"))
        keep(self, done)

    monkeypatch.setattr(Finisher, "finish", finish)
    with room.running():
        taken = room.told_within(60)
    assert (len(lost), len(room.press.received), taken < 60) == (1, 1, True)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_command_stops_cleanly_on_a_signal(tmp_path: Path, number: signal.Signals) -> None:
    sources = tmp_path / "sources.toml"
    sources.write_text('[[source]]\nname = "a"\naddress = "http://127.0.0.1:1/feed"\n')
    store = tmp_path / "store.sqlite3"
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "dedere", "watch", "run", "--log", "json"),
            *("--sources", str(sources), "--store", str(store)),
        ],
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    # It watches on when its one source failed, and nothing but the signal ends it.
    first = process.stderr.readline()
    while "failed" not in (line := process.stderr.readline()):
        assert line, "it ended by itself"
    process.send_signal(number)
    rest = process.stderr.read()
    process.wait(30)
    opened = open_store(str(store))
    with opened.reading() as reader:
        owners = reader.owners()
    opened.close()
    assert ('"begun"' in first, '"ended"' in rest, process.returncode, owners) == (
        True,
        True,
        0,
        (),
    )


def test_what_a_dead_process_held_is_taken_up_at_once(room: Newsroom) -> None:
    room.publish("one", planned())
    child = subprocess.Popen([sys.executable, "-c", "pass"])
    child.wait()
    dead = new_owner().replace(f":{os.getpid()}:", f":{child.pid}:")
    watcher = room.watcher()
    with room.store.writing() as writer:
        writer.keep_sources({"one": room.sources[0].address}, at=room.now())
        writer.lease_sources(
            dead, now=room.now(), until=room.now() + timedelta(hours=9), limit=9, names=["one"]
        )
    watcher.once()
    assert len(room.press.received) == 1


def test_only_this_machine_s_dead_are_known_to_be_dead() -> None:
    assert dead_owners([new_owner(), "elsewhere:1:abcd", "odd"]) == []


def test_who_dies_between_handing_over_and_noting_it_repeats_with_a_mark(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dedere.watch.finishing import Finisher

    def die(*_: object) -> None:
        raise SystemExit("killed")

    room.publish("one", planned())
    with monkeypatch.context() as patch:
        patch.setattr(Finisher, "_sent", die)
        with pytest.raises(SystemExit):
            room.once()
    room.hour += 1
    room.once()
    first, second = room.press.received
    assert first["key"] == second["key"]
    assert (first["may_repeat"], second["may_repeat"]) == (False, True)
