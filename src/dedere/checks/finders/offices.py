"""Which office the text gives a person of the record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from dedere.checks.case import Case, Found
from dedere.checks.rulings.offices import rule_office

# Title in the text -> kinds of office, words of which its title in the record bears one.
TITLES: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    (r"prime minister|premier", ("head_of_government",), ()),
    (r"foreign minister|minister of foreign affairs", ("foreign_minister",), ()),
    (r"defen[cs]e (?:minister|chief|secretary)|minister of defen[cs]e", ("defence_minister",), ()),
    (r"interior minister|minister of (?:the )?interior", ("minister",), ("interior",)),
    (
        r"secretary of (?:Russia['’]s |the |Russian )?[Ss]ecurity [Cc]ouncil"
        r"|[Ss]ecurity [Cc]ouncil (?:secretary|chief|head)",
        (),
        ("security council",),
    ),
    (
        r"(?:presidential )?commissioner (?:for|on) children['’]?s?[’']? (?:rights|affairs)?"
        r"|children['’]?s?['’]? (?:rights )?(?:commissioner|ombuds\w+)",
        (),
        ("children",),
    ),
    (
        r"chief of (?:the |Russia['’]s )?[Gg]eneral [Ss]taff|military chief|army chief",
        (),
        ("general staff", "chief of"),
    ),
    (
        r"command(?:s|er of|ed)? (?:of )?(?:the |Russia['’]s )?Black Sea Fleet"
        r"|Black Sea Fleet commander",
        (),
        ("black sea fleet",),
    ),
    (r"vice[- ]president|deputy president", (), ("vice", "deputy")),
    (r"speaker", (), ("speaker",)),
    (r"mayor", (), ("mayor",)),
    (r"governor", (), ("governor",)),
    (r"senator", (), ("senat",)),
    (r"head of state", ("head_of_state",), ()),
    (r"head of government", ("head_of_government",), ()),
    (r"commander(?:-in-chief)?", ("military",), ()),
    (r"lawmaker|member of parliament", ("legislator",), ()),
    (r"president", ("head_of_state",), ()),
)
_TITLE = re.compile(
    "|".join(f"(?P<t{index}>{pattern})" for index, (pattern, _, _) in enumerate(TITLES)), re.I
)
_FORMER = re.compile(
    r"\b(?:(?P<f>(?i:former|ex|ousted|deposed|one-time|retired|toppled|jailed|late))"
    r"|(?P<t>(?i:then)))"
    r"[ -](?:[A-Z]\w+(?:['’]s)? ){0,2}$"
)
_STEMS = (
    "minister",
    "premier",
    "secretary",
    "commission",
    "ombuds",
    "chief",
    "command",
    "president",
    "speaker",
    "mayor",
    "governor",
    "senator",
    "head of",
    "lawmaker",
    "parliament",
    "council",
)
_MATTER = re.compile(r"\b(?:ICC|International Criminal Court|[Jj]udges|[Ww]arrants?|The Hague)\b")
_BEFORE = re.compile(
    r"^[\s,]*(?:['’]s )?(?:of [A-Z]\w+ |, )?(?:(?!and |or |with |of |that |as |who )\w+ )?$"
)
_AFTER = re.compile(
    r"^,? ?(?:who(?: is| was| serves as)?|the|a|then|now|Russia['’]s|Israel['’]s|Sudan['’]s|its"
    r"|former|[A-Z]\w+['’]s|[A-Z]\w+n)?"
    r"(?: (?:the|then|former|current|ex|country['’]s|[A-Z]\w+['’]s|[A-Z]\w+n))?[ -]?$"
)
_NOT_AN_OFFICE = re.compile(
    r"^ (?:for life|of the (?:ICC|court)|-elect|in all|candidate|in waiting)|^['’]s (?:office"
    r"|spokes)"
)


def find_all(case: Case) -> Iterator[Found]:
    """Yield the offices that the text gives to persons, next to their names."""
    text = case.text
    seen: set[tuple[str, int, bool]] = set()
    for row in case.persons:
        name = case.basis.record.person[row.id].name.lower().split()
        said = text[row.start : row.end].lower()
        if not any(word in said for word in name if len(word) > 3):
            continue
        yield from _near(case, row.id, row.start, row.end, seen)


def _relevant(case: Case) -> bool:
    """Whether the report is about travel or the Court at all, so that offices matter."""
    return bool(case.claims) or bool(_MATTER.search(case.text))


def _near(
    case: Case, person: str, start: int, end: int, seen: set[tuple[str, int, bool]]
) -> Iterator[Found]:
    text = case.text
    floor = max(0, start - 48)
    cut = max(text.rfind(mark, floor, start) for mark in (".", "\n", ";"))
    floor = max(floor, cut + 1)
    stop = min(len(text), end + 80)
    if not any(word in text[floor:stop].lower() for word in _STEMS):
        return
    for match in _TITLE.finditer(text, floor, end):
        inside = match.start() >= start
        if not inside and not _BEFORE.match(text[match.end() : start]):
            continue
        if (
            text[match.end() : match.end() + 1].isalpha()
            or text[match.start() - 1 : match.start()].isalpha()
        ):
            continue
        yield from _office(case, person, match, floor, (match.start(), end), seen)
    after = _TITLE.search(text, end, stop)
    apposed = after and text[end : end + 1] == "," and _AFTER.match(text[end : after.start()])
    if after and apposed and not text[after.end() : after.end() + 1].isalpha():
        yield from _office(case, person, after, end, (start, after.end()), seen)


def _office(
    case: Case,
    person: str,
    match: re.Match[str],
    floor: int,
    span: tuple[int, int],
    seen: set[tuple[str, int, bool]],
) -> Iterator[Found]:
    text = case.text
    if _NOT_AN_OFFICE.match(text[match.end() : match.end() + 16]):
        return
    lead = text[max(floor, match.start() - 26) : match.start()]
    if re.search(
        r"\b(?:vice|deputy|acting|assistant|first|mr|when|while|as|became|since|was|rival"
        r"|opposition)[ -]*$",
        lead,
        re.I,
    ):
        return
    former = _FORMER.search(lead)
    if former and former["t"]:
        return
    index = int((match.lastgroup or "t0")[1:])
    key = (person, index, bool(former))
    if key in seen:
        return
    seen.add(key)
    _, kinds, words = TITLES[index]
    start = span[0]
    if span[0] == match.start():
        word = re.search(r"(?:[A-Z][\w.]*(?:['’]s)? |[Ff]ormer |ousted |deposed )+$", lead)
        start -= len(word[0]) if word else 0
    about = {"person": person}
    # A title in a sentence about the past is one of that time.
    moment = case.moment_in(max(0, match.start() - 200), match.start())
    on = None
    if moment is not None and not former and moment.last < case.basis.on - timedelta(days=60):
        between = text[moment.end : match.start()]
        on = moment.first if not re.search(r"[.!?]\s|\n", between) else None
    args = (person, match[0], kinds, words, bool(former), on)
    yield Found("office", start, span[1], about, rule_office, args, quiet=not _relevant(case))
