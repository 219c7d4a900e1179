"""SVG as text: elements with escaped attributes."""

from __future__ import annotations

from html import escape
from typing import NewType

Svg = NewType("Svg", str)


def tag(name: str, *inside: str, **attributes: object) -> Svg:
    """Return an element; an attribute `class_` is `class`, `data_x` is `data-x`, None is left out.

    What is `inside` must be markup already: pass text through `words`.
    """
    parts = [name]
    for key, value in attributes.items():
        if value is not None:
            shown = f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
            parts.append(f'{key.rstrip("_").replace("_", "-")}="{escape(shown)}"')
    head = " ".join(parts)
    return Svg(f"<{head}>{''.join(inside)}</{name}>" if inside else f"<{head}/>")


def words(text: str) -> Svg:
    """Return text with the characters escaped that markup reserves."""
    return Svg(escape(text, quote=False))
