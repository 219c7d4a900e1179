"""Rows of the record as proofs: what each says in words, with its day and sources."""

from __future__ import annotations

from dedere.checks.basis import Basis, english_trip_days
from dedere.checks.model import Proof
from dedere.days import english_day, english_partial
from dedere.record.model import Coverage, Decision, Office, TreatyAct, Trip, Warrant, WarrantEvent

ACT_WORDS = {
    "signature": "signed the Rome Statute",
    "ratification": "ratified the Rome Statute",
    "accession": "acceded to the Rome Statute",
    "acceptance": "accepted the Rome Statute",
    "approval": "approved the Rome Statute",
    "withdrawal_announced": "announced that it would leave the Court",
    "withdrawal_notification": "notified its withdrawal from the Rome Statute",
    "withdrawal_rescinded": "took back its notice of withdrawal",
    "intention_not_to_become_party": "declared that it does not intend to become a party",
    "declaration_12_3": "accepted the Court's jurisdiction by declaration (article 12(3))",
    "declaration_124": "made a declaration under article 124",
}
EVENT_WORDS = {
    "issued": "warrant issued",
    "unsealed": "warrant made public",
    "executed_arrest": "arrested",
    "surrendered": "surrendered to the Court",
    "voluntary_appearance": "appeared before the Court",
    "released": "released",
    "withdrawn": "warrant withdrawn",
    "vacated": "warrant vacated",
    "replaced": "warrant replaced",
    "terminated_by_death": "proceedings ended by death",
    "case_terminated": "case terminated",
    "charges_not_confirmed": "charges not confirmed",
    "charges_withdrawn": "charges withdrawn",
    "acquitted": "acquitted",
    "convicted": "convicted",
    "inadmissible": "case found inadmissible",
}
STATUS_WORDS = {
    "made": "made",
    "under_way": "under way",
    "planned": "planned",
    "postponed": "postponed",
    "cancelled": "cancelled",
    "declined": "stayed away",
    "denied": "denied",
    "hypothetical": "only spoken of",
}
FINDING_WORDS = {
    "non_compliance": "found that the state failed to comply",
    "no_finding": "made no finding of non-compliance",
    "request_reminder": "reminded the state of the request for arrest",
    "overturned_in_part": "upheld the finding and overturned the referral",
}


def act_proof(basis: Basis, act: TreatyAct) -> Proof:
    """A treaty act, with its effect where it has one."""
    text = f"{basis.state_name(act.iso3)} {ACT_WORDS.get(act.act, act.act)} on "
    text += english_day(act.date)
    if act.effective_date and act.effective_date != act.date and "declaration" not in act.act:
        text += f", with effect from {english_day(act.effective_date)}"
    return Proof(act.act_id, "treaty_act", act.date.isoformat(), text, act.sources, act.unverified)


def warrant_proof(basis: Basis, warrant: Warrant) -> Proof:
    """A warrant or summons with its day, its publication and its crimes."""
    what = "warrant of arrest" if warrant.instrument == "arrest_warrant" else "summons to appear"
    text = f"{what} for {basis.person_name(warrant.person_id)} of {english_day(warrant.issued)}"
    if warrant.made_public != warrant.issued:
        text += f", made public on {english_day(warrant.made_public)}"
    crimes = " and ".join(crime.replace("_", " ") for crime in warrant.crimes)
    text += f" ({crimes})" if crimes else ""
    return Proof(
        warrant.warrant_id,
        "warrant",
        warrant.issued.isoformat(),
        text,
        warrant.sources,
        warrant.unverified,
    )


def event_proof(event: WarrantEvent) -> Proof:
    """Something that happened to a warrant."""
    text = f"{EVENT_WORDS.get(event.event, event.event)} on {english_day(event.date)}"
    ident = f"{event.warrant_id}:{event.event}:{event.date.isoformat()}"
    return Proof(
        ident, "warrant_event", event.date.isoformat(), text, event.sources, event.unverified
    )


def trip_proof(basis: Basis, trip: Trip, standing: str = "") -> Proof:
    """A trip with its days and status; `standing` says how its state stood on its day."""
    place = f" ({trip.place})" if trip.place and trip.place != "unknown" else ""
    text = f"{basis.state_name(trip.iso3)}{place}, {english_trip_days(trip)}: "
    text += STATUS_WORDS[trip.status]
    if trip.mode == "remote":
        text += " by video" if trip.status == "made" else ", took part by video"
    if trip.representative:
        text += f", represented by {trip.representative}"
    if standing:
        text += f"; {standing}"
    return Proof(trip.trip_id, "trip", trip.start.isoformat(), text, trip.sources, trip.unverified)


def decision_proof(basis: Basis, decision: Decision) -> Proof:
    """A decision with its number and what it found."""
    number = f" ({decision.document_no})" if decision.document_no else ""
    state = basis.state_name(decision.respondent_state) or "a state whose name is redacted"
    text = f"{decision.chamber}, {english_day(decision.date)}{number}: "
    text += f"{FINDING_WORDS.get(decision.finding, decision.finding)} ({state})"
    if decision.referred_to in REFERRED:
        text += f", {REFERRED[decision.referred_to]}"
    return Proof(
        decision.decision_id,
        "decision",
        decision.date.isoformat(),
        text,
        decision.sources,
        decision.unverified,
    )


REFERRED = {
    "asp": "referred to the Assembly of States Parties",
    "unsc": "referred to the Security Council",
    "both": "referred to the Assembly of States Parties and the Security Council",
}


def office_proof(basis: Basis, office: Office) -> Proof:
    """An office with its time."""
    start = english_partial(office.start) if office.start else "an unknown day"
    end = f"until {english_partial(office.end)}" if office.end else "with no end on record"
    text = f"{basis.person_name(office.person_id)}: {office.title}, from {start} {end}"
    day = str(office.start) if office.start else None
    ident = f"{office.person_id}:{office.office}:{day or ''}"
    return Proof(ident, "office", day, text, office.sources, office.unverified)


def coverage_proof(basis: Basis, row: Coverage) -> Proof:
    """For which time the list of a person's trips is believed complete, and why."""
    text = f"list of trips of {basis.person_name(row.person_id)} believed complete from "
    text += f"{english_day(row.start)} to {english_day(row.end)}"
    text += f", except {row.except_for}" if row.except_for else ""
    ident = f"coverage:{row.person_id}:{row.start.isoformat()}"
    return Proof(ident, "coverage", row.start.isoformat(), text, row.sources, row.unverified)


def article_proof(article: str, text: str) -> Proof:
    """An article of the Rome Statute, such as `RS 86`, with what it provides."""
    return Proof(article, "article", None, text, ("Rome Statute of the ICC, 17 July 1998",))
