"""Days counted from the last date of the story: "two days later", "the following Monday"."""

from __future__ import annotations

from dedere.reader.times import arithmetic as sums
from dedere.reader.times.meanings import Context, Meaning, cut, one, sense
from dedere.reader.times.spans import Precision, TimeSpan
from dedere.reader.times.spoken import After, WeekdayOf


def story_weekday(spoken: WeekdayOf, context: Context) -> Meaning | None:
    """Return the weekday before or after the last date, or None without one."""
    if context.anchor is None:
        return None
    base = context.anchor.latest if spoken.anchored > 0 else context.anchor.earliest
    ahead = (spoken.weekday - base.weekday()) % 7
    day = sums.plus_days(base, (ahead or 7) if spoken.anchored > 0 else ahead - 7)
    return None if day is None else one(day, "anchored", context.tense)


def after(spoken: After, context: Context) -> Meaning | None:
    """Return what lies so far from the last date, or None without one."""
    anchor = context.anchor
    if anchor is None:
        return None
    base = anchor.earliest if spoken.count < 0 or spoken.whole else anchor.latest
    if not spoken.whole and anchor.precision == "day":
        base = anchor.earliest
    day = sums.move(base, spoken.count, spoken.unit)
    if day is None:
        return None
    side = sense(context.tense)
    coarse = anchor.precision in ("month", "year", "season")
    if spoken.whole or (coarse and spoken.unit != "day") or spoken.unit == "year":
        unit = spoken.unit
        days = sums.unit_days(day, unit)
        if days is None:
            return None
        precision: Precision = unit if unit in ("day", "week", "month", "year") else "range"
        return Meaning(cut(days, precision, spoken.part, base), "anchored", side)
    if coarse:
        return None
    return Meaning(TimeSpan(day, day, "day", approximate=spoken.unit != "day"), "anchored", side)
