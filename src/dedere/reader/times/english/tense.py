"""What the clause around an expression says of its time: past, present, future, or nothing.

The verb that governs the expression is looked for right after it ("Putin on Tuesday arrived"),
then to its left, then, for an expression that opens its clause, to its right. Every search is
bounded, so that the cost of a mention does not grow with its sentence.
"""

from __future__ import annotations

from dedere.reader.times.english.cues import BETWEEN, DONE, STOPS, Governor, cue
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
_CLAUSE_OPENERS = frozenset(
    "on in by at early late from between since that and but , until after before the mid later "
    "earlier this over during for around about when where if while because as starting beginning "
    "( – - : \" “ then so meanwhile also just only is's".split()
)
_RELATIVE = frozenset("who which whose whom where when wanted accused accompanied led".split())


_NOTHING = Governor("unknown", -1)


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
        return _of_a_plan(line, found, start)
    if starting:
        return Governor("future", -1)
    if not fronted:
        found = _rightward(line, end)
    return found or _rightward(line, end, asides=True) or _NOTHING


def _of_a_plan(line: Line, found: Governor, start: int) -> Governor:
    """See through the verb to the plan it speaks of: "confirmed his arrival on Thursday"."""
    between = line.words[found.index + 1 : start]
    if found.tense == "past" and _supposed(line, found.index):
        return _near(found)
    verb = line.words[found.index]
    if found.tense == "present" and _from_a_trip(between):
        return Governor("past", found.index)
    if found.tense == "present" and (deed := _led_deed(between)) is not None:
        return Governor("past", found.index) if deed == "after" else _near(found)
    if found.near and not _OFF.isdisjoint(line.words[max(0, found.index - 14) : found.index]):
        return Governor("future", found.index)
    if verb == "ruled" and between[:1] == ["out"]:
        return Governor("future", found.index)
    if verb == "invited" and len(between) > 1:
        return _near(found)
    if found.tense == "past" and (_worried(line, start) or _readied(verb, between)):
        return _near(found)
    if verb in _SHIFTS and found.tense == "past" and between in ([], ["the"], ["its"]):
        return _near(found)
    if _NOUNS.isdisjoint(between) or found.tense != "past":
        return found
    if verb in _TELLS_PLANS or (verb in ("has", "have") and not _TELLS_PLANS.isdisjoint(between)):
        return _near(found)
    if verb in CALLED_OFF or verb in _BACKS_OUT or between[:1] == ["off"]:
        return _near(found)
    return found


_NOUNS = TRIP_NOUNS | {"welcome", "reception", "audience", "escort", "honours", "honors", "arrest"}
_SHIFTS = frozenset("moved shifted relocated transferred rescheduled brought put".split())


def _supposed(line: Line, verb: int) -> bool:
    """Recognise "(would be bound to hold him) if he attended", which is not told as done."""
    return "if" in line.words[max(0, verb - 5) : verb] and not _WOULD.isdisjoint(line.words)


_WOULD = frozenset({"would", "could", "might", "should"})


def _near(found: Governor) -> Governor:
    return Governor("unknown", found.index, near=True)


def _led_deed(between: list[str]) -> str | None:
    """Find "after letting him in" or "for hosting him" between the verb and the day."""
    for at, word in enumerate(between[:-1]):
        if word in ("after", "for", "over") and between[at + 1].endswith("ing"):
            return word
    return None


def _worried(line: Line, start: int) -> bool:
    """Recognise "(had) no worries about", which looks to either side."""
    at = start - 1 - (line.word(start - 1) == "the")
    return line.word(at) in ("about", "over", "for") and line.word(at - 1) in _WORRIES


def _readied(verb: str, between: list[str]) -> bool:
    """Recognise "(police cleared the square) for his arrival on", on either side of the report."""
    if verb in DONE or verb in _JUDGES or "for" not in between:
        return False
    at = len(between) - 1 - between[::-1].index("for")
    if verb in ("has", "have") and not _RESERVES.isdisjoint(between[:2]):
        return True
    return verb in _RESERVES or not TRIP_NOUNS.isdisjoint(between[at : at + 5])


_RESERVES = frozenset("kept reserved saved booked prepared set cleared earmarked".split())
_JUDGES = frozenset(
    "criticised criticized condemned blamed praised thanked rebuked faulted attacked mocked "
    "rewarded sanctioned punished applauded hailed cheered was were been had".split()
)
_WORRIES = frozenset(
    "worries worry concern concerns fear fears doubt doubts hope hopes plans plan misgivings "
    "preparations excitement".split()
)


def _from_a_trip(between: list[str]) -> bool:
    """Recognise "(is) fresh from a visit to Doha on"."""
    places = [at for at, word in enumerate(between) if word in ("fresh", "back", "home")]
    return any(between[at + 1 : at + 2] == ["from"] for at in places)


_STARTING = frozenset({"starting", "beginning", "commencing"})
_OFF = frozenset("off postponed cancelled canceled scrapped shelved delayed".split())
_TELLS_PLANS = frozenset(
    "confirmed announced revealed hinted promised agreed approved finalised finalized proposed "
    "unveiled".split()
)
_BACKS_OUT = frozenset("excused denied pulled withdrew backed bowed declined ducked".split())


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
    return _called_off(line, at) or after


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


_NAMES = frozenset({*MONTHS, *WEEKDAYS, *SEASONS, *SHORT_MONTHS})


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
