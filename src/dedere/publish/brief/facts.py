"""The facts of a brief, each with its source: person, warrant, state, visit, what followed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dedere.days import english_day
from dedere.law.facts import of_decision, of_office, of_warrant
from dedere.law.precedents import of_the_court
from dedere.law.warrant import relied_on
from dedere.law.words import listed, opening, state_name
from dedere.publish.brief import since
from dedere.publish.brief.model import Grid, Run, Section, Words, plain, strong
from dedere.publish.brief.view import View
from dedere.record.model import Decision, Office, Trip, Warrant

_CRIMES = {
    "war_crimes": "war crimes",
    "crimes_against_humanity": "crimes against humanity",
    "genocide": "genocide",
    "offences_against_justice": "offences against the administration of justice",
}
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_LAW = {
    "cooperation_law": "a law on cooperation is in force",
    "partial": "the law covers cooperation in part",
    "draft": "a law exists as a draft only",
    "none_known": "no law on cooperation with the Court was found",
}


def section(view: View) -> Section:
    """Return the facts as a table of label and text."""
    rows = [
        _person(view),
        *_warrants(view),
        _state(view),
        *_visit(view),
        *_held(view),
        since.row(view),
        *_law_at_home(view),
    ]
    return Section("The facts", (Grid((), tuple(row for row in rows if row), (18, 82)),))


def _person(view: View) -> tuple[Words, ...]:
    row = view.record.person[view.a.person]
    number = view.sources.row(
        f"persons:{row.person_id}", row.name, row.sources, unverified=row.unverified
    )
    nation = view.record.state.get(row.nationality)
    text = row.full_name or row.name
    words = [Run(text, "plain", (number,), row.unverified)]
    held = [office for office in view.offices if view.takes(unverified=office.unverified)]
    for office in held:
        fact = of_office(office)
        of = state_name(view.record, office.state) if office.state else ""
        title = office_title(office)
        title = title if not of or _within(of, title) else f"{title}, {of}"
        words.append(Run(f"; {title}", "plain", (view.sources.fact(fact),), office.unverified))
    if nation is not None and not held:
        words.append(Run(f"; national of {state_name(view.record, nation.iso3)}"))
    words.append(Run("."))
    return strong("Person"), tuple(words)


_DATED = re.compile(r"\s*\([^()]*\d{4}[^()]*\)")


def office_title(office: Office) -> str:
    """The title of an office without what the record adds on its years."""
    return _DATED.sub("", office.title)


def _within(state: str, title: str) -> bool:
    return state.removeprefix("the ") in title


def _warrants(view: View) -> Iterator[tuple[Words, ...]]:
    a = view.a
    rows = relied_on(view.record, a.person, a.on, a.known)
    for row in rows:
        number = view.sources.fact(of_warrant(row))
        yield (
            strong("Warrant"),
            (Run(warrant_words(view, row), "plain", (number,), row.unverified),),
        )


def warrant_words(view: View, row: Warrant) -> str:
    """A warrant in a sentence: day, number, situation, crimes, since when public."""
    number = f", {row.document_no}" if row.document_no else ""
    situation = view.record.situation[row.situation]
    crimes = listed(_CRIMES.get(crime, crime.replace("_", " ")) for crime in row.crimes)
    counts = f" ({counted(row.counts, 'count')})" if row.counts else ""
    public = "public that day"
    if row.made_public != row.issued:
        public = f"public since {english_day(row.made_public)}"
    return (
        f"Warrant of arrest of {english_day(row.issued)}{number}, {public}, in the situation "
        f"{situation_words(situation.name)}, for alleged {crimes}{counts}."
    )


def situation_words(name: str) -> str:
    """A situation's name as a sentence takes it."""
    article = "the " if name.startswith(("Democratic", "Central", "Philippines", "State")) else ""
    return f"in {article}{name}"


def counted(number: int, noun: str) -> str:
    """A small number in words with its noun: two counts."""
    word = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{word} {noun}" if number == 1 else f"{word} {noun}s"


def _state(view: View) -> tuple[Words, ...] | None:
    step = view.a.find("membership")
    if step is None:
        return None
    notes = view.sources.facts(step.facts)
    doubt = any(fact.unverified for fact in step.facts) and step.changed
    return strong("State"), (Run(step.because, "plain", notes, doubt),)


def _visit(view: View) -> Iterator[tuple[Words, ...]]:
    trip = view.trip
    if trip is None:
        text = f"The record lists no visit on {english_day(view.a.on)}; the case is supposed."
        yield strong("Visit"), plain(text)
        return
    number = view.sources.row(
        f"trips:{trip.trip_id}",
        f"visit, {view.days} ({trip.trip_id})",
        trip.sources,
        unverified=trip.unverified,
    )
    label = "Flight" if trip.presence == "overflight" else "Visit"
    yield strong(label), (Run(_visit_words(view, trip), "plain", (number,), trip.unverified),)
    if trip.announced_on and trip.announced_by and trip.announced_on <= view.seen:
        text = f"{english_day(trip.announced_on)} ({trip.announced_by})."
        yield strong("Announced"), plain(text, number)


