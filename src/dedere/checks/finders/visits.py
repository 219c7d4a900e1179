"""First, never, only and how many: what is said of all trips of a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from dedere.checks.anchors import Window, warrant_window
from dedere.checks.basis import made_trips
from dedere.checks.case import Case, Found, Sentence
from dedere.checks.finders.scope import ABROAD, MEMBER, names_country, scopes_in
from dedere.checks.finders.states import group_before
from dedere.checks.finders.window import window_of
from dedere.checks.model import Kind
from dedere.checks.rulings.counts import rule_count, rule_vague
from dedere.checks.rulings.visits import (
    Occasion,
    rule_first,
    rule_last,
    rule_never,
    rule_only,
    rule_sole,
)
from dedere.checks.scopes import Scope
from dedere.checks.words import NUMBER_WORDS, ORDINAL_WORDS

TRIGGERS = (
    "first", "second", "third", "fourth", "fifth", "never", "not ", "n't", "n’t", "only", "trips", "visit",
    "countries", "states", "times", "no ", "twice", "since",
)  # fmt: skip
_NOUN = r"(?:visits?|trips?|journeys?|travels?|tours?|stops?|stay|outing|foray)"
_NTH = re.compile(
    r"\b(?P<nth>first|maiden|second|third|fourth|fifth|sixth|seventh|eighth)(?:-ever)?"
    r"(?P<adj>(?: (?!of\b|day|his\b|her\b|the\b|leg\b|to\b|in\b|lady|and\b|for\b|time|on\b|since\b|visit|trip|from\b)"
    rf"[\w’'-]+){{0,3}}?) (?P<noun>{_NOUN}|time|abroad|to (?:host|receive|welcome)"
    r"|(?:of (?:the court['’]s |the |its )?(?:\d+ )?)?(?:ICC |court )?(?:country|nation|states?|members?|party)"
    r"(?: state| country| nation)?(?: of the (?:ICC|court))?)\b",
    re.I,
)
_NEVER = re.compile(
    r"\b(?:(?:has|had|have) (?P<not>never|not)(?: once| yet| since| ever)? (?:been (?:to|in|back|abroad|outside|inside)|visited|travell?ed|set foot|gone|left"
    r"|entered|ventured|stepped|attended|flown|returned|made|met|landed|touched down)"
    r"|(?:hasn|hadn|haven)['’]t (?:been (?:to|in|back|abroad)|visited|travell?ed|set foot|gone|left|entered|ventured|made)"
    r"|never (?:visited|travell?ed|set foot|entered|left|went|been|to|in)\b"
    r"|(?:has|had|have) (?:visited|entered|been to|attended|made|travell?ed to) (?:no|not a single)"
    r"|(?:has|have|had) (?:avoided|shunned) (?:travell?ing|visiting|trips|travel|all|any|every|member|ICC)"
    r"|(?:has|have|had) (?:stayed|kept|steered) (?:away|clear) (?:from|of)"
    r"|(?:[Nn]ot|[Nn]ever|[Nn]o longer) (?:since [^,.;]{3,60} |once |before )?(?:has|had|have) )\b"
)
_NONE_HAS = re.compile(
    r"\b[Nn]o(?:t one| single)? (?P<what>(?:ICC |court |other )*(?:member[^,.;]{0,40}|signatory[^,.;]{0,30}|[A-Z]\w+an country|"
    r"country[^,.;]{0,50}|Western \w+|state[^,.;]{0,40}))"
    r" (?:has|had|have) (?:yet )?(?:received|hosted|welcomed|let in|admitted|seen|invited) "
)
_ONLY_TRIP = re.compile(
    r"\b(?P<who>his|her|['’]s) (?:only|sole|one) (?:(?:foreign|official|known|other) )*(?P<noun>trip|visit|journey|stay)(?P<what>[^.;]{0,90}?)"
    r" (?:was|is|has been|took him|led) (?:to|in) (?:the )?"
)
_LAST = re.compile(
    r"\b(?:(?:was|had been|went) last (?:in|to)|last (?:visited|went to|travell?ed to|was in|been to|set foot in|flew to))\b"
    r"|\b(?:his|her|['’]s) (?:last|most recent|previous) (?:(?:foreign|official|state) )?(?:visit|trip|journey) (?:to|abroad)\b"
)
_TO = re.compile(r"^(?: to| in| on| foot in| foot on| abroad| outside)?")
_ONLY = re.compile(
    r"\b(?:only|solely|exclusively|just)\b(?= (?:to|in|within|visited|travell?ed|been|gone|where)\b"
    r"| [A-Z]?\w+ (?:countries|states|nations|members))|\b(?:visited|travell?ed to|been to|entered) (?:only|just|solely)\b"
    r"|\b(?:confined|limited|restricted) (?:himself|his (?:travel|trips|visits|journeys)) to\b"
)
_SOLE = re.compile(
    r"\bthe (?:only|sole) (?P<what>[^,.;]{0,50}?(?:countr(?:y|ies)|nations?|states?|members?|signator(?:y|ies)|part(?:y|ies))\b[^,.;]{0,40})\b"
)
_COUNT = re.compile(
    r"\b(?P<bound>(?:at least|more than|over|no more than|at most|only|just|some|about|around|nearly|almost|fewer than) )?"
    r"(?P<n>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty)"
    r"(?: (?:foreign|overseas|international|official|different|other|separate|such|in-person))*"
    r" (?P<noun>(?:trips?|visits?|journeys?)(?: abroad| overseas)?|countr(?:y|ies)|nations?|foreign states|states"
    r"|(?:ICC |court )?member (?:states?|countr(?:y|ies)|nations?)|members? of the (?:court|ICC)|foreign capitals)\b"
)
_TWICE = re.compile(
    r"\b(?P<b>at least |more than )?(?:(?P<w>once|twice)|(?P<n>two|three|four|five|six|\d{1,2}) times)\b"
)
_VAGUE = re.compile(
    r"\b(?P<words>(?:only )?(?:a handful of|a few|several|dozens of|scores of|few|a number of))"
    r"(?: \w+){0,2} (?:trips?|visits?|journeys?|countries|foreign trips?|states)\b"
)
_MADE = re.compile(
    r"\b(?:visit(?:ed|s)?|made|travell?ed|been|went|gone|embarked|undertaken|taken|paid|toured|on his|on her|flown)\b"
)
_OPENING = re.compile(
    r"For (?:the|a|only the) \w+ time (?:since|in|this|after)\b[^,]{2,80}, (?=[^.;]*\b(?:visit|travel|is in|is back|went|flew|set|left|landed|arriv|goes|entered|abroad))"
)
_FUTURE = re.compile(r"\b(?:will|would|could|may|might|should|plans?|wants?|if|to be)\b")
_RECEIVE = re.compile(r"\b(?:receiv|host|welcom|invit)\w*")
_OTHERS = re.compile(
    r"\b(?:(?:Chinese|Russian|American|US|U\.S\.|European|foreign|Western|Arab|Israeli|world|African) (?:leader|president"
    r"|official|head)|[Ll]eaders?|presidents?|prime ministers?|chancellor)\b[^.;]{0,40}$"
)
_NAME = re.compile(r"\b[A-Z][a-z]+(?:-[A-Z][a-z]+)? [A-Z][\w’'-]+")


def find(case: Case, sentence: Sentence) -> Iterator[Found]:
    """Yield what the sentence says of all trips of a person in some time."""
    low = sentence.low
    if not any(word in low for word in TRIGGERS):
        return
    taken: list[tuple[int, int]] = []
    finders = (
        _firsts,
        _soles,
        _only_trip,
        _onlys,
        _none_has,
        _nevers,
        _lasts,
        _counts,
        _vague,
        _twice,
    )
    for finder in finders:
        new = [
            found
            for found in finder(case, sentence)
            if not any(found.start < end and found.end > start for start, end in taken)
        ]
        taken += [(found.start, found.end) for found in new]
        yield from new


def _traveller(case: Case, sentence: Sentence, pos: int) -> tuple[str, int] | None:
    """Who travels, judged at the position: a person named before in the sentence, or his pronoun.

    Nobody when another name stands between, so that a visitor's trip is not taken for the host's.
    """
    base = sentence.start
    inside = [row for row in case.within(case.persons, base, base + pos) if row.end <= base + pos]
    if inside:
        row = inside[-1]
        gap = sentence.text[row.end - base : pos]
        named = [
            match
            for match in _NAME.finditer(gap)
            if not _known(case, row.end + match.start(), row.end + match.end())
        ]
        if named and re.search(r"\b(?:his|her|he|she|whose)\b", gap[named[-1].end() :]):
            return None
        return str(row.id), row.start
    lead = sentence.text[:pos]
    if re.search(r"\b(?:[Hh]is|[Hh]er|[Hh]e|[Ss]he)\b", lead[-60:]) and not _OTHERS.search(lead):
        person = case.person_at(sentence, base + pos)
        if person is not None:
            at = max(lead.rfind(word) for word in ("his ", "her ", "he ", "she ", "His ", "He "))
            return person, base + max(0, at)
    return None


def _known(case: Case, start: int, end: int) -> bool:
    """Whether the stretch is a place, a forum or a person of the record, and no other name."""
    return bool(
        case.within(case.states, start - 20, end)
        or case.within(case.forums, start - 2, end)
        or case.within(case.persons, start - 2, end)
    )


def _object(case: Case, sentence: Sentence, pos: int, reach: int = 70) -> tuple[str, int] | None:
    """The person named soon after the position."""
    rows = case.within(case.persons, sentence.start + pos, sentence.start + pos + reach)
    return (str(rows[0].id), rows[0].end) if rows else None


def _firsts(case: Case, sentence: Sentence) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    for match in _NTH.finditer(text):
        lead = text[: match.start()]
        noun = match["noun"].lower()
        tail = text[match.end() : match.end() + 130]
        who = None
        if noun == "time" or noun.endswith(
            ("country", "nation", "state", "member", "court", "icc")
        ):
            direct = _object(case, sentence, match.end(), 55)
            if direct and not re.search(r"[,;.]", text[match.end() : direct[1] - base]):
                who = (direct[0], base + match.start())
        if who is None and re.search(r"\b(?:by|for|of) (?:the )?$|^ (?:by|for|of)\b", tail[:6]):
            direct = _object(case, sentence, match.end(), 40)
            who = (direct[0], base + match.start()) if direct else None
            if who is None:
                continue
        if who is None:
            who = _traveller(case, sentence, match.start())
        if who is None or re.search(r"\bat (?:the )?$|\bfrom the $|\bsince the $", lead):
            continue
        opening = _OPENING.match(text) if noun == "time" else None
        if opening and match.start() < opening.end():
            who = _object(case, sentence, match.end(), 130) or who
            if who is None:
                continue
            who = (who[0], base)
        elif noun == "time" and not _travels(text, match, base):
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
        r"\b(?:visit|travel|trip|journey|set foot|flown|fl(?:ew|ies|y)|gone|been (?:to|in)|enter|attend"
        r"|is (?:back )?in|was (?:back )?in|back in|arriv|in [A-Z]\w+ for|left|leave|went|abroad|land|return)\w*",
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
    stop = _since_at(case, base + match.end(), sentence.end)
    scopes = scopes_in(case, base + match.start("nth"), stop, home)
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
        window = _default_window(case, person, scope, sentence.text[match.end() :])
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


def _default_window(case: Case, person: str, scope: Scope, tail: str) -> Window:
    """The time that is meant where none is said: for parties the warrant, else all or unknown."""
    if scope.kind in {"party", "obliged", "non_party"}:
        return warrant_window(case.basis, person) or Window(None)
    if scope.kind in {"abroad", "outside"} or re.match(
        r"[^,.;]{0,60}\b(?:as|under|in his|in her|with|during|of his|of her)\b", tail
    ):
        return Window(None, unknown=True, label="no time is named")
    return Window(None)


def _since_at(case: Case, start: int, limit: int) -> int:
    """Where the words of the destination end: at "since", a comma, or after 110 characters."""
    stretch = case.text[start : min(limit, start + 110)]
    match = re.search(
        r"\b(?:since|after|following|when|because|amid|as|where)\b|[,;.:]|\bin (?:\w+ )?\w+ years\b",
        stretch,
    )
    return start + (match.start() if match else len(stretch))


def _before_scope(
    case: Case, sentence: Sentence, match: re.Match[str], home: str, noun: str
) -> tuple[Scope, ...]:
    """The destination that stands before "for the first time", or the class "country" itself."""
    base = sentence.start
    if re.search(r"member|part(?:y|ies)\b", match["adj"].lower() + noun):
        return (MEMBER,)
    if noun.startswith("to "):
        lead_scopes = scopes_in(case, base, base + match.start(), home)
        return tuple(row for row in lead_scopes if row.kind != "state") or (ABROAD,)
    if names_country(noun):
        return (ABROAD,)
    lead = sentence.text[: match.start()]
    if noun == "time" or re.search(
        r"\b(?:for|in what is|on) (?:the|a|his|her) $|[,–—-] ?(?:his|her|a|the)? ?$|\bfor his $",
        lead,
    ):
        rows = [
            row for row in case.within(case.states, base, base + match.start()) if row.id != home
        ]
        if rows:
            state = rows[-1].id
            return (Scope("state", state, case.basis.state_name(state)),)
    if re.search(r"\bthere\b", sentence.text[match.end() : match.end() + 12]):
        rows = [
            row
            for row in case.within(case.states, base - 300, base + match.start())
            if row.id != home
        ]
        if rows:
            return (Scope("state", rows[-1].id, case.basis.state_name(rows[-1].id)),)
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
        near_day = _record_day(case, person, claim.state)
        news = near_day is not None and abs((near_day - on).days) <= 14
        day = near_day if news and claim.precision != "day" else case.day_of(claim)
        day = day or near_day or on
        return Occasion(claim.state, day, _row(case, person, claim.state, day))
    retro = case.moment_in(sentence.start, sentence.start + match.start())
    if named is not None:
        nearest = _record_day(case, person, named)
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
        return Occasion(named, day, _row(case, person, named, day))
    before = [
        row.id
        for row in case.within(case.states, max(0, sentence.start - 400), sentence.start)
        if row.id != home
    ]
    if before:
        nearest = _record_day(case, person, before[-1])
        if nearest is not None:
            return Occasion(before[-1], nearest, _row(case, person, before[-1], nearest))
    current = [
        trip
        for trip in made_trips(case.basis, person, on - timedelta(days=4), on)
        if trip.end >= on - timedelta(days=1)
    ]
    if current:
        return Occasion(current[-1].iso3, current[-1].start, current[-1].trip_id)
    return Occasion(None, on)


def _record_day(case: Case, person: str, state: str) -> date | None:
    """The start of the record's trip to the state nearest to the report, within 60 days."""
    rows = [
        trip
        for trip in case.basis.record.trips_of(person)
        if trip.iso3 == state
        and trip.mode == "in_person"
        and trip.status in {"made", "planned", "under_way"}
        and abs((trip.start - case.basis.on).days) <= 60
    ]
    return (
        min(rows, key=lambda trip: abs((trip.start - case.basis.on).days)).start if rows else None
    )


