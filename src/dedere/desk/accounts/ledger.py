"""Questions and changes to accounts, sessions, tokens and the audit log, within a transaction."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, or_, select

from dedere.desk.accounts import secrets
from dedere.desk.accounts.model import ROLES, SCOPES, Account, Event, Identity, Role, Token
from dedere.desk.accounts.schema import accounts, audit, sessions, tokens
from dedere.errors import InputError, Place

NAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,59}")
WINDOW = timedelta(minutes=15)
# Failures within the window: of one name from one address, of one address, of one name.
FAILURES = (5, 20, 100)


def note(
    connection: Connection,
    event: str,
    *,
    who: str,
    at: datetime,
    address: str = "",
    detail: str = "",
) -> None:
    """Write a line of the audit log."""
    connection.execute(
        audit.insert().values(
            at=at, who=who[:60], event=event, address=address[:60], detail=detail[:2000]
        )
    )


def add_account(
    connection: Connection, name: str, password: str, role: str, *, at: datetime, by: str
) -> int:
    """Open an account; raises InputError for a bad name, role or password, or a name taken."""
    if not NAME.fullmatch(name):
        raise _bad("name", "A name has 2 to 60 small letters, digits, dots, hyphens, underscores.")
    if role not in ROLES:
        raise _bad("role", f"'{role[:20]}' is no role; there are {', '.join(ROLES)}.")
    taken = connection.execute(select(accounts.c.id).where(accounts.c.name == name)).first()
    if taken is not None:
        raise _bad("name", f"The name '{name}' is taken.")
    result = connection.execute(
        accounts.insert().values(
            name=name, password=secrets.hashed(password), role=role, created_at=at
        )
    )
    note(connection, "account_opened", who=by, at=at, detail=f"{name} as {role}")
    key: Any = result.inserted_primary_key
    return int(key[0])


def set_password(
    connection: Connection, account: int, password: str, *, at: datetime, by: str
) -> None:
    """Change a password and end all sessions of the account."""
    connection.execute(
        accounts.update().where(accounts.c.id == account).values(password=secrets.hashed(password))
    )
    connection.execute(sessions.delete().where(sessions.c.account_id == account))
    note(connection, "password_changed", who=by, at=at, detail=name_of(connection, account))


def set_role(connection: Connection, account: int, role: str, *, at: datetime, by: str) -> None:
    """Change a role; the last admin keeps it. Raises InputError otherwise."""
    if role not in ROLES:
        raise _bad("role", f"'{role[:20]}' is no role.")
    if role != "admin":
        _leave_an_admin(connection, account)
    connection.execute(accounts.update().where(accounts.c.id == account).values(role=role))
    detail = f"{name_of(connection, account)}: {role}"
    note(connection, "role_changed", who=by, at=at, detail=detail)


def close(connection: Connection, account: int, *, at: datetime, by: str) -> None:
    """Close an account, its sessions and tokens; what it did stays. The last admin stays open."""
    _leave_an_admin(connection, account)
    connection.execute(accounts.update().where(accounts.c.id == account).values(closed_at=at))
    connection.execute(sessions.delete().where(sessions.c.account_id == account))
    connection.execute(
        tokens.update()
        .where(tokens.c.account_id == account, tokens.c.revoked_at.is_(None))
        .values(revoked_at=at)
    )
    note(connection, "account_closed", who=by, at=at, detail=name_of(connection, account))


def _leave_an_admin(connection: Connection, account: int) -> None:
    query = select(accounts.c.id).where(
        accounts.c.role == "admin", accounts.c.closed_at.is_(None), accounts.c.id != account
    )
    if connection.execute(query).first() is None:
        raise _bad("role", "The last admin stays one.")


def sign_in(
    connection: Connection, name: str, password: str, *, at: datetime, address: str, hours: int
) -> str | None:
    """Return the value of a new session, or None for a wrong name or password.

    Raises InputError `too-often` after too many failures; then even the right password waits.
    """
    _throttle(connection, name, at, address)
    row = connection.execute(
        select(accounts.c.id, accounts.c.password).where(
            accounts.c.name == name, accounts.c.closed_at.is_(None)
        )
    ).first()
    if not secrets.matches(row.password if row else None, password) or row is None:
        note(connection, "sign_in_failed", who=name, at=at, address=address)
        return None
    if secrets.outdated(row.password):
        connection.execute(
            accounts.update()
            .where(accounts.c.id == row.id)
            .values(password=secrets.hashed(password))
        )
    connection.execute(sessions.delete().where(sessions.c.ends_at < at))
    value, kept = secrets.fresh()
    connection.execute(
        sessions.insert().values(
            digest=kept, account_id=row.id, begun_at=at, ends_at=at + timedelta(hours=hours)
        )
    )
    note(connection, "signed_in", who=name, at=at, address=address)
    return value


def _throttle(connection: Connection, name: str, at: datetime, address: str) -> None:
    recent = [audit.c.event == "sign_in_failed", audit.c.at > at - WINDOW]
    count = select(func.count()).select_from(audit).where(*recent)
    name = name[:60]
    limits = (
        (count.where(audit.c.who == name, audit.c.address == address), FAILURES[0]),
        (count.where(audit.c.address == address), FAILURES[1]),
        (count.where(audit.c.who == name), FAILURES[2]),
    )
    for query, most in limits:
        if int(connection.execute(query).scalar() or 0) >= most:
            raise InputError(
                "too-often",
                "There were too many attempts to sign in.",
                way_out=f"Wait {int(WINDOW.total_seconds() // 60)} minutes.",
            )


def sign_out(connection: Connection, value: str, *, at: datetime, who: str) -> None:
    """End one session."""
    connection.execute(sessions.delete().where(sessions.c.digest == secrets.digest(value)))
    note(connection, "signed_out", who=who, at=at)


def by_session(connection: Connection, value: str, at: datetime) -> Identity | None:
    """Return who a session belongs to, or None when it has ended."""
    row = connection.execute(
        select(accounts.c.id, accounts.c.name, accounts.c.role)
        .join(sessions, sessions.c.account_id == accounts.c.id)
        .where(
            sessions.c.digest == secrets.digest(value),
            sessions.c.ends_at > at,
            accounts.c.closed_at.is_(None),
        )
    ).first()
    if row is None:
        return None
    return Identity(int(row.id), row.name, row.role, frozenset(SCOPES), token=False)


def by_token(connection: Connection, value: str, at: datetime) -> Identity | None:
    """Return who a token belongs to and what it may do, or None when it is not good."""
    row = connection.execute(
        select(accounts.c.id, accounts.c.name, accounts.c.role, tokens.c.scopes)
        .join(tokens, tokens.c.account_id == accounts.c.id)
        .where(
            tokens.c.digest == secrets.digest(value),
            tokens.c.revoked_at.is_(None),
            or_(tokens.c.ends_at.is_(None), tokens.c.ends_at > at),
            accounts.c.closed_at.is_(None),
        )
    ).first()
    if row is None:
        return None
    return Identity(int(row.id), row.name, row.role, frozenset(row.scopes.split()), token=True)


def add_token(
    connection: Connection,
    who: Identity,
    label: str,
    scopes: list[str],
    *,
    days: int,
    at: datetime,
) -> str:
    """Return a new token; it is shown this once and kept only as a digest."""
    wanted = [scope for scope in SCOPES if scope in scopes]
    if not wanted or set(scopes) - set(SCOPES):
        raise _bad("scopes", f"A token has at least one of the scopes {', '.join(SCOPES)}.")
    label = label.strip()[:100]
    if not label:
        raise _bad("label", "A token needs a label, so that you know it later.")
    value, kept = secrets.fresh(secrets.PREFIX)
    connection.execute(
        tokens.insert().values(
            account_id=who.account,
            digest=kept,
            label=label,
            scopes=" ".join(wanted),
            made_at=at,
            ends_at=at + timedelta(days=days),
        )
    )
    note(connection, "token_made", who=who.name, at=at, detail=f"{label}: {' '.join(wanted)}")
    return value


def revoke(connection: Connection, who: Identity, number: int, *, at: datetime) -> None:
    """Make a token of one's own useless."""
    connection.execute(
        tokens.update()
        .where(
            tokens.c.id == number,
            tokens.c.account_id == who.account,
            tokens.c.revoked_at.is_(None),
        )
        .values(revoked_at=at)
    )
    note(connection, "token_revoked", who=who.name, at=at, detail=str(number))


