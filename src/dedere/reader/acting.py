"""Which names of a sentence can act in it, in any language but English."""

from __future__ import annotations

from typing import Final

from dedere.reader.asides import bracketed, joined_title, title_of
from dedere.reader.naming import CASED, GENITIVE, Naming
from dedere.reader.people import home_of
from dedere.reader.romance import ROMANCE
from dedere.reader.romancewho import no_subject
from dedere.reader.verblast import in_brackets

FAR: Final = 40
# A participle without "have" before it is passive: "Putin reçu à Pékin".
_PARTICIPLES: Final = {
    "fr": ("é", "ée", "i", "ie", "çu", "çue", "du", "due"),
    "it": ("ato", "ata", "uto", "uta", "olto", "olta"),
    "es": ("ido", "ida", "ado", "ada"),
    "pt": ("ido", "ida", "ado", "ada"),
}
_HAVE: Final = frozenset(
    "a ont avait aura ha hanno aveva han había tem tinha avoir haber aver ter".split()
)
# What stands between "have" and its participle in French.
_NOT_EVER: Final = frozenset({"pas", "jamais", "plus", "point", "toujours", "encore"})
_TAKES_OBJECT: Final = frozenset({"meet", "host", "represent", "arrest", "visit", "invite"})
# "S'il": the pronoun is in the word.
_IF_HE: Final = frozenset({"s' il", "s' ils"})
# Languages with a word for "of".
OF: Final = frozenset({"fr", "es", "it", "pt"})


class Acting(Naming):
    """The sentence with the names that can be subjects, and those that cannot."""

    def _may_act(self, j: int) -> bool:
        """Whether the node at j can be the subject of some verb."""
        nodes = self.nodes
        node = nodes[j]
        if node.kind != "actor" and not (
            node.tags.get("pron") in {"m", "f"} and node.person is not None
        ):
            return self._his_plane(j)
        if j > 0 and nodes[j - 1].tags.get("cue") == "instead":
            return False
        if j > 0 and "lead" in nodes[j - 1].tags:
            return node.person is not None
        if j > 1 and nodes[j - 1].low in {",", "("} and self._tells_who(j):
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
        if self.lang == "tr" and node.person is None and in_brackets(nodes, j):
            return False
        if self.lang == "tr" and not self._in_craft(j) and after is not None:
            # "X's son": the noun behind a genitive is the subject, not X.
            bare = not after.tags or bool({"bidden", "invited"} & after.tags.keys())
            if node.low.endswith(GENITIVE) and after.kind == "word" and bare:
                return False
        if node.person is None and self.lang in OF and self._by_agent(j):
            return False
        if node.person is None:
            if self._in_apposition(j):
                return False
            if self.lang in CASED and node.name is not None:
                if self._oblique(node) or self._named_obliquely(j):
                    return False
            if self.lang in ROMANCE and no_subject(nodes, j, under=self._under_prep(j)):
                return False
            if after is not None and after.low == "-" and self._is_model(j + 2):
                return False
            return not self._apposed(j) and not (node.title is None and self._of_something(j))
        if self._in_craft(j):
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

    def _tells_who(self, j: int) -> bool:
        """ "Con el dirigente libio, X,", "la Corte (Y)": the name stands for the one before it."""
        node = self.nodes[j]
        if self.lang not in OF or node.kind != "actor":
            return False
        if node.person is None and bracketed(self.nodes, j):
            return True
        home = home_of(self.cast.record, node.person) if node.person is not None else frozenset()
        k = title_of(self.nodes, j, home)
        return k is not None and self._under_prep(joined_title(self.nodes, k))

    def _his_plane(self, j: int) -> bool:
        """ "Son avion a atterri": whose plane it is comes with it."""
        node = self.nodes[j]
        if "poss" not in node.tags or node.person is None or j + 1 >= len(self.nodes):
            return False
        return "craft" in self.nodes[j + 1].tags and not self._under_prep(j)

    def _named_obliquely(self, j: int) -> bool:
        """ "С лидером Северной Кореи X": a name behind an office that is no subject."""
        k = j - 1
        while k > 0 and k > j - 4 and self.nodes[k].kind in {"place", "adj"}:
            k -= 1
        office = self.nodes[k] if k >= 0 else None
        if office is None or office.kind != "actor" or office.name is not None:
            return False
        return self._oblique(office) or (office.title is not None and self._under_prep(k))

    def _is_model(self, k: int) -> bool:
        """ "Су-35": what the word at k makes of a name is a machine."""
        return k < len(self.nodes) and self.nodes[k].low[:1].isdigit()

    def _in_apposition(self, j: int) -> bool:
        """ "X, Sekretär des Sicherheitsrats, ist": an office between commas is that of X."""
        nodes, node = self.nodes, self.nodes[j]
        if self.lang not in {"de", "pl"} or node.name or node.title is None or j < 2:
            return False
        return nodes[j - 1].low in {",", "–", "—"} and nodes[j - 2].person is not None

    def _of_something(self, j: int) -> bool:
        """ "La orden de la Corte": a name that only tells whose something is."""
        k = j - 1
        while k >= 0 and "det" in self.nodes[k].tags and self.nodes[k].tags.get("prep") is None:
            k -= 1
        return k > 0 and self.nodes[k].tags.get("prep") == "from" and self.lang in OF

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
        if self.lang in {"es", "pt"} and k > 0 and "agent" not in self.nodes[k].tags:
            # "Por su aliado X".
            m = k
            while (
                m > max(0, k - 2)
                and self.nodes[m].kind == "word"
                and ("poss" in self.nodes[m].tags or not self.nodes[m].tags)
            ):
                m -= 1
            k = m if "agent" in self.nodes[m].tags else k
        near = self.nodes[max(0, k) : k + 1]
        if self.lang == "tr":
            near = self.nodes[j + 1 : j + 2]
        return any("agent" in n.tags for n in near)

    def _passive(self, i: int) -> bool:
        """Whether the verb at i is in the passive voice."""
        reach = 12 if self.lang == "de" else 3
        around = enumerate(self.nodes[max(0, i - reach) : i + 1], max(0, i - reach))
        low = self.nodes[i].low
        if " " in low and any(self._word(word, "passive") for word in low.split()):
            return True
        k = i - 1
        while k > 0 and self.nodes[k].low in _NOT_EVER:
            k -= 1
        before = self.nodes[k].low.split()[-1] if k >= 0 and self.nodes[k].low else ""
        if low.split()[0] in _HAVE and " " in low:
            before = low.split()[0]
        if low.endswith(_PARTICIPLES.get(self.lang, ())) and before not in _HAVE:
            return True
        return any("passive" in n.tags and self.breaks[k] == self.breaks[i] for k, n in around)

    def _other_subject(self, i: int) -> bool:
        """ "that his adviser will travel": a clause with a noun of its own before the verb."""
        nodes = self.nodes
        for j in range(i - 1, max(-1, i - 9), -1):
            if nodes[j].tags.get("conj") == "that" and nodes[j].kind == "word":
                if nodes[j].low in _IF_HE:
                    return False
                inner = [n for n in nodes[j + 1 : i] if n.time is None]
                if self.lang in {"es", "pt"} and any(n.low == "," for n in inner):
                    return False
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
