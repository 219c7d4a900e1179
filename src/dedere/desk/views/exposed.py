"""Where a person would have to be arrested on a day: counts, lists and the map."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from dedere.desk.context import Desk
from dedere.desk.draw.map import world_map
from dedere.desk.draw.svg import Svg
from dedere.desk.views.rows import Data
from dedere.law.finding import OUTCOMES

BOUND = ("obliged", "unsc_duty")


def exposed(desk: Desk, person: str, on: date) -> Data:
    """Return the states by outcome on a day, each list in the order of names."""
    outcomes = desk.outcomes(person, on)
    groups = []
    for outcome in OUTCOMES:
        codes = sorted(
            (code for code, found in outcomes.items() if found == outcome), key=desk.state_name
        )
        if codes:
            groups.append(
                {
                    "outcome": outcome,
                    "word": desk.texts.word("outcome", outcome),
                    "count": len(codes),
                    "states": [{"state": code, "name": desk.state_name(code)} for code in codes],
                }
            )
    return {
        "person": person,
        "person_name": desk.person_name(person),
        "on": on.isoformat(),
        "obliged": sum(outcome in BOUND for outcome in outcomes.values()),
        "contested": sum(outcome == "obliged_contested" for outcome in outcomes.values()),
        "counts": {group["outcome"]: group["count"] for group in groups},
        "groups": groups,
    }


def drawn(desk: Desk, person: str, on: date, *, marked: tuple[str, ...] = ()) -> Svg:
    """Return the map of exposure; each state leads to the answer for this person and day."""
    return _drawn(desk, person, on, on == desk.today, marked)


@lru_cache(maxsize=48)
def _drawn(desk: Desk, person: str, on: date, current: bool, marked: tuple[str, ...]) -> Svg:
    day = "" if current else f"?on={on.isoformat()}"
    return world_map(
        desk.outcomes(person, on),
        name=desk.state_name,
        word=lambda outcome: desk.texts.word("outcome", outcome),
        link=lambda code: f"/duty/{person}/{code}{day}",
        label=desk.texts("map.label", person=desk.person_name(person)),
        crimea=desk.texts("map.crimea"),
        disputed=lambda area: desk.texts("map.disputed", area=area),
        marked=marked,
    )


def changes(desk: Desk, person: str) -> Data:
    """Return the outcome by state over all time, compact: what the day slider needs.

    For each state a list of pairs: the first day ('' for the beginning) and the outcome.
    """
    spans = desk.spans(person)
    return {
        "person": person,
        "states": {
            code: [[row.start.isoformat() if row.start else "", row.outcome] for row in rows]
            for code, rows in spans.items()
        },
    }
