"""The signs of trips: the form says what happened, the colour (by class) the duty that day."""

from __future__ import annotations

from dedere.desk.draw.svg import Svg, tag


def form(status: str, mode: str, presence: str) -> str:
    """Return which form a trip has: its mode, then its presence, then its status decides."""
    if mode in {"remote", "represented"}:
        return mode
    if presence in {"overflight", "transit"}:
        return presence
    return status


def shape(name: str) -> Svg:
    """Return the shapes of a form, drawn around the origin within a radius of 7."""
    return _SHAPES.get(name, _SHAPES["hypothetical"])


def sign(name: str) -> Svg:
    """Return the sign as a small picture of its own, silent for screen readers: a word follows."""
    return tag(
        "svg",
        shape(name),
        class_="sign",
        viewBox="-8 -8 16 16",
        width=16,
        height=16,
        aria_hidden="true",
        focusable="false",
    )


def _ring(radius: float, **more: object) -> str:
    return tag("circle", r=radius, class_="line", **more)


def _line(*points: float) -> str:
    x1, y1, x2, y2 = points
    return tag("line", x1=x1, y1=y1, x2=x2, y2=y2, class_="line")


def _disc(radius: float, **more: object) -> str:
    return tag("circle", r=radius, class_="fill", **more)


_SHAPES: dict[str, Svg] = {
    name: Svg("".join(parts))
    for name, parts in {
        "made": (_disc(5.5),),
        "occupied": (tag("path", d="M0-5A5 5 0 0 0 0 5z", class_="fill"), _ring(5)),
        "under_way": (_disc(3), _ring(6)),
        "planned": (_ring(5),),
        "postponed": (_ring(5, stroke_dasharray="3.4 2.6"),),
        "cancelled": (_ring(5), _line(-6.5, 6.5, 6.5, -6.5)),
        "declined": (_line(-4.5, -4.5, 4.5, 4.5), _line(-4.5, 4.5, 4.5, -4.5)),
        "denied": (_line(-4.5, -4.5, 4.5, 4.5), _line(-4.5, 4.5, 4.5, -4.5)),
        "hypothetical": (_ring(5, stroke_dasharray="1 2.4"),),
        "remote": (
            tag("rect", x=-6, y=-5, width=12, height=8, rx=2, class_="line"),
            _line(-2.5, 5.6, 2.5, 5.6),
        ),
        "represented": (_ring(4, cx=-1.5, cy=-1), _disc(2.4, cx=5, cy=3.6)),
        "overflight": (_line(-6, 0, 6, 0),),
        "transit": (tag("path", d="M0-5.5L5.8 4.5H-5.8z", class_="line"),),
    }.items()
}
FORMS = tuple(_SHAPES)
# Those that a legend names.
SHOWN = tuple(name for name in FORMS if name not in {"denied", "hypothetical"})
