"""Events in languages other than English: nearest subject, place and words of status."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

from dedere.reader.clauses import MOTION, Clauses
from dedere.reader.events import Event
from dedere.reader.nodes import Node
from dedere.reader.people import home_of
from dedere.reader.subjects import BARE, CASED

# Within so many words a meeting and its place belong together.
_NEAR = 14
_PRESENT = frozenset({"meet", "host", "remote", "arrest", "leave", "stay"})


class PlainSentence(Clauses):
    """The events that one sentence tells."""

    def events(self) -> list[Event]:
        """Return the events of the sentence, one for each trigger that has a person."""
        found: list[Event] = []
        for i, node in enumerate(self.nodes):
            if node.kind == "event" and self._between(i):
                found.extend(self._noun(i, "meet"))
            if node.kind != "word" or (self.lang == "tr" and node.time is not None):
                continue
            verb, noun = node.tags.get("verb"), node.tags.get("noun")
            if verb is not None and not (noun is not None and self._stands_as_noun(i)):
                found.extend(self._verb(i, verb[0], verb[1]))
            elif noun is not None:
                found.extend(self._noun(i, noun))
            elif node.tags.get("cue") == "instead" or (
                node.tags.get("cue") == "behalf" and self._meeting(i) is not None
            ):
                found.extend(self._instead(i))
            elif "invited" in node.tags:
                found.extend(self._verb(i, "invite", "past"))
            elif node.tags.get("undo") in {"cancel", "decline"} and " " in node.low:
                if not self._has_trigger():
                    found.extend(self._verb(i, "go", "inf"))
            elif "plan" in node.tags and not self._has_trigger():
                found.extend(self._verb(i, "go", "fut"))
            elif node.tags.get("cue") == "remote" and not self._has_trigger("remote"):
                found.extend(self._verb(i, "remote", "past"))
        if not found and (self.headline or self._labelled()):
            found = self._headline()
        return self._told_once(found)

    def _between(self, i: int) -> bool:
        """ "A summit with X", "встреча с X": a meeting that has its parties named."""
        if self.nodes[i].forum is not None:
            return False
        if self.lang in {"tr", "zh", "de"} and "noun" in self.nodes[i].tags:
            if any(n.kind == "actor" and n.person for n in self.nodes[max(0, i - 5) : i]):
                return True
        for node in self.nodes[i + 1 : i + 7]:
            if node.kind == "actor" and node.person is not None:
                return True
            if node.kind in {"sign", "event"} or node.time is not None or "verb" in node.tags:
                return False
            if node.kind == "place" and self.lang != "ar":
                return False
        return False

    def _labelled(self) -> bool:
        """ "X in Y:" before a colon stands like a headline."""
        return any(node.low == ":" for node in self.nodes[:5])

    @staticmethod
    def _told_once(found: list[Event]) -> list[Event]:
        """Leave out a noun that only repeats what a verb of the sentence tells."""
        told = {
            (event.person, place.iso3)
            for event in found
            if event.kind not in {"noun", "meet"}
            for place in event.places
        }
        return [
            event
            for event in found
            if event.kind not in {"noun", "meet"}
            or event.status not in {"made", "under_way"}
            or not event.places
            or any((event.person, place.iso3) not in told for place in event.places)
        ]

    # -- events

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
            time=self._time(i),
        )
        if status in {"planned", "postponed", "cancelled", "hypothetical"}:
            made.time = self._ahead(made.time)
        made.phone = self._cue("phone") is not None
        made.trigger = i
        return made

    def _ahead(self, mention: Any) -> Any:
        """The coming such weekday, where one in the past cannot be meant."""
        published = self.cast.published
        if mention is None or published is None or mention.kind != "relative":
            return mention
        span = mention.span
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
            for node in self.nodes[at + 1 : at + 4]:
                if node.kind == "event" and node.forum is not None:
                    best.forum = node.forum
                    break
        return best

    def _verb(self, i: int, kind: str, form: str) -> list[Event]:
        if kind == "represent":
            return self._represent(i)
        if kind == "skip":
            return self._skip(i)
        if kind == "send":
            return self._send(i)
        awaited = kind == "await"
        kind = "host" if awaited else kind
        if kind == "go" and any(n.low == "zurück" for n in self.nodes[i + 1 :]):
            kind = "leave"
        guests = self._people(i, kind)
        events: list[Event] = []
        for who in guests:
            assert who.person is not None  # noqa: S101
            home = home_of(self.cast.record, who.person)
            places = self._places(i, home, direct=kind in {"visit", "leave"})
            event = self._meeting(i)
            if kind == "meet" and places and self._taken(i, who, places[0]):
                places = []
            if kind == "invite" and self.lang == "ar" and places:
                if self.nodes.index(places[0]) < self.nodes.index(who):
                    places = []
            if kind in {"host", "invite"} and not places:
                places = self._host(i, home)
            events.extend(self._left(who, i, kind, form, home))
            if not places and kind != "remote" and (event is None or kind in _PRESENT):
                continue
            status, firm = self._status(i, form, kind, noun=False)
            if status is None:
                continue
            if kind == "leave" and status == "under_way":
                status = "made"
            remote = self._cue("remote") is not None
            if kind == "remote" and not remote:
                continue
            if remote and event is not None and event.forum is not None:
                event.title = None
            made = self._make(
                who,
                i,
                kind if kind != "remote" else "speak",
                status,
                firm and not awaited,
                places,
                event,
            )
            made.remote = remote and status not in {"declined"}
            if made.remote and status == "under_way":
                made.status = "made"
            events.append(made)
        return events

    def _left(self, who: Node, i: int, kind: str, form: str, home: frozenset[str]) -> list[Event]:
        """ "Flew from Pyongyang to Hanoi", "after Hungary he went on": he had been there."""
        if kind not in {"go", "arrive"} or form not in {"past", "pres"}:
            return []
        nodes = self.nodes
        for j, node in enumerate(nodes):
            if node.kind != "place" or node.iso3 is None or node.iso3 in home:
                continue
            k = j - 1
            while k >= 0 and "det" in nodes[k].tags:
                k -= 1
            opens = k <= 0 or nodes[k - 1].kind == "sign" or "verb" in nodes[k - 1].tags
            if (
                k >= 0
                and nodes[k].tags.get("prep") == "from"
                and opens
                and self.breaks[j] == self.breaks[i]
            ):
                made = self._make(who, i, "leave", "made", False, [node], None)
                made.time = None
                return [made]
        return []

    def _people(self, i: int, kind: str) -> list[Node]:
        nodes = self.nodes
        if kind in {"host", "invite", "arrest", "meet"}:
            own = any(
                node.kind == "actor"
                and self.breaks[j] == self.breaks[i]
                and not self._by_agent(j)
                for j, node in enumerate(nodes)
            )
            found = [
                (self._cost(i, j), node)
                for j, node in enumerate(nodes)
                if node.person is not None
                and (node.kind == "actor" or node.tags.get("pron") in {"m", "f"})
                and self._cost(i, j) <= 26
                and (not own or self.breaks[j] == self.breaks[i])
                and not (kind in {"host", "invite"} and self._hosts(i, j))
            ]
            found.sort(key=lambda pair: pair[0])
            guests = {node.person: node for _, node in reversed(found)}
            ordered = [node for _, node in found if guests.get(node.person) is node]
            return ordered[: 2 if kind == "meet" else 1]
        at = self._subject(i)
        if at is None or nodes[at].person is None or nodes[at].poss:
            return []
        return [nodes[at], *self._joined(at)]

    def _hosts(self, i: int, j: int) -> bool:
        """Whether the person at j receives and is not received."""
        node = self.nodes[j]
        if self._by_agent(j) or (self.lang == "de" and self._oblique(node)):
            return True
        last = node.low.split()[-1]
        if self.lang in CASED:
            # Where names are declined, a guest in the accusative shows it, a host does not.
            return j < i and node.kind == "actor" and self._declines(node) and not self._passive(i)
        if self.lang in {"fr", "es", "it", "pt"} and node.kind == "actor":
            return j < i and not self._passive(i)
        if self.lang == "de" and node.kind == "actor" and j < i and not self._passive(i):
            return any(n.kind == "actor" and b == self.breaks[i] for n, b in self._after(i))
        if self.lang == "tr":
            return node.kind == "actor" and "'" not in last and not self._passive(i)
        return False

    def _send(self, i: int) -> list[Event]:
        """ "X sends his minister to Y": X, a person of the record, stays away."""
        at = self._subject(i, any_way=True)
        deputy = self._deputy(i) or self._untold(i)
        if at is None or self.nodes[at].person is None or deputy is None:
            return []
        who = self.nodes[at]
        assert who.person is not None  # noqa: S101
        places = self._places(i, home_of(self.cast.record, who.person), direct=True)
        event = self._meeting(i)
        if event is None:
            return []
        made = self._make(who, i, "send", "declined", True, places, event)
        made.representative = deputy
        made.replaced = True
        return [made]

    def _joined(self, at: int) -> list[Node]:
        nodes = self.nodes
        more = []
        for step in (-2, 2):
            k = at + step
            middle = at + step // 2
            if (
                0 <= k < len(nodes)
                and "conj" in nodes[middle].tags
                and nodes[middle].tags["conj"] == "and"
            ):
                if nodes[k].kind == "actor" and nodes[k].person is not None:
                    more.append(nodes[k])
        return more

    def _host(self, i: int, home: frozenset[str]) -> list[Node]:
        """The state of the host: a place or nation before the verb that is not the guest's."""
        here = {n.iso3 for n, b in self._after(i) if n.kind == "place" and b == self.breaks[i]}
        finite = self.nodes[i].tags.get("verb", ("", "inf"))[1] != "inf"
        for node in self.nodes[max(0, i - 8) : i] if finite else ():
            for iso3, *_ in node.tags.get("leader") or ():
                if iso3 and iso3 not in home and here <= {iso3}:
                    return [self._state(node, iso3)]
        if here:
            return []
        for j in range(i - 1, max(-1, i - 14), -1):
            node = self.nodes[j]
            if node.iso3 is not None and node.iso3 not in home:
                if node.kind == "place":
                    return [node]
                return [self._state(node, node.iso3)]
        return []

    @staticmethod
    def _state(node: Node, iso3: str) -> Node:
        place = Node(node.start, node.end, node.low, {}, "place")
        place.iso3, place.area = iso3, "state"
        return place

    def _after(self, i: int) -> Iterator[tuple[Node, int]]:
        return zip(self.nodes[i + 1 :], self.breaks[i + 1 :], strict=True)

    def _noun(self, i: int, kind: str) -> list[Event]:
        owner = self._owner(i, kind)
        if owner is None or owner.person is None:
            return []
        home = home_of(self.cast.record, owner.person)
        places = self._places(i, home, direct=kind == "visit")
        if not places or self._taken(i, owner, places[0]):
            return []
        at = self.nodes.index(places[0])
        if kind == "meet" and (self.breaks[at] != self.breaks[i] or abs(at - i) > _NEAR):
            return []
        status, firm = self._status(i, "", "noun", noun=True)
        if status is None:
            return []
        if kind == "meet" and status == "made" and self._cue("remote") is not None:
            return []
        made = self._make(
            owner, i, "noun" if kind == "visit" else "meet", status, firm, places, None
        )
        return [made]

    def _aside(self, j: int) -> bool:
        """Whether the name at j stands under a preposition behind another one."""
        return (self._by_agent(j) or self._under_prep(j)) and self._earlier_actor(j)

    def _possesses(self, j: int) -> bool:
        """Whether "his" at j can mean a person of the record, and not the subject before him."""
        other = False
        for k, node in enumerate(self.nodes[:j]):
            if node.kind != "actor" or not self._may_act(k) or self._by_agent(k):
                continue
            if node.person == self.nodes[j].person:
                return True
            other = other or node.person is None
        return not other

    def _taken(self, i: int, owner: Node, place: Node) -> bool:
        """Whether the place is where somebody else's verb leads, nearer to it than the noun."""
        j = self.nodes.index(place)
        for v, node in enumerate(self.nodes):
            if node.kind != "word" or node.tags.get("verb", ("",))[0] not in MOTION or v == i:
                continue
            if self.lang == "tr" and node.time is not None:
                continue
            led = (self.lang == "de" and self.nodes[j - 1].tags.get("prep") == "to") or (
                v < j < i and self.breaks[i] != self.breaks[j]
            )
            if (abs(v - j) > abs(i - j) and not led) or "noun" in node.tags:
                continue
            at = self._subject(v)
            if at is None or self.nodes[at].person != owner.person:
                return True
        return False

    def _owner(self, i: int, kind: str) -> Node | None:
        nodes = self.nodes
        near: list[tuple[int, Node]] = []
        for j, node in enumerate(nodes):
            if node.kind == "actor" or (
                node.person is not None
                and ("poss" in node.tags or node.tags.get("pron") in {"m", "f"})
            ):
                cost = self._cost(i, j)
                if "poss" in node.tags and node.kind != "actor":
                    if (j != i - 1 and j != i - 2) or not self._possesses(j):
                        continue
                    cost -= 3
                if node.kind == "actor" and i < j <= i + 4:
                    cost -= 4
                if kind == "meet" and node.person is None:
                    continue
                if j < i - 2 and node.kind == "actor" and self._aside(j):
                    continue
                near.append((cost, node))
        if not near:
            return None
        cost, node = min(near, key=lambda pair: pair[0])
        return node if cost <= (20 if kind == "visit" else 8) else None

    def _skip(self, i: int) -> list[Event]:
        nodes = self.nodes
        at = self._subject(i)
        if at is None or nodes[at].person is None:
            at = self._lacking(i)
        if at is None:
            return []
        person = nodes[at].person
        assert person is not None  # noqa: S101
        places = self._places(i, home_of(self.cast.record, person), direct=True)
        event = self._meeting(i)
        if not places and event is None:
            return []
        return [self._make(nodes[at], i, "skip", "declined", True, places, event)]

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
        return None

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

    def _headline(self) -> list[Event]:
        """ "Putin in Beijing" as a headline."""
        nodes = self.nodes
        for j, node in enumerate(nodes[:3]):
            if node.kind != "actor" or node.person is None or j + 2 >= len(nodes):
                continue
            if nodes[j + 1].tags.get("prep") in {"to", "in"} and nodes[j + 2].kind == "place":
                home = home_of(self.cast.record, node.person)
                if nodes[j + 2].iso3 not in home:
                    return [
                        self._make(node, j + 1, "stay", "under_way", True, [nodes[j + 2]], None)
                    ]
        return []
