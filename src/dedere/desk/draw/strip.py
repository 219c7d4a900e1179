"""Strips: stretches of time side by side, each with its state of things in words below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dedere.desk.draw.svg import Svg, tag, words

WIDTH = 1160
SIDE = 8


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch up to but without `end`; `kind` is its class, `title` its words."""

    start: date
    end: date
    kind: str
    title: str
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Tick:
    """A day with a short word; `kind` is its class."""

    day: date
    label: str
    title: str
    kind: str = "tick"
    link: str | None = None


def strip(
    stretches: Sequence[Stretch], ticks: Sequence[Tick], *, label: str, today: date | None = None
) -> Svg:
    """Return the strip. Labels of ticks stand above, stepped where they would touch."""
    days = [row.start for row in stretches] + [row.end for row in stretches]
    days += [tick.day for tick in ticks]
    first, last = min(days), max(days)
    if last <= first:
        last = first + timedelta(days=1)
    whole = (last - first).days

    def x(day: date) -> float:
        return SIDE + (day - first).days / whole * (WIDTH - 2 * SIDE)

    levels, placed = _levels([(x(tick.day), tick) for tick in sorted(ticks, key=_by_day)])
    top = 10 + 16 * max(1, levels)
    parts: list[str] = []
    for row in stretches:
        parts.append(
            _linked(
                row.link,
                tag("title", words(row.title)),
                tag(
                    "rect",
                    x=x(row.start),
                    y=top,
                    width=max(1.0, x(row.end) - x(row.start)),
                    height=22,
                ),
                kind=f"stretch {row.kind}",
                label=row.title,
            )
        )
    for place, level, anchor, tick in placed:
        y = top - 8 - 16 * level
        parts.append(
            _linked(
                tick.link,
                tag("title", words(tick.title)),
                tag("line", x1=place, x2=place, y1=y + 3, y2=top + 22),
                tag(
                    "text",
                    words(tick.label),
                    x=place + (4 if anchor == "start" else -4),
                    y=y + 2,
                    text_anchor=None if anchor == "start" else "end",
                ),
                kind=f"at {tick.kind}",
                label=tick.title,
            )
        )
    below = top + 44
    parts += _axis(first, last, x, below, today)
    return tag(
        "svg",
        *parts,
        class_="strip",
        viewBox=f"0 0 {WIDTH} {below + 6}",
        role="group",
        aria_label=label,
    )


def _by_day(tick: Tick) -> date:
    return tick.day


def _levels(
    ticks: Sequence[tuple[float, Tick]],
) -> tuple[int, list[tuple[float, int, str, Tick]]]:
    """Which level each label stands on: none touches another, and no line crosses one below.

    From the last to the first, for a label reaches over what comes after it.
    """
    placed: list[tuple[float, int, str, Tick]] = []
    spans: list[tuple[float, float, int]] = []
    for place, tick in reversed(ticks):
        width = 7.2 * len(tick.label) + 12
        anchor = "start" if place + width < WIDTH else "end"
        left = place if anchor == "start" else place - width
        under = [level for start, end, level in spans if start < left + width and end > left]
        level = max(under, default=-1) + 1
        spans.append((left, left + width, level))
        placed.append((place, level, anchor, tick))
    return max((level for _, _, level in spans), default=0) + 1, placed[::-1]


def _axis(
    first: date, last: date, x: Callable[[date], float], y: float, today: date | None
) -> list[str]:
    years = range(first.year + 1, last.year + 1)
    step = 1 + len(years) // 14
    parts: list[str] = [
        tag("text", str(year), x=x(date(year, 1, 1)), y=y, class_="year", text_anchor="middle")
        for year in years
        if year % step == 0 and 14 < x(date(year, 1, 1)) < WIDTH - 14
    ]
    if today is not None and first <= today <= last:
        parts.append(tag("line", x1=x(today), x2=x(today), y1=8, y2=y - 18, class_="today"))
    return parts


def _linked(link: str | None, *inside: str, kind: str, label: str) -> str:
    if link is None:
        return tag("g", *inside, class_=kind)
    return tag("a", *inside, href=link, class_=kind, aria_label=label)
