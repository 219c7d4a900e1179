"""The last look at a brief's words before it is written, as a typesetter sees them."""

from __future__ import annotations

import re
from dataclasses import replace

from dedere.publish.brief.model import Block, Brief, Grid, Outline, Para, Points, Words

_APOSTROPHE = re.compile(r"(?<=\w)'")
# A number stays on the line of the word that it belongs to: art. 88, RPE 195.
_NUMBERED = re.compile(r"\b(art\.|arts|RPE|Regulation|resolution) (?=\d)")


def polished(brief: Brief) -> Brief:
    """Return the brief with typographic apostrophes and numbers that stay with their words.

    Sources keep the signs that they have.
    """
    return replace(
        brief,
        title=set_well(brief.title),
        head=tuple((label, _words(words)) for label, words in brief.head),
        sections=tuple(
            replace(
                section,
                title=set_well(section.title),
                blocks=tuple(_block(block) for block in section.blocks),
            )
            for section in brief.sections
        ),
    )


def set_well(text: str) -> str:
    """Return the text with ’ for ' after a letter, and without a break before a number."""
    return _NUMBERED.sub("\\1\N{NO-BREAK SPACE}", _APOSTROPHE.sub("’", text))


def _words(words: Words) -> Words:
    return tuple(replace(run, text=set_well(run.text)) for run in words)


def _block(block: Block) -> Block:
    match block:
        case Para():
            return Para(_words(block.words))
        case Points():
            return replace(block, items=tuple(_words(item) for item in block.items))
        case Grid():
            rows = tuple(tuple(_words(cell) for cell in row) for row in block.rows)
            return replace(block, head=tuple(set_well(cell) for cell in block.head), rows=rows)
        case Outline():
            return Outline(tuple((depth, _words(words)) for depth, words in block.lines))
