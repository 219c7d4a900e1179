"""Who is said to be bound, or not bound, to arrest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from dedere.checks.basis import made_trips
from dedere.checks.case import Case, Found, Sentence
from dedere.checks.finders.denied import denied
from dedere.checks.finders.states import group_before, meant_state
from dedere.checks.rulings.duty import rule_duty, rule_general_duty, rule_state_duty
from dedere.checks.rulings.plain import rule_missing
from dedere.checks.words import ARREST

TRIGGERS = ("oblig", "bound", "requir", "duty", "must", "have to", "has to", "had to", "compel")
_DUTY = re.compile(
    r"\b(?:(?P<adj>(?:oblig(?:ed|ated)|duty[- ]bound|bound|required|compelled)(?: (?:by"
    r"|under) [^,.;]{2,50}?)?"
    r" (?:to|by))|(?P<noun>(?:obligations?|duty|duties|requirement)(?: (?:under"
    r"|by) [^,.;]{2,40}?)? to)"
    r"|(?P<must>must|(?:would|will|do|does|did|not|n't)? ?(?:have|has|had) to))\b"
)
_OBJECT = re.compile(
    rf"^(?: (?:immediately|promptly|also|actually|then))*(?: the)? ?(?:\b{ARREST}\b|warrants?\b)"
)
_BOUND_BY_WARRANT = re.compile(r"^ (?:the |its |this |an? )?(?:ICC |court['’]s |arrest )*warrant")
_ACTIVE = re.compile(
    r"\b(?P<verb>requires?|oblig(?:es|ates|ing)|compels?|binds?|commits?|requiring) (?:all |its "
    r"|the |every "
    r"|each |any )*(?:\d{2,3} )?(?:ICC |court['’]s )?(?P<who>signator(?:y|ies)(?: (?:states"
    r"|countries|"
    r"nations))?|members?(?: (?:states?|nations?|countries|country))?|states? part(?:y|ies)"
    r"|countries|"
    rf"states|parties|nations) to [^.;]{{0,30}}?\b(?:{ARREST})\b"
)
_CLASS = re.compile(
    r"\b(?P<who>(?P<m>(?:ICC |court['’]s? |all |the |its |every |any )*(?:members?(?: (?:states?"
    r"|nations?|"
    r"countries|country))?|states? parties|state party|parties)(?: (?:to"
    r"|of) (?:the )?[A-Z]\w+(?: [A-Z]?\w+){0,4})?)"
    r"|(?P<s>signator(?:y|ies)(?: (?:states|countries|nations))?(?: (?:to"
    r"|of) (?:the )?[A-Z]\w+(?: \w+)?)?)"
    r"|(?P<all>all countries|every country|all states|every state))"
    r"(?: (?:are|is|would be|were|will be|remain|has|have|be|also|theoretically|technically"
    r"|legally|the|an|a"
    r"|under|then|to|in theory|now))*,? $",
    re.I,
)
_HEDGED = re.compile(
    r"\b(?:possibly|perhaps|may|might|could|whether|arguably|if|unclear|argues?|insists?|claims?"
    r"|question|debate|should|wants?|wonder\w*|asked?)\b[^,;]*$",
    re.I,
)
_AIR = re.compile(
    r"\b(?:airspace|overfl\w+|fl(?:y|ies|ying) over|aircraft|jet|mid-air|in the air)\b", re.I
)
_OTHER_LAW = re.compile(
    r"\b(?:constitution\w*|domestic law|national law|EU law|Interpol|neutrality"
    r"|extradition treaty|bilateral|friendship"
    r" treaty|UN premises|headquarters|Convention)\b"
)
_AS_MEMBER = re.compile(
    r",? ?\b(?:as|being|itself) (?:an? |the )?(?:ICC |court |fellow )?(?:member|part"
    r"|signator)\w*[^,;.]{0,40},"
)
_MORAL = re.compile(r"\b(?:morally|politically|honou?r)\s*$", re.I)
_NOT = re.compile(
    r"\b(?:not|no longer|never|no|without|nor|neither|cannot|free of|hardly|freed from)\b|n['’]t\b",
    re.I,
)


def find(case: Case, sentence: Sentence) -> Iterator[Found]:
    """Yield what the sentence says of duties to arrest."""
    if not any(word in sentence.low for word in TRIGGERS):
        return
    text, base = sentence.text, sentence.start
    for match in _ACTIVE.finditer(text):
        who = "signatories" if match["who"].startswith("signator") else "members"
        if match["who"] in {"countries", "states", "nations"}:
            who = "all" if "ember" not in text[: match.start()] else "members"
        yield Found("duty", base + match.start(), base + match.end(), {}, rule_general_duty, (who,))
    for match in _DUTY.finditer(text):
        after = text[match.end() : match.end() + 90]
        fits = _OBJECT.match(after)
        by_warrant = match[0].endswith("by") and _BOUND_BY_WARRANT.match(after)
        if not fits and not by_warrant:
            continue
        if re.search(r"\b(?:airspace|moral|evidence|documents)\b", after[:50]):
            continue
        if match["must"] and not re.match(
            r" (?:\w+ )?(?:arrest|detain|hand|surrender|extradite|comply)", after
        ):
            continue
        yield from _one(case, sentence, match, (fits or by_warrant).end())  # type: ignore[union-attr]


def _one(case: Case, sentence: Sentence, match: re.Match[str], reach: int) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    start = match.start()
    lead = text[max(0, start - 110) : start]
    clause = re.split(r"[;:]|\bbut\b", lead)[-1]
    end = base + match.end() + reach
    person = _person(case, sentence, base + match.end())
    target = next(
        (row for row in case.within(case.persons, base + match.end(), base + match.end() + 60)),
        None,
    )
    end = max(end, target.end) if target else end
    states, begin, last = group_before(case, base + max(0, start - 120), base + start)
    home = case.home(person)
    if states == (home,) and not re.search(r"\bitself\b", clause):
        states = ()
    near = text[last - base : start] if states else clause
    near = _AS_MEMBER.sub(",", near)
    about: dict[str, object] = {"person": person}
    kind = _CLASS.search(text[max(0, start - 120) : start])
    if kind:
        if not _NOT.search(text[max(0, start - 30) : start]):
            who = "signatories" if kind["s"] else "all" if kind["all"] else "members"
            offset = base + max(0, start - 120) + kind.start()
            yield Found("duty", offset, end, about, rule_general_duty, (who,))
        return
    if _HEDGED.search(near):
        return
    if not states:
        meant = meant_state(case, sentence, base + start)
        if meant is None:
            return
        states, begin, last = (meant[0],), meant[1], meant[2]
        near = text[meant[2] - base : start]
    elif re.search(r"[.;:]|\b(?:members?|countries|signatories|nations)\b", near):
        return
    about["state"] = states[0]
    args: tuple[object, ...]
    around = text[max(0, start - 60) : match.end() + 110]
    if _AIR.search(around):
        args = ("A duty over overflight or aircraft is not established.",)
        yield Found("duty", begin, end, about, rule_missing, args)
        return
    if _OTHER_LAW.search(text):
        return
    if _MORAL.search(near):
        args = ("A moral duty is no question of the record's law.",)
        yield Found("duty", begin, end, about, rule_missing, args)
        return
    bound = not _NOT.search(near[-60:]) and not denied(case.text, begin, last)
    if person is None:
        yield Found("duty", begin, end, about, rule_state_duty, (states, bound))
        return
    on = _day(case, person, states[0], near)
    yield Found("duty", begin, end, about, rule_duty, (person, states, bound, on))


def _person(case: Case, sentence: Sentence, pos: int) -> str | None:
    rows = case.within(case.persons, pos, pos + 80)
    if rows:
        return str(rows[0].id)
    return case.person_at(sentence, pos)


def _day(case: Case, person: str, state: str, near: str) -> date:
    claim = case.claim_for(person, state)
    day = case.day_of(claim) if claim is not None else None
    if claim is not None and day is not None and claim.status in {"planned", "under_way"}:
        return day
    if re.search(r"\b(?:was|were|had|did)\b", near):
        trips = [
            trip
            for trip in made_trips(case.basis, person, None, case.basis.on, occupied=True)
            if trip.iso3 == state
        ]
        if trips:
            return trips[-1].start
    return case.basis.on
