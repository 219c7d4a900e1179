"""The first visit since, the second this year: the nth trip of its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from dedere.checks.anchors import Window
from dedere.checks.basis import made_trips
from dedere.checks.case import Case, Found, Sentence
from dedere.checks.finders.scope import ABROAD, MEMBER, names_country, place_scope, scopes_in
from dedere.checks.finders.traveller import object_after, record_day, row_of, scope_end, traveller
from dedere.checks.finders.window import default_window, window_of
from dedere.checks.model import Kind
from dedere.checks.rulings.visits import (
    Occasion,
    rule_first,
)
from dedere.checks.scopes import Scope
from dedere.checks.words import ORDINAL_WORDS

_NOUN = r"(?:visits?|trips?|journeys?|travels?|tours?|stops?|stay|outing|foray)"
_NTH = re.compile(
    r"\b(?P<nth>first|maiden|second|third|fourth|fifth|sixth|seventh|eighth)(?:-ever)?"
    r"(?P<adj>(?: (?!of\b|day|his\b|her\b|the\b|leg\b|to\b|in\b|lady|and\b|for\b|time|on\b"
    r"|since\b|visit|trip|from\b)"
    rf"[\w’'-]+){{0,3}}?) (?P<noun>{_NOUN}|time|abroad|to (?:host|receive|welcome)|capital|city"
    rf"|destination|to(?= [A-Z]| an? | the [A-Z]| any )"
    r"|of (?:the court['’]s |the |its )?(?:\d+ )?(?:ICC )?members|(?:ICC |court )?(?:country"
    r"|nation|states?"
    r"|members?|party)"
    r"(?: state| country| nation)?(?: of the (?:ICC|court))?)\b",
    re.I,
)
_OPENING = re.compile(
    r"For (?:the|a|only the) \w+ time (?:since|in|this|after)\b[^,]{2,80}, (?=[^.;]*\b(?:visit"
    r"|travel|is in|is back|went|flew|set|left|landed|arriv|goes|entered|abroad))"
)


def firsts(case: Case, sentence: Sentence) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    for match in _NTH.finditer(text):
        lead = text[: match.start()]
        noun = match["noun"].lower()
        tail = text[match.end() : match.end() + 130]
        who = None
        if noun == "time" or noun.endswith(
            (
                *("country", "nation", "state", "states", "member", "members", "court", "icc"),
                *("party", "capital", "city", "destination", "host", "receive", "welcome"),
            )
        ):
            direct = object_after(case, sentence, match.end(), 55)
            if direct and not re.search(r"[,;.]", text[match.end() : direct[1] - base]):
                who = (direct[0], base + match.start())
        if who is None and re.search(r"\b(?:by|for|of) (?:the )?$|^ (?:by|for|of)\b", tail[:6]):
            direct = object_after(case, sentence, match.end(), 40)
            who = (direct[0], base + match.start()) if direct else None
            if who is None:
                continue
        if who is None:
            who = traveller(case, sentence, match.start())
        opening = _OPENING.match(text) if noun == "time" else None
        if opening and match.start() < opening.end():
            direct = object_after(case, sentence, match.end(), 130)
            who = (direct[0], base) if direct else who
        if who is None or re.search(r"\bat (?:the )?$|\bfrom the $|\bsince the $", lead):
            continue
        if opening is None and noun == "time" and not _travels(text, match, base):
            continue
        if noun == "to" and not re.search(r"(?:\bhis|\bher|['’]s) $", lead):
            continue
        if re.search(r"\bmeet(?:ing|s)?\b", tail[:30]) and noun == "time":
            continue
        found = _first(case, sentence, match, who)
        if found is not None:
            yield found


def _travels(text: str, match: re.Match[str], base: int) -> bool:
    """Whether "the first time" is one of travelling."""
    del base
    after = re.split(r"\bsince\b|\bafter\b|[.;]", text[match.end() : match.end() + 70])[0]
    before = text[max(0, match.start() - 90) : match.start()]
    verb = re.compile(
        r"\b(?:visit|travel|trip|journey|set foot|flown|fl(?:ew|ies|y)|gone|been (?:to|in)|enter"
        r"|attend"
        r"|is (?:back )?in|was (?:back )?in|back in|arriv|in [A-Z]\w+ for|left|leave|went|abroad"
        r"|land|return)\w*",
    )
    return bool(
        verb.search(after) or (re.search(r"\bfor (?:the|a) $", before) and verb.search(before))
    )


def _first(
    case: Case, sentence: Sentence, match: re.Match[str], who: tuple[str, int]
) -> Found | None:
    base = sentence.start
    person, begin = who
    home = case.home(person)
    window, end = window_of(case, sentence, person, base + match.start(), base + match.end())
    noun = match["noun"].lower()
    stop = scope_end(case, base + match.end(), sentence.end)
    scopes = scopes_in(case, base + match.start("nth"), stop, home)
    if not scopes and _OPENING.match(sentence.text):
        comma = base + sentence.text.find(",") + 1
        scopes = scopes_in(case, comma, sentence.end, home)
    if not scopes:
        extra = _before_scope(case, sentence, match, home, noun)
        scopes = extra or scopes
    if not scopes:
        return None
    scope = scopes[0]
    if scope.kind == "state" and scope.value == home:
        return None
    if "person" in scope.value:
        return None
    occasion = _occasion(case, sentence, person, scope, match, window)
    if occasion is None:
        return None
    if window.start is None and not window.unknown:
        window = default_window(case, person, scope, sentence.text[match.end() :])
    if match["nth"].lower() not in {"first", "maiden"}:
        window = replace(window, mark_end=None)
    ordinal = ORDINAL_WORDS.get(match["nth"].lower(), 1)
    kind: Kind = "first" if ordinal == 1 else "count"
    if re.search(r"\bfor (?:the|a) $", sentence.text[: match.start()]) and window.mark_end:
        kind = "since"
    start = min(begin, base + match.start())
    last = max(end, stop if scope.kind != "abroad" else base + match.end())
    last = min(last, sentence.end)
    about = {"person": person, "state": occasion.state}
    quality = re.search(r"\b(?:state|official|working|private|bilateral)\b", match["adj"].lower())
    args = (person, scope, window, occasion, ordinal, quality[0] if quality else "")
    return Found(kind, start, max(last, base + match.end()), about, rule_first, args)


def _before_scope(
    case: Case, sentence: Sentence, match: re.Match[str], home: str, noun: str
) -> tuple[Scope, ...]:
    """The destination that stands before "for the first time", or the class "country" itself."""
    base = sentence.start
    if re.search(r"member|part(?:y|ies)\b", match["adj"].lower() + noun):
        return (MEMBER,)
    if noun in {"capital", "city", "destination"}:
        return (ABROAD,)
    if noun.startswith("to "):
        lead_scopes = scopes_in(case, base, base + match.start(), home)
        return tuple(row for row in lead_scopes if row.kind != "state") or (ABROAD,)
    if names_country(noun):
        return (ABROAD,)
    lead = sentence.text[: match.start()]
    if noun == "time" and re.search(r"\babroad\b|\bleft the country\b", lead[-50:]):
        return (ABROAD,)
    if noun == "time" or re.search(
        r"\b(?:for|in what is|on) (?:the|a|his|her) $|[,–—-] ?(?:his|her|a|the)? ?$|\bfor his $",
        lead,
    ):
        rows = [
            row for row in case.within(case.states, base, base + match.start()) if row.id != home
        ]
        if rows:
            return (place_scope(case, rows[-1]),)
    if re.search(r"\bthere\b", sentence.text[match.end() : match.end() + 12]):
        rows = [
            row
            for row in case.within(case.states, base - 300, base + match.start())
            if row.id != home
        ]
        if rows:
            return (place_scope(case, rows[-1]),)
    return ()


def _occasion(
    case: Case,
    sentence: Sentence,
    person: str,
    scope: Scope,
    match: re.Match[str],
    window: Window,
) -> Occasion | None:
    """The trip that is called the first: that of a claim near by, else that of the sentence."""
    on = case.basis.on
    home = case.home(person)
    near = [
        claim
        for claim in case.claims
        if claim.person == person
        and claim.mode == "in_person"
        and claim.status in {"planned", "under_way", "made", "hypothetical"}
        and (scope.kind != "state" or claim.state == scope.value)
    ]
    touching = [
        claim
        for claim in near
        if any(row.start < sentence.end and row.end > sentence.start for row in claim.evidence)
    ]
    pool = touching or near
    states = [
        row.id for row in case.within(case.states, sentence.start, sentence.end) if row.id != home
    ]
    named = states[0] if states else None
    if scope.kind == "state":
        named = scope.value
    if pool:
        claim = pool[0]
        near_day = record_day(case, person, claim.state)
        news = near_day is not None and abs((near_day - on).days) <= 14
        day = near_day if news and claim.precision != "day" else case.day_of(claim)
        day = day or near_day or on
        return Occasion(claim.state, day, row_of(case, person, claim.state, day))
    retro = case.moment_in(sentence.start, sentence.start + match.start())
    if named is not None:
        nearest = record_day(case, person, named)
        if nearest is None or (retro and retro.last < on - timedelta(days=45)):
            past = [
                trip
                for trip in made_trips(case.basis, person, window.start, on)
                if trip.iso3 == named
                and (retro is None or (trip.start <= retro.last and trip.end >= retro.first))
            ]
            if past:
                return Occasion(named, past[0].start, past[0].trip_id)
        day = nearest or on
        return Occasion(named, day, row_of(case, person, named, day))
    before = [
        row.id
        for row in case.within(case.states, max(0, sentence.start - 400), sentence.start)
        if row.id != home
    ]
    if before:
        nearest = record_day(case, person, before[-1])
        if nearest is not None:
            return Occasion(before[-1], nearest, row_of(case, person, before[-1], nearest))
    current = [
        trip
        for trip in made_trips(case.basis, person, on - timedelta(days=4), on)
        if trip.end >= on - timedelta(days=1)
    ]
    if current:
        return Occasion(current[-1].iso3, current[-1].start, current[-1].trip_id)
    return Occasion(None, on)
