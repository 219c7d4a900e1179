"""Killed at random moments, a watcher loses nothing and tells nobody twice without saying so.

The size is set by DEDERE_FEEDS, DEDERE_ITEMS, DEDERE_DAYS and DEDERE_KILLS; the full size is 200,
20000, 20 and 50.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

import pytest

from dedere.record import load_record
from dedere.report import read_report
from dedere.store import Reader, open_store, read_store
from dedere.store.check import check
from dedere.store.model import Story
from dedere.watch.telling import told
from tests.store.postgres import Databases
from tests.watch.sim.nursery import Nursery, nursery
from tests.watch.sim.server import Server
from tests.watch.sim.world import World


def _size(name: str, usual: int) -> int:
    return int(os.environ.get(f"DEDERE_{name}", usual))


@dataclass
class Played:
    """What is left when the simulated days are over."""

    world: World
    server: Server
    address: str
    kills: int


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def played(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Played]:
    """A watcher on each database that was killed again and again over the days."""
    if request.param == "postgresql":
        databases: Databases = request.getfixturevalue("databases")
        address = databases.new()
    else:
        address = str(tmp_path_factory.mktemp("killed") / "store.sqlite3")
        open_store(address).close()
    world = World(_size("FEEDS", 20), _size("ITEMS", 240), _size("DAYS", 5))
    with Server(world).running() as server, nursery() as watchers:
        kills = _play(world, server, watchers, address, _size("KILLS", 10))
        yield Played(world, server, address, kills)


def _play(world: World, server: Server, watchers: Nursery, address: str, wanted: int) -> int:
    chance, kills, usual = Random(7), 0, 1.0  # noqa: S311 - moments, no secret
    for day in range(world.days):
        world.day = day
        order = {"store": address, "feeds": world.feeds, "port": server.port, "day": day}
        due = wanted * (day + 1) // world.days - kills
        for _ in range(due):
            watchers.kill(chance.uniform(0.03, max(0.3, usual / 2)), all=True, **order)
            kills += 1
        usual = watchers.run(all=True, **order)
    for day in range(world.days, world.days + 6):
        if not _waiting(address):
            break
        # A page that did not arrive in time on a busy machine is asked for again later.
        order = {"store": address, "feeds": world.feeds, "port": server.port, "day": day}
        watchers.run(all=True, **order)
    return kills


def _waiting(address: str) -> bool:
    store = read_store(address)
    with store.reading() as reader:
        found = reader.items(state="waiting", limit=1)
    store.close()
    return bool(found)


@pytest.fixture
def reader(played: Played) -> Iterator[Reader]:
    store = read_store(played.address)
    with store.reading() as opened:
        yield opened
    store.close()


def test_it_was_killed_as_often_as_asked(played: Played) -> None:
    assert played.kills == _size("KILLS", 10)


def test_no_document_is_lost(played: Played, reader: Reader) -> None:
    world, port = played.world, played.server.port
    wanted = {
        f"http://{world.host(one.feed)}:{port}{one.path}": one.title
        for one in world.final()
        if _was_shown(world, one.feed, one.number)
    }
    kept = {
        address: found.title
        for address in wanted
        if (found := reader.document_at(address)) is not None
    }
    assert kept == wanted


def test_a_correction_is_kept_as_a_further_version(played: Played, reader: Reader) -> None:
    world, port = played.world, played.server.port
    mended = [states for states in world.articles.values() if len(states) > 1]
    for states in mended:
        address = f"http://{world.host(states[0].feed)}:{port}{states[0].path}"
        last = reader.versions_at(address)[-1]
        if last.text is not None:
            assert "had a mistake" in last.text


def test_no_claim_is_lost(played: Played, reader: Reader) -> None:
    record, lost = load_record(), []
    from dedere.reader import document_from_text

    for document in reader.texts():
        report = read_report(
            record,
            document_from_text(
                document.text or "",
                title=document.title,
                published=document.published,
                language=document.language,
            ),
        )
        kept = Counter((one.person, one.state) for one in reader.claims(document=document.id))
        wanted = Counter((one.claim.person, one.claim.state) for one in report.claims)
        if wanted - kept:
            lost.append((document.address, wanted, kept))
    assert lost == []


def test_every_claim_is_in_a_story_and_every_rule_of_the_store_holds(played: Played) -> None:
    store = read_store(played.address)
    assert check(store) == ()
    store.close()


def test_every_trip_that_the_rule_asks_for_was_told_as_it_stands(
    played: Played, reader: Reader
) -> None:
    got = Counter((one["story"], _told(one)) for one in played.server.received)
    untold = [
        (story.person, story.state, told(story.now))
        for story in _all_stories(reader)
        if got[story.id, told(story.now)] == 0
    ]
    assert untold == []


def test_every_alert_arrived(played: Played, reader: Reader) -> None:
    keys = {one["key"] for one in played.server.received}
    missing = [one.title for one in reader.alerts(limit=100_000) if one.key not in keys]
    assert missing == []


def test_what_arrived_twice_says_so(played: Played) -> None:
    seen: set[str] = set()
    unmarked = []
    for one in played.server.received:
        if one["key"] in seen and not one["may_repeat"]:
            unmarked.append(one["title"])
        seen.add(one["key"])
    assert unmarked == []


def test_no_change_was_told_under_two_keys(played: Played) -> None:
    keys: dict[tuple[object, ...], set[str]] = {}
    for one in played.server.received:
        keys.setdefault((one["story"], one["corrects"], _told(one)), set()).add(one["key"])
    assert [change for change, found in keys.items() if len(found) > 1] == []


def test_no_private_address_was_kept(reader: Reader) -> None:
    failed = {one.error_code for one in reader.items(state="failed", limit=100_000)}
    assert (reader.search("inside"), failed <= {"private-address", "http-404"}) == ((), True)


def _told(message: dict[str, object]) -> str:
    parts = ("status", "start", "mode", "outcome")
    return "|".join(("live", *(str(message[part] or "") for part in parts)))


def _all_stories(reader: Reader) -> Iterator[Story]:
    before: int | None = None
    while found := reader.stories(limit=500, before=before):
        yield from found
        before = found[-1].id


def _was_shown(world: World, feed: int, number: int) -> bool:
    """Whether the feed could be read on a day on which it listed the page."""
    day = world.articles[number][0].day
    return any(_readable(feed, seen) for seen in range(day, min(day + 7, world.days)))


def _readable(feed: int, day: int) -> bool:
    kind = feed % 20
    if kind in (3, 13):
        return day % 2 == 0
    return not (kind == 11 and day % 3 == 1)
