"""First, never, only and how many: what is said of all trips of a person."""

from __future__ import annotations

from collections.abc import Iterator

from dedere.checks.case import Case, Found, Sentence
from dedere.checks.finders.counts import counts, twice, vague
from dedere.checks.finders.firsts import firsts
from dedere.checks.finders.nevers import lasts, nevers, none_has
from dedere.checks.finders.onlys import only_trip, onlys, soles

TRIGGERS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "never",
    "not ",
    "n't",
    "n’t",
    "only",
    "trips",
    "visit",
    "countries",
    "states",
    "times",
    "no ",
    "twice",
    "since",
    "last in",
    "last to",
    "last visit",
    "last trip",
    "last went",
    "last travel",
    "last journey",
    "last was",
    "last set",
    "last flew",
    "last been",
    "recent visit",
    "recent trip",
)


def find(case: Case, sentence: Sentence) -> Iterator[Found]:
    """Yield what the sentence says of all trips of a person in some time."""
    low = sentence.low
    if not any(word in low for word in TRIGGERS):
        return
    taken: list[tuple[int, int]] = []
    finders = (
        firsts,
        soles,
        only_trip,
        onlys,
        none_has,
        nevers,
        lasts,
        counts,
        vague,
        twice,
    )
    for finder in finders:
        new = [
            found
            for found in finder(case, sentence)
            if not any(found.start < end and found.end > start for start, end in taken)
        ]
        taken += [(found.start, found.end) for found in new]
        yield from new
