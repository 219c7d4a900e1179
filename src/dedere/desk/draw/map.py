"""The world in Equal Earth with a fill for each state: for a page, or as a picture of its own.

Boundaries follow the United Nations General Assembly (resolution 68/262 for Crimea); disputed
areas are hatched. The shapes are drawn by `scripts/build_map.py` from Natural Earth.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from dedere.desk.draw.svg import Svg, tag, words

DOT = 34


@dataclass(frozen=True, slots=True)
class Shape:
    """A state on the map: its outline ('' for the smallest) and a point inside."""

    d: str
    x: int
    y: int
    dot: bool


@dataclass(frozen=True, slots=True)
class World:
    width: int
    height: int
    states: Mapping[str, Shape]
    crimea: str
    disputed: tuple[tuple[str, str], ...]
    others: str
    source: str


@lru_cache(maxsize=1)
def world() -> World:
    """Return the shapes of all states."""
    raw = json.loads((files("dedere.desk") / "data" / "map.json").read_text(encoding="utf-8"))
    return World(
        width=raw["width"],
        height=raw["height"],
        states={
            code: Shape(row["d"], row["at"][0], row["at"][1], row["dot"])
            for code, row in raw["states"].items()
        },
        crimea=raw["crimea"],
        disputed=tuple((row["name"], row["d"]) for row in raw["disputed"]),
        others=raw["others"],
        source=raw["source"],
    )


PATTERNS = Svg(
    "<defs>"
    '<pattern id="hatch" width="70" height="70" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><rect width="70" height="70" class="under"/>'
    '<rect width="34" height="70" class="over"/></pattern>'
    '<pattern id="dots" width="60" height="60" patternUnits="userSpaceOnUse">'
    '<rect width="60" height="60" class="over"/><circle cx="30" cy="30" r="13" class="under"/>'
    "</pattern>"
    '<pattern id="disputed" width="36" height="36" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(-45)"><rect width="9" height="36" class="mark"/></pattern>'
    "</defs>"
)


def world_map(
    outcomes: Mapping[str, str],
    *,
    name: Callable[[str], str],
    word: Callable[[str], str],
    link: Callable[[str], str],
    label: str,
    crimea: str,
    disputed: Callable[[str], str],
    marked: tuple[str, ...] = (),
) -> Svg:
    """Return the map for a page. Every state is a link named with its outcome in words.

    `outcomes` maps each code to its outcome, which becomes a class; `marked` states are ringed;
    `crimea` and `disputed` name what is hatched.
    """
    shapes = world()
    areas: list[str] = []
    for code in sorted(shapes.states, key=lambda code: shapes.states[code].dot):
        shape, outcome = shapes.states[code], outcomes.get(code, "no_warrant")
        parts: list[str] = []
        if shape.d:
            parts.append(tag("path", d=shape.d))
        if shape.dot:
            parts.append(tag("circle", cx=shape.x, cy=shape.y, r=DOT))
        if code in marked:
            parts.append(tag("circle", cx=shape.x, cy=shape.y, r=95, class_="ring"))
        title = f"{name(code)}: {word(outcome)}"
        areas.append(
            tag(
                "a",
                tag("title", words(title)),
                *parts,
                href=link(code),
                data_s=code,
                data_x=shape.x,
                data_y=shape.y,
                class_=f"s o-{outcome}",
                aria_label=title,
            )
        )
    hatched = [(crimea, shapes.crimea), *((disputed(name), d) for name, d in shapes.disputed)]
    return tag(
        "svg",
        PATTERNS,
        tag("path", d=shapes.others, class_="others"),
        *areas,
        *(tag("path", tag("title", words(title)), d=d, class_="disputed") for title, d in hatched),
        class_="map",
        viewBox=f"0 0 {shapes.width} {shapes.height}",
        role="group",
        aria_label=label,
    )
