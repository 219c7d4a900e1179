"""Dates in digits: 2024-09-03, 03/09/2024, 3.9.24, 3.IX.2024, 16-17.05.2024, 20240903."""

from __future__ import annotations

from typing import Final

from dedere.reader.times.english.numbers import is_dash, stands_alone, year_number
from dedere.reader.times.english.points import Read
from dedere.reader.times.english.words import LEADS_TO_TIME, MONTHS, ROMAN_MONTHS, SHORT_MONTHS
from dedere.reader.times.spoken import Between, DayOf, MonthOf
from dedere.reader.times.tokens import Line

_SEPARATORS: Final = frozenset({"/", ".", "-", "–"})


def interval(line: Line, index: int) -> Read | None:
    """Read two full dates that touch: 02.09.2024-03.09.2024, 2024-09-02/2024-09-03."""
    words = line.words
    if not stands_alone_before(line, index):
        return None
    short = _short_interval(line, index)
    if short is not None or index + 10 >= len(words):
        return short
    mark = words[index + 1]
    link = words[index + 5]
    if mark not in _SEPARATORS or link == mark or not (is_dash(link) or link == "/"):
        return None
    if not all(line.joined(index + k) for k in range(10)):
        return None
    first = _three(words[index : index + 5], index + 5)
    last = _three(words[index + 6 : index + 11], index + 11)
    if first is None or last is None:
        return None
    return last[0], Between(first[1], last[1])


def _short_interval(line: Line, index: int) -> Read | None:
    """Read 02.09-03.09.2024, whose first end takes the year of the last."""
    words = line.words
    if index + 8 >= len(words) or not all(line.joined(index + k) for k in range(8)):
        return None
    day, mark, month, link = words[index : index + 4]
    if mark not in ("/", ".") or not is_dash(link) or not month.isdecimal():
        return None
    last = _three(words[index + 4 : index + 9], index + 9)
    if last is None or len(day) > 2 or len(month) > 2 or not isinstance(last[1], DayOf):
        return None
    first = _checked(last[0], int(day), int(month), last[1].year or 0)
    return None if first is None else (last[0], Between(first[1], last[1]))


def stands_alone_before(line: Line, index: int) -> bool:
    """Say whether nothing touches the number on its left."""
    return not index or not line.joined(index - 1) or not line.words[index - 1][-1].isalnum()


def _three(words: list[str], after: int) -> Read | None:
    first, mark, second, again, third = words
    if mark != again or not (first.isdecimal() and second.isdecimal() and third.isdecimal()):
        return None
    if len(second) > 2 or max(len(first), len(third)) > 4:
        return None
    if len(first) == 4 and len(third) <= 2:
        return _checked(after, int(third), int(second), int(first))
    if len(first) > 2 or len(third) != 4:
        return None
    one, two, year = int(first), int(second), int(third)
    return _checked(after, one, two, year) or _checked(after, two, one, year)


def without_year(line: Line, index: int) -> Read | None:
    """Read 15/8, 8/15 and 15.08 after a preposition that leads to a day."""
    if line.word(index - 1) not in _LEADS_TO_DAY or index + 2 >= len(line.words):
        return None
    mark, second = line.words[index + 1], line.words[index + 2]
    if mark not in ("/", ".") or not (line.joined(index) and line.joined(index + 1)):
        return None
    after = index + 3
    pointed = mark == "." and line.word(after) == "." and line.joined(index + 2)
    if not second.isdecimal() or len(second) > 2 or len(line.words[index]) > 2:
        return None
    if mark == "." and not (pointed or (len(second) == 2 and second[0] in "01")):
        return None
    if line.word(after)[:1].isdecimal() or line.word(after) in ("/", "%", "-", "per", "percent"):
        return None
    one, two = int(line.words[index]), int(second)
    if (one, two) in _BY_NAME or line.word(after) in MONTHS_BY_NAME:
        return None
    day, month = (one, two) if two <= 12 else (two, one)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return after, DayOf(day, month)


_LEADS_TO_DAY: Final = frozenset({"on", "until", "till"})
# Attacks that bear the digits of their day as a name.
_BY_NAME: Final = frozenset({(9, 11), (7, 7)})


