"""Times counted from the report or the story: "next week", "later this month", "two days later"."""

from __future__ import annotations

from dedere.reader.times.english.numbers import count, is_dash, year_number
from dedere.reader.times.english.points import Read, month_first, weekday_at
from dedere.reader.times.english.words import (
    DAY_PARTS,
    MONTHS,
    SEASONS,
    SHORT_MONTHS,
    TRIP_NOUNS,
    UNITS,
    WEEKDAYS,
)
from dedere.reader.times.spoken import (
    After,
    Away,
    DayFrom,
    MonthOf,
    Part,
    SeasonOf,
    Spoken,
    Stretch,
    Unit,
    UnitFrom,
    WeekdayOf,
    YearOf,
)
from dedere.reader.times.tokens import Line

_STEPS = {
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "last": -1,
    "past": -1,
}
_STORY_STEPS = {"following": 1, "previous": -1, "preceding": -1, "same": 0, "that": 0}
_EDGES: dict[str, Part] = {
    "start": "early",
    "beginning": "early",
    "outset": "early",
    "opening": "early",
    "middle": "mid",
    "midpoint": "mid",
    "end": "late",
    "close": "late",
}
_QUARTERS: dict[str, Part] = {
    "first": "quarter1",
    "second": "quarter2",
    "third": "quarter3",
    "fourth": "quarter4",
    "last": "quarter4",
    "final": "quarter4",
}
_WEEKS: dict[str, Part] = {
    "first": "week1",
    "opening": "week1",
    "second": "week2",
    "third": "week3",
    "fourth": "week4",
    "last": "lastweek",
    "final": "lastweek",
}
_HALVES: dict[str, Part] = {"first": "half1", "second": "half2", "latter": "half2"}
_DAYS: dict[str, Part] = {
    "first": "early",
    "opening": "early",
    "early": "early",
    "last": "late",
    "latter": "late",
    "final": "late",
    "closing": "late",
    "dying": "late",
}
_PLAIN_PARTS: dict[str, Part] = {
    "early": "early",
    "mid": "mid",
    "late": "late",
    "later": "later",
    "earlier": "earlier",
}
DAYS_FROM_NOW = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "overnight": 0}


def simple_day(line: Line, index: int) -> Read | None:
    """Read today, tomorrow, "the day after tomorrow", "this morning", "last night"."""
    word = line.word(index)
    after = index + 1
    if word in DAYS_FROM_NOW:
        if word == "today" and line.capital(index) and line.word(index - 1) in ("russia", "usa"):
            return None
        if word == "overnight":
            return None
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
    return None


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
    if noun in UNITS:
        return _stepped_unit(line, index, after, step, story, word)
    if story:
        return _story_name(line, after, step)
    if noun in SEASONS:
        year = None if year_number(line, after + 1) is None else year_number(line, after + 1)
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
    if line.word(after + 1) in ("'", "’") and line.word(after + 2) == "s":
        pass
    if unit == "day" and noun == "day":
        if story or word == "next":
            return after + 1, After(step, "day", whole=True)
        return None
    if noun == "night":
        return None
    if story:
        return after + 1, After(step * size, unit, whole=True)
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


_OVER = frozenset("over in within during for throughout".split())


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
    if noun not in UNITS or line.word(index - 1) != "the" or line.word(index + 1) not in ("is", "s"):
        return None
    unit, size = UNITS[noun]
    if size == 1 and unit != "day" and line.word(index + 2) in ("out", "over", "through"):
        return index + 3, UnitFrom(unit, 0)
    return None


def _stretch(line: Line, after: int, step: int) -> Read | None:
    found = count(line, after)
    if found is None or step == 0:
        return None
    number, noun_at, _ = found
    noun = line.word(noun_at)
    if noun not in UNITS:
        return None
    unit, size = UNITS[noun]
    return noun_at + 1, Stretch(max(number * size, 1), unit, step > 0)


def counted(line: Line, index: int) -> Read | None:
    """Read "two weeks ago", "three days later", "in two weeks' time", "a week on Tuesday"."""
    found = count(line, index)
    if found is None:
        return None
    number, noun_at, vague = found
    noun = line.word(noun_at)
    if noun not in UNITS:
        return None
    unit, size = UNITS[noun]
    amount = number * size
    after = noun_at + 1
    vague = vague or line.word(index - 1) in ("about", "around", "nearly", "almost", "some", "over")
    read = _tail(line, index, after, amount, unit, vague)
    if read is not None:
        return read
    end = after
    if line.word(end) in ("'", "’"):
        end += 1 + (line.word(end + 1) == "s")
    if line.word(end) == "time" and line.word(index - 1) == "in":
        return end + 1, Away(amount, unit, vague)
    before = line.word(index - 1)
    if before == "in" and end == after and line.word(after) != "of":
        return after, Away(amount, unit, vague)
    if before == "within":
        return after, Stretch(max(amount, 1), unit, True)
    return None


def _tail(
    line: Line, index: int, after: int, amount: int, unit: Unit, vague: bool
) -> Read | None:
    tail = line.word(after)
    if tail == "ago":
        return after + 1, Away(-amount, unit, vague)
    if tail == "from" and line.word(after + 1) in ("now", "today"):
        return after + 2, Away(amount, unit, vague)
    if tail == "hence":
        return after + 1, Away(amount, unit, vague)
    if tail in ("later", "earlier", "afterwards", "afterward"):
        if line.word(after + 1) == "than":
            return None
        return after + 1, After(-amount if tail == "earlier" else amount, unit)
    if tail == "on" and unit == "week" and line.word(after + 1) in WEEKDAYS:
        return after + 2, WeekdayOf(WEEKDAYS[line.word(after + 1)], week=1)
    del index
    return None


