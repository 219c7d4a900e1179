"""Every page answers, has its data beside it, and says what happened when it cannot."""

from __future__ import annotations

import csv
import re
from io import StringIO

import pytest
from starlette.testclient import TestClient

PAGES = (
    "/",
    "/?person=benjamin-netanyahu&on=2025-04-04",
    "/persons",
    "/persons?standing=at_large&q=al",
    "/person/vladimir-putin",
    "/person/omar-al-bashir?on=2015-06-13",
    "/person/uhuru-kenyatta",
    "/states",
    "/state/MNG",
    "/state/USA",
    "/state/BDI?on=2016-01-01",
    "/trips",
    "/trips?person=putin&duty=yes",
    "/trip/putin-2024-09-mongolia",
    "/trip/putin-2024-09-mongolia?known=2023-03-18&doctrine=customary_immunity",
    "/duty/vladimir-putin/MNG?on=2024-09-03",
    "/stories",
    "/calendar",
    "/search?q=mongolia",
    "/search",
    "/about",
)
TABLES = (
    "/persons.csv",
    "/person/vladimir-putin.csv",
    "/person/vladimir-putin/exposure.csv",
    "/states.csv",
    "/state/ZAF.csv",
    "/trips.csv",
    "/decisions.csv",
    "/calendar.csv",
    "/search.csv?q=putin",
)


@pytest.mark.parametrize("address", PAGES)
def test_a_page_answers_and_links_to_its_data(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    found = re.search(r'rel="alternate" type="application/json" href="([^"]+)"', answer.text)
    assert found is not None
    twin = client.get(found[1].replace("&amp;", "&"))
    assert twin.status_code == 200
    assert isinstance(twin.json(), dict)


@pytest.mark.parametrize("address", TABLES)
def test_a_list_is_a_table_too(client: TestClient, address: str) -> None:
    rows = list(csv.DictReader(StringIO(client.get(address).text)))
    assert rows != []
    assert None not in rows[0]


def test_no_link_of_the_front_page_is_dead(client: TestClient) -> None:
    links = set(re.findall(r'href="(/[^"#]*)', client.get("/").text))
    dead = [
        link
        for link in sorted(links)[:400]
        if client.get(link.replace("&amp;", "&")).status_code != 200
    ]
    assert dead == []


@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("/nothing-here", 404, "There is no such page."),
        ("/person/vladimir-putins", 404, "Vladimir Putin"),
        ("/state/atlantis", 404, "atlantis"),
        ("/trip/putin-2024-09-mongolya", 404, "putin-2024-09-mongolia"),
        ("/duty/putin/mongolia?on=2024-02-30", 400, "is not a day of the calendar"),
        ("/person/vladimir-putin?on=1066-10-14", 400, "outside the years"),
        ("/report/1", 404, "no kept report"),
        ("/story/1", 404, "no story"),
    ],
)
def test_a_fault_says_what_happened(
    client: TestClient, address: str, status: int, says: str
) -> None:
    answer = client.get(address)
    assert (answer.status_code, says in answer.text) == (status, True)


def test_programs_get_faults_as_json(client: TestClient) -> None:
    answer = client.get("/person/nobody-at-all.json", headers={"accept": "application/json"})
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown-person")


def test_names_as_people_write_them_lead_to_the_page(client: TestClient) -> None:
    answer = client.get("/duty/putin/mongolia?on=2024-09-03", follow_redirects=False)
    assert answer.headers["location"] == "/duty/vladimir-putin/MNG?on=2024-09-03"


def test_the_front_page_answers_who_must_arrest_today(client: TestClient) -> None:
    data = client.get("/front.json").json()
    text = client.get("/").text
    bound = data["exposed"]["obliged"]
    assert data["exposed"]["person"] == "vladimir-putin"
    assert f"Today Vladimir Putin would have to be arrested in {bound} states." in text


def test_the_front_page_answers_which_trips_met_a_duty_and_what_followed(
    client: TestClient,
) -> None:
    visits = client.get("/front.json").json()["visits"]["trips"]
    assert [row["state"] for row in visits] == ["TJK", "MNG"]
    found = [row["followed"][0]["finding"] for row in visits]
    assert found == ["non_compliance", "non_compliance"]


def test_the_front_page_answers_which_summit_is_the_next_problem(client: TestClient) -> None:
    summit = client.get("/front.json").json()["next_summit"]
    assert (
        summit["state"],
        [row["person"] for row in summit["persons"]],
    ) == ("TJK", ["vladimir-putin"])
    assert summit["edition"] in client.get("/").text


def test_the_front_page_takes_an_article(client: TestClient) -> None:
    assert '<form class="reader" method="post" action="/read"' in client.get("/").text


def test_occupied_territory_is_counted_apart(client: TestClient) -> None:
    figures = client.get("/person/vladimir-putin.json").json()["statistics"]
    assert (figures["occupied"], figures["contested"]) == (3, 0)


@pytest.mark.parametrize("name", ["vladimir-putin", "omar-al-bashir", "benjamin-netanyahu"])
def test_a_figure_leads_to_the_trips_that_it_counts(client: TestClient, name: str) -> None:
    data = client.get(f"/person/{name}.json").json()["statistics"]
    linked = [row for row in data["figures"] if row["link"]]
    shown = {
        row["name"]: client.get(f"/person/{name}.csv?counted={row['name']}").text.count("\n") - 1
        for row in linked
    }
    assert {row["name"]: row["count"] for row in linked} == shown


