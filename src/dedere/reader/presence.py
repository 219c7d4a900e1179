"""Who is somewhere without a verb that says so, in languages other than English.

A place at the head of a sentence, a stop left behind, a place as predicate, a headline.
"""

from __future__ import annotations

from typing import Final

from dedere.reader.chinese import said_there
from dedere.reader.countedlands import counted_land
from dedere.reader.days import MOTION
from dedere.reader.events import Event
from dedere.reader.nodes import Node
from dedere.reader.people import home_of
from dedere.reader.placing import ABLATIVE
from dedere.reader.romance import ROMANCE, past_meeting
from dedere.reader.settings import place_of_event
from dedere.reader.standing import FRONTS
from dedere.reader.subjects import CASED
from dedere.reader.substitutes import Substitutes

# "In Y" in the languages whose headlines may open with it; "pour Paris" is an opinion.
_WITHIN: Final = frozenset({"à", "a", "en", "em", "in", "no", "na"})
_AT: Final = frozenset({"в", "во", "у", "на"})
# "Flew straight from Y": where somebody sets out whatever stands before.
_STRAIGHT: Final = frozenset(
    "prosto bezpośrednio direkt unmittelbar directement direttamente".split()
)
_DASHES: Final = frozenset({"—", "–", "-"})
_GOES_ON: Final = MOTION | {"host"}
_SHORTEST: Final = 3
# Words and endings that put a verb in the past.
_PAST: Final[dict[str, tuple[frozenset[str], tuple[str, ...]]]] = {
    "fr": (frozenset({"a", "ont", "avait", "avaient", "est", "était"}), ("ait", "aient")),
    "es": (frozenset({"ha", "han", "había", "habían"}), ("ó", "aron", "ieron", "aba", "aban")),
    "it": (frozenset({"ha", "hanno", "aveva", "avevano", "è", "era"}), ("ava", "avano")),
    "pt": (frozenset({"tinha", "tinham", "foi"}), ("ou", "eu", "iu", "aram", "eram", "iram")),
    "de": (frozenset({"hat", "haben", "hatte", "hatten", "war"}), ("te", "ten")),
    "pl": (frozenset(), ("ł", "ła", "li", "ły")),
    "ru": (frozenset(), ("л", "ла", "ли", "ло", "лся", "лась", "лись")),
    "uk": (frozenset(), ("в", "ла", "ли", "ло", "вся", "лася", "лися")),
}
# German verbs that form their past by another vowel.
_STRONG: Final = frozenset(
    "versprach sprach traf nannte warf bot hielt nahm gab rief bat sah unterschrieb wies lud aß"
    " trank begann blieb ging kam stand schrieb verlieh empfing trug erhielt schloss".split()
)
# Endings of the case that tells where; "в Стамбул" and "в Астану" tell where to.
_LOCATIVE: Final = ("е", "и", "і", "ї", "о", "х")
_VERBAL: Final = ("ание", "ение", "ння")


def located(low: str) -> bool:
    """Return whether the ending of a Russian or Ukrainian name or noun can tell where one is."""
    return low.endswith(_LOCATIVE) and not low.endswith(_VERBAL)


