"""Named days and months, with or without their year."""

from __future__ import annotations

from datetime import date
from typing import Final

from dedere.reader.times import arithmetic as sums
from dedere.reader.times.meanings import Context, Meaning, cut, one, sense
from dedere.reader.times.spans import Kind, Tense
from dedere.reader.times.spoken import DayOf, EasterOf, MonthOf

# A day without a year is taken from the side that the verb says, unless it lies just beside the
# report on the other: "visited on 3 September" in a report of 29 August is a slip or a time zone.
_JUST_BESIDE: Final = 21
_FAR_OFF: Final = 300


def day_of(spoken: DayOf, context: Context) -> Meaning | None:
    """Return a numbered day; without its year, on the side that the verb says."""
    if spoken.month is not None and spoken.year is not None:
        day = sums.make_day(spoken.year, spoken.month, spoken.day)
        return None if day is None else one(day, "absolute", context.tense)
    today = context.published
    if today is None:
        return None
    if spoken.month is None and spoken.step is None and context.near_day is not None:
        near = [_beside(context.near_day, spoken.day)]
    elif spoken.month is None and spoken.step is not None:
        near = [_same_month(today, spoken.step, spoken.day)]
    elif spoken.month is None:
        near = [_same_month(today, shift, spoken.day) for shift in (-1, 0, 1)]
    elif spoken.year_shift is not None:
        near = [sums.make_day(today.year + spoken.year_shift, spoken.month, spoken.day)]
    elif context.year is not None:
        near = [sums.make_day(context.year, spoken.month, spoken.day)]
    else:
        near = [sums.make_day(today.year + k, spoken.month, spoken.day) for k in (-1, 0, 1)]
        if spoken.day == 29 and not any(near):
            near = [sums.make_day(today.year + k, spoken.month, 29) for k in (-3, -2, 2, 3)]
    days = [day for day in near if day is not None]
    if spoken.weekday is not None:
        # The weekday that was said with the day picks the year, when it can.
        days = [day for day in days if day.weekday() == spoken.weekday] or days
    chosen = _side(days, today, context.tense)
    return None if chosen is None else one(chosen, "absolute", context.tense)


def _beside(told: date, number: int) -> date | None:
    """Return the day of that number nearest to a day just told, in its month or the next."""
    this, following = _same_month(told, 0, number), _same_month(told, 1, number)
    if this is None or following is None:
        return this or following
    return this if abs((this - told).days) <= (following - told).days else following


def easter_of(spoken: EasterOf, context: Context) -> Meaning | None:
    """Return a day counted from Easter; without its year, on the side that the verb says."""
    today = context.published
    if spoken.year is not None:
        years = [spoken.year]
    elif today is None:
        return None
    elif spoken.year_shift is not None:
        years = [today.year + spoken.year_shift]
    else:
        years = [today.year + k for k in (-1, 0, 1)]
    sundays = [sums.easter(year, orthodox=spoken.orthodox) for year in years if 1 <= year <= 9999]
    days = [sums.plus_days(day, spoken.days) for day in sundays if day is not None]
    known = [day for day in days if day is not None]
    chosen = _side(known, today, context.tense) if today is not None else known[0]
    return None if chosen is None else one(chosen, "absolute", context.tense)


def _same_month(today: date, shift: int, number: int) -> date | None:
    month = sums.plus_months(today.replace(day=1), shift)
    return None if month is None else sums.make_day(month.year, month.month, number)


def _side(days: list[date], today: date, tense: Tense) -> date | None:
    if not days:
        return None
    nearest = min(days, key=lambda day: (abs((day - today).days), day > today))
    if tense == "unknown":
        return nearest
    if tense == "past":
        fitting = [day for day in days if day <= today]
    else:
        fitting = [day for day in days if day >= today]
    if not fitting:
        return nearest
    best = min(fitting, key=lambda day: abs((day - today).days))
    beside = abs((nearest - today).days) <= _JUST_BESIDE and abs((best - today).days) > _FAR_OFF
    return nearest if beside else best


def month_of(spoken: MonthOf, context: Context) -> Meaning | None:
    """Return a month or a part of one; without its year, on the side that the verb says."""
    year = spoken.year
    kind: Kind = "absolute"
    if year is None:
        today = context.published
        if today is None:
            return None
        kind = "absolute" if spoken.step is None else "relative"
        year = _year_of_month(spoken, context, today)
    if not 1 <= year <= 9999:
        return None
    days = sums.month_days(year, spoken.month)
    span = cut(days, "month", spoken.part, None)
    return Meaning(span, kind, sense(context.tense))


def _year_of_month(spoken: MonthOf, context: Context, today: date) -> int:
    if spoken.year_shift is not None:
        return today.year + spoken.year_shift
    month, now = spoken.month, today.month
    if spoken.step == -1:
        return today.year - (month >= now)
    if spoken.step == 1:
        return today.year + (month <= now)
    if spoken.step == 0:
        return today.year
    if context.year is not None:
        return context.year
    if context.tense == "past":
        return today.year - (month > now)
    if context.tense in ("future", "present"):
        return today.year + (month < now)
    return min(
        (today.year, today.year - 1, today.year + 1),
        key=lambda year: (abs((year - today.year) * 12 + month - now), year > today.year),
    )
