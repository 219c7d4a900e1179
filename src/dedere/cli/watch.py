"""`dedere watch`: feeds in, stories kept, alerts out."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dedere.cli.common import say_json, the_record
from dedere.cli.store import STORE, need_watch
from dedere.cli.style import paint

if TYPE_CHECKING:
    from dedere.watch.watcher import Watcher

SOURCES = click.option(
    "--sources",
    "file",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("sources.toml"),
    show_default=True,
    envvar="DEDERE_SOURCES",
    help="Sources, rules and channels.",
)


class _Group(click.Group):
    """`dedere watch` alone goes on watching; verbs that look or decide are loaded when asked."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*super().list_commands(ctx), *_LOOK, *_REVIEW]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in _LOOK:
            from dedere.cli.watch_look import VERBS as LOOK

            return LOOK[cmd_name]
        if cmd_name in _REVIEW:
            from dedere.cli.watch_review import VERBS as REVIEW

            return REVIEW[cmd_name]
        return super().get_command(ctx, cmd_name)


_LOOK = ("stories", "story", "export")
_REVIEW = ("accept", "reject", "correct", "merge", "split", "reread")


@click.group(name="watch", cls=_Group, invoke_without_command=True)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Watch feeds, keep stories, send alerts. Without a verb: go on until stopped."""
    need_watch()
    if ctx.invoked_subcommand is None:
        ctx.invoke(run)


@command.command()
@SOURCES
@STORE
@click.option("--all", "everything", is_flag=True, help="Poll every source, due or not.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
def once(file: Path, address: str | None, everything: bool, as_json: bool) -> None:
    """Poll, read and send what is due, then end."""
    import threading

    from dedere.cli.watch_words import counted

    watcher, store = _watcher(file, address, log=None)
    stop, done = threading.Event(), threading.Event()
    _stop_on_signals(stop)
    show = None
    if sys.stderr.isatty() and not as_json:
        show = threading.Thread(target=_progress, args=(watcher, done), daemon=True)
        show.start()
    try:
        tally = watcher.once(all_sources=everything, stop=stop).as_dict()
    finally:
        done.set()
        if show is not None:
            show.join(1)
        store.close()
    if as_json:
        say_json(tally)
        return
    click.echo(
        f"{counted(tally['polls'], 'source')} polled ({tally['polls_failed']} failed), "
        f"{counted(tally['documents'], 'new document')} ({tally['items_failed']} failed), "
        f"{counted(tally['claims'], 'claim')}, {counted(tally['alerts'], 'alert')}, "
        f"{tally['sent']} sent."
    )
    if tally["polls_failed"] or tally["items_failed"]:
        click.echo("'dedere watch status' says what failed.")


@command.command()
@SOURCES
@STORE
@click.option("--log", type=click.Choice(["json", "text"]), help="[default: text on a terminal]")
@click.option("--metrics", type=int, metavar="PORT", help="Serve figures for Prometheus.")
@click.option("--metrics-host", default="127.0.0.1", show_default=True, metavar="HOST")
def run(
    file: Path = Path("sources.toml"),
    address: str | None = None,
    log: str | None = None,
    metrics: int | None = None,
    metrics_host: str = "127.0.0.1",
) -> None:
    """Go on watching until stopped.

    On SIGINT or SIGTERM what was begun is finished first.
    """
    import threading

    as_json = log == "json" if log else not sys.stderr.isatty()
    watcher, store = _watcher(file, address, log=as_json, metrics=metrics is not None)
    if metrics is not None and watcher.metrics is not None:
        from dedere.watch.metrics import serve

        serve(watcher.metrics, metrics, metrics_host)
    stop = threading.Event()
    _stop_on_signals(stop)
    try:
        watcher.run(stop)
    finally:
        store.close()


@command.command()
@STORE
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
def status(address: str | None, as_json: bool) -> None:
    """Say how sources, queue and alerts stand."""
    from dataclasses import asdict

    from dedere.cli.watch_words import say, status_lines
    from dedere.store import read_store
    from dedere.watch.status import status as looked

    store = read_store(address)
    now = datetime.now(UTC)
    with store.reading() as reader:
        found = looked(reader, now)
    store.close()
    if as_json:
        say(asdict(found))
        return
    click.echo("\n".join(status_lines(found, now)))


@command.command()
@SOURCES
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
def check(file: Path, as_json: bool) -> None:
    """Check sources.toml without fetching anything."""
    from dedere.cli.watch_words import counted
    from dedere.watch.config import load_config
    from dedere.watch.rules import resolved

    config = load_config(file)
    resolved(the_record(), config.rule)
    for channel in config.channel:
        channel.address()
    counts = {"sources": len(config.source), "rules": len(config.rule)}
    counts["channels"] = len(config.channel)
    if as_json:
        say_json(counts)
        return
    words = ", ".join(counted(count, name.removesuffix("s")) for name, count in counts.items())
    click.echo(f"{paint('✓', 'supported')} {file}: {words}.")
    if not config.rule:
        click.echo("There is no rule yet, so nobody is told of anything.")


@command.command()
@SOURCES
def init(file: Path) -> None:
    """Write a first file of sources to begin with."""
    from dedere.cli.watch_words import FIRST_FILE
    from dedere.errors import InputError

    if file.exists():
        raise InputError("file-exists", f"{file} exists already.", way_out="Edit it.")
    file.write_text(FIRST_FILE, encoding="utf-8")
    click.echo(
        f"{file} is written. Edit it, then run 'dedere watch check' and 'dedere watch once'."
    )


@command.command()
@STORE
def retry(address: str | None) -> None:
    """Try alerts again that were given up."""
    from dedere.cli.watch_words import counted
    from dedere.store import open_store

    store = open_store(address)
    with store.writing() as writer:
        count = writer.revive(at=datetime.now(UTC))
    store.close()
    click.echo(f"{counted(count, 'delivery')} will be tried again by the next watch.")


@command.command()
@click.argument("channel")
@SOURCES
def test(channel: str, file: Path) -> None:
    """Send a trial message to a channel."""
    from dedere.cli.watch_words import trial
    from dedere.errors import InputError
    from dedere.watch.channels import NotDeliveredError, hand_over
    from dedere.watch.config import load_config

    config = load_config(file)
    found = next((one for one in config.channel if one.name == channel), None)
    if found is None:
        names = ", ".join(one.name for one in config.channel) or "none"
        raise InputError(
            "no-channel", f"There is no channel '{channel}'.", way_out=f"The channels: {names}."
        )
    now = datetime.now(UTC)
    try:
        hand_over(trial(found, now), now=now, today=now.date())
    except NotDeliveredError as fault:
        raise InputError("not-delivered", f"{channel} did not take it: {fault}") from None
    click.echo(f"{channel} took the message.")


def _watcher(
    file: Path, address: str | None, *, log: bool | None, metrics: bool = False
) -> tuple[Watcher, Any]:
    """Return a watcher and its store; `log` is JSON, text, or None for no log."""
    from dedere import __version__
    from dedere.report import read_report
    from dedere.store import open_store
    from dedere.watch.config import load_config
    from dedere.watch.fetching import SafeFetcher, agent
    from dedere.watch.logs import Quiet, structured
    from dedere.watch.metrics import Metrics
    from dedere.watch.watcher import Watcher

    config, doctrine = load_config(file), ""
    doctrine = config.watch.doctrine
    store = open_store(address)
    watcher = Watcher(
        store=store,
        config=config,
        record=the_record(),
        fetcher=SafeFetcher(
            agent=agent(__version__, config.watch.contact),
            private_hosts=frozenset(config.watch.private_hosts),
        ),
        read=lambda record, document: read_report(record, document, doctrine=doctrine),
        log=Quiet() if log is None else structured(sys.stderr, as_json=log),
        metrics=Metrics() if metrics else None,
    )
    return watcher, store


def _stop_on_signals(stop: Any) -> None:
    """Set `stop` on SIGINT and SIGTERM; a second signal ends at once."""
    import signal

    def told(number: int, _: object) -> None:
        if stop.is_set():
            signal.signal(number, signal.SIG_DFL)
            signal.raise_signal(number)
        stop.set()
        click.echo("Stopping: what was begun is finished first.", err=True)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, told)


def _progress(watcher: Watcher, done: Any) -> None:
    """One line on the terminal that is written over until the end."""
    while not done.wait(0.3):
        tally = watcher.tally
        line = (
            f"\r{tally.polls} polled · {tally.documents} new · {tally.claims} claims · "
            f"{tally.alerts} alerts · {tally.sent} sent "
        )
        click.echo(line.ljust(78), nl=False, err=True)
    click.echo("\r" + " " * 78 + "\r", nl=False, err=True)
