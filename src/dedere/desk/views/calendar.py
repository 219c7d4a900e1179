"""Months as rows: a track of the days with summits and planned trips as bars, and what they are."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from dedere.days import MONTHS
from dedere.desk.context import Desk
from dedere.desk.draw.svg import Svg, tag, words
from dedere.desk.views.front import coming_trips
from dedere.desk.views.rows import Data

WIDTH, LANE, HEAD = 900, 19, 24


def planned(desk: Desk) -> list[Data]:
    """Return planned trips to come whose days are known."""
    return [row for row in coming_trips(desk) if len(str(row["start"] or "")) == 10]


def months(desk: Desk, meetings: list[Data], trips: list[Data]) -> list[Data]:
    """Return rows by month, then by year what has no day, in order.

    Each has its `items`, apart from them the `others` that concern nobody wanted, and its `track`.
    """
    rows: dict[str, Data] = {}
    for kind, items in (("trip", trips), ("summit", meetings)):
        for item in items:
            start = item["start"]
            key = str(start)[:7] if start else f"{item.get('year') or 9999}-99"
            title = _title(desk, key)
            row = rows.setdefault(key, {"key": key, "title": title, "items": [], "others": []})
            concerns = kind == "trip" or item["persons"]
            row["items" if concerns else "others"].append(
                {
                    **item,
                    "kind": kind,
                    "anchor": item.get("anchor") or item["link"].strip("/").replace("/", "-"),
                }
            )
    for row in rows.values():
        row["items"].sort(key=lambda item: (str(item["start"] or ""), item["kind"]))
        row["track"] = _track(desk, row) if not row["key"].endswith("99") and row["items"] else None
    return [rows[key] for key in sorted(rows)]


def _title(desk: Desk, key: str) -> str:
    year, month = key.split("-")
    if month != "99":
        return f"{MONTHS[int(month) - 1]} {year}"
    if year == "9999":
        return desk.texts("calendar.no_year")
    return desk.texts("calendar.no_day", year=year)


def _track(desk: Desk, row: Data) -> Svg:
    """The days of a month, a bar for each item; those at one time stand one below the other."""
    year, month = (int(part) for part in row["key"].split("-"))
    length = monthrange(year, month)[1]
    step = WIDTH / length
    ends: list[float] = []
    bars: list[str] = []
    for item in row["items"]:
        start = date.fromisoformat(item["start"])
        end = date.fromisoformat(item["end"] if len(item["end"] or "") == 10 else item["start"])
        last = end.day if (end.year, end.month) == (year, month) else length
        x, width = (start.day - 1) * step, max(1, last - start.day + 1) * step
        name = item["edition"] if item["kind"] == "summit" else item["person_name"]
        room = 6.6 * len(name) + 10
        before = x + width + room > WIDTH
        left, right = (x - room, x + width) if before else (x, x + width + room)
        lane = next((i for i, taken in enumerate(ends) if left >= taken), len(ends))
        if lane == len(ends):
            ends.append(0.0)
        ends[lane] = right
        outcome = worst(item)
        y = HEAD + lane * LANE
        title = f"{name}, {item['state_name']}: {desk.texts.word('outcome', outcome)}"
        bars.append(
            tag(
                "a",
                tag("title", words(title)),
                tag("rect", x=x, y=y, width=width, height=LANE - 6, rx=3, class_=f"o-{outcome}"),
                tag(
                    "text",
                    words(name),
                    x=x - 5 if before else x + width + 5,
                    y=y + 11,
                    text_anchor="end" if before else None,
                ),
                href=f"#{item['anchor']}",
                aria_label=title,
            )
        )
    height = HEAD + LANE * len(ends)
    return tag(
        "svg",
        *_days(length, step, height),
        *bars,
        class_="bars",
        viewBox=f"0 0 {WIDTH} {height}",
        role="group",
        aria_label=desk.texts("calendar.track", month=row["title"]),
    )


def _days(length: int, step: float, height: float) -> list[Svg]:
    parts = [tag("rect", width=WIDTH, y=HEAD - 3, height=height - HEAD + 3, rx=3, class_="base")]
    for day in range(1, length + 1, 7):
        x = (day - 1) * step
        parts.append(tag("line", x1=x, x2=x, y1=4, y2=height, class_="grid"))
        parts.append(tag("text", str(day), x=x + 4, y=15, class_="day"))
    return parts


def worst(item: Data) -> str:
    """The outcome of a trip, or the gravest among the persons who would come to a meeting."""
    if "outcome" in item:
        return str(item["outcome"])
    persons = item.get("persons") or []
    bound = next((row for row in persons if row["duty"] != "no"), None)
    first = bound or (persons[0] if persons else None)
    return str(first["outcome"]) if first else "no_warrant"
