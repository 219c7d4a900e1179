"""Is the state a party, a signatory, on its way out? (Rome Statute, articles 125 to 127)"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from dedere.checks.basis import Basis
from dedere.checks.model import Proof, Ruling, Verdict
from dedere.checks.proofs import act_proof, article_proof
from dedere.checks.rulings.standing import Standing, later_acts, standing
from dedere.days import english_day
from dedere.law.words import opening

Asserted = Literal[
    "party",
    "not_party",
    "signatory",
    "not_signatory",
    "not_ratified",
    "left",
    "leaving",
    "announced",
    "unsigned",
    "rescinded",
    "signed_only",
    "never_signed",
    "ratified",
    "not_recognise",
]

SIGNED_IS_NOT_JOINED = "signing creates no duty to arrest; only parties are bound (articles 86, 89)"


def rule_membership(
    basis: Basis,
    states: tuple[str, ...],
    asserted: Asserted,
    day: date | None = None,
    first: date | None = None,
    last: date | None = None,
) -> Ruling:
    """Return whether the states stand with the Court as asserted, on the day or the report's.

    `first` and `last` bound the day on which a pending withdrawal is said to take effect.
    """
    answers = [(standing(basis, iso3, day or first), iso3) for iso3 in states]
    results = [(_one(found, asserted), found) for found, _ in answers]
    if first and last:
        results = [(_on_time(result, found, first, last), found) for result, found in results]
    verdict = _worst([result[0] for result, _ in results])
    shown = [pair for pair in results if pair[0][0] == verdict]
    because = " ".join(_sentence(result[1]) for result, _ in shown)
    evidence: list[Proof] = []
    for found, _ in answers:
        evidence += [act_proof(basis, act) for act in found.acts_that_matter()]
    definition = None
    if any(found.signed is None and not found.acts for found, _ in answers):
        evidence += [_no_act(found) for found, _ in answers if not found.acts]
    if asserted in {"signatory", "not_signatory"}:
        definition = "a signatory has signed; a party has ratified or acceded and is bound"
        evidence.append(article_proof("RS 125", "signature, then ratification; or accession"))
    wrong = [found for result, found in results if result[0] in {"contradicted", "imprecise"}]
    suggestion = None
    if wrong:
        suggestion = " ".join(f"{_sentence(found.sentence())}" for found in wrong)
    later = " ".join(text for iso3 in states if (text := later_acts(basis, iso3))) or None
    return Ruling(verdict, because, tuple(evidence), definition, None, suggestion, later)


def _sentence(text: str) -> str:
    return opening(text if text.endswith(".") else f"{text}.")


def _no_act(found: Standing) -> Proof:
    return Proof(
        found.iso3, "state", None, f"the record holds no act of {found.name} under the Statute"
    )


def _on_time(
    result: tuple[Verdict, str], found: Standing, first: date, last: date
) -> tuple[Verdict, str]:
    effect = found.notice.effective_date if found.notice else found.left
    if effect is None:
        return result
    return ("supported" if first <= effect <= last else "contradicted"), result[1]


def _worst(verdicts: list[Verdict]) -> Verdict:
    order: tuple[Verdict, ...] = ("contradicted", "imprecise", "not_checkable", "supported")
    return next(verdict for verdict in order if verdict in verdicts)


def _one(found: Standing, asserted: Asserted) -> tuple[Verdict, str]:
    said = found.sentence()
    if asserted == "party":
        if found.party:
            return "supported", said
        return "contradicted", said
    if asserted == "not_party":
        return ("contradicted" if found.party else "supported"), said
    if asserted == "signatory":
        return _signatory(found, said)
    if asserted == "not_signatory":
        if found.party:
            return "contradicted", said
        return ("imprecise" if found.signed else "supported"), said
    if asserted == "never_signed":
        if found.party and not found.signed:
            return "imprecise", said
        return ("contradicted" if found.signed else "supported"), said
    if asserted == "signed_only":
        good = found.signed is not None and found.joining is None
        return ("supported" if good else "contradicted"), said
    if asserted == "ratified":
        return ("supported" if found.joining and not found.left else "contradicted"), said
    if asserted == "not_recognise":
        if found.party:
            return "contradicted", f"{said}; a party is bound whatever its government says"
        return "supported", f"{said}; recognition is a political word, being a party the legal one"
    if asserted == "not_ratified":
        return ("contradicted" if found.joining else "supported"), said
    return _withdrawal(found, asserted, said)


def _signatory(found: Standing, said: str) -> tuple[Verdict, str]:
    if found.party:
        return "imprecise", f"more than that: {said}"
    if found.left or not found.signed:
        return "contradicted", said
    if found.joining or found.unsigned:
        return "imprecise", said
    return "supported", f"{said}; {SIGNED_IS_NOT_JOINED}"


def _withdrawal(found: Standing, asserted: Asserted, said: str) -> tuple[Verdict, str]:
    if asserted == "unsigned":
        return ("supported" if found.unsigned else "contradicted"), said
    if asserted == "rescinded":
        return ("supported" if found.rescinded else "contradicted"), said
    if asserted == "left":
        if found.left:
            return "supported", said
        return ("imprecise" if found.unsigned else "contradicted"), said
    if asserted == "leaving":
        if found.notice:
            return "supported", said
        return ("imprecise" if found.announced else "contradicted"), said
    spoken = found.announced or found.notice or found.rescinded or found.left
    return ("supported" if spoken else "not_checkable"), said


def rule_dated(
    basis: Basis,
    iso3: str,
    act: Literal["joined", "signed", "ratified", "left"],
    first: date,
    last: date,
) -> Ruling:
    """Return whether the state joined, signed, ratified or left between the two days.

    A state joins by depositing its instrument and is a party from the day that it takes effect
    (article 126): either day counts for "joined", and the ruling names both.
    """
    found = standing(basis, iso3)
    evidence = tuple(act_proof(basis, row) for row in found.acts_that_matter())
    said = found.sentence()
    days = _days_of(found, act)
    if act == "left" and found.left is None:
        noticed = any(first <= day <= last for day in days) and found.notice is not None
        verdict: Verdict = "imprecise" if noticed else "contradicted"
        text = _sentence(said)
        return Ruling(verdict, text, evidence, suggestion=text, later=later_acts(basis, iso3))
    later = later_acts(basis, iso3)
    if any(first <= day <= last for day in days):
        definition = None
        if len(set(days)) > 1 and act != "left":
            definition = (
                f"by the deposit: {english_day(days[0])}; by the day of effect: "
                f"{english_day(days[1])}"
            )
        return Ruling("supported", _sentence(said), evidence, definition, later=later)
    near = [row.date for row in found.acts if row.act == "signature" and first <= row.date <= last]
    verdict = "imprecise" if near and days else "contradicted"
    return Ruling(verdict, _sentence(said), evidence, suggestion=_sentence(said), later=later)


def _days_of(found: Standing, act: str) -> list[date]:
    if act == "signed":
        return [found.signed.date] if found.signed else []
    if act == "left":
        days = [row.date for row in found.acts if row.act == "withdrawal_notification"]
        last = found.left - timedelta(days=1) if found.left else None
        return [*days, found.left, last] if found.left and last else days
    if found.joining is None:
        return []
    days = [found.joining.date]
    if act == "joined" and found.joining.effective_date:
        days.append(found.joining.effective_date)
    return days
