"""How many trips, visits or states."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dedere.checks.anchors import Window
from dedere.checks.case import Case, Found, Sentence
from dedere.checks.finders.scope import ABROAD, place_scope, scopes_in
from dedere.checks.finders.traveller import scope_end, traveller
from dedere.checks.finders.window import window_of
from dedere.checks.rulings.counts import rule_count, rule_vague
from dedere.checks.words import NUMBER_WORDS

_COUNT = re.compile(
    r"\b(?P<bound>(?:at least|more than|over|no more than|at most|only|just|some|about|around"
    r"|nearly|almost|fewer than) )?"
    r"(?P<n>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
    r"|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty)"
    r"(?: (?:foreign|overseas|international|official|different|other|separate|such|in-person))*"
    r" (?P<noun>(?:trips?|visits?|journeys?)(?: abroad| overseas)?|countr(?:y|ies)|nations?"
    r"|foreign states|states"
    r"|(?:ICC |court )?member (?:states?|countr(?:y|ies)|nations?)|members? of the (?:court|ICC)"
    r"|foreign capitals)\b"
)
_TWICE = re.compile(
    r"\b(?P<b>at least |more than )?(?:(?P<w>once|twice)|(?P<n>two|three|four|five|six"
    r"|\d{1,2}) times)\b"
)
_VAGUE = re.compile(
    r"\b(?P<words>(?:only )?(?:a handful of|a few|several|dozens of|scores of|few|a number of))"
    r"(?: \w+){0,2} (?:trips?|visits?|journeys?|countries|foreign trips?|states)\b"
)
_MADE = re.compile(
    r"\b(?:visit(?:ed|s)?|made|travell?ed|been|went|gone|embarked|undertaken|taken|paid|toured"
    r"|on his|on her|flown)\b"
)
_FUTURE = re.compile(r"\b(?:will|would|could|may|might|should|plans?|wants?|if|to be)\b")


def counts(case: Case, sentence: Sentence) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    for match in _COUNT.finditer(text):
        who = traveller(case, sentence, match.start())
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
        stop = scope_end(case, base + match.end(), sentence.end)
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


def twice(case: Case, sentence: Sentence) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    for match in _TWICE.finditer(text):
        who = traveller(case, sentence, match.start())
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
        wide = [
            scope
            for scope in scopes_in(case, who[1], base + match.end() + 30, case.home(person))
            if scope.kind in {"party", "region", "group"}
        ]
        if not (rows or wide) or (window.start is None and not window.unknown and bound == "exact"):
            continue
        number = NUMBER_WORDS.get((match["w"] or match["n"]).lower()) or int(match["n"])
        scope = wide[0] if wide else place_scope(case, rows[0])
        args = (
            person,
            scope,
            window,
            case.basis.on,
            number + (match["b"] == "more than "),
            bound,
            "trips",
        )
        about = {"person": person, "state": rows[0].id if rows else None}
        yield Found("count", who[1], max(end, base + match.end()), about, rule_count, args)


def vague(case: Case, sentence: Sentence) -> Iterator[Found]:
    text, base = sentence.text, sentence.start
    for match in _VAGUE.finditer(text):
        who = traveller(case, sentence, match.start())
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
