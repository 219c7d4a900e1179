"""A report annotated in place: nothing of its text is lost, whatever is marked in it."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from dedere.desk.context import Desk
from dedere.desk.views.report import Span, _pieces, annotated
from dedere.reader import document_from_text
from dedere.record import Record
from dedere.report import read_report
from tests.desk.conftest import REPORT

GIVEN = {"text": REPORT, "published": "2026-11-23"}


@given(
    st.text(min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 70), st.integers(1, 30)), max_size=6),
)
def test_pieces_make_up_the_text(text: str, places: list[tuple[int, int]]) -> None:
    spans = [Span(at, at + n, f"n{i}", "c") for i, (at, n) in enumerate(places) if at < len(text)]
    pieces = _pieces(text, 0, len(text), spans)
    assert text == "".join(piece["text"] for piece in pieces)


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 30)), max_size=6))
def test_each_note_begins_once(places: list[tuple[int, int]]) -> None:
    text = "x" * 60
    spans = [Span(at, at + n, f"n{i}", "c") for i, (at, n) in enumerate(places)]
    begun = [name for piece in _pieces(text, 0, 60, spans) for name in piece["begins"]]
    assert sorted(begun) == sorted(span.note for span in spans)


def test_a_very_long_text_is_shown_near_its_notes(desk: Desk, record: Record) -> None:
    text = (
        REPORT + "\n\n" + "\n\n".join(f"Paragraph {n} tells of the weather." for n in range(3000))
    )
    report = read_report(record, document_from_text(text, published=date(2026, 11, 23)))
    data = annotated(desk, report)
    shown = sum(len(piece["text"]) for row in data["paragraphs"] for piece in row["pieces"])
    assert (data["cut"], shown < 70_000) == (True, True)


def test_the_title_answers_whether_it_is_right(desk: Desk, record: Record) -> None:
    report = read_report(record, document_from_text(REPORT, published=date(2026, 11, 23)))
    assert annotated(desk, report)["headline"].startswith("3 of its 4 checked statements hold")


def test_a_trip_that_did_not_happen_is_judged_as_one_that_would_have(
    desk: Desk, record: Record
) -> None:
    text = "Vladimir Putin cancelled his visit to Brazil on 14 December 2026."
    report = read_report(record, document_from_text(text, published=date(2026, 11, 23)))
    said = [row["summary"] for row in annotated(desk, report)["claims"]]
    assert "Brazil would have been obliged to arrest Vladimir Putin" in said[0]


def test_a_claim_and_a_statement_are_marked(client: TestClient) -> None:
    text = client.post("/read", data=GIVEN).text
    assert 'id="c1"' in text
    assert "Mongolia has been a party since 1 July 2002" in text


def test_a_script_in_a_report_is_text(client: TestClient) -> None:
    text = client.post("/read", data={"text": "<script>alert(1)</script> " + REPORT}).text
    assert "<script>alert" not in text


def test_the_json_is_that_of_the_command_line(client: TestClient) -> None:
    data = client.post("/read.json", json=GIVEN).json()
    assert {"document", "claims", "statements", "persons", "states"} == set(data)
    assert (data["claims"][0]["state"], data["claims"][0]["status"]) == ("BRA", "planned")


def test_offsets_count_the_text_as_given(client: TestClient) -> None:
    for claim in client.post("/read.json", json=GIVEN).json()["claims"]:
        for part in claim["evidence"]:
            assert part["text"] == REPORT[part["start"] : part["end"]]


def test_nothing_given_is_told_with_a_way_out(client: TestClient) -> None:
    answer = client.post("/read", data={"text": "  "})
    assert (answer.status_code, "Paste the report" in answer.text) == (400, True)


def test_a_private_address_is_not_fetched(client: TestClient) -> None:
    answer = client.post("/read.json", json={"address": "http://127.0.0.1:1/"})
    assert answer.status_code in {400, 422}


def test_a_report_without_a_trip_says_so(client: TestClient) -> None:
    assert "No trip of a wanted person" in client.post("/read", data={"text": "Rain again."}).text


def test_a_megabyte_of_text_is_taken(client: TestClient) -> None:
    answer = client.post("/read", data={"text": REPORT + "x" * 1_100_000})
    assert answer.status_code == 200
