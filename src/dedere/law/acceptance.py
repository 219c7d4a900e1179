"""Has the state accepted the Court's jurisdiction over the situation? (article 12(3))

A state that is no party but accepted by declaration cooperates under Part 9, for that situation
only. The period that the declaration names limits jurisdiction over crimes, not the duty.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from dedere.days import english_day
from dedere.law import articles, facts
from dedere.law.finding import Finding
from dedere.law.words import opening, possessive, state_name
from dedere.record.model import Acceptance
from dedere.record.record import Record


@lru_cache(maxsize=4096)
def declarations(record: Record, state: str) -> tuple[Acceptance, ...]:
    """Return the state's declarations, oldest first."""
    rows = [row for row in record.acceptances if row.iso3 == state]
    return tuple(sorted(rows, key=lambda row: row.lodged_on))


def accepted(record: Record, state: str, situations: tuple[str, ...], by: date) -> Finding:
    """Answer whether a declaration lodged by that day covers one of the situations."""
    rows = [row for row in declarations(record, state) if row.lodged_on <= by]
    if not rows:
        return _NONE
    name = opening(state_name(record, state))
    fitting = [row for row in rows if row.situation in situations]
    if fitting:
        row = fitting[-1]
        because = (
            f"{name} accepted the Court's jurisdiction over this situation by a declaration "
            f"lodged on {english_day(row.lodged_on)}, and cooperates under Part 9 without delay "
            "or exception."
        )
        return Finding(
            "acceptance", "yes", because, (articles.RS_12_3,), (facts.of_acceptance(row),)
        )
    because = (
        f"{possessive(name)} declaration of {english_day(rows[-1].lodged_on)} concerns another "
        "situation and carries no duty here."
    )
    return Finding(
        "acceptance",
        "no",
        because,
        (articles.RS_12_3,),
        (facts.of_acceptance(rows[-1]),),
        changed=False,
    )


_NONE = Finding(
    "acceptance",
    "no",
    "No declaration under article 12(3) covers this situation.",
    (articles.RS_12_3,),
    changed=False,
)