class Presence(Substitutes):
    """The sentence with what it tells of presence beside its verbs of travel."""

    def _left(self, who: Node, i: int, kind: str, form: str, home: frozenset[str]) -> list[Event]:
        """ "Flew from Pyongyang to Hanoi", "after Hungary he went on": he had been there."""
        if kind not in {"go", "arrive"} or form not in {"past", "pres"}:
            return []
        nodes = self.nodes
        for j, node in enumerate(nodes):
            if node.kind != "place" or node.iso3 is None or node.iso3 in home:
                continue
            if self.lang == "tr":
                if node.low.endswith(ABLATIVE) and j < i:
                    made = self._make(who, i, "leave", "made", False, [node], None)
                    made.time = None
                    return [made]
                continue
            k = j - 1
            while k >= 0 and "det" in nodes[k].tags:
                k -= 1
            if k > 1 and "site" in nodes[k - 1].tags and self._set_out_from(k - 1):
                made = self._make(who, i, "leave", "made", False, [node], None)
                return [made]
            opens = k <= 0 or nodes[k - 1].kind == "sign" or "verb" in nodes[k - 1].tags
            opens = opens or nodes[k - 1].low in _STRAIGHT
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

    def _place_ahead(self, k: int) -> Node | None:
        """The place of "X at the summit in Y": a meeting, then a place, and no verb."""
        met = False
        if self.nodes[k].tags.get("prep") not in {"to", "in"}:
            return None
        for node in self.nodes[k + 1 : k + 7]:
            if "verb" in node.tags or node.kind == "actor":
                return None
            met = met or node.kind == "event"
            if node.kind == "place":
                return node if met and node.iso3 is not None else None
        return None

    def _at_the_end(self) -> list[Event]:
        """ "Putin ... Tacikistan'da.": a place in the locative is the predicate."""
        last = next((n for n in reversed(self.nodes) if n.kind != "sign"), None)
        if last is None or last.kind != "place" or last.iso3 is None:
            return []
        if not last.low.endswith(("'da", "'de", "'ta", "'te")) or len(self.nodes) < 2:
            return []
        at = self._subject(self.nodes.index(last))
        who = self.nodes[at] if at is not None else None
        if who is None or who.person is None:
            return []
        if last.iso3 in home_of(self.cast.record, who.person):
            return []
        i = self.nodes.index(last)
        return [self._make(who, i, "stay", "under_way", True, [last], None)]

    def _said_there(self) -> list[Event]:
        """ "X在Y对记者说": who speaks in a town is there."""
        for j, node in enumerate(self.nodes):
            if node.kind != "actor" or node.person is None or not self._may_act(j):
                continue
            at = said_there(self.nodes, j)
            if at is None or self._cue("remote") is not None:
                continue
            place = self.nodes[at]
            if place.iso3 is not None and place.iso3 not in home_of(self.cast.record, node.person):
                return [self._make(node, at, "stay", "made", False, [place], None)]
        return []

    def _elsewhere(self, found: list[Event]) -> list[Event]:
        """Presence that no verb of travel tells, and that `found` does not tell already."""
        if self.question or self._cue("remote") is not None or self._cue("phone") is not None:
            return []
        told = {place.iso3 for event in found for place in event.places}
        more = [*self._behind(), *self._opened(), *self._was_in()]
        if self.lang in ROMANCE:
            more.extend(self._first_land())
        if not found:
            more.extend(self._beside())
        return [event for event in more if event.places[0].iso3 not in told]

    def _first_land(self) -> list[Event]:
        """ "Y est le premier pays visité par X"."""
        told = counted_land(self.nodes)
        if told is None:
            return []
        place, verb, who = told
        assert who.person is not None  # noqa: S101
        if place.iso3 is None or place.iso3 in home_of(self.cast.record, who.person):
            return []
        status = "planned" if self.nodes[verb].tags["verb"][1] == "fut" else "made"
        return [self._make(who, verb, "visit", status, True, [place], None)]

    def _was_in(self) -> list[Event]:
        """ "In diesem Jahr war X in China und Vietnam": no other verb in the clause."""
        nodes = self.nodes
        for k, node in enumerate(nodes) if self.lang == "de" else ():
            if node.low not in {"war", "waren"}:
                continue
            clause = [j for j, b in enumerate(self.breaks) if b == self.breaks[k] and j != k]
            if any({"verb", "undo", "neg"} & nodes[j].tags.keys() for j in clause):
                continue
            who = next((nodes[j] for j in clause if nodes[j].kind == "actor"), None)
            if who is None or who.person is None:
                continue
            places = self._places(k, home_of(self.cast.record, who.person), direct=False)
            if places:
                return [self._make(who, k, "stay", "made", True, places, None)]
        return []

    def _behind(self) -> list[Event]:
        """ "After Pyongyang, X flew on": a stop that lies behind."""
        nodes = self.nodes
        for k, node in enumerate(nodes[:-3]):
            if "after" not in node.tags or (k and nodes[k - 1].kind != "sign"):
                continue
            j = k + 1
            while j < len(nodes) and {"det", "prep"} & nodes[j].tags.keys():
                j += 1
            met = past_meeting(nodes, j) if self.lang in ROMANCE else j
            j, told = met, met != j
            if j + 1 >= len(nodes) or nodes[j].kind != "place" or not self._stands_off(j + 1):
                continue
            at = self._actor_from(j + 1)
            place = nodes[j]
            if at is None or place.iso3 is None or not (told or self._moves_on(at)):
                continue
            person = nodes[at].person
            assert person is not None  # noqa: S101
            if place.iso3 not in home_of(self.cast.record, person):
                made = self._make(nodes[at], k, "leave", "made", False, [place], None)
                made.time = None
                return [made]
        return []

    def _stands_off(self, k: int) -> bool:
        """Whether what is at k begins the main clause, after a place that lies behind."""
        node = self.nodes[k]
        if self.lang == "de":
            return node.tags.get("verb", ("",))[0] in MOTION
        return node.low == "," or (self.lang in CASED and node.kind == "actor")

    def _moves_on(self, at: int) -> bool:
        """Whether the clause of the actor at `at` has a verb of travel."""
        return any(
            node.tags.get("verb", ("",))[0] in _GOES_ON
            for node, b in zip(self.nodes, self.breaks, strict=True)
            if b == self.breaks[at]
        )

    def _actor_from(self, j: int) -> int | None:
        """The first actor from j on, where it is a person of the record that can be a subject."""
        for k, node in enumerate(self.nodes[j : j + 8], j):
            if node.kind == "actor":
                return k if node.person is not None and self._may_act(k) else None
            if node.kind == "place":
                return None
        return None

    def _opened(self) -> list[Event]:
        """ "In Delhi, X and Y signed": a town at the head of the sentence places its subject."""
        nodes = self.nodes
        start = 1 if nodes and nodes[0].kind == "sign" else 0
        while start < len(nodes) and nodes[start].time is not None:
            start += 1
        if len(nodes) < start + 4 or not self._heads(start):
            return []
        j = start + 1
        while j < len(nodes) and {"det", "capital", "site"} & nodes[j].tags.keys():
            j += 1
        held = place_of_event(nodes, j) if self.lang in ROMANCE else j
        if j + 2 >= len(nodes) or held < 0:
            return []
        staged, j = held != j, held
        place = nodes[j]
        if place.kind != "place" or place.iso3 is None or place.iso3 in FRONTS:
            return []
        at = self._actor_from(j + 1)
        if at is None or self._idle(at):
            return []
        if staged and any("passive" in node.tags for node in nodes[at + 1 : at + 4]):
            # "Au sommet de Y, X a été critiqué": by those who are there.
            return []
        now = self.headline and nodes[start].low in _WITHIN
        if not (self._done(at) or self._inverted(j + 1, at) or now):
            return []
        person = nodes[at].person
        assert person is not None  # noqa: S101
        if place.iso3 in home_of(self.cast.record, person):
            return []
        return [self._make(nodes[at], start, "stay", "made", False, [place], None)]

    def _heads(self, start: int) -> bool:
        """Whether the word at the head of the sentence leads to where something happens."""
        node = self.nodes[start]
        if node.tags.get("prep") in {"to", "in"}:
            return True
        # "From Delhi" is where one speaks.
        return node.low in {"desde", "depuis", "da"} and self.nodes[start + 1].area != "state"

    def _done(self, at: int) -> bool:
        """Whether the next words of the clause of the actor at `at` are in the past, or say."""
        helpers, endings = _PAST.get(self.lang, (frozenset(), ()))
        for k, node in enumerate(self.nodes[at + 1 : at + 6], at + 1):
            if self.breaks[k] != self.breaks[at] or node.kind == "sign":
                return False
            if "say" in node.tags or node.low in helpers:
                return True
            if node.tags.get("verb", ("", ""))[1] == "past":
                return True
            if node.kind == "word" and node.low.endswith(endings) and len(node.low) > _SHORTEST:
                return True
        return False

    def _past(self, node: Node) -> bool:
        """Whether a word is a verb in the past, by its form."""
        if node.kind != "word" or node.cap or {"neg", "prep", "conj", "det"} & node.tags.keys():
            return False
        helpers, endings = _PAST.get(self.lang, (frozenset(), ()))
        if node.low in helpers:
            return False
        return node.low in _STRONG or (node.low.endswith(endings) and len(node.low) > _SHORTEST)

    def _inverted(self, k: int, at: int) -> bool:
        """ "In Delhi versprach X": German puts the verb before its subject."""
        if self.lang != "de" or at != k + 1:
            return False
        low = self.nodes[k].low
        return low in _STRONG or (low.endswith(("te", "ten")) and len(low) > _SHORTEST)

    def _idle(self, at: int) -> bool:
        """Whether the clause of the actor at `at` denies, plans or wishes something."""
        return any(
            {"neg", "fut", "plan", "wish", "cond", "undo", "never"} & node.tags.keys()
            or node.tags.get("verb", ("", ""))[1] in {"fut", "inf", "cond", "subj"}
            for node, b in zip(self.nodes, self.breaks, strict=True)
            if b == self.breaks[at]
        )

    def _beside(self) -> list[Event]:
        """ "Said X in Beijing": a town right behind the name that nothing else claims."""
        nodes = self.nodes
        for j, node in enumerate(nodes[:-2]):
            if node.kind != "actor" or node.person is None or not self._may_act(j):
                continue
            k = j + 1
            did = k < len(nodes) and self._past(nodes[k])
            k += did
            while k < len(nodes) and nodes[k].time is not None:
                k += 1
            if k + 1 >= len(nodes) or not (self._within(k) or self._in_town(j, k)):
                continue
            place = nodes[k + 1]
            if place.kind != "place" or place.iso3 is None or place.area not in {"city", "site"}:
                continue
            if place.iso3 in FRONTS:
                continue
            after = nodes[k + 2] if k + 2 < len(nodes) else None
            ends = did or after is None or after.kind == "sign" or after.time is not None
            if not ends and after is not None and self.lang in CASED:
                # "X в Бишкеке назвал": what the person did there.
                ends = self._past(after) or "say" in after.tags
            said = j > 0 and "say" in nodes[j - 1].tags
            if not (ends or said) or (self._idle(j) and not said):
                continue
            if place.iso3 not in home_of(self.cast.record, node.person):
                return [self._make(node, k, "stay", "made", False, [place], None)]
        return []

    def _within(self, k: int) -> bool:
        """Whether the preposition at k tells where one is, and not where to."""
        nodes = self.nodes
        if nodes[k].tags.get("prep") == "in":
            return True
        return self.lang in CASED and nodes[k].low in _AT and located(nodes[k + 1].low)

    def _in_town(self, j: int, k: int) -> bool:
        """Whether the word at k leads to where the one named at j is: "X a Hong Kong, il"."""
        if self.lang not in ROMANCE or k != j + 1 or self.nodes[k].low not in _WITHIN:
            return False
        after = self.nodes[k + 2] if k + 2 < len(self.nodes) else None
        return after is not None and (after.low == "," or after.time is not None)

    def _headline(self) -> list[Event]:
        """ "Putin in Beijing", "Putin da Xi a Pechino" as a headline."""
        nodes = self.nodes
        for j, node in enumerate(nodes[:3]):
            if node.kind != "actor" or node.person is None or j + 2 >= len(nodes):
                continue
            k = j + 1
            if nodes[k].low in _DASHES and self.lang in CASED and k + 2 < len(nodes):
                # "Путин — в Монголии".
                k += 1
            far = self._place_ahead(k)
            m = k + 1
            while m < len(nodes) - 1 and "det" in nodes[m].tags:
                m += 1
            if "prep" in nodes[k].tags and nodes[m].kind == "actor" and m + 2 < len(nodes):
                k = m + 1
            if far is None and nodes[k].tags.get("prep") in {"to", "in"}:
                far = nodes[k + 1] if nodes[k + 1].kind == "place" else None
            if far is not None and far.iso3 is not None:
                home = home_of(self.cast.record, node.person)
                places = [p for p in self._with_next(far) if p.iso3 not in home]
                if far.iso3 not in home:
                    ahead = self._direction(j + 1)[0] == "future"
                    status = "planned" if ahead else "under_way"
                    firm = ahead or self.opens_text
                    return [self._make(node, j + 1, "stay", status, firm, places, None)]
        return []

    def _with_next(self, place: Node) -> list[Node]:
        """The place and the one that "and" joins to it: "aux Émirats et en Arabie saoudite"."""
        nodes = self.nodes
        k = nodes.index(place) + 1
        if k + 1 >= len(nodes) or nodes[k].tags.get("conj") != "and":
            return [place]
        k += 1
        while k < len(nodes) - 1 and {"prep", "det"} & nodes[k].tags.keys():
            k += 1
        other = nodes[k]
        return [place, other] if other.kind == "place" and other.iso3 is not None else [place]

    def _under_its_heading(self) -> list[Event]:
        """ "Summit in Alaska: X and Y on the carpet": a meeting in a place heads the line."""
        nodes = self.nodes
        at = next((k for k, node in enumerate(nodes[:8]) if node.low == ":"), None)
        if at is None or at + 1 >= len(nodes) or nodes[at + 1].person is None:
            return []
        who, head = nodes[at + 1], nodes[:at]
        met = any(n.kind == "event" or n.tags.get("noun") in {"meet", "visit"} for n in head)
        places = [n for n in head if n.kind == "place" and n.iso3 is not None]
        if not met or len(places) != 1 or any("undo" in n.tags or "neg" in n.tags for n in nodes):
            return []
        if places[0].iso3 in home_of(self.cast.record, str(who.person)):
            return []
        if self._idle(at + 1):
            return []
        return [self._make(who, at - 1, "stay", "under_way", False, places, None)]

    def _headline_before(self, found: list[Event]) -> list[Event]:
        """ "X in Vietnam after his visit to Y": the headline's own place beside what it adds."""
        told = {place.iso3 for event in found for place in event.places}
        fresh = []
        for event in self._headline():
            place = event.places[0]
            at = self.nodes.index(place) + 1
            follows = self.nodes[at] if at < len(self.nodes) else None
            apart = follows is not None and ("after" in follows.tags or follows.low == ",")
            if apart and place.iso3 not in told:
                fresh.append(event)
        return fresh
