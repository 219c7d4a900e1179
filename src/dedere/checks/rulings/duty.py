"""Must a state arrest? The law's own answer, held against what the report says."""

from __future__ import annotations

from datetime import date

from dedere.checks.basis import Basis
from dedere.checks.model import Proof, Ruling, Verdict
from dedere.checks.proofs import act_proof, article_proof, warrant_proof
from dedere.checks.rulings.standing import later_acts, standing
from dedere.law import assess
from dedere.law.words import opening

BOUND = frozenset({"obliged", "unsc_duty"})
GENERAL = (
    article_proof("RS 86", "states parties cooperate fully with the Court"),
    article_proof("RS 89(1)", "states parties comply with requests for arrest and surrender"),
    article_proof("RS 59(1)", "a state party that has received a request arrests at once"),
)


def rule_duty(basis: Basis, person: str, states: tuple[str, ...], bound: bool, on: date) -> Ruling:
    """Return whether the states are, or are not, bound to arrest the person on the day.

    The doctrine is the Court's own. A duty that is itself open makes either wording imprecise.
    """
    verdicts: list[Verdict] = []
    reasons: list[str] = []
    evidence: list[Proof] = []
    contested = ""
    for iso3 in states:
        answer = assess(basis.record, person, iso3, on, known=basis.known)
        holds = answer.outcome in BOUND
        if answer.outcome == "obliged_contested":
            verdicts.append("imprecise")
        else:
            verdicts.append("supported" if holds == bound else "contradicted")
        reasons.append(answer.summary)
        found = standing(basis, iso3, on)
        evidence += [act_proof(basis, act) for act in found.acts_that_matter()]
        evidence += _articles(answer.basis)
        if holds and answer.contested:
            contested = " Contested by some states, rejected by the Court: see the derivation."
    evidence += [
        warrant_proof(basis, row)
        for row in basis.record.warrants_of(person)
        if row.made_public <= basis.known
    ]
    order: tuple[Verdict, ...] = ("contradicted", "imprecise", "supported")
    verdict = next(item for item in order if item in verdicts)
    because = " ".join(reasons) + contested
    suggestion = None if verdict == "supported" else " ".join(reasons)
    later = " ".join(text for iso3 in states if (text := later_acts(basis, iso3))) or None
    return Ruling(
        verdict,
        because,
        tuple({proof.id: proof for proof in evidence}.values()),
        "the Court's own doctrine",
        None,
        suggestion,
        later,
    )


def _articles(basis: tuple[str, ...]) -> list[Proof]:
    return [
        Proof(f"RS {cite.removeprefix('art. ')}", "article", None, f"Rome Statute, {cite}")
        for cite in basis
        if cite.startswith("art.")
    ]


def rule_general_duty(basis: Basis, who: str) -> Ruling:
    """Return whether a whole class is bound: members are, signatories as such are not."""
    del basis
    if who == "members":
        return Ruling(
            "supported",
            "States parties must comply with the Court's requests for arrest and surrender "
            "(articles 86 and 89).",
            GENERAL,
            "the duty attaches to a request of the Court (articles 59, 89)",
        )
    if who == "signatories":
        text = "States parties are bound; a signature alone creates no duty to arrest."
        return Ruling(
            "imprecise",
            text,
            (*GENERAL, article_proof("RS 125", "signature, then ratification; or accession")),
            "a signatory has signed; a party has ratified or acceded and is bound",
            suggestion=opening(text),
        )
    text = "Only states parties are bound, and states under a Security Council resolution."
    return Ruling("contradicted", text, GENERAL, suggestion=text)


def rule_state_duty(basis: Basis, states: tuple[str, ...], bound: bool) -> Ruling:
    """Return whether the states are bound to cooperate with the Court at all, no person named.

    A party is bound by the Statute (article 86); a Security Council resolution binds others for
    one situation (article 13(b); Charter, article 25).
    """
    verdicts: list[bool] = []
    reasons: list[str] = []
    evidence: list[Proof] = []
    for iso3 in states:
        found = standing(basis, iso3)
        evidence += [act_proof(basis, act) for act in found.acts_that_matter()]
        councils = [
            row
            for row in basis.record.security_council_duties
            if row.iso3 == iso3 and row.start <= min(basis.on, basis.known)
        ]
        verdicts.append(found.party or bool(councils))
        reasons.append(f"{opening(found.sentence())}.")
        for row in councils:
            text = f"Security Council resolution {row.resolution} obliges it to cooperate"
            reasons.append(f"{text} in the situation in {row.situation.title()}.")
            ident, day = f"S/RES/{row.resolution}", row.start.isoformat()
            evidence.append(Proof(ident, "article", day, text, row.sources, row.unverified))
    good = all(value == bound for value in verdicts)
    because = " ".join(reasons)
    return Ruling(
        "supported" if good else "contradicted",
        because,
        (*evidence, *GENERAL[:1]),
        suggestion=None if good else because,
    )
