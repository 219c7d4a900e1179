"""The host's side: who receives, expects, invites or arrests somebody, and where."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from dedere.reader.being import Being
from dedere.reader.destinations import destinations
from dedere.reader.events import Event
from dedere.reader.grammar import governed, is_object, led_by, subject
from dedere.reader.likeness import first_to, whom
from dedere.reader.nodes import Node
from dedere.reader.standing import hyphened, joined
from dedere.reader.status import status_of

_HONOURS: Final = frozenset(
    "salute honours honors welcome banquet reception dinner lunch farewell goodbye ovation refuge"
    " shelter asylum sanctuary".split()
)
_BROKE: Final = frozenset("broke went came drove flew rushed stepped interrupted defied".split())
_RECEIVED: Final = frozenset({"by", "in", "at", "with", "on"})
_REALMS: Final = frozenset(
    "state republic kingdom government emirate sultanate people union".split()
)
_CLOSE: Final = (
    "cheer",
    "mob",
    "garland",
    "serenad",
    "heckl",
    "applaud",
    "escort",
    "usher",
    "whisk",
)
# Characters between a host and the guest that one quotation can span.
_NEAR: Final = 160
_ENTRY: Final = frozenset({"in", "come", "attend", "enter", "land", "visit", "through", "pass"})
_COMPLEMENTS: Final = {
    **dict.fromkeys(("give", "gives", "gave", "given", "giving"), _HONOURS),
    **dict.fromkeys(("bid", "bids", "bade", "bidden", "bidding"), _HONOURS),
    **dict.fromkeys(("let", "lets", "letting"), _ENTRY),
    **dict.fromkeys(("allow", "allows", "allowed", "allowing"), frozenset({"into", "in"})),
}


_BODIES: Final = frozenset(
    "government authorities parliament presidency ministry side police court army cabinet"
    " leadership embassy".split()
)


class Hosting(Being):
    """Events in which the traveller is the object."""

    def _host(self, i: int, kind: str, form: str) -> list[Event]:
        nodes = self.nodes
        if i > 0 and nodes[i - 1].tags.get("cue") == "instead":
            return []
        if i > 2 and nodes[i - 1].low == "be" and nodes[i - 3].kind == "event":
            # "The summit to be hosted by A": the meeting is hosted, and nobody.
            return []
        if nodes[i].low == "seen in" and any(n.low == "as" for n in nodes[i + 1 : i + 7]):
            return []
        flags, j = governed(nodes, i)
        if self._welcome_to(i):
            flags.add("invited")
        if nodes[i].low == "let" and flags & {"would", "may"}:
            flags.add("wish")
        passive = (
            form in {"past", "pp"}
            and bool(flags & {"be", "is", "was", "have", "had"})
            and (not flags.isdisjoint({"be", "is", "was"}))
        )
        if (
            form in {"past", "pp"}
            and j == i - 1
            and (nodes[j].person is not None or (nodes[j].low == "," and nodes[j - 1].person))
            and not nodes[j].poss
            and i + 1 < len(nodes)
            and (
                nodes[i + 1].low == "by"
                # "X received in Tripoli" is how a headline says that he was.
                or (self.headline and nodes[i + 1].low in {"in", "at"})
            )
        ):
            passive = True
        fronted = self._fronted_guest(i, form)
        if fronted is not None:
            passive = True
        if passive and kind == "expect":
            return []
        if passive and not flags and self._will_be(i):
            flags = {"will"}
        if passive:
            at = subject(nodes, j) if j >= 0 else None
            at = at if fronted is None else fronted
            if at is None or nodes[at].person is None:
                return []
            guest = nodes[at]
            host = self._agent(i)
            guests = [guest]
            if "to" in flags and len(flags) == 2:
                flags = flags | (first_to(nodes, at, i) or set())
        else:
            guests = [] if self._by_nobody(j) else self._guests(i)
            led = whom(nodes, i) if not guests else None
            if led is not None:
                guests = [nodes[led]]
            elif not guests or not self._hosts(i, guests[-1]):
                return []
            host = self._host_before(j)
            if host is None and form == "ing" and j == i - 1 and nodes[j].kind == "place":
                # "Complained about Kenya hosting X".
                host = nodes[j]
        found = destinations(nodes, i, "host")
        if not found.places and host is not None and host.iso3:
            found.places = self._hosts_joined(host)
        elif not found.places and kind == "expect":
            return []
        if kind in {"seen", "hear"} and not found.places:
            return []
        if kind == "seen" and not passive:
            # "Protesters booed X in London" need not have him there; those who cheer him do.
            if not nodes[i].low.startswith(_CLOSE) or found.places[0].area == "state":
                return []
        direction, today, time, until = self._where(i)
        if form == "ing" and not flags:
            if j > 0 and nodes[j].low == "of" and nodes[j - 1].kind == "place":
                flags.add("had")
            else:
                self._gerund(i, j, flags)
            if direction == "future" and "had" in flags:
                flags = {"will"}
        self._conditional(flags, max(j, 0), i)
        if kind == "expect":
            flags.add("plan")
        if flags == {"to"} and form == "base" and kind != "expect":
            counted = first_to(nodes, max(j, 0), i)
            broke = any(n.low in _BROKE for n in nodes[max(0, j - 3) : i])
            if broke or counted is not None or self._main_tense(j) is not None:
                flags = counted or {"did"}
        status, firm = status_of(flags, form, "host", direction, today)
        if status == "planned" and nodes[i].low.startswith(("let", "allow", "admit")):
            # "Vowed to let X attend" permits; it does not say that X will come.
            status = "hypothetical"
        if passive and status == "under_way" and not today:
            status = "made"
        if status == "planned" and "have" in flags and self._in_the_past(i):
            status = "made"
        remote, phone = self._cues(i, flags, found.stop)
        if status is None or (kind == "hear" and not remote):
            return []
        events = []
        for guest in guests:
            first = nodes[j] if j >= 0 and not passive else guest
            event = self._event(guest.person, "host", status, firm, first, i, found, time, until)
            event.end = max(event.end, guest.end)
            if found.places and 0 < event.start - found.places[0].start < _NEAR:
                event.start = found.places[0].start
            event.remote, event.phone = remote, phone
            events.append(event)
        return events

    def _by_nobody(self, j: int) -> bool:
        """ "None of the members received X": whether the subject that ends at j is nobody."""
        for node in reversed(self.nodes[max(0, j - 8) : j + 1]):
            if node.low in {"none", "nobody"}:
                return True
            if node.kind == "sign" or node.tags.keys() & {"verb", "aux", "conj"}:
                return False
        return False

    def _in_the_past(self, i: int) -> bool:
        """ "Have agreed to receive X in the past": they did."""
        after = [n.low for n in self.nodes[i + 1 : i + 9]]
        return (
            "previously" in after
            or "before" in after[-1:]
            or after[-1:] == ["past"]
            or ("past" in after and after[after.index("past") - 1] == "the")
        )

    def _will_be(self, i: int) -> bool:
        """ "Will be the first leader received by Y": the main verb puts the deed ahead."""
        before = self.nodes[max(0, i - 10) : i]
        return any(a.tags.get("aux") == "will" and b.low == "be" for a, b in pairwise(before))

    def _fronted_guest(self, i: int, form: str, after: frozenset[str] = _RECEIVED) -> int | None:
        """ "Received by Y in Minsk, X thanked him": the participle opens the sentence."""
        nodes = self.nodes
        if form not in {"past", "pp"} or i + 1 >= len(nodes):
            return None
        if (i and nodes[i - 1].kind != "sign") or i > 1:
            return None
        if nodes[i + 1].low not in after:
            return None
        at = self._forward(i)
        return at if at is not None and nodes[at].person is not None else None

    def _welcome_to(self, i: int) -> bool:
        """ "Welcomed X to visit" is an invitation."""
        nodes = self.nodes
        if not nodes[i].low.startswith("welcom"):
            return False
        for k in range(i + 1, min(len(nodes) - 1, i + 6)):
            if nodes[k].low == "to":
                verb = nodes[k + 1].tags.get("verb", ("", ""))
                return verb[0] in {"visit", "go", "attend"} and verb[1] == "base"
        return False

    def _hosts(self, i: int, guest: Node) -> bool:
        """ "Give", "let" and "bid" host somebody only with the right word after the guest."""
        nodes = self.nodes
        head = nodes[i].low.split()[0]
        wanted = _COMPLEMENTS.get(head)
        if wanted is None:
            return True
        after = [n.low for n in nodes if n.start >= guest.end][:6]
        if head.startswith(("let", "admit", "allow")):
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
        if j > 1 and nodes[j].low in {"of", "for"} and nodes[j - 1].kind == "place":
            # "Accused Mongolia of welcoming X".
            return None if nodes[j - 1].poss else nodes[j - 1]
        if nodes[j].low in _BODIES and j > 0 and nodes[j - 1].kind in {"adj", "place"}:
            # "The Nigerian government invited X".
            return self._state_of(nodes[j - 1])
        at = subject(nodes, j)
        if at is not None and nodes[at].kind == "word":
            return self._named_before(at)
        if at is not None and nodes[at].kind == "place" and self._of_leaders(at):
            return None
        if at is not None:
            nation = self._nation(nodes[at], at)
            far = nation is None and nodes[at].person is None and is_object(nodes, at)
            return self._place_subject(at - 1) if far else nation
        return self._named_before(j) if "rel" in nodes[j].tags else self._place_subject(j)

    def _hosts_joined(self, host: Node) -> list[Node]:
        """ "A, B and C have hosted X": each of the hosts, with the one found last."""
        at = next((k for k, node in enumerate(self.nodes) if node is host), None)
        return [host] if at is None else joined(self.nodes, at)

    def _named_before(self, at: int) -> Node | None:
        """ "Malawi lost aid when it hosted X", "Chad, which hosted X": the state just named."""
        nodes = self.nodes
        if nodes[at].low in {"which", "that"}:
            for k in range(at - 1, max(-1, at - 4), -1):
                if nodes[k].kind == "place":
                    return nodes[k]
            return None
        if nodes[at].low in {"he", "she", "i", "we"} and nodes[at].person is None:
            for k in range(at - 1, -1, -1):
                node = nodes[k]
                if node.kind == "actor" and node.person is None:
                    if node.iso3 or "leader" in node.tags:
                        return self._nation(node, k)
            return None
        if nodes[at].low not in {"it", "they"}:
            return None
        for k in range(at):
            if nodes[k].kind == "place" and not hyphened(nodes, k):
                led = k > 0 and ("prep" in nodes[k - 1].tags or "verb" in nodes[k - 1].tags)
                return None if led else nodes[k]
        return None

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
                return None if self._of_leaders(k) else node
            if k > 1 and nodes[k - 1].low == "of" and nodes[k - 2].low in _REALMS:
                return node
        return None

    @staticmethod
    def _state_of(node: Node) -> Node | None:
        if node.iso3 is None or node.kind == "place":
            return node if node.iso3 else None
        place = Node(node.start, node.end, node.low, {}, "place")
        place.iso3, place.area = node.iso3, "state"
        return place

    def _of_leaders(self, k: int) -> bool:
        """ "Leaders from many states, including A and B, welcomed X": they are no hosts."""
        before = self.nodes[max(0, k - 20) : k]
        return any(n.low == "including" for n in before) and any(
            n.kind == "actor" and n.low.endswith(("leaders", "presidents", "ministers"))
            for n in before
        )

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
                leader = led_by(nodes, k)
                if leader is not None:
                    return [nodes[leader]]
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
            elif node.tags.get("pron") in {"m", "f"} or node.low == "me":
                if node.person is not None:
                    guests.append(node)
                return guests
            elif (
                node.kind == "place"
                or ("verb" in node.tags and node.kind == "word")
                or "prep" in node.tags
                or "rel" in node.tags
                or node.kind == "event"
            ):
                return guests
        return guests


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
