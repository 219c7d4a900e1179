"""Since when: the words that open the time of which a report speaks."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from dedere.checks.anchors import Window, war_window, warrant_window
from dedere.checks.basis import is_foreign, made_trips
from dedere.checks.case import Case, Sentence, years_before
from dedere.checks.dates import before, earlier
from dedere.checks.scopes import Scope
from dedere.checks.words import NUMBER_WORDS
from dedere.days import english_day

_SINCE = re.compile(r"\b(?P<word>[Ss]ince|[Aa]fter|[Ff]ollowing|[Ff]rom)\b(?! all\b)")
_WARRANT = re.compile(
    r"\b(?:warrants?|wanted man|wanted|indict\w+|fugitive|the court (?:named|put out|issued"
    r"|charged|accused))\b",
    re.I,
)
_WAR = re.compile(
    r"\b(?:invasion|invad\w+|war in Ukraine|war (?:began|started|broke out)|the war|full-scale"
    r"|(?:order|send|launch)"
    r"\w* (?:his |its |the )?(?:\w+ )?(?:forces|troops|army|tanks|attack|offensive|operation"
    r"|assault|war|invasion)"
    r"|sent (?:his |its )?(?:troops|forces|army|tanks)|attack on Ukraine|hostilities|October 7"
    r"|7 October"
    r"|conflict (?:began|in Ukraine)|special military operation|moved on Kyiv)",
    re.I,
)
_OTHER_WAR = re.compile(
    r"[^,.;]{0,12}?\b(?:in|on|with|against|of) (?!Ukraine|Gaza|Hamas|January|February|March"
    r"|April|May|June|July|August|September|October"
    r"|November|December|his|its|the country"
    r"|the neighbou?r)(?:the )?[A-Z]"
)
_OFFICE = re.compile(
    r"\b(?:tak(?:ing|e|en) office|took office|return(?:ing|ed)? to (?:office|power)|sworn in"
    r"|inaugurat\w+"
    r"|re-?election|re-elected|becoming (?:prime minister|president)|came to power)\b",
    re.I,
)
_TRIP = re.compile(
    r"\b(?:(?:his|her|the|a|last|previous) (?:\w+ )?(?:visit|trip|journey|stay)s?|(?:he"
    r"|she) (?:last )?(?:went|was (?:in|at|there)|"
    r"flew|travel\w+|visit\w+)|visiting|travelling|going)\b",
    re.I,
)
_LENGTH = re.compile(
    r"\b(?:in|for|within)(?: (?:more than|over|nearly|almost|about|around|at least|the (?:past"
    r"|last)|some))? "
    r"(?P<n>\d+|[a-z]+(?:[- ][a-z]+)?) (?P<unit>years?|months?|decades?|weeks?|a century)\b",
    re.I,
)
_YEAR = re.compile(
    r"\bthis year\b|\b(?:trip|visit|time|journey|first|second|third)[^,.;]{0,20} of the year\b"
    r"|\bsince the (?:start|beginning) of the year\b",
    re.I,
)
_MONTH = re.compile(r"\bthis month\b|\bin a month\b", re.I)
_IN_YEAR = re.compile(r"\b(?:in|of|during) (?P<y>20\d\d|19\d\d)\b", re.I)
_CLOSED = re.compile(
    r"\b(?P<word>[Uu]ntil|[Tt]ill|[Uu]p to|[Pp]rior to|[Bb]efore|[Bb]y the end of"
    r"|[Bb]y (?=20\d\d|early|late)|[Tt]hrough)\b"
    r"(?! (?:now|today|then|this|that|recently|him|her|it|us|the court|judges|the judges"
    r"|his eyes|long|the warrant|the"
    r" invasion|a |an )\b)(?<!since before)"
)
_WITHOUT = re.compile(
    r"\b(?:[Aa]part from|[Aa]side from|[Ee]xcept(?:ing)?(?: for| to| in)?|[Bb]esides"
    r"|[Oo]ther than|[Ss]ave(?: for)?"
    r"|[Ee]xcluding|[Nn]ot counting|[Bb]ar|[Ww]ith the exception of) (?=(?:his |the |a "
    r"|visits? to )*[A-Z])"
)
_KNOWN_EVENTS = (
    (
        re.compile(
            r"\b(?:collapse|fall|end|break-?up) of the (?:Soviet Union|USSR)|the Soviet era", re.I
        ),
        date(1991, 12, 26),
    ),
    (re.compile(r"\bCold War\b", re.I), date(1991, 12, 26)),
    (re.compile(r"\bannex\w+ (?:of )?Crimea", re.I), date(2014, 3, 18)),
    (re.compile(r"\bpandemic\b", re.I), date(2020, 3, 11)),
)


def _opened(
    case: Case, sentence: Sentence, person: str, start: int, end: int
) -> tuple[Window, int]:
    """Return the time that the words near the stretch open, and where the words end.

    Looked for after the stretch first, then before it in the sentence; offsets are those of the
    text. Without such words the window is open.
    """
    base = sentence.start
    for match in _SINCE.finditer(sentence.text, max(0, end - base)):
        if match["word"].lower() == "from" and not re.match(
            r" (?:January|\w+ 20)", sentence.text[match.end() : match.end() + 12]
        ):
            continue
        window = _anchor(case, person, base + match.end(), sentence.end, match["word"].lower())
        if window is not None:
            return window, min(sentence.end, _end(case, base + match.end(), sentence.end))
    found = _period(case, sentence, max(0, end - base), len(sentence.text))
    if found is not None:
        return found
    before = list(_SINCE.finditer(sentence.text, 0, max(0, start - base)))
    for match in reversed(before):
        window = _anchor(case, person, base + match.end(), start, match["word"].lower())
        if window is not None:
            return window, end
    found = _period(case, sentence, 0, max(0, end - base))
    if found is not None:
        return found[0], end
    if re.search(
        r"\b[Aa]s a wanted man\b|\bunder (?:the|his) warrant\b|\bas a fugitive\b", sentence.text
    ):
        window = warrant_window(case.basis, person)
        if window is not None:
            return window, end
    return Window(None), end


def window_of(
    case: Case, sentence: Sentence, person: str, start: int, end: int
) -> tuple[Window, int]:
    """Return the time of which the words near the stretch speak, and where those words end.

    Looked for after the stretch first, then before it in the sentence; offsets are those of the
    text. Without such words the window is open. "Until" and "before" close it; where their day is
    not known, nothing is.
    """
    window, stop = _opened(case, sentence, person, start, end)
    without = _WITHOUT.search(sentence.text)
    if without is not None:
        at = sentence.start + without.end()
        words = re.split(r"[,;:]|\b(?:only|has|had|he|she)\b", case.text[at : at + 50])[0]
        rows = case.within(case.states, at, at + len(words))
        window = replace(window, without=tuple(row.id for row in rows[:3]))
    match = _CLOSED.search(sentence.text)
    if match is None or window.unknown:
        return window, stop
    at = sentence.start + match.end()
    clause = re.split(r"[,;:]", case.text[at : min(sentence.end, at + 80)])[0]
    moment = case.moment_in(at, at + len(clause))
    if moment is not None:
        last = (
            moment.last
            if match["word"].lower() in {"by", "and", "through"}
            else before(moment.first)
        )
        if window.start is not None and last < window.start:
            return window, stop
        return replace(window, end=last), stop
    places = [
        row for row in case.within(case.states, at, at + len(clause)) if row.id != case.home(person)
    ]
    if places:
        rows = [
            trip
            for trip in made_trips(case.basis, person, window.start, case.basis.on)
            if trip.iso3 == places[0].id
        ]
        if rows:
            return replace(window, end=before(rows[-1].start)), stop
        return window, stop
    return replace(window, unknown=True, label=f"“{match[0].strip()}{clause.rstrip()[:40]}”"), stop


def _end(case: Case, start: int, limit: int) -> int:
    match = re.search(r"[,.;:]", case.text[start:limit])
    return start + match.start() if match else limit


def _anchor(case: Case, person: str, start: int, limit: int, word: str) -> Window | None:
    """The window that the words after "since" open."""
    clause = re.split(r"[,;:](?! when (?:he|she) )", case.text[start : min(limit, start + 140)])[0]
    if word in {"after", "following"} and not (_WARRANT.search(clause) or _WAR.search(clause)):
        return None
    head = clause[:80]
    moment = case.moment_in(start, start + len(clause))
    trip = _TRIP.search(head)
    place = next(iter(case.within(case.states, start, start + 6)), None)
    if place is not None and word == "since" and place.id != case.home(person):
        return _trip_window(case, person, start, place.end, clause)
    if trip and not _WARRANT.search(head[: trip.end()]):
        return _trip_window(case, person, start, start + len(clause), clause)
    if word == "since" and re.match(r" (?:then|that)\b", clause):
        return Window(None, unknown=True, label="then")
    if _WARRANT.search(head):
        return warrant_window(case.basis, person) or Window(None, unknown=True, label="a warrant")
    if moment and moment.first > case.basis.on:
        moment = earlier(moment)
    if moment and moment.start - start <= 34 and not _WAR.search(head):
        mark = moment.last if moment.last != moment.first else None
        label = english_day(moment.first) if mark is None else moment.words.strip()
        if re.match(r" (?:before|the (?:start|beginning) of)\b", clause):
            mark = None
        return Window(moment.first, label=label, mark_end=mark)
    war = _WAR.search(head)
    if war and _OTHER_WAR.match(head[war.end() :]):
        return Window(None, unknown=True, label=f"“since{clause.rstrip()[:50]}”")
    if war:
        window = war_window(case.basis, person)
        if window is not None:
            return window
    if _OFFICE.search(head):
        return _office_window(case, person, moment.first if moment else None)
    for pattern, day in _KNOWN_EVENTS:
        match = pattern.search(head)
        if match:
            return Window(day, label=match[0])
    if _YEAR.search(f"since{clause}"):
        return Window(date(case.basis.on.year, 1, 1), label=f"1 January {case.basis.on.year}")
    if word == "since":
        return Window(None, unknown=True, label=f"“since{clause.rstrip()[:50]}”")
    return None


def _office_window(case: Case, person: str, day: date | None) -> Window:
    if day is not None:
        return Window(day, label=english_day(day))
    starts = [
        row.start.first
        for row in case.basis.record.offices_of(person)
        if row.office in {"head_of_state", "head_of_government"}
        and row.start is not None
        and row.start.day
        and row.start.first <= case.basis.on
    ]
    if not starts or (case.basis.on - max(starts)).days > 400:
        return Window(None, unknown=True, label="taking office")
    return Window(max(starts), label=f"taking office on {english_day(max(starts))}")


def _trip_window(case: Case, person: str, start: int, end: int, clause: str) -> Window:
    """The time since an earlier visit, which itself does not count."""
    record = case.basis.record
    home = case.home(person)
    places = [row.id for row in case.within(case.states, start, end) if row.id != home]
    moment = case.moment_in(start, end)
    rows = [
        trip
        for trip in made_trips(case.basis, person, None, case.basis.on)
        if is_foreign(record, trip)
        and (not places or trip.iso3 in places)
        and (moment is None or (trip.start <= moment.last and trip.end >= moment.first))
    ]
    if not rows and moment is not None:
        return Window(moment.first, label=moment.words.strip(), mark_end=moment.last)
    if not rows:
        return Window(None, unknown=True, label=f"“{clause.strip()[:50]}”")
    last = rows[-1]
    where = case.basis.state_name(last.iso3)
    return Window(
        last.start, label=f"the visit to {where} of {english_day(last.start)}", mark_end=last.end
    )


def _period(case: Case, sentence: Sentence, start: int, end: int) -> tuple[Window, int] | None:
    """A stretch of time that the words name: this year, in 2024, in five years."""
    text, base, on = sentence.text, sentence.start, case.basis.on
    match = _IN_YEAR.search(text, start, end)
    if match:
        year = int(match["y"])
        last = date(year, 12, 31)
        return Window(date(year, 1, 1), last, f"1 January {year}"), base + match.end()
    match = _YEAR.search(text, start, end)
    if match:
        return Window(date(on.year, 1, 1), label=f"1 January {on.year}"), base + match.end()
    match = _MONTH.search(text, start, end)
    if match:
        first = on.replace(day=1)
        return Window(first, label=english_day(first)), base + match.end()
    match = _LENGTH.search(text, start, end)
    if match:
        return _length(on, match), base + match.end()
    return None


def _length(on: date, match: re.Match[str]) -> Window:
    word = match["n"].lower()
    if match["unit"] == "a century" or "quarter" in word:
        number, unit = 25, "years"
    else:
        unit = match["unit"].lower()
        number = (
            int(word) if word.isdigit() else NUMBER_WORDS.get(word, 1 if word in {"a", "an"} else 0)
        )
    if number == 0 and "decade" not in unit:
        return Window(None, unknown=True, label=f"“{match[0]}”")
    if unit.startswith("decade"):
        start = years_before(on, 10 * max(1, min(number, 20)))
    elif unit.startswith("year"):
        start = years_before(on, min(number, 200))
        slack = timedelta(days=min(50 * number, 400))
        return Window(start, label=english_day(start), mark_end=start + slack)
    else:
        days = 7 if unit.startswith("week") else 31
        start = on - timedelta(days=days * min(number, 600))
    return Window(start, label=english_day(start))


def default_window(case: Case, person: str, scope: Scope, tail: str) -> Window:
    """The time that is meant where none is said: for parties the warrant, else all or unknown.

    `tail` are the words that follow; "as president", "of his new term" leave the time unknown.
    """
    if scope.kind in {"party", "obliged", "non_party"}:
        return warrant_window(case.basis, person) or Window(None)
    if scope.kind in {"abroad", "outside"} or re.match(
        r"[^,.;]{0,60}\b(?:as|under|in his|in her|with|during|of his|of her)\b", tail
    ):
        return Window(None, unknown=True, label="no time is named")
    return Window(None)


def closed_window(case: Case, person: str, scope: Scope, window: Window) -> Window:
    """The window as it is, or for "only" without a time the warrant's, else an unknown one."""
    if window.start is not None or window.unknown:
        return window
    if scope.kind in {"party", "obliged", "non_party"}:
        return warrant_window(case.basis, person) or window
    return replace(window, unknown=True, label="no time is named")


def present_window(case: Case, person: str, scope: Scope, window: Window) -> Window:
    """The window as it is, or for "has not been to a member" the time since the warrant."""
    if window.start is not None or window.unknown or scope.kind in {"state", "region", "undefined"}:
        return window
    return closed_window(case, person, scope, window)
