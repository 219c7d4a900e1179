"""What is said to have followed: arrests and their absence, findings, referrals, precedents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dedere.checks.case import Case, Found, Named, Sentence
from dedere.checks.dates import Moment
from dedere.checks.finders.states import names_in
from dedere.checks.model import Kind
from dedere.checks.rulings.outcomes import rule_outcome
from dedere.checks.words import NUMBER_WORDS

TRIGGERS = (
    "arrest",
    "detain",
    "handed",
    "hand ",
    "surrender",
    "breach",
    "failed",
    "fail ",
    "complian",
    "complied",
    "referr",
    "found",
    "transferred",
    "acquitted",
    "cleared",
    "convict",
    "sentenced",
    "released",
    "freed",
    "guilty",
    "walk",
    "left ",
    "unhindered",
    "extradit",
    "violat",
    "duties",
    "free",
)
_NOT = re.compile(
    r"\b(?:(?:was|were|is|has been|had been|been) (?:not|never)|(?:was|were"
    r"|is)n['’]t) (?:being )?(?:arrested|detained)"
    r"|\b(?:did not|didn['’]t|failed to|refused to|declined to|failing to|neglected to|has not"
    r"|failure to|refusal to|"
    r"decision not to|without) (?:arrest(?:ing|ed)?|detain(?:ing|ed)?|execut\w+ the warrant"
    r"|being (?:arrested|detained)"
    r"|enforc\w+ the warrant)\b|\b(?:escaped|avoided|evaded) arrest\b|\blet (?:him|her"
    r"|[A-Z]\w+) (?:go|leave|off|walk|come and go)\b"
    r"|\b(?:walked free|left (?:unhindered|freely|a free man|unmolested|undisturbed)"
    r"|remained (?:free|at large)|went home a free"
    r" man|flew home (?:unhindered|a free man))\b|\b[Nn]o ?(?:one|body) (?:arrested|detained)\b"
)
_ARRESTED = re.compile(
    r"(?<!not )(?<!never )(?<!be )\b(?:arrested|detained|took into custody)\b(?! (?:on|in) a )"
)
_CLEARED = re.compile(
    r"\b(?:cleared|exonerated|absolved|let off|excused|found no (?:breach|fault|violation"
    r"|failure|fault with)|made no finding"
    r"|no finding (?:was|had been) made|escaped (?:a )?(?:finding|censure|reproach))\b"
)
_ENDS = (
    (re.compile(r"\b(?:was |been |were )?(?:acquitted|cleared of)\b"), "acquitted"),
    (re.compile(r"\b(?:was |been |were )?(?:convicted|found guilty|sentenced)\b"), "convicted"),
    (
        re.compile(
            r"\b(?:was|were|been|had) (?:released|freed|set free)\b|\b(?:released|freed) (?=him"
            r"|her|[A-Z])"
        ),
        "released",
    ),
)
_HANDED = re.compile(
    r"\b(?:handed|turned|gave) (?:(?:[\w’'-]+ ){0,3})?(?:over|up)\b|\bsurrendered\b"
    r"|\btransferred to (?:The Hague|the court|ICC)"
    r"|\bextradited\b"
)
_BREACH = re.compile(
    r"\b(?:in breach|in default|censured|rebuked|faulted|did not comply|acted (?:unlawfully"
    r"|illegally)|unlawful(?:ly)?|unconstitutional|fell short of its|shirked its|neglected its"
    r"|non-complian\w*|failed (?:to comply|in its (?:duty|duties|obligations?)|to cooperate"
    r"|to meet its|"
    r"in its)|(?:had |has )?(?:failed|violated|breached)(?: to| its| the| in)|not complied"
    r"|breach(?:ed)? its|finding against)\b"
)
_FOUND = re.compile(
    r"\b(?:found|ruled|held|concluded|decided|determined|declared|finding|ruling|said|censured"
    r"|rebuked|criticised|faulted|condemned)\b"
)
_JUDGES = re.compile(r"\b(?:[Jj]udges?|[Cc]ourt|ICC|[Cc]hamber|tribunal)\b")
_REFER = re.compile(r"\b(?P<verb>referred|referral|refer)\b")
_REVERSED = re.compile(r"\b(?:reversed|overturned|annulled|struck down|set aside)\b")
_MODAL = re.compile(
    r"\b(?:will|would|may|might|could|should|must|if|whether|expected|likely|to be|can|unless"
    r"|decided in|demand|urge\w*|"
    r"call\w*|want\w*|risk\w*|threat\w*|fear\w*|forgotten|bound|oblig\w+|obligation|duty"
    r"|allegedly|order\w*)\b[^,;]{0,35}$",
    re.I,
)
_TIMES = re.compile(r"\b(once|twice|(?:two|three|four|\d) times)\b")
_ADDRESSEE = (
    (re.compile(r"\bSecurity Council\b"), "unsc"),
    (re.compile(r"\b(?:Assembly|ASP|states parties)\b", re.I), "asp"),
)


def find(case: Case, sentence: Sentence) -> Iterator[Found]:
    """Yield what the sentence says of arrests, findings and referrals."""
    if not any(word in sentence.low for word in TRIGGERS):
        return
    yield from _referrals(case, sentence)
    yield from _cleared(case, sentence)
    breaches = list(_breaches(case, sentence))
    yield from breaches
    for finder in (_not_arrested, _custody, _ends):
        for found in finder(case, sentence):
            if not any(row.start < found.end and row.end > found.start for row in breaches):
                yield found


def _clause(text: str, pos: int) -> int:
    """Where the clause around a position begins."""
    cut = 0
    for match in re.finditer(
        r"[;:]|, (?:as|and|but|while|which)\b|\b(?:and|but) (?=[A-Z]\w+ (?:was|is|did|has|had"
        r"|failed|arrested|can))",
        text[:pos],
    ):
        cut = match.end()
    return cut


def _context(
    case: Case, sentence: Sentence, start: int, end: int
) -> tuple[str | None, str | None, Moment | None, int]:
    """Person, state and time of the clause from `start`, and where it ends."""
    text, base = sentence.text, sentence.start
    tail = re.split(r"[;:]|, (?:as|and|but|while|which)\b|\.", text[end : end + 110])[0]
    stop = end + len(tail)
    persons = list(case.within(case.persons, base + start, base + stop))
    person = persons[0].id if persons else None
    if person is None:
        person = case.person_at(sentence, base + end)
    home = case.home(person)
    rows = list(case.within(case.states, base + start, base + stop))
    foreign = [row.id for row in rows if row.id != home]
    state = foreign[0] if foreign else None
    moment = case.moment_in(base + start, base + stop)
    return person, state, moment, stop


def _kind(case: Case, person: str | None, moment: Moment | None, fallback: Kind) -> Kind:
    if (moment and moment.last.year < case.basis.on.year - 1) or (
        person is not None and case.main is not None and person != case.main
    ):
        return "precedent"
    return fallback


def _not_arrested(case: Case, sentence: Sentence) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    for match in _NOT.finditer(text):
        start = _clause(text, match.start())
        if _MODAL.search(text[start : match.start()]):
            continue
        person, state, moment, stop = _context(case, sentence, start, match.end())
        if person is None:
            continue
        if state is None:
            before = [
                row.id
                for row in names_in(case, max(0, base - 300), base)
                if row.id != case.home(person)
            ]
            state = before[-1] if before else None
        if state is None:
            continue
        first, last = (moment.first, moment.last) if moment else (None, None)
        kind = _kind(case, person, moment, "outcome")
        about = {"person": person, "state": state}
        args = ("not_arrested", person, state, first, last)
        yield Found(
            kind, base + start + _pad(text, start), base + match.end(), about, rule_outcome, args
        )
        del stop
        return


def _pad(text: str, at: int) -> int:
    return len(text[at:]) - len(text[at:].lstrip())


def _custody(case: Case, sentence: Sentence) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    for pattern, asserted in ((_ARRESTED, "arrested"), (_HANDED, "handed_over")):
        for match in pattern.finditer(text):
            start = _clause(text, match.start())
            lead = text[start : match.start()]
            if _MODAL.search(lead) or re.search(
                r"\b(?:not|never|no|without|nobody|n['’]t)\b", lead[-25:]
            ):
                continue
            tail = text[match.end() : match.end() + 60]
            if asserted == "arrested" and not _about_person(case, sentence, match, lead):
                continue
            if asserted == "handed_over" and not re.search(
                r"\b(?:court|ICC|Hague|without being)\b", lead + match[0] + tail
            ):
                continue
            person, state, moment, stop = _context(case, sentence, start, match.end())
            if person is None or not case.within(case.persons, base + start, base + stop):
                continue
            if _subject_is(case, person, base + start, base + match.start(), text, base):
                state = None
            where = re.match(r"[^,;.]{0,20}?\b(?:in|by) (?:the )?", tail)
            if where and asserted == "arrested":
                at = base + match.end() + where.end()
                placed = case.within(case.states, at - 1, at + 3)
                state = placed[0].id if placed else state
            first, last = (moment.first, moment.last) if moment else (None, None)
            if pattern is _HANDED and re.search(r"\bwithout being\b", tail):
                state = None
            kind = _kind(case, person, moment, "outcome")
            about = {"person": person, "state": state}
            args = (asserted, person, state, first, last)
            end = base + match.end() + (_reach(tail) if moment or state else 0)
            yield Found(kind, base + start + _pad(text, start), end, about, rule_outcome, args)
            return


def _cleared(case: Case, sentence: Sentence) -> Iterator[Found]:
    """A state that the judges are said to have cleared."""
    text, base = sentence.text, sentence.start
    for match in _CLEARED.finditer(text):
        if (not _JUDGES.search(text) and not re.search(r"\bwas\b", text)) or _MODAL.search(
            text[: match.start()]
        ):
            continue
        persons = case.within(case.persons, base, base + len(text))
        person = persons[-1].id if persons else None
        home = case.home(person or case.main)
        rows = [row for row in case.within(case.states, base, base + len(text)) if row.id != home]
        if rows:
            about = {"person": person, "state": rows[0].id}
            args = ("no_breach", person, rows[0].id)
            start = min(rows[0].start, base + match.start())
            end = max(rows[0].end, base + match.end())
            kind = _kind(case, person, None, "outcome")
            yield Found(kind, start, end, about, rule_outcome, args, quiet=True)
            return


def _ends(case: Case, sentence: Sentence) -> Iterator[Found]:
    """Acquitted, convicted, released: how a case went on."""
    text, base = sentence.text, sentence.start
    for pattern, asserted in _ENDS:
        for match in pattern.finditer(text):
            start = _clause(text, match.start())
            lead = text[start : match.start()]
            if _MODAL.search(lead) or re.search(
                r"\b(?:not|never|n['’]t|video|footage|statement)\b", lead
            ):
                continue
            rows = list(case.within(case.persons, base + start, base + match.start() + 1))
            passive = rows and re.fullmatch(
                r",? ?(?:who |has |had |later |then |also |eventually )*",
                text[rows[-1].end - base : match.start()],
            )
            after = case.within(case.persons, base + match.end(), base + match.end() + 20)
            if not passive and not (after and (asserted == "released" or _JUDGES.search(lead))):
                continue
            person = rows[-1].id if passive else after[0].id
            moment = case.moment_in(base + match.end(), base + match.end() + 50)
            first, last = (moment.first, moment.last) if moment else (None, None)
            kind = _kind(case, person, moment, "outcome")
            begin = rows[-1].start if passive else base + match.start()
            end = max(
                base + match.end(), moment.end if moment else 0, 0 if passive else after[0].end
            )
            args = (asserted, person, None, first, last)
            yield Found(kind, begin, end, {"person": person}, rule_outcome, args, quiet=True)
            return


def _reach(tail: str) -> int:
    return len(re.split(r"[,.;]", tail)[0])


def _subject_is(case: Case, person: str, start: int, end: int, text: str, base: int) -> bool:
    rows = [row for row in case.within(case.persons, start, end) if row.id == person]
    return bool(rows) and bool(
        re.search(r"\b(?:was|were|been|is)\b", text[rows[-1].end - base : end - base + 1])
    )


def _about_person(case: Case, sentence: Sentence, match: re.Match[str], lead: str) -> bool:
    """Whether the arrested one is a person of the record: object after, or subject of a passive."""
    base = sentence.start
    after = case.within(case.persons, base + match.end(), base + match.end() + 24)
    if after and re.fullmatch(
        r" (?:the |President |Sudan['’]s |\w+ )?",
        sentence.text[match.end() : after[0].start - base],
    ):
        return True
    rows = [
        row
        for row in case.within(case.persons, base, base + match.start())
        if row.end <= base + match.start()
    ]
    return (
        bool(rows)
        and bool(
            re.fullmatch(
                r",? (?:who )?(?:was|has been|had been|is|were|being)(?: \w+)? ",
                sentence.text[rows[-1].end - base : match.start()],
            )
        )
        and bool(lead)
    )


def _breaches(case: Case, sentence: Sentence) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    for match in _BREACH.finditer(text):
        start = _clause(text, match.start())
        lead = text[start : match.end()]
        if not _FOUND.search(lead) and not _FOUND.search(text[match.end() : match.end() + 30]):
            continue
        if not (_JUDGES.search(text) or re.search(r"\b(?:was|were|been)(?: \w+)? found\b", lead)):
            continue
        if _MODAL.search(text[start : match.start()]) or re.search(
            r"\bnot (?:been )?found\b", lead
        ):
            continue
        if re.search(r"\b(?:said|argued|claims?|insist\w*|expect\w*)\b", lead) and not re.search(
            r"\b(?:found|ruled|held)\b", lead
        ):
            continue
        person, rows = _of_whom(case, sentence, start, match.end())
        before = [row for row in rows if row.end <= base + match.start()]
        state = (before[-1] if before else rows[0]).id if rows else None
        if state is None:
            continue
        moment = case.moment_in(base + start, base + match.end() + 60)
        first, last = (moment.first, moment.last) if moment else (None, None)
        times = _TIMES.search(lead)
        number = 0
        if times:
            word = times[1].split()[0].lower()
            number = int(word) if word.isdigit() else NUMBER_WORDS[word]
        kind = _kind(case, person, moment, "outcome")
        about = {"person": person, "state": state}
        args = ("breach", person, state, first, last, "", number)
        yield Found(
            kind, base + start + _pad(text, start), base + match.end(), about, rule_outcome, args
        )
        return


def _of_whom(
    case: Case, sentence: Sentence, start: int, end: int
) -> tuple[str | None, list[Named]]:
    """The person of a clause, and the states named in and right after it, the home left out."""
    base = sentence.start
    persons = case.within(case.persons, base + start, sentence.end)
    person = persons[-1].id if persons else None
    home = case.home(person or case.main)
    states = case.within(case.states, base + start, base + end + 60)
    return person, [row for row in states if row.id != home]


def _referrals(case: Case, sentence: Sentence) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    for match in _REFER.finditer(text):
        start = _clause(text, match.start())
        if _MODAL.search(text[start : match.start()]):
            continue
        tail = text[match.end() : match.end() + 120]
        addressee = next((name for pattern, name in _ADDRESSEE if pattern.search(tail)), "")
        reversed_ = _REVERSED.search(tail) or _REVERSED.search(text[start : match.start()])
        if not addressee and not reversed_:
            continue
        person, rows = _of_whom(case, sentence, start, match.end())
        if not rows:
            continue
        asserted = "reversed" if reversed_ else "referred"
        args = (asserted, person, rows[0].id, None, None, addressee)
        end = base + match.end() + _reach(tail)
        about = {"person": person, "state": rows[0].id}
        kind = _kind(case, person, None, "outcome")
        yield Found(kind, base + start + _pad(text, start), end, about, rule_outcome, args)
        return
