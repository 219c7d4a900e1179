"""Documents from bytes: HTML of real sites, PDF, plain text in any encoding."""

from __future__ import annotations

import codecs
import re
from dataclasses import replace
from datetime import date
from typing import Any, Final

from dedere.days import parse_day
from dedere.errors import InputError
from dedere.reader.document import document_from_text
from dedere.reader.model import Document

_HTML_START: Final = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<!--.{0,400}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|div|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_META_CHARSET: Final = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE
)
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Above this share of undecodable bytes a text is taken to be in another encoding.
_MOST_BROKEN: Final = 0.05
_MOST_PAGES: Final = 200
_LONGEST_CAPTION: Final = 600
_MOST_CAPTIONS: Final = 60


def document_from_bytes(
    body: bytes,
    *,
    content_type: str | None = None,
    charset: str | None = None,
    address: str | None = None,
    published: date | None = None,
    language: str | None = None,
) -> Document:
    """Return the document in some bytes, by their named type or else by their look.

    Raises InputError `not-text` for what is no text at all, such as an image, and `bad-pdf`.
    """
    kind = (content_type or "").partition(";")[0].strip().lower()
    if kind == "application/pdf" or body.startswith(b"%PDF-"):
        return document_from_pdf(body, address=address, published=published, language=language)
    if kind in {"text/html", "application/xhtml+xml"} or _HTML_START.match(body[:2_000]):
        return document_from_html(
            body, charset=charset, address=address, published=published, language=language
        )
    if kind.startswith(("image/", "audio/", "video/")) or body.count(b"\0", 0, 4_000) > 400:
        raise InputError(
            "not-text",
            "This is no text that can be read.",
            way_out="Give a text, an HTML page or a PDF.",
        )
    text = decoded(body, charset)
    return document_from_text(text, published=published, language=language, address=address)


def decoded(body: bytes, charset: str | None = None) -> str:
    """Return the bytes as text: by byte order mark, named charset, UTF-8, then by their look.

    Bytes that fit nowhere become U+FFFD, so that what can be read is kept.
    """
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body.decode(name, errors="replace")
    if charset:
        try:
            return body.decode(charset)
        except (LookupError, UnicodeDecodeError):
            pass
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        text = body.decode("utf-8", errors="replace")
    if text.count("\ufffd") <= max(3, _MOST_BROKEN * len(text)):
        return text
    from charset_normalizer import from_bytes

    best = from_bytes(body[:200_000]).best()
    return body.decode(best.encoding, errors="replace") if best is not None else text


def document_from_html(
    page: bytes | str,
    *,
    charset: str | None = None,
    address: str | None = None,
    published: date | None = None,
    language: str | None = None,
) -> Document:
    """Return the article of a page: title, day, address; boilerplate gone, captions apart.

    The text is the title, the paragraphs and the captions, parted by blank lines; offsets refer
    to it.
    """
    if isinstance(page, bytes):
        named = _META_CHARSET.search(page[:4_000])
        text = decoded(page, charset or (named[1].decode("ascii", "replace") if named else None))
    else:
        text = page
    found = _extracted(text, address)
    title = (found.get("title") or "").strip() or None
    captions = _captions(text)
    body = _without(found.get("text") or "", captions, title)
    parts = [part for part in (title, *body) if part]
    joined = "\n\n".join([*parts, *captions])
    document = document_from_text(
        joined,
        title=title,
        published=published or _day(found.get("date")),
        language=language or _language(found.get("language")),
        address=found.get("url") or address,
        outlet=(found.get("sitename") or found.get("hostname") or "").strip() or None,
    )
    return _with_kinds(document, title, set(captions))


def _extracted(page: str, address: str | None) -> dict[str, Any]:
    """The article as the extraction library finds it; an empty one when it finds none."""
    if not page.strip():
        return {}
    import logging

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    from trafilatura import bare_extraction

    found = bare_extraction(
        page, url=address, with_metadata=True, include_comments=False, include_tables=True
    )
    if found is None:
        return {}
    return {
        name: getattr(found, name, None)
        for name in ("title", "text", "date", "url", "sitename", "hostname", "language")
    }


def _captions(page: str) -> list[str]:
    if "<figcaption" not in page.lower():
        return []
    from lxml import html
    from lxml.etree import ParserError

    try:
        tree = html.fromstring(
            page.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8")
        )
    except (ParserError, ValueError):
        return []
    found: list[str] = []
    for node in list(tree.iter("figcaption"))[:_MOST_CAPTIONS]:
        text = " ".join(node.text_content().split())[:_LONGEST_CAPTION]
        if text and text not in found:
            found.append(text)
    return found


def _without(text: str, captions: list[str], title: str | None) -> list[str]:
    """The paragraphs that are neither captions nor the title again."""
    drop = {*captions, title or ""}
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return [line for line in lines if line and line not in drop]


def _with_kinds(document: Document, title: str | None, captions: set[str]) -> Document:
    paragraphs = tuple(
        replace(part, kind="caption")
        if document.text[part.start : part.end] in captions
        else replace(part, kind="headline")
        if title and part.start == 0
        else part
        for part in document.paragraphs
    )
    return replace(document, paragraphs=paragraphs)


def _day(text: str | None) -> date | None:
    if not text:
        return None
    try:
        return parse_day(text[:10])
    except InputError:
        return None


def _language(text: str | None) -> str | None:
    return text[:2].lower() if text and text[:2].isalpha() else None


def document_from_pdf(
    body: bytes,
    *,
    address: str | None = None,
    published: date | None = None,
    language: str | None = None,
) -> Document:
    """Return the text of a PDF, page by page; needs the extra `pdf`.

    Raises InputError `bad-pdf` for a broken or locked file, `missing-extra` without the extra.
    """
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError:
        raise InputError(
            "missing-extra",
            "Reading PDF needs one more package.",
            way_out="Install it: pip install 'dedere[pdf]'.",
        ) from None
    import io

    try:
        reader = PdfReader(io.BytesIO(body))
        pages = [page.extract_text() for page in list(reader.pages)[:_MOST_PAGES]]
        title = reader.metadata.title if reader.metadata else None
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        raise InputError(
            "bad-pdf",
            f"The PDF cannot be read ({type(fault).__name__}).",
            way_out="Open it, copy its text and give that.",
        ) from None
    text = "\n\n".join(page.strip() for page in pages if page.strip())
    return document_from_text(
        text,
        title=(title or "").strip() or None,
        published=published,
        language=language,
        address=address,
    )
