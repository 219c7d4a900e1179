"""The sentences of a document, each as the nodes of its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dedere.reader.arabic import end_in, plain
from dedere.reader.captions import without_marks
from dedere.reader.lexicon import Lexicon
from dedere.reader.model import Document, Paragraph
from dedere.reader.nodes import Node, scan, undotted

_SENTENCE_END: Final = re.compile(r"[.!?。！？؟…]+(?:[\"'”’»)\]]*(?=\s|$)|(?<=[。！？])[」』”]*)")
# A stop that a copy has run on with the next sentence: "wird er reisen.Die Agentur".
_RUN_ON: Final = re.compile(
    r"(?:(?<=[a-zäöüßąćęłńóśźż]{3})|(?<=\d{4}))[.!?](?=[A-ZÄÖÜĄĆĘŁŃÓŚŹŻ][a-zäöüßąćęłńóśźż]+[\s,])"
)
_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|gen|col|lt|sgt|sen|rep|gov|st|no|vs|jan|feb|mar|apr|jun|jul|aug"
    r"|sep|sept|oct|nov|dec|fla|calif|tex|conn|mass|wash|ariz|colo|ee|uu|u\.s|u\.k|u\.n|a\.m|p\.m|e\.g|i\.e|jr|sr|inc|co|bzw|nr|ca|abs|hr|br|ub|tzw|np|m\.in|godz|ws|wg|г|гг|им"
    r"|т|ul)|\b[A-ZА-Я])\.$",
    re.IGNORECASE,
)
# Languages in which a capital letter, or the lack of one, marks no name.
_UNMARKED: Final = frozenset({"de", "ar", "zh"})
_NUMBERED: Final = re.compile(r"\s*\d{1,3}\.")
# So long a word with its stop is no abbreviation and no number.
_LONG_WORD: Final = 7
# Languages that write no point behind an ordinal number.
_NO_POINT: Final = frozenset({"en", "es", "pt", "fr", "it"})
_ORDINAL: Final = re.compile(r"(?<!\w)\d{1,2}\.$")
_LONGEST_SENTENCE: Final = 3_000


class Line:
    """A sentence of a paragraph as nodes; `titled` tells that its capitals show no names.

    `classes` are those of the words that it holds.
    """

    def __init__(
        self,
        paragraph: Paragraph,
        start: int,
        end: int,
        nodes: list[Node],
        titled: bool,
        classes: set[str],
    ) -> None:
        self.paragraph = paragraph
        self.start = start
        self.end = end
        self.nodes = nodes
        self.titled = titled
        self.classes = classes
        self.headline = paragraph.kind == "headline"


def lines_of(document: Document, lexicon: Lexicon) -> list[Line]:
    """Return the sentences of a document in order, but for paragraphs that repeat others."""
    text, english = document.text, document.language == "en"
    ordinals = document.language not in _NO_POINT
    # As the lexicon spells it, every word where it stands in the text.
    spelled = plain(text) if document.language == "ar" else text
    lines: list[Line] = []
    unmarked = document.language in _UNMARKED
    for paragraph in document.paragraphs:
        if paragraph.repeats is not None:
            continue
        for start, end in _parted(text, paragraph, ordinals=ordinals, english=english):
            words = text[start:end]
            # A text without capitals still names persons and states.
            nodes = scan(lexicon, spelled, start, end, any_case=words == words.lower())
            if spelled is not text:
                for node in nodes:
                    node.end = end_in(text, spelled, node.end)
            if english:
                nodes = without_marks(nodes)
                if nodes and "." in text[start : nodes[-1].start]:
                    nodes = undotted(nodes)
            titled = unmarked or (paragraph.kind == "headline" and _titled(nodes))
            classes: set[str] = set()
            for node in nodes:
                if node.tags:
                    classes.update(node.tags)
            lines.append(Line(paragraph, start, end, nodes, titled, classes))
    return lines


def _parted(
    text: str, paragraph: Paragraph, *, ordinals: bool, english: bool
) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph, those that a copy has run on parted; never in English."""
    for start, end in _sentences(text, paragraph, ordinals=ordinals):
        at = start
        if not english:
            for match in _RUN_ON.finditer(text, start, end):
                yield at, match.end()
                at = match.end()
        yield at, end


def _sentences(text: str, paragraph: Paragraph, *, ordinals: bool) -> Iterator[tuple[int, int]]:
    at = paragraph.start
    end = paragraph.end
    for match in _SENTENCE_END.finditer(text, at, end):
        stop = match.end()
        if match[0] == "." and ordinals and _ORDINAL.search(text, max(at, stop - 4), stop):
            continue
        long = stop - at > _LONG_WORD and text[stop - _LONG_WORD : stop - 1].isalpha()
        if match[0] == "." and not long:
            if _NUMBERED.fullmatch(text, at, stop):
                continue
            if _ABBREVIATION.search(text, max(at, stop - 12), stop):
                continue
        yield from _pieces(at, stop)
        at = stop
    yield from _pieces(at, end)


def _pieces(start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST_SENTENCE:
        yield start, start + _LONGEST_SENTENCE
        start += _LONGEST_SENTENCE
    if end > start:
        yield start, end


def _titled(nodes: list[Node]) -> bool:
    """Return whether the words are capitalised throughout, as in a headline."""
    words = [n for n in nodes if n.kind == "word" and len(n.low) > 3 and n.low[0].isalpha()]
    if len(words) < 4:
        return False
    return sum(1 for n in words if n.cap) > 0.7 * len(words)
