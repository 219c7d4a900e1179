"""Words are found in every script, and nothing in a query is an operator."""

from __future__ import annotations

import pytest

from dedere.store.search import RANKED
from dedere.store.sql import SqlStore
from tests.store.samples import document

TEXTS = {
    "en": "The president will visit Ulaanbaatar in September.",
    "ru": "Президент посетит Улан-Батор в сентябре.",
    "ar": "الرئيس يزور أولان باتور",
}


@pytest.fixture
def filled(store: SqlStore) -> SqlStore:
    with store.writing() as writer:
        for language, text in TEXTS.items():
            address = f"https://news.test/{language}"
            writer.add_document(document(address, text, title=f"Report {language}"))
    return store


@pytest.mark.parametrize(
    ("words", "language"),
    [("ulaanbaatar visit", "en"), ("посетит", "ru"), ("يزور", "ar"), ('"will visit"', "en")],
)
def test_all_words_are_found(filled: SqlStore, words: str, language: str) -> None:
    with filled.reading() as reader:
        found = reader.search(words)
    assert [f"https://news.test/{language}"] == [hit.address for hit in found]


def test_quoted_words_must_follow_each_other(filled: SqlStore) -> None:
    with filled.reading() as reader:
        assert reader.search('"visit will"') == ()


@pytest.mark.parametrize(
    "words", ['"', "* OR", "NEAR(", "title:visit AND", "--", "", "a\x00b", "'"]
)
def test_nothing_in_a_query_is_an_operator(filled: SqlStore, words: str) -> None:
    with filled.reading() as reader:
        assert reader.search(words) == ()


def test_only_the_newest_version_is_found(filled: SqlStore) -> None:
    with filled.writing() as writer:
        writer.add_document(document("https://news.test/en", "The visit was put off."))
        assert writer.search("ulaanbaatar") == ()
        assert [hit.address for hit in writer.search("put off")] == ["https://news.test/en"]


def test_a_very_long_text_is_kept_and_found_by_its_beginning(store: SqlStore) -> None:
    text = "beginning " + " ".join(f"word{number}" for number in range(300_000))
    with store.writing() as writer:
        writer.add_document(document(text=text))
    with store.reading() as reader:
        assert len(reader.search("beginning")) == 1


def test_the_words_found_are_marked_in_the_excerpt(filled: SqlStore) -> None:
    with filled.reading() as reader:
        assert "[Ulaanbaatar]" in reader.search("ulaanbaatar")[0].excerpt


def test_of_very_many_matches_the_newest_are_ranked(store: SqlStore) -> None:
    with store.writing() as writer:
        for number in range(RANKED + 5):
            title = "A visit of visits" if number in (2, 9) else "News"
            address = f"https://news.test/{number}"
            writer.add_document(document(address, "There is a visit.", title=title))
        found = [hit.address for hit in writer.search("visit", limit=2)]
    assert ["https://news.test/9", f"https://news.test/{RANKED + 4}"] == found