def _visit_words(view: View, trip: Trip) -> str:
    place = "" if trip.place in {"", "unknown"} else trip.place.replace("; ", " and ")
    where = f"{place}, {state_name(view.record, trip.iso3)}" if place else view.state
    if trip.presence == "overflight":
        where = f"over {view.state}"
    parts = [f"{opening(view.days)}, {where}"]
    if trip.occasion:
        parts.append(trip.occasion.rstrip("."))
    if trip.host:
        parts.append(f"Host: {trip.host.rstrip('.')}")
    return f"{'. '.join(parts)}. {course_words(view)}"


def course_words(view: View) -> str:
    """What became of the visit, in a sentence; empty before it."""
    trip, he = view.trip, opening(view.he)
    if trip is None:
        return ""
    if view.course == "expected":
        return "The visit is announced."
    if view.course == "unconfirmed":
        return "It had been announced; whether it took place is not in the record."
    if view.course == "stayed_away":
        text = {
            "cancelled": "The visit was cancelled.",
            "postponed": "The visit was postponed.",
            "denied": "The visit was denied.",
        }.get(trip.status, f"{he} did not come.")
        if trip.mode == "remote":
            text += f" {he} took part by video."
        if trip.representative:
            text += f" {view.person} was represented by {trip.representative}."
        return text
    if trip.mode == "remote":
        return f"{he} took part by video and was not on the territory."
    if trip.presence == "overflight":
        return "It was an overflight without a landing."
    if trip.status == "under_way" or view.moment == "during":
        return "The visit is under way."
    if view.freed:
        return f"{he} was arrested, and let go on {english_day(view.freed)}."
    return {
        "arrested": f"{he} was arrested.",
        "left_early": f"{he} left early and was not arrested.",
        "not_arrested": f"{he} was not arrested.",
    }.get(trip.outcome, f"{he} was there.")


def decisions_on_visit(view: View) -> tuple[Decision, ...]:
    """The rulings on this very visit, known on the day of the brief, oldest first.

    Those of national courts are among them; `failure_found` gives the Court's own.
    """
    return tuple(
        row
        for row in view.record.decisions_on(view.a.state)
        if row.person_id == view.a.person
        and row.finding in {"non_compliance", "no_finding", "overturned_in_part"}
        and row.subject == "arrest"
        and row.visit_date is not None
        and abs((row.visit_date - view.a.on).days) <= 7
        and row.date <= view.seen
        and view.takes(unverified=row.unverified)
    )


def failure_found(view: View) -> Decision | None:
    """The Court's own finding that the state failed to comply on this visit, or None."""
    return next(
        (
            row
            for row in decisions_on_visit(view)
            if row.finding == "non_compliance" and of_the_court(row)
        ),
        None,
    )


_FOUND = {
    "non_compliance": "found a failure to comply",
    "no_finding": "made no finding of a failure to comply",
    "overturned_in_part": "overturned the decision in part",
}
_TO = {
    "asp": "and referred it to the Assembly of States Parties",
    "unsc": "and referred it to the Security Council",
    "both": "and referred it to the Assembly of States Parties and the Security Council",
}


def _held(view: View) -> Iterator[tuple[Words, ...]]:
    for row in decisions_on_visit(view):
        cited = of_decision(row)
        text = f"{cited.cite}: {cited.says}"
        if of_the_court(row):
            to = f" {_TO[row.referred_to]}" if row.referred_to in _TO else ""
            text = f"{cited.cite}: {_FOUND[row.finding]}{to}. {cited.says}"
        notes = view.sources.decisions((cited,))
        yield strong("Held"), (Run(text, "plain", notes, row.unverified),)


def _law_at_home(view: View) -> Iterator[tuple[Words, ...]]:
    if view.a.duty == "no":
        return
    row = next((law for law in view.record.implementing_laws if law.iso3 == view.a.state), None)
    if row is None or not view.takes(unverified=row.unverified):
        return
    year = f" ({row.year})" if row.year else ""
    text = opening(_LAW.get(row.status, row.status))
    if row.law_title:
        gap = ". On record is: " if row.status == "none_known" else ": "
        text += f"{gap}{row.law_title}{year}"
    number = view.sources.row(
        f"implementing_laws:{row.iso3}",
        f"law at home in {view.state}",
        row.sources,
        unverified=row.unverified,
    )
    yield strong("Law at home"), (Run(f"{text}.", "plain", (number,), row.unverified),)
