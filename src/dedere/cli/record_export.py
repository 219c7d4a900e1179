"""`dedere record export`: write the record in the formats that others use."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dedere.cli.common import DAY, say_json
from dedere.cli.style import paint, table, wrapped

if TYPE_CHECKING:
    from dedere.record import Record

# As in publish.dataset, which is imported only when something is written.
FORMATS = (
    "csv",
    "parquet",
    "sqlite",
    "ftm",
    "jsonld",
    "geojson",
    "colt",
    "feeds",
    "calendar",
)

_DAY = re.compile(r"(.+)@(\d{4}-\d{2}-\d{2})")


@click.command(epilog="Example: dedere record export out --format csv --format geojson")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice([*FORMATS, "all"]),
    default=("csv",),
    show_default=True,
    help="csv: the whole Frictionless data package; repeat for more, or all.",
)
@click.option(
    "--on", type=DAY, help="The day for coming summits; default: the day of the record's version."
)
@click.option(
    "--record",
    "source",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder of tables; default: the record of the package.",
)
@click.option(
    "--since",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="An earlier version of the tables: the feeds then tell what changed since.",
)
@click.option(
    "--report",
    "reports",
    multiple=True,
    metavar="SOURCE[@DAY]",
    help="A report, as for `dedere read`, with its day where it does not say so itself: the "
    "verdicts on what it asserts join the jsonld.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(
    folder: Path,
    formats: tuple[str, ...],
    on: date | None,
    source: Path | None,
    since: Path | None,
    reports: tuple[str, ...],
    as_json: bool,
) -> int:
    """Write the record, and tables derived from it, in the formats that others use.

    The same record gives the same bytes. SHA256SUMS lists every file with its sum.
    """
    from dedere.publish.dataset import export
    from dedere.record import load_record
    from dedere.record.load import data_folder, describe

    tables = source or data_folder()
    record = load_record(source)
    written = export(
        record,
        describe(tables),
        folder,
        FORMATS if "all" in formats else formats,
        on=on,
        changes=None if since is None else (since, tables),
        reviews=[review for report in reports for review in _reviews(record, report)],
    )
    if as_json:
        say_json(
            {
                "folder": str(written.folder),
                "version": written.version,
                "digest": written.digest,
                "files": [{"path": path, "bytes": size} for path, size in written.files],
            }
        )
        return 0
    rows = [[path, f"{size:>9,}"] for path, size in written.files]
    click.echo(table(rows, ["file", "    bytes"]))
    total = f"\n{len(rows)} files in {written.folder}, version {written.version}, "
    click.echo(wrapped(f"{paint(total.strip(), 'strong')} {written.digest[:12]}."))
    return 0


def _reviews(record: Record, report: str) -> list[dict[str, Any]]:
    """The verdicts on one report, each with the persons and trips of the graph it is about."""
    from dedere.checks import claim_review
    from dedere.cli.read import document_of
    from dedere.days import parse_day
    from dedere.publish.stamp import identifier
    from dedere.report import read_report

    split = _DAY.fullmatch(report)
    source, day = (split[1], parse_day(split[2])) if split else (report, None)
    document = document_of(source, day, None)
    found = []
    for statement in read_report(record, document).statements:
        review = claim_review(
            statement, address=document.address, published=document.published, author="dedere"
        )
        person = statement.about.get("person")
        named = [("person", str(person))] if person in record.person else []
        named += [("trip", proof.id) for proof in statement.evidence if proof.kind == "trip"]
        if named:
            review["mentions"] = [{"@id": identifier(*name)} for name in dict.fromkeys(named)]
        if document.title:
            review["itemReviewed"]["appearance"]["name"] = document.title
        found.append(review)
    return found
