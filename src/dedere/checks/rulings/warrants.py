"""Who is wanted, for what, since when, by whom, and whether the warrant stands (article 58)."""

from __future__ import annotations

from datetime import date
from typing import Literal

from dedere.checks.basis import Basis
from dedere.checks.model import Proof, Ruling, Verdict
from dedere.checks.proofs import event_proof, warrant_proof
from dedere.days import english_day, english_span
from dedere.law.words import listed
from dedere.record.model import Warrant
from dedere.record.standing import day_of_death, ended_by, is_live

Asserted = Literal["wanted", "not_wanted", "withdrawn", "applied", "summoned"]
CRIME_WORDS = {
    "war_crimes": "war crimes",
    "crimes_against_humanity": "crimes against humanity",
    "genocide": "genocide",
    "offences_against_justice": "offences against the administration of justice",
    "aggression": "aggression",
}


def _public(basis: Basis, person: str, kind: str = "arrest_warrant") -> tuple[Warrant, ...]:
    return tuple(
        row
        for row in basis.record.warrants_of(person)
        if row.made_public <= basis.known and row.instrument == kind
    )


def _evidence(basis: Basis, rows: tuple[Warrant, ...]) -> tuple[Proof, ...]:
    proofs = [warrant_proof(basis, row) for row in rows]
    for row in rows:
        event = ended_by(basis.record, row, min(basis.on, basis.known))
        if event is not None:
            proofs.append(event_proof(event))
    return tuple(proofs)


def rule_warrant(
    basis: Basis, persons: tuple[str, ...], asserted: Asserted, crimes: tuple[str, ...] = ()
) -> Ruling:
    """Return whether each person is wanted (or no longer, or only applied for), and for that."""
    results = [_one(basis, person, asserted, crimes) for person in persons]
    order: tuple[Verdict, ...] = ("contradicted", "imprecise", "not_checkable", "supported")
    verdict = next(item for item in order if any(item == row.verdict for row in results))
    shown = [row for row in results if row.verdict == verdict]
    because = " ".join(row.because for row in shown)
    evidence = tuple(proof for row in results for proof in row.evidence)
    later = " ".join(row.later for row in results if row.later) or None
    suggestion = None if verdict in {"supported", "not_checkable"} else because
    return Ruling(verdict, because, evidence, None, None, suggestion, later)


def _one(basis: Basis, person: str, asserted: Asserted, crimes: tuple[str, ...]) -> Ruling:
    name = basis.person_name(person)
    rows = _public(basis, person)
    evidence = _evidence(basis, rows)
    live = tuple(row for row in rows if is_live(basis.record, row, basis.on))
    later = _later(basis, person, live)
    if asserted in {"applied", "summoned"}:
        return _other_instrument(basis, person, asserted, rows, evidence)
    if asserted == "not_wanted":
        held = tuple(row for row in live if not crimes or set(crimes) & set(row.crimes))
        verdict: Verdict = "contradicted" if held else "supported"
        return Ruling(verdict, _stands(basis, name, rows, live), evidence, later=later)
    if asserted == "withdrawn":
        ended = [
            event
            for row in rows
            if (event := ended_by(basis.record, row, basis.on)) is not None
            and event.event not in {"surrendered", "voluntary_appearance"}
        ]
        verdict = "supported" if ended and not live else "contradicted"
        return Ruling(verdict, _stands(basis, name, rows, live), evidence, later=later)
    if not rows:
        return _never_issued(basis, person)
    known_crimes = {crime for row in rows for crime in row.crimes}
    wrong = [crime for crime in crimes if crime not in known_crimes]
    if wrong:
        said = listed([CRIME_WORDS[crime] for crime in sorted(known_crimes)])
        because = f"The public warrant for {name} is for {said}, not for "
        because += f"{listed([CRIME_WORDS[crime] for crime in wrong], 'or')}."
        return Ruling("contradicted", because, evidence, suggestion=because, later=later)
    if not live:
        because = _stands(basis, name, rows, live)
        return Ruling("contradicted", because, evidence, suggestion=because, later=later)
    return Ruling("supported", _stands(basis, name, rows, live), evidence, later=later)