def _row(case: Case, person: str, state: str, day: date) -> str | None:
    for trip in case.basis.record.trips_of(person):
        touches = trip.start - timedelta(days=3) <= day <= trip.end + timedelta(days=3)
        if trip.iso3 == state and touches and trip.status == "made" and trip.mode == "in_person":
            return trip.trip_id
    return None


def _soles(case: Case, sentence: Sentence) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    for match in _SOLE.finditer(text):
        target = _object(case, sentence, match.start("what"), 90)
        states, begin, last = group_before(case, base, base + match.start())
        if target is None or not states:
            continue
        if not re.search(r"\b(?:is|are|was|were|remains?)\b|,", text[last - base : match.start()]):
            continue
        person = target[0]
        what = (base + match.start("what"), base + match.end("what"))
        scopes = scopes_in(case, *what, case.home(person))
        scope = scopes[0] if scopes and scopes[0].kind != "state" else ABROAD
        window, end = window_of(case, sentence, person, base + match.start(), what[1])
        args = (person, scope, states, window, case.basis.on)
        about = {"person": person, "state": states[0]}
        yield Found("only", begin, max(end, what[1]), about, rule_sole, args)


def _onlys(case: Case, sentence: Sentence) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    for match in _ONLY.finditer(text):
        who = _traveller(case, sentence, match.start())
        if who is None:
            continue
        lead = text[max(0, match.start() - 160) : match.start()]
        tail = text[match.end() : match.end() + 100]
        if re.match(rf" (?:{'|'.join(NUMBER_WORDS)}|\d+|a)\b", tail):
            continue
        if not re.search(
            r"\b(?:travel|visit|trips?|been|gone|goes|went|embarked|flown|journey|confined|limited|ventured)",
            lead + match[0] + tail[:12],
        ):
            continue
        person = who[0]
        window, end = window_of(case, sentence, person, base + match.start(), base + match.end())
        stop = _since_at(case, base + match.end(), sentence.end)
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
            sole = (person, domain, tuple(sorted(states)), window, case.basis.on)
            yield Found("only", base + match.start(), stop, {"person": person}, rule_sole, sole)
            continue
        scope = _union(scopes, states)
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


