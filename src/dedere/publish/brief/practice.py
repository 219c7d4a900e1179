"""What has to be done and when, and how the Court dealt with like cases."""

from __future__ import annotations

from collections.abc import Iterable

from dedere.days import english_day
from dedere.law.base_rates import Rate, base_rates
from dedere.law.oversight import overseers
from dedere.law.precedents import Precedent, precedents
from dedere.law.procedure import Step, procedure
from dedere.law.words import days_long, opening, state_name
from dedere.publish.brief.model import Block, Grid, Para, Run, Section, Words, plain
from dedere.publish.brief.view import View

LIMIT = 4


def steps(view: View) -> Section | None:
    """Return what the state has to do (before), or what it had to do (after), in order."""
    found = procedure(view.record, view.a)
    if not found or view.addressee == "press":
        return None
    past = view.moment == "after"
    title = "What the Statute required of the state" if past else "What has to be done, and when"
    if view.a.duty == "no":
        title = "What the state could do" if past else "What the state can do"
    rows = tuple(_step(view, step) for step in found if view.takes(unverified=step.unverified))
    return Section(title, (_numbered(rows, ("", "Step", "Basis", "When")),))


def follow_up(view: View) -> Section | None:
    """Return what overseers can do about it, in order; only where a duty is at stake."""
    if view.addressee != "parliament" or view.a.duty == "no":
        return None
    found = overseers(view.record, view.a)
    if view.moment == "after":
        found = tuple(row for row in found if view.escaped and row.start and row.start > view.first)
    else:
        found = tuple(row for row in found if row.end is None or row.end >= view.seen)
    rows = tuple(_step(view, step) for step in found)
    if not rows:
        return None
    note = Para(
        plain(
            "Usual times, not limits. Organisations and members of parliament cannot seize the "
            "Court themselves; they can inform the Prosecutor, the Registry and the Assembly."
        )
    )
    head = ("", "Step", "Basis", "Usual time")
    gone = all(row.end is not None and row.end < view.seen for row in found)
    title = "What oversight could do then" if gone else "What oversight can do"
    return Section(title, (note, _numbered(rows, head)))


def _numbered(rows: Iterable[tuple[Words, ...]], head: tuple[str, ...]) -> Grid:
    body = tuple((plain(str(number)), *row) for number, row in enumerate(rows, 1))
    return Grid(head, body, (4, 50, 24, 22))


def _step(view: View, step: Step) -> tuple[Words, ...]:
    text = step.action + (f" {step.note}" if step.note else "")
    return (
        (Run(text, "plain", (), step.unverified),),
        plain(", ".join(step.articles)),
        plain(_when(view, step)),
    )


def _when(view: View, step: Step) -> str:
    first, last = step.start, step.end
    if first and last:
        if first == view.a.on:
            return f"at the latest {english_day(last)} for an arrest on {english_day(first)}"
        return f"{english_day(first)} to {english_day(last)}"
    if last:
        return "before the visit" if last <= view.first else f"by {english_day(last)}"
    if first:
        return "at once, during the visit" if first == view.a.on else f"from {english_day(first)}"
    return ""


def cases(view: View) -> Section | None:
    """Return how the Court decided like visits, with what followed, and how often arrests came."""
    found = [
        row
        for row in precedents(view.record, view.a, limit=LIMIT + 3)
        if view.takes(unverified=row.unverified) and _decided_by(row, view) and _same(row, view)
    ][:LIMIT]
    if not found:
        return None
    rows = tuple(_case(view, row) for row in found)
    head = ("Visit", "Finding", "What the Court said, and what followed")
    blocks: list[Block] = [Grid(head, rows, (28, 20, 52)), *_rates(view)]
    return Section("How like cases were decided", tuple(blocks))


def _decided_by(row: Precedent, view: View) -> bool:
    return any(view.record.decision[each.id].date <= view.seen for each in row.decisions)


def _same(row: Precedent, view: View) -> bool:
    """Where no duty was found, rulings on states that were bound are no precedents."""
    return view.a.duty != "no" or "same basis of the duty" in row.alike


_FINDINGS = {
    "non_compliance": "failure to comply",
    "no_finding": "no failure found",
    "overturned_in_part": "overturned in part",
}


def _case(view: View, row: Precedent) -> tuple[Words, ...]:
    who = f"{view.record.person[row.person].name} in {state_name(view.record, row.state)}"
    when = f", {english_day(row.visit)}" if row.visit else ""
    this = " (this visit)" if row.this_case else ""
    after = f", {days_long(row.elapsed)} after the visit" if row.elapsed is not None else ""
    known = [each for each in row.decisions if view.record.decision[each.id].date <= view.seen]
    notes = view.sources.decisions(known[:3])
    said = " ".join(f"{each.cite}: {each.says}" for each in known[:3])
    finding = opening(_FINDINGS.get(row.finding, row.finding.replace("_", " ")))
    return (
        plain(f"{who}{when}{this}"),
        plain(f"{finding}{after}"),
        (Run(said, "plain", notes, row.unverified),),
    )


def _rates(view: View) -> tuple[Block, ...]:
    if view.a.duty == "no":
        return ()
    rates = {row.id: row for row in base_rates(view.record, until=view.seen)}
    return (Para(plain(_rate_words(rates))),)


def _rate_words(rates: dict[str, Rate]) -> str:
    leaders, others = rates["arrests_of_leaders"], rates["arrests_of_others"]
    found, time = rates["findings"], rates["time_to_finding"]
    parts = [
        f"In the record, {leaders.count} of {leaders.total} visits by sitting leaders of states "
        f"that are no parties, to states then obliged, ended in arrest, and {others.count} of "
        f"{others.total} by other persons",
        f"{found.count} of {found.total} visits without an arrest led to a finding of the Court",
    ]
    text = "; ".join(parts)
    if time.days is not None:
        text += (
            f", after {time.days:.0f} days in the median, and {time.count} of {time.total} "
            "findings were referred"
        )
    return f"{text}. The record's list of trips is not complete for every person."