def numeric(line: Line, index: int) -> Read | None:
    """Read 2024-09-03, 03/09/2024 or 3.9.2024; the day first unless that is impossible."""
    words = line.words
    if index + 4 >= len(words) or not all(line.joined(index + k) for k in range(4)):
        return _year_month(line, index)
    first, mark, second, again, third = words[index : index + 5]
    if mark not in _SEPARATORS or again != mark or not (second.isdecimal() and third.isdecimal()):
        return _year_month(line, index)
    if (
        index
        and line.joined(index - 1)
        and (words[index - 1][-1].isalnum() or words[index - 1] in "-/.")
    ):
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
    if year is None and line.word(index + 1) == "/" and line.word(index - 1) in LEADS_TO_TIME:
        return _month_year(line, index)
    if year is None or line.word(index + 1) != "-" or not line.joined(index):
        return None
    if not (line.joined(index + 1) and month.isdecimal() and len(month) == 2 and month[0] == "0"):
        return None
    return _checked_month(index + 3, int(month), year)


def _month_year(line: Line, index: int) -> Read | None:
    """Read 06/2024."""
    month, year = line.words[index], line.word(index + 2)
    if len(month) > 2 or not (line.joined(index) and line.joined(index + 1)):
        return None
    if len(year) != 4 or not year.isdecimal() or not 1900 <= int(year) <= 2100:
        return None
    return _checked_month(index + 3, int(month), int(year))


def _checked_month(after: int, month: int, year: int) -> Read | None:
    return (after, MonthOf(month, year)) if 1 <= month <= 12 else None


def _checked(after: int, day: int, month: int, year: int) -> Read | None:
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1 <= year <= 9998):
        return None
    return after, DayOf(day, month, year)


def compact(line: Line, index: int) -> Read | None:
    """Read 20240903."""
    word = line.words[index]
    if len(word) != 8 or word[:2] not in ("19", "20") or not stands_alone(line, index):
        return None
    return _checked(index + 1, int(word[6:]), int(word[4:6]), int(word[:4]))


def glued(line: Line, index: int) -> Read | None:
    """Read 3Sep2024, and 03SEP24 with its year in two figures."""
    day = line.words[index]
    if len(day) > 2 or not (line.joined(index) and line.joined(index + 1)):
        return None
    month, year = MONTHS_BY_NAME.get(line.word(index + 1)), line.word(index + 2)
    if month is None or not year.isdecimal() or len(year) not in (2, 4):
        return None
    return _checked(index + 3, int(day), month, int(year) + (2000 if len(year) == 2 else 0))


MONTHS_BY_NAME: Final = {**SHORT_MONTHS, **MONTHS}


def pair(line: Line, index: int) -> Read | None:
    """Read two days of one month in digits: 16-17.05.2024."""
    words = line.words
    if index + 6 >= len(words) or not all(line.joined(index + k) for k in range(6)):
        return None
    if not is_dash(words[index + 1]) or len(words[index]) > 2 or not stands_alone(line, index):
        return None
    last, mark, month, again, year = words[index + 2 : index + 7]
    if mark not in ("/", ".") or again != mark or len(year) != 4:
        return None
    if not all(word.isdecimal() and len(word) <= 4 for word in (last, month, year)):
        return None
    first = _checked(index + 7, int(words[index]), int(month), int(year))
    second = _checked(index + 7, int(last), int(month), int(year))
    if first is None or second is None or int(last) <= int(words[index]):
        return None
    return index + 7, Between(first[1], second[1])


def roman(line: Line, index: int) -> Read | None:
    """Read 3.IX.2024 and 3 IX 2024, as some registers write it."""
    day = line.words[index]
    if len(day) > 2 or not 1 <= int(day) <= 31 or not stands_alone(line, index):
        return None
    mark = line.word(index + 1)
    at = index + 1 + (mark in (".", "-", "/"))
    month = ROMAN_MONTHS.get(line.word(at))
    if month is None or not line.capital(at):
        return None
    at += 1
    if line.word(at) == mark and mark in (".", "-", "/"):
        at += 1
    year = line.word(at)
    if len(year) == 4 and year.isdecimal() and 1900 <= int(year) <= 2100:
        return _checked(at + 1, int(day), month, int(year))
    return None
