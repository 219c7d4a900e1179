"""Rows of the record as facts of a finding, kept so that each is built once."""

from __future__ import annotations

from functools import lru_cache

from dedere.days import english_day
from dedere.law.finding import Authority, Fact
from dedere.record.model import (
    Acceptance,
    Decision,
    DoctrinePosition,
    Office,
    Override,
    Request,
    SecurityCouncilDuty,
    Situation,
    TreatyAct,
    Warrant,
    WarrantEvent,
)

_keep = lru_cache(maxsize=8192)

_ACTS = {
    "withdrawal_notification": "notice of withdrawal",
    "withdrawal_rescinded": "retraction of the notice of withdrawal",
    "withdrawal_announced": "announcement of a withdrawal, without notice to the depositary,",
    "declaration_12_3": "declaration under article 12(3)",
    "declaration_124": "declaration under article 124",
    "intention_not_to_become_party": "notice that it will not become a party",
}
_EVENTS = {
    "inadmissible": "case held inadmissible",
    "terminated_by_death": "proceedings ended by death",
    "case_terminated": "proceedings ended",
    "voluntary_appearance": "appeared of his own will",
    "surrendered": "surrendered to the Court",
    "executed_arrest": "arrested",
    "unsealed": "made public",
    "replaced": "replaced by a new instrument",
    "charges_not_confirmed": "charges not confirmed",
    "charges_withdrawn": "charges withdrawn",
}


@_keep
def of_act(row: TreatyAct) -> Fact:
    """A treaty act with its day and the day of its effect."""
    word = _ACTS.get(row.act, row.act.replace("_", " "))
    text = f"{word} of {english_day(row.date)}"
    later = row.effective_date is not None and row.effective_date > row.date
    if row.effective_date is not None and later and row.act != "declaration_12_3":
        text += f", effective {english_day(row.effective_date)}"
    if row.depositary_ref:
        text += f" ({row.depositary_ref})"
    return Fact("treaty_acts", row.act_id, row.date, text, row.sources, row.unverified)


@_keep
def of_warrant(row: Warrant) -> Fact:
    """A warrant or summons with its day of issue."""
    word = "warrant of arrest" if row.instrument == "arrest_warrant" else "summons to appear"
    number = f" ({row.document_no})" if row.document_no else ""
    text = f"{word} of {english_day(row.issued)}{number}"
    return Fact("warrants", row.warrant_id, row.issued, text, row.sources, row.unverified)


@_keep
def of_event(row: WarrantEvent) -> Fact:
    """An event of a warrant."""
    word = _EVENTS.get(row.event, row.event.replace("_", " "))
    text = f"{word} on {english_day(row.date)}"
    key = f"{row.warrant_id}:{row.event}:{row.date.isoformat()}"
    return Fact("warrant_events", key, row.date, text, row.sources, row.unverified)


@_keep
def of_office(row: Office) -> Fact:
    """An office with the day on which it began."""
    since = row.start.first if row.start else None
    key = f"{row.person_id}:{row.office}:{row.start or ''}"
    return Fact("offices", key, since, row.title, row.sources, row.unverified)


@_keep
def of_acceptance(row: Acceptance) -> Fact:
    """A declaration under article 12(3)."""
    text = f"declaration under article 12(3) lodged on {english_day(row.lodged_on)}"
    return Fact("acceptances", row.act_id, row.lodged_on, text, row.sources, row.unverified)


@_keep
def of_council_duty(row: SecurityCouncilDuty) -> Fact:
    """A duty that a resolution lays on a state."""
    key = f"{row.iso3}:{row.situation}"
    text = f"Security Council resolution {row.resolution} of {english_day(row.start)}"
    return Fact("security_council_duties", key, row.start, text, row.sources, row.unverified)


@_keep
def of_request(row: Request) -> Fact:
    """A request for arrest, or the policy for it."""
    key, day = row.request_id, row.date
    return Fact("requests", key, day, row.note, row.sources, row.unverified)


@_keep
def of_override(row: Override) -> Fact:
    """A deferral, postponement, challenge or exception."""
    return Fact("overrides", row.override_id, row.start, row.note, row.sources, row.unverified)


@_keep
def of_situation(row: Situation) -> Fact:
    """A situation with the day on which its investigation opened."""
    text = f"investigation into {row.name} opened on {english_day(row.opened)}"
    if row.preliminary_examination is not None:
        text += f", preliminary examination on {english_day(row.preliminary_examination)}"
    return Fact("situations", row.situation, row.opened, text, (), False)


@_keep
def of_position(row: DoctrinePosition) -> Fact:
    """A position on a disputed point."""
    since = row.since.first if row.since else None
    text = f"{row.holder}: {row.statement}"
    return Fact("doctrines", row.position_id, since, text, row.sources, row.unverified)


@_keep
def of_decision(row: Decision) -> Authority:
    """A decision as an authority, cited by chamber, day and number."""
    number = f", {row.document_no}" if row.document_no else ""
    cite = f"{chamber_name(row.chamber)}, {english_day(row.date)}{number}"
    return Authority(cite, row.note, row.decision_id, row.unverified, row.date)


_CHAMBERS = {
    "PTC I": "Pre-Trial Chamber I",
    "PTC II": "Pre-Trial Chamber II",
    "TC IV": "Trial Chamber IV",
    "TC V(B)": "Trial Chamber V(B)",
    "AC": "Appeals Chamber",
}


def chamber_name(short: str) -> str:
    """The chamber's name in full; a national court's stays as it is."""
    return _CHAMBERS.get(short, short)
