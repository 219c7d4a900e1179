"""What the clause around an expression says of its time: past, present, future, or nothing.

The verb that governs the expression is looked for right after it ("Putin on Tuesday arrived"),
then to its left, then, for an expression that opens its clause, to its right. Every search is
bounded, so that the cost of a mention does not grow with its sentence.
"""

from __future__ import annotations

from typing import Final

from dedere.reader.times.english.cues import BETWEEN, DONE, STOPS, Governor, cue
from dedere.reader.times.english.plans import near, of_a_plan
from dedere.reader.times.english.verbs import AHEAD, CALLED_OFF, DESCRIBING, REPORTING
from dedere.reader.times.english.words import (
    MONTHS,
    SEASONS,
    SHORT_MONTHS,
    TRIP_NOUNS,
    WEEKDAYS,
)
from dedere.reader.times.tokens import Line

_LEFT, _RIGHT = 34, 26
_CLAUSE_OPENERS: Final = frozenset(
    "on in by at early late from between since that and but , until after before the mid later "
    "earlier this over during for around about when where if while because as starting beginning "
    "( – - : \" “ then so meanwhile also just only is's".split()
)
_RELATIVE: Final = frozenset(
    "who which whose whom where when wanted accused accompanied led".split()
)
_NOTHING: Final = Governor("unknown", -1)


def governor(line: Line, start: int, end: int) -> Governor:
    """Return what governs the words from `start` up to `end` of a sentence."""
    starting = line.word(start - 1 - (line.word(start - 1) == "on")) in _STARTING
    beside = None if starting else _beside(line, start, end)
    if beside is not None:
        return beside
    led = _led_in(line, start)
    if led is not None:
        return led
    fronted = opens_clause(line, start)
    if fronted:
        found = _rightward(line, end)
        if found is not None:
            return found
    found = _leftward(line, start)
    if found is not None:
        return of_a_plan(line, found, start)
    if starting:
        return Governor("future", -1)
    if not fronted:
        found = _rightward(line, end)
    return found or _rightward(line, end, asides=True) or _NOTHING


_STARTING: Final = frozenset({"starting", "beginning", "commencing"})


def _beside(line: Line, start: int, end: int) -> Governor | None:
    """Take the verb that follows at once, unless one stands as close before."""
    at = end
    if line.word(at) == ",":
        return None
    while line.word(at) in BETWEEN:
        at += 1
    if at >= len(line.words) or line.word(at) == "to" or line.words[at].endswith("ing"):
        return None
    after = cue(line, at)
    if after is None or line.word(at) in AHEAD:
        return None
    for back in (start - 1, start - 2):
        if back >= 0 and (before := cue(line, back)) is not None:
            return before
    planned = _leftward(line, start)
    if planned is not None and "," not in line.words[planned.index : start]:
        verb = line.words[planned.index]
        if verb == "to" or verb in AHEAD:
            return planned
    if line.word(at) in DESCRIBING and line.word(at + 1) in ("by", "in"):
        return None
    if after.tense == "present" and _trip_close(line, start):
        # "His visit on Monday is a slap in the face" may speak of either side.
        return _called_off(line, at) or near(after)
    return _called_off(line, at) or after


def _trip_close(line: Line, start: int) -> bool:
    words = line.words[max(0, start - 7) : start]
    return not TRIP_NOUNS.isdisjoint(words) and "," not in words


def _called_off(line: Line, at: int) -> Governor | None:
    """A visit "on Tuesday was postponed": the calling off is past, the day need not be."""
    for index in range(at, min(at + 4, len(line.words))):
        if line.words[index] in CALLED_OFF:
            return Governor("unknown", index, near=True)
    return None


