"""HTML inside feeds and on index pages: its text, its links."""

from __future__ import annotations

import re
from typing import Any

from dedere.watch.addresses import canonical
from dedere.watch.feeds.model import MOST_ENTRIES, Entry, Feed

_MARKUP = re.compile(r"<[a-zA-Z/!][^<>]*>|&#?\w{2,12};")
_BLOCKS = frozenset(
    "p div br li ul ol h1 h2 h3 h4 h5 h6 tr table blockquote section article figure".split()
)
_SILENT = frozenset({"script", "style", "template", "noscript"})
_SHORTEST_LABEL = 12


def plain_text(markup: str) -> str:
    """Return the text of an HTML fragment, blocks parted by blank lines; plain text as it is."""
    if not _MARKUP.search(markup):
        return markup.strip()
    tree = _tree(markup)
    if tree is None:
        return ""
    parts: list[str] = []
    for event, node in _walk(tree):
        if event == "block":
            parts.append("\n\n")
        elif isinstance(node, str):
            parts.append(node)
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n\n"))
    return "\n\n".join(line for line in lines if line)


def links(body: str, address: str, limit: int = MOST_ENTRIES) -> Feed:
    """Return the links of a page as entries, each address once, in the page's order.

    A link without a label of some length (a menu, a picture) is no announcement.
    """
    tree, found = _tree(body), dict[str, Entry]()
    if tree is not None:
        base = next((str(node.get("href")) for node in tree.iter("base") if node.get("href")), "")
        for node in tree.iter("a"):
            label = " ".join(node.text_content().split())
            target = canonical(str(node.get("href") or ""), canonical(base, address) or address)
            if target and target not in found and len(label) >= _SHORTEST_LABEL:
                found[target] = Entry(key=target, address=target, title=label[:1000])
            if len(found) >= limit:
                break
    return Feed(format="links", entries=tuple(found.values()))


def _tree(markup: str) -> Any:
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _walk(tree: Any) -> Any:
    """Yield the text in order, without recursion, since pages nest as deep as they like."""
    from lxml import etree

    silent = 0
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        tag = node.tag if isinstance(node.tag, str) else ""
        if event == "start":
            silent += tag in _SILENT
            if tag in _BLOCKS:
                yield "block", None
            if node.text and not silent:
                yield "text", str(node.text)
        else:
            silent -= tag in _SILENT
            if tag in _BLOCKS:
                yield "block", None
            if node.tail and not silent:
                yield "text", str(node.tail)
