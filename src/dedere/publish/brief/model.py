"""A brief as blocks of words, before it is written as HTML, Markdown, DOCX or PDF."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

from dedere.publish.stamp import Stamp

Addressee = Literal["government", "press", "parliament"]
Moment = Literal["before", "during", "after"]
Kind = Literal["plain", "strong", "quiet"]


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one face. `notes` are numbers of sources; `unverified` marks a fact unchecked."""

    text: str
    kind: Kind = "plain"
    notes: tuple[int, ...] = ()
    unverified: bool = False


Words = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Para:
    words: Words


@dataclass(frozen=True, slots=True)
class Points:
    """A list; numbered when the order matters or when its points are cited."""

    items: tuple[Words, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. `widths` are shares of the page's width; an empty head means label and text."""

    head: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """Lines with a depth: the derivation."""

    lines: tuple[tuple[int, Words], ...]


Block = Para | Points | Grid | Outline


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the brief under a heading; an annex is set smaller."""

    title: str
    blocks: tuple[Block, ...]
    annex: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """What a number in the text stands for: the fact, and what it rests on."""

    number: int
    fact: str
    entries: tuple[str, ...]
    unverified: bool


@dataclass(frozen=True, slots=True)
class Brief:
    """The whole: a title that states the finding, a head, sections, numbered sources, a stamp."""

    title: str
    addressee: Addressee
    head: tuple[tuple[str, Words], ...]
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    stamp: Stamp
    written: str
    keywords: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """The brief as plain data; blocks carry a `type`."""
        data = asdict(self)
        for section, plain in zip(self.sections, data["sections"], strict=True):
            for block, each in zip(section.blocks, plain["blocks"], strict=True):
                each["type"] = type(block).__name__.lower()
        data["stamp"]["day"] = self.stamp.day.isoformat()
        return data


def plain(text: str, *notes: int, unverified: bool = False) -> Words:
    """One run of plain words."""
    return (Run(text, "plain", tuple(notes), unverified),)


def strong(text: str) -> Words:
    """One run of emphasised words."""
    return (Run(text, "strong"),)


def quiet(text: str) -> Words:
    """One run of words that stand back."""
    return (Run(text, "quiet"),)


def text_of(words: Words) -> str:
    """The words without their faces and notes."""
    return "".join(run.text for run in words)
