"""`dedere read`: a report from a file, an address or standard input."""

from __future__ import annotations

import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dedere.cli.common import DAY, say_json, the_record
from dedere.cli.style import (
    VERDICT_SIGNS,
    VERDICT_WORDS,
    paint,
    trip_sign,
    trip_word,
    width,
    wrapped,
)
from dedere.days import PartialDay, english_day, english_partial
from dedere.errors import InputError, Place
from dedere.settings import Settings

if TYPE_CHECKING:
    from dedere.checks import Statement
    from dedere.law import Assessment
    from dedere.reader import Claim, Document
    from dedere.record import Record
    from dedere.report import AssessedClaim, Report

_EXAMPLE = "example"


@click.command(
    epilog="Examples: dedere read report.txt --published 2024-08-29 ; "
    "dedere read https://example.org/article ; dedere read - < report.txt ; dedere read example"
)
@click.argument("source", metavar="FILE|ADDRESS|-|example")
@click.option("--published", type=DAY, help="The report's day, where it does not say so itself.")
@click.option("--known", type=DAY, help="Use only what was public by this day.")
@click.option("--doctrine", default="court", show_default=True, help="A position on immunity.")
@click.option("--language", help="Two letters, where the text is too short to tell.")
@click.option(
    "--define",
    multiple=True,
    metavar="WORD=MEANING",
    help="What a loose word means, e.g. west=weog or west=USA,GBR,FRA.",
)
@click.option("--trips", is_flag=True, help="List the evidence behind each verdict.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--claim-review", is_flag=True, help="Print schema.org ClaimReview JSON-LD instead.")
def command(
    source: str,
    published: date | None,
    known: date | None,
    doctrine: str,
    language: str | None,
    define: tuple[str, ...],
    trips: bool,
    as_json: bool,
    claim_review: bool,
) -> int:
    """Read a report: who is said to go where and when, who says so, and what the state owes."""
    from dedere.report import read_report

    record = the_record()
    document = document_of(source, published, language)
    report = read_report(
        record, document, known=known, doctrine=doctrine, definitions=_definitions(define)
    )
    if claim_review:
        from dedere.checks import claim_review as review

        say_json(
            [
                review(
                    item,
                    address=document.address,
                    published=document.published,
                    author="dedere",
                )
                for item in report.statements
            ]
        )
    elif as_json:
        say_json(report.as_dict())
    else:
        _show(record, report, with_evidence=trips)
    return 0


