"""Turn Natural Earth 1:50 m (public domain, npm package world-atlas) into the desk's own map file.

Usage: python scripts/build_map.py countries-50m.json src/dedere/desk/data/map.json

Boundaries follow the position of the UN General Assembly: Crimea lies in Ukraine (resolution
68/262). Other disputed areas become hatched areas of their own. Shapes are simplified arc by arc
(Visvalingam's effective area), so that neighbours keep a common border, and projected to Equal
Earth (Šavrič, Patterson and Jenny, 2018).
"""

from __future__ import annotations

import csv
import heapq
import json
import math
import sys
from pathlib import Path
from typing import Any

from babel.core import get_global

Point = tuple[float, float]

WIDTH = 1000.0
SMALLEST = 0.12  # square units of the drawing below which a corner is dropped
DOT_BELOW = 14.0  # a state of less drawn area also gets a dot
DISPUTED = {
    "W. Sahara": "Western Sahara",
    "Somaliland": "Somaliland",
    "N. Cyprus": "Northern Cyprus",
    "Siachen Glacier": "Siachen Glacier",
}
# Drawn with the state whose territory the record means by its code.
JOINED = {"Macao": "CHN", "Hong Kong": "CHN", "Kosovo": "XKX"}
CRIMEA = (34.2, 45.2)
CENTRE = 11.0  # the central meridian: the cut then runs through the Bering Strait, not Chukotka
MISSING = {"TUV": (179.2, -8.52)}
NUMERIC = {
    number: two for number, (two, *_) in get_global("territory_aliases").items() if number.isdigit()
}

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
M = math.sqrt(3) / 2


def equal_earth(lon: float, lat: float) -> Point:
    """Return x and y in units of the sphere's radius."""
    theta = math.asin(M * math.sin(math.radians(lat)))
    t2 = theta * theta
    t6 = t2 * t2 * t2
    x = math.radians(lon) * math.cos(theta) / (M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)))
    y = theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2))
    return x, y


MAX_X = equal_earth(180, 0)[0]
TOP = equal_earth(0, 84)[1]
BOTTOM = equal_earth(0, -58)[1]
SCALE = WIDTH / (2 * MAX_X)
HEIGHT = (TOP - BOTTOM) * SCALE


def drawn(lon: float, lat: float) -> Point:
    """Return the place in the drawing's units, y downwards."""
    x, y = equal_earth(lon - CENTRE, lat)
    return (x + MAX_X) * SCALE, (TOP - y) * SCALE


def unwrapped(points: list[Point]) -> list[Point]:
    """Return the line with longitudes that never jump by more than half a turn."""
    found = points[:1]
    for lon, lat in points[1:]:
        turns = round((found[-1][0] - lon) / 360)
        found.append((lon + 360 * turns, lat))
    return found


def placed(points: list[Point]) -> list[Point]:
    """Return the ring, drawn, on the side of the cut where its middle lies."""
    whole = unwrapped(points)
    mean = sum(lon for lon, _ in whole) / len(whole)
    turns = math.floor((mean - CENTRE + 180) / 360)
    return [drawn(lon - 360 * turns, lat) for lon, lat in whole]


def area(a: Point, b: Point, c: Point) -> float:
    """Return the area of a triangle."""
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def simplified(degrees: list[Point]) -> list[Point]:
    """Return the line, in degrees, without corners of small drawn area; its ends stay."""
    count = len(degrees)
    if count < 4:
        return degrees
    points = [drawn(lon, lat) for lon, lat in unwrapped(degrees)]
    left = list(range(-1, count - 1))
    right = list(range(1, count + 1))
    alive = [True] * count
    heap = [(area(points[i - 1], points[i], points[i + 1]), i) for i in range(1, count - 1)]
    current = {i: value for value, i in heap}
    heapq.heapify(heap)
    kept = count
    while heap and kept > 4:
        value, i = heapq.heappop(heap)
        if not alive[i] or current[i] != value:
            continue
        if value >= SMALLEST:
            break
        alive[i] = False
        kept -= 1
        before, after = left[i], right[i]
        right[before], left[after] = after, before
        for j in (before, after):
            if 0 < j < count - 1:
                fresh = max(area(points[left[j]], points[j], points[right[j]]), value)
                current[j] = fresh
                heapq.heappush(heap, (fresh, j))
    return [point for i, point in enumerate(degrees) if alive[i]]


def ring_area(ring: list[Point]) -> float:
    """Return the unsigned area of a closed ring."""
    total = 0.0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        total += x1 * y2 - x2 * y1
    return abs(total) / 2


