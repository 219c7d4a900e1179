"""One sentence of English to its events: each trigger word has its rule."""

from __future__ import annotations

from typing import Final

from dedere.reader.absentees import absentees
from dedere.reader.answers import answered, neither
from dedere.reader.bodily import beheld
from dedere.reader.company import in_company, opened, performed
from dedere.reader.discussions import discussed
from dedere.reader.enumeration import members, spread
from dedere.reader.eventdays import dated_by_relative
from dedere.reader.events import Event
from dedere.reader.exceptions import bounded
from dedere.reader.granted import bound, counted, dated_by_clause, earlier, flown, granted
from dedere.reader.greetings import greeted
from dedere.reader.hostsbefore import hosted_before
from dedere.reader.itineraries import Itineraries
from dedere.reader.legs import toured
from dedere.reader.likeness import ORDINALS, liken
from dedere.reader.nouns import noun_events
from dedere.reader.numbered import numbered
from dedere.reader.onscene import as_guest, before_court
from dedere.reader.passing import in_contrast, in_passing, on_the_way
from dedere.reader.people import home_of
from dedere.reader.public import in_public
from dedere.reader.recorded import locate, recorded
from dedere.reader.speeches import speeches, told_gatherings
from dedere.reader.summits import summits
from dedere.reader.thecountry import place_named
from dedere.reader.tidings import tidings
from dedere.reader.tourdays import each_its_day
from dedere.reader.triggers import STOPPING, triggers

_BY_OTHERS: Final = frozenset({"send", "represent", "lead"})
_MOVING: Final = frozenset(
    "visit go arrive leave back stay attend meet speak transit overfly".split()
)


class Sentence(Itineraries):
    """The nodes of one sentence and the events that they tell."""

    def events(self) -> list[Event]:
        """Return the events of the sentence in the order of their triggers."""
        if not self._can_tell():
            return []
        if not self.lows.isdisjoint(ORDINALS):
            liken(self.nodes)
        found: list[Event] = []
        for i, cls, kind, form in triggers(self.nodes):
            for event in self._of_trigger(i, cls, kind, form):
                event.trigger = i
                found.append(event)
        self._called_off(found)
        if not any(event.remote for event in found):
            found.extend(self._screened(found))
        found.extend(recorded(self, found))
        locate(self, found)
        found.extend(self._opening(found))
        if self.caption:
            self._as_pictured(found)
            found.extend(self._pictured(found))
        found.extend(self._laid_on(found))
        found.extend(self._at_event(found))
        found.extend(self._present())
        found.extend(self._among())
        found.extend(self._answered())
        found.extend(self._copula())
        found.extend(self._custody(found))
        found.extend(self._deeds(found))
        found.extend(self._guest_at(found))
        found.extend(self._filmed(found))
        found.extend(self._unarrested(found))
        found.extend(self._floated(found))
        found.extend(absentees(self, found))
        found.extend(self._visiting(found))
        found.extend(in_company(self, found))
        found.extend(opened(self, found))
        found.extend(performed(self, found))
        found.extend(bounded(self, found))
        found.extend(granted(self, found))
        found.extend(counted(self, found))
        found.extend(earlier(self, found))
        found.extend(flown(self, found))
        found.extend(bound(self, found))
        found.extend(speeches(self, found))
        found.extend(told_gatherings(self, found))
        found.extend(greeted(self, found))
        found.extend(hosted_before(self, found))
        found.extend(discussed(self, found))
        found.extend(numbered(self, found))
        found.extend(answered(self))
        found.extend(neither(self, found))
        found.extend(before_court(self, found))
        found.extend(as_guest(self, found))
        found.extend(in_contrast(self, found))
        found.extend(in_passing(self, found))
        found.extend(in_public(self, found))
        found.extend(summits(self, found))
        found.extend(tidings(self, found))
        on_the_way(self, found)
        found.extend(beheld(self, found, self.cast.home))
        dated_by_clause(self, found)
        dated_by_relative(self.nodes, found)
        found.extend(toured(self, found))
        found.extend(self._onward(found))
        found.extend(self._neither(found))
        self._arrived_before(found)
        for event in found:
            if event.anaphor == "country" and not event.places and event.person is not None:
                home = home_of(self.cast.record, event.person)
                event.places = place_named(self.nodes, event, home)
        found = each_its_day(self.nodes, spread(self.nodes, found))
        listed = self._enumerated(found)
        if not listed and not any(e.places or e.event for e in found):
            listed = members(self.nodes)
        return found + listed

    def _arrived_before(self, found: list[Event]) -> None:
        """ "Left A less than a day after his arrival on Sunday": the stay began on Sunday."""
        if "arrival" not in self.lows:
            return
        for come in found:
            if come.places or come.time is None or self.nodes[come.trigger].low != "arrival":
                continue
            for event in found:
                if event.kind == "leave" and event.places and event.person == come.person:
                    event.time = come.time

    def _can_tell(self) -> bool:
        """Whether the sentence can tell of anybody: by name, or as "the trip" of the one before."""
        if any(node.person is not None for node in self.nodes):
            return True
        if not self.cast.recent:
            return False
        for k, node in enumerate(self.nodes):
            tags = node.tags
            if node.low == "he" and any("say" in n.tags for n in self.nodes[max(0, k - 3) : k]):
                return True
            if "noun" in tags or node.kind == "event" or tags.get("cue") == "instead":
                return True
            if node.low == "such" and k and self.nodes[k - 1].low == "no":
                return True
            if "verb" in tags and (
                tags["verb"][0] in _BY_OTHERS or node.low in STOPPING or node.low.startswith("head")
            ):
                return True
        return False

    def _of_trigger(self, i: int, cls: str, kind: str, form: str) -> list[Event]:
        if cls == "event":
            return noun_events(self, i, "meet")
        if cls == "noun":
            return noun_events(self, i, kind)
        if cls == "due":
            return self._due(i)
        if kind == "host" and self._misses(i):
            return self._skip(i, "skip", form)
        if kind in {"host", "expect", "seen", "hear"}:
            hosted = (self._due(i) if kind == "expect" else []) or self._host(i, kind, form)
            if not hosted and self.nodes[i].low.endswith(" through"):
                # "Drove through Beijing" with nobody for an object.
                return self._verb(i, "go", form)
            return hosted
        if kind == "take" or (kind == "lead" and not self._delegation(i)):
            return self._takes_the_place(i) or self._taken(i, form)
        if kind == "overfly" and self._enters(i):
            return self._verb(i, "go", form)
        if kind == "invite":
            return self._invite(i, form)
        if kind == "arrest":
            return self._arrest(i, form)
        if kind in _BY_OTHERS or (self.nodes[i].low.startswith("head") and self._delegation(i)):
            return self._send(i, "lead" if kind in {"go", "lead"} else kind, form)
        if kind in {"cancel", "postpone", "skip"}:
            return self._skip(i, kind, form)
        if kind in _MOVING and self._instead_of(i):
            return self._forgone(i, kind)
        return self._verb(i, kind, form) if kind in _MOVING else []

    def _misses(self, i: int) -> bool:
        """ "Gives the summit a miss"."""
        low = self.nodes[i].low
        return low.startswith(("give", "gave", "giving")) and any(
            node.low == "miss" for node in self.nodes[i + 1 : i + 12]
        )

    def _enters(self, i: int) -> bool:
        """ "Crossed the border into Niger" goes there; "crossed its airspace" does not."""
        nodes = self.nodes
        return nodes[i].low.startswith("cross") and any(
            n.low == "into" for n in nodes[i + 1 : i + 7]
        )
