"""Turn what was said into days, against the day of the report and the story's last date."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from dedere.reader.times import arithmetic as sums
from dedere.reader.times.spans import Direction, Kind, Precision, Tense, TimeSpan
from dedere.reader.times.spoken import (
    After,
    Away,
    Between,
    DayFrom,
    DayOf,
    MonthOf,
    NthDay,
    Offset,
    Part,
    SeasonOf,
    Spoken,
    Stretch,
    UnitFrom,
    WeekdayOf,
    YearOf,
)

# A day without a year is taken from the side that the verb says, unless it lies just beside the
# report on the other: "visited on 3 September" in a report of 29 August is a slip or a time zone.
_JUST_BESIDE = 21
_FAR_OFF = 300


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is resolved against. `year` is one said earlier in the sentence,
    `near_day` a day of travel told just before, whose month "the 16th" shares.
    """

    published: date | None
    tense: Tense = "unknown"
    anchor: TimeSpan | None = None
    week: TimeSpan | None = None
    year: int | None = None
    near_day: date | None = None


@dataclass(frozen=True, slots=True)
class Meaning:
    """Days, and of what kind the words were that gave them."""

    span: TimeSpan
    kind: Kind
    direction: Direction = "unknown"


def resolve(spoken: Spoken, context: Context) -> Meaning | None:
    """Return the days meant, or None where the context does not say (or no calendar has them)."""
    if isinstance(spoken, DayOf):
        return _day(spoken, context)
    if isinstance(spoken, MonthOf):
        return _month(spoken, context)
    if isinstance(spoken, YearOf):
        return Meaning(_cut(sums.year_days(spoken.year), "year", spoken.part, None), "absolute")
    if isinstance(spoken, Between):
        return _between(spoken, context)
    if isinstance(spoken, Offset):
        return _offset(spoken, context)
    if isinstance(spoken, NthDay):
        return _nth_day(spoken, context)
    if isinstance(spoken, After):
        return _after(spoken, context)
    if isinstance(spoken, WeekdayOf) and spoken.anchored:
        return _story_weekday(spoken, context)
    if isinstance(spoken, SeasonOf) and spoken.year is not None:
        days = sums.season_days(spoken.season, spoken.year)
        return Meaning(_cut(days, "season", spoken.part, None), "absolute")
    if context.published is None:
        return None
    return _relative(spoken, context, context.published)


def _relative(spoken: Spoken, context: Context, today: date) -> Meaning | None:
    if isinstance(spoken, WeekdayOf):
        day = _weekday(spoken, context, today)
        return None if day is None else _one(day, "relative", context.tense)
    if isinstance(spoken, SeasonOf):
        days = _season(spoken, context, today)
        return Meaning(_cut(days, "season", spoken.part, today), "relative", _sense(context.tense))
    if isinstance(spoken, DayFrom):
        day = sums.plus_days(today, spoken.days)
        sense: Direction = _sense(context.tense)
        if spoken.days:
            sense = "future" if spoken.days > 0 else "past"
        return None if day is None else Meaning(TimeSpan(day, day, "day"), "relative", sense)
    if isinstance(spoken, UnitFrom):
        return _unit(spoken, context, today)
    if isinstance(spoken, Away):
        return _away(spoken, today)
    if isinstance(spoken, Stretch):
        return _stretch(spoken, today)
    return None


def _sense(tense: Tense) -> Direction:
    return "unknown" if tense == "unknown" else "past" if tense == "past" else "future"


def _one(day: date, kind: Kind, tense: Tense) -> Meaning:
    return Meaning(TimeSpan(day, day, "day"), kind, _sense(tense))


def _cut(days: sums.Days, precision: Precision, part: Part, today: date | None) -> TimeSpan:
    if not part:
        return TimeSpan(*days, precision)
    start, end = sums.part_of(days, part, today)
    if part[-1].isdecimal():
        return TimeSpan(start, end, "range")
    if part == "lastweek":
        return TimeSpan(start, end, "range")
    return TimeSpan(start, end, precision, approximate=True)


