"""Who the subject of a verb is, in a sentence of a language other than English.

Distances are counted in words, and a comma or a conjunction between two words makes them stand
further apart. Names in an oblique case, objects and names under a preposition are no subjects.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dedere.reader.lexicon import lexicon_of
from dedere.reader.nodes import Node
from dedere.reader.people import Cast, holders

FAR = 40
_BREAK = 7
# Languages in which a subject may follow its verb; those that mark places by no preposition;
# those whose names show by their ending that they are no subjects.
_BOTH_WAYS = frozenset({"ar", "es", "it", "pt", "uk", "ru", "de", "fr", "pl"})
BARE = frozenset({"tr", "zh"})
CASED = frozenset({"ru", "uk", "pl"})
_BREAKS = frozenset({",", ";", ":", "—", "–", "،", "，", "；"})
# Languages whose verbs need no subject.
_DROPS = frozenset({"es", "it", "pt", "pl", "ar"})
# A participle without "have" before it is passive: "Putin reçu à Pékin".
_PARTICIPLES = {
    "fr": ("é", "ée", "i", "ie", "çu", "çue", "du", "due"),
    "it": ("ato", "ata", "uto", "uta", "olto", "olta"),
    "es": ("ido", "ida", "ado", "ada"),
    "pt": ("ido", "ida", "ado", "ada"),
}
_HAVE = frozenset("a ont avait aura ha hanno aveva han había tem tinha avoir haber aver ter".split())
_VOWELS = frozenset("аеёиоуыэюяіїєaąeęioóuy")
_GENITIVE = ("ın", "in", "un", "ün")
_TAKES_OBJECT = frozenset({"meet", "host", "represent", "arrest", "visit", "invite"})


class Subjects:
    """The nodes of one sentence, their distances, and the subject of each verb."""

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
        self.cast = cast
        self.lang = lang
        self.headline = headline
        self.question = question
        self.lexicon = lexicon_of(cast.record, lang)
        self.nodes = list(nodes) if lang != "ar" else list(self._parted(nodes))
        for node in self.nodes:
            if node.person is not None and self._servant(node):
                node.person = None
            elif lang == "de" and node.kind == "event" and "verb" in node.tags and not node.cap:
                node.kind = "word"
            elif node.title == "counterpart" and node.name is None and node.person is None:
                node.person = self._counterpart(node)
        self.breaks = self._breaks()
        if before is not None:
            for node in self.nodes:
                if self._named_elsewhere(node, before):
                    node.person = None

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
                if joined or any(self._word(word, "leader") for word in words[:cut]):
                    return cut
        return 0

    # -- distances

    def _breaks(self) -> list[int]:
        """Running count of clause boundaries, so that a distance is one subtraction."""
        total = 0
        out = []
        for node in self.nodes:
            if (node.kind == "sign" and node.low in _BREAKS and node.time is None) or (
                node.tags.get("conj") in {"sub", "that"} and node.kind == "word"
            ):
                total += 1
            out.append(total)
        return out

    def _cost(self, i: int, j: int) -> int:
        return abs(i - j) + _BREAK * abs(self.breaks[i] - self.breaks[j])

    def _has_trigger(self, *kinds: str) -> bool:
        return any(
            ("verb" in n.tags and (not kinds or n.tags["verb"][0] in kinds))
            or (not kinds and "noun" in n.tags)
            for n in self.nodes
            if n.kind == "word"
        )

    # -- who and where

    def _under_prep(self, j: int) -> bool:
        k = j - 1
        while k >= 0 and "det" in self.nodes[k].tags:
            k -= 1
        if k < 0 or "prep" not in self.nodes[k].tags or self.nodes[k].kind != "word":
            return False
        return not (k > 0 and self._entitled(k - 1, j))

    def _entitled(self, k: int, j: int) -> bool:
        """ "Le ministre israélien de la Défense X": the office ends in the words before X."""
        office, node = self.nodes[k], self.nodes[j]
        if office.kind != "actor" or office.title is None or office.name or node.person is None:
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
        if not self._oblique(node):
            return False
        nominative = self._word(first, "case") == "nominative"
        return self.lang == "de" or nominative or first[-1] not in _VOWELS

    def _word(self, word: str, cls: str) -> object:
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

    def _subject(self, i: int, *, any_way: bool = False) -> int | None:
        """The index of the actor that the verb at i belongs to, whoever it is."""
        if self._other_subject(i):
            return None
        if self.lang == "ar":
            after = self._following(i)
            if after is not None:
                return after
        asked = self._asked(i)
        if asked is not None:
            return asked
        if self.lang == "tr" and self.nodes[i].low.endswith(("an", "en")):
            # "The one who joined by video, X": a participle stands before its subject.
            if i + 1 < len(self.nodes) and self._may_act(i + 1):
                return i + 1
        best: tuple[int, int] | None = None
        for j, node in enumerate(self.nodes):
            if abs(i - j) > FAR or not self._may_act(j):
                continue
            cost = self._cost(i, j)
            if j > i:
                if self.lang not in _BOTH_WAYS and not any_way:
                    continue
                cost += 5
            if self._under_prep(j):
                cost += 12 if node.person is None else 8
            if any("say" in n.tags for n in self._near(j)) and node.person is None:
                cost += 10
            if self.breaks[j] != self.breaks[i] and self._subordinate(j):
                cost += 15
            if best is None or cost < best[0]:
                best = (cost, j)
        if best is None and self.lang in _DROPS:
            return self._unspoken(i)
        return None if best is None or best[0] > FAR else best[1]

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
            if "cond" in self.nodes[k].tags:
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

    def _may_act(self, j: int) -> bool:
        """Whether the node at j can be the subject of some verb."""
        nodes = self.nodes
        node = nodes[j]
        if node.kind != "actor" and not (
            node.tags.get("pron") in {"m", "f"} and node.person is not None
        ):
            return False
        if j > 0 and nodes[j - 1].tags.get("cue") == "instead":
            return False
        after = nodes[j + 1] if j + 1 < len(nodes) else None
        if self.lang == "tr" and (
            self._oblique(node) or (after is not None and "prep" in after.tags)
        ):
            return False
        if after is not None and "poss" in node.tags and after.kind == "actor":
            return False
        if after is not None and node.person is None and after.kind == "event":
            return False
        if node.person is None or self._in_craft(j):
            return True
        if after is not None and after.low == "的":
            return False
        if self._oblique(node) or self._apposed(j):
            return False
        if self._under_prep(j):
            return False
        if not self._earlier_actor(j):
            return not (self.lang == "ar" and self._object(j))
        return not self._object(j)

    def _apposed(self, j: int) -> bool:
        """ ", an ally of X," between commas: X only tells who somebody else is."""
        nodes = self.nodes
        if self.lang not in CASED or not 2 <= j < len(nodes) - 1:
            return False
        before = nodes[j - 1]
        return (
            before.kind == "word"
            and not (before.tags or before.cap)
            and nodes[j - 2].low == ","
            and nodes[j + 1].low == ","
        )

    def _earlier_actor(self, j: int) -> bool:
        """Whether another name, that stands free, comes before the one at j."""
        return any(
            node.kind == "actor" and not self._under_prep(k) and not self._oblique(node)
            for k, node in enumerate(self.nodes[max(0, j - FAR) : j], max(0, j - FAR))
        )

    def _object(self, j: int) -> bool:
        """Whether the name at j follows right upon a verb that takes an object."""
        if self.lang == "ar":
            # The verb stands first, its subject second: a second name is the object.
            return any(
                node.kind == "actor" and self.breaks[k] == self.breaks[j]
                for k, node in enumerate(self.nodes[max(0, j - 6) : j], max(0, j - 6))
            )
        k = j - 1
        while k >= 0 and (
            bool({"det", "prep"} & self.nodes[k].tags.keys())
            or self.nodes[k].kind == "place"
            or self.nodes[k].time is not None
        ):
            k -= 1
        verb = self.nodes[k].tags.get("verb") if k >= 0 else None
        return verb is not None and verb[0] in _TAKES_OBJECT

    def _by_agent(self, j: int) -> bool:
        """ "Was received by X": X is the host."""
        k = j - 1
        while k >= 0 and "det" in self.nodes[k].tags:
            k -= 1
        near = self.nodes[max(0, k) : k + 1]
        if self.lang == "tr":
            near = self.nodes[j + 1 : j + 2]
        return any("agent" in n.tags for n in near)

    def _passive(self, i: int) -> bool:
        """Whether the verb at i is in the passive voice."""
        reach = 12 if self.lang == "de" else 3
        around = enumerate(self.nodes[max(0, i - reach) : i + 1], max(0, i - reach))
        low = self.nodes[i].low
        if any(self._word(word, "passive") for word in low.split()[:-1]):
            return True
        before = self.nodes[i - 1].low if i else ""
        if low.endswith(_PARTICIPLES.get(self.lang, ())) and before not in _HAVE:
            return True
        return any("passive" in n.tags and self.breaks[k] == self.breaks[i] for k, n in around)

    def _declines(self, node: Node) -> bool:
        """Whether the name has other forms than the one at hand, which is its first."""
        last = node.low.split()[-1]
        ending = {"pl": "a", "ru": "а", "uk": "а"}[self.lang]
        return any(
            not tail and tags.get("person", ("",))[0] == node.person
            for tail, tags in self.lexicon.phrases.get(last + ending, ())
        )

    def _in_craft(self, j: int) -> bool:
        """ "The plane of X landed" speaks of X."""
        return any("craft" in n.tags for n in self.nodes[max(0, j - 3) : j + 3])

    def _oblique(self, node: Node) -> bool:
        """Whether the ending shows that a name or title is no subject: "Путину", "Putin'i"."""
        if node.kind != "actor":
            return False
        last = node.low.split()[-1] if node.low else ""
        if self.lang == "tr":
            _, sign, ending = last.partition("'")
            return bool(sign) and not ending.startswith(("nun", "nın", "nin", "nün", *_GENITIVE))
        if self.lang not in {*CASED, "de"} or (self.lang == "de" and not last.endswith("s")):
            return False
        if node.tags.get("case") == "oblique" and node.name is None:
            return True
        if node.person is None:
            return False
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

    def _other_subject(self, i: int) -> bool:
        """ "that his adviser will travel": a clause with a noun of its own before the verb."""
        nodes = self.nodes
        for j in range(i - 1, max(-1, i - 9), -1):
            if nodes[j].tags.get("conj") == "that" and nodes[j].kind == "word":
                inner = [n for n in nodes[j + 1 : i] if n.time is None]
                return (
                    len(inner) > 1
                    and (
                        bool({"det", "poss"} & inner[0].tags.keys())
                        or (inner[0].kind == "word" and not inner[0].tags)
                    )
                    and not any(
                        n.kind == "actor" or "pron" in n.tags or "noun" in n.tags for n in inner[1:]
                    )
                )
        return False
