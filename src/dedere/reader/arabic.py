"""Arabic spelling: vowel signs and the hamza on alif, which newsrooms write or leave out."""

from __future__ import annotations

import re
from typing import Final

# Vowel signs, the sign of doubling, the dagger alif and the line that only stretches a word.
_SIGNS: Final = "\u0610-\u061a\u0640\u064b-\u065f\u0670"
_MARKED: Final = re.compile(rf"[\u0621-\u065f\u0670-\u06d3]*[{_SIGNS}][\u0610-\u06d3]*")
_SIGN: Final = re.compile(f"[{_SIGNS}]")
# A final "ى" that stands for "ي", as it is written in Egypt; short words are told apart by it.
_FINAL: Final = re.compile("(?<=[\u0621-\u064a]{3})\u0649(?![\u0621-\u065f])")
# "And to", "and on": short words with "and" written to them.
_SHORT: Final = re.compile(
    "(?<![\u0621-\u064a])([وف](?:ال|عل|حت|لد|مت|سو))\u0649(?![\u0621-\u065f])"
)
_KEPT: Final = "\uffff"
_ALIF: Final = str.maketrans("أإآٱ", "اااا")


def plain(text: str) -> str:
    """Return the text as it is spelled without signs and hamza, every word where it began.

    It is as long as before: blanks stand at the end of a word for the signs that it has lost.
    """
    if _SIGN.search(text):
        text = _MARKED.sub(_bare, text)
    text = text.translate(_ALIF)
    if "\u0649" not in text:
        return text
    kept = _SHORT.sub(rf"\1{_KEPT}", text)
    return _FINAL.sub("ي", kept).replace(_KEPT, "\u0649")


def _bare(match: re.Match[str]) -> str:
    word = match.group()
    return _SIGN.sub("", word).ljust(len(word))


def spelled(word: str) -> str:
    """Return a word or phrase of a table as `plain` spells it."""
    return " ".join(plain(word).split())


def end_in(text: str, bare: str, end: int) -> int:
    """Return where a word of the plain text that ends at `end` ends in the text itself."""
    while end < len(text) and bare[end] == " " and not text[end].isspace():
        end += 1
    return end
