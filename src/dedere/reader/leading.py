"""What stands round a verb of movement: the word that leads its clause, its place elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.absence import Absence
from dedere.reader.events import Destinations
from dedere.reader.governing import SIDELINES
from dedere.reader.nodes import Node
from dedere.reader.standing import FRONTS

_HONORIFIC: Final = frozenset({"mr", "mrs", "ms", "dr", "gen", "col", "field", "marshal"})
_ABSURD: Final = frozenset(
    "absurd unthinkable inconceivable ridiculous unacceptable wrong idea".split()
)
_ALIKE: Final = frozenset("set put cut hit let shut split spread bid beat be come overcome".split())
_SAYING: Final = ("say", "said", "tell", "told")
_SEEING: Final = ("see", "saw", "seen")


def _a_square(nodes: Sequence[Node], k: int) -> bool:
    """ "On Victory Square in Minsk": a name with its town, and nobody."""
    node = nodes[k]
    named = node.kind == "actor" and node.person is None and node.title is None
    return named and "leader" not in node.tags and nodes[k + 1].low == "in"


class Leading(Absence):
    """Places told outside the clause of a verb, and the words that lead the clause."""

    def _relative(self, i: int, at: int, found: Destinations) -> None:
        """ "the country that X will visit is Y", "Y, where X arrived", "his trip to Y, where"."""
        nodes = self.nodes
        k = at - 1
        while k >= 0 and (nodes[k].kind == "adj" or "det" in nodes[k].tags):
            k -= 1
        if k >= 0 and nodes[k].low in {"that", "which"}:
            k -= 1
        if k > 1 and nodes[k].low == "and" and nodes[k - 1].kind == "actor":
            # "Where X and Y met": the subject begins with X.
            k -= 2
        if k >= 0 and nodes[k].low in {"where", "to which"}:
            if nodes[k - 1].low == ")":
                # "Iran (no party to the treaty) where he had been".
                k = next((m for m in range(k - 2, max(0, k - 9), -1) if nodes[m].low == "("), k)
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
            or found.anaphor in {"there", "here"}
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

    def _scene_before(self, at: int, found: Destinations) -> None:
        """ "Kim was waiting on the tarmac in Pyongyang when X landed": the main clause's town."""
        nodes = self.nodes
        if at < 3 or nodes[at - 1].low not in {"when", "as", "before"}:
            return
        for k in range(at - 2, max(0, at - 16), -1):
            node = nodes[k]
            if node.kind == "sign" and node.low != ",":
                return
            if node.kind == "place":
                led = nodes[k - 1].low in {"in", "at", "outside"}
                if led and node.area in {"city", "site"} and node.iso3 not in FRONTS:
                    if "say" not in nodes[k - 2].tags:
                        found.places.append(node)
                return

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
        beside = not SIDELINES.isdisjoint(n.low for n in nodes[: min(at, 3)])
        for k in range(min(at, 8)):
            if beside and nodes[k].kind == "event" and found.event is None:
                found.event = nodes[k]
                return
            if nodes[k].kind == "place" and k > 0 and nodes[k - 1].low in {"in", "at", "from"}:
                if nodes[k].area in {"city", "site", "occupied", "un", "region", "state"}:
                    found.places.append(nodes[k])
                return
            if k and "prep" in nodes[k - 1].tags and _a_square(nodes, k):
                continue
            if nodes[k].kind == "actor" or ("pron" in nodes[k].tags and nodes[k].low != "it"):
                return

    def _leads_out(self, i: int, found: Destinations) -> bool:
        nodes = self.nodes
        k = found.places[0].start
        before = [n for n in nodes[i + 1 :] if n.end <= k]
        return any(n.low in {"for", "to"} for n in before)

    def _leads_out_at(self, i: int) -> bool:
        return any(n.low in {"for", "to"} for n in self.nodes[i + 1 : i + 5])

    def _said_there(self, i: int, found: Destinations) -> bool:
        """Saying and telling place a person only when a town stands right behind them."""
        node = self.nodes[i]
        saying = node.low.startswith(_SAYING) or "say" in node.tags
        if not saying or self._cues(i, set(), found.stop)[0]:
            return True
        found.places = [
            place
            for place in found.places
            if place.area in {"city", "site", "un"}
            and place.start - node.end < 40
            and not self._in_what_is_said(i, place)
        ]
        return bool(found.places)

    def _in_what_is_said(self, i: int, place: Node) -> bool:
        """ "Said the summit in The Hague was a failure": a place in the clause that is said."""
        nodes = self.nodes
        if i + 1 >= len(nodes) or not (
            "det" in nodes[i + 1].tags or nodes[i + 1].kind in {"event", "place"}
        ):
            return False
        k = next((m for m in range(i + 1, len(nodes)) if nodes[m] is place), len(nodes)) + 1
        while k < len(nodes) and nodes[k].time is not None:
            k += 1
        return k < len(nodes) and nodes[k].kind == "word" and "aux" in nodes[k].tags

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
        if node.tags.get("cue") == "maybe":
            flags.add("may")
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
