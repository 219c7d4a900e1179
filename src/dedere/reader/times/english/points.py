"""Days, months, weekdays and years by name or number: "Tuesday, September 3", "August of 2023"."""

from __future__ import annotations

from typing import Final

from dedere.reader.times.english.numbers import day_number, is_dash, year_number
from dedere.reader.times.english.words import (
    DOUBTFUL_MONTHS,
    LEADS_TO_TIME,
    MONTHS,
    SHORT_MONTHS,
    TRIP_NOUNS,
)
from dedere.reader.times.spoken import Between, DayOf, MonthOf, Spoken
from dedere.reader.times.tokens import Line

Read = tuple[int, Spoken]
_SEPARATORS: Final = frozenset({"/", ".", "-", "–"})
_YEAR_STEP: Final = {"last": -1, "this": 0, "next": 1}
_MONTH_STEPS: Final = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}
_STEPS: Final = {"last": -1, "past": -1, "this": 0, "next": 1}


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
    if word == "this" and line.word(after + 1) in _CLOSES:
        # "In July of last year and August of this".
        return None, 0, after + 1
    return None, None, index


_CLOSES: Final = frozenset({"", ",", ".", ";", ")", "and"})


def _counts_things(line: Line, index: int) -> bool:
    """Say whether a round number after a comma counts what follows: "On May 3, 2000 soldiers"."""
    follower = line.word(index + 1)
    return line.word(index - 1) == "," and follower.isalpha() and follower in _COUNTED


_COUNTED: Final = frozenset(
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
    comma = line.word(after) == "," and line.word(index - 1) == "on"
    day = day_number(line, after + (the or comma))
    if day is not None and _makes_day(line, after, day, the):
        return _days_of_month(line, month, day)
    year, shift, end = year_after(line, after)
    if year is None and shift is None and not _is_month(line, index, after):
        return None
    return end, MonthOf(month, year, shift, _MONTH_STEPS.get(line.word(index - 1)))


def _makes_day(line: Line, after: int, day: tuple[int, int, bool], the: bool) -> bool:
    """Say whether a number after a month is its day: "September 3", "September the third"."""
    if the or not line.words[after].isalpha():
        return day[2] or not the
    follower = line.word(day[1])
    return day[2] and (not follower.isalnum() or follower in ("at", "to", "and", "for", "with"))


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
        if middle is None or line.word(middle[1]) not in ("and", "&"):
            return _next_day(line, first, middle)
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


def _next_day(
    line: Line, first: int, last: tuple[int, int, bool] | None
) -> tuple[int, int, bool] | None:
    """Read "2, 3" as two days where nothing is counted: "on September 2, 3."."""
    if last is None or last[0] != first + 1 or line.word(last[1]).isalpha():
        return None
    return last[0], last[1], True


_LINKS: Final = frozenset("to through thru until till and & or".split())


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
    if follower == ":" and before in _ROW_LEADS:
        # "March: Jordan": the row of a list.
        return True
    if before in LEADS_TO_TIME or _listed(line, index, before, follower):
        return True
    return follower in TRIP_NOUNS or (
        line.word(after) in ("'", "’") and line.word(after + 2) in TRIP_NOUNS
    )


def _listed(line: Line, index: int, before: str, follower: str) -> bool:
    """ "China (May)", "in February, April and July": a name of a month among its like."""
    if before == "(":
        return follower in (")", ",", "and", "to", "&")
    if before == "," and follower in ("", ".") and index <= _SHORT_ROW:
        # "Johannesburg, June": a row of a list.
        return True
    if before != "," or follower not in (",", "and", ".", ";", ")", "or", ""):
        return False
    return line.word(index - 2) in MONTHS


_SHORT_ROW: Final = 4
_ROW_LEADS: Final = frozenset({"", "-", "–", "•", "*", ",", ";"})
_WEAK_LEADS: Final = frozenset("for and between that to of or around about end half".split())


def day_first(line: Line, index: int) -> Read | None:
    """Read "3 September", "2-6 April 2025", "the 3rd of September", or "on the 3rd" alone."""
    day = day_number(line, index)
    if day is None:
        return None
    number, after, ordinal = day
    last = _second_day(line, number, after, month_led=False)
    end = after if last is None else last[1]
    the_month = end + (line.word(end) == "of" or _hyphened(line, end))
    found = month_at(line, the_month)
    if found is not None and not (line.words[index].isalpha() and the_month == end):
        month, rest = found
        if line.words[the_month] == "may" and not line.capital(the_month) and not ordinal:
            return None
        year, shift, stop = year_after(line, rest)
        if line.word(rest) in ("-", "/") and line.joined(rest) and _hyphened(line, end):
            year, shift, stop = _joined_year(line, rest)
        first = DayOf(number, month, year, shift)
        if last is None:
            return stop, first
        return stop, Between(first, DayOf(last[0], month, year, shift), last[2])
    if (
        line.word(after) == "of"
        and line.word(after + 1) == "the"
        and line.word(after + 2) == "month"
    ):
        return after + 3, DayOf(number)
    step = {"this": 0, "next": 1, "last": -1}.get(line.word(after + 1))
    if line.word(after) == "of" and step is not None and line.word(after + 2) == "month":
        return after + 3, DayOf(number, step=step)
    if ordinal and line.word(after) in ("inst", "instant"):
        return after + 1 + (line.word(after + 1) == "."), DayOf(number, step=0)
    if ordinal and _bare_day(line, index, after):
        return after, DayOf(number)
    return None


def _hyphened(line: Line, end: int) -> bool:
    """Say whether a month is joined on, as in "3-Sep-2024"."""
    return (
        line.word(end) in ("-", "/")
        and line.joined(end - 1)
        and line.joined(end)
        and month_at(line, end + 1) is not None
    )


def _joined_year(line: Line, mark: int) -> tuple[int | None, int | None, int]:
    digits = line.word(mark + 1)
    if len(digits) == 4 and digits.isdecimal() and int(digits) > 0:
        return int(digits), None, mark + 2
    return None, None, mark


def _bare_day(line: Line, index: int, after: int) -> bool:
    """Say whether "the 3rd" is a day: it follows "on" or "from", and no noun follows it."""
    if line.word(index - 1) != "the" or line.word(index - 2) not in (
        "on",
        "from",
        "until",
        "by",
        "to",
        "before",
        "after",
        "since",
    ):
        return False
    follower = line.word(after)
    if line.words[index].isalpha():
        return line.word(index - 2) == "on" and not follower.isalnum() and follower != "-"
    return not follower.isalpha() or follower in ("and", "to", "for", "in", "at", "with", "he")
