"""Those who go in somebody's stead: sent, standing in, leading the delegation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.destinations import destinations
from dedere.reader.events import Destinations, Event
from dedere.reader.grammar import instead
from dedere.reader.nodes import Node
from dedere.reader.status import status_of
from dedere.reader.visitors import Visitors

_CHOOSING: Final = frozenset(
    "appointed named chosen picked tapped designated tasked assigned".split()
)


class InHisPlace(Visitors):
    """Events of substitutes: who is represented stays away."""

    def _send(self, i: int, kind: str, form: str) -> list[Event]:
        nodes = self.nodes
        flags, at, j = self._subject(i, form)
        if "not" in flags:
            return []
        if kind == "represent" and form == "base" and "to" in flags and j > 0:
            # "Sent Y to represent him": it is Y who does.
            apposed = nodes[j].low == "," and any(
                n.tags.get("verb", ("",))[0] == "send" for n in nodes[:j] if n.kind == "word"
            )
            j -= apposed
            sent = nodes[j]
            if sent.kind == "actor" and sent.person is None and not sent.poss:
                at = j
        found = destinations(nodes, i, "go")
        cues: set[str] = set()
        self._cues(i, cues, found.stop)
        _, _, time, until = self._where(i)
        passive = form in {"past", "pp"} and bool(flags & {"be", "is", "was"})
        chosen = self._chosen(i, at) if kind == "lead" and "to" in flags else None
        if chosen is not None:
            # "X has named Y to head the delegation": it is Y who does.
            at = chosen
        leads = kind == "represent" or (kind == "lead" and self._delegation(i) is not None)
        if leads and at is not None and nodes[at].person is not None and not passive:
            return self._stands_for(i, at, found, form)
        deputy: Node | None = None
        owner: str | None = None
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
                if not found.places and form == "ing":
                    found.places = self._before(i)
        else:
            deputy = self._named_after(i, set())
            owner = self._sender(at)
            if found.event is None and not found.places:
                found = self._sent_to_attend(i) or found
            if "instead" not in cues and found.event is None and self._spared(i) is None:
                return []
        if owner is None and kind == "send":
            owner = self._spared(i)
            if owner is not None:
                cues.add("instead")
        if deputy is not None and deputy.name is None and at is not None and deputy is nodes[at]:
            if at + 2 < len(nodes) and nodes[at + 1].low == "," and nodes[at + 2].name:
                deputy = nodes[at + 2]
        if deputy is None or deputy.person is not None or owner is None or at is None:
            return []
        event = self._event(owner, "send", "declined", False, nodes[at], i, found, time, until)
        event.representative = spelt(deputy)
        event.replaced = "instead" in cues or kind in {"represent", "lead"}
        return [event] if event.representative else []

    def _chosen(self, i: int, at: int | None) -> int | None:
        """The index of whom somebody has appointed or named to do what the verb at i says."""
        nodes = self.nodes
        first = at if at is not None else 0
        verb = next((k for k in range(i - 1, first, -1) if nodes[k].low in _CHOOSING), None)
        if verb is None:
            return None
        deputy = next((k for k in range(verb + 1, i) if nodes[k].kind == "actor"), None)
        if deputy is None or nodes[deputy].person is not None or nodes[deputy].poss:
            return None
        return deputy

    def _sent_to_attend(self, i: int) -> Destinations | None:
        """ "Sent his minister to attend the summit": where the one who is sent goes."""
        nodes = self.nodes
        for k in range(i + 2, min(len(nodes), i + 9)):
            verb = nodes[k].tags.get("verb", ("", ""))
            if verb[1] == "base" and nodes[k - 1].low == "to" and nodes[k].kind == "word":
                return destinations(nodes, k, "attend") if verb[0] == "attend" else None
        return None

    def _before(self, i: int) -> list[Node]:
        """ "Has travelled to Brussels, representing X": the place that was told before."""
        nodes = self.nodes
        return [
            node
            for k, node in enumerate(nodes[:i])
            if k and node.kind == "place" and not node.poss and "prep" in nodes[k - 1].tags
        ][-1:]

    def _spared(self, i: int) -> str | None:
        """ "They sent Y rather than X", "sent Y to represent him": in whose place one is sent."""
        nodes = self.nodes
        for k in range(i + 1, min(len(nodes) - 2, i + 20)):
            verb = nodes[k].tags.get("verb") if nodes[k].kind == "word" else None
            if verb is not None and verb[0] == "represent" and nodes[k - 1].low == "to":
                return self._represented(k)
        for k in range(i + 1, len(nodes) - 1):
            if nodes[k].tags.get("cue") == "instead":
                return next((n.person for n in nodes[k + 1 : k + 4] if n.person), None)
        return None

    def _stands_for(self, i: int, at: int, found: Destinations, form: str) -> list[Event]:
        """A person of the record who represents a state somewhere goes there."""
        flags, _, _ = self._subject(i, form)
        direction, today, time, until = self._where(i)
        if self.nodes[i].low.startswith("replac") and i + 1 < len(self.nodes):
            if "poss" in self.nodes[i + 1].tags or "det" in self.nodes[i + 1].tags:
                # "Replaced his ambassador in Washington": nobody's place is taken there.
                return []
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

    def _takes_the_place(self, i: int) -> list[Event]:
        """ "Y took X's place at the summit in Rio"."""
        owner = in_the_place(self.nodes, i, i)
        if owner is None:
            return []
        flags, at, _ = self._subject(i, "past")
        if at is None or self.nodes[at].person is not None or "not" in flags:
            return []
        return self._for(owner, i, at)

    def _for(self, owner: Node, i: int, at: int) -> list[Event]:
        """The absence of the one in whose place the actor at `at` is somewhere."""
        found = destinations(self.nodes, i, "attend")
        if owner.person is None or (not found.places and found.event is None):
            return []
        _, _, time, until = self._where(i)
        deputy = self.nodes[at]
        event = self._event(owner.person, "send", "declined", True, deputy, i, found, time, until)
        event.start = min(event.start, owner.start)
        event.representative = spelt(deputy)
        event.replaced = True
        return [event]

    def _in_place_of(self, i: int, at: int) -> list[Event]:
        """ "X will go to Y instead of Z": Z stays away."""
        nodes = self.nodes
        owner = in_the_place(nodes, at, i)
        if owner is not None:
            return self._for(owner, i, at)
        ahead = range(max(0, at - 8), at)
        for k in (*ahead, *range(i + 1, min(len(nodes) - 2, i + 20))):
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


_PLACES: Final = frozenset({"place", "stead", "behalf", "seat", "chair", "slot"})
_TAKING: Final = frozenset(
    "in on took takes take taking taken fill fills filled filling occupy occupies occupied".split()
)
# Offices whose bearers go where the one who sends them does not.
_STAND_INS: Final = frozenset({"minister", "president", "premier", "deputy"})


def in_the_place(nodes: Sequence[Node], at: int, i: int) -> Node | None:
    """Return whose place it is in "in X's place", "on X's behalf", "took X's place"."""
    for k in range(max(2, at - 8), min(len(nodes), i + 20)):
        if k > at and nodes[k].person is not None and nodes[k - 1].low == "not":
            if instead(nodes, k) and not nodes[k].poss:
                return nodes[k]
        if nodes[k].low not in _PLACES or nodes[k].kind != "word":
            continue
        owner = nodes[k - 1]
        if owner.person is None or not (owner.poss or "poss" in owner.tags):
            continue
        if nodes[k - 2].low in _TAKING:
            return owner
    return None


def spelt(node: Node) -> str | None:
    """The offsets of a person's name, or of the office alone, as "start:end"; None with neither."""
    if node.name:
        return node.area
    office = node.title is not None and node.low.split()[-1] in _STAND_INS
    return f"{node.start}:{node.end}" if office else None
