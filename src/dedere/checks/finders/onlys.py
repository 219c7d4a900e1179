"""Only to A and B; the only member that received him."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from dedere.checks.anchors import Window
from dedere.checks.case import Case, Found, Sentence
from dedere.checks.finders.scope import ABROAD, scopes_in
from dedere.checks.finders.states import group_after, group_before
from dedere.checks.finders.traveller import object_after, scope_end, traveller
from dedere.checks.finders.window import closed_window, window_of
from dedere.checks.rulings.visits import (
    rule_never,
    rule_only,
    rule_sole,
)
from dedere.checks.scopes import Scope
from dedere.checks.words import NUMBER_WORDS

_ONLY_TRIP = re.compile(
    r"\b(?P<who>his|her|['’]s) (?:only|sole|one) (?:(?:foreign|official|known"
    r"|other) )*(?P<noun>trip|visit|journey|stay)(?P<what>[^.;]{0,90}?)"
    r" (?:was|is|has been|took him|led) (?:to|in) (?:the )?"
)
_ONLY = re.compile(
    r"\b(?:only|solely|exclusively|just)\b(?= (?:to|in|within|visited|travell?ed|been|gone|where)\b"
    r"| [A-Z]?\w+ (?:countries|states|nations|members))|\b(?:visited|travell?ed to|been to"
    r"|entered) (?:only|just|solely)\b"
    r"|\b(?:confined|limited|restricted) (?:himself|his (?:travel|trips|visits|journeys)) to\b"
)
_SOLE = re.compile(
    r"\b[Tt]he (?:only|sole) (?P<what>[^,.;]{0,50}?(?:countr(?:y|ies)|nations?|states?|members?"
    r"|signator(?:y|ies)|part(?:y|ies))\b[^,.;]{0,40})\b"
)


def soles(case: Case, sentence: Sentence) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    for match in _SOLE.finditer(text):
        target = object_after(case, sentence, match.start("what"), 90)
        states, begin, last = group_before(case, base, base + match.start())
        after = _inverted(case, sentence, match.start("what")) if not states else None
        if target is None or not (states or after):
            continue
        if after is not None:
            states, begin, last = after[0], base + match.start(), base + match.start()
        elif not re.search(
            r"\b(?:is|are|was|were|remains?)\b|,", text[last - base : match.start()]
        ):
            continue
        person = target[0]
        what = (base + match.start("what"), base + match.end("what"))
        scopes = scopes_in(case, *what, case.home(person))
        scope = scopes[0] if scopes and scopes[0].kind != "state" else ABROAD
        window, end = window_of(case, sentence, person, base + match.start(), what[0])
        window = closed_window(case, person, scope, window)
        args = (person, scope, states, window, case.basis.on)
        about = {"person": person, "state": states[0]}
        stop = after[1] if after else max(end, what[1])
        yield Found("only", begin, stop, about, rule_sole, args)


def _inverted(case: Case, sentence: Sentence, start: int) -> tuple[tuple[str, ...], int] | None:
    """The states named after "the only members that he visited are"."""
    base = sentence.start
    for match in re.finditer(r"\b(?:is|are|was|were|remains?) ", sentence.text[start:]):
        states, stop = group_after(case, base + start + match.end(), sentence.end)
        if states:
            return states, stop
    return None


def onlys(case: Case, sentence: Sentence) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    for match in _ONLY.finditer(text):
        who = traveller(case, sentence, match.start())
        if who is None:
            continue
        lead = text[max(0, match.start() - 160) : match.start()]
        tail = text[match.end() : match.end() + 100]
        if re.match(rf" (?:{'|'.join(NUMBER_WORDS)}|\d+|a)\b", tail):
            continue
        if not re.search(
            r"\b(?:travel|visit|trips?|been|gone|goes|went|embarked|flown|journey|confined"
            r"|limited|ventured)",
            lead + match[0] + tail[:12],
        ):
            continue
        person = who[0]
        window, end = window_of(case, sentence, person, base + match.start(), base + match.end())
        stop = scope_end(case, base + match.end(), sentence.end)
        inner = re.match(
            r" in (?:the )?(?:last|first|second|third|fourth) (?:quarter|half)[^,.;]*", tail
        )
        if inner:
            yield from _only_when(case, sentence, match, person, window, inner)
            continue
        scopes = scopes_in(case, base + match.end(), stop, case.home(person))
        rows = [
            row
            for row in case.within(case.states, base + match.end(), stop)
            if row.id != case.home(person)
        ]
        undefined = [scope for scope in scopes if scope.kind == "undefined"]
        if undefined:
            scopes = undefined
        if not scopes:
            continue
        states = {row.id for row in rows}
        domain = _domain(case, sentence, who[1], base + match.start())
        if domain is not None and states and all(row.kind == "state" for row in scopes):
            window = closed_window(case, person, domain, window)
            sole = (person, domain, tuple(sorted(states)), window, case.basis.on)
            yield Found("only", base + match.start(), stop, {"person": person}, rule_sole, sole)
            continue
        scope = _union(scopes, states)
        window = closed_window(case, person, scope, window)
        begin = base + match.start()
        last = max(end, stop) if end <= stop + 80 else stop
        args = (person, scope, window, case.basis.on)
        yield Found("only", begin, last, {"person": person}, rule_only, args)


def _domain(case: Case, sentence: Sentence, until: int, only: int) -> Scope | None:
    """What "of the court's members" or "in Europe" before "only" limits the assertion to."""
    lead = case.text[sentence.start : until]
    between = scopes_in(case, until, only)
    inner = next((row for row in between if row.kind in {"party", "region", "group"}), None)
    if inner is not None:
        return inner
    if not re.match(r"(?:[Oo]f|[Aa]mong|[Ii]n|[Ww]ithin|[Oo]ut of)\b", lead):
        return None
    scopes = scopes_in(case, sentence.start, until)
    return next((row for row in scopes if row.kind in {"party", "region", "group"}), None)


def _union(scopes: Sequence[Scope], states: set[str]) -> Scope:
    """All that "only to A, B and C" allows, as one scope."""
    wide = tuple(scope for scope in scopes if scope.kind != "state")
    if not states and len(wide) == 1:
        return wide[0]
    if any(scope.kind in {"party", "non_party", "obliged", "undefined"} for scope in wide):
        return wide[0]
    named = Scope("states", ",".join(sorted(states)), "the states named")
    parts = (*wide, named) if states else wide
    if len(parts) == 1:
        return parts[0]
    return Scope("any", label=" or ".join(part.label for part in parts), parts=parts)


def _only_when(
    case: Case,
    sentence: Sentence,
    match: re.Match[str],
    person: str,
    window: Window,
    inner: re.Match[str],
) -> Iterator[Found]:
    """ "only in the last quarter": no trip in the rest of the year."""
    if window.start is None or window.end is None or window.start.month != 1:
        return
    year = window.start.year
    parts = {"last quarter": 10, "fourth quarter": 10, "second half": 7, "last half": 7}
    month = next((value for key, value in parts.items() if key in inner[0]), None)
    if month is None:
        return
    rest = Window(window.start, date(year, month, 1) - timedelta(days=1), window.label)
    base = sentence.start
    args = (person, ABROAD, rest, case.basis.on)
    yield Found(
        "only",
        base + match.start(),
        base + match.end() + inner.end(),
        {"person": person},
        rule_never,
        args,
    )


def only_trip(case: Case, sentence: Sentence) -> Iterator[Found]:
    """ "His only trip to a member since the warrant was to Mongolia"."""
    text, base = sentence.text, sentence.start
    for match in _ONLY_TRIP.finditer(text):
        who = traveller(case, sentence, match.start("noun"))
        placed = case.within(case.states, base + match.end() - 4, base + match.end() + 6)
        if who is None or not placed:
            continue
        person = who[0]
        state = placed[-1].id
        what = (base + match.start("what"), base + match.end("what"))
        scopes = [row for row in scopes_in(case, *what, case.home(person)) if row.kind != "state"]
        window, _ = window_of(
            case, sentence, person, base + match.start(), base + match.end("noun")
        )
        scope = scopes[0] if scopes else ABROAD
        window = closed_window(case, person, scope, window)
        args = (person, scope, (state,), window, case.basis.on)
        about = {"person": person, "state": state}
        yield Found("only", who[1], placed[-1].end, about, rule_sole, args)
