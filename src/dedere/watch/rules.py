"""Rules as people write them, made into ids of the record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dedere.errors import DedereError, InputError, Place
from dedere.watch.config import Rule

if TYPE_CHECKING:
    from dedere.record import Record


def resolved(record: Record, rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return the rules with ids of persons and codes of states.

    Raises InputError with the rule's place for a name that the record does not know or that is
    ambiguous.
    """
    from dedere.record.names import find_person, find_state

    found = []
    for index, rule in enumerate(rules):
        try:
            field = "persons"
            persons = tuple(find_person(record, name).person_id for name in rule.persons)
            field = "states"
            states = tuple(find_state(record, name).iso3 for name in rule.states)
        except DedereError as fault:
            raise InputError(
                fault.code,
                f"Rule '{rule.name}': {fault.message}",
                place=Place(file="sources.toml", field=f"rule.{index}.{field}"),
                way_out=fault.way_out,
            ) from None
        found.append(rule.model_copy(update={"persons": persons, "states": states}))
    return tuple(found)
