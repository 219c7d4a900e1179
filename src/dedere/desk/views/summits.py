"""Meetings to come: where, when, who of the wanted would come, and what the host owes."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from dedere.desk import when
from dedere.desk.context import Desk
from dedere.desk.views.rows import Data
from dedere.publish.summits import OPEN, guests_of, year_of
from dedere.record.model import Summit


def summit_row(desk: Desk, summit: Summit) -> Data:
    """A meeting with the duty of its host towards each wanted leader who would come.

    A meeting without a day is judged by how things stand today.
    """
    on = summit.start or desk.today
    persons = [
        {
            "person": guest.person,
            "person_name": desk.person_name(guest.person),
            "outcome": guest.outcome,
            "duty": guest.duty,
        }
        for guest in guests_of(desk.record, summit, on, wanted=desk.at_large(on))
    ]
    return {
        "forum": summit.forum,
        "forum_name": desk.texts.word("forum", summit.forum),
        "edition": summit.edition,
        "anchor": anchor(summit),
        "state": summit.host_iso3,
        "state_name": desk.state_name(summit.host_iso3),
        "in_prose": desk.state_in_prose(summit.host_iso3),
        "place": summit.city,
        "start": summit.start.isoformat() if summit.start else None,
        "end": summit.end.isoformat() if summit.end else None,
        "year": year_of(summit),
        "when": when.of_summit(summit),
        "persons": persons,
        "problem": any(row["duty"] != "no" for row in persons),
        "by_invitation": not desk.record.members_of(summit.forum) and summit.forum not in OPEN,
        "note": summit.note,
        "sources": list(summit.sources),
        "unverified": summit.unverified,
    }


def anchor(summit: Summit) -> str:
    """The name of a meeting within the calendar's page."""
    name = f"{summit.edition} {summit.host_iso3}".casefold()
    return re.sub(r"[^a-z0-9]+", "-", name).strip("-")


def coming(desk: Desk) -> list[Data]:
    """Return the meetings that have not ended, those with a day first, then by year."""
    return list(_coming(desk, desk.today))


@lru_cache(maxsize=8)
def _coming(desk: Desk, today: date) -> tuple[Data, ...]:
    """The rows, made once a day; what is read from them is never changed."""
    rows = [
        summit
        for summit in desk.record.summits
        if (summit.end or summit.start or date.max) >= today
        and (year_of(summit) or 9999) >= today.year
    ]
    rows.sort(
        key=lambda row: (
            (row.start or date(year_of(row) or 9998, 12, 31)).isoformat(),
            row.start is None,
            row.forum,
        )
    )
    return tuple(summit_row(desk, row) for row in rows)


def next_problem(rows: list[Data]) -> Data | None:
    """The first meeting whose host would owe the arrest of a leader who would come."""
    return next((row for row in rows if row["problem"]), None)
