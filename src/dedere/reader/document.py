"""Text in, document out: title, language, and paragraphs with their kinds and offsets."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from dedere.reader.captions import is_caption, is_filed
from dedere.reader.language import detect
from dedere.reader.model import Document, Kind, Paragraph

# Above this length a text is read up to here only; no report is longer.
LONGEST: Final = 5_000_000
_BREAK: Final = re.compile(r"\n[^\S\n]*\n\s*|\n(?=[^\S\n]*(?:[—–]{1,3}|-{2,}|[*•]|#{1,4} )\s)")
_DASHES: Final = re.compile(r"[\s—–*_=-]+")
_DATELINE: Final = re.compile(
    r"^[^\S\n]*(?:[A-ZÀ-ÞĀ-Ž'’.-]{3,}[A-ZÀ-ÞĀ-Ž '’.,-]*[^—–\n:-]{0,40}?"
    r"(?:\([^)\n]{2,30}\))?\s?[—–-]{1,2}\s"
    r"|[A-ZÀ-ÞĀ-Ž][A-ZÀ-ÞĀ-Ž '’.-]{2,30}, [A-Z][a-z]{2,8} \d{1,2}\.? ?/[A-Za-z ]{2,20}/\.?\s"
    r"|[A-Z][a-z]+(?: [A-Z][a-z]+)?,? \(?[A-Z]{2,8}\)?\s?[—–-]{1,2}\s"
    r"|[A-Z][a-z]+(?: [A-Z][a-z]+)?, [A-Z][a-z]{2,8}\.? \d{1,2} \([A-Z]{2,8}\)\.?\s?[—–-]{0,2}\s"
    r"|[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2}(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)?)?"
    r"\s?[—–-]{1,2}\s(?=[A-Z][a-z])"
    r"|[A-Z][a-z]+(?: [A-Z][a-z]+)?, [A-Z][a-z]+ \([A-Z]{2,8}\)\s?[—–-]{1,2}\s"
    r"|\([A-Z]{3}[A-Z ]{0,20}\)\s?[—–-]{1,2}\s"
    r"|[A-Z]{4}[A-Z ]{0,20}:\s"
    r"|[A-Z][a-z]{2,8} \d{1,2}, \d{4} \([A-Z][A-Z /’'-]{2,30}\)\s?[—–-]{1,2}\s"
    # "УЛАН-БАТОР, 3 сентября. /ТАСС/.", "АНТАЛЬЯ (Турция), 2 мар – РИА Новости."
    r"|[А-ЯЁІЇЄҐ][А-ЯЁІЇЄҐ -]{2,30}(?: \([^)\n]{2,30}\))?, \d{1,2} [а-яёіїєґ]{3,9}\.?"
    r"(?: ?/[^/\n]{2,20}/\.?| ?[—–-] [^.\n]{2,20}\.)\s)"
)
_LIST: Final = re.compile(r"^\s*(?:[-*•–]|\d{1,3}[.)])\s")
_WORD: Final = re.compile(r"\w+")
_END: Final = re.compile(r"[.!?。！？؟…]['\"”’»)\]]*$")


def document_from_text(
    text: str,
    *,
    title: str | None = None,
    published: date | None = None,
    language: str | None = None,
    address: str | None = None,
    outlet: str | None = None,
) -> Document:
    """Return the document that a plain text makes. Offsets count code points of `text` as given.

    `published` is the day of the report when the caller knows it; otherwise a day in its first
    lines is used if it is written out there. Never raises: an empty text makes an empty document.
    """
    body = text[:LONGEST]
    paragraphs = split(body)
    return Document(
        text=text,
        title=title or _title(body, paragraphs),
        published=published,
        language=language or detect(body),
        paragraphs=paragraphs,
        address=address,
        outlet=outlet,
    )


def split(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text: blank lines part them, hard line breaks alone do not."""
    blocks: list[tuple[int, int]] = []
    at = 0
    for match in _BREAK.finditer(text):
        blocks.append((at, match.start()))
        at = match.end()
    blocks.append((at, len(text)))
    lines: list[tuple[int, int]] = []
    for start, end in blocks:
        lines.extend(_lines(text, start, end))
    spans: list[tuple[int, int]] = []
    for start, end in lines:
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            spans.append((start, end))
    repeats = _repeats(text, spans)
    return tuple(
        Paragraph(start, end, kind_of(text[start:end], index), repeats.get(index))
        for index, (start, end) in enumerate(spans)
    )


