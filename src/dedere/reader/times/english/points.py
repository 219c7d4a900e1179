"""Days, months, weekdays and years by name or number: "Tuesday, September 3", "August of 2023"."""

from __future__ import annotations

from dedere.reader.times.english.numbers import day_number, is_dash, stands_alone, year_number
from dedere.reader.times.english.words import (
    DAY_PARTS,
    DOUBTFUL_MONTHS,
    LEADS_TO_TIME,
    MONTHS,
    NAMED_DAYS,
    NEWSPAPERS,
    ROMAN_MONTHS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    TRIP_NOUNS,
    WEEKDAYS,
)
from dedere.reader.times.spoken import Between, DayOf, MonthOf, Spoken, WeekdayOf
from dedere.reader.times.tokens import Line

Read = tuple[int, Spoken]
_SEPARATORS = frozenset({"/", ".", "-", "–"})
_YEAR_STEP = {"last": -1, "this": 0, "next": 1}
_MONTH_STEPS = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}
_STEPS = {"last": -1, "past": -1, "this": 0, "next": 1}


def month_at(line: Line, index: int) -> tuple[int, int] | None:
    """Read the name of a month: its number and the word after it (and after its point)."""
    word = line.word(index)
    number = MONTHS.get(word)
    if number is not None:
        return number, index + 1
    number = SHORT_MONTHS.get(word)
    if number is None:
        return None
    after = index + 1
    if line.word(after) == "." and line.joined(index):
        after += 1
    return number, after


def year_after(line: Line, index: int) -> tuple[int | None, int | None, int]:
    """Read a year that ends a date: its number or its step from the report's, and the next word."""
    after = index
    if line.word(after) in (",", "of", "in"):
        after += 1
    year = year_number(line, after)
    if year is not None and not _counts_things(line, after):
        return year, None, after + 1
    word = line.word(after)
    if word in ("'", "’") and line.joined(after) and len(line.word(after + 1)) == 2:
        digits = line.word(after + 1)
        if digits.isdecimal():
            return 2000 + int(digits), None, after + 2
    if word == "the" and line.word(after + 1) == "same":
        return None, None, index
    if word in _YEAR_STEP and line.word(after + 1) == "year":
        return None, _YEAR_STEP[word], after + 2
    return None, None, index


def _counts_things(line: Line, index: int) -> bool:
    """Say whether a round number after a comma counts what follows: "On May 3, 2000 soldiers"."""
    follower = line.word(index + 1)
    return line.word(index - 1) == "," and follower.isalpha() and follower in _COUNTED


_COUNTED = frozenset(
    "troops soldiers people civilians children men women police officers protesters fighters "
    "victims miles km kilometres tons tonnes dollars euros refugees migrants".split()
)


def month_first(line: Line, index: int) -> Read | None:
    """Read "September 3", "Sept. 2-3, 2024", "August of 2023" or a month alone."""
    found = month_at(line, index)
    if found is None:
        return None
    month, after = found
    the = line.word(after) == "the"
    day = day_number(line, after + the)
    if day is not None and (day[2] or not the) and not line.words[after + the].isalpha():
        return _days_of_month(line, month, day)
    if the and day is not None:
        return _days_of_month(line, month, day)
    year, shift, end = year_after(line, after)
    if year is None and shift is None and not _is_month(line, index, after):
        return None
    return end, MonthOf(month, year, shift, _MONTH_STEPS.get(line.word(index - 1)))


def _days_of_month(line: Line, month: int, day: tuple[int, int, bool]) -> Read:
    number, after, _ = day
    last = _second_day(line, number, after, month_led=True)
    if last is not None:
        year, shift, end = year_after(line, last[1])
        return end, Between(
            DayOf(number, month, year, shift), DayOf(last[0], month, year, shift), last[2]
        )
    year, shift, end = year_after(line, after)
    return end, DayOf(number, month, year, shift)


def _second_day(
    line: Line, first: int, after: int, *, month_led: bool
) -> tuple[int, int, bool] | None:
    """Read the second number of "2-6", "2 to 6", "2 and 3" or "2, 3 and 4".

    Where the month led, a month after the second number is that number's own.
    """
    word = line.word(after)
    link = after
    if word == "," and day_number(line, after + 1) is not None:
        middle = day_number(line, after + 1)
        while middle is not None and line.word(middle[1]) == "," and middle[0] > first:
            middle = day_number(line, middle[1] + 1)
        if middle is None or line.word(middle[1]) != "and":
            return None
        link = middle[1]
        word = "and"
    if word == "/" or is_dash(word) or word in _LINKS:
        the = line.word(link + 1) == "the"
        last = day_number(line, link + 1 + the, linked=True)
        if last is None or last[0] <= first or line.words[link + 1 + the].isalpha():
            return None
        if month_led and month_at(line, last[1]) is not None:
            return None
        return last[0], last[1], word != "or"
    return None


