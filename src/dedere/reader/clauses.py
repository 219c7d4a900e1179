"""One sentence of a language other than English: distances, subjects, places and status.

One rule set for all of them; what differs stands in `data/foreign/<language>.csv`. Distances are
counted in words, and a comma or a conjunction between two words makes them stand further apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dedere.reader.nodes import Node
from dedere.reader.people import Cast

_FAR = 40
_BREAK = 7
# Languages in which a subject may follow its verb; those that mark places by no preposition.
_BOTH_WAYS = frozenset({"ar", "es", "it", "pt", "uk", "ru", "de", "fr", "pl"})
BARE = frozenset({"tr", "zh"})


class Clauses:
    """The nodes of one sentence with what can be asked of any word in it."""

    def __init__(
        self, nodes: Sequence[Node], cast: Cast, lang: str, *, headline: bool, question: bool
    ) -> None:
        self.nodes = nodes
        self.cast = cast
        self.lang = lang
        self.headline = headline
        self.question = question
        self.breaks = self._breaks()

    # -- distances

    def _breaks(self) -> list[int]:
        """Running count of clause boundaries, so that a distance is one subtraction."""
        total = 0
        out = []
        for node in self.nodes:
            if (node.kind == "sign" and node.low in {",", ";", ":", "—", "–", "،", "，", "；"}) or (
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
        return k >= 0 and "prep" in self.nodes[k].tags and self.nodes[k].kind == "word"

    def _subject(self, i: int, *, any_way: bool = False) -> int | None:
        """The index of the actor that the verb at i belongs to, whoever it is."""
        best: tuple[int, int] | None = None
        if self._other_subject(i):
            return None
        for j, node in enumerate(self.nodes):
            if abs(i - j) > _FAR or not (
                node.kind == "actor" or node.tags.get("pron") in {"m", "f"}
            ):
                continue
            cost = self._cost(i, j)
            if j > i:
                if self.lang not in _BOTH_WAYS and not any_way:
                    continue
                cost += 5 if self.lang != "ar" else 0
            if self._under_prep(j) and node.person is None:
                cost += 12
            elif self._under_prep(j):
                cost += 8
            if node.tags.get("pron") and node.person is None:
                continue
            if j > 0 and self.nodes[j - 1].tags.get("cue") == "instead":
                continue
            after = self.nodes[j + 1] if j + 1 < len(self.nodes) else None
            if after is not None and "poss" in node.tags and after.kind == "actor":
                continue
            if after is not None and node.person is None and after.kind == "event":
                continue
            if any("say" in n.tags for n in self._near(j)) and node.person is None:
                cost += 10
            if best is None or cost < best[0]:
                best = (cost, j)
        return None if best is None or best[0] > _FAR else best[1]

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

    def _near(self, j: int) -> Sequence[Node]:
        return self.nodes[max(0, j - 2) : j + 3]

    def _places(self, i: int, home: frozenset[str], *, direct: bool) -> list[Node]:
        """Foreign places of the trigger at i: the nearest, and those joined to it."""
        best: tuple[int, int] | None = None
        for j, node in enumerate(self.nodes):
            if node.kind != "place" or node.iso3 is None or node.iso3 in home or abs(i - j) > _FAR:
                continue
            if not self._led_to(i, j, direct=direct):
                continue
            cost = self._cost(i, j) + (4 if j < i and self.lang not in BARE else 0)
            if node.area == "state":
                cost += 1
            if best is None or cost < best[0]:
                best = (cost, j)
        if best is None or best[0] > 30:
            return []
        j = best[1]
        found = [self.nodes[j]]
        k = j + 1
        while k + 1 < len(self.nodes) and (
            "conj" in self.nodes[k].tags or self.nodes[k].low in {",", "、"}
        ):
            m = k + 1
            while m < len(self.nodes) and (
                "prep" in self.nodes[m].tags or "det" in self.nodes[m].tags
            ):
                m += 1
            if m >= len(self.nodes) or self.nodes[m].kind != "place":
                break
            if self.nodes[m].iso3 not in home:
                found.append(self.nodes[m])
            k = m + 1
        if len(found) == 1:
            found = [self._finer(found[0], i, home)]
        return found

    def _finer(self, place: Node, i: int, home: frozenset[str]) -> Node:
        if place.place:
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
            after = nodes[j + 1] if j + 1 < len(nodes) else None
            return after is None or after.kind != "actor"
        if j + 2 == i and nodes[j + 1].low == "-":
            return True
        k = j - 1
        while (
            k >= 0
            and k > j - 4
            and (
                "det" in nodes[k].tags
                or nodes[k].kind == "adj"
                or "capital" in nodes[k].tags
                or "event" in nodes[k].tags
            )
        ):
            k -= 1
        if k < 0:
            return self.headline or direct
        before = nodes[k]
        if self._attribute(j):
            return False
        prep = before.tags.get("prep")
        if k > 0 and ("stop" in nodes[k - 1].tags or "stop" in before.tags):
            return False
        if prep in {"to", "in"}:
            return True
        if prep == "from":
            return nodes[i].tags.get("verb", ("",))[0] == "leave" or (
                k > 0 and ("event" in nodes[k - 1].tags or nodes[k - 1].kind == "event")
            )
        if prep == "with":
            return False
        if "conj" in before.tags:
            return bool(before.tags["conj"] == "and")
        if before.kind == "place" or (
            before.low in {",", "("} and k > 0 and nodes[k - 1].kind == "place"
        ):
            return True
        if k == i and (direct or j - i <= 3):
            return True
        if direct and "prep" not in before.tags and self._cost(i, j) <= 6:
            return True
        return before.kind == "actor" and direct

    # -- status

    def _status(self, i: int, form: str, kind: str, *, noun: bool) -> tuple[str | None, bool]:
        flags = self._flags(i, noun=noun)
        if "cancel" in flags:
            return "cancelled", True
        if "postpone" in flags:
            return "postponed", True
        if "deny" in flags:
            return "denied", True
        if "cond" in flags or (self.question and form != "past"):
            return "hypothetical", True
        if "decline" in flags:
            return "declined", True
        if "neg" in flags or form == "neg":
            return (
                "declined" if not noun and kind not in {"stay", "host", "arrest"} else None
            ), True
        if "invited" in flags or kind == "invite":
            return "hypothetical", True
        if "wish" in flags and form in {"inf", "cond", "", "pres"}:
            return "hypothetical", True
        direction, today = self._direction(i)
        if "perf" in flags and form in {"pres", "inf"}:
            form = "past"
        if form == "fut" or "fut" in flags or "plan" in flags or form == "cond":
            if form == "past" and not flags & {"plan"}:
                return "made", True
            return "planned", True
        if form == "inf":
            return "planned", False
        if form == "past":
            if kind == "arrive" and (today or direction == "undated"):
                return "under_way", True
            return ("under_way" if today and kind in {"go", "host"} else "made"), True
        if direction == "future":
            return "planned", False
        if direction == "past":
            return "made", False
        if noun:
            return "made", False
        return "under_way", kind in {"arrive", "stay"}

    def _flags(self, i: int, *, noun: bool) -> set[str]:
        nodes = self.nodes
        flags: set[str] = set()
        lone = (
            sum(1 for n in nodes if n.kind == "word" and ("noun" in n.tags or "verb" in n.tags))
            <= 2
        )
        for j, node in enumerate(nodes):
            if node.kind not in ("word", "sign"):
                continue
            cost = self._cost(i, j)
            near = cost <= 9
            tags = node.tags
            if "particle" in tags and near and self._closes(j):
                flags.add(tags["particle"])
            if "undo" in tags and (cost <= 14 or lone or (noun and cost <= 30)):
                flags.add(tags["undo"])
            if "cond" in tags and (near or (j < i and cost <= 16)):
                flags.add("cond")
            if "invited" in tags and j < i and cost <= 14:
                flags.add("invited")
            if j > i + 3 and not noun and "plan" not in tags and self.lang != "de":
                continue
            if "neg" in tags and self._negates(j, i):
                flags.add("neg")
            if near:
                for cls in ("wish", "fut", "plan", "perf"):
                    if cls in tags and (j < i or noun or self.lang in {"de", "tr"}):
                        flags.add(cls)
            elif "plan" in tags and noun and cost <= 16:
                flags.add("plan")
        if "neg" in flags and noun:
            flags.discard("neg")
        return flags

    def _closes(self, j: int) -> bool:
        """A separated prefix closes its clause: "sagte die Reise ab"."""
        return j + 1 >= len(self.nodes) or self.nodes[j + 1].kind == "sign"

    def _negates(self, j: int, i: int) -> bool:
        if j > i:
            return self.lang == "de" and j - i <= 8 and self.breaks[i] == self.breaks[j]
        reach = 4 if self.lang not in {"de"} else 16
        return i - j <= reach and self.breaks[i] == self.breaks[j]

    def _direction(self, i: int) -> tuple[str, bool]:
        mention = self._time(i)
        published = self.cast.published
        if mention is None or published is None:
            return "undated", False
        span = mention.span
        if span.earliest > published:
            return "future", False
        if span.latest < published:
            return "past", False
        return "unknown", (span.latest - span.earliest).days <= 1

    def _time(self, i: int) -> Any:
        best = None
        least = 60
        for j, node in enumerate(self.nodes):
            mention = node.time
            if mention is None or not mention.travel or mention.relation == "since":
                continue
            cost = self._cost(i, j)
            if any("say" in n.tags for n in self.nodes[max(0, j - 2) : j]):
                cost += 20
            if cost < least:
                best, least = mention, cost
        return best

    def _cue(self, name: str) -> Node | None:
        return next((n for n in self.nodes if n.tags.get("cue") == name), None)
