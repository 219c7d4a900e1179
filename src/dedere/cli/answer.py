"""How an assessment is shown on a terminal: the outcome first, the reasons under it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from dedere.cli.style import labelled, paint, wrapped
from dedere.days import english_day
from dedere.words import OUTCOME_WORDS

if TYPE_CHECKING:
    from dedere.law import Assessment
    from dedere.law.base_rates import Rate
    from dedere.law.counterfactual import Change
    from dedere.law.explain import Branch, Line
    from dedere.law.precedents import Precedent
    from dedere.law.procedure import Step
    from dedere.record import Record


def show_assessment(record: Record, found: Assessment, *, full: bool = False) -> None:
    """Print the sentence, the reading, what would change it, procedure and precedents."""
    from dedere.law.base_rates import base_rates
    from dedere.law.counterfactual import what_would_change
    from dedere.law.explain import reading, tree
    from dedere.law.oversight import overseers
    from dedere.law.precedents import precedents
    from dedere.law.procedure import procedure

    person, state = record.person[found.person], record.state[found.state]
    head = f"{person.name} in {state.name} on {english_day(found.on)}"
    if found.known is not None:
        head += f", as known on {english_day(found.known)}"
    click.echo(paint(head, "strong"))
    click.echo(paint(OUTCOME_WORDS[found.outcome].upper(), found.outcome))
    click.echo()
    click.echo(wrapped(found.summary))
    click.echo()
    if full:
        for branch in tree(found, unfold=True):
            _show_branch(branch)
    else:
        for line in reading(record, found)[1:]:
            _show_line(line)
    _changes(what_would_change(record, found)[:6])
    _steps("What has to be done", procedure(record, found))
    if full:
        _steps("What others can do", overseers(record, found))
    _precedents(record, precedents(record, found)[:4])
    if full:
        _rates(base_rates(record, until=found.known))
    if found.unverified:
        click.echo()
        names = ", ".join(found.unverified)
        click.echo(wrapped(f"{paint('unverified', 'unverified')}: rests on {names}", 0, 2))
    if not full:
        click.echo()
        click.echo(paint("The whole derivation: --full. As data: --json.", "quiet"))


def _show_line(line: Line) -> None:
    mark = f" [{paint('unverified', 'unverified')}]" if line.unverified else ""
    click.echo(labelled(line.label, line.text + mark, 14))
    if line.cites:
        click.echo(paint(wrapped(" · ".join(line.cites), 14), "quiet"))


def _changes(changes: Sequence[Change]) -> None:
    if not changes:
        return
    _head("What would change it")
    for change in changes:
        outcome = paint(OUTCOME_WORDS[change.outcome], change.outcome)
        click.echo(wrapped(f"- {change.condition}: {outcome}.", 0, 2))


def _steps(title: str, steps: Sequence[Step]) -> None:
    if not steps:
        return
    _head(title)
    for number, step in enumerate(steps, 1):
        mark = f" [{paint('unverified', 'unverified')}]" if step.unverified else ""
        note = f" {step.note}" if step.note else ""
        when = f" {_limit(step)}" if step.start or step.end else ""
        click.echo(wrapped(f"{number}. {step.action}{note}{mark}{when}", 0, 3))
        click.echo(paint(wrapped(" · ".join(step.articles), 3), "quiet"))


def _limit(step: Step) -> str:
    if step.start and step.end:
        return f"({english_day(step.start)} to {english_day(step.end)})"
    if step.end:
        return f"(by {english_day(step.end)})"
    return f"(from {english_day(step.start)})" if step.start else ""


def _precedents(record: Record, found: Sequence[Precedent]) -> None:
    if not found:
        return
    _head("Decided before")
    for item in found:
        who = f"{record.person[item.person].name} in {record.state[item.state].name}"
        when = f", {english_day(item.visit)}" if item.visit else ""
        finding = item.finding.replace("_", " ")
        after = f" after {item.elapsed} days" if item.elapsed is not None else ""
        this = " (this case)" if item.this_case else ""
        mark = f" [{paint('unverified', 'unverified')}]" if item.unverified else ""
        click.echo(wrapped(f"- {who}{when}{this}: {finding}{after}.{mark}", 0, 2))
        for decision in item.decisions[:2]:
            click.echo(paint(wrapped(f"{decision.cite}: {decision.says}", 2, 4), "quiet"))


def _rates(rates: Sequence[Rate]) -> None:
    _head("How often")
    for rate in rates:
        after = f", after {rate.days:g} days" if rate.days is not None else ""
        click.echo(wrapped(f"- {rate.question} {rate.count} of {rate.total}{after}", 0, 2))
        click.echo(paint(wrapped(rate.definition, 2), "quiet"))


def _head(title: str) -> None:
    click.echo()
    click.echo(paint(title, "strong"))


_HOLDS = {"yes": "+", "no": "-", "contested": "~", "": " "}


def _show_branch(branch: Branch) -> None:
    indent = 2 * branch.depth
    sign = _HOLDS.get(branch.holds, " ")
    question = f"{paint(branch.question, 'strong')}: " if branch.question else ""
    mark = f" [{paint('unverified', 'unverified')}]" if branch.unverified else ""
    text = wrapped(f"{sign} {question}{branch.text}{mark}", indent, indent + 2)
    click.echo(text if branch.changed else paint(text, "quiet"))
    if branch.cites:
        click.echo(paint(wrapped(" · ".join(branch.cites), indent + 4), "quiet"))
    for fact in branch.facts:
        click.echo(paint(wrapped(f"from {fact}", indent + 4, indent + 6), "quiet"))
