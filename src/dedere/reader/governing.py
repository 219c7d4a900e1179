"""What governs a word of a sentence: its cues, subject, conditions and denials."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from dedere.reader.ceremonies import ceremony_place, named_after
from dedere.reader.chains import head_of_chain
from dedere.reader.destinations import owns_site
from dedere.reader.events import Destinations, Event
from dedere.reader.grammar import control, governed, instead, subject
from dedere.reader.nodes import Node
from dedere.reader.prospects import only_thought_of
from dedere.reader.timing import Timing

_ONLINE: Final = frozenset({"virtual", "online", "video", "digital"})

# "The US embassy" stands on the ground of another state.
MISSIONS: Final = frozenset({"embassy", "consulate", "mission", "ambassador"})

SIDELINES: Final = frozenset({"sidelines", "margins", "fringes"})
_OWN: Final = frozenset({"will", "would", "may", "did", "do", "should", "is", "was", "have", "had"})
_NEW_MATTER: Final = frozenset(
    {"after", "as", "while", "when", "because", "since", "although", "amid"}
)


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


_MIND: Final = {
    **dict.fromkeys(
        "decision intention commitment pledge promise vow agreement determination".split(), "plan"
    ),
    **dict.fromkeys(
        "wish desire hope readiness willingness ambition offer bid effort efforts right freedom"
        " ability chance proposal suggestion request eagerness".split(),
        "wish",
    ),
    **dict.fromkeys("refusal failure reluctance unwillingness".split(), "unable"),
}
# "In northern Mali".
_QUARTERS: Final = frozenset(
    "northern southern eastern western central northeastern northwestern southeastern southwestern"
    " neighbouring neighboring nearby".split()
)
_LATER: Final = frozenset({"later", "then", "earlier", "afterwards"})
# No screen carries who does this.
_CARRIED: Final = frozenset(
    "travel travels traveled travelled traveling travelling fly flies flew flown flying".split()
)
# What parts an opening participle from the clause that it belongs to.
_PARTING: Final = frozenset({",", "–", "—"})
# Conjunctions that join no subjects: "X as president while he attends".
_CLOSING: Final = frozenset({"”", '"', "’", "»"})
_LEADING: Final = frozenset({None, "sub"})
_LEADERS: Final = ("leaders", "presidents", "heads of state", "heads of government", "ministers")
_THWARTED: Final = frozenset("thwarted blocked foiled frustrated prevented vetoed derailed".split())


def _owner(nodes: Sequence[Node], j: int) -> int | None:
    """Whose noun it is that stands at j, adjectives aside."""
    for k in range(j - 1, max(-1, j - 4), -1):
        node = nodes[k]
        if node.poss or "poss" in node.tags:
            return k if node.person is not None else None
        if node.tags.keys() & {"det", "prep", "aux", "verb"} or node.kind != "word":
            return None
    return None


class Governing(Timing):
    """What can be asked of any word of a sentence beside its time."""

    def _conditional(self, flags: set[str], j: int, i: int | None = None) -> None:
        nodes = self.nodes
        if i is not None and "would" in flags and "have" not in flags:
            # "Would come if asked".
            for k in range(i + 1, min(len(nodes), i + 14)):
                if nodes[k].kind == "sign" and nodes[k].low != ",":
                    break
                if nodes[k].low in {"if", "unless", "provided"}:
                    flags.add("cond")
                    return
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
        carried = nodes[i].low in _CARRIED
        for k in range(max(0, i - 14), min(len(nodes), max(stop, i) + 10)):
            node = nodes[k]
            cue = node.tags.get("cue")
            if carried and cue == "remote":
                continue
            if node.kind == "event" and not _ONLINE.isdisjoint(node.low.split()):
                cue = "remote"
            if k < i - 8 and (cue != "remote" or k > 6 or nodes[0].kind == "actor"):
                continue
            if k > i and (
                (node.kind == "sign" and node.low in {".", ";", "?"}) or node.low == "but"
            ):
                break
            if k > i and node.low == "and" and k + 1 < len(nodes) and nodes[k + 1].low in _LATER:
                # "Attended the summit and later spoke by video": of the later deed alone.
                break
            if cue in {"remote", "phone"} and (self._of_telling(i, k) or self._parted(k, i)):
                continue
            if cue == "remote":
                remote = True
                self.cue_end = max(self.cue_end, node.end)
            elif cue == "phone":
                phone = True
            elif cue == "instead":
                flags.add("instead")
        return remote, phone

    def _parted(self, k: int, i: int) -> bool:
        """ "Spoke by video, and in 2019 he came": the distance is that of the clause before."""
        between = self.nodes[k + 1 : i]
        if "say" in self.nodes[i].tags and any(n.low in _CLOSING for n in between):
            # "Could attend by video," he said.
            return True
        if len(between) < 3 or between[0].low != "," or between[1].low not in {"and", "but"}:
            return False
        return any(n.time is not None for n in between) and any(
            "pron" in n.tags or n.kind == "actor" for n in between[2:]
        )

    def _of_telling(self, i: int, k: int) -> bool:
        """ "Told the agency by telephone that": how it was said, and not how the trip was made."""
        for m in range(k - 1, max(-1, k - 7), -1):
            node = self.nodes[m]
            if m == i or node.low == ",":
                return False
            if "say" in node.tags:
                return (m < i) == (k < i)
        return False

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
        ground = None
        beside = False
        if found.event is not None and not found.places:
            at = self.nodes.index(found.event)
            ground = named_after(self.nodes, at) or ceremony_place(self.nodes, at)
            beside = any(n.low in SIDELINES for n in self.nodes[max(0, at - 4) : at])
        return Event(
            ground=ground,
            beside=beside,
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
        if form == "base" and "to" in flags and node.low in _MIND:
            whose = _owner(nodes, j)
            if whose is not None:
                # "X's decision to go", "his refusal to travel".
                flags.add(_MIND[node.low])
                return flags, whose, j
        if form == "base" and "to" in flags and _common(node) and control(nodes, j) is not None:
            # "Allow fighters to relocate": the noun between goes, not the clause's subject.
            return flags, None, j
        if _common(node) and not bare and self._travels(i):
            beyond = self._beyond_who(j)
            return flags, self._head_of(j) if beyond is None else beyond, j
        if node.kind == "actor" and not node.poss:
            if form == "ing" and only_thought_of(nodes, j):
                flags.add("may")
                return flags, j, j
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
            k = j - 1
            while k > max(0, j - 3) and (not nodes[k].tags or nodes[k].low == "presidential"):
                k -= 1
            owner = nodes[k]
            if (owner.kind == "actor" and owner.poss) or ("poss" in owner.tags and owner.person):
                return flags, k, j
        as_well = node.low == "as" and j > 0 and nodes[j - 1].low == "well"
        if as_well or ("conj" in node.tags and node.low in {"and", "then", "or", "but"}):
            inherited, at = self._coordinate(i, j, form, flags)
            if inherited is not None:
                return inherited, at, j
        return flags, subject(nodes, j, free=form in {"ing", "base", "pp"}), j

    def _beyond_who(self, j: int) -> int | None:
        """ "X who faces two warrants attended": all between is said of X."""
        nodes = self.nodes
        told = False
        for k in range(j, max(0, j - 16), -1):
            if nodes[k].kind in {"actor", "sign"} and nodes[k].low != "-" and nodes[k].name:
                return None
            if nodes[k].low == "who":
                who = nodes[k - 1]
                named = who.kind == "actor" and who.person is not None and not who.poss
                return k - 1 if told and named else None
            told = told or "aux" in nodes[k].tags or "verb" in nodes[k].tags
            told = told or nodes[k].low.endswith(("s", "ed"))
        return None

    def _head_of(self, j: int) -> int | None:
        """ "The head of Myanmar's military government arrived": the person, not the noun."""
        nodes = self.nodes
        k = j
        while k > 1 and j - k < 5 and nodes[k].low != "of":
            if not (_common(nodes[k]) or nodes[k].kind in {"adj", "place"}):
                return None
            k -= 1
        head = nodes[k - 1]
        named = head.kind == "actor" and head.person is not None and not head.name
        return k - 1 if nodes[k].low == "of" and named else None

    def _coordinate(
        self, i: int, j: int, form: str, flags: set[str]
    ) -> tuple[set[str] | None, int | None]:
        """The second of two joined verbs shares subject and, when bare, the auxiliaries."""
        nodes = self.nodes
        for k in range(j - 1, max(-1, j - 22), -1):
            node = nodes[k]
            if node.kind == "sign" and node.low in {".", ";", '"', "”", "“"}:
                break
            if form == "base" and node.low == "to" and self._asked_of_others(k - 1, {"to"}):
                return flags | {"to"}, None
            if node.kind == "word" and "verb" in node.tags and "say" not in node.tags:
                more, at = governed(nodes, k)
                if form == "base" and at >= 0 and self._asked_of_others(at, more):
                    return flags | more, None
                if at >= 0 and (nodes[at].kind == "actor" or "pron" in nodes[at].tags):
                    if form == "base":
                        if flags & _OWN or nodes[j].low == "but":
                            # "Will not travel but will join": a verb with its own auxiliary.
                            more.discard("not")
                        return flags | more, subject(nodes, at)
                    return flags, subject(nodes, at)
        if form != "base":
            head = head_of_chain(nodes, j)
            if head is not None:
                return flags, head
        return None, None

    def _asked_of_others(self, at: int, flags: set[str]) -> bool:
        """ "Urged the rebels to disarm and join the talks": they are to join."""
        return "to" in flags and _common(self.nodes[at]) and control(self.nodes, at) is not None

    def _inverted(self, at: int, flags: set[str]) -> None:
        """ "Should he land", "Will X go", "Could X still visit": the auxiliary stands in front."""
        nodes = self.nodes
        k = at - 1
        while k >= 0 and "det" in nodes[k].tags:
            k -= 1
        if k > 3 and nodes[k].low == "were" and nodes[at + 1 : at + 2]:
            # "Would be detained were he to come".
            if nodes[at + 1].low == "to" and nodes[k - 1].kind != "sign":
                flags.add("cond")
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
            if (
                nodes[k].low in {"think", "believe", "expect"}
                and k > 0
                and "neg" in nodes[k - 1].tags
            ):
                flags.add("noplan")
            if nodes[k].kind == "sign" and nodes[k].low not in {",", "-"}:
                break
            if nodes[k].low == "where":
                # "Ruled out Geneva, where they met": the meeting is not what was ruled out.
                break
            verb = tags.get("verb")
            if (verb is not None and verb[0] == "deny" and nodes[k].kind == "word") or tags.get(
                "cue"
            ) == "false":
                if any("neg" in n.tags for n in nodes[max(0, k - 3) : k]):
                    break
                if nodes[k].low == "wrong" and nodes[k + 1].low not in {"that", "to"}:
                    continue
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
            elif be and node.low in _THWARTED:
                flags.add("undone")
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

    def _joined(self, at: int) -> int | None:
        """A person of the record among joined subjects: "Putin, Raisi and Erdogan"."""
        nodes = self.nodes
        k = at
        if k > 2 and nodes[k - 1].tags.keys() & {"poss", "det"} and nodes[k - 2].low == "and":
            k -= 1
        while k > 1 and (
            nodes[k - 1].tags.get("conj") not in _LEADING or nodes[k - 1].low in {",", "nor"}
        ):
            if nodes[k - 2].kind == "place" and k > 3 and nodes[k - 3].low == "of":
                k -= 2
            if (
                nodes[k - 1].low == ","
                and k > 4
                and "poss" in nodes[k - 3].tags
                and nodes[k - 4].low == "and"
            ):
                k -= 3
            if nodes[k - 2].kind != "actor" or nodes[k - 2].poss:
                return None
            k -= 2
            if nodes[k].person is not None:
                # "In place of X, Y travelled": X is no subject.
                return None if instead(nodes, k) else k
        return None

    def _companions(self, at: int, event: Event) -> list[Event]:
        """Further persons in a joined subject: "Putin and Shoigu flew to"."""
        nodes = self.nodes
        more: list[Event] = []
        k = at - 1
        while k > 0 and (nodes[k].tags.get("conj") not in _LEADING or nodes[k].low == ","):
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

    def _traveller_behind(self, i: int) -> Node | None:
        """ "On the last day of his trip, X": who is named behind the noun at i."""
        at = self._forward(i)
        who = self.nodes[at] if at is not None else None
        return who if who is not None and not who.poss and "poss" not in who.tags else None

    def _named_among(self, at: int, i: int) -> int | None:
        """ "Leaders, among them X, met": the person named among those who do what stands at i."""
        nodes = self.nodes
        if nodes[at].kind != "actor" or not nodes[at].low.endswith(_LEADERS):
            return None
        led = False
        for k in range(at + 1, i):
            node = nodes[k]
            led = led or node.low in {"including", "among", "like"}
            if node.tags.keys() & {"verb", "aux", "rel"} and node.kind == "word":
                return None
            if led and node.person is not None and node.kind == "actor" and not node.poss:
                return k
        return None

    def _travels(self, i: int) -> bool:
        verb = self.nodes[i].tags.get("verb")
        return verb is not None and verb[0] in {"visit", "go", "arrive", "attend", "meet", "speak"}

    def _place_after(self, k: int) -> Node | None:
        nodes = self.nodes
        for m in range(k + 1, min(len(nodes), k + 4)):
            node = nodes[m]
            if node.kind == "place":
                after = nodes[m + 1].low if m + 1 < len(nodes) else ""
                owned = node.poss and not owns_site(nodes, m)
                return None if owned or after == "-" or after in MISSIONS else node
            if not ("det" in node.tags or "adv" in node.tags or node.kind == "adj"):
                if node.low not in _QUARTERS:
                    return None
        return None

    def _last_time(self, k: int) -> Any:
        """ "Has not travelled there since 2015": when that was done last."""
        for node in self.nodes[k : k + 12]:
            if node.time is not None and node.time.relation == "since":
                return node.time
        return None

    def _not_since(self, at: int) -> Any:
        """ "Not since 2015 had X been": when X, who stands at `at`, was there last."""
        nodes = self.nodes
        if at < 3 or nodes[0].low not in {"not", "never"} or nodes[1].low != "since":
            return None
        if not any(n.tags.get("aux") in {"have", "had"} for n in nodes[2:at]):
            return None
        return next((n.time for n in nodes[2:at] if n.time is not None), None)

    def _ongoing(self, k: int) -> bool:
        """ "Has lived there since his release": what began then goes on."""
        return any(node.low == "since" for node in self.nodes[k + 1 : k + 12])

    def _forward(self, i: int) -> int | None:
        """The subject of a clause that an opening participle belongs to."""
        nodes = self.nodes
        comma = False
        for k in range(i + 1, min(len(nodes), i + 32)):
            node = nodes[k]
            if node.low in _PARTING:
                comma = True
            elif comma and (node.kind == "actor" or "pron" in node.tags):
                return k
        return None
