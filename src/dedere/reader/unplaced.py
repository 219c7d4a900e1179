"""Stays without a place, until a later sentence tells where the meeting is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from dedere.reader.dating import NEVER, When
from dedere.reader.drafts import Draft, near
from dedere.reader.events import Event
from dedere.reader.nodes import Node
from dedere.reader.venues import CROWD, EVENT, IT, TALKS, Venue

# So many sentences later a meeting can still be placed.
_LATER: Final = 2
_MOST: Final = 8
_COMING: Final = frozenset({"attend", "skip", "go", "speak", "arrive"})
_ALIKE: Final = frozenset(
    "summit meeting gathering conference forum event talks session congress".split()
)
_RANKS: Final = frozenset({"head_of_state", "head_of_government", "leader", "foreign_minister"})


@dataclass(slots=True, eq=False)
class Unplaced:
    """The drafts of the last sentences that name a meeting and no place."""

    homes: Mapping[str, frozenset[str]]
    published: date | None
    waiting: list[tuple[Draft, Event]] = field(default_factory=list)

    def wait(self, draft: Draft, event: Event, nodes: Sequence[Node]) -> None:
        """Note a draft that another sentence may place."""
        if draft.state is not None or draft.status is None or draft.kind in {"noun", "send"}:
            return
        if event.anaphor not in {None, "meeting", "talks"}:
            return
        if draft.kind == "meet":
            home = self.homes.get(draft.person, frozenset())
            if not any(_leads_elsewhere(node, home) for node in nodes):
                return
        elif event.event is None or draft.kind not in _COMING:
            return
        del self.waiting[:-_MOST]
        self.waiting.append((draft, event))

    def place(self, venue: Venue, time: When, sentence: int) -> None:
        """Give the place of a meeting to those of whom the sentences before told."""
        for draft, event in self.waiting:
            if draft.state is not None or not 0 < sentence - draft.sentence <= _LATER:
                continue
            if venue.place.iso3 in self.homes.get(draft.person, ()):
                continue
            if not _can_be(venue, draft, event) or not near(draft.time, time, 3):
                continue
            if draft.time is NEVER and not self._fits(draft, time):
                continue
            draft.state, draft.place = venue.place.iso3, venue.place.place
            draft.time = time if draft.time is NEVER else draft.time
            draft.forum = draft.forum or venue.forum
            draft.spans.append((venue.start, venue.end))

    def _fits(self, draft: Draft, time: When) -> bool:
        """Whether the day of a meeting agrees with a stay told as past or to come."""
        if self.published is None or time.earliest is None or time.latest is None:
            return True
        if draft.status == "made":
            return time.earliest <= self.published
        return draft.kind != "meet" or time.latest >= self.published


def _leads_elsewhere(node: Node, home: frozenset[str]) -> bool:
    """Whether the node names a leader of another state: a meeting with one can be abroad."""
    if node.kind != "actor" or node.person is not None:
        return False
    return "leader" in node.tags or (
        node.title in _RANKS and node.iso3 is not None and node.iso3 not in home
    )


def _can_be(venue: Venue, draft: Draft, event: Event) -> bool:
    """Whether the meeting of a venue can be the one that a draft speaks of."""
    if venue.what == CROWD:
        return False
    if event.event is None:
        if draft.status == "under_way":
            return False
        summit = venue.what == EVENT and venue.head == "summit" and venue.forum is None
        return summit or venue.what in {TALKS, IT}
    if venue.what == IT:
        return True
    if venue.forum is not None and draft.forum is not None:
        return venue.forum == draft.forum
    words = event.event.low.split()
    return venue.head in words or (venue.head in _ALIKE and words[-1] in _ALIKE)
