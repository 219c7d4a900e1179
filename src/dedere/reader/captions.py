"""Captions of photographs: how they look, and the marks in them that tell who stands where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dedere.reader.nodes import Node

# So long a paragraph is prose, whatever it ends with.
_LONGEST: Final = 400
_SIDE: Final = r"(?:far |extreme )?(?:left|right|cent(?:er|re)|middle|foreground|background)"
_RANK: Final = r"(?:\d(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh)"
_ROW: Final = r"(?:front|back|top|bottom) row[^)]{0,30}"
_PLACED: Final = rf"(?:{_SIDE}|{_RANK},? (?:from )?(?:the )?{_SIDE}|{_ROW})"
_MARK: Final = re.compile(
    rf"\((?:[LRC]{{1,2}}|{_PLACED}|pictured (?:{_SIDE}|above|below)|{_RANK} [LR]|L-R|R-L)\)"
    rf"|, {_PLACED},"
    r"|^\W?(?:(?:from|clockwise from) (?:top )?(?:left|right|L)\b|L-R|\(L-R\)|L to R)",
    re.IGNORECASE,
)
_CREDIT: Final = re.compile(
    r"^\W{0,2}(?:file|archive)\b|\bfile (?:photo|picture|image)\b"
    r"|\bvia\s+(?!satellite|video|zoom|teleconf|telephone|livestream)\S{1,40}$"
    r"|\b(?:photo|image|picture|photograph|credit|getty images|foto|фото)\b"
    r"\s*(?::|/|\||by|courtesy|credit|-)|\w/(?:afp|ap|reuters|epa|getty|tass|sputnik)\b"
    r"|\b(?:afp|reuters|epa(?:-efe)?|tass|sputnik|pool|ap photo)/|\bap photo\b|©"
    r"|\((?:photo|image|foto|фото)\b|\([A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2} ?/ ?[A-Z][\w ]+\)$"
    r"|^[^.]{0,80}\bpictured (?:in|at|on|during|with|here|above|left|right)\b",
    re.IGNORECASE,
)
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
# "In Beijing, China, Wednesday, Sept. 3, 2025.", "in Moscow, Russia June 23, 2021."
_DATED: Final = re.compile(
    rf"(?:\b[A-Z][a-z]+day, |, [A-Z][A-Za-z. ]+,? ){_MONTH} \d{{1,2}}, \d{{4}}\.?$"
)
_FILED: Final = re.compile(r"\W{0,2}(?:file|archive)\b", re.IGNORECASE)
_PLACES: Final = frozenset("left right center centre middle foreground background l r c".split())
_WITHIN: Final = _PLACES | frozenset(
    "from second third fourth fifth sixth seventh far extreme the front back top bottom row"
    " pictured 1st 2nd 3rd 4th 5th 6th - , above below lr rl standing seated".split()
)
# What shows somebody without being him.
_LIKENESSES: Final = frozenset(
    "portrait portraits poster posters mask masks image images effigy effigies placard placards"
    " banner banners mural murals cardboard cutout cutouts cut-out screen screens billboard"
    " billboards protester protesters protestor protestors demonstrator demonstrators protest"
    " protests rally demonstration caricature puppet graffiti doll dolls matryoshka"
    " sticker stickers statue statues sign signs slogan slogans".split()
)


# One of these stands in every credit; "ı" and "İ" can be read for an "i" of another.
_IN_CREDITS: Final = (
    *("/", "©", "photo", "file", "pictur", "credit", "image", "archive", "via", "foto", "getty"),
    *("фото", "ı", "i̇"),
)


def is_caption(text: str) -> bool:
    """Return whether a paragraph is a caption, by its credit, its marks or how it gives its day."""
    if len(text) > _LONGEST:
        return False
    if len(text) < 320:
        low = text.lower()
        if any(part in low for part in _IN_CREDITS) and _CREDIT.search(text):
            return True
    return _MARK.search(text) is not None or (
        _DATED.search(text) is not None and not re.search(r"[a-z]{3}[.!?] [A-Z\"“]", text)
    )


def is_filed(text: str) -> bool:
    """Return whether a text opens with the word for a picture out of the archive."""
    return _FILED.match(text) is not None


def without_marks(nodes: list[Node]) -> list[Node]:
    """Return the nodes without the marks of who stands where: "(L)", ", left,", "From left,"."""
    if _PLACES.isdisjoint([node.low for node in nodes]):
        return nodes
    out: list[Node] = []
    i = 0
    while i < len(nodes):
        stop = _mark_at(nodes, i)
        if stop > i:
            i = stop
            continue
        out.append(nodes[i])
        i += 1
    return out


def _mark_at(nodes: Sequence[Node], i: int) -> int:
    """Where the mark that opens at i ends; i itself when there is none."""
    low = nodes[i].low
    if (i == 0 and low in {"from", "clockwise"}) or (i == 1 and low == "from"):
        stop = _past_places(nodes, i)
        if stop > i + 1 and stop < len(nodes) and nodes[stop].low in {",", ":"}:
            return stop + 1
        return i + 2 if stop > i + 1 and stop < len(nodes) and nodes[stop].cap else i
    if low not in {"(", ","} or i == 0:
        return i
    stop = _past_places(nodes, i + 1)
    while stop > i + 1 and nodes[stop - 1].low == ",":
        stop -= 1
    if stop == i + 1 or stop >= len(nodes):
        return i
    if not any(node.low in _PLACES or node.low == "row" for node in nodes[i + 1 : stop]):
        return i
    if low == "(":
        return stop + 1 if nodes[stop].low == ")" else i
    # ", left, and Y" joins names: the comma after the mark goes with it.
    return stop + 1 if nodes[stop].low == "," else i


def _past_places(nodes: Sequence[Node], i: int) -> int:
    while i < len(nodes) and nodes[i].low in _WITHIN:
        i += 1
    return i


def shows_a_likeness(nodes: Sequence[Node]) -> bool:
    """Return whether a picture shows a portrait, a mask or a protest and not the person."""
    return any(not _LIKENESSES.isdisjoint(node.low.split()) for node in nodes)


_BESIDE: Final = frozenset("with alongside beside by and between for to".split())


def apart(nodes: Sequence[Node], at: int) -> bool:
    """Return whether a picture does not show the actor at the index.

    "The court, which seeks X, is seen in The Hague", "a critic of X in London".
    """
    if any("rel" in n.tags or "cond" in n.tags for n in nodes[max(0, at - 5) : at]):
        return True
    k = at - 1
    while k > 0 and ("det" in nodes[k].tags or nodes[k].kind == "adj" or nodes[k].title):
        k -= 1
    if k < 0 or "prep" not in nodes[k].tags or nodes[k].low in _BESIDE:
        return False
    return not (nodes[k].low == "of" and any(n.low.startswith("file") for n in nodes[:k]))
