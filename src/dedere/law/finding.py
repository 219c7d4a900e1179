"""What a rule returns: a finding with its reason, its authorities and the facts it rests on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, TypeVar, get_args

Outcome = Literal[
    "obliged",
    "obliged_contested",
    "unsc_duty",
    "not_obliged_may_cooperate",
    "not_obliged",
    "no_warrant",
    "warrant_not_public",
]
Presence = Literal["presence", "transit", "overflight", "remote", "un_headquarters"]
Holds = Literal["yes", "no", "contested"]
Duty = Literal["yes", "contested", "no"]

OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
PRESENCES: tuple[Presence, ...] = get_args(Presence)

# Stands behind a ruling that could not be known on the day of knowledge.
LATER = "(ruled later)"


@dataclass(frozen=True, slots=True)
class Authority:
    """A text or a decision that is relied on: `cite` as lawyers cite it, `says` in our words.

    `day` is the day of a decision; `later` marks one that came after the day of knowledge.
    """

    cite: str
    says: str
    id: str = ""
    unverified: bool = False
    day: date | None = None
    later: bool = False

    @property
    def shown(self) -> str:
        """The citation, with a mark where the decision came later."""
        return f"{self.cite} {LATER}" if self.later else self.cite

    def as_dict(self) -> dict[str, object]:
        """The authority as plain data; `id` and `day` are a decision's, null for a text."""
        return {
            "cite": self.cite,
            "says": self.says,
            "id": self.id or None,
            "day": self.day.isoformat() if self.day else None,
            "later": self.later,
            "unverified": self.unverified,
        }


@dataclass(frozen=True, slots=True)
class Fact:
    """A dated row of the record, named by its table and id.

    `later` marks a ruling that came after the day of knowledge.
    """

    table: str
    id: str
    day: date | None
    text: str
    sources: tuple[str, ...]
    unverified: bool
    later: bool = False

    @property
    def shown(self) -> str:
        """The text, with a mark where the ruling came later."""
        return f"{self.text} {LATER}" if self.later else self.text

    def as_dict(self) -> dict[str, object]:
        """The fact as plain data; `day` is ISO 8601 or null."""
        return {
            "table": self.table,
            "id": self.id,
            "day": self.day.isoformat() if self.day else None,
            "text": self.text,
            "sources": list(self.sources),
            "later": self.later,
            "unverified": self.unverified,
        }


Cited = TypeVar("Cited", Authority, Fact)


def as_known(row: Cited, known: date | None) -> Cited:
    """Return a ruling marked as later where it came after the day of knowledge."""
    late = known is not None and row.day is not None and row.day > known
    return replace(row, later=True) if late else row


@dataclass(frozen=True, slots=True)
class Finding:
    """The answer to one question of the law.

    `holds` answers the question; `because` is a sentence or two; `steps` are the findings under
    it; `changed` is False for a step without which the outcome would be the same.
    """

    question: str
    holds: Holds
    because: str
    authorities: tuple[Authority, ...] = ()
    facts: tuple[Fact, ...] = ()
    steps: tuple[Finding, ...] = ()
    changed: bool = True

    def as_dict(self) -> dict[str, object]:
        """The finding and all steps under it as plain data."""
        return {
            "question": self.question,
            "holds": self.holds,
            "because": self.because,
            "authorities": [row.as_dict() for row in self.authorities],
            "facts": [row.as_dict() for row in self.facts],
            "steps": [row.as_dict() for row in self.steps],
            "changed": self.changed,
        }


@dataclass(frozen=True, slots=True)
class Position:
    """One side of a disputed point."""

    view: str
    holders: tuple[str, ...]
    authorities: tuple[Authority, ...] = ()

    def as_dict(self) -> dict[str, object]:
        """The position as plain data."""
        return {
            "view": self.view,
            "holders": list(self.holders),
            "authorities": [row.as_dict() for row in self.authorities],
        }


@dataclass(frozen=True, slots=True)
class Contest:
    """A disputed point: the step it concerns, what is disputed, who says what."""

    step: str
    point: str
    positions: tuple[Position, ...]
    settled: bool

    def as_dict(self) -> dict[str, object]:
        """The dispute as plain data; `settled` when the Court has ruled on it."""
        return {
            "step": self.step,
            "point": self.point,
            "positions": [row.as_dict() for row in self.positions],
            "settled": self.settled,
        }
