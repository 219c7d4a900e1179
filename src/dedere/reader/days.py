"""When a word of a sentence in another language than English happens: its day and direction."""

from __future__ import annotations

from typing import Any, Final

from dedere.reader.chinese import of_another_deed, since_when
from dedere.reader.decisions import Decisions
from dedere.reader.otherdays import LANGUAGES, of_something_else, said_then
from dedere.reader.romance import ROMANCE
from dedere.reader.romancedays import (
    accepted_on,
    counted_on,
    of_the_court,
    on_the_eve,
    since_when_told,
    told_on,
    told_that,
)
from dedere.reader.subjects import CASED
from dedere.reader.tenses import (
    after_the_warrant,
    after_which,
    in_a_saying,
    of_a_purpose,
    of_the_saying,
    since_then,
)
from dedere.reader.verbfirst import apart, far_behind, of_another_time
from dedere.reader.verblast import after_that

# So many days back "since Sunday" no longer tells when a stay under way began.
_LONG_AGO: Final = 60
_MONTH: Final = 27
# Languages whose "since" a word can stand behind: "seit seiner Wahl im März".
_COUNTING: Final = frozenset({"de", "pl"})
# Romance languages.
_OF: Final = LANGUAGES | ROMANCE
# So many days ago is history, where another clause names it.
_HISTORY: Final = 4 * 366
MOTION: Final = frozenset({"visit", "go", "arrive", "attend", "leave"})

# Languages whose sentences have rules of their own for the days of something else.
_TOLD_APART: Final = frozenset({"ar", "tr", "zh"})


