"""The API against its own description, with inputs nobody thought of: never a fault of ours."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error

from dedere.cli.reviewing import WatchReviewer
from dedere.desk import create_app
from dedere.desk.accounts import ledger
from dedere.desk.accounts.model import SCOPES, Identity
from dedere.record import load_record
from dedere.store import open_store, read_store
from tests.desk.conftest import NOW, fill
from tests.desk.conftest import settings as desk_settings

# Kept for as long as this module is, and removed with it.
FOLDER = TemporaryDirectory()


def desk_of_an_editor() -> tuple[FastAPI, str]:
    """A desk whose store holds a report, and the token of an editor who may do all a token may."""
    file, record = Path(FOLDER.name) / "desk.sqlite3", load_record()
    fill(file, record)
    writer = open_store(str(file))
    with writer.writing() as store:
        eve = ledger.find_account(store.connection, "eve")
        who = Identity(eve.id, eve.name, eve.role, frozenset(SCOPES), token=False)
        token = ledger.add_token(store.connection, who, "fuzz", list(SCOPES), days=9, at=NOW)
    app = create_app(
        record,
        desk_settings(),
        reader=read_store(str(file)),
        writer=writer,
        reviewer=WatchReviewer(record, writer),
    )
    return app, token


APP, TOKEN = desk_of_an_editor()
schema = schemathesis.openapi.from_asgi("/openapi.json", APP)


@schema.parametrize()
@settings(max_examples=6, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_no_input_makes_a_fault_of_ours(case: schemathesis.Case) -> None:
    token = {"authorization": f"Bearer {TOKEN}"}
    case.call_and_validate(headers=token, checks=(not_a_server_error,))
