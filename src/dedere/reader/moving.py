"""Verbs of movement, of meeting and of speaking somewhere."""

from __future__ import annotations

from dedere.reader.absence import Absence
from dedere.reader.destinations import destinations
from dedere.reader.events import Destinations, Event
from dedere.reader.nodes import Node
from dedere.reader.people import home_of
from dedere.reader.status import status_of

_HONORIFIC = frozenset({"mr", "mrs", "ms", "dr", "gen", "col", "field", "marshal"})
_COMING = frozenset(
    "come came comes coming arrive arrives arrived arriving fly flies flew flown flying travel"
    " travels traveled travelled traveling travelling".split()
)
_OPENING = frozenset({'"', "“", "‘", ":", "«"})
_OWN = frozenset({"leave", "arrive", "go", "attend", "meet"})
_ABSURD = frozenset("absurd unthinkable inconceivable ridiculous unacceptable wrong idea".split())
# "Go further", "come under fire": no movement.
_NOWHERE = frozenset(
    "further farther far too ahead away down under wrong unpunished nuclear all after against"
    " beyond through".split()
)
_BUT = frozenset({"except", "save", "but", "besides"})
_FINITE = frozenset(
    {"to", "will", "would", "may", "do", "did", "should", "wish", "invited", "unable", "question",
     "cond", "for"}
)  # fmt: skip
_ALIKE = frozenset("set put cut hit let shut split spread bid beat be come overcome".split())
_SKIES = frozenset({"airspace", "skies", "sky", "territory", "space"})
_ORDINALS = frozenset({"first", "second", "third", "only", "last"})
_SAYING = ("say", "said", "tell", "told")
_SEEING = ("see", "saw", "seen")


