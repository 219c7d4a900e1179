"""Has never been to a place; no member has received him; was last in a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dedere.checks.anchors import Window
from dedere.checks.basis import made_trips
from dedere.checks.case import Case, Found, Sentence
from dedere.checks.finders.scope import ABROAD, names_country, place_scope, scopes_in
from dedere.checks.finders.traveller import object_after, scope_end, traveller
from dedere.checks.finders.window import present_window, window_of
from dedere.checks.model import Kind
from dedere.checks.rulings.visits import (
    rule_last,
    rule_never,
)
from dedere.checks.scopes import Scope

_NEVER = re.compile(
    r"\b(?:(?:has|had|have) (?P<not>never|not)(?: once| yet| since| ever)? (?:been (?:to|in|back"
    r"|abroad|outside|inside)|visited|travell?ed|set foot|gone|left"
    r"|entered|ventured|stepped|attended|flown|returned|made|met|landed|touched down)"
    r"|(?:hasn|hadn|haven)['’]t (?:been (?:to|in|back|abroad)|visited|travell?ed|set foot|gone"
    r"|left|entered|ventured|made)"
    r"|never (?:visited|travell?ed|set foot|entered|left|went|been (?:to|in|back|abroad)|to|in)\b"
    r"|(?:has|had|have) (?:visited|entered|been to|attended|made|travell?ed to) (?:no|not a single)"
    r"|(?:has|have|had) (?:avoided|shunned) (?:travell?ing|visiting|trips|travel|all|any|every"
    r"|member|ICC)"
    r"|(?:has|have|had) (?:stayed|kept|steered) (?:away|clear) (?:from|of)"
    r"|(?:[Nn]ot|[Nn]ever|[Nn]o longer) (?:since [^,.;]{3,60} |once |before )?(?:has|had|have) )\b"
)
_NONE_HAS = re.compile(
    r"\b[Nn]o(?:t one| single)? (?P<what>(?:ICC |court |other )*(?:member[^,.;]{0,40}"
    r"|signatory[^,.;]{0,30}|[A-Z]\w+an country|"
    r"country[^,.;]{0,50}|Western \w+|state[^,.;]{0,40}))"
    r" (?:has|had|have) (?:yet )?(?:received|hosted|welcomed|let in|admitted|seen|invited) "
)
_LAST = re.compile(
    r"\b(?:(?:was|had been|went) last (?:in|to)|last (?:visited|went to|travell?ed to|was in"
    r"|been to|set foot in|flew to))\b"
    r"|\b(?:his|her|['’]s) (?:last|most recent|previous) (?:(?:foreign|official"
    r"|state) )?(?:visit|trip|journey) (?:to|abroad)\b"
)
_FUTURE = re.compile(r"\b(?:will|would|could|may|might|should|plans?|wants?|if|to be)\b")


def nevers(case: Case, sentence: Sentence) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    for match in _NEVER.finditer(text):
        who = traveller(case, sentence, match.start())
        if who is None or match[0].endswith((" has ", " had ", " have ")):
            direct = object_after(case, sentence, match.end() - 1, 10)
            if direct is None and match[0].endswith((" has ", " had ", " have ")):
                continue
            who = (direct[0], base + match.start()) if direct else who
        if who is None or _FUTURE.search(text[max(0, match.start() - 12) : match.start()]):
            continue
        person, begin = who
        if base + match.start() - begin >= 60 or match[0].lower() in {"never to", "never in"}:
            begin = base + match.start()
        window, end = window_of(case, sentence, person, base + match.start(), base + match.end())
        if re.search(r"\bsince before\b", text[match.end() :]):
            window = Window(window.start, window.end, window.label)
        stop = scope_end(case, base + match.end(), sentence.end)
        words = match[0].lower()
        home = case.home(person)
        scopes = list(scopes_in(case, base + match.start(), stop, home))
        forum = _forum(case, base + match.end(), stop)
        if forum is not None and "attend" in words:
            scopes = [forum]
        elif re.search(r"\bmet\b", words):
            continue
        if not scopes and re.search(
            r"\bleft\b|\babroad\b", words + text[match.end() : match.end() + 10]
        ):
            scopes = [ABROAD]
        if not scopes and names_country(text[match.end() : stop - base]):
            scopes = [ABROAD]
        last = max(end, stop) if end <= stop + 120 else stop
        kind: Kind = (
            "since"
            if window.mark_end or (scopes and scopes[0].kind == "state" and window.start)
            else "never"
        )
        until = _until(case, person, scopes, text)
        placed = {scope: _scope_at(case, scope, base + match.start(), last) for scope in scopes}
        scopes.sort(key=lambda scope: placed[scope] or (last, last))
        for scope in scopes:
            if scope.kind == "state" and scope.value == home:
                continue
            place = placed[scope]
            since = window
            if "never" not in words or scope.kind == "abroad":
                since = present_window(case, person, scope, window)
            args = (person, scope, since, until)
            if len(scopes) > 1 and place is not None:
                first = begin if scope is scopes[0] else place[0]
                yield Found(kind, first, place[1], {"person": person}, rule_never, args)
            else:
                yield Found(kind, begin, last, {"person": person}, rule_never, args)


def _until(case: Case, person: str, scopes: list[Scope], text: str) -> date:
    """Up to which day "never" speaks: the report, or the visit that ended the absence."""
    on = case.basis.on
    if not re.search(r"\bhad(?: not|n['’]t| never| avoided| stayed| kept| last| been)\b", text):
        return on
    named = {scope.value for scope in scopes if scope.kind == "state"}
    starts = [
        day
        for claim in case.claims
        if claim.person == person
        and claim.status in {"under_way", "made"}
        and (not named or claim.state in named)
        and (day := case.day_of(claim)) is not None
        and on - timedelta(days=45) <= day <= on
    ]
    starts += [
        trip.start
        for trip in made_trips(case.basis, person, on - timedelta(days=10), on)
        if not named or trip.iso3 in named
    ]
    return min(starts) - timedelta(days=1) if starts else on


def _scope_at(case: Case, scope: Scope, start: int, end: int) -> tuple[int, int] | None:
    word = scope.label.strip("“”")
    at = case.text.find(word, start, end)
    return (at, at + len(word)) if at >= 0 else None


def _forum(case: Case, start: int, end: int) -> Scope | None:
    rows = case.within(case.forums, start, end)
    if not rows:
        return None
    row = rows[0]
    return Scope("forum", row.id, f"a meeting of {row.id.upper().replace('_', ' ')}")


def none_has(case: Case, sentence: Sentence) -> Iterator[Found]:
    """ "No member of the court has received him"."""
    base = sentence.start
    for match in _NONE_HAS.finditer(sentence.text):
        target = object_after(case, sentence, match.end() - 1, 14)
        if target is None:
            continue
        person = target[0]
        what = (base + match.start("what"), base + match.end("what"))
        scopes = scopes_in(case, *what, case.home(person)) or (ABROAD,)
        window, end = window_of(case, sentence, person, base + match.start(), target[1])
        args = (person, scopes[0], window, case.basis.on)
        last = max(end, target[1])
        yield Found("never", base + match.start(), last, {"person": person}, rule_never, args)


def lasts(case: Case, sentence: Sentence) -> Iterator[Found]:
    """ "He was last in China in October 2023"."""
    text, base = sentence.text, sentence.start
    for match in _LAST.finditer(text):
        who = traveller(case, sentence, match.end())
        stop = min(len(text), match.end() + 70)
        if who is None:
            continue
        person = who[0]
        rows = [
            row
            for row in case.within(case.states, base + match.end(), base + stop)
            if row.id != case.home(person)
        ]
        moment = case.moment_in(base + match.end(), base + stop)
        abroad = re.match(r" ?abroad", text[match.end() - 7 : match.end() + 8])
        if moment is None or not (rows or abroad):
            continue
        scope = ABROAD if not rows else place_scope(case, rows[0])
        args = (person, scope, moment.first, moment.last, case.basis.on)
        about = {"person": person, "state": rows[0].id if rows else None}
        begin = min(who[1], base + match.start())
        yield Found("since", begin, moment.end, about, rule_last, args)