def _nevers(case: Case, sentence: Sentence) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    for match in _NEVER.finditer(text):
        who = _traveller(case, sentence, match.start())
        if who is None or match[0].endswith((" has ", " had ", " have ")):
            direct = _object(case, sentence, match.end() - 1, 10)
            if direct is None and match[0].endswith((" has ", " had ", " have ")):
                continue
            who = (direct[0], base + match.start()) if direct else who
        if who is None or _FUTURE.search(text[max(0, match.start() - 12) : match.start()]):
            continue
        person, begin = who
        begin = begin if base + match.start() - begin < 60 else base + match.start()
        window, end = window_of(case, sentence, person, base + match.start(), base + match.end())
        if re.search(r"\bsince before\b", text[match.end() :]):
            window = Window(window.start, window.end, window.label)
        stop = _since_at(case, base + match.end(), sentence.end)
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
        until = _until(case, sentence, person, scopes, text)
        placed = {scope: _scope_at(case, scope, base + match.start(), last) for scope in scopes}
        scopes.sort(key=lambda scope: placed[scope] or (last, last))
        for scope in scopes:
            if scope.kind == "state" and scope.value == home:
                continue
            place = placed[scope]
            args = (person, scope, window, until)
            if len(scopes) > 1 and place is not None:
                first = begin if scope is scopes[0] else place[0]
                yield Found(kind, first, place[1], {"person": person}, rule_never, args)
            else:
                yield Found(kind, begin, last, {"person": person}, rule_never, args)