def _repeats(text: str, spans: list[tuple[int, int]]) -> dict[int, int]:
    """The paragraphs that repeat an earlier one, and which; only those that begin alike can."""
    alike: dict[str, list[int]] = {}
    for index, (start, end) in enumerate(spans):
        first = _WORD.search(text, start, end)
        alike.setdefault(first[0].casefold() if first is not None else "", []).append(index)
    found: dict[int, int] = {}
    for group in alike.values():
        if len(group) < 2:
            continue
        seen: dict[int, int] = {}
        for index in group:
            start, end = spans[index]
            earlier = seen.setdefault(_print(text[start:end]), index)
            if earlier != index:
                found[index] = earlier
    return found


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Part a block at its line breaks unless they are hard breaks inside flowing prose."""
    pieces: list[tuple[int, int]] = []
    at = start
    while at < end:
        cut = text.find("\n", at, end)
        if cut < 0:
            cut = end
        pieces.append((at, cut))
        at = cut + 1
    if len(pieces) < 2:
        return pieces
    lengths = [b - a for a, b in pieces[:-1]]
    longest = max(lengths)
    # Prose is not wrapped at so few characters: shorter lines are rows of a list.
    full = sum(1 for n in lengths if n > 0.6 * longest)
    wrapped = 50 <= longest <= 100 and full > 0.6 * len(lengths)
    if not wrapped:
        return pieces
    joined: list[tuple[int, int]] = []
    for a, b in pieces:
        if joined:
            head, tail = joined[-1]
            before = text[head:tail].rstrip()
            filled = tail - max(head, text.rfind("\n", head, tail)) > 0.6 * longest
            if (
                filled
                and not _LIST.match(text[a:b])
                and not (_END.search(before[-12:]) and tail - head < 0.8 * longest)
            ):
                joined[-1] = (head, b)
                continue
        joined.append((a, b))
    return joined


def _print(text: str) -> int:
    words = _WORD.findall(text[:2000].casefold())
    return hash(tuple(words)) if len(words) > 4 else hash(text)


def _capitals(text: str) -> bool:
    """Whether nearly all long words have a capital: "X Will Speak. Some Will Not Be There."."""
    if "\n" in text or not re.search(r"[.?!] [A-Z]", text):
        return False
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 3]
    return len(words) > 4 and sum(word[0].isupper() for word in words) > 0.8 * len(words)


def kind_of(text: str, index: int) -> Kind:
    """Return the kind of a paragraph by its look."""
    if _LIST.match(text):
        return "list"
    if is_caption(text) and (is_filed(text) or not _DATELINE.match(text[:120])):
        return "caption"
    if index == 0 and len(text) < 200 and not _END.search(text) and "\n" not in text:
        return "headline"
    if index == 0 and len(text) < 200 and not _DATELINE.match(text[:120]) and _capitals(text):
        return "headline"
    if len(text) < 130 and not _END.search(text):
        return "headline"
    if _DATELINE.match(text[:120]):
        return "dateline"
    if text[0] in '"“„«' and text[-1] in '"”“»':
        return "quote"
    if text.endswith(("Continue reading...", "Continue reading…")):
        return "teaser"
    return "body"


def _title(text: str, paragraphs: tuple[Paragraph, ...]) -> str | None:
    if not paragraphs or paragraphs[0].kind != "headline":
        return None
    return text[paragraphs[0].start : paragraphs[0].end]