def test_a_day_other_than_today_is_named(client: TestClient) -> None:
    text = client.get("/?person=vladimir-putin&on=2023-03-16").text
    assert "On 16 March 2023 no state would have to arrest Vladimir Putin." in text


def test_what_was_known_is_shown_when_it_is_not_today(client: TestClient) -> None:
    text = client.get("/trip/putin-2024-09-mongolia?known=2024-08-29").text
    assert "as known on 29 August 2024" in text


def test_every_state_has_a_page(client: TestClient, record) -> None:  # type: ignore[no-untyped-def]
    answers = {row.iso3: client.get(f"/state/{row.iso3}").status_code for row in record.states}
    assert {200} == set(answers.values())


def test_every_person_has_a_page(client: TestClient, record) -> None:  # type: ignore[no-untyped-def]
    codes = {client.get(f"/person/{row.person_id}").status_code for row in record.persons}
    assert {200} == codes


def test_every_trip_has_a_page(client: TestClient, record) -> None:  # type: ignore[no-untyped-def]
    codes = {client.get(f"/trip/{row.trip_id}").status_code for row in record.trips}
    assert {200} == codes


@pytest.mark.parametrize("name", ["map.png?on=2024-09-03", "timeline.png"])
def test_a_drawing_comes_as_a_picture(client: TestClient, name: str) -> None:
    answer = client.get(f"/person/vladimir-putin/{name}")
    assert answer.content.startswith(b"\x89PNG")


@pytest.mark.parametrize("name", ["map", "timeline"])
def test_a_picture_names_its_source(client: TestClient, name: str) -> None:
    text = client.get(f"/person/vladimir-putin/{name}.svg").text
    assert "Source: dedere, record and law as of 24 November 2026. CC BY 4.0." in text


def test_the_map_as_a_picture_says_whose_boundaries_it_draws(client: TestClient) -> None:
    text = client.get("/person/vladimir-putin/map.svg").text
    assert "Boundaries follow the United Nations General Assembly" in text


def test_the_title_follows_the_doctrine(client: TestClient) -> None:
    address = "/trip/putin-2024-09-mongolia.json"
    said = [
        client.get(f"{address}?doctrine={name}").json()["headline"].partition(". ")[2]
        for name in ("court", "customary_immunity")
    ]
    assert said == ["Mongolia was obliged to arrest.", "Mongolia had no duty to arrest then."]


def test_the_table_of_a_page_holds_what_the_page_shows(client: TestClient) -> None:
    text = client.get("/person/vladimir-putin?status=made&duty=yes").text
    found = re.search(r'href="([^"]+\.csv[^"]*duty=yes[^"]*)"', text)
    assert found is not None
    rows = list(csv.DictReader(StringIO(client.get(found[1].replace("&amp;", "&")).text)))
    assert ({"yes"}, {"made"}) == ({row["duty"] for row in rows}, {row["status"] for row in rows})


def test_the_decisions_about_a_state_are_found_by_its_name(client: TestClient) -> None:
    rows = client.get("/search.json?q=mongolia").json()["decisions"]
    assert {"MNG"} == {row["state"] for row in rows}
    assert len(rows) >= 3


def test_a_state_can_be_chosen_without_the_map(client: TestClient) -> None:
    answer = client.get(
        "/duty?person=vladimir-putin&on=2024-09-03&state=MNG", follow_redirects=False
    )
    assert answer.headers["location"] == "/duty/vladimir-putin/MNG?on=2024-09-03"
    assert '<option value="TUV">Tuvalu</option>' in client.get("/").text


def test_the_description_of_the_api_is_complete(client: TestClient) -> None:
    text = client.get("/api").text
    paths = client.get("/openapi.json").json()["paths"]
    assert [path for path in paths if path.replace("'", "&#39;") not in text] == []


def test_a_visit_dropped_for_a_video_is_judged_as_the_visit(client: TestClient) -> None:
    row = client.get("/trip/putin-2023-08-south-africa-brics.json").json()
    assert (row["outcome"], row["trip"]["said"]) == ("obliged", "stayed away, took part by video")
    assert "did not go to Johannesburg" in row["headline"]


def test_a_part_by_video_alone_meets_no_duty(client: TestClient) -> None:
    row = client.get("/trip/putin-2023-11-south-africa-brics-remote.json").json()
    assert row["outcome"] == "not_obliged"


def test_a_ruling_after_the_day_of_knowledge_is_marked_on_the_page_and_in_its_data(
    client: TestClient,
) -> None:
    asked = "on=2024-09-03&known=2024-08-29"
    page = client.get(f"/duty/vladimir-putin/MNG?{asked}").text
    data = client.get(f"/duty/vladimir-putin/MNG.json?{asked}").json()
    (step,) = (row for row in data["derivation"]["steps"] if row["question"] == "immunity")
    assert page.count("24 October 2024, ICC-01/22-90 (ruled later)") == 2
    assert [row["id"] for row in step["authorities"] if row["later"]] == ["MNG-2024-putin"]