def _day(spoken: DayOf, context: Context) -> Meaning | None:
    if spoken.month is not None and spoken.year is not None:
        day = sums.make_day(spoken.year, spoken.month, spoken.day)
        return None if day is None else _one(day, "absolute", context.tense)
    today = context.published
    if today is None:
        return None
    if spoken.month is None and spoken.step is None and context.near_day is not None:
        later = spoken.day < context.near_day.day
        near = [_same_month(context.near_day, int(later), spoken.day)]
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
    return None if chosen is None else _one(chosen, "absolute", context.tense)


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


def _month(spoken: MonthOf, context: Context) -> Meaning | None:
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
    span = _cut(days, "month", spoken.part, None)
    return Meaning(span, kind, _sense(context.tense))


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


def _weekday(spoken: WeekdayOf, context: Context, today: date) -> date | None:
    ahead = (spoken.weekday - today.weekday()) % 7
    monday = sums.plus_days(today, -today.weekday())
    if monday is None:
        return None
    if spoken.week is not None:
        return sums.plus_days(monday, 7 * spoken.week + spoken.weekday)
    if spoken.coming:
        return sums.plus_days(today, ahead or 7)
    if spoken.step == 1:
        return sums.plus_days(monday, 7 + spoken.weekday)
    if spoken.step == -1:
        return sums.plus_days(today, ahead - 7)
    if spoken.step == 0:
        if context.tense == "past":
            return sums.plus_days(today, ahead - 7 if ahead else 0)
        return sums.plus_days(today, ahead)
    if context.week is not None:
        first = context.week.earliest
        inside = sums.plus_days(first, (spoken.weekday - first.weekday()) % 7)
        if inside is not None and inside <= context.week.latest:
            return inside
    if context.tense in ("future", "present"):
        return sums.plus_days(today, ahead)
    if context.tense == "past" or ahead >= 4:
        return sums.plus_days(today, ahead - 7 if ahead else 0)
    return sums.plus_days(today, ahead)


def _story_weekday(spoken: WeekdayOf, context: Context) -> Meaning | None:
    if context.anchor is None:
        return None
    base = context.anchor.latest if spoken.anchored > 0 else context.anchor.earliest
    ahead = (spoken.weekday - base.weekday()) % 7
    day = sums.plus_days(base, (ahead or 7) if spoken.anchored > 0 else ahead - 7)
    return None if day is None else _one(day, "anchored", context.tense)


def _season(spoken: SeasonOf, context: Context, today: date) -> sums.Days:
    around = [
        sums.season_days(spoken.season, today.year + k)
        for k in (-2, -1, 0, 1)
        if 1 <= today.year + k <= 9999
    ]
    ended = [days for days in around if days[1] < today]
    if spoken.step == -1:
        return ended[-1]
    if spoken.step == 1:
        later = spoken.season != "winter" or today.month == 12
        return sums.season_days(spoken.season, min(today.year + later, 9999))
    current = [days for days in around if days[0] <= today <= days[1]]
    if current:
        return current[0]
    ahead = next((days for days in around if days[0] > today), around[-1])
    if spoken.step == 0:
        same = sums.season_days(spoken.season, today.year)
        return ahead if spoken.season == "winter" else same
    if context.tense == "past":
        return ended[-1]
    if context.tense in ("future", "present"):
        return ahead
    gap_back, gap_on = (today - ended[-1][1]).days, (ahead[0] - today).days
    return ended[-1] if gap_back <= gap_on else ahead


