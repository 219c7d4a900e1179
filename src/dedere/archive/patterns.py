"""Stems as patterns over bytes: every encoding a page can be in, before anything is decoded.

The patterns use only what both `re` and Hyperscan understand, so that one can check the other.
They are matched without regard to ASCII case.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from dedere.archive.stems import Stem, spaced

# Encodings of web pages in which letters beyond ASCII are bytes of their own. Those with bytes
# that shift (UTF-16, ISO-2022) and character references are recognised and rewritten instead.
ENCODINGS = (
    *("utf-8 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257").split(),
    *("koi8-r koi8-u iso8859-5 iso8859-6 iso8859-7 iso8859-8 cp866 mac-cyrillic").split(),
    *("gb18030 big5hkscs shift_jis euc_jp cp949 tis-620").split(),
)
# What may stand between the words of a name: spaces, marks, references.
_GAP = rb"(?:[^a-z]{1,8}|&[a-z]{4,6};)"
# The same where a mark's second byte can be that of a letter, as in Shift JIS.
_WIDE_GAP = rb".{1,8}"
_START = rb"(?:^|[^a-z0-9])"
_END = rb"(?:$|[^a-z0-9\x80-\xff])"
# Around letters of other scripts: two of them alone are found within half of all words.
_APART = rb"[\x00-\x7f]"
_SHORT = 3
_OPEN = 6
# A letter with a mark: its bytes in any encoding, a reference, or the bare letter.
_MARKED = rb"(?:%s?[\x80-\xff].{0,3}|&#?[a-z0-9]{2,8};|%s)"


# In place of an encoding: letters of Latin script, with or without marks, in any of them.
LATIN = "latin"


def in_encodings(words: tuple[str, ...]) -> tuple[tuple[str, bytes], ...]:
    """Return pairs of an encoding and the pattern of a phrase in it; the phrase begins a word."""
    if all(_base(char).isascii() for char in "".join(words)):
        return ((LATIN, _START + _latin(words)),)
    short = sum(map(len, words)) < _SHORT and spaced("".join(words))
    front, back = (rb"(?:^|%s)" % _APART, rb"(?:$|%s)" % _APART) if short else (b"", b"")
    return tuple(
        (encoding, front + body + back) for body, encoding in sorted(_encoded(words).items())
    )


def patterns_of(stem: Stem) -> tuple[bytes, ...]:
    """Return the patterns of which one matches wherever the stem stands in a page's bytes."""
    if stem.near:
        return tuple(_one_wrong(stem.words[0]))
    latin = all(_base(char).isascii() for char in "".join(stem.words))
    bodies = [_latin(stem.words)] if latin else sorted(_encoded(stem.words))
    front = b"" if stem.inside or not latin else _START
    back = b"" if stem.begins else _END
    return tuple(front + body + back for body in bodies)


def _base(char: str) -> str:
    plain = unicodedata.normalize("NFD", char)[0]
    return {"ł": "l", "ı": "i", "ø": "o", "đ": "d", "ß": "s"}.get(plain, plain)


def _latin(words: Iterable[str]) -> bytes:
    return _GAP.join(b"".join(_letter(char) for char in word) for word in words)


def _letter(char: str) -> bytes:
    if char.isascii():
        return re.escape(char.encode())
    base = re.escape(_base(char).encode())
    return _MARKED % (base, base)


def _encoded(words: tuple[str, ...]) -> dict[bytes, str]:
    """The words in each encoding that has their letters, in upper and lower case."""
    found: dict[bytes, str] = {}
    for encoding in ENCODINGS:
        try:
            body = _WIDE_GAP.join(
                b"".join(_both_cases(char, encoding) for char in word) for word in words
            )
        except UnicodeEncodeError:
            continue
        found.setdefault(body, encoding)
    return found


def _both_cases(char: str, encoding: str) -> bytes:
    forms = {char.encode(encoding)}
    upper = char.upper()
    if len(upper) == 1:
        forms.add(upper.encode(encoding))
    quoted = sorted("".join(f"\\x{byte:02x}" for byte in form).encode() for form in forms)
    if len(quoted) == 1:
        return quoted[0]
    if all(len(form) == 1 for form in forms):
        return b"[" + b"".join(quoted) + b"]"
    return b"(?:" + b"|".join(quoted) + b")"


def misspelt_after(surname: str, given: Iterable[str]) -> bytes:
    """Return the pattern of a surname with one wrong letter, up to two words after a given name."""
    first = "|".join(sorted(given)).encode()
    wrong = "|".join(sorted(_wrong_forms(surname))).encode()
    return (
        _START
        + rb"(?:%s)(?:[^a-z<>]{1,3}[a-z]{1,12}){0,2}[^a-z<>]{1,3}(?:%s)" % (first, wrong)
        + _END
    )


def _one_wrong(word: str) -> Iterable[bytes]:
    """The patterns of a long surname with one wrong letter, wherever it stands."""
    forms = {
        form for form in _wrong_forms(word) if len(form.replace("[a-z]", "a").replace("?", "")) >= 6
    }
    # Where a long word ends is left open: few more pass, and the scan is a seventh faster.
    end = b"" if len(word) > _OPEN else _END
    yield _START + b"(?:" + "|".join(sorted(forms)).encode() + b")" + end


def _wrong_forms(word: str) -> set[str]:
    """The word with one letter left out, added, exchanged or swapped, not the first."""
    forms = set()
    for at in range(1, len(word)):
        head, tail = word[:at], word[at + 1 :]
        forms.add(f"{head}[a-z]?{tail}")
        if at < len(word) - 1:
            forms.add(f"{head}{word[at + 1]}{word[at]}{word[at + 2 :]}")
        forms.add(f"{head}[a-z]{word[at:]}")
    return forms