def _led_in(line: Line, start: int) -> Governor | None:
    """Read the preposition: "ahead of Tuesday's summit", "following Monday's talks"."""
    before, earlier = line.word(start - 1), line.word(start - 2)
    if before == "the":
        before, earlier = earlier, line.word(start - 3)
    if before == "of" and earlier == "ahead":
        return Governor("future", start - 2)
    if line.word(start - 1) == "from" and line.word(start - 2) in ("back", "home", "fresh"):
        return Governor("past", start - 2)
    if before == "of" and earlier in ("aftermath", "wake"):
        return Governor("past", start - 2)
    if before in ("upcoming", "forthcoming"):
        return Governor("future", start - 1)
    if before in ("after", "following") and line.word(start - 1) != "the":
        verb = _leftward(line, start - 1)
        if verb is None or verb.tense != "future":
            return Governor("past", start - 1)
    if earlier in ("until", "for", "to") and line.word(start - 3) in CALLED_OFF:
        return Governor("future", start - 3)
    if line.word(start - 1) == "for" or (before == "for" and line.words[start] in SEASONS):
        return _meant_for(line, start)
    if before in ("until", "to", "for") and earlier in CALLED_OFF:
        return Governor("future", start - 2)
    return None


def _meant_for(line: Line, start: int) -> Governor | None:
    """A visit "for Tuesday" lies ahead; who "came for Saturday's parade" may have seen it."""
    if line.words[start] not in _NAMES and not line.words[start].isdecimal():
        return None
    verb = _leftward(line, start - 1)
    if verb is not None and verb.tense == "past" and line.words[verb.index] in DONE:
        return Governor("unknown", verb.index, near=True)
    return Governor("future", start - 1 if verb is None else verb.index)


_NAMES: Final = frozenset({*MONTHS, *WEEKDAYS, *SEASONS, *SHORT_MONTHS})


def opens_clause(line: Line, start: int) -> bool:
    """Say whether nothing but small words stands between the expression and its clause's start."""
    at = start - 1
    while at >= 0 and line.words[at] in _CLAUSE_OPENERS:
        if line.words[at] in ("that", ";", "“", '"', "but", "when", "where", "if", "while"):
            return True
        if line.words[at] == "and" and at < start - 1:
            return True
        at -= 1
    return at < 0


def _rightward(line: Line, end: int, *, asides: bool = False) -> Governor | None:
    stop = min(end + _RIGHT, len(line.words))
    at = end
    while at < stop:
        word = line.words[at]
        if word in STOPS:
            return None
        if not asides and word in _RELATIVE and line.word(at - 1) == ",":
            closing = _comma(line, at, stop)
            if closing is not None:
                at = closing + 1
                continue
        if not asides and word in REPORTING and _said_between(line, at):
            at += 2
            continue
        found = None if word.endswith("ing") else cue(line, at)
        if found is not None and not (word in DESCRIBING and line.word(at + 1) == "by"):
            return _called_off(line, at) or found
        at += 1
    return None


def _said_between(line: Line, at: int) -> bool:
    """Recognise ", Trump wrote," between a day and the verb that it belongs to."""
    return line.word(at + 1) == "," and "," in line.words[max(0, at - 4) : at]


def _comma(line: Line, at: int, stop: int) -> int | None:
    for index in range(at, stop):
        if line.words[index] == ",":
            return index
    return None


def _leftward(line: Line, start: int) -> Governor | None:
    stop = max(start - _LEFT, 0)
    at = start - 1
    while at >= stop:
        word = line.words[at]
        if word in STOPS:
            return None
        if word == ",":
            opening = _aside(line, at, stop)
            if opening is not None:
                at = opening - 1
                continue
        found = cue(line, at)
        if found is not None:
            return found
        at -= 1
    return None


def _aside(line: Line, comma: int, stop: int) -> int | None:
    """Find where an aside that ends at this comma began: ", who was indicted in March,"."""
    for index in range(comma - 1, max(stop, comma - 22), -1):
        if line.words[index] == ",":
            return index if line.words[index + 1] in _RELATIVE else None
    return None