def _definitions(pairs: tuple[str, ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for pair in pairs:
        word, equals, meaning = pair.partition("=")
        if not equals or not word.strip() or not meaning.strip():
            raise InputError(
                "bad-definition",
                f"'{pair}' is no definition.",
                place=Place(field="--define"),
                way_out="Write WORD=MEANING, for example west=weog.",
            )
        found[word.strip().casefold()] = meaning.strip()
    return found


def document_of(source: str, published: date | None, language: str | None) -> Document:
    """Return the document in a file, at an address, on standard input, or the example."""
    from dedere.reader import document_from_text

    settings = Settings()
    if source.startswith(("http://", "https://")):
        from dedere.reader import document_from_bytes
        from dedere.reader.fetch import fetch

        fetched = fetch(source, seconds=settings.fetch_seconds, limit=settings.fetch_bytes)
        return document_from_bytes(
            fetched.body,
            content_type=fetched.content_type,
            charset=fetched.charset,
            address=fetched.final_address,
            published=published,
            language=language,
        )
    if source == _EXAMPLE and not Path(source).exists():
        from importlib.resources import files

        text = (files("dedere.reader") / "data" / "example.txt").read_text(encoding="utf-8")
        return document_from_text(text, published=published or date(2024, 8, 29))
    if source == "-":
        body = sys.stdin.buffer.read(settings.max_characters * 4 + 1)
        name = "standard input"
    else:
        path = Path(source)
        if not path.is_file():
            raise InputError(
                "no-file",
                f"There is no file '{source}'.",
                way_out="Give a file, an address that begins with http, or - for standard input.",
            )
        body, name = path.read_bytes(), path.name
    if len(body) > settings.max_characters * 4:
        raise InputError(
            "too-long",
            f"The text has {len(body):,} bytes.",
            place=Place(file=name),
            way_out=f"At most {settings.max_characters:,} characters are read at once; split it.",
        )
    from dedere.reader import document_from_bytes

    return document_from_bytes(
        body, content_type=_type_of(name), published=published, language=language
    )


def _type_of(name: str) -> str | None:
    suffix = Path(name).suffix.casefold()
    return {
        ".html": "text/html",
        ".htm": "text/html",
        ".pdf": "application/pdf",
        ".txt": "text/plain",
    }.get(suffix)


def _show(record: Record, report: Report, *, with_evidence: bool) -> None:
    from dedere.reader.language import named

    document = report.document
    title = document.title or "Report"
    day = f"report of {english_day(document.published)}" if document.published else "undated report"
    counts = f"{_many(len(report.persons), 'person')}, {_many(len(report.states), 'state')}"
    language = named(document.language)
    click.echo(paint(title if len(title) <= width() else title[: width() - 1] + "…", "strong"))
    click.echo(paint(f"{day} · {language} · {counts}", "quiet"))
    if report.note:
        click.echo(wrapped(report.note))
    if report.known is not None:
        click.echo(f"as known on {english_day(report.known)}")
    click.echo()
    if not report.claims and not report.reading.note:
        click.echo("No claim of travel by a wanted person was found.")
        click.echo()
    for item in report.claims:
        _show_claim(record, item)
    if report.statements:
        _show_statements(report.statements, with_evidence)


def _many(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _when(claim: Claim) -> str:
    if claim.start is None:
        return "day not said"
    start = english_partial(PartialDay.parse(claim.start))
    if claim.end is None or claim.end == claim.start:
        return start
    return f"{start} – {english_partial(PartialDay.parse(claim.end))}"


def _show_claim(record: Record, item: AssessedClaim) -> None:
    claim = item.claim
    person, state = record.person[claim.person].name, record.state[claim.state].name
    place = f"{state}, {claim.place}" if claim.place else state
    word = trip_word(claim.status, claim.mode, claim.presence)
    sign = trip_sign(claim.status, claim.mode, claim.presence)
    head = f"{sign} {word:<10} {paint(person, 'strong')} → {paint(place, 'strong')}"
    click.echo(f"{head}   {_when(claim)}   says {claim.said_by}")
    if claim.mode == "represented":
        who = claim.representative or "someone else"
        click.echo(wrapped(f"represented by {who}", 13))
    if claim.occupied:
        click.echo(wrapped("occupied territory: no visit to a receiving state", 13))
    if item.assessment is not None:
        _show_duty(record, claim, item.assessment)
        if item.also is not None:
            other = item.also
            text = f"On {english_day(other.on)}, the last day that this can mean: {other.summary}"
            click.echo(wrapped(text, 13))
        if item.assessment.unverified:
            names = ", ".join(item.assessment.unverified)
            click.echo(wrapped(f"{paint('unverified', 'unverified')}: {names}", 13))
    if claim.trip is not None:
        trip = record.trip[claim.trip]
        mark = f" ({paint('unverified', 'unverified')})" if trip.unverified else ""
        click.echo(wrapped(f"in the record: {claim.trip}{mark}", 13))
    for part in claim.evidence[:3]:
        click.echo(paint(wrapped(f"“{' '.join(part.text.split())}”", 13, 14), "quiet"))
    click.echo()


def _show_duty(record: Record, claim: Claim, found: Assessment) -> None:
    """The sentence, what it is contested on, and the articles."""
    from dedere.law.explain import reading
    from dedere.report import as_it_went

    click.echo(paint(wrapped(as_it_went(claim, found.summary), 13), found.outcome))
    if found.duty == "no":
        return
    for line in reading(record, found):
        if line.label == "Contested":
            click.echo(wrapped(f"Contested: {line.text.partition('. ')[0]}.", 13, 15))
    click.echo(paint(wrapped(" · ".join(found.basis), 13), "quiet"))


def _show_statements(statements: tuple[Statement, ...], with_evidence: bool) -> None:
    counts = Counter(statement.verdict for statement in statements)
    parts = []
    for verdict, (one, many) in VERDICT_WORDS.items():
        if counts[verdict]:
            parts.append(f"{counts[verdict]} {one if counts[verdict] == 1 else many}")
    click.echo(f"{paint('Checked', 'strong')}     {' · '.join(parts)}")
    for statement in statements:
        sign = paint(VERDICT_SIGNS[statement.verdict], statement.verdict)
        quote = " ".join(statement.text.split())
        click.echo(wrapped(f"{sign} “{quote}”", 0, 2))
        click.echo(wrapped(statement.because, 4, 4))
        if statement.suggestion:
            click.echo(wrapped(f"Better: {statement.suggestion}", 4, 6))
        if statement.later:
            click.echo(wrapped(f"Since then: {statement.later}", 4, 6))
        if with_evidence:
            for proof in statement.evidence:
                click.echo(paint(wrapped(f"· {proof.id}: {proof.text}", 6, 8), "quiet"))
