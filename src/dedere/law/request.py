"""Has the Court asked this state for the arrest? (articles 58(5), 87(1), 89(1), 92)

A warrant is not yet a request. Where the record knows when a request reached the state and that
is later than the day, the point is open. Where requests go out on opportunity, one is taken to
follow the arrival. Where they went to all parties, or nothing is known, it is taken as made.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from dedere.days import english_day
from dedere.law import articles, facts
from dedere.law.finding import Finding
from dedere.law.words import state_name
from dedere.record.record import Record

_CITED = (articles.RS_58_5, articles.RS_87_1, articles.RS_89_1)


@lru_cache(maxsize=65536)
def made(record: Record, person: str, state: str, on: date, known: date | None) -> Finding:
    """Answer whether the state has been asked: `yes`, or `contested` when it was not yet."""
    rows = [row for row in record.requests_for(person) if known is None or row.date <= known]
    own = [row for row in rows if row.iso3 == state]
    served = [row for row in own if row.date <= on]
    name = state_name(record, state)
    if served:
        row = served[0]
        cited = (articles.RS_92, *_CITED) if row.kind == "provisional_arrest" else _CITED
        because = f"The Court's request had reached {name} by {english_day(row.date)}."
        return Finding("request", "yes", because, cited, (facts.of_request(row),))
    policy = next((row for row in rows if not row.iso3), None)
    if policy is not None and policy.policy == "on_opportunity":
        because = (
            f"Requests are sent when a real chance of arrest appears (policy of "
            f"{english_day(policy.date)}); one is taken to reach {name} on arrival."
        )
        return Finding("request", "yes", because, _CITED, (facts.of_request(policy),))
    if own:
        row = own[0]
        because = (
            f"The request reached {name} only on {english_day(row.date)}; whether a public "
            "warrant binds before that is open (article 59(1) speaks of a state that has received "
            "one)."
        )
        return Finding(
            "request", "contested", because, (*_CITED, articles.RS_59_1), (facts.of_request(row),)
        )
    return _assumed(record, person, known)


@lru_cache(maxsize=4096)
def _assumed(record: Record, person: str, known: date | None) -> Finding:
    for row in record.requests_for(person):
        if not row.iso3 and (known is None or row.date <= known):
            because = (
                f"The Court's request went to all states parties (first on "
                f"{english_day(row.date)}); when it reached this one is not public, so it is taken "
                "as received."
            )
            cited = (articles.RS_92, *_CITED) if row.kind == "provisional_arrest" else _CITED
            return Finding("request", "yes", because, cited, (facts.of_request(row),))
    because = (
        "No request to this state is on record; for a public warrant one is taken to have been "
        "made, or to follow as soon as a visit is expected."
    )
    return Finding("request", "yes", because, _CITED)


def is_assumed(finding: Finding) -> bool:
    """Return whether the request is only taken as made: no row shows it served on the state."""
    return finding.holds == "yes" and "had reached" not in finding.because