class Days(Decisions):
    """The sentence with the day of each of its verbs and nouns."""

    def _comes_after(self, i: int) -> bool:
        """ "After the visit" stands before the word at i; "nach Alaska" only leads there."""
        nodes = self.nodes
        return any(
            "after" in nodes[k].tags and nodes[k + 1].kind != "place"
            for k in range(max(0, i - 3), i)
        )

    def _stands_as_noun(self, i: int) -> bool:
        nodes = self.nodes
        if self.lang == "de" and i > 0:
            return nodes[i].cap
        if i > 0 and ("det" in nodes[i - 1].tags or "poss" in nodes[i - 1].tags):
            return True
        if i > 0 and nodes[i - 1].kind == "actor" and not self._under_prep(i - 1):
            return False
        if i > 1 and self.lang in _OF and nodes[i - 1].kind == "word":
            # "Su primer viaje", "una inusual visita".
            plain = not nodes[i - 1].tags and not nodes[i - 1].cap
            if plain and {"det", "poss"} & nodes[i - 2].tags.keys():
                return True
        return i + 1 < len(nodes) and nodes[i + 1].tags.get("prep") == "from"

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

    def _told_of_another(self, i: int, j: int) -> bool:
        """Whether the time at j is that of something else than what the word at i tells."""
        nodes, breaks = self.nodes, self.breaks
        if self.lang == "tr":
            return after_that(nodes, j)
        if self.lang == "zh":
            return of_another_deed(nodes, breaks, i, j)
        return (
            apart(nodes, breaks, i, j) or far_behind(breaks, i, j) or of_another_time(nodes, i, j)
        )

    def _time(self, i: int) -> Any:
        best = None
        least = 60
        behind = self._comes_after(i)
        nodes, breaks = self.nodes, self.breaks
        noun = "noun" in nodes[i].tags and self._stands_as_noun(i)
        careful = self.lang in LANGUAGES
        seen = other = None
        for j, node in enumerate(nodes):
            mention = node.time
            if mention is None or not mention.travel or mention.relation == "since":
                continue
            if careful and mention is not seen:
                seen = mention
                other = mention if of_something_else(nodes, breaks, i, j) else None
            if mention is other:
                continue
            if self.lang in _COUNTING and (
                since_then(nodes, breaks, j) or after_the_warrant(nodes, breaks, j)
            ):
                continue
            if self._since(j) or (behind and self.breaks[j] != self.breaks[i]):
                continue
            if self.lang in _TOLD_APART and self._told_of_another(i, j):
                continue
            if self.lang in ROMANCE and self._of_another_deed(i, j):
                continue
            cost = self._cost(i, j)
            if self._announced_on(j, i):
                continue
            if breaks[j] != breaks[i] and (
                self._invited_in(j)
                or self._said_in(j)
                or self._of_another_journey(j)
                or of_the_saying(nodes, breaks, i, j)
                or (self.lang in _COUNTING and after_which(nodes, breaks, j))
                or (self.lang == "de" and self._german_aside(i, j, noun=noun))
            ):
                continue
            if any("say" in n.tags for n in self.nodes[max(0, j - 2) : j]):
                if self.lang in CASED and self._is_past(mention):
                    # "О поездке стало известно 30 августа": the day of the news.
                    continue
                cost += 20
            elif careful and breaks[j] != breaks[i] and said_then(nodes, breaks, j):
                cost += 30
            if cost < least:
                best, least = mention, cost
        return best

    def _of_another_deed(self, i: int, j: int) -> bool:
        """Whether the day at j is that of a warrant, of saying, or counted from another deed."""
        nodes = self.nodes
        if counted_on(nodes, j) or since_when_told(nodes, j) or accepted_on(nodes, j, i):
            return True
        if on_the_eve(nodes, j, i):
            return True
        if self.breaks[j] == self.breaks[i]:
            return False
        if told_that(nodes, j):
            return True
        published = self.cast.published
        span = nodes[j].time.span
        past = published is None or span.earliest <= published
        if published is not None and (published - span.latest).days > _HISTORY:
            return True
        return past and (told_on(nodes, j, i) or of_the_court(nodes, self.breaks, j))

    def _is_past(self, mention: Any) -> bool:
        published = self.cast.published
        return published is not None and bool(mention.span.latest < published)

    def _said_in(self, j: int) -> bool:
        """ "В июле X заявил, что": a day past, in another clause that says, is that of saying."""
        published = self.cast.published
        if published is None or self.nodes[j].time.span.earliest > published:
            return False
        clause = self.breaks[j]
        if self.lang in CASED and self._stands_alone(j):
            # "В пятницу, 7 ноября, X объяснил".
            clause += 1
        return any(
            "say" in node.tags and node.tags["say"] != "after"
            for node, b in zip(self.nodes, self.breaks, strict=True)
            if self.breaks[j] <= b <= clause
        )

    def _stands_alone(self, j: int) -> bool:
        """Whether the clause of the day at j holds nothing but days and what leads to them."""
        return all(
            node.time is not None or node.kind == "sign" or "prep" in node.tags
            for node, b in zip(self.nodes, self.breaks, strict=True)
            if b == self.breaks[j]
        )

    def _some_day(self, i: int) -> bool:
        """ "Reist dieses Jahr nach Y": a present that a whole month or year is given to."""
        if self.lang not in _COUNTING:
            return False
        mention, published = self._time(i), self.cast.published
        if mention is None or published is None or mention.span.precision == "day":
            return False
        span = mention.span
        long = (span.latest - span.earliest).days > _MONTH
        return bool(long and span.earliest <= published <= span.latest)

    def _announced_on(self, j: int, i: int) -> bool:
        """ "22 октября X объявил об отмене встречи": the day before a word of saying."""
        if self.lang not in CASED or j > i or "noun" not in self.nodes[i].tags:
            return False
        return self._is_past(self.nodes[j].time) and any(
            "say" in n.tags and n.tags["say"] != "after" and b == self.breaks[j]
            for n, b in zip(self.nodes[j:i], self.breaks[j:i], strict=True)
        )

    def _german_aside(self, i: int, j: int, *, noun: bool) -> bool:
        """Whether the day at j is that of a purpose or of the word that reports the one at i."""
        if noun and of_a_purpose(self.nodes, self.breaks, j):
            return True
        return in_a_saying(self.nodes, self.breaks, i, j)

    def _invited_in(self, j: int) -> bool:
        """Whether the clause of the day at j tells of an invitation: its day is that of asking."""
        return any(
            "invited" in node.tags
            for node, b in zip(self.nodes, self.breaks, strict=True)
            if b == self.breaks[j]
        )

    def _of_another_journey(self, j: int) -> bool:
        """ "Announced after the minister had landed on Monday": the day is the minister's."""
        clause = [k for k, b in enumerate(self.breaks) if b == self.breaks[j]]
        return any(
            self.nodes[k].tags.get("verb", ("",))[0] in MOTION and self.nodes[k].kind == "word"
            for k in clause
        ) and any(
            self.nodes[k].kind == "actor" and self.nodes[k].person is None and self._may_act(k)
            for k in clause
        )

    def _since(self, j: int) -> bool:
        """ "The first since 2011": the word may stand before the days or behind them."""
        nodes = self.nodes
        if self.lang == "zh" and since_when(nodes, j):
            return True
        first = last = j
        while first > 0 and nodes[first - 1].time is nodes[j].time:
            first -= 1
        while last + 1 < len(nodes) and nodes[last + 1].time is nodes[j].time:
            last += 1
        around = nodes[max(0, first - 1) : first + 1] + nodes[last : last + 2]
        published = self.cast.published
        long_ago = (
            published is not None and (published - nodes[j].time.span.latest).days > _LONG_AGO
        )
        span = nodes[j].time.span
        # "Desde enero" of a past month, which is read as the next one.
        ahead = published is not None and span.precision == "month" and span.earliest > published
        if any("since" in n.tags and " " in n.low for n in nodes[max(0, first - 7) : first]):
            # "З моменту його повернення в січні".
            return True
        return (long_ago or ahead) and any("since" in node.tags for node in around)
