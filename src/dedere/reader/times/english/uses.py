"""Whether a time is one of travel, or dates a statement, a warrant, a war or an anniversary."""

from __future__ import annotations

from typing import Final, Literal

from dedere.reader.times.english.cues import Governor, cue
from dedere.reader.times.english.tense import opens_clause
from dedere.reader.times.english.verbs import (
    EVENT_NOUNS,
    OTHER_DEEDS,
    REPORTING,
    STATEMENT_NOUNS,
)
from dedere.reader.times.spans import TimeSpan
from dedere.reader.times.spoken import Away, DayOf, Spoken, Stretch, UnitFrom
from dedere.reader.times.tokens import Line

Use = Literal["travel", "other", "anniversary", "dateline"]
_RECALLING: Final = frozenset(
    "anniversary anniversaries commemorating commemorates commemorate commemorated centenary "
    "jubilee remembers recalls recalling marks".split()
)
_KEEPING: Final = frozenset(
    "celebrate celebrates celebrated celebrating honour honours honouring".split()
)
_LEGAL_OBJECTS: Final = frozenset(
    "statute treaty convention decree bill law order constitution act indictment proceedings case "
    "investigation inquiry power".split()
)
_STAMPS: Final = frozenset("published updated posted modified date".split())
_DAYS: Final = frozenset({"day", "week", "range"})


def use_of(
    line: Line, start: int, end: int, spoken: Spoken, span: TimeSpan, verb: Governor, relation: str
) -> Use:
    """Say what the words from `start` up to `end` date."""
    if _of_trip(line, end):
        return "travel"
    if _stamped(line, start):
        return "dateline"
    if _recalled(line, start, span, verb):
        return "anniversary"
    if _as_somebody_came(line, end):
        return "travel"
    if isinstance(spoken, DayOf) and _bears_a_name(line, start, spoken):
        return "other"
    if _names_event(line, end) or _of_event(line, start) or _only_counts(line, start, spoken):
        return "other"
    if relation == "since" and not _stays(line, start, span):
        return "other"
    if _of_statement(line, start, end, verb):
        return "other"
    if verb.index >= 0 and _other_deed(line, start, end, verb):
        return "other"
    if isinstance(spoken, Away) and spoken.unit == "year" and verb.index < 0:
        return "other"
    if isinstance(spoken, Stretch) and spoken.unit == "year":
        return "other"
    if _under_other(line, start, spoken):
        return "other"
    return "travel"


def _of_trip(line: Line, end: int) -> bool:
    """Recognise "Monday's arrival" and "Thursday's state visit"."""
    if line.word(end) not in ("'", "’") or line.word(end + 1) != "s":
        return False
    return line.word(end + 2) in _TRIP or line.word(end + 3) in _TRIP


def _under_other(line: Line, start: int, spoken: Spoken) -> bool:
    """Recognise "(the court) issuing a warrant for him last March" and "since ordering ... ago"."""
    for back in range(start - 1, max(start - 13, -1), -1):
        word = line.words[back]
        if word in (",", ";", "—", "–") or word in _TRIP:
            return False
        if word in _OTHER_NOUNS or (word == "since" and isinstance(spoken, Away)):
            return True
        if cue(line, back) is not None:
            return False
    return False


_OTHER_NOUNS: Final = frozenset(
    "warrant warrants issuing invasion annexation indictment referendum ruling coup".split()
)


def _stamped(line: Line, start: int) -> bool:
    """Recognise "Updated: 3 September 2024" and the date under a post ("(@name) September 3")."""
    back = start - 1
    while back >= 0 and line.words[back] in ("on", ":", "at", ",", "last"):
        back -= 1
    word = line.word(back)
    if word in _STAMPS and back <= 1:
        return True
    return word == ")" and any(line.word(back - k) == "@" for k in range(2, 8))


def _recalled(line: Line, start: int, span: TimeSpan, verb: Governor) -> bool:
    """A date behind "anniversary of" or "80 years after" is what is recalled, unless it is near."""
    for back in range(start - 1, max(start - 14, -1), -1):
        word = line.words[back]
        if word in (";", "—"):
            return False
        recalls = word in _RECALLING or (
            word == "years" and line.word(back + 1) in ("after", "since")
        )
        if word in _KEEPING and line.word(start - 1) in ("of", "since") and _old(line, start):
            return True
        if recalls:
            close = back >= verb.index and start - back <= 3
            return span.precision == "year" or close or _old(line, start)
    return False


def _old(line: Line, start: int) -> bool:
    return any(len(word) == 4 and word.isdecimal() for word in line.words[start : start + 4])


def _as_somebody_came(line: Line, end: int) -> bool:
    """Recognise "(announced its exit) on Thursday as Netanyahu landed"."""
    at = end + (line.word(end) == ",")
    if line.word(at) not in ("as", "when", "while", "just"):
        return False
    return not _COMING.isdisjoint(line.words[at + 1 : at + 6])


_COMING: Final = frozenset(
    "landed lands arrived arrives came comes flew flies visited visits touched touches left leaves "
    "landing arriving visiting".split()
)


def _bears_a_name(line: Line, start: int, spoken: DayOf) -> bool:
    """Recognise "(answer) for Oct. 7", the attack that goes by its day."""
    if (spoken.day, spoken.month, spoken.year) != (7, 10, None):
        return False
    return line.word(start - 1) in ("for", "of", "since", "after", "before", "about", "over")


