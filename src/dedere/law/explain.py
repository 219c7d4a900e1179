"""One derivation at three depths: a sentence, a reading of at most twelve lines, the whole tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from dedere.days import english_day
from dedere.law import knowledge
from dedere.law.articles import full as full_cite
from dedere.law.assessment import Assessment
from dedere.law.facts import of_decision
from dedere.law.finding import Contest, Finding
from dedere.law.words import QUESTIONS, listed, opening, state_name
from dedere.record.record import Record
from dedere.words import OUTCOME_WORDS

LINES = 12
HOLDERS = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a reading: a label of a word or two, a text, what it cites, how sure it is."""

    label: str
    text: str
    cites: tuple[str, ...] = ()
    contested: bool = False
    unverified: bool = False

    def as_dict(self) -> dict[str, object]:
        """The line as plain data."""
        return {
            "label": self.label,
            "text": self.text,
            "cites": list(self.cites),
            "contested": self.contested,
            "unverified": self.unverified,
        }


@dataclass(frozen=True, slots=True)
class Branch:
    """A line of the tree. `folded` counts steps left out because they changed nothing."""

    depth: int
    question: str
    holds: str
    text: str
    cites: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    unverified: bool = False
    changed: bool = True
    folded: int = 0


def sentence(a: Assessment) -> str:
    """Return the answer in one sentence, with its day and, if one was given, that of knowledge."""
    head = f"On {english_day(a.on)}"
    if a.known is not None:
        then = "that day" if a.known == a.on else f"on {english_day(a.known)}"
        head += f", as known {then}"
    state = opening(state_name(a.case.record, a.state))
    summary = a.summary
    if summary.startswith((state, *_LOWER)) and not summary.startswith(
        state_name(a.case.record, a.state)
    ):
        summary = summary[:1].lower() + summary[1:]
    return f"{head}, {summary}"


_LOWER = ("No ", "Whether ", "Under ", "By ")


def reading(record: Record, a: Assessment) -> tuple[Line, ...]:
    """Return the answer in at most twelve lines: what holds, on what, from which dated facts.

    Disputed points name who says what; a difference that knowledge makes is explained; rows that
    nobody has checked are named.
    """
    lines = [Line("Answer", sentence(a), a.basis)]
    lines += _steps(a)
    lines += [_contest(row) for row in a.contested if row.step != "residual"]
    lines += _ruled_later(a)
    lines += _knowledge(a)
    lines += _treated(record, a)
    if "beyond_record" in a.flags:
        text = "The day lies after the record was compiled; later acts of states may change this."
        lines.append(Line("Assumption", text))
    if a.unverified:
        names = listed(a.unverified)
        lines.append(Line("Unverified", f"No source was seen for: {names}.", unverified=True))
    for label in _SPARE:
        if len(lines) > LINES:
            lines = [line for line in lines if line.label != label]
    return tuple(lines[:LINES])


_SPARE = ("Seen earlier", "Challenge", "Referral", "Presence", "Request")


def _steps(a: Assessment) -> Iterator[Line]:
    found = {step.question: step for step in a.derivation.steps}
    warrant, public = found.get("warrant"), found.get("public")
    if warrant is not None and public is not None:
        yield _line("Warrant", f"{warrant.because} {public.because}", warrant, public)
    if a.rule in {"no_warrant", "warrant_not_public"}:
        return
    party = found["membership"]
    yield _line("State", _bond(party, found), party)
    for name, label in (("acceptance", "Acceptance"), ("referral", "Referral")):
        step = found.get(name)
        if step is not None and (step.holds == "yes" or (name == "referral" and step.authorities)):
            yield _line(label, step.because, step)
    rest = found.get("residual")
    if rest is not None and rest.steps:
        yield _line("After exit", rest.because, rest)
        for step in rest.steps:
            yield _line("", step.because, step)
    for name, label in _REST:
        step = found.get(name)
        aside = a.rule == "overhead" and name in {"request", "immunity"}
        plain = name == "presence" and _plain(a)
        if step is not None and step.changed and not plain and not aside:
            yield _line(label, step.because, step)
    challenge = found.get("challenge")
    if challenge is not None:
        yield _line("Challenge", challenge.because, challenge)


_REST = (
    ("suspension", "Suspension"),
    ("presence", "Presence"),
    ("request", "Request"),
    ("premises", "UN premises"),
    ("control", "Control"),
    ("immunity", "Immunity"),
)


def _plain(a: Assessment) -> bool:
    return a.presence in {"presence", "un_headquarters"}


def _bond(party: Finding, found: dict[str, Finding]) -> str:
    accepted, referred = found.get("acceptance"), found.get("referral")
    neither = (
        party.holds == "no"
        and accepted is not None
        and accepted.holds == "no"
        and referred is not None
        and referred.holds == "no"
    )
    return party.because + (
        " No declaration under article 12(3) and no resolution binds it here." if neither else ""
    )


def _line(label: str, text: str, *steps: Finding) -> Line:
    cites = tuple(dict.fromkeys(row.shown for step in steps for row in step.authorities))
    return Line(
        label,
        text,
        cites,
        any(step.holds == "contested" for step in steps),
        any(fact.unverified for step in steps if step.changed for fact in step.facts),
    )


def _contest(row: Contest) -> Line:
    parts = []
    for position in row.positions:
        rulings = dict.fromkeys(row for row in position.authorities if row.id)
        days = [row.cite.split(",")[1].strip() for row in rulings]
        who = [f"the Court on {listed(days)}"] if days else []
        who += position.holders[:HOLDERS]
        if len(position.holders) > HOLDERS:
            who.append(f"{len(position.holders) - HOLDERS} more")
        parts.append(position.view + (f" ({'; '.join(who)})" if who else ""))
    text = f"{opening(row.point)}. {opening('; against that, '.join(parts))}."
    cites = tuple(dict.fromkeys(cite.cite for each in row.positions for cite in each.authorities))
    return Line("Contested", text, cites, contested=True)


