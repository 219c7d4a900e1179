"""What a brief is about, seen from its day: before, during or after the visit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from dedere.days import MONTHS, english_day, english_span
from dedere.law import Assessment, Presence
from dedere.law.words import state_name
from dedere.publish.brief.model import Addressee, Moment
from dedere.publish.brief.sources import Sources
from dedere.record.model import Office, Trip
from dedere.record.record import Record
from dedere.record.standing import offices_on

# What became of the visit, as far as it was known on the day of the brief.
Course = Literal["made", "expected", "unconfirmed", "stayed_away", "supposed"]
STAYED_AWAY = frozenset({"cancelled", "declined", "postponed", "denied"})


@dataclass(frozen=True, slots=True)
class View:
    """One case for one addressee. `seen` is the day from which it is written.

    `trip` is the trip of the record, as far as anything of it was known by then.
    """

    record: Record
    a: Assessment
    trip: Trip | None
    addressee: Addressee
    seen: date
    course: Course
    verified_only: bool
    sources: Sources

    @property
    def person(self) -> str:
        """The person's usual name."""
        return self.record.person[self.a.person].name

    @property
    def woman(self) -> bool:
        """True where the record says so; the pronouns follow."""
        return self.record.person[self.a.person].sex == "F"

    @property
    def he(self) -> str:
        """The pronoun as subject."""
        return "she" if self.woman else "he"

    @property
    def him(self) -> str:
        """The pronoun as object."""
        return "her" if self.woman else "him"

    @property
    def state(self) -> str:
        """The state's name inside a sentence."""
        return state_name(self.record, self.a.state)

    @property
    def being_there(self) -> str:
        """What the person does in the state: a visit to it, or a stay in the own country."""
        own = self.record.person[self.a.person].nationality == self.a.state
        return f"stay in {self.state}" if own else f"visit to {self.state}"

    @property
    def first(self) -> date:
        """The first day of the visit."""
        return self.trip.start if self.trip else self.a.on

    @property
    def last(self) -> date:
        """The last day of the visit."""
        return self.trip.end if self.trip else self.a.on

    @property
    def moment(self) -> Moment:
        """Whether the brief is written before, during or after the visit."""
        if self.seen < self.first:
            return "before"
        return "during" if self.seen <= self.last else "after"

    @property
    def seized(self) -> bool:
        """True when the person was arrested on the trip, whatever came of it."""
        return self.course == "made" and self.trip is not None and self.trip.outcome == "arrested"

    @property
    def freed(self) -> date | None:
        """The day on which the state let the arrested person go instead of surrendering."""
        if not self.seized:
            return None
        events = [
            event
            for warrant in self.record.warrants_of(self.a.person)
            for event in self.record.events_of(warrant.warrant_id)
            if self.first <= event.date <= self.seen and event.event in {"released", "surrendered"}
        ]
        first = min(events, key=lambda event: event.date, default=None)
        if first is None or first.event != "released" or first.state != self.a.state:
            return None
        return first.date

    @property
    def arrested(self) -> bool:
        """True when the person was arrested on the trip and not let go."""
        return self.seized and self.freed is None

    @property
    def escaped(self) -> bool:
        """True when the person came and went although the state owed the arrest."""
        return self.course == "made" and not self.arrested and self.a.duty != "no"

    @property
    def days(self) -> str:
        """The days of the visit in words."""
        return days_of(self.trip) if self.trip else english_day(self.a.on)

    @property
    def offices(self) -> tuple[Office, ...]:
        """The offices held on the day, leading ones first, at most two."""
        held = offices_on(self.record, self.a.person, self.a.on)
        return tuple(sorted(held, key=lambda row: row.office in {"other", "legislator"}))[:2]

    def takes(self, *, unverified: bool) -> bool:
        """Whether a fact of that kind is stated at all."""
        return not (unverified and self.verified_only)


def course_of(trip: Trip | None, seen: date) -> Course:
    """Return what became of a trip as seen on a day.

    What a trip's row says of its end is not used before the trip has begun.
    """
    if trip is None:
        return "supposed"
    if seen < trip.start:
        return "stayed_away" if trip.status in STAYED_AWAY and _told(trip, seen) else "expected"
    if trip.status in STAYED_AWAY or trip.mode == "represented":
        return "stayed_away"
    if trip.status in {"made", "under_way"}:
        return "made"
    return "expected" if seen <= trip.end else "unconfirmed"


def _told(trip: Trip, seen: date) -> bool:
    return trip.announced_on is None or trip.announced_on <= seen


def presence_of(trip: Trip) -> Presence:
    """Return how the law sees a trip: by video, over, through, at the United Nations, or there.

    Someone who stayed away and spoke by video is judged as if he had come: that is the question.
    """
    if trip.mode == "remote" and trip.status not in STAYED_AWAY:
        return "remote"
    if trip.presence == "presence" and trip.forum == "un" and "New York" in trip.place:
        return "un_headquarters"
    return trip.presence


def days_of(trip: Trip) -> str:
    """Return the days of a trip in words, as exact as they are known."""
    first, last = trip.start, trip.end
    if trip.date_precision == "placeholder":
        return f"{MONTHS[first.month - 1]} {first.year}"
    if trip.date_precision == "window":
        return f"some time from {english_day(first)} to {english_day(last)}"
    about = "about " if trip.date_precision == "approx" else ""
    return about + english_span(first, last)
