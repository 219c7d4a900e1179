"""A brief in Markdown (CommonMark with tables)."""

from __future__ import annotations

import re

from dedere.publish.brief.model import Block, Brief, Grid, Outline, Para, Points, Run, Words
from dedere.publish.brief.pieces import pieces

_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")


def write(brief: Brief) -> bytes:
    """Return the brief as UTF-8 Markdown."""
    lines = [f"# {_safe(brief.title)}", ""]
    for label, words in brief.head:
        lines.append(f"**{label}:** {_words(words)}  ")
    for section in brief.sections:
        lines += ["", f"## {_safe(section.title)}"]
        for block in section.blocks:
            lines += ["", *_block(block)]
    lines += ["", "## Sources", ""]
    for source in brief.sources:
        mark = " (unverified)" if source.unverified else ""
        entries = "; ".join(_linked(entry) for entry in source.entries)
        lines.append(f"{source.number}. {_safe(source.fact)}{mark}: {entries}")
    lines += ["", "---", "", f"dedere record {brief.stamp.version}, {brief.stamp.short}"]
    return ("\n".join(lines) + "\n").encode()


def _block(block: Block) -> list[str]:
    match block:
        case Para():
            return [_words(block.words)]
        case Points():
            marks = [f"{n}." if block.ordered else "-" for n in range(1, len(block.items) + 1)]
            return [f"{mark} {_words(item)}" for mark, item in zip(marks, block.items, strict=True)]
        case Grid():
            head = block.head or ("",) * len(block.widths)
            rows = ["| " + " | ".join(_words(cell) for cell in row) + " |" for row in block.rows]
            return [f"| {' | '.join(head)} |", "|" + "---|" * len(head), *rows]
        case Outline():
            return [f"{'  ' * depth}- {_words(words)}" for depth, words in block.lines]


def _words(words: Words) -> str:
    return "".join(_run(run) for run in words)


def _run(run: Run) -> str:
    text = _safe(run.text)
    if run.kind == "strong" and text.strip():
        text = f"**{text.strip()}**" + (" " if text.endswith(" ") else "")
    if run.unverified:
        text += " *[unverified]*"
    return text + "".join(f" [{number}]" for number in run.notes)


def _safe(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _linked(text: str) -> str:
    return "".join(f"<{address}>" if address else _safe(words) for words, address in pieces(text))