def _until(case: Case, sentence: Sentence, person: str, scopes: list[Scope], text: str) -> date:
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


def _counts(case: Case, sentence: Sentence) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    for match in _COUNT.finditer(text):
        who = _traveller(case, sentence, match.start())
        if who is None:
            continue
        person = who[0]
        lead = text[who[1] - base : match.start()]
        tail = text[match.end() : match.end() + 40]
        if not _MADE.search(lead[-40:]) or _FUTURE.search(lead):
            continue
        if re.match(r"['’]| (?:ago|old|leaders|presidents|signed|agreed|have|are)\b", tail):
            continue
        number = int(match["n"]) if match["n"].isdigit() else NUMBER_WORDS[match["n"].lower()]
        noun = match["noun"].lower()
        unit = "trips" if re.match(r"trip|visit|journey", noun) else "states"
        window, end = window_of(case, sentence, person, base + match.start(), base + match.end())
        stop = _since_at(case, base + match.end(), sentence.end)
        scopes = scopes_in(case, base + match.start("n"), stop, case.home(person))
        scope = scopes[0] if scopes else ABROAD
        bound = _bound(match["bound"])
        if bound == "at_least" and match["bound"].strip() in {"more than", "over"}:
            number += 1
        if window.start is None and not window.unknown and bound != "at_least":
            window = Window(None, unknown=True, label="no time is named")
        args = (person, scope, window, case.basis.on, number, bound, unit)
        begin = who[1]
        yield Found(
            "count", begin, max(end, base + match.end()), {"person": person}, rule_count, args
        )


