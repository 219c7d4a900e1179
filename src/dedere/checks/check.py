"""All checkable statements of a reading, each with its verdict."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from dedere.checks.basis import Basis
from dedere.checks.case import Case, Found, Sentence, sentences
from dedere.checks.finders import FINDERS, WHOLE
from dedere.checks.finders.denied import opening
from dedere.checks.model import Proof, Ruling, Statement
from dedere.checks.rulings.plain import rule_missing
from dedere.reader.model import Reading
from dedere.record.record import Record

# Kinds of which one statement covers overlapping words.
ONCE = frozenset({"trip", "substitute", "remote", "warrant"})
LANGUAGES = frozenset({"en"})


def check_statements(
    record: Record,
    reading: Reading,
    *,
    known: date | None = None,
    definitions: Mapping[str, str] | None = None,
) -> tuple[Statement, ...]:
    """Return the checkable statements of a report in the order of the text, with verdicts.

    Facts are taken as known on the day `known`, by default the day of publication; a report
    without a day is held against all that the record knows. `definitions` gives words such as
    `west` a meaning: `weog`, `eu`, or ISO alpha-3 codes with commas. Reports in a language other
    than English give none. Work is linear in the length of the text.
    """
    document = reading.document
    if document.language not in LANGUAGES:
        return ()
    newest = max(row.end for row in record.coverage)
    on = document.published or known or newest
    basis = Basis(record, on, known or on, _lower(definitions or {}))
    case = Case.of(basis, reading)
    decide = _Decider(basis)
    found = sorted(
        (_with_denial(case, row) for row in _find(case)), key=lambda row: (row.start, row.end)
    )
    decided = ((row, decide(case, _open_weekday(case, row))) for row in _distinct(found))
    kept = [statement for row, statement in decided if not _left_out(row, statement)]
    settled = {(row.start, row.end) for row in kept if row.verdict != "not_checkable"}
    # The same words read in two ways: the reading that can be decided is the one that was meant.
    return tuple(
        row for row in kept if row.verdict != "not_checkable" or (row.start, row.end) not in settled
    )


# "Issued on a Friday", "the first to begin on a Sunday": what the rulings do not tell apart.
_WEEKDAY = re.compile(
    r"\b(?:on|for) an? (?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?!['’]s)"
    r"|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)days\b",
    re.I,
)

_CLAUSE_END = re.compile(r"[,.;:!?\n]|$")
_AFTERWORDS = 40


def _open_weekday(case: Case, found: Found) -> Found:
    """Leave open what is said only of a day of the week, within the words or right after them."""
    closes = _CLAUSE_END.search(case.text, found.end, found.end + _AFTERWORDS)
    end = closes.start() if closes is not None else found.end + _AFTERWORDS
    said = _WEEKDAY.search(case.text, found.start, end)
    if said is None:
        return found
    end = max(found.end, said.end())
    return replace(
        found, end=end, rule=rule_missing, args=("No ruling weighs the day of the week.",)
    )


def _with_denial(case: Case, found: Found) -> Found:
    """The assertion with the word that denies it, without which its words say the opposite."""
    start = opening(case.text, found.start, found.end)
    return found if start is None else replace(found, start=start)


def _left_out(found: Found, statement: Statement) -> bool:
    if not found.quiet:
        return False
    return statement.verdict in ({"supported"} if found.kind == "office" else {"not_checkable"})


def _lower(definitions: Mapping[str, str]) -> dict[str, str]:
    return {name.strip().casefold(): value for name, value in definitions.items()}


def _find(case: Case) -> Iterator[Found]:
    low = case.text.lower()
    finders: list[Callable[[Case, Sentence], Iterable[Found]]] = [
        find for triggers, find in FINDERS if any(word in low for word in triggers)
    ]
    for whole in WHOLE:
        yield from whole(case)
    if not finders:
        return
    for sentence in sentences(case.text):
        for finder in finders:
            yield from finder(case, sentence)


def _distinct(found: list[Found]) -> Iterator[Found]:
    """Leave out what says the same of the same words, and what repeats an office or overlaps."""
    seen: set[Any] = set()
    reach: dict[str, int] = {}
    for row in found:
        key = (row.rule, row.args) if row.kind == "office" else (row.rule, row.args, row.start)
        inside = row.kind in ONCE and row.start < reach.get(row.kind, -1)
        if key in seen or inside:
            continue
        seen.add(key)
        reach[row.kind] = max(reach.get(row.kind, -1), row.end)
        yield row


class _Decider:
    """Decides each assertion once, however often the text repeats it."""

    def __init__(self, basis: Basis) -> None:
        self.basis = basis
        self.known: dict[Any, Ruling] = {}

    def __call__(self, case: Case, found: Found) -> Statement:
        key = (found.rule, found.args)
        ruling = self.known.get(key)
        if ruling is None:
            ruling = self.known[key] = found.rule(self.basis, *found.args)
        unverified = ruling.verdict != "not_checkable" and rests_on_unverified(ruling.evidence)
        because = ruling.because
        if unverified:
            because += " Unverified: no source was seen for a row that this rests on."
        return Statement(
            kind=found.kind,
            text=case.text[found.start : found.end],
            start=found.start,
            end=found.end,
            verdict=ruling.verdict,
            because=because,
            about=found.about,
            evidence=ruling.evidence,
            definition=ruling.definition,
            computed=ruling.computed,
            suggestion=ruling.suggestion,
            source=_source(ruling) if ruling.suggestion else None,
            later=ruling.later,
            unverified=unverified,
            known=self.basis.known,
        )


def _source(ruling: Ruling) -> str | None:
    """The first source of the evidence, an address before anything else."""
    sources = [source for proof in ruling.evidence for source in proof.sources]
    addresses = [source for source in sources if source.startswith("http")]
    return next(iter(addresses or sources), None)


def rests_on_unverified(evidence: tuple[Proof, ...]) -> bool:
    """Return whether a row among the evidence is one for which no source was seen."""
    return any(proof.unverified for proof in evidence)
