"""A life with a warrant as one drawing: offices as bands, warrants as lines, trips as signs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dedere.desk.draw.signs import shape
from dedere.desk.draw.svg import Svg, tag, words

WIDTH = 1160
LEFT = 150
RIGHT = 14
ROW = 17
GAP = 15


@dataclass(frozen=True, slots=True)
class Band:
    """Something that lasted: an office. None is open on that side."""

    label: str
    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class Mark:
    """Something of one day: a warrant, its end."""

    label: str
    day: date
    kind: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A trip: its days, its lane, its form and outcome, what it is called and where it leads."""

    start: date
    end: date
    lane: str
    form: str
    outcome: str
    title: str
    link: str
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to places across."""

    first: date
    last: date

    def x(self, day: date) -> float:
        """The place of a day, kept inside the drawing."""
        whole = max(1, (self.last - self.first).days)
        share = (day - self.first).days / whole
        return LEFT + min(1.0, max(0.0, share)) * (WIDTH - LEFT - RIGHT)


@dataclass(frozen=True, slots=True)
class Drawing:
    """What was drawn, WIDTH across and `height` high."""

    svg: Svg
    scale: Scale
    height: float


def timeline(
    scale: Scale,
    *,
    bands: Sequence[Band],
    marks: Sequence[Mark],
    dots: Sequence[Dot],
    today: date,
    on: date,
    label: str,
    offices: str,
    today_word: str,
) -> Drawing:
    """Return the drawing. Trips stand in lanes, those close in time one above the other."""
    top = 26 + 15 * min(3, len(marks))
    parts: list[str] = []
    y = float(top)
    lanes: list[str] = []
    for number, band in enumerate(_held(scale, bands)):
        if number == 0:
            lanes.append(tag("text", words(offices), x=0, y=y + 12, class_="lane"))
        parts.append(_band(scale, band, y))
        y += 22
    y += 8
    for lane in dict.fromkeys(dot.lane for dot in dots):
        drawn, rows = _lane(scale, [dot for dot in dots if dot.lane == lane], y)
        height = rows * ROW + 8
        parts.append(tag("line", x1=0, x2=WIDTH, y1=y, y2=y, class_="rule"))
        lanes.append(tag("text", words(lane), x=0, y=y + 17, class_="lane"))
        parts += drawn
        y += height
    whole = y + 6
    grid = _years(scale, whole)
    lines = [*_marks(scale, marks, whole), *_day(scale, today, whole, "today", today_word)]
    cursor = tag(
        "line",
        x1=scale.x(on),
        x2=scale.x(on),
        y1=16,
        y2=whole,
        class_="cursor",
        id="cursor",
        data_left=scale.x(scale.first),
        data_right=scale.x(scale.last),
    )
    svg = tag(
        "svg",
        *grid,
        *lines,
        cursor,
        *parts,
        # Where the drawing is wider than the screen, the script holds these in sight.
        tag(
            "g",
            tag("rect", x=-2, y=top - 2, width=LEFT - 14, height=whole - top + 2, class_="behind"),
            *lanes,
            class_="names-of-lanes",
        ),
        class_="timeline",
        viewBox=f"0 0 {WIDTH} {whole:.0f}",
        role="group",
        aria_label=label,
    )
    return Drawing(svg, scale, whole)


def _held(scale: Scale, bands: Iterable[Band]) -> list[Band]:
    return [
        band
        for band in bands
        if (band.start is None or band.start <= scale.last)
        and (band.end is None or band.end >= scale.first)
    ]


def _band(scale: Scale, band: Band, y: float) -> str:
    x1, x2 = scale.x(band.start or scale.first), scale.x(band.end or scale.last)
    room = int((WIDTH - x1) / 6.6)
    label = band.label if len(band.label) <= room else band.label[: max(1, room - 1)] + "…"
    return tag(
        "g",
        tag("title", words(band.label)),
        tag("rect", x=x1, y=y, width=max(2.0, x2 - x1), height=17, rx=2),
        tag("text", words(label), x=x1 + 6, y=y + 12.5),
        class_="band",
    )


def _lane(scale: Scale, dots: Sequence[Dot], y: float) -> tuple[list[str], int]:
    ends: list[float] = []
    parts: list[str] = []
    for dot in sorted(dots, key=lambda dot: dot.start):
        x = scale.x(dot.start)
        row = next((i for i, end in enumerate(ends) if x - end >= GAP), len(ends))
        if row == len(ends):
            ends.append(x)
        ends[row] = x
        at = y + 13 + row * ROW
        bar = ""
        if dot.loose:
            width = max(2.0, scale.x(dot.end) - x)
            bar = tag("line", x1=0, x2=width, y1=0, y2=0, class_="loose")
        parts.append(
            tag(
                "a",
                tag("title", words(dot.title)),
                tag("rect", x=-8, y=-8, width=16, height=16, class_="hit"),
                bar,
                shape(dot.form),
                href=dot.link,
                class_=f"trip o-{dot.outcome}",
                transform=f"translate({x:.1f} {at:.1f})",
                aria_label=dot.title,
            )
        )
    return parts, len(ends)


def _years(scale: Scale, height: float) -> list[str]:
    years = range(scale.first.year, scale.last.year + 1)
    step = 1 + len(years) // 16
    parts: list[str] = []
    for year in years:
        day = date(year, 1, 1)
        if day < scale.first or (year - scale.first.year) % step:
            continue
        x = scale.x(day)
        parts.append(tag("line", x1=x, x2=x, y1=16, y2=height, class_="grid"))
        parts.append(tag("text", str(year), x=x + 4, y=12, class_="year"))
    return parts


def _marks(scale: Scale, marks: Sequence[Mark], height: float) -> list[str]:
    parts: list[str] = []
    for index, mark in enumerate(sorted(marks, key=lambda mark: mark.day)):
        x = scale.x(mark.day)
        at = 30 + 15 * (index % 3)
        near = x > WIDTH - 190
        parts.append(tag("line", x1=x, x2=x, y1=18, y2=height, class_=f"mark {mark.kind}"))
        parts.append(
            tag(
                "text",
                words(mark.label),
                x=x - 5 if near else x + 5,
                y=at,
                class_=f"mark {mark.kind}",
                text_anchor="end" if near else None,
            )
        )
    return parts


def _day(scale: Scale, day: date, height: float, kind: str, word: str) -> list[str]:
    if not scale.first <= day <= scale.last:
        return []
    x = scale.x(day)
    end = x > WIDTH - 60
    return [
        tag("line", x1=x, x2=x, y1=16, y2=height, class_=kind),
        tag(
            "text",
            words(word),
            x=x - 4 if end else x + 4,
            y=height - 3,
            class_=kind,
            text_anchor="end" if end else None,
        ),
    ]
