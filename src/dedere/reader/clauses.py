"""One sentence of a language other than English: places and status of what its verbs tell.

One rule set for all of them; what differs stands in `data/foreign/<language>.csv`.
"""

from __future__ import annotations

from typing import Final

from dedere.reader.chinese import (
    about_a_visit,
    at_invitation,
    goes_on_from,
    may_come,
    of_an_invitation,
    only_perhaps,
)
from dedere.reader.days import MOTION
from dedere.reader.infinitives import for_what_was_done, managed, on_doing
from dedere.reader.nodes import Node
from dedere.reader.otherdays import LANGUAGES
from dedere.reader.placewords import (
    on_a_visit,
)
from dedere.reader.placing import Placing
from dedere.reader.romance import (
    ROMANCE,
    had_done,
    of_a_visit,
    prepares,
    undoes_other,
    was_there,
    will_come,
)
from dedere.reader.subjects import CASED
from dedere.reader.tenses import denies, if_he_comes, invites, lies_ahead, will_be
from dedere.reader.verbfirst import (
    begun_with,
    had_come,
    has_done,
    on_the_eve,
    only_urges,
)
from dedere.reader.verblast import as_a_time, before_a_plan, of_its_day, rumoured

# A clause that tells what else was or was not at a place.
WHERE: Final = frozenset("gdzie где donde onde dove wo".split())
# "Será su primera visita a X".
_WILL_BE: Final = frozenset({"será", "serán", "serão", "sarà", "sera"})
# "No hay razón para ser detenido", "não seria preso": no arrest and no presence.
_NOT_YET: Final = frozenset(
    "ser será serán serão sería serían seria seriam fosse fuera fuese sera serait sarà".split()
)
# "La posible presencia de X": no more than a thought.
_POSSIBLE: Final = frozenset(
    "posible possível eventual hipotética hipotético posibles possíveis".split()
)
_WITHOUT: Final = frozenset("sans sin senza sem ohne bez без".split())
_VERBAL: Final = frozenset({"verb", "perf", "passive"})
# So many words a German clause can put between its finite verb and the end.
_BRACKET: Final = 30


