"""Plans of visits that came to nothing: "was to take place on 25 July", told after that day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from dedere.reader.dating import gone, when
from dedere.reader.nodes import Node

_BE: Final = frozenset({"was", "were", "been"})
_FIRST: Final = frozenset({"originally", "initially", "first", "previously"})
_MEANT: Final = frozenset({"supposed", "meant", "due", "scheduled", "planned", "slated", "set"})
_REACH: Final = 8
# A day further back than this is of another year.
_LONGEST: Final = 200


def lapsed(nodes: Sequence[Node], i: int, time: Any, published: date | None) -> bool:
    """Return whether the visit at i was meant for a day that has passed.

    "Was supposed to take place on 25 July" and "was originally planned for 25 July" tell, on 10
    August, of a visit that was not made then.
    """
    if time is None or published is None or time.kind != "absolute":
        return False
    day = gone(time, when(time, None), published)
    if day.precision != "day" or day.latest is None:
        return False
    if not 0 < (published - day.latest).days <= _LONGEST:
        return False
    for k in range(i + 1, min(len(nodes) - 2, i + _REACH)):
        if nodes[k].low in _BE and nodes[k].kind == "word":
            after = [n.low for n in nodes[k + 1 : k + 4]]
            if _MEANT.isdisjoint(after):
                return False
            return after[0] == "supposed" or not _FIRST.isdisjoint(after)
    return False
