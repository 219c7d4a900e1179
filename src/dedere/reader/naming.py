"""What the forms and places of names tell, in a sentence of a language other than English.

Distances are counted in words, and a comma or a conjunction between two words makes them stand
further apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from dedere.reader.asides import ever_since, give_names, him, no_part, reflexive
from dedere.reader.chinese import in_a_clause, of_his_people, shortened
from dedere.reader.lexicon import ELIDING, lexicon_of
from dedere.reader.nodes import Node
from dedere.reader.people import Cast, holders
from dedere.reader.pointing import relative_before
from dedere.reader.romance import ROMANCE, without_false_conjunctions
from dedere.reader.romancewho import on_board
from dedere.reader.verbfirst import asides, untitle
from dedere.reader.whereheld import seat_of_the_un

_BREAK: Final = 7
# Languages that mark places by no preposition, and those that decline names.
BARE: Final = frozenset({"tr", "zh"})
CASED: Final = frozenset({"ru", "uk", "pl"})
_BREAKS: Final = frozenset({",", ";", ":", "—", "–", "،", "，", "；"})
# Languages that set the title of a name behind it, between commas.
_APPOSES: Final = frozenset({"es", "pt", "it", "fr"})
# Endings with which names tell by or with whom something is done.
_INSTRUMENTAL: Final = ("ом", "ем", "єм", "ою", "ым")
_SHORTEST: Final = 4
# Heads of several states together; as subjects, and in other cases.
_HEADS_ACTING: Final = frozenset({"президенты", "лидеры", "президенти", "лідери"})
_HEADS: Final = _HEADS_ACTING | {"президентов", "лидеров", "президентів", "лідерів"}
_HELD: Final = frozenset({None, "UKR", "PSE"})
_ANY: Final = frozenset("ein einen einem eines einer kein keinen keinem jeder jeden jedem".split())
_VOWELS: Final = frozenset("аеёиоуыэюяіїєaąeęioóuy")
GENITIVE: Final = ("'ın", "'in", "'un", "'ün", "'nun", "'nın", "'nin", "'nün")


class Naming:
    """The nodes of one sentence, their distances, and what the forms of the names tell."""

    def __init__(
        self,
        nodes: Sequence[Node],
        cast: Cast,
        lang: str,
        *,
        headline: bool,
        question: bool,
    ) -> None:
        self.cast = cast
        self.lang = lang
        self.headline = headline
        self.question = question
        self.lexicon = lexicon_of(cast.record, lang)
        self.nodes = list(nodes)
        if lang == "ar":
            self.nodes = list(self._parted(nodes))
            untitle(self.nodes)
        elif lang == "zh":
            self.nodes = list(shortened(nodes))
        elif lang in CASED:
            self.nodes = [part for node in nodes for part in self._run_on(node)]
        if lang in ROMANCE:
            without_false_conjunctions(self.nodes)
        for node in self.nodes:
            if lang in ELIDING and node.low.endswith("'") and not node.tags:
                # "l'", "nell'": entered in the tables as a word and a sign.
                for tail, tags in self.lexicon.phrases.get(node.low[:-1], ()):
                    if tail == ["'"]:
                        node.tags = tags
        for at, node in enumerate(self.nodes):
            if node.person is not None and (self._servant(node) or self._indefinite(at)):
                node.person = None
            elif lang == "zh" and node.person is not None and of_his_people(node):
                node.person, node.title = None, "other"
            elif lang == "de" and node.kind == "event" and "verb" in node.tags and not node.cap:
                node.kind = "word"
            elif node.title == "counterpart" and node.name is None and node.person is None:
                node.person = self._counterpart(node)
        if lang == "fr" and len(self.nodes) > 1 and self.nodes[0].low == "a":
            # Capitals lose their accent: "A Téhéran".
            if self.nodes[1].kind == "place":
                self.nodes[0].tags = {"prep": "to"}
        if lang in _APPOSES:
            give_names(self.nodes, cast.record)
            seat_of_the_un(self.nodes)
            no_part(self.nodes)
            if lang == "pt":
                reflexive(self.nodes)
                him(self.nodes)
                ever_since(self.nodes)
        if lang in CASED:
            self._heads_of_states()
        _soil(self.nodes)
        self.breaks = self._breaks()

    def _heads_of_states(self) -> None:
        """ "Лидеры РФ и США": heads of several states, one of them of the record."""
        nodes = self.nodes
        for j, node in enumerate(nodes[:-3]):
            if node.low not in _HEADS or node.kind != "actor" or node.person is not None:
                continue
            states = [nodes[j + 1]]
            k = j + 2
            while k + 1 < len(nodes) and (nodes[k].low == "," or "conj" in nodes[k].tags):
                states.append(nodes[k + 1])
                k += 2
            if len(states) < 2 or any(n.kind != "place" or n.area != "state" for n in states):
                continue
            cast = self.cast
            for state in states:
                found = holders(cast.record, str(state.iso3), "head_of_state", cast.published)
                if len(found) == 1:
                    node.person = found[0]
                    if node.low not in _HEADS_ACTING:
                        node.tags = {**node.tags, "case": "oblique"}
                    break

    def _parted(self, nodes: Sequence[Node]) -> Iterator[Node]:
        """Part two names that stand together, or that "and" written to the second joins."""
        for node in nodes:
            first, _, rest = node.low.partition(" ")
            state = self._word(first, "state") if node.kind == "actor" and rest else None
            if isinstance(state, str) and node.title is not None:
                # "استقبلت كينيا الرئيس": the host stands right before the title of the guest.
                place = Node(node.start, node.start + len(first), first, {"state": state}, "place")
                place.iso3, place.area = state, "state"
                yield place
                node.start, node.low = node.start + len(first) + 1, rest
            cut = self._second_name(node)
            if not cut:
                yield node
                continue
            words = node.low.split()
            second = " ".join(words[cut:])
            start = node.end - len(second)
            bare = words[cut].removeprefix("و")
            for tail, tags in self.lexicon.phrases.get(bare, ()):
                if "person" in tags and tail == words[cut + 1 :]:
                    other = Node(start, node.end, second, dict(tags), "actor")
                    other.person = tags["person"][0]
                    other.name, other.area = second, f"{start}:{node.end}"
            node.low, node.end, node.person = " ".join(words[:cut]), start - 1, None
            yield node
            yield other

    def _run_on(self, node: Node) -> list[Node]:
        """ "На инаугурацию Клаудии Шейнбаум Путин": two names that only stand side by side."""
        words = node.low.split()
        if node.kind != "actor" or node.person is not None or len(words) < 3:
            return [node]
        found = self._word(words[-1], "person")
        if found is None or not found[2] or words[-2].endswith(("вич", "вна", "wicz", "вич")):
            return [node]
        start = node.end - len(words[-1])
        other = Node(start, node.end, words[-1], {"person": found}, "actor")
        other.person, other.name, other.area = found[0], words[-1], f"{start}:{node.end}"
        node.low, node.end = " ".join(words[:-1]), start - 1
        return [node, other]

    def _second_name(self, node: Node) -> int:
        """Where in the words of an actor the name of a person of the record begins, or 0."""
        words = node.low.split()
        if node.kind != "actor" or len(words) < 2:
            return 0
        for cut in range(1, len(words)):
            joined = words[cut].startswith("و")
            for tail, tags in self.lexicon.phrases.get(words[cut].removeprefix("و"), ()):
                if "person" not in tags or tail != words[cut + 1 :]:
                    continue
                if joined or any(
                    self._word(word, "leader")
                    or (self._word(word, "person") or tags["person"])[0] != tags["person"][0]
                    for word in words[:cut]
                ):
                    return cut
        return 0

    def _breaks(self) -> list[int]:
        """Running count of clause boundaries, so that a distance is one subtraction."""
        total = 0
        out = []
        aside = -1
        set_off = asides(self.nodes) if self.lang == "ar" else frozenset()
        for index, node in enumerate(self.nodes):
            if index <= aside or index in set_off:
                out.append(total)
                continue
            if node.low == "," and (aside := self._aside_ends(index)) > 0:
                out.append(total)
                continue
            if (
                node.kind == "sign"
                and node.low in _BREAKS
                and node.time is None
                and not (self.lang in _APPOSES and self._about_a_day(index))
            ) or (
                node.tags.get("conj") in {"sub", "that"}
                and node.kind == "word"
                and node.time is None
                and not (self._lasts(index) or self._in_role(index))
            ):
                total += 1
            out.append(total)
        return out

    def _aside_ends(self, k: int) -> int:
        """ ", вероятно,": the comma that ends the aside which the one at k begins, or -1."""
        nodes = self.nodes
        if k + 2 >= len(nodes) or "aside" not in nodes[k + 1].tags:
            return -1
        return next((m for m in range(k + 2, min(len(nodes), k + 6)) if nodes[m].low == ","), -1)

    def _about_a_day(self, k: int) -> bool:
        """ "Se reunieron el viernes, en X": a comma between a day and a place parts no clauses."""
        nodes = self.nodes
        if not 0 < k < len(nodes) - 2 or nodes[k].low != ",":
            return False
        if nodes[k + 1].time is not None:
            # "Se reunieron, este martes, en X".
            m = k + 1
            while m < len(nodes) and nodes[m].time is not None:
                m += 1
            return m < len(nodes) and nodes[m].low == "," and self._about_a_day(m)
        if nodes[k - 1].time is None or nodes[k + 1].tags.get("prep") != "in":
            return False
        ahead = next((n for n in nodes[k + 2 : k + 4] if "det" not in n.tags), None)
        return ahead is not None and (ahead.kind == "place" or "site" in ahead.tags)

    def _lasts(self, k: int) -> bool:
        """ "Durante tres horas": a length of time opens no clause."""
        return any("span" in node.tags for node in self.nodes[k + 1 : k + 4])

    def _in_role(self, k: int) -> bool:
        """ "Als Staatsgast", "jako gość": what somebody is there opens no clause."""
        if self.nodes[k].low != "als" or k + 1 >= len(self.nodes):
            return False
        after = self.nodes[k + 1]
        plain = after.kind == "word" and not after.tags and after.time is None
        titled = after.kind == "actor" and after.title is not None and after.name is None
        if not (after.cap and (plain or titled)):
            return False
        follows = self.nodes[k + 2] if k + 2 < len(self.nodes) else None
        return follows is None or follows.kind != "actor"

    def _cost(self, i: int, j: int) -> int:
        return abs(i - j) + _BREAK * abs(self.breaks[i] - self.breaks[j])

    def _has_trigger(self, *kinds: str) -> bool:
        return any(
            ("verb" in n.tags and (not kinds or n.tags["verb"][0] in kinds))
            or (not kinds and "noun" in n.tags)
            for n in self.nodes
            if n.kind == "word"
        )

    def _under_prep(self, j: int) -> bool:
        if self.lang == "ar" and self.nodes[j].kind == "actor" and self.nodes[j].low:
            first = self.nodes[j].low.split()[0]
            if first[0] in "لبك" and first not in self.lexicon.phrases:
                return first[1:] in self.lexicon.phrases
        if self.lang == "tr":
            return j + 1 < len(self.nodes) and "prep" in self.nodes[j + 1].tags
        if self.lang == "de" and relative_before(self.nodes, j):
            return False
        k = j - 1
        poss = self.lang in _APPOSES
        while k >= 0 and (
            ("det" in self.nodes[k].tags and not self._is_prep(k))
            or (poss and "poss" in self.nodes[k].tags)
        ):
            k -= 1
        if k < 0 or "prep" not in self.nodes[k].tags or self.nodes[k].kind != "word":
            return False
        if self.lang == "zh" and in_a_clause(self.nodes, j):
            return False
        return not (k > 0 and self._entitled(k - 1, j))

    def _is_prep(self, k: int) -> bool:
        """ "Le sommet des dirigeants", "ai leader": an article with a preposition in it."""
        if self.lang not in ROMANCE or "prep" not in self.nodes[k].tags:
            return False
        before = self.nodes[k - 1] if k else None
        if self.nodes[k].low != "des":
            return True
        if before is None or before.kind == "sign":
            return False
        return not {"verb", "conj", "prep", "say"} & before.tags.keys()

    def _entitled(self, k: int, j: int) -> bool:
        """ "Le ministre israélien de la Défense X": the office ends in the words before X."""
        office, node = self.nodes[k], self.nodes[j]
        if office.kind != "actor" or office.title is None or office.name or node.person is None:
            return False
        if self.lang in ROMANCE and node.title is not None:
            # "L'épouse du premier ministre": an office of its own.
            return False
        first = node.low.split()[0]
        return self._word(first, "person") is None and not any(
            first in names for names in self.lexicon.first_names.values()
        )

    def _servant(self, node: Node) -> bool:
        """ "Советник Путина", "Berater Putins": an office with a name in the genitive."""
        if node.kind != "actor" or node.title != "other" or " " not in node.low:
            return False
        first, second = node.low.split()[:2]
        if self.lang == "ar":
            # A title without its article before a name is a construct: "the adviser of X".
            return not first.startswith("ال") and self._word(second, "person") is not None
        nominative = self._word(first, "case") == "nominative"
        if not self._oblique(node):
            return nominative and self.lang in CASED and not self._declines(node)
        return self.lang == "de" or nominative or first[-1] not in _VOWELS

    def _indefinite(self, at: int) -> bool:
        """ "Ein israelischer Ministerpräsident": whoever holds the office."""
        node = self.nodes[at]
        if self.lang != "de" or node.kind != "actor" or node.name or node.title is None:
            return False
        before = self.nodes[at - 1] if at else node
        if node.low == "präsidenten" and not before.tags and before.low.endswith("e"):
            # "Ausländische Präsidenten": several of them.
            return True
        return at > 0 and before.low in _ANY

    def _word(self, word: str, cls: str) -> Any:
        """What a single word means as a member of a class, or None."""
        for tail, tags in self.lexicon.phrases.get(word, ()):
            if not tail and cls in tags:
                return tags[cls]
        return None

    def _counterpart(self, node: Node) -> str | None:
        """ "Xi met his Russian counterpart": who holds the same office as the other one."""
        if node.iso3 is None:
            return None
        for other in self.nodes:
            if other.kind != "actor" or other is node or other.iso3 == node.iso3:
                continue
            if other.title == "other" or (other.title is None and "leader" not in other.tags):
                continue
            if other.title == "counterpart":
                continue
            rank = other.title if other.title in {"head_of_state", "head_of_government"} else None
            found = holders(self.cast.record, node.iso3, rank or "leader", self.cast.published)
            return found[0] if len(found) == 1 else None
        return None

    def _declines(self, node: Node) -> bool:
        """Whether the name has other forms than the one at hand, which is its first."""
        if not node.low:
            # The subject that the sentence leaves out has no form.
            return False
        last = node.low.split()[-1]
        ending = {"pl": "a", "ru": "а", "uk": "а"}[self.lang]
        return any(
            not tail and tags.get("person", ("",))[0] == node.person
            for tail, tags in self.lexicon.phrases.get(last + ending, ())
        )

    def _in_craft(self, j: int) -> bool:
        """ "The plane of X landed" speaks of X."""
        near = self.nodes[max(0, j - 3) : j + 3]
        return any("craft" in n.tags for n in near) or on_board(self.nodes, j)

    def _oblique(self, node: Node) -> bool:
        """Whether the ending shows that a name or title is no subject: "Путину", "Putin'i"."""
        if node.kind != "actor":
            return False
        last = node.low.split()[-1] if node.low else ""
        if self.lang == "tr":
            _, sign, _ = last.partition("'")
            return bool(sign) and not last.endswith(GENITIVE)
        if self.lang not in {*CASED, "de"} or (self.lang == "de" and not last.endswith("s")):
            return False
        if node.tags.get("case") == "oblique" and node.name is None:
            return True
        if node.person is None and "leader" in node.tags and self.lang in CASED:
            if len(last) > _SHORTEST and last.endswith(_INSTRUMENTAL):
                return True
        if node.person is None:
            titled = self.lang in CASED and node.name is not None and " " in node.low
            return titled and self._word(node.low.split()[0], "case") == "oblique"
        phrases = self.lexicon.phrases
        for cut in (1, 2, 3):
            for tail, tags in phrases.get(last[:-cut], ()) if len(last) - cut >= 4 else ():
                if not tail and tags.get("person", ("",))[0] == node.person:
                    return True
        return False

    def _near(self, j: int) -> Sequence[Node]:
        return self.nodes[max(0, j - 2) : j + 3]

    def _attribute(self, j: int) -> bool:
        """The state of an office: "президент Украины", "le président de la Turquie"."""
        nodes = self.nodes
        k = j - 1
        while (
            k >= 0 and k > j - 4 and ("det" in nodes[k].tags or nodes[k].tags.get("prep") == "from")
        ):
            k -= 1
        return (
            k >= 0
            and nodes[k].kind == "actor"
            and nodes[k].title is not None
            and (nodes[k].name is None)
        )


def _soil(nodes: Sequence[Node]) -> None:
    """Take "territorio español" for the state."""
    for k, node in enumerate(nodes):
        if not {"soil", "capital"} & node.tags.keys():
            continue
        for at in (k + 1, k - 1):
            # "Ukrainian territory" can be the occupied one.
            if not 0 <= at < len(nodes) or nodes[at].kind != "adj":
                continue
            if nodes[at].iso3 not in _HELD or ("capital" in node.tags and nodes[at].iso3):
                nodes[at].kind, nodes[at].area = "place", "state"
                break
