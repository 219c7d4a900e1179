"""A whole report of our own, with all that reports on this subject get wrong."""

from __future__ import annotations

from datetime import date

import pytest

from dedere.checks import Statement, check_statements
from dedere.reader.document import document_from_text
from dedere.reader.read import read_document
from dedere.record.record import Record

TEXT = """Vladimir Putin will fly to Mongolia next Tuesday, the Kremlin said on Thursday. \
Mongolia is a signatory to the Rome Statute, the treaty of the International Criminal Court.

It will be the first time that Putin travels to a state that is obliged to arrest him since the \
court issued its warrant for him last March.

In August 2023 Putin skipped the BRICS summit in Johannesburg, South Africa. Moscow sent Foreign \
Minister Sergei Lavrov to the summit instead, and Putin spoke to the summit by video link.

Since the invasion of Ukraine Putin has travelled only to countries close to Moscow, and never to \
Europe or the West. In September 2019 Putin visited Ulaanbaatar.
"""


def statements(record: Record, **definitions: str) -> tuple[Statement, ...]:
    document = document_from_text(TEXT, published=date(2024, 8, 29), language="en")
    return check_statements(record, read_document(record, document), definitions=definitions)


def verdicts(record: Record, kind: str, words: str, **definitions: str) -> list[str]:
    return [
        row.verdict
        for row in statements(record, **definitions)
        if row.kind == kind and words in row.text
    ]


@pytest.mark.parametrize(
    ("kind", "words", "verdict"),
    [
        ("signature", "signatory", "imprecise"),
        ("first", "first time", "supported"),
        ("duty", "obliged to arrest", "supported"),
        ("warrant_date", "last March", "imprecise"),
        ("trip", "skipped", "supported"),
        ("substitute", "Lavrov", "supported"),
        ("remote", "spoke", "supported"),
        ("only", "close to Moscow", "not_checkable"),
        ("never", "Europe", "contradicted"),
        ("never", "the West", "not_checkable"),
        ("trip", "Ulaanbaatar", "supported"),
    ],
)
def test_each_statement_gets_its_verdict(
    record: Record, kind: str, words: str, verdict: str
) -> None:
    assert [verdict] == verdicts(record, kind, words)


def test_words_stand_where_the_statement_says(record: Record) -> None:
    assert all(TEXT[row.start : row.end] == row.text for row in statements(record))


def test_first_shows_the_earlier_trips_with_the_standing_of_each_state(record: Record) -> None:
    (first,) = [row for row in statements(record) if row.kind == "first"]
    trips = [proof for proof in first.evidence if proof.kind == "trip"]
    assert len(trips) == 13
    assert all("party" in proof.text for proof in trips)


def test_imprecise_signature_gives_the_dates_of_the_party(record: Record) -> None:
    (row,) = [row for row in statements(record) if row.kind == "signature"]
    assert "party since 1 July 2002" in row.because
    assert "signed on 29 December 2000" in row.because
    assert row.suggestion is not None
    assert row.source is not None


def test_the_west_is_decided_once_it_is_defined(record: Record) -> None:
    assert verdicts(record, "never", "the West", west="weog") == ["supported"]
    assert verdicts(record, "never", "the West", west="CHN,VNM") == ["contradicted"]


def test_europe_names_the_second_definition(record: Record) -> None:
    (row,) = [row for row in statements(record) if row.kind == "never" and "Europe" in row.text]
    assert "M49" in (row.definition or "")
    assert "regional groups" in (row.definition or "")


def test_nothing_rests_on_an_unverified_row_in_silence(record: Record) -> None:
    for row in statements(record):
        if row.verdict == "supported" and any(proof.unverified for proof in row.evidence):
            assert row.unverified
            assert "Unverified" in row.because


def test_what_came_later_is_told(record: Record) -> None:
    (first,) = [row for row in statements(record) if row.kind == "first"]
    assert "2–3 September 2024" in (first.later or "")


def test_known_day_changes_what_is_held(record: Record) -> None:
    text = "Hungary's withdrawal takes effect on 2 June 2026."
    document = document_from_text(text, published=date(2025, 9, 15), language="en")
    reading = read_document(record, document)
    then = check_statements(record, reading)
    now = check_statements(record, reading, known=date(2026, 6, 1))
    assert [row.verdict for row in then] == ["supported"]
    assert then[0].later is not None
    assert [row.verdict for row in now] != ["supported"]


def test_report_in_another_language_gives_no_statement(record: Record) -> None:
    document = document_from_text("Putin fährt in die Mongolei.", language="de")
    assert check_statements(record, read_document(record, document)) == ()
