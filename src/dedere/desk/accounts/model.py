"""Who is who at the desk: roles, scopes, identities."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Role = Literal["reader", "editor", "admin"]
Scope = Literal["read", "review"]
ROLES: tuple[Role, ...] = ("reader", "editor", "admin")
SCOPES: tuple[Scope, ...] = ("read", "review")


@dataclass(frozen=True, slots=True)
class Identity:
    """Who asks, and what that lets them do. A token can do no more than its scopes say."""

    account: int
    name: str
    role: Role
    scopes: frozenset[str]
    token: bool

    @property
    def may_review(self) -> bool:
        """Whether stories may be reviewed and reports kept."""
        return self.role in {"editor", "admin"} and "review" in self.scopes

    @property
    def may_administer(self) -> bool:
        """Whether accounts may be changed: never by a token."""
        return self.role == "admin" and not self.token


@dataclass(frozen=True, slots=True)
class Account:
    id: int
    name: str
    role: Role
    created_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Token:
    id: int
    label: str
    scopes: tuple[str, ...]
    made_at: datetime
    ends_at: datetime | None
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class Event:
    id: int
    at: datetime
    who: str
    event: str
    address: str
    detail: str
