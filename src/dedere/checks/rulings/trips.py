"""A particular trip, absence, stand-in or appearance by video, held against the record's row."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Literal

from dedere.checks.basis import (
    Basis,
    any_coverage,
    coverage_for,
    english_trip_days,
    is_known,
    is_occupied,
)
from dedere.checks.model import Proof, Ruling
from dedere.checks.proofs import STATUS_WORDS, coverage_proof, trip_proof
from dedere.checks.rulings.standing import short_standing
from dedere.checks.rulings.visits import verified
from dedere.record.model import Trip

Event = Literal["went", "stayed_away", "cancelled", "remote", "stand_in"]

FIT = {
    "went": frozenset({"made", "under_way"}),
    "stayed_away": frozenset({"declined", "cancelled", "postponed"}),
    "cancelled": frozenset({"cancelled", "postponed", "declined"}),
}


def find_trips(
    basis: Basis,
    person: str,
    state: str | None,
    forum: str | None,
    first: date | None,
    last: date | None,
) -> tuple[Trip, ...]:
    """Return the record's rows for a person that agree with the state, forum and days given.

    With a state, the forum only picks among its rows. Days agree when the row's days, as loose as
    the row knows them, touch the interval.
    """
    rows = tuple(
        trip
        for trip in basis.record.trips_of(person)
        if (state is None or trip.iso3 == state)
        and (last is None or trip.start <= last)
        and (first is None or trip.end >= first)
        and is_known(trip, basis.known)
        and trip.presence != "overflight"
    )
    if forum is None:
        return rows
    there = tuple(trip for trip in rows if trip.forum == forum or forum in trip.occasion.casefold())
    return there or (rows if state is not None else ())


def fits(trip: Trip, event: Event) -> bool:
    """Return whether the row is of the kind of event asserted."""
    if event == "remote":
        return trip.mode == "remote" and trip.status in {"made", "declined"}
    if event == "stand_in":
        return bool(trip.representative)
    if event == "went":
        return trip.status in FIT["went"] and trip.mode == "in_person"
    return trip.status in FIT[event]


def rule_trip(
    basis: Basis,
    person: str,
    event: Event,
    state: str | None,
    forum: str | None,
    first: date | None,
    last: date | None,
    around: date | None = None,
) -> Ruling:
    """Return whether the event is in the record between the two days.

    A row that tells another story contradicts (he stayed away from the meeting, he went in another
    month). That there is no row contradicts only where the list is closed. Without days given, the
    row nearest to `around` is meant, beyond two months one of that kind first.
    """
    rows = find_trips(basis, person, state, forum, first, last)
    if around is not None and first is None:
        day = around
        rows = tuple(
            sorted(
                rows,
                key=lambda trip: (
                    abs((trip.start - day).days) > 60,
                    not fits(trip, event),
                    abs((trip.start - day).days),
                ),
            )
        )[:1]
    good = tuple(trip for trip in rows if fits(trip, event))
    name = basis.person_name(person)
    if good:
        said = "; ".join(_say(basis, trip) for trip in good[:3])
        return Ruling("supported", f"{name}: {said}.", _proofs(basis, good), _occupied_note(good))
    telling = tuple(trip for trip in verified(rows) if _tells(trip, event))
    if telling and (forum is not None or first is not None):
        text = f"{name}: {'; '.join(_say(basis, trip) for trip in telling[:3])}."
        return Ruling("contradicted", text, _proofs(basis, telling), suggestion=text)
    place = basis.state_name(state) if state else "there"
    if event == "went" and first and last:
        closed = coverage_for(basis, person, first, min(last, basis.known))
        if closed and not rows:
            near = tuple(
                trip
                for trip in find_trips(basis, person, state, None, None, None)
                if fits(trip, "went")
            )
            text = f"The closed list holds no trip of {name} to {place} at that time"
            text += (
                f"; the record has {'; '.join(_say(basis, t) for t in near[:3])}." if near else "."
            )
            proofs = (*_proofs(basis, near), coverage_proof(basis, closed))
            return Ruling("contradicted", text, proofs, suggestion=text)
    if any_coverage(basis, person) is None:
        missing = f"The record has no such row, and its list of {name}'s trips is not closed."
    else:
        missing = f"The record has no row for this, and its list of {name}'s trips does not decide."
    return Ruling("not_checkable", missing, _proofs(basis, rows))


def _tells(trip: Trip, event: Event) -> bool:
    if event == "went":
        return trip.status in {"declined", "cancelled"}
    if event in {"stayed_away", "cancelled"}:
        return trip.status == "made" and trip.mode == "in_person"
    return event == "remote" and trip.status == "made" and trip.mode == "in_person"


def _say(basis: Basis, trip: Trip) -> str:
    where = basis.state_name(trip.iso3)
    place = f" ({trip.place})" if trip.place and trip.place != "unknown" else ""
    text = f"{where}{place}, {english_trip_days(trip)}, {STATUS_WORDS[trip.status]}"
    if trip.mode == "remote":
        text += ", by video" if trip.status == "made" else ", spoke by video"
    if trip.representative:
        text += f", represented by {trip.representative}"
    return text


def _proofs(basis: Basis, trips: tuple[Trip, ...]) -> tuple[Proof, ...]:
    return tuple(
        trip_proof(basis, trip, short_standing(basis, trip.iso3, trip.start)) for trip in trips[:8]
    )


def _occupied_note(trips: tuple[Trip, ...]) -> str | None:
    if any(is_occupied(trip) for trip in trips):
        return "occupied territory: no state received the person"
    return None


def rule_substitute(
    basis: Basis,
    person: str,
    deputy: str,
    state: str | None,
    forum: str | None,
    first: date | None,
    last: date | None,
    near: date | None = None,
) -> Ruling:
    """Return whether the named deputy stood in for the person.

    Names agree by their last word, so that Sergei and Sergey Lavrov are one; an empty name asks
    only whether somebody stood in.
    """
    rows = tuple(
        trip for trip in find_trips(basis, person, state, forum, first, last) if trip.representative
    )
    name = basis.person_name(person)
    if near is not None and first is None and len(rows) > 1:
        rows = tuple(sorted(rows, key=lambda trip: abs((trip.start - near).days)))
        same = tuple(trip for trip in rows if same_name(deputy, trip.representative))
        rows = (same or rows)[:1]
    same = tuple(trip for trip in rows if not deputy or same_name(deputy, trip.representative))
    if same:
        text = f"{name}: {'; '.join(_say(basis, trip) for trip in same[:3])}."
        return Ruling("supported", text, _proofs(basis, same))
    if rows and (state or forum) and not any(trip.unverified for trip in rows):
        text = f"{name}: {'; '.join(_say(basis, trip) for trip in rows[:3])}."
        return Ruling("contradicted", text, _proofs(basis, rows), suggestion=text)
    return Ruling(
        "not_checkable", f"The record has no row in which somebody stood in for {name} there."
    )


def same_name(left: str, right: str) -> bool:
    """Return whether two names end in the same word, accents and case apart."""
    return bool(left and right) and _last_word(left) == _last_word(right)


def _last_word(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.replace("’", "'"))
    words = re.findall(r"[a-z']+", "".join(c for c in plain if ord(c) < 768).casefold())
    return words[-1] if words else ""
