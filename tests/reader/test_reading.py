"""Properties of any reading, and the rules that a report's words follow."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dedere.reader import document_from_text, read_document
from dedere.reader.gate import Gate
from dedere.record import Record, load_record

PIECES = st.sampled_from(
    "Putin|Vladimir Putin|Netanyahu|the Russian president|he|his visit to|will|not|travel to|"
    "Mongolia|Beijing|in|on September 3|next week|said|the Kremlin|, | . |\n\n|(|)|“|”|\u200b|"
    "\u202e|\u0301|İ|ǅ|普京|访问|蒙古|Путин|посетит|بوتين|سيزور|123456789|--|cancelled|if|?|"
    "BRICS summit|by video link|instead|Sergei Lavrov|to|and|from|’s|'s|U.S.|\x00|\ud7ff|𝒳".split(
        "|"
    )
)


@pytest.fixture(scope="module")
def record() -> Record:
    return load_record()


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(parts=st.lists(PIECES, max_size=60), glue=st.sampled_from(["", " ", "\n"]))
def test_every_quotation_is_the_text_between_its_offsets(record, parts, glue):
    text = glue.join(parts)
    reading = read_document(record, document_from_text(text, published=date(2024, 8, 29)))

    assert all(text[e.start : e.end] == e.text for c in reading.claims for e in c.evidence)
    assert all(0 <= m.start < m.end <= len(text) for m in reading.mentions)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(max_size=400))
def test_any_text_is_read_without_a_fault(record, text):
    document = document_from_text(text, published=date(2024, 8, 29))

    assert read_document(record, document).document.text == text


@pytest.mark.parametrize(
    "piece",
    [
        "Putin will visit Mongolia and ",
        "Putin, ",
        "Vladimir ",
        "he said that ",
        "Putin’s visit to Mongolia, Beijing, ",
        "((((",
        "3 4 5 2024-09-03 ",
        "to the Mongolian capital of ",
        "x",
        "Kim Jong Un ",
        "普京访问",
    ],
)
def test_time_grows_no_faster_than_the_text(record, piece):
    def spent(size: int) -> float:
        text = "Putin is here. " + piece * (size // len(piece))
        start = time.perf_counter()
        read_document(record, document_from_text(text, published=date(2024, 8, 29), language="en"))
        return time.perf_counter() - start

    spent(10_000)
    small = min(spent(20_000) for _ in range(2))
    large = min(spent(160_000) for _ in range(2))

    assert large < 8 * 3 * small + 0.2


def test_the_gate_passes_names_and_offices_and_nothing_else(record):
    gate = Gate(record)

    assert gate.mentions_wanted("Yesterday PUTIN spoke.")
    assert gate.mentions_wanted("the Israeli prime minister said")
    assert gate.mentions_wanted("俄罗斯总统普京抵达")
    assert not gate.mentions_wanted("The computing department met on Tuesday.")


def claims(record, text, published):
    document = document_from_text(text, published=date.fromisoformat(published))
    return [(c.person, c.state, c.status, c.mode) for c in read_document(record, document).claims]


def test_a_visit_to_the_wanted_person_is_no_trip_of_his(record):
    text = "Narendra Modi travelled to Moscow on Monday to meet Vladimir Putin."

    assert claims(record, text, "2024-07-09") == []


def test_travel_inside_the_own_country_is_no_claim(record):
    assert claims(record, "Vladimir Putin flew to Kazan on Monday.", "2024-10-22") == []


def test_occupied_territory_is_marked(record):
    document = document_from_text(
        "Vladimir Putin visited Mariupol on Saturday.", published=date(2023, 3, 19)
    )

    assert [(c.state, c.occupied) for c in read_document(record, document).claims] == [
        ("UKR", True)
    ]


def test_a_telephone_call_is_no_trip(record):
    text = "Vladimir Putin spoke by phone with the president of Brazil on Monday."

    assert claims(record, text, "2024-10-22") == []


def test_a_relative_of_the_same_name_is_somebody_else(record):
    text = "Sara Duterte will travel to Japan next week."

    assert claims(record, text, "2025-03-20") == []


def test_a_substitute_is_named_and_the_wanted_person_stays_away(record):
    document = document_from_text(
        "Vladimir Putin will not attend the G20 summit in New Delhi. "
        "Foreign Minister Sergei Lavrov will go instead.",
        published=date(2023, 8, 28),
    )
    (claim,) = read_document(record, document).claims

    assert (claim.state, claim.status, claim.mode) == ("IND", "declined", "represented")
    assert claim.representative == "Sergei Lavrov"


def test_one_trip_told_twice_is_one_claim(record):
    text = (
        "Vladimir Putin will visit Mongolia on September 3.\n\n"
        "The Russian president will arrive in Ulaanbaatar on September 3, the Kremlin said."
    )

    assert claims(record, text, "2024-08-29") == [("vladimir-putin", "MNG", "planned", "in_person")]


def test_a_claim_finds_its_trip_in_the_record(record):
    document = document_from_text(
        "Vladimir Putin will visit Mongolia on September 3.", published=date(2024, 8, 29)
    )
    (claim,) = read_document(record, document).claims

    assert claim.trip == "putin-2024-09-mongolia"
