"""`dedere store`: look after what this installation has seen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dedere.cli.common import need_extra, say_json
from dedere.cli.style import paint, table, wrapped

if TYPE_CHECKING:
    from sqlalchemy import MetaData

STORE = click.option(
    "--store",
    "address",
    envvar="DEDERE_STORE",
    metavar="PLACE",
    help="A file, or postgresql://USER@HOST/NAME. [default: a file of yours]",
)
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Write JSON.")


def need_watch() -> None:
    """Raise InputError `missing-extra` when the packages of the watch are not installed."""
    need_extra("watch", "Watching and storing need more packages.", "sqlalchemy", "alembic")


@click.group(name="store", help="Look after what this installation has seen.")
def command() -> None:
    """Check that what the verbs below need is there."""
    need_watch()


@command.command()
@STORE
@AS_JSON
def info(address: str | None, as_json: bool) -> None:
    """Say where the store is, how large it is, and what it holds."""
    from dedere.store import read_store
    from dedere.store.check import counts, size
    from dedere.store.schema import HEAD

    store = read_store(address)
    rows, bytes_ = counts(store), size(store)
    if as_json:
        say_json({"address": store.address, "version": HEAD, "bytes": bytes_, "rows": rows})
    else:
        click.echo(f"{paint(store.address, 'strong')}")
        click.echo(f"version {HEAD}, {bytes_ / 1e6:,.1f} MB\n")
        click.echo(
            table([(name, f"{count:>10,}") for name, count in rows.items()], ("table", "rows"))
        )
    store.close()


@command.command()
@click.argument("words", nargs=-1, required=True)
@STORE
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 500))
@AS_JSON
def search(words: tuple[str, ...], address: str | None, limit: int, as_json: bool) -> None:
    """Find kept reports that hold all WORDS.

    Words in quotes must follow each other.
    """
    from dedere.store import read_store

    # A word with blanks in it was in quotes on the command line.
    wanted = " ".join(f'"{word}"' if " " in word and '"' not in word else word for word in words)
    store = read_store(address)
    with store.reading() as reader:
        found = reader.search(wanted, limit=limit)
    store.close()
    if as_json:
        say_json(
            [
                {
                    "document": hit.document_id,
                    "published": hit.published.isoformat() if hit.published else None,
                    "title": hit.title,
                    "address": hit.address,
                    "excerpt": hit.excerpt,
                }
                for hit in found
            ]
        )
        return
    for hit in found:
        day = hit.published.isoformat() if hit.published else ""
        click.echo(f"{day:<11}" + paint(hit.title or hit.address, "strong"))
        click.echo(wrapped(hit.excerpt, indent=11))
        if hit.address.startswith("http"):
            click.echo(f"{'':11}{hit.address}")
    if not found:
        click.echo("No kept report holds these words.")


@command.command()
@STORE
@AS_JSON
def check(address: str | None, as_json: bool) -> None:
    """Check that the store is whole and that its rows fit together."""
    from dedere.store import read_store
    from dedere.store.check import check as checked

    store = read_store(address)
    faults = checked(store)
    store.close()
    if as_json:
        say_json([{"rule": f.rule, "count": f.count, "examples": list(f.examples)} for f in faults])
    for fault in () if as_json else faults:
        click.echo(f"{paint('✗', 'bad')} It does not hold that {fault.rule}: {fault.count} times.")
        if fault.examples:
            click.echo(f"  for example {', '.join(fault.examples)}")
    if not faults and not as_json:
        click.echo(f"{paint('✓', 'supported')} The store is whole; every rule holds.")
    if faults:
        raise SystemExit(1)


@command.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@STORE
def backup(file: Path, address: str | None) -> None:
    """Write a backup of everything to FILE.

    The store may be in use meanwhile; the desk's accounts are part of it. A name that ends in
    .sqlite3 makes a copy of the file; any other, such as .jsonl.gz, a portable dump that can be
    restored into SQLite and PostgreSQL alike.
    """
    from dedere.store import read_store
    from dedere.store.backup import backup as written

    store = read_store(address, any_version=True)
    done = written(store, file)
    store.close()
    what = "a copy" if done.form == "sqlite" else "a portable dump"
    click.echo(f"{file}: {what} of {sum(done.rows.values()):,} rows.")


@command.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@STORE
def restore(file: Path, address: str | None) -> None:
    """Read a backup from FILE into an empty store.

    One of an older version is brought forward.
    """
    from dedere.store import open_store
    from dedere.store.restore import restore as restored

    store = open_store(address)
    done = restored(store, file, rooms=_rooms())
    where = store.address
    store.close()
    click.echo(f"{sum(done.rows.values()):,} rows are now in {where}.")


def _rooms() -> tuple[MetaData, ...]:
    """What other rooms keep in the same database, as far as they are installed."""
    from importlib.util import find_spec

    if find_spec("fastapi") is None:
        return ()
    from dedere.desk.accounts.schema import metadata

    return (metadata,)


@command.command()
@STORE
def migrate(address: str | None) -> None:
    """Bring the store's tables to the version of this program."""
    from dedere.store import open_store
    from dedere.store.schema import HEAD

    store = open_store(address, migrate=True)
    where = store.address
    store.close()
    click.echo(f"{where} is of version {HEAD}.")
