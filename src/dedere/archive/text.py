"""From the bytes of a page to its visible text, and on to the article as a document."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from dedere.archive.model import ArchiveSettings, Page
from dedere.days import parse_day
from dedere.errors import InputError
from dedere.reader import (
    Document,
    document_from_bytes,
    document_from_html,
    document_from_text,
)
from dedere.reader.sources import decoded

_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_TAG = re.compile(r"<(?:!doctype|html|head|body|div|p|article|table|span|br)\b", re.IGNORECASE)
_HTML = ("text/html", "application/xhtml+xml")


def text_of(page: Page) -> str:
    """Return the page's body as characters, by its named charset, its meta tag, or its look."""
    if isinstance(page.body, str):
        return page.body
    named = page.charset
    if named is None:
        meta = _META.search(page.body[:4_000])
        named = meta[1].decode("ascii", "replace") if meta else None
    return decoded(page.body, named)


def is_html(page: Page, text: str) -> bool:
    """Return whether the page is HTML, by its type or, where it has none, by its look."""
    if page.content_type in _HTML:
        return True
    return page.content_type in ("", "text/plain") and _TAG.search(text[:2_000]) is not None


def visible(text: str) -> str:
    """Return all text of an HTML page that a reader sees, boilerplate included."""
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(text, main_content=False, preserve_formatting=False))


def document_of(page: Page, text: str, settings: ArchiveSettings) -> tuple[Document, str]:
    """Return the document, and whence its day is: `page`, `data`, `captured` or `none`.

    A day after the capture is no day of publication and is dropped.
    """
    captured = day_of(page.captured)
    known = page.published
    if page.content_type == "application/pdf" and isinstance(page.body, bytes):
        document = document_from_bytes(
            page.body, content_type=page.content_type, address=page.address, published=known
        )
    elif is_html(page, text):
        document = document_from_html(
            text, address=page.address, published=known, language=page.language
        )
    else:
        document = document_from_text(
            text,
            title=page.title,
            published=known,
            language=page.language,
            address=page.address,
        )
    source = "none" if document.published is None else "page" if known is None else "data"
    if document.published and captured and document.published > captured + timedelta(days=1):
        document, source = replace(document, published=None), "none"
    if document.published is None and captured and settings.undated == "captured":
        document, source = replace(document, published=captured), "captured"
    return document, source


def day_of(stamp: str | None) -> date | None:
    """Return the day of a time stamp that begins with YYYY-MM-DD or YYYYMMDD, or None."""
    if not stamp:
        return None
    digits = stamp[:8]
    text = f"{digits[:4]}-{digits[4:6]}-{digits[6:]}" if digits.isdigit() else stamp[:10]
    try:
        return parse_day(text)
    except InputError:
        return None
