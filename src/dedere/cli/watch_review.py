"""`dedere watch stories|story|accept|reject|correct|merge|split|export`: people look and decide."""

from __future__ import annotations

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import click

from dedere.cli.common import person_id, state_code, the_record
from dedere.cli.store import STORE
from dedere.cli.style import OUTCOME_WORDS, paint, table, trip_sign, trip_word, wrapped
from dedere.cli.watch import SOURCES
from dedere.errors import InputError

if TYPE_CHECKING:
    from dedere.store import Writer
    from dedere.store.model import StoryState
    from dedere.watch.basis import Basis

BY = click.option(
    "--by", default=getpass.getuser, metavar="NAME", help="Who decides. [default: you]"
)
NOTE = click.option("--note", metavar="TEXT", help="Why.")
JSON = click.option("--json", "as_json", is_flag=True, help="Write JSON.")


@click.command(name="stories")
@STORE
@click.option("--person", help="Only of this person.")
@click.option("--state", help="Only to this state.")
@click.option("--review", type=click.Choice(["open", "accepted", "rejected"]))
@click.option("--limit", default=50, show_default=True)
@JSON
def stories(
    address: str | None,
    person: str | None,
    state: str | None,
    review: str | None,
    limit: int,
    as_json: bool,
) -> None:
    """List stories, the newest first."""
    from dedere.store import read_store

    record = the_record()
    store = read_store(address)
    with store.reading() as reader:
        found = reader.stories(
            person=person_id(record, person) if person else None,
            state=state_code(record, state) if state else None,
            review=review,
            limit=limit,
        )
    store.close()
    if as_json:
        _say([asdict(story) for story in found])
        return
    rows = [
        (
            f"{story.id}",
            f"{trip_sign(story.now.status, story.now.mode)} "
            f"{trip_word(story.now.status, story.now.mode)}",
            _name(record.person, story.person),
            _name(record.state, story.state),
            _days(story.now),
            paint(OUTCOME_WORDS.get(story.now.outcome or "", ""), story.now.outcome or ""),
            f"{story.now.sources} of {story.now.reports}",
            story.now.review,
        )
        for story in found
    ]
    heads = ("story", "status", "person", "state", "days", "duty", "sources", "review")
    click.echo(table(rows, heads) or "There are no stories yet: run 'dedere watch once'.")


@click.command(name="story")
@click.argument("number", type=int)
@STORE
@JSON
def story(number: int, address: str | None, as_json: bool) -> None:
    """Show who said what when, and what was decided."""
    from dedere.store import read_store

    record = the_record()
    store = read_store(address)
    with store.reading() as reader:
        found = reader.story(number)
        if found is None:
            raise InputError("no-story", f"There is no story {number}.")
        versions, claims = reader.versions(number), reader.claims_of(number)
        verdicts = reader.verdicts(one.claim.id for one in claims)
        alerts = reader.alerts(story=number)
        history = {one.claim.id: reader.claim_history(one.claim.id) for one in claims}
    store.close()
    if as_json:
        told = [{"at": alert.at, "title": alert.title, "key": alert.key} for alert in alerts]
        said = [{**asdict(one), "sketch": None} for one in claims]
        _say(
            {
                **asdict(found),
                "versions": [asdict(v) for v in versions],
                "claims": said,
                "alerts": told,
            }
        )
        return
    click.echo(
        paint(
            f"{_name(record.person, found.person)} → {_name(record.state, found.state)}", "strong"
        )
        + f"  {trip_word(found.now.status, found.now.mode)}  {_days(found.now)}"
    )
    if found.now.summary:
        click.echo(wrapped(found.now.summary))
    one_source = found.now.sources == 1
    click.echo(
        f"{found.now.sources} independent source{'' if one_source else 's'}, "
        f"{found.now.reports} report{'' if found.now.reports == 1 else 's'}\n"
    )
    rows = []
    for one in claims:
        claim = one.claim
        mark = verdicts.get(claim.id, "")
        if claim.supersedes is not None:
            machine = history[claim.id][-1]
            mark = f"by {claim.entered_by}; the machine read {_days(machine)} {machine.status}"
        rows.append(
            (
                f"{claim.id}",
                f"{one.published or ''}",
                one.outlet or "",
                trip_word(claim.status, claim.mode),
                _days(claim),
                claim.said_by or "",
                mark,
            )
        )
    click.echo(table(rows, ("claim", "report of", "outlet", "status", "days", "says", "review")))
    click.echo("")
    steps = [
        (f"{v.at:%Y-%m-%d %H:%M}", v.change, v.by, trip_word(v.status, v.mode), _days(v))
        for v in versions
        if v.change != "detail"
    ]
    click.echo(table(steps, ("since", "change", "by", "status", "days")))


@click.command(name="accept")
@click.argument("number", type=int)
@SOURCES
@STORE
@BY
@NOTE
def accept(number: int, file: Path, address: str | None, by: str, note: str | None) -> None:
    """Accept story NUMBER as it stands."""
    from dedere.watch.review import accept_story

    with _deciding(file, address) as (writer, basis, at):
        accept_story(writer, number, basis, by=by, at=at, note=note)
    click.echo(f"Story {number} is accepted; 'dedere watch export' writes it as a row.")


