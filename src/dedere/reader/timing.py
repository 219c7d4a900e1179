"""When a word of a sentence happens: its day, its direction, the tense that it shares."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from dedere.reader.grammar import governed
from dedere.reader.nodes import Node
from dedere.reader.people import Cast, home_of

# Digits of a year.
_YEAR: Final = 4
_EARLIER: Final = frozenset({"interrupted", "earlier", "previous", "last", "maiden", "first"})

_SPAN: Final = re.compile(r"\b(?:years|decades|months)\b")

_COUNTED: Final = frozenset("first second third fourth fifth last only rare".split())

# Verbs whose own day can stand right before them.
_DATED_BEFORE: Final = frozenset(
    "visit go arrive leave back attend meet speak arrest host stay".split()
)
# Words of saying and deciding that are nothing else: their day is not that of the deed.
_SAID: Final = frozenset("suggested hinted apologised apologized accepted declined urged".split())
# What is done about a visit on a day that is not its own.
_TOLD: Final = frozenset(
    "discussed debated criticised criticized condemned mentioned raised decided determined agreed"
    " finalised finalized set fixed".split()
)
_FOLLOWS: Final = frozenset({"follows", "followed", "precedes", "preceded"})
# Words that part what follows in time from the rest of the sentence.
_APART: Final = frozenset({"after", "before"})
_ASIDE: Final = frozenset({"after", "since", "because", "although", "though", "while", "whereas"})

_GAINING: Final = ("gain", "benefit", "profit", "earn", "win", "result", "aris", "stem", "expect")
_ISSUES: Final = frozenset("briefing edition roundup digest newsletter update updates".split())
_BARRING: Final = frozenset({"ban", "bar", "block", "stop", "prevent", "prohibit", "keep"})
_ASKED: Final = frozenset({"should", "may", "would", "will"})
_HAPPENED: Final = frozenset("occurred happened took takes came began lasted ended".split())
_HELD: Final = frozenset("held made scheduled planned set due".split())
# "His trip follows X's visit in March": the day is that of the other visit.
_FOLLOWING: Final = frozenset("follows followed following follow after before".split())
_TOWNS: Final = frozenset("city town country capital nation port republic region village".split())


class Timing:
    """The nodes of one sentence, and the time of any word in it."""

    def __init__(
        self,
        nodes: Sequence[Node],
        lows: frozenset[str],
        cast: Cast,
        *,
        headline: bool,
        question: bool,
        caption: bool = False,
    ) -> None:
        self.nodes = nodes
        # The words of the sentence, for rules that need one of a few.
        self.lows = lows
        self.cast = cast
        self.headline = headline
        self.question = question
        self.caption = caption
        self.cue_end = 0
        # Whether the list that is read tells of trips to come.
        self.to_come = False
        self.over = False

    def _abroad(self, person: str, place: Node) -> bool:
        """Whether a place lies in a state, and in none where the person is at home."""
        return place.iso3 is not None and place.iso3 not in home_of(self.cast.record, person)

    def _where(self, i: int) -> tuple[str, bool, object, object]:
        """Direction, whether it is the day of the report, time and end time for the trigger."""
        best, until = self._day_ahead(i)
        beside = self._day_beside(i) or self._day_of_noun(i)
        if beside is not None:
            best = beside
        if best is None:
            best = self._day_behind(i)
        direction = "unknown"
        today = False
        published = self.cast.published
        if best is not None and published is not None:
            span = best.span
            if span.earliest > published:
                direction = "future"
            elif span.latest < published:
                direction = "past"
            today = (
                span.earliest <= published <= span.latest
                and (span.latest - span.earliest).days <= 1
            )
        elif best is None:
            direction = "undated"
        return direction, today, best, until

    def _where_itself(self, i: int, *, parted: bool) -> tuple[str, bool, object, object]:
        """As `_where`, but no day before a trigger that is parted from what precedes it."""
        direction, today, time, until = self._where(i)
        start = self.nodes[i].start
        if parted and getattr(time, "start", start) < start:
            return "undated", False, None, until
        return direction, today, time, until

    def _day_ahead(self, i: int) -> tuple[Any, Any]:
        """The first day behind the trigger that belongs to it, and the day that ends the stay."""
        nodes = self.nodes
        best = None
        named = None
        until = None
        for j in range(i, min(len(nodes), i + 26)):
            node = nodes[j]
            if node.kind == "sign" and self._ends_clause(j):
                break
            mention = node.time
            if j > i + 1 and best is None and node.tags.get("noun") == "invite":
                break
            if best is None and j > i + 1:
                if self._is_told(j) or (node.low in _FOLLOWS and self._is_a_visit(i)):
                    # "The visit follows a trip to X in May".
                    break
            if (
                j > i + 1
                and best is None
                and nodes[j - 1].low == ","
                and (node.kind == "actor" or "pron" in node.tags)
                and j + 1 < len(nodes)
                and "aux" in nodes[j + 1].tags
            ):
                break
            if (
                j > i + 2
                and best is None
                and node.tags.get("noun") in {"visit", "transit"}
                and (
                    nodes[j - 1].tags.get("cue") == "past"
                    or nodes[j - 1].low in _EARLIER
                    or self._of_another_visit(i, j)
                )
            ):
                break
            if mention is None:
                if best is None and j > i + 1 and self._opens_apposition(j):
                    best = self._day_after_aside(j)
                    break
                if j > i + 1 and "verb" in node.tags and node.kind == "word" and best is not None:
                    break
                if j > i + 1 and node.low in {"where", "who", "which"} and not self._tells_when(j):
                    if best is None:
                        best = self._day_after_aside(j)
                    break
                if j > i + 1 and node.tags.get("conj") == "sub" and node.low not in {"during"}:
                    if best is not None or (node.low in _ASIDE and not self.caption):
                        break
                continue
            if not mention.travel and mention.kind != "duration":
                continue
            if mention.text.lower().endswith("same day") and self._as_another(j):
                continue
            if _SPAN.search(mention.text) and any(n.low in _COUNTED for n in nodes[:j]):
                continue
            if mention.relation in {"until"}:
                until = mention
                continue
            if mention.relation in {"since"}:
                continue
            if best is None and mention.span.precision == "year" and self._counts(i, j):
                continue
            if best is None and self._names_meeting(j):
                if self.cast.published is not None and mention.span.latest < self.cast.published:
                    # "Skipped the 2022 summit": a name, and the year of it as well.
                    named = mention
            elif best is None:
                if j > i + 3 and (front := self._front(i, j)) is not None:
                    best = front
                    break
                best = mention
        return best or named, until

    def _is_told(self, j: int) -> bool:
        """ "Will be announced in the coming days": the day of the word about what is told."""
        node = self.nodes[j]
        if node.low not in _TOLD and ("say" not in node.tags or not node.low.endswith("ed")):
            return False
        if j + 1 < len(self.nodes) and self.nodes[j + 1].low in {"to", "for", "on"}:
            return False
        return self.nodes[j - 1].tags.get("aux") in {"is", "was", "be", "been"}

    def _is_past(self, mention: Any) -> bool:
        published = self.cast.published
        return published is not None and mention.span.latest < published

    def _as_another(self, j: int) -> bool:
        """ "On the same day as X": the day of something else."""
        after = self.nodes[j + 1 : j + 3]
        if any(n.low in {"as", "that"} and n.time is None for n in after):
            return True
        # "The same day he addresses Congress".
        behind = next((n for n in self.nodes[j + 1 : j + 4] if n.time is None), None)
        return behind is not None and ("pron" in behind.tags or behind.kind == "actor")

    def _of_another_visit(self, i: int, j: int) -> bool:
        """Whether the visit at j is one that the visit at i comes after or before."""
        nodes = self.nodes
        owner = nodes[j - 1] if nodes[j - 1].tags or nodes[j - 1].poss else nodes[j - 2]
        owner = nodes[j - 2] if owner.kind == "adj" else owner
        if owner.poss and owner.kind == "actor" and owner.person is None:
            # "Welcomed X, a nod to Y's stay last year".
            return True
        if not self._is_a_visit(i) or not (owner.poss or "poss" in owner.tags):
            return False
        return any(n.low in _FOLLOWING for n in nodes[i + 1 : j])

    def _tells_when(self, j: int) -> bool:
        """ "A meeting, which took place two weeks ago": a clause that dates what it hangs on."""
        after = [n.low for n in self.nodes[j + 1 : j + 3]]
        if self.nodes[j].low != "which" or len(after) < 2:
            return False
        return after[0] in _HAPPENED or (after[0] in {"was", "is"} and after[1] in _HELD)

    def _counts(self, i: int, j: int) -> bool:
        """ "Arrived for his second visit to X in 2024": the year in which visits are counted."""
        nodes = self.nodes
        for k in range(max(i, 2), j):
            if nodes[k].tags.get("noun") == "visit":
                return self.counts_a_year(k - 2, k, nodes[j].time)
        return False

    def counts_a_year(self, left: int, i: int, mention: Any) -> bool:
        """Whether the visit at i is one of so many of the running year: "his second in 2024"."""
        published = self.cast.published
        if published is None or mention.span.precision != "year":
            return False
        running = bool(mention.span.earliest.year == published.year)
        return running and not _COUNTED.isdisjoint([n.low for n in self.nodes[left:i]])

    def _is_a_visit(self, i: int) -> bool:
        return "noun" in self.nodes[i].tags or "visit" in self.nodes[i].low

    def _opens_apposition(self, j: int) -> bool:
        """ "To Mariupol, the city laid waste last year": what follows is told of the place."""
        nodes = self.nodes
        if "det" not in nodes[j].tags or nodes[j - 1].low != "," or nodes[j - 2].kind != "place":
            return False
        return any(n.low in _TOWNS for n in nodes[j + 1 : j + 4])

    def _ends_clause(self, j: int) -> bool:
        """Whether the sign at j ends what the words before it can be dated by."""
        node = self.nodes[j]
        if node.low == "." and j + 1 < len(self.nodes):
            before = self.nodes[j - 1].low.split()[-1] if j else ""
            return len(before) > 1
        return node.low in {".", ";", '"', "”"}

    def _names_meeting(self, j: int) -> bool:
        """ "The 2023 BRICS summit": a year that is part of a name."""
        after = self.nodes[j + 1] if j + 1 < len(self.nodes) else None
        return (
            after is not None
            and (after.kind == "event" or after.tags.get("noun") == "meet")
            and self.nodes[j].low.isdigit()
            and len(self.nodes[j].low) == _YEAR
            and after.time is None
        )

    def _day_after_aside(self, j: int) -> Any:
        """ "To Jordan, where thousands live, from September 5 to 8": the day behind the aside."""
        nodes = self.nodes
        if nodes[j - 1].low != ",":
            return None
        close = next(
            (m for m in range(j + 1, min(len(nodes), j + 10)) if nodes[m].low == ","), None
        )
        if close is None:
            return None
        for node in nodes[close + 1 : close + 3]:
            if node.time is not None:
                return node.time if node.time.travel else None
            if "prep" not in node.tags:
                return None
        return None

    def _day_beside(self, i: int) -> Any:
        """ "On Monday arrived", "on Monday has arrived": the day right before the verb."""
        nodes = self.nodes
        verb = nodes[i].tags.get("verb")
        if verb is None or verb[0] not in _DATED_BEFORE or nodes[i].kind != "word":
            return None
        j = i - 1
        while j > 0 and nodes[j].tags.get("aux") in {"has", "have", "had"}:
            j -= 1
        if j < 2 or nodes[j].time is None or not nodes[j].time.travel:
            return None
        mention = nodes[j].time
        while j > 0 and nodes[j].time is mention:
            j -= 1
        led = nodes[j].low in {"on", "late", "early"}
        subject = nodes[j - 1] if led and j else nodes[j]
        named = subject.kind in {"actor", "place"} or "pron" in subject.tags
        return mention if named and mention.span.precision == "day" else None

    def _day_of_noun(self, i: int) -> Any:
        """ "An April 3 summit", "Tuesday's meeting": the day right before the noun."""
        node = self.nodes[i]
        mention = self.nodes[i - 1].time if i else None
        if mention is None or not mention.travel or mention.span.precision != "day":
            return None
        return mention if "noun" in node.tags or node.kind == "event" else None

    def _day_behind(self, i: int) -> Any:
        """The nearest day before the trigger that belongs to it."""
        nodes = self.nodes
        comma = said = False
        for j in range(i - 1, max(-1, i - 26), -1):
            node = nodes[j]
            if node.kind == "sign" and self._ends_clause(j) and node.low in {".", ";"}:
                return None
            if node.low == ",":
                comma = True
            if node.low == "whether" or (node.low == "where" and self._ahead(j, i)):
                # "It was not clear on Saturday whether X will go", "left on Monday for the court,
                # where he will appear".
                return None
            if not comma and node.low in _APART and node.time is None and self._apart(j, i):
                return None
            if "say" in node.tags or node.low in _SAID:
                # "Is reported to have visited" says nothing on a day of its own.
                said = said or nodes[j + 1].low != "to"
            mention = node.time
            if mention is None or not mention.travel or mention.relation in {"since"}:
                continue
            if said and mention.direction != "future":
                continue
            if mention.span.precision == "year" and self._counts(j - 8, j):
                continue
            if nodes[j + 1].low == ")" and (nodes[0].low == "(" or nodes[0].time is mention):
                # "(Moscow, 16 December 2019)": the day of the report.
                return None
            if nodes[j + 1].low in _ISSUES or (nodes[j + 1].low == ":" and j < 3):
                # "Friday Briefing: X visits Y": the day of the issue.
                continue
            if self._day_of_saying(j) and mention.direction != "future":
                continue
            if any(nodes[k].low == "since" for k in range(max(0, j - 5), j)):
                continue
            if comma and self._day_in_aside(j, i):
                continue
            if self._of_a_later_stop(j, i):
                return None
            if j + 1 < i and self.nodes[j + 1].tags.get("noun") == "visit":
                # "Will discuss the December visit in a meeting": the day of that visit.
                continue
            return mention
        return None

    def _ahead(self, j: int, i: int) -> bool:
        return any(n.tags.get("aux") == "will" for n in self.nodes[j + 1 : i])

    def _apart(self, j: int, i: int) -> bool:
        """ "On Tuesday, days after meeting him in Pyongyang", "after a stay in Hanoi"."""
        tags = self.nodes[i].tags
        if j == i - 1 or tags.get("verb", ("", ""))[1] == "ing":
            return True
        between = self.nodes[j + 1 : i]
        small = all(n.low in {"a", "an", "his", "her", "-"} or not n.tags for n in between)
        led = self.nodes[j].low == "after" and between[0].low in {"a", "an", "his", "her"}
        return "noun" in tags and small and led

    def _day_of_saying(self, j: int) -> bool:
        """ "Said on Monday": the day of the word, and not of the deed."""
        for k in range(j - 1, max(-1, j - 4), -1):
            if self.nodes[k].low == ",":
                return False
            if "say" in self.nodes[k].tags:
                return True
        return False

    def _of_a_later_stop(self, j: int, i: int) -> bool:
        """ "Arrived on Monday on a tour that will also take him to Riyadh": another day."""
        verb = self.nodes[i].tags.get("verb")
        if verb is None or verb[0] not in {"take", "lead"}:
            return False
        return any("rel" in n.tags or n.tags.get("conj") == "that" for n in self.nodes[j + 1 : i])

    def _day_in_aside(self, j: int, i: int) -> bool:
        """Whether the day at j stands in "who was acquitted a week ago," before the verb at i."""
        nodes = self.nodes
        if not any(n.low == "," for n in nodes[j + 1 : i]):
            return False
        for m in range(j - 1, max(0, j - 12), -1):
            if nodes[m].low == ",":
                return False
            if "rel" in nodes[m].tags or nodes[m].low == "whose":
                return nodes[m - 1].low == ","
        return False

    def _front(self, i: int, j: int) -> Any:
        """The day that opens the sentence, when the one at j belongs to a purpose clause."""
        nodes = self.nodes
        for k in range(i + 1, j - 1):
            after = nodes[k + 1]
            if (
                nodes[k].low == "to"
                and after.kind == "word"
                and not (after.tags.keys() & {"det", "poss", "cue"} or after.time is not None)
            ):
                front = next((n.time for n in nodes[:4] if n.time is not None), None)
                return front if front is not None and front.travel else None
        return None

    def _since(self, k: int) -> object:
        """ "In the capital since Tuesday": since when somebody is there."""
        for node in self.nodes[k : k + 12]:
            if node.time is not None and node.time.relation == "since" and node.time.travel:
                return node.time
        return None

    def _to_bar(self, j: int) -> bool:
        """ "Urged A to ban X from entering": the barring is only asked for."""
        nodes = self.nodes
        for k in range(j - 1, max(-1, j - 5), -1):
            if nodes[k].low in _BARRING:
                before = nodes[max(0, k - 3) : k]
                return any(n.low == "to" or n.tags.get("aux") in _ASKED for n in before)
        return False

    def _fresh(self) -> bool:
        """Whether the sentence tells of the last days: what comes "before" lies ahead then."""
        published = self.cast.published
        mentions = [n.time for n in self.nodes if n.time is not None and n.time.travel]
        if published is None or not mentions:
            return False
        return any((published - mention.span.latest).days <= 3 for mention in mentions)

    def _main_tense(self, j: int) -> str | None:
        """ "Rented a car heading to Bonn": the finite verb before a participle, past or ahead."""
        for k in range(j, max(-1, j - 14), -1):
            node = self.nodes[k]
            tags = node.tags
            if node.kind == "sign" and node.low != ",":
                return None
            if "say" in tags:
                return None
            if tags.get("aux") in {"was", "had", "did"}:
                return "had"
            if tags.get("aux") in {"will", "is"}:
                return None
            verb = tags.get("verb")
            if node.kind == "word" and verb is not None:
                return "had" if verb[1] == "past" else None
            if not tags and node.kind == "word" and node.low.endswith("ed"):
                return "had"
        return None

    def _gerund(self, i: int, j: int, flags: set[str]) -> None:
        if j < 0 or flags & {"is", "was", "be", "have", "will"}:
            return
        low = self.nodes[j].low
        tags = self.nodes[j].tags
        if low == "and" and j > 0 and self.nodes[j - 1].tags.get("verb", ("", ""))[1] == "ing":
            # "For inviting and hosting X": what governs the first governs the second.
            before, k = governed(self.nodes, j - 1)
            flags |= before
            self._gerund(j - 1, k, flags)
            return
        if low in {"after", "since", "while", "by", "on", "in", "upon", "when", "for", "without"}:
            flags.add("had")
            if low == "without":
                flags.add("not")
        elif low in {"from", "against"}:
            if any(n.low.startswith(_GAINING) for n in self.nodes[max(0, j - 6) : j]):
                # "What it stands to gain from welcoming X": that is done, and not prevented.
                flags.add("had")
                return
            free = any(n.low in {"nothing", "nobody"} or "neg" in n.tags for n in self.nodes[:j])
            free = free or self._to_bar(j)
            flags.add("wish" if free else "unable")
        elif low in {"before", "ahead of"}:
            flags.add("had" if self._main_tense(j) == "had" and not self._fresh() else "will")
        elif "wish" in tags or low in {"of", "about", "risk", "risks"}:
            flags.add("wish")
        elif not self.headline and low not in {"and", "or", "but", "then"}:
            main = self._main_tense(j)
            if main is not None:
                flags.add(main)
