"""Signing in and out; one's own password and tokens."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from dedere.desk.accounts import ledger
from dedere.desk.accounts.model import Identity
from dedere.desk.accounts.who import (
    Asker,
    PersonSignedIn,
    SignedIn,
    address_of,
    cookie_name,
)
from dedere.desk.context import Desk
from dedere.desk.web.answers import as_json, page
from dedere.desk.web.ask import TheDesk
from dedere.errors import InputError
from dedere.store import Store

router = APIRouter(tags=["account"])
Password = Annotated[str, Form(max_length=200)]


def writer_of(desk: Desk) -> Store:
    """Return the store for writing; raises InputError where the desk has none."""
    if desk.writer is None:
        raise InputError("no-store", desk.texts("account.no_store"))
    return desk.writer


def _safe(target: str) -> str:
    """The target if it is a path of this site, else the front page."""
    fine = target.startswith("/") and not target.startswith(("//", "/\\"))
    return target if fine and "\n" not in target and "\r" not in target else "/"


@router.get("/sign-in", include_in_schema=False)
def form(request: Request, desk: TheDesk, who: Asker, to: str = "/") -> Response:
    """The form to sign in."""
    if who is not None:
        return RedirectResponse("/account", status_code=303)
    writer_of(desk)
    return page(desk, request, "sign_in.html", to=_safe(to[:500]), failed=False)


@router.post("/sign-in", include_in_schema=False)
def sign_in(
    request: Request,
    desk: TheDesk,
    name: Annotated[str, Form(max_length=60)],
    password: Password,
    to: Annotated[str, Form(max_length=500)] = "/",
) -> Response:
    """Begin a session."""
    request.state.identity = None
    settings = desk.settings
    with writer_of(desk).writing() as store:
        value = ledger.sign_in(
            store.connection,
            name,
            password,
            at=settings.now(),
            address=address_of(request, proxied=settings.proxied),
            hours=settings.session_hours,
        )
    if value is None:
        return page(desk, request, "sign_in.html", http=401, to=_safe(to), failed=True)
    answer = RedirectResponse(_safe(to), status_code=303)
    answer.set_cookie(
        cookie_name(secure=settings.secure),
        value,
        max_age=settings.session_hours * 3600,
        secure=settings.secure,
        httponly=True,
        samesite="lax",
        path="/",
    )
    return answer


@router.post("/sign-out", include_in_schema=False)
def sign_out(request: Request, desk: TheDesk, who: PersonSignedIn) -> Response:
    """End the session."""
    name = cookie_name(secure=desk.settings.secure)
    with writer_of(desk).writing() as store:
        ledger.sign_out(
            store.connection,
            request.cookies.get(name, ""),
            at=desk.settings.now(),
            who=who.name,
        )
    answer = RedirectResponse("/", status_code=303)
    answer.delete_cookie(name, path="/", secure=desk.settings.secure, httponly=True)
    return answer


@router.get("/account", include_in_schema=False)
def show(request: Request, desk: TheDesk, who: PersonSignedIn) -> HTMLResponse:
    """One's own account."""
    return _page(request, desk, who)


@router.get("/account.json", summary="Who asks, and what that lets them do")
def twin(who: SignedIn) -> JSONResponse:
    """Return the name, role and scopes of whoever asks."""
    return as_json({"name": who.name, "role": who.role, "scopes": sorted(who.scopes)})


def _page(
    request: Request, desk: Desk, who: Identity, *, token: str = "", told: str = ""
) -> HTMLResponse:
    with writer_of(desk).reading() as store:
        tokens = ledger.tokens_of(store.connection, who.account)
    return page(desk, request, "account.html", who=who, tokens=tokens, token=token, told=told)


@router.post("/account/password", include_in_schema=False)
def change_password(desk: TheDesk, who: PersonSignedIn, old: Password, new: Password) -> Response:
    """Change one's own password; all sessions end."""
    with writer_of(desk).writing() as store:
        if not ledger.password_fits(store.connection, who.account, old):
            raise InputError("bad-password", desk.texts("account.wrong_old"))
        ledger.set_password(store.connection, who.account, new, at=desk.settings.now(), by=who.name)
    return RedirectResponse("/sign-in", status_code=303)


@router.post("/account/tokens", include_in_schema=False)
def make_token(
    request: Request,
    desk: TheDesk,
    who: PersonSignedIn,
    label: Annotated[str, Form(max_length=100)],
    scopes: Annotated[list[str], Form(max_length=5)],
    days: Annotated[int, Form(ge=1, le=730)] = 90,
) -> HTMLResponse:
    """Make a token and show it this once."""
    with writer_of(desk).writing() as store:
        token = ledger.add_token(
            store.connection, who, label, scopes, days=days, at=desk.settings.now()
        )
    return _page(request, desk, who, token=token)


@router.post("/account/tokens/{number}/revoke", include_in_schema=False)
def revoke(desk: TheDesk, who: PersonSignedIn, number: int) -> Response:
    """Make a token useless."""
    if 0 < number < 2**63:
        with writer_of(desk).writing() as store:
            ledger.revoke(store.connection, who, number, at=desk.settings.now())
    return RedirectResponse("/account", status_code=303)
