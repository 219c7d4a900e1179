"""Who asks: by session cookie or by token; what they may see and do."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool

from dedere.desk.accounts.model import Identity
from dedere.desk.context import Desk
from dedere.desk.web.ask import TheDesk
from dedere.errors import InputError

COOKIE = "dedere_session"


def cookie_name(*, secure: bool) -> str:
    """The name of the session cookie; over HTTPS browsers bind it to this host."""
    return f"__Host-{COOKIE}" if secure else COOKIE


def address_of(request: Request, *, proxied: bool) -> str:
    """The network address that a request came from."""
    if proxied:
        chain = request.headers.get("x-forwarded-for", "")
        if chain:
            return chain.rpartition(",")[2].strip()[:60]
    return request.client.host[:60] if request.client else ""


async def asker(request: Request, desk: TheDesk) -> Identity | None:
    """Return who asks, or None; raises InputError for a token that is not good."""
    request.state.identity = None
    if desk.reader is None or desk.writer is None:
        return None
    scheme, _, value = request.headers.get("authorization", "").partition(" ")
    session = request.cookies.get(cookie_name(secure=desk.settings.secure), "")
    if scheme.casefold() == "bearer":
        found = await run_in_threadpool(_known, desk, token=value[:200])
        if found is None:
            raise InputError("signed-out", "This token is not good.")
    else:
        found = await run_in_threadpool(_known, desk, session=session[:200]) if session else None
    request.state.identity = found
    return found


def _known(desk: Desk, *, token: str = "", session: str = "") -> Identity | None:
    from dedere.desk.accounts import ledger

    if desk.reader is None:
        return None
    now = desk.settings.now()
    with desk.reader.reading() as store:
        if token:
            return ledger.by_token(store.connection, token, now)
        return ledger.by_session(store.connection, session, now)


Asker = Annotated[Identity | None, Depends(asker)]


async def looker(desk: TheDesk, who: Asker) -> Identity | None:
    """Let anyone look where the desk is public, else only those who are signed in."""
    if desk.settings.public or (who is not None and "read" in who.scopes):
        return who
    raise _signed_out(desk)


async def signed_in(desk: TheDesk, who: Asker) -> Identity:
    """Return who asks; raises InputError `signed-out` for nobody."""
    if who is None:
        raise _signed_out(desk)
    return who


async def person_signed_in(desk: TheDesk, who: Annotated[Identity, Depends(signed_in)]) -> Identity:
    """Return who asks when a person does; raises InputError `not-allowed` for a token."""
    if who.token:
        raise InputError("not-allowed", desk.texts("account.no_token"))
    return who


async def editor(desk: TheDesk, who: Annotated[Identity, Depends(signed_in)]) -> Identity:
    """Return who asks when they may review; raises InputError `not-allowed` otherwise."""
    return reviewing(desk, who)


def reviewing(desk: Desk, who: Identity | None) -> Identity:
    """Return who asks if they may review; raises InputError for nobody and for others."""
    if who is None:
        raise _signed_out(desk)
    if not who.may_review:
        raise InputError("not-allowed", desk.texts("account.editors_only"))
    return who


async def administrator(desk: TheDesk, who: Annotated[Identity, Depends(signed_in)]) -> Identity:
    """Return who asks when they are an admin; raises InputError `not-allowed` otherwise."""
    if not who.may_administer:
        raise InputError("not-allowed", desk.texts("account.admins_only"))
    return who


def _signed_out(desk: Desk) -> InputError:
    return InputError(
        "signed-out", desk.texts("account.signed_out"), way_out=desk.texts("account.sign_in_at")
    )


SignedIn = Annotated[Identity, Depends(signed_in)]
PersonSignedIn = Annotated[Identity, Depends(person_signed_in)]
Editor = Annotated[Identity, Depends(editor)]
Administrator = Annotated[Identity, Depends(administrator)]
