"""Documents, readings and claims are added to, never changed."""

from __future__ import annotations

from datetime import date

from dedere.store.sql import SqlStore
from tests.store.samples import NOON, claim, document, later, read


def test_a_document_comes_back_as_it_was_given(store: SqlStore) -> None:
    with store.writing() as writer:
        number, _, _ = writer.add_document(document(title="Поездка", text="Он едет."))
    with store.reading() as reader:
        found = reader.document(number)
    assert found is not None
    assert (
        found.title,
        found.text,
        found.seen_at,
        found.version,
    ) == ("Поездка", "Он едет.", NOON, 1)


def test_the_same_text_at_the_same_address_is_kept_once(store: SqlStore) -> None:
    with store.writing() as writer:
        first = writer.add_document(document())
        second = writer.add_document(document(seen_at=later(days=1)))
    assert (first[0], None, False) == second


def test_another_text_at_the_same_address_supersedes_the_first(store: SqlStore) -> None:
    with store.writing() as writer:
        first, _, _ = writer.add_document(document(text="He travels."))
        second, earlier, new = writer.add_document(document(text="He stays."))
    with store.reading() as reader:
        texts = [version.text for version in reader.versions_at("https://news.test/1")]
        newest = reader.document_at("https://news.test/1")
    assert (first, True) == (earlier, new)
    assert texts == ["He travels.", "He stays."]
    assert newest is not None
    assert second == newest.id


def test_a_text_that_comes_back_is_a_third_version(store: SqlStore) -> None:
    with store.writing() as writer:
        for text in ("one", "two", "one"):
            writer.add_document(document(text=text))
    with store.reading() as reader:
        versions = [version.version for version in reader.versions_at("https://news.test/1")]
    assert versions == [1, 2, 3]


def test_claims_of_an_earlier_version_no_longer_stand(store: SqlStore) -> None:
    with store.writing() as writer:
        read(writer, document(text="one"), claim())
        read(writer, document(text="two"), claim(status="cancelled"))
    with store.reading() as reader:
        assert [found.status for found in reader.claims()] == ["cancelled"]


def test_claims_of_an_earlier_reading_no_longer_stand(store: SqlStore) -> None:
    with store.writing() as writer:
        read(writer, document(), claim(place="Ulaanbaatar"))
        read(writer, document(), claim(place="Khalkhin Gol"))
    with store.reading() as reader:
        assert [found.place for found in reader.claims()] == ["Khalkhin Gol"]


def test_an_edit_stands_beside_what_the_machine_read(store: SqlStore) -> None:
    with store.writing() as writer:
        _, (number,) = read(writer, document(), claim())
        old = writer.claim(number)
        assert old is not None
        edit = writer.edit_claim(old, claim(start="2026-03-12"), by="Ana", at=NOON, note="misread")
    with store.reading() as reader:
        history = [(step.entered_by, step.start) for step in reader.claim_history(edit)]
        standing = [found.id for found in reader.claims()]
    assert history == [("Ana", "2026-03-12"), ("machine", "2026-03-10")]
    assert [edit] == standing


def test_claims_are_found_by_the_days_of_travel(store: SqlStore) -> None:
    with store.writing() as writer:
        read(writer, document(), claim(), claim(earliest=date(2026, 5, 1), latest=date(2026, 5, 3)))
    with store.reading() as reader:
        found = reader.claims(since=date(2026, 4, 1), until=date(2026, 6, 1))
    assert [date(2026, 5, 1)] == [one.earliest for one in found]


def test_characters_that_a_database_cannot_hold_keep_their_place(store: SqlStore) -> None:
    with store.writing() as writer:
        number, _, _ = writer.add_document(document(text="a\x00b\ud800c"))
    with store.reading() as reader:
        found = reader.document(number)
    assert found is not None
    assert found.text == "a\ufffdb\ufffdc"


def test_the_checked_statements_of_the_newest_reading_are_kept(store: SqlStore) -> None:
    with store.writing() as writer:
        number, _, _ = writer.add_document(document())
        for verdict in ("imprecise", "supported"):
            writer.add_reading(
                number,
                (),
                record_digest="r" * 64,
                program="test",
                at=NOON,
                statements=[{"verdict": verdict}],
            )
    with store.reading() as reader:
        assert reader.statements(number) == [{"verdict": "supported"}]
