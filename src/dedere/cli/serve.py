"""`dedere serve`: the desk in a browser, and its first account."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dedere.cli.common import need_extra
from dedere.errors import InputError

if TYPE_CHECKING:
    from fastapi import FastAPI

    from dedere.desk.settings import DeskSettings
    from dedere.store import Store

_LOCAL = frozenset({"127.0.0.1", "::1", "localhost"})


@click.command(
    epilog="Examples: dedere serve ; dedere serve --first-admin ada ; "
    "dedere serve --host 0.0.0.0 --https --private"
)
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port", default=8080, show_default=True, type=click.IntRange(1, 65535), help="The port."
)
@click.option("--store", "address", metavar="STORE", help="The store; the user's own by default.")
@click.option("--record-only", is_flag=True, help="Show the record alone: no store, no accounts.")
@click.option("--private", is_flag=True, help="Ask everybody for an account.")
@click.option("--no-fetch", is_flag=True, help="Do not fetch addresses that visitors give.")
@click.option("--https", is_flag=True, help="Behind HTTPS: cookies are sent over it only.")
@click.option("--proxied", is_flag=True, help="Behind a proxy: trust its X-Forwarded-For.")
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 32))
@click.option(
    "--first-admin",
    metavar="NAME",
    help="Open the first admin's account and stop; asks for the password.",
)
@click.password_option(
    "--password", prompt=False, envvar="DEDERE_ADMIN_PASSWORD", help="The first admin's password."
)
def command(
    host: str,
    port: int,
    address: str | None,
    record_only: bool,
    private: bool,
    no_fetch: bool,
    https: bool,
    proxied: bool,
    workers: int,
    first_admin: str | None,
    password: str | None,
) -> int:
    """Open the desk in a browser."""
    packages = ("fastapi", "jinja2", "uvicorn", "argon2", "sqlalchemy")
    need_extra("desk", "The desk needs more packages.", *packages)
    if first_admin:
        return _open_first(address, first_admin, password)
    if record_only and private:
        raise click.UsageError("--private needs a store for the accounts; leave --record-only out.")
    shown = f"[{host}]" if ":" in host else host
    click.echo(f"The desk is at http://{shown}:{port}/ (Ctrl+C stops it)", err=True)
    if host not in _LOCAL and not https:
        click.echo("Without --https, passwords travel in the clear beyond this machine.", err=True)
    _run(
        host,
        port,
        workers,
        {
            "address": address,
            "record_only": record_only,
            "private": private,
            "no_fetch": no_fetch,
            "https": https,
            "proxied": proxied,
        },
    )
    return 0


def _run(host: str, port: int, workers: int, chosen: dict[str, str | bool | None]) -> None:
    """Serve with one process or several; each builds its application from the environment."""
    import json
    import os

    import uvicorn

    os.environ[_VARIABLE] = json.dumps(chosen)
    if workers == 1:
        application = app()
        uvicorn.run(application, host=host, port=port, log_level="warning", server_header=False)
        return
    uvicorn.run(
        "dedere.cli.serve:app",
        factory=True,
        host=host,
        port=port,
        workers=workers,
        log_level="warning",
        server_header=False,
    )


_VARIABLE = "DEDERE_DESK"


def app() -> FastAPI:
    """Return the desk's ASGI application as `dedere serve` was told to set it up."""
    import gc
    import json
    import os

    # What is made here stays for ever: no collector need look at it, now or during a page.
    gc.disable()
    try:
        return _built(json.loads(os.environ.get(_VARIABLE, "{}")))
    finally:
        gc.freeze()
        gc.enable()


def _built(chosen: dict[str, str | bool | None]) -> FastAPI:
    from platformdirs import user_cache_path

    from dedere.desk import DeskSettings, create_app
    from dedere.record import load_record

    settings = DeskSettings(
        public=not chosen.get("private"),
        fetch=not chosen.get("no_fetch"),
        secure=bool(chosen.get("https")),
        proxied=bool(chosen.get("proxied")),
        cache=user_cache_path("dedere") / "templates",
    )
    record = load_record()
    if chosen.get("record_only"):
        return create_app(record, settings)
    from dedere.cli.reviewing import WatchReviewer
    from dedere.store import open_store, read_store

    address = str(chosen["address"]) if chosen.get("address") else None
    writer = open_store(address)
    _prepare(writer)
    return create_app(
        record,
        settings,
        reader=read_store(address),
        writer=writer,
        reviewer=WatchReviewer(record, writer),
    )


def _prepare(store: Store) -> None:
    from dedere.desk.accounts.schema import prepare

    with store.writing(alone=True) as writing:
        prepare(writing.connection)


def _open_first(address: str | None, name: str, password: str | None) -> int:
    """Open the account of an admin where there is none yet."""

    from dedere.desk.accounts import ledger
    from dedere.desk.settings import DeskSettings
    from dedere.store import open_store

    settings: DeskSettings = DeskSettings()
    store = open_store(address)
    try:
        _prepare(store)
        with store.writing(alone=True) as writing:
            if any(
                row.role == "admin" and row.closed_at is None
                for row in ledger.all_accounts(writing.connection)
            ):
                raise InputError(
                    "admin-exists",
                    "There is an admin already; admins open further accounts at the desk.",
                    way_out="Sign in and go to /admin.",
                )
            chosen = password or click.prompt(
                "Password", hide_input=True, confirmation_prompt=True, err=True
            )
            ledger.add_account(
                writing.connection, name, chosen, "admin", at=settings.now(), by="command line"
            )
    finally:
        store.close()
    click.echo(f"The account '{name}' is open. Start the desk with 'dedere serve'.")
    return 0
