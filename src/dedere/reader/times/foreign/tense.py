"""What a sentence of another language says of time: the nearest word that looks back or ahead."""

from __future__ import annotations

from typing import Final

from dedere.reader.times.foreign.tables import Words
from dedere.reader.times.spans import Tense
from dedere.reader.times.tokens import Line

_LEFT, _RIGHT = 26, 16
_STOPS: Final = frozenset([";", "—", "|"])


def tense_at(words: Words, line: Line, start: int, end: int) -> Tense:
    """Return the tense of the words around the expression `start` to `end`."""
    left = _nearest(words, line, range(start - 1, max(start - 1 - _LEFT, -1), -1), through=True)
    right = _nearest(words, line, range(end, min(end + _RIGHT, len(line.words))), through=False)
    if left is None and right is None:
        right = _nearest(words, line, range(end, min(end + _RIGHT, len(line.words))), through=True)
    if left is None or right is None:
        found = left or right
        return "unknown" if found is None else found[1]
    weight = 0.5 if words.verb_last else 2.0
    return left[1] if left[0] <= right[0] * weight else right[1]


def dates_statement(words: Words, line: Line, start: int, end: int) -> bool:
    """Say whether the expression dates what somebody said: "a annoncé le Kremlin jeudi"."""
    for index in range(start - 1, max(start - 6, -1), -1):
        if line.words[index] in (",", ";", "«", "“"):
            break
        if line.words[index] in words.saying:
            return True
    return line.word(end) in words.saying


def _nearest(
    words: Words, line: Line, indexes: range, *, through: bool
) -> tuple[int, Tense] | None:
    for distance, index in enumerate(indexes, 1):
        word = line.words[index]
        if word in _STOPS or (word == "," and not through):
            return None
        if word in words.future or (words.future_ends and _ends(word, words.future_ends)):
            return distance, "future"
        if _future_in_arabic(word):
            return distance, "future"
        past = word in words.past or word in words.saying
        if past and not words.future.isdisjoint(line.words[max(0, index - 2) : index]):
            # "Sarà ricevuto": the auxiliary tells the time.
            return distance, "future"
        if past or (words.past_ends and _ends(word, words.past_ends)):
            return distance, "past"
    return None


def _ends(word: str, ends: tuple[str, ...]) -> bool:
    return len(word) > 4 and word.endswith(ends)


def _future_in_arabic(word: str) -> bool:
    return len(word) > 4 and word[0] == "س" and word[1] in "يتن"