def middle(ring: list[Point]) -> Point:
    """Return the centroid of a ring, or its mean where the area vanishes."""
    a = cx = cy = 0.0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = x1 * y2 - x2 * y1
        a += cross
        cx += (x1 + x2) * cross
        cy += (y1 + y2) * cross
    if abs(a) < 1e-9:
        return sum(p[0] for p in ring) / len(ring), sum(p[1] for p in ring) / len(ring)
    return cx / (3 * a), cy / (3 * a)


def path(rings: list[list[Point]]) -> str:
    """Return SVG path data, relative and in tenths, without rings that vanish."""
    parts = []
    for ring in rings:
        tenths = [(round(x * 10), round(y * 10)) for x, y in ring]
        steps = [tenths[0]]
        steps.extend(p for p, q in zip(tenths[1:], tenths, strict=False) if p != q)
        if len(steps) < 3:
            continue
        x, y = steps[0]
        text = f"M{x} {y}l"
        for nx, ny in steps[1:]:
            text += f"{nx - x} {ny - y} "
            x, y = nx, ny
        parts.append(text.rstrip() + "z")
    return "".join(parts)


def holds(ring: list[Point], place: Point) -> bool:
    """Return whether the place lies within the ring."""
    x, y = place
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def read(topology: dict[str, Any]) -> list[tuple[str, str, list[list[list[Point]]]]]:
    """Return (name, numeric code, polygons of drawn rings) for every feature."""
    sx, sy = topology["transform"]["scale"]
    tx, ty = topology["transform"]["translate"]
    arcs: list[list[Point]] = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(simplified(points))

    def ring(indexes: list[int]) -> list[Point]:
        points: list[Point] = []
        for index in indexes:
            piece = arcs[index] if index >= 0 else arcs[~index][::-1]
            points.extend(piece[1:] if points else piece)
        return placed(points[:-1])

    features = []
    for shape in topology["objects"]["countries"]["geometries"]:
        polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
        features.append(
            (
                shape["properties"]["name"],
                shape.get("id") or "",
                [[ring(indexes) for indexes in polygon] for polygon in polygons],
            )
        )
    return features


def main() -> None:
    """Read the topology named first and write the map file named second."""
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    record = Path(__file__).parent.parent / "src/dedere/record/data/states.csv"
    with record.open(encoding="utf-8", newline="") as file:
        known = {row["iso3"]: row["iso2"] for row in csv.DictReader(file)}
    by_two = {two: three for three, two in known.items()}
    shapes: dict[str, list[list[list[Point]]]] = {}
    areas: list[dict[str, str]] = []
    others: list[list[Point]] = []
    for name, number, polygons in read(json.loads(source.read_text(encoding="utf-8"))):
        if name == "Antarctica":
            continue
        code = JOINED.get(name) or by_two.get(NUMERIC.get(number, ""), "")
        if name in DISPUTED:
            rings = [ring for polygon in polygons for ring in polygon]
            areas.append({"name": DISPUTED[name], "d": path(rings)})
        elif not code or (code == "AUS" and name != "Australia"):
            others.extend(ring for polygon in polygons for ring in polygon)
        else:
            shapes.setdefault(code, []).extend(polygons)
    place = drawn(*CRIMEA)
    crimea = [polygon for polygon in shapes["RUS"] if holds(polygon[0], place)]
    if len(crimea) != 1:
        raise SystemExit("Crimea was not found as one polygon of its own.")
    shapes["RUS"].remove(crimea[0])
    shapes["UKR"].append(crimea[0])
    states = {}
    for code in sorted(known):
        polygons = shapes.get(code, [])
        largest = max(polygons, key=lambda polygon: ring_area(polygon[0]), default=None)
        spot = middle(largest[0]) if largest else drawn(*MISSING[code])
        whole = sum(ring_area(polygon[0]) for polygon in polygons)
        states[code] = {
            "d": path([ring for polygon in polygons for ring in polygon]),
            "at": [round(spot[0] * 10), round(spot[1] * 10)],
            "dot": whole < DOT_BELOW,
        }
    target.write_text(
        json.dumps(
            {
                "source": "Natural Earth 1:50 m, public domain; Equal Earth projection",
                "width": round(WIDTH * 10),
                "height": round(HEIGHT * 10),
                "states": states,
                "crimea": path(crimea[0]),
                "disputed": areas,
                "others": path(others),
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )
        + "\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
