"""How a state stood with the Court on a day: its acts that matter, picked out once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from dedere.checks.basis import Basis
from dedere.days import english_day
from dedere.record.model import TreatyAct
from dedere.record.standing import JOINING, membership


@dataclass(frozen=True, slots=True)
class Standing:
    """A state's relation to the Rome Statute on a day, as known on a day.

    `since` is the first day as a party, `left` the first day outside; `joining` is the deposit of
    the instrument, `notice` a notice of withdrawal that is pending, `unsigned` the declaration
    that the state does not intend to become a party.
    """

    iso3: str
    name: str
    party: bool
    since: date | None
    left: date | None
    signed: TreatyAct | None
    joining: TreatyAct | None
    notice: TreatyAct | None
    announced: TreatyAct | None
    unsigned: TreatyAct | None
    rescinded: TreatyAct | None
    acts: tuple[TreatyAct, ...]

    def acts_that_matter(self) -> tuple[TreatyAct, ...]:
        """Signature, joining, withdrawal and its recall, in the order of their days."""
        picked = (
            self.signed,
            self.joining,
            self.announced,
            self.notice,
            self.rescinded,
            self.unsigned,
        )
        chosen = {act.act_id: act for act in picked if act is not None}
        if self.left is not None:
            for act in self.acts:
                if act.act == "withdrawal_notification":
                    chosen[act.act_id] = act
        return tuple(sorted(chosen.values(), key=lambda act: act.date))

    def sentence(self) -> str:
        """The precise wording: "Mongolia has been a party since 1 July 2002 (signed …)"."""
        signed = f"signed on {english_day(self.signed.date)}" if self.signed else ""
        if self.party and self.since:
            text = f"{self.name} has been a party since {english_day(self.since)}"
            deposit = ""
            if self.joining:
                verb = "acceded" if self.joining.act == "accession" else "ratified"
                deposit = f"{verb} on {english_day(self.joining.date)}"
            text += _bracket(signed, deposit)
            if self.notice and self.notice.effective_date:
                text += f"; its notice of withdrawal of {english_day(self.notice.date)}"
                text += f" takes effect on {english_day(self.notice.effective_date)}"
            elif self.rescinded:
                text += "; it took back its notice of withdrawal on "
                text += english_day(self.rescinded.date)
            elif self.announced:
                text += f"; it announced on {english_day(self.announced.date)} that it would leave,"
                text += " which has no legal effect"
            return text
        if self.left and self.since:
            text = f"{self.name} was a party from {english_day(self.since)}"
            return f"{text} to {english_day(self.left - timedelta(days=1))}"
        if self.joining and self.joining.effective_date:
            return (
                f"{self.name} deposited its instrument on {english_day(self.joining.date)}"
                f" and becomes a party on {english_day(self.joining.effective_date)}"
            )
        if self.signed and self.unsigned:
            return (
                f"{self.name} is not a party: it {signed} and declared on "
                f"{english_day(self.unsigned.date)} that it does not intend to become one"
            )
        if self.signed:
            return f"{self.name} {signed} and has not ratified: it is not a party"
        return f"{self.name} has neither signed nor joined the Rome Statute"


def _bracket(*parts: str) -> str:
    inside = ", ".join(part for part in parts if part)
    return f" ({inside})" if inside else ""


def standing(basis: Basis, iso3: str, on: date | None = None) -> Standing:
    """Return how the state stood on the day (the report's by default), as known to the basis."""
    day = on or basis.on
    acts = tuple(
        act for act in basis.record.acts_of(iso3) if act.date <= basis.known and act.date <= day
    )
    spans = membership(basis.record, iso3, min(day, basis.known))
    current = next((span for span in spans if day in span), None)
    past = next((span for span in reversed(spans) if span.end and span.end <= day), None)
    rescinded = _last(acts, "withdrawal_rescinded")
    notice = _last(acts, "withdrawal_notification")
    if notice and (
        (rescinded and rescinded.date >= notice.date)
        or (notice.effective_date is not None and notice.effective_date <= day)
    ):
        notice = None
    announced = _last(acts, "withdrawal_announced")
    return Standing(
        iso3,
        basis.state_name(iso3),
        current is not None,
        current.start if current else past.start if past else None,
        past.end if past and current is None else None,
        _last(acts, "signature"),
        next((act for act in reversed(acts) if act.act in JOINING), None),
        notice,
        None if rescinded and announced and rescinded.date > announced.date else announced,
        _last(acts, "intention_not_to_become_party"),
        rescinded,
        acts,
    )


def _last(acts: tuple[TreatyAct, ...], kind: str) -> TreatyAct | None:
    return next((act for act in reversed(acts) if act.act == kind), None)


def short_standing(basis: Basis, iso3: str, on: date) -> str:
    """How a state stood, in a few words: "party since 1 July 2002", "signed in 2000, no party"."""
    found = standing(basis, iso3, on)
    if found.party and found.since:
        return f"party since {english_day(found.since)}"
    if found.left:
        return f"no party since {english_day(found.left)}"
    if found.joining and found.joining.effective_date:
        return f"no party before {english_day(found.joining.effective_date)}"
    return f"signed in {found.signed.date.year}, no party" if found.signed else "no party"


def later_acts(basis: Basis, iso3: str) -> str | None:
    """What the state did after the day of knowledge, in one sentence, or None."""
    from dedere.checks.proofs import ACT_WORDS  # proofs build on this floor's words

    after = [
        act
        for act in basis.record.acts_of(iso3)
        if act.date > basis.known and act.act not in {"signature", "declaration_124"}
    ]
    if not after:
        return None
    parts = [f"{ACT_WORDS.get(act.act, act.act)} on {english_day(act.date)}" for act in after]
    return f"{basis.state_name(iso3)} later {', then '.join(parts)}."
