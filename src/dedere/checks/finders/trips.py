"""Particular trips of the past, absences, stand-ins and appearances by video.

The reader's claims say what the report asserts; plain patterns add what it leaves open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dedere.checks.case import Case, Found, Sentence
from dedere.checks.dates import Moment
from dedere.checks.model import Kind
from dedere.checks.rulings.trips import rule_substitute, rule_trip
from dedere.reader.model import Claim, Evidence

# A claim younger than this is the report's own news; older ones are its background.
RECENT = timedelta(days=10)
PAST = (
    "visited",
    "travel",
    "flew to",
    "went to",
    "attended",
    "was in",
    "stayed in",
    "came to",
    "arrived in",
    "landed in",
    "spent",
    "took part",
)
DEPUTY = (
    "instead",
    "place",
    "stood in",
    "stand in",
    "standing in",
    "represent",
    "behalf",
    "stead",
    "sent ",
    "send",
    "in person",
    "himself",
    "delegation",
    "seat",
    "led ",
    "deput",
    "fill",
)
TRIGGERS = PAST + DEPUTY
_NAME = r"(?P<name>(?:(?:[A-Z][\w’'-]+|al-\w+|el-\w+) ){0,2}(?:[A-Z][\w’'-]+))"
_ROLE = (
    r"(?:(?:his|her|its|the|then|Russian|Israeli|Sudanese|Russia['’]s|Israel['’]s|Sudan['’]s"
    r"|first|deputy|vice|acting|"
    r"prime|foreign|defen[cs]e|education|finance|culture|state|economic|presidential|senior"
    r"|[Ff]oreign|[Mm]inister|"
    r"[Dd]eputy|[Pp]rime|[Vv]ice|[Pp]resident|[Ee]nvoy|[Aa]ide|[Aa]dviser|[Aa]dvisor|[Cc]ulture"
    r"|[Ee]ducation|[Dd]efen[cs]e|"
    r"affairs|secretary|of|[Pp]remier|son-in-law|brother|economy) )*"
)
_SENT = re.compile(
    rf"\b(?:sent|sending|sends|dispatched|will send|to send|delegated) {_ROLE}{_NAME}"
)
_STOOD = re.compile(
    rf"(?:{_NAME} )(?:(?:will |would |had |has |to )?(?:stood in|stand in|standing in|stands in"
    rf"|represented|represent|"
    r"filled in|deputi[sz]ed|substitut\w+)(?: for)?)\b"
)
_PLACE = re.compile(
    rf"{_NAME} [^.;]{{0,70}}?\b(?:in (?:the |his |her )?place(?: of)?|instead(?: of)?|on (?:his"
    rf"|her) behalf|in [A-Z]?\w+['’]s"
    r" (?:place|stead)|in (?:his|her) (?:place|stead))\b"
)
_LED = re.compile(
    rf"(?:{_NAME} )(?:led|headed|leads|heads|will lead|will head) (?:the |its |his )?(?:Russian "
    rf"|Israeli |Sudanese |country['’]s"
    r" )?(?:delegation|team)\b|"
    rf"\b(?:with|under|left it to|left to|delegated to|replaced by|headed by"
    rf"|led by) {_ROLE}(?P<n2>(?:[A-Z][\w’'-]+ ){{0,2}}"
    r"[A-Z][\w’'-]+)(?: (?:leading|heading) the| in his (?:place|seat|stead)| to (?:speak"
    r"|represent|attend|go))\b"
)
_SEAT_TAKEN = re.compile(
    rf"(?:{_NAME} )(?:took|taking|occupied|filled|sat in|sitting in) "
    rf"(?:his|her|Putin['’]s"
    rf"|Netanyahu['’]s|the) (?:seat|place|chair)\b"
)
_BY = re.compile(rf"\brepresented (?:by|at [^.;]{{0,40}} by) {_ROLE}{_NAME}")
_NOT_PERSON = frozenset(
    "Moscow Kremlin The He She It In On At But And Russia Israel Sudan Foreign Minister "
    "President A An They His Her Prime Defence Defense Johannesburg".split()
)
_MEETING = re.compile(r"\b(?:meeting|summit|forum|talks|funeral|conference|inauguration)\b")
_HIMSELF = re.compile(
    r"\b(?:himself|herself) (?:led|attended|came|headed|travell?ed|went|flew|took part"
    r"|was present)\b"
    r"|\b(?:attended|took part|appeared|was|went)\b[^.;]{0,60}\bin person\b"
)


def find_all(case: Case) -> Iterator[Found]:
    """Yield what the claims of the reading assert of the past."""
    for claim in case.claims:
        yield from _claim(case, claim)


def _claim(case: Case, claim: Claim) -> Iterator[Found]:
    on = case.basis.on
    evidence = _telling(case, claim)
    first, last = claim.earliest, claim.latest
    if first is None:
        moment = case.moment_in(max(0, evidence.start - 30), evidence.end + 40)
        if moment is not None and not re.search(r"[.\n]", _gap(case, moment, evidence)):
            first, last = moment.first, moment.last
    last = last or first
    if first is None and claim.status != "planned":
        first, last = _sibling(case, claim)
    about = {"person": claim.person, "state": claim.state}
    if claim.occupied or claim.presence != "presence":
        return
    past = last is not None and last < on - RECENT
    if claim.mode == "remote":
        if claim.status == "made":
            args = (claim.person, "remote", claim.state, claim.forum, first, last, on)
            yield Found("remote", evidence.start, evidence.end, about, rule_trip, args, quiet=True)
        return
    if claim.representative:
        own = [row for row in claim.evidence if claim.representative.split()[-1] in row.text]
        row = own[0] if own else evidence
        args_ = (claim.person, claim.representative, claim.state, claim.forum, first, last, on)
        yield Found("substitute", row.start, row.end, about, rule_substitute, args_, quiet=True)
    if claim.status == "made" and past:
        args = (claim.person, "went", claim.state, claim.forum, first, last, on)
        yield Found("trip", evidence.start, evidence.end, about, rule_trip, args)
    elif claim.status == "made" and first is None and claim.forum and not _news(case, claim):
        args = (claim.person, "went", claim.state, claim.forum, None, None, on)
        yield Found("trip", evidence.start, evidence.end, about, rule_trip, args, quiet=True)
    elif claim.status in {"declined", "cancelled"} and (last is None or last < on):
        event = "stayed_away" if claim.status == "declined" else "cancelled"
        args = (claim.person, event, claim.state, claim.forum, first, last, on)
        quiet = first is None
        yield Found("trip", evidence.start, evidence.end, about, rule_trip, args, quiet)


def _telling(case: Case, claim: Claim) -> Evidence:
    """The words of a claim that name its state, else the first ones."""
    for row in claim.evidence:
        if any(place.id == claim.state for place in case.within(case.states, row.start, row.end)):
            return row
    return claim.evidence[0]


def _news(case: Case, claim: Claim) -> bool:
    """Whether the record has a trip of the person to the state around the report's day."""
    return any(
        trip.iso3 == claim.state and abs((trip.start - case.basis.on).days) <= 14
        for trip in case.basis.record.trips_of(claim.person)
        if trip.status == "made" and trip.mode == "in_person"
    )


