"""Sentences and offsets; hostile text stays harmless."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.checks import check_statements
from dedere.checks.case import LONGEST, sentences
from dedere.checks.dates import explicit
from dedere.reader.model import Document, Mention, Paragraph, Reading
from dedere.record.record import Record


@given(st.text(max_size=400))
def test_sentences_stand_where_they_say_and_leave_out_only_blanks(text: str) -> None:
    found = list(sentences(text))
    assert all(text[row.start : row.end] == row.text for row in found)
    assert all(len(row.text) <= LONGEST for row in found)
    inside = "".join(row.text for row in found)
    assert "".join(text.split()) == "".join(inside.split())


def test_abbreviation_ends_no_sentence() -> None:
    assert len(list(sentences("Mr. Putin met Dr. Kim on Nov. 3 there."))) == 1


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("17 March 2023", "2023-03-17", "2023-03-17"),
        ("March 17, 2023", "2023-03-17", "2023-03-17"),
        ("in March 2023", "2023-03-01", "2023-03-31"),
        ("last March", "2024-03-01", "2024-03-31"),
        ("last November", "2023-11-01", "2023-11-30"),
        ("last year", "2023-01-01", "2023-12-31"),
        ("in 2015", "2015-01-01", "2015-12-31"),
    ],
)
def test_written_days(words: str, first: str, last: str) -> None:
    (moment,) = explicit(words, date(2024, 8, 29))
    assert (first, last) == (moment.first.isoformat(), moment.last.isoformat())


@given(st.text(alphabet="0123456789 MarchJuneof,-th ", max_size=60))
def test_no_text_of_digits_and_months_raises(text: str) -> None:
    for moment in explicit(text, date(2024, 8, 29)):
        assert moment.first <= moment.last


HOSTILE = (
    "first " * 400,
    "Mongolia is a member of the court and " * 80,
    "Putin has never been to Putin has never been to " * 60,
    "the the court's members members members of of the the " * 60,
    "since " * 500,
    "Putin" * 500,
    "warrant for Putin and Putin and Putin, " * 80,
)


def reading(text: str) -> Reading:
    mentions = []
    at = text.find("Putin")
    while at >= 0:
        mentions.append(Mention("person", "vladimir-putin", at, at + 5))
        at = text.find("Putin", at + 5)
    document = Document(text, None, date(2024, 8, 29), "en", (Paragraph(0, len(text), "body"),))
    return Reading(document, (), tuple(mentions))


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_text_and_no_faster(record: Record, piece: str) -> None:
    def spent(text: str) -> float:
        found = reading(text)
        best = 9.0
        for _ in range(2):
            start = time.perf_counter()
            check_statements(record, found)
            best = min(best, time.perf_counter() - start)
        return best

    spent(piece)
    short = spent(piece * 4)
    long = spent(piece * 32)
    assert long < 20 * short + 0.05
