"""`dedere map`: the outcome in every state for one person and one day."""

from __future__ import annotations

from datetime import date

import click

from dedere.cli.common import DAY, person_id, say_json, the_record
from dedere.cli.style import paint, wrapped
from dedere.days import english_day
from dedere.words import OUTCOME_WORDS


@click.command(epilog="Example: dedere map putin --on 2024-09-03")
@click.argument("name", metavar="PERSON")
@click.option("--on", type=DAY, default="today", help="The day asked about.")
@click.option("--known", type=DAY, help="Use only what was public by this day.")
@click.option("--doctrine", default="court", show_default=True, help="A position on immunity.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(name: str, on: date, known: date | None, doctrine: str, as_json: bool) -> int:
    """Show where PERSON would have to be arrested on a day, state by state."""
    from dedere.law.exposure import exposure

    record = the_record()
    who = person_id(record, name)
    found = exposure(record, who, on, known=known, doctrine=doctrine)
    if as_json:
        say_json(
            {
                "person": who,
                "on": on.isoformat(),
                "known": known.isoformat() if known else None,
                "doctrine": doctrine,
                "states": {item.state: item.outcome for item in found},
            }
        )
        return 0
    groups: dict[str, list[str]] = {}
    for item in found:
        groups.setdefault(item.outcome, []).append(record.state[item.state].name)
    duty = sum(len(groups.get(kind, ())) for kind in ("obliged", "obliged_contested", "unsc_duty"))
    click.echo(
        paint(
            f"{record.person[who].name} on {english_day(on)}: "
            f"a duty to arrest in {duty} of {len(found)} states",
            "strong",
        )
    )
    for outcome, words in OUTCOME_WORDS.items():
        names = sorted(groups.get(outcome, ()))
        if names:
            click.echo()
            click.echo(paint(f"{words} ({len(names)})", outcome))
            click.echo(wrapped(", ".join(names), 2))
    return 0
