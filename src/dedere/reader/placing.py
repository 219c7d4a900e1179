"""Where the words of a sentence lead: the places of a verb or noun, in any language but English."""

from __future__ import annotations

from typing import Final

from dedere.reader.chinese import (
    of_their_heads,
    only_whose,
)
from dedere.reader.compounds import against, aimed_at, court_sits, describes_place, in_compound
from dedere.reader.days import MOTION, Days
from dedere.reader.nodes import Node
from dedere.reader.otherdays import LANGUAGES
from dedere.reader.placewords import (
    and_the_one,
    asked_of,
    in_passing,
    is_the_country,
    of_the_war,
    one_of_them,
    only_owns,
)
from dedere.reader.pointing import into_the_country, nodes_join, own_country
from dedere.reader.romance import (
    ROMANCE,
    SEATED,
    remembered,
)
from dedere.reader.subjects import BARE, CASED, FAR
from dedere.reader.tenses import BEFORE
from dedere.reader.verbfirst import (
    AWAITING,
    apart,
    bare_place,
    off_topic,
    seat_of_court,
)
from dedere.reader.verblast import only_about

ABLATIVE: Final = ("'dan", "'den", "'tan", "'ten")
# "Flew to Magadan before the talks in Alaska": Alaska is not where that verb leads.
_AHEAD_OF: Final = frozenset("перед przed avant antes prima öncesi".split())
# Endings of adjectives that stand before the name of a place.
_ADJECTIVES: Final = {
    "ru": ("ый", "ий", "ой", "ого", "его", "ом", "ем", "ную", "скую", "ых"),
    "uk": ("ий", "ій", "ого", "ому", "ної", "ну", "ської", "ську", "их"),
    "pl": ("ego", "ej", "ny", "ski", "nym", "skim", "ną", "ską", "ych"),
}
# "Su paso por Corea": a stay, however short.
_PASSING: Final = frozenset({"paso", "passage", "passagem", "passaggio"})
AMONG: Final = frozenset("entre tra fra zwischen між между między pomiędzy".split())
_CHINESE_COMMA: Final = frozenset({","})
_NO_SIGN: Final[frozenset[str]] = frozenset()
# "Swą podróż zacznie od Y": the first place of the journey.
_BEGINS: Final = frozenset("zacznie rozpocznie zaczyna rozpoczyna zaczął rozpoczął".split())
WITH: Final = frozenset({"с", "со", "з", "із", "зі"})


