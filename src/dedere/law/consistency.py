"""Rows that contradict each other in law, found before anybody asks."""

from __future__ import annotations

from collections.abc import Iterator

from dedere.errors import DedereError, RecordError, RuleError
from dedere.law.exceptions import check_ranks
from dedere.record.record import Record
from dedere.record.standing import JOINING


def contradictions(record: Record) -> tuple[DedereError, ...]:
    """Return what contradicts itself: exits without membership, unranked exceptions, odd spans.

    The answers ignore a notice of withdrawal by a state that never joined.
    """
    found: list[DedereError] = [*_exits(record), *_spans(record)]
    try:
        check_ranks(record.overrides)
    except RuleError as fault:
        found.append(fault)
    return tuple(found)


def _exits(record: Record) -> Iterator[DedereError]:
    for state in record.states:
        joined = False
        for act in record.acts_of(state.iso3):
            joined = joined or act.act in JOINING
            if act.act == "withdrawal_notification" and not joined:
                yield RecordError(
                    "exit-without-membership",
                    f"'{act.act_id}' is a notice of withdrawal by a state that had not joined.",
                    way_out="Add the act by which it joined, or correct the notice.",
                )


def _spans(record: Record) -> Iterator[DedereError]:
    for row in record.overrides:
        if row.end is not None and row.end <= row.start:
            yield RecordError(
                "empty-span",
                f"'{row.override_id}' ends on {row.end}, not after its beginning {row.start}.",
                way_out="Correct one of the two days in overrides.csv.",
            )
