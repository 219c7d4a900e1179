"""What editors may do to stories. The rules live elsewhere; the desk only asks for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from dedere.report import Report

CORRECTABLE = (
    "person",
    "state",
    "place",
    "start",
    "end",
    "status",
    "mode",
    "presence",
    "representative",
    "occasion",
    "forum",
    "trip",
)


class Reviewer(Protocol):
    """Carries out what an editor decides; every change is a new row with who and when.

    Each raises InputError for a story or claim that does not exist or a change that makes no sense.
    """

    def accept(self, story: int, *, by: str, at: datetime, note: str | None) -> None:
        """Say that a story is true as it stands."""
        ...

    def reject(self, story: int, *, by: str, at: datetime, note: str | None) -> None:
        """Say that a story is none."""
        ...

    def reject_claim(self, claim: int, *, by: str, at: datetime, note: str | None) -> None:
        """Say that a claim was misread."""
        ...

    def correct(
        self,
        claim: int,
        changes: Mapping[str, str | None],
        *,
        by: str,
        at: datetime,
        note: str | None,
    ) -> int:
        """Keep an edit of a claim; return its number."""
        ...

    def merge(self, left: int, right: int, *, by: str, at: datetime) -> None:
        """Make two stories one."""
        ...

    def split(self, story: int, claims: Sequence[int], *, by: str, at: datetime) -> int:
        """Part claims from a story; return the new story's number."""
        ...

    def keep(self, report: Report, *, by: str, at: datetime) -> int:
        """Keep a report that was read; return the number of its document."""
        ...
