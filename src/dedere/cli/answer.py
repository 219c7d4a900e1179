"""How an assessment is shown on a terminal: the outcome first, the reasons under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dedere.cli.style import OUTCOME_WORDS, paint, wrapped
from dedere.days import english_day

if TYPE_CHECKING:
    from dedere.law import Assessment
    from dedere.law.explain import Branch, Line
    from dedere.record import Record


def show_assessment(record: Record, found: Assessment, *, full: bool = False) -> None:
    """Print the sentence, the reading, what would change it, procedure and precedents."""
    from dedere.law.counterfactual import what_would_change
    from dedere.law.explain import reading, tree
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
    _section(
        "What would change it", [str(change) for change in what_would_change(record, found)[:6]]
    )
    _section("What has to be done", [str(step) for step in procedure(record, found)])
    _section("Decided before", [str(item) for item in precedents(record, found)[:5]])
    if found.unverified:
        click.echo()
        names = ", ".join(found.unverified)
        click.echo(wrapped(f"{paint('unverified', 'unverified')}: rests on {names}", 0, 2))
    if not full:
        click.echo()
        click.echo(paint("The whole derivation: --full. As data: --json.", "quiet"))


def _show_line(line: Line) -> None:
    mark = f" [{paint('unverified', 'unverified')}]" if line.unverified else ""
    label = paint(f"{line.label:<10}", "strong")
    click.echo(wrapped(f"{label} {line.text}{mark}", 0, 11))
    if line.cites:
        click.echo(paint(wrapped(" · ".join(line.cites), 11, 11), "quiet"))


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


def _section(title: str, lines: list[str]) -> None:
    if not lines:
        return
    click.echo()
    click.echo(paint(title, "strong"))
    for line in lines:
        click.echo(wrapped(f"- {line}", 0, 2))
