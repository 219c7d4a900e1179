"""How many states are parties, or have signed, on a day (articles 125, 126)."""

from __future__ import annotations

from typing import Literal

from dedere.checks.basis import Basis
from dedere.checks.model import Proof, Ruling, Verdict
from dedere.checks.proofs import act_proof
from dedere.checks.rulings.standing import standing
from dedere.checks.scopes import REGIONS
from dedere.days import english_day
from dedere.record.model import TreatyAct
from dedere.record.standing import JOINING, parties

Bound = Literal["exact", "more", "fewer", "about"]


def rule_member_count(basis: Basis, number: int, bound: Bound, signatories: bool) -> Ruling:
    """Return whether so many states are parties on the report's day.

    Two fair counts exist: states for which the Statute is in force, and states that have
    deposited an instrument and wait for its effect. Where they differ, both are named.
    """
    on = basis.on
    in_force = parties(basis.record, on, basis.known)
    waiting = tuple(
        row.iso3
        for row in basis.record.states
        if row.iso3 not in in_force
        and (found := standing(basis, row.iso3)).joining is not None
        and found.left is None
        and found.joining.effective_date is not None
        and found.joining.effective_date > on
    )
    count = len(in_force)
    recent = _recent(basis)
    evidence = tuple(act_proof(basis, act) for act in recent)
    day = english_day(on)
    because = f"{count} states were parties on {day}"
    computed = f"{count} parties"
    definition = f"states for which the Statute was in force on {day}"
    if waiting:
        names = ", ".join(basis.state_name(iso3) for iso3 in waiting)
        because += f"; {count + len(waiting)} counting {names}, which had joined with later effect"
        definition += f"; with those that had only deposited: {count + len(waiting)}"
        computed += f", {count + len(waiting)} with deposits"
    if signatories:
        return _signatories(basis, number, bound, count, because, evidence, computed)
    fits = _fits(count, number, bound)
    also = bool(waiting) and _fits(count + len(waiting), number, bound)
    verdict: Verdict = "supported" if fits or also else "contradicted"
    if also and not fits:
        verdict = "imprecise"
    suggestion = (
        None if verdict == "supported" else f"The Court had {count} member states on {day}."
    )
    return Ruling(
        verdict, f"{because}.", evidence, definition, computed, suggestion, _later(basis, count)
    )


def _signatories(
    basis: Basis,
    number: int,
    bound: Bound,
    count: int,
    because: str,
    evidence: tuple[Proof, ...],
    computed: str,
) -> Ruling:
    signed = sum(
        any(act.act == "signature" and act.date <= basis.known for act in basis.record.acts_of(s))
        for s in (row.iso3 for row in basis.record.states)
    )
    because = f"{because}; {signed} states have signed, which is another number."
    computed = f"{computed}, {signed} signatures"
    if _fits(signed, number, bound) and bound in {"exact", "about"}:
        verdict: Verdict = "supported"
    elif _fits(count, number, bound):
        verdict = "imprecise"
    else:
        verdict = "contradicted"
    suggestion = None
    if verdict != "supported":
        suggestion = f"The Court had {count} member states on {english_day(basis.on)}."
    definition = "signatories are states that signed, parties those that ratified or acceded"
    return Ruling(verdict, because, evidence, definition, computed, suggestion)


def _fits(count: int, number: int, bound: Bound) -> bool:
    if bound == "more":
        return number < count <= number + 30
    if bound == "fewer":
        return number - 10 <= count < number
    if bound == "about":
        return abs(count - number) <= 5
    return count == number


def _recent(basis: Basis) -> list[TreatyAct]:
    acts = [
        act
        for act in basis.record.treaty_acts
        if act.instrument == "rome_statute"
        and act.act in JOINING | {"withdrawal_notification"}
        and act.effective_date is not None
        and act.effective_date <= basis.on
        and act.date <= basis.known
        and not act.unverified
    ]
    return sorted(acts, key=lambda act: act.effective_date or act.date)[-3:]


def _later(basis: Basis, count: int) -> str | None:
    now = len(parties(basis.record, max(row.end for row in basis.record.coverage)))
    if now == count:
        return None
    return f"At the record's last day the Court had {now} parties."


def rule_regional_count(basis: Basis, number: int, region: str) -> Ruling:
    """Return whether so many parties belong to the region.

    Two fair lists exist: the Court's own regional groups, and the UN's regions (M49).
    """
    inside = parties(basis.record, basis.on, basis.known)
    m49, groups = REGIONS[region]
    rows = [basis.record.state[iso3] for iso3 in inside]
    by_region = sum(row.m49_region in m49 or row.m49_subregion in m49 for row in rows)
    by_group = sum(row.un_regional_group in groups for row in rows) if groups else by_region
    name = region.title()
    day = english_day(basis.on)
    because = f"{by_group} parties belonged to the group of {name} on {day}"
    if by_group != by_region:
        because += f", {by_region} by the UN's list of regions"
    computed = f"{by_group} by regional group, {by_region} by M49"
    good = number in {by_group, by_region}
    return Ruling(
        "supported" if good else "contradicted",
        f"{because}.",
        (),
        f"by regional group: {by_group}; by the UN's regions (M49): {by_region}",
        computed,
        None if good else f"{because}.",
    )
