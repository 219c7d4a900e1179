"""RSS, RDF, Atom and sitemaps. What is broken in a file costs that part, not the rest.

Names are compared without their namespace, because feeds use the right names with the wrong ones.
Entities of the file's own are not expanded, nothing is fetched, depth and sizes are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from typing import Any

from dedere.watch.addresses import canonical
from dedere.watch.charset import repaired
from dedere.watch.feeds.dates import feed_day
from dedere.watch.feeds.html import plain_text
from dedere.watch.feeds.model import (
    LONGEST_KEY,
    LONGEST_TEXT,
    LONGEST_TITLE,
    MOST_ENTRIES,
    Entry,
    Feed,
)

_DECLARATION = re.compile(r"<\?xml[^>]{0,400}\?>")
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,30};)")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ROOTS = {
    "rss": "rss",
    "rdf": "rss",
    "channel": "rss",
    "feed": "atom",
    "urlset": "sitemap",
    "sitemapindex": "sitemap-index",
}
_DAYS = ("pubDate", "published", "issued", "date", "created", "updated", "modified")
_CHANGED = ("updated", "modified", "lastmod")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def parse_xml(text: str, address: str) -> Feed | None:
    """Return the feed or sitemap in a text, or None when it is neither."""
    root = _root(text)
    if root is None or (form := _ROOTS.get(_name(root).lower())) is None:
        return None
    if form == "sitemap":
        entries, cut = _collected(_sitemap_entry(node, address) for node in _all(root, "url"))
        return Feed(format=form, entries=entries, cut=cut)
    if form == "sitemap-index":
        files = sorted(_children(root, address), reverse=True)
        return Feed(format=form, children=tuple(where for _, where in files))
    head = next(_all(root, "channel"), root)
    language = root.get(_XML_LANG) or _text(head, "language")
    entries, cut = _collected(_entry(node, address) for node in _all(root, "item", "entry"))
    title = _clean(_text(head, "title"))
    return Feed(
        format=form, title=title, language=language, entries=entries, cut=cut, ttl=_ttl(head)
    )


def _ttl(head: Any) -> float | None:
    """RSS 2.0 counts it in minutes."""
    text = _text(head, "ttl") or ""
    return 60.0 * int(text) if text.isascii() and text.isdigit() and len(text) < 7 else None


def _root(text: str) -> Any:
    from lxml import etree

    begin = text.find("<")
    if begin < 0:
        return None
    declared = _DECLARATION.match(text, begin)
    text = _CONTROL.sub("", text[declared.end() if declared else begin :])
    text = _ENTITY.sub(lambda match: html5.get(match[1], match[0]), text)
    parser = etree.XMLParser(
        encoding="utf-8",
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _collected(found: Iterator[Entry | None]) -> tuple[tuple[Entry, ...], bool]:
    """Keep the entries, each state once, up to the bound."""
    kept: dict[tuple[str, str], Entry] = {}
    for entry in found:
        if entry is None:
            continue
        if len(kept) >= MOST_ENTRIES:
            return tuple(kept.values()), True
        kept.setdefault((entry.key, entry.digest), entry)
    return tuple(kept.values()), False


def _entry(node: Any, base: str) -> Entry | None:
    address = _link(node, base)
    key = _text(node, "guid", "id") or address
    title = _clean(_text(node, "title"))
    text = _markup(node, "encoded", "content") or _markup(node, "description", "summary")
    if not key and not (title or text):
        return None
    about = node.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about")
    return Entry(
        key=(key or about or f"{title}|{text}")[:LONGEST_KEY],
        address=address,
        title=title,
        text=repaired(text)[:LONGEST_TEXT] if text else None,
        published=next((day for name in _DAYS if (day := feed_day(_text(node, name)))), None),
        updated=_text(node, *_CHANGED),
        language=node.get(_XML_LANG),
    )


def _sitemap_entry(node: Any, base: str) -> Entry | None:
    address = canonical(_text(node, "loc") or "", base)
    if address is None:
        return None
    news = next(_all(node, "news"), node)
    published = _text(news, "publication_date") or _text(node, "lastmod")
    publication = next(_all(news, "publication"), news)
    return Entry(
        key=address,
        address=address,
        title=_clean(_text(news, "title")),
        published=feed_day(published),
        updated=_text(node, "lastmod"),
        language=_text(publication, "language"),
    )


def _children(root: Any, base: str) -> Iterator[tuple[str, str]]:
    for node in _all(root, "sitemap"):
        where = canonical(_text(node, "loc") or "", base)
        if where is not None:
            yield _text(node, "lastmod") or "", where


def _link(node: Any, base: str) -> str | None:
    """The page that an entry is about: the alternate link, a plain one, or a lasting guid."""
    for child in node:
        if _name(child) != "link":
            continue
        target = child.get("href") or (child.text or "").strip()
        if target and (child.get("rel") or "alternate") == "alternate":
            return canonical(target, child.base or base)
    guid = next((child for child in node if _name(child) in ("guid", "id")), None)
    if guid is not None and (guid.get("isPermaLink") or "true").lower() == "true":
        text = (guid.text or "").strip()
        return canonical(text) if text.lower().startswith(("http://", "https://")) else None
    return None


def _markup(node: Any, *names: str) -> str | None:
    from lxml import etree

    for child in node:
        if _name(child) in names:
            if len(child):
                inner = etree.tostring(child, encoding="unicode", method="html", with_tail=False)
                return str(inner).strip() or None
            return (child.text or "").strip() or None
    return None


def _text(node: Any, *names: str) -> str | None:
    for name in names:
        for child in node:
            if _name(child) == name:
                text = "".join(child.itertext()).strip()
                if text:
                    return text[:4000]
    return None


def _clean(title: str | None) -> str | None:
    if not title:
        return None
    return " ".join(plain_text(repaired(title)).split())[:LONGEST_TITLE] or None


def _all(node: Any, *names: str) -> Iterator[Any]:
    return (child for child in node.iter() if _name(child) in names)


def _name(node: Any) -> str:
    tag = node.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
