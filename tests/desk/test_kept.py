"""Pages that were made are sent again only while nothing has changed, and only to anybody."""

from __future__ import annotations

import asyncio
from collections.abc import Hashable

import pytest
from fastapi import FastAPI
from starlette.responses import PlainTextResponse, Response
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from dedere.desk.web.kept import Kept
from tests.desk.conftest import signed_in


class Counted:
    """An application whose answers are numbered, behind the keeper of pages."""

    def __init__(self, most: int = 1_000_000, status: int = 200) -> None:
        self.asked, self.now, self.status = 0, 0, status
        self.client = TestClient(Kept(self.app, mark=self.mark, most=most))

    async def mark(self) -> Hashable:
        await asyncio.sleep(0)
        return self.now

    async def app(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked += 1
        answer: Response = PlainTextResponse(f"{self.asked} " + "x" * 100, self.status)
        if scope["path"] == "/cookie":
            answer.set_cookie("name", "value")
        await answer(scope, receive, send)

    def ask(self, path: str = "/", **headers: str) -> str:
        return self.client.get(path, headers=headers).text.split()[0]


def test_a_page_is_made_once() -> None:
    one = Counted()
    assert [one.ask(), one.ask()] == ["1", "1"]


def test_a_browser_that_has_the_page_still_is_told_so() -> None:
    one = Counted()
    one.ask()
    tag = one.client.get("/").headers["etag"]
    again = one.client.get("/", headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert one.client.get("/", headers={"if-none-match": '"other"'}).status_code == 200


def test_a_change_makes_it_anew() -> None:
    one = Counted()
    one.ask()
    one.now = 1
    assert one.ask() == "2"


def test_each_question_is_kept_by_itself() -> None:
    one = Counted()
    assert [one.ask("/?a=1"), one.ask("/?a=2"), one.ask("/?a=1")] == ["1", "2", "1"]


@pytest.mark.parametrize("header", ["cookie", "authorization"])
def test_whoever_may_be_somebody_gets_a_page_of_their_own(header: str) -> None:
    one = Counted()
    one.ask()
    assert one.ask(**{header: "x"}) == "2"
    assert one.ask() == "1"


@pytest.mark.parametrize("path", ["/account", "/queue.json", "/admin", "/read", "/calendar.ics"])
def test_what_is_not_for_everybody_is_not_kept(path: str) -> None:
    one = Counted()
    assert [one.ask(path), one.ask(path)] == ["1", "2"]


def test_an_answer_that_sets_a_cookie_is_not_kept() -> None:
    one = Counted()
    one.ask("/cookie")
    one.client.cookies.clear()
    assert one.ask("/cookie") == "2"


def test_a_fault_is_not_kept() -> None:
    one = Counted(status=404)
    assert [one.ask(), one.ask()] == ["1", "2"]


def test_the_oldest_go_when_there_are_too_many() -> None:
    one = Counted(most=25_000)
    for path in ("/a", "/b", "/c"):
        one.ask(path)
    assert [one.ask("/b"), one.ask("/c"), one.ask("/a")] == ["2", "3", "4"]


def test_nothing_is_kept_where_there_is_no_room() -> None:
    one = Counted(most=0)
    assert [one.ask(), one.ask()] == ["1", "2"]


def test_what_an_editor_decides_is_seen_at_once(app: FastAPI, visitor: TestClient) -> None:
    before = visitor.get("/story/1.json").json()["story"]["review"]
    signed_in(app, "eve").post("/story/1/accept", data={"note": "seen"})
    after = visitor.get("/story/1.json").json()["story"]["review"]
    assert (before, after) == ("open", "accepted")
