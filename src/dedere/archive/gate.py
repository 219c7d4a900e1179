"""The gate: whether bytes or a text can name a person of the record at all.

Every stage behind it costs a hundred times more, so it errs to the side of letting pass. Hyperscan
matches all patterns in one pass; without it `re` gives the same answers, slowly.
"""

from __future__ import annotations

import html
import os
import platform
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from dedere.archive.doubt import Doubt, doubts_of
from dedere.archive.offices import Mark, office_marks, office_stems
from dedere.archive.patterns import misspelt_after, patterns_of
from dedere.archive.stems import given_names, stems_of
from dedere.archive.unseen import PATTERN, bare, bare_narrow, bare_text
from dedere.record import Record

# Ways of writing in which no letter stands as itself: rewritten, then matched again.
# Three references in a row, or two to Chinese, Japanese or Korean letters: the shortest names.
_REFERENCES = (
    rb"(?:&#x?[0-9a-f]{2,7};[^a-z<>&]{0,3}){3}"
    rb"|(?:&#(?:0{0,3}[1-5][0-9]{4}|x0{0,3}[3-9a-d][0-9a-f]{3});){2}"
)
_WIDE = rb"(?:[\x20-\x7e]\x00){8}|(?:\x00[\x20-\x7e]){8}|\r\n\r\n(?:\xff\xfe|\xfe\xff)"
_SHIFTED = rb"\x1b\$[@AB(),]"
# Places of one state's name that are looked at for a title beside them.
_MOST_PLACES = 200
_SPECIAL = (_REFERENCES, _WIDE, _SHIFTED, PATTERN)


@dataclass(frozen=True, slots=True)
class GatePlan:
    """What a gate is made of: patterns by kind, and what settles a doubtful name.

    The last patterns are those of the marks, which count only beside a title. `compiled` is
    Hyperscan's data base, made once and carried to every worker.
    """

    patterns: tuple[bytes, ...]
    doubtful: frozenset[int]
    special: tuple[int, ...]
    marks: tuple[Mark, ...]
    doubts: tuple[Doubt, ...]
    compiled: bytes | None


def plan_gate(
    record: Record, *, hyperscan: bool | None = None, cache: Path | None = None
) -> GatePlan:
    """Return the plan of the gate over a record; Hyperscan takes some seconds to compile it.

    `cache` is a folder that keeps what was compiled for the next time. `hyperscan` False matches
    by `re` alone; None uses what is installed.
    """
    doubts = doubts_of(record)
    unsure = {doubt.stem for doubt in doubts}
    patterns: list[bytes] = []
    doubtful: set[int] = set()
    for stem in (*stems_of(record), *office_stems(record)):
        for pattern in patterns_of(stem):
            if stem.text in unsure and not stem.near:
                doubtful.add(len(patterns))
            patterns.append(pattern)
    patterns.extend(misspelt_after(*pair) for pair in given_names(record).items())
    first = len(patterns)
    patterns.extend(_SPECIAL)
    marks = office_marks(record)
    every = (*patterns, *(mark.pattern for mark in marks))
    compiled = None if hyperscan is False else _kept(every, len(marks), cache)
    if hyperscan and compiled is None:
        raise ModuleNotFoundError("hyperscan")
    special = tuple(range(first, first + len(_SPECIAL)))
    return GatePlan(every, frozenset(doubtful), special, marks, doubts, compiled)


class Gate:
    """A gate ready to match. One for each process: Hyperscan's scratch space is not shared."""

    def __init__(self, plan: GatePlan) -> None:
        self._plan = plan
        self._scan = _by_hyperscan(plan) or _by_re(plan)
        self._special = frozenset(plan.special)

    def passes(self, body: bytes) -> bool:
        """Return whether the bytes can name somebody, in any encoding that pages are in."""
        found = self._scan(body)
        if found - self._special:
            return True
        ways = _rewritten(body, found, self._plan.special) if found else bare_narrow(body)
        return any(self._scan(text) - self._special for text in ways)

    def names(self, text: str) -> bool:
        """Return whether the text names somebody, common words and common names weighed."""
        found = self._scan(text.encode("utf-8", "replace"))
        if self._tell(found, text):
            return True
        if self._plan.special[3] not in found:
            return False
        plain = bare_text(text)
        return self._tell(self._scan(plain.encode("utf-8", "replace")), plain)

    def _tell(self, found: set[int], text: str) -> bool:
        """Return whether what was found in a text names somebody there."""
        found = found - self._special
        if not found:
            return False
        if found - self._plan.doubtful:
            return True
        low = text.lower()
        return any(doubt.holds(text, low) for doubt in self._plan.doubts)


