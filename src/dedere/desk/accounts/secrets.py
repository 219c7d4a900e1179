"""Passwords and random values: how they are made, kept and compared."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from secrets import token_urlsafe
from typing import TYPE_CHECKING

from dedere.errors import InputError, Place

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST, LONGEST = 12, 200
PREFIX = "dedere_"


@lru_cache(maxsize=1)
def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher

    return PasswordHasher()


@lru_cache(maxsize=1)
def _nobody() -> str:
    return _hasher().hash(token_urlsafe(16))


def hashed(password: str) -> str:
    """Return the argon2id hash of a password; raises InputError for one too short or too long."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise InputError(
            "bad-password",
            f"A password has {SHORTEST} to {LONGEST} characters.",
            place=Place(field="password"),
            way_out="Four words in a row make a good one.",
        )
    return _hasher().hash(password)


def matches(kept: str | None, password: str) -> bool:
    """Return whether a password fits; takes as long for an account that does not exist."""
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        _hasher().verify(kept or _nobody(), password[: LONGEST + 1])
    except (VerificationError, InvalidHashError):
        return False
    return kept is not None


def outdated(kept: str) -> bool:
    """Return whether a hash was made with weaker settings than today's."""
    return _hasher().check_needs_rehash(kept)


def fresh(prefix: str = "") -> tuple[str, str]:
    """Return a new random value and the digest under which it is kept."""
    value = prefix + token_urlsafe(32)
    return value, digest(value)


def digest(value: str) -> str:
    """Return the digest of a random value; it needs no salt, for nobody can guess the value."""
    return sha256(value.encode()).hexdigest()
