"""Stories, kept reports, and what editors decide about them."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO
from typing import Any

import pytest
from fastapi import FastAPI
from icalendar import Calendar
from starlette.testclient import TestClient

from dedere.desk.review import CORRECTABLE
from dedere.watch.review import FIELDS
from tests.desk.conftest import REPORT, signed_in


def test_a_kept_report_has_an_address_of_its_own(visitor: TestClient) -> None:
    text = visitor.get("/report/1").text
    assert "14 December 2026" in text


def test_a_story_shows_its_claims_with_quotations(visitor: TestClient) -> None:
    data = visitor.get("/story/1.json").json()
    quotes = [quote for row in data["story"]["claims"] for quote in row["quotes"]]
    assert quotes != []
    assert [quote for quote in quotes if quote not in REPORT] == []


def test_a_story_that_meets_a_duty_leads_the_front_page(visitor: TestClient) -> None:
    data = visitor.get("/front.json").json()
    assert (
        data["announced"],
        data["next_duty"]["state"],
        data["next_duty"]["duty"],
    ) == (2, "BRA", "yes")


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/stories",
        "/stories?status=planned&person=putin",
        "/story/1",
        "/story/1?known=2026-11-01&doctrine=customary_immunity",
        "/report/1",
        "/calendar",
        "/search?q=kremlin",
        "/queue",
    ],
)
def test_a_page_of_the_store_answers_with_its_data(editor: TestClient, address: str) -> None:
    path, _, query = address.partition("?")
    twin = "/front" if path == "/" else path
    codes = [
        editor.get(one).status_code
        for one in (address, f"{twin}.json{'?' if query else ''}{query}")
    ]
    assert codes == [200, 200]


@pytest.mark.parametrize("address", ["/stories.csv", "/claims.csv", "/queue.csv"])
def test_a_list_of_the_store_is_a_table_that_goes_on(editor: TestClient, address: str) -> None:
    answer = editor.get(f"{address}?limit=1")
    rows = list(csv.DictReader(StringIO(answer.text)))
    assert (len(rows), answer.links["next"]["url"].startswith(address)) == (1, True)


def test_the_story_can_be_seen_as_it_was_known(visitor: TestClient) -> None:
    text = visitor.get("/story/1?known=2023-03-18").text
    assert "as known on 18 March 2023" in text
    assert "data-known" in text


def test_what_reports_announce_stands_in_the_calendar(visitor: TestClient) -> None:
    found = Calendar.from_ical(visitor.get("/calendar.ics?state=brazil").content)
    assert [event["DTSTART"].dt for event in found.walk("VEVENT")] == [date(2026, 12, 14)]


def test_visitors_may_not_review(visitor: TestClient) -> None:
    assert visitor.get("/queue").status_code == 401
    assert visitor.post("/story/1/accept").status_code == 401


def test_readers_may_not_review(app: FastAPI) -> None:
    assert signed_in(app, "rob").post("/story/1/accept").status_code == 403


def test_accepting_takes_a_story_off_the_queue(editor: TestClient) -> None:
    before = len(editor.get("/queue.json").json()["stories"])
    editor.post("/story/1/accept", data={"note": "the ministry confirms"})
    assert before - 1 == len(editor.get("/queue.json").json()["stories"])
    assert editor.get("/story/1.json").json()["story"]["review"] == "accepted"


def test_rejecting_takes_a_story_off_the_front_page(editor: TestClient) -> None:
    editor.post("/story/1/reject", data={"note": "misread"})
    assert editor.get("/front.json").json()["announced"] == 1


def test_a_correction_stands_beside_the_reading(editor: TestClient) -> None:
    claim = editor.get("/story/1.json").json()["story"]["claims"][0]["claim"]
    editor.post(
        f"/claim/{claim}/correct",
        data={"story": "1", "field": "status", "value": "cancelled", "note": "called off"},
    )
    told = editor.get("/story/1.json").json()["story"]
    assert (told["status"], told["claims"][0]["entered_by"]) == ("cancelled", "eve")
    assert len(told["versions"]) == 2


AGAIN = """Putin's Brazil trip confirmed

