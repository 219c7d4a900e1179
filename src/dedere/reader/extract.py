"""Rules from words to events, one for each kind of trigger."""

from __future__ import annotations

from collections.abc import Sequence

from dedere.reader.events import (
    Destinations,
    Event,
    control,
    destinations,
    governed,
    hyphened,
    status_of,
    subject,
    triggers,
)
from dedere.reader.nodes import Node
from dedere.reader.people import Cast

_AHEAD = frozenset({"ahead of", "before", "for", "prior"})
_BEHIND = frozenset({"after", "following", "since", "from", "until", "of"})
_DURING = frozenset({"on", "during", "in", "amid", "with", "for", "at"})
_CUE_STATUS = {
    "future": "planned",
    "maybe": "hypothetical",
    "past": "made",
    "undone": "cancelled",
    "delayed": "postponed",
    "now": "under_way",
}


_NEW_MATTER = frozenset({"after", "as", "while", "when", "because", "since", "although", "amid"})
_SAYING = ("say", "said", "tell", "told")
_SEEING = ("see", "saw", "seen")


def _common(node: Node) -> bool:
    """An ordinary noun right before a verb is its subject: "arms deliveries arrive"."""
    return (
        node.kind == "word"
        and node.tags.keys() <= {"stop"}
        and not node.cap
        and node.time is None
        and node.low.isalpha()
        and not node.low.endswith("ly")
    )


_HONOURS = frozenset(
    "honours honors welcome banquet reception dinner lunch farewell goodbye ovation".split()
)
_ENTRY = frozenset({"in", "come", "attend", "enter", "land", "visit", "through", "pass"})
_COMPLEMENTS = {
    **dict.fromkeys(("give", "gives", "gave", "given", "giving"), _HONOURS),
    **dict.fromkeys(("bid", "bids", "bade", "bidden", "bidding"), _HONOURS),
    **dict.fromkeys(("let", "lets", "letting"), _ENTRY),
}


