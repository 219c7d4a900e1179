"""Pictures to take away: the map and the timeline with title, legend and source, as SVG."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from dedere.days import english_day
from dedere.desk.draw.map import DOT, PATTERNS, world
from dedere.desk.draw.signs import SHOWN, shape
from dedere.desk.draw.svg import Svg, tag, words
from dedere.desk.draw.timeline import WIDTH as ACROSS
from dedere.desk.draw.timeline import Drawing
from dedere.law.finding import OUTCOMES

if TYPE_CHECKING:
    from dedere.desk.context import Desk

WIDTH, SIDE = 10_000, 120
INK = {
    "obliged": "#8f2d1c",
    "unsc_duty": "#8f2d1c",
    "obliged_contested": "#8f2d1c",
    "not_obliged_may_cooperate": "#75591a",
    "not_obliged": "#4a6072",
    "no_warrant": "#5f6670",
    "warrant_not_public": "#5f6670",
}
STYLE = (
    "text{font-family:'DejaVu Sans',Arial,Helvetica,sans-serif;fill:#1d2126}"
    ".title{font-family:Charter,Georgia,'DejaVu Serif',serif;font-size:210px}"
    ".note{font-size:96px}.word{font-size:112px}"
    ".s path,.s circle,.others,.box{stroke:#fff;stroke-width:5}"
    ".others{fill:#eceae4}.box{stroke:#555}"
    ".over{fill:#8f2d1c}.under{fill:#f0c9b8}pattern .mark{fill:#555}"
    ".s.o-obliged,.box.o-obliged{fill:#8f2d1c}.s.o-unsc_duty,.box.o-unsc_duty{fill:url(#dots)}"
    ".s.o-obliged_contested,.box.o-obliged_contested{fill:url(#hatch)}"
    ".s.o-not_obliged_may_cooperate,.box.o-not_obliged_may_cooperate{fill:#e9dcba}"
    ".s.o-not_obliged,.box.o-not_obliged{fill:#c9d4dc}"
    ".s.o-no_warrant,.box.o-no_warrant{fill:#f7f6f2}"
    ".s.o-warrant_not_public,.box.o-warrant_not_public{fill:#fff}.disputed{fill:url(#disputed)}"
    ".timeline text{font-size:12px;fill:#5a6069}.timeline .lane{fill:#1d2126}"
    ".timeline .grid,.timeline .rule{stroke:#dcd7ca}.timeline .band rect{fill:#c9d4dc}"
    ".timeline .band text,.timeline text.mark{fill:#1d2126}"
    ".timeline line.mark{stroke:#8f2d1c;stroke-width:1.5}.timeline line.ended{stroke:#5a6069}"
    ".timeline line.today{stroke:#5a6069;stroke-dasharray:2 3}"
    ".timeline .cursor,.timeline .hit,.timeline .behind{display:none}"
    ".line{fill:none;stroke:#1d2126;stroke-width:2}.fill{fill:#1d2126}"
    ".loose{stroke-width:2;stroke-dasharray:2 3}"
) + "".join(
    f".trip.o-{name} .fill{{fill:{ink}}}.trip.o-{name} .line,.trip.o-{name} .loose{{stroke:{ink}}}"
    for name, ink in INK.items()
)


def map_picture(desk: Desk, person: str, on: date) -> str:
    """Return the map of a person's exposure on a day as an SVG file."""
    shapes, texts = world(), desk.texts
    outcomes = desk.outcomes(person, on)
    counts = Counter(outcomes.values())
    areas = []
    for code, state in shapes.states.items():
        parts = [tag("path", d=state.d)] if state.d else []
        if state.dot:
            parts.append(tag("circle", cx=state.x, cy=state.y, r=DOT))
        areas.append(tag("g", *parts, class_=f"s o-{outcomes[code]}"))
    title = texts(
        "picture.title",
        n=counts["obliged"] + counts["unsc_duty"],
        person=desk.person_name(person),
        day=english_day(on),
    )
    drawing = tag(
        "g",
        tag("path", d=shapes.others, class_="others"),
        *areas,
        tag("path", d=shapes.crimea, class_="disputed"),
        *(tag("path", d=d, class_="disputed") for _, d in shapes.disputed),
    )
    key = [
        (
            tag("rect", width=150, height=110, y=-94, class_=f"box o-{outcome}"),
            f"{texts.word('outcome', outcome)}: {counts[outcome]}",
        )
        for outcome in OUTCOMES
        if counts[outcome]
    ]
    return _framed(desk, title, drawing, 4450, key, texts("picture.boundaries"))


def timeline_picture(desk: Desk, title: str, drawing: Drawing) -> str:
    """Return a person's timeline as an SVG file."""
    texts = desk.texts
    across, scale = f'<svg width="{ACROSS}" height="{drawing.height:.0f}" ', 8.4
    key = [
        (
            tag("g", shape(form), transform=f"translate(75 -40) scale({scale:.2f})"),
            texts.word("form", form),
        )
        for form in SHOWN
    ]
    inside = drawing.svg.replace("<svg ", across, 1)
    body = tag("g", inside, transform=f"translate({SIDE} 60) scale({scale})")
    return _framed(desk, title, body, drawing.height * scale + 160, key, texts("picture.colours"))


def _framed(
    desk: Desk,
    title: str,
    drawing: Svg,
    height: float,
    key: Iterable[tuple[Svg, str]],
    note: str,
) -> str:
    """The drawing below its title, above its legend, its source and a note."""
    y = 430 + height + 150
    parts, x = [], float(SIDE)
    for sign, word in key:
        width = 330 + 62 * len(word)
        if x + width > WIDTH:
            x, y = SIDE, y + 170
        parts.append(tag("g", sign, transform=f"translate({x:.0f} {y:.0f})"))
        parts.append(tag("text", words(word), x=x + 200, y=y, class_="word"))
        x += width
    source = desk.texts("picture.source", today=english_day(desk.today))
    whole = y + 430
    return tag(
        "svg",
        tag("style", STYLE),
        PATTERNS,
        tag("rect", width=WIDTH, height=f"{whole:.0f}", fill="#fff"),
        tag("text", words(title), x=SIDE, y=290, class_="title"),
        tag("g", drawing, transform="translate(0 430)"),
        *parts,
        tag("text", words(source), x=SIDE, y=y + 190, class_="note"),
        tag("text", words(note), x=SIDE, y=y + 320, class_="note"),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {whole:.0f}",
        width=1600,
        height=f"{whole * 0.16:.0f}",
    )
