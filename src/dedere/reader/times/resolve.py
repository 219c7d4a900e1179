"""Turn what was said into days, against the day of the report and the story's last date."""

from __future__ import annotations

from dataclasses import replace

from dedere.reader.times import arithmetic as sums
from dedere.reader.times.anchored import after, story_weekday
from dedere.reader.times.meanings import Context, Meaning, cut
from dedere.reader.times.named import day_of, easter_of, month_of
from dedere.reader.times.relative import relative
from dedere.reader.times.spans import Precision, TimeSpan
from dedere.reader.times.spoken import (
    After,
    Between,
    DayOf,
    EasterOf,
    MonthOf,
    NthDay,
    Offset,
    SeasonOf,
    Spoken,
    WeekdayOf,
    YearOf,
)


def resolve(spoken: Spoken, context: Context) -> Meaning | None:
    """Return the days meant, or None where the context does not say (or no calendar has them)."""
    if isinstance(spoken, DayOf):
        return day_of(spoken, context)
    if isinstance(spoken, MonthOf):
        return month_of(spoken, context)
    if isinstance(spoken, EasterOf):
        return easter_of(spoken, context)
    if isinstance(spoken, YearOf):
        return Meaning(cut(sums.year_days(spoken.year), "year", spoken.part, None), "absolute")
    if isinstance(spoken, Between):
        return _between(spoken, context)
    if isinstance(spoken, Offset):
        return _offset(spoken, context)
    if isinstance(spoken, NthDay):
        return _nth_day(spoken, context)
    if isinstance(spoken, After):
        return after(spoken, context)
    if isinstance(spoken, WeekdayOf) and spoken.anchored:
        return story_weekday(spoken, context)
    if isinstance(spoken, SeasonOf) and spoken.year is not None:
        days = sums.season_days(spoken.season, spoken.year)
        return Meaning(cut(days, "season", spoken.part, None), "absolute")
    if context.published is None:
        return None
    return relative(spoken, context, context.published)


def _offset(spoken: Offset, context: Context) -> Meaning | None:
    if isinstance(spoken.of, WeekdayOf) and spoken.of.week is None and spoken.days % 7 == 0:
        # "Tuesday week" counts from the coming Tuesday, whatever the verb.
        context = context.told("future" if spoken.days > 0 else "past")
        context.week = None
    if spoken.days > 0 and context.tense == "present" and isinstance(spoken.of, WeekdayOf):
        # "It comes two days after Monday's talks": what is over was on the last Monday.
        context = context.told("past" if spoken.of.step is None else context.tense)
    base = resolve(spoken.of, context)
    if base is None or base.span.precision in ("year", "season", "month"):
        return None
    from_day = base.span.earliest if spoken.days < 0 else base.span.latest
    day = sums.plus_days(from_day, spoken.days)
    return None if day is None else Meaning(TimeSpan(day, day, "day"), base.kind, base.direction)


def _nth_day(spoken: NthDay, context: Context) -> Meaning | None:
    whole = resolve(spoken.of, context)
    if whole is None:
        return None
    first, last = whole.span.earliest, whole.span.latest
    step = 1 if spoken.weekday is None else 7
    if spoken.number > 0:
        ahead = 0 if spoken.weekday is None else (spoken.weekday - first.weekday()) % 7
        day = sums.plus_days(first, ahead + step * (spoken.number - 1))
    else:
        back = 0 if spoken.weekday is None else (last.weekday() - spoken.weekday) % 7
        day = sums.plus_days(last, -back)
    if day is None or day > last:
        return None
    return Meaning(TimeSpan(day, day, "day"), whole.kind, whole.direction)


def _between(spoken: Between, context: Context) -> Meaning | None:
    first, last = _shared(spoken.first, spoken.last)
    start = resolve(first, context)
    end = resolve(last, context)
    if start is None or end is None:
        return start or end
    if isinstance(last, WeekdayOf) and not (last.week or last.step):
        start, end = _weekday_range(first, last, start, context) or (start, end)
    if end.span.latest < start.span.earliest:
        fixed = _mend(first, last, start, end, context)
        if fixed is None:
            return start
        start, end = fixed
    precision: Precision = start.span.precision
    if precision == "day" or precision != end.span.precision:
        precision = "range"
    approximate = start.span.approximate or end.span.approximate or not spoken.known
    span = TimeSpan(start.span.earliest, end.span.latest, precision, spoken.known, approximate)
    return Meaning(span, start.kind, start.direction)


def _shared(first: Spoken, last: Spoken) -> tuple[Spoken, Spoken]:
    """Give each end the month or year that only the other end says."""
    if isinstance(first, WeekdayOf) and isinstance(last, WeekdayOf):
        if last.week is not None and first.week is None and first.step is None:
            first = replace(first, week=last.week)
    if isinstance(first, DayOf) and isinstance(last, DayOf):
        if last.month is None:
            last = replace(last, month=first.month, year=first.year, year_shift=first.year_shift)
        if first.month is None:
            first = replace(first, month=last.month, year=last.year, year_shift=last.year_shift)
    if isinstance(first, (DayOf, MonthOf)) and isinstance(last, (DayOf, MonthOf)):
        crosses = int((first.month or 0) > (last.month or 0))
        if first.year is None and last.year is not None and first.year_shift is None:
            first = replace(first, year=last.year - crosses)
        elif last.year is None and first.year is not None and last.year_shift is None:
            last = replace(last, year=first.year + crosses)
        elif first.year_shift is None and last.year_shift is not None:
            first = replace(first, year_shift=last.year_shift - crosses)
    return first, last


def _weekday_range(
    first: Spoken, last: WeekdayOf, start: Meaning, context: Context
) -> tuple[Meaning, Meaning] | None:
    today = context.published
    day = start.span.earliest
    if (
        today is not None
        and isinstance(first, WeekdayOf)
        and first.step is None
        and first.week is None
    ):
        length = (last.weekday - first.weekday) % 7
        earlier = sums.plus_days(day, -7)
        inside = earlier is not None and earlier <= today <= (
            sums.plus_days(earlier, length) or today
        )
        if earlier is not None and inside and context.tense == "present":
            day = earlier
        if context.tense == "past" and earlier is not None:
            end_day = sums.plus_days(day, length)
            if end_day is not None and end_day > today:
                day = earlier
    end = sums.plus_days(day, (last.weekday - day.weekday()) % 7)
    if end is None:
        return None
    return (
        Meaning(TimeSpan(day, day, "day"), start.kind, start.direction),
        Meaning(TimeSpan(end, end, "day"), start.kind, start.direction),
    )


def _mend(
    first: Spoken, last: Spoken, start: Meaning, end: Meaning, context: Context
) -> tuple[Meaning, Meaning] | None:
    """Move one end by a year where the turn of the year parted them."""
    if not isinstance(last, (DayOf, MonthOf)) or not isinstance(first, (DayOf, MonthOf)):
        return None
    for moved, year in ((last, start.span.earliest.year), (last, start.span.earliest.year + 1)):
        if moved.year is None:
            other = resolve(replace(moved, year=year), context)
            if other is not None and other.span.latest >= start.span.earliest:
                return start, other.of_kind(start.kind)
    if first.year is None:
        other = resolve(replace(first, year=end.span.latest.year - 1), context)
        if other is not None and other.span.earliest <= end.span.latest:
            return other.of_kind(end.kind), end
    return None
