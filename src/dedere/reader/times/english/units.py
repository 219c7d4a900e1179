"""Times counted from the report or the story: "next week", "later this month", "two days later"."""

from __future__ import annotations

from typing import Final

from dedere.reader.times.english.numbers import count, is_dash, year_number
from dedere.reader.times.english.points import Read, month_first
from dedere.reader.times.english.weekdays import weekday_at
from dedere.reader.times.english.words import (
    DAY_PARTS,
    MONTHS,
    SEASONS,
    SHORT_MONTHS,
    UNITS,
    WEEKDAYS,
)
from dedere.reader.times.spoken import (
    After,
    DayFrom,
    MonthOf,
    SeasonOf,
    Stretch,
    UnitFrom,
    WeekdayOf,
)
from dedere.reader.times.tokens import Line

_STEPS: Final = {
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "last": -1,
    "past": -1,
}
_STORY_STEPS: Final = {"following": 1, "previous": -1, "preceding": -1, "same": 0, "that": 0}
DAYS_FROM_NOW: Final = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "overnight": 0}


def simple_day(line: Line, index: int) -> Read | None:
    """Read today, tomorrow, "the day after tomorrow", "this morning", "last night"."""
    word = line.word(index)
    after = index + 1
    if word in DAYS_FROM_NOW:
        if word == "today" and line.capital(index) and line.word(index - 1) in ("russia", "usa"):
            return None
        if word == "overnight" and not _by_night(line, index):
            return None
        if line.word(after) == "week" and word in ("today", "tomorrow"):
            return after + 1, DayFrom(DAYS_FROM_NOW[word] + 7)
        while line.word(after) in DAY_PARTS:
            after += 1
        return after, DayFrom(DAYS_FROM_NOW[word])
    if word == "day" and line.word(after) in ("after", "before"):
        if line.word(after + 1) == "tomorrow":
            return after + 2, DayFrom(2)
        if line.word(after + 1) == "yesterday":
            return after + 2, DayFrom(-2)
        return None
    if word == "this" and line.word(after) in DAY_PARTS:
        return after + 1, DayFrom(0)
    if word == "last" and line.word(after) in ("night", "evening"):
        return after + 1, DayFrom(-1)
    if word == "night" and (line.word(after), line.word(after + 1)) == ("before", "last"):
        return after + 2, DayFrom(-2)
    return None


def _by_night(line: Line, index: int) -> bool:
    """Say whether "overnight" tells when: no "overnight stay", no night spent, no night named."""
    follower = line.word(index + 1)
    if follower.isalpha() and follower not in _AFTER_NIGHT:
        return False
    return not any(word.startswith(_RESTS) for word in line.words[max(0, index - 6) : index])


_AFTER_NIGHT: Final = frozenset("and but with for after before ahead as while where he who".split())
_RESTS: Final = ("stay", "spen", "rest", "sle", "remain", "park", "camp")


def stepped(line: Line, index: int) -> Read | None:
    """Read what starts with this, next, last, coming, following, that: "next two weeks"."""
    word = line.word(index)
    after = index + 1
    if word in ("this", "the") and line.word(after) in ("coming", "past", "current"):
        word = line.word(after)
        after += 1
    story = word in _STORY_STEPS
    step = _STORY_STEPS[word] if story else _STEPS.get(word)
    if step is None:
        return None
    if word == "the":
        return None
    noun = line.word(after)
    if (story or word == "next") and noun in DAY_PARTS | {"night"}:
        return after + 1, After(step, "day", whole=True)
    if noun in UNITS:
        return _stepped_unit(line, index, after, step, story, word)
    if story:
        return _story_name(line, after, step)
    if noun in SEASONS:
        year = year_number(line, after + 1)
        # "The coming autumn" is the one that comes, not that of next year.
        step = 0 if word in ("coming", "upcoming") else step
        return after + 1 + (year is not None), SeasonOf(SEASONS[noun], year, step)
    if noun in WEEKDAYS:
        return weekday_at(line, after)
    if noun in MONTHS or (noun in SHORT_MONTHS and line.capital(after)):
        return _stepped_month(line, after, step)
    return _stretch(line, after, step)


def _stepped_month(line: Line, after: int, step: int) -> Read | None:
    read = month_first(line, after)
    if read is None or not isinstance(read[1], MonthOf):
        return read
    month = read[1]
    return read[0], MonthOf(month.month, month.year, month.year_shift, step)


def _story_name(line: Line, after: int, step: int) -> Read | None:
    noun = line.word(after)
    if noun in WEEKDAYS and step:
        return after + 1, WeekdayOf(WEEKDAYS[noun], anchored=step)
    if noun in MONTHS and line.capital(after) and step:
        return after + 1, MonthOf(MONTHS[noun])
    return None


