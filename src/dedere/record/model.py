"""The facts as frozen values, one class a table. Field names are the columns' names."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from dedere.days import PartialDay

Confidence = Literal["A", "B", "C"]
Status = Literal[
    "planned",
    "under_way",
    "made",
    "postponed",
    "cancelled",
    "declined",
    "denied",
    "hypothetical",
]
Mode = Literal["in_person", "remote", "represented"]


def from_memory(sources: tuple[str, ...]) -> bool:
    """Return whether nothing that can be looked up stands behind a row: no source but memory.

    An address is a source even where the word occurs in it.
    """
    return all("memory" in source.casefold() and "://" not in source for source in sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """A row with its sources: confidence A rests on two, B on one, C on none that was seen."""

    sources: tuple[str, ...]
    confidence: Confidence

    @property
    def unverified(self) -> bool:
        """True when no source was seen: confidence C, or nothing behind it but memory.

        A source that leaves only a part to memory ("doc. no. from memory") counts as memory too;
        the row is verified by the other sources beside it, if there are any.
        """
        return self.confidence == "C" or from_memory(self.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    iso3: str
    iso2: str
    name: str
    official_name: str
    un_status: str
    in_icc_group: str
    capital: str
    capital_note: str
    un_regional_group: str
    m49_region: str
    m49_subregion: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StateName:
    """Another name under which a state is written, in one language."""

    iso3: str
    name: str
    lang: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatyAct(Sourced):
    """One act under a treaty; for `declaration_12_3` the effective day starts jurisdiction."""

    act_id: str
    iso3: str
    instrument: str
    act: str
    date: dt.date
    effective_date: dt.date | None
    depositary_ref: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BilateralAgreement(Sourced):
    """An agreement with the USA under article 98(2)."""

    iso3: str
    signed: dt.date | None
    in_force: dt.date | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImplementingLaw(Sourced):
    iso3: str
    status: str
    law_title: str
    year: int | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Sourced):
    person_id: str
    name: str
    full_name: str
    born: PartialDay | None
    died: PartialDay | None
    sex: str
    nationality: str
    wikidata: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A name of a person in one language; ambiguous ones need support from the context."""

    person_id: str
    alias: str
    lang: str
    kind: str
    ambiguous: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(Sourced):
    person_id: str
    office: str
    title: str
    state: str
    start: PartialDay | None
    end: PartialDay | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    situation: str
    name: str
    referral_basis: tuple[str, ...]
    opened: dt.date
    territory_states: tuple[str, ...]
    temporal_from: dt.date
    unsc_resolution: str
    note: str
    preliminary_examination: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Warrant(Sourced):
    """A warrant of arrest or a summons to appear (article 58)."""

    warrant_id: str
    person_id: str
    situation: str
    case_name: str
    instrument: Literal["arrest_warrant", "summons_to_appear"]
    issued: dt.date
    made_public: dt.date
    crimes: tuple[str, ...]
    counts: int | None
    basis: str
    document_no: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WarrantEvent(Sourced):
    warrant_id: str
    event: str
    date: dt.date
    state: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip(Sourced):
    """A trip of the record. `start` and `end` are to be read with `date_precision`."""

    trip_id: str
    person_id: str
    start: dt.date
    end: dt.date
    date_precision: Literal["day", "approx", "window", "placeholder"]
    place: str
    iso3: str
    status: Status
    mode: Mode
    presence: Literal["presence", "transit", "overflight"]
    representative: str
    occasion: str
    forum: str
    host: str
    announced_on: dt.date | None
    announced_by: str
    outcome: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Summit:
    """A meeting of a forum. Its note says SCHEDULED, COMPUTED or NOT VERIFIED where that holds."""

    forum: str
    edition: str
    host_iso3: str
    city: str
    start: dt.date | None
    end: dt.date | None
    note: str
    sources: tuple[str, ...]

    @property
    def unverified(self) -> bool:
        """True when it rests on memory only, or its note says NOT VERIFIED."""
        return from_memory(self.sources) or "NOT VERIFIED" in self.note


@dataclass(frozen=True, slots=True, kw_only=True)
class ForumMember(Sourced):
    forum: str
    iso3: str
    joined: PartialDay
    left: PartialDay | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Sourced):
    """A finding of the Court or of a national court on a failure to arrest."""

    decision_id: str
    date: dt.date
    chamber: str
    document_no: str
    respondent_state: str
    person_id: str
    visit_date: dt.date | None
    visit_place: str
    finding: str
    subject: Literal["arrest", "evidence", "procedure"]
    duty_found: Literal["yes", "no", "not_decided"]
    basis_found: Literal["statute", "security_council", "none"]
    referred_to: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage(Sourced):
    """For whom and for which days the list of trips is believed complete, and why."""

    person_id: str
    start: dt.date
    end: dt.date
    except_for: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance(Sourced):
    """A declaration under article 12(3) with the situation that it covers."""

    act_id: str
    iso3: str
    lodged_on: dt.date
    situation: str
    start: dt.date
    end: dt.date | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityCouncilDuty(Sourced):
    """A duty to cooperate that a Chapter VII resolution lays on a state for one situation."""

    iso3: str
    situation: str
    resolution: str
    start: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Request(Sourced):
    """A request for arrest, or the policy by which requests are sent (articles 87, 89, 92)."""

    request_id: str
    person_id: str
    iso3: str
    date: dt.date
    kind: str
    policy: Literal["all_parties", "on_opportunity", "served"]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Override(Sourced):
    """A deferral, postponement or exception; an empty `iso3` means every state.

    `effect` says whether it suspends the duty or is only to be shown. Where two hold on one day,
    the lower rank decides.
    """

    override_id: str
    person_id: str
    iso3: str
    start: dt.date
    end: dt.date | None
    article: str
    kind: str
    effect: Literal["suspends", "none"]
    rank: int
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Control(Sourced):
    """Territory that the state does not effectively control on some days.

    `nationals` limits it to persons of one nationality, `places` to places; empty means no limit.
    """

    iso3: str
    area: str
    nationals: str
    places: tuple[str, ...]
    start: dt.date
    end: dt.date | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Application(Sourced):
    """A public application of the Prosecutor for a warrant on which nothing was issued yet."""

    person_id: str
    situation: str
    applied_on: dt.date
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DoctrinePosition(Sourced):
    """Who holds a doctrine, since when, and for whose leaders it says that immunity falls."""

    position_id: str
    doctrine: str
    holder: str
    holder_kind: Literal["court", "state", "organisation", "author"]
    since: PartialDay | None
    until: PartialDay | None
    concerning: tuple[str, ...]
    step: str
    lifted_for: tuple[str, ...]
    statement: str
    decision: str
