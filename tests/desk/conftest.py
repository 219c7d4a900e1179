"""A desk over the real record, one with a store and an editor, and a browser to look at it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from dedere.cli.reviewing import WatchReviewer
from dedere.desk import DeskSettings, create_app
from dedere.desk.accounts import ledger
from dedere.desk.accounts.schema import prepare
from dedere.desk.context import Desk
from dedere.reader import document_from_text
from dedere.record import Record, load_record
from dedere.report import read_report
from dedere.store import open_store, read_store

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
PASSWORD = "four plain words here"  # noqa: S105 - of a test's own account
PAGE = {"accept": "text/html"}

REPORT = """Putin will fly to Brazil in December

The Kremlin said on Monday that President Vladimir Putin will visit Brazil on 14 December 2026.

Brazil is a member of the International Criminal Court, which issued a warrant for his arrest in
March 2023. Mongolia has only signed the Rome Statute.
"""


def settings(**more: object) -> DeskSettings:
    """Settings with clocks that stand still."""
    values = {"today": lambda: TODAY, "now": lambda: NOW, "reads_per_minute": 1000, **more}
    return DeskSettings(**values)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def record() -> Record:
    return load_record()


@pytest.fixture(scope="session")
def desk(record: Record) -> Desk:
    return Desk(record, settings())


@pytest.fixture(scope="session")
def client(record: Record) -> TestClient:
    """A desk of the record alone."""
    return TestClient(create_app(record, settings()), headers=PAGE)


@pytest.fixture(scope="session")
def filled(record: Record, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that holds one report, an admin, an editor and a reader; tests copy it."""
    file = tmp_path_factory.mktemp("desk") / "desk.sqlite3"
    fill(file, record)
    return file


def fill(file: Path, record: Record) -> None:
    """Make a store that holds one report, an admin, an editor and a reader."""
    writer = open_store(str(file))
    with writer.writing() as store:
        prepare(store.connection)
        for name, role in (("ada", "admin"), ("eve", "editor"), ("rob", "reader")):
            ledger.add_account(store.connection, name, PASSWORD, role, at=NOW, by="test")
    document = document_from_text(REPORT, published=date(2026, 11, 23))
    WatchReviewer(record, writer).keep(read_report(record, document), by="eve", at=NOW)
    writer.close()


MakeApp = Callable[..., FastAPI]


@pytest.fixture
def make_app(record: Record, filled: Path, tmp_path: Path) -> MakeApp:
    """Makes a desk over a copy of the filled store, with other settings if wanted."""

    def made(**more: object) -> FastAPI:
        file = tmp_path / "desk.sqlite3"
        shutil.copy(filled, file)
        writer = open_store(str(file))
        return create_app(
            record,
            settings(**more),
            reader=read_store(str(file)),
            writer=writer,
            reviewer=WatchReviewer(record, writer),
        )

    return made


@pytest.fixture
def app(make_app: MakeApp) -> FastAPI:
    return make_app()


@pytest.fixture
def visitor(app: FastAPI) -> TestClient:
    """Somebody who is not signed in."""
    return TestClient(app, headers=PAGE, follow_redirects=False)


def signed_in(app: FastAPI, name: str) -> TestClient:
    """Somebody who is signed in, with a browser of this site."""
    found = TestClient(
        app, headers={**PAGE, "sec-fetch-site": "same-origin"}, follow_redirects=False
    )
    answer = found.post("/sign-in", data={"name": name, "password": PASSWORD})
    assert answer.status_code == 303
    return found


@pytest.fixture
def editor(app: FastAPI) -> TestClient:
    return signed_in(app, "eve")


@pytest.fixture
def admin(app: FastAPI) -> TestClient:
    return signed_in(app, "ada")
