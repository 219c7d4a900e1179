"""Who is said to be wanted, for what, since when, and what became of the warrant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from dedere.checks.case import Case, Found, Named, Sentence, years_before
from dedere.checks.dates import Moment
from dedere.checks.rulings.warrants import rule_issuer, rule_warrant, rule_warrant_date
from dedere.checks.words import CRIMES, ORDINAL_WORDS

TRIGGERS = ("warrant", "wanted", "indict", "charge", "accuse", "summon", "at large")
_WARRANT = re.compile(r"\bwarrants?\b", re.I)
_ISSUE = re.compile(
    r"\b(?P<verb>issu(?:e[sd]|ing|ance)|put out|approved|granted|released|unsealed|published"
    r"|made public"
    r"|announced|dates? (?:from|back to|of)|followed|came|handed down)\b"
)
_ENDED = re.compile(
    r"\b(?P<not>(?:not|never|n't|refused to|declined to|has yet to"
    r"|without) )?(?P<verb>withdr(?:ew|awn)"
    r"|dropped|lifted|cancell?ed|annulled|revoked|quashed|vacated|rescinded|scrapped|suspended"
    r"|frozen|expired|lapsed|no longer"
    r" (?:stands|valid|in force))\b"
)
_APPLIED = re.compile(
    r"\b(?:appl(?:ied|ying|ies|ication)|request(?:ed|s|ing)?|sought|seek(?:s|ing)?"
    r"|asked)\b[^.;]{0,30}$"
)
_WANTED = re.compile(
    r"\b(?P<not>(?:not|no longer|never|n't) )?(?:still )?(?:wanted|indicted)\b"
    r"(?P<by> (?:man )?(?:by|on) (?:the |an? )?(?P<body>[^,.;\n]{3,60}))?"
)
_CHARGES = re.compile(
    r"\b(?:(?P<charge>charged|charges?|charging)|(?P<accuse>accused|accuses|accusing)"
    r"|(?P<summons>summoned|summons)"
    r"|(?P<large>(?:is|are|remains?|was) (?:still )?at large))\b"
)
_NO_WARRANT = re.compile(
    r"\b[Nn]o (?:arrest |ICC |international |public )*$|\b(?:not|never|yet to"
    r"|n['’]t) (?:yet )?(?:issued?|put out|approved?)"
    r"[^,;]{0,25}$"
)
_FOR = (
    r"^(?: of arrest)?(?:,? (?:which |that )?(?:was |has been |had been |is |were |have been "
    r"|\w+ )?"
    r"(?:issued|out|put out|made public|unsealed))?(?: for the arrest of)? ?(?:for|against|on"
    r"|targeting)\b[^.;]{0,60}$"
)
_PRONOUNS = frozenset({"he", "she", "him", "his", "her", "they", "their"})
_COURTLY = re.compile(
    r"\b(?:ICC|International Criminal Court|international criminal court|[Cc]ourt|[Hh]ague"
    r"|[Jj]udges"
    r"|[Pp]rosecutors?|war crimes|crimes against humanity|genocide|arrest warrants?)\b"
)
_OTHER = re.compile(
    r"\b(?:Interpol|search warrant|Moscow court|Russian? court|Basmanny|district court"
    r"|Supreme Court|US court"
    r"|federal|state prosecutors|police warrant|Red Notice|murder|bribery|corruption|FBI)\b"
)
_MAYBE = re.compile(
    r"\b(?:could|may|might|would|if|whether|should|expected|likely|threat(?:en\w*)?|possible"
    r"|possibility"
    r"|prospect|potential|fear\w*|urged?|call(?:s|ed)? (?:for|on)|deny|denied|fake|draft|will"
    r"|going to|plan\w*|"
    r"consider\w*|sealed|secret|had been ready|agreed on|another)\b",
    re.I,
)
_SINCE = re.compile(r"\bsince\b", re.I)
_ANCHOR = re.compile(
    r"\b(?:since|after|following|until|before|despite|under|over)\b[^,.;]{0,50}$", re.I
)
_ISSUER = re.compile(
    r"\b(?P<a>Interpol|International Court of Justice|ICJ|United Nations|UN Security Council"
    r"|UN court|European Court of"
    r" Human Rights)\b[^.;,]{0,30}\b(?:issued|put out|has issued|approved)\b|\b(?:issued|put out"
    r"|approved) by (?:the )?"
    r"(?P<b>Interpol|International Court of Justice|ICJ|United Nations|UN Security Council"
    r"|UN court|European Court of"
    r" Human Rights)\b"
)
_NTH = re.compile(r"\b(first|second|third)\b[^,.;]{0,25}\bwarrant", re.I)
_AGO = re.compile(
    r"\b(?:(?P<n>a|one|two|three|four|five|six|\d+) (?P<unit>years?|months?|weeks?|days?) ago)\b"
    r"|\b(?P<year>a|one|two|three|four) years? (?:today|to the day) since\b",
    re.I,
)
_SMALL = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def find(case: Case, sentence: Sentence) -> Iterator[Found]:
    """Yield what the sentence says of warrants against persons of the record."""
    if not any(word in sentence.low for word in TRIGGERS):
        return
    text = sentence.text
    if (
        _OTHER.search(text)
        and not _ISSUER.search(text)
        and not re.search(r"\b(?:ICC|International Criminal Court)\b", text)
    ):
        return
    done: set[tuple[str, ...]] = set()
    for match in _WARRANT.finditer(text):
        for found in _warrant(case, sentence, match):
            key = found.args[0]
            if key not in done:
                done.add(key)
                yield found
    if not done:
        yield from _charged(case, sentence)
        for match in _WANTED.finditer(text):
            yield from _wanted(case, sentence, match)


def persons_near(case: Case, sentence: Sentence, pos: int, end: int) -> list[Named]:
    """The persons whom a warrant at the position is for: listed after it, else before it."""
    base = sentence.start
    after: list[Named] = []
    at = end
    for row in case.within(case.persons, base + end, base + end + 170):
        gap = sentence.text[at : row.start - base]
        joined = r"^[^.;:]{0,60}?(?:,|\band\b|\bas well as\b|['’]s)[^.;:]{0,45}$"
        if not re.match(_FOR if not after else joined, gap):
            break
        word = case.text[row.start : row.end].lower()
        if word in _PRONOUNS and (after or word not in {"him", "her", "his"}):
            break
        if after and re.search(r"\b(?:said|says|met|will|would|who|which|in|to|from|over)\b", gap):
            break
        after.append(row)
        at = row.end - base
    if after:
        return after
    before = [row for row in case.within(case.persons, base, base + pos) if row.end <= base + pos]
    if before and re.search(
        r"\b(?:issues?|issued|issuing|announces?|calls?|called|demand\w*|rejects?|dismiss\w*)\b",
        sentence.text[before[-1].end - base : pos],
    ):
        return []
    return before[-1:]


def _warrant(case: Case, sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    lead = text[max(0, match.start() - 90) : match.start()]
    tail = text[match.end() : match.end() + 170]
    rows = persons_near(case, sentence, match.start(), match.end())
    if not rows:
        inferred = case.person_at(sentence, base + match.start())
        pronoun = re.search(r"\b(?:for|against) (?:him|her|his arrest|them)\b", tail)
        if inferred is None or not (
            pronoun
            or re.search(r"\bhis\b|\bher\b", lead[-40:] + re.split(r"[.;”\"]", tail)[0][:40])
        ):
            return
        persons: tuple[str, ...] = (inferred,)
    else:
        persons = tuple(dict.fromkeys(row.id for row in rows))
    if _MAYBE.search(lead[-45:]) or re.search(r"\b(?:if|were to)\b", lead, re.I):
        return
    if re.search(
        r"\b(?:learn\w*|knew|know\w*|heard|aware|told|warn\w*|leak\w*|read)\b[^,;]{0,30}$", lead
    ):
        return
    near = re.split(r"[;:]", lead)[-1] + match[0] + re.split(r"[.;:]", tail)[0]
    start = base + max(0, match.start() - 90) + _clause(lead)
    stop = max([row.end for row in rows], default=0)
    end = max(base + match.end(), stop)
    about = {"person": persons[0], "persons": list(persons)}
    ended = _ENDED.search(near)
    if ended and _ENDED.search(lead + match[0] + tail[:40]):
        if (
            ended["not"]
            or _MAYBE.search(near)
            or re.search(r"\b(?:asked|request|demand|appeal|call)\w*", near)
        ):
            return
        yield Found("warrant", start, end, about, rule_warrant, (persons, "withdrawn"))
        return
    if issuer := _ISSUER.search(near):
        yield Found(
            "warrant", start, end, about, rule_issuer, (persons, issuer["a"] or issuer["b"])
        )
        return
    if _NO_WARRANT.search(lead):
        args_ = (persons, "not_wanted", _crimes(near))
        yield Found("warrant", start, end, about, rule_warrant, args_)
        return
    if re.search(r"\b(?:not|never|no|nobody|yet to|n['’]t)\b[^,;]{0,28}$", lead):
        return
    if _APPLIED.search(lead) and not re.search(r"\bissued\b", lead + tail[:60]):
        if not re.search(r"\bhad\b|\bsince\b", lead) and not _moment(
            case, sentence, match, match.end()
        ):
            yield Found("warrant", start, end, about, rule_warrant, (persons, "applied"))
        return
    issue = _ISSUE.search(near) or re.search(r"\bwas out\b", near)
    moment = _moment(case, sentence, match, max(stop - base, match.end()))
    if moment is not None and moment.first > case.basis.on:
        # No warrant was issued on a day after the report: the words foretell something.
        return
    nth = _NTH.search(text[max(0, match.start() - 40) : match.end()])
    number = ORDINAL_WORDS[nth[1].lower()] if nth else 0
    if moment and (issue or re.search(r"^[^.;]{0,40}\b(?:of|from|in|on|dated)\b", tail)):
        public = bool(issue and re.search(r"unsealed|published|made public|announced", issue[0]))
        args = (persons, moment.first, moment.last, moment.words, public, number)
        first, last = min(start, moment.start), max(end, moment.end)
        if issue and moment.start >= base + match.start() - 90:
            first = min(start, base + text.find(issue[0]))
        yield Found("warrant_date", first, last, about, rule_warrant_date, args)
        return
    crimes = _crimes(near)
    faces = re.search(r"\b(?:fac(?:es|ing)|subject of|under|there is|has)\b[^,;]{0,30}$", lead)
    if not crimes and (_ANCHOR.search(lead) or not (_issued(lead, tail, near) or faces)):
        return
    if number > 1:
        args = (persons, date.min, case.basis.known, "", False, number)
        yield Found("warrant", start, end, about, rule_warrant_date, args)
    else:
        yield Found("warrant", start, end, about, rule_warrant, (persons, "wanted", crimes))


def _issued(lead: str, tail: str, near: str) -> bool:
    """Whether the words say that the warrant was issued, no more and no less."""
    issued = re.search(
        r"\b(?:issu(?:e[sd]|ing|ance of)|put out|approved|unsealed|announces?)\b[^,.;]{0,34}$",
        lead,
    ) or re.match(
        r"[^,.;]{0,60}?\b(?:was|were|has been|have been|is|are)(?: \w+)? (?:issued|out"
        r"|put out|made public|unsealed)\b"
        r"|(?: of arrest)? (?:issued|put out|out)\b",
        tail,
    )
    return bool(issued) and not re.search(
        r"\b(?:before (?:it|they) w|(?:days?|weeks?|months?) before|had)\b", near
    )


def _charged(case: Case, sentence: Sentence) -> Iterator[Found]:
    """Charges that the Court is said to have laid, a summons, and who is said to be at large."""
    text, base = sentence.text, sentence.start
    match = _CHARGES.search(text)
    courtly = re.search(r"\b(?:ICC|[Cc]ourt|[Jj]udges|Hague|[Pp]rosecutors?)\b", text)
    if match is None or _MAYBE.search(text[max(0, match.start() - 40) : match.start()]):
        return
    lead = list(case.within(case.persons, base, base + match.start() + 1))
    after = case.within(case.persons, base + match.end(), base + match.end() + 40)
    if not lead and not after:
        return
    person = (
        after[0]
        if after
        and re.search(r"\b(?:against|summon\w*)", match[0] + text[match.end() : match.end() + 12])
        else (lead or after)[-1]
    ).id
    about = {"person": person, "persons": [person]}
    first = min(
        [row.start for row in (*lead[-1:], *after[:1]) if row.id == person] + [base + match.start()]
    )
    last = max([row.end for row in after[:1] if row.id == person] + [base + match.end()])
    if match["summons"]:
        if courtly:
            yield Found("warrant", first, last, about, rule_warrant, ((person,), "summoned"))
        return
    if match["large"]:
        yield Found("warrant", first, last, about, rule_warrant, ((person,), "wanted"))
        return
    stretch = text[match.start() : match.end() + 70]
    crimes = _crimes(stretch)
    by_court = re.search(r"\bby (?:the )?(?:ICC|[Cc]ourt|[Jj]udges|International Criminal)", text)
    if crimes and courtly and (match["charge"] or by_court):
        found = next(p.search(stretch) for p, name in CRIMES if name in crimes)
        end = max(last, base + match.start() + (found.end() if found else 0))
        args = ((person,), "wanted", crimes)
        yield Found("warrant", first, end, about, rule_warrant, args)


def _clause(lead: str) -> int:
    """Where the clause that leads up to the warrant begins."""
    cut = 0
    for match in re.finditer(
        r"[,;:–—]\s|\b(?:after|since|following|because|as|when|while)\b ", lead
    ):
        cut = match.end()
    if cut == 0 and lead[:1].isalnum():
        cut = lead.find(" ") + 1 if len(lead) >= 90 else 0
    return cut


def _moment(case: Case, sentence: Sentence, match: re.Match[str], end: int) -> Moment | None:
    """The time that dates the warrant: near it, in its own clause."""
    text, base = sentence.text, sentence.start
    ago = _AGO.search(text, max(0, match.start() - 90), min(len(text), match.end() + 90))
    if ago:
        return _ago(case, base, ago)
    after = re.split(
        r"[.;:(]|, (?!\d|issued|dated|which was issued|announced|made public)"
        r"|\b(?:and (?!public)|on (?:charges|allegations|war)|over)\b",
        text[end : end + 60],
    )[0]
    moment = case.moment_in(base + end, base + end + len(after))
    if moment and not re.search(
        r"\b(?:visit|trip|travel|since|summit|election|go|went)\b", text[end : moment.start - base]
    ):
        return moment
    inner = case.moment_in(base + match.start(), base + end)
    if inner:
        return inner
    before = text[max(0, match.start() - 75) : match.start()]
    rows: Sequence[Moment] = case.within(
        case.moments, base + match.start() - len(before), base + match.start()
    )
    for row in reversed(rows):
        gap = text[row.end - base : match.start()]
        lead = text[max(0, row.start - base - 12) : row.start - base]
        led = re.search(r"\b(?:issued|approved|put out)\b", gap) and not re.search(r"[.;]", gap)
        if led and not re.search(r"\b(?:until|before|by)\s*$", lead):
            return row
        if re.search(r"^['’]?s? ?(?:arrest )?$|^ (?:ICC |arrest )*$", gap):
            return row
    return None


def _ago(case: Case, base: int, ago: re.Match[str]) -> Moment:
    on = case.basis.on
    if ago["year"]:
        day = years_before(on, _SMALL[ago["year"].lower()])
        return Moment(base + ago.start(), base + ago.end(), day, day, ago[0])
    number = _SMALL.get(ago["n"].lower()) or int(ago["n"]) if ago["n"] else 1
    unit = ago["unit"].lower().rstrip("s")
    if unit == "year":
        middle, slack = years_before(on, min(number, 100)), 200
    else:
        length = {"month": 30, "week": 7, "day": 1}[unit]
        middle, slack = on - timedelta(days=min(number, 5000) * length), max(1, length // 2 + 3)
    first, last = middle - timedelta(days=slack), middle + timedelta(days=slack)
    return Moment(base + ago.start(), base + ago.end(), first, last, ago[0])


def _crimes(text: str) -> tuple[str, ...]:
    return tuple(name for pattern, name in CRIMES if pattern.search(text))


def _wanted(case: Case, sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    stretch = text[match.start() : match.end() + 120]
    crimes = _crimes(stretch)
    since = re.match(r"[^.;,]{0,50}?\bsince\b", text[match.end() : match.end() + 90])
    courtly = _COURTLY.search(stretch) or since
    if not courtly or (match[0].endswith("indicted") and not _COURTLY.search(text)):
        return
    if re.match(r"^ (?:to|a|the|it|him|more|peace|his)\b", text[match.end() : match.end() + 8]):
        return
    if re.search(
        r"\b(?:he|she|they|Russia|who|never|had|has|always|Putin|it)\s+$", text[: match.start()]
    ) and not (match["by"] or crimes):
        return
    lead = text[max(0, match.start() - 90) : match.start()]
    if re.search(r"\b(?:if|whether|would be|could be|might be|most)\b", lead[-30:], re.I):
        return
    rows = [
        row
        for row in case.within(case.persons, base, base + match.start())
        if row.end <= base + match.start()
    ]
    group = rows[-1:]
    for row in reversed(rows[:-1]):
        if not re.fullmatch(r",? (?:and|or)? ?|, ", text[row.end - base : group[0].start - base]):
            break
        group.insert(0, row)
    persons = tuple(dict.fromkeys(row.id for row in group))
    begin = group[0].start if group else base + match.start()
    if not persons:
        inferred = case.person_at(sentence, base + match.start())
        if inferred is None:
            return
        persons = (inferred,)
    about = {"person": persons[0], "persons": list(persons)}
    if since:
        moment = case.moment_in(base + match.end(), base + match.end() + since.end() + 30)
        if moment:
            args = (persons, moment.first, moment.last, moment.words, False, 0, True)
            yield Found("warrant_date", begin, moment.end, about, rule_warrant_date, args)
            return
        return
    asserted = "not_wanted" if match["not"] else "wanted"
    end = base + (
        match.end("by")
        if match["by"] and match["body"] and len(match["body"]) < 45
        else match.end()
    )
    yield Found("warrant", begin, end, about, rule_warrant, (persons, asserted, crimes))