def _unit(spoken: UnitFrom, context: Context, today: date) -> Meaning | None:
    shift = spoken.shift
    if shift is None and spoken.unit == "year":
        # "In the new year", said in its last months, is the next one.
        shift = 1 if today.month >= 7 and context.tense != "past" else 0
    precision: Precision = "range"
    if spoken.unit in ("week", "month", "year"):
        precision = spoken.unit
    if spoken.unit == "weekend":
        shift = _weekend_shift(spoken.shift, context.tense, today)
    base = (
        sums.move(today.replace(day=1), shift or 0, spoken.unit)
        if spoken.unit in ("month", "year", "quarter")
        else sums.move(today, shift or 0, spoken.unit)
    )
    days = None if base is None else sums.unit_days(base, spoken.unit)
    if days is None:
        return None
    sense = _sense(context.tense)
    if shift:
        sense = "future" if shift > 0 else "past"
    elif spoken.part in ("later", "earlier"):
        sense = "future" if spoken.part == "later" else "past"
    return Meaning(_cut(days, precision, spoken.part, today), "relative", sense)


def _weekend_shift(shift: int | None, tense: Tense, today: date) -> int:
    if shift not in (None, 0):
        # On a Saturday or Sunday "last weekend" is that of the week before.
        return shift or 0
    in_weekend = today.weekday() >= 5
    return -1 if tense == "past" and not in_weekend else 0


def _away(spoken: Away, today: date) -> Meaning | None:
    day = sums.move(today, spoken.count, spoken.unit)
    if day is None:
        return None
    sense: Direction = "past" if spoken.count <= 0 else "future"
    if spoken.unit in ("month", "year", "quarter"):
        days = sums.unit_days(day, "year" if spoken.unit == "year" else "month")
        if days is None:
            return None
        precision: Precision = "year" if spoken.unit == "year" else "month"
        return Meaning(TimeSpan(*days, precision, approximate=True), "relative", sense)
    if spoken.approximate:
        slack = 2 if spoken.unit == "day" else 4
        first, last = sums.plus_days(day, -slack), sums.plus_days(day, slack)
        if first is not None and last is not None:
            return Meaning(TimeSpan(first, last, "range", approximate=True), "relative", sense)
    return Meaning(TimeSpan(day, day, "day", approximate=spoken.unit != "day"), "relative", sense)


def _stretch(spoken: Stretch, today: date) -> Meaning | None:
    count = max(spoken.count, 1)
    if spoken.unit == "day" and count == 3:
        count = 7
    far = sums.move(today, count if spoken.ahead else -count, spoken.unit)
    if far is None:
        return None
    first, last = (today, far) if spoken.ahead else (far, today)
    sense: Direction = "future" if spoken.ahead else "past"
    return Meaning(TimeSpan(first, last, "range", approximate=True), "relative", sense)


def _after(spoken: After, context: Context) -> Meaning | None:
    anchor = context.anchor
    if anchor is None:
        return None
    base = anchor.earliest if spoken.count < 0 or spoken.whole else anchor.latest
    if not spoken.whole and anchor.precision == "day":
        base = anchor.earliest
    day = sums.move(base, spoken.count, spoken.unit)
    if day is None:
        return None
    sense = _sense(context.tense)
    coarse = anchor.precision in ("month", "year", "season")
    if spoken.whole or (coarse and spoken.unit != "day") or spoken.unit == "year":
        unit = spoken.unit
        days = sums.unit_days(day, unit)
        if days is None:
            return None
        precision: Precision = unit if unit in ("day", "week", "month", "year") else "range"
        return Meaning(_cut(days, precision, spoken.part, base), "anchored", sense)
    if coarse:
        return None
    return Meaning(TimeSpan(day, day, "day", approximate=spoken.unit != "day"), "anchored", sense)


def _offset(spoken: Offset, context: Context) -> Meaning | None:
    if isinstance(spoken.of, WeekdayOf) and spoken.of.week is None and spoken.days % 7 == 0:
        # "Tuesday week" counts from the coming Tuesday, whatever the verb.
        context = replace(context, tense="future" if spoken.days > 0 else "past", week=None)
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
                return start, replace(other, kind=start.kind)
    if first.year is None:
        other = resolve(replace(first, year=end.span.latest.year - 1), context)
        if other is not None and other.span.earliest <= end.span.latest:
            return replace(other, kind=end.kind), end
    return None
