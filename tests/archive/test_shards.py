from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dedere.archive.model import ArchiveSettings, Tally
from dedere.archive.rows import jsonl_items, parquet_items
from dedere.archive.shards import kind_of, shards_of
from dedere.archive.warc import warc_items
from dedere.errors import InputError
from tests.archive.making import OTHER, crawl, lines


@pytest.mark.parametrize("packing", ["gz", "zst", "plain"])
@pytest.mark.parametrize("size", [300, 1_000, 5_000, 10**9])
def test_split_files_give_each_record_once(packing: str, size: int, tmp_path: Path) -> None:
    file = crawl(tmp_path, 30, packing)
    offsets = [
        item.page().offset
        for shard in shards_of([str(file)], size)
        for item in warc_items(shard, ArchiveSettings(), Tally())
    ]
    assert (len(offsets), len(set(offsets)), offsets) == (30, 30, sorted(offsets))


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(lengths=st.lists(st.integers(0, 60), min_size=1, max_size=30), size=st.integers(1, 300))
def test_split_lines_give_each_line_once(lengths: list[int], size: int, tmp_path: Path) -> None:
    file = lines(tmp_path, [{"id": at, "text": "x" * n} for at, n in enumerate(lengths)])
    found = [
        item.data
        for shard in shards_of([str(file)], size)
        for item in jsonl_items(shard, ArchiveSettings(), Tally())
    ]
    assert b"".join(found) == file.read_bytes()


def test_row_groups_are_shards(tmp_path: Path) -> None:
    file = tmp_path / "a.parquet"
    table = pa.table({"text": [f"{OTHER} {at}" for at in range(50)]})
    pq.write_table(table, file, row_group_size=10)
    found = [
        item.data.decode()
        for shard in shards_of([str(file)], 1)
        for item in parquet_items(shard, ArchiveSettings(), Tally())
    ]
    assert found == table["text"].to_pylist()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.warc", "warc"),
        ("CC-MAIN-2024.warc.gz", "warc"),
        ("a.warc.wet.gz", "warc"),
        ("s3://b/a.warc.zst", "warc"),
        ("a.ndjson.gz", "jsonl"),
        ("a.PARQUET", "parquet"),
        ("a.html", "files"),
        ("a.html.gz", None),
        ("a.cdx", None),
    ],
)
def test_names_tell_kinds(name: str, kind: str | None) -> None:
    assert kind_of(name) == kind


def test_a_folder_gives_its_files_once_in_order(tmp_path: Path) -> None:
    for name in ("b.html", "a.html", ".hidden.html", "c.css"):
        (tmp_path / name).write_text("x")
    (shard,) = shards_of([str(tmp_path), str(tmp_path / "a.html")], 10**6)
    assert [Path(member).name for member in shard.members] == ["a.html", "b.html"]


def test_nothing_to_read_says_what_names_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"x")
    with pytest.raises(InputError, match="None of the inputs") as caught:
        shards_of([str(tmp_path)], 1)
    assert caught.value.code == "nothing-to-read"


def test_a_missing_input_is_named() -> None:
    with pytest.raises(InputError) as caught:
        shards_of(["no/such/*.warc.gz"], 1)
    assert (caught.value.code, str(caught.value.place)) == ("no-such-file", "no/such/*.warc.gz")


def test_inputs_can_lie_in_a_store(tmp_path: Path) -> None:
    file = crawl(tmp_path, 8)
    (shard,) = shards_of([f"file://{file}"], 10**6)
    found = list(warc_items(shard, ArchiveSettings(), Tally()))
    assert len(found) == 8
