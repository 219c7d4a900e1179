"""Text from bytes whose label may lie, and repair of text that was decoded wrongly before."""

from __future__ import annotations

import codecs
import re

_XML = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})[\"']", re.IGNORECASE)
# UTF-8 read as Windows-1252: these pairs stand in for one letter or sign, as in "Ã©" and "â€™".
_WRONG = re.compile("[ÃÂÐÑØÙ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|Ã\u00a0")
# Labels under which people publish Windows' own table.
_ALIASES = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252"}


def best_charset(body: bytes, named: str | None) -> str | None:
    """Return the charset that the bytes are really in, or None to let the reader guess.

    Bytes that are valid UTF-8 beyond ASCII are UTF-8 whatever the label says, because no other
    charset comes out so by chance.
    """
    sample = body[:200_000]
    if sample.isascii():
        return named if named and _known(named) and "16" in named else None
    if _is_utf8(sample):
        return "utf-8"
    label = (named or "").strip().lower()
    if not label and (found := _XML.search(body[:400])):
        label = found[1].decode("ascii").lower()
    label = _ALIASES.get(label, label)
    return label if label and label != "utf-8" and _known(label) else None


def feed_text(body: bytes, named: str | None) -> str:
    """Return a feed's bytes as text; bytes that fit nowhere become U+FFFD."""
    from dedere.reader.sources import decoded

    return decoded(body, best_charset(body, named))


def repaired(text: str) -> str:
    """Return the text as it was before somebody read its UTF-8 as Windows-1252.

    A text in which only a part looks so is left alone unless every such part can be undone.
    """
    if not _WRONG.search(text):
        return text
    for charset in ("cp1252", "latin-1"):
        try:
            undone = text.encode(charset).decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
        return undone
    return text


def _is_utf8(sample: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def _known(label: str) -> bool:
    try:
        b"".decode(label)
    except (LookupError, ValueError):
        return False
    return True
