"""Where a text stands: its places and meetings so far, and the drafts that its events make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from dedere.reader.dating import NEVER, When, coming, gone, nearer, when
from dedere.reader.drafts import Draft, Meeting, near
from dedere.reader.events import Event
from dedere.reader.nodes import Node
from dedere.reader.people import home_of
from dedere.reader.speaker import Speaker, Told
from dedere.reader.venues import EVENT, IT, TALKS
from dedere.record import Record

# So many meetings of a text are kept in mind; keeps the time linear in any text.
_MEETINGS: Final = 40
# A stay that ended so many days before the report is none that the report calls coming or going on.
_LONG_PAST: Final = 30
# A trip called off is hardly one of so many days ahead: "in October", said in November.
_FAR_AHEAD: Final = 200
_BACK_REFERENCE: Final = frozenset({"country", "there", "again"})
# So many sentences back lies the meeting that is meant, and one to which somebody will speak.
_LATER: Final = 2
_EARLIER: Final = 6
_HERE: Final = frozenset({"arrive", "attend", "host"})
# So many sentences later "the country" is still the one that was spoken of.
_TOPICAL: Final = 2
# So many sentences later "earlier in the day" is still that of the stay told last.
_TODAY: Final = 5
# So many days from a meeting that is known, somebody came to another one.
_SAME_MEETING: Final = 30
# Bodies that always meet in one town, each with its seat.
_SEATS: Final = {
    "un": ("USA", "New York"),
    "aipac": ("USA", "Washington"),
    "davos": ("CHE", "Davos"),
    "munich": ("DEU", "Munich"),
}
_SCENE: Final = frozenset({"scene", "gathering"})
_OF_MEETING: Final = frozenset({"meeting", "talks", "gathering"})
_COMING_TO: Final = frozenset({"attend", "skip"})
# What one does at a body that has no town of its own in the text.
_TO_A_BODY: Final = frozenset({"attend", "skip", "go", "visit", "send", "noun"})
_TALKING: Final = frozenset({"meet", "speak", "host", "attend"})
_JOURNEYS: Final = frozenset({"go", "visit", "noun", "arrive"})
OCCUPIED_SINCE: Final = date(2014, 2, 27)
_OCCUPIER: Final = {"UKR": "RUS", "GEO": "RUS", "PSE": "ISR", "SYR": "ISR"}
# A state, a place in it, and the words that name them.
Stop = tuple[str | None, str | None, Node | None]
_NOWHERE: Final[Stop] = (None, None, None)


@dataclass(slots=True, eq=False)
class Scene:
    """What has been said of places so far."""

    record: Record
    published: date | None
    homes: Mapping[str, frozenset[str]]
    meetings: list[Meeting] = field(default_factory=list)
    dateline: Node | None = None
    dateline_time: Any = None
    last_state: tuple[str, str | None] | None = None
    last_time: When = NEVER
    last_at: int = -1
    topic: str | None = None
    topic_at: int = -9
    # Whether the topic was a place or a leader by name, and no more than "American officials".
    topic_named: bool = False
    last_status: str | None = None
    last_person: str | None = None
    last_remote: bool = False
    same_day: bool = False
    drafts: list[Draft] = field(default_factory=list)

    def meeting(self, node: Node, *, over: bool = False) -> Meeting | None:
        """Return the meeting that an event node speaks of, from the text or from the record."""
        if node.forum is not None:
            for known in reversed(self.meetings):
                if known.forum == node.forum:
                    return known
            return self._summit(node.forum, over=over)
        named = [m for m in self.meetings if m.what == EVENT]
        fresh = [m for m in named if not self._long_past(m.time)] or named
        for known in reversed(fresh):
            if known.head and known.head in node.low.split():
                return known
        return fresh[-1] if fresh else None

    def _summit(self, forum: str, *, over: bool) -> Meeting | None:
        if self.published is None:
            return None
        best: Meeting | None = None
        nearest = 240
        for summit in self.record.summits:
            if summit.forum != forum or summit.start is None or not summit.host_iso3:
                continue
            if summit.city == "online":
                continue
            distance = (summit.start - self.published).days
            if distance < -20 or (over and distance > 0):
                continue
            if abs(distance) < nearest:
                nearest = abs(distance)
                city = summit.city.split(";")[0].split("(")[0].strip() or None
                best = Meeting(forum, "", summit.host_iso3, city, NEVER)
        return best

    def drafts_of(
        self, event: Event, speaker: Speaker, sentence: int, *, headline: bool = False
    ) -> list[Draft]:
        """Return the drafts that an event makes, none when it is no foreign stay."""
        if event.person is None or event.phone:
            return []
        if self.last_person is not None and self._of_the_other(event, sentence):
            event.person, event.anaphor = self.last_person, "there"
        purpose = (
            event.purpose
            and self.last_state is not None
            and self.last_at == sentence
            and self.last_person == event.person
        )
        if purpose:
            event.status = self.last_status
        if self._follows_plan(event, sentence):
            event.status = "planned"
        time = self._days(event)
        home = self.homes.get(event.person) or home_of(self.record, event.person)
        where = self._where(event, time, sentence, home, purpose=purpose)
        if where is None:
            return []
        stops, forum, time = where
        if event.status == "made" and self._lies_ahead(time):
            # "Greeted those who came for the summit of Friday": what was done has no such day.
            time = NEVER
        self._remember(event, forum, time, sentence)
        if time is NEVER and self.same_day and sentence - self.last_at <= _TODAY:
            if self.last_time.precision == "day" and self.last_time.end is None:
                time = self.last_time
        if time is NEVER and self._goes_on(event, stops, sentence):
            time = self.last_time
        if time is NEVER and self._dated_here(event, stops):
            time = when(self.dateline_time, None)
        setting_out = (
            event.kind == "leave"
            and event.status == "under_way"
            and (time is NEVER or self._recent(time))
        )
        made: list[Draft] = []
        for stop, (iso3, place, node) in enumerate(stops or [_NOWHERE]):
            if iso3 is not None and iso3 in home:
                continue
            if iso3 is not None and self._at_war(event, iso3, node, home):
                continue
            # Who sets out for several places is on the way to the first.
            later = setting_out and stop > 0
            made.append(
                Draft(
                    person=event.person,
                    state=iso3,
                    place=place,
                    time=NEVER if later else time,
                    status="planned" if later else event.status,
                    firm=event.firm and not later,
                    remote=event.remote,
                    presence=self._presence(event, forum, node),
                    forum=forum,
                    speaker=speaker,
                    spans=[(event.start, event.end)],
                    kind=event.kind,
                    occupied=node is not None and self._occupied(node, home),
                    occasion=event.event.low if event.event is not None else None,
                    sentence=sentence,
                    representative=event.representative,
                    replaced=event.replaced,
                    past=self._long_past(time),
                    future=self._lies_ahead(time),
                    over=event.over,
                    recent=self._recent(time),
                    pending=iso3 is None and event.anaphor == "indefinite",
                    again=event.anaphor == "again",
                    told=[Told(speaker, headline, False, event.status, event.kind, sentence)],
                )
            )
        return made

    def _of_the_other(self, event: Event, sentence: int) -> bool:
        """ "X was to visit A. Y cancelled the trip.": the trip is that of X."""
        return (
            event.kind == "noun"
            and event.status in {"cancelled", "postponed"}
            and not event.places
            and event.event is None
            and event.anaphor is None
            and self.last_person not in {None, event.person}
            and self.last_status in {"planned", "hypothetical"}
            and 0 <= sentence - self.last_at <= 1
        )

    def _follows_plan(self, event: Event, sentence: int) -> bool:
        """ "He will visit A on Monday. From there he goes on to B.": told as present, a plan."""
        return (
            event.status == "under_way"
            and not event.firm
            and event.time is None
            and event.kind in {"go", "visit", "meet", "attend"}
            and self.last_status == "planned"
            and self.last_person == event.person
            and 0 <= sentence - self.last_at <= 1
        )

    def _days(self, event: Event) -> When:
        """The days of an event; its status tells whether they lie ahead or behind."""
        time = when(event.time, event.until)
        published = self.published
        if event.status == "postponed" and event.time is None and event.until is not None:
            # "Put off until May": the day that is left is the new one.
            time = when(event.until, None)
        if event.status in {"planned", "postponed", "cancelled", "hypothetical"}:
            time = coming(event.time, time, published)
            off = event.status in {"postponed", "cancelled"}
            if off and time.earliest is not None and published is not None:
                if (time.earliest - published).days > _FAR_AHEAD:
                    time = gone(event.time, time, published)
            if off:
                time = nearer(event.time, time, published)
            asked = event.status == "hypothetical" and event.kind in _JOURNEYS
            if asked and published is not None and time.latest and time.latest < published:
                # "Invited X during a visit last September": the day of asking.
                time = NEVER
        elif event.status == "declined":
            if time.earliest is not None and published is not None:
                if (time.earliest - published).days > _FAR_AHEAD:
                    time = gone(event.time, time, published)
            if event.decided:
                time = nearer(event.time, time, published)
        elif event.status == "made":
            time = gone(event.time, time, published)
            if self._lasts(event, time):
                event.status = "under_way"
            elif published is not None and time.earliest is not None and time.earliest > published:
                # What was done has no day that is still to come.
                time = NEVER
        return time

    def _where(
        self, event: Event, time: When, sentence: int, home: frozenset[str], *, purpose: bool
    ) -> tuple[list[Stop], str | None, When] | None:
        """The places of an event, its forum and its days; None for a screen that hangs nowhere."""
        forum = event.event.forum if event.event is not None else None
        stops: list[Stop] = [(node.iso3, node.place, node) for node in event.places]
        if purpose and not stops and self.last_state is not None:
            stops = [(*self.last_state, None)]
        if event.ground is not None and not stops:
            stops = [(event.ground.iso3, event.ground.place, None)]
        known: Meeting | None = None
        if not stops and event.event is not None:
            known = self._meeting_of(event, event.event)
        elif not stops and (event.anaphor in _OF_MEETING or self._comes_to(event)):
            known = self._met_before(event, time, sentence)
        if known is not None and known.sentence != sentence and self._of_another_year(known, time):
            known = None
        if known is not None:
            stops = [(known.iso3, known.place, None)]
            forum = (forum or known.forum) if event.event is not None else known.forum
            time = known.time if time is NEVER else time
            self._not_yet(event, known)
        elif stops and time is NEVER and event.event is not None and forum is not None:
            time = self._days_of(forum, stops[0][0])
        at_seat = event.beside or event.kind in {"speak", "attend", "skip", "go"}
        if not stops and forum in _SEATS and at_seat:
            stops = [(*_SEATS[forum], None)]
        if not stops and event.anaphor == "there" and self.last_at < sentence - 1:
            known = self._fresh(sentence)
            stops = [(known.iso3, known.place, None)] if known is not None else []
        if not stops and self._stayed_away(event, sentence) and self.last_state is not None:
            stops = [(*self.last_state, None)]
        leaves_home = event.kind == "leave" and self.last_status == "planned"
        back = event.anaphor in _BACK_REFERENCE and not leaves_home
        if not stops and back and self.last_state is not None:
            stops = [(*self.last_state, None)]
            if time is NEVER and event.kind == "go":
                time = self.last_time
        far = self.topic is not None and self.topic not in home
        if event.anaphor == "here" and not stops and self.last_state is not None:
            stops = [(*self.last_state, None)] if self.dateline is None else stops
        if event.anaphor == "country" and far and _OCCUPIER.get(str(self.topic)) not in home:
            fresh = 0 < sentence - self.topic_at <= _TOPICAL
            if fresh and (not stops or (not event.places and self.last_at < self.topic_at)):
                stops = [(self.topic, None, None)]
        if event.anaphor in _SCENE and not stops and self._scene_known(sentence, home):
            stops = [(self.topic, None, None)]
        here = event.anaphor == "here" or event.anaphor in _SCENE
        hosted = event.kind != "host" or event.status in {"made", "under_way"}
        here = here or (event.kind in _HERE and event.anaphor != "talks" and hosted)
        if not stops and here and self.dateline is not None:
            near_by = self.last_state is None or self.last_state[0] == self.dateline.iso3
            if self.dateline.iso3 not in home and near_by:
                stops = [(self.dateline.iso3, self.dateline.place, self.dateline)]
        if event.remote and not stops:
            last = self._fresh(sentence, event) if event.kind == "attend" else self._fresh(sentence)
            if last is None and self.last_state is not None and self._told_here(event, sentence):
                return [(*self.last_state, None)], forum, time
            if last is None:
                return None
            if event.event is None and event.anaphor is None:
                stops = [(last.iso3, last.place, None)]
                forum = last.forum
        return stops, forum, time

    def _stayed_away(self, event: Event, sentence: int) -> bool:
        """ "X addressed the summit by video; he did not travel": to where the screen hung."""
        return (
            event.status == "declined"
            and event.kind in {"go", "visit"}
            and event.event is None
            and event.anaphor is None
            and self.last_remote
            and self._told_here(event, sentence)
        )

    def _told_here(self, event: Event, sentence: int) -> bool:
        """Whether the sentence has just told of a stay of the same person."""
        return self.last_at == sentence and self.last_person == event.person

    def _scene_known(self, sentence: int, home: frozenset[str]) -> bool:
        """Whether, without a line of its own, the text speaks of one state right before."""
        if self.dateline is not None or self.topic is None or self.topic in home:
            return False
        if not self.topic_named:
            return False
        return 0 <= sentence - self.topic_at <= 1 and _OCCUPIER.get(self.topic) not in home

    def _days_of(self, forum: str, iso3: str | None) -> When:
        """The days that the text has given for a meeting of the forum in that state."""
        for known in reversed(self.meetings):
            if known.forum == forum and known.iso3 == iso3 and known.time is not NEVER:
                return known.time
        return NEVER

    def _comes_to(self, event: Event) -> bool:
        return event.kind in _COMING_TO and event.anaphor is None

    def _meeting_of(self, event: Event, node: Node) -> Meeting | None:
        """The meeting that an event speaks of, where who speaks of it can be there."""
        known = self.meeting(node, over=event.status == "made")
        if event.kind == "speak" and not event.remote and known not in self.meetings:
            return None
        if node.title == "body" and event.kind not in _TO_A_BODY and not event.beside:
            return None
        return known

    def _met_before(self, event: Event, time: When, sentence: int) -> Meeting | None:
        """The meeting that the sentences right before place; for talks, the last one only."""
        known = self._fresh(sentence)
        if known is None or self._over(event, known):
            return None
        if event.anaphor in {None, "gathering"}:
            return known
        if event.anaphor == "talks" and (known.what != TALKS or known.sentence != sentence - 1):
            return None
        return known if near(known.time, time, 4) else None

    def _of_another_year(self, known: Meeting, time: When) -> bool:
        """ "Last year's summit", where the one that the text has placed is not dated so."""
        if time.precision == "day" and known.time.precision == "day":
            return not near(known.time, time, _SAME_MEETING)
        if time.precision != "year" or time.earliest is None or self.published is None:
            return False
        if time.earliest.year >= self.published.year:
            return False
        return known.time.earliest is None or known.time.earliest.year != time.earliest.year

    def _over(self, event: Event, known: Meeting) -> bool:
        """A meeting that is over is none that somebody will come to."""
        if event.status != "planned" or self.published is None or known.time.latest is None:
            return False
        return known.time.latest < self.published

    def _not_yet(self, event: Event, known: Meeting) -> None:
        """Nobody is yet at a meeting that opens later: "is among the guests" is a plan."""
        if event.status == "under_way" and self.published is not None:
            if known.time.earliest is not None and known.time.earliest > self.published:
                event.status = "planned"

    def _fresh(self, sentence: int, coming: Event | None = None) -> Meeting | None:
        """The last meeting that one of the sentences right before tells of.

        Who will be on a screen can be so at one that is told of earlier, and is not yet over.
        """
        back = _LATER if coming is None else _EARLIER
        for known in reversed(self.meetings):
            if sentence - known.sentence > back or known.what == IT:
                continue
            if coming is None or not self._over(coming, known):
                return known
        return None

    def _remember(self, event: Event, forum: str | None, time: When, sentence: int) -> None:
        if event.event is None or not event.places or not event.places[0].iso3:
            return
        first = event.places[0]
        del self.meetings[:-_MEETINGS]
        head = event.event.low.split()[-1]
        self.meetings.append(Meeting(forum, head, str(first.iso3), first.place, time, sentence))

    def _goes_on(self, event: Event, stops: list[Stop], sentence: int) -> bool:
        """Whether a sentence tells more of the stay that it has just told."""
        return (
            self.last_at == sentence
            and self.last_person == event.person
            and self.last_state is not None
            and bool(stops)
            and stops[0][0] == self.last_state[0]
            and event.status in {"made", "under_way"}
            and self.last_status == "made"
        )

    def tell(self, draft: Draft, sentence: int) -> None:
        """Keep a stay in mind as the last one told of."""
        if draft.state is None:
            return
        self.last_state = (draft.state, draft.place)
        self.last_time = draft.time
        self.last_at = sentence
        self.last_status = draft.status
        self.last_person = draft.person
        self.last_remote = draft.remote

    def _long_past(self, time: When) -> bool:
        if self.published is None or time.latest is None:
            return False
        return (self.published - time.latest).days > _LONG_PAST

    def _lies_ahead(self, time: When) -> bool:
        if self.published is None or time.earliest is None:
            return False
        return time.earliest > self.published

    def _recent(self, time: When) -> bool:
        if self.published is None or time.latest is None or time.precision != "day":
            return False
        if time.earliest is not None and time.earliest <= self.published < time.latest:
            return (self.published - time.earliest).days <= 4
        return 0 <= (self.published - time.latest).days <= 4

    def _lasts(self, event: Event, time: When) -> bool:
        """A stay of several days that began and has not ended by the day of the report."""
        if self.published is None or time.precision != "day" or time.end is None:
            return False
        if event.over or event.kind not in {"leave", "go", "arrive", "noun", "visit", "host"}:
            return False
        day = self.published.isoformat()
        return time.start is not None and time.start <= day < time.end

    def _dated_here(self, event: Event, stops: list[Stop]) -> bool:
        """A dateline dates what happens at its place."""
        if self.dateline_time is None or self.dateline is None or not stops:
            return False
        return (
            stops[0][0] == self.dateline.iso3
            and event.status in {"under_way", "made"}
            and event.kind in {"arrive", "host", "leave", "attend", "meet", "stay", "go", "visit"}
        )

    def _at_war(self, event: Event, iso3: str, node: Node | None, home: frozenset[str]) -> bool:
        """Talks "in Ukraine" told of its invader are of the war; a town or a journey is needed."""
        if iso3 == "GEO" or _OCCUPIER.get(iso3) not in home or event.kind not in _TALKING:
            return False
        return node is None or (node.area in {"state", "region"} and not self._occupied(node, home))

    def _occupied(self, node: Node, home: frozenset[str]) -> bool:
        if node.iso3 is None or _OCCUPIER.get(node.iso3) not in home:
            return False
        if node.area != "occupied":
            return False
        return not (
            node.iso3 == "UKR" and self.published is not None and self.published < OCCUPIED_SINCE
        )

    @staticmethod
    def _presence(event: Event, forum: str | None, node: Node | None) -> str:
        if event.presence != "presence":
            return event.presence
        if node is not None and node.area == "un":
            return "un_headquarters"
        if forum == "un" and (node is None or node.place == "New York"):
            return "un_headquarters"
        return "presence"