def _rewritten(body: bytes, found: set[int], special: tuple[int, ...]) -> Iterable[bytes]:
    """The page in every way in which its signs can be meant, each also without unseen signs."""
    for text in _decoded(body, found, special):
        yield text
        plain = bare(text)
        if plain != text:
            yield plain
    if special[3] in found:
        yield bare(body)
    yield from bare_narrow(body)


def _decoded(body: bytes, found: set[int], special: tuple[int, ...]) -> Iterable[bytes]:
    references, wide, shifted = special[:3]
    if references in found:
        yield html.unescape(body.decode("latin-1")).encode("utf-8", "replace")
    if wide in found:
        at = _start_of_wide(body)
        for encoding in ("utf-16-le", "utf-16-be"):
            for start in (at, at + 1):
                yield body[start:].decode(encoding, "ignore").encode("utf-8", "ignore")
    if shifted in found:
        for encoding in ("iso2022_jp_2", "iso2022_kr"):
            yield body.decode(encoding, "ignore").encode("utf-8", "ignore")


def _start_of_wide(body: bytes) -> int:
    end = body.find(b"\r\n\r\n")
    return end + 4 if 0 <= end < 20_000 else 0


def _kept(patterns: tuple[bytes, ...], marks: int, cache: Path | None) -> bytes | None:
    """What was compiled for these patterns by this version on this processor, or compile it."""
    if cache is None:
        return _compile(patterns, marks)
    try:
        made_by = version("hyperscan")
    except PackageNotFoundError:
        return None
    key = sha256(b"\n".join((*patterns, f"{made_by} {platform.processor()}".encode())))
    file = cache / f"gate-{key.hexdigest()[:24]}.hs"
    if file.is_file():
        return file.read_bytes()
    made = _compile(patterns, marks)
    if made is not None:
        with suppress(OSError):
            cache.mkdir(parents=True, exist_ok=True)
            fresh = file.with_suffix(f".{os.getpid()}")
            fresh.write_bytes(made)
            fresh.replace(file)
            for old in cache.glob("gate-*.hs"):
                if old != file:
                    old.unlink(missing_ok=True)
    return made


def _compile(patterns: tuple[bytes, ...], marks: int) -> bytes | None:
    """All patterns compiled; each is told once a scan, but the marks at each place."""
    try:
        import hyperscan
    except ImportError:
        return None
    flags = hyperscan.HS_FLAG_CASELESS | hyperscan.HS_FLAG_DOTALL
    database = hyperscan.Database()
    database.compile(
        expressions=list(patterns),
        ids=list(range(len(patterns))),
        flags=[flags | hyperscan.HS_FLAG_SINGLEMATCH] * (len(patterns) - marks) + [flags] * marks,
    )
    dumped: bytes = hyperscan.dumpb(database)
    return dumped


def _by_hyperscan(plan: GatePlan) -> Callable[[bytes], set[int]] | None:
    if plan.compiled is None:
        return None
    import hyperscan

    try:
        database = hyperscan.loadb(plan.compiled, hyperscan.HS_MODE_BLOCK)
    except hyperscan.HyperscanError:
        # Made on a processor of another kind: compile it here.
        again = _compile(plan.patterns, len(plan.marks)) or b""
        database = hyperscan.loadb(again, hyperscan.HS_MODE_BLOCK)
    database.scratch = hyperscan.Scratch(database)
    hits: set[int] = set()
    scan = database.scan
    first = len(plan.patterns) - len(plan.marks)
    weak = plan.doubtful | set(plan.special)
    ends: dict[int, list[int]] = {}

    def note(number: int, _start: int, end: int, *_: Any) -> None:
        if number < first:
            hits.add(number)
        else:
            ends.setdefault(number, []).append(end)

    def run(body: bytes) -> set[int]:
        hits.clear()
        ends.clear()
        scan(body, match_event_handler=note)
        if ends and hits <= weak:
            for number, places in ends.items():
                mark = plan.marks[number - first]
                if any(mark.holds(body, end) for end in places[:_MOST_PLACES]):
                    hits.add(number)
                    break
        return hits.copy() if hits else hits

    return run


def _by_re(plan: GatePlan) -> Callable[[bytes], set[int]]:
    compiled = [re.compile(pattern, re.IGNORECASE | re.DOTALL) for pattern in plan.patterns]
    first = len(plan.patterns) - len(plan.marks)
    weak = plan.doubtful | set(plan.special)

    def run(body: bytes) -> set[int]:
        hits = {number for number, pattern in enumerate(compiled[:first]) if pattern.search(body)}
        for number in range(first, len(compiled)):
            if not hits <= weak:
                break
            mark = plan.marks[number - first]
            places = [match.end() for match in compiled[number].finditer(body)]
            if any(mark.holds(body, end) for end in places[:_MOST_PLACES]):
                hits.add(number)
        return hits

    return run
