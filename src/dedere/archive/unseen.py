"""Signs that nobody sees, such as soft hyphens, within the letters of a name.

Sites put them into long words to let these break, and the reader takes them out (all of Unicode's
category Cf). So a page is matched a second time without them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Soft hyphen, Arabic letter mark, zero-width signs, marks of direction, joiners.
_SIGNS = (
    "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
# In UTF-8, and the commonest in GB 18030 too.
_WRITTEN = (
    *(sign.encode() for sign in _SIGNS),
    *(sign.encode("gb18030") for sign in "\u00ad\u200b\u200c\u200d\u200e\u200f\ufeff"),
)
_REFERENCE = (
    rb"&(?:shy|zwn?j|[lr]rm|zerowidthspace|nobreak"
    rb"|#(?:0{0,3}(?:173|820[3-7]|823[4-8]|8288|65279)"
    rb"|x0{0,3}(?:ad|200[b-f]|202[a-e]|2060|feff)));"
)
# With digits, which end the letters of GB 18030.
_LETTER = rb"[a-z0-9\x80-\xff]"
# Between two letters, or before a letter that is written as a reference.
PATTERN = (
    _LETTER
    + rb"(?:"
    + b"|".join((*map(re.escape, _WRITTEN), _REFERENCE))
    + rb")(?:"
    + _LETTER
    + rb"|&)"
)
_REFERRED = re.compile(_REFERENCE, re.IGNORECASE)
# Elsewhere: the soft hyphen of most, the joiners of Arabic, the hyphen of Korean. Marks of
# direction are left: their bytes are common letters of other encodings.
_SOFT, _JOINERS, _KOREAN = b"\xad", b"\xad\x9d\x9e", b"\xa1\xa9"
_HEAD = 3_000
_GONE = str.maketrans("", "", _SIGNS)


def bare(body: bytes) -> bytes:
    """Return a page without its unseen signs, in UTF-8 or written as references."""
    for sign in _WRITTEN:
        if sign in body:
            body = body.replace(sign, b"")
    return _REFERRED.sub(b"", body) if b"&" in body else body


def bare_narrow(body: bytes) -> Iterator[bytes]:
    """Yield a page that is no UTF-8 without the unseen signs that its bytes can mean."""
    if body.isascii() or b"utf-8" in body[:_HEAD].lower():
        return
    try:
        body.decode()
    except UnicodeDecodeError:
        yield body.translate(None, _SOFT)
        yield body.translate(None, _JOINERS)
        yield body.replace(_KOREAN, b"")


def bare_text(text: str) -> str:
    """Return a text without its unseen signs."""
    return text.translate(_GONE)