class Sentence:
    """The nodes of one sentence and what is known round it."""

    def __init__(
        self,
        nodes: Sequence[Node],
        cast: Cast,
        *,
        headline: bool,
        question: bool,
        caption: bool = False,
    ) -> None:
        self.nodes = nodes
        self.cast = cast
        self.headline = headline
        self.question = question
        self.caption = caption
        self.cue_end = 0

    def events(self) -> list[Event]:
        """Return the events of the sentence in the order of their triggers."""
        found: list[Event] = []
        nodes = self.nodes
        for i, cls, kind, form in triggers(nodes):
            made: list[Event] = []
            if cls == "noun":
                made = self._noun(i, kind)
            elif cls == "due":
                made = self._due(i)
            elif kind in {"host", "expect"}:
                made = (self._due(i) if kind == "expect" else []) or self._host(i, kind, form)
            elif kind == "invite":
                made = self._invite(i, form)
            elif kind == "arrest":
                made = self._arrest(i, form)
            elif kind in {"send", "represent", "lead"} or (
                nodes[i].low.startswith("head") and self._delegation(i)
            ):
                made = self._send(i, "lead" if kind in {"go", "lead"} else kind, form)
            elif kind in {"cancel", "postpone", "skip"}:
                made = self._skip(i, kind, form)
            elif kind in {
                "visit",
                "go",
                "arrive",
                "leave",
                "back",
                "stay",
                "attend",
                "meet",
                "speak",
                "transit",
                "overfly",
            }:
                made = self._verb(i, kind, form)
            for event in made:
                event.trigger = i
                found.append(event)
        found.extend(self._copula())
        return found

    # -- helpers

    def _where(self, i: int) -> tuple[str, bool, object, object]:
        """Direction, whether it is the day of the report, time and end time for the trigger."""
        nodes = self.nodes
        best = None
        until = None
        for j in range(i, min(len(nodes), i + 26)):
            node = nodes[j]
            if node.kind == "sign" and node.low in {".", ";", '"', "”"}:
                break
            mention = node.time
            if mention is None:
                if j > i + 1 and "verb" in node.tags and node.kind == "word" and best is not None:
                    break
                if j > i + 1 and (node.low in {"where", "who", "which"}):
                    break
                if j > i + 1 and node.tags.get("conj") == "sub" and node.low not in {"during"}:
                    if best is not None or node.low in {"after", "since", "because", "although"}:
                        break
                continue
            if not mention.travel and mention.kind != "duration":
                continue
            if mention.relation in {"until"}:
                until = mention
                continue
            if mention.relation in {"since"}:
                continue
            if best is None:
                best = mention
        if best is None:
            for j in range(i - 1, max(-1, i - 26), -1):
                node = nodes[j]
                if node.kind == "sign" and node.low in {".", ";"}:
                    break
                mention = node.time
                if mention is not None and mention.travel and mention.relation not in {"since"}:
                    said = any("say" in nodes[k].tags for k in range(max(0, j - 3), j))
                    if said and mention.direction != "future":
                        continue
                    best = mention
                    break
        direction = "unknown"
        today = False
        published = self.cast.published
        if best is not None and published is not None:
            span = best.span
            if span.earliest > published:
                direction = "future"
            elif span.latest < published:
                direction = "past"
            today = (
                span.earliest <= published <= span.latest
                and (span.latest - span.earliest).days <= 1
            )
        elif best is None:
            direction = "undated"
        return direction, today, best, until

    def _conditional(self, flags: set[str], j: int) -> None:
        nodes = self.nodes
        for k in range(j, max(-1, j - 6), -1):
            if "cond" in nodes[k].tags and not ("aux" in nodes[k].tags and k > 0 and k != j):
                flags.add("cond")
                return
            if nodes[k].kind == "sign":
                break
        if self.question and ("will" in flags or "would" in flags or "may" in flags):
            flags.add("question")

    def _cues(self, i: int, flags: set[str], stop: int) -> tuple[bool, bool]:
        """Look for words of distance round the trigger: (by video, by telephone)."""
        remote = phone = False
        self.cue_end = 0
        nodes = self.nodes
        for k in range(max(0, i - 8), min(len(nodes), max(stop, i) + 10)):
            node = nodes[k]
            cue = node.tags.get("cue")
            if k > i and node.kind == "sign" and node.low in {".", ";", "?"}:
                break
            if cue == "remote":
                remote = True
                self.cue_end = max(self.cue_end, node.end)
            elif cue == "phone":
                phone = True
            elif cue == "instead":
                flags.add("instead")
        return remote, phone

    def _event(
        self,
        person: str | None,
        kind: str,
        status: str | None,
        firm: bool,
        first: Node,
        i: int,
        found: Destinations,
        time: object,
        until: object,
    ) -> Event:
        end = max(found.end, self.nodes[i].end)
        mention_end = getattr(time, "end", 0)
        if time is not None and end < mention_end and mention_end - end < 60:
            end = mention_end
        return Event(
            person=person,
            kind=kind,
            status=status,
            firm=firm,
            start=min(first.start, self.nodes[i].start),
            end=end,
            places=found.places,
            event=found.event,
            anaphor=found.anaphor,
            time=time,
            until=until,
        )

    def _subject(self, i: int, form: str) -> tuple[set[str], int | None, int]:
        nodes = self.nodes
        flags, j = governed(nodes, i)
        if j < 0:
            return flags, None, j
        node = nodes[j]
        bare = form == "ing" or (form == "base" and "to" in flags)
        if _common(node) and not bare and self._travels(i):
            return flags, None, j
        if node.kind == "actor" and not node.poss:
            if "to" in flags or form in {"ing", "base"}:
                how = control(nodes, j)
                if how is not None and how != "for":
                    flags.add(how)
                    return flags, j, j
                if how == "for":
                    flags.add("wish")
                    return flags, j, j
            return flags, subject(nodes, j), j
        if node.kind == "actor" and node.poss:
            return flags, j, j
        if "poss" in node.tags and node.person:
            return flags, j, j
        if node.tags.get("noun") == "flight" and j > 0:
            owner = nodes[j - 1]
            if (owner.kind == "actor" and owner.poss) or ("poss" in owner.tags and owner.person):
                return flags, j - 1, j
        if "conj" in node.tags and node.low in {"and", "then", "or", "but"}:
            inherited, at = self._coordinate(i, j, form, flags)
            if inherited is not None:
                return inherited, at, j
        return flags, subject(nodes, j, free=form in {"ing", "base", "pp"}), j

    def _coordinate(
        self, i: int, j: int, form: str, flags: set[str]
    ) -> tuple[set[str] | None, int | None]:
        """The second of two joined verbs shares subject and, when bare, the auxiliaries."""
        nodes = self.nodes
        for k in range(j - 1, max(-1, j - 22), -1):
            node = nodes[k]
            if node.kind == "sign" and node.low in {".", ";", '"', "”", "“"}:
                return None, None
            if node.kind == "word" and "verb" in node.tags and "say" not in node.tags:
                more, at = governed(nodes, k)
                if at >= 0 and nodes[at].kind == "actor":
                    if form == "base":
                        return flags | more, subject(nodes, at)
                    return flags, subject(nodes, at)
        return None, None

    # -- verbs of motion and presence

    def _verb(self, i: int, kind: str, form: str) -> list[Event]:
        nodes = self.nodes
        flags, at, j = self._subject(i, form)
        if at is None:
            if form == "ing":
                at = self._forward(i)
                if at is not None and j < 0:
                    # "Speaking in Budapest, X thanked": the participle shares the past.
                    flags.add("had")
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

        self._conditional(flags, (j if j >= 0 else 0) if at is None else min(at, max(j, 0)) - 0)
        if at > 0 and "cond" in nodes[at - 1].tags:
            flags.add("cond")
        if at > 0 and nodes[at - 1].low in {"after", "since"}:
            flags.add("after")
        if at > 0 and nodes[at - 1].low in {"neither", "nor"}:
            flags.add("not")
        self._inverted(at, flags)
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
        status, firm = status_of(flags, form, kind, direction, today)
        if status is None:
            return []
        remote, phone = self._cues(i, flags, found.stop)
        if kind == "leave" and found.places and not self._leads_out(i, found):
            status = "made" if status in {"under_way", "made"} else status
        if kind == "back":
            return self._back(i, nodes[at], found, status, time, until)
        if not found.places:
            self._relative(i, at, found)
        if not found.places and kind in {"meet", "speak"}:
            self._fronted(at, found)
        if (
            not found.places
            and found.event is None
            and found.anaphor is None
            and kind in {"visit", "go", "arrive"}
        ):
            self._main_place(at, found, flags)
        events: list[Event] = []
        for name in others or ([person] if person else []):
            event = self._event(name, kind, status, firm, who, i, found, time, until)
            event.remote = remote
            if remote:
                event.end = max(event.end, self.cue_end)
            event.phone = phone
            if kind in {"transit", "overfly"}:
                event.presence = "transit" if kind == "transit" else "overflight"
            events.append(event)
        if person is not None:
            events.extend(self._companions(at, events[0]))
            if kind in {"go", "arrive"} and found.home is not None and found.places and events:
                back = Destinations(places=[found.home], end=found.end, stop=i)
                events.append(self._event(person, "back", "made", False, who, i, back, None, None))
        return events

    def _travels(self, i: int) -> bool:
        verb = self.nodes[i].tags.get("verb")
        return verb is not None and verb[0] in {"visit", "go", "arrive", "attend", "meet", "speak"}

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

    def _joined(self, at: int) -> int | None:
        """A person of the record among joined subjects: "Putin, Raisi and Erdogan"."""
        nodes = self.nodes
        k = at
        while k > 1 and ("conj" in nodes[k - 1].tags or nodes[k - 1].low == ","):
            if nodes[k - 2].kind != "actor" or nodes[k - 2].poss:
                return None
            k -= 2
            if nodes[k].person is not None:
                return k
        return None

    def _inverted(self, at: int, flags: set[str]) -> None:
        """ "Should he land", "Will X go", "Could X still visit": the auxiliary stands in front."""
        nodes = self.nodes
        k = at - 1
        while k >= 0 and "det" in nodes[k].tags:
            k -= 1
        if k < 0 or k > 3 or "aux" not in nodes[k].tags:
            return
        aux = nodes[k].tags["aux"]
        if self.question:
            if aux in {"did", "have", "had"}:
                flags.add("did" if k else "question")
            else:
                flags.add("question")
        elif nodes[k].low in {"should", "were", "had"} and k == 0:
            flags.add("cond")

    def _disowned(self, i: int, at: int, stop: int, flags: set[str]) -> None:
        """Words round the clause that deny it or call it off: "it was false that", "is untrue"."""
        nodes = self.nodes
        low = max(0, at - 9)
        for k in range(at - 1, low - 1, -1):
            tags = nodes[k].tags
            if nodes[k].kind == "sign" and nodes[k].low not in {",", "-"}:
                break
            verb = tags.get("verb")
            if (verb is not None and verb[0] == "deny" and nodes[k].kind == "word") or tags.get(
                "cue"
            ) == "false":
                flags.add("denied")
            elif nodes[k].low == "no" and any(n.low == "for" for n in nodes[k:at]):
                flags.add("noplan")
        be = False
        for k in range(max(stop, i) + 1, min(len(nodes), max(stop, i) + 16)):
            node = nodes[k]
            if node.kind == "actor" or (node.kind == "sign" and node.low not in {",", "-"}):
                break
            if node.tags.get("aux") in {"is", "was", "be", "have", "had"}:
                be = True
            elif node.tags.get("conj") == "sub" and node.low in _NEW_MATTER:
                break
            elif be and node.tags.get("cue") == "false":
                flags.add("denied")
            elif (
                be
                and "verb" in node.tags
                and node.tags["verb"][0] in {"cancel", "postpone", "deny"}
            ):
                kind = node.tags["verb"][0]
                flags.add({"cancel": "undone", "postpone": "delayed", "deny": "denied"}[kind])
            elif be and "verb" in node.tags and "aux" not in node.tags:
                break

    def _flags_near(self, i: int) -> set[str]:
        flags: set[str] = set()
        self._cues(i, flags, i)
        return flags

    def _forward(self, i: int) -> int | None:
        """The subject of a clause that an opening participle belongs to."""
        nodes = self.nodes
        comma = False
        for k in range(i + 1, min(len(nodes), i + 24)):
            node = nodes[k]
            if node.low == ",":
                comma = True
            elif comma and (node.kind == "actor" or "pron" in node.tags):
                return k
        return None

    def _gerund(self, i: int, j: int, flags: set[str]) -> None:
        if j < 0 or flags & {"is", "was", "be", "have", "will"}:
            return
        low = self.nodes[j].low
        tags = self.nodes[j].tags
        if low in {"after", "since", "while", "by", "on", "in", "upon", "when", "for", "without"}:
            flags.add("had")
            if low == "without":
                flags.add("not")
        elif low in {"from", "against"}:
            flags.add("unable")
        elif "wish" in tags or low in {"of", "about", "risk", "risks"}:
            flags.add("wish")

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
                or ("prep" in node.tags and node.low not in {"with", "alongside", "between"})
            ):
                break
        return found

    def _companions(self, at: int, event: Event) -> list[Event]:
        """Further persons in a joined subject: "Putin and Shoigu flew to"."""
        nodes = self.nodes
        more: list[Event] = []
        k = at - 1
        while k > 0 and ("conj" in nodes[k].tags or nodes[k].low == ","):
            if nodes[k - 1].kind != "actor":
                break
            person = nodes[k - 1].person
            if person is not None and person != event.person and nodes[k].low != ",":
                other = Event(
                    person=person, kind=event.kind, status=event.status, firm=event.firm,
                    start=nodes[k - 1].start, end=event.end, places=event.places,
                    event=event.event, remote=event.remote, phone=event.phone,
                    presence=event.presence, anaphor=event.anaphor, time=event.time,
                    until=event.until,
                )  # fmt: skip
                more.append(other)
            k -= 2
        return more

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
            events.append(self._event(who.person, "back", "made", True, who, i, back, None, None))
        if found.places:
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
        led = nodes[k].tags.get("conj") == "sub" or "cond" in nodes[k].tags
        if not led and not flags & {"invited", "wish", "plan"}:
            return
        place = self._place_subject(k - 1) if k > 0 else None
        if place is not None and not any(
            "say" in n.tags for n in nodes if place.end <= n.start < nodes[at].start
        ):
            found.places.append(place)

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

    # -- being somewhere

    def _copula(self) -> list[Event]:
        """ "X is in London", "X in Beijing" as a headline, "X, in Astana on a visit,"."""
        nodes = self.nodes
        events: list[Event] = []
        for k in range(1, len(nodes) - 1):
            low = nodes[k].low
            if low not in {"in", "at", "on", "to", "inside"} or nodes[k].kind != "word":
                continue
            place = self._place_after(k)
            if place is None or (low == "on" and not place.low.endswith(("soil", "territory"))):
                continue
            event = self._being(k, place)
            if event is not None:
                event.trigger = k
                events.append(event)
        return events

    def _being(self, k: int, place: Node) -> Event | None:
        nodes = self.nodes
        j = k - 1
        if nodes[j].low == "back":
            j -= 1
        flags, g = governed(nodes, j + 1)
        if g < 0:
            return None
        bare = not flags
        node = nodes[g]
        at: int | None
        if bare or not flags & {"is", "was", "be", "have", "had", "will", "would"}:
            apposed = node.low == "," and g > 0 and nodes[g - 1].kind == "actor"
            if apposed and nodes[k].low in {"in", "at"}:
                at = g - 1
            elif (
                ((self.headline and g <= 2) or (self.caption and "verb" not in nodes[g].tags))
                and node.kind == "actor"
                and nodes[k].low != "to"
            ):
                at = g
            else:
                return None
            if nodes[at].poss:
                return None
        else:
            if nodes[k].low == "to" and not flags & {"have", "had"}:
                return None
            at = subject(nodes, g)
        if at is None:
            return None
        if nodes[at].person is None:
            at = self._joined(at)
        if at is None or nodes[at].person is None or nodes[at].poss:
            return None
        if at > 0 and "cond" in nodes[at - 1].tags:
            flags.add("cond")
        if at > 0 and nodes[at - 1].low in {"neither", "nor"}:
            flags.add("not")
        self._inverted(at, flags)
        self._disowned(k, at, k + 1, flags)
        direction, _, time, until = self._where(k)
        if time is None:
            time = self._since(k)
        if "cond" in flags or "question" in flags or "may" in flags:
            status = "hypothetical"
        elif "denied" in flags:
            status = "denied"
        elif "not" in flags:
            if not flags & {"is", "was", "will", "would"}:
                return None
            status = "declined" if flags & {"will", "would"} else "denied"
        elif flags & {"will", "would", "plan"} or direction == "future":
            status = "planned"
        elif flags & {"was", "had", "have"} or direction == "past":
            status = "made"
        else:
            status = "made" if self.caption else "under_way"
        found = Destinations(places=[place], end=place.end, stop=k + 1)
        return self._event(
            nodes[at].person, "stay", status, not bare, nodes[at], k, found, time, until
        )

    def _since(self, k: int) -> object:
        """ "In the capital since Tuesday": since when somebody is there."""
        for node in self.nodes[k : k + 8]:
            if node.time is not None and node.time.relation == "since" and node.time.travel:
                return node.time
        return None

    def _place_after(self, k: int) -> Node | None:
        nodes = self.nodes
        for m in range(k + 1, min(len(nodes), k + 4)):
            node = nodes[m]
            if node.kind == "place":
                if node.poss or (m + 1 < len(nodes) and nodes[m + 1].low == "-"):
                    return None
                return node
            if not ("det" in node.tags or "adv" in node.tags or node.kind == "adj"):
                return None
        return None

    def _due(self, i: int) -> list[Event]:
        """ "X is expected in Bishkek", "X due in Beijing"."""
        nodes = self.nodes
        place = None
        for k in range(i + 1, min(len(nodes), i + 4)):
            if nodes[k].low in {"in", "at"}:
                place = self._place_after(k)
                break
            if nodes[k].time is None and "adv" not in nodes[k].tags:
                return []
        if place is None:
            return []
        flags, at, _ = self._subject(i, "pp")
        if at is not None and nodes[at].person is None:
            at = self._joined(at)
        if at is None or nodes[at].person is None:
            return []
        status = "declined" if "not" in flags else "planned"
        _, _, time, until = self._where(i)
        found = Destinations(places=[place], end=place.end, stop=i)
        return [self._event(nodes[at].person, "go", status, True, nodes[at], i, found, time, until)]

    # -- the host's side

    def _host(self, i: int, kind: str, form: str) -> list[Event]:
        nodes = self.nodes
        flags, j = governed(nodes, i)
        passive = (
            form in {"past", "pp"}
            and bool(flags & {"be", "is", "was", "have", "had"})
            and (not flags.isdisjoint({"be", "is", "was"}))
        )
        if passive:
            at = subject(nodes, j) if j >= 0 else None
            if at is None or nodes[at].person is None:
                return []
            guest = nodes[at]
            host = self._agent(i)
            guests = [guest]
        else:
            guests = self._guests(i)
            if not guests:
                return []
            if not self._hosts(i, guests[-1]):
                return []
            host = self._host_before(j)
        found = destinations(nodes, i, "host")
        if not found.places and host is not None and host.iso3:
            found.places = [host]
        elif not found.places and kind == "expect":
            return []
        direction, today, time, until = self._where(i)
        self._conditional(flags, max(j, 0))
        if kind == "expect":
            flags.add("plan")
        status, firm = status_of(flags, form, "host", direction, today)
        if passive and status == "under_way" and not today:
            status = "made"
        remote, phone = self._cues(i, flags, found.stop)
        if status is None:
            return []
        events = []
        for guest in guests:
            first = nodes[j] if j >= 0 and not passive else guest
            event = self._event(guest.person, "host", status, firm, first, i, found, time, until)
            event.end = max(event.end, guest.end)
            event.remote, event.phone = remote, phone
            event.loose = not found.places
            events.append(event)
        return events

    def _hosts(self, i: int, guest: Node) -> bool:
        """ "Give", "let" and "bid" host somebody only with the right word after the guest."""
        nodes = self.nodes
        head = nodes[i].low.split()[0]
        wanted = _COMPLEMENTS.get(head)
        if wanted is None:
            return True
        after = [n.low for n in nodes if n.start >= guest.end][:6]
        if head.startswith(("let", "admit")):
            after = after[:1]
        return any(word in wanted for word in after)

    def _agent(self, i: int) -> Node | None:
        nodes = self.nodes
        for k in range(i + 1, min(len(nodes), i + 14)):
            if nodes[k].low == "by":
                for m in range(k + 1, min(len(nodes), k + 5)):
                    if nodes[m].kind in {"actor", "place"}:
                        return self._nation(nodes[m], m)
        return None

    def _host_before(self, j: int) -> Node | None:
        nodes = self.nodes
        if j < 0:
            return None
        at = subject(nodes, j)
        if at is not None:
            return self._nation(nodes[at], at)
        return self._place_subject(j)

    def _place_subject(self, j: int) -> Node | None:
        """A state or city that opens the clause which ends at j and is no object of it."""
        nodes = self.nodes
        for k in range(j, max(-1, j - 16), -1):
            node = nodes[k]
            if node.kind == "sign" and node.low not in {",", "-"}:
                return None
            if node.kind != "place" or hyphened(nodes, k):
                continue
            if k == 0 or ("prep" not in nodes[k - 1].tags and "verb" not in nodes[k - 1].tags):
                return node
        return None

    def _nation(self, node: Node, at: int) -> Node | None:
        """The place that a host stands for: itself, its nation, or the nation of a leader."""
        if node.kind == "place":
            return node
        if node.person is not None:
            return None
        iso3 = node.iso3
        leader = node.tags.get("leader")
        if leader is not None:
            iso3 = leader_state(leader, self.cast.published) or iso3
        nodes = self.nodes
        if iso3 is None and at + 2 < len(nodes) and nodes[at + 1].low == "of":
            iso3 = nodes[at + 2].iso3
        if iso3 is None:
            return None
        place = Node(node.start, node.end, node.low, {}, "place")
        place.iso3 = iso3
        place.area = "state"
        return place

    def _guests(self, i: int) -> list[Node]:
        nodes = self.nodes
        guests: list[Node] = []
        for k in range(i + 1, min(len(nodes), i + 9)):
            node = nodes[k]
            if node.kind == "actor":
                if node.poss:
                    return guests
                if node.person is None and not guests and node.title == "other":
                    if k + 1 < len(nodes) and nodes[k + 1].kind == "actor":
                        continue
                    return guests
                if node.person is not None:
                    guests.append(node)
                if k + 1 >= len(nodes) or nodes[k + 1].low not in {"and", ","}:
                    return guests
            elif node.tags.get("pron") in {"m", "f"}:
                if node.person is not None:
                    guests.append(node)
                return guests
            elif (
                node.kind == "place"
                or ("verb" in node.tags and node.kind == "word")
                or "prep" in node.tags
                or node.kind == "event"
            ):
                return guests
        return guests

    def _invite(self, i: int, form: str) -> list[Event]:
        nodes = self.nodes
        flags, j = governed(nodes, i)
        passive = form in {"past", "pp"} and bool(flags & {"be", "is", "was"})
        if passive:
            at = subject(nodes, j) if j >= 0 else None
            guests = [nodes[at]] if at is not None and nodes[at].person else []
            host = self._agent(i)
        else:
            guests = self._guests(i)
            host = self._host_before(j)
        if not guests or "not" in flags:
            return []
        found = destinations(nodes, i, "go")
        if not found.places and host is not None and host.iso3 and found.event is None:
            found.places = [host]
        _, _, time, until = self._where(i)
        events = []
        for guest in guests:
            first = nodes[max(j, 0)] if not passive else guest
            event = self._event(
                guest.person, "go", "hypothetical", True, first, i, found, time, until
            )
            event.end = max(event.end, guest.end)
            event.loose = True
            events.append(event)
        return events

    # -- staying away, and those sent instead

    def _skip(self, i: int, kind: str, form: str) -> list[Event]:
        nodes = self.nodes
        if kind in {"cancel", "postpone"} and self._before_noun(i):
            return []
        flags, at, _j = self._subject(i, form)
        if at is not None and nodes[at].person is None:
            at = self._joined(at)
        if at is None or nodes[at].person is None:
            return []
        found = destinations(nodes, i, "skip")
        if kind in {"cancel", "postpone"} and found.event is None:
            return []
        _, _, time, until = self._where(i)
        status = {"skip": "declined", "cancel": "cancelled", "postpone": "postponed"}[kind]
        if "not" in flags or "cond" in flags:
            return []
        if flags & {"may", "wish", "question"}:
            status = "hypothetical"
        if kind == "skip" and not found.places and found.event is None and not found.anaphor:
            if nodes[i].low.split()[0] not in {"stay", "stays", "stayed", "staying"}:
                return []
        event = self._event(
            nodes[at].person, "skip", status, True, nodes[at], i, found, time, until
        )
        return [event, *self._companions(at, event)]

    def _before_noun(self, i: int) -> bool:
        nodes = self.nodes
        for k in range(i + 1, min(len(nodes), i + 8)):
            if "noun" in nodes[k].tags and nodes[k].kind == "word":
                return True
            if nodes[k].kind == "sign" or nodes[k].kind == "event":
                return False
        return False

    def _send(self, i: int, kind: str, form: str) -> list[Event]:
        nodes = self.nodes
        flags, at, _j = self._subject(i, form)
        if "not" in flags:
            return []
        found = destinations(nodes, i, "go")
        cues: set[str] = set()
        self._cues(i, cues, found.stop)
        _, _, time, until = self._where(i)
        if kind == "represent" and at is not None and nodes[at].person is not None:
            return self._stands_for(i, at, found, form)
        deputy: Node | None = None
        owner: str | None = None
        passive = form in {"past", "pp"} and bool(flags & {"be", "is", "was"})
        if kind == "lead":
            if not self._delegation(i):
                return []
            if not found.places:
                for k in range(max(0, i - 12), min(len(nodes), i + 9)):
                    if "delegation" in nodes[k].low:
                        found = destinations(nodes, k, "attend")
                        break
            passive = (
                passive or " be" in f" {nodes[i].low}" or nodes[i].low.startswith(("is ", "was "))
            )
            deputy = (
                self._named_after(i, {"by"}) if passive else (nodes[at] if at is not None else None)
            )
            owner = self._delegation(i)
        elif kind == "represent":
            if passive:
                owner = self._sender(at)
                deputy = self._named_after(i, {"by"})
            else:
                deputy = nodes[at] if at is not None else None
                owner = self._represented(i)
        else:
            deputy = self._named_after(i, set())
            owner = self._sender(at)
            if "instead" not in cues and found.event is None:
                return []
        if deputy is not None and deputy.name is None and at is not None and deputy is nodes[at]:
            if at + 2 < len(nodes) and nodes[at + 1].low == "," and nodes[at + 2].name:
                deputy = nodes[at + 2]
        if deputy is None or deputy.person is not None or owner is None or at is None:
            return []
        event = self._event(owner, "send", "declined", False, nodes[at], i, found, time, until)
        event.representative = spelt(deputy)
        event.replaced = "instead" in cues or kind in {"represent", "lead"}
        return [event] if event.representative else []

    def _stands_for(self, i: int, at: int, found: Destinations, form: str) -> list[Event]:
        """A person of the record who represents a state somewhere goes there."""
        flags, _, _ = self._subject(i, form)
        direction, today, time, until = self._where(i)
        status, firm = status_of(flags, form, "attend", direction, today)
        if status is None:
            return []
        who = self.nodes[at]
        found.places = [p for p in found.places if p.area != "state" or len(found.places) == 1]
        return [self._event(who.person, "attend", status, firm, who, i, found, time, until)]

    def _delegation(self, i: int) -> str | None:
        """The person whose state's delegation the words round the verb speak of."""
        nodes = self.nodes
        for k in range(max(0, i - 12), min(len(nodes), i + 9)):
            if nodes[k].low != "delegation" and not nodes[k].low.endswith(" delegation"):
                continue
            nation = nodes[k].iso3
            if nation is not None:
                return self._head(nation)
            for m in range(k - 1, max(-1, k - 4), -1):
                nation = nodes[m].iso3
                if nation is not None:
                    return self._head(nation)
                if nodes[m].person is not None:
                    return nodes[m].person
        return None

    def _arrest(self, i: int, form: str) -> list[Event]:
        """An arrest abroad: who is seized somewhere is there."""
        nodes = self.nodes
        if form not in {"past", "pp"}:
            return []
        flags, at, _j = self._subject(i, form)
        if flags & {"will", "would", "may", "wish", "plan", "to", "not", "cond", "is", "do", "did"}:
            return []
        passive = bool(flags & {"was", "be"})
        if passive:
            who = nodes[at] if at is not None else None
        else:
            guests = self._guests(i)
            who = guests[0] if guests else None
        if who is None or who.person is None or (not passive and who.start < nodes[i].start):
            return []
        found = destinations(nodes, i, "meet")
        if not found.places:
            found.places = [
                n
                for k, n in enumerate(nodes[:i])
                if n.kind == "place" and k > 0 and nodes[k - 1].low in {"in", "at"}
            ][-1:]
        if not found.places:
            return []
        _, _, time, until = self._where(i)
        event = self._event(who.person, "arrest", "made", True, who, i, found, time, until)
        return [event]

    def _sender(self, at: int | None) -> str | None:
        """Whose substitute it is: a person, or the one at the head of the state that sends."""
        if at is None:
            return None
        node = self.nodes[at]
        if node.person is not None:
            return node.person
        if node.kind == "place" and node.iso3 is not None:
            return self._head(node.iso3)
        return None

    def _head(self, iso3: str) -> str | None:
        for person in reversed(self.cast.recent):
            if iso3 == self.cast.record.person[person].nationality:
                return person
        return None

    def _represented(self, i: int) -> str | None:
        nodes = self.nodes
        for k in range(i + 1, min(len(nodes), i + 6)):
            node = nodes[k]
            if node.kind == "actor" or "pron" in node.tags:
                return node.person
            if node.kind == "place":
                return self._head(node.iso3) if node.iso3 else None
        return None

    def _named_after(self, i: int, preps: set[str]) -> Node | None:
        nodes = self.nodes
        open_to = not preps
        for k in range(i + 1, min(len(nodes), i + 14)):
            node = nodes[k]
            if node.low in preps:
                open_to = True
            elif node.kind == "actor" and open_to and not node.poss:
                return node
            elif node.kind in {"place", "event"} and not preps:
                return None
        return None

    def _instead(self, i: int, at: int) -> list[Event]:
        """ "Lavrov would visit instead": a substitute for the person spoken of."""
        nodes = self.nodes
        deputy = nodes[at]
        if deputy.kind != "actor" or deputy.name is None or not self.cast.recent:
            return []
        owner = self._head(deputy.iso3) if deputy.iso3 else self.cast.recent[-1]
        if owner is None:
            return []
        found = destinations(nodes, i, "attend")
        _, _, time, until = self._where(i)
        event = self._event(owner, "send", "declined", False, deputy, i, found, time, until)
        event.representative = spelt(deputy)
        event.replaced = True
        for k in range(i, min(len(nodes), i + 12)):
            if nodes[k].tags.get("cue") == "instead":
                event.end = max(event.end, nodes[k].end)
        return [event]

    def _in_place_of(self, i: int, at: int) -> list[Event]:
        """ "X will go to Y instead of Z": Z stays away."""
        nodes = self.nodes
        for k in range(i + 1, min(len(nodes) - 2, i + 20)):
            if nodes[k].tags.get("cue") == "instead" and (
                nodes[k + 1].low == "of" or nodes[k].low.endswith((" of", " than"))
            ):
                for m in range(k + 1, min(len(nodes), k + 4)):
                    if nodes[m].person is not None:
                        found = destinations(nodes, i, "attend")
                        _, _, time, until = self._where(i)
                        event = self._event(
                            nodes[m].person, "send", "declined", True, nodes[at], i, found,
                            time, until,
                        )  # fmt: skip
                        event.end = max(event.end, nodes[m].end)
                        event.representative = spelt(nodes[at])
                        event.replaced = True
                        return [event]
        return []

    # -- nouns: a visit, a trip, talks

    def _noun(self, i: int, kind: str) -> list[Event]:
        from dedere.reader.nominal import noun_events

        return noun_events(self, i, kind)


def spelt(node: Node) -> str | None:
    """The offsets of a person's name inside an actor, as "start:end"; None when it has no name."""
    return node.area if node.name else None


def leader_state(spans: object, on: object) -> str | None:
    """Return the state that a leader of that name leads on the day."""
    if not isinstance(spans, list):
        return None
    best: str | None = None
    for iso3, start, end in spans:
        if on is None:
            best = iso3
        else:
            day = str(on)
            if start <= day and (not end or day < end):
                return str(iso3)
    return best or (str(spans[0][0]) if len({s[0] for s in spans}) == 1 else None)
