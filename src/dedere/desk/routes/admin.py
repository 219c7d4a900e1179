"""Accounts of others and the audit log, for admins."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Form, Query, Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from dedere.desk.accounts import ledger
from dedere.desk.accounts.model import ROLES
from dedere.desk.accounts.who import Administrator
from dedere.desk.context import Desk
from dedere.desk.routes.account import Password, writer_of
from dedere.desk.web.answers import as_csv, as_json, page, twin_of
from dedere.desk.web.ask import TheDesk
from dedere.errors import InputError

router = APIRouter(tags=["admin"])
Name = Annotated[str, Form(max_length=60)]
Role = Annotated[str, Form(max_length=10)]
Before = Annotated[int | None, Query(ge=1, lt=2**63)]


def _accounts(desk: Desk) -> list[dict[str, Any]]:
    with writer_of(desk).reading() as store:
        found = ledger.all_accounts(store.connection)
    return [
        {
            "name": row.name,
            "role": row.role,
            "created_at": row.created_at.isoformat(),
            "closed_at": row.closed_at.isoformat() if row.closed_at else None,
        }
        for row in found
    ]


def _events(desk: Desk, before: int | None, limit: int = 100) -> list[dict[str, Any]]:
    with writer_of(desk).reading() as store:
        found = ledger.events(store.connection, before=before, limit=limit)
    return [
        {
            "id": row.id,
            "at": row.at.isoformat(),
            "who": row.who,
            "event": row.event,
            "address": row.address,
            "detail": row.detail,
        }
        for row in found
    ]


@router.get("/admin", include_in_schema=False)
def show(
    request: Request, desk: TheDesk, who: Administrator, before: Before = None
) -> HTMLResponse:
    """Accounts and what was done."""
    return page(
        desk,
        request,
        "admin.html",
        who=who,
        accounts=_accounts(desk),
        events=_events(desk, before),
        roles=ROLES,
        twin=twin_of(request),
        table="/admin/audit.csv",
    )


@router.get("/admin.json", include_in_schema=False)
def twin(desk: TheDesk, _who: Administrator, before: Before = None) -> JSONResponse:
    """Return accounts and the audit log."""
    return as_json({"accounts": _accounts(desk), "audit": _events(desk, before)})


@router.get("/admin/audit.csv", include_in_schema=False)
def audit_csv(desk: TheDesk, _who: Administrator, before: Before = None) -> Response:
    """Return the audit log as a table."""
    return as_csv(_events(desk, before, 5000), "audit")


@router.post("/admin/accounts", include_in_schema=False)
def add(desk: TheDesk, who: Administrator, name: Name, password: Password, role: Role) -> Response:
    """Open an account."""
    with writer_of(desk).writing() as store:
        ledger.add_account(
            store.connection, name, password, role, at=desk.settings.now(), by=who.name
        )
    return RedirectResponse("/admin", status_code=303)


@router.post("/admin/accounts/{name}", include_in_schema=False)
def change(
    desk: TheDesk,
    who: Administrator,
    name: str,
    action: Annotated[str, Form(max_length=10)],
    role: Role = "",
    password: Password = "",
) -> Response:
    """Change a role, set a password, close an account."""
    at = desk.settings.now()
    with writer_of(desk).writing() as store:
        account = ledger.find_account(store.connection, name[:60]).id
        if action == "role":
            ledger.set_role(store.connection, account, role, at=at, by=who.name)
        elif action == "password":
            ledger.set_password(store.connection, account, password, at=at, by=who.name)
        elif action == "close":
            ledger.close(store.connection, account, at=at, by=who.name)
        else:
            raise InputError("bad-action", f"'{action}' is nothing that can be done here.")
    return RedirectResponse("/admin", status_code=303)
