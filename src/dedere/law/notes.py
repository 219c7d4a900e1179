"""The sentence of an answer, the authorities it cites, and its flags."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dedere.days import english_day
from dedere.law import articles, control, immunity, membership, referral, request
from dedere.law.book import Rule
from dedere.law.case import Case
from dedere.law.disputes import contests
from dedere.law.finding import Authority, Finding
from dedere.law.words import DOCTRINE_WORDS, listed, opening, state_name
from dedere.record.record import Record
from dedere.record.standing import JOINING

if TYPE_CHECKING:
    from dedere.law.assessment import Findings

__all__ = ["contests", "core", "flags", "governing", "summary"]

_PARTY = (articles.RS_86, articles.RS_87_1, articles.RS_89_1, articles.RS_59_1)


def _named(steps: tuple[Finding, ...], question: str) -> Finding | None:
    return next((row for row in steps if row.question == question), None)


def summary(case: Case, rule: Rule, steps: tuple[Finding, ...]) -> str:
    """The answer in one sentence that begins with a capital letter and names no day."""
    return opening(core(case, rule, steps))


def core(case: Case, rule: Rule, steps: tuple[Finding, ...]) -> str:
    """The answer in one sentence, to stand after other words."""
    record, state = case.record, state_name(case.record, case.state)
    person = record.person[case.person]
    name, him = person.name, "her" if person.sex == "F" else "him"
    duty = f"{state} is obliged to arrest {name} and surrender {him} to the Court"
    match rule.label:
        case "no_warrant":
            warrant = _named(steps, "warrant")
            return "no duty can arise: " + _after_colon(warrant.because if warrant else "", name)
        case "warrant_not_public":
            return (
                f"no duty of {state} could be shown: a warrant against {name} existed but was not "
                f"public{_by_then(case.known)}."
            )
        case "not_there":
            return (
                f"{state} has no duty to arrest {name}, who takes part from afar and is not on "
                "its territory."
            )
        case "suspended":
            reason = _named(steps, "suspension")
            return (
                f"{state} is not obliged to arrest {name} for the time being: "
                f"{_after_colon(reason.because if reason else '', name)}"
            )
        case "immunity_bars":
            line = f"under the {DOCTRINE_WORDS[case.doctrine]},"
            if case.doctrine == "court":
                line = "by the Court's own line of that time,"
            return (
                f"{line} {state} must not arrest {name}, who {_as_leader(case)} keeps personal "
                "immunity."
            )
        case "party":
            return f"{duty}: {_reasons(case)}."
        case "security_council":
            number = _resolution(case)
            return (
                f"{duty}: it is no party, but resolution {number} of the Security Council binds it."
            )
        case "acceptance":
            return (
                f"{duty}: though not a party, it has accepted the Court's jurisdiction over this "
                "situation."
            )
        case "residual":
            return _residual(case, state, name)
        case "overhead":
            return (
                f"{state} is not obliged to stop an overflight by {name}; it may refuse clearance."
            )
        case "premises":
            return (
                f"{duty}, but at a meeting of the United Nations its duties as host stand against "
                "it, and the point is contested."
            )
        case "out_of_reach":
            return (
                f"{duty}, but does not control the place; it owes its best efforts, and more is "
                "contested."
            )
        case "not_yet_asked":
            return (
                f"whether {state} is already obliged to arrest {name} is contested: it is bound by "
                "the Statute, but the Court's request had not reached it."
            )
        case "immunity_open":
            return (
                f"{duty}, but the Court had not yet ruled whether the immunity of a leader whose "
                "state is no party stands against it."
            )
        case _:
            return _free(case, state, name)


def _after_colon(text: str, name: str) -> str:
    return text if text.startswith(name) else text[:1].lower() + text[1:]


def _by_then(known: date | None) -> str:
    return f" by {english_day(known)}" if known else ""


def _as_leader(case: Case) -> str:
    office = immunity.leading_office(case.record, case.person, case.on)
    if office is None:
        return ""
    role = immunity.TROIKA[office.office]
    return f"as {role} of {state_name(case.record, office.state)}, no party to the Statute,"


def _resolution(case: Case) -> str:
    rows = referral.duties(case.record, case.state)
    return listed(row.resolution for row in rows)


def _reasons(case: Case) -> str:
    from dedere.law.warrant import relied_on

    span = membership.span_on(case.record, case.state, case.on, case.known)
    since = english_day(span.start) if span else ""
    rows = relied_on(case.record, case.person, case.on, case.known)
    issued = listed(english_day(row.issued) for row in rows)
    what = "warrants of" if len(rows) > 1 else "warrant of"
    verb = "are" if len(rows) > 1 else "is"
    joined = f"it has been a party since {since}"
    if span and span.start == case.on:
        joined = "it becomes a party on this day"
    return f"{joined}, and the {what} {issued} {verb} in force and public"


def _residual(case: Case, state: str, name: str) -> str:
    left = membership.left_by(case.record, case.state, case.on, case.known)
    when = english_day(left) if left else ""
    return (
        f"{state} may still be obliged to arrest {name}: its withdrawal has effect from {when}, "
        "and whether the duty to cooperate in what had begun before goes on is contested."
    )


def _free(case: Case, state: str, name: str) -> str:
    record = case.record
    known = case.known
    acts = [row for row in record.acts_of(case.state) if known is None or row.date <= known]
    left = membership.left_by(record, case.state, case.on, case.known)
    ahead = next(
        (
            row
            for row in acts
            if row.act in JOINING and row.effective_date and row.effective_date > case.on
        ),
        None,
    )
    signed = any(row.act == "signature" and row.date <= case.on for row in acts)
    gone = any(row.act == "withdrawal_notification" for row in acts)
    if case.on < membership.ENTRY_INTO_FORCE:
        why = "the Statute is not yet in force"
    elif left is not None:
        why = f"its withdrawal took effect on {english_day(left)}, before this investigation opened"
    elif ahead is not None and ahead.effective_date and not gone:
        why = f"it becomes a party only on {english_day(ahead.effective_date)}"
    elif signed:
        why = "it has signed but not ratified the Statute, and a signature is no membership"
    else:
        why = "it is not a party to the Statute"
    if case.presence == "overflight":
        return f"{state} is not obliged to stop an overflight by {name}: {why}; it may refuse it."
    return f"{state} is not obliged to arrest {name}: {why}; it may cooperate."


def governing(rule: Rule, source: str, steps: tuple[Finding, ...]) -> tuple[Authority, ...]:
    """Return the authorities of the answer, the governing ones first and none twice."""
    cited: list[Authority] = []
    if source == "party":
        cited += _PARTY
    elif source == "security_council":
        cited += _cites(steps, "referral")
        if (also := _named(steps, "acceptance")) and also.holds == "yes":
            cited += also.authorities
    elif source == "acceptance":
        cited += (articles.RS_12_3, articles.RS_87_1, articles.RS_89_1, articles.RS_59_1)
    elif source == "residual":
        cited += (articles.RS_127_2, articles.RS_86, articles.RS_89_1)
    if rule.label == "overhead":
        cited = [articles.RS_86, articles.RS_89_1, articles.CHICAGO_1, articles.CHICAGO_3]
    elif rule.label == "premises":
        cited += (articles.RS_97, articles.UN_PRIVILEGES)
    elif rule.label == "out_of_reach":
        cited.append(articles.RS_97)
    elif rule.label == "not_yet_asked":
        cited.insert(0, articles.RS_58_5)
    elif rule.label in {"no_warrant", "not_there", "suspended", "warrant_not_public"}:
        cited += _cites(
            steps,
            {
                "no_warrant": "warrant",
                "not_there": "presence",
                "suspended": "suspension",
                "warrant_not_public": "public",
            }[rule.label],
        )
    elif rule.label == "immunity_bars":
        cited += (articles.RS_98_1,)
    elif rule.label == "no_duty":
        cited += _of_the_free(steps)
    if source and rule.label != "overhead":
        cited += [row for row in _cites(steps, "request") if row in (articles.RS_92,)]
        shield = _named(steps, "immunity")
        if shield is not None and len(shield.authorities) > 1:
            cited.append(articles.RS_27)
        cited += [row for row in _cites(steps, "membership") if row == articles.RS_127_1]
    return tuple(dict.fromkeys(cited))


def _of_the_free(steps: tuple[Finding, ...]) -> list[Authority]:
    cited = [row for row in _cites(steps, "membership") if row != articles.RS_87_5]
    rest = _named(steps, "residual")
    if rest is not None and rest.changed:
        cited += rest.authorities
    if (urge := _named(steps, "referral")) and "urges" in urge.because:
        cited += urge.authorities
    if (there := _named(steps, "presence")) and there.holds == "contested":
        cited += (articles.CHICAGO_1, articles.CHICAGO_3)
    if (host := _named(steps, "premises")) and host.holds == "yes":
        cited.append(articles.UN_HEADQUARTERS)
    return [articles.RS_87_5, *cited]


def _cites(steps: tuple[Finding, ...], question: str) -> tuple[Authority, ...]:
    step = _named(steps, question)
    return step.authorities if step else ()


def flags(
    case: Case, rule: Rule, source: str, found: Findings, extra: tuple[Finding, ...]
) -> tuple[str, ...]:
    """Return the flags of an answer, in a fixed order."""
    if rule.label in {"no_warrant", "warrant_not_public"}:
        return ("beyond_record",) if _beyond(case.record, case.on) else ()
    names = []
    if source not in {"", "security_council"} and request.is_assumed(found.ask("request")):
        names.append("request_assumed")
    if (source or rule.label == "immunity_bars") and immunity.in_dispute(case):
        names.append("immunity_disputed")
    if case.presence == "un_headquarters":
        names.append("host_conflict")
    if source and found.ask("control").holds == "no":
        names.append("no_effective_control")
    elif source and control.areas(case.record, case.state, case.on):
        names.append("part_without_control")
    aboard = case.presence in {"transit", "overflight"}
    if aboard and immunity.leading_office(case.record, case.person, case.on):
        names.append("head_of_state_aircraft")
    if any(row.question == "agreement" for row in extra):
        names.append("bia")
    if any(row.question == "challenge" for row in extra):
        names.append("pending_challenge")
    if articles.VCLT_18 in found.ask("membership").authorities:
        names.append("signatory")
    if _beyond(case.record, case.on):
        names.append("beyond_record")
    return tuple(names)


def _beyond(record: Record, on: date) -> bool:
    """Return whether the day lies after the record was compiled, so that later acts may follow."""
    try:
        compiled = date(*(int(part) for part in record.version.split(".")[:3]))
    except (TypeError, ValueError):
        return False
    return on > compiled