class Placing(Days):
    """The sentence with the places that belong to any verb or noun in it."""

    @property
    def _parts(self) -> frozenset[str]:
        """Signs that part clauses and never list places."""
        return _CHINESE_COMMA if self.lang == "zh" else _NO_SIGN

    def _places(self, i: int, home: frozenset[str], *, direct: bool) -> list[Node]:
        """Foreign places of the trigger at i: the nearest, and those joined to it."""
        best: tuple[int, int] | None = None
        at_home = FAR
        if self.lang in LANGUAGES and i + 1 < len(self.nodes) and is_the_country(self.nodes, i + 1):
            # "Dejar el país", and no place that is named behind it.
            known = self._the_country(i, home)
            if known:
                return known
        for j, node in enumerate(self.nodes):
            if node.kind != "place" or node.iso3 is None or abs(i - j) > FAR:
                continue
            if not self._led_to(i, j, direct=direct) or self._of_another(i, j):
                continue
            # "Предстал перед судом в Y": what stands right behind the verb is no later stop.
            ahead = i + 2 if self.nodes[i].tags.get("verb", ("",))[0] == "attend" else i + 1
            if any(n.low in _AHEAD_OF and n.tags for n in self.nodes[ahead:j]):
                continue
            if self.lang == "ar" and i < j and self._told_apart(i, j):
                continue
            cost = self._cost(i, j) + (4 if j < i and self.lang not in BARE else 0)
            if node.area == "state":
                cost += 1
            if node.iso3 in home:
                at_home = min(at_home, cost)
            elif best is None or cost < best[0]:
                best = (cost, j)
        asked = self._asked_to_arrest(i, home)
        if asked is not None and (best is None or best[1] < self.nodes.index(asked)):
            return [asked]
        if best is None or best[0] > 30:
            return self._the_country(i, home)
        leaves = self.nodes[i].tags.get("verb", ("",))[0] == "leave"
        if not leaves and at_home < best[0] and self.breaks[i] != self.breaks[best[1]]:
            return []
        j = best[1]
        found = [self.nodes[j]]
        k = self._past_days(j + 1)
        k = self._past_brackets(k)
        while k + 1 < len(self.nodes) and self._joins(k):
            m = self._next_of_list(k)
            while m < len(self.nodes) and (
                "prep" in self.nodes[m].tags
                or "det" in self.nodes[m].tags
                or self._joins(m)
                or (self.lang in LANGUAGES and in_passing(self.nodes[m]))
            ):
                m += 1
            if m >= len(self.nodes) or self.nodes[m].kind != "place":
                break
            if self.nodes[m].iso3 not in home:
                found.append(self.nodes[m])
            k = self._past_brackets(self._past_days(m + 1))
        if self.lang in {"de", "pl"}:
            m = j
            while m > 1 and nodes_join(self.nodes, m):
                m -= 2
                if self.nodes[m].iso3 not in home:
                    found.insert(0, self.nodes[m])
        if self.lang in BARE and j > 1 and self._joins(j - 1):
            before = self.nodes[j - 2]
            if before.kind == "place" and before.iso3 is not None and before.iso3 not in home:
                found.insert(0, before)
        if self.lang == "ar" and j + 1 < len(self.nodes):
            after = self.nodes[j + 1]
            if after.kind == "place" and after.low.startswith("و") and after.iso3 not in home:
                found.append(after)
        if len(found) == 1:
            found = [self._finer(found[0], i, home)]
        return found

    def _next_of_list(self, k: int) -> int:
        """Where the next item of a list begins, which the word at k joins to the last."""
        further = and_the_one(self.nodes, k) if self.lang in LANGUAGES else None
        return further if further is not None else k + 1

    def _told_apart(self, i: int, j: int) -> bool:
        """Whether the Arabic place at j, behind the word at i, belongs to something else."""
        nodes = self.nodes
        if off_topic(nodes, i, j):
            return True
        if "noun" not in nodes[i].tags:
            return False
        return seat_of_court(nodes, j) or apart(nodes, self.breaks, i, j)

    def _past_brackets(self, k: int) -> int:
        """Where a list goes on after a name in brackets: "Объединённые Эмираты (ОАЭ) и"."""
        nodes = self.nodes
        if k + 2 < len(nodes) and nodes[k].low == "(" and nodes[k + 2].low == ")":
            return k + 3
        return k

    def _past_days(self, k: int) -> int:
        """Where a list goes on after the days of one of its places: "a China en mayo, a"."""
        at = k
        while at < len(self.nodes) and (
            self.nodes[at].time is not None
            or self.nodes[at].tags.get("prep") in {"in", "to"}
            or ("det" in self.nodes[at].tags and self._timed(at + 1))
        ):
            at += 1
        timed = any(node.time is not None for node in self.nodes[k:at])
        return at if timed else k

    def _timed(self, k: int) -> bool:
        return k < len(self.nodes) and self.nodes[k].time is not None

    def _asked_to_arrest(self, i: int, home: frozenset[str]) -> Node | None:
        """ "Kyiv asks Mongolia to arrest X during his visit": the state that is asked."""
        nodes = self.nodes
        arrest = next(
            (
                k
                for k, node in enumerate(nodes)
                if k != i and node.tags.get("verb", ("", ""))[0] == "arrest" and self._called_for(k)
            ),
            None,
        )
        if arrest is None:
            return None
        before = [
            node
            for k, node in enumerate(nodes[:arrest])
            if node.kind == "place"
            and node.area == "state"
            and (self.lang not in LANGUAGES or asked_of(nodes, k))
        ]
        last = before[-1] if before else None
        return last if last is not None and last.iso3 not in home else None

    def _called_for(self, k: int) -> bool:
        """Whether the arrest at k is asked for, and not told of."""
        form = self.nodes[k].tags["verb"][1]
        return form in {"inf", "subj"} or any(
            "aim" in n.tags or n.tags.get("conj") == "that" for n in self.nodes[max(0, k - 4) : k]
        )

    def _around(self, i: int) -> range:
        """The words right behind the verb at i; in Turkish, which puts it last, those before it."""
        if self.lang == "tr":
            return range(max(0, i - 3), i)
        return range(i + 1, min(i + 4, len(self.nodes)))

    def _the_country(self, i: int, home: frozenset[str]) -> list[Node]:
        """ "When X visits the country": the state that the sentence has just named."""
        at = next(
            (k for k in self._around(i) if is_the_country(self.nodes, k)),
            None,
        )
        if at is None and self.lang == "pl" and "noun" in self.nodes[i].tags:
            at = into_the_country(self.nodes, self.breaks, i)
        if at is None or own_country(self.nodes, at):
            return []
        word = self.nodes[at]
        for node in reversed(self.nodes[:i]):
            if node.kind == "place" and node.iso3 not in home and node.iso3 is not None:
                # "È arrivato a Minsk, la sua prima visita nel paese": a town tells it as well.
                if node.area == "state" or (node.area == "city" and self.lang in ROMANCE):
                    return [node]
            if self.lang in {"ar", "tr"} and node.iso3 is not None and node.iso3 not in home:
                # "وزارة الخارجية المجرية": the nation tells the country as well.
                word.kind, word.iso3, word.area = "place", node.iso3, "state"
                return [word]
        if self.lang in LANGUAGES:
            # "Permanecer en Bogotá, su segunda visita al país"; courts have their seats too.
            towns = [n for n in self.nodes[:i] if n.kind == "place" and n.iso3 not in home]
            if towns and towns[-1].iso3 not in {None, "NLD"}:
                word.kind, word.iso3, word.area = "place", towns[-1].iso3, "state"
                return [word]
        cased = self.lang in CASED
        if cased and self.nodes[i].tags.get("verb", ("",))[0] == "leave":
            # "Opuścił kraj": his own, where the sentence names no other.
            return []
        hosts = {
            n.iso3: n
            for k, n in enumerate(self.nodes[i + 1 :], i + 1)
            if n.iso3
            and n.iso3 not in home
            and not against(self.nodes, k)
            and not (cased and n.kind == "place" and n.area != "state")
        }
        last = next(iter(hosts.values())) if len(hosts) == 1 else self.gone_before
        if last is None or last.iso3 is None or last.iso3 in home:
            return []
        word.kind, word.iso3, word.area = "place", last.iso3, "state"
        return [word]

    def _joins(self, k: int) -> bool:
        node = self.nodes[k]
        if self.lang == "zh" and node.low in {"与", "跟", "以 及"}:
            after = self.nodes[k + 1 : k + 3]
            return (
                bool(after) and after[0].kind == "place" and not of_their_heads(self.nodes, k + 1)
            )
        return node.tags.get("conj") == "and" or node.low in {",", "、"} - self._parts

    def _of_another(self, i: int, j: int) -> bool:
        """Whether a verb of motion stands between the word at i and the place at j."""
        if {"invited", "cue"} & self.nodes[i].tags.keys():
            return False
        return any(
            node.kind == "word"
            and node.time is None
            and node.tags.get("verb", ("",))[0] in MOTION
            and not ("noun" in node.tags and self._stands_as_noun(k))
            for k, node in enumerate(self.nodes[i + 1 : j], i + 1)
        )

    def _finer(self, place: Node, i: int, home: frozenset[str]) -> Node:
        """The town that the sentence names in the state; the place itself where there is none."""
        if place.place or place.area != "state":
            return place
        for j, node in enumerate(self.nodes):
            if (
                node.kind == "place"
                and node.iso3 == place.iso3
                and node.place
                and node.area != "site"
                and self._cost(i, j) < 24
            ):
                return node
        return place

    def _led_to(self, i: int, j: int, *, direct: bool) -> bool:
        nodes = self.nodes
        if self.lang in BARE:
            return self._bare(i, j)
        if j + 2 == i and nodes[j + 1].low == "-":
            return True
        if nodes[j].iso3 == "NLD" and court_sits(nodes, i, j):
            return False
        if self.lang == "de" and (in_compound(nodes, j) or aimed_at(nodes, j)):
            return False
        k = j - 1
        while (
            k >= 0
            and k > j - 4
            and (
                ("det" in nodes[k].tags and not self._leads(k))
                or nodes[k].kind == "adj"
                or "capital" in nodes[k].tags
                or "soil" in nodes[k].tags
                or ("site" in nodes[k].tags and nodes[j - 1].tags.get("prep") != "from")
                or "event" in nodes[k].tags
                or self._describes(k)
            )
        ):
            k -= 1
        if k < 0:
            return self.headline or direct
        if self.lang == "ar" and self._in_the_capital(j):
            return True
        before = nodes[k]
        if self._attribute(j):
            return False
        if nodes[j - 1].kind == "event" and self.lang == "ar":
            return True
        prep = before.tags.get("prep")
        leaves = nodes[i].tags.get("verb", ("",))[0] == "leave"
        if k > 0 and ("stop" in nodes[k - 1].tags or "stop" in before.tags):
            return False
        if self.lang in LANGUAGES and of_the_war(nodes, k):
            return False
        if direct and self.lang in LANGUAGES and before.time is not None:
            # "Visitará este mes X".
            while k > i and nodes[k].time is not None:
                k -= 1
            if k == i:
                return True
        if prep == "in" and k > 0 and nodes[k - 1].low == "sede":
            # "El tribunal con sede en X".
            return False
        if prep in {"to", "in"}:
            if before.low in {"pour", "per"} and "noun" in nodes[i].tags and k - 1 != i:
                # "Plan pour Gaza": no visit leads there.
                return False
            return not (k > 0 and nodes[k - 1].low in SEATED)
        if before.low in BEFORE and nodes[j].area in {"site", "un"}:
            return True
        if prep == "from" and k > 1 and nodes[k - 1].kind == "adj" and "site" in nodes[k - 2].tags:
            # "En la ciudad china de X".
            return leaves or not only_owns(nodes, k - 2)
        if prep == "from" and k > 0 and {"site", "capital"} & nodes[k - 1].tags.keys():
            return not self._set_out_from(k - 1) and (leaves or not only_owns(nodes, k - 1))
        if (
            prep == "from"
            and k > 1
            and nodes[k - 1].kind == "actor"
            and nodes[k - 1].person is None
        ):
            if "site" in nodes[k - 2].tags:
                # "En la base aérea X de Maryland".
                return True
        if before.tags.get("verb", ("",))[0] == "visit" and before.kind == "word":
            return True
        if prep == "from" and k > 0 and nodes[k - 1].low in _BEGINS:
            return True
        if prep == "from" and self.lang in ROMANCE and remembered(nodes, k):
            return True
        if prep == "from":
            if self.lang in CASED and before.low in WITH and not leaves:
                # "Переговоры с США": with whom, and not where.
                return nodes[i].tags.get("noun") == "back"
            return (
                leaves
                or nodes[i].tags.get("noun") == "back"
                or any(
                    "event" in n.tags or n.kind == "event" or n.tags.get("noun") == "meet"
                    for n in nodes[max(0, k - 2) : k]
                )
            )
        if before.low in {"por", "par", "per"} and k > 0 and nodes[k - 1].low in _PASSING:
            return True
        if prep == "with":
            return False
        if direct and self.lang == "de" and "perf" in before.tags:
            # "Hat X ... besucht": the verb closes its bracket far behind.
            return True
        if "conj" in before.tags:
            among = k > 1 and nodes[k - 1].kind == "place" and nodes[k - 2].low in AMONG
            owned = k > 0 and nodes[k - 1].kind == "place" and self._attribute(k - 1)
            return bool(before.tags["conj"] == "and") and not (among or owned)
        if before.kind == "place" or (
            before.low in {",", "(", ":"}
            and k > 0
            and (nodes[k - 1].kind == "place" or one_of_them(nodes, k - 1, direct=direct))
        ):
            return True
        if k == i and (direct or j - i <= 3):
            return True
        if direct and self.lang == "ar":
            return self._object_of(i, j, k)
        if direct and "prep" not in before.tags and self._cost(i, j) <= 6:
            return True
        return before.kind == "actor" and direct

    def _object_of(self, i: int, j: int, k: int) -> bool:
        """Whether the Arabic place at j, with the word at k before it, is what the word at i takes.

        A day and what commas set off may stand between a verb and its object.
        """
        nodes = self.nodes
        if "noun" in nodes[i].tags and "verb" not in nodes[i].tags:
            first = nodes[j].low.split()[0]
            led = first[0] in "لب" and first not in self.lexicon.phrases
            if j == i - 1 and j > 0 and nodes[j - 1].low.lstrip("وف") in AWAITING:
                # "تنتظر جنوب أفريقيا زيارة": who awaits a visit is visited.
                return True
            return i < j and (led or bare_place(nodes, i, j))
        while k > i and (nodes[k].time is not None or nodes[k].low in {"،", ",", "(", ")"}):
            k -= 1
        before = nodes[k]
        if k == i or before.kind == "actor":
            return True
        return "prep" not in before.tags and self._cost(i, j) <= 6

    def _in_the_capital(self, j: int) -> bool:
        """ "زيارته للعاصمة، بودابست": the preposition is written to the word for capital."""
        k = j - 1
        if k > 0 and self.nodes[k].low in {"،", ","}:
            k -= 1
        return "capital" in self.nodes[k].tags and self.nodes[k].low.startswith(("لل", "بال"))

    def _describes(self, k: int) -> bool:
        """ "До сусіднього Казахстану": an adjective of no list between preposition and place."""
        node = self.nodes[k]
        if self.lang == "de":
            return k > 0 and describes_place(self.nodes, k)
        if k == 0 or node.tags or node.cap or node.kind != "word" or not node.low.isalpha():
            return False
        declined = node.low.endswith(_ADJECTIVES.get(self.lang, ("?",)))
        return declined and self.nodes[k - 1].tags.get("prep") in {"to", "in"}

    def _set_out_from(self, k: int) -> bool:
        """ "Voló desde una base de Pretoria": the site at k is where the way began."""
        while k > 0 and "det" in self.nodes[k - 1].tags:
            k -= 1
        return k > 0 and self.nodes[k - 1].low in {"desde", "depuis", "von", "vom", "od"}

    def _leads(self, k: int) -> bool:
        """Whether a word that can be an article is a preposition: "chegou a Ulan Bator"."""
        node = self.nodes[k]
        if node.tags.get("prep") not in {"to", "in"} or k == 0:
            return False
        before = self.nodes[k - 1]
        return before.kind == "word" and not {"conj", "prep"} & before.tags.keys()

    def _bare(self, i: int, j: int) -> bool:
        """Whether a place without a preposition leads somewhere: "Pekin'e", "到北京"."""
        nodes = self.nodes
        low = nodes[j].low
        if self.lang == "tr":
            if (j > i and "verb" in nodes[i].tags) or only_about(nodes, j):
                return False
        if low.endswith(ABLATIVE):
            return bool(nodes[i].tags.get("verb", ("",))[0] == "leave")
        if "'" in low and not low.endswith(("ki", "nin", "nın", "nun", "nün", "in", "ın", "un")):
            return True
        if any("stop" in n.tags for n in nodes[j + 1 : j + 3]):
            return False
        if self.lang == "zh" and (of_their_heads(nodes, j) or only_whose(nodes, i, j)):
            return False
        if low.endswith("ki"):
            return any(n.kind == "event" or "noun" in n.tags for n in nodes[j + 1 : j + 5])
        return j + 1 >= len(nodes) or nodes[j + 1].kind != "actor"