def _bound(word: str | None) -> str:
    word = (word or "").strip()
    if word in {"at least", "more than", "over"}:
        return "at_least"
    if word in {"no more than", "at most", "fewer than"}:
        return "at_most"
    return "about" if word in {"some", "about", "around", "nearly", "almost"} else "exact"


def _twice(case: Case, sentence: Sentence) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    for match in _TWICE.finditer(text):
        who = _traveller(case, sentence, match.start())
        if who is None:
            continue
        person = who[0]
        clause = text[who[1] - base : match.end() + 50]
        if not re.search(
            r"\b(?:went|visited|travell?ed|been|flew|gone|came|flown) ", clause
        ) or _FUTURE.search(clause):
            continue
        rows = [
            row
            for row in case.within(case.states, who[1], base + match.end() + 40)
            if row.id != case.home(person)
        ]
        window, end = window_of(case, sentence, person, base + match.start(), base + match.end())
        bound = "at_least" if match["b"] else "exact"
        if not rows or (window.start is None and not window.unknown and bound == "exact"):
            continue
        number = NUMBER_WORDS.get((match["w"] or match["n"]).lower()) or int(match["n"])
        scope = Scope("state", rows[0].id, case.basis.state_name(rows[0].id))
        args = (
            person,
            scope,
            window,
            case.basis.on,
            number + (match["b"] == "more than "),
            bound,
            "trips",
        )
        about = {"person": person, "state": rows[0].id}
        yield Found("count", who[1], max(end, base + match.end()), about, rule_count, args)


