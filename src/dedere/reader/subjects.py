"""Who the subject of a verb is, in a sentence of a language other than English.

Distances are counted in words, and a comma or a conjunction between two words makes them stand
further apart. Names in an oblique case, objects and names under a preposition are no subjects.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.acting import FAR, OF, Acting
from dedere.reader.chinese import described, whose_plan
from dedere.reader.compounds import against
from dedere.reader.naming import BARE, CASED
from dedere.reader.nodes import Node
from dedere.reader.otherdays import LANGUAGES
from dedere.reader.people import Cast
from dedere.reader.pointing import last_named, resumes
from dedere.reader.romance import ROMANCE
from dedere.reader.romancewho import both
from dedere.reader.verblast import is_finite, is_genitive

__all__ = ["BARE", "CASED", "DECIDING", "FAR", "Subjects"]

# So many words the titles of two who are joined take.
_TITLES: Final = 14
# Of verbs in the first person: who says them is their subject.
_MINE: Final = ("ré", "rei")
_I_GO: Final = frozenset({"vou", "voy", "fui", "estive", "estuve", "viajo", "visito"})
# "Y su esposa, Y": the words between the names of two who travel together.
_KIN: Final = frozenset(
    {",", "esposa", "esposo", "mulher", "mujer", "marido", "hijo", "hija", "filho", "filha"}
)
# Languages in which a subject may follow its verb.
_BOTH_WAYS: Final = frozenset({"ar", "es", "it", "pt", "uk", "ru", "de", "fr", "pl"})
# Languages whose verbs need no subject, or whose pronoun is often not resolved.
_DROPS: Final = frozenset({"es", "it", "pt", "pl", "ar", "fr", "ru", "uk"})
# Languages in which a sentence can leave its subject to the one before.
_DROPS_ALL: Final = frozenset({"es", "it", "pt", "pl", "tr", "zh"})
# So many words into a sentence its first name can still be the subject.
_FARTHEST: Final = 70
# "Una vez", "un día": no subjects.
_MEASURES: Final = frozenset({"vez", "día", "dia", "año", "ano", "mes", "mês", "semana", "hora"})
_HIMSELF: Final = frozenset({"mismo", "próprio", "própria", "misma"})
_TWO: Final = frozenset({"dos", "dois", "ambos"})
_HE: Final = frozenset({"él", "ele", "ella", "ela"})
_ON: Final = frozenset({"on", "ona"})
# Words in the names of bodies, which do not travel.
_BODIES: Final = frozenset(
    "tribunal corte cámara câmara sala gobierno governo parlamento parlamento fiscalía justicia"
    " justiça tpi cpi onu unión união áfrica asia ásia europa oriente américa".split()
)
# What may stand between the comma of an aside and its verb.
_HELPERS: Final = frozenset({"est", "è", "a", "ha", "s'", "se", "si"})
# Bodies that are named without being the subject of what the next sentence leaves out.
_NAMED_ASIDE: Final = frozenset("mtk onz ue unia nato pap tass cpi tpi onu ue otan icc".split())
DECIDING: Final = frozenset(
    "decisión decisão decisione décision decyzja decyzję decyzji entscheidung entschluss решение"
    " решения решению решении рішення рішенню рішенні".split()
)
# What somebody has who means to go.
_PLACING: Final = frozenset({"где", "куда", "откуда", "де", "куди", "звідки", "gdzie", "dokąd"})
_WISHING: Final = frozenset(
    "планах планы планов намерение намерении намерения готовность готовности желание желании"
    " плани планів намір наміри намірі готовність бажання бажанні отказ отказа отказе отказом"
    " відмова відмови відмову відмовою".split()
) | {"принял приглашение", "приняла приглашение", "прийняв запрошення", "прийняла запрошення"}


def _other_than_actors(nodes: Sequence[Node]) -> bool:
    """ "El militar birmano realizó": whether a noun that is no actor stands before the verb."""
    for k in range(len(nodes) - 1):
        if "det" not in nodes[k].tags or "prep" in nodes[k].tags or nodes[k].time is not None:
            continue
        if k and ("prep" in nodes[k - 1].tags or "poss" in nodes[k - 1].tags):
            continue
        noun = nodes[k + 1]
        if noun.kind == "word" and not noun.tags and noun.time is None and noun.low.isalpha():
            return noun.low not in _MEASURES
    return False


def _dropped(nodes: Sequence[Node], who: Node | None, lang: str) -> Node | None:
    """A subject of no length for a sentence that names nobody, after one about `who` alone."""
    if who is None or who.person is None:
        return None
    verb = next((k for k, n in enumerate(nodes) if "verb" in n.tags and n.kind == "word"), None)
    if verb is None or (lang == "it" and nodes[verb].low.endswith("no")):
        # Of several: "partecipano".
        return None
    if any(n.person not in {None, who.person} or (n.person and n.kind == "actor") for n in nodes):
        return None
    if any(n.kind == "actor" or n.tags.get("pron") in {"m", "f"} for n in nodes[:verb]):
        return None
    if _other_than_actors(nodes[:verb]):
        return None
    at = nodes[0].start
    spoken = Node(at, at, "", {}, "actor")
    spoken.person, spoken.name = who.person, who.name
    return spoken


class Subjects(Acting):
    """The sentence with the subject of each of its verbs."""

    def __init__(
        self,
        nodes: Sequence[Node],
        cast: Cast,
        lang: str,
        *,
        headline: bool,
        question: bool,
        before: Subjects | None = None,
    ) -> None:
        spoken: Node | None = None
        self._carried: Node | None = None
        if before is not None and lang in _DROPS_ALL:
            lone = before.lone_subject()
            spoken = _dropped(nodes, lone, lang)
            self._carried = lone if any(n.kind == "actor" for n in before.nodes) else None
        self.opens_text = before is None
        self.gone_before = before.state_named() if before is not None else None
        self.traveller: Node | None = before.traveller if before is not None else None
        self.place_before = before.last_place() if before is not None else None
        nodes = [spoken, *nodes] if spoken is not None else nodes
        super().__init__(nodes, cast, lang, headline=headline, question=question)
        self._found: dict[tuple[int, bool], int | None] = {}
        if lang in {"es", "pt"}:
            self._both_of_them()
        if before is not None:
            for node in self.nodes:
                if self._named_elsewhere(node, before):
                    node.person = None
        if lang in CASED:
            self._of_the_one_before()
        if lang in ROMANCE:
            both(self.nodes, before.nodes if before is not None else ())

    def _both_of_them(self) -> None:
        """ "Los dos líderes", "ambos mandatarios": one of them travels, as the text has told."""
        nodes = self.nodes
        for k, node in enumerate(nodes):
            if node.low in _HE and k + 1 < len(nodes) and nodes[k + 1].low in _HIMSELF:
                node.person = None
            if node.low in _TWO and k + 1 < len(nodes) and nodes[k + 1].title is not None:
                both = nodes[k + 1]
                if both.name is None and both.person is None and self.traveller is not None:
                    both.person = self.traveller.person

    def _of_the_one_before(self) -> None:
        """ "X прибыл в Y, где он": "he" is X, whom the same sentence names, and nobody else."""
        for k, node in enumerate(self.nodes):
            if "pron" not in node.tags or node.kind == "actor" or node.person is None or k < 3:
                continue
            if self.nodes[k - 1].low not in _PLACING:
                continue
            acting = [j for j in range(k) if self._may_act(j)]
            last = self.nodes[acting[-1]] if acting else None
            if last is not None and last.kind == "actor" and last.person is None:
                if last.name is not None or "leader" in last.tags:
                    node.person = None

    def state_named(self) -> Node | None:
        """The state that the sentence names last, or the one that the sentence before it named."""
        for k in range(len(self.nodes) - 1, -1, -1):
            node = self.nodes[k]
            if node.kind == "place" and node.area == "state" and not against(self.nodes, k):
                return node
        return self.gone_before

    def last_place(self) -> Node | None:
        """The place that the sentence names last, or the one that the sentence before it named."""
        return last_named(self.nodes) or self.place_before

    def lone_subject(self) -> Node | None:
        """The one person of the record that the sentence has for a subject, or None."""
        free = [
            (j, n)
            for j, n in enumerate(self.nodes)
            if n.kind == "actor"
            and n.low not in _NAMED_ASIDE
            and not (self._by_agent(j) or self._under_prep(j) or self._oblique(n))
        ]
        acting = [n for j, n in free if self._may_act(j) and not self._in_background(j)]
        if self.lang in OF and self._of_a_visit():
            return self.traveller
        spoken = [n for n in self.nodes if n.low in _HE and n.person is not None]
        if not acting and self.lang in OF and spoken:
            return spoken[0]
        only_says = self.nodes and "this" in self.nodes[0].tags and self._carried is not None
        if only_says or (not acting and not free):
            # "It is his first visit there." says who is spoken of as little as the next sentence.
            return self._carried
        first = next((n for n in self.nodes[:3] if n.low in _ON and n.person is not None), None)
        if first is not None and self.lang == "pl":
            return first
        if not acting or acting[-1].person is None:
            return None
        same = all(n.person == acting[-1].person for n in acting)
        return acting[-1] if len(acting) == 1 or (same and self.lang in OF) else None

    def _in_background(self, j: int) -> bool:
        """Whether the name at j is that of a court or region, or stands under a preposition."""
        node = self.nodes[j]
        if self.lang not in OF or node.person is not None:
            return False
        if node.title is None and not _BODIES.isdisjoint(node.low.split()):
            return True
        k = j - 1
        while k > 0 and "det" in self.nodes[k].tags and "prep" not in self.nodes[k].tags:
            k -= 1
        if k > 1 and self.nodes[k].tags.get("conj") == "and" and self.nodes[k - 1].kind == "actor":
            return self._under_prep(k - 1)
        return self._under_prep(j)

    def _of_a_visit(self) -> bool:
        """ "La visita será sólo la segunda": the sentence goes on about who travels."""
        first = self.nodes[:2]
        return (
            len(first) == 2
            and bool({"det", "poss"} & first[0].tags.keys())
            and first[1].tags.get("noun") == "visit"
        )

    @staticmethod
    def _named_elsewhere(node: Node, before: Subjects) -> bool:
        """ "The president", right after a sentence whose subject is somebody else."""
        if node.kind != "actor" or node.person is None or node.name is not None:
            return False
        if node.iso3 is not None or node.title in {None, "other"}:
            return False
        for j, other in enumerate(before.nodes):
            if other.kind == "actor" and before._may_act(j):
                return other.person is None and other.name is not None
        return False

    def _subject(self, i: int, *, any_way: bool = False) -> int | None:
        """The index of the actor that the verb at i belongs to, whoever it is."""
        if (i, any_way) not in self._found:
            self._found[i, any_way] = self._sought(i, any_way)
        return self._found[i, any_way]

    def _sought(self, i: int, any_way: bool) -> int | None:
        if self._other_subject(i) or (self.lang == "de" and resumes(self.nodes, self.breaks, i)):
            return None
        if self.lang == "ar":
            after = self._following(i)
            if after is not None:
                return after
        if self.lang == "zh":
            head = described(self.nodes, i)
            if head is not None:
                return head
        asked = self._asked(i)
        if asked is not None:
            return asked
        if self.lang == "tr" and self.nodes[i].low.endswith(("an", "en")):
            # "The one who joined by video, X": a participle stands before its subject.
            if i + 1 < len(self.nodes) and self.nodes[i + 1].kind == "actor":
                return i + 1
        decided = self._decided(i)
        if decided is not None:
            return decided
        best: tuple[int, int] | None = None
        for j, node in enumerate(self.nodes):
            if abs(i - j) > FAR or not self._may_act(j):
                continue
            cost = self._cost(i, j)
            if j > i:
                mine = self.nodes[i].low.endswith(_MINE) or self.nodes[i].low in _I_GO
                if self.lang in {"es", "pt"} and self._says(j) and not mine:
                    continue
                if self.lang == "ar" and any("prep" in n.tags for n in self.nodes[i + 1 : j]):
                    continue
                if self.lang not in _BOTH_WAYS and not any_way:
                    continue
                cost += 5
            if self.lang == "tr" and is_genitive(node.low) and is_finite(self.nodes[i].low):
                cost += 15
            if self._under_prep(j):
                cost += 12 if node.person is None else 8
            if any("say" in n.tags for n in self._near(j)) and node.person is None:
                cost += 10
            if self.breaks[j] != self.breaks[i] and self._subordinate(j):
                # "Choć X jest stary, pojechał do A, a potem do B": what opens the sentence.
                cost += 5 if self.lang == "pl" and self.breaks[j] < 2 and j < 3 else 15
            if best is None or cost < best[0]:
                best = (cost, j)
        if best is None and self.lang == "zh":
            return whose_plan(self.nodes, i)
        if best is not None and self.lang in OF:
            head = self._head_of(best[1], i)
            if head is not None:
                return head
        if best is None and self.lang in _DROPS:
            return self._unspoken(i)
        if best is not None and best[0] > FAR and any("after" in n.tags for n in self._near(i)):
            # "Came to A, after a stop in B": the verb of the main clause has the subject.
            for k in range(i - 1, max(-1, i - FAR), -1):
                if "verb" in self.nodes[k].tags and self.breaks[k] != self.breaks[i]:
                    at = self._closest_before(k)
                    return at if at is not None and self.nodes[at].person is not None else None
        if (best is None or best[0] > FAR) and self.lang in {"es", "pt"}:
            return self._only_one_before(i)
        if (best is None or best[0] > FAR) and self.lang in ROMANCE:
            return self._behind_aside(i)
        if (best is None or best[0] > FAR) and self.lang in {"de", "pl"}:
            return self._gone_on_with(i)
        return None if best is None or best[0] > FAR else best[1]

    def _says(self, j: int) -> bool:
        """ "..., anunció su oficina": the name at j, right behind a verb of saying, says it."""
        return any("say" in n.tags for n in self.nodes[max(0, j - 3) : j])

    def _only_one_before(self, i: int) -> int | None:
        """ "X, sobre quien pesa una orden de la Corte, viajará": the one name that can be meant."""
        if i > _FARTHEST or any(n.tags.get("conj") == "and" for n in self.nodes[max(0, i - 2) : i]):
            return None
        acting = [j for j in range(i) if self._may_act(j) and not self._in_background(j)]
        persons = {self.nodes[j].person for j in acting}
        return acting[-1] if len(persons) == 1 and None not in persons else None

    def _behind_aside(self, i: int) -> int | None:
        """ "Que X, <many words>, ne se rendra": the name before the aside is the subject."""
        nodes = self.nodes
        k = i - 1
        while k > 0 and ({"neg", "pron"} & nodes[k].tags.keys() or nodes[k].low in _HELPERS):
            k -= 1
        if k < 3 or nodes[k].low != ",":
            return None
        for j in range(k - 2, max(-1, k - FAR), -1):
            node = nodes[j]
            if node.low == ";" or (node.tags.get("conj") == "that" and nodes[j - 1].low != ","):
                return None
            if node.kind != "actor" or node.person is None or nodes[j + 1].low != ",":
                continue
            first = j
            while first > 0 and "det" in nodes[first - 1].tags:
                first -= 1
            opens = first == 0 or nodes[first - 1].kind == "sign" or "conj" in nodes[first - 1].tags
            return j if opens and self._may_act(j) else None
        return None

    def _head_of(self, j: int, i: int) -> int | None:
        """ "Su oficina confirmó que no iría": the one whose office at j says it is the subject."""
        nodes = self.nodes
        if j < 1 or j > i or nodes[j].title != "other" or nodes[j].person is not None:
            return None
        if "poss" not in nodes[j - 1].tags or nodes[j - 1].person is None:
            return None
        said = any("say" in n.tags for n in nodes[j + 1 : i])
        that = next((k for k in range(i - 1, j, -1) if nodes[k].tags.get("conj") == "that"), None)
        if not said or that is None or self.breaks[that] != self.breaks[i]:
            return None
        return j - 1 if all(n.kind == "word" for n in nodes[that + 1 : i]) else None

    def _joined(self, at: int) -> list[Node]:
        """The other persons of "X, Y and Z", of which the one at `at` is a subject."""
        nodes = self.nodes
        more: list[Node] = []
        for step in (-1, 1):
            k, anded = at, False
            while 0 <= k + 2 * step < len(nodes):
                middle, other = nodes[k + step], nodes[k + 2 * step]
                if middle.tags.get("conj") == "and":
                    anded = True
                elif middle.low not in {",", "、", "-", "–"} or not (anded or self._ends_anded(k)):
                    break
                if other.kind != "actor":
                    break
                more.append(other)
                k += 2 * step
        return more or self._joined_by_title(at)

    def _ends_anded(self, k: int) -> bool:
        """Whether the names that stand from k on, parted by commas, end with "and Z"."""
        nodes = self.nodes
        while k + 2 < len(nodes) and nodes[k + 2].kind == "actor":
            if nodes[k + 1].tags.get("conj") == "and":
                return True
            if nodes[k + 1].low not in {",", "、"}:
                return False
            k += 2
        return False

    def _joined_by_title(self, at: int) -> list[Node]:
        """ "El presidente ruso, X, y el primer ministro indio, Y,": X, of whom Y is at `at`."""
        nodes = self.nodes
        if self.lang not in LANGUAGES or nodes[at].kind != "actor":
            return []
        anded = False
        for k in range(at - 1, max(-1, at - _TITLES), -1):
            node = nodes[k]
            anded = anded or node.tags.get("conj") == "and"
            if node.kind == "actor" and (node.name is not None or node.person is not None):
                return [node] if anded else []
            bare = {"det", "prep", "conj", "poss"} & node.tags.keys() or node.low in _KIN
            if not bare and node.kind not in {"place", "adj", "actor"}:
                return []
        return []

    def _gone_on_with(self, i: int) -> int | None:
        """ "X was asked to the talks, which open in Y, but cannot come": the subject of the first.

        The clause of the word at i opens with "but" and goes on behind a relative clause.
        """
        breaks, nodes = self.breaks, self.nodes
        first = i
        while first > 0 and breaks[first - 1] == breaks[i]:
            first -= 1
        first += nodes[first].kind == "sign"
        if nodes[first].tags.get("conj") != "and":
            return None
        last = [j for j in range(first) if breaks[j] == breaks[i] - 1]
        verb = next((j for j in last if "verb" in nodes[j].tags), None)
        if self.lang == "pl" and verb is not None and not self._subordinate(verb):
            # "Odwiedził A, a potem pojechał do B": neither of the two names him.
            at = self._subject(verb)
            return at if at is not None and nodes[at].person is not None else None
        k = first - 1
        while k > 0 and (breaks[k] == breaks[i] or self._relative(k)):
            k -= 1
        clause = [j for j in range(k + 1) if breaks[j] == breaks[k] and self._may_act(j)]
        return clause[-1] if clause and nodes[clause[-1]].person is not None else None

    def _relative(self, j: int) -> bool:
        """Whether the clause of the word at j opens with a relative: ", który", ", wo"."""
        first = j
        while first > 0 and self.breaks[first - 1] == self.breaks[j]:
            first -= 1
        opens = self.nodes[first]
        return opens.low == "," or opens.tags.get("conj") == "sub"

    def _decided(self, i: int) -> int | None:
        """ "Sua decisão de não participar": the owner of the decision is the subject."""
        nodes = self.nodes
        for k in range(i - 1, max(-1, i - 6), -1):
            if nodes[k].low in DECIDING or nodes[k].low in _WISHING:
                for j in (k - 1, k + 1, k + 2):
                    if 0 <= j < len(nodes) and nodes[j].person is not None:
                        return j
        return None

    def _closest_before(self, k: int) -> int | None:
        """The last actor before the word at k that can be a subject."""
        return next((j for j in range(k - 1, -1, -1) if self._may_act(j)), None)

    def _subordinate(self, j: int) -> bool:
        """Whether the word at j stands in a clause that a conjunction or relative opens."""
        first = j
        while first > 0 and self.breaks[first - 1] == self.breaks[j]:
            first -= 1
        return self.nodes[first].tags.get("conj") in {"sub", "that"}

    def _unspoken(self, i: int) -> int | None:
        """ "They must arrest X if comes": the subject left out is the person just named."""
        for k in range(i - 1, max(-1, i - 10), -1):
            if self.nodes[k].kind == "actor":
                return None
            if "cond" in self.nodes[k].tags or self.nodes[k].tags.get("conj") == "sub":
                for j in range(k - 1, max(-1, k - 12), -1):
                    if self.nodes[j].kind == "actor":
                        return j if self.nodes[j].person is not None else None
        return None

    def _asked(self, i: int) -> int | None:
        """ "They asked X to come": the object of the one verb is the subject of the other."""
        nodes = self.nodes
        for k in range(i - 1, max(-1, i - 10), -1):
            if nodes[k].kind == "actor":
                return None
            if "aim" in nodes[k].tags:
                asked = False
                for j in range(k - 1, max(-1, k - 12), -1):
                    asked = asked or ("passive" in nodes[j].tags and "wish" in nodes[j + 1].tags)
                    if nodes[j].person is None:
                        continue
                    if asked or (j > k - 4 and self._oblique(nodes[j])):
                        return j
                return None
        return None

    def _following(self, i: int) -> int | None:
        """Where the verb opens its clause: the actor right behind it."""
        for j in range(i + 1, min(len(self.nodes), i + 8)):
            node = self.nodes[j]
            if self.breaks[j] != self.breaks[i] or "verb" in node.tags or "prep" in node.tags:
                return None
            if node.kind == "actor":
                return j if self._may_act(j) else None
        return None
