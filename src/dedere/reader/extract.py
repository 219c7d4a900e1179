"""One sentence of English to its events: each trigger word has its rule."""

from __future__ import annotations

from dedere.reader.events import (
    Event,
    triggers,
)
from dedere.reader.moving import Moving


class Sentence(Moving):
    """The nodes of one sentence and the events that they tell."""

    def events(self) -> list[Event]:
        """Return the events of the sentence in the order of their triggers."""
        found: list[Event] = []
        nodes = self.nodes
        for i, cls, kind, form in triggers(nodes):
            made: list[Event] = []
            if cls == "noun":
                made = self._noun(i, kind)
            elif cls == "due":
                made = self._due(i)
            elif kind in {"host", "expect"}:
                made = (self._due(i) if kind == "expect" else []) or self._host(i, kind, form)
            elif kind == "invite":
                made = self._invite(i, form)
            elif kind == "arrest":
                made = self._arrest(i, form)
            elif kind in {"send", "represent", "lead"} or (
                nodes[i].low.startswith("head") and self._delegation(i)
            ):
                made = self._send(i, "lead" if kind in {"go", "lead"} else kind, form)
            elif kind in {"cancel", "postpone", "skip"}:
                made = self._skip(i, kind, form)
            elif kind in {
                "visit",
                "go",
                "arrive",
                "leave",
                "back",
                "stay",
                "attend",
                "meet",
                "speak",
                "transit",
                "overfly",
            }:
                made = self._verb(i, kind, form)
            for event in made:
                event.trigger = i
                found.append(event)
        found.extend(self._copula())
        return found

    def _noun(self, i: int, kind: str) -> list[Event]:
        from dedere.reader.nominal import noun_events

        return noun_events(self, i, kind)