_LINKS = frozenset("to through thru until till and or".split())


def _is_month(line: Line, index: int, after: int) -> bool:
    """Say whether a month's name that stands without a number means the month."""
    word = line.words[index]
    before = line.word(index - 1)
    follower = line.word(after)
    if before == "-" and line.word(index - 2) == "mid":
        return True
    if word in SHORT_MONTHS:
        return before in LEADS_TO_TIME and line.capital(index) and follower not in ("(",)
    if not line.capital(index):
        return word not in DOUBTFUL_MONTHS and before in LEADS_TO_TIME
    if word not in DOUBTFUL_MONTHS:
        return True
    if before in _WEAK_LEADS or is_dash(before):
        return follower in ("", ".", ",", "and", "to", "or") or follower in LEADS_TO_TIME
    if before in LEADS_TO_TIME:
        return True
    return follower in TRIP_NOUNS or (
        line.word(after) in ("'", "’") and line.word(after + 2) in TRIP_NOUNS
    )


_WEAK_LEADS = frozenset("for and between that to of or around about end half".split())


def day_first(line: Line, index: int) -> Read | None:
    """Read "3 September", "2-6 April 2025", "the 3rd of September", or "on the 3rd" alone."""
    day = day_number(line, index)
    if day is None:
        return None
    number, after, ordinal = day
    last = _second_day(line, number, after, month_led=False)
    end = after if last is None else last[1]
    the_month = end + (line.word(end) == "of")
    found = month_at(line, the_month)
    if found is not None and not (line.words[index].isalpha() and the_month == end):
        month, rest = found
        if line.words[the_month] == "may" and not line.capital(the_month) and not ordinal:
            return None
        year, shift, stop = year_after(line, rest)
        first = DayOf(number, month, year, shift)
        if last is None:
            return stop, first
        return stop, Between(first, DayOf(last[0], month, year, shift), last[2])
    roman = _roman(line, number, after)
    if roman is not None:
        return roman
    step = {"this": 0, "next": 1, "last": -1}.get(line.word(after + 1))
    if line.word(after) == "of" and step is not None and line.word(after + 2) == "month":
        return after + 3, DayOf(number, step=step)
    if ordinal and not line.words[index].isalpha() and _bare_day(line, index, after):
        return after, DayOf(number)
    return None


def _roman(line: Line, number: int, after: int) -> Read | None:
    """Read "3.IX.2024", as some registers write it."""
    mark = line.word(after)
    month = ROMAN_MONTHS.get(line.word(after + 1))
    if mark not in (".", "-", "/") or month is None:
        return None
    rest = after + 2
    if line.word(rest) == mark:
        year = line.word(rest + 1)
        if len(year) == 4 and year.isdecimal() and int(year) > 0:
            return rest + 2, DayOf(number, month, int(year))
    return None


def _bare_day(line: Line, index: int, after: int) -> bool:
    """Say whether "the 3rd" is a day: it follows "on" or "from", and no noun follows it."""
    if line.word(index - 1) != "the" or line.word(index - 2) not in (
        "on", "from", "until", "by", "to", "before", "after", "since",
    ):
        return False
    follower = line.word(after)
    return not follower.isalpha() or follower in ("and", "to", "for", "in", "at", "with", "he")


def numeric(line: Line, index: int) -> Read | None:
    """Read 2024-09-03, 2024/9/3, 03/09/2024 or 3.9.2024; the day first unless that is impossible."""
    words = line.words
    if index + 4 >= len(words) or not all(line.joined(index + k) for k in range(4)):
        return _year_month(line, index)
    first, mark, second, again, third = words[index : index + 5]
    if mark not in _SEPARATORS or again != mark or not (second.isdecimal() and third.isdecimal()):
        return _year_month(line, index)
    if index and line.joined(index - 1) and (words[index - 1][-1].isalnum() or words[index - 1] in "-/."):
        return None
    if line.joined(index + 4):
        follower = words[index + 5]
        more = line.joined(index + 5) and words[index + 6].isdecimal()
        if follower.isalpha() and follower != "t":
            return None
        if more and follower in _SEPARATORS:
            return None
    if max(len(first), len(third)) > 4 or len(second) > 2:
        return None
    if len(first) == 4 and len(third) <= 2:
        return _checked(index + 5, int(third), int(second), int(first))
    if len(first) > 2 or len(third) not in (2, 4):
        return None
    if len(third) == 2 and mark not in ("/", "."):
        return None
    year = int(third) + (2000 if len(third) == 2 else 0)
    one, two = int(first), int(second)
    return _checked(index + 5, one, two, year) or _checked(index + 5, two, one, year)


