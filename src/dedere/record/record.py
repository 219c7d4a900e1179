"""The whole record as one frozen value, with the look-ups that the other rooms need."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from typing import Any, TypeVar

from dedere.record.model import (
    Acceptance,
    Alias,
    Application,
    BilateralAgreement,
    Control,
    Coverage,
    Decision,
    DoctrinePosition,
    ForumMember,
    ImplementingLaw,
    Office,
    Override,
    Person,
    Request,
    SecurityCouncilDuty,
    Situation,
    State,
    StateName,
    Summit,
    TreatyAct,
    Trip,
    Warrant,
    WarrantEvent,
)

Row = TypeVar("Row")


def _grouped(rows: Iterable[Row], name: str) -> Mapping[str, tuple[Row, ...]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    key = attrgetter(name)
    for row in rows:
        groups[key(row)].append(row)
    return {value: tuple(group) for value, group in groups.items()}


@dataclass(frozen=True, eq=False)
class Record:
    """All tables. `version` is the package's; `bodies` are the tables' bytes as they were read.

    `lines` holds, for each table, the line of its file on which each row begins.
    """

    version: str
    bodies: tuple[bytes, ...] = field(repr=False)
    lines: Mapping[str, Sequence[int]] = field(repr=False)
    states: tuple[State, ...]
    state_names: tuple[StateName, ...]
    treaty_acts: tuple[TreatyAct, ...]
    bilateral_agreements: tuple[BilateralAgreement, ...]
    implementing_laws: tuple[ImplementingLaw, ...]
    persons: tuple[Person, ...]
    aliases: tuple[Alias, ...]
    offices: tuple[Office, ...]
    situations: tuple[Situation, ...]
    warrants: tuple[Warrant, ...]
    warrant_events: tuple[WarrantEvent, ...]
    trips: tuple[Trip, ...]
    summits: tuple[Summit, ...]
    forum_members: tuple[ForumMember, ...]
    decisions: tuple[Decision, ...]
    coverage: tuple[Coverage, ...]
    acceptances: tuple[Acceptance, ...]
    security_council_duties: tuple[SecurityCouncilDuty, ...]
    requests: tuple[Request, ...]
    overrides: tuple[Override, ...]
    control: tuple[Control, ...]
    applications: tuple[Application, ...]
    doctrines: tuple[DoctrinePosition, ...]

    def table(self, name: str) -> tuple[Any, ...]:
        """The rows of the table of that name; raises AttributeError for an unknown one."""
        rows: tuple[Any, ...] = getattr(self, name)
        return rows

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of all tables' bytes, in hexadecimal: it names this state of the record."""
        from hashlib import sha256

        return sha256(b"".join(self.bodies)).hexdigest()

    @cached_property
    def person(self) -> Mapping[str, Person]:
        """Persons by id."""
        return {row.person_id: row for row in self.persons}

    @cached_property
    def state(self) -> Mapping[str, State]:
        """States by ISO alpha-3 code."""
        return {row.iso3: row for row in self.states}

    @cached_property
    def state_name(self) -> Mapping[str, str]:
        """The usual English names of states by code: Russia, not Russian Federation."""
        return {
            row.iso3: row.name
            for row in self.state_names
            if row.kind == "short" and row.lang == "en"
        }

    @cached_property
    def situation(self) -> Mapping[str, Situation]:
        """Situations by id."""
        return {row.situation: row for row in self.situations}

    @cached_property
    def warrant(self) -> Mapping[str, Warrant]:
        """Warrants and summonses by id."""
        return {row.warrant_id: row for row in self.warrants}

    @cached_property
    def trip(self) -> Mapping[str, Trip]:
        """Trips by id."""
        return {row.trip_id: row for row in self.trips}

    @cached_property
    def decision(self) -> Mapping[str, Decision]:
        """Decisions by id."""
        return {row.decision_id: row for row in self.decisions}

    def acts_of(self, iso3: str, instrument: str = "rome_statute") -> tuple[TreatyAct, ...]:
        """The acts of a state under one treaty, in the order of their days."""
        return self._acts.get((iso3, instrument), ())

    def warrants_of(self, person_id: str) -> tuple[Warrant, ...]:
        """The warrants and summonses against a person, oldest first."""
        return self._warrants.get(person_id, ())

    def events_of(self, warrant_id: str) -> tuple[WarrantEvent, ...]:
        """What happened to a warrant, oldest first."""
        return self._events.get(warrant_id, ())

    def offices_of(self, person_id: str) -> tuple[Office, ...]:
        """The offices of a person as the table orders them."""
        return self._offices.get(person_id, ())

    def aliases_of(self, person_id: str) -> tuple[Alias, ...]:
        """The names of a person."""
        return self._aliases.get(person_id, ())

    def trips_of(self, person_id: str) -> tuple[Trip, ...]:
        """The trips of a person, oldest first."""
        return self._trips.get(person_id, ())

    def trips_to(self, iso3: str) -> tuple[Trip, ...]:
        """The trips of all persons to a state, oldest first."""
        return self._trips_to.get(iso3, ())

    def decisions_on(self, iso3: str) -> tuple[Decision, ...]:
        """The decisions about a state, oldest first."""
        return self._decisions_on.get(iso3, ())

    def decisions_about(self, person_id: str) -> tuple[Decision, ...]:
        """The decisions that concern a person, oldest first."""
        return self._decisions_about.get(person_id, ())

    def requests_for(self, person_id: str) -> tuple[Request, ...]:
        """The requests for a person's arrest and the policies for them, oldest first."""
        return self._requests.get(person_id, ())

    def members_of(self, forum: str) -> tuple[ForumMember, ...]:
        """The members of a forum, past ones among them."""
        return self._members.get(forum, ())

    @cached_property
    def _acts(self) -> Mapping[tuple[str, str], tuple[TreatyAct, ...]]:
        groups: dict[tuple[str, str], list[TreatyAct]] = defaultdict(list)
        for act in sorted(self.treaty_acts, key=attrgetter("date", "act")):
            groups[act.iso3, act.instrument].append(act)
        return {key: tuple(group) for key, group in groups.items()}

    @cached_property
    def _warrants(self) -> Mapping[str, tuple[Warrant, ...]]:
        return _grouped(sorted(self.warrants, key=attrgetter("issued")), "person_id")

    @cached_property
    def _events(self) -> Mapping[str, tuple[WarrantEvent, ...]]:
        return _grouped(sorted(self.warrant_events, key=attrgetter("date")), "warrant_id")

    @cached_property
    def _offices(self) -> Mapping[str, tuple[Office, ...]]:
        return _grouped(self.offices, "person_id")

    @cached_property
    def _aliases(self) -> Mapping[str, tuple[Alias, ...]]:
        return _grouped(self.aliases, "person_id")

    @cached_property
    def _trips(self) -> Mapping[str, tuple[Trip, ...]]:
        return _grouped(sorted(self.trips, key=attrgetter("start", "end", "trip_id")), "person_id")

    @cached_property
    def _trips_to(self) -> Mapping[str, tuple[Trip, ...]]:
        return _grouped(sorted(self.trips, key=attrgetter("start", "end", "trip_id")), "iso3")

    @cached_property
    def _decisions_on(self) -> Mapping[str, tuple[Decision, ...]]:
        return _grouped(sorted(self.decisions, key=attrgetter("date")), "respondent_state")

    @cached_property
    def _decisions_about(self) -> Mapping[str, tuple[Decision, ...]]:
        return _grouped(sorted(self.decisions, key=attrgetter("date")), "person_id")

    @cached_property
    def _requests(self) -> Mapping[str, tuple[Request, ...]]:
        return _grouped(sorted(self.requests, key=attrgetter("date")), "person_id")

    @cached_property
    def _members(self) -> Mapping[str, tuple[ForumMember, ...]]:
        return _grouped(self.forum_members, "forum")
