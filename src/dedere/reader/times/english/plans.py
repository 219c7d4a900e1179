"""Plans seen through the verb that tells of them: "confirmed his arrival on Thursday"."""

from __future__ import annotations

from typing import Final

from dedere.reader.times.english.cues import DONE, Governor, cue
from dedere.reader.times.english.verbs import CALLED_OFF
from dedere.reader.times.english.words import TRIP_NOUNS
from dedere.reader.times.tokens import Line


def of_a_plan(line: Line, found: Governor, start: int) -> Governor:
    """See through the verb to the plan it speaks of: "confirmed his arrival on Thursday"."""
    between = line.words[found.index + 1 : start]
    if found.tense == "past" and _supposed(line, found.index):
        return near(found)
    verb = line.words[found.index]
    if verb == "to" and "during" in between and (main := _main(line, found.index)):
        return main
    if found.tense == "present" and _from_a_trip(between):
        return Governor("past", found.index)
    if found.tense == "present" and (deed := _led_deed(between)) is not None:
        return Governor("past", found.index) if deed == "after" else near(found)
    if found.near and not _OFF.isdisjoint(line.words[max(0, found.index - 14) : found.index]):
        return Governor("future", found.index)
    if verb == "ruled" and between[:1] == ["out"]:
        return Governor("future", found.index)
    if verb == "invited" and len(between) > 1:
        return near(found)
    if found.tense == "past" and (_worried(line, start) or _readied(verb, between)):
        return near(found)
    if verb in _SHIFTS and found.tense == "past" and between in ([], ["the"], ["its"]):
        return near(found)
    if _NOUNS.isdisjoint(between) or found.tense != "past":
        return found
    if verb in _TELLS_PLANS or (verb in ("has", "have") and not _TELLS_PLANS.isdisjoint(between)):
        return near(found)
    if verb in CALLED_OFF or verb in _BACKS_OUT or between[:1] == ["off"]:
        return near(found)
    return found


_NOUNS: Final = TRIP_NOUNS | {
    "welcome",
    "reception",
    "audience",
    "escort",
    "honours",
    "honors",
    "arrest",
}
_SHIFTS: Final = frozenset("moved shifted relocated transferred rescheduled brought put".split())


def _main(line: Line, infinitive: int) -> Governor | None:
    """Find the verb of "has called for talks to begin, during a visit on", if it looks back."""
    for at in range(infinitive - 1, max(infinitive - 20, -1), -1):
        found = None if line.words[at] == "to" else cue(line, at)
        if found is not None:
            return found if found.tense == "past" else None
    return None


def _supposed(line: Line, verb: int) -> bool:
    """Recognise "(would be bound to hold him) if he attended", which is not told as done."""
    return "if" in line.words[max(0, verb - 5) : verb] and not _WOULD.isdisjoint(line.words)


_WOULD: Final = frozenset({"would", "could", "might", "should"})


def near(found: Governor) -> Governor:
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


_RESERVES: Final = frozenset("kept reserved saved booked prepared set cleared earmarked".split())
_JUDGES: Final = frozenset(
    "criticised criticized condemned blamed praised thanked rebuked faulted attacked mocked "
    "rewarded sanctioned punished applauded hailed cheered was were been had".split()
)
_WORRIES: Final = frozenset(
    "worries worry concern concerns fear fears doubt doubts hope hopes plans plan misgivings "
    "preparations excitement".split()
)


def _from_a_trip(between: list[str]) -> bool:
    """Recognise "(is) fresh from a visit to Doha on" and "(comes) a day after his visit on"."""
    for at, word in enumerate(between):
        if word in ("fresh", "back", "home") and between[at + 1 : at + 2] == ["from"]:
            return True
        trails = word in ("back", "heels", "wake") and between[at + 1 : at + 2] == ["of"]
        if trails or word in ("after", "following"):
            return not TRIP_NOUNS.isdisjoint(between[at + 1 : at + 6])
    return False


_OFF: Final = frozenset("off postponed cancelled canceled scrapped shelved delayed".split())
_TELLS_PLANS: Final = frozenset(
    "confirmed announced revealed hinted promised agreed approved finalised finalized proposed "
    "unveiled".split()
)
_BACKS_OUT: Final = frozenset("excused denied pulled withdrew backed bowed declined ducked".split())
