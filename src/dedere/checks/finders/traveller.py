"""Who travels, and to where the words of a destination reach."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dedere.checks.case import Case, Sentence

_OTHERS = re.compile(
    r"\b(?:(?:Chinese|Russian|American|US|U\.S\.|European|foreign|Western|Arab|Israeli|world"
    r"|African) (?:leader|president"
    r"|official|head)|[Ll]eaders?|presidents?|prime ministers?|chancellor)\b[^.;]{0,40}$"
)
_NAME = re.compile(r"\b[A-Z][a-z]+(?:-[A-Z][a-z]+)? [A-Z][\w’'-]+")


def traveller(case: Case, sentence: Sentence, pos: int) -> tuple[str, int] | None:
    """Who travels, judged at the position: a person named before in the sentence, or his pronoun.

    Nobody when another name stands between, so that a visitor's trip is not taken for the host's.
    """
    base = sentence.start
    inside = [row for row in case.within(case.persons, base, base + pos) if row.end <= base + pos]
    if inside:
        row = inside[-1]
        gap = sentence.text[row.end - base : pos]
        named = [
            match
            for match in _NAME.finditer(gap)
            if not _known(case, row.end + match.start(), row.end + match.end())
        ]
        if named and re.search(r"\b(?:his|her|he|she|whose)\b", gap[named[-1].end() :]):
            return None
        return str(row.id), row.start
    lead = sentence.text[:pos]
    if re.search(r"\b(?:[Hh]is|[Hh]er|[Hh]e|[Ss]he)\b", lead[-60:]) and not _OTHERS.search(lead):
        person = case.person_at(sentence, base + pos)
        if person is not None:
            at = max(lead.rfind(word) for word in ("his ", "her ", "he ", "she ", "His ", "He "))
            return person, base + max(0, at)
    return None


def _known(case: Case, start: int, end: int) -> bool:
    """Whether the stretch is a place, a forum or a person of the record, and no other name."""
    return bool(
        case.within(case.states, start - 20, end)
        or case.within(case.forums, start - 2, end)
        or case.within(case.persons, start - 2, end)
    )


def object_after(
    case: Case, sentence: Sentence, pos: int, reach: int = 70
) -> tuple[str, int] | None:
    """The person named soon after the position."""
    rows = case.within(case.persons, sentence.start + pos, sentence.start + pos + reach)
    return (str(rows[0].id), rows[0].end) if rows else None


def scope_end(case: Case, start: int, limit: int) -> int:
    """Where the words of the destination end: at "since", a comma, or after 110 characters."""
    stretch = case.text[start : min(limit, start + 110)]
    match = re.search(
        r"\b(?:since|after|following|when|because|amid|as|where)\b|[,;.:]"
        r"|\bin (?:\w+ )?\w+ years\b",
        stretch,
    )
    return start + (match.start() if match else len(stretch))


def row_of(case: Case, person: str, state: str, day: date) -> str | None:
    for trip in case.basis.record.trips_of(person):
        touches = trip.start - timedelta(days=3) <= day <= trip.end + timedelta(days=3)
        if trip.iso3 == state and touches and trip.status == "made" and trip.mode == "in_person":
            return trip.trip_id
    return None


def record_day(case: Case, person: str, state: str) -> date | None:
    """The start of the record's trip to the state nearest to the report, within 60 days."""
    rows = [
        trip
        for trip in case.basis.record.trips_of(person)
        if trip.iso3 == state
        and trip.mode == "in_person"
        and trip.status in {"made", "planned", "under_way"}
        and abs((trip.start - case.basis.on).days) <= 60
    ]
    return (
        min(rows, key=lambda trip: abs((trip.start - case.basis.on).days)).start if rows else None
    )
