"""Headers, bounds, and requests that other sites cause."""

from __future__ import annotations

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from dedere.desk import create_app
from dedere.desk.web.answers import as_csv
from dedere.desk.web.limits import Rate
from dedere.record import Record
from tests.desk.conftest import PAGE, MakeApp, settings


@pytest.mark.parametrize("address", ["/", "/nothing", "/trips.csv", "/static/desk.css"])
def test_every_answer_carries_the_policy(client: TestClient, address: str) -> None:
    policy = client.get(address).headers["content-security-policy"]
    assert "default-src 'none'; script-src 'self'; style-src 'self'" in policy


@pytest.mark.parametrize("address", ["/", "/person/vladimir-putin", "/about", "/read"])
def test_no_page_asks_another_host_for_anything(client: TestClient, address: str) -> None:
    import re

    text = client.get(address).text
    loaded = re.findall(r'<(?:script|img|link|iframe)[^>]+(?:src|href)="([^"]+)"', text)
    assert [one for one in loaded if not one.startswith("/")] == []


@pytest.mark.parametrize("address", ["/", "/person/vladimir-putin", "/trip/putin-2024-09-mongolia"])
def test_no_style_or_handler_stands_in_a_page(client: TestClient, address: str) -> None:
    import re

    found = re.findall(r'<[^>]+\s(?:style|on\w+)="', client.get(address).text)
    assert found == []


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"origin": "https://elsewhere.example"}, 403),
        ({"origin": "null"}, 403),
        ({"cookie": "dedere_session=x"}, 403),
        ({"sec-fetch-site": "same-origin"}, 200),
        ({"origin": "http://testserver"}, 200),
        ({}, 200),
    ],
)
def test_only_this_site_and_programs_may_send(
    client: TestClient, headers: dict[str, str], status: int
) -> None:
    answer = client.post("/read", data={"text": "Rain."}, headers=headers)
    assert status == answer.status_code


def test_too_much_is_refused(client: TestClient) -> None:
    assert client.post("/sign-in", content=b"x" * 70_000).status_code == 413
    assert client.post("/read", content=b"x" * 5_600_000).status_code == 413


def test_a_body_of_unknown_length_is_counted(visitor: TestClient) -> None:
    def parts():  # type: ignore[no-untyped-def]
        for _ in range(80):
            yield b"x" * 1000

    kind = {"content-type": "application/x-www-form-urlencoded"}
    assert visitor.post("/sign-in", content=parts(), headers=kind).status_code == 413


def test_an_overlong_address_is_refused(client: TestClient) -> None:
    assert client.get("/search?q=" + "x" * 9000).status_code == 414


def test_a_rate_lets_so_many_through() -> None:
    rate = Rate(2)
    assert [rate.allows(key) for key in ("a", "a", "a", "b")] == [True, True, False, True]


def test_reading_reports_is_bounded(record: Record) -> None:
    found = TestClient(create_app(record, settings(reads_per_minute=1)), headers=PAGE)
    codes = [found.post("/read.json", json={"text": "Rain."}).status_code for _ in range(2)]
    assert codes == [200, 429]


def test_a_private_desk_shows_nothing_without_an_account(make_app: MakeApp) -> None:
    found = TestClient(make_app(public=False), headers=PAGE)
    codes = {found.get(page).status_code for page in ("/", "/persons.json", "/about", "/trips.csv")}
    assert {401} == codes
    assert found.get("/sign-in").status_code == 200


def test_a_desk_without_a_store_takes_nobody_in(client: TestClient) -> None:
    assert client.get("/sign-in").status_code == 404


def test_a_cell_cannot_become_a_formula() -> None:
    body = bytes(as_csv([{"a": "=1+1", "n": -3}], "x").body).decode()
    assert body == "a,n\n'=1+1,-3\n"


def test_a_fault_of_ours_tells_nothing_of_itself(record: Record) -> None:
    app: FastAPI = create_app(record, settings())

    @app.get("/broken")
    def broken() -> None:
        raise ZeroDivisionError("a secret")

    answer = TestClient(app, raise_server_exceptions=False, headers=PAGE).get("/broken")
    assert (answer.status_code, "secret" in answer.text) == (500, False)
    assert "content-security-policy" in answer.headers
