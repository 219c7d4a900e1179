"""What every page stands on: the record, the settings, the words, the store if there is one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from dedere.days import parse_day
from dedere.desk.settings import DeskSettings
from dedere.desk.texts import Texts, load_texts
from dedere.errors import InputError
from dedere.law import Presence
from dedere.law.assessment import conclude
from dedere.law.case import Case
from dedere.law.exposure import Exposed, Span, exposure, history
from dedere.law.finding import Outcome
from dedere.law.words import state_name
from dedere.record import Record
from dedere.record.model import Trip
from dedere.record.standing import at_large

if TYPE_CHECKING:
    from sqlalchemy import Select

    from dedere.store import Store, StoreReader

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2099, 12, 31)


@dataclass(frozen=True, eq=False)
class Desk:
    """One desk. `reader` and `writer` are None where the desk shows the record alone."""

    record: Record
    settings: DeskSettings
    reader: StoreReader | None = None
    writer: Store | None = None

    @cached_property
    def texts(self) -> Texts:
        """The words in the language of the settings."""
        return load_texts(self.settings.language)

    @property
    def today(self) -> date:
        """The day on which the page is shown."""
        return self.settings.today()

    def day(self, text: str | None, field: str = "on") -> date:
        """The day that an address names, or today; raises InputError for one out of range."""
        if not text:
            return self.today
        found = parse_day(text, field=field)
        if FIRST_DAY <= found <= LAST_DAY:
            return found
        raise InputError(
            "day-out-of-range",
            f"{found.isoformat()} lies outside the years that the desk shows.",
            way_out=f"Choose a day from {FIRST_DAY.year} to {LAST_DAY.year}.",
        )

    def known(self, text: str | None) -> date | None:
        """The day of knowledge that an address names, or None for all that is known."""
        return self.day(text, "known") if text else None

    def person_name(self, person: str) -> str:
        """The name of a person of the record; an id that it lacks is shown as it is."""
        row = self.record.person.get(person)
        return row.name if row else person

    def state_name(self, iso3: str) -> str:
        """The short name of a state in a list or a title."""
        return self.record.state_name.get(iso3) or iso3

    def state_in_prose(self, iso3: str) -> str:
        """The name of a state inside a sentence, with its article."""
        return state_name(self.record, iso3) if iso3 in self.record.state else iso3

    def trip_outcome(self, trip: Trip) -> Outcome:
        """What the law makes of a trip on its first day, by all that is known."""
        return _trip_outcome(self.record, trip.trip_id)

    def exposure(self, person: str, on: date) -> tuple[Exposed, ...]:
        """The outcome in every state on a day."""
        return _exposure(self.record, person, on)

    def outcomes(self, person: str, on: date) -> Mapping[str, str]:
        """The outcome by state on a day."""
        return {row.state: row.outcome for row in self.exposure(person, on)}

    def spans(self, person: str) -> Mapping[str, tuple[Span, ...]]:
        """The outcome over all time by state."""
        return _spans(self.record, person)

    def at_large(self, on: date) -> tuple[str, ...]:
        """Ids of persons at large on a day under public warrants."""
        return _at_large(self.record, on)

    def mark(self) -> tuple[object, ...]:
        """What all pages rest on: the day, and numbers that grow with every change of the store."""
        if self.reader is None:
            return (self.today,)
        with self.reader.reading() as store:
            return (self.today, *store.connection.execute(_newest()).one())

    def shown_first(self) -> str:
        """The person whom the front page shows unless another is chosen.

        That is the one at large whose announced trip is the next, else the one who travels most.
        """
        today = self.today
        free = self.at_large(today) or tuple(self.record.person)
        ahead = [
            trip
            for trip in self.record.trips
            if trip.status == "planned" and trip.end >= today and trip.person_id in free
        ]
        if ahead:
            return min(ahead, key=lambda trip: (trip.start, trip.trip_id)).person_id
        return max(free, key=lambda person: len(self.record.trips_of(person)))


DROPPED = frozenset({"declined", "cancelled", "postponed"})


def presence_of(trip: Trip) -> Presence:
    """How the person is, or would have been, in the state.

    A visit that was dropped for a part by video is judged as the visit that it would have been.
    """
    remote = trip.mode == "remote" and trip.status not in DROPPED
    return "remote" if remote else trip.presence


@lru_cache(maxsize=1)
def _newest() -> Select[Any]:
    from sqlalchemy import func, select

    from dedere.store import schema

    tables = (schema.documents, schema.readings, schema.claims, schema.story_claims)
    more = (schema.story_versions, schema.reviews)
    return select(*(select(func.max(one.c.id)).scalar_subquery() for one in (*tables, *more)))


@lru_cache(maxsize=4096)
def _trip_outcome(record: Record, trip_id: str) -> Outcome:
    trip = record.trip[trip_id]
    return conclude(Case(record, trip.person_id, trip.iso3, trip.start, None, presence_of(trip)))


@lru_cache(maxsize=256)
def _exposure(record: Record, person: str, on: date) -> tuple[Exposed, ...]:
    return exposure(record, person, on)


@lru_cache(maxsize=128)
def _spans(record: Record, person: str) -> Mapping[str, tuple[Span, ...]]:
    return {row.iso3: history(record, person, row.iso3) for row in record.states}


@lru_cache(maxsize=64)
def _at_large(record: Record, on: date) -> tuple[str, ...]:
    return at_large(record, on)
