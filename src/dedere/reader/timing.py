"""When a word of a sentence happens: its day, its direction, the tense that it shares."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from dedere.reader.nodes import Node
from dedere.reader.people import Cast

_EARLIER = frozenset({"interrupted", "earlier", "previous", "last", "maiden", "first"})

_SPAN = re.compile(r"\b(?:years|decades|months)\b")

_COUNTED = frozenset("first second third fourth fifth last only rare".split())

_ASIDE = frozenset({"after", "since", "because", "although", "though", "while", "whereas"})


class Timing:
    """The nodes of one sentence, and the time of any word in it."""

    def __init__(
        self,
        nodes: Sequence[Node],
        cast: Cast,
        *,
        headline: bool,
        question: bool,
        caption: bool = False,
    ) -> None:
        self.nodes = nodes
        self.cast = cast
        self.headline = headline
        self.question = question
        self.caption = caption
        self.cue_end = 0

    def _where(self, i: int) -> tuple[str, bool, object, object]:
        """Direction, whether it is the day of the report, time and end time for the trigger."""
        nodes = self.nodes
        best = None
        until = None
        for j in range(i, min(len(nodes), i + 26)):
            node = nodes[j]
            if node.kind == "sign" and node.low in {".", ";", '"', "”"}:
                break
            mention = node.time
            if j > i + 1 and best is None and node.tags.get("noun") == "invite":
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
                and node.tags.get("noun") == "visit"
                and (nodes[j - 1].tags.get("cue") == "past" or nodes[j - 1].low in _EARLIER)
            ):
                break
            if mention is None:
                if j > i + 1 and "verb" in node.tags and node.kind == "word" and best is not None:
                    break
                if j > i + 1 and (node.low in {"where", "who", "which"}):
                    break
                if j > i + 1 and node.tags.get("conj") == "sub" and node.low not in {"during"}:
                    if best is not None or node.low in _ASIDE:
                        break
                continue
            if not mention.travel and mention.kind != "duration":
                continue
            if _SPAN.search(mention.text) and any(n.low in _COUNTED for n in nodes[:j]):
                continue
            if mention.relation in {"until"}:
                until = mention
                continue
            if mention.relation in {"since"}:
                continue
            if best is None:
                if j > i + 3 and (front := self._front(i, j)) is not None:
                    best = front
                    break
                best = mention
        if best is None:
            for j in range(i - 1, max(-1, i - 26), -1):
                node = nodes[j]
                if node.kind == "sign" and node.low in {".", ";"}:
                    break
                mention = node.time
                if mention is not None and mention.travel and mention.relation not in {"since"}:
                    said = any("say" in nodes[k].tags for k in range(max(0, j - 3), j))
                    if said and mention.direction != "future":
                        continue
                    if any(nodes[k].low == "since" for k in range(max(0, j - 5), j)):
                        continue
                    best = mention
                    break
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
        if low in {"after", "since", "while", "by", "on", "in", "upon", "when", "for", "without"}:
            flags.add("had")
            if low == "without":
                flags.add("not")
        elif low in {"from", "against"}:
            free = any(n.low in {"nothing", "nobody"} or "neg" in n.tags for n in self.nodes[:j])
            flags.add("wish" if free else "unable")
        elif low in {"before", "ahead of"}:
            flags.add("had" if self._main_tense(j) == "had" and not self._fresh() else "will")
        elif "wish" in tags or low in {"of", "about", "risk", "risks"}:
            flags.add("wish")
        elif not self.headline and low not in {"and", "or", "but", "then"}:
            main = self._main_tense(j)
            if main is not None:
                flags.add(main)
