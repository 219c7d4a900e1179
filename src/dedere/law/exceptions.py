"""Is the duty suspended? (articles 16, 89(2), 94, 95, and exceptions that a chamber grants, 97)

Nobody but the Security Council or the Court suspends the duty. Consultation does not, nor a
pending challenge to jurisdiction: those are shown and change nothing.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from dedere.days import english_day
from dedere.errors import RuleError
from dedere.law import articles, facts
from dedere.law.finding import Finding
from dedere.record.model import Override
from dedere.record.record import Record

_WORDS = {
    "deferral": "The Security Council's deferral (article 16) is in force",
    "ne_bis_in_idem": "A challenge of double jeopardy is pending (article 89(2))",
    "domestic_proceedings": "Surrender is postponed for a domestic case (article 94)",
    "admissibility_challenge": "Surrender is postponed while an admissibility challenge is "
    "pending (article 95)",
    "chamber_exception": "A chamber has granted an exception after consultation (article 97)",
    "jurisdiction_challenge": "A challenge to jurisdiction is pending (article 19)",
}

_NONE = Finding(
    "suspension",
    "no",
    "No deferral, postponement or exception granted by a chamber is in force.",
    (articles.RS_16, articles.RS_89_2, articles.RS_94, articles.RS_95, articles.RS_97),
    changed=False,
)


@lru_cache(maxsize=4096)
def _rows(record: Record, person: str) -> tuple[Override, ...]:
    rows = [row for row in record.overrides if row.person_id == person]
    return tuple(sorted(rows, key=lambda row: row.rank))


def holding(
    record: Record,
    person: str,
    state: str,
    on: date,
    known: date | None,
    supposed: tuple[Override, ...] = (),
) -> tuple[Override, ...]:
    """Return the exceptions in force on the day, lowest rank first."""
    rows = (*supposed, *_rows(record, person))
    if not rows:
        return ()
    return tuple(
        row
        for row in rows
        if (not row.iso3 or row.iso3 == state)
        and row.start <= on
        and (row.end is None or on < row.end)
        and (known is None or row.start <= known)
    )


def suspended(
    record: Record,
    person: str,
    state: str,
    on: date,
    known: date | None,
    supposed: tuple[Override, ...] = (),
) -> Finding:
    """Answer whether the duty is suspended on the day; the exception of lowest rank decides."""
    for row in holding(record, person, state, on, known, supposed):
        if row.effect == "suspends":
            until = f" until {english_day(row.end)}" if row.end else ""
            because = f"{_WORDS[row.kind]}, from {english_day(row.start)}{until}."
            return _found("suspension", row, because)
    return _NONE


def pending(
    record: Record, person: str, state: str, on: date, known: date | None
) -> Finding | None:
    """Return a finding on a pending challenge that suspends nothing, or None."""
    for row in holding(record, person, state, on, known):
        if row.effect == "none":
            because = (
                f"{_WORDS[row.kind]}, since {english_day(row.start)}; it does not suspend the "
                "warrant."
            )
            return _found("challenge", row, because, changed=False)
    return None


def _found(question: str, row: Override, because: str, *, changed: bool = True) -> Finding:
    cited = articles.OVERRIDE_ARTICLES.get(row.article)
    cites = (cited,) if cited else ()
    return Finding(question, "yes", because, cites, (facts.of_override(row),), changed=changed)


def check_ranks(rows: tuple[Override, ...]) -> None:
    """Raise RuleError when two exceptions can hold for one case on one day without a rank."""
    for index, one in enumerate(rows):
        for two in rows[index + 1 :]:
            if (
                one.person_id == two.person_id
                and one.rank == two.rank
                and (not one.iso3 or not two.iso3 or one.iso3 == two.iso3)
                and (one.end is None or two.start < one.end)
                and (two.end is None or one.start < two.end)
            ):
                raise RuleError(
                    "unranked-exceptions",
                    f"The exceptions '{one.override_id}' and '{two.override_id}' hold on the same "
                    f"days and have the same rank {one.rank}.",
                    way_out="Give one of them a lower rank in overrides.csv, or mend its days.",
                )
