"""Verbs of movement, of meeting and of speaking somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from dedere.reader.destinations import destinations
from dedere.reader.events import Destinations, Event
from dedere.reader.firsthand import FIRST
from dedere.reader.grammar import governed
from dedere.reader.motion import SAYING, Clause, Motion
from dedere.reader.nodes import Node
from dedere.reader.nouns.invitations import invited
from dedere.reader.settingout import left_behind, sets_out, unnamed
from dedere.reader.status import status_of

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

# Signed at home, whatever place they deal with.
_OFF: Final = frozenset({"postponed", "cancelled"})
_HOPING: Final = ("hop", "want", "wish", "long")


# "From here he travels to A": the next stop.
_FROM_HERE: Final = (["from", "here"], ["from", "there"])
_UNDER_WAY: Final = ("en route", "on his way", "on the way")


def _of_a_day(time: object) -> bool:
    return getattr(getattr(time, "span", None), "precision", "") == "day"


def _a_meeting(node: Node) -> bool:
    return node.kind == "event" or (
        node.kind == "word" and node.low.split()[-1] in {"summit", "meeting", "conference", "talks"}
    )


class Moving(Motion):
    """Events whose verb says that somebody goes, comes, meets or speaks."""

    def _verb(self, i: int, kind: str, form: str) -> list[Event]:
        if self._goes_nowhere(i, kind) or (kind == "speak" and self._told_by_another(i)):
            return []
        if kind == "go" and self._returns(i):
            kind = "back"
        nodes = self.nodes
        if kind == "attend" and form in {"past", "pp"}:
            made = self._attended(i)
            if made:
                return made
        flags, at, j = self._subject(i, form)
        if j >= 0 and nodes[j].tags.get("noun") == "invite" and flags == {"to"}:
            if invited(cast("Sentence", self), j):
                return []
            flags.add("invited")
        if at is None:
            at = self._far_subject(i, kind, form, j, flags)
            if at is None:
                return []
        others: list[str] = []
        if nodes[at].person is None:
            if kind in {"meet", "speak"} and not nodes[i].low.startswith(SAYING):
                others = self._with(i)
            joined = self._joined(at)
            joined = self._named_among(at, i) if joined is None else joined
            at = at if joined is None else joined
        if nodes[at].person is None and not others:
            return self._substitute(i, at, kind)
        if self._unfinished(i, at, kind, form, flags):
            return []
        if "would" in flags and (nodes[at].low in FIRST or self._gladly(j, i)):
            flags.discard("would")
            flags.add("may")
        self._conditional(flags, min(at, max(j, 0)), i)
        self._led_by(at, form, flags)
        if form in {"s", "pres"} and at < 5 and [n.low for n in nodes[:2]] in _FROM_HERE:
            flags.add("will")
        self._inverted(at, flags)
        if form in {"past", "pp"} and flags & {"is", "was", "be"} and not {"to", "have"} <= flags:
            if kind == "attend":
                return self._attended(i)
            if kind != "go" and nodes[i].low not in {"met", "seen", "gone", "landed"}:
                return []
        found = destinations(nodes, i, kind)
        if not self._stays(i, kind, form, flags, found) or unnamed(nodes, i, kind, found):
            return []
        return self._told(Clause(i, at, j, kind, form, flags, others), found)

    def _told(self, c: Clause, found: Destinations) -> list[Event]:
        """The events of a clause whose subject and destination are known."""
        nodes, i, at = self.nodes, c.i, c.at
        who = nodes[at]
        if self._behind(c) == "never":
            return []
        self._disowned(i, at, found.stop, c.flags)
        if c.form == "ing":
            self._gerund(i, c.j, c.flags)
        # "Landed in A on Monday and flew on to B": the day is that of A.
        onward = i + 1 < len(nodes) and nodes[i + 1].low == "on to"
        direction, today, time, until = self._where_itself(i, parted=onward)
        if "cond" in c.flags and getattr(time, "start", nodes[at].start) < nodes[at].start:
            # "Said last week that X would be arrested if he came".
            direction, time, until = "undated", None, None
        if not c.flags.isdisjoint({"will", "invited"}) and direction == "past":
            # "Reports that X will not come broke last week": no day of what is to come.
            direction, time, until = "undated", None, None
        flags = c.flags = self._of_purpose(c)
        if "not" in flags and self._contrasted(found.stop):
            flags.discard("not")
        if c.kind == "go" and nodes[i].low.startswith(_UNDER_WAY) and _of_a_day(time):
            # "Was en route on Monday": a day on the way is not that of the arrival.
            direction, today, time = "undated", False, None
        status, firm = status_of(flags, c.form, c.kind, direction, today)
        since = self._not_since(at)
        if since is None and c.form in {"pp", "past"} and flags & {"have", "had"}:
            since = self._last_time(i) if self._has_been(c, status) else None
        if since is not None:
            status, firm, time = "made", True, since
        if status in {"hypothetical", "planned"} and self._of_a_past_year(i, direction):
            status, firm = "made", True
        if status is None or (c.kind == "stay" and until is not None and status in _OFF):
            # "Had been due to stay until Thursday": how long he stays is another matter.
            return []
        if c.kind == "stay" and status == "made" and self._ongoing(i):
            if "have" in flags or nodes[i].low.startswith(("has ", "have ")):
                status = "under_way"
        remote, phone = self._cues(i, flags, found.stop)
        if not remote and self._from_home(who.person, c.kind, found):
            remote = True
        if nodes[i].low.startswith(("off ", "bound ")):
            firm = False
        if c.form == "ing" and nodes[i - 1].low == "before":
            # "Before heading to A, he stopped in B": it may well be under way.
            firm = False
        if nodes[i].low.startswith("headed ") and not flags & {"is", "was", "be"} and at == i - 1:
            status = "under_way" if today else "made"
        if c.others:
            status = self._met_as(c, status)
        if c.kind == "leave":
            left = self._leaving(c, status, firm, direction, found)
            if left is None:
                return []
            status, firm = left
        if self._comes_from(c, status, found) and found.home is not None:
            back = Destinations(places=[found.home], end=found.home.end, stop=i)
            return [self._event(who.person, "back", "made", True, who, i, back, None, None)]
        if c.kind == "back":
            return self._back(i, who, found, status, time, until)
        if self._there_to_attend(c, found) and self._main_tense(i - 3) == "had":
            status, firm = "made", False
        here = self._here_to(c)
        if here is not None and not found.places:
            status, firm, found.anaphor = here, True, nodes[i - 2].low
        if not found.places:
            self._place_elsewhere(c, found)
        many = len(found.places) > 1 and who.person is not None and not c.others
        events = self._each(i, who, c.kind, status, firm, found, time) if many else []
        for event in events:
            event.remote, event.phone = remote, phone
        persons: list[str | None] = []
        if not events:
            persons = [*c.others] or [who.person]
        for name in filter(None, persons):
            event = self._event(name, c.kind, status, firm, who, i, found, time, until)
            event.remote, event.phone = remote, phone
            if remote:
                event.end = max(event.end, self.cue_end)
            self._purpose(event, c, time)
            events.append(event)
        if who.person is None or not events:
            return events
        for event in tuple(events):
            events.extend(self._companions(at, event))
        away = bool(found.places) and bool(persons) and not events[0].remote
        if found.home is not None and away and c.kind in {"go", "arrive", "leave"}:
            back = Destinations(places=[found.home], end=found.end, stop=i)
            events.append(self._event(who.person, "back", "made", False, who, i, back, None, None))
        return events

    def _substitute(self, i: int, at: int, kind: str) -> list[Event]:
        """Somebody else goes: instead of a person of the record, or for nobody."""
        if kind in {"attend", "go", "arrive", "visit"} and "instead" in self._flags_near(i):
            return self._instead(i, at)
        return self._in_place_of(i, at) if kind in {"attend", "go", "visit", "arrive"} else []

    def _met_as(self, c: Clause, status: str) -> str:
        """What the plan of somebody who meets X is for X."""
        hoped = self.nodes[max(0, c.j) : c.i]
        if status == "planned" and any(n.low.startswith(_HOPING) for n in hoped):
            return "hypothetical"
        return "cancelled" if status == "declined" else status

    def _leaving(
        self, c: Clause, status: str, firm: bool, direction: str, found: Destinations
    ) -> tuple[str, bool] | None:
        """What leaving tells of the place that is left, or of where it leads; None for nothing."""
        out = bool(found.places) and self._leads_out(c.i, found)
        if status in {"declined", "denied"}:
            if not found.places or found.stop > c.i + 3 or out:
                return None
            status, firm = "under_way", False
        if status == "hypothetical" and "may" in c.flags and found.places and not out:
            # "Can leave Belgium", "may leave": who is free to leave is there.
            if not c.flags & {"cond", "question", "not", "wish", "invited"}:
                return "under_way", False
        if (
            c.form in {"past", "pp"}
            and not c.flags & {"had", "was", "is", "be"}
            and status == "made"
            and direction == "undated"
            and self._leads_out_at(c.i)
        ):
            status, firm = "under_way", "have" in c.flags
        if found.places and not out and status == "under_way":
            status = "made"
        return status, firm

    def _purpose(self, event: Event, c: Clause, time: object) -> None:
        """Note on an event that it only tells what a journey was for, or that it passes through."""
        event.purpose = c.form == "base" and c.flags == {"to"}
        if event.purpose:
            event.firm = False
            if getattr(time, "start", self.nodes[c.i].start) < self.nodes[c.i].start:
                event.time = time if sets_out(self.nodes, c.i) else None
                if event.time is not None and self._behind(c) == "past":
                    event.status = "made"
        if c.kind in {"transit", "overfly"}:
            event.presence = "transit" if c.kind == "transit" else "overflight"

    def _behind(self, c: Clause) -> str | None:
        """How a clause of purpose was set out for: "left Kenya on Tuesday to attend"."""
        return left_behind(self.nodes, c.j) if c.form == "base" and c.flags == {"to"} else None

    def _attended(self, i: int) -> list[Event]:
        """ "A summit in Helsinki, which was attended by X"."""
        nodes = self.nodes
        if i + 1 >= len(nodes) or nodes[i + 1].low != "by":
            return []
        guests = [n for n in nodes[i + 2 : i + 12] if n.kind == "actor" and n.person and not n.poss]
        at = next((k for k in range(i - 1, -1, -1) if _a_meeting(nodes[k])), None)
        if at is None or not guests:
            return []
        found = destinations(nodes, at, "meet")
        found.event = found.event or nodes[at]
        _, _, time, until = self._where(at)
        flags, _ = governed(nodes, i)
        if "not" in flags:
            return []
        status = "planned" if flags & {"will", "would", "plan", "to"} else "made"
        status = "hypothetical" if flags & {"may", "cond"} else status
        return [
            self._event(
                guest.person, "attend", status, True, nodes[at], i, found, time, until
            )
            for guest in guests
        ]  # fmt: skip

    def _each(
        self,
        i: int,
        who: Node,
        kind: str,
        status: str,
        firm: bool,
        found: Destinations,
        time: object,
    ) -> list[Event]:
        """One event for each place of a list that gives them days of their own."""
        nodes = self.nodes
        at = [nodes.index(place) for place in found.places]
        own = []
        for k, start in enumerate(at):
            stop = at[k + 1] if k + 1 < len(at) else min(len(nodes), start + 8)
            own.append(next((n.time for n in nodes[start:stop] if n.time is not None), None))
        if sum(mention is not None for mention in own) < 2:
            return []
        events = []
        for place, mention in zip(found.places, own, strict=True):
            single = Destinations(places=[place], end=place.end, stop=i)
            event = self._event(who.person, kind, status, firm, who, i, single, mention, None)
            events.append(event)
        return events

    def _back(
        self, i: int, who: Node, found: Destinations, status: str, time: object, until: object
    ) -> list[Event]:
        events: list[Event] = []
        origin = found.home
        if origin is None and found.places and self.nodes[i].low.endswith(" from"):
            # "Fresh from talks in A, he landed in B": the day is that of B.
            origin = found.places.pop(0)
            time = None
        elif origin is None and found.places and self._flees(i, found.places[0]):
            origin = found.places.pop(0)
        if origin is not None:
            back = Destinations(places=[origin], end=origin.end, stop=i)
            events.append(self._event(who.person, "back", "made", True, who, i, back, time, None))
        if found.places:
            found.event = None
            found.places = found.places[:1]
            events.append(self._event(who.person, "go", status, False, who, i, found, time, until))
        return events

    def _flees(self, i: int, place: Node) -> bool:
        """ "Fled South Africa": the place right behind the verb is the one that is left."""
        nodes = self.nodes
        if not nodes[i].low.startswith(("flee", "fled")):
            return False
        k = i + 1
        while k < len(nodes) and "det" in nodes[k].tags:
            k += 1
        return k < len(nodes) and nodes[k] is place
