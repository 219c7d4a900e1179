"""What a rule returns: a finding with its reason, its authorities and the facts it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

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


@dataclass(frozen=True, slots=True)
class Authority:
    """A text or a decision that is relied on: `cite` as lawyers cite it, `says` in our words."""

    cite: str
    says: str
    id: str = ""
    unverified: bool = False

    def as_dict(self) -> dict[str, object]:
        """The authority as plain data; `id` is the decision's id in the record, if it is one."""
        return {
            "cite": self.cite,
            "says": self.says,
            "id": self.id or None,
            "unverified": self.unverified,
        }


@dataclass(frozen=True, slots=True)
class Fact:
    """A dated row of the record, named by its table and id."""

    table: str
    id: str
    day: date | None
    text: str
    sources: tuple[str, ...]
    unverified: bool

    def as_dict(self) -> dict[str, object]:
        """The fact as plain data; `day` is ISO 8601 or null."""
        return {
            "table": self.table,
            "id": self.id,
            "day": self.day.isoformat() if self.day else None,
            "text": self.text,
            "sources": list(self.sources),
            "unverified": self.unverified,
        }


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
