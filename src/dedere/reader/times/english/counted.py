"""Distances with a number: "two weeks ago", "in five days' time", "three days later"."""

from __future__ import annotations

from typing import Final

from dedere.reader.times.english.numbers import count
from dedere.reader.times.english.points import Read
from dedere.reader.times.english.words import ORDINALS, SMALL, UNITS, WEEKDAYS
from dedere.reader.times.spoken import After, Away, DayFrom, Offset, Stretch, Unit, WeekdayOf
from dedere.reader.times.tokens import Line


def counted(line: Line, index: int) -> Read | None:
    """Read "two weeks ago", "three days later", "in two weeks' time", "a week on Tuesday"."""
    found = count(line, index)
    if found is None:
        return None
    number, noun_at, vague = found
    half = False
    for words in (["and", "a", "half"], ["-", "and", "-", "a", "-", "half"]):
        if line.words[noun_at : noun_at + len(words)] == words:
            half = True
            noun_at += len(words)
    noun = line.word(noun_at)
    if noun not in UNITS:
        return None
    unit, size = UNITS[noun]
    if half and unit in _HALF:
        unit, whole, more = _HALF[unit]
        return _tail(line, index, noun_at + 1, number * whole + more, unit, False)
    amount = number // 24 if noun.startswith("hour") else number * size
    vague = vague and size > 0
    after = noun_at + 1
    other = count(line, after + 1) if line.word(after) == "or" else None
    if other is not None and not _TAILS.isdisjoint(line.words[other[1] : other[1] + 2]):
        after, amount, vague = other[1] + (line.word(other[1]) in UNITS), other[0] * size, True
    read = _tail(line, index, after, amount, unit, vague)
    if read is not None:
        return read
    end = after
    if line.word(end) in ("'", "’"):
        end += 1 + (line.word(end + 1) == "s")
    if line.word(end) == "time" and line.word(index - 1) == "in":
        return end + 1, Away(amount, unit, vague)
    before = line.word(index - 1)
    if (
        before == "in"
        and end == after
        and line.word(after) != "of"
        and not _tells_how_rare(line, index)
    ):
        return after, Away(amount, unit, vague)
    if before == "than" and "in" in (line.word(index - 2), line.word(index - 3)):
        return after, Stretch(max(amount, 1), unit, True)
    if before == "within":
        return after, Stretch(max(amount, 1), unit, True)
    return None


def _tail(line: Line, index: int, after: int, amount: int, unit: Unit, vague: bool) -> Read | None:
    tail = line.word(after)
    if tail == "ago":
        return _ago(line, after + 1, amount, unit, vague)
    if tail in ("away", "off") and not _NOW.isdisjoint(line.words[max(0, index - 3) : index]):
        return after + 1, Away(amount, unit, vague)
    if tail == "since" and unit != "year" and line.word(index - 1) in _PASSED:
        return after, Away(-amount, unit, vague)
    if tail == "back" and line.word(index - 1) not in ("in", "for"):
        return after + 1, Away(-amount, unit, vague)
    if tail == "from" and line.word(index - 1) == "for":
        # "For two days from tomorrow" is a stay.
        return None
    if tail == "last" and unit == "week" and line.word(after + 1) in WEEKDAYS:
        return after + 2, Offset(-7 * amount, WeekdayOf(WEEKDAYS[line.word(after + 1)], step=-1))
    if tail == "from" and line.word(after + 1) in ("now", "today"):
        return after + 2, Away(amount, unit, vague)
    if unit in ("day", "week") and tail in ("from", "today", "tomorrow"):
        start = line.word(after + (tail == "from"))
        stop = after + 1 + (tail == "from")
        days = amount * (7 if unit == "week" else 1)
        if start in ("today", "tomorrow"):
            return stop, DayFrom(days + (start == "tomorrow"))
        if start in WEEKDAYS and unit == "week":
            return stop, Offset(days, WeekdayOf(WEEKDAYS[start]))
    if tail == "hence":
        return after + 1, Away(amount, unit, vague)
    if tail in ("later", "earlier", "afterwards", "afterward"):
        if line.word(after + 1) == "than":
            return None
        return after + 1, After(-amount if tail == "earlier" else amount, unit)
    if tail == "on" and line.word(after + 1) in WEEKDAYS:
        if unit != "week":
            return None
        return after + 2, Offset(7 * amount, WeekdayOf(WEEKDAYS[line.word(after + 1)]))
    if tail == "on" and not line.word(after + 1).isalnum():
        return after + 1, After(amount, unit)
    if tail in ("before", "after"):
        follower = line.word(after + 1)
        if follower == "that" or not follower.isalnum() or follower in ("and", "but"):
            end = after + 1 + (follower == "that")
            return end, After(-amount if tail == "before" else amount, unit)
    return None


_NOW: Final = frozenset({"is", "are", "s", "now", "just", "only", "barely"})
_PASSED: Final = frozenset({"is", "s", "been", "passed", "exactly", "just", "only", "barely"})


def _ago(line: Line, after: int, amount: int, unit: Unit, vague: bool) -> Read:
    """Read on over "a year ago today" (the very day) and "a year ago this month"."""
    follower = line.word(after)
    if follower == "today" and unit in ("month", "year"):
        return after + 1, Away(-amount, unit, exact=True)
    if follower == "this" and line.word(after + 1) == "month" and unit == "year":
        return after + 2, Away(-12 * amount, "month")
    return after, Away(-amount, unit, vague)


def half_ago(line: Line, index: int) -> Read | None:
    """Read "half a year ago" and "half a year later"."""
    if line.word(index + 1) not in ("a", "an") or line.word(index + 2) != "year":
        return None
    return _tail(line, index, index + 3, 6, "month", False)


def _tells_how_rare(line: Line, index: int) -> bool:
    """Recognise "his third visit in two years", which counts and does not date."""
    return not _RARE.isdisjoint(line.words[max(0, index - 9) : index])


_HALF: Final[dict[Unit, tuple[Unit, int, int]]] = {"week": ("day", 7, 3), "year": ("month", 12, 6)}
_TAILS: Final = frozenset({"ago", "later", "earlier", "from", "hence"})
_RARE: Final = frozenset(
    {*ORDINALS, "time", "times", "only", "visits", "trips", "rare", "twice", "once"}
)


def vague_units(line: Line, index: int) -> Read | None:
    """Read "days later", "weeks ago", "in recent days", "recent weeks"."""
    noun = line.word(index)
    if not noun.endswith("s") or noun not in UNITS:
        return None
    unit, size = UNITS[noun]
    before = line.word(index - 1)
    if before == "within" and line.word(index + 1) != "of":
        return index + 1, Stretch(3 * size or 1, unit, True)
    tail = line.words[index + 1 : index + 3]
    if size and (tail[:1] == ["ahead"] or tail == ["to", "come"]) and line.word(index + 2) != "of":
        return index + 1 + len(tail[: 1 + (tail[0] == "to")]), Stretch(3 * size, unit, True)
    if before in ("recent", "coming", "upcoming"):
        return index + 1, Stretch(3 * max(size, 1), unit, before != "recent")
    if before == "-" or before.isdecimal() or before in SMALL:
        return None
    return _tail(line, index, index + 1, 3 * size, unit, size > 0)