def rule_issuer(basis: Basis, persons: tuple[str, ...], issuer: str) -> Ruling:
    """Return that warrants of the record were issued by the Court's judges, by no other body."""
    rows = tuple(row for person in persons for row in _public(basis, person))
    names = listed([basis.person_name(person) for person in persons])
    if not rows:
        return Ruling("not_checkable", f"The record holds no public warrant for {names}.")
    because = f"The warrant for {names} was issued by judges of the International Criminal Court"
    because += f" on {english_day(rows[0].issued)}, not by {issuer}."
    return Ruling("contradicted", because, _evidence(basis, rows), suggestion=because)


def _never_issued(basis: Basis, person: str) -> Ruling:
    name = basis.person_name(person)
    summons = _public(basis, person, "summons_to_appear")
    if summons:
        because = f"The Court summoned {name} to appear; it issued no public warrant of arrest."
        return Ruling("contradicted", because, _evidence(basis, summons), suggestion=because)
    applied = [row for row in basis.record.applications if row.person_id == person]
    because = f"No public warrant for {name} was known on {english_day(basis.known)}."
    evidence: tuple[Proof, ...] = ()
    if applied and applied[0].applied_on <= basis.known:
        row = applied[0]
        because = f"The Prosecutor applied for a warrant on {english_day(row.applied_on)}; "
        because += f"no public warrant for {name} was known by {english_day(basis.known)}."
        evidence = (_application(basis, person),)
    return Ruling(
        "contradicted",
        because,
        evidence,
        suggestion=because,
        later=_later(basis, person, ()),
    )


def _application(basis: Basis, person: str) -> Proof:
    row = next(row for row in basis.record.applications if row.person_id == person)
    day = row.applied_on.isoformat()
    return Proof(f"application:{person}", "warrant_event", day, row.note, row.sources)


def _other_instrument(
    basis: Basis,
    person: str,
    asserted: Asserted,
    rows: tuple[Warrant, ...],
    evidence: tuple[Proof, ...],
) -> Ruling:
    name = basis.person_name(person)
    if asserted == "summoned":
        summons = _public(basis, person, "summons_to_appear")
        verdict: Verdict = "supported" if summons else "contradicted" if rows else "not_checkable"
        because = (
            f"The Court summoned {name} on {english_day(summons[0].issued)}."
            if summons
            else f"The record holds no summons for {name}."
        )
        return Ruling(verdict, because, _evidence(basis, summons) or evidence)
    applied = [
        row
        for row in basis.record.applications
        if row.person_id == person and row.applied_on <= basis.known
    ]
    if applied and not rows:
        day = english_day(applied[0].applied_on)
        because = f"The Prosecutor applied for a warrant for {name} on {day}; none was public yet."
        return Ruling("supported", because, (_application(basis, person),))
    if rows:
        because = (
            "Judges issue a warrant on the Prosecutor's application (article 58(1)); the warrant "
        )
        because += f"for {name} was issued on {english_day(rows[0].issued)}."
        return Ruling("supported", because, evidence)
    return Ruling("not_checkable", f"The record holds no application concerning {name}.")


def _stands(basis: Basis, name: str, rows: tuple[Warrant, ...], live: tuple[Warrant, ...]) -> str:
    if live:
        days = listed([english_day(row.issued) for row in live])
        crimes = sorted({crime for row in live for crime in row.crimes})
        said = listed([CRIME_WORDS[crime] for crime in crimes])
        public = [row for row in live if row.made_public != row.issued]
        text = f"The warrant of {days} for {name} ({said}) "
        if len(live) > 1:
            text = f"The warrants of {days} for {name} ({said}) "
        text += f"{'stand' if len(live) > 1 else 'stands'} on {english_day(basis.on)}"
        if public:
            text += f"; it was made public on {english_day(public[0].made_public)}"
        return f"{text}."
    if not rows:
        return f"No public warrant for {name} was known on {english_day(basis.known)}."
    died = day_of_death(basis.record, rows[0].person_id)
    if died is not None and died <= basis.on:
        return f"{name} died on {english_day(died)}; no duty is left under the warrant."
    event = ended_by(basis.record, rows[-1], basis.on)
    if event is None:
        return f"No warrant for {name} was in force on {english_day(basis.on)}."
    how = event_proof(event).text
    return f"The warrant of {english_day(rows[-1].issued)} for {name} has ended: {how}."


