from __future__ import annotations

import random
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.archive.duplicates import Copies, find_copies
from dedere.archive.near import BINS, agreement, digest_of, signature_of

WORDS = [f"word{at}" for at in range(900)]


def prose(seed: int, count: int = 300) -> list[str]:
    return random.Random(seed).choices(WORDS, k=count)  # noqa: S311 - nothing secret


def table(folder: Path, texts: list[str], name: str = "a") -> Path:
    file = folder / f"{name}.parquet"
    rows = {
        "document": [f"{digest_of(name + str(at))[:20]}" for at in range(len(texts))],
        "text_digest": [digest_of(text) for text in texts],
        "signature": [signature_of(text) for text in texts],
    }
    pq.write_table(pa.table(rows), file)
    return file


def test_equal_words_have_equal_digests() -> None:
    assert digest_of("Putin, in  Mongolia!") == digest_of("putin in\nmongolia")


def test_equal_texts_agree_in_all_bins() -> None:
    text = " ".join(prose(1))
    assert agreement(signature_of(text), signature_of(text.upper())) == BINS


def test_other_texts_agree_in_few_bins() -> None:
    left, right = (signature_of(" ".join(prose(seed))) for seed in (1, 2))
    assert agreement(left, right) < BINS // 8


def test_short_texts_have_no_signature() -> None:
    assert signature_of("Putin will visit Mongolia.") == b""


@given(st.text(max_size=400))
def test_any_text_has_a_signature_of_its_size_or_none(text: str) -> None:
    assert len(signature_of(text)) in (0, 4 * BINS)


def test_copies_are_counted_and_the_first_is_named(tmp_path: Path) -> None:
    first, other = prose(1), prose(2)
    edited = [*first[:100], "said", "the", "agency", *first[104:]]
    texts = [" ".join(words) for words in (first, other, edited, first)] + ["short", "short"]
    files = [table(tmp_path, texts[:3], "a"), table(tmp_path, texts[3:], "b")]
    counted = find_copies(files, tmp_path / "copies")
    rows = pq.read_table(tmp_path / "copies").to_pylist()
    names = [row["document"] for row in rows]
    assert counted == Copies(documents=6, texts=4, independent=3)
    assert [names.index(row["text_of"]) for row in rows] == [0, 1, 2, 0, 4, 4]
    assert [names.index(row["like"]) for row in rows] == [0, 1, 0, 0, 4, 4]


@pytest.mark.parametrize("changed", [1, 3, 5])
def test_small_edits_are_found(changed: int, tmp_path: Path) -> None:
    pairs = []
    for seed in range(200):
        words = prose(seed)
        again = list(words)
        for at in random.Random(seed).sample(range(len(words)), changed):  # noqa: S311
            again[at] = "other"
        pairs += [" ".join(words), " ".join(again)]
    counted = find_copies([table(tmp_path, pairs)], tmp_path / "copies")
    assert counted.independent <= 200 + 2


def test_no_documents_give_an_empty_table(tmp_path: Path) -> None:
    assert find_copies([], tmp_path / "copies") == Copies(0, 0, 0)
    assert pq.read_table(tmp_path / "copies").num_rows == 0
