"""A report prepared for checking: sentences, and who, where and when is named at which offset."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from dedere.checks.basis import Basis
from dedere.checks.dates import Moment, explicit
from dedere.checks.model import Kind, Ruling
from dedere.checks.surnames import surnames
from dedere.reader.model import Claim, Reading

# The seat and the treaty of the Court are no places of travel.
_SEAT = re.compile(
    r"Rome (?:[Ss]tat|[Tt]reaty)|(?:[Tt]he )?Hague(?:['’]s|-based)? (?:court|trib|-)|The Hague-"
)
# Longer stretches without an end of sentence are cut, so that work stays linear in the text.
LONGEST = 700
_END = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s+[^\sa-z])|\n+|[!?](?=\s)")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Sgt|Gov|Sen|Rep|No|Art|art|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug"
    r"|Sept?|Oct|Nov|Dec|approx|Prof|Sr|Jr|Co|Inc)|\b[A-Z](?:\.[A-Z])*)$"
)


@dataclass(frozen=True, slots=True)
class Named:
    """Something named in the text: `id` is a person's id, a state's code or a forum."""

    start: int
    end: int
    id: str
    city: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its offsets in the text."""

    start: int
    end: int
    text: str
    low: str


@dataclass(frozen=True, slots=True)
class Found:
    """An assertion found in the text, and the rule with the arguments that decide it.

    A quiet one is left out when it is not worth a line: when the record does not decide it, or,
    for an office, when it simply holds.
    """

    kind: Kind
    start: int
    end: int
    about: Mapping[str, Any]
    rule: Callable[..., Ruling]
    args: tuple[Any, ...] = ()
    quiet: bool = False


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text, none longer than `LONGEST` characters."""
    start = 0
    size = len(text)
    for match in _END.finditer(text):
        end = match.end()
        if text[match.start()] == "." and _ABBREVIATED.search(text, start, match.start()):
            continue
        yield from _pieces(text, start, end)
        start = end
    yield from _pieces(text, start, size)


def _pieces(text: str, start: int, end: int) -> Iterator[Sentence]:
    while start < end:
        while start < end and text[start].isspace():
            start += 1
        stop = min(end, start + LONGEST)
        if stop < end:
            cut = text.rfind(" ", start, stop)
            stop = cut if cut > start else stop
        if start < stop:
            piece = text[start:stop]
            yield Sentence(start, stop, piece, piece.lower())
        start = stop


@dataclass(eq=False)
class Case:
    """A reading with look-ups by offset. Lists are in the order of the text."""

    basis: Basis
    text: str
    claims: tuple[Claim, ...]
    persons: Sequence[Named]
    states: Sequence[Named]
    forums: Sequence[Named]
    read: Sequence[Moment]
    main: str | None = None
    _starts: dict[int, list[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, basis: Basis, reading: Reading) -> Case:
        """Prepare a reading."""
        text = reading.document.text
        persons, states, forums = [], [], []
        for mention in sorted(reading.mentions, key=lambda row: row.start):
            named = Named(mention.start, mention.end, mention.id, mention.kind in {"city", "site"})
            if mention.kind == "person":
                persons.append(named)
            elif mention.kind == "forum":
                forums.append(named)
            elif not _SEAT.match(text, mention.start, mention.end + 14):
                states.append(named)
        taken = [(row.start, row.end) for row in persons]
        alone = surnames(basis.record, text, taken)
        if alone:
            persons += [Named(*row) for row in alone]
            persons.sort(key=lambda row: row.start)
        read = [
            Moment(row.start, row.end, row.span.earliest, row.span.latest, row.text)  # type: ignore[attr-defined]
            for row in reading.times
        ]
        counts: dict[str, int] = {}
        for row in persons:
            counts[row.id] = counts.get(row.id, 0) + 1
        claimed = next((claim.person for claim in reading.claims), None)
        main = claimed or (max(counts, key=lambda key: counts[key]) if counts else None)
        return cls(basis, text, reading.claims, persons, states, forums, read, main)

    @cached_property
    def moments(self) -> Sequence[Moment]:
        """The times of the text, those of the reader first, worked out when first asked for."""
        return merge(list(self.read), explicit(self.text, self.basis.on))

    def within(self, rows: Sequence[Any], start: int, end: int) -> Sequence[Any]:
        """The rows that begin inside the stretch."""
        starts = self._starts.get(id(rows))
        if starts is None:
            starts = self._starts[id(rows)] = [row.start for row in rows]
        return rows[bisect_left(starts, start) : bisect_left(starts, end)]

    def last_before(self, rows: Sequence[Named], pos: int, reach: int = 1000) -> Named | None:
        """The last row that ends at or before the position, not farther away than `reach`."""
        near = [row for row in self.within(rows, pos - reach, pos) if row.end <= pos]
        return near[-1] if near else None

    def person_at(self, sentence: Sentence, pos: int) -> str | None:
        """Whom a pronoun at the position means: the last person named before, else the main one."""
        inside = [row for row in self.within(self.persons, sentence.start, pos) if row.end <= pos]
        if inside:
            return str(inside[-1].id)
        before = self.last_before(self.persons, sentence.start)
        return str(before.id) if before is not None else self.main

    def home(self, person: str | None) -> str:
        """The state of the person's nationality."""
        row = self.basis.record.person.get(person or "")
        return row.nationality if row else ""

    def claim_for(
        self, person: str | None, state: str | None, start: int = 0, end: int = 1 << 60
    ) -> Claim | None:
        """The first claim of the person (and the state) whose evidence touches the stretch."""
        for claim in self.claims:
            if person is not None and claim.person != person:
                continue
            if state is not None and claim.state != state:
                continue
            if any(row.start < end and row.end > start for row in claim.evidence):
                return claim
        return None

    def day_of(self, claim: Claim) -> date | None:
        """The first day of a claim's stay: that of its row, else a day that the text gives."""
        row = self.basis.record.trip.get(claim.trip or "")
        near = {"under_way": 15, "planned": 200}.get(claim.status, 4000)
        if row is not None and abs((row.start - self.basis.on).days) <= near:
            return row.start
        if claim.status == "under_way":
            return None
        if claim.precision != "day" or claim.earliest is None:
            return None
        far = abs((claim.earliest - self.basis.on).days) > 800
        return None if far else claim.earliest

    def moment_in(self, start: int, end: int) -> Moment | None:
        """The first time named inside the stretch."""
        rows: list[Moment] = [
            row for row in self.within(self.moments, start, end) if row.end <= end
        ]
        return rows[0] if rows else None


def merge(read: list[Moment], plain: list[Moment]) -> list[Moment]:
    """The reader's times, and those plain ones that overlap none of them, by offset."""
    taken = sorted(read, key=lambda row: row.start)
    starts = [row.start for row in taken]
    extra = []
    for row in plain:
        at = bisect_left(starts, row.end)
        if at == 0 or taken[at - 1].end <= row.start:
            extra.append(row)
    return sorted([*taken, *extra], key=lambda row: row.start)


def years_before(day: date, years: int) -> date:
    """The same day some years earlier."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def day_after(day: date) -> date:
    """The next day."""
    return day + timedelta(days=1)
