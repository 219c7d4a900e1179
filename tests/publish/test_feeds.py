"""Feeds of the record: what the field's parser reads, what stays the same, what changed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import feedparser

from dedere.publish.chronicle import changes, chronicle
from dedere.publish.feeds import atom, json_feed
from dedere.publish.stamp import stamp
from dedere.record import Record
from dedere.record.load import data_folder


def test_the_parser_of_the_field_finds_no_fault(record: Record) -> None:
    entries = chronicle(record)
    found = feedparser.parse(atom(entries, stamp(record), address="https://example.org/feed.atom"))
    assert found.bozo == 0
    assert found.version == "atom10"
    assert [row.title for row in found.entries] == [entry.title for entry in entries]


def test_every_entry_has_a_name_of_its_own(record: Record) -> None:
    ids = [entry.id for entry in chronicle(record)]
    assert len(ids) == len(set(ids))


def test_news_comes_newest_first_and_none_from_the_future(record: Record) -> None:
    days = [entry.day for entry in chronicle(record)]
    assert days == sorted(days, reverse=True)
    assert days[0] <= stamp(record).day


def test_news_of_one_person_names_no_other(record: Record) -> None:
    found = chronicle(record, person="benjamin-netanyahu")
    assert found != ()
    assert {entry.kind for entry in found} == {"trips", "warrants", "decisions"}


def test_json_and_atom_tell_the_same(record: Record) -> None:
    entries = chronicle(record, limit=20)
    feed = json.loads(json_feed(entries, stamp(record)))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert [item["id"] for item in feed["items"]] == [
        row.id for row in feedparser.parse(atom(entries, stamp(record))).entries
    ]


def test_the_same_record_gives_the_same_bytes(record: Record) -> None:
    entries, mark = chronicle(record), stamp(record)
    assert atom(entries, mark) == atom(chronicle(record), mark)
    assert json_feed(entries, mark) == json_feed(chronicle(record), mark)


def test_a_row_without_a_source_is_marked(record: Record) -> None:
    feed = json.loads(json_feed(chronicle(record), stamp(record)))
    marked = [item for item in feed["items"] if "unverified" in item["tags"]]
    assert marked != []
    assert all("Unverified" in item["content_text"] for item in marked)


def test_what_changed_between_two_versions_is_told_row_by_row(tmp_path: Path) -> None:
    old = tmp_path / "old"
    shutil.copytree(data_folder(), old)
    trips = (old / "trips.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    gone = next(line for line in trips if line.startswith("putin-2024-09-mongolia,"))
    trips.remove(gone)
    (old / "trips.csv").write_text("".join(trips), encoding="utf-8", newline="")
    [entry] = changes(old, data_folder())
    assert entry.title.startswith("Added: Vladimir Putin → Mongolia")
    assert (entry.kind, entry.key) == ("trips", "putin-2024-09-mongolia")