def _sibling(case: Case, claim: Claim) -> tuple[date | None, date | None]:
    """The days of another claim about the same meeting: what a report says once holds for all."""
    for other in case.claims:
        same = (other.person, other.state) == (claim.person, claim.state)
        if same and other is not claim and (other.forum == claim.forum or not claim.forum):
            if other.earliest is not None:
                return other.earliest, other.latest
            row = other.evidence[0]
            moment = case.moment_in(max(0, row.start - 30), row.end + 40)
            if moment is not None and not re.search(r"[.\n]", _gap(case, moment, row)):
                return moment.first, moment.last
    return None, None


def _gap(case: Case, moment: Moment, evidence: Evidence) -> str:
    """The text between a time and the words of a claim."""
    return case.text[moment.end : evidence.start] + case.text[evidence.end : moment.start]


def find(case: Case, sentence: Sentence) -> Iterator[Found]:
    """Yield who is said to have gone instead, and who came himself."""
    if any(word in sentence.low for word in PAST):
        yield from _past(case, sentence)
    if not any(word in sentence.low for word in DEPUTY):
        return
    yield from _substitutes(case, sentence)
    yield from _himself(case, sentence)


def _where(case: Case, sentence: Sentence, person: str) -> tuple[str | None, str | None]:
    home = case.home(person)
    rows = [row for row in case.within(case.states, sentence.start, sentence.end) if row.id != home]
    states = [row.id for row in sorted(rows, key=lambda row: not row.city)]
    forums = [row.id for row in case.within(case.forums, sentence.start, sentence.end)]
    return (states[0] if states else None), (forums[0] if forums else None)


def _days(case: Case, sentence: Sentence) -> tuple[date | None, date | None]:
    moment = case.moment_in(sentence.start, sentence.end)
    return (moment.first, moment.last) if moment else (None, None)


