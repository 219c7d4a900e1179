"""Signs, words, colours and wrapping for the terminal: one language of signs everywhere."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Sequence
from typing import Literal

import click

from dedere.words import STATUS_WORDS

SIGNS = {
    "planned": "○",
    "under_way": "◉",
    "made": "●",
    "postponed": "◌",
    "cancelled": "⊘",
    "declined": "✕",
    "denied": "✕",
    "hypothetical": "?",
}
MODE_SIGNS = {"remote": "▣", "represented": "◐"}
PRESENCE_SIGNS = {"overflight": "–", "transit": "△"}
Verdict = Literal["supported", "contradicted", "imprecise", "not_checkable"]
VERDICT_SIGNS: dict[Verdict, str] = {
    "supported": "✓",
    "contradicted": "✗",
    "imprecise": "~",
    "not_checkable": "?",
}
VERDICT_WORDS: dict[Verdict, tuple[str, str]] = {
    "supported": ("holds", "hold"),
    "imprecise": ("imprecise", "imprecise"),
    "contradicted": ("does not hold", "do not hold"),
    "not_checkable": ("not checkable", "not checkable"),
}
_PAINT = {
    "obliged": {"fg": "red", "bold": True},
    "unsc_duty": {"fg": "red", "bold": True},
    "obliged_contested": {"fg": "red"},
    "not_obliged_may_cooperate": {"fg": "yellow"},
    "not_obliged": {"fg": "blue"},
    "warrant_not_public": {"dim": True},
    "no_warrant": {"dim": True},
    "supported": {"fg": "green"},
    "contradicted": {"fg": "red"},
    "imprecise": {"fg": "yellow"},
    "not_checkable": {"dim": True},
    "bad": {"fg": "red", "bold": True},
    "strong": {"bold": True},
    "quiet": {"dim": True},
    "unverified": {"fg": "magenta"},
}


def paint(text: str, kind: str) -> str:
    """The text in the colour of an outcome, a verdict or an emphasis; plain when piped."""
    return click.style(text, **_PAINT.get(kind, {}))  # type: ignore[arg-type]


def width() -> int:
    """The columns to write in: those of the terminal, at least 60 and at most 110."""
    return max(60, min(110, shutil.get_terminal_size((96, 24)).columns))


def wrapped(text: str, indent: int = 0, hang: int | None = None) -> str:
    """The text wrapped to the terminal, indented, later lines by `hang`."""
    later = " " * (indent if hang is None else hang)
    lines, line = [], " " * indent
    for word in text.split():
        gap = " " if line.strip() else ""
        if gap and len(click.unstyle(line + gap + word)) > width():
            lines.append(line)
            line, gap = later, ""
        line += gap + word
    lines.append(line)
    return "\n".join(lines)


def unverified_mark(unverified: bool) -> str:
    """The word that stands after what rests on no source that was seen, or nothing."""
    return paint(" unverified", "unverified") if unverified else ""


def labelled(label: str, text: str, indent: int) -> str:
    """The text under a label at its left, wrapped so that all lines begin in one column."""
    body = wrapped(text, indent)
    return paint(label[: indent - 1].ljust(indent), "strong") + body[indent:]


def table(rows: Iterable[Sequence[str]], heads: Sequence[str], *, last_wraps: bool = True) -> str:
    """Rows in aligned columns under their heads; the last column wraps."""
    body = [list(row) for row in rows]
    if not body:
        return ""
    widths = [
        max(len(click.unstyle(row[i])) for row in [list(heads), *body]) for i in range(len(heads))
    ]
    lines = []
    for number, row in enumerate([list(heads), *body]):
        cells = [cell + " " * (widths[i] - len(click.unstyle(cell))) for i, cell in enumerate(row)]
        left = "  ".join(cells[:-1])
        gap = len(click.unstyle(left)) + (2 if left else 0)
        last = row[-1]
        if last_wraps and gap + len(click.unstyle(last)) > width() and width() - gap > 16:
            parts = textwrap.wrap(last, width() - gap, break_long_words=False)
        else:
            parts = [last]
        line = (left + "  " if left else "") + (parts[0] if parts else "")
        lines.append(paint(line.rstrip(), "quiet") if number == 0 else line.rstrip())
        lines.extend(" " * gap + part for part in parts[1:])
    return "\n".join(lines)


def trip_sign(status: str, mode: str, presence: str = "presence") -> str:
    """The sign of a trip by its form: what was planned, made, declined, remote, delegated."""
    if mode in MODE_SIGNS:
        return MODE_SIGNS[mode]
    if presence in PRESENCE_SIGNS:
        return PRESENCE_SIGNS[presence]
    return SIGNS.get(status, "·")


def trip_word(status: str, mode: str, presence: str = "presence") -> str:
    """The words beside the sign."""
    word = STATUS_WORDS.get(status, status)
    if mode == "remote":
        return "by video" if status == "made" else f"by video, {word}"
    if presence in PRESENCE_SIGNS:
        return presence if status == "made" else f"{presence}, {word}"
    return word
