"""Accounts: signing in, what is kept, what each role and token may do."""

from __future__ import annotations

from datetime import timedelta

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from dedere.desk.accounts import ledger, secrets
from dedere.desk.accounts.schema import accounts, sessions, tokens
from dedere.desk.context import Desk
from dedere.errors import InputError
from tests.desk.conftest import NOW, PAGE, PASSWORD, MakeApp, signed_in


def connection_of(app: FastAPI):  # type: ignore[no-untyped-def]
    desk: Desk = app.state.desk
    assert desk.writer is not None
    return desk.writer.writing()


def test_an_editor_signs_in_and_out(app: FastAPI) -> None:
    eve = signed_in(app, "eve")
    assert eve.get("/account").status_code == 200
    eve.post("/sign-out")
    assert eve.get("/account").status_code == 401


def test_the_cookie_is_out_of_reach_of_scripts(visitor: TestClient) -> None:
    answer = visitor.post("/sign-in", data={"name": "eve", "password": PASSWORD})
    cookie = answer.headers["set-cookie"].casefold()
    assert ("httponly" in cookie, "samesite=lax" in cookie) == (True, True)


def test_over_https_the_cookie_is_bound_to_the_host(make_app: MakeApp) -> None:
    found = TestClient(make_app(secure=True), follow_redirects=False)
    answer = found.post("/sign-in", data={"name": "eve", "password": PASSWORD})
    cookie = answer.headers["set-cookie"]
    assert (cookie.startswith("__Host-"), "Secure" in cookie) == (True, True)


@pytest.mark.parametrize("name", ["eve", "nobody"])
def test_a_wrong_password_and_a_wrong_name_look_alike(visitor: TestClient, name: str) -> None:
    answer = visitor.post("/sign-in", data={"name": name, "password": "wrong"})
    assert (answer.status_code, "do not fit" in answer.text) == (401, True)


def test_after_five_failures_even_the_right_password_waits(visitor: TestClient) -> None:
    for _ in range(5):
        visitor.post("/sign-in", data={"name": "eve", "password": "wrong"})
    answer = visitor.post("/sign-in", data={"name": "eve", "password": PASSWORD})
    assert answer.status_code == 429


def test_a_session_ends_by_itself(app: FastAPI) -> None:
    with connection_of(app) as store:
        value = ledger.sign_in(store.connection, "eve", PASSWORD, at=NOW, address="", hours=1)
        assert value is not None
        later = NOW + timedelta(hours=1)
        assert ledger.by_session(store.connection, value, later) is None


def test_passwords_sessions_and_tokens_are_kept_as_digests(
    app: FastAPI, editor: TestClient
) -> None:
    shown = editor.post(
        "/account/tokens", data={"label": "bot", "scopes": ["read"], "days": "5"}
    ).text
    with connection_of(app) as store:
        kept = [
            str(row)
            for table in (accounts, sessions, tokens)
            for row in store.connection.execute(table.select())
        ]
    token = shown.partition("<code>")[2].partition("</code>")[0]
    cookie = editor.cookies["dedere_session"]
    assert token.startswith("dedere_")
    assert [row for row in kept if PASSWORD in row or token in row or cookie in row] == []
    assert any("$argon2id$" in row for row in kept)


def token_of(client: TestClient, *scopes: str) -> str:
    text = client.post(
        "/account/tokens", data={"label": "bot", "scopes": list(scopes), "days": "5"}
    ).text
    return text.partition("<code>")[2].partition("</code>")[0]


@pytest.mark.parametrize(("scope", "status"), [("read", 403), ("review", 200)])
def test_a_token_does_what_its_scopes_say(
    app: FastAPI, editor: TestClient, scope: str, status: int
) -> None:
    program = TestClient(app, headers={"authorization": f"Bearer {token_of(editor, scope)}"})
    assert program.get("/queue.json").status_code == status


def test_a_token_cannot_change_the_account(app: FastAPI, editor: TestClient) -> None:
    program = TestClient(app, headers={"authorization": f"Bearer {token_of(editor, 'review')}"})
    answer = program.post("/account/password", data={"old": PASSWORD, "new": PASSWORD + "x"})
    assert answer.status_code == 403


def test_a_revoked_token_is_useless(app: FastAPI, editor: TestClient) -> None:
    token = token_of(editor, "review")
    editor.post("/account/tokens/1/revoke")
    program = TestClient(app, headers={"authorization": f"Bearer {token}"})
    assert program.get("/queue.json").status_code == 401


def test_a_token_opens_a_private_desk(make_app: MakeApp) -> None:
    app = make_app(public=False)
    token = token_of(signed_in(app, "rob"), "read")
    program = TestClient(app, headers={"authorization": f"Bearer {token}"})
    assert program.get("/persons.json").status_code == 200


@pytest.mark.parametrize("name", ["rob", "eve"])
def test_only_admins_see_accounts(app: FastAPI, name: str) -> None:
    assert signed_in(app, name).get("/admin").status_code == 403


def test_an_admin_opens_and_closes_accounts(app: FastAPI, admin: TestClient) -> None:
    admin.post("/admin/accounts", data={"name": "sam", "password": PASSWORD, "role": "editor"})
    sam = signed_in(app, "sam")
    admin.post("/admin/accounts/sam", data={"action": "close"})
    assert sam.get("/account").status_code == 401


def test_the_last_admin_stays_one(admin: TestClient) -> None:
    answer = admin.post("/admin/accounts/ada", data={"action": "role", "role": "reader"})
    assert (answer.status_code, "last admin" in answer.text) == (400, True)


def test_a_new_password_ends_all_sessions(app: FastAPI, editor: TestClient) -> None:
    other = signed_in(app, "eve")
    editor.post("/account/password", data={"old": PASSWORD, "new": "another four words"})
    assert other.get("/account").status_code == 401


def test_what_was_done_stands_in_the_audit_log(app: FastAPI, admin: TestClient) -> None:
    signed_in(app, "eve").post("/story/1/accept", data={"note": "seen"})
    events = [(row["who"], row["event"]) for row in admin.get("/admin.json").json()["audit"]]
    assert ("eve", "story_accepted") in events
    assert ("ada", "signed_in") in events


def test_a_short_password_is_refused() -> None:
    with pytest.raises(InputError):
        secrets.hashed("short")


@pytest.mark.parametrize("target", ["//evil.example", "https://evil.example", "/\\evil.example"])
def test_signing_in_leads_nowhere_else(visitor: TestClient, target: str) -> None:
    answer = visitor.post("/sign-in", data={"name": "eve", "password": PASSWORD, "to": target})
    assert answer.headers["location"] == "/"


def test_a_bad_token_is_told(app: FastAPI) -> None:
    program = TestClient(app, headers={**PAGE, "authorization": "Bearer dedere_x"})
    assert program.get("/queue.json").status_code == 401
