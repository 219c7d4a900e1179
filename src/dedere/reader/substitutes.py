"""Who stays away and who goes instead, in languages other than English."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

from dedere.reader.chinese import described
from dedere.reader.clauses import Clauses
from dedere.reader.events import Event
from dedere.reader.nodes import Node
from dedere.reader.otherdays import LANGUAGES, day_of_saying
from dedere.reader.people import holders, home_of
from dedere.reader.romancedays import had_asked
from dedere.reader.subjects import BARE, CASED
from dedere.reader.times.spans import TimeSpan
from dedere.reader.whereheld import held_in

# Digits of a year; a month that is named without one lies at most so many days back.
_YEAR: Final = 4
_LONG_AGO: Final = 366
# A trip that is still to come is hardly meant by a day or month so few days back.
_SHORTLY: Final = 100
# Words of flights that go round a state; no visit is forgone there.
_SKIES: Final = frozenset(
    {"aérien", "aéreo", "aereo", "воздушное", "воздушного", "повітряний", "hava"}
)
# Words with which only the genitive tells who is missing.
_LACKING: Final = frozenset({"нет", "нема", "немає", "не было", "не було"})
_WILL_NOT_BE: Final = frozenset({"не будет", "не буде"})
# Endings of infinitives and of nouns that name what is done.
_DEEDS: Final = ("ть", "ться", "ти", "тись", "тися", "чь", "ние", "ння")


def _a_year_on(span: TimeSpan) -> TimeSpan:
    """The same days of the next year; the last of February for its leap day."""

    def later(day: date) -> date:
        leap = day.month == 2 and day.day == 29
        return day.replace(year=day.year + 1, day=28 if leap else day.day)

    return replace(span, earliest=later(span.earliest), latest=later(span.latest))


def _named_year(text: str) -> bool:
    """Whether the words of a temporal expression hold a year."""
    return any(word.isdigit() and len(word) == _YEAR for word in text.split())


class Substitutes(Clauses):
    """The sentence with the events of those who are absent or represented."""

    def _make(
        self,
        who: Node,
        i: int,
        kind: str,
        status: str,
        firm: bool,
        places: list[Node],
        event: Node | None,
    ) -> Event:
        nodes = self.nodes
        parts = [nodes[i], who, *places]
        made = Event(
            person=who.person,
            kind=kind,
            status=status,
            firm=firm,
            start=min(n.start for n in parts),
            end=max(n.end for n in parts),
            places=places,
            event=event,
            time=self._own_time(i, kind),
        )
        published = self.cast.published
        if kind == "invite" and made.time is not None and published is not None:
            if made.time.span.earliest <= published or had_asked(nodes, i):
                # The day of the invitation, not of the visit.
                made.time = None
        if status in {"postponed", "cancelled"} and self._just_past(made.time):
            # Called off after its day had come, or not held on it.
            pass
        elif status in {"planned", "hypothetical"} and self._just_past(made.time):
            # The day on which the plan was told: "анонсировали 29 августа".
            made.time = None
        elif status in {"planned", "postponed", "cancelled", "hypothetical"}:
            if self.lang in LANGUAGES and made.time is not None:
                made.time = self._not_of_telling(made.time, status)
            made.time = self._ahead(made.time)
            if status in {"planned", "hypothetical"} and self._over(made.time):
                # The day of the announcement, which lies behind.
                made.time = None
            if self.lang in LANGUAGES and made.time is not None:
                made.time = self._not_behind(made.time, i)
        elif status in {"made", "under_way"} and made.time is not None and self.cast.published:
            # What has happened has no day to come: it belongs to another clause.
            if made.time.span.earliest > self.cast.published:
                made.time = None
        elif status == "declined" and made.time is not None and self.cast.published:
            form = nodes[i].tags.get("verb", ("", ""))[1]
            if form in {"fut", "cond", "inf"} and made.time.span.latest < self.cast.published:
                at = next((k for k, n in enumerate(nodes) if n.time is made.time), i)
                # "El miércoles confirmó que no iría": the day of saying so; "en 2023," is not.
                told = any(
                    b == self.breaks[at] and n.time is None and not n.tags and n.kind == "word"
                    for n, b in zip(nodes, self.breaks, strict=True)
                )
                said = any(
                    b == self.breaks[at] and {"say", "verb"} & n.tags.keys()
                    for n, b in zip(nodes, self.breaks, strict=True)
                )
                if self.breaks[at] != self.breaks[i] and (told or said):
                    made.time = None
        made.phone = self._on_the_phone(i)
        made.trigger = i
        return made

    def _not_behind(self, time: Any, i: int) -> Any:
        """What lies ahead has no day of last week: it belongs to another clause."""
        published = self.cast.published
        at = next((k for k, node in enumerate(self.nodes) if node.time is time), i)
        if self.breaks[at] == self.breaks[i] or published is None or time.kind == "absolute":
            return time
        return None if time.span.latest < published else time

    def _not_of_telling(self, time: Any, status: str) -> Any:
        """ "Canceló el lunes la visita que haría mañana": not the day on which that was done."""
        nodes = self.nodes
        at = next((k for k, node in enumerate(nodes) if node.time is time), 0)
        off = status in {"postponed", "cancelled"}
        undone = off and any("undo" in n.tags for n in nodes[max(0, at - 2) : at])
        if not undone and not day_of_saying(nodes, at):
            return time
        others = (n.time for n in nodes[at:] if n.time not in {None, time} and n.time.travel)
        return next(others, None) if undone else None

    def _over(self, mention: Any) -> bool:
        """Whether a week or month lies behind, so that no plan can be for it."""
        published = self.cast.published
        if mention is None or published is None or mention.span.precision == "day":
            return False
        return bool(mention.span.latest < published)

    def _own_time(self, i: int, kind: str) -> Any:
        """The day of the word at i; the days of a visit are not those of the next journey.

        "Ended a four-day visit to A on Sunday and left for B".
        """
        time = self._time(i)
        if time is None or kind not in {"go", "leave"} or not time.span.duration_known:
            return time
        at = next((k for k, node in enumerate(self.nodes) if node.time is time), i)
        between = self.nodes[at:i]
        return None if any(n.tags.get("noun") == "visit" for n in between) else time

    def _on_the_phone(self, i: int) -> bool:
        """Whether what the word at i tells was done over the telephone."""
        nodes = self.nodes
        if self._comes_after(i):
            return False
        if self.lang == "zh" and (nodes[i].low.endswith("的") or described(nodes, i) is not None):
            return False
        return any(
            node.tags.get("cue") == "phone"
            and (self.breaks[k] == self.breaks[i] or self.lang in {*BARE, "ar"})
            and not any("after" in n.tags for n in nodes[max(0, k - 3) : k])
            for k, node in enumerate(nodes)
        )

    def _just_past(self, mention: Any) -> bool:
        """Whether a day or month that is named without its year lies shortly behind."""
        published = self.cast.published
        if mention is None or published is None or mention.kind != "absolute":
            return False
        span = mention.span
        if span.precision == "year" or _named_year(mention.text):
            return False
        behind: int = (published - span.latest).days
        return 0 < behind <= _SHORTLY

    def _ahead(self, mention: Any) -> Any:
        """The coming such weekday, where one in the past cannot be meant."""
        published = self.cast.published
        if mention is None or published is None:
            return mention
        span = mention.span
        if mention.kind != "relative":
            named = span.latest < published and not _named_year(mention.text)
            if not named or (published - span.latest).days > _LONG_AGO or span.precision == "year":
                return mention
            return replace(mention, span=_a_year_on(span))
        behind = (published - span.latest).days
        if span.earliest != span.latest or not 2 <= behind <= 6:
            return mention
        day = span.earliest + timedelta(days=7)
        return replace(mention, span=replace(span, earliest=day, latest=day))

    def _meeting(self, i: int) -> Node | None:
        best = None
        least = 26
        for j, node in enumerate(self.nodes):
            if node.kind == "event" and self._cost(i, j) < least:
                best, least = node, self._cost(i, j)
        if best is not None and best.forum is None:
            # "The summit of the G20": the forum stands in the next words.
            at = self.nodes.index(best)
            for node in self.nodes[at + 1 : at + 7]:
                if node.kind == "event" and node.forum is not None:
                    best.forum = node.forum
                    break
                if node.kind == "sign" or {"verb", "conj"} & node.tags.keys():
                    break
        return best

    def _send(self, i: int) -> list[Event]:
        """ "X sends his minister to Y": X, a person of the record, stays away."""
        at = self._subject(i, any_way=True)
        deputy = self._deputy(i) or self._untold(i)
        who = self.nodes[at] if at is not None and self.nodes[at].person else self._seat(i)
        if who is None or who.person is None or deputy is None:
            return []
        places = self._places(i, home_of(self.cast.record, who.person), direct=True)
        event = self._meeting(i)
        if event is None:
            return []
        made = self._make(who, i, "send", "declined", True, places, event)
        made.representative = deputy
        made.replaced = True
        return [made]

    def _held_at(self, event: Node, home: frozenset[str]) -> list[Node]:
        """The place of a meeting, where the words behind it tell that it is held there."""
        k = held_in(self.nodes, self.nodes.index(event))
        return [self.nodes[k]] if k is not None and self.nodes[k].iso3 not in home else []

    @staticmethod
    def _state(node: Node, iso3: str) -> Node:
        place = Node(node.start, node.end, node.low, {}, "place")
        place.iso3, place.area = iso3, "state"
        return place

    def _after(self, i: int) -> Iterator[tuple[Node, int]]:
        return zip(self.nodes[i + 1 :], self.breaks[i + 1 :], strict=True)

    def _skip(self, i: int) -> list[Event]:
        nodes = self.nodes
        if any(n.low.endswith("luftraum") or n.low in _SKIES for n in nodes):
            # "Meidet französischen Luftraum": a way round, and no visit forgone.
            return []
        if self.lang in CASED and self._of_something_else(i):
            return []
        at = self._subject(i) if nodes[i].low not in _LACKING else None
        if at is None or nodes[at].person is None:
            lacking = self._lacking(i)
            at = self._among(at) if lacking is None else lacking
        if at is None:
            return []
        person = nodes[at].person
        assert person is not None  # noqa: S101
        places = self._places(i, home_of(self.cast.record, person), direct=True)
        event = self._meeting(i)
        if not places and event is None:
            return []
        if not places and event is not None:
            places = self._held_at(event, home_of(self.cast.record, person))
        return self._each_its_day(self._make(nodes[at], i, "skip", "declined", True, places, event))

    def _each_its_day(self, made: Event) -> list[Event]:
        """ "A China en mayo, a Corea en junio": each place of a list has the day behind it."""
        nodes = self.nodes
        days = []
        for place in made.places:
            at = nodes.index(place) if place in nodes else -1
            k = at + 1
            if 0 < k < len(nodes) and nodes[k].low == "," and self.lang in LANGUAGES:
                # "A de Y en Sudáfrica, en agosto".
                k += 1
            while 0 < k < len(nodes) and nodes[k].time is None and "prep" in nodes[k].tags:
                k += 1
            days.append(nodes[k].time if 0 < k < len(nodes) else None)
        if len(days) < 2 or sum(day is not None for day in days) < 2:
            return [made]
        return [
            replace(made, places=[place], time=day)
            for place, day in zip(made.places, days, strict=True)
        ]

    def _of_something_else(self, i: int) -> bool:
        """ "Не будет обсуждать", "проигнорирует требование": no place and no meeting is shunned."""
        after = self.nodes[i + 1] if i + 1 < len(self.nodes) else None
        if after is None or after.tags or after.cap or after.kind != "word":
            return False
        if self.nodes[i].low in _WILL_NOT_BE:
            # "Не будет арестован", and not "не будет лично".
            return after.time is None and not after.low.endswith("о")
        return after.low.endswith(_DEEDS)

    def _missing(self, i: int) -> list[Event]:
        """ "Отсутствие X на саммите в Y": X, named right behind, stays away."""
        nodes = self.nodes
        who = nodes[i + 1] if i + 1 < len(nodes) else None
        if who is None or who.kind != "actor" or who.person is None:
            return []
        if self._declines(who) and not self._oblique(who):
            return []
        places = self._places(i, home_of(self.cast.record, who.person), direct=False)
        event = self._meeting(i)
        if event is None and not places:
            return []
        return [self._make(who, i, "skip", "declined", True, places, event)]

    def _among(self, at: int | None) -> int | None:
        """ "X and Y stay away": the person of the record beside the subject at `at`."""
        if at is None:
            return None
        for k in (at - 2, at + 2):
            if 0 <= k < len(self.nodes) and self.nodes[k].kind == "actor" and self.nodes[k].person:
                if self.nodes[(at + k) // 2].tags.get("conj") == "and":
                    return k
        return None

    def _without(self, i: int) -> list[Event]:
        """ "The G20 opens in Johannesburg without X": X stays away from an established meeting."""
        who = next((n for n in self.nodes[i + 1 : i + 4] if n.person and n.kind == "actor"), None)
        event = self._meeting(i)
        if who is None or who.person is None or event is None:
            return []
        home = home_of(self.cast.record, who.person)
        held = self._held_at(event, home) if event.forum is None else []
        if event.forum is None and not held:
            return []
        places = held or self._places(self.nodes.index(event), home, direct=True)
        return [self._make(who, i, "skip", "declined", True, places, event)]

    def _lacking(self, i: int) -> int | None:
        """ "Путина нет", "nie ma Putina": who is missing stands beside, in the genitive."""
        if self.lang not in CASED:
            return None
        for j in range(max(0, i - 3), min(len(self.nodes), i + 3)):
            node = self.nodes[j]
            if node.kind != "actor" or node.person is None or self._under_prep(j):
                continue
            if self._oblique(node) or (abs(i - j) == 1 and not self._declines(node)):
                return j if self.breaks[j] == self.breaks[i] else None
        head = next((j for j, b in enumerate(self.breaks) if b == self.breaks[i]), i)
        first = self.nodes[head]
        # "Путина на переговорах в Стамбуле не будет".
        return head if first.person is not None and self._oblique(first) else None

    def _represent(self, i: int) -> list[Event]:
        """ "X will represent Y at": Y, a person of the record, stays away."""
        owner = self._closest(i, wanted=True)
        deputy = self._deputy(i)
        if owner is None and deputy is not None:
            return self._for_the_state(i, deputy)
        if owner is None or deputy is None or owner.person is None:
            return []
        places = self._places(i, home_of(self.cast.record, owner.person), direct=True)
        event = self._meeting(i)
        if not places and event is None:
            return []
        made = self._make(owner, i, "send", "declined", True, places, event)
        made.representative = deputy
        made.replaced = True
        return [made]

    def _for_the_state(self, i: int, deputy: str) -> list[Event]:
        """ "The Russian delegation will be led by Y": Y goes for the one just spoken of."""
        if not self.cast.recent:
            return []
        person = self.cast.recent[-1]
        home = home_of(self.cast.record, person)
        for node in self.nodes[max(0, i - 8) : i + 9]:
            if node.iso3 in home and node.kind in {"adj", "place", "actor"}:
                stand_in = Node(node.start, node.end, node.low, {}, "actor")
                stand_in.person = person
                event = self._meeting(i)
                made = self._make(
                    stand_in, i, "send", "declined", True, self._places(i, home, direct=True), event
                )
                made.representative = deputy
                made.replaced = True
                return [made]
        return []

    def _instead(self, i: int) -> list[Event]:
        """ "Instead of X, Y came to Z"."""
        nodes = self.nodes
        who = next(
            (n for n in nodes[i + 1 : i + 4] if n.person is not None and "poss" not in n.tags), None
        )
        if who is None and self.lang in BARE:
            who = next(
                (n for n in nodes[max(0, i - 2) : i] if n.kind == "actor" and n.person is not None),
                None,
            )
        if who is None or who.person is None:
            return []
        places = self._places(i, home_of(self.cast.record, who.person), direct=True)
        event = self._meeting(i)
        if not places and event is None:
            return []
        made = self._make(who, i, "send", "declined", True, places, event)
        made.representative = self._deputy(i)
        made.replaced = True
        return [made]

    def _closest(self, i: int, *, wanted: bool) -> Node | None:
        found = [
            (self._cost(i, j), j)
            for j, n in enumerate(self.nodes)
            if (n.person is not None) == wanted and n.kind == "actor"
        ]
        return self.nodes[min(found)[1]] if found else None

    def _deputy(self, i: int) -> str | None:
        """The offsets of the substitute's name: a name, or the unknown words after a title."""
        nodes = self.nodes
        best: tuple[int, str] | None = None
        for j, node in enumerate(nodes):
            if node.kind != "actor" or node.person is not None:
                continue
            span = node.area if node.name else self._words_after(j)
            if span is not None and (best is None or self._cost(i, j) < best[0]):
                best = (self._cost(i, j), span)
        return best[1] if best else None

    def _seat(self, i: int) -> Node | None:
        """ "The Kremlin sends": the seat of a head of state stands for him."""
        for node in self.nodes[max(0, i - 4) : i]:
            if node.kind == "place" and node.area == "site" and node.iso3 is not None:
                cast = self.cast
                found = holders(cast.record, node.iso3, "head_of_state", cast.published)
                if len(found) == 1:
                    head = Node(node.start, node.end, node.low, {}, "actor")
                    head.person = found[0]
                    return head
        return None

    def _untold(self, i: int) -> str | None:
        """The offsets of a substitute who is told by his office alone."""
        for node in self.nodes[i + 1 : i + 8]:
            if node.kind == "actor" and node.person is None and node.title == "other":
                return f"{node.start}:{node.end}"
        return None

    def _words_after(self, j: int) -> str | None:
        nodes = self.nodes
        k = j + 1
        while k < len(nodes) and k - j <= 7 and nodes[k].kind == "word" and not nodes[k].tags:
            if self.lang not in {"ar", "zh"} and not nodes[k].cap:
                break
            k += 1
        return f"{nodes[j + 1].start}:{nodes[k - 1].end}" if k > j + 1 else None
