"""Addresses inside the text of a source, so that writers can make links of them."""

from __future__ import annotations

import re
from urllib.parse import quote

_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_SAFE = "%/:?#[]@!$&'()*+,;=~"


def pieces(text: str) -> tuple[tuple[str, str], ...]:
    """Return the text cut into (words, address); the address is '' for words without a link.

    Closing marks of the sentence do not belong to an address. Letters beyond ASCII are encoded, so
    that every font can show them.
    """
    found: list[tuple[str, str]] = []
    at = 0
    for match in _ADDRESS.finditer(text):
        address = match[0].rstrip(".,;")
        if address.endswith(")") and "(" not in address:
            address = address[:-1]
        if match.start() > at:
            found.append((text[at : match.start()], ""))
        encoded = quote(address, safe=_SAFE)
        found.append((encoded, encoded))
        at = match.start() + len(address)
    if at < len(text):
        found.append((text[at:], ""))
    return tuple(found)