def vague_units(line: Line, index: int) -> Read | None:
    """Read "days later", "weeks ago", "in recent days", "recent weeks"."""
    noun = line.word(index)
    if not noun.endswith("s") or noun not in UNITS:
        return None
    unit, size = UNITS[noun]
    before = line.word(index - 1)
    if before in ("recent", "coming", "upcoming"):
        return index + 1, Stretch(3 * max(size, 1), unit, before != "recent")
    if before == "-" or before.isdecimal():
        return None
    return _tail(line, index, index + 1, 3 * size, unit, True)


def part_word(line: Line, index: int) -> tuple[Part, int] | None:
    """Read "early", "the end of", "the first half of", "the last week of": the part, next word."""
    word = line.word(index)
    after = index + 1
    if word in _PLAIN_PARTS and line.word(after) not in ("days", "part", "stages"):
        part = _PLAIN_PARTS[word]
        if is_dash(line.word(after)):
            after += 1
        if part in ("later", "earlier", "late", "early") and line.word(after) in ("in", "on"):
            after += 1
        return part, after + (line.word(after) == "the")
    if word in _EDGES and line.word(after) == "of":
        return _EDGES[word], after + 1 + (line.word(after + 1) == "the")
    noun = line.word(after)
    link = after + 1
    part_of: Part | None = None
    if noun == "half":
        part_of = _HALVES.get(word)
    elif noun == "quarter":
        part_of = _QUARTERS.get(word)
    elif noun == "week":
        part_of = _WEEKS.get(word)
    elif noun in ("days", "part", "stages"):
        part_of = _DAYS.get(word)
    if part_of is None or line.word(link) not in ("of", "in"):
        return None
    return part_of, link + 1 + (line.word(link + 1) == "the")


def in_part(line: Line, index: int) -> Read | None:
    """Read a part of a month, a season, a year or a unit: "early next year", "late August"."""
    found = part_word(line, index)
    if found is None:
        return None
    part, target = found
    word = line.word(target)
    nested = part_word(line, target) if word in _EDGES else None
    if nested is not None and part in ("later", "earlier"):
        part, target = nested
        word = line.word(target)
    read = _target(line, target, part, line.word(target - 1) == "the")
    return None if read is None else (read[0], _with_part(read[1], part))


def _target(line: Line, target: int, part: Part, definite: bool) -> Read | None:
    word = line.word(target)
    if word in MONTHS or word in SHORT_MONTHS:
        return month_first(line, target)
    year = year_number(line, target)
    if year is not None:
        return target + 1, YearOf(year)
    if word in SEASONS:
        return season(line, target)
    if word in WEEKDAYS:
        return weekday_at(line, target)
    if word in DAYS_FROM_NOW:
        return simple_day(line, target)
    if word in UNITS and definite and not word.endswith("s"):
        unit, size = UNITS[word]
        if size and unit != "day":
            return target + 1, UnitFrom(unit, 0)
        return None
    if part in ("later", "earlier") and word == "that" and line.word(target + 1) in UNITS:
        unit, size = UNITS[line.word(target + 1)]
        return (target + 2, After(0, unit, whole=True)) if size else None
    return stepped(line, target) or simple_day(line, target)


def _with_part(spoken: Spoken, part: Part) -> Spoken:
    if isinstance(spoken, MonthOf):
        return MonthOf(spoken.month, spoken.year, spoken.year_shift, spoken.step, part)
    if isinstance(spoken, YearOf):
        return YearOf(spoken.year, part)
    if isinstance(spoken, SeasonOf):
        return SeasonOf(spoken.season, spoken.year, spoken.step, part)
    if isinstance(spoken, UnitFrom):
        return UnitFrom(spoken.unit, spoken.shift, part)
    if isinstance(spoken, After):
        return After(spoken.count, spoken.unit, spoken.whole, part)
    return spoken


def season(line: Line, index: int) -> Read | None:
    """Read a season that is dated or led in: "summer 2024", "in the spring of 2023", "in autumn"."""
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
        return None if line.word(index) == "fall" and rest == after else (
            rest + 2, SeasonOf(name, None, step)
        )
    before = line.word(index - 1)
    if before == "the":
        before = line.word(index - 2)
    elif line.word(index) in ("fall", "spring"):
        return None
    if before in ("in", "by", "until", "since", "during", "of", "late", "early", "mid", "for"):
        follower = line.word(after)
        if follower.isalpha() and follower not in ("and", "to", "for", "but", "when", "with", "or"):
            return None
        return after, SeasonOf(name)
    return None


def weekend(line: Line, index: int) -> Read | None:
    """Read "at the weekend", "over the weekend", "the week of", with no step of their own."""
    if (
        line.word(index) == "weekend"
        and line.word(index - 1) == "the"
        and line.word(index + 1) not in TRIP_NOUNS
        and line.word(index + 1) not in ("of", "after", "before")
    ):
        return index + 1, UnitFrom("weekend", None)
    return None
