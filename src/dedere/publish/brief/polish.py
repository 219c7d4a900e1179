"""The last look at a brief's words before it is written: apostrophes as a typesetter sets them."""

from __future__ import annotations

import re
from dataclasses import replace

from dedere.publish.brief.model import Block, Brief, Grid, Outline, Para, Points, Words

_APOSTROPHE = re.compile(r"(?<=\w)'")


def polished(brief: Brief) -> Brief:
    """Return the brief with typographic apostrophes; sources keep the signs that they have."""
    return replace(
        brief,
        title=curled(brief.title),
        head=tuple((label, _words(words)) for label, words in brief.head),
        sections=tuple(
            replace(
                section,
                title=curled(section.title),
                blocks=tuple(_block(block) for block in section.blocks),
            )
            for section in brief.sections
        ),
    )


def curled(text: str) -> str:
    """Return the text with ’ for ' after a letter."""
    return _APOSTROPHE.sub("’", text)


def _words(words: Words) -> Words:
    return tuple(replace(run, text=curled(run.text)) for run in words)


def _block(block: Block) -> Block:
    match block:
        case Para():
            return Para(_words(block.words))
        case Points():
            return replace(block, items=tuple(_words(item) for item in block.items))
        case Grid():
            rows = tuple(tuple(_words(cell) for cell in row) for row in block.rows)
            return replace(block, head=tuple(curled(cell) for cell in block.head), rows=rows)
        case Outline():
            return Outline(tuple((depth, _words(words)) for depth, words in block.lines))
