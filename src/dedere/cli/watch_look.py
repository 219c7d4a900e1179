"""`dedere watch stories|story|export`: what the watch has found, to look at and to take along."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from dedere.cli.common import person_id, state_code, the_record
from dedere.cli.store import STORE
from dedere.cli.style import paint, table, trip_sign, trip_word, wrapped
from dedere.cli.watch_words import counted, say
from dedere.errors import InputError
from dedere.words import OUTCOME_WORDS

if TYPE_CHECKING:
    from dedere.record import Record
    from dedere.store import Reader
    from dedere.store.model import ClaimInStory, Review, StoredClaim, Story, StoryState

JSON = click.option("--json", "as_json", is_flag=True, help="Write JSON.")


@click.command(name="stories")
@STORE
@click.option("--person", help="Only of this person.")
@click.option("--state", help="Only to this state.")
@click.option("--review", type=click.Choice(["open", "accepted", "rejected", "merged"]))
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
            # What was rejected or merged away has no report left that counts.
            empty=review in ("rejected", "merged"),
            limit=limit,
        )
    store.close()
    if as_json:
        say([asdict(story) for story in found])
        return
    rows = [
        (
            f"{story.id}",
            _status(story.now),
            _name(record.person, story.person),
            _name(record.state, story.state),
            days(story.now),
            paint(OUTCOME_WORDS.get(story.now.outcome or "", ""), story.now.outcome or ""),
            f"{story.now.sources} of {story.now.reports}",
            story.now.review,
        )
        for story in found
    ]
    heads = ("story", "status", "person", "state", "days", "duty", "sources", "review")
    if rows:
        click.echo(table(rows, heads))
    elif person or state or review:
        click.echo("There is no such story.")
    else:
        click.echo("There are no stories yet: run 'dedere watch once'.")


@click.command(name="story")
@click.argument("number", type=int)
@STORE
@JSON
def story(number: int, address: str | None, as_json: bool) -> None:
    """Show who said what when, what was decided, and who was told."""
    from dedere.store import read_store

    record = the_record()
    store = read_store(address)
    with store.reading() as reader:
        found = reader.story(number)
        if found is None:
            raise InputError(
                "no-story",
                f"There is no story {number}.",
                way_out="'dedere watch stories' lists them.",
            )
        if as_json:
            say(_story_data(reader, found))
        else:
            click.echo("\n".join(_story_lines(reader, record, found)))
    store.close()


@click.command(name="export")
@STORE
def export(address: str | None) -> None:
    """Write accepted stories as rows of the record."""
    from dedere.store import read_store
    from dedere.watch.export import as_csv, left_out

    record = the_record()
    store = read_store(address)
    with store.reading() as reader:
        click.echo(as_csv(reader, record), nl=False)
        for number, why in left_out(reader):
            click.echo(f"Story {number} is left out: {why}.", err=True)
    store.close()


def days(state: StoryState | StoredClaim | Any) -> str:
    """The days of a trip as they were given."""
    if not state.start:
        return ""
    return state.start if state.end in (None, state.start) else f"{state.start} – {state.end}"


def _story_data(reader: Reader, found: Story) -> dict[str, Any]:
    claims = reader.claims_of(found.id)
    return {
        **asdict(found),
        "versions": [asdict(one) for one in reader.versions(found.id)],
        "claims": [
            {
                **{name: value for name, value in asdict(one).items() if name != "sketch"},
                "reviews": [asdict(review) for review in reader.reviews(claim=one.claim.id)],
                "superseded": [asdict(old) for old in reader.claim_history(one.claim.id)[1:]],
            }
            for one in claims
        ],
        "reviews": [asdict(one) for one in reader.reviews(story=found.id)],
        "alerts": [
            {
                "at": alert.at,
                "kind": alert.kind,
                "title": alert.title,
                "key": alert.key,
                "channels": [
                    {"channel": one.channel, "state": one.state, "ended_at": one.ended_at}
                    for one in reader.deliveries(alert=alert.id)
                ],
            }
            for alert in reader.alerts(story=found.id)
        ],
    }


def _story_lines(reader: Reader, record: Record, found: Story) -> Iterator[str]:
    now = found.now
    who = f"{_name(record.person, found.person)} → {_name(record.state, found.state)}"
    yield paint(who, "strong") + f"  {_status(now)}  {days(now)}".rstrip()
    if now.summary:
        yield wrapped(now.summary)
    yield (
        f"{counted(now.sources, 'independent source')}, {counted(now.reports, 'report')}"
        f"; review: {now.review}" + (f"; in the record as {now.trip}" if now.trip else "")
    )
    for one in reader.claims_of(found.id):
        yield ""
        yield from _claim_lines(reader, one)
    yield ""
    steps = [
        (f"{v.at:%Y-%m-%d %H:%M}", v.change, v.by, trip_word(v.status, v.mode), days(v))
        for v in reader.versions(found.id)
        if v.change != "detail"
    ]
    yield table(steps, ("since", "change", "by", "status", "days"))
    decisions = [_decision(one) for one in reader.reviews(story=found.id)]
    if decisions:
        yield ""
        yield table(decisions, ("decided", "what", "by", "why"))
    told = [
        (
            f"{alert.at:%Y-%m-%d %H:%M}",
            ", ".join(
                f"{one.channel} ({one.state})" if one.state != "sent" else one.channel
                for one in reader.deliveries(alert=alert.id)
            ),
            alert.title,
        )
        for alert in reversed(reader.alerts(story=found.id))
    ]
    if told:
        yield ""
        yield table(told, ("told", "channel", "what"))


def _claim_lines(reader: Reader, one: ClaimInStory) -> Iterator[str]:
    claim = one.claim
    says = f", says {claim.said_by}" if claim.said_by else ""
    status = f"{trip_sign(claim.status, claim.mode)} {trip_word(claim.status, claim.mode)}"
    parts = ", ".join(part for part in (status, days(claim), claim.place) if part)
    outlet = one.outlet or one.source or ""
    yield f"claim {claim.id}: {one.published or ''} {outlet}: {parts}{says}"
    quote = max((str(part["text"]) for part in claim.evidence), key=len, default="")
    if quote:
        yield wrapped(f"“{quote}”", indent=4)
    if one.address.startswith("http"):
        yield f"    {one.address}"
    for old in reader.claim_history(claim.id)[1:]:
        read = ", ".join(part for part in (trip_word(old.status, old.mode), days(old)) if part)
        source = "the machine read" if old.entered_by == "machine" else f"{old.entered_by} had"
        yield wrapped(
            f"corrected by {claim.entered_by} on {claim.entered_at:%Y-%m-%d}"
            f"{f' ({claim.note})' if claim.note else ''}; {source}: {read}",
            indent=4,
        )
    for review in reader.reviews(claim=claim.id):
        if review.verdict != "correct":
            decided, what, by, why = _decision(review)
            yield f"    {what} by {by} on {decided[:10]}" + (f" ({why})" if why else "")


def _decision(review: Review) -> tuple[str, str, str, str]:
    words = {"accept": "accepted", "reject": "rejected", "merge": "merged", "split": "split"}
    what = words.get(review.verdict, review.verdict)
    return f"{review.at:%Y-%m-%d %H:%M}", what, review.by, review.note or ""


def _status(state: StoryState) -> str:
    return f"{trip_sign(state.status, state.mode)} {trip_word(state.status, state.mode)}"


def _name(rows: Any, key: str) -> str:
    return str(rows[key].name) if key in rows else key


VERBS: dict[str, click.Command] = {"stories": stories, "story": story, "export": export}
