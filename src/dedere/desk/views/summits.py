"""Meetings to come: where, when, who of the wanted would come, and what the host owes."""

from __future__ import annotations

import re
from datetime import date

from dedere.desk import when
from dedere.desk.context import Desk
from dedere.desk.views.rows import Data
from dedere.law import Presence
from dedere.law.assessment import DUTY, conclude
from dedere.law.case import Case
from dedere.record.model import Summit
from dedere.record.standing import offices_on

LEADERS = frozenset({"head_of_state", "head_of_government"})
# Meetings that every state may attend.
OPEN = frozenset({"un", "cop"})


def who_would_come(desk: Desk, summit: Summit, on: date) -> tuple[str, ...]:
    """Return the wanted persons who lead a member of the forum on a day.

    Nobody is returned for meetings by invitation, whose guests do not follow from an office.
    """
    record = desk.record
    members = {
        row.iso3
        for row in record.members_of(summit.forum)
        if row.joined.first <= on and (row.left is None or on < row.left.first)
    }
    return tuple(
        person
        for person in desk.at_large(on)
        if any(
            office.office in LEADERS
            and office.state != summit.host_iso3
            and (summit.forum in OPEN or office.state in members)
            for office in offices_on(record, person, on)
        )
    )


def summit_row(desk: Desk, summit: Summit) -> Data:
    """A meeting with the duty of its host towards each wanted leader who would come.

    A meeting without a day is judged by how things stand today.
    """
    on = summit.start or desk.today
    presence: Presence = (
        "un_headquarters" if summit.forum == "un" and summit.host_iso3 == "USA" else "presence"
    )
    persons = []
    for person in who_would_come(desk, summit, on):
        outcome = conclude(Case(desk.record, person, summit.host_iso3, on, None, presence))
        persons.append(
            {
                "person": person,
                "person_name": desk.person_name(person),
                "outcome": outcome,
                "duty": DUTY[outcome],
            }
        )
    return {
        "forum": summit.forum,
        "forum_name": desk.texts.word("forum", summit.forum),
        "edition": summit.edition,
        "anchor": anchor(summit),
        "state": summit.host_iso3,
        "state_name": desk.state_name(summit.host_iso3),
        "place": summit.city,
        "start": summit.start.isoformat() if summit.start else None,
        "end": summit.end.isoformat() if summit.end else None,
        "year": when.year_of(summit),
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
    today = desk.today
    rows = [
        summit
        for summit in desk.record.summits
        if (summit.end or summit.start or date.max) >= today
        and (when.year_of(summit) or 9999) >= today.year
    ]
    rows.sort(
        key=lambda row: (
            (row.start or date(when.year_of(row) or 9998, 12, 31)).isoformat(),
            row.start is None,
            row.forum,
        )
    )
    return [summit_row(desk, row) for row in rows]


def next_problem(rows: list[Data]) -> Data | None:
    """The first meeting whose host would owe the arrest of a leader who would come."""
    return next((row for row in rows if row["problem"]), None)
