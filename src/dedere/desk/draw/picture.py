"""Pictures to take away: the map with its title, legend and source, as SVG and as PNG."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from dedere.days import english_day
from dedere.desk.draw.map import DOT, PATTERNS, world
from dedere.desk.draw.svg import tag, words
from dedere.law.finding import OUTCOMES

if TYPE_CHECKING:
    from dedere.desk.context import Desk

STYLE = (
    "text{font-family:'DejaVu Sans',Arial,Helvetica,sans-serif;fill:#1d2126}"
    ".title{font-family:Charter,Georgia,'DejaVu Serif',serif;font-size:210px}"
    ".small{font-size:96px}.key{font-size:112px}"
    ".s path,.s circle,.others,.box{stroke:#fff;stroke-width:5}"
    ".others{fill:#eceae4}.box{stroke:#555}"
    ".over{fill:#8f2d1c}.under{fill:#f0c9b8}.mark{fill:#555}"
    ".o-obliged{fill:#8f2d1c}.o-unsc_duty{fill:url(#dots)}.o-obliged_contested{fill:url(#hatch)}"
    ".o-not_obliged_may_cooperate{fill:#e9dcba}.o-not_obliged{fill:#c9d4dc}"
    ".o-no_warrant{fill:#f7f6f2}.o-warrant_not_public{fill:#fff}.disputed{fill:url(#disputed)}"
)


def map_picture(desk: Desk, person: str, on: date) -> str:
    """Return the map of a person's exposure on a day as an SVG file."""
    shapes, texts = world(), desk.texts
    outcomes = desk.outcomes(person, on)
    counts = Counter(outcomes.values())
    areas = []
    for code, shape in shapes.states.items():
        parts = [tag("path", d=shape.d)] if shape.d else []
        if shape.dot:
            parts.append(tag("circle", cx=shape.x, cy=shape.y, r=DOT))
        areas.append(tag("g", *parts, class_=f"s o-{outcomes[code]}"))
    title = texts(
        "picture.title",
        n=counts["obliged"] + counts["unsc_duty"],
        person=desk.person_name(person),
        day=english_day(on),
    )
    key, x = [], 120
    for outcome in OUTCOMES:
        if counts[outcome]:
            text = f"{texts.word('outcome', outcome)}: {counts[outcome]}"
            key.append(tag("rect", x=x, y=4980, width=150, height=110, class_=f"box o-{outcome}"))
            key.append(tag("text", words(text), x=x + 200, y=5074, class_="key"))
            x += 330 + 62 * len(text)
    body = [
        tag("style", STYLE),
        PATTERNS,
        tag("rect", width=10000, height=5450, fill="#fff"),
        tag("text", words(title), x=120, y=290, class_="title"),
        tag(
            "g",
            tag("path", d=shapes.others, class_="others"),
            *areas,
            tag("path", d=shapes.crimea, class_="disputed"),
            *(tag("path", d=d, class_="disputed") for _, d in shapes.disputed),
            transform="translate(0 430)",
        ),
        *key,
        tag(
            "text",
            words(texts("picture.source", today=english_day(desk.today))),
            x=120,
            y=5250,
            class_="small",
        ),
        tag("text", words(texts("picture.boundaries")), x=120, y=5380, class_="small"),
    ]
    return tag(
        "svg",
        *body,
        xmlns="http://www.w3.org/2000/svg",
        viewBox="0 0 10000 5450",
        width=1600,
        height=872,
    )


def png(picture: str, width: int = 2000) -> bytes:
    """Return an SVG file as PNG of a width in points."""
    import resvg_py

    return bytes(resvg_py.svg_to_bytes(svg_string=picture, width=width))