def _vague(case: Case, sentence: Sentence) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    for match in _VAGUE.finditer(text):
        who = _traveller(case, sentence, match.start())
        if who is None or not _MADE.search(text[who[1] - base : match.start()]):
            continue
        person = who[0]
        window, end = window_of(case, sentence, person, base + match.start(), base + match.end())
        if window.start is None:
            continue
        words = match["words"].lower().removeprefix("only ")
        args = (person, ABROAD, window, case.basis.on, words)
        last = base + match.end()
        del end
        yield Found("count", who[1], last, {"person": person}, rule_vague, args)


def _none_has(case: Case, sentence: Sentence) -> Iterator[Found]:
    """ "No member of the court has received him"."""
    base = sentence.start
    for match in _NONE_HAS.finditer(sentence.text):
        target = _object(case, sentence, match.end() - 1, 14)
        if target is None:
            continue
        person = target[0]
        what = (base + match.start("what"), base + match.end("what"))
        scopes = scopes_in(case, *what, case.home(person)) or (ABROAD,)
        window, end = window_of(case, sentence, person, base + match.start(), target[1])
        args = (person, scopes[0], window, case.basis.on)
        last = max(end, target[1])
        yield Found("never", base + match.start(), last, {"person": person}, rule_never, args)


def _only_trip(case: Case, sentence: Sentence) -> Iterator[Found]:
    """ "His only trip to a member since the warrant was to Mongolia"."""
    text, base = sentence.text, sentence.start
    for match in _ONLY_TRIP.finditer(text):
        who = _traveller(case, sentence, match.start("noun"))
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
        args = (person, scopes[0] if scopes else ABROAD, (state,), window, case.basis.on)
        about = {"person": person, "state": state}
        yield Found("only", who[1], placed[-1].end, about, rule_sole, args)


def _lasts(case: Case, sentence: Sentence) -> Iterator[Found]:
    """ "He was last in China in October 2023"."""
    text, base = sentence.text, sentence.start
    for match in _LAST.finditer(text):
        who = _traveller(case, sentence, match.end())
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
        scope = (
            ABROAD if not rows else Scope("state", rows[0].id, case.basis.state_name(rows[0].id))
        )
        args = (person, scope, moment.first, moment.last, case.basis.on)
        about = {"person": person, "state": rows[0].id if rows else None}
        begin = min(who[1], base + match.start())
        yield Found("since", begin, moment.end, about, rule_last, args)
