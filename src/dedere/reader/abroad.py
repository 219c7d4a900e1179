"""Absences and visits that nouns tell, and ways from somewhere, in languages other than English."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.events import Event
from dedere.reader.gatherings import guessed
from dedere.reader.nodes import Node
from dedere.reader.otherdays import LANGUAGES
from dedere.reader.people import home_of
from dedere.reader.stages import Stages

# Kinds of event whose place can be that of the meeting they are for.
COMING: Final = frozenset({"attend", "go", "remote"})
# So many words lie between "absence" and the one who is absent, and from a verb to "by video".
_WHOSE: Final = 5
_SCREEN: Final = 6
_HEAD: Final = 7
_INFINITIVE: Final = ("ar", "er", "ir", "arse", "erse", "irse")
# "Durante la visita", "coincide con la visita".
_DURING: Final = frozenset({"durante", "con", "com", "ante", "agradeceu", "agradeció"})
# So many words the names of those who meet take.
_NAMES: Final = 26
_LONG_AGO: Final = 60
_TOOK_PLACE: Final = frozenset(
    "teve tuvo comenzó começou arrancó arrancou aconteceu ocorreu celebró realizou decorreu".split()
)
_PREPARED: Final = frozenset(
    "preparativos preparativo preparação preparación propuesta proposta".split()
)
_FOREIGN: Final = frozenset({"extranjero", "exterior", "estrangeiro", "étranger", "estero"})


class Abroad(Stages):
    """The sentence with what its nouns tell of who stays away, and when a visit is."""

    def note_traveller(self, found: Sequence[Event]) -> None:
        """Keep in mind of whose travel the sentence tells last, for one about "the visit"."""
        for event in reversed(found):
            who = next((n for n in self.nodes if n.person == event.person and n.person), None)
            if who is not None:
                self.traveller = who
                return

    def _absence(self, i: int) -> list[Event]:
        """ "La ausencia de X en la cumbre de Y": X stays away."""
        nodes = self.nodes
        who = nodes[i - 1] if i and "poss" in nodes[i - 1].tags and nodes[i - 1].person else None
        if who is None and i + 1 < len(nodes) and nodes[i + 1].tags.get("prep") == "from":
            near = nodes[i + 2 : i + 2 + _WHOSE]
            first = next((n for n in near if n.kind in {"actor", "place", "event"}), None)
            who = first if first is not None and first.person is not None else None
        if who is None or who.person is None:
            return []
        home = home_of(self.cast.record, who.person)
        places = self._places(i, home, direct=False)
        event = self._meeting(i)
        if event is None or event.forum is None:
            event = next((n for n in nodes if n.kind == "event" and n.forum is not None), event)
        if not places and event is not None:
            places = self._held_at(event, home)
        if not places and (event is None or event.forum is None):
            return []
        return [self._make(who, i, "skip", "declined", True, places, event)]

    def _between_names(self, i: int) -> list[Event]:
        """ "La reunión en Y entre el presidente de Z y X": with names that commas set apart."""
        nodes = self.nodes
        if self.lang not in LANGUAGES:
            return []
        at = next(
            (k for k in range(i + 1, min(len(nodes), i + 8)) if nodes[k].low == "entre"), None
        )
        if at is None or any("verb" in n.tags or n.kind == "sign" for n in nodes[i + 1 : at]):
            return []
        who, end = None, at
        for k in range(at + 1, min(len(nodes), at + _NAMES)):
            node = nodes[k]
            if node.kind == "word" and ({"verb", "occurs", "fut", "say"} & node.tags.keys()):
                break
            if node.low in {"para", "que"}:
                break
            if node.kind == "actor":
                who, end = (node if node.person is not None else who), k
        if who is None or who.person is None or self._cue("phone") is not None:
            return []
        home = home_of(self.cast.record, who.person)
        place = self._named_in(i + 1, at, home) or self._named_in(end + 1, end + _NAMES, home)
        if place is None or self._cue("remote") is not None:
            return []
        status, firm = self._status(i, "", "noun", noun=True)
        if status is None:
            return []
        ahead = any(n.low in _PREPARED for n in nodes[max(0, i - 5) : i]) or any(
            "plan" in n.tags for n in nodes[end + 1 : end + 10]
        )
        status = "made" if status == "told" else status
        begun = next((n for n in nodes[end + 1 : end + 5] if "occurs" in n.tags), None)
        if begun is not None and begun.low.split()[0] in _TOOK_PLACE:
            status, firm = "made", True
        elif status in {"made", "told"} and ahead:
            status = "planned"
        made = guessed(self._make(who, i, "meet", status, firm, [place], None))
        today = made.time is not None and made.time.span.latest == self.cast.published
        if status in {"made", "told"} and today:
            made.status = "under_way"
        return [made]

    def _named_in(self, start: int, end: int, home: frozenset[str]) -> Node | None:
        """The first foreign place from start to end that "in" leads to."""
        nodes = self.nodes
        for k in range(max(1, start), min(len(nodes), end)):
            node = nodes[k]
            if {"say", "after"} & node.tags.keys() or node.tags.get("verb", ("",))[0] in {
                "go",
                "arrive",
                "visit",
            }:
                return None
            if node.kind == "place" and node.iso3 is not None and node.iso3 not in home:
                before = nodes[max(0, k - 3) : k]
                if any(n.tags.get("prep") == "in" for n in before):
                    return node
        return None

    def _stale(self, made: Event) -> bool:
        """ "Ya intentó asistir en 2013": no plan has a day that lies so far back."""
        published = self.cast.published
        if self.lang not in LANGUAGES or made.status != "planned" or made.time is None:
            return False
        return published is not None and (published - made.time.span.latest).days > _LONG_AGO

    def _comes_from(self, i: int) -> bool:
        """ "Llegó desde X", "depois de chegar de X": the place is where the way began."""
        k = i + 1
        nodes = self.nodes
        if k >= len(nodes) or nodes[k].tags.get("prep") != "from":
            return False
        while k + 1 < len(nodes) and {"det", "prep", "capital"} & nodes[k].tags.keys():
            k += 1
        if nodes[k].kind != "place" or nodes[k].iso3 is None:
            return False
        nodes[i].tags = {"verb": ("leave", nodes[i].tags["verb"][1])}
        return True

    def _by_screen(self, i: int) -> bool:
        """Whether the verb at i has "by video" right behind it: the meeting was told of before."""
        if self.lang not in {"es", "pt", "it", "fr"} or self._cue("phone") is not None:
            return False
        return any(
            node.tags.get("cue") == "remote" and self.breaks[k] == self.breaks[i]
            for k, node in enumerate(self.nodes[i + 1 : i + 1 + _SCREEN], i + 1)
        )

    def _abroad_at_large(self, i: int, place: Node) -> bool:
        """ "Los viajes de X al extranjero son raros": to no state that is named later."""
        if self.breaks[self.nodes.index(place)] == self.breaks[i]:
            return False
        nodes = self.nodes
        for k in range(i + 1, min(len(nodes), i + 6)):
            if nodes[k].low in _FOREIGN:
                # "Une visite à l'étranger, en Chine": the comma only says where.
                behind = nodes[k + 1 : k + 5]
                said = len(behind) > 1 and behind[0].low == "," and "prep" in behind[1].tags
                return not (said and place in behind)
        return False

    def _out_of_the_country(self, i: int) -> bool:
        """ "No ha viajado al exterior": to no state, whatever else the clause names."""
        return self.lang in LANGUAGES and any(n.low in _FOREIGN for n in self.nodes[i + 1 : i + 4])

    def _undone_visit(self, i: int, owner: Node) -> list[Event]:
        """ "Aplazó su viaje": of the trip that the text has told before."""
        if self.lang not in LANGUAGES:
            return []
        status, firm = self._status(i, "", "noun", noun=True)
        if status not in {"cancelled", "postponed"}:
            return []
        return [self._make(owner, i, "noun", status, firm, [], None)]

    def _told_before(self, i: int, place: Node) -> bool:
        """ "No visita X desde que volvió": X is of the clause before, and nobody has left it."""
        at = self.nodes.index(place)
        if self.lang not in LANGUAGES or at > i or self.breaks[at] == self.breaks[i]:
            return False
        return any("since" in n.tags for n in self.nodes[at:i])

    def _bound_for(self, at: int) -> bool:
        """ "Salió de Y con destino a X": whether the way leads to the place at `at`."""
        before = [
            n for n in self.nodes[max(0, at - 3) : at] if "det" not in n.tags or n.tags.get("prep")
        ]
        return bool(before) and before[-1].tags.get("prep") == "to"

    def _met_with(self, j: int) -> bool:
        """ "X, Y, se reunió con Z": Z is met, and does not meet."""
        return self.lang in LANGUAGES and self._under_prep(j)

    def _plans_alone(self, i: int) -> bool:
        """ "Debe centrarse en la crisis" plans no travel: another verb stands behind."""
        if self.lang in LANGUAGES and any(
            n.kind == "word" and "verb" not in n.tags and n.low.endswith(_INFINITIVE)
            for n in self.nodes[i + 1 : i + 4]
        ):
            return False
        return super()._plans_alone(i)

    def _screen_near(self, i: int) -> bool:
        """ "Su participación por videoconferencia": not a call that comes after the visit."""
        if self.lang not in LANGUAGES:
            return True
        for node in self.nodes[i + 1 : i + 2 + _SCREEN]:
            if node.tags.get("cue") == "remote":
                return True
            if node.tags.get("noun") == "meet":
                return False
        return any(n.tags.get("cue") == "remote" for n in self.nodes[max(0, i - _SCREEN) : i])

    def _where_held(self, i: int, home: frozenset[str]) -> list[Node]:
        """ "La presencia de X en la cumbre, que se celebrará en Y"."""
        event = self._meeting(i)
        if event is None or not 0 < self.nodes.index(event) - i <= _WHOSE + 1:
            return []
        return self._held_at(event, home)

    def _host_of_visit(self, i: int, home: frozenset[str]) -> list[Node]:
        """ "El Gobierno de Y se retira, coincidiendo con la visita de X": to Y, the one state."""
        nodes = self.nodes
        if self.lang not in {"es", "pt"} or i < 3 or nodes[i - 2].low not in _DURING:
            return []
        named = [
            n
            for k, n in enumerate(nodes)
            if n.iso3 is not None
            and n.kind in {"place", "adj", "actor"}
            and not (n.kind == "actor" and k + 2 < len(nodes) and nodes[k + 2].iso3 == n.iso3)
        ]
        abroad = {n.iso3 for n in named if n.iso3 not in home}
        first = named[0] if named else None
        if len(abroad) != 1 or first is None or first.iso3 in home or first.kind != "place":
            return []
        ahead = [n for n in nodes[: nodes.index(first)] if n.time is None and n.kind != "sign"]
        if len(ahead) > _HEAD or any("verb" in n.tags for n in nodes[: nodes.index(first)]):
            return []
        if nodes[nodes.index(first) - 1].tags.get("prep") in {"to", "in"}:
            return []
        return [first]

    def _speech_at(self, i: int, owner: Node) -> list[Event]:
        """ "Su discurso en la Asamblea General": given at the seat of the United Nations."""
        event = self._meeting(i)
        if event is None or event.forum != "un" or self._cue("remote") is not None:
            return []
        if not 0 < self.nodes.index(event) - i < _WHOSE:
            return []
        status, firm = self._status(i, "", "noun", noun=True)
        status = "made" if status == "told" else status
        return [] if status is None else [self._make(owner, i, "speak", status, firm, [], event)]

    def _visit_before(self, i: int) -> int | None:
        """Where the last visit is that the clause tells before the noun at i."""
        for k in range(i - 1, -1, -1):
            if self.breaks[k] != self.breaks[i]:
                return None
            if self.nodes[k].tags.get("noun") == "visit":
                return k
        return None

    def _joined_visit(self, i: int) -> int | None:
        """ "Su viaje a X y una visita a Y": the visit whose owner the noun at i shares."""
        k = self._visit_before(i) if self.lang in LANGUAGES else None
        if k is None or not any(n.tags.get("conj") == "and" for n in self.nodes[k:i]):
            return None
        return k

    def _who_travels(self, i: int) -> Node | None:
        """ "La visita está prevista para el lunes": of whose travel the text has told last."""
        nodes = self.nodes
        if self.lang not in LANGUAGES or not i or self._visit_before(i) is not None:
            return None
        who = self.traveller
        if who is None or "det" not in nodes[i - 1].tags:
            return None
        at = self.nodes[0].start
        spoken = Node(at, at, "", {}, "actor")
        spoken.person, spoken.name = who.person, who.name
        return spoken

    def _dated_visit(self, i: int, owner: Node) -> list[Event]:
        """ "La visita, prevista para el 3 de septiembre": a day for the visit told of before."""
        nodes = self.nodes
        if self.lang not in {"es", "pt"} or i > 2 or not i or "det" not in nodes[i - 1].tags:
            return []
        if not any("plan" in n.tags for n in nodes[i + 1 : i + 5]):
            return []
        made = self._make(owner, i, "noun", "planned", False, [], None)
        return [made] if made.time is not None and made.time.span.precision == "day" else []
