"""`dedere record export`: write the record in the formats that others use."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from dedere.cli.common import DAY, say_json
from dedere.cli.style import paint, table, wrapped

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
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(
    folder: Path,
    formats: tuple[str, ...],
    on: date | None,
    source: Path | None,
    since: Path | None,
    as_json: bool,
) -> int:
    """Write the record, and tables derived from it, in the formats that others use.

    The same record gives the same bytes. SHA256SUMS lists every file with its sum.
    """
    from dedere.publish.dataset import export
    from dedere.record import load_record
    from dedere.record.load import data_folder, describe

    tables = source or data_folder()
    written = export(
        load_record(source),
        describe(tables),
        folder,
        FORMATS if "all" in formats else formats,
        on=on,
        changes=None if since is None else (since, tables),
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
