"""`dedere watch accept|reject|correct|merge|split|reread`: people decide, the watch tells."""

from __future__ import annotations

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from dedere.cli.common import person_id, state_code, the_record
from dedere.cli.store import STORE
from dedere.errors import InputError

if TYPE_CHECKING:
    from dedere.store import Writer

BY = click.option(
    "--by", default=getpass.getuser, metavar="NAME", help="Who decides. [default: you]"
)
NOTE = click.option("--note", metavar="TEXT", help="Why.")


@click.command(name="accept")
@click.argument("number", type=int)
@STORE
@BY
@NOTE
def accept(number: int, address: str | None, by: str, note: str | None) -> None:
    """Accept story NUMBER as it stands."""
    from dedere.watch.review import accept_story

    with _deciding(address) as here:
        accept_story(here.writer, number, by=by, at=here.at, note=note)
    click.echo(f"Story {number} is accepted; 'dedere watch export' writes it as a row.")


@click.command(name="reject")
@click.argument("number", type=int)
@click.option("--claim", "a_claim", is_flag=True, help="NUMBER is a claim, not a story.")
@STORE
@BY
@NOTE
def reject(number: int, a_claim: bool, address: str | None, by: str, note: str | None) -> None:
    """Reject story NUMBER; who was told is told so."""
    from dedere.watch.review import reject_claim, reject_story

    with _deciding(address) as here:
        step = reject_claim if a_claim else reject_story
        step(here.writer, number, by=by, at=here.at, note=note)
    click.echo(f"{'Claim' if a_claim else 'Story'} {number} is rejected.{here.who_hears()}")


@click.command(name="correct")
@click.argument("claim", type=int)
@click.option("--set", "changes", multiple=True, required=True, metavar="FIELD=VALUE")
@STORE
@BY
@NOTE
def correct(
    claim: int, changes: tuple[str, ...], address: str | None, by: str, note: str | None
) -> None:
    """Correct what the machine read in CLAIM.

    For example: dedere watch correct 40 --set start=2026-03-12 --set end=2026-03-13
    """
    from dedere.watch.review import correct_claim

    record, values = the_record(), dict[str, str | None]()
    for change in changes:
        field, sign, value = change.partition("=")
        if not sign:
            raise InputError(
                "bad-correction",
                f"'{change}' is not of the form FIELD=VALUE.",
                way_out="Write for example --set start=2026-03-12; --set place= empties a field.",
            )
        values[field.strip()] = value.strip() or None
    if values.get("person"):
        values["person"] = person_id(record, values["person"] or "")
    if values.get("state"):
        values["state"] = state_code(record, values["state"] or "")
    with _deciding(address) as here:
        edit = correct_claim(here.writer, claim, values, record, by=by, at=here.at, note=note)
    click.echo(f"Claim {edit} stands for claim {claim} now; both are kept.{here.who_hears()}")


@click.command(name="merge")
@click.argument("left", type=int)
@click.argument("right", type=int)
@STORE
@BY
def merge(left: int, right: int, address: str | None, by: str) -> None:
    """Merge story LEFT into RIGHT: they are one trip."""
    from dedere.watch.review import merge as merged

    with _deciding(address) as here:
        merged(here.writer, left, right, by=by, at=here.at)
    click.echo(f"Story {left} is part of story {right} now.{here.who_hears()}")


@click.command(name="split")
@click.argument("number", type=int)
@click.argument("claims", type=int, nargs=-1, required=True)
@STORE
@BY
def split(number: int, claims: tuple[int, ...], address: str | None, by: str) -> None:
    """Part CLAIMS from a story: another trip."""
    from dedere.watch.review import split as parted

    with _deciding(address) as here:
        new = parted(here.writer, number, claims, by=by, at=here.at)
    click.echo(f"Story {new} holds these claims now; the two are held apart.{here.who_hears()}")


@click.command(name="reread")
@click.option("--all", "everything", is_flag=True, help="Also what was read by this program.")
@STORE
def reread(everything: bool, address: str | None) -> None:
    """Read kept reports again after an update."""
    from dedere.report import read_report
    from dedere.store import open_store
    from dedere.watch.rereading import reread as again

    store = open_store(address)
    found = again(
        store, the_record(), read_report, clock=lambda: datetime.now(UTC), everything=everything
    )
    store.close()
    click.echo(
        f"{found.documents} documents read again, {found.changed} of them otherwise than before; "
        f"{found.stories} stories changed, of which the watch will tell."
    )


@dataclass(slots=True)
class _Here:
    """A decision that is being made: where, when, and which channels will hear of it."""

    writer: Writer
    at: datetime
    hearers: tuple[str, ...] = ()

    def who_hears(self) -> str:
        """Say who will be told, or nothing when nobody was told before."""
        if not self.hearers:
            return ""
        return f" The watch will tell {', '.join(self.hearers)}."


@contextmanager
def _deciding(address: str | None) -> Iterator[_Here]:
    """Begin a decision, in one transaction."""
    from dedere.store import open_store
    from dedere.watch.telling import told

    store = open_store(address)
    try:
        with store.writing(alone=True) as writer:
            here = _Here(writer, datetime.now(UTC))
            yield here
            names: set[str] = set()
            for number in writer.untold():
                story, last = writer.story(number), writer.told([number]).get(number, {})
                if story is not None:
                    now = told(story.now)
                    names.update(name for name, alert in last.items() if alert.told != now)
            here.hearers = tuple(sorted(names))
    finally:
        store.close()


VERBS: dict[str, click.Command] = {
    "accept": accept,
    "reject": reject,
    "correct": correct,
    "merge": merge,
    "split": split,
    "reread": reread,
}