class Moving(Absence):
    """Events whose verb says that somebody goes, comes, meets or speaks."""

    def _verb(self, i: int, kind: str, form: str) -> list[Event]:
        nodes = self.nodes
        if kind == "go" and i + 1 < len(nodes) and nodes[i + 1].low in _NOWHERE:
            return []
        if nodes[i].low.startswith("continu") and not any(
            n.kind == "place" for n in nodes[i + 1 : i + 3]
        ):
            return []
        if kind == "attend" and nodes[i].low.startswith("attend") and nodes[i + 1 : i + 2]:
            if nodes[i + 1].low == "to":
                return []
        if nodes[i].low.startswith(("stand", "stood")) and nodes[i + 1 : i + 2]:
            if nodes[i + 1].low == "trial":
                return []
        if kind == "go" and nodes[i + 1 : i + 2] and nodes[i + 1].low == "back":
            if any(n.low == "from" for n in nodes[i + 2 : i + 8]):
                kind = "back"
        flags, at, j = self._subject(i, form)
        if j >= 0 and nodes[j].tags.get("noun") == "invite" and flags == {"to"}:
            flags.add("invited")
        if at is None:
            if form == "ing":
                at = self._forward(i)
                if at is not None and j < 0:
                    # "Speaking in Budapest, X thanked": the participle shares the past.
                    flags.add("had")
            if at is None and form == "ing" and i > 0 and nodes[i - 1].low in {"since", "after"}:
                at = next((k for k in range(i - 1, -1, -1) if nodes[k].person is not None), None)
            if at is None and i > 0 and nodes[i - 1].low in _OPENING and kind in _OWN:
                at = next((k for k, n in enumerate(nodes[:i]) if n.person and not n.poss), None)
            if at is None and kind == "meet" and form != "ing" and self._with(i):
                # The subject stands beyond a long aside; whom it met is who counts.
                at = next((k for k in range(i) if nodes[k].kind == "actor"), None)
                if at is not None and nodes[at].person is not None:
                    at = None
            if at is None:
                return []
        who = nodes[at]
        others: list[str] = []
        if (
            kind in {"meet", "speak"}
            and who.person is None
            and not nodes[i].low.startswith(("say", "said", "tell", "told"))
        ):
            others = self._with(i)
        person = who.person
        if person is None:
            joined = self._joined(at)
            if joined is not None:
                at = joined
                who = nodes[at]
                person = who.person
        if person is None and not others:
            if kind in {"attend", "go", "arrive", "visit"} and "instead" in self._flags_near(i):
                return self._instead(i, at)
            if kind in {"attend", "go", "visit"}:
                return self._in_place_of(i, at)
            return []

        if form == "base" and not flags & _FINITE and not self._plural_at(at, i):
            return []
        if (
            kind == "overfly"
            and nodes[i].low.startswith("cross")
            and not any(n.low in _SKIES for n in nodes[i + 1 : i + 8])
        ):
            return []
        self._conditional(flags, (j if j >= 0 else 0) if at is None else min(at, max(j, 0)) - 0)
        self._led_by(at, form, flags)
        self._inverted(at, flags)
        if kind == "attend" and form in {"past", "pp"} and flags & {"is", "was", "be"}:
            return self._attended(i)
        if (
            form in {"past", "pp"}
            and flags & {"is", "was", "be"}
            and kind != "go"
            and nodes[i].low not in {"met", "seen", "gone", "landed"}
        ):
            return []
        found = destinations(nodes, i, kind)
        if nodes[i].low.startswith("appear") and i + 1 < len(nodes) and nodes[i + 1].low == "to":
            return []
        if not self._said_there(i, found) or not self._sees(i):
            return []
        if (
            kind == "go"
            and form == "pp"
            and flags & {"is", "was", "be"}
            and self._in_custody(found)
        ):
            return []
        self._disowned(i, at, found.stop, flags)
        if form == "ing":
            self._gerund(i, j, flags)
        direction, today, time, until = self._where(i)
        if form == "base" and flags == {"to"}:
            flags = self._first_to(at) or flags
        if form == "base" and i > 1 and nodes[i - 1].low == "to" and nodes[i - 2].low in _BUT:
            flags = {"did", "except"}
        status, firm = status_of(flags, form, kind, direction, today)
        since = self._since(i) if form == "pp" and "have" in flags else None
        if since is not None and (
            (status is None and "not" in flags and kind in {"visit", "go"})
            or (status == "made" and kind == "meet")
        ):
            status, firm, time = "made", True, since
        if status is None:
            return []
        remote, phone = self._cues(i, flags, found.stop)
        if (
            not remote
            and person is not None
            and kind in {"speak", "attend", "meet"}
            and found.places
            and found.home is not None
            and found.home.iso3 in home_of(self.cast.record, person)
        ):
            remote = True
            self.cue_end = found.home.end
        if nodes[i].low.startswith(("off ", "bound ")):
            firm = False
        if nodes[i].low.startswith("headed ") and not flags & {"is", "was", "be"} and at == i - 1:
            status = "under_way" if today else "made"
        if others and status == "planned":
            hoped = nodes[max(0, j) : i]
            if any(n.low.startswith(("hop", "want", "wish", "long")) for n in hoped):
                status = "hypothetical"
        if kind == "leave" and status in {"declined", "denied"}:
            if not found.places or found.stop > i + 3 or self._leads_out(i, found):
                return []
            status, firm = "under_way", False
        if (
            kind == "leave"
            and form in {"past", "pp"}
            and not flags & {"had", "was", "is", "be"}
            and status == "made"
            and direction == "undated"
            and self._leads_out_at(i)
        ):
            status, firm = "under_way", "have" in flags
        if others and status == "declined":
            status = "cancelled"
        if kind == "leave" and found.places and not self._leads_out(i, found):
            status = "made" if status in {"under_way", "made"} else status
        if (
            kind in {"go", "arrive"}
            and not found.places
            and found.event is None
            and found.home is not None
            and status in {"made", "under_way"}
            and nodes[i].low.split()[0] in _COMING
        ):
            back = Destinations(places=[found.home], end=found.home.end, stop=i)
            return [self._event(person, "back", "made", True, who, i, back, None, None)]
        if kind == "back":
            return self._back(i, nodes[at], found, status, time, until)
        if not found.places and kind == "attend" and flags == {"to"} and i > 2:
            before = nodes[i - 2]
            if before.kind == "place" and "prep" in nodes[i - 3].tags:
                found.places.append(before)
                if self._main_tense(i - 3) == "had":
                    status, firm = "made", False
        if not found.places:
            self._relative(i, at, found)
        if not found.places and (
            kind in {"meet", "speak"} or (kind in {"attend", "stay"} and found.anaphor is None)
        ):
            self._fronted(at, found)
        if not found.places and found.anaphor == "country" and kind in {"visit", "go", "arrive"}:
            self._hosts_country(at, found)
        if (
            not found.places
            and (found.event is None or (found.event.forum is None and "cond" in flags))
            and found.anaphor in {None, "there"}
            and kind in {"visit", "go", "arrive", "attend"}
        ):
            self._main_place(at, found, flags)
        events: list[Event] = []
        if len(found.places) > 1 and person is not None and not others:
            events = self._each(i, who, kind, status, firm, found, time)
            for event in events:
                event.remote, event.phone = remote, phone
            others, person = [], None if events else person
        for name in others or ([person] if person else []):
            event = self._event(name, kind, status, firm, who, i, found, time, until)
            event.remote = remote
            if remote:
                event.end = max(event.end, self.cue_end)
            event.phone = phone
            event.purpose = form == "base" and flags == {"to"}
            if event.purpose:
                event.firm = False
                if getattr(time, "start", nodes[i].start) < nodes[i].start:
                    event.time = None
            if kind in {"transit", "overfly"}:
                event.presence = "transit" if kind == "transit" else "overflight"
            events.append(event)
        if who.person is not None and events:
            for event in tuple(events):
                events.extend(self._companions(at, event))
            if (
                kind in {"go", "arrive", "leave"}
                and found.home is not None
                and found.places
                and events
                and not events[0].remote
            ):
                back = Destinations(places=[found.home], end=found.end, stop=i)
                events.append(self._event(person, "back", "made", False, who, i, back, None, None))
        return events

    def _attended(self, i: int) -> list[Event]:
        """ "A summit in Helsinki, which was attended by X"."""
        nodes = self.nodes
        if i + 1 >= len(nodes) or nodes[i + 1].low != "by":
            return []
        guests = [n for n in nodes[i + 2 : i + 12] if n.kind == "actor" and n.person and not n.poss]
        at = next((k for k in range(i - 1, -1, -1) if nodes[k].kind == "event"), None)
        if at is None or not guests:
            return []
        found = destinations(nodes, at, "meet")
        found.event = found.event or nodes[at]
        _, _, time, until = self._where(at)
        return [
            self._event(
                guest.person, "attend", "made", True, nodes[at], i, found, time, until
            )
            for guest in guests
        ]  # fmt: skip

    def _plural_at(self, at: int, i: int) -> bool:
        """Whether a base form can be finite: joined subjects, or a verb whose past is alike."""
        nodes = self.nodes
        if nodes[i].low.split()[0] in _ALIKE or nodes[at].person is None or nodes[at].poss:
            return True
        if any("aux" in n.tags for n in nodes[max(0, at - 3) : at]):
            return True
        around = nodes[max(0, at - 1) : at + 2]
        return any(n.low in {"and", ",", "nor", "or"} for n in around) or nodes[at].low.endswith(
            ("leaders", "men", "presidents", "pair", "two")
        )

    def _first_to(self, at: int) -> set[str] | None:
        """ "Became the first premier to visit": whether that was so or will be."""
        nodes = self.nodes
        if not any(n.low in _ORDINALS for n in nodes[max(0, at - 4) : at + 1]):
            return None
        for node in reversed(nodes[:at]):
            if node.tags.get("aux") in {"will", "would"}:
                return {"will"}
            if node.low in {"became", "was"}:
                return {"did"}
        return None

    def _led_by(self, at: int, form: str, flags: set[str]) -> None:
        """Note the word that leads the clause: "if X", "before X travels", "neither X"."""
        nodes = self.nodes
        lead = at - 1
        while lead >= 0 and (
            "det" in nodes[lead].tags or nodes[lead].kind == "adj" or nodes[lead].low in _HONORIFIC
        ):
            lead -= 1
        if lead < 0:
            return
        node = nodes[lead]
        if any(n.low in _ABSURD for n in nodes[max(0, lead - 8) : lead + 1]):
            flags.add("absurd")
        if "cond" in node.tags or (node.low == "were" and nodes[at].kind == "word"):
            flags.add("cond")
        if form in {"s", "pres"} and node.low in {"before", "when", "until", "once", "ahead of"}:
            flags.add("will")
        if form in {"s", "pres"} and node.low == "as":
            if any(n.tags.get("aux") == "will" for n in nodes[:lead] if n.kind == "word"):
                flags.add("will")
        if node.low in {"after", "since"}:
            flags.add("after")
        if node.low in {"neither", "nor"}:
            flags.add("not")

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

    def _said_there(self, i: int, found: Destinations) -> bool:
        """Saying and telling place a person only when a town stands right behind them."""
        node = self.nodes[i]
        if not node.low.startswith(_SAYING) or self._cues(i, set(), found.stop)[0]:
            return True
        found.places = [
            place
            for place in found.places
            if place.area in {"city", "site", "un"} and place.start - node.end < 40
        ]
        return bool(found.places)

    def _sees(self, i: int) -> bool:
        """Seeing is a meeting only when somebody is seen."""
        nodes = self.nodes
        return not nodes[i].low.startswith(_SEEING) or any(
            n.kind == "actor" for n in nodes[i + 1 : i + 4]
        )

    @staticmethod
    def _in_custody(found: Destinations) -> bool:
        """Someone who is flown to the seat of the Court is handed over and does not travel."""
        return any(p.iso3 == "NLD" for p in found.places)

    def _with(self, i: int) -> list[str]:
        """Persons whom the subject meets: the object of "met", "talks with"."""
        nodes = self.nodes
        found: list[str] = []
        for k in range(i + 1, min(len(nodes), i + 12)):
            node = nodes[k]
            if node.kind == "sign" and node.low != ",":
                break
            if node.kind == "actor":
                if node.poss:
                    continue
                if node.person:
                    found.append(node.person)
                elif not found and "with" not in {n.low for n in nodes[i + 1 : k]}:
                    if k + 1 < len(nodes) and nodes[k + 1].low in {"and", ","}:
                        continue
                    break
            elif (
                node.kind == "place"
                or ("verb" in node.tags and k > i + 1)
                or (
                    "prep" in node.tags
                    and node.low not in {"with", "alongside", "between"}
                    and not (node.low == "to" and k == i + 1 and node.start - nodes[i].end < 2)
                )
            ):
                break
        return found

    def _leads_out_at(self, i: int) -> bool:
        return any(n.low in {"for", "to"} for n in self.nodes[i + 1 : i + 5])

    def _leads_out(self, i: int, found: Destinations) -> bool:
        nodes = self.nodes
        k = found.places[0].start
        before = [n for n in nodes[i + 1 :] if n.end <= k]
        return any(n.low in {"for", "to"} for n in before)

    def _back(
        self, i: int, who: Node, found: Destinations, status: str, time: object, until: object
    ) -> list[Event]:
        events: list[Event] = []
        origin = found.home
        if origin is not None:
            back = Destinations(places=[origin], end=origin.end, stop=i)
            events.append(self._event(who.person, "back", "made", True, who, i, back, time, None))
        if found.places:
            found.event = None
            found.places = found.places[:1]
            events.append(self._event(who.person, "go", status, False, who, i, found, time, until))
        return events

    def _relative(self, i: int, at: int, found: Destinations) -> None:
        """ "the country that X will visit is Y", "Y, where X arrived", "his trip to Y, where"."""
        nodes = self.nodes
        k = at - 1
        while k >= 0 and (nodes[k].kind == "adj" or "det" in nodes[k].tags):
            k -= 1
        if k >= 0 and nodes[k].low in {"that", "which"}:
            k -= 1
        if k >= 0 and nodes[k].low in {"where", "to which"}:
            for m in range(k - 1, max(-1, k - 6), -1):
                if nodes[m].kind == "place":
                    found.places.append(nodes[m])
                    return
                if nodes[m].kind == "actor":
                    return
        if k >= 0 and "country" in nodes[k].tags:
            for m in range(i + 1, min(len(nodes) - 1, i + 14)):
                if nodes[m].kind == "word" and nodes[m].tags.get("aux") in {"is", "was", "be"}:
                    for n in range(m + 1, min(len(nodes), m + 5)):
                        if nodes[n].kind == "place":
                            found.places.append(nodes[n])
                            found.end = nodes[n].end
                            return

    def _main_place(self, at: int, found: Destinations, flags: set[str]) -> None:
        """ "Tajikistan should have arrested him when he landed", "Beijing wants X to come"."""
        nodes = self.nodes
        k = at - 1
        if k < 0:
            return
        led = (
            nodes[k].tags.get("conj") == "sub"
            or "cond" in nodes[k].tags
            or nodes[k].low in {"were", ","}
            or found.anaphor == "there"
        )
        if not led and not flags & {"invited", "wish", "plan"}:
            return
        place = self._place_subject(k - 1) if k > 0 else None
        comes = any(n.low in {"come", "comes", "came"} for n in nodes[at + 1 : at + 3])
        if place is not None and (
            (comes and "cond" in nodes[k].tags)
            or not any("say" in n.tags for n in nodes if place.end <= n.start < nodes[at].start)
        ):
            found.places.append(place)

    def _hosts_country(self, at: int, found: Destinations) -> None:
        """ "Hungary's minister promised that X could enter the country": the speaker's."""
        for k in range(at - 1, -1, -1):
            node = self.nodes[k]
            if node.person is None and node.iso3 and node.kind in {"actor", "place"}:
                place = self._nation(node, k)
                if place is not None:
                    found.places.append(place)
                return

    def _fronted(self, at: int, found: Destinations) -> None:
        """ "In Beijing, X met Y": a place that opens the sentence."""
        nodes = self.nodes
        for k in range(min(at, 8)):
            if nodes[k].kind == "place" and k > 0 and nodes[k - 1].low in {"in", "at", "from"}:
                if nodes[k].area in {"city", "site", "occupied", "un", "region", "state"}:
                    found.places.append(nodes[k])
                return
            if nodes[k].kind == "actor":
                return