@click.command(name="reject")
@click.argument("number", type=int)
@click.option("--claim", "a_claim", is_flag=True, help="NUMBER is a claim, not a story.")
@SOURCES
@STORE
@BY
@NOTE
def reject(
    number: int, a_claim: bool, file: Path, address: str | None, by: str, note: str | None
) -> None:
    """Reject story NUMBER; who was told is told so."""
    from dedere.watch.review import reject_claim, reject_story

    with _deciding(file, address) as (writer, basis, at):
        step = reject_claim if a_claim else reject_story
        step(writer, number, basis, by=by, at=at, note=note)
    click.echo(f"{'Claim' if a_claim else 'Story'} {number} is rejected.")


@click.command(name="correct")
@click.argument("claim", type=int)
@click.option("--set", "changes", multiple=True, required=True, metavar="FIELD=VALUE")
@SOURCES
@STORE
@BY
@NOTE
def correct(
    claim: int, changes: tuple[str, ...], file: Path, address: str | None, by: str, note: str | None
) -> None:
    """Correct what the machine read in CLAIM.

    For example: dedere watch correct 40 --set start=2026-03-12 --set end=2026-03-13
    """
    from dedere.watch.review import correct_claim

    record, values = the_record(), dict[str, str | None]()
    for change in changes:
        field, sign, value = change.partition("=")
        if not sign:
            raise InputError("bad-correction", f"'{change}' is not of the form FIELD=VALUE.")
        values[field] = value or None
    if values.get("person"):
        values["person"] = person_id(record, values["person"] or "")
    if values.get("state"):
        values["state"] = state_code(record, values["state"] or "")
    with _deciding(file, address) as (writer, basis, at):
        edit = correct_claim(writer, claim, values, basis, by=by, at=at, note=note)
    click.echo(f"Claim {edit} stands for claim {claim} now; both are kept.")


@click.command(name="merge")
@click.argument("left", type=int)
@click.argument("right", type=int)
@SOURCES
@STORE
@BY
def merge(left: int, right: int, file: Path, address: str | None, by: str) -> None:
    """Merge story LEFT into RIGHT: they are one trip."""
    from dedere.watch.review import merge as merged

    with _deciding(file, address) as (writer, basis, at):
        merged(writer, left, right, basis, by=by, at=at)
    click.echo(f"Story {left} is part of story {right} now.")


@click.command(name="split")
@click.argument("number", type=int)
@click.argument("claims", type=int, nargs=-1, required=True)
@SOURCES
@STORE
@BY
def split(number: int, claims: tuple[int, ...], file: Path, address: str | None, by: str) -> None:
    """Part CLAIMS from a story: another trip."""
    from dedere.watch.review import split as parted

    with _deciding(file, address) as (writer, basis, at):
        new = parted(writer, number, claims, basis, by=by, at=at)
    click.echo(f"Story {new} holds these claims now; the two are held apart.")


@click.command(name="export")
@STORE
def export(address: str | None) -> None:
    """Write accepted stories as rows of the record."""
    from dedere.store import read_store
    from dedere.watch.export import as_csv

    store = read_store(address)
    with store.reading() as reader:
        click.echo(as_csv(reader, the_record()), nl=False)
    store.close()


@click.command(name="reread")
@click.option("--all", "everything", is_flag=True, help="Also what was read by this program.")
@SOURCES
@STORE
def reread(everything: bool, file: Path, address: str | None) -> None:
    """Read kept reports again after an update."""
    from dedere.report import read_report
    from dedere.store import open_store
    from dedere.watch.rereading import reread as again

    store = open_store(address)
    found = again(
        store, _basis(file), read_report, clock=lambda: datetime.now(UTC), everything=everything
    )
    store.close()
    click.echo(
        f"{found.documents} documents read again, {found.changed} of them otherwise than before: "
        f"{found.alerts} alerts are queued."
    )


VERBS = {
    "stories": stories,
    "story": story,
    "accept": accept,
    "reject": reject,
    "correct": correct,
    "merge": merge,
    "split": split,
    "export": export,
    "reread": reread,
}


@contextmanager
def _deciding(file: Path, address: str | None) -> Iterator[tuple[Writer, Basis, datetime]]:
    """Begin a decision, in one transaction."""
    from dedere.store import open_store

    basis, store = _basis(file), open_store(address)
    try:
        with store.writing(alone=True) as writer:
            yield writer, basis, datetime.now(UTC)
    finally:
        store.close()


def _basis(file: Path) -> Basis:
    """Rules and channels say who is told; without a file nobody is who was not told before."""
    from dedere.watch.basis import Basis
    from dedere.watch.config import Watch, load_config
    from dedere.watch.rules import resolved

    record = the_record()
    config = load_config(file) if file.exists() else None
    return Basis(
        record=record,
        rules=resolved(record, config.rule) if config else (),
        channels={one.name: one for one in config.channel} if config else {},
        zone=ZoneInfo((config.watch if config else Watch()).timezone),
    )


def _days(state: StoryState | Any) -> str:
    if not state.start:
        return ""
    return state.start if state.end in (None, state.start) else f"{state.start} – {state.end}"


def _name(table: Any, key: str) -> str:
    return str(table[key].name) if key in table else key


def _say(value: Any) -> None:
    import json

    click.echo(json.dumps(value, default=str, indent=2, ensure_ascii=False))