Brazil's foreign ministry confirmed on Tuesday that Vladimir Putin will visit Brazil on 14 December
2026.
"""


def told(client: TestClient, story: int = 1) -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"/story/{story}.json").json()["story"]
    return found


@pytest.fixture
def twice_told(editor: TestClient) -> TestClient:
    """An editor at a desk where two reports tell of one trip."""
    editor.post("/read", data={"text": AGAIN, "published": "2026-11-24", "keep": "yes"})
    return editor


def test_two_reports_of_one_trip_are_one_story(twice_told: TestClient) -> None:
    assert told(twice_told)["reports"] == 2


def test_claims_are_parted_into_a_story_of_their_own(twice_told: TestClient) -> None:
    claims = [row["claim"] for row in told(twice_told)["claims"]]
    answer = twice_told.post("/story/1/split", data={"claim": str(claims[-1])})
    fresh = int(answer.headers["location"].rpartition("/")[2])
    parts = [[row["claim"] for row in told(twice_told, one)["claims"]] for one in (1, fresh)]
    assert parts == [claims[:-1], claims[-1:]]


def test_parted_stories_are_made_one_again(twice_told: TestClient) -> None:
    claims = [row["claim"] for row in told(twice_told)["claims"]]
    answer = twice_told.post("/story/1/split", data={"claim": str(claims[-1])})
    fresh = answer.headers["location"].rpartition("/")[2]
    twice_told.post(f"/story/{fresh}/merge", data={"into": "1"})
    assert sorted(row["claim"] for row in told(twice_told)["claims"]) == sorted(claims)


def test_a_misread_claim_counts_no_longer(twice_told: TestClient) -> None:
    claim = told(twice_told)["claims"][0]["claim"]
    twice_told.post(f"/claim/{claim}/reject", data={"story": "1", "note": "another trip"})
    assert told(twice_told)["reports"] == 1


def test_what_the_desk_decides_is_left_to_the_watch_to_tell(
    app: FastAPI, editor: TestClient
) -> None:
    claim = told(editor)["claims"][0]["claim"]
    change = {"story": "1", "field": "status", "value": "cancelled"}
    editor.post(f"/claim/{claim}/correct", data=change)
    with app.state.desk.reader.reading() as store:
        assert 1 in store.untold()


@pytest.mark.parametrize(
    ("field", "value"), [("status", "flown"), ("state", "ZZZ"), ("start", "soon"), ("id", "9")]
)
def test_a_correction_that_makes_no_sense_is_refused(
    editor: TestClient, field: str, value: str
) -> None:
    claim = editor.get("/story/1.json").json()["story"]["claims"][0]["claim"]
    answer = editor.post(
        f"/claim/{claim}/correct", data={"story": "1", "field": field, "value": value}
    )
    assert answer.status_code == 400


def test_an_editor_keeps_a_report(editor: TestClient) -> None:
    sent = {
        "text": REPORT.replace("Brazil", "Japan"),
        "published": "2026-11-22",
        "keep": "yes",
    }
    answer = editor.post("/read", data=sent)
    assert (answer.status_code, answer.headers["location"]) == (303, "/report/2")
    assert "Japan" in editor.get("/report/2").text


def test_a_visitor_keeps_nothing(visitor: TestClient) -> None:
    assert visitor.post("/read", data={"text": REPORT, "keep": "yes"}).status_code == 401


def test_a_kept_report_is_found(visitor: TestClient) -> None:
    found = visitor.get("/search.json?q=Kremlin").json()["reports"]
    assert [row["document"] for row in found] == [1]


def test_the_lists_page_by_number(visitor: TestClient) -> None:
    first = visitor.get("/claims.json?limit=1").json()
    assert len(first["claims"]) == 1
    rest = visitor.get(f"/claims.json?before={first['next']}").json()["claims"]
    assert first["claims"][0]["claim"] not in [row["claim"] for row in rest]


@pytest.mark.parametrize("address", ["/story/999", "/report/999", f"/report/{10**30}", "/story/0"])
def test_what_is_not_there_is_told(visitor: TestClient, address: str) -> None:
    assert visitor.get(address).status_code in {404, 422}


def test_the_desk_offers_the_fields_that_the_watch_corrects() -> None:
    assert CORRECTABLE == FIELDS
