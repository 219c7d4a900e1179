"""Warrants, their events, and what was decided about failures to execute them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from dedere.record.model import Override, Warrant
from dedere.record.record import Record
from dedere.record.rules.base import At, Problem, compiled_on, rows

_PUBLIC_BY = frozenset({"executed_arrest", "surrendered", "voluntary_appearance"})


def days_of_warrants(record: Record) -> Iterator[Problem]:
    """Issued once, by the warrant's own day; public by its unsealing or from its issue."""
    for at, warrant in rows(record, "warrants"):
        issued = [e.date for e in record.events_of(warrant.warrant_id) if e.event == "issued"]
        if issued != [warrant.issued]:
            yield at.error(
                "issue-differs",
                "issued",
                f"Issued on {warrant.issued}; the events say "
                f"{', '.join(map(str, issued)) or 'nothing'}.",
                "Give the warrant exactly one event 'issued', on the same day.",
            )
        if warrant.made_public < warrant.issued:
            yield at.error(
                "public-before-issue",
                "made_public",
                f"Made public on {warrant.made_public}, before it was issued ({warrant.issued}).",
                "Correct one of the two days.",
            )
        yield from _publication(record, at, warrant)


def _publication(record: Record, at: At, warrant: Warrant) -> Iterator[Problem]:
    events = record.events_of(warrant.warrant_id)
    unsealed = [event.date for event in events if event.event == "unsealed"]
    if not unsealed:
        if warrant.made_public > warrant.issued:
            yield at.warning(
                "publication-without-event",
                "made_public",
                f"Made public on {warrant.made_public}, later than issued ({warrant.issued}), "
                "and no event 'unsealed' says on what source.",
                "Add the event with its source.",
            )
    elif warrant.made_public != unsealed[0]:
        announced = any(
            event.event in _PUBLIC_BY and event.date <= warrant.made_public for event in events
        )
        if warrant.made_public < unsealed[0] and announced:
            yield at.note(
                "announced-before-unsealed",
                "made_public",
                f"Known since the arrest was announced on {warrant.made_public}; the document was "
                f"unsealed on {unsealed[0]}.",
                "Nothing to do when the sources say so.",
            )
        else:
            yield at.error(
                "publication-differs",
                "made_public",
                f"Made public on {warrant.made_public}; its event 'unsealed' says {unsealed[0]}.",
                "Make the two days one.",
            )


def events(record: Record) -> Iterator[Problem]:
    """No event before the warrant, and none later than the record."""
    limit = compiled_on(record)
    for at, event in rows(record, "warrant_events"):
        warrant = record.warrant[event.warrant_id]
        if event.date < warrant.issued:
            yield at.error(
                "event-before-warrant",
                "date",
                f"'{event.event}' on {event.date} lies before the warrant of {warrant.issued}.",
                "Correct the day, or tie the event to another warrant.",
            )
        if event.date > limit:
            yield at.error(
                "event-in-future",
                "date",
                f"'{event.event}' on {event.date} lies after the day of this version ({limit}).",
                "Correct the day, or raise the version in datapackage.json.",
            )


def situations(record: Record) -> Iterator[Problem]:
    """A warrant's basis is one of its situation's, and it was issued after the opening."""
    for at, warrant in rows(record, "warrants"):
        situation = record.situation[warrant.situation]
        if warrant.basis not in situation.referral_basis:
            yield at.error(
                "basis-differs",
                "basis",
                f"The situation {situation.situation} rests on "
                f"{', '.join(situation.referral_basis)}, not on {warrant.basis}.",
                "Take the basis of the situation.",
            )
        if warrant.issued < situation.opened:
            yield at.error(
                "warrant-before-situation",
                "issued",
                f"Issued on {warrant.issued}, before the situation was opened "
                f"({situation.opened}).",
                "Correct one of the two days.",
            )
    for at, situation in rows(record, "situations"):
        for code in situation.territory_states:
            if code not in record.state:
                yield at.error(
                    "dangling-key",
                    "territory_states",
                    f"'{code}' is no state of the record.",
                    "Write ISO alpha-3 codes, separated by ' | '.",
                )


def decisions(record: Record) -> Iterator[Problem]:
    """A decision on a visit comes after the visit."""
    for at, decision in rows(record, "decisions"):
        if decision.visit_date and decision.date < decision.visit_date:
            ahead = decision.finding in {"request_reminder", "no_finding"}
            if not ahead:
                yield at.error(
                    "decision-before-visit",
                    "visit_date",
                    f"Decided on {decision.date} about a visit of {decision.visit_date}.",
                    "Correct one of the two days.",
                )


def overrides(record: Record) -> Iterator[Problem]:
    """Two exceptions that suspend the duty on one day must have different ranks."""
    placed = list(rows(record, "overrides"))
    for at, row in placed:
        if row.end is not None and row.end < row.start:
            yield at.error(
                "end-before-start",
                "end",
                f"It ends on {row.end}, before it starts ({row.start}).",
                "Correct one of the two days.",
            )
    for (_, first), (at, second) in combinations(placed, 2):
        both_suspend = first.effect == second.effect == "suspends"
        if both_suspend and first.rank == second.rank and _meet(first, second):
            yield at.error(
                "rank-tied",
                "rank",
                f"{first.override_id} and {second.override_id} hold on the same days with "
                f"the same rank {first.rank}.",
                "Give the one that prevails the lower rank.",
            )


def _meet(first: Override, second: Override) -> bool:
    return (
        first.person_id == second.person_id
        and (first.iso3 == second.iso3 or not first.iso3 or not second.iso3)
        and (first.end is None or second.start <= first.end)
        and (second.end is None or first.start <= second.end)
    )


RULES = (days_of_warrants, events, situations, decisions, overrides)
