"""The scorer of the reader: predicted claims against labelled ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dedere.reader import Claim


@dataclass
class Score:
    """Counts over any number of reports, and the figures that follow from them."""

    right: int = 0
    spurious: int = 0
    missed: int = 0
    paired: int = 0
    status: int = 0
    person_paired: int = 0
    state: int = 0
    dates: int = 0
    modes: int = 0
    speakers: int = 0
    empty_reports: int = 0
    false_alarms: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.spurious)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def figures(self) -> dict[str, float]:
        """The figures that the floors hold, each between 0 and 1."""
        pairs = max(1, self.paired)
        return {
            "precision": round(self.precision, 4),
            "recall": round(self.recall, 4),
            "f1": round(self.f1, 4),
            "status": round(self.status / pairs, 4),
            "state": round(self.state / max(1, self.person_paired), 4),
            "dates": round(self.dates / pairs, 4),
            "modes": round(self.modes / pairs, 4),
            "speakers": round(self.speakers / pairs, 4),
            "quiet": round(1 - self.false_alarms / max(1, self.empty_reports), 4),
        }


def accepted(gold: Mapping[str, Any], name: str) -> list[Any]:
    """The values that count as right for a field."""
    return [gold.get(name), *gold.get("also_right", {}).get(name, [])]


def score(rows: Iterable[tuple[Mapping[str, Any], Sequence[Claim]]]) -> Score:
    """Score the claims read from each labelled report."""
    total = Score()
    for gold, claims in rows:
        _one(total, gold, list(claims))
    return total


def _one(total: Score, gold: Mapping[str, Any], claims: list[Claim]) -> None:
    labels = list(gold["claims"])
    name = gold["id"]
    pairs: list[tuple[Mapping[str, Any], Claim]] = []
    left = list(claims)
    for strict in (3, 2, 1):
        for label in list(labels):
            found = _best(label, left, strict)
            if found is not None:
                pairs.append((label, found))
                left.remove(found)
                labels.remove(label)
    for label, claim in pairs:
        total.paired += 1
        total.person_paired += 1
        total.state += 1
        status_right = claim.status in accepted(label, "status")
        total.status += status_right
        mode_right = claim.mode in accepted(label, "mode")
        total.modes += mode_right
        dates_right = claim.start in accepted(label, "start")
        total.dates += dates_right
        total.speakers += same_speaker(claim.said_by, accepted(label, "said_by"))
        if status_right and (mode_right or {claim.mode, label["mode"]} != {"in_person", "remote"}):
            total.right += 1
        else:
            total.spurious += 1
            total.missed += 1
            total.faults.append(
                f"{name} STATUS {claim.state} {claim.status}/{claim.mode} wants "
                f"{label['status']}/{label['mode']}: {words(claim)}"
            )
        if not dates_right:
            total.faults.append(
                f"{name} DATE {claim.state} {claim.start} wants {accepted(label, 'start')}"
            )
    spare = [claim for claim in left if not _tolerated(gold, claim)]
    for label in labels:
        total.missed += 1
        wrong = next((c for c in spare if c.person == label["person"]), None)
        if wrong is not None:
            total.person_paired += 1
        total.faults.append(
            f"{name} MISS {label['person']} {label['state']} {label['status']}/{label['mode']}: "
            f"{label['evidence'] if isinstance(label['evidence'], str) else ''}"
        )
    for claim in spare:
        total.spurious += 1
        total.faults.append(
            f"{name} EXTRA {claim.person} {claim.state} {claim.status}/{claim.mode}: {words(claim)}"
        )
    if not gold["claims"]:
        total.empty_reports += 1
        total.false_alarms += len(spare)


def _best(label: Mapping[str, Any], claims: Sequence[Claim], strict: int) -> Claim | None:
    for claim in claims:
        if claim.person != label["person"] or claim.state not in accepted(label, "state"):
            continue
        if strict >= 2 and claim.status not in accepted(label, "status"):
            continue
        if strict >= 3 and claim.start not in accepted(label, "start"):
            continue
        if (claim.mode == "remote") != (label["mode"] == "remote") and strict >= 2:
            continue
        return claim
    return None


def _tolerated(gold: Mapping[str, Any], claim: Claim) -> bool:
    for row in gold.get("tolerated") or ():
        person = row.get("person") or row.get("person_id")
        state = row.get("state") or row.get("iso3")
        if person not in (None, claim.person) or state not in (None, claim.state):
            continue
        if row.get("status") in (None, claim.status) and row.get("mode") in (None, claim.mode):
            return True
    return False


def same_speaker(said: str, wanted: Sequence[str | None]) -> bool:
    """Whether the speaker is one of the accepted ones; articles, case and marks aside."""
    mine = _words(said)
    for other in wanted:
        if other is None:
            continue
        theirs = _words(other)
        if mine == theirs or (mine and theirs and (mine <= theirs or theirs <= mine)):
            return True
        if {"report", "outlet"} & theirs and {"report", "outlet"} & mine:
            return True
    return False


def words(claim: Claim) -> str:
    """The first words that a claim rests on, for a list of faults."""
    return claim.evidence[0].text[:90] if claim.evidence else ""


_MARKS = str.maketrans(
    {"’": "'", ",": " ", "-": " ", '"': " ", "“": " ", "”": " ", "«": " ", "»": " "}
)


def _words(text: str) -> set[str]:
    return set(text.lower().translate(_MARKS).split()) - {"the", "a", "an"}
