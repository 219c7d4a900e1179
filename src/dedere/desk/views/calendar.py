"""Months as rows: summits and planned trips, each with a bar over the days of its month."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from dedere.days import MONTHS
from dedere.desk.context import Desk
from dedere.desk.draw.svg import Svg, tag
from dedere.desk.views.front import coming_trips
from dedere.desk.views.rows import Data

WIDTH = 620


def planned(desk: Desk) -> list[Data]:
    """Return planned trips to come whose days are known."""
    return [row for row in coming_trips(desk) if len(str(row["start"] or "")) == 10]


def months(desk: Desk, meetings: list[Data], trips: list[Data]) -> list[Data]:
    """Return rows by month, then by year what has no day, in order."""
    rows: dict[str, Data] = {}
    for kind, items in (("trip", trips), ("summit", meetings)):
        for item in items:
            start = item["start"]
            key = str(start)[:7] if start else f"{item.get('year') or 9999}-99"
            row = rows.setdefault(key, {"key": key, "title": _title(desk, key), "items": []})
            row["items"].append(
                {
                    **item,
                    "kind": kind,
                    "bar": _bar(item) if start else None,
                    "anchor": item.get("anchor") or item["link"].strip("/").replace("/", "-"),
                }
            )
    for row in rows.values():
        row["items"].sort(key=lambda item: (str(item["start"] or ""), item["kind"]))
    return [rows[key] for key in sorted(rows)]


def _title(desk: Desk, key: str) -> str:
    year, month = key.split("-")
    if month != "99":
        return f"{MONTHS[int(month) - 1]} {year}"
    return (
        desk.texts("calendar.no_year")
        if year == "9999"
        else desk.texts("calendar.no_day", year=year)
    )


def _bar(item: Data) -> Svg:
    """The days within the month, coloured by the gravest duty."""
    start = date.fromisoformat(item["start"])
    end = date.fromisoformat(item["end"] or item["start"])
    length = monthrange(start.year, start.month)[1]
    last = end.day if (end.year, end.month) == (start.year, start.month) else length
    step = WIDTH / length
    outcome = worst(item)
    return tag(
        "svg",
        tag("rect", width=WIDTH, height=10, y=1, rx=3, class_="base"),
        tag(
            "rect",
            x=(start.day - 1) * step,
            width=(last - start.day + 1) * step,
            y=1,
            height=10,
            rx=3,
            class_=f"o-{outcome}",
        ),
        class_="bars",
        viewBox=f"0 0 {WIDTH} 12",
        preserveAspectRatio="none",
        aria_hidden="true",
    )


def worst(item: Data) -> str:
    """The outcome of a trip, or the gravest among the persons who would come to a meeting."""
    if "outcome" in item:
        return str(item["outcome"])
    persons = item.get("persons") or []
    bound = next((row for row in persons if row["duty"] != "no"), None)
    first = bound or (persons[0] if persons else None)
    return str(first["outcome"]) if first else "no_warrant"