def _stepped_unit(
    line: Line, index: int, after: int, step: int, story: bool, word: str
) -> Read | None:
    noun = line.word(after)
    unit, size = UNITS[noun]
    if noun.endswith("s"):
        if story or step == 0:
            return None
        return after + 1, Stretch(3, unit, step > 0)
    if not size:
        return None
    if unit == "day" and noun == "day":
        if story or word == "next":
            return after + 1, After(step, "day", whole=True)
        return None
    if noun == "night":
        return None
    if story:
        return after + 1, After(step * size, unit, whole=True)
    if word == "next" and "within" in (line.word(index - 1), line.word(index - 2)):
        return after + 1, Stretch(size, unit, True)
    if unit == "weekend" and word == "coming" and step == 1:
        return after + 1, UnitFrom(unit, 0)
    if word in ("past", "coming") and line.word(index - 1) in _OVER | {"the"} and unit != "weekend":
        return after + 1, Stretch(size, unit, step > 0)
    if noun == "fortnight":
        return after + 1, Stretch(2, "week", step >= 0)
    shift = step
    rest = after + 1
    if word == "next" and line.word(index - 2) == "after" and line.word(index - 3) in UNITS:
        shift = 2
    return rest, UnitFrom(unit, shift)


_BEFORE_A_VERB: Final = frozenset("will would to can could should may might must".split())
_OVER: Final = frozenset("over in within during for throughout".split())


def beyond(line: Line, index: int) -> Read | None:
    """Read "the week after next" and "the year before last"."""
    noun = line.word(index)
    if noun not in UNITS or noun.endswith("s"):
        return None
    unit, size = UNITS[noun]
    link, end = line.word(index + 1), line.word(index + 2)
    if not size:
        return None
    if (link, end) == ("after", "next"):
        return index + 3, UnitFrom(unit, 2)
    if (link, end) == ("before", "last"):
        return index + 3, UnitFrom(unit, -2)
    return None


def running_out(line: Line, index: int) -> Read | None:
    """Read "before the year is out"."""
    noun = line.word(index)
    if (
        noun not in UNITS
        or line.word(index - 1) != "the"
        or line.word(index + 1) not in ("is", "s")
    ):
        return None
    unit, size = UNITS[noun]
    if size == 1 and unit != "day" and line.word(index + 2) in ("out", "over", "through"):
        return index + 3, UnitFrom(unit, 0)
    return None


def _stretch(line: Line, after: int, step: int) -> Read | None:
    found = count(line, after)
    if line.word(after - 2) in _BEFORE_A_VERB:
        # "The visit will last three days."
        return None
    if found is None or step == 0:
        return None
    number, noun_at, _ = found
    noun = line.word(noun_at)
    if noun not in UNITS:
        return None
    unit, size = UNITS[noun]
    return noun_at + 1, Stretch(max(number * size, 1), unit, step > 0)


def season(line: Line, index: int) -> Read | None:
    """Read a season that is dated or led in: "summer 2024", "in the spring of 2023"."""
    name = SEASONS.get(line.word(index))
    if name is None:
        return None
    after = index + 1
    rest = after + (line.word(after) in ("of", ","))
    year = year_number(line, rest)
    if year is not None:
        return rest + 1, SeasonOf(name, year)
    step = _STEPS.get(line.word(rest)) if line.word(rest + 1) == "year" else None
    if step is not None:
        if line.word(index) == "fall" and rest == after:
            return None
        return rest + 2, SeasonOf(name, year_shift=step)
    before = line.word(index - 1)
    follower = line.word(after)
    if before == "the":
        before = line.word(index - 2)
    elif line.word(index) in ("fall", "spring"):
        in_part = before in ("early", "late", "-") or line.word(index - 2) == "mid"
        if not in_part or follower in ("from", "of", "in"):
            return None
    if before not in _LEADS or (follower.isalpha() and follower not in _GO_ON):
        return None
    return after, SeasonOf(name)


_LEADS: Final = frozenset(
    "in by until since during of late early mid for over through come before after - –".split()
)
_GO_ON: Final = frozenset("and to for but when with or at he she".split())


def weekend(line: Line, index: int) -> Read | None:
    """Read "at the weekend", "over the weekend", "the week of", with no step of their own."""
    if (
        line.word(index) == "weekend"
        and line.word(index - 1) == "the"
        and line.word(index + 1) not in ("of", "after", "before")
    ):
        return index + 1, UnitFrom("weekend", None)
    return None


def year_end(line: Line, index: int) -> Read | None:
    """Read "year's end", "the year-end", "the new year"."""
    at = index + 1
    if line.word(index) == "new":
        if line.word(at) != "year" or line.word(at + 1) in ("'", "’"):
            return None
        return at + 1, UnitFrom("year", None, "early")
    if line.word(at) in ("'", "’") and line.word(at + 1) == "s":
        at += 2
    elif is_dash(line.word(at)):
        at += 1
    else:
        return None
    return (at + 1, UnitFrom("year", 0, "late")) if line.word(at) == "end" else None