def _later(basis: Basis, person: str, live: tuple[Warrant, ...]) -> str | None:
    new = [
        row
        for row in basis.record.warrants_of(person)
        if row.made_public > basis.known and row.instrument == "arrest_warrant"
    ]
    if new:
        return f"A warrant became public later, on {english_day(new[0].made_public)}."
    for row in live:
        event = ended_by(basis.record, row, date.max)
        if event is not None and event.date > basis.known:
            return f"Later: {event_proof(event).text}."
    return None


def rule_warrant_date(
    basis: Basis,
    persons: tuple[str, ...],
    first: date,
    last: date,
    words: str,
    public: bool,
    nth: int = 0,
    strict_since: bool = False,
) -> Ruling:
    """Return whether the warrants were issued (or made public) between the two days.

    The day of issue and the day of publication differ for sealed warrants: naming the one as the
    other is imprecise. So is a month that by the calendar is of another year than the warrant's.
    `nth` picks the second warrant and so on; 0 takes any. `strict_since` is for "wanted since".
    """
    results = [
        _dated(basis, person, first, last, words, public, nth, strict_since) for person in persons
    ]
    order: tuple[Verdict, ...] = ("contradicted", "imprecise", "not_checkable", "supported")
    verdict = next(item for item in order if any(item == row.verdict for row in results))
    because = " ".join(row.because for row in results if row.verdict == verdict)
    evidence = tuple(proof for row in results for proof in row.evidence)
    suggestion = None
    if verdict in {"contradicted", "imprecise"}:
        rows = [row for person in persons for row in _public(basis, person)]
        suggestion = " ".join(_issued(basis, row) for row in rows) or because
    return Ruling(verdict, because, evidence, suggestion=suggestion)


def _issued(basis: Basis, row: Warrant) -> str:
    text = f"The Court issued a warrant for {basis.person_name(row.person_id)} on "
    text += english_day(row.issued)
    if row.made_public != row.issued:
        text += f" under seal and made it public on {english_day(row.made_public)}"
    return f"{text}."


def _dated(
    basis: Basis,
    person: str,
    first: date,
    last: date,
    words: str,
    public: bool,
    nth: int,
    strict_since: bool,
) -> Ruling:
    name = basis.person_name(person)
    rows = tuple(row for row in basis.record.warrants_of(person) if row.made_public <= basis.known)
    if not rows:
        return _never_issued(basis, person)
    if strict_since:
        rows = rows[:1]
    elif nth:
        rows = rows[nth - 1 : nth]
    if not rows:
        because = f"The record holds no such warrant for {name}."
        return Ruling("contradicted", because, _evidence(basis, _public(basis, person)))
    evidence = tuple(warrant_proof(basis, row) for row in rows)
    for row in rows:
        asked = row.made_public if public else row.issued
        other = row.issued if public else row.made_public
        if first <= asked <= last:
            text = f"The warrant for {name} is of {english_day(row.issued)}"
            if row.issued != row.made_public:
                text += f", made public on {english_day(row.made_public)}"
            return Ruling("supported", f"{text}.", evidence)
        if first <= other <= last:
            text = (
                f"The warrant for {name} was issued on {english_day(row.issued)} and made public "
            )
            text += f"on {english_day(row.made_public)}."
            return Ruling("imprecise", text, evidence)
    row = rows[-1]
    text = f"The warrant for {name} is of {english_day(row.issued)}"
    month = words.casefold().startswith("last ") and (
        row.issued.month == first.month and (last - first).days < 32
    )
    if month:
        meant = english_span(first, last) if first == last else _month(first)
        text += f"; “{words}” in a report of {english_day(basis.on)} means {meant}."
        return Ruling("imprecise", text, evidence)
    return Ruling("contradicted", f"{text}, not {_said(first, last)}.", evidence)


def _month(day: date) -> str:
    return english_day(day).split(" ", 1)[1]


def _said(first: date, last: date) -> str:
    days = (last - first).days
    if days < 1:
        return f"of {english_day(first)}"
    if days < 32 and first.day == 1:
        return f"of {_month(first)}"
    if first.year == last.year and days > 360:
        return f"of {first.year}"
    return f"between {english_day(first)} and {english_day(last)}"
