"""`dedere archive`: read whole archives, show what was found, plan what it will take."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from dedere.cli.common import DAY, person_id, say_json, the_record
from dedere.errors import InputError

if TYPE_CHECKING:
    from dedere.archive import ArchiveSettings, Engine, Progress

_Verb = TypeVar("_Verb", bound=Callable[..., Any])
_EXAMPLES = """Examples:

\b
dedere archive crawl/*.warc.gz --out found
dedere archive news.jsonl.gz --out found --field text=maintext --undated captured
dedere archive 's3://bucket/crawl/*.warc.gz' --out found --engine ray --address auto
dedere archive crawl/*.warc.gz --out found --resume
dedere archive report found --person putin
dedere archive plan crawl/*.warc.gz --workers 64"""


class _Group(click.Group):
    """A group whose first verb, `run`, need not be written."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and args[0] not in ("-h", "--help"):
            args = ["run", *args]
        return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, "INPUT… --out DIR [OPTIONS]")
        formatter.write_usage(ctx.command_path, "report DIR [OPTIONS]")
        formatter.write_usage(ctx.command_path, "plan INPUT… [OPTIONS]")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        run = self.commands["run"]
        options = (param for param in run.get_params(ctx) if isinstance(param, click.Option))
        rows = [row for option in options if (row := option.get_help_record(ctx))]
        with formatter.section("Options"):
            formatter.write_dl(rows)
        with formatter.section("Verbs"):
            formatter.write_dl(
                [
                    (name, verb.get_short_help_str(90))
                    for name, verb in self.commands.items()
                    if name != "run"
                ]
            )


@click.group(cls=_Group, epilog=_EXAMPLES, no_args_is_help=True)
def command() -> None:
    """Read whole archives: WARC, JSON Lines, Parquet, folders of HTML.

    Pages that name nobody are dropped by their bytes; the others are read as `dedere read` reads
    one report. DIR gets documents, claims and statements as Parquet, with a manifest and a summary.
    INPUT is a file, a folder, a pattern or an address that fsspec opens.
    """


def _reading(verb: _Verb) -> _Verb:
    """The options that say how pages are read."""
    for option in (
        click.option("--known", type=DAY, help="Use only what was public by this day."),
        click.option("--doctrine", default="court", show_default=True, help="On immunity."),
        click.option(
            "--undated",
            type=click.Choice(["leave", "captured"]),
            default="leave",
            show_default=True,
            help="The day of a page that does not say its own: none, or that of its capture.",
        ),
        click.option("--pdf", is_flag=True, help="Read PDF files too, which is slow."),
        click.option(
            "--field",
            "fields",
            multiple=True,
            metavar="OURS=THEIRS",
            help="Name a column: text, html, address, published, captured, title, language, id.",
        ),
        click.option(
            "--shard-size",
            type=click.IntRange(1, 100_000),
            default=128,
            show_default=True,
            metavar="MB",
            help="Split files larger than this.",
        ),
    ):
        verb = option(verb)
    return verb


def _settings(
    *,
    known: date | None,
    doctrine: str,
    undated: str,
    pdf: bool,
    fields: tuple[str, ...],
    shard_size: int,
    keep_text: bool = True,
) -> ArchiveSettings:
    from dedere.archive import ArchiveSettings
    from dedere.archive.rows import COLUMNS

    pairs = []
    for field in fields:
        ours, sign, theirs = field.partition("=")
        if not sign or not theirs or ours not in COLUMNS:
            raise InputError(
                "bad-field",
                f"'{field}' names no column of ours.",
                way_out=f"Write OURS=THEIRS; ours are {', '.join(COLUMNS)}.",
            )
        pairs.append((ours, theirs))
    return ArchiveSettings(
        known=known,
        doctrine=doctrine,
        undated="captured" if undated == "captured" else "leave",
        pdf=pdf,
        keep_text=keep_text,
        shard_bytes=shard_size * 1024 * 1024,
        fields=tuple(pairs),
    )


def _cache() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("dedere")


@command.command("run", hidden=True, epilog=_EXAMPLES)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT…")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    metavar="DIR",
    help="The folder to write to.",
)
@click.option("--resume", is_flag=True, help="Go on with the run in DIR.")
@click.option(
    "--engine",
    type=click.Choice(["pool", "ray", "in-process"]),
    default="pool",
    show_default=True,
    help="Processes here, a Ray cluster, or this process alone.",
)
@click.option("--workers", type=click.IntRange(1, 100_000), help="Default: one for each core.")
@click.option("--address", help="The Ray cluster to join, e.g. auto or ray://host:10001.")
@_reading
@click.option("--no-text", is_flag=True, help="Leave the documents' text out of the output.")
@click.option("--json", "as_json", is_flag=True, help="Print the summary as one JSON object.")
def run(
    inputs: tuple[str, ...],
    out: Path,
    resume: bool,
    engine: str,
    workers: int | None,
    address: str | None,
    no_text: bool,
    as_json: bool,
    **reading: Any,
) -> int:
    """Read archives and write what they say of wanted persons."""
    from dedere.archive import run_archive
    from dedere.cli.archive_show import show_summary

    settings = _settings(keep_text=not no_text, **reading)
    chosen = _engine(engine, workers, address)
    if not any(_cache().glob("gate-*.hs")):
        click.echo("Preparing the gate, once: it takes some seconds.", err=True)
    started = time.perf_counter()
    try:
        summary = run_archive(
            the_record(),
            inputs,
            out,
            engine=chosen,
            settings=settings,
            resume=resume,
            cache=_cache(),
            tell=_Teller(),
        )
    except KeyboardInterrupt:
        click.echo("\nStopped. Finished shards are kept; go on with --resume.", err=True)
        return 130
    if as_json:
        say_json(summary)
    else:
        show_summary(summary, out, time.perf_counter() - started)
    return 0


def _engine(name: str, workers: int | None, address: str | None) -> Engine:
    from dedere.archive import InProcess, Pool, RayEngine

    if address is not None and name != "ray":
        raise InputError(
            "bad-option", "--address belongs to Ray.", way_out="Add --engine ray, or leave it out."
        )
    if name == "ray":
        return RayEngine(workers, address)
    return InProcess() if name == "in-process" else Pool(workers or os.cpu_count() or 1)


class _Teller:
    """Tells how far a run is: one line made anew on a terminal, a line a minute elsewhere."""

    def __init__(self) -> None:
        self._live = sys.stderr.isatty()
        self._last = 0.0

    def __call__(self, progress: Progress) -> None:
        from dedere.cli.archive_show import progress_line

        now = time.monotonic()
        ended = progress.shards_done == progress.shards
        if not ended and now - self._last < (0.2 if self._live else 60.0):
            return
        self._last = now
        line = progress_line(progress)
        if self._live:
            click.echo(f"\r\x1b[K{line}", nl=ended, err=True)
        else:
            click.echo(line, err=True)


@command.command("report", epilog="Example: dedere archive report found --person putin")
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--person", help="Only claims about this person.")
@click.option(
    "--top", type=click.IntRange(1, 100_000), default=12, show_default=True, help="Rows a table."
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def report(folder: Path, person: str | None, top: int, as_json: bool) -> int:
    """Show what a run found, and which claims match no trip of the record."""
    from dedere.archive.report import report_of
    from dedere.cli.archive_show import show_report

    record = the_record()
    who = None if person is None else person_id(record, person)
    found = report_of(folder, person=who, unmatched=100_000 if as_json else top)
    if as_json:
        say_json(found)
    else:
        show_report(record, found, top)
    return 0


@command.command("plan", epilog="Example: dedere archive plan crawl/*.warc.gz --workers 64")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT…")
@click.option("--workers", type=click.IntRange(1, 100_000), help="Default: one for each core.")
@click.option(
    "--seconds",
    type=click.FloatRange(0.1),
    default=20.0,
    show_default=True,
    help="How long to measure.",
)
@_reading
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def plan(
    inputs: tuple[str, ...], workers: int | None, seconds: float, as_json: bool, **reading: Any
) -> int:
    """Measure a sample; say the time, memory and output to expect."""
    from dedere.archive.forecast import forecast
    from dedere.cli.archive_show import show_forecast

    found = forecast(
        the_record(),
        inputs,
        settings=_settings(**reading),
        workers=workers or os.cpu_count() or 1,
        seconds=seconds,
        cache=_cache(),
    )
    if as_json:
        say_json(found)
    else:
        show_forecast(found)
    return 0
