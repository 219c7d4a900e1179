"""Days counted from the day of the report: weekdays, units, seasons, distances."""

from __future__ import annotations

from datetime import date

from dedere.reader.times import arithmetic as sums
from dedere.reader.times.meanings import Context, Meaning, cut, one, sense
from dedere.reader.times.spans import Direction, Precision, Tense, TimeSpan
from dedere.reader.times.spoken import (
    Away,
    DayFrom,
    SeasonOf,
    Spoken,
    Stretch,
    UnitFrom,
    WeekdayOf,
)


def relative(spoken: Spoken, context: Context, today: date) -> Meaning | None:
    """Return the days of an expression that counts from the report."""
    if isinstance(spoken, WeekdayOf):
        day = _weekday(spoken, context, today)
        return None if day is None else one(day, "relative", context.tense)
    if isinstance(spoken, SeasonOf):
        days = _season(spoken, context, today)
        return Meaning(cut(days, "season", spoken.part, today), "relative", sense(context.tense))
    if isinstance(spoken, DayFrom):
        day = sums.plus_days(today, spoken.days)
        side: Direction = sense(context.tense)
        if spoken.days:
            side = "future" if spoken.days > 0 else "past"
        return None if day is None else Meaning(TimeSpan(day, day, "day"), "relative", side)
    if isinstance(spoken, UnitFrom):
        return _unit(spoken, context, today)
    if isinstance(spoken, Away):
        return _away(spoken, today)
    if isinstance(spoken, Stretch):
        return _stretch(spoken, today)
    return None


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


def _season(spoken: SeasonOf, context: Context, today: date) -> sums.Days:
    if spoken.year_shift is not None:
        return sums.season_days(spoken.season, max(1, today.year + spoken.year_shift))
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
    side = sense(context.tense)
    if shift:
        side = "future" if shift > 0 else "past"
    elif spoken.part in ("later", "earlier"):
        side = "future" if spoken.part == "later" else "past"
    return Meaning(cut(days, precision, spoken.part, today), "relative", side)


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
    side: Direction = "past" if spoken.count <= 0 else "future"
    if spoken.exact:
        return Meaning(TimeSpan(day, day, "day"), "relative", side)
    if spoken.unit in ("month", "year", "quarter"):
        days = sums.unit_days(day, "year" if spoken.unit == "year" else "month")
        if days is None:
            return None
        precision: Precision = "year" if spoken.unit == "year" else "month"
        return Meaning(TimeSpan(*days, precision, approximate=True), "relative", side)
    if spoken.approximate:
        slack = 2 if spoken.unit == "day" else 4
        first, last = sums.plus_days(day, -slack), sums.plus_days(day, slack)
        if first is not None and last is not None:
            return Meaning(TimeSpan(first, last, "range", approximate=True), "relative", side)
    return Meaning(TimeSpan(day, day, "day", approximate=spoken.unit != "day"), "relative", side)


def _stretch(spoken: Stretch, today: date) -> Meaning | None:
    count = max(spoken.count, 1)
    if spoken.unit == "day" and count == 3:
        count = 7
    far = sums.move(today, count if spoken.ahead else -count, spoken.unit)
    if far is None:
        return None
    first, last = (today, far) if spoken.ahead else (far, today)
    side: Direction = "future" if spoken.ahead else "past"
    return Meaning(TimeSpan(first, last, "range", approximate=True), "relative", side)
