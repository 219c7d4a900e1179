"""Calendar arithmetic on plain days. Whatever leaves the years 1 to 9999 comes back as None."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from dedere.reader.times.spoken import Part, Season, Unit

SEASON_START: Final[dict[Season, int]] = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
Days = tuple[date, date]


def make_day(year: int, month: int, day: int) -> date | None:
    """Return the day, or None when the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def plus_days(day: date, count: int) -> date | None:
    """Return the day `count` days on, or None beyond the calendar."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def plus_months(day: date, count: int) -> date | None:
    """Return the same day of a later month, moved back where that month is too short."""
    year, month0 = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month0 + 1, min(day.day, monthrange(year, month0 + 1)[1]))


@lru_cache(maxsize=1024)
def month_days(year: int, month: int) -> Days:
    """Return the first and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_days(year: int) -> Days:
    """Return the first and last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


@lru_cache(maxsize=1024)
def season_days(season: Season, year: int) -> Days:
    """Return a northern season by whole months; winter bears the year in which it starts."""
    start = SEASON_START[season]
    if season != "winter":
        return date(year, start, 1), month_days(year, start + 2)[1]
    after = min(year + 1, 9999)
    return date(year, 12, 1), month_days(after, 2)[1] if after > year else date(year, 12, 31)


def easter(year: int, *, orthodox: bool = False) -> date | None:
    """Return Easter Sunday (Meeus, Astronomical Algorithms, chapter 8), in Gregorian days."""
    if orthodox:
        moon = (19 * (year % 19) + 15) % 30
        week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
        month, day = divmod(moon + week + 114, 31)
        lag = year // 100 - year // 400 - 2
        julian = make_day(year, month, day + 1)
        return None if julian is None else plus_days(julian, lag)
    century, rest = divmod(year, 100)
    lift = (8 * century + 13) // 25
    moon = (19 * (year % 19) + century - century // 4 - lift + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (year % 19 + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * shift + 114, 31)
    return make_day(year, month, day + 1)


def move(day: date, count: int, unit: Unit) -> date | None:
    """Return the day that lies `count` units on (a quarter is three months, a weekend a week)."""
    if unit in ("week", "weekend"):
        return plus_days(day, 7 * count)
    if unit == "month":
        return plus_months(day, count)
    if unit == "quarter":
        return plus_months(day, 3 * count)
    if unit == "year":
        return plus_months(day, 12 * count)
    return plus_days(day, count)


def unit_days(day: date, unit: Unit) -> Days | None:
    """Return the calendar unit around a day; weeks run from Monday to Sunday."""
    if unit == "month":
        return month_days(day.year, day.month)
    if unit == "year":
        return year_days(day.year)
    if unit == "quarter":
        first = (day.month - 1) // 3 * 3 + 1
        return date(day.year, first, 1), month_days(day.year, first + 2)[1]
    if unit == "day":
        return day, day
    monday = plus_days(day, -day.weekday())
    start = monday if unit == "week" or monday is None else plus_days(monday, 5)
    end = None if monday is None else plus_days(monday, 6)
    return None if start is None or end is None else (start, end)


def part_of(days: Days, part: Part, today: date | None) -> Days:
    """Return the days that a part of an interval covers; thirds for early, middle and late."""
    start, end = days
    length = (end - start).days + 1
    if part in ("later", "earlier"):
        return _around_today(days, part, today)
    if part in ("half1", "half2"):
        middle = _half(start, end, length)
        return (start, middle) if part == "half1" else (middle + timedelta(days=1), end)
    if part.startswith("quarter"):
        number = int(part[-1]) - 1
        if length > 300:
            first = date(start.year, 3 * number + 1, 1)
            return first, month_days(start.year, 3 * number + 3)[1]
        return start + timedelta(days=length * number // 4), start + timedelta(
            days=length * (number + 1) // 4 - 1
        )
    if part == "lastweek":
        return end - timedelta(days=min(6, length - 1)), end
    if part.startswith("week"):
        first = start + timedelta(days=min(7 * (int(part[-1]) - 1), length - 1))
        return first, min(first + timedelta(days=6), end)
    if length > 300:
        month = {"early": 1, "mid": 5, "late": 9}.get(part, 1)
        return date(start.year, month, 1), month_days(start.year, month + 3)[1]
    return _third(days, part, length)


def _half(start: date, end: date, length: int) -> date:
    if length > 300:
        return date(start.year, 6, 30)
    if start.day == 1 and start.month == end.month and length > 20:
        return start + timedelta(days=14)
    return start + timedelta(days=(length - 1) // 2)


def _third(days: Days, part: Part, length: int) -> Days:
    start, end = days
    if length == 7:
        first, last = {"early": (0, 2), "mid": (1, 3), "late": (4, 6)}.get(part, (0, 6))
        return start + timedelta(days=first), start + timedelta(days=last)
    third = 10 if 28 <= length <= 31 else length // 3
    if part == "early":
        return start, start + timedelta(days=max(third - 1, 0))
    if part == "mid":
        return start + timedelta(days=third), start + timedelta(days=2 * third - 1)
    if part == "late":
        return end - timedelta(days=max(length - 2 * third - 1, 0)), end
    return days


def _around_today(days: Days, part: Part, today: date | None) -> Days:
    start, end = days
    if today is None or not start <= today <= end:
        return days
    if part == "later":
        return min(plus_days(today, 1) or end, end), end
    return start, max(plus_days(today, -1) or start, start)
