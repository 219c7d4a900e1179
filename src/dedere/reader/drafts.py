"""Claims in the making, and the meetings of a text."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from dedere.reader.dating import When
from dedere.reader.speaker import Speaker, Told
from dedere.reader.venues import EVENT


@dataclass(slots=True, eq=False)
class Draft:
    """One claim in the making. `firm` tells that the words themselves gave the status."""

    person: str
    state: str | None
    place: str | None
    time: When
    status: str | None
    firm: bool
    remote: bool
    presence: str
    forum: str | None
    speaker: Speaker
    spans: list[tuple[int, int]]
    kind: str
    representative: str | None = None
    occupied: bool = False
    occasion: str | None = None
    sentence: int = 0
    replaced: bool = False
    pending: bool = False
    guessed: bool = False
    past: bool = False
    recent: bool = False
    told: list[Told] = field(default_factory=list)
    again: bool = False
    future: bool = False
    over: bool = False


@dataclass(slots=True, eq=False)
class Meeting:
    """An event of the text with its place and days, so that "the summit" can be found again."""

    forum: str | None
    head: str
    iso3: str
    place: str | None
    time: When
    sentence: int = -99
    what: str = EVENT


def near(left: When, right: When, slack: int = 3) -> bool:
    """Return whether two dates can be of one trip; an unknown one can."""
    if left.earliest is None or left.latest is None:
        return True
    if right.earliest is None or right.latest is None:
        return True
    coarse = {left.precision, right.precision} <= {"month", "year"}
    room = timedelta(days=0 if coarse else slack)
    return left.earliest <= right.latest + room and right.earliest <= left.latest + room
