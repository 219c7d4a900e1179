"""From a trip, or a person, state and day, to a brief; every word comes from record and law."""

from __future__ import annotations

from datetime import date
from typing import get_args

from dedere.days import english_day
from dedere.errors import InputError, Place
from dedere.law import Assessment, assess
from dedere.law.words import listed, opening, possessive
from dedere.publish.brief import annex, ask, duty, facts, objections, practice, tense
from dedere.publish.brief.model import Addressee, Brief, Run, Words, plain
from dedere.publish.brief.polish import polished
from dedere.publish.brief.sources import Sources
from dedere.publish.brief.view import View, course_of, presence_of
from dedere.publish.stamp import stamp
from dedere.record.model import Trip
from dedere.record.record import Record

ADDRESSEES: tuple[Addressee, ...] = get_args(Addressee)


def compose(
    record: Record,
    subject: Trip | Assessment,
    *,
    addressee: Addressee = "government",
    written: date,
    known: date | None = None,
    doctrine: str = "court",
    verified_only: bool = False,
    sender: str = "",
) -> Brief:
    """Return the brief on a trip of the record, or on an assessment of a visit that is supposed.

    `written` is the day that the brief bears and from which it sees the visit; `known` (for a
    trip) limits the facts and the Court's rulings to those public by a day, and the brief then sees
    the visit from that day. An assessment keeps its own doctrine and day of knowledge. With
    `verified_only`, facts for which no source was seen are left out; raises InputError
    `unverified-basis` when the answer itself rests on one.
    """
    if isinstance(subject, Assessment):
        a, trip = subject, None
    else:
        trip = subject
        a = assess(
            record,
            trip.person_id,
            trip.iso3,
            trip.start,
            known=known,
            presence=presence_of(trip),
            doctrine=doctrine,
            doctrine_as_of=known if doctrine == "court" else None,
        )
    seen = written if a.known is None else min(written, a.known)
    if trip is None:
        trip = trip_on(record, a)
    if trip is not None and seen < trip.start and not _public_by(trip, seen):
        trip = None
    sources = Sources(record)
    view = View(record, a, trip, addressee, seen, course_of(trip, seen), verified_only, sources)
    _check_basis(view)
    return polished(_brief(view, written, sender))


def trip_on(record: Record, a: Assessment) -> Trip | None:
    """Return the trip of the record that the assessed visit is, or None."""
    rows = [
        row
        for row in record.trips_of(a.person)
        if row.iso3 == a.state and row.start <= a.on <= row.end and presence_of(row) == a.presence
    ]
    rows.sort(key=lambda row: row.status not in {"made", "under_way"})
    return next(iter(rows), None)


def _public_by(trip: Trip, seen: date) -> bool:
    return trip.announced_on is not None and trip.announced_on <= seen


def _check_basis(view: View) -> None:
    if not view.verified_only:
        return
    rows = list(view.a.unverified)
    if view.trip is not None and view.trip.unverified:
        rows.append(view.trip.trip_id)
    if rows:
        raise InputError(
            "unverified-basis",
            f"The answer rests on what no source was seen for: {listed(rows)}.",
            place=Place(field="--verified-only"),
            way_out="Leave --verified-only out; the brief then marks what is unverified.",
        )


def _brief(view: View, written: date, sender: str) -> Brief:
    mark = stamp(view.record)
    order = [
        duty.in_short(view),
        *([ask.section(view)] if view.addressee == "press" else []),
        facts.section(view),
        duty.section(view),
        objections.section(view),
        practice.steps(view),
        practice.cases(view),
        practice.follow_up(view),
        *([] if view.addressee == "press" else [ask.section(view)]),
        annex.derivation(view),
        annex.origin(view, mark),
    ]
    sections = tuple(section for section in order if section is not None and section.blocks)
    return Brief(
        tense.title(view),
        view.addressee,
        _head(view, written, sender),
        sections,
        view.sources.listed(),
        mark,
        written.isoformat(),
        (view.person, opening(view.state), "International Criminal Court", "arrest and surrender"),
    )


def _head(view: View, written: date, sender: str) -> tuple[tuple[str, Words], ...]:
    to = {
        "government": f"The Government of {view.state} (foreign affairs, justice)",
        "parliament": f"The members of the parliament of {view.state}",
        "press": "Editors and reporters",
    }[view.addressee]
    rows = [("To", plain(to))]
    if sender:
        rows.append(("From", plain(sender)))
    rows.append(("Date", plain(english_day(written))))
    subject = f"{possessive(view.person)} {view.being_there}, {view.days}"
    if view.a.presence == "overflight":
        subject = f"Flight of {view.person} over {view.state}, {view.days}"
    elif view.a.presence == "remote":
        subject = f"{possessive(view.person)} part by video in {view.state}, {view.days}"
    elif view.course in {"supposed", "stayed_away"} and view.moment == "after":
        noun, rest = view.being_there.split(" ", 1)
        subject = f"A {noun} of {view.person} {rest}, {view.days}"
    rows.append(("Subject", plain(subject)))
    if view.a.known is not None:
        rows.append(("As known on", plain(english_day(view.a.known))))
    doubt = duty.unverified_words(view)
    if doubt:
        rows.append(("Certainty", (Run(doubt, "strong"),)))
    return tuple(rows)
