"""Text cut into sentences and words, with offsets, in linear time and bounded memory.

Only sentences in which `wanted` words or digits stand are cut into words. Every pattern here looks
at a bounded number of characters, so that no input makes it slow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import add
from typing import Final

# Marks that direct or join text without being seen; inside a date they count as a blank.
_INVISIBLE: Final = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_TOKEN: Final = re.compile(rf"\d+|[^\W\d_]+|[^\w\s{_INVISIBLE}]|_")
# The same for small ASCII letters, in half the time.
_ASCII_TOKEN: Final = re.compile(r"[a-z]+|[0-9]+|[^a-z0-9\s]")
_DIGIT: Final = re.compile(r"\d")
_BREAK: Final = re.compile(
    r"[.!?\u2026\u061f\u06d4\u3002\uff01\uff1f][\"'\u201d\u2019\u00bb)\]]{0,3}(?=\s|$)|[\u3002\uff01\uff1f]|\n"
)
# "31 Aug.-3 Sept." ends no sentence.
_JOINTS: Final = re.compile(r"[-\u2010-\u2015/]")
_LONGEST: Final = 2_000
_CLOSES_NO_SENTENCE: Final = frozenset(
    "mr mrs ms dr prof gen col lt sgt sen rep gov st no vs etc jan feb mar apr jun jul aug sep "
    "sept oct nov dec mon tue tues wed thu thurs fri sat sun u.s u.k u.n e.g i.e jr sr inc co "
    "bzw nr str ca abs hr г гг им т ul r prof s sr sra".split()
)
_AFTER_ORDINAL: Final = tuple("jan feb mär apr mai jun jul aug sep okt nov dez bis und".split())
_LEADS_ON: Final = frozenset(
    "on in to of the and from until till between by a an his her its their at next last this with "
    "for january february march april june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)


class Line:
    """A sentence as words in small letters with their offsets in the whole text."""

    def __init__(self, text: str, words: list[str], starts: list[int], ends: list[int]) -> None:
        self.text = text
        self.words = words
        self.starts = starts
        self.ends = ends
        # What each word says of tense, filled in by the grammar that asks first.
        self.verdicts: list[str | None] | None = None

    def joined(self, left: int) -> bool:
        """Say whether word `left` and the next one touch."""
        return left + 1 < len(self.words) and self.ends[left] == self.starts[left + 1]

    def capital(self, index: int) -> bool:
        """Say whether a word is written with a capital."""
        return index < len(self.starts) and self.text[self.starts[index]].isupper()

    def word(self, index: int) -> str:
        """Return a word, or the empty string beyond either end."""
        if index < 0:
            return ""
        try:
            return self.words[index]
        except IndexError:
            return ""


def fold(text: str) -> str:
    """Return the text in small letters with every offset kept."""
    lowered = text.replace("İ", "i").lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := mark.lower()) == 1 else mark for mark in text)


def lines(text: str, wanted: frozenset[str], folded: str | None = None) -> Iterator[Line]:
    """Yield, in order, the sentences that hold a digit or one of the wanted words.

    `folded` is the text as the words are spelled, where that is more than small letters.
    """
    folded = fold(text) if folded is None else folded
    token = _ASCII_TOKEN if folded.isascii() else _TOKEN
    for start, end in _sentences(text, folded):
        words = token.findall(folded, start, end)
        if not wanted.isdisjoint(words) or _DIGIT.search(folded, start, end):
            yield _placed(text, folded, start, words)


def _placed(text: str, folded: str, start: int, words: list[str]) -> Line:
    """Find the place of every word; only blanks and unseen marks stand between two."""
    starts: list[int] = []
    find = folded.find
    for word in words:
        start = find(word, start)
        starts.append(start)
        start += len(word)
    ends = list(map(add, starts, map(len, words)))
    return Line(text, words, starts, ends)


def word_texts(text: str) -> list[str]:
    """Return the words of a short text in small letters, cut as sentences are."""
    return _TOKEN.findall(fold(text))


def _sentences(text: str, folded: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _BREAK.finditer(folded):
        end = match.start() if match.group() == "\n" else match.end()
        if match.group() == "\n":
            if _wraps(folded, start, match.start()):
                continue
        elif not _closes(text, folded, match.start(), match.end()):
            continue
        yield from _bounded(folded, start, end)
        start = match.end()
    yield from _bounded(folded, start, len(folded))


def _bounded(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        blank = folded.rfind(" ", start + _LONGEST - 200, start + _LONGEST)
        middle = blank if blank > start else start + _LONGEST
        yield start, middle
        start = middle
    if end > start:
        yield start, end


def _closes(text: str, folded: str, dot: int, after: int) -> bool:
    if folded[dot] != ".":
        return True
    left = folded[max(0, dot - 8) : dot].split()
    last = left[-1].strip("(\"'\u201c\u2018") if left else ""
    if not last.isalnum():
        last = _JOINTS.split(last)[-1]
    if last in _CLOSES_NO_SENTENCE:
        return False
    if len(last) == 1 and last.isalpha():
        # "Donald J. Trump" goes on; "the platform X." does not.
        names = text[max(0, dot - 30) : dot].split()
        return len(names) > 1 and names[-2][:1].islower()
    # In "am 3. September" the point makes an ordinal.
    return not (
        last.isdecimal()
        and len(last) <= 2
        and folded[after : after + 5].lstrip().startswith(_AFTER_ORDINAL)
    )


def _wraps(folded: str, start: int, newline: int) -> bool:
    """Say whether a line break stands inside a sentence, as in text with hard breaks."""
    before = folded[max(start, newline - 40) : newline].rstrip()
    after = folded[newline + 1 : newline + 2]
    if not before or not after or after.isspace():
        return False
    if before[-1] in '.!?:;\u2026"\u201d)':
        return False
    if before[-1] == ",":
        return True
    last = before.rsplit(None, 1)[-1].strip(".,")
    return last in _LEADS_ON or (after.isdecimal() and last in ("on", "from", "between"))
