"""The two questions as functions: what a state owes on a day, and what a report says."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from dedere.days import parse_day
from dedere.record import Record
from dedere.record.names import find_person, find_state

if TYPE_CHECKING:
    from dedere.law import Assessment, Presence
    from dedere.report import Report


def _day(value: str | date, field: str) -> date:
    return value if isinstance(value, date) else parse_day(value, field=field)


def assess(
    record: Record,
    person: str,
    state: str,
    *,
    on: str | date,
    known: str | date | None = None,
    presence: Presence = "presence",
    doctrine: str = "court",
) -> Assessment:
    """Return whether `state` must arrest `person` on the day, with its derivation.

    Names are taken as people write them. Days are dates or ISO 8601 text. Raises InputError for an
    unknown or ambiguous name, a day that does not exist, an unknown presence or doctrine.
    """
    from dedere.law import assess as derive

    return derive(
        record,
        find_person(record, person).person_id,
        find_state(record, state).iso3,
        _day(on, "on"),
        known=None if known is None else _day(known, "known"),
        presence=presence,
        doctrine=doctrine,
    )


def read(
    record: Record,
    text: str,
    *,
    published: str | date | None = None,
    title: str | None = None,
    language: str | None = None,
    known: str | date | None = None,
    doctrine: str = "court",
    definitions: Mapping[str, str] | None = None,
) -> Report:
    """Return what the text says, assessed and checked: claims, statements, assessments.

    `published` is the report's day, against which its dates are resolved; without it the text's
    own dateline or stamp is used where there is one.
    """
    from dedere.reader import document_from_text
    from dedere.report import read_report

    document = document_from_text(
        text,
        title=title,
        published=None if published is None else _day(published, "published"),
        language=language,
    )
    return read_report(
        record,
        document,
        known=None if known is None else _day(known, "known"),
        doctrine=doctrine,
        definitions=definitions,
    )