def _names_event(line: Line, end: int) -> bool:
    """Recognise "the October 7 attack", "the 2022 invasion", "the 1939 Soviet victory"."""
    at = end
    if line.word(at) in ("'", "’"):
        at += 1 + (line.word(at + 1) == "s")
    for step in range(3):
        word = line.word(at + step)
        if word in EVENT_NOUNS:
            return True
        if not word or not (word.isalpha() or word == "-"):
            return False
        if word in _NO_PART_OF_NAME:
            return False
    return False


_NO_PART_OF_NAME: Final = frozenset(
    "on in at to for and of the a with as by despite over under after before amid against from "
    "into since that if but where when who which while he his her their over without though "
    "although until till than or is was will would has had".split()
)


def _of_event(line: Line, start: int) -> bool:
    """Recognise "the coup of December 1, 1990"."""
    at = start - 1
    while line.word(at) in ("of", "on", "in", "the", "at"):
        at -= 1
    return at < start - 1 and line.word(at) in EVENT_NOUNS


def _only_counts(line: Line, start: int, spoken: Spoken) -> bool:
    """Recognise "for the first time this year", which counts and does not date."""
    if not isinstance(spoken, UnitFrom) or spoken.shift != 0 or spoken.part:
        return False
    if line.word(start - 1) == "only":
        return False
    return not _COUNTING.isdisjoint(line.words[max(0, start - 8) : start])


_COUNTING: Final = frozenset({"first", "second", "third", "fourth", "fifth", "only", "times"})


def _stays(line: Line, start: int, span: TimeSpan) -> bool:
    back = line.words[max(0, start - 12) : start]
    if span.precision == "range" or any(
        word in ("been", "back", "staying", "away") for word in back
    ):
        return span.precision in _DAYS
    return False


def _of_statement(line: Line, start: int, end: int, verb: Governor) -> bool:
    at = start - 1
    while at >= 0 and line.words[at] in ("on", "in", "the", "late", "early", "at", "s", "’", "'"):
        at -= 1
    word = line.word(at)
    if word in STATEMENT_NOUNS:
        # "By video on Tuesday" is how somebody took part.
        return word != "video" or line.word(at - 1) not in ("via", "by")
    if line.word(start - 1) == "," and verb.index < start:
        return False
    if verb.index < 0 or line.words[verb.index] not in REPORTING:
        return False
    if _calls_on(line, verb.index):
        return False
    if line.word(verb.index - 1) in ("be", "been", "being", "was", "were"):
        return verb.index < start and start - verb.index <= 2
    if verb.index >= end:
        between = line.words[end : verb.index]
        fronted = between[:1] == [","] and opens_clause(line, start)
        return "," not in between[fronted:] and len(between) < 12
    between = line.words[verb.index + 1 : start]
    if "that" in between or "to" in between or len(between) > 9:
        return False
    return _TRIP.isdisjoint(between)


def _calls_on(line: Line, verb: int) -> bool:
    """Recognise "called on Lukashenko", a visit; "called on him to go" is a plea."""
    if line.words[verb] != "called" or line.word(verb + 1) not in ("on", "at", "in"):
        return False
    return line.capital(verb + 2) and "to" not in line.words[verb + 2 : verb + 8]


_TRIP: Final = frozenset(
    "visit trip arrival stay talks summit meeting travel tour journey plans visits trips".split()
)


# "Takes effect", "enters into force".
_IN_FORCE: Final = frozenset({"effect", "force"})
_COMES_FOR: Final = frozenset({"for", "to", "from"})


def _trip_before(line: Line, start: int) -> bool:
    """Recognise "the trip to Damascus on Sunday (broke a taboo)"."""
    for back in range(start - 1, max(start - 9, -1), -1):
        word = line.words[back]
        if word in _TRIP:
            return True
        if word in (",", ";", ":") or cue(line, back) is not None:
            return False
    return False


def _other_deed(line: Line, start: int, end: int, verb: Governor) -> bool:
    word = line.words[verb.index]
    if line.word(end) == "that" and verb.index < start:
        # "It was in December that he flew" dates the flight.
        return word not in ("was", "is")
    if verb.index >= end and _trip_before(line, start):
        return False
    if word == "won" and line.word(verb.index + 2) == "t":
        return False
    near = line.words[max(0, verb.index - 1) : verb.index + 6]
    if word in ("was", "were", "has", "had", "have", "is", "been"):
        # The deed itself stands after its auxiliary.
        for step in range(1, 4):
            follower = line.word(verb.index + step)
            if follower in OTHER_DEEDS:
                word = follower
                break
    if not _IN_FORCE.isdisjoint(line.words[verb.index + 1 : verb.index + 3]):
        return True
    if word in ("signed", "broke") and line.word(verb.index + 1) in ("up", "out"):
        return True
    if (
        word == "joined"
        and start > verb.index >= start - 2
        and line.word(start - 1) in ("in", "on")
    ):
        return True
    if word == "invited":
        between = line.words[verb.index + 1 : start]
        return 0 < len(between) < 4 and _COMES_FOR.isdisjoint(between)
    if word in ("signed", "joined", "left", "quit", "opened", "seized"):
        if verb.index < start and not _TRIP.isdisjoint(line.words[verb.index : start]):
            return False
        return not _LEGAL_OBJECTS.isdisjoint(near) or (word != "left" and "court" in near)
    return word in OTHER_DEEDS