def _substitutes(case: Case, sentence: Sentence) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    for pattern in (_SENT, _STOOD, _BY, _LED, _SEAT_TAKEN, _PLACE):
        match = pattern.search(text)
        if match is None:
            continue
        groups = match.groupdict()
        name = groups["name"] or groups.get("n2") or ""
        key = "name" if groups["name"] else "n2"
        if name.split()[-1] in _NOT_PERSON:
            continue
        start, end = base + match.start(key), base + match.end(key)
        if any(
            row.start < end and row.end > start
            for row in case.within(case.persons, start - 40, end)
        ):
            continue
        if case.within(case.states, start, end) or case.within(case.forums, start, end):
            continue
        if re.search(r"\b(?:letter|message|troops|forces|weapons|missiles|tanks)\b", match[0]):
            continue
        rows = case.within(case.persons, base, base + len(text))
        of = re.search(r"\b(?:in place of|instead of|on behalf of|for)$", match[0])
        if of and pattern is _PLACE and not case.within(case.persons, end, base + match.end() + 18):
            continue
        person = rows[0].id if rows else case.person_at(sentence, base + match.start())
        if person is None:
            continue
        state, forum = _where(case, sentence, person)
        kind_words = re.search(
            r"\b(?:instead|place|stead|behalf|stood|stand|represent|fill|deputi|substitut|led"
            r"|lead|head|seat|chair)",
            text,
        )
        if not kind_words and not (pattern is _SENT and (forum or _MEETING.search(text))):
            continue
        if re.search(r"\b(?:enjoy|like|hate|more than|let on|may|might|could)\b", text):
            continue
        if pattern is _SENT and not kind_words and forum is None and not _MEETING.search(text):
            continue
        first, last = _days(case, sentence)
        claim = case.claim_for(person, state, sentence.start, sentence.end)
        if claim is not None:
            state, forum = claim.state, claim.forum or forum
            first, last = claim.earliest or first, claim.latest or last
        elif state is None and forum is None and not _MEETING.search(text):
            continue
        about = {"person": person, "state": state}
        stop = _stop(text, match.end())
        args = (person, name, state, forum, first, last, case.basis.on)
        yield Found("substitute", base + match.start(), base + stop, about, rule_substitute, args)
        return


def _stop(text: str, at: int) -> int:
    match = re.search(r"[,.;]", text[at:])
    return at + match.start() if match else len(text)


def _himself(case: Case, sentence: Sentence) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    for match in _HIMSELF.finditer(text):
        if re.search(
            r"\b(?:not|n['’]t|never|no|unable|instead|rather|without|nor)\b",
            text[: match.end() + 12],
        ):
            continue
        rows = list(case.within(case.persons, base, base + match.end()))
        if not rows:
            continue
        person = rows[-1].id if rows[-1].end <= base + match.start() + 2 else rows[0].id
        state, forum = _where(case, sentence, person)
        first, last = _days(case, sentence)
        if state is None or (last is not None and last > case.basis.on):
            continue
        kind: Kind = "substitute" if "self" in match[0] else "trip"
        about = {"person": person, "state": state}
        args = (person, "went", state, forum, first, last, case.basis.on)
        yield Found(kind, rows[0].start, base + match.end(), about, rule_trip, args)


_WENT = re.compile(
    r"\b(?:visited|travell?ed to|flew to|went to|attended|was in|stayed in|came to|arrived in"
    r"|landed in|spent [^.;]{0,20}"
    r"in|took part in)\b"
)


def _past(case: Case, sentence: Sentence) -> Iterator[Found]:
    """A trip of the past with its date, where the reader made no claim of it."""
    text, base = sentence.text, sentence.start
    for match in _WENT.finditer(text):
        rows = [
            row
            for row in case.within(case.persons, base, base + match.start())
            if row.end <= base + match.start()
        ]
        if not rows or not re.fullmatch(
            r"(?:,? (?:who|had|has|also|secretly|then|once|himself|first))* ?",
            text[rows[-1].end - base : match.start()],
        ):
            continue
        person = rows[-1].id
        stop = match.end() + len(re.split(r"[,.;:]", text[match.end() : match.end() + 110])[0])
        home = case.home(person)
        places = [
            row
            for row in case.within(case.states, base + match.end(), base + stop)
            if row.id != home
        ]
        moment = case.moment_in(base + match.end(), base + stop) or case.moment_in(
            base, base + match.start()
        )
        if not places or moment is None or moment.last >= case.basis.on - RECENT:
            continue
        place = sorted(places, key=lambda row: not row.city)[0]
        if case.claim_for(person, place.id, base, sentence.end) is not None:
            continue
        forums = case.within(case.forums, base + match.end(), base + stop)
        forum = forums[0].id if forums else None
        args = (person, "went", place.id, forum, moment.first, moment.last, case.basis.on)
        about = {"person": person, "state": place.id}
        yield Found("trip", rows[-1].start, base + stop, about, rule_trip, args)