def _year_month(line: Line, index: int) -> Read | None:
    """Read 2024-09 with its leading zero, so that 2010-12 stays a pair of years."""
    year = year_number(line, index)
    month = line.word(index + 2)
    if year is None or line.word(index + 1) != "-" or not line.joined(index):
        return None
    if not (line.joined(index + 1) and month.isdecimal() and len(month) == 2 and month[0] == "0"):
        return None
    return _checked_month(index + 3, int(month), year)


def _checked_month(after: int, month: int, year: int) -> Read | None:
    return (after, MonthOf(month, year)) if 1 <= month <= 12 else None


def _checked(after: int, day: int, month: int, year: int) -> Read | None:
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1 <= year <= 9998):
        return None
    return after, DayOf(day, month, year)


def weekday_at(line: Line, index: int) -> Read | None:
    """Read a weekday with what belongs to it: a date, a part of the day, or a week."""
    word = line.word(index)
    weekday = WEEKDAYS.get(word)
    after = index + 1
    if weekday is None:
        weekday = SHORT_WEEKDAYS.get(word)
        if weekday is None or not line.capital(index):
            return None
        dotted = line.word(after) == "." and line.joined(index)
        after += dotted
        if not dotted and not _short_day_meant(line, index, after):
            return None
    if line.word(after) == "s" and word in WEEKDAYS:
        return None
    if _is_a_name(line, index, after):
        return None
    dated = _date_of_weekday(line, after, weekday)
    if dated is not None:
        return dated
    while line.word(after) in DAY_PARTS:
        after += 1
    return _week_of_weekday(line, index, after, weekday)


def _short_day_meant(line: Line, index: int, after: int) -> bool:
    follower = line.word(after)
    before = line.word(index - 1)
    return (
        follower.isdecimal()
        or (follower == "," and (line.word(after + 1).isdecimal() or month_at(line, after + 1) is not None))
        or before in ("on", "next", "last", "until", "by")
        or month_at(line, after) is not None
    )


def _is_a_name(line: Line, index: int, after: int) -> bool:
    before = line.word(index - 1)
    if before in NAMED_DAYS and line.capital(index - 1):
        return True
    follower = line.word(after)
    if follower in NEWSPAPERS and line.capital(after) and follower not in ("world", "post"):
        return True
    return before == "on" and line.word(index - 2) == "mail" and line.capital(index - 2)


def _date_of_weekday(line: Line, after: int, weekday: int) -> Read | None:
    start = after
    while line.word(start) in DAY_PARTS:
        start += 1
    opened = line.word(start) == "("
    if line.word(start) in (",", "("):
        start += 1
    if line.word(start) == "the":
        start += 1
    read: Read | None = None
    if line.word(start).isdecimal():
        read = numeric(line, start) or day_first(line, start)
        if read is None and start == after:
            bare = day_number(line, start)
            if bare is not None and bare[2]:
                read = bare[1], DayOf(bare[0])
    elif month_at(line, start) is not None:
        read = month_first(line, start)
    if read is None or not isinstance(read[1], DayOf):
        return None
    end, day = read
    if opened and line.word(end) == ")":
        end += 1
    return end, DayOf(day.day, day.month, day.year, day.year_shift, day.step, weekday)


def _week_of_weekday(line: Line, index: int, after: int, weekday: int) -> Read:
    rest = after + (line.word(after) in ("of", "in"))
    step = _STEPS.get(line.word(rest))
    if step is not None and line.word(rest + 1) == "week":
        return rest + 2, WeekdayOf(weekday, week=step)
    if line.word(after) == "week" and line.word(index - 1) not in ("this", "that"):
        return after + 1, WeekdayOf(weekday, week=1)
    if line.word(after) == "next":
        return after + 1, WeekdayOf(weekday, step=1)
    if line.word(after) == "last":
        return after + 1, WeekdayOf(weekday, step=-1)
    before = line.word(index - 1)
    if before in ("following", "previous", "preceding"):
        return after, WeekdayOf(weekday, anchored=1 if before == "following" else -1)
    if before in ("coming", "upcoming"):
        return after, WeekdayOf(weekday, coming=True)
    if before in _STEPS:
        return after, WeekdayOf(weekday, step=_STEPS[before])
    return after, WeekdayOf(weekday)

