"""One agency's text in ten papers is one source."""

from __future__ import annotations

from random import Random
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.watch.copies import independent, sketch


def _text(seed: int, words: int = 400) -> str:
    chance = Random(seed)  # noqa: S311 - words, no secret
    return " ".join(f"w{chance.randrange(2000)}" for _ in range(words))


def is_copy(left: bytes, right: bytes) -> bool:
    return independent([("A", left), ("B", right)]) == 1


def test_a_text_with_small_edits_is_a_copy() -> None:
    words = _text(1).split()
    edited = [word if at % 40 else "edited" for at, word in enumerate(words)]
    assert is_copy(sketch(" ".join(words)), sketch("A new headline. " + " ".join(edited)))


def test_half_of_a_text_is_a_copy_of_the_whole() -> None:
    text = _text(2)
    assert is_copy(sketch(text), sketch(text[: len(text) // 2]))


def test_a_text_inside_a_much_longer_one_is_a_copy() -> None:
    text = _text(3)
    assert is_copy(sketch(text), sketch(f"{_text(4, 1500)} {text} {_text(5, 1500)}"))


def test_two_texts_on_one_matter_are_no_copies() -> None:
    shared = " ".join(_text(6).split()[:60])
    assert not is_copy(sketch(shared + " " + _text(7)), sketch(shared + " " + _text(8)))


@pytest.mark.parametrize("short", ["", "He travels.", "He will travel to Mongolia next week"])
def test_short_texts_are_copies_only_when_the_same(short: str) -> None:
    assert not is_copy(sketch(short), sketch(short + " after all"))


def test_copies_and_one_outlet_count_once() -> None:
    agency, own = sketch(_text(9)), sketch(_text(10))
    changed = sketch(_text(9) + " and a sentence more")
    reports = [("A", agency), ("B", changed), ("C", agency), ("D", own), ("D", sketch(_text(11)))]
    assert independent(reports) == 2


def test_a_chain_of_copies_is_one_source() -> None:
    parts = [_text(seed, 150) for seed in range(12, 15)]
    reports = [
        ("A", sketch(" ".join(parts[:2]))),
        ("B", sketch(parts[1])),
        ("C", sketch(parts[1] + parts[2])),
    ]
    assert independent(reports) == 1


@given(st.lists(st.tuples(st.sampled_from("ABC"), st.text(max_size=60)), max_size=8))
def test_there_are_never_more_sources_than_outlets(reports: list[tuple[str, str]]) -> None:
    found = independent([(outlet, sketch(text)) for outlet, text in reports])
    assert found <= len({outlet for outlet, _ in reports})


def test_a_sketch_of_a_very_long_text_stays_small() -> None:
    assert len(sketch(_text(16, 100_000))) < 2_100


def test_a_thousand_reports_are_counted_quickly() -> None:
    own = [(f"own {seed}", sketch(_text(seed))) for seed in range(100, 200)]
    agency = _text(17)
    copies = [(f"paper {at}", sketch(f"{agency} In short: {at}.")) for at in range(900)]
    begin = perf_counter()
    assert independent(own + copies) == 101
    assert perf_counter() - begin < 5
