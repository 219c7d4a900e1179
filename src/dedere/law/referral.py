"""Does a resolution of the Security Council bind the state? (article 13(b); UN Charter, art. 25)

Resolutions 1593 and 1970 bind Sudan and Libya, each for its own situation; other states that are
no parties are only urged to help.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from dedere.days import english_day
from dedere.law import articles, facts
from dedere.law.finding import Authority, Finding
from dedere.law.words import opening, state_name
from dedere.record.model import SecurityCouncilDuty
from dedere.record.record import Record


@lru_cache(maxsize=4096)
def duties(record: Record, state: str) -> tuple[SecurityCouncilDuty, ...]:
    """Return the duties that resolutions lay on the state."""
    return tuple(row for row in record.security_council_duties if row.iso3 == state)


def resolution(number: str) -> Authority:
    """The resolution as an authority."""
    return Authority(
        f"Security Council resolution {number}",
        "The state concerned cooperates fully with the Court; others are urged to.",
    )


def urged(record: Record, situations: tuple[str, ...]) -> str:
    """Return the resolution that urges all states to help in these situations, or ''."""
    for name in situations:
        number = record.situation[name].unsc_resolution
        if number:
            return number
    return ""


def bound(record: Record, state: str, situations: tuple[str, ...], on: date) -> Finding:
    """Answer whether a resolution binds the state for one of the situations on the day."""
    rows = duties(record, state)
    for row in rows:
        if row.situation in situations and row.start <= on:
            name = opening(state_name(record, state))
            because = (
                f"Resolution {row.resolution} of {english_day(row.start)}, adopted under Chapter "
                f"VII, obliges {name} to cooperate fully with the Court in this situation."
            )
            return Finding(
                "referral",
                "yes",
                because,
                (resolution(row.resolution), articles.CHARTER_25, articles.RS_13_B),
                (facts.of_council_duty(row),),
            )
    return _not_bound(record, state, situations)


@lru_cache(maxsize=4096)
def _not_bound(record: Record, state: str, situations: tuple[str, ...]) -> Finding:
    number = urged(record, situations)
    rows = duties(record, state)
    if number:
        because = (
            f"Resolution {number} urges all states to cooperate, but binds only the state that "
            "it names."
        )
        cited: tuple[Authority, ...] = (resolution(number),)
    elif rows:
        because = f"Resolution {rows[0].resolution} concerns another situation."
        cited = (resolution(rows[0].resolution),)
    else:
        because, cited = "The Security Council has laid no duty on this state.", ()
    return Finding("referral", "no", because, cited, changed=False)
