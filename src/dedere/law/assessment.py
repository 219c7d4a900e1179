"""One question of law from end to end: the findings, the rule that decides, the answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from dedere.law import (
    acceptance,
    agreements,
    control,
    exceptions,
    immunity,
    membership,
    presence,
    referral,
    request,
    residual,
    warrant,
)
from dedere.law.book import Rule
from dedere.law.case import Case, check
from dedere.law.finding import (
    Contest,
    Duty,
    Finding,
    Outcome,
    Presence,
)
from dedere.law.rules import BOOK
from dedere.record.model import Override
from dedere.record.record import Record

DUTY: Mapping[Outcome, Duty] = {
    "obliged": "yes",
    "unsc_duty": "yes",
    "obliged_contested": "contested",
    "not_obliged_may_cooperate": "no",
    "not_obliged": "no",
    "no_warrant": "no",
    "warrant_not_public": "no",
}
SOURCES = ("party", "security_council", "acceptance", "residual")


class Findings:
    """The answers to the questions of one case, each worked out when it is first asked."""

    __slots__ = ("_case", "_found", "_situations")

    def __init__(self, case: Case) -> None:
        self._case = case
        self._found: dict[str, Finding] = {}
        self._situations: tuple[str, ...] | None = None

    @property
    def situations(self) -> tuple[str, ...]:
        """The situations of the warrants relied on."""
        if self._situations is None:
            case = self._case
            self._situations = warrant.situations(case.record, case.person, case.on, case.known)
        return self._situations

    def ask(self, question: str) -> Finding:
        """Return the finding on a question; raises KeyError for one that no rule answers."""
        found = self._found.get(question)
        if found is None:
            found = self._found[question] = _ANSWERS[question](self._case, self)
        return found

    def all(self) -> tuple[Finding, ...]:
        """The findings that were asked for, in the order of the questions."""
        return tuple(self._found[name] for name in _ANSWERS if name in self._found)


def _statute(found: Findings) -> bool:
    return any(
        found.ask(name).holds != "no"
        for name in ("membership", "acceptance", "referral", "residual")
    )


_ANSWERS: Mapping[str, Callable[[Case, Findings], Finding]] = {
    "warrant": lambda c, _: warrant.in_force(c.record, c.person, c.on, c.known),
    "public": lambda c, _: warrant.public(c.record, c.person, c.on, c.known),
    "presence": lambda c, _: presence.on_territory(c.record, c.state, c.presence),
    "suspension": lambda c, _: exceptions.suspended(
        c.record, c.person, c.state, c.on, c.known, c.supposed
    ),
    "membership": lambda c, _: membership.party(c.record, c.state, c.on, c.known),
    "referral": lambda c, f: referral.bound(c.record, c.state, f.situations, c.on),
    "acceptance": lambda c, f: acceptance.accepted(c.record, c.state, f.situations, c.by),
    "residual": lambda c, f: residual.remains(
        c.record, c.state, c.person, f.situations, c.on, c.known
    ),
    "request": lambda c, _: request.made(c.record, c.person, c.state, c.on, c.known),
    "premises": lambda c, f: presence.premises(c.presence, statute=_statute(f)),
    "control": lambda c, _: control.within_reach(c),
    "immunity": lambda c, f: immunity.bars(c, f.situations),
}
_THRESHOLD = frozenset({"no_warrant", "warrant_not_public"})


@dataclass(frozen=True, slots=True)
class Assessment:
    """The answer with its reasons. `unverified` names rows it rests on that nobody has checked.

    `rule` is the label of the rule that decided, `source` the one that a duty rests on, or ''.
    """

    person: str
    state: str
    on: date
    known: date | None
    presence: Presence
    doctrine: str
    outcome: Outcome
    duty: Duty
    summary: str
    basis: tuple[str, ...]
    derivation: Finding
    contested: tuple[Contest, ...]
    flags: tuple[str, ...]
    unverified: tuple[str, ...]
    rule: str
    source: str
    case: Case = field(repr=False, compare=False)

    def find(self, question: str) -> Finding | None:
        """The finding on one question, or None when it was not reached."""
        return next((row for row in self.derivation.steps if row.question == question), None)

    def as_dict(self, *, full: bool = True) -> dict[str, object]:
        """The answer as plain data; without `full`, without precedents and procedure."""
        from dedere.law.explain import plain_data

        return plain_data(self, full=full)


@lru_cache(maxsize=8)
def ready(record: Record) -> Record:
    """Return the record once its exceptions are found to be ranked; raises RuleError if not."""
    exceptions.check_ranks(record.overrides)
    return record


def conclude(case: Case) -> Outcome:
    """Return only the outcome of a case whose words are known to be right."""
    return BOOK.decide(Findings(case).ask)[-1].outcome


def assess(
    record: Record,
    person_id: str,
    iso3: str,
    on: date,
    *,
    known: date | None = None,
    presence: Presence = "presence",
    doctrine: str = "court",
    doctrine_as_of: date | None = None,
    occupied: bool | None = None,
    supposed: tuple[Override, ...] = (),
) -> Assessment:
    """Return whether the state must arrest the person on the day, with the whole derivation.

    `known` limits the facts to those public by a day; `doctrine_as_of` asks for the Court's line
    of a day; `occupied` says that the person is in a part that the state does not control;
    `supposed` are exceptions assumed for the sake of argument. Raises InputError for a person,
    state, presence or doctrine that does not exist, and RuleError for a record whose exceptions
    contradict each other.
    """
    case = Case(
        ready(record),
        person_id,
        iso3,
        on,
        known,
        presence,
        doctrine,
        doctrine_as_of,
        occupied,
        supposed,
    )
    check(case)
    return answer(case)


def answer(case: Case) -> Assessment:
    """Return the assessment of a case whose words are known to be right."""
    from dedere.law import notes

    found = Findings(case)
    chain = BOOK.decide(found.ask)
    rule = chain[-1]
    source = next((row.label for row in chain if row.label in SOURCES), "")
    if rule.label not in _THRESHOLD:
        _complete(case, found, source)
    steps = found.all()
    extra = _extras(case, rule)
    outcome = rule.outcome
    summary = notes.summary(case, rule, steps)
    top = Finding(
        "duty",
        DUTY[outcome],
        summary,
        notes.governing(rule, source, steps),
        (),
        (*(_marked(step, chain, source) for step in steps), *extra),
    )
    told = [fact for step in top.steps if step.changed for fact in step.facts]
    return Assessment(
        case.person,
        case.state,
        case.on,
        case.known,
        case.presence,
        case.doctrine,
        outcome,
        DUTY[outcome],
        summary,
        tuple(row.cite for row in top.authorities),
        top,
        notes.contests(case, rule, found),
        notes.flags(case, rule, source, found, extra),
        tuple(dict.fromkeys(fact.id for fact in told if fact.unverified)),
        rule.label,
        source,
        case,
    )


def _complete(case: Case, found: Findings, source: str) -> None:
    """Ask also what did not decide, so that the derivation shows that it was looked at."""
    for name in ("presence", "suspension", "immunity", "membership", "referral", "acceptance"):
        found.ask(name)
    if found.ask("membership").holds == "no":
        found.ask("residual")
    if source:
        if source != "security_council":
            found.ask("request")
        for name in ("premises", "control"):
            found.ask(name)
    elif case.presence == "un_headquarters":
        found.ask("premises")


def _extras(case: Case, rule: Rule) -> tuple[Finding, ...]:
    if rule.label in _THRESHOLD:
        return ()
    nationality = case.record.person[case.person].nationality
    rows = (
        exceptions.pending(case.record, case.person, case.state, case.on, case.known),
        agreements.with_the_usa(case.record, case.state, nationality),
    )
    return tuple(row for row in rows if row is not None)


_NEEDED = frozenset({"warrant", "public", "presence", "membership", "request"})


def _marked(step: Finding, chain: tuple[Rule, ...], source: str) -> Finding:
    """The step with `changed` True when the answer rests on it."""
    used = any(step.question == question for rule in chain for question, _ in rule.when)
    changed = used or step.question in _NEEDED or step.holds == "contested"
    if step.question == "premises":
        changed = step.holds == "yes"
    if step.question == "immunity" and step.holds == "no":
        changed = bool(source) and len(step.authorities) > 1
    return step if changed == step.changed else replace(step, changed=changed)
