"""A ruling that needs no look at the record: something is missing."""

from __future__ import annotations

from dedere.checks.basis import Basis
from dedere.checks.model import Ruling


def rule_missing(basis: Basis, missing: str) -> Ruling:
    """Return that the assertion cannot be checked, and what is missing."""
    del basis
    return Ruling("not_checkable", missing)