def _ruled_later(a: Assessment) -> Iterator[Line]:
    """That the doctrine applied rests on rulings which nobody could know on the day."""
    step = a.find("immunity")
    rulings = [row for row in step.authorities if row.later and row.day] if step else []
    if step is None or not step.changed or not rulings or a.known is None:
        return
    days = listed(english_day(row.day) for row in rulings if row.day)
    they = "ruling" if len(rulings) == 1 else "rulings"
    as_of = a.case.doctrine_as_of
    stands = f"as it stood on {english_day(as_of)}" if as_of else "as it stands today"
    text = (
        f"The doctrine on immunity is applied {stands}; the {they} of {days} could not be known "
        f"on {english_day(a.known)}."
    )
    yield Line("Ruled later", text, tuple(row.cite for row in rulings))


def _knowledge(a: Assessment) -> Iterator[Line]:
    """The difference that later knowledge makes, or that earlier knowledge would have made."""
    spans = knowledge.seen(a.case)
    if not spans:
        return
    last = spans[-1]
    if a.known is not None:
        later = [row.event for row in spans if row.start > a.known]
        if last.outcome != a.outcome and later:
            text = (
                f"This is what could be seen on {english_day(a.known)}. Since then came the "
                f"{listed(later)}; by all that is known today the answer is "
                f"'{OUTCOME_WORDS[last.outcome]}'."
            )
            yield Line("Known since", text)
        return
    if len(spans) < 2 or last.table != "treaty_acts" or last.start < a.on - _A_YEAR:
        return
    before = spans[-2]
    why = f", because of the {before.event}" if before.table == "treaty_acts" else ""
    text = (
        f"Seen from {english_day(before.start)} until {english_day(last.start)} the answer was "
        f"'{OUTCOME_WORDS[before.outcome]}'{why}. What changed it: the {last.event}."
    )
    yield Line("Seen earlier", text)


_A_YEAR = timedelta(days=366)


def _treated(record: Record, a: Assessment) -> Iterator[Line]:
    """What the Court held about this very visit, as far as known."""
    rows = [
        row
        for row in record.decisions_on(a.state)
        if row.person_id == a.person
        and row.finding in _FOUND
        and row.subject == "arrest"
        and row.visit_date is not None
        and abs((row.visit_date - a.on).days) <= 7
        and (a.known is None or row.date <= a.known)
    ]
    for row in rows[-2:]:
        cited = of_decision(row)
        to = f", referred to {_TO[row.referred_to]}" if row.referred_to in _TO else ""
        text = f"{cited.cite}: {_FOUND[row.finding]}{to}. {row.note}"
        yield Line("Held", text, (cited.cite,), unverified=row.unverified)


_FOUND = {
    "non_compliance": "failure to comply found",
    "no_finding": "no failure found",
    "overturned_in_part": "overturned in part",
}
_TO = {
    "asp": "the Assembly of States Parties",
    "unsc": "the Security Council",
    "both": "the Assembly of States Parties and the Security Council",
}


def tree(a: Assessment, *, unfold: bool = False) -> tuple[Branch, ...]:
    """Return the derivation line by line; steps that changed nothing are folded unless asked."""
    return tuple(_branches(a.derivation, 0, unfold=unfold))


def _branches(step: Finding, depth: int, *, unfold: bool) -> Iterator[Branch]:
    yield Branch(
        depth,
        QUESTIONS.get(step.question, step.question),
        step.holds,
        step.because,
        tuple(full_cite(row) for row in step.authorities),
        tuple(f"{fact.shown} [{fact.id}]" for fact in step.facts),
        any(fact.unverified for fact in step.facts),
        step.changed,
    )
    hidden = 0
    for child in step.steps:
        if child.changed or unfold:
            yield from _branches(child, depth + 1, unfold=unfold)
        else:
            hidden += 1
    if hidden:
        text = f"{hidden} further step{'s' if hidden > 1 else ''} changed nothing"
        yield Branch(depth + 1, "", "", text, changed=False, folded=hidden)


def plain_data(a: Assessment, *, full: bool = True) -> dict[str, object]:
    """Return the answer as the JSON object that `dedere assess --json` prints."""
    record = a.case.record
    data: dict[str, object] = {
        "person": a.person,
        "state": a.state,
        "on": a.on.isoformat(),
        "known": a.known.isoformat() if a.known else None,
        "presence": a.presence,
        "doctrine": a.doctrine,
        "doctrine_as_of": a.case.doctrine_as_of.isoformat() if a.case.doctrine_as_of else None,
        "outcome": a.outcome,
        "duty": a.duty,
        "summary": a.summary,
        "sentence": sentence(a),
        "basis": list(a.basis),
        "flags": list(a.flags),
        "unverified": list(a.unverified),
        "derivation": a.derivation.as_dict(),
        "contested": [row.as_dict() for row in a.contested],
    }
    if full:
        from dedere.law.counterfactual import what_would_change
        from dedere.law.oversight import overseers
        from dedere.law.precedents import precedents
        from dedere.law.procedure import procedure

        data["reading"] = [line.as_dict() for line in reading(record, a)]
        data["changes"] = [row.as_dict() for row in what_would_change(record, a)]
        data["precedents"] = [row.as_dict() for row in precedents(record, a)]
        data["procedure"] = [row.as_dict() for row in procedure(record, a)]
        data["overseers"] = [row.as_dict() for row in overseers(record, a)]
    return data
