"""Member, signatory, party, joined, signed, left: what is said of a state and the Statute."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from dedere.checks.case import Case, Found, Sentence
from dedere.checks.finders.denied import denied
from dedere.checks.finders.states import group_after, group_before, meant_state
from dedere.checks.model import Kind
from dedere.checks.rulings.membership import rule_dated, rule_membership
from dedere.checks.words import COURT_RE, HEDGE, JUDGED, NEGATION, OTHER_BODY, OTHER_COURT

TRIGGERS = (
    "signator",
    "member",
    "part",
    "signed",
    "ratif",
    "acced",
    "joined",
    "withdr",
    "left",
    "leav",
    "quit",
    "pulled out",
    "recogni",
    "ceased",
    "reversed",
)
_NOUN = re.compile(
    r"\b(?P<non>non-)?(?P<noun>signator(?P<ss>y|ies)(?: (?:state|countr(?:y|ies)|nation)s?)?"
    r"|member(?:[- ](?:state|countr(?:y|ies)|nation))?(?P<ms>s)?|states? part(?P<sp>y|ies)"
    r"|state-part(?P<sq>y|ies)|part(?P<ps>y|ies)(?= to (?:the |its )?(?:ICC|Rome|court|[Cc]ourt"
    r"|[Ss]tatute"
    r"|treaty|[Ii]nternational))|part(?= of the (?:ICC|[Ii]nternational [Cc]riminal|[Cc]ourt)))\b"
)
_OF = re.compile(
    r"^(?: (?:state|countr(?:y|ies)|nation)s?)? (?:of|to) (?:the |its |a "
    r"|an )?(?P<body>[^,.;]{2,60})"
)
_VERB = re.compile(
    r"\b(?P<lead>(?:(?:has|have|had|did|does|is|was|were|are|will|would|to)(?: (?:not|never|yet to|"
    r"also|long|since|now|already|only|formally))*|never|not yet|n't|yet to) )?"
    r"(?P<verb>signed(?: up)?(?: on)?(?! by)|ratif(?:ied|y|ying)|acceded|joined|join|became|become|"
    r"withdr(?:ew|awn|awing|aw)|left|leaving|leaves?|quit|pulled out|pulling out|walked out|ceased|"
    r"recogni[sz]es?|withdrawal takes effect|withdrawal (?:will take|took|would take) effect)\b"
)
_LIGHT = re.compile(
    r"^,?(?: ?(?:who|which|that|itself|also|too|has|have|had|did|does|do|is|was|were|are|not|never"
    r"|yet|to|ever|and|it|formally|officially|since|long|now|already|only|then|in turn|is not|alone"
    r"|in \d{4}|on \d{1,2} \w+(?: \d{4})?|'s|’s|as a state|the first|, ?|neither|nor|itself,))*"
    r"(?:n't|n’t)?,? ?$"
)
_TO_COURT = re.compile(
    r"^(?: (?:a |an |the |its |full |founding |state |new |to be |being |from |out |of |up "
    r"|member |"
    r"members |party |parties |to |on |by |International |jurisdiction |treaty |founding |it "
    r"|'s ))*"
)
_ONLY_SIGNED = re.compile(
    r"^[^.;]{0,60}?\b(?:but|and|yet|without|though|although)\b[^.;]{0,25}?\b(?:not|never|yet to"
    r"|n't|n’t"
    r"|without|failed to)\b[^.;]{0,12}?\bratif\w+(?: it)?"
)
_IN_NAME = re.compile(r"^[^,.;]{0,45}\bin name only\b")


def find(case: Case, sentence: Sentence) -> Iterator[Found]:
    """Yield what the sentence says of states as members, signatories or leavers."""
    if not any(word in sentence.low for word in TRIGGERS):
        return
    yield from _nouns(case, sentence)
    yield from _verbs(case, sentence)


def near_court(sentence: Sentence, start: int, end: int, reach: int = 80) -> int | None:
    """Return the end of a word for the Court within reach of the stretch, or None."""
    for match in COURT_RE.finditer(sentence.text, max(0, start - reach), end + reach):
        if not OTHER_COURT.search(sentence.text, max(0, match.start() - 16), match.start()):
            return max(match.end(), end) if match.start() >= start else end
    return None


def _nouns(case: Case, sentence: Sentence) -> Iterator[Found]:
    text = sentence.text
    for match in _NOUN.finditer(text):
        end = near_court(sentence, match.start(), match.end())
        before = text[max(0, match.start() - 24) : match.start()]
        if end is None or OTHER_BODY.search(before) or re.search(r"\d{2,3} $", before):
            continue
        of = _OF.match(text[match.end() : match.end() + 70])
        if of and not COURT_RE.search(of["body"]):
            continue
        if _IN_NAME.match(text[match.end() : match.end() + 60]):
            continue
        plural = any((match[name] or "")[-1:] == "s" for name in ("ss", "ms", "sp", "sq", "ps"))
        yield from _noun(
            case, sentence, match, end if of or end > match.end() else match.end(), plural
        )


def _noun(
    case: Case, sentence: Sentence, match: re.Match[str], end: int, plural: bool
) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    start = match.start()
    states, stop = group_after(case, base + match.end(), base + len(text))
    negated = bool(match["non"])
    named = base + start
    if states and (plural or len(states) == 1):
        begin, end = base + start, max(stop, base + match.end())
        between = text[max(0, start - 20) : start]
    else:
        appositive = re.search(
            r"\bAs (?:an? |the )?[^,.;]{0,40}$", text[max(0, start - 45) : start]
        )
        if appositive and (comma := text.find(",", match.end(), match.end() + 60)) >= 0:
            states, stop = group_after(case, base + comma + 1, base + len(text))
            begin, end = base + start, max(stop, base + match.end())
            between = appositive[0]
        if not states:
            states, begin, last = group_before(case, base + max(0, start - 130), base + start)
            named = last
            between = text[last - base : start] if states else text[max(0, start - 60) : start]
            end = base + end
            meant = None if states else meant_state(case, sentence, base + start)
            if meant is not None:
                states, begin, named = (meant[0],), meant[1], meant[2]
                between = text[meant[2] - base : start]
            if plural and len(states) < 2 and not re.search(r"\bone of\b", between):
                return
    if not states or HEDGE.search(between) or JUDGED.search(between):
        return
    if re.search(
        r"[;:]|\b(?:said|says|told|against|with|from|by|over|visit|other|fellow)\b", between
    ):
        return
    negated = negated or bool(NEGATION.search(between)) or denied(case.text, begin, named)
    if re.search(r"\b(?:no longer|ceased to be)\b", between):
        yield _found("membership", begin, end, states, "left", None)
        return
    noun = match["noun"].lower()
    if noun.startswith("signator"):
        kind: Kind = "signature"
        asserted = "not_signatory" if negated else "signatory"
    else:
        kind, asserted = "membership", "not_party" if negated else "party"
    moment = case.moment_in(base + match.end(), min(base + len(text), end + 20))
    if (
        asserted == "party"
        and moment
        and re.search(
            r"\b(?:became|since|from|in)\b", between + text[match.end() : moment.start - base]
        )
    ) and re.search(
        r"\b(?:became|since|has been)\b", between + text[match.end() : moment.start - base]
    ):
        yield Found(
            kind,
            begin,
            moment.end,
            {"state": states[0]},
            rule_dated,
            (states[0], "joined", moment.first, moment.last),
        )
        return
    day = None
    if re.search(r"\b(?:was|were)\b", between) and moment and moment.last < case.basis.on:
        day = moment.last
    elif (
        asserted == "party"
        and re.search(r"\b(?:was|were|had been|used to be)\b", between)
        and re.search(r"\b(?:used to be|until|once)\b", between + text[match.end() :][:40])
    ):
        return
    yield _found(kind, begin, end, states, asserted, day)


def _found(
    kind: Kind,
    start: int,
    end: int,
    states: tuple[str, ...],
    asserted: str,
    day: date | None,
) -> Found:
    about = (
        {"state": states[0]} if len(states) == 1 else {"state": states[0], "states": list(states)}
    )
    return Found(kind, start, end, about, rule_membership, (states, asserted, day))


def _verbs(case: Case, sentence: Sentence) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    for match in _VERB.finditer(text):
        court = near_court(sentence, match.end(), match.end(), 70)
        if court is None and "effect" not in match["verb"]:
            continue
        gap_end = _TO_COURT.match(text[match.end() :])
        at = match.end() + (gap_end.end() if gap_end else 0)
        verb = match["verb"].lower()
        object_near = COURT_RE.search(text, match.end(), min(len(text), at + 34))
        if object_near is None and "effect" not in verb:
            continue
        if object_near is not None:
            between = text[match.end() : object_near.start()]
            if re.search(
                r"[.;:]|\b(?:said|warrant|against|judge|prosecutor|order|ruling)\b", between
            ):
                continue
        states, begin, last = group_before(
            case, base + max(0, match.start() - 90), base + match.start()
        )
        if "effect" in verb:
            yield from _effect(case, sentence, match)
            continue
        if not states or not _LIGHT.match(text[last - base : match.start()]):
            continue
        lead = text[last - base : match.start("verb")]
        end = base + (object_near.end() if object_near else match.end())
        negated = bool(NEGATION.search(lead)) or "yet to" in lead or denied(case.text, begin, last)
        yield from _verb(case, sentence, verb, lead, states, begin, end, negated=negated)


def _effect(case: Case, sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    base = sentence.start
    rows = [
        row
        for row in case.within(case.states, base + max(0, match.start() - 40), base + match.start())
        if not row.city
    ]
    moment = case.moment_in(base + match.end(), base + match.end() + 50)
    if rows and moment:
        yield Found(
            "membership",
            rows[-1].start,
            moment.end,
            {"state": rows[-1].id},
            rule_membership,
            ((rows[-1].id,), "leaving", None, moment.first, moment.last),
        )


def _verb(
    case: Case,
    sentence: Sentence,
    verb: str,
    lead: str,
    states: tuple[str, ...],
    begin: int,
    end: int,
    *,
    negated: bool,
) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    if HEDGE.search(lead) or re.search(r"\b(?:will|would)\b", lead):
        return
    moment = case.moment_in(base + 0, base + len(text))
    moment = case.moment_in(end, end + 30) or (case.moment_in(begin, end))
    state = states[0]
    about = {"state": state}
    if verb.startswith("signed"):
        only = _ONLY_SIGNED.match(text[end - base : end - base + 110])
        if negated:
            yield _found("signature", begin, end, states, "never_signed", None)
        elif only:
            yield _found("signature", begin, end + only.end(), states, "signed_only", None)
        elif moment:
            args = (state, "signed", moment.first, moment.last)
            yield Found("signature", begin, max(end, moment.end), about, rule_dated, args)
        else:
            yield _found("signature", begin, end, states, "signatory", None)
    elif verb.startswith("ratif"):
        if negated:
            yield _found("membership", begin, end, states, "not_ratified", None)
        elif moment:
            args = (state, "ratified", moment.first, moment.last)
            yield Found("membership", begin, max(end, moment.end), about, rule_dated, args)
        elif verb == "ratified":
            yield _found("membership", begin, end, states, "ratified", None)
    elif verb in {"acceded", "joined", "became"}:
        if verb == "became" and not re.search(r"member|party", text[: end - base]):
            return
        if negated:
            yield _found("membership", begin, end, states, "not_party", None)
        elif moment:
            args = (state, "joined", moment.first, moment.last)
            yield Found("membership", begin, max(end, moment.end), about, rule_dated, args)
        else:
            yield _found("membership", begin, end, states, "party", None)
    elif verb.startswith("recogni"):
        asserted = "not_recognise" if negated else "recognise"
        if negated:
            yield _found("membership", begin, end, states, asserted, None)
    elif verb in {"withdrew", "withdrawn", "left", "quit", "pulled out", "walked out", "ceased"}:
        if negated or (verb == "withdrawn" and "is" in lead.split()):
            return
        if moment and moment.end - begin < 200:
            args = (state, "left", moment.first, moment.last)
            yield Found("membership", begin, max(end, moment.end), about, rule_dated, args)
        else:
            yield _found("membership", begin, end, states, "left", None)
    elif verb in {"withdrawing", "leaving", "pulling out"} and re.search(
        r"\b(?:is|are|was|be)\b", lead
    ):
        yield _found("membership", begin, end, states, "leaving", None)
