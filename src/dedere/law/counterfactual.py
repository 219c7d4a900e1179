"""What would change the answer: the smallest changes that flip it, found by trying them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from dedere.days import english_day
from dedere.law import control, doctrine, knowledge
from dedere.law.assessment import DUTY, Assessment, conclude
from dedere.law.case import DOCTRINES, Case
from dedere.law.exposure import spans
from dedere.law.finding import PRESENCES, Duty, Outcome
from dedere.law.words import DOCTRINE_WORDS
from dedere.record.model import Override
from dedere.record.record import Record
from dedere.words import OUTCOME_WORDS

Kind = Literal["day", "knowledge", "presence", "place", "exception", "doctrine", "court_line"]


@dataclass(frozen=True, slots=True)
class Change:
    """One change and the outcome that would follow. `day` is the day it turns on, if any.

    `days` is how far that day lies from the day asked about.
    """

    kind: Kind
    condition: str
    outcome: Outcome
    duty: Duty
    day: date | None = None
    days: int | None = None

    @property
    def text(self) -> str:
        """The change as a sentence."""
        return f"{self.condition}, the answer would be '{OUTCOME_WORDS[self.outcome]}'."

    def as_dict(self) -> dict[str, object]:
        """The change as plain data."""
        return {
            "kind": self.kind,
            "text": self.text,
            "outcome": self.outcome,
            "duty": self.duty,
            "day": self.day.isoformat() if self.day else None,
            "days": self.days,
        }


def what_would_change(record: Record, a: Assessment) -> tuple[Change, ...]:
    """Return the changes that flip the outcome: nearest days first, then the other kinds.

    Tried are every day on which something changes, every other presence, doctrine and earlier
    line of the Court, an exception granted by a chamber, and every day of knowledge.
    """
    case = replace(a.case, record=record)
    found = [*_days(case), *_seen(case), *_presences(case), *_places(case)]
    found += [*_exceptions(case), *_doctrines(case), *_lines(case)]
    return tuple(change for change in found if change.outcome != a.outcome)


def _change(
    kind: Kind, condition: str, outcome: Outcome, day: date | None = None, days: int | None = None
) -> Change:
    return Change(kind, condition, outcome, DUTY[outcome], day, days)


def _days(case: Case) -> Iterator[Change]:
    rows = spans(case)
    here = next(
        index
        for index, row in enumerate(rows)
        if (row.start is None or row.start <= case.on) and (row.end is None or case.on < row.end)
    )
    found = []
    if here > 0:
        day = rows[here].start
        if day is not None:
            text = f"Had the visit been before {english_day(day)} ({rows[here].began})"
            distance = (case.on - day).days + 1
            found.append(_change("day", text, rows[here - 1].outcome, day, distance))
    if here + 1 < len(rows):
        day = rows[here].end
        if day is not None:
            text = f"Had the visit been on or after {english_day(day)} ({rows[here].ended})"
            distance = (day - case.on).days
            found.append(_change("day", text, rows[here + 1].outcome, day, distance))
    yield from sorted(found, key=lambda change: change.days or 0)


def _seen(case: Case) -> Iterator[Change]:
    now = case.known
    for row in knowledge.seen(case):
        if now is not None and row.start <= now and (row.end is None or now < row.end):
            continue
        if row.end is None:
            text = f"With what is known since {english_day(row.start)} ({row.event})"
        else:
            last = row.end - timedelta(days=1)
            text = f"As known from {english_day(row.start)} to {english_day(last)}"
        yield _change("knowledge", text, row.outcome, row.start, None)


_MODES = {
    "presence": "Were the person to come",
    "transit": "Were it a landing in transit",
    "overflight": "Were it an overflight",
    "remote": "Were it a part by video",
    "un_headquarters": "Were it a meeting on premises of the United Nations",
}


def _presences(case: Case) -> Iterator[Change]:
    for mode in PRESENCES:
        if mode != case.presence:
            yield _change("presence", _MODES[mode], conclude(replace(case, presence=mode)))


def _places(case: Case) -> Iterator[Change]:
    areas = control.areas(case.record, case.state, case.on)
    if areas:
        text = f"In {areas[-1].area}"
        yield _change("place", text, conclude(replace(case, occupied=True)))
        yield _change("place", "Elsewhere in the state", conclude(replace(case, occupied=False)))


def _exceptions(case: Case) -> Iterator[Change]:
    granted = Override(
        sources=(),
        confidence="B",
        override_id="supposed",
        person_id=case.person,
        iso3=case.state,
        start=case.by,
        end=None,
        article="97",
        kind="chamber_exception",
        effect="suspends",
        rank=0,
        note="supposed",
    )
    outcome = conclude(replace(case, supposed=(granted,)))
    yield _change("exception", "If a chamber had granted an exception (article 97)", outcome)


def _doctrines(case: Case) -> Iterator[Change]:
    for name in DOCTRINES:
        if name != case.doctrine:
            other = replace(case, doctrine=name, doctrine_as_of=None)
            yield _change("doctrine", f"Under the {DOCTRINE_WORDS[name]}", conclude(other))


def _lines(case: Case) -> Iterator[Change]:
    """The Court's own earlier lines, latest first."""
    if case.doctrine != "court":
        return
    before = conclude(case)
    for day in reversed(doctrine.turning_days(case.record)):
        last = day - timedelta(days=1)
        outcome = conclude(replace(case, doctrine_as_of=last))
        if outcome != before:
            text = f"By the Court's own line until {english_day(day)}"
            yield _change("court_line", text, outcome, day, None)
        before = outcome