def tokens_of(connection: Connection, account: int) -> tuple[Token, ...]:
    """Return the tokens of an account, the newest first."""
    query = select(tokens).where(tokens.c.account_id == account).order_by(tokens.c.id.desc())
    return tuple(
        Token(
            int(row.id),
            row.label,
            tuple(row.scopes.split()),
            row.made_at,
            row.ends_at,
            row.revoked_at,
        )
        for row in connection.execute(query.limit(100))
    )


def all_accounts(connection: Connection) -> tuple[Account, ...]:
    """Return all accounts by name."""
    query = select(accounts).order_by(accounts.c.name).limit(1000)
    return tuple(
        Account(int(row.id), row.name, row.role, row.created_at, row.closed_at)
        for row in connection.execute(query)
    )


def events(connection: Connection, *, before: int | None, limit: int = 100) -> tuple[Event, ...]:
    """Return lines of the audit log, the newest first."""
    query = select(audit).order_by(audit.c.id.desc()).limit(limit)
    if before is not None:
        query = query.where(audit.c.id < before)
    return tuple(
        Event(int(row.id), row.at, row.who, row.event, row.address, row.detail)
        for row in connection.execute(query)
    )


def find_account(connection: Connection, name: str) -> Account:
    """Return an account by name; raises InputError `no-account`."""
    row = connection.execute(select(accounts).where(accounts.c.name == name)).first()
    if row is None:
        raise InputError("no-account", f"There is no account '{name[:60]}'.")
    role: Role = row.role
    return Account(int(row.id), row.name, role, row.created_at, row.closed_at)


def password_fits(connection: Connection, account: int, password: str) -> bool:
    """Return whether a password is the account's own."""
    kept = connection.execute(select(accounts.c.password).where(accounts.c.id == account)).scalar()
    return secrets.matches(kept, password)


def name_of(connection: Connection, account: int) -> str:
    """Return the name of an account, or ''."""
    found = connection.execute(select(accounts.c.name).where(accounts.c.id == account)).scalar()
    return str(found or "")


def _bad(field: str, message: str) -> InputError:
    return InputError("bad-account", message, place=Place(field=field))
