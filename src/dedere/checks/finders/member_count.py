"""How many members the court is said to have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dedere.checks.case import Case, Found, Sentence
from dedere.checks.finders.membership import near_court
from dedere.checks.rulings.member_count import rule_member_count, rule_regional_count
from dedere.checks.scopes import REGIONS
from dedere.checks.words import COURT_RE, OTHER_BODY, OTHER_BODY_ANYWHERE
from dedere.record.standing import parties

TRIGGERS = ("member", "parties", "signator", "countries", "states", "nations")
_COUNT = re.compile(
    r"\b(?:(?P<bound>[Mm]ore than|[Oo]ver|[Aa]t least|[Ss]ome|[Aa]bout|[Aa]round|[Nn]early"
    r"|[Aa]lmost"
    r"|[Ff]ewer than|[Uu]p to|[Aa]ll|[Aa]ll of the|[Tt]he(?: \w+'s)?|[Ii]ts) )?"
    r"(?P<number>\d{2,3}) (?:of the court['’]s |(?:ICC|other|current|full|state|of its) ){0,2}"
    r"(?P<noun>(?P<sig>signator(?:y|ies)(?: (?:states|countries|nations|parties))?)"
    r"|member(?:[- ](?:states|countries|nations)|s)|states? parties|parties|(?:countries|states"
    r"|nations)"
    r"(?: that| which| who)? (?:that |which )?(?:(?:have |has |had )?(?:joined|ratified|signed"
    r"|acceded)"
    r"|are (?:members|part(?:y|ies)?)|recogni[sz]e|belong))"
)
_SUBSET = re.compile(
    r"^ (?:of the court |have |had |also |now )*(?:signed|backed|sent|voted|took|attended|spoke"
    r"|promised|told|said|refused|"
    r"supported|condemned|pledged|failed|paid|protested|asked|agreed|warned|issued|want|fear"
    r"|lack|think|believe)\b"
)
_FORECAST = re.compile(
    r"\b(?:will|hopes?|expects?|expected|aims?|goal|reach|soon|rise to|grow to|wants?|might"
    r"|dream\w*)\b",
    re.I,
)
_HALF = ("half", "third of", "thirds of")


def find(case: Case, sentence: Sentence) -> Iterator[Found]:
    """Yield the numbers of members that the sentence gives."""
    if not any(word in sentence.low for word in TRIGGERS):
        return
    text, base = sentence.text, sentence.start
    for match in _COUNT.finditer(text):
        number = int(match["number"])
        before = text[max(0, match.start() - 24) : match.start()]
        if not 25 <= number <= 200 or OTHER_BODY.search(before) or before.lower().endswith(_HALF):
            continue
        after = text[match.end() : match.end() + 40]
        if _SUBSET.match(after) or _FORECAST.search(
            text[max(0, match.start() - 50) : match.start()]
        ):
            continue
        of = re.match(r" (?:of|to) (?:the )?([A-Z][^,.;]{2,40})", after)
        if of and not COURT_RE.search(of[1]):
            continue
        near = near_court(sentence, match.start(), match.end(), 90) is not None
        if not near and not _court_nearby(case, base + match.start()):
            near = not OTHER_BODY_ANYWHERE.search(text) and 110 <= number <= 130
            if not near:
                continue
        region = _region(text[max(0, match.start() - 30) : match.start()])
        here = len(parties(case.basis.record, case.basis.on, case.basis.known))
        whole = re.search(
            r"\b(?:all|the|its|of|has|have|['’]s) $", text[: match.start("number")], re.I
        )
        if not region and abs(number - here) > 25 and not (whole and number > 60):
            continue
        bound = _bound(match["bound"])
        signed = bool(match["sig"]) or " signed" in match["noun"]
        if region:
            args = (number, region)
            yield Found("member_count", base, base + match.end(), {}, rule_regional_count, args)
        else:
            start = base + match.start("bound" if bound != "exact" else "number")
            args_ = (number, bound, signed)
            yield Found("member_count", start, base + match.end(), {}, rule_member_count, args_)


def _court_nearby(case: Case, pos: int) -> bool:
    stretch = case.text[max(0, pos - 400) : pos + 200]
    return bool(
        re.search(r"\b(?:ICC|International Criminal Court|Rome Statute|arrest|warrant)\b", stretch)
    )


def _bound(word: str | None) -> str:
    word = (word or "").lower()
    if word in {"more than", "over", "at least"}:
        return "more"
    if word in {"fewer than", "up to"}:
        return "fewer"
    if word in {"some", "about", "around", "nearly", "almost"}:
        return "about"
    return "exact"


def _region(before: str) -> str | None:
    match = re.search(r"\b([A-Z]\w+(?: [A-Z]\w+)?) (?:has|had|have|counts|with) $", before)
    name = match[1].lower() if match else ""
    return name if name in REGIONS else None