class Clauses(Placing):
    """The sentence with what can be asked of any verb or noun in it."""

    # -- status

    def _status(self, i: int, form: str, kind: str, *, noun: bool) -> tuple[str | None, bool]:
        flags = self._flags(i, noun=noun)
        if kind == "arrest" and ("cond" in flags or form == "cond"):
            return ("hypothetical" if form in {"past", "cond"} else None), True
        if kind == "arrest" and i and self.nodes[i - 1].low in _NOT_YET:
            return None, True
        if kind == "arrest" and flags & {"wish", "fut", "plan"}:
            return None, True
        if kind == "arrest" and (flags & {"neg", "decline"} or form == "neg"):
            return ("made" if self._spared(i) else None), True
        if kind == "arrest" and form not in {"past", "pres", "neg"}:
            return None, True
        if form == "past" and self.lang == "pl" and will_be(self.nodes, self.breaks, i):
            form = "fut"
        if not noun and self._asked(i) is not None:
            flags.add("wish")
            form = "inf"
        if "never" in flags and form not in {"fut", "inf"}:
            return None, True
        if "never" in flags and "fut" in flags and not noun and kind in {"visit", "go", "attend"}:
            return "declined", True
        if "cancel" in flags:
            return "cancelled", True
        if "postpone" in flags:
            return "postponed", True
        if "deny" in flags:
            return "denied", True
        if form == "subj" and "cond" not in flags and self.lang in LANGUAGES:
            if any("plan" in n.tags for n in self.nodes[max(0, i - 6) : i]):
                # "Está previsto que X visite".
                return "planned", True
        if noun and i and self.nodes[i - 1].low in _POSSIBLE:
            return "hypothetical", True
        if "cond" in flags or form == "subj" or (self.question and form != "past"):
            return "hypothetical", True
        if "decline" in flags:
            return "declined", True
        if noun and (decided := self._decision(i)) is not None:
            return decided, True
        if "neg" in flags or form == "neg":
            stays_away = not noun and kind not in {"host", "arrest", "leave", "invite"}
            undone = form == "fut" if kind == "stay" else kind != "meet" or form != "past"
            return ("declined" if stays_away and undone else None), True
        if kind == "invite" or ("invited" in flags and (noun or form != "fut")):
            return "hypothetical", True
        if "wish" in flags and (form in {"inf", "cond", "", "pres"} or self._may(i)):
            return "hypothetical", True
        if noun and not flags & {"fut", "plan"}:
            flags |= self._governed(i)
        direction, today = self._direction(i)
        if form == "inf" and managed(self.nodes, i):
            form = "past"
            flags -= {"fut", "plan"}
        if "perf" in flags and form in {"pres", "inf"}:
            form = "past"
        if form == "fut" or "fut" in flags or "plan" in flags or form == "cond":
            if form == "past" and not flags & {"plan"}:
                return "made", True
            return "planned", True
        if form == "inf" and kind != "arrest" and on_doing(self.nodes, i):
            return ("under_way" if today or direction == "undated" else "made"), True
        if form == "inf" and self.lang == "de" and i and self.nodes[i - 1].kind == "actor":
            # "X und Y beraten in Teheran": right behind its subject it is no infinitive.
            form = "pres"
        if form == "inf" and direction != "future" and self.lang in LANGUAGES:
            if for_what_was_done(self.nodes, i, MOTION):
                return ("under_way" if today else "made"), False
        if kind == "leave" and form == "inf" and self.lang in LANGUAGES:
            # "Le prohibió dejar el país" tells of no trip.
            return ("made" if self._comes_after(i) else None), False
        if form == "inf" and self.lang in ROMANCE:
            status = of_a_visit(self.nodes, self.breaks, i)
            if status is not None:
                return status, False
        if form == "inf" and kind == "leave" and self.lang in ROMANCE and i:
            if self.nodes[i - 1].low in {"avant de", "prima di"}:
                # "Avant de quitter Y": who is about to leave has been there.
                return "made", False
        if form == "inf":
            after = self._comes_after(i)
            if self.lang == "ar" and self.nodes[i].low.startswith("وصول"):
                # "Arrival of X in Y" as a headline tells what has happened.
                return "under_way", False
            if self.lang == "ar" and kind == "leave":
                return "made", False
            return "made" if after else "planned", False
        if form == "past" and i and self.nodes[i - 1].low in _WILL_BE and kind == "host":
            return "planned", True
        if form == "past" and self.lang in ROMANCE and had_done(self.nodes, i):
            return "made", True
        if self.lang == "ar" and direction == "undated" and on_the_eve(self.nodes, i):
            return "planned", False
        if form == "past":
            if self.lang == "ar" and had_come(self.nodes, i):
                return "made", True
            if kind == "arrive" and (today or direction == "undated"):
                return "under_way", True
            return ("under_way" if today and kind in {"go", "host"} else "made"), True
        if direction == "future" or (form == "pres" and not noun and self._some_day(i)):
            return "planned", form == "pres" and not noun
        if direction == "past":
            return "made", False
        if noun and "now" in flags and self.lang in ROMANCE and was_there(self.nodes, i):
            return "made", True
        if noun:
            if self.lang == "ar" and begun_with(self.nodes, i):
                return "made", False
            if self.lang == "ar" and today and "now" not in flags:
                return "under_way", False
            if self._comes_after(i):
                return "made", False
            if lies_ahead(self.nodes, i):
                return "planned", False
            now = "now" in flags and "gone" not in self.nodes[i - 1].tags
            now = now or (self.lang in LANGUAGES and on_a_visit(self.nodes, i))
            title = self.headline and self.nodes[0].start == 0
            caption = self.lang in {"de", "pl"} and not title
            if now and caption and not any(_VERBAL & n.tags.keys() for n in self.nodes):
                # "X zu Besuch in Y": a caption, which stands over what is to come as well.
                return "under_way", False
            return ("under_way", True) if now else ("told", False)
        if direction == "unknown" and not today and form == "pres" and kind in {"go", "visit"}:
            if self.lang in ROMANCE:
                # "Se rend en Inde cette semaine".
                return "planned", False
        return "under_way", kind in {"arrive", "stay"}

    def _may(self, i: int) -> bool:
        """ "Wieder verlassen kann": a German infinitive that looks like a participle."""
        after = self.nodes[i + 1 : i + 2]
        return self.lang == "de" and bool(after) and "wish" in after[0].tags

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
                rejects = any(n.tags.get("undo") == "decline" for n in nodes[:j])
                flags.add("decline" if rejects else tags["particle"])
            if "never" in tags and near:
                flags.add("never")
            if "undo" in tags and self.lang in ROMANCE and undoes_other(nodes, j, i):
                continue
            if "undo" in tags and (cost <= 14 or lone or (noun and cost <= 30)):
                aside = j > i and any(n.low in WHERE for n in nodes[i + 1 : j])
                aside = aside or (self.lang == "tr" and self._hearsay(i, j, flags))
                aside = aside or (noun and self._undone_by(i, j))
                if tags["undo"] == "cancel" and j and "neg" in nodes[j - 1].tags:
                    # "Поездку не отменили": it stands.
                    aside = True
                    flags.add("plan")
                if not aside and not (
                    tags["undo"] == "decline" and self._to_arrest(j) not in {-1, i}
                ):
                    flags.add(tags["undo"])
            if "cond" in tags and j and nodes[j - 1].low == "-":
                continue
            if "cond" in tags and (near or (j < i and cost <= 16)):
                if self.lang != "zh" or not any("perf" in n.tags for n in nodes[j + 1 : i]):
                    flags.add("cond")
            if noun and self.lang in CASED and tags.get("verb", ("",))[0] == "skip" and near:
                flags.add("deny")
            if "opens" in tags and j == 0:
                flags.add("cond")
            if "invited" in tags and j < i and cost <= 14 and self._to_arrest(j) == -1:
                if not self._no_invitation(j):
                    flags.add("invited")
            if (
                "invited" in tags
                and noun
                and j > i
                and self.lang == "de"
                and invites(nodes, self.breaks, i, j)
            ):
                flags.add("invited")
            if j > i + 3 and not noun and "plan" not in tags and self.lang != "de":
                continue
            if "neg" in tags and self._negates(j, i):
                flags.add("neg")
            brackets = self.lang == "de" and self.breaks[i] == self.breaks[j] and cost <= _BRACKET
            if near or brackets:
                if "wish" in tags and self.lang == "ar" and has_done(nodes, j):
                    continue
                for cls in ("wish", "fut", "plan", "perf", "now"):
                    if cls == "wish" and j > i and self._said_at(i, node):
                        continue
                    if cls == "now" and noun and j != i and "noun" in tags:
                        # "Nach der Visite in A war er in B zu Besuch": there, and not in A.
                        continue
                    if cls in tags and (j < i or noun or self.lang in {"de", "tr"}):
                        if not (j > i and cls == "fut" and "now" in nodes[i].tags):
                            flags.add(cls)
            elif "plan" in tags and noun and cost <= 16:
                flags.add("plan")
        if self.lang == "pl" and not noun and if_he_comes(nodes, self.breaks, i):
            flags.add("cond")
        if "neg" in flags and (noun or (self.lang == "zh" and only_perhaps(nodes, i))):
            flags.discard("neg")
        if self.lang == "tr" and noun and (of_its_day(nodes, i) or before_a_plan(nodes, i)):
            flags.add("plan")
        if self.lang == "zh":
            if about_a_visit(nodes, i):
                flags.add("plan")
            if not flags and goes_on_from(nodes, self.breaks, i):
                flags.add("fut")
            if of_an_invitation(nodes, i):
                flags.add("invited")
            if may_come(nodes, i):
                flags.add("cond")
        return flags

    def _hearsay(self, i: int, j: int, flags: set[str]) -> bool:
        """Whether the Turkish word at j that undoes something leaves the word at i as it is."""
        if self.nodes[j].tags["undo"] in {"cancel", "postpone"} and rumoured(self.nodes, j):
            flags.add("plan")
            return True
        return as_a_time(self.nodes, i)

    def _no_invitation(self, j: int) -> bool:
        """Whether the word at j asks for a deed, or tells why somebody came."""
        if self.lang == "zh":
            return at_invitation(self.nodes, j)
        return self.lang == "ar" and only_urges(self.nodes, j)

    def _spared(self, i: int) -> bool:
        """ "Mongolia did not arrest X": whom a state has spared was there.

        Not "will not be arrested", "need not arrest": the active voice and the past tell it.
        """
        form = self.nodes[i].tags["verb"][1]
        before = self.nodes[max(0, i - 6) : i]
        if any(n.low in _WITHOUT for n in before[-2:]):
            # "Can come without being arrested" tells of nothing that has happened.
            return not any("wish" in n.tags or "cond" in n.tags for n in self.nodes[:i])
        around = [n for n, b in zip(self.nodes, self.breaks, strict=True) if b == self.breaks[i]]
        if self._passive(i) or any({"fut", "wish", "cond", "plan"} & n.tags.keys() for n in around):
            return False
        if any(n.tags.get("undo") == "decline" for n in before):
            return True
        if form == "neg":
            return True
        if self.lang == "de" and not any("perf" in n.tags for n in around):
            return False
        return form in {"past", "pres"} and any("neg" in n.tags for n in before)

    def _to_arrest(self, j: int) -> int:
        """Where the arrest is that the word at j declines: "se negó a detenerlo"; -1 for none."""
        for k, node in enumerate(self.nodes[j + 1 : j + 5], j + 1):
            if node.tags.get("verb", ("",))[0] == "arrest":
                return k
            if node.kind == "sign":
                break
        return -1

    def _governed(self, i: int) -> set[str]:
        """ "Will set out on a trip", "the date of the trip": the noun at i lies ahead."""
        if self.lang in ROMANCE and (prepares(self.nodes, i) or will_come(self.nodes, i)):
            return {"plan"}
        for k in range(max(0, i - 3), i):
            if "schedule" in self.nodes[k].tags and self.breaks[k] == self.breaks[i]:
                return {"plan"}
        for k, node in enumerate(self.nodes[max(0, i - 7) : i + 9], max(0, i - 7)):
            if node.low in _WILL_BE and self.breaks[k] == self.breaks[i]:
                return {"fut"}
            verb = node.tags.get("verb") if node.kind == "word" and k < i else None
            if self.lang == "ar" and "noun" in node.tags:
                continue
            if verb is not None and verb[1] in {"fut", "inf"} and self.breaks[k] == self.breaks[i]:
                return {"fut"}
        return set()

    def _closes(self, j: int) -> bool:
        """A separated prefix closes its clause: "sagte die Reise ab"."""
        return j + 1 >= len(self.nodes) or self.nodes[j + 1].kind == "sign"

    def _negates(self, j: int, i: int) -> bool:
        if not denies(self.nodes, j):
            return False
        if j > i:
            return self.lang == "de" and j - i <= 8 and self.breaks[i] == self.breaks[j]
        reach = {"de": 16, "ar": 2}.get(self.lang, 4)
        return i - j <= reach and self.breaks[i] == self.breaks[j]

    def _cue(self, name: str) -> Node | None:
        return next((n for n in self.nodes if n.tags.get("cue") == name), None)
